//! Passages: the sentences in which a body tells of something.

use std::ops::Range;

use crate::markdown::{Block, Sentences};
use crate::model::Passage;

/// Cuts passages out of one block; a sentence is stored once however often it is asked for.
pub struct Passages<'b> {
    block: &'b Block,
    sentences: Sentences<'b>,
    lead: Option<&'b Block>,
    last: Option<(Range<usize>, Passage)>,
}

impl<'b> Passages<'b> {
    /// Passages of one of a body's blocks.
    pub fn of(blocks: &'b [Block], index: usize) -> Passages<'b> {
        let block = &blocks[index];
        let lead = block.lead.map(|lead| &blocks[lead]);
        Passages { block, sentences: Sentences::of(&block.text), lead, last: None }
    }

    /// The passage around a part of the block's text.
    pub fn around(&mut self, part: &Range<usize>) -> Passage {
        let range = self.sentences.around(part);
        if let Some((last, passage)) = &self.last
            && *last == range
        {
            return passage.clone();
        }
        let is_first = self.block.text[..range.start].trim().is_empty();
        let passage = Passage {
            block: self.block.number,
            lead: self.lead.filter(|_| is_first).map(|lead| squeeze(Sentences::of(&lead.text).last()).into()),
            excerpt: squeeze(&self.block.text[range.clone()]).into(),
        };
        self.last = Some((range, passage.clone()));
        passage
    }
}

/// Runs of white space as one space; code, pictures and marks of footnotes leave nothing behind.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace().map(|word| word.trim_matches(GAP)).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.split(GAP));
    }
    out
}

const GAP: char = '\u{fffc}';
