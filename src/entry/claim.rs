//! Claims about agreements and events, and the record files that settle them: the same keys for both.

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;
use crate::entry::{Body, Ref};
use crate::source::{Span, Spanned};
use crate::vocabulary::{AgreementKind, AgreementStatus, EventKind, EventStatus, Format, Tier};

/// Who takes part: a city or organisation by id, or somebody only named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartyEntry {
    /// `heihe` or `org:asdg`.
    Ref(Ref),
    /// `{ text = "представители Казахстана", country = "KZ" }`
    Named { text: String, country: Option<String>, span: Span },
}

/// `[[agreements]]` of a report, or the front matter of `content/agreements/<id>.md`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AgreementEntry {
    /// The table's header, or the opening `+++` of a record file.
    pub span: Span,
    /// On which line of the file that is, from 1.
    pub line: u32,
    pub id: Ref,
    pub cited: Option<Spanned<String>>,
    pub kind: Option<Spanned<AgreementKind>>,
    pub tier: Option<Spanned<Tier>>,
    pub signed: Option<Spanned<PartialDate>>,
    pub in_force: Option<Spanned<PartialDate>>,
    pub valid_until: Option<Spanned<PartialDate>>,
    pub ended: Option<Spanned<PartialDate>>,
    pub place: Vec<Ref>,
    pub parties: Vec<PartyEntry>,
    pub witnesses: Vec<PartyEntry>,
    /// Who approves or has approved it.
    pub approvers: Vec<PartyEntry>,
    pub status: Option<Spanned<AgreementStatus>>,
    pub languages: Vec<Spanned<String>>,
}

/// `[[events]]` of a report, or the front matter of `content/events/<id>.md`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EventEntry {
    /// The table's header, or the opening `+++` of a record file.
    pub span: Span,
    /// On which line of the file that is, from 1.
    pub line: u32,
    pub id: Ref,
    pub title: Option<Spanned<String>>,
    pub kind: Option<Spanned<EventKind>>,
    pub date: Option<Spanned<PartialDate>>,
    pub status: Option<Spanned<EventStatus>>,
    pub format: Option<Spanned<Format>>,
    pub place: Vec<Ref>,
    pub venue: Option<Spanned<String>>,
    pub participants: Vec<PartyEntry>,
    pub organiser: Vec<PartyEntry>,
    pub series: Option<Ref>,
    pub edition: Option<Spanned<u32>>,
    pub under: Option<Ref>,
    pub signs: Option<Ref>,
    pub part_of: Option<Ref>,
}

/// A file that settles what claims dispute.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordEntry<T> {
    /// What it states is settled; its `id` is the file's stem.
    pub states: T,
    /// Earlier records that this one replaces.
    pub supersedes: Vec<Ref>,
    /// Ids it had before; their pages lead to it.
    pub former_ids: Vec<Ref>,
    pub body: Body,
}
