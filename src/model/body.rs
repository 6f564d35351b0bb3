//! A body that has been looked into: where its links lead and which names stand in it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    AgreementId, CityId, EventId, FigureId, OrganisationId, PageId, PartnershipId, PlanId, ReportId, SeriesId,
};
use crate::source::Span;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    City(CityId),
    Organisation(OrganisationId),
    Agreement(AgreementId),
    Event(EventId),
    Series(SeriesId),
    /// A report, and a place in it.
    Report(ReportId, Option<String>),
    Partnership(PartnershipId),
    Plan(PlanId),
    Figure(FigureId),
    Page(PageId),
    /// An attachment of the same report, by its file name in the attachments' folder.
    Attachment(String),
    /// A heading of the same body.
    Anchor(String),
    /// An address elsewhere.
    External(String),
    /// Something that is not published: the words stay, the link goes.
    Hidden,
}

/// A place or body whose name stands in prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameLink {
    City(CityId),
    Organisation(OrganisationId),
}

/// A link that the author wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenLink {
    /// Where it begins in the body, in bytes.
    pub start: u32,
    /// The address in raw HTML; `None` for Markdown, where the place tells which link is meant.
    pub raw: Option<String>,
    pub target: Target,
}

/// A heading and the id under which it can be linked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadingAnchor {
    pub level: u8,
    pub id: String,
    pub text: String,
    pub block: u32,
    /// Where it begins and ends in the body, in bytes.
    pub start: u32,
    pub end: u32,
    /// Something is written between it and the next heading that readers see.
    pub told: bool,
}

/// A body with its links resolved.
#[derive(Clone, Debug)]
pub struct BodyText {
    /// The Markdown.
    pub span: Span,
    pub headings: Arc<[HeadingAnchor]>,
    /// In the order of the text.
    pub links: Vec<WrittenLink>,
    /// Names to be linked, as byte ranges of the body, in order.
    pub names: Vec<(u32, u32, NameLink)>,
    /// Raw HTML stands in it, so that the rendered body has to be cleaned.
    pub has_html: bool,
}

impl BodyText {
    /// The id of a numbered block: a heading's own, else `p` and the number.
    pub fn anchor(&self, block: u32) -> String {
        match self.headings.iter().find(|heading| heading.block == block) {
            Some(heading) => heading.id.clone(),
            None => format!("p{block}"),
        }
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.span.start == self.span.end
    }
}
