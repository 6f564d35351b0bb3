//! What stands beside the text of a report: links to its places, and room for what is told there.
//!
//! Told by the body's writer where blocks begin and end; marks the places in the HTML while it is written and cuts it
//! there at the end. The marks are noncharacters, which survive the cleaning of raw HTML. Refuses to know what is told.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::{Arguments, Write};

use pulldown_cmark::Tag;

use crate::html::{escape, escape_into};
use crate::markdown::Numbering;
use crate::model::HeadingAnchor;
use crate::view::body::Beside;

/// A piece of a body's HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    pub html: String,
    /// The block that ends with this piece and where something is told.
    pub block: Option<u32>,
}

/// Before a block and what stands beside it; the text of an item is a block of its own in it.
const BEGIN: &str = "<div class=\"telling\">";
const BEGIN_ITEM: &str = "<div class=\"telling\"><div>";

/// Around the number of a block that has just ended.
const END: [char; 2] = ['\u{fdd1}', '\u{fdd2}'];

/// A text in which nobody else has put these marks; its bytes stay in their places.
pub fn without_marks(text: &str) -> Cow<'_, str> {
    match text.contains(END) {
        true => Cow::Owned(text.replace(END, "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

/// Follows the writer through a body.
pub struct Tellings<'a> {
    beside: Beside<'a>,
    prefix: &'a str,
    /// The paragraph, heading or text of an item that is being written.
    open: Option<u32>,
    /// That text is an item's own, and begins here in the HTML.
    item: Option<usize>,
    /// Blocks of tables and notes, where nothing can stand beside: it follows later.
    waiting: Vec<u32>,
    in_note: bool,
}

impl<'a> Tellings<'a> {
    pub fn new(beside: Beside<'a>, prefix: &'a str) -> Tellings<'a> {
        Tellings { beside, prefix, open: None, item: None, waiting: Vec::new(), in_note: false }
    }

    fn is_told(&self, number: u32) -> bool {
        self.beside.told.is_some_and(|told| told.contains(&number))
    }

    /// Something begins: it ends the text of an item that it stands in, and may be a block itself.
    pub fn before(&mut self, tag: &Tag<'_>, mut numbering: Numbering, out: &mut String) {
        let is_block = matches!(tag, Tag::Paragraph | Tag::Heading { .. });
        let ends_text = is_block
            || matches!(tag, Tag::List(_) | Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::Table(_) | Tag::HtmlBlock);
        if ends_text {
            self.leave_item(out);
        }
        if is_block && let Some(number) = numbering.enter(tag) {
            self.enter(number, BEGIN, out);
        }
    }

    /// The text of an item begins.
    pub fn item(&mut self, number: u32, out: &mut String) {
        self.enter(number, BEGIN_ITEM, out);
        self.item = Some(out.len());
    }

    /// The text of an item ends, where it has any.
    pub fn leave_item(&mut self, out: &mut String) {
        if let Some(from) = self.item.take() {
            if out.len() > from {
                self.link(out);
            }
            if self.open.is_some_and(|number| self.is_told(number)) && !self.in_note {
                out.push_str("</div>");
            }
            self.close(out);
        }
    }

    fn enter(&mut self, number: u32, opening: &str, out: &mut String) {
        self.open = Some(number);
        if self.is_told(number) && !self.in_note {
            out.push_str(opening);
        }
    }

    /// A row of a table begins.
    pub fn row(&mut self, number: u32) {
        if self.is_told(number) {
            self.waiting.push(number);
        }
    }

    pub fn enter_note(&mut self) {
        self.in_note = true;
    }

    pub fn leave_note(&mut self) {
        self.in_note = false;
    }

    /// A link to the text that is being written, at its end.
    pub fn link(&self, out: &mut String) {
        if let (Some([word, _]), Some(number), false) = (self.beside.permalinks, self.open, self.in_note) {
            self.permalink(format_args!("p{number}"), word, format_args!(" {number}"), out);
        }
    }

    /// The same for a heading.
    pub fn heading_link(&self, heading: &HeadingAnchor, out: &mut String) {
        if let Some([_, word]) = self.beside.permalinks {
            let (id, text) = (escape(&heading.id), escape(&heading.text));
            self.permalink(format_args!("{id}"), word, format_args!(": {text}"), out);
        }
    }

    /// A link to an id, called by a word and what tells it from the others; `id` and `rest` are HTML already.
    fn permalink(&self, id: Arguments<'_>, word: &str, rest: Arguments<'_>, out: &mut String) {
        let _ = write!(out, " <a class=\"permalink\" href=\"#{}{id}\" aria-label=\"", self.prefix);
        escape_into(out, word);
        let _ = write!(out, "{rest}\">¶</a>");
    }

    /// A block has ended.
    pub fn close(&mut self, out: &mut String) {
        let Some(number) = self.open.take().filter(|number| self.is_told(*number)) else { return };
        match self.in_note {
            true => self.waiting.push(number),
            false => end(number, out),
        }
    }

    /// What could not stand beside its block stands here.
    pub fn waiting(&mut self, out: &mut String) {
        for number in self.waiting.drain(..) {
            out.push_str(BEGIN);
            end(number, out);
        }
    }

    /// The HTML, cut at the marks.
    pub fn pieces(&self, html: String) -> Vec<Piece> {
        if self.beside.told.is_none_or(BTreeSet::is_empty) {
            return vec![Piece { html, block: None }];
        }
        let mut pieces = Vec::new();
        let mut rest = html.as_str();
        while let Some((head, (number, tail))) =
            rest.split_once(END[0]).and_then(|(head, tail)| Some((head, tail.split_once(END[1])?)))
        {
            pieces.push(Piece { html: head.to_owned(), block: number.parse().ok() });
            rest = tail;
        }
        pieces.push(Piece { html: rest.to_owned(), block: None });
        pieces
    }
}

/// What stands beside the block goes where the mark is, into the element around both.
fn end(number: u32, out: &mut String) {
    let [from, to] = END;
    let _ = writeln!(out, "{from}{number}{to}</div>");
}
