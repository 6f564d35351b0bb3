//! The leaves of the index: how results are shown, and the texts that excerpts are cut from.
//!
//! Takes a leaf, gives its script and every form in it to a visitor with its document and place. A long body is spread
//! over several leaves, a piece in each.

use std::ops::Range;

use rustc_hash::FxHashSet;
use serde::Serialize;

use crate::lang::Lang;
use crate::markdown;
use crate::model::{BodyText, Model};
use crate::search::document::{Document, document};
use crate::search::layout::Part;
use crate::search::words::{forms, is_passed_over, stem};
use crate::source::Sources;

/// Where a form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a title or name.
    Name,
    Text,
    /// It is a choice of the reader's: a place, or a year beside the document's own.
    Choice,
}

/// A paragraph, item, row or heading.
struct Passage {
    /// Its id on the page.
    anchor: String,
    text: String,
}

/// A document as results show it: title, address, note, status, language, anchors and texts in turn, the language of
/// Chinese characters, then languages and names in turn.
#[derive(Serialize)]
struct Shown<'d>(&'d str, &'d str, &'d str, &'d str, &'d str, Vec<&'d str>, &'d str, Vec<&'d str>);

/// Makes the leaves of a run of documents that share one, or of one long document.
pub fn leaves(
    (model, sources, lang): (&Model, &Sources, Lang),
    part: &Part,
    documents: Range<usize>,
    mut visit: impl FnMut(&str, usize, usize, Place),
) -> Vec<String> {
    let pieces = part.documents[documents.clone()].iter().map(|document| document.pieces).max().unwrap_or(1);
    let mut leaves = vec![String::from("["); pieces];
    for number in documents {
        let document = document(model, lang, part.documents[number].subject);
        let passages = document.body.map(|body| passages(sources, body)).unwrap_or_default();
        let ends = ends(&passages, pieces);
        names(&document, |form, place| visit(form, number, 0, place));
        for year in &part.documents[number].others {
            visit(&format!("@@{year}"), number, 0, Place::Choice);
        }
        let mut start = 0;
        for (piece, (leaf, end)) in leaves.iter_mut().zip(ends).enumerate() {
            let passages = &passages[start..end];
            start = end;
            for passage in passages {
                forms(&passage.text, |form| visit(form, number, piece, Place::Text));
            }
            let mut texts: Vec<&str> = Vec::new();
            if piece == 0 {
                texts.extend(document.told.iter().flat_map(|told| ["", told]));
            }
            texts.extend(passages.iter().flat_map(|passage| [passage.anchor.as_str(), &passage.text]));
            let Document { title, url, note, status, lang, .. } = &document;
            if leaf.len() > 1 {
                leaf.push(',');
            }
            let hidden = if piece == 0 { hidden(&document) } else { Vec::new() };
            let shown = Shown(title, url, note, status, lang, texts, of_characters(&document), hidden);
            leaf.push_str(&serde_json::to_string(&shown).unwrap_or_default());
        }
    }
    for leaf in &mut leaves {
        leaf.push(']');
    }
    leaves
}

/// Everything but the body.
fn names(document: &Document<'_>, mut visit: impl FnMut(&str, Place)) {
    forms(&document.title, |form| visit(form, Place::Name));
    for name in &document.names {
        forms(&name.text, |form| visit(form, Place::Name));
    }
    for text in document.told.iter().chain(document.also.iter().map(|name| &name.text)) {
        forms(text, |form| visit(form, Place::Text));
    }
    for city in &document.cities {
        visit(&format!("@{city}"), Place::Choice);
    }
}

/// Names with words that nothing else has that is shown, each after its language: what a result was found by.
fn hidden<'d>(document: &'d Document<'_>) -> Vec<&'d str> {
    let mut known: FxHashSet<String> = FxHashSet::default();
    let mut is_new = |text: &str| {
        let mut is_new = false;
        forms(text, |form| is_new |= !is_passed_over(form) && known.insert(stem(form)));
        is_new
    };
    for text in [&document.title, &document.note].into_iter().chain(&document.told) {
        is_new(text);
    }
    let names = document.names.iter().chain(&document.also).filter(|name| is_new(&name.text));
    names.flat_map(|name| [name.lang, &name.text]).collect()
}

/// The language of Chinese characters in a document, where all names that say it agree.
fn of_characters<'d>(document: &'d Document<'_>) -> &'d str {
    let names = document.names.iter().chain(&document.also);
    let mut langs =
        names.filter(|name| !name.lang.is_empty() && name.text.contains(is_character)).map(|name| name.lang);
    let first = langs.next().unwrap_or_default();
    if langs.all(|lang| lang == first) { first } else { "" }
}

fn is_character(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The running text of a body; the cells of a row are one passage.
fn passages(sources: &Sources, body: &BodyText) -> Vec<Passage> {
    let mut passages: Vec<(u32, String)> = Vec::new();
    for block in markdown::scan(sources.text(body.span)).blocks {
        let text = plain(&block.text);
        match passages.last_mut() {
            _ if text.is_empty() => {}
            Some((number, before)) if *number == block.number => {
                before.push(' ');
                before.push_str(&text);
            }
            _ => passages.push((block.number, text)),
        }
    }
    passages.into_iter().map(|(number, text)| Passage { anchor: body.anchor(number), text }).collect()
}

/// Without what is no text.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in
        text.split(|letter: char| letter.is_whitespace() || letter == '\u{fffc}').filter(|word| !word.is_empty())
    {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Where each of so many pieces ends, so that they are about equally long.
fn ends(passages: &[Passage], pieces: usize) -> Vec<usize> {
    let all: usize = passages.iter().map(|passage| passage.text.len()).sum();
    let mut ends = Vec::with_capacity(pieces);
    let mut length = 0;
    for (index, passage) in passages.iter().enumerate() {
        while ends.len() + 1 < pieces && length * pieces >= all * (ends.len() + 1) {
            ends.push(index);
        }
        length += passage.text.len();
    }
    ends.resize(pieces, passages.len());
    ends
}
