//! Cities and organisations: the chronicle by place.

use std::borrow::Cow;

use crate::country;
use crate::model::{CityId, CityLists, EventId, OrganisationId, PartnershipId, ReportId};
use crate::plan::{LIST_PAGE, page_count};
use crate::route::{self, OutPath};
use crate::view::compare;
use crate::view::data::table_link;
use crate::view::figures::charts;
use crate::view::lists::page_of;
use crate::view::map::map;
use crate::view::network::network;
use crate::view::number::number;
use crate::view::scope::Scope;
use crate::view::timeline::timeline;
use crate::view::types::pages::{
    CityView, CityYear, NameView, OrganisationRow, OrganisationView, OrganisationsView, PartnerRow, PlaceRow,
    PlacesGroup, PlacesView,
};
use crate::view::types::parts::LinkView;
use crate::vocabulary::{PlaceKind, Word};

/// `city` in city.html.
pub fn city(scope: &Scope<'_>, id: CityId, page: usize) -> CityView {
    let model = scope.model();
    let city = &model[id];
    let path = route::city(&city.id);
    let lists =
        scope.site.orders.long_cities.get(&id).map_or_else(|| Cow::Owned(CityLists::of(model, id)), Cow::Borrowed);
    let reports: Vec<ReportId> = city.reports.iter().rev().copied().collect();
    let series = page_of(&city.series, page).iter().map(|series| {
        let series = &model[*series];
        scope.link(scope.localised(&series.title), &route::series(&series.id))
    });
    let districts = scope.by_name(city.districts.iter().copied());
    let here = CityView {
        name: scope.city(id),
        pager: scope.parts(page, lists.longest(), &path),
        districts: page_of(&districts, page).iter().map(|id| scope.city(*id)).collect(),
        reports: scope.report_rows(page_of(&reports, page).iter().copied()),
        years: page_of(&lists.events, page)
            .chunk_by(|one, other| model[*one].listed_year == model[*other].listed_year)
            .map(|events| city_year(scope, events))
            .collect(),
        agreements: scope.agreement_rows(page_of(&city.seen.agreements, page)),
        series: series.collect(),
        partners: partners(scope, id, &lists, page),
        partnerships: scope.partnership_rows(page_of(&lists.partnerships, page)),
        plans: scope.plan_rows(page_of(&lists.plans, page)),
        figures: scope.figure_rows(page_of(&lists.figures, page)),
        organisations: page_of(&city.organisations, page).iter().map(|id| scope.organisation(*id)).collect(),
        organisation_agreements: scope.agreement_rows(page_of(&lists.organisation_agreements, page)),
        organisation_events: scope.event_rows(page_of(&lists.organisation_events, page)),
        mentions: scope.mention_groups(&city.seen.mentions, page),
        ..CityView::default()
    };
    if page > 1 {
        return here;
    }
    CityView {
        names: names(scope, &city.name),
        kind: scope.vocabulary("place-kind", city.kind),
        country: city.country.as_deref().and_then(|code| country::name(code, scope.lang)).map(str::to_owned),
        region: city.region.clone(),
        within: city.within.map(|whole| scope.city(whole)),
        coordinates: city.coordinates.map(|(latitude, longitude)| {
            format!("{}; {}", number(latitude, scope.lang), number(longitude, scope.lang))
        }),
        wikidata: city.wikidata.clone(),
        founded: city.founded,
        member: city.member,
        html: scope.body_html(&city.body, None),
        compare: compare::pairs(scope, id).into_iter().rev().chain(compare::city_partners_link(scope, id)).collect(),
        timeline: timeline(scope, id, &lists.events),
        registers: latest(scope, |year| route::city_register(year, &city.id, 1)),
        activities: latest(scope, |year| route::activity(year, &city.id, 1)),
        network: network(scope, id),
        charts: charts(scope, city),
        figures_table: table_link(scope, "figures"),
        ..here
    }
}

/// Its yearly lists of the last years, the latest first; each leads on to the one before.
fn latest(scope: &Scope<'_>, address: impl Fn(i32) -> OutPath) -> Vec<LinkView> {
    const YEARS: usize = 10;
    let years = scope.site.orders.registers.years().iter().rev();
    years.filter_map(|year| scope.planned(year.to_string(), &address(*year))).take(YEARS).collect()
}

/// Events of one year.
fn city_year(scope: &Scope<'_>, events: &[EventId]) -> CityYear {
    let year = events.first().map_or(0, |event| scope.model()[*event].listed_year);
    CityYear {
        year,
        anchor: route::year_anchor(year),
        url: (year > 0).then(|| scope.to(&route::year(year, 1))),
        events: scope.event_rows(events),
    }
}

fn names(scope: &Scope<'_>, name: &crate::entry::Localised) -> Vec<NameView> {
    let others = name.0.iter().filter(|(language, _)| *language != scope.lang.tag());
    others.map(|(language, title)| NameView { lang: language.clone(), title: title.clone() }).collect()
}

/// The partners of a page by name, each with those partnerships that stand there.
fn partners(scope: &Scope<'_>, city: CityId, lists: &CityLists, page: usize) -> Vec<PartnerRow> {
    let mut entries = lists.partners.clone();
    entries.sort_by_key(|(partner, _)| scope.site.orders.rank(*partner));
    let rows = page_of(&entries, page).chunk_by(|one, other| one.0 == other.0);
    rows.map(|entries| partner_row(scope, city, entries)).collect()
}

fn partner_row(scope: &Scope<'_>, city: CityId, entries: &[(CityId, Option<PartnershipId>)]) -> PartnerRow {
    let Some((partner, _)) = entries.first().copied() else { return PartnerRow::default() };
    let model = scope.model();
    let pair = model.pairs.get(&(city.min(partner), city.max(partner)));
    let path = route::pair(&model[city].id, &model[partner].id);
    PartnerRow {
        city: scope.city(partner),
        url: model.site.outputs.pairs.then(|| scope.to(&path)),
        agreements: pair.map_or(0, |pair| pair.agreements.len()),
        events: pair.map_or(0, |pair| pair.events.len()),
        partnerships: scope.partnership_rows(entries.iter().filter_map(|(_, partnership)| partnership.as_ref())),
    }
}

/// `places` in cities.html: member cities, then the others by country, then countries, regions and rivers.
pub fn places(scope: &Scope<'_>, page: usize) -> PlacesView {
    let model = scope.model();
    let group = |id: CityId| {
        let city = &model[id];
        match (city.member, city.kind, city.country.as_deref()) {
            (true, _, _) => (0, scope.word("group-members")),
            (_, PlaceKind::Country, _) => (3, scope.word("group-countries")),
            (_, PlaceKind::Region | PlaceKind::River, _) => (4, scope.word("group-rivers-and-regions")),
            (_, _, Some(code)) => (1, country::name(code, scope.lang).unwrap_or(code).to_owned()),
            (_, _, None) => (2, scope.word("group-no-country")),
        }
    };
    let mut cities = scope.by_name((0..model.cities.len()).map(CityId::from_index));
    cities.sort_by_cached_key(|id| group(*id));
    let mut groups: Vec<PlacesGroup> = Vec::new();
    for id in page_of(&cities, page) {
        let title = group(*id).1;
        if groups.last().is_none_or(|group| group.title != title) {
            groups.push(PlacesGroup { title, places: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.places.push(place_row(scope, *id));
        }
    }
    let map = if page == 1 { map(scope) } else { None };
    let pager = scope.pager(page, page_count(cities.len(), LIST_PAGE), route::cities);
    PlacesView { groups, map, pager, table: table_link(scope, "cities") }
}

fn place_row(scope: &Scope<'_>, id: CityId) -> PlaceRow {
    let city = &scope.model()[id];
    PlaceRow {
        place: scope.city(id),
        kind: scope.word(&format!("place-kind-{}", city.kind.word())),
        reports: city.reports.len(),
        events: city.seen.events.len(),
        agreements: city.seen.agreements.len(),
    }
}

/// `organisation` in organisation.html.
pub fn organisation(scope: &Scope<'_>, id: OrganisationId, page: usize) -> OrganisationView {
    let organisation = &scope.model()[id];
    let seen = &organisation.seen;
    let here = OrganisationView {
        name: scope.organisation(id),
        pager: scope.parts(page, organisation.longest(), &route::organisation(&organisation.id)),
        parts: page_of(&organisation.parts, page).iter().map(|part| scope.organisation(*part)).collect(),
        agreements: scope.agreement_rows(page_of(&seen.agreements, page)),
        partnerships: scope.partnership_rows(page_of(&seen.partnerships, page)),
        events: scope.event_rows(page_of(&seen.events, page)),
        plans: scope.plan_rows(page_of(&seen.plans, page)),
        figures: scope.figure_rows(page_of(&seen.figures, page)),
        mentions: scope.mention_groups(&seen.mentions, page),
        ..OrganisationView::default()
    };
    if page > 1 {
        return here;
    }
    OrganisationView {
        names: names(scope, &organisation.name),
        short: organisation.short.as_ref().map(|short| scope.localised(short).to_owned()),
        parent: organisation.parent.map(|whole| scope.organisation(whole)),
        city: organisation.city.map(|city| scope.city(city)),
        website: organisation.website.clone(),
        html: scope.body_html(&organisation.body, None),
        ..here
    }
}

/// `list` in organisations.html.
pub fn organisations(scope: &Scope<'_>, page: usize) -> OrganisationsView {
    let model = scope.model();
    let ids: Vec<OrganisationId> = (0..model.organisations.len()).map(OrganisationId::from_index).collect();
    let row = |id: &OrganisationId| {
        let organisation = &model[*id];
        OrganisationRow {
            organisation: scope.organisation(*id),
            short: organisation.short.as_ref().map(|short| scope.localised(short).to_owned()),
            city: organisation.city.map(|city| scope.city(city)),
            events: organisation.seen.events.len(),
            agreements: organisation.seen.agreements.len(),
        }
    };
    OrganisationsView {
        rows: page_of(&ids, page).iter().map(row).collect(),
        pager: scope.pager(page, page_count(ids.len(), LIST_PAGE), route::organisations),
        table: table_link(scope, "organisations"),
    }
}
