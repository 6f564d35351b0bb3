//! What one statement says, with its references resolved: the same for a claim and for a record file.
//!
//! Whoever is named twice in a list, under one id or two, stands there once, where they are named first.

use crate::diag::Diagnostic;
use crate::entry::{AgreementEntry, EventEntry, PartyEntry};
use crate::link::ids::Ids;
use crate::model::{AgreementFacts, EventFacts, Party};
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
        place: each_once(entry.place.iter().filter_map(|place| ids.city(place, faults))),
        parties: parties(&entry.parties, ids, faults),
        witnesses: parties(&entry.witnesses, ids, faults),
        approvers: parties(&entry.approvers, ids, faults),
        status: value(&entry.status),
        languages: each_once(entry.languages.iter().map(|language| language.value.clone())),
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
        place: each_once(entry.place.iter().filter_map(|place| ids.city(place, faults))),
        venue: value(&entry.venue),
        participants: parties(&entry.participants, ids, faults),
        organiser: parties(&entry.organiser, ids, faults),
        series: entry.series.as_ref().and_then(|series| ids.series.find(series, faults).id()),
        edition: value(&entry.edition),
        under: entry.under.as_ref().and_then(|under| ids.agreements.find(under, faults).id()),
        signs: entry.signs.as_ref().and_then(|signs| ids.agreements.find(signs, faults).id()),
        part_of: entry.part_of.as_ref().and_then(|whole| ids.events.find(whole, faults).id()),
    }
}

/// Those who take part, each once.
pub fn parties(written: &[PartyEntry], ids: &Ids<'_>, faults: &mut Vec<Diagnostic>) -> Vec<Party> {
    each_once(written.iter().filter_map(|party| ids.party(party, faults)))
}

/// A list without doubles, in its order.
pub fn each_once<T: PartialEq>(members: impl Iterator<Item = T>) -> Vec<T> {
    let mut known: Vec<T> = Vec::new();
    for member in members {
        if !known.contains(&member) {
            known.push(member);
        }
    }
    known
}

fn value<T: Clone>(spanned: &Option<Spanned<T>>) -> Option<T> {
    spanned.as_ref().map(|spanned| spanned.value.clone())
}
