//! Home and years: the chronicle by time.

use crate::model::{CityId, ReportId, TopicId, YearLists};
use crate::plan::{GRID_PAGE, LIST_PAGE, page_count};
use crate::route;
use crate::strings::Argument;
use crate::view::city_part::CityPart;
use crate::view::lists::page_of;
use crate::view::scope::{Scope, grouped};
use crate::view::types::pages::{
    GridCell, GridGroup, GridMark, GridRow, GridView, GridYear, HomeView, YearSummary, YearView,
};
use crate::view::types::parts::{LinkView, PartyView};
use crate::vocabulary::{PlaceKind, Word};

/// A grid of more years than these shows only those with reports.
const GRID_YEARS: i32 = 60;

/// More reports or agreements than these are left to the page of their year.
const SUMMARY: usize = 12;

/// `home` in home.html.
pub fn home(scope: &Scope<'_>, number: usize) -> HomeView {
    let years = grid_years(scope);
    let grid = grid_order(scope);
    let part = CityPart::cut(&grid, GRID_PAGE, number);
    HomeView {
        grid: GridView {
            groups: groups(scope, part.cities, grid.len(), &years),
            years: years.iter().map(|year| grid_year(scope, *year)).collect(),
        },
        parts: part.links(scope, route::home),
        part: part.name(scope),
        latest: scope.site.orders.reported_years.last().map(|year| summary(scope, *year)),
        partners: if number == 1 { partners(scope) } else { Vec::new() },
        years: scope.model().told_years().into_iter().map(|year| scope.year_link(year)).collect(),
        compare: scope.planned(scope.word("compare-link"), &route::compare(1)),
    }
}

/// Every year from the first with reports to the last, so that gaps show; where those are too many for a table, only
/// the years with reports.
fn grid_years(scope: &Scope<'_>) -> Vec<i32> {
    let years = &scope.site.orders.reported_years;
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if last - first < GRID_YEARS => (*first..=*last).collect(),
        _ => years.clone(),
    }
}

fn grid_year(scope: &Scope<'_>, year: i32) -> GridYear {
    let path = route::year(year, 1);
    GridYear {
        year,
        url: scope.site.plan.get(&path).map(|_| scope.to(&path)),
        gap: scope.model().reports_of(year).next().is_none(),
    }
}

/// The places of the grid, group by group, each in the order of their names.
fn grid_order(scope: &Scope<'_>) -> Vec<CityId> {
    let mut cities = scope.by_name(scope.model().reporting_places());
    let count = cities.len();
    cities.sort_by_cached_key(|city| group_of(scope, *city, count));
    cities
}

/// What a place of the grid stands under: many are grouped by region or initial letter.
fn group_of(scope: &Scope<'_>, city: CityId, count: usize) -> String {
    match count > GRID_PAGE {
        true => scope.model()[city].region.clone().unwrap_or_else(|| initial(scope, city)),
        false => String::new(),
    }
}

fn groups(scope: &Scope<'_>, part: &[CityId], count: usize, years: &[i32]) -> Vec<GridGroup> {
    let rows = part.iter().map(|city| (group_of(scope, *city, count), grid_row(scope, *city, years)));
    let mut groups: Vec<GridGroup> = Vec::new();
    for (title, row) in rows {
        match groups.last_mut() {
            Some(group) if group.title == title => group.rows.push(row),
            _ => groups.push(GridGroup { title, rows: vec![row] }),
        }
    }
    groups
}

fn initial(scope: &Scope<'_>, city: CityId) -> String {
    let name = scope.localised(&scope.model()[city].name);
    name.chars().next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default()
}

fn grid_row(scope: &Scope<'_>, city: CityId, years: &[i32]) -> GridRow {
    let model = scope.model();
    let reports = grouped(model[city].reports.iter().map(|id| (model[*id].year, *id)));
    let mark = |id: &ReportId| {
        let LinkView { title, url, .. } = scope.report_title(*id);
        let topic = |topic: &TopicId| scope.localised(&model[*topic].1).to_owned();
        let topics = model[*id].topics.iter().map(topic).collect();
        GridMark { title, url, topics, status: model[*id].status.word().to_owned() }
    };
    let cell =
        |year: &i32| GridCell { year: *year, reports: reports.get(year).into_iter().flatten().map(mark).collect() };
    GridRow { city: scope.city(city), cells: years.iter().map(cell).collect() }
}

fn summary(scope: &Scope<'_>, year: i32) -> YearSummary {
    let nothing = YearLists::default();
    let lists = scope.site.orders.years.get(&year).unwrap_or(&nothing);
    let reports = in_city_order(scope, lists.reports.iter().copied());
    let mut concluded = lists.concluded.clone();
    concluded.sort_by_cached_key(|id| scope.model()[*id].order());
    let short = |length: usize| length <= SUMMARY;
    YearSummary {
        link: scope.year_link(year),
        reports: reports.len(),
        events: lists.events.len() + lists.undated.len(),
        agreements: concluded.len(),
        yearbook: scope.model().site.outputs.yearbook.then(|| scope.to(&route::yearbook(year, 1))),
        told: scope.report_rows(reports.iter().copied().filter(|_| short(reports.len()))),
        concluded: scope.agreement_rows(concluded.iter().filter(|_| short(concluded.len()))),
    }
}

/// Cities and towns that are told of and file no reports.
fn partners(scope: &Scope<'_>) -> Vec<PartyView> {
    let model = scope.model();
    let is_partner = |id: &CityId| {
        let city = &model[*id];
        let is_place = matches!(city.kind, PlaceKind::City | PlaceKind::Town | PlaceKind::Village);
        is_place && !city.member && city.reports.is_empty()
    };
    let cities = scope.by_name((0..model.cities.len()).map(CityId::from_index).filter(is_partner));
    cities.into_iter().map(|city| scope.city(city)).collect()
}

/// `year` in year.html.
pub fn year(scope: &Scope<'_>, year: i32, page: usize) -> YearView {
    let model = scope.model();
    let years = model.told_years();
    let here = years.iter().position(|known| *known == year);
    let neighbour = |index: Option<usize>| index.and_then(|index| years.get(index)).map(|year| scope.year_link(*year));
    let nothing = YearLists::default();
    let lists = scope.site.orders.years.get(&year).unwrap_or(&nothing);
    let outcomes = page_of(&lists.outcomes, page).iter();
    YearView {
        year,
        previous: neighbour(here.and_then(|here| here.checked_sub(1))),
        next: neighbour(here.map(|here| here + 1)),
        yearbook: (model.site.outputs.yearbook && !lists.reports.is_empty())
            .then(|| scope.to(&route::yearbook(year, 1))),
        register: scope.planned(
            scope.words("register-all-link", &[("year", Argument::Text(year.to_string()))]),
            &route::register(year, 1),
        ),
        pager: scope.pager(page, page_count(lists.longest(), LIST_PAGE), |page| route::year(year, page)),
        reports: scope.report_rows(reports_of(scope, year, page)),
        events: scope.event_rows(page_of(&lists.events, page)),
        undated: scope.event_rows(page_of(&lists.undated, page)),
        concluded: scope.agreement_rows(page_of(&lists.concluded, page)),
        lapsed: scope.agreement_rows(page_of(&lists.lapsed, page)),
        plans: scope.plan_rows(page_of(&lists.plans, page)),
        outcomes: outcomes.map(|(plan, index)| scope.outcome(*plan, *index)).collect(),
        figures: scope.figure_rows(page_of(&lists.figures, page)),
    }
}

/// The reports on a page of a year.
pub fn reports_of(scope: &Scope<'_>, year: i32, page: usize) -> Vec<ReportId> {
    let reports = scope.site.orders.years.get(&year).map_or(&[][..], |lists| &lists.reports);
    let reports = in_city_order(scope, reports.iter().copied());
    page_of(&reports, page).to_vec()
}

fn in_city_order(scope: &Scope<'_>, reports: impl Iterator<Item = ReportId>) -> Vec<ReportId> {
    let mut reports: Vec<ReportId> = reports.collect();
    reports.sort_by_key(|id| (scope.site.orders.rank(scope.model()[*id].city), *id));
    reports
}
