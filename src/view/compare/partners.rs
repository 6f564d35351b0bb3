//! Partners by years: which years' reports tell of whom, and whom they are silent about.
//!
//! Takes a city's reports or all of them, gives one page of the table. Refuses to take a year without a report for a
//! year of silence.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::country;
use crate::model::{CityId, Telling};
use crate::plan::{LIST_PAGE, page_count};
use crate::route;
use crate::view::lists::page_of;
use crate::view::number;
use crate::view::scope::{Scope, grouped};
use crate::view::types::compare::{
    ComparePartnersView, GoneCountry, GoneYear, PartnerCell, PartnerColumn, PartnerGroup, PartnerYears,
};

/// A partner, the last year that tells of it, and what each year tells.
type Row = (i32, CityId, BTreeMap<i32, Telling>);

/// `compare` in compare-partners.html, for the reports of one city.
pub fn city_partners(scope: &Scope<'_>, city: CityId, page: usize) -> ComparePartnersView {
    let model = scope.model();
    let mut partners: BTreeMap<CityId, BTreeMap<i32, Telling>> = BTreeMap::new();
    for report in &model[city].reports {
        let year = model[*report].year;
        for (partner, telling) in model.told_by(*report) {
            let sum = partners.entry(partner).or_default().entry(year).or_default();
            *sum = *sum + telling;
        }
    }
    let last = |years: &BTreeMap<i32, Telling>| years.keys().last().copied().unwrap_or_default();
    let mut rows: Vec<Row> = partners.into_iter().map(|(partner, years)| (last(&years), partner, years)).collect();
    rows.sort_by_key(|(last, partner, _)| (Reverse(*last), scope.site.orders.rank(*partner)));
    let id = &model[city].id;
    let years = model.years_of(city);
    let address = |year: i32| model.reports_of_city(city, year).next().map(|report| route::report(&model[report].id));
    let told: Vec<(i32, CityId)> = rows.iter().map(|(last, partner, _)| (*last, *partner)).collect();
    ComparePartnersView {
        city: Some(scope.city(city)),
        all: scope.planned(scope.word("title-partners"), &route::compare_partners(1)),
        pager: scope.pager(page, page_count(rows.len(), LIST_PAGE), |page| route::compare_city_partners(id, page)),
        groups: groups(scope, page_of(&rows, page), &years),
        gone: gone(scope, &told, &years),
        columns: columns(scope, &years, address),
        total: rows.len(),
    }
}

/// The same for the reports of all cities.
pub fn all_partners(scope: &Scope<'_>, page: usize) -> ComparePartnersView {
    let model = scope.model();
    let told = &scope.site.orders.partners;
    let here = page_of(told, page).iter();
    let rows: Vec<Row> = here.map(|(last, partner)| (*last, *partner, model.told_of(*partner))).collect();
    let years = &scope.site.orders.reported_years;
    ComparePartnersView {
        city: None,
        all: None,
        pager: scope.pager(page, page_count(told.len(), LIST_PAGE), route::compare_partners),
        groups: groups(scope, &rows, years),
        gone: gone(scope, told, years),
        columns: columns(scope, years, |year| Some(route::year(year, 1))),
        total: told.len(),
    }
}

/// The years, and between them those without a report.
fn spans(years: &[i32]) -> Vec<(i32, i32, bool)> {
    let mut spans = Vec::new();
    for year in years {
        match spans.last() {
            Some((_, before, _)) if year - before > 1 => spans.push((before + 1, year - 1, false)),
            _ => {}
        }
        spans.push((*year, *year, true));
    }
    spans
}

fn columns(scope: &Scope<'_>, years: &[i32], address: impl Fn(i32) -> Option<route::OutPath>) -> Vec<PartnerColumn> {
    let column = |(from, to, is_reported): (i32, i32, bool)| PartnerColumn {
        title: number::years(from, to),
        url: address(from).filter(|_| is_reported).map(|path| scope.to(&path)),
    };
    spans(years).into_iter().map(column).collect()
}

fn groups(scope: &Scope<'_>, rows: &[Row], years: &[i32]) -> Vec<PartnerGroup> {
    let group = |rows: &[Row]| PartnerGroup {
        last: rows[0].0,
        latest: years.last() == Some(&rows[0].0),
        rows: rows.iter().map(|row| partner_years(scope, row, years)).collect(),
    };
    rows.chunk_by(|(a, ..), (b, ..)| a == b).map(group).collect()
}

fn partner_years(scope: &Scope<'_>, (_, partner, told): &Row, years: &[i32]) -> PartnerYears {
    let first = told.keys().next().copied().unwrap_or(i32::MAX);
    let cell = |(year, _, is_reported): (i32, i32, bool)| {
        let telling = told.get(&year).copied().unwrap_or_default();
        let state = match (is_reported, told.contains_key(&year)) {
            (false, _) => "missing",
            (true, true) => "told",
            (true, false) if year < first => "before",
            (true, false) => "silent",
        };
        let Telling { reports, mentions, events, agreements, partnerships } = telling;
        PartnerCell { state: state.to_owned(), reports, mentions, events, agreements, partnerships }
    };
    PartnerYears {
        partner: scope.city(*partner),
        country: country_name(scope, *partner),
        cells: spans(years).into_iter().map(cell).collect(),
    }
}

fn country_name(scope: &Scope<'_>, city: CityId) -> Option<String> {
    let code = scope.model()[city].country.as_deref()?;
    country::name(code, scope.lang).map(str::to_owned)
}

/// Countries of which the latest reports tell of no partner, by the last year that did.
fn gone(scope: &Scope<'_>, told: &[(i32, CityId)], years: &[i32]) -> Vec<GoneYear> {
    let by_country = told.iter().filter_map(|(last, partner)| Some((country_name(scope, *partner)?, *last)));
    let last_years = grouped(by_country).into_iter().map(|(name, years)| {
        let last = years.iter().max().copied().unwrap_or_default();
        (Reverse(last), GoneCountry { name, partners: years.len() })
    });
    let ended = last_years.filter(|(last, _)| years.last() != Some(&last.0));
    grouped(ended).into_iter().map(|(Reverse(year), countries)| GoneYear { year, countries }).collect()
}
