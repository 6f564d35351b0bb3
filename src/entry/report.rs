//! A report as its author wrote it, and its translations.

use serde::{Deserialize, Serialize};

use crate::date::PartialDate;
use crate::entry::{AgreementEntry, Body, EventEntry, PartyEntry, Ref};
use crate::source::{Attachment, Span, Spanned};
use crate::vocabulary::{OutcomeStatus, Qualifier, ReportStatus, Tier};

/// `content/reports/<year>/<name>.md`, or such a folder with `index.md`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReportEntry {
    /// `2024/yuzhno-sakhalinsk`; the place is the opening `+++`.
    pub id: Ref,
    pub title: Spanned<String>,
    pub city: Ref,
    pub year: i32,
    pub topics: Vec<Ref>,
    pub status: ReportStatus,
    pub received: Option<PartialDate>,
    pub published: Option<PartialDate>,
    pub changed: Option<PartialDate>,
    /// File names of attachments beside `index.md`.
    pub sources: Vec<Ref>,
    pub corrections: Vec<CorrectionEntry>,
    /// `None`: as the site says.
    pub auto_links: Option<bool>,
    pub agreements: Vec<AgreementEntry>,
    pub events: Vec<EventEntry>,
    pub partnerships: Vec<PartnershipEntry>,
    pub plans: Vec<PlanEntry>,
    pub outcomes: Vec<OutcomeEntry>,
    pub figures: Vec<FigureEntry>,
    /// Ids it had before, such as `2024/yuzhno`.
    pub former_ids: Vec<Ref>,
    /// Files that lie beside `index.md`.
    pub attachments: Vec<Attachment>,
    pub body: Body,
}

/// `[[corrections]]`: what was changed after publication.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CorrectionEntry {
    pub date: PartialDate,
    pub text: String,
}

/// `[[partnerships]]`: a lasting relation that the report tells of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PartnershipEntry {
    /// Unique within the report.
    pub id: Ref,
    pub parties: Vec<PartyEntry>,
    pub tier: Option<Tier>,
    pub since: Option<PartialDate>,
    pub until: Option<PartialDate>,
    /// The agreement that it rests on.
    pub agreement: Option<Ref>,
}

/// `[[plans]]`: a promise.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlanEntry {
    /// Unique within the report.
    pub id: Ref,
    pub text: String,
    pub due: Option<Spanned<PartialDate>>,
    /// Cities, and organisations with `org:`.
    pub about: Vec<Ref>,
    pub event: Option<Ref>,
}

/// `[[outcomes]]`: what became of an earlier promise.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OutcomeEntry {
    /// `2023/yuzhno-sakhalinsk#five-mayors-2024`
    pub plan: Ref,
    /// `None`: it is not there or not understood, and reported.
    pub status: Option<OutcomeStatus>,
    pub event: Option<Ref>,
}

/// `[[figures]]`: a number that the report tells.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FigureEntry {
    /// The table's header.
    pub span: Span,
    pub indicator: Option<Ref>,
    pub label: Option<String>,
    pub value: f64,
    pub unit: Option<String>,
    pub qualifier: Option<Qualifier>,
    pub date: Option<Spanned<PartialDate>>,
    pub event: Option<Ref>,
    /// Cities, and organisations with `org:`.
    pub with: Vec<Ref>,
}

/// `content/reports/<year>/<name>.<lang>.md`: title and body in another language, no claims of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TranslationEntry {
    /// The report's id; the place is the opening `+++`.
    pub report: Ref,
    /// BCP 47 tag from the file's name.
    pub language: String,
    pub title: String,
    pub body: Body,
}
