//! Places, and what acts in their name.
//!
//! Takes a place, gives its node, and a second one where its municipality or government reports, signs or takes part: for
//! schema.org an author and a party are organisations, never places.

use crate::country;
use crate::model::{CityId, CityLists, Model, Party};
use crate::plan::LIST_PAGE;
use crate::route;
use crate::view::json_ld::agreements;
use crate::view::json_ld::named;
use crate::view::json_ld::node::Node;
use crate::view::lists::page_of;
use crate::view::scope::Scope;
use crate::vocabulary::PlaceKind;

/// The type of a place. Towns are cities to schema.org; a village is not.
pub fn kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::City | PlaceKind::Town => "City",
        PlaceKind::Village => "Place",
        PlaceKind::District | PlaceKind::Region => "AdministrativeArea",
        PlaceKind::River => "RiverBodyOfWater",
        PlaceKind::Country => "Country",
    }
}

pub fn place(scope: &Scope<'_>, id: CityId) -> Vec<Node> {
    let model = scope.model();
    let city = &model[id];
    let geo = city.coordinates.map(|(latitude, longitude)| {
        Node::new("GeoCoordinates").with("latitude", latitude).with("longitude", longitude)
    });
    let events = CityLists::events_of(model, id);
    let events = page_of(&events, 1).iter().copied();
    let here = events.filter(|event| model[*event].record.merged.place.contains(&id));
    let told = named::reports(scope, city.reports.iter().rev().take(LIST_PAGE).copied());
    let made = agreements::made_by(scope, &Party::City(id), page_of(&city.seen.agreements, 1));
    let districts = scope.by_name(city.districts.iter().copied());
    let place = named::city(scope, id)
        .with("identifier", &city.id)
        .with("alternateName", named::other_names(scope, &city.name))
        .with("geo", geo)
        .with("sameAs", city.wikidata.as_ref().map(|wikidata| format!("https://www.wikidata.org/wiki/{wikidata}")))
        .with("containedInPlace", wholes(scope, id))
        .with("containsPlace", named::cities(scope, page_of(&districts, 1)))
        .with("event", named::events(scope, here))
        .with_each("subjectOf", told.into_iter().chain(made));
    let area = Node::reference(named::thing(scope, &route::city(&city.id)));
    let government = named::government(scope, id).filter(|_| acts(model, id));
    std::iter::once(place).chain(government.map(|node| node.with("areaServed", area))).collect()
}

/// What it lies in: the place, the region, the country.
fn wholes(scope: &Scope<'_>, id: CityId) -> Vec<Node> {
    let city = &scope.model()[id];
    let within = city.within.map(|whole| named::city(scope, whole));
    let region = city.region.as_ref().map(|region| Node::new("AdministrativeArea").with("name", region));
    let country = city
        .country
        .as_deref()
        .filter(|_| city.kind != PlaceKind::Country)
        .map(|code| Node::new("Country").with("name", country::name(code, scope.lang)).with("identifier", code));
    within.into_iter().chain(region).chain(country).collect()
}

/// Whether anything is done in the name of a place.
fn acts(model: &Model, id: CityId) -> bool {
    let is_it = |party: &Party| *party == Party::City(id);
    let seen = &model[id].seen;
    let of_events = seen.events.iter().map(|event| &model[*event].record.merged);
    let of_agreements = seen.agreements.iter().map(|agreement| &model[*agreement].record.merged);
    !model[id].reports.is_empty()
        || of_events.into_iter().any(|facts| facts.participants.iter().chain(&facts.organiser).any(is_it))
        || of_agreements.into_iter().any(|facts| facts.parties.iter().chain(&facts.witnesses).any(is_it))
}
