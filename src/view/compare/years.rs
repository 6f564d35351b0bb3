//! A city's reports of two neighbouring years, side by side.
//!
//! Takes the city and the years, gives what is told in one of them or in both, the numbers that can be compared, the
//! promises of the first year and all answers. Refuses to subtract what is not measured alike.

use std::collections::BTreeSet;

use crate::model::{AgreementId, CityId, Figure, FigureId, IndicatorId, Party, ReportId, SeriesId};
use crate::route;
use crate::strings::Argument;
use crate::view::answers;
use crate::view::compare::{city_partners_link, pair_link};
use crate::view::number::{self, number};
use crate::view::scope::Scope;
use crate::view::types::compare::{ChangeRow, CompareYearsView, IndicatorRow, NumberView, QuestionPair, YearOfCity};
use crate::view::types::parts::{LinkView, PartyView};
use crate::vocabulary::Qualifier;

/// `compare` in compare-years.html.
pub fn years(scope: &Scope<'_>, city: CityId, first: i32, second: i32) -> CompareYearsView {
    let model = scope.model();
    let all = model.years_of(city);
    let at = all.iter().position(|year| *year == first).unwrap_or_default();
    let neighbours = |from: Option<usize>| {
        let pair = all.get(from?..)?.get(..2)?;
        pair_link(scope, city, pair[0], pair[1])
    };
    let [before, after] = [first, second].map(|year| model.reports_of_city(city, year).collect::<Vec<ReportId>>());
    let (indicators, approximate) = indicators(scope, &before, &after);
    let plans: Vec<_> = before.iter().flat_map(|report| &model[*report].plans).collect();
    let is_answered =
        |plan: &&&crate::model::PlanId| model[***plan].outcomes.iter().any(|outcome| after.contains(&outcome.report));
    CompareYearsView {
        city: scope.city(city),
        first: year_of_city(scope, first, &before),
        second: year_of_city(scope, second, &after),
        missing: (second - first > 1).then(|| number::years(first + 1, second - 1)),
        missing_count: second - first - 1,
        previous: neighbours(at.checked_sub(1)),
        next: neighbours(Some(at + 1)),
        partners: city_partners_link(scope, city),
        changes: changes(scope, &before, &after),
        indicators,
        approximate,
        answered: plans.iter().filter(is_answered).count(),
        plans: scope.plan_rows(plans),
        questions: questions(scope, &before, &after),
    }
}

fn year_of_city(scope: &Scope<'_>, year: i32, reports: &[ReportId]) -> YearOfCity {
    YearOfCity { year, reports: reports.iter().map(|report| scope.report_title(*report)).collect() }
}

/// Partners, agreements and series; a kind of which nothing is told in either year is left out.
fn changes(scope: &Scope<'_>, before: &[ReportId], after: &[ReportId]) -> Vec<ChangeRow> {
    let model = scope.model();
    let partners = |reports: &[ReportId]| -> BTreeSet<CityId> {
        reports.iter().flat_map(|report| model.told_by(*report).into_keys()).collect()
    };
    let agreements = |reports: &[ReportId]| -> BTreeSet<AgreementId> {
        reports.iter().flat_map(|report| model.agreements_named_by(*report)).collect()
    };
    let series = |reports: &[ReportId]| -> BTreeSet<SeriesId> {
        reports.iter().flat_map(|report| model.series_named_by(*report)).collect()
    };
    let named = |cities: Vec<CityId>| scope.by_name(cities).into_iter().map(|city| scope.city(city)).collect();
    let cited = |ids: Vec<AgreementId>| ids.into_iter().map(|id| named_by(scope.agreement_link(id))).collect();
    let titled = |ids: Vec<SeriesId>| {
        let link = |id: SeriesId| {
            let series = &model[id];
            named_by(scope.link(scope.localised(&series.title), &route::series(&series.id)))
        };
        ids.into_iter().map(link).collect()
    };
    let rows = [
        change(scope, "partners", &partners(before), &partners(after), named),
        change(scope, "agreements", &agreements(before), &agreements(after), cited),
        change(scope, "series", &series(before), &series(after), titled),
    ];
    rows.into_iter().flatten().collect()
}

fn named_by(link: LinkView) -> PartyView {
    PartyView { title: link.title, url: Some(link.url), ..PartyView::default() }
}

fn change<T: Ord + Copy>(
    scope: &Scope<'_>,
    kind: &str,
    before: &BTreeSet<T>,
    after: &BTreeSet<T>,
    show: impl Fn(Vec<T>) -> Vec<PartyView>,
) -> Option<ChangeRow> {
    let row = ChangeRow {
        kind: kind.to_owned(),
        title: scope.word(&format!("compare-{kind}")),
        gone: show(before.difference(after).copied().collect()),
        both: show(before.intersection(after).copied().collect()),
        new: show(after.difference(before).copied().collect()),
    };
    (!before.is_empty() || !after.is_empty()).then_some(row)
}

/// Every indicator that one of the years tells, and whether a difference is only approximate.
fn indicators(scope: &Scope<'_>, before: &[ReportId], after: &[ReportId]) -> (Vec<IndicatorRow>, bool) {
    let model = scope.model();
    let mut approximate = false;
    let mut rows = Vec::new();
    for (index, indicator) in model.site.indicators.iter().enumerate() {
        let id = IndicatorId::from_index(index);
        let figures = |reports: &[ReportId]| -> Vec<FigureId> {
            let figures = reports.iter().flat_map(|report| model[*report].figures.iter().copied());
            figures.filter(|figure| model[*figure].indicator == Some(id)).collect()
        };
        let (first, second) = (figures(before), figures(after));
        if first.is_empty() && second.is_empty() {
            continue;
        }
        let difference = match (&first[..], &second[..]) {
            ([one], [other]) => difference(scope, *one, *other),
            _ => None,
        };
        let inexact = |figures: &[FigureId]| figures.iter().any(|figure| model[*figure].qualifier.is_some());
        approximate |= difference.is_some() && (inexact(&first) || inexact(&second));
        let numbers = |figures: &[FigureId]| {
            let rows = scope.figure_rows(figures);
            rows.into_iter().map(|row| NumberView { value: row.value, url: row.url }).collect()
        };
        rows.push(IndicatorRow {
            label: scope.localised(&indicator.name).to_owned(),
            first: numbers(&first),
            second: numbers(&second),
            difference,
        });
    }
    (rows, approximate)
}

/// What the second number is more or less; nothing where the two do not measure the same, or where one is a least and
/// the other a most.
fn difference(scope: &Scope<'_>, first: FigureId, second: FigureId) -> Option<String> {
    let is_alike = scope.unit_of(first) == scope.unit_of(second);
    let model = scope.model();
    let (first, second) = (&model[first], &model[second]);
    let is_plain = first.label.is_none() && second.label.is_none();
    if !is_alike || !is_plain || first.event != second.event || with(first) != with(second) {
        return None;
    }
    let is_most = |figure: &Figure| figure.qualifier == Some(Qualifier::AtMost);
    let is_least = |figure: &Figure| matches!(figure.qualifier, Some(Qualifier::Over | Qualifier::AtLeast));
    if is_most(first) && is_least(second) || is_least(first) && is_most(second) {
        return None;
    }
    let is_exact = first.qualifier.is_none() && second.qualifier.is_none();
    // What is left over from decimal fractions is no difference.
    let difference = ((second.value - first.value) * 1_000_000.0).round() / 1_000_000.0;
    if difference == 0.0 {
        return Some(scope.word(if is_exact { "compare-same" } else { "compare-about-same" }));
    }
    let sign = if difference > 0.0 { "+" } else { "" };
    let value = format!("{sign}{}", number(difference, scope.lang));
    match is_exact {
        true => Some(value),
        false => Some(scope.words("compare-about", &[("value", Argument::Text(value))])),
    }
}

/// With whom something was counted, in whatever order they are named.
fn with(figure: &Figure) -> BTreeSet<&Party> {
    figure.with.iter().collect()
}

/// Every question that one of the years answers, then what stands under no question.
fn questions(scope: &Scope<'_>, before: &[ReportId], after: &[ReportId]) -> Vec<QuestionPair> {
    let answers = answers::to_all(scope, before).into_iter().zip(answers::to_all(scope, after));
    let pairs = answers::titles(scope).into_iter().zip(answers);
    let pairs = pairs.map(|((id, title), (first, second))| QuestionPair { id, title, first, second });
    pairs.filter(|pair| !pair.first.is_empty() || !pair.second.is_empty()).collect()
}
