//! Links and names in bodies.
//!
//! Takes a body, gives it with every link resolved, the names to be linked, and the passages that tell of things.
//! Looking into a body is the costly part and is remembered; resolving what was found is done anew each time.

mod body;
mod resolve;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::digest::Digest;
use crate::entry::{Body, ReportEntry};
use crate::link::Memory;
use crate::link::ids::Ids;
use crate::link::prose::{Prose, look};
use crate::memo::Kept;
use crate::model::{BodyText, Model, NameLink, Passage, ReportId, Target};
use crate::source::{Attachment, FileId, Sources, Span};
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
    meanings: &'a [NameLink],
    auto_links: bool,
    memory: &'a mut Memory,
    pub diagnostics: Vec<Diagnostic>,
    fragments: Vec<(Span, ReportId, String)>,
}

impl<'a> Bodies<'a> {
    pub fn new(
        ids: &'a Ids<'a>,
        sources: &'a Sources,
        meanings: &'a [NameLink],
        auto_links: bool,
        memory: &'a mut Memory,
    ) -> Bodies<'a> {
        Bodies { ids, sources, meanings, auto_links, memory, diagnostics: Vec::new(), fragments: Vec::new() }
    }

    /// The text at a place.
    pub fn source(&self, span: Span) -> &'a str {
        self.sources.text(span)
    }

    /// Links one body.
    pub fn link(&mut self, body: Body, owner: Owner<'_>) -> LinkedBody {
        let linked = self.link_one(body, owner);
        self.keep(linked)
    }

    /// Links many bodies at once, in the order given.
    pub fn link_all(&mut self, bodies: &[(Body, Owner<'_>)]) -> Vec<LinkedBody> {
        let linked: Vec<_> = bodies.par_iter().map(|(body, owner)| self.link_one(*body, *owner)).collect();
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

    /// Links a body by what is remembered of it, else by looking into it; then that is to be remembered.
    fn link_one(&self, body: Body, owner: Owner<'_>) -> (LinkedBody, Option<(FileId, Kept)>) {
        let span = body.0;
        let auto_links = owner.auto_links.unwrap_or(self.auto_links);
        let linker = BodyLinker::new(self.ids, self.sources, self.meanings, span, owner, auto_links);
        let made_of = Digest::of(&(self.sources.file(span.file).digest, span, self.memory.names.digest()));
        match self.memory.prose.recall::<Prose>(span.file, made_of) {
            Some(prose) => (linker.link(&prose), None),
            None => {
                let prose = look(self.sources.text(span), self.memory.names.lexicon());
                // What was not there to be seen is not remembered.
                let is_here = self.sources.file(span.file).is_here();
                let kept = Kept::new(made_of, &prose).filter(|_| is_here).map(|kept| (span.file, kept));
                (linker.link(&prose), kept)
            }
        }
    }

    fn keep(&mut self, (mut linked, kept): (LinkedBody, Option<(FileId, Kept)>)) -> LinkedBody {
        if let Some((file, kept)) = kept {
            self.memory.prose.keep(file, kept);
        }
        self.diagnostics.append(&mut linked.diagnostics);
        self.fragments.append(&mut linked.fragments);
        linked
    }
}
