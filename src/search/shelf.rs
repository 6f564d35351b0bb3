//! The scripts of the parts, made when one of them is asked for and given back when nobody needs them any more.
//!
//! Takes the layout and, for each part, the texts; holds the scripts of as many parts as are wanted at once. Refuses to
//! fetch texts: it says which ones it wants.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use serde_json::json;

use crate::digest::Digest;
use crate::model::Model;
use crate::search::document::body;
use crate::search::layout::{Layout, Part, SearchFile};
use crate::search::postings::{self, Forms};
use crate::search::root;
use crate::search::texts::{Place, leaves};
use crate::source::{FileId, Sources};

/// How many leaves are read in one go.
const RUN: usize = 32;

/// Everything of the index that is here.
#[derive(Debug)]
pub struct Shelf {
    layout: Layout,
    parts: Vec<Mutex<Option<Arc<Scripts>>>>,
    /// Held while a part is made, so that nobody begins the same again.
    making: Mutex<()>,
}

/// The scripts of a part.
#[derive(Debug)]
struct Scripts {
    contents: String,
    words: Vec<String>,
    leaves: Vec<String>,
}

impl Shelf {
    pub fn new(layout: Layout) -> Shelf {
        let parts = layout.parts.iter().map(|_| Mutex::default()).collect();
        Shelf { layout, parts, making: Mutex::default() }
    }

    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// What tells a script from its earlier self.
    pub fn digest(&self, file: SearchFile) -> Digest {
        let of = |part: usize| self.layout.parts.get(part);
        match file {
            SearchFile::Root => Digest::of(&root::root(&self.layout)),
            SearchFile::Part(part) => Digest::of(&("part", part, of(part).map(|part| part.version))),
            SearchFile::Words(part, number) => Digest::of(&("words", part, number, of(part).map(|part| part.version))),
            SearchFile::Leaf(part, number) => {
                let leaf = of(part).and_then(|part| part.leaves.get(number));
                Digest::of(&("leaf", part, number, leaf.map(|leaf| leaf.version)))
            }
        }
    }

    /// The files whose texts a part needs and that have not been fetched.
    pub fn wanted(&self, model: &Model, sources: &Sources, part: usize) -> Vec<FileId> {
        if self.parts.get(part).and_then(here).is_some() {
            return Vec::new();
        }
        let Some(part) = self.layout.parts.get(part) else { return Vec::new() };
        let bodies = part.documents.iter().filter_map(|placed| body(model, placed.subject));
        bodies.map(|body| body.span.file).filter(|file| !sources.file(*file).is_here()).collect()
    }

    /// Makes the scripts of a part on all cores; its texts are here. Not for a thread of the pool.
    pub fn fill(&self, model: &Model, sources: &Sources, number: usize) {
        let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(slot) = self.parts.get(number).filter(|slot| here(slot).is_none()) else { return };
        let scripts = self.make(model, sources, number).map(Arc::new);
        *slot.lock().unwrap_or_else(PoisonError::into_inner) = scripts;
    }

    /// Forgets the scripts of a part.
    pub fn clear(&self, number: usize) {
        if let Some(slot) = self.parts.get(number) {
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
    }

    /// Gives a script. Where its part is not here, it is made for this script alone, and its texts are here.
    pub fn script(&self, model: &Model, sources: &Sources, file: SearchFile) -> String {
        let Some(number) = file.part() else { return root::root(&self.layout) };
        let found = self.parts.get(number).and_then(here);
        let Some(scripts) = found.or_else(|| self.make(model, sources, number).map(Arc::new)) else {
            return String::new();
        };
        let found = match file {
            SearchFile::Words(_, number) => scripts.words.get(number),
            SearchFile::Leaf(_, number) => scripts.leaves.get(number),
            _ => Some(&scripts.contents),
        };
        found.cloned().unwrap_or_default()
    }

    fn make(&self, model: &Model, sources: &Sources, number: usize) -> Option<Scripts> {
        let part = self.layout.parts.get(number)?;
        let read: Vec<(Forms, Vec<String>)> =
            runs(part).into_par_iter().map(|run| read(model, sources, part, run)).collect();
        let (forms, leaves): (Vec<Forms>, Vec<Vec<String>>) = read.into_iter().unzip();
        let pieces = |document: usize| part.documents[document].pieces;
        let words = postings::scripts(forms, part.words, pieces);
        let firsts: Vec<&str> = words.iter().map(|(first, _)| first.as_str()).collect();
        let contents = json!({ "runs": root::runs(part), "leaves": root::leaves(part), "words": firsts });
        let call = |name: String, data: &str| format!("letopisSearch(\"{name}\",{data});\n");
        let text = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let id = number + 1;
        Some(Scripts {
            contents: call(id.to_string(), &contents.to_string()),
            words: words
                .iter()
                .enumerate()
                .map(|(index, (_, script))| call(format!("{id}/words-{}", index + 1), &text(script)))
                .collect(),
            leaves: leaves
                .iter()
                .flatten()
                .enumerate()
                .map(|(index, leaf)| call(format!("{id}/texts-{}", index + 1), leaf))
                .collect(),
        })
    }
}

fn here(slot: &Mutex<Option<Arc<Scripts>>>) -> Option<Arc<Scripts>> {
    slot.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Documents whose leaves are read in one go, in groups that share a leaf.
fn runs(part: &Part) -> Vec<Vec<Range<usize>>> {
    let first = part.leaves.iter().filter(|leaf| leaf.piece == 0).map(|leaf| leaf.documents.clone());
    first.collect::<Vec<_>>().chunks(RUN).map(<[Range<usize>]>::to_vec).collect()
}

/// The forms and leaves of a run of documents.
fn read(model: &Model, sources: &Sources, part: &Part, run: Vec<Range<usize>>) -> (Forms, Vec<String>) {
    let mut forms = Forms::default();
    let mut scripts = Vec::new();
    for documents in run {
        let add = |form: &str, document: usize, piece: usize, place: Place| forms.add(form, document, piece, place);
        scripts.extend(leaves((model, sources, model.site.language), part, documents, add));
    }
    (forms, scripts)
}
