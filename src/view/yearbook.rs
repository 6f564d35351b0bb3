//! The yearbook of a year: one question after another, all cities.
//!
//! Takes a year and the number of a page, gives the page's view with what stands on its title page and in its
//! colophon. Refuses more than 200 cities on one page.

use crate::model::{CityId, ReportId};
use crate::plan::YEARBOOK_PAGE;
use crate::route::{self, OutPath};
use crate::view::answers;
use crate::view::scope::Scope;
use crate::view::types::compare::ImprintRow;
use crate::view::types::pages::{YearbookSection, YearbookView};
use crate::view::types::parts::LinkView;

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

/// Cities of a year that stand on one page, with their reports.
pub struct CityPart<'s> {
    chunks: Vec<&'s [CityId]>,
    pub cities: &'s [CityId],
    pub reports: Vec<ReportId>,
}

impl<'s> CityPart<'s> {
    /// The page of that number, from 1.
    pub fn of(scope: &Scope<'s>, year: i32, per_page: usize, number: usize) -> CityPart<'s> {
        let all = scope.site.orders.reporters_of.get(&year).map_or(&[][..], Vec::as_slice);
        let part = CityPart::cut(all, per_page, number);
        let reports = part.cities.iter().flat_map(|city| scope.model().reports_of_city(*city, year)).collect();
        CityPart { reports, ..part }
    }

    /// The same of all years, without the reports.
    pub fn of_all(scope: &Scope<'s>, per_page: usize, number: usize) -> CityPart<'s> {
        CityPart::cut(&scope.site.orders.reporters, per_page, number)
    }

    fn cut(all: &'s [CityId], per_page: usize, number: usize) -> CityPart<'s> {
        let chunks: Vec<&[CityId]> = all.chunks(per_page).collect();
        let cities = chunks.get(number.saturating_sub(1)).copied().unwrap_or_default();
        CityPart { chunks, cities, reports: Vec::new() }
    }

    /// The pages by their first and last city; none where there is only one.
    pub fn links(&self, scope: &Scope<'_>, address: impl Fn(usize) -> OutPath) -> Vec<LinkView> {
        let links = self.chunks.iter().enumerate().filter(|_| self.chunks.len() > 1);
        links.map(|(index, cities)| scope.link(range(scope, cities), &address(index + 1))).collect()
    }

    /// This page's name, where there are others.
    pub fn name(&self, scope: &Scope<'_>) -> Option<String> {
        (self.chunks.len() > 1).then(|| range(scope, self.cities))
    }
}

/// From the first city to the last.
fn range(scope: &Scope<'_>, cities: &[CityId]) -> String {
    let name = |city: Option<&CityId>| city.map(|city| scope.localised(&scope.model()[*city].name)).unwrap_or_default();
    format!("{} – {}", name(cities.first()), name(cities.last()))
}
