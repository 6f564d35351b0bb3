//! Blocks of running text: numbered places in a body that links can lead to.
//!
//! Paragraphs, list items, table rows and headings are numbered in reading order; the scan and the
//! renderer share the numbering, so that an anchor means the same to both.

use std::ops::Range;

use pulldown_cmark::Tag;

/// Numbers the blocks of a body from 1 on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbering(u32);

impl Numbering {
    /// The number of the block that this tag opens, if it opens one.
    pub fn enter(&mut self, tag: &Tag<'_>) -> Option<u32> {
        let numbered = matches!(tag, Tag::Paragraph | Tag::Item | Tag::TableHead | Tag::TableRow | Tag::Heading { .. });
        numbered.then(|| {
            self.0 += 1;
            self.0
        })
    }

    /// The number given last.
    pub fn current(self) -> u32 {
        self.0
    }
}

/// The running text of one paragraph, item, cell or heading.
#[derive(Debug, Default)]
pub struct Block {
    /// The number of the numbered block that it stands in.
    pub number: u32,
    /// How many headings stand before it, itself included: sections are told apart by it.
    pub section: u32,
    pub is_heading: bool,
    /// Where it stands in a list: the index of the block before that list whose colon introduces it.
    pub lead: Option<usize>,
    /// Plain text; code and pictures are U+FFFC.
    pub text: String,
    /// Parts of the text inside links.
    pub links: Vec<Range<usize>>,
    /// Parts of the text and the places they came from.
    segments: Vec<Segment>,
    /// Offsets in the text where markup begins or ends.
    boundaries: Vec<usize>,
}

#[derive(Debug)]
struct Segment {
    text: usize,
    source: Range<usize>,
    /// Text and source are the same bytes.
    exact: bool,
}

impl Block {
    /// The place in the body of a part of the text.
    pub fn source(&self, range: &Range<usize>) -> Range<usize> {
        self.source_of(range.start, false)..self.source_of(range.end, true)
    }

    /// Whether no markup begins or ends within a part of the text, so that one element can wrap it.
    pub fn is_unbroken(&self, range: &Range<usize>) -> bool {
        let first = self.boundaries.partition_point(|&at| at <= range.start);
        self.boundaries.get(first).is_none_or(|&at| at >= range.end)
    }

    /// Whether a part of the text lies in a link.
    pub fn in_link(&self, range: &Range<usize>) -> bool {
        self.links.iter().any(|link| link.start < range.end && range.start < link.end)
    }

    fn source_of(&self, offset: usize, is_end: bool) -> usize {
        let index = match is_end {
            true => self.segments.partition_point(|segment| segment.text < offset),
            false => self.segments.partition_point(|segment| segment.text <= offset),
        };
        match index.checked_sub(1).map(|index| &self.segments[index]) {
            Some(segment) if segment.exact => (segment.source.start + offset - segment.text).min(segment.source.end),
            Some(segment) if is_end => segment.source.end,
            Some(segment) => segment.source.start,
            None => self.segments.first().map_or(0, |segment| segment.source.start),
        }
    }
}

/// Elements of raw HTML whose content is no running text.
const NO_TEXT: [&str; 5] = ["script", "style", "code", "kbd", "samp"];

/// Collects the text events of a body into blocks.
#[derive(Debug, Default)]
pub struct BlockBuilder {
    number: u32,
    section: u32,
    block: Option<Block>,
    /// For each open list, from the outermost on, the block that introduces it.
    leads: Vec<Option<usize>>,
    in_code: bool,
    /// Where the text began of an open `<a>`, written as inline HTML.
    raw_link: Option<usize>,
    /// Inside of an element without running text, written as inline HTML.
    raw_hidden: bool,
}

impl BlockBuilder {
    /// A numbered block begins; what was open before it ends.
    pub fn enter(&mut self, number: u32, done: &mut Vec<Block>) {
        self.leave(done);
        self.number = number;
    }

    /// A place for text begins.
    pub fn open(&mut self) {
        let lead = self.leads.last().copied().flatten();
        self.block.get_or_insert_with(|| Block {
            number: self.number,
            section: self.section,
            lead,
            ..Block::default()
        });
    }

    /// The open block is a heading, and a new section begins with it.
    pub fn heading(&mut self) {
        self.section += 1;
        self.open();
        if let Some(block) = &mut self.block {
            block.is_heading = true;
        }
    }

    /// A list begins; one without an introduction of its own stands under that of the list around it.
    pub fn open_list(&mut self, done: &mut Vec<Block>) {
        self.leave(done);
        let before = done.last().filter(|block| !block.is_heading && block.text.trim_end().ends_with([':', '：']));
        let outer = self.leads.last().copied().flatten();
        self.leads.push(before.map(|_| done.len() - 1).or(outer));
    }

    pub fn close_list(&mut self) {
        self.leads.pop();
    }

    /// The open block ends.
    pub fn leave(&mut self, done: &mut Vec<Block>) {
        self.raw_link = None;
        self.raw_hidden = false;
        if let Some(block) = self.block.take()
            && !block.text.is_empty()
        {
            done.push(block);
        }
    }

    pub fn text(&self) -> &str {
        self.block.as_ref().map_or("", |block| &block.text)
    }

    /// The offset at which the next text will stand; a boundary of markup.
    pub fn mark(&mut self) -> usize {
        self.boundary();
        self.text().len()
    }

    /// Markup begins or ends here.
    pub fn boundary(&mut self) {
        if let Some(block) = &mut self.block {
            block.boundaries.push(block.text.len());
        }
    }

    pub fn link(&mut self, covers: Range<usize>) {
        if let Some(block) = &mut self.block {
            block.links.push(covers);
        }
    }

    pub fn code(&mut self, inside: bool) {
        self.in_code = inside;
    }

    pub fn text_event(&mut self, content: &str, source: Range<usize>) {
        if self.in_code || self.raw_hidden {
            return;
        }
        self.open();
        if let Some(block) = &mut self.block {
            let exact = content.len() == source.len();
            block.segments.push(Segment { text: block.text.len(), source, exact });
            block.text.push_str(content);
        }
    }

    /// Something that is no text stands here.
    pub fn gap(&mut self) {
        if let Some(block) = &mut self.block {
            block.boundaries.push(block.text.len());
            block.text.push('\u{fffc}');
            block.boundaries.push(block.text.len());
        }
    }

    /// Raw links and raw scripts are links and no text, like written ones.
    pub fn inline_html(&mut self, html: &str) {
        let at = self.mark();
        let lower = html.to_ascii_lowercase();
        let opens = |name: &str| {
            lower.strip_prefix('<').and_then(|rest| rest.strip_prefix(name)).is_some_and(|rest| {
                rest.starts_with(|next: char| next == '>' || next == '/' || next.is_ascii_whitespace())
            })
        };
        if opens("a") {
            self.raw_link = Some(at);
        } else if lower.starts_with("</a") {
            if let Some(from) = self.raw_link.take() {
                self.link(from..at);
            }
        } else if NO_TEXT.iter().any(|name| opens(name)) {
            self.raw_hidden = true;
        } else if NO_TEXT.iter().any(|name| lower.strip_prefix("</").is_some_and(|rest| rest.starts_with(name))) {
            self.raw_hidden = false;
        }
    }
}
