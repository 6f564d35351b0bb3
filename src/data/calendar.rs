//! Calendars of events: iCalendar (RFC 5545, with the name of RFC 7986).
//!
//! Takes the events of everything, a place or a series, gives one `VEVENT` for each whose days are certain: whole days with
//! an exclusive end. Refuses to invent: a month, a season, a doubted or disputed date is in no calendar, and nothing tells
//! the time of a build.

use std::io::{self, Write};

use chrono::NaiveDate;

use crate::data::content_line::{property, text};
use crate::model::{EventId, Party};
use crate::plan::Calendar;
use crate::route;
use crate::strings::Argument;
use crate::view::{Scope, Site};
use crate::vocabulary::EventStatus;

/// Writes a calendar, one event after another.
///
/// # Errors
/// What the writer reports.
pub fn calendar(site: &Site<'_>, calendar: Calendar, mut out: impl Write) -> io::Result<()> {
    let root = route::home(1);
    let scope = Scope::of_file(site, &root);
    let site_id = scope.model().site_id();
    let mut lines = String::new();
    property(&mut lines, "BEGIN", "VCALENDAR");
    property(&mut lines, "VERSION", "2.0");
    let language = scope.lang.tag().to_uppercase();
    property(&mut lines, "PRODID", &format!("-//Letopis//Letopis {}//{language}", env!("CARGO_PKG_VERSION")));
    property(&mut lines, "CALSCALE", "GREGORIAN");
    let name = name(&scope, calendar);
    text(&mut lines, "NAME", &name);
    // The same for programs that are older than RFC 7986.
    text(&mut lines, "X-WR-CALNAME", &name);
    for id in in_order(&scope, calendar) {
        event(&mut lines, &scope, id, &site_id);
        out.write_all(lines.as_bytes())?;
        lines.clear();
    }
    property(&mut lines, "END", "VCALENDAR");
    out.write_all(lines.as_bytes())
}

/// The site's title, and whose events these are.
fn name(scope: &Scope<'_>, calendar: Calendar) -> String {
    let model = scope.model();
    let title = &model.site.title;
    match calendar {
        Calendar::All => title.clone(),
        Calendar::City(id) => format!("{title}: {}", scope.localised(&model[id].name)),
        Calendar::Organisation(id) => format!("{title}: {}", scope.localised(&model[id].name)),
        Calendar::Series(id) => format!("{title}: {}", scope.localised(&model[id].title)),
    }
}

/// The earliest first.
fn in_order(scope: &Scope<'_>, calendar: Calendar) -> Vec<EventId> {
    let model = scope.model();
    match calendar {
        Calendar::All => scope.site.orders.events.iter().rev().copied().collect(),
        Calendar::City(id) => model[id].seen.events.clone(),
        Calendar::Organisation(id) => model[id].seen.events.clone(),
        Calendar::Series(id) => model[id].events.clone(),
    }
}

/// An event, where its days are certain.
fn event(out: &mut String, scope: &Scope<'_>, id: EventId, site_id: &str) {
    let model = scope.model();
    let event = &model[id];
    let facts = &event.record.merged;
    let Some((first, after)) = event.days().and_then(|(first, last)| Some((first, last.succ_opt()?))) else { return };
    let link = scope.event_link(id);
    let kind = facts.kind.map(|kind| scope.vocabulary("event-kind", kind)).unwrap_or_default();
    let address = model.site.base_url.as_ref().map(|base_url| route::event(&event.record.id).under(base_url));
    property(out, "BEGIN", "VEVENT");
    text(out, "UID", &format!("{}@{site_id}", event.record.first_id()));
    property(out, "DTSTAMP", &format!("{}T000000Z", date(model.last_told(event))));
    property(out, "DTSTART;VALUE=DATE", &date(first));
    property(out, "DTEND;VALUE=DATE", &date(after));
    text(out, "SUMMARY", &link.title);
    text(out, "LOCATION", &location(scope, id));
    text(out, "DESCRIPTION", &description(scope, id, &kind, address.as_deref()));
    text(out, "CATEGORIES", &kind);
    if let Some(status) = facts.status {
        property(out, "STATUS", word(status));
    }
    // Whoever is interested in an event is not thereby busy.
    property(out, "TRANSP", "TRANSPARENT");
    if let Some(address) = address {
        property(out, "URL", &address);
    }
    property(out, "END", "VEVENT");
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// Nobody knows whether a prepared event took place: it is as tentative as a planned one.
fn word(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Planned | EventStatus::Prepared => "TENTATIVE",
        EventStatus::Cancelled => "CANCELLED",
        EventStatus::Held => "CONFIRMED",
    }
}

/// The venue, then the places.
fn location(scope: &Scope<'_>, id: EventId) -> String {
    let facts = &scope.model()[id].record.merged;
    let places = facts.place.iter().map(|city| scope.city(*city).title);
    facts.venue.iter().cloned().chain(places).collect::<Vec<_>>().join(", ")
}

/// What the event is, who takes part, what is disputed, and which reports tell of it; a line for each.
fn description(scope: &Scope<'_>, id: EventId, kind: &str, address: Option<&str>) -> String {
    let model = scope.model();
    let record = &model[id].record;
    let facts = &record.merged;
    let status = facts.status.map(|status| scope.vocabulary("event-status", status)).unwrap_or_default();
    let mut lines = vec![joined([kind.to_owned(), status], ", ")];
    let mut line = |label: &str, values: String| {
        if !values.is_empty() {
            let arguments = [("label", Argument::Text(scope.word(label))), ("values", Argument::Text(values))];
            lines.push(scope.words("calendar-line", &arguments));
        }
    };
    let parties = |parties: &[Party]| joined(parties.iter().map(|party| scope.party(party).title), ", ");
    line("field-participants", parties(&facts.participants));
    line("field-organiser", parties(&facts.organiser));
    let series = facts.series.map(|series| scope.localised(&model[series].title).to_owned());
    line("field-series", series.unwrap_or_default());
    let fields = record.disputed.iter().map(|dispute| scope.word(&format!("field-{}", dispute.field)).to_lowercase());
    line("disputes", joined(fields, ", "));
    line("reports", joined(record.claims.iter().map(|claim| scope.report_link(claim.report).title), "; "));
    lines.extend(address.map(str::to_owned));
    joined(lines, "\n")
}

fn joined(parts: impl IntoIterator<Item = String>, separator: &str) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(separator)
}
