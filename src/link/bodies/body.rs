//! One body: its links get their targets, its names their places.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diag::{Code, Diagnostic};
use crate::html::FindingKind;
use crate::link::bodies::{LinkedBody, Owner};
use crate::link::ids::Ids;
use crate::link::prose::{Address, Named, Prose, Raw, Telling};
use crate::model::{BodyText, NameLink, Passage, Target, WrittenLink};
use crate::source::{Sources, Span};

/// Links one body; see [`crate::link::bodies`].
pub struct BodyLinker<'b> {
    pub(super) ids: &'b Ids<'b>,
    pub(super) sources: &'b Sources,
    /// What each name of the lexicon means.
    meanings: &'b [NameLink],
    pub(super) owner: Owner<'b>,
    auto_links: bool,
    pub(super) out: LinkedBody,
}

impl<'b> BodyLinker<'b> {
    pub fn new(
        ids: &'b Ids<'b>,
        sources: &'b Sources,
        meanings: &'b [NameLink],
        span: Span,
        owner: Owner<'b>,
        auto_links: bool,
    ) -> BodyLinker<'b> {
        let text = BodyText { span, headings: [].into(), links: Vec::new(), names: Vec::new(), has_html: false };
        let out = LinkedBody {
            text,
            first: Vec::new(),
            mentions: Vec::new(),
            diagnostics: Vec::new(),
            fragments: Vec::new(),
        };
        BodyLinker { ids, sources, meanings, owner, auto_links, out }
    }

    pub fn link(mut self, prose: &Prose) -> LinkedBody {
        self.out.text.headings = prose.headings.clone();
        self.out.text.has_html = prose.has_html;
        let targets: Vec<Option<Target>> =
            prose.links.iter().map(|link| self.resolve(&link.dest, self.at(&link.place))).collect();
        for (link, target) in prose.links.iter().zip(&targets) {
            if let Some(target) = target.clone() {
                self.out.text.links.push(WrittenLink { start: link.start, raw: None, target });
            }
        }
        for picture in &prose.pictures {
            if !picture.has_alt {
                self.missing_alt(&picture.address.dest, self.at(&picture.range));
            }
            if let Some(target) = self.picture(&picture.address) {
                self.out.text.links.push(WrittenLink { start: picture.address.start, raw: None, target });
            }
        }
        for raw in &prose.raw {
            self.raw(raw);
        }
        self.out.text.links.sort_by_key(|link| link.start);
        self.tellings(&prose.tellings, &targets);
        self.out
    }

    /// A place in the body as a place in the file.
    fn at(&self, range: &Range<u32>) -> Span {
        let span = self.out.text.span;
        Span { file: span.file, start: span.start + range.start, end: span.start + range.end }
    }

    fn missing_alt(&mut self, address: &str, place: Span) {
        self.out.diagnostics.push(Diagnostic::at(Code::MissingAlt, place).arg("path", address));
    }

    fn picture(&mut self, address: &Address) -> Option<Target> {
        self.picture_at(&address.dest, self.at(&address.place))
    }

    /// Where a picture comes from: a file beside the report, or elsewhere, which is shown as a link only.
    fn picture_at(&mut self, dest: &str, place: Span) -> Option<Target> {
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

    fn raw(&mut self, raw: &Raw) {
        let place = self.at(&raw.place);
        let (address, target) = match &raw.kind {
            FindingKind::Removed(what) => {
                self.out.diagnostics.push(Diagnostic::at(Code::RemovedHtml, place).arg("what", what));
                return;
            }
            FindingKind::Link(address) => (address, self.resolve(address, place)),
            FindingKind::Picture { address, has_alt } => {
                if !has_alt {
                    self.missing_alt(address, place);
                }
                (address, self.picture_at(address, place))
            }
        };
        let link = |target| WrittenLink { start: raw.start, raw: Some(address.clone()), target };
        self.out.text.links.extend(target.map(link));
    }

    /// Names link once between two headings, unless a written link came first; every one is a mention.
    fn tellings(&mut self, tellings: &[Telling], targets: &[Option<Target>]) {
        let mut linked: BTreeSet<NameLink> = BTreeSet::new();
        let mut shared: BTreeSet<String> = BTreeSet::new();
        for telling in tellings {
            match telling {
                Telling::Section => linked.clear(),
                Telling::Link { link, passage } => {
                    let Some(target) = &targets[*link] else { continue };
                    self.written(target, passage, &mut linked);
                }
                Telling::Name(named) => {
                    let told_by_link = named.inside.and_then(|link| name_of(targets[link].as_ref()?));
                    // A link says which of two places is meant, too.
                    if told_by_link.is_some_and(|told| self.meanings(named).contains(&told)) {
                        continue;
                    }
                    let Some(name) = self.name(named, &mut shared) else { continue };
                    self.out.mentions.push((name, named.passage.clone()));
                    if self.auto_links && named.may_link && linked.insert(name) {
                        self.out.text.names.push((named.place.start, named.place.end, name));
                    }
                }
            }
        }
    }

    /// A written link tells of its target; one to a place or body is a mention, too.
    fn written(&mut self, target: &Target, passage: &Passage, linked: &mut BTreeSet<NameLink>) {
        if let Some(name) = name_of(target)
            && self.owner.name != Some(name)
        {
            linked.insert(name);
            self.out.mentions.push((name, passage.clone()));
        }
        if !self.out.first.iter().any(|(earlier, _)| earlier == target) {
            self.out.first.push((target.clone(), passage.clone()));
        }
    }

    /// What a name found in prose means here; a shared one is reported once per body and means nothing.
    fn name(&mut self, named: &Named, shared: &mut BTreeSet<String>) -> Option<NameLink> {
        let names = self.meanings(named);
        if self.owner.name.is_some_and(|owner| names.contains(&owner)) {
            return None;
        }
        if let [name] = names[..] {
            return Some(name);
        }
        let words = named.shared.as_deref().unwrap_or_default();
        if shared.insert(words.to_lowercase()) {
            let ids: Vec<String> = names.iter().map(|name| self.reference(*name)).collect();
            let fault = Diagnostic::at(Code::SharedName, self.at(&named.place));
            self.out.diagnostics.push(fault.arg("name", words).list("ids", ids));
        }
        None
    }

    fn meanings(&self, named: &Named) -> Vec<NameLink> {
        named.names.iter().map(|&name| self.meanings[name]).collect()
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
