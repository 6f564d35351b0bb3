//! Agreements and events: claims in a report, and the record files that settle them.
//!
//! Takes a table and, for a record file, the id that its name gives. The keys are the same for both; only
//! what is required differs, and a record may supersede others.

use crate::diag::{Code, Diagnostic};
use crate::entry::{AgreementEntry, Body, EventEntry, RecordEntry, Ref};
use crate::read::table::Table;

/// Decodes `content/agreements/<id>.md`.
pub fn agreement_record(table: &mut Table<'_, '_>, id: Ref, body: Body) -> Option<RecordEntry<AgreementEntry>> {
    repeated_id(table, &id);
    let states = agreement(table, id);
    Some(record(table, states, body))
}

/// Decodes `content/events/<id>.md`.
pub fn event_record(table: &mut Table<'_, '_>, id: Ref, body: Body) -> Option<RecordEntry<EventEntry>> {
    repeated_id(table, &id);
    let title = table.text("title");
    let kind = table.word("kind");
    let status = table.word("status");
    let states = EventEntry { title, kind, status, ..event(table, id) };
    Some(record(table, states, body))
}

/// Decodes one `[[agreements]]`. Its wording is required unless the agreement has a record file. A claim that
/// lacks something is kept, so that its references are checked in the same run.
pub fn agreement_claim(table: &mut Table<'_, '_>, has_record: impl Fn(&str) -> bool) -> Option<AgreementEntry> {
    let id = table.required_id();
    let recorded = id.as_ref().is_none_or(|id| has_record(&id.value));
    let entry = agreement(table, id.clone().unwrap_or(Ref::new(String::new(), table.head)));
    if !recorded {
        table.require("cited", entry.cited.as_ref());
    }
    id.map(|_| entry)
}

/// Decodes one `[[events]]`. A claim that lacks something is kept, so that its references are checked in the
/// same run.
pub fn event_claim(table: &mut Table<'_, '_>) -> Option<EventEntry> {
    let id = table.required_id();
    let title = table.required_text("title");
    let kind = table.required_word("kind");
    let status = table.required_word("status");
    let entry = event(table, id.clone().unwrap_or(Ref::new(String::new(), table.head)));
    id.map(|_| EventEntry { title, kind, status, ..entry })
}

fn agreement(table: &mut Table<'_, '_>, id: Ref) -> AgreementEntry {
    AgreementEntry {
        span: table.head,
        line: table.desk.line(table.head),
        id,
        cited: table.text("cited"),
        kind: table.word("kind"),
        tier: table.word("tier"),
        signed: table.date("signed"),
        in_force: table.date("in_force"),
        valid_until: table.date("valid_until"),
        ended: table.date("ended"),
        place: table.references("place"),
        parties: table.parties("parties"),
        witnesses: table.parties("witnesses"),
        approvers: table.parties("approvers"),
        status: table.word("status"),
        languages: table.references("languages"),
    }
}

/// Everything of an event but title, kind and status, which a claim must have and a record may have.
fn event(table: &mut Table<'_, '_>, id: Ref) -> EventEntry {
    EventEntry {
        span: table.head,
        line: table.desk.line(table.head),
        id,
        title: None,
        kind: None,
        date: table.date("date"),
        status: None,
        format: table.word("format"),
        place: table.references("place"),
        venue: table.text("venue"),
        participants: table.parties("participants"),
        organiser: table.parties("organiser"),
        series: table.reference("series"),
        edition: table.whole("edition", (1, u32::MAX)),
        under: table.reference("under"),
        signs: table.reference("signs"),
        part_of: table.reference("part_of"),
    }
}

fn record<T>(table: &mut Table<'_, '_>, states: T, body: Body) -> RecordEntry<T> {
    RecordEntry { states, supersedes: table.references("supersedes"), former_ids: table.former_ids(), body }
}

/// A record file may repeat its id, but not state another.
fn repeated_id(table: &mut Table<'_, '_>, id: &Ref) {
    if let Some(written) = table.text("id")
        && written.value != id.value
    {
        let fault = Diagnostic::at(Code::BadId, written.span).arg("id", written.value).arg("stem", &id.value);
        table.desk.report(fault.help("help-stem"));
    }
}
