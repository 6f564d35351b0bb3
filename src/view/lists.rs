//! Indexes: agreements, events, series, topics, promises.

use std::collections::BTreeSet;

use crate::model::{CityId, SeriesId, TopicId, Turn};
use crate::plan::{LIST_PAGE, page_count, part_of};
use crate::route;
use crate::strings::Argument;
use crate::view::data::table_link;
use crate::view::number;
use crate::view::scope::Scope;
use crate::view::types::compare::{PromisingCity, PromisingYear};
use crate::view::types::pages::{
    AgreementsView, EditionView, EventsView, PlansView, SeriesIndexView, SeriesRow, SeriesView, TopicRow, TopicView,
    TopicsView,
};
use crate::view::types::parts::FactView;

/// The place of promises on the pages of cities and years.
const PLANS: &str = "_plans";

/// The part of a list that stands on a page.
pub fn page_of<T>(list: &[T], page: usize) -> &[T] {
    part_of(list, LIST_PAGE, page)
}

/// `list` in agreements.html: the latest first, those without a date last.
pub fn agreements(scope: &Scope<'_>, page: usize) -> AgreementsView {
    let ids = &scope.site.orders.agreements;
    let registers = scope.site.orders.registers.years().iter().copied().rev();
    let registers = registers.map(|year| scope.link(year.to_string(), &route::register(year, 1)));
    AgreementsView {
        rows: scope.agreement_rows(page_of(ids, page)),
        total: ids.len(),
        registers: registers.collect(),
        pager: scope.pager(page, page_count(ids.len(), LIST_PAGE), route::agreements),
        table: table_link(scope, "agreements"),
    }
}

/// `list` in events.html: the latest first.
pub fn events(scope: &Scope<'_>, page: usize) -> EventsView {
    let ids = &scope.site.orders.events;
    EventsView {
        rows: scope.event_rows(page_of(ids, page)),
        total: ids.len(),
        pager: scope.pager(page, page_count(ids.len(), LIST_PAGE), route::events),
        table: table_link(scope, "events"),
    }
}

/// `list` in series-index.html.
pub fn series_index(scope: &Scope<'_>, page: usize) -> SeriesIndexView {
    let model = scope.model();
    let ids: Vec<SeriesId> = (0..model.series.len()).map(SeriesId::from_index).collect();
    let row = |id: &SeriesId| {
        let series = &model[*id];
        let years = series.events.iter().map(|event| model[*event].listed_year);
        let years = match (years.clone().min(), years.max()) {
            (Some(first), Some(last)) => number::years(first, last),
            _ => String::new(),
        };
        SeriesRow {
            title: scope.localised(&series.title).to_owned(),
            url: scope.to(&route::series(&series.id)),
            host: series.host.map(|host| scope.city(host)),
            editions: series.events.len(),
            years,
        }
    };
    SeriesIndexView {
        rows: page_of(&ids, page).iter().map(row).collect(),
        pager: scope.pager(page, page_count(ids.len(), LIST_PAGE), route::series_index),
        table: table_link(scope, "series"),
    }
}

/// `series` in series.html: its editions with their gaps.
pub fn series(scope: &Scope<'_>, id: SeriesId, page: usize) -> SeriesView {
    let series = &scope.model()[id];
    let turns = series.turns(scope.model());
    let edition = |turn: &Turn| EditionView {
        number: turn.number,
        year: turn.year,
        event: turn.event.map(|event| scope.event_row(event)),
    };
    let here = SeriesView {
        pager: scope.parts(page, turns.len(), &route::series(&series.id)),
        editions: page_of(&turns, page).iter().map(edition).collect(),
        ..SeriesView::default()
    };
    if page > 1 {
        return here;
    }
    let mut facts = Vec::new();
    let mut fact = |field: &str, html: String| {
        let label = scope.word(&format!("field-{field}"));
        facts.push(FactView { field: field.to_owned(), label, html });
    };
    if let Some(host) = series.host {
        fact("host", scope.parties_html(&[scope.city(host)]));
    }
    if let Some(years) = series.cadence {
        fact("cadence", scope.words("cadence", &[("n", Argument::Number(f64::from(years)))]));
    }
    if let Some(date) = &series.date {
        fact("date", scope.date(date).html);
    }
    if !series.forms.is_empty() {
        fact("forms", crate::html::escape(&series.forms.join(", ")).into_owned());
    }
    SeriesView { facts, html: scope.body_html(&series.body, None), ..here }
}

/// `list` in topics.html.
pub fn topics(scope: &Scope<'_>) -> TopicsView {
    let model = scope.model();
    let row = |(index, (id, name)): (usize, &(String, crate::entry::Localised))| TopicRow {
        title: scope.localised(name).to_owned(),
        url: scope.to(&route::topic(id, 1)),
        reports: model.topic_reports(TopicId::from_index(index)).count(),
    };
    TopicsView { rows: model.site.topics.iter().enumerate().map(row).collect() }
}

/// `topic` in topic.html: its reports, the latest first.
pub fn topic(scope: &Scope<'_>, id: TopicId, page: usize) -> TopicView {
    let mut reports: Vec<_> = scope.model().topic_reports(id).collect();
    reports.reverse();
    let name = &scope.model()[id].0;
    TopicView {
        reports: scope.report_rows(page_of(&reports, page).iter().copied()),
        pager: scope.pager(page, page_count(reports.len(), LIST_PAGE), |page| route::topic(name, page)),
    }
}

/// `plans` in plans.html: the latest report's first, with the cities and years of all of them. Nobody chooses from
/// thousands of cities: then only those of this page are named.
pub fn plans(scope: &Scope<'_>, page: usize) -> PlansView {
    let model = scope.model();
    let orders = scope.site.orders;
    let city = |(city, plans): &(CityId, usize)| PromisingCity {
        city: scope.city(*city),
        url: scope.to_place(&route::city(&model[*city].id), PLANS),
        plans: *plans,
    };
    let here = page_of(&orders.plans, page);
    let are_few = orders.promising_cities.len() <= LIST_PAGE;
    let promises_here: BTreeSet<CityId> = here.iter().map(|id| model[model[*id].report].city).collect();
    let cities = orders.promising_cities.iter().filter(|(city, _)| are_few || promises_here.contains(city));
    let year = |(year, plans): &(i32, usize)| PromisingYear {
        year: *year,
        url: scope.to_place(&route::year(*year, 1), PLANS),
        plans: *plans,
    };
    PlansView {
        rows: scope.plan_rows(here),
        cities: cities.map(city).collect(),
        others: (!are_few).then(|| scope.link(scope.word("nav-cities"), &route::cities(1))),
        years: orders.promising_years.iter().map(year).collect(),
        total: orders.plans.len(),
        pager: scope.pager(page, page_count(orders.plans.len(), LIST_PAGE), route::plans),
        table: table_link(scope, "plans"),
    }
}
