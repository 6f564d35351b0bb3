//! The yearbook of a year: one question after another, all cities.
//!
//! Takes a year and the number of a page, gives the page's view with what stands on its title page and in its
//! colophon. Refuses more than 200 cities on one page.

use crate::model::ReportId;
use crate::plan::YEARBOOK_PAGE;
use crate::route;
use crate::view::answers;
use crate::view::city_part::CityPart;
use crate::view::scope::Scope;
use crate::view::types::compare::ImprintRow;
use crate::view::types::pages::{YearbookSection, YearbookView};

/// `yearbook` in yearbook.html.
pub fn yearbook(scope: &Scope<'_>, year: i32, number: usize) -> YearbookView {
    let part = CityPart::of(scope, year, YEARBOOK_PAGE, number);
    let mut sections: Vec<YearbookSection> = answers::titles(scope)
        .into_iter()
        .zip(answers::to_all(scope, &part.reports))
        .map(|((id, title), answers)| YearbookSection { id, title, answers })
        .collect();
    sections.retain(|section| !section.answers.is_empty());
    YearbookView {
        year,
        reports: part.reports.len(),
        link: scope.year_link(year),
        compare: scope.planned(scope.word("compare-link"), &route::compare(1)),
        parts: part.links(scope, |number| route::yearbook(year, number)),
        part: part.name(scope),
        sections,
        imprint: part.reports.iter().map(|report| imprint(scope, *report)).collect(),
    }
}

fn imprint(scope: &Scope<'_>, id: ReportId) -> ImprintRow {
    let report = &scope.model()[id];
    let date = |date: &Option<crate::date::PartialDate>| date.as_ref().map(|date| scope.date(date));
    ImprintRow {
        city: scope.city(report.city),
        report: scope.report_title(id),
        published: date(&report.published),
        changed: date(&report.changed),
    }
}
