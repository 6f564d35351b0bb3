//! Links and names in bodies.
//!
//! Takes a body, gives it with every link resolved, the names to be linked, and the passages that tell of
//! things. Names link once between two headings, unless a written link came first; every one is a mention.

mod body;
mod resolve;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::entry::{Body, ReportEntry};
use crate::link::ids::Ids;
use crate::link::names::SiteLexicon;
use crate::model::{BodyText, Model, NameLink, Passage, ReportId, Target};
use crate::source::{Attachment, Sources, Span};
use body::BodyLinker;

/// A body, linked, and what it tells.
pub struct LinkedBody {
    pub text: BodyText,
    /// The first link to each thing, by place in the text.
    pub first: Vec<(Target, Passage)>,
    pub mentions: Vec<(NameLink, Passage)>,
    pub diagnostics: Vec<Diagnostic>,
    /// Links to places in other reports, to be checked when all headings are known.
    pub fragments: Vec<(Span, ReportId, String)>,
}

/// Whose body it is; nobody links to themselves.
#[derive(Clone, Copy, Default)]
pub struct Owner<'a> {
    pub name: Option<NameLink>,
    pub report: Option<&'a ReportEntry>,
    pub attachments: &'a [Attachment],
    pub auto_links: Option<bool>,
}

/// Links bodies, and collects what is wrong with them.
pub struct Bodies<'a> {
    ids: &'a Ids<'a>,
    sources: &'a Sources,
    lexicon: &'a SiteLexicon,
    auto_links: bool,
    pub diagnostics: Vec<Diagnostic>,
    fragments: Vec<(Span, ReportId, String)>,
}

impl<'a> Bodies<'a> {
    pub fn new(ids: &'a Ids<'a>, sources: &'a Sources, lexicon: &'a SiteLexicon, auto_links: bool) -> Bodies<'a> {
        Bodies { ids, sources, lexicon, auto_links, diagnostics: Vec::new(), fragments: Vec::new() }
    }

    /// The text at a place.
    pub fn source(&self, span: Span) -> &'a str {
        self.sources.text(span)
    }

    /// Links one body.
    pub fn link(&mut self, body: Body, owner: Owner<'_>) -> LinkedBody {
        let linked = self.linker(body, owner).link();
        self.keep(linked)
    }

    /// Links many bodies at once, in the order given.
    pub fn link_all(&mut self, bodies: &[(Body, Owner<'_>)]) -> Vec<LinkedBody> {
        let linked: Vec<LinkedBody> =
            bodies.par_iter().map(|(body, owner)| self.linker(*body, *owner).link()).collect();
        linked.into_iter().map(|linked| self.keep(linked)).collect()
    }

    /// Reports links to headings of other reports that are not there.
    pub fn check_fragments(&mut self, model: &Model) {
        let mut known: BTreeMap<ReportId, Vec<&str>> = BTreeMap::new();
        for (span, report, fragment) in std::mem::take(&mut self.fragments) {
            let anchors = known
                .entry(report)
                .or_insert_with(|| model[report].body.headings.iter().map(|heading| heading.id.as_str()).collect());
            if !anchors.contains(&fragment.as_str()) {
                let fault = Diagnostic::at(Code::UnknownAnchor, span).arg("id", fragment.clone());
                self.diagnostics.push(fault.suggest(&fragment, anchors.iter().copied()));
            }
        }
    }

    fn linker<'b>(&'b self, body: Body, owner: Owner<'b>) -> BodyLinker<'b> {
        let auto_links = owner.auto_links.unwrap_or(self.auto_links);
        BodyLinker::new(self.ids, self.sources, self.lexicon, body, owner, auto_links)
    }

    fn keep(&mut self, mut linked: LinkedBody) -> LinkedBody {
        self.diagnostics.append(&mut linked.diagnostics);
        self.fragments.append(&mut linked.fragments);
        linked
    }
}
