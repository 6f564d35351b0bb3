//! Things as other nodes name them: type, id and name; all else stands on their own pages.
//!
//! Takes an id of the model, gives a short node. A page that is the thing itself, such as a report, is named by its
//! address; a thing that the page is only about has `#it` behind it, and what acts in a place's name `#government`.
//! A list has no more entries than a page of it would; the rest say themselves what they belong to.
//! Addresses are absolute where the site knows its own, else relative to the page (RFC 3986, as JSON-LD 1.1 resolves them).

use crate::entry::Localised;
use crate::model::{AgreementId, CityId, EventId, OrganisationId, Party, ReportId, SeriesId};
use crate::plan::LIST_PAGE;
use crate::route::{self, OutPath};
use crate::view::json_ld::node::Node;
use crate::view::json_ld::{events, organisations, places};
use crate::view::scope::Scope;
use crate::vocabulary::PlaceKind;

/// The id of what a page is about.
pub fn thing(scope: &Scope<'_>, path: &OutPath) -> String {
    scope.address(path) + "#it"
}

/// The id of the site as a whole.
pub fn site(scope: &Scope<'_>) -> String {
    thing(scope, &route::home(1))
}

pub fn city(scope: &Scope<'_>, id: CityId) -> Node {
    let city = &scope.model()[id];
    Node::new(places::kind(city.kind))
        .id(thing(scope, &route::city(&city.id)))
        .with("name", scope.localised(&city.name))
}

/// A name in the languages that the page does not show it in.
pub fn other_names(scope: &Scope<'_>, name: &Localised) -> Vec<String> {
    let shown = scope.localised(name);
    name.0.values().filter(|other| *other != shown).cloned().collect()
}

pub fn cities(scope: &Scope<'_>, ids: &[CityId]) -> Vec<Node> {
    ids.iter().take(LIST_PAGE).map(|id| city(scope, *id)).collect()
}

/// What acts in the name of a place: reports, signs, takes part. A river has none.
pub fn government(scope: &Scope<'_>, id: CityId) -> Option<Node> {
    let city = &scope.model()[id];
    let node = Node::new("GovernmentOrganization")
        .id(scope.address(&route::city(&city.id)) + "#government")
        .with("name", scope.localised(&city.name));
    (city.kind != PlaceKind::River).then_some(node)
}

pub fn organisation(scope: &Scope<'_>, id: OrganisationId) -> Node {
    let organisation = &scope.model()[id];
    Node::new(organisations::kind(scope.model(), id))
        .id(thing(scope, &route::organisation(&organisation.id)))
        .with("name", scope.localised(&organisation.name))
}

/// Those who act. Whoever is only named in words may be anybody, also a person, and stays out.
pub fn parties(scope: &Scope<'_>, parties: &[Party]) -> Vec<Node> {
    let actor = |party: &Party| match party {
        Party::City(id) => government(scope, *id),
        Party::Organisation(id) => Some(organisation(scope, *id)),
        Party::Named { .. } => None,
    };
    parties.iter().filter_map(actor).collect()
}

pub fn report(scope: &Scope<'_>, id: ReportId) -> Node {
    let report = &scope.model()[id];
    Node::new("Report").id(scope.address(&route::report(&report.id))).with("name", &report.title)
}

pub fn reports(scope: &Scope<'_>, ids: impl IntoIterator<Item = ReportId>) -> Vec<Node> {
    ids.into_iter().take(LIST_PAGE).map(|id| report(scope, id)).collect()
}

pub fn event(scope: &Scope<'_>, id: EventId) -> Node {
    let record = &scope.model()[id].record;
    Node::new(events::kind(record.merged.kind))
        .id(thing(scope, &route::event(&record.id)))
        .with("name", scope.event_link(id).title)
}

pub fn events(scope: &Scope<'_>, ids: impl IntoIterator<Item = EventId>) -> Vec<Node> {
    ids.into_iter().take(LIST_PAGE).map(|id| event(scope, id)).collect()
}

pub fn series(scope: &Scope<'_>, id: SeriesId) -> Node {
    let series = &scope.model()[id];
    Node::new("EventSeries").id(thing(scope, &route::series(&series.id))).with("name", scope.localised(&series.title))
}

pub fn agreement(scope: &Scope<'_>, id: AgreementId) -> Node {
    let record = &scope.model()[id].record;
    Node::new("CreativeWork")
        .id(thing(scope, &route::agreement(&record.id)))
        .with("name", scope.agreement_link(id).title)
}
