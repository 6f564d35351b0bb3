//! Records: one per thing in the world, made of claims and of what an editor settled.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::entry::{AgreementEntry, Entries, EventEntry, RecordEntry};
use crate::link::bodies::{Bodies, Owner};
use crate::link::facts::{agreement_facts, event_facts};
use crate::link::ids::Ids;
use crate::link::merge::{self, Stated};
use crate::link::registry::texts;
use crate::link::reports::Told;
use crate::model::{Agreement, AgreementId, Claim, Event, EventId, Passage, Record, ReportId};
use crate::source::Span;

/// Agreements, in the order of their ids.
pub fn agreements(
    entries: &Entries,
    ids: &Ids<'_>,
    told: &Told<'_>,
    bodies: &mut Bodies<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Agreement> {
    let files: BTreeMap<&str, &RecordEntry<AgreementEntry>> =
        entries.agreements.iter().map(|record| (record.states.id.value.as_str(), record)).collect();
    let mut agreements = Vec::new();
    for (index, name) in ids.agreements.names().iter().enumerate() {
        let id = AgreementId::from_index(index);
        let settled = files.get(name.as_str()).copied();
        let claims = told.agreements.get(&id).map_or(&[][..], Vec::as_slice);
        let states = |entry: &AgreementEntry, faults: &mut Vec<Diagnostic>| agreement_facts(entry, ids, faults);
        let record = record(name, claims, settled, states, told, bodies, diagnostics);
        if claims.is_empty()
            && let Some(settled) = settled
        {
            require(settled.states.cited.is_some(), "cited", settled.states.span, diagnostics);
        }
        let supersedes = settled.map(|record| record.supersedes.as_slice()).unwrap_or_default();
        agreements.push(Agreement {
            record,
            supersedes: supersedes.iter().filter_map(|old| ids.agreements.find(old, diagnostics).id()).collect(),
            superseded_by: Vec::new(),
            events: Vec::new(),
            signed_at: Vec::new(),
            partnerships: Vec::new(),
        });
    }
    agreements
}

/// Events, in the order of their ids.
pub fn events(
    entries: &Entries,
    ids: &Ids<'_>,
    told: &Told<'_>,
    bodies: &mut Bodies<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Event> {
    let files: BTreeMap<&str, &RecordEntry<EventEntry>> =
        entries.events.iter().map(|record| (record.states.id.value.as_str(), record)).collect();
    let mut events = Vec::new();
    for (index, name) in ids.events.names().iter().enumerate() {
        let id = EventId::from_index(index);
        let settled = files.get(name.as_str()).copied();
        let claims = told.events.get(&id).map_or(&[][..], Vec::as_slice);
        let states = |entry: &EventEntry, faults: &mut Vec<Diagnostic>| event_facts(entry, ids, faults);
        let record = record(name, claims, settled, states, told, bodies, diagnostics);
        if claims.is_empty()
            && let Some(settled) = settled
        {
            require(settled.states.title.is_some(), "title", settled.states.span, diagnostics);
        }
        let supersedes = settled.map(|record| record.supersedes.as_slice()).unwrap_or_default();
        let listed_year = match &record.merged.date {
            Some(date) => date.first_year().or(date.last_year()),
            None => None,
        };
        let claimed_year = record.claims.first().map(|claim| told.reports[claim.report.index()].year);
        events.push(Event {
            supersedes: supersedes.iter().filter_map(|old| ids.events.find(old, diagnostics).id()).collect(),
            superseded_by: Vec::new(),
            parts: Vec::new(),
            plans: Vec::new(),
            figures: Vec::new(),
            listed_year: listed_year.or(claimed_year).unwrap_or(0),
            record,
        });
    }
    events
}

/// Lays the claims about one record together.
fn record<F, E>(
    name: &str,
    claims: &[(ReportId, &E, Option<Passage>)],
    settled: Option<&RecordEntry<E>>,
    states: impl Fn(&E, &mut Vec<Diagnostic>) -> F,
    told: &Told<'_>,
    bodies: &mut Bodies<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Record<F>
where
    F: Stated<Entry = E> + Default + PartialEq,
{
    let stated: Vec<Claim<F>> = claims
        .iter()
        .map(|(report, entry, passage)| Claim {
            report: *report,
            states: states(entry, diagnostics),
            span: F::place(entry, "id"),
            line: F::line(entry),
            passage: passage.clone(),
        })
        .collect();
    let entries: Vec<&E> = claims.iter().map(|(_, entry, _)| *entry).collect();
    // A file with former ids or text alone settles nothing.
    let settled_facts =
        settled.map(|record| states(&record.states, diagnostics)).filter(|facts| *facts != F::default());
    let years: Vec<i32> = stated.iter().map(|claim| told.reports[claim.report.index()].year).collect();
    let laid = merge::lay_together(&stated, &years, settled_facts.as_ref());
    for dispute in &laid.disputed {
        let place = |version: usize| {
            let claim = dispute.versions.get(version).and_then(|claims| claims.first()).copied().unwrap_or(0);
            F::place(entries[claim], dispute.field)
        };
        let values: Vec<String> = dispute
            .versions
            .iter()
            .map(|claims| written(entries[claims[0]], dispute.field, F::place, bodies))
            .collect();
        let fault = Diagnostic::at(Code::Disputed, place(1)).label(place(0));
        diagnostics.push(
            fault.arg("id", name).arg("field", dispute.field).list("values", values).arg("path", F::record_path(name)),
        );
    }
    Record {
        id: name.to_owned(),
        merged: laid.merged,
        claims: stated,
        settled: settled_facts,
        disputed: laid.disputed,
        former_ids: settled.map(|record| texts(&record.former_ids)).unwrap_or_default(),
        body: settled.map(|record| bodies.link(record.body, Owner::default()).text),
    }
}

/// A claim's value of a field, as it stands in the file.
fn written<E>(entry: &E, field: &'static str, place: fn(&E, &str) -> Span, bodies: &Bodies<'_>) -> String {
    bodies.source(place(entry, field)).replace('"', "")
}

/// A record file that no claim stands behind has to say what it is about.
fn require(is_there: bool, key: &'static str, span: Span, diagnostics: &mut Vec<Diagnostic>) {
    if !is_there {
        diagnostics.push(Diagnostic::at(Code::MissingKey, span).arg("key", key));
    }
}
