//! Passages: the sentences in which a body tells of something.

use std::ops::Range;
use std::sync::Arc;

use crate::markdown::{Block, Sentences};
use crate::model::Passage;

/// Cuts passages out of one block; a sentence is stored once however often it is asked for.
pub struct Passages<'b> {
    block: &'b Block,
    sentences: Sentences<'b>,
    last: Option<(Range<usize>, Arc<str>)>,
}

impl<'b> Passages<'b> {
    pub fn of(block: &'b Block) -> Passages<'b> {
        Passages { block, sentences: Sentences::of(&block.text), last: None }
    }

    /// The passage around a part of the block's text.
    pub fn around(&mut self, part: &Range<usize>) -> Passage {
        let range = self.sentences.around(part);
        let kept = self.last.as_ref().filter(|(last, _)| *last == range).map(|(_, excerpt)| excerpt.clone());
        let excerpt = kept.unwrap_or_else(|| squeeze(&self.block.text[range.clone()]).into());
        self.last = Some((range, excerpt.clone()));
        Passage { block: self.block.number, excerpt }
    }
}

/// Runs of white space as one space; code and pictures leave nothing behind.
fn squeeze(text: &str) -> String {
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
