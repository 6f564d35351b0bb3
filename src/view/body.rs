//! A body as HTML.
//!
//! Takes Markdown whose links are resolved and whose names are found, gives safe HTML with an id on every
//! block. Refuses to resolve anything itself. Raw HTML in it is filtered piece by piece, and closed at the end.
//! It is long because one match over the parser's events is read in one piece; what stands beside the text is `telling`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};

use crate::digest::Digest;
use crate::html::{clean, escape, escape_into, filter, instead, is_void};
use crate::markdown::{Numbering, parser};
use crate::model::{BodyText, HeadingAnchor, NameLink, Target, WrittenLink};
use crate::view::telling::{Piece, Tellings, without_marks};

/// How a body is to be written.
pub struct BodyOptions<'a> {
    /// Put before every id, so that several bodies can stand on one page.
    pub prefix: &'a str,
    /// The same for footnotes, which each part of a body numbers anew.
    pub notes: &'a str,
    /// How much deeper headings go.
    pub shift: u8,
    /// Only this part of the body, which begins and ends between blocks.
    pub part: Option<Range<usize>>,
    /// The word for «back to the text» of a footnote.
    pub back: &'a str,
    /// The name of a table for those who hear the page.
    pub table: &'a str,
    /// What stands beside the text: links to its places, and gaps for what is told there.
    pub beside: Beside<'a>,
}

/// What a body leaves room for. A part of a body on a page of several leaves none.
#[derive(Clone, Copy, Default)]
pub struct Beside<'a> {
    /// The word for a link to a paragraph, and that for a link to a section.
    pub permalinks: Option<[&'a str; 2]>,
    /// Blocks after which the text is cut.
    pub told: Option<&'a BTreeSet<u32>>,
}

/// Turns targets into links of the page that the body stands on.
pub trait Links {
    /// The link to a target; `None` for one that is not published.
    fn target(&self, target: &Target) -> Option<String>;
    /// The language of a target that is not there in the page's own, and how to say that.
    fn foreign(&self, target: &Target) -> Option<(&'static str, String)>;
    fn name(&self, name: NameLink) -> String;
    /// Width and height of an attached picture.
    fn dimensions(&self, attachment: &str) -> Option<(usize, usize)>;
}

/// It is another one whenever [`html`] would write something else: the digest of all that a body is made of.
pub fn ingredients(file: Digest, body: &BodyText, links: &impl Links, options: &BodyOptions<'_>) -> Digest {
    let written: Vec<_> =
        body.links.iter().map(|link| (link.start, &link.raw, links.target(&link.target), size(link, links))).collect();
    let foreign: Vec<_> = body.links.iter().map(|link| links.foreign(&link.target)).collect();
    let names: Vec<_> = body.names.iter().map(|(start, end, name)| (start, end, links.name(*name))).collect();
    let BodyOptions { prefix, notes, shift, part, back, table, beside } = options;
    let around = (prefix, notes, shift, part, back, table, beside.permalinks, beside.told);
    Digest::of(&(file, body.span, written, foreign, names, around))
}

fn size(link: &WrittenLink, links: &impl Links) -> Option<(usize, usize)> {
    match &link.target {
        Target::Attachment(name) => links.dimensions(name),
        _ => None,
    }
}

/// Writes a body as HTML, cut behind the blocks where something is told; together the pieces are the whole.
pub fn html(text: &str, body: &BodyText, links: &impl Links, options: &BodyOptions<'_>) -> Vec<Piece> {
    parts(text, body, links, std::slice::from_ref(options)).pop().unwrap_or_default()
}

/// Writes several parts of a body, which is read only once.
pub fn parts(text: &str, body: &BodyText, links: &impl Links, parts: &[BodyOptions<'_>]) -> Vec<Vec<Piece>> {
    let text = without_marks(text);
    let mut writers: Vec<_> = parts.iter().map(|options| Writer::new(&text, body, links, options)).collect();
    let mut in_note = 0;
    for (event, range) in parser(&text).into_offset_iter() {
        if matches!(event, Event::Start(Tag::FootnoteDefinition(_))) {
            in_note += 1;
        }
        let ends_note = matches!(event, Event::End(TagEnd::FootnoteDefinition));
        for writer in &mut writers {
            match in_note > 0 || writer.options.part.as_ref().is_none_or(|part| part.contains(&range.start)) {
                true => writer.event(event.clone(), range.clone()),
                false => writer.pass(&event),
            }
        }
        if ends_note {
            in_note -= 1;
        }
    }
    writers.into_iter().map(Writer::finish).collect()
}

struct Writer<'a, L> {
    body: &'a BodyText,
    links: &'a L,
    options: &'a BodyOptions<'a>,
    out: String,
    numbering: Numbering,
    headings: std::slice::Iter<'a, HeadingAnchor>,
    /// The heading that is being written.
    heading: Option<&'a HeadingAnchor>,
    names: Peekable<std::slice::Iter<'a, (u32, u32, NameLink)>>,
    /// Where the name ends that is being written.
    open_name: Option<u32>,
    /// What ends each open link.
    open_links: Vec<LinkEnd>,
    /// The picture whose alternative text is being collected.
    picture: Option<(Option<Target>, String)>,
    table: Table,
    notes: Notes,
    tellings: Tellings<'a>,
    /// The HTML block that is being read.
    raw: Option<String>,
    /// Elements of raw HTML that are open in this paragraph.
    raw_open: Vec<String>,
    /// The addresses in raw HTML and the links that they mean.
    addresses: BTreeMap<String, String>,
}

/// How a link ends.
struct LinkEnd {
    /// It has an `<a>`.
    is_shown: bool,
    /// What is said behind it.
    note: Option<String>,
}

#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

/// Footnotes, numbered in the order in which the text refers to them.
#[derive(Default)]
struct Notes {
    /// Labels, and how often each was referred to.
    referred: Vec<(String, usize)>,
    defined: BTreeMap<String, String>,
    /// The text around a definition, while that is being written.
    outside: Vec<(String, String)>,
}

impl<'a, L: Links> Writer<'a, L> {
    fn new(text: &str, body: &'a BodyText, links: &'a L, options: &'a BodyOptions<'a>) -> Writer<'a, L> {
        let length = options.part.as_ref().map_or(text.len(), Range::len);
        Writer {
            body,
            links,
            options,
            out: String::with_capacity(length * 2),
            numbering: Numbering::default(),
            headings: body.headings.iter(),
            heading: None,
            names: body.names.iter().peekable(),
            open_name: None,
            open_links: Vec::new(),
            picture: None,
            table: Table::default(),
            notes: Notes::default(),
            tellings: Tellings::new(options.beside, options.prefix),
            raw: None,
            raw_open: Vec::new(),
            addresses: body
                .links
                .iter()
                .filter_map(|link| Some((link.raw.clone()?, links.target(&link.target)?)))
                .collect(),
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::Code(code) => self.code(&code),
            Event::InlineHtml(html) => {
                self.follow(&html);
                self.out.push_str(&filter(&html, &self.addresses));
            }
            Event::Html(html) => self.raw.get_or_insert_default().push_str(&html),
            Event::FootnoteReference(label) => self.reference(&label),
            Event::SoftBreak => self.line_break("\n", range),
            Event::HardBreak => self.line_break("<br>\n", range),
            Event::Rule => self.out.push_str("<hr>\n"),
            _ => {}
        }
    }

    /// Keeps the count over what is left out.
    fn pass(&mut self, event: &Event<'_>) {
        if let Event::Start(tag) = event {
            self.numbering.enter(tag);
            if matches!(tag, Tag::Heading { .. }) {
                self.headings.next();
            }
        }
    }

    /// An opening tag with the id of the block that it begins, which has the number that is given.
    fn block(&mut self, opening: &str, tag: &Tag<'_>) -> u32 {
        let number = self.numbering.enter(tag).unwrap_or_default();
        let _ = write!(self.out, "{opening} id=\"{}p{number}\">", self.options.prefix);
        number
    }

    /// The opening tag of a link; what it begins with, and its address.
    fn anchor(&mut self, opening: &str, href: &str) {
        self.out.push_str(opening);
        self.out.push_str(" href=\"");
        escape_into(&mut self.out, href);
        self.out.push_str("\">");
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        self.tellings.before(tag, self.numbering, &mut self.out);
        match tag {
            Tag::Paragraph => drop(self.block("<p", tag)),
            Tag::Heading { level, .. } => {
                self.numbering.enter(tag);
                let level = self.heading_level(*level as u8);
                self.heading = self.headings.next();
                let id = self.heading.map_or("", |heading| heading.id.as_str());
                let _ = write!(self.out, "<h{level} id=\"{}{}\">", self.options.prefix, escape(id));
            }
            Tag::BlockQuote(_) => self.out.push_str("<blockquote>\n"),
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(start)) => {
                let _ = writeln!(self.out, "<ol start=\"{start}\">");
            }
            Tag::Item => {
                let number = self.block("<li", tag);
                self.tellings.item(number, &mut self.out);
            }
            Tag::FootnoteDefinition(label) => {
                self.tellings.enter_note();
                let outside = std::mem::take(&mut self.out);
                self.notes.outside.push((label.to_string(), outside));
            }
            Tag::Table(alignments) => {
                self.table.alignments = alignments.clone();
                let label = escape(self.options.table);
                let _ = writeln!(
                    self.out,
                    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table>"
                );
            }
            Tag::TableHead => {
                self.table.in_head = true;
                self.table.column = 0;
                let number = self.block("<thead><tr", tag);
                self.tellings.row(number);
            }
            Tag::TableRow => {
                self.table.column = 0;
                let number = self.block("<tr", tag);
                self.tellings.row(number);
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Link { .. } => {
                let target = self.written_target(range.start);
                let href = target.as_ref().and_then(|target| self.links.target(target));
                let foreign = target.filter(|_| href.is_some()).and_then(|target| self.links.foreign(&target));
                let (lang, note) = foreign.unzip();
                self.open_links.push(LinkEnd { is_shown: href.is_some(), note });
                if let Some(href) = href {
                    let opening = lang.map_or("<a".to_owned(), |lang| format!("<a hreflang=\"{lang}\""));
                    self.anchor(&opening, &href);
                }
            }
            Tag::Image { .. } => self.picture = Some((self.written_target(range.start), String::new())),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if matches!(tag, TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) {
            while let Some(name) = self.raw_open.pop() {
                let _ = write!(self.out, "</{name}>");
            }
        }
        match tag {
            TagEnd::Paragraph => {
                self.tellings.link(&mut self.out);
                self.out.push_str("</p>\n");
                self.tellings.close(&mut self.out);
            }
            TagEnd::Heading(level) => {
                if let Some(heading) = self.heading.take() {
                    self.tellings.heading_link(heading, &mut self.out);
                }
                let _ = writeln!(self.out, "</h{}>", self.heading_level(level as u8));
                self.tellings.close(&mut self.out);
            }
            TagEnd::BlockQuote(_) => self.out.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>\n"),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => {
                self.tellings.leave_item(&mut self.out);
                self.out.push_str("</li>\n");
            }
            TagEnd::FootnoteDefinition => {
                self.tellings.leave_note();
                if let Some((label, outside)) = self.notes.outside.pop() {
                    let note = std::mem::replace(&mut self.out, outside);
                    self.notes.defined.insert(label, self.closed(note));
                }
            }
            TagEnd::Table => {
                self.out.push_str("</tbody></table></div>\n");
                self.tellings.waiting(&mut self.out);
            }
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.out.push_str("</tr></thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.out.push_str(if self.table.in_head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Link => {
                let Some(LinkEnd { is_shown, note }) = self.open_links.pop() else { return };
                self.out.push_str(if is_shown { "</a>" } else { "" });
                if let Some(note) = note {
                    let _ = write!(self.out, " <span class=\"note\">({})</span>", escape(&note));
                }
            }
            TagEnd::Image => self.end_picture(),
            TagEnd::HtmlBlock => {
                let raw = self.raw.take().unwrap_or_default();
                self.out.push_str(&filter(&raw, &self.addresses));
            }
            _ => {}
        }
    }

    /// Keeps in mind what raw HTML opens, so that it ends with its paragraph.
    fn follow(&mut self, html: &str) {
        let inside = html.trim_start_matches(['<', '/']);
        let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
        if html.starts_with("</") {
            if let Some(open) = self.raw_open.iter().rposition(|open| open.eq_ignore_ascii_case(&name)) {
                self.raw_open.remove(open);
            }
        } else if !name.is_empty() && !html.ends_with("/>") && !is_void(&name) {
            self.raw_open.push(name.to_ascii_lowercase());
        }
    }

    fn heading_level(&self, written: u8) -> u8 {
        (written.max(2) + self.options.shift).min(6)
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or(""),
            CodeBlockKind::Indented => "",
        };
        match language {
            "" => self.out.push_str("<pre><code>"),
            _ => {
                let _ = write!(self.out, "<pre><code class=\"language-{}\">", escape(language));
            }
        }
    }

    fn cell(&mut self) {
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        };
        self.table.column += 1;
        let _ = match self.table.in_head {
            true => write!(self.out, "<th scope=\"col\"{class}>"),
            false => write!(self.out, "<td{class}>"),
        };
    }

    /// The target of the Markdown link or picture that begins here.
    fn written_target(&self, start: usize) -> Option<Target> {
        let links = &self.body.links;
        let from = links.partition_point(|link| (link.start as usize) < start);
        let here = links[from..].iter().take_while(|link| link.start as usize == start);
        here.filter(|link| link.raw.is_none()).map(|link| link.target.clone()).next()
    }

    /// Inside of a picture only words count.
    fn code(&mut self, code: &str) {
        if let Some((_, alt)) = &mut self.picture {
            alt.push_str(code);
            return;
        }
        self.out.push_str("<code>");
        escape_into(&mut self.out, code);
        self.out.push_str("</code>");
    }

    fn line_break(&mut self, html: &str, range: Range<usize>) {
        match &mut self.picture {
            Some((_, alt)) => alt.push(' '),
            None => self.out.push_str(html),
        }
        self.close_name(range.end);
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if let Some((_, alt)) = &mut self.picture {
            alt.push_str(text);
            return;
        }
        let mut written = 0;
        let exact = text.len() == range.len();
        while let Some(&&(start, end, name)) = self.names.peek() {
            let (start, end) = (start as usize, end as usize);
            if start < range.start {
                self.names.next();
                continue;
            }
            if start >= range.end || !exact {
                break;
            }
            self.names.next();
            let from = start - range.start;
            let to = (end - range.start).min(text.len());
            let (Some(before), Some(words)) = (text.get(written..from), text.get(from..to)) else { continue };
            escape_into(&mut self.out, before);
            let href = self.links.name(name);
            self.anchor("<a class=\"name\"", &href);
            escape_into(&mut self.out, words);
            written = to;
            match end > range.end {
                true => self.open_name = u32::try_from(end).ok(),
                false => self.out.push_str("</a>"),
            }
        }
        let rest = text.get(written..).unwrap_or("");
        match self.open_name {
            Some(end) if (end as usize) < range.end && exact && written == 0 => {
                let at = (end as usize).saturating_sub(range.start);
                let (head, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
                self.open_name = None;
                escape_into(&mut self.out, head);
                self.out.push_str("</a>");
                escape_into(&mut self.out, tail);
            }
            _ => escape_into(&mut self.out, rest),
        }
        self.close_name(range.end);
    }

    /// Ends a name that goes over several pieces of text.
    fn close_name(&mut self, at: usize) {
        if self.open_name.is_some_and(|end| end as usize <= at) {
            self.open_name = None;
            self.out.push_str("</a>");
        }
    }

    fn end_picture(&mut self) {
        let Some((target, alt)) = self.picture.take() else { return };
        let Some(target) = target else {
            escape_into(&mut self.out, &alt);
            return;
        };
        let Some(href) = self.links.target(&target) else { return };
        let Target::Attachment(name) = &target else {
            let words = if alt.is_empty() { &href } else { &alt };
            if self.open_links.iter().any(|link| link.is_shown) {
                escape_into(&mut self.out, words);
                return;
            }
            self.anchor("<a", &href);
            escape_into(&mut self.out, words);
            self.out.push_str("</a>");
            return;
        };
        let _ = write!(self.out, "<img src=\"{}\" alt=\"{}\"", escape(&href), escape(&alt));
        if let Some((width, height)) = self.links.dimensions(name) {
            let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
        }
        self.out.push_str(" loading=\"lazy\">");
        instead(&mut self.out, &alt);
    }

    fn reference(&mut self, label: &str) {
        let position = self.notes.referred.iter().position(|(known, _)| known == label);
        let index = position.unwrap_or_else(|| {
            self.notes.referred.push((label.to_owned(), 0));
            self.notes.referred.len() - 1
        });
        let times = &mut self.notes.referred[index].1;
        *times += 1;
        let (prefix, number) = (self.options.notes, index + 1);
        let _ = write!(
            self.out,
            "<sup class=\"note\"><a id=\"{prefix}_ref-{number}-{times}\" href=\"#{prefix}_note-{number}\">{number}</a></sup>"
        );
    }

    /// What raw HTML left open ends with the text that it stands in.
    fn closed(&self, html: String) -> String {
        if self.body.has_html { clean(&html) } else { html }
    }

    /// Appends the footnotes that the text refers to.
    fn finish(mut self) -> Vec<Piece> {
        self.tellings.waiting(&mut self.out);
        let text = std::mem::take(&mut self.out);
        self.out = self.closed(text);
        if self.notes.referred.is_empty() {
            return self.tellings.pieces(self.out);
        }
        let (prefix, back) = (self.options.notes, escape(self.options.back));
        self.out.push_str("<div class=\"notes\"><ol>\n");
        for (index, (label, times)) in self.notes.referred.iter().enumerate() {
            let number = index + 1;
            let note = self.notes.defined.get(label).map_or("", String::as_str);
            let _ = write!(self.out, "<li id=\"{prefix}_note-{number}\">{note}");
            for time in 1..=*times {
                let _ = write!(self.out, " <a href=\"#{prefix}_ref-{number}-{time}\" title=\"{back}\">↩</a>");
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol></div>\n");
        self.tellings.pieces(self.out)
    }
}
