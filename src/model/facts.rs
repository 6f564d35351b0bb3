//! What can be stated about an agreement or an event; the same type for a claim, for what an editor settled
//! and for what all of it together says.

use crate::date::PartialDate;
use crate::model::{AgreementId, CityId, EventId, OrganisationId, SeriesId};
use crate::vocabulary::{AgreementKind, AgreementStatus, EventKind, EventStatus, Format, Tier};

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    City(CityId),
    Organisation(OrganisationId),
    /// Somebody without a file of their own; the country is an ISO 3166-1 alpha-2 code.
    Named {
        text: String,
        country: Option<String>,
    },
}

impl Party {
    pub fn city(&self) -> Option<CityId> {
        match self {
            Party::City(city) => Some(*city),
            _ => None,
        }
    }
}

/// Facts of an agreement; a claim that is silent on a field has `None` or an empty list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementFacts {
    pub cited: Option<String>,
    pub kind: Option<AgreementKind>,
    pub tier: Option<Tier>,
    pub signed: Option<PartialDate>,
    pub in_force: Option<PartialDate>,
    pub valid_until: Option<PartialDate>,
    pub ended: Option<PartialDate>,
    pub place: Vec<CityId>,
    pub parties: Vec<Party>,
    pub witnesses: Vec<Party>,
    /// Who approves or has approved it.
    pub approvers: Vec<Party>,
    pub status: Option<AgreementStatus>,
    /// Language tags.
    pub languages: Vec<String>,
}

/// Facts of an event; a claim that is silent on a field has `None` or an empty list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventFacts {
    pub title: Option<String>,
    pub kind: Option<EventKind>,
    pub date: Option<PartialDate>,
    pub status: Option<EventStatus>,
    pub format: Option<Format>,
    pub place: Vec<CityId>,
    pub venue: Option<String>,
    pub participants: Vec<Party>,
    pub organiser: Vec<Party>,
    pub series: Option<SeriesId>,
    pub edition: Option<u32>,
    pub under: Option<AgreementId>,
    pub signs: Option<AgreementId>,
    pub part_of: Option<EventId>,
}
