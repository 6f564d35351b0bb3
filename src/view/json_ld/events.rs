//! Events and series.
//!
//! Takes a record, gives its node. Refuses a date that is disputed or cannot be said as ISO 8601, a state that
//! schema.org has no word for (that something took place), and a kind of event that is only near.

use crate::date::PartialDate;
use crate::model::standing::is_disputed;
use crate::model::{EventFacts, EventId, SeriesId};
use crate::view::json_ld::agreements::other_titles;
use crate::view::json_ld::named;
use crate::view::json_ld::node::Node;
use crate::view::lists::page_of;
use crate::view::scope::Scope;
use crate::vocabulary::{EventKind, EventStatus, Format};

/// The type of an event; of every kind that schema.org does not have, and of a disputed one, the common type.
pub fn kind(kind: Option<EventKind>) -> &'static str {
    match kind {
        Some(EventKind::Festival) => "Festival",
        Some(EventKind::Exhibition) => "ExhibitionEvent",
        Some(EventKind::Sport) => "SportsEvent",
        Some(EventKind::Concert) => "MusicEvent",
        Some(EventKind::Conference) => "ConferenceEvent",
        Some(
            EventKind::Forum
            | EventKind::RoundTable
            | EventKind::Fair
            | EventKind::Visit
            | EventKind::Ceremony
            | EventKind::Exchange
            | EventKind::Meeting
            | EventKind::Election
            | EventKind::Competition
            | EventKind::Other,
        )
        | None => "Event",
    }
}

pub fn event(scope: &Scope<'_>, id: EventId) -> Node {
    let event = &scope.model()[id];
    let record = &event.record;
    let facts = &record.merged;
    let date = facts.date.as_ref().filter(|_| !is_disputed(record, "date"));
    let (start, end) = date.map(PartialDate::iso_ends).unwrap_or_default();
    let larger = facts.part_of.map(|whole| named::event(scope, whole));
    let series = facts.series.map(|series| named::series(scope, series));
    named::event(scope, id)
        .with("identifier", &record.id)
        .with("alternateName", other_titles(record, |facts| facts.title.as_deref()))
        .with("keywords", facts.kind.map(|kind| scope.vocabulary("event-kind", kind)))
        .with("startDate", start)
        .with("endDate", end)
        .with_member("eventStatus", facts.status.and_then(status))
        .with_member("eventAttendanceMode", facts.format.map(attendance))
        .with("location", location(scope, facts))
        .with("organizer", named::parties(scope, &facts.organiser))
        .with("attendee", named::parties(scope, &facts.participants))
        .with_each("superEvent", larger.into_iter().chain(series))
        .with("subEvent", named::events(scope, page_of(&event.parts, 1).iter().copied()))
        .with("subjectOf", named::reports(scope, page_of(&record.claims, 1).iter().map(|claim| claim.report)))
}

fn status(status: EventStatus) -> Option<&'static str> {
    match status {
        EventStatus::Planned => Some("EventScheduled"),
        EventStatus::Cancelled => Some("EventCancelled"),
        EventStatus::Prepared | EventStatus::Held => None,
    }
}

fn attendance(format: Format) -> &'static str {
    match format {
        Format::InPerson => "OfflineEventAttendanceMode",
        Format::Online => "OnlineEventAttendanceMode",
        Format::Hybrid => "MixedEventAttendanceMode",
    }
}

/// The venue, the places, and the network for those who met there.
fn location(scope: &Scope<'_>, facts: &EventFacts) -> Vec<Node> {
    let venue = facts.venue.as_ref().map(|venue| Node::new("Place").with("name", venue));
    let online = matches!(facts.format, Some(Format::Online | Format::Hybrid)).then(|| Node::new("VirtualLocation"));
    venue.into_iter().chain(named::cities(scope, &facts.place)).chain(online).collect()
}

pub fn series(scope: &Scope<'_>, id: SeriesId) -> Node {
    let series = &scope.model()[id];
    let turns = series.turns(scope.model());
    let (month, day) = series.date.as_ref().and_then(PartialDate::yearly_day).unzip();
    let schedule = series.cadence.map(|years| {
        Node::new("Schedule")
            .with("repeatFrequency", format!("P{years}Y"))
            .with("byMonth", month)
            .with("byMonthDay", day)
    });
    named::series(scope, id)
        .with("identifier", &series.id)
        .with("alternateName", named::other_names(scope, &series.title))
        .with("location", series.host.map(|host| named::city(scope, host)))
        .with("eventSchedule", schedule)
        .with("subEvent", named::events(scope, page_of(&turns, 1).iter().filter_map(|turn| turn.event)))
}
