//! Passages: the sentences in which a body tells of something.

use std::ops::Range;
use std::sync::Arc;

use crate::markdown::{Block, sentence};
use crate::model::Passage;

/// Cuts passages out of the blocks of one body; a sentence is stored once however often it is asked for.
#[derive(Default)]
pub struct Passages {
    last: Option<(usize, Range<usize>, Arc<str>)>,
}

impl Passages {
    /// The passage around a part of a block's text; `index` tells blocks apart.
    pub fn around(&mut self, index: usize, block: &Block, part: &Range<usize>) -> Passage {
        let range = sentence(&block.text, part);
        if let Some((last_index, last_range, excerpt)) = &self.last
            && (*last_index, last_range) == (index, &range)
        {
            return Passage { block: block.number, excerpt: excerpt.clone() };
        }
        let excerpt: Arc<str> = squeeze(&block.text[range.clone()]).into();
        self.last = Some((index, range, excerpt.clone()));
        Passage { block: block.number, excerpt }
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
