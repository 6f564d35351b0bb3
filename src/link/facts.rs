//! What one statement says, with its references resolved: the same for a claim and for a record file.

use crate::diag::Diagnostic;
use crate::entry::{AgreementEntry, EventEntry};
use crate::link::ids::Ids;
use crate::model::{AgreementFacts, EventFacts};
use crate::source::Spanned;

/// What a claim or a record file states of an agreement.
pub fn agreement_facts(entry: &AgreementEntry, ids: &Ids<'_>, faults: &mut Vec<Diagnostic>) -> AgreementFacts {
    AgreementFacts {
        cited: value(&entry.cited),
        kind: value(&entry.kind),
        tier: value(&entry.tier),
        signed: value(&entry.signed),
        in_force: value(&entry.in_force),
        valid_until: value(&entry.valid_until),
        ended: value(&entry.ended),
        place: entry.place.iter().filter_map(|place| ids.city(place, faults)).collect(),
        parties: entry.parties.iter().filter_map(|party| ids.party(party, faults)).collect(),
        witnesses: entry.witnesses.iter().filter_map(|party| ids.party(party, faults)).collect(),
        approvers: entry.approvers.iter().filter_map(|party| ids.party(party, faults)).collect(),
        status: value(&entry.status),
        languages: entry.languages.iter().map(|language| language.value.clone()).collect(),
    }
}

/// What a claim or a record file states of an event.
pub fn event_facts(entry: &EventEntry, ids: &Ids<'_>, faults: &mut Vec<Diagnostic>) -> EventFacts {
    EventFacts {
        title: value(&entry.title),
        kind: value(&entry.kind),
        date: value(&entry.date),
        status: value(&entry.status),
        format: value(&entry.format),
        place: entry.place.iter().filter_map(|place| ids.city(place, faults)).collect(),
        venue: value(&entry.venue),
        participants: entry.participants.iter().filter_map(|party| ids.party(party, faults)).collect(),
        organiser: entry.organiser.iter().filter_map(|party| ids.party(party, faults)).collect(),
        series: entry.series.as_ref().and_then(|series| ids.series.find(series, faults).id()),
        edition: value(&entry.edition),
        under: entry.under.as_ref().and_then(|under| ids.agreements.find(under, faults).id()),
        signs: entry.signs.as_ref().and_then(|signs| ids.agreements.find(signs, faults).id()),
        part_of: entry.part_of.as_ref().and_then(|whole| ids.events.find(whole, faults).id()),
    }
}

fn value<T: Clone>(spanned: &Option<Spanned<T>>) -> Option<T> {
    spanned.as_ref().map(|spanned| spanned.value.clone())
}
