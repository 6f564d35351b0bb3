//! What the authors wrote: one entry per file or front-matter table, references still text with their place.
//!
//! Takes nothing from the world; [`read`](crate::read) fills these types. Refuses to know whether a
//! reference leads anywhere: that is the linker's.

pub mod broken;
pub mod claim;
pub mod registry;
pub mod report;

use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;

use crate::source::{Span, Spanned};

pub use broken::Broken;
pub use claim::{AgreementEntry, EventEntry, PartyEntry, RecordEntry};
pub use registry::{CityEntry, OrganisationEntry, PageEntry, SeriesEntry, SiteEntry};
pub use report::{
    CorrectionEntry, FigureEntry, OutcomeEntry, PartnershipEntry, PlanEntry, ReportEntry, TranslationEntry,
};

/// A reference as written: `heihe`, `org:asdg`, `2023/yuzhno-sakhalinsk#five-mayors-2024`.
pub type Ref = Spanned<String>;

/// Text in several languages, keyed by language tag. Russian is the key `ru`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localised(pub BTreeMap<String, String>);

impl Localised {
    /// The text in a language, else in Russian, else the first there is.
    pub fn get(&self, tag: &str) -> &str {
        let text = self.0.get(tag).or_else(|| self.0.get("ru")).or_else(|| self.0.values().next());
        text.map_or("", String::as_str)
    }

    /// The text in exactly this language.
    pub fn exact(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(String::as_str)
    }
}

/// The Markdown after the front matter: a place in its file, not yet looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body(pub Span);

/// Everything that was written, in the order of the paths.
#[derive(Debug)]
pub struct Entries {
    pub site: SiteEntry,
    pub cities: Vec<CityEntry>,
    pub organisations: Vec<OrganisationEntry>,
    pub agreements: Vec<RecordEntry<AgreementEntry>>,
    pub events: Vec<RecordEntry<EventEntry>>,
    pub series: Vec<SeriesEntry>,
    /// Boxed, because there are many and they are large.
    pub reports: Vec<Box<ReportEntry>>,
    pub translations: Vec<TranslationEntry>,
    pub pages: Vec<PageEntry>,
    /// What was written but could not be read.
    pub broken: Broken,
}
