//! Bodies on the page of a scope: their HTML, or the digest of all that it is made of.
//!
//! Takes bodies of the model, finds the way from the page to what they link to. Refuses to fetch texts: it notes those that
//! are not here.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use crate::digest::Digest;
use crate::model::{BodyText, NameLink, ReportId, Target};
use crate::route;
use crate::view::body::{self, Beside, BodyOptions, Links};
use crate::view::scope::{Bodies, Scope};
use crate::view::telling::Piece;

impl<'a> Scope<'a> {
    /// A body as safe HTML.
    pub fn body_html(&self, body: &BodyText, owner: Option<ReportId>) -> String {
        self.body(body, owner, Beside::default()).into_iter().map(|piece| piece.html).collect()
    }

    /// The body of a report with links to its places, cut behind the blocks where something is told.
    pub fn body_pieces(&self, body: &BodyText, owner: ReportId, told: &BTreeSet<u32>) -> Vec<Piece> {
        let words = [self.word("permalink-block"), self.word("permalink-section")];
        self.body(body, Some(owner), Beside { permalinks: Some([&words[0], &words[1]]), told: Some(told) })
    }

    fn body(&self, body: &BodyText, owner: Option<ReportId>, beside: Beside<'_>) -> Vec<Piece> {
        let (back, table) = (self.word("note-back"), self.word("table-label"));
        let options = BodyOptions { prefix: "", notes: "", shift: 0, part: None, back: &back, table: &table, beside };
        let links = BodyLinks { scope: self, owner, is_whole: true };
        match self.fetched(body) {
            Ok(text) => body::html(text, body, &links, &options),
            Err(file) => {
                let html = body::ingredients(file, body, &links, &options).to_string();
                let gaps = beside.told.into_iter().flatten();
                let gaps = gaps.map(|block| Piece { html: String::new(), block: Some(*block) });
                std::iter::once(Piece { html, block: None }).chain(gaps).collect()
            }
        }
    }

    /// Parts of a body for a page that shows several, each as safe HTML.
    pub fn body_parts(&self, body: &BodyText, owner: Option<ReportId>, parts: &[BodyPart]) -> Vec<String> {
        let (back, table) = (self.word("note-back"), self.word("table-label"));
        let whole = BodyOptions {
            prefix: "",
            notes: "",
            shift: 0,
            part: None,
            back: &back,
            table: &table,
            beside: Beside::default(),
        };
        let options = parts.iter().map(|part| BodyOptions {
            prefix: &part.prefix,
            notes: &part.notes,
            shift: part.shift,
            part: Some(part.range.clone()),
            ..whole
        });
        let links = BodyLinks { scope: self, owner, is_whole: false };
        match self.fetched(body) {
            Ok(text) => {
                let written = body::parts(text, body, &links, &options.collect::<Vec<_>>());
                written.into_iter().map(|pieces| pieces.into_iter().map(|piece| piece.html).collect()).collect()
            }
            Err(file) => {
                let whole = body::ingredients(file, body, &links, &whole);
                parts.iter().map(|part| Digest::of(&(whole, part)).to_string()).collect()
            }
        }
    }

    /// The text of a body, or its digest where that is all that is wanted.
    fn fetched(&self, body: &BodyText) -> Result<&'a str, Digest> {
        self.has_bodies.set(true);
        let file = self.site.sources.file(body.span.file);
        if self.bodies == Bodies::Ingredients {
            return Err(file.digest);
        }
        if !file.is_here() {
            self.wanted.borrow_mut().push(body.span.file);
        }
        Ok(self.site.sources.text(body.span))
    }
}

/// A part of a body, which begins and ends between blocks.
#[derive(Serialize)]
pub struct BodyPart {
    /// What its ids begin with.
    pub prefix: String,
    /// What the ids of its footnotes begin with.
    pub notes: String,
    /// How much deeper its headings go.
    pub shift: u8,
    pub range: Range<usize>,
}

/// Links of a body on the page of a scope.
struct BodyLinks<'s, 'a> {
    scope: &'s Scope<'a>,
    /// The report whose body it is.
    owner: Option<ReportId>,
    /// The whole body stands on the page, so that its headings are there.
    is_whole: bool,
}

impl Links for BodyLinks<'_, '_> {
    fn target(&self, target: &Target) -> Option<String> {
        let (scope, model) = (self.scope, self.scope.model());
        let path = match target {
            Target::City(id) => route::city(&model[*id].id),
            Target::Organisation(id) => route::organisation(&model[*id].id),
            Target::Agreement(id) => route::agreement(&model[*id].record.id),
            Target::Event(id) => route::event(&model[*id].record.id),
            Target::Series(id) => route::series(&model[*id].id),
            Target::Page(id) => scope.text_path(*id).0,
            Target::Report(id, None) => scope.report_path(*id).0,
            Target::Report(id, Some(place)) => {
                return Some(scope.to_place(&route::report(&model[*id].id), place));
            }
            Target::Partnership(id) => return Some(scope.partnership_url(*id)),
            Target::Plan(id) => return Some(scope.plan_url(*id)),
            Target::Figure(id) => {
                let figure = &model[*id];
                let report = route::report(&model[figure.report].id);
                return Some(scope.to_place(&report, &route::figure_anchor(&figure.id)));
            }
            Target::Attachment(name) => route::attachment(&model[self.owner?].id, name),
            Target::Anchor(anchor) if self.is_whole => return Some(format!("#{anchor}")),
            Target::Anchor(anchor) => {
                return Some(scope.to_place(&route::report(&model[self.owner?].id), anchor));
            }
            Target::External(address) => return Some(address.clone()),
            Target::Hidden => return None,
        };
        Some(scope.to(&path))
    }

    fn foreign(&self, target: &Target) -> Option<(&'static str, String)> {
        let tag = match target {
            Target::Report(id, None) => self.scope.report_path(*id).1,
            Target::Page(id) => self.scope.text_path(*id).1,
            // Places are those of the original.
            Target::Report(_, Some(_)) | Target::Partnership(_) | Target::Plan(_) | Target::Figure(_) => {
                self.scope.foreign()
            }
            _ => None,
        }?;
        Some((tag, self.scope.word(&format!("in-language-{tag}"))))
    }

    fn name(&self, name: NameLink) -> String {
        let model = self.scope.model();
        self.scope.to(&match name {
            NameLink::City(id) => route::city(&model[id].id),
            NameLink::Organisation(id) => route::organisation(&model[id].id),
        })
    }

    fn dimensions(&self, attachment: &str) -> Option<(usize, usize)> {
        let report = self.owner?;
        let model = self.scope.model();
        let files = &model[report].attachments;
        let index = (0..files.len()).find(|index| model.attachment_name(report, *index) == attachment)?;
        files[index].dimensions
    }
}
