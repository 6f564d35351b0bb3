//! One body: headings get their ids, links their targets, names their places.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};
use crate::entry::Body;
use crate::html::{FindingKind, audit};
use crate::link::bodies::{LinkedBody, Owner};
use crate::link::ids::Ids;
use crate::link::names::SiteLexicon;
use crate::link::passages::Passages;
use crate::markdown::{self, Scan};
use crate::model::{BodyText, HeadingAnchor, NameLink, Passage, Target, WrittenLink};
use crate::names::Hit;
use crate::slug::slug;
use crate::source::{Sources, Span};

/// Links one body; see [`crate::link::bodies`].
pub struct BodyLinker<'b> {
    pub(super) ids: &'b Ids<'b>,
    pub(super) sources: &'b Sources,
    lexicon: &'b SiteLexicon,
    pub(super) owner: Owner<'b>,
    auto_links: bool,
    span: Span,
    pub(super) text: &'b str,
    pub(super) out: LinkedBody,
}

impl<'b> BodyLinker<'b> {
    pub fn new(
        ids: &'b Ids<'b>,
        sources: &'b Sources,
        lexicon: &'b SiteLexicon,
        body: Body,
        owner: Owner<'b>,
        auto_links: bool,
    ) -> BodyLinker<'b> {
        let span = body.0;
        let text = BodyText { span, headings: Vec::new(), links: Vec::new(), names: Vec::new(), has_html: false };
        let out = LinkedBody {
            text,
            first: Vec::new(),
            mentions: Vec::new(),
            diagnostics: Vec::new(),
            fragments: Vec::new(),
        };
        BodyLinker { ids, sources, lexicon, owner, auto_links, span, text: sources.text(span), out }
    }

    pub fn link(mut self) -> LinkedBody {
        let scan = markdown::scan(self.text);
        self.out.text.headings = anchors(&scan);
        self.out.text.has_html = !scan.html.is_empty();
        let targets: Vec<Option<Target>> =
            scan.links.iter().map(|link| self.resolve(&link.dest, self.place_of(&link.dest, &link.range))).collect();
        for (link, target) in scan.links.iter().zip(&targets) {
            if let Some(target) = target.clone() {
                self.out.text.links.push(WrittenLink { start: offset(link.range.start), raw: None, target });
            }
        }
        self.pictures(&scan);
        self.raw_html(&scan);
        self.out.text.links.sort_by_key(|link| link.start);
        self.names(&scan, &targets);
        self.out
    }

    /// A place in the body as a place in the file.
    pub(super) fn at(&self, range: &std::ops::Range<usize>) -> Span {
        let start = self.span.start as usize;
        Span::new(self.span.file, start + range.start..start + range.end)
    }

    /// The address itself within a link, so that the caret stands under it.
    fn place_of(&self, dest: &str, range: &std::ops::Range<usize>) -> Span {
        let written = self.text.get(range.clone()).unwrap_or("");
        match written.rfind(dest).filter(|_| !dest.is_empty()) {
            Some(at) => self.at(&(range.start + at..range.start + at + dest.len())),
            None => self.at(range),
        }
    }

    fn pictures(&mut self, scan: &Scan) {
        for picture in &scan.pictures {
            let place = self.place_of(&picture.dest, &picture.range);
            if !picture.has_alt {
                let fault = Diagnostic::at(Code::MissingAlt, self.at(&picture.range)).arg("path", &picture.dest);
                self.out.diagnostics.push(fault);
            }
            if let Some(target) = self.picture(&picture.dest, place) {
                self.out.text.links.push(WrittenLink { start: offset(picture.range.start), raw: None, target });
            }
        }
    }

    /// Where a picture comes from: a file beside the report, or elsewhere, which is shown as a link only.
    fn picture(&mut self, dest: &str, place: Span) -> Option<Target> {
        let target = self.resolve(dest, place)?;
        match target {
            Target::Attachment(_) | Target::Hidden => Some(target),
            Target::External(_) => {
                self.out.diagnostics.push(Diagnostic::at(Code::RemotePicture, place).arg("address", dest));
                Some(target)
            }
            _ => {
                self.out.diagnostics.push(Diagnostic::at(Code::UnknownAttachment, place).arg("path", dest));
                None
            }
        }
    }

    fn raw_html(&mut self, scan: &Scan) {
        for chunk in &scan.html {
            let line_starts: Vec<usize> =
                std::iter::once(0).chain(chunk.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
            for finding in audit(&chunk.text) {
                let from = line_starts.get(finding.line).copied().unwrap_or(0);
                let line = chunk.text[from..].lines().next().unwrap_or("").trim_end();
                let place = self.at(&(chunk.range.start + from..chunk.range.start + from + line.len()));
                let link = |address: String, target: Option<Target>| {
                    target.map(|target| WrittenLink { start: offset(chunk.range.start), raw: Some(address), target })
                };
                let found = match finding.kind {
                    FindingKind::Removed(what) => {
                        self.out.diagnostics.push(Diagnostic::at(Code::RemovedHtml, place).arg("what", what));
                        None
                    }
                    FindingKind::Link(address) => {
                        let target = self.resolve(&address, place);
                        link(address, target)
                    }
                    FindingKind::Picture { address, has_alt } => {
                        if !has_alt {
                            let fault = Diagnostic::at(Code::MissingAlt, place).arg("path", &address);
                            self.out.diagnostics.push(fault);
                        }
                        let target = self.picture(&address, place);
                        link(address, target)
                    }
                };
                self.out.text.links.extend(found);
            }
        }
    }

    /// Walks the blocks with their written links and the names found in them, in the order of the text.
    fn names(&mut self, scan: &Scan, targets: &[Option<Target>]) {
        let mut linked: BTreeSet<NameLink> = BTreeSet::new();
        let mut shared: BTreeSet<String> = BTreeSet::new();
        let mut section = 0;
        let mut links = scan.links.iter().zip(targets).peekable();
        for (index, block) in scan.blocks.iter().enumerate() {
            if block.section != section {
                section = block.section;
                linked.clear();
            }
            let mut written: Vec<(std::ops::Range<usize>, Option<Target>)> = Vec::new();
            while let Some((link, target)) = links.next_if(|(link, _)| link.block.is_none_or(|at| at <= index)) {
                if link.block == Some(index) && link.covers.end <= block.text.len() {
                    written.push((link.covers.clone(), target.clone()));
                }
            }
            let hits = self.lexicon.lexicon.find(&block.text);
            if hits.is_empty() && written.is_empty() {
                continue;
            }
            let mut passages = Passages::of(&scan.blocks, index);
            let mut pending = written.iter().peekable();
            for hit in &hits {
                while let Some((covers, target)) = pending.next_if(|(covers, _)| covers.start <= hit.range.start) {
                    self.written(covers, target.as_ref(), &mut passages, &mut linked);
                }
                let inside =
                    written.iter().find(|(covers, _)| covers.start < hit.range.end && hit.range.start < covers.end);
                let told_by_link = inside.and_then(|(_, target)| name_of(target.as_ref()?));
                // A link says which of two places is meant, too.
                if told_by_link.is_some_and(|told| self.meanings(hit).contains(&told)) {
                    continue;
                }
                let Some(name) = self.name(hit, block, &mut shared) else { continue };
                self.out.mentions.push((name, passages.around(&hit.range)));
                let may_link =
                    self.auto_links && !block.is_heading && !block.in_link(&hit.range) && block.is_unbroken(&hit.range);
                if may_link && linked.insert(name) {
                    let source = block.source(&hit.range);
                    self.out.text.names.push((offset(source.start), offset(source.end), name));
                }
            }
            for (covers, target) in pending {
                self.written(covers, target.as_ref(), &mut passages, &mut linked);
            }
        }
    }

    /// A written link tells of its target; one to a place or body is a mention, too.
    fn written(
        &mut self,
        covers: &std::ops::Range<usize>,
        target: Option<&Target>,
        passages: &mut Passages<'_>,
        linked: &mut BTreeSet<NameLink>,
    ) {
        let Some(target) = target else { return };
        let passage: Passage = passages.around(covers);
        if let Some(name) = name_of(target)
            && self.owner.name != Some(name)
        {
            linked.insert(name);
            self.out.mentions.push((name, passage.clone()));
        }
        if !self.out.first.iter().any(|(earlier, _)| earlier == target) {
            self.out.first.push((target.clone(), passage));
        }
    }

    /// What a name found in prose means here; a shared one is reported once per body and means nothing.
    fn name(&mut self, hit: &Hit, block: &markdown::Block, shared: &mut BTreeSet<String>) -> Option<NameLink> {
        let names = self.meanings(hit);
        if self.owner.name.is_some_and(|owner| names.contains(&owner)) {
            return None;
        }
        if let [name] = names[..] {
            return Some(name);
        }
        let words = &block.text[hit.range.clone()];
        if shared.insert(words.to_lowercase()) {
            let ids: Vec<String> = names.iter().map(|name| self.reference(*name)).collect();
            let fault = Diagnostic::at(Code::SharedName, self.at(&block.source(&hit.range)));
            self.out.diagnostics.push(fault.arg("name", words).list("ids", ids));
        }
        None
    }

    fn meanings(&self, hit: &Hit) -> Vec<NameLink> {
        hit.targets.iter().map(|&target| self.lexicon.targets[target]).collect()
    }

    /// A name as an author would write a link to it.
    fn reference(&self, name: NameLink) -> String {
        match name {
            NameLink::City(id) => format!("city:{}", self.ids.cities.names()[id.index()]),
            NameLink::Organisation(id) => format!("org:{}", self.ids.organisations.names()[id.index()]),
        }
    }
}

fn name_of(target: &Target) -> Option<NameLink> {
    match target {
        Target::City(id) => Some(NameLink::City(*id)),
        Target::Organisation(id) => Some(NameLink::Organisation(*id)),
        _ => None,
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Ids for all headings: the author's, else the words in Latin letters; a repeated one gets a number.
fn anchors(scan: &Scan) -> Vec<HeadingAnchor> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    scan.headings
        .iter()
        .map(|heading| {
            let wanted = heading.id.as_deref().map_or_else(|| slug(&heading.text), anchor);
            let wanted = if wanted.is_empty() { format!("section-{}", heading.block) } else { wanted };
            let mut id = wanted.clone();
            let mut number = 2;
            while !taken.insert(id.clone()) {
                id = format!("{wanted}-{number}");
                number += 1;
            }
            let (start, end) = (offset(heading.range.start), offset(heading.range.end));
            HeadingAnchor { level: heading.level, id, text: heading.text.clone(), block: heading.block, start, end }
        })
        .collect()
}

/// An author's heading id; what HTML or an address cannot hold is transliterated.
fn anchor(id: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    if id.starts_with(|first: char| first.is_ascii_alphanumeric()) && id.chars().all(plain) {
        id.to_owned()
    } else {
        slug(id)
    }
}
