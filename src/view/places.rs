//! Cities and organisations: the chronicle by place.

use std::collections::BTreeSet;

use crate::country;
use crate::model::{CityId, OrganisationId, PartnershipId, Party};
use crate::plan::{LIST_PAGE, page_count};
use crate::route::{self, OutPath};
use crate::view::compare;
use crate::view::figures::charts;
use crate::view::lists::page_of;
use crate::view::map::map;
use crate::view::network::network;
use crate::view::number::number;
use crate::view::scope::{Scope, grouped};
use crate::view::timeline::timeline;
use crate::view::types::pages::{
    CityView, CityYear, NameView, OrganisationRow, OrganisationView, OrganisationsView, PartnerRow, PlaceRow,
    PlacesGroup, PlacesView,
};
use crate::view::types::parts::LinkView;
use crate::vocabulary::{PlaceKind, Word};

/// `city` in city.html.
pub fn city(scope: &Scope<'_>, id: CityId) -> CityView {
    let model = scope.model();
    let city = &model[id];
    let by_year = grouped(city.seen.events.iter().map(|event| (model[*event].listed_year, *event)));
    let own_plans = city.reports.iter().flat_map(|report| &model[*report].plans);
    let own_figures = city.reports.iter().flat_map(|report| &model[*report].figures);
    let plans: BTreeSet<_> = own_plans.chain(&city.seen.plans).collect();
    let figures: BTreeSet<_> = own_figures.chain(&city.seen.figures).collect();
    let series = city.series.iter().map(|series| {
        let series = &model[*series];
        scope.link(scope.localised(&series.title), &route::series(&series.id))
    });
    let bodies = || city.organisations.iter().map(|organisation| &model[*organisation].seen);
    let mut body_agreements = theirs_alone(bodies().flat_map(|seen| &seen.agreements), &city.seen.agreements);
    body_agreements.sort_by_cached_key(|id| model[*id].order());
    let mut body_events = theirs_alone(bodies().flat_map(|seen| &seen.events), &city.seen.events);
    body_events.sort_by_cached_key(|id| model[*id].order());
    let joins_partner = |partnership: &PartnershipId| {
        let parties = model[*partnership].parties.iter();
        parties.filter_map(Party::city).any(|party| city.partners.binary_search(&party).is_ok())
    };
    let others = city.seen.partnerships.iter().filter(|partnership| !joins_partner(partnership));
    CityView {
        name: scope.city(id),
        names: names(scope, &city.name),
        kind: scope.vocabulary("place-kind", city.kind),
        country: city.country.as_deref().and_then(|code| country::name(code, scope.lang)).map(str::to_owned),
        region: city.region.clone(),
        within: city.within.map(|whole| scope.city(whole)),
        districts: scope.by_name(city.districts.iter().copied()).into_iter().map(|id| scope.city(id)).collect(),
        coordinates: city.coordinates.map(|(latitude, longitude)| {
            format!("{}; {}", number(latitude, scope.lang), number(longitude, scope.lang))
        }),
        wikidata: city.wikidata.clone(),
        founded: city.founded,
        member: city.member,
        html: scope.body_html(&city.body, None),
        reports: scope.report_rows(city.reports.iter().rev().copied()),
        compare: compare::pairs(scope, id).into_iter().rev().chain(compare::city_partners_link(scope, id)).collect(),
        timeline: timeline(scope, id),
        years: by_year
            .into_iter()
            .rev()
            .map(|(year, events)| CityYear {
                year,
                anchor: route::year_anchor(year),
                url: (year > 0).then(|| scope.to(&route::year(year, 1))),
                events: scope.event_rows(&events),
            })
            .collect(),
        agreements: scope.agreement_rows(&city.seen.agreements),
        registers: latest(scope, |year| route::city_register(year, &city.id, 1)),
        activities: latest(scope, |year| route::activity(year, &city.id, 1)),
        series: series.collect(),
        partners: scope
            .by_name(city.partners.iter().copied())
            .into_iter()
            .map(|partner| partner_row(scope, id, partner))
            .collect(),
        network: network(scope, id),
        partnerships: scope.partnership_rows(others),
        plans: scope.plan_rows(plans),
        figures: scope.figure_rows(figures),
        charts: charts(scope, city),
        organisations: city.organisations.iter().map(|id| scope.organisation(*id)).collect(),
        organisation_agreements: scope.agreement_rows(&body_agreements),
        organisation_events: scope.event_rows(&body_events),
        mentions: scope.mention_groups(&city.seen.mentions),
    }
}

/// Its yearly lists of the last years, the latest first; each leads on to the one before.
fn latest(scope: &Scope<'_>, address: impl Fn(i32) -> OutPath) -> Vec<LinkView> {
    const YEARS: i32 = 10;
    let Some(last) = scope.site.orders.registers.years().last().copied() else { return Vec::new() };
    let years = (last - YEARS + 1..=last).rev();
    years.filter_map(|year| scope.planned(year.to_string(), &address(year))).collect()
}

/// What the organisations of a city have and the city itself has not, each once.
fn theirs_alone<'m, I: Copy + Ord + 'm>(theirs: impl Iterator<Item = &'m I>, own: &[I]) -> Vec<I> {
    let mut theirs: BTreeSet<I> = theirs.copied().collect();
    for id in own {
        theirs.remove(id);
    }
    theirs.into_iter().collect()
}

fn names(scope: &Scope<'_>, name: &crate::entry::Localised) -> Vec<NameView> {
    let others = name.0.iter().filter(|(language, _)| *language != scope.lang.tag());
    others.map(|(language, title)| NameView { lang: language.clone(), title: title.clone() }).collect()
}

fn partner_row(scope: &Scope<'_>, city: CityId, partner: CityId) -> PartnerRow {
    let model = scope.model();
    let pair = model.pairs.get(&(city.min(partner), city.max(partner)));
    let path = route::pair(&model[city].id, &model[partner].id);
    PartnerRow {
        city: scope.city(partner),
        url: model.site.outputs.pairs.then(|| scope.to(&path)),
        agreements: pair.map_or(0, |pair| pair.agreements.len()),
        events: pair.map_or(0, |pair| pair.events.len()),
        partnerships: pair.map(|pair| scope.partnership_rows(&pair.partnerships)).unwrap_or_default(),
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
    PlacesView { groups, map, pager: scope.pager(page, page_count(cities.len(), LIST_PAGE), route::cities) }
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
pub fn organisation(scope: &Scope<'_>, id: OrganisationId) -> OrganisationView {
    let organisation = &scope.model()[id];
    OrganisationView {
        name: scope.organisation(id),
        names: names(scope, &organisation.name),
        short: organisation.short.as_ref().map(|short| scope.localised(short).to_owned()),
        parent: organisation.parent.map(|whole| scope.organisation(whole)),
        parts: organisation.parts.iter().map(|part| scope.organisation(*part)).collect(),
        city: organisation.city.map(|city| scope.city(city)),
        website: organisation.website.clone(),
        html: scope.body_html(&organisation.body, None),
        agreements: scope.agreement_rows(&organisation.seen.agreements),
        partnerships: scope.partnership_rows(&organisation.seen.partnerships),
        events: scope.event_rows(&organisation.seen.events),
        plans: scope.plan_rows(&organisation.seen.plans),
        figures: scope.figure_rows(&organisation.seen.figures),
        mentions: scope.mention_groups(&organisation.seen.mentions),
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
    }
}
