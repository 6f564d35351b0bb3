//! What an audience sees of the reports and records that there are.

use std::collections::BTreeSet;

use crate::date::PartialDate;
use crate::entry::{AgreementEntry, EventEntry, RecordEntry, Ref, ReportEntry};
use crate::link::Audience;
use crate::vocabulary::ReportStatus;

/// Whether a report is there for this audience.
pub fn sees(audience: Audience, report: &ReportEntry) -> bool {
    match audience {
        Audience::Editors => true,
        Audience::Public => report.status == ReportStatus::Published,
        Audience::UpTo(year) => report.status == ReportStatus::Published && report.year <= year,
    }
}

/// Whether a record file is there for this audience. To whoever reads up to a year it is where a report of that time
/// claims it, or where it says itself what it is about and that it lies no later.
pub fn stands<E: Dated>(audience: Audience, told: &BTreeSet<String>, record: &RecordEntry<E>) -> bool {
    let Audience::UpTo(year) = audience else { return true };
    known_as(record).any(|id| told.contains(&id))
        || record.states.is_titled()
            && record.states.date().and_then(PartialDate::first_year).is_some_and(|first| first <= year)
}

/// The present and the former ids of a record.
pub fn known_as<E: Dated>(record: &RecordEntry<E>) -> impl Iterator<Item = String> + use<'_, E> {
    [record.states.id()].into_iter().chain(&record.former_ids).map(|id| id.value.clone())
}

/// What a record file says of itself.
pub trait Dated {
    fn id(&self) -> &Ref;
    fn is_titled(&self) -> bool;
    fn date(&self) -> Option<&PartialDate>;
}

impl Dated for AgreementEntry {
    fn id(&self) -> &Ref {
        &self.id
    }

    fn is_titled(&self) -> bool {
        self.cited.is_some()
    }

    fn date(&self) -> Option<&PartialDate> {
        self.signed.as_ref().map(|date| &date.value)
    }
}

impl Dated for EventEntry {
    fn id(&self) -> &Ref {
        &self.id
    }

    fn is_titled(&self) -> bool {
        self.title.is_some()
    }

    fn date(&self) -> Option<&PartialDate> {
        self.date.as_ref().map(|date| &date.value)
    }
}
