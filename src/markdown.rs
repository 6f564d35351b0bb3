//! Looks into a Markdown body without rendering it.
//!
//! Takes the text of a body, gives its headings, links, pictures, raw HTML and the running text of each
//! block, all with places. Refuses to know what a link means or which words are names: that is the linker's.

mod blocks;
mod text;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

pub use blocks::{Block, BlockBuilder, Numbering};
pub use text::Sentences;

/// The dialect: CommonMark with tables, footnotes, strikethrough and heading attributes.
pub fn parser(text: &str) -> Parser<'_> {
    let dialect = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES;
    Parser::new_ext(text, dialect)
}

/// What a body holds; every range is in bytes of the body.
#[derive(Debug, Default)]
pub struct Scan {
    pub headings: Vec<Heading>,
    pub links: Vec<Link>,
    pub pictures: Vec<Picture>,
    pub html: Vec<RawHtml>,
    pub blocks: Vec<Block>,
}

/// A heading; sections begin at headings of any level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// As written in `{#id}`.
    pub id: Option<String>,
    pub text: String,
    pub block: u32,
    pub range: Range<usize>,
    /// Something other than raw HTML and notes stands between it and the next heading.
    pub told: bool,
}

/// A link as written, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub dest: String,
    pub range: Range<usize>,
    /// Index in [`Scan::blocks`]; `None` in raw HTML outside of a block.
    pub block: Option<usize>,
    /// The part of the block's text that the link covers.
    pub covers: Range<usize>,
    /// Written as an HTML attribute, not in Markdown.
    pub raw: bool,
}

/// A picture as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub dest: String,
    pub range: Range<usize>,
    pub has_alt: bool,
}

/// A run of raw HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawHtml {
    pub text: String,
    pub range: Range<usize>,
}

/// Walks a body once.
pub fn scan(text: &str) -> Scan {
    let mut scan = Scan::default();
    let mut numbering = Numbering::default();
    let mut builder = BlockBuilder::default();
    let mut open_links: Vec<(CowStr<'_>, Range<usize>, usize)> = Vec::new();
    let mut open_picture: Option<(CowStr<'_>, Range<usize>, bool)> = None;
    let mut open_heading: Option<(u8, Option<String>, u32)> = None;
    let mut open_notes = 0;
    for (event, range) in parser(text).into_offset_iter() {
        match &event {
            Event::Start(Tag::FootnoteDefinition(_)) => open_notes += 1,
            Event::End(TagEnd::FootnoteDefinition) => open_notes -= 1,
            Event::Start(Tag::Heading { .. } | Tag::HtmlBlock) | Event::End(_) | Event::Html(_) => {}
            _ if open_notes == 0 && open_heading.is_none() => {
                if let Some(heading) = scan.headings.last_mut() {
                    heading.told = true;
                }
            }
            _ => {}
        }
        if let Event::Start(tag) = &event
            && let Some(number) = numbering.enter(tag)
        {
            builder.enter(number, &mut scan.blocks);
        }
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                builder.heading();
                open_heading = Some((level as u8, id.map(|id| id.to_string()), numbering.current()));
            }
            Event::End(TagEnd::Heading(_)) => {
                let heading_text = builder.text().trim().to_owned();
                if let Some((level, id, block)) = open_heading.take() {
                    scan.headings.push(Heading { level, id, text: heading_text, block, range, told: false });
                }
                builder.leave(&mut scan.blocks);
            }
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let dest = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}").into(),
                    _ => dest_url,
                };
                open_links.push((dest, range, builder.mark()));
            }
            Event::End(TagEnd::Link) => {
                if let Some((dest, range, from)) = open_links.pop() {
                    let covers = from..builder.mark();
                    let block = Some(scan.blocks.len());
                    scan.links.push(Link { dest: dest.to_string(), range, block, covers: covers.clone(), raw: false });
                    builder.link(covers);
                }
            }
            Event::Start(Tag::Image { dest_url, .. }) => open_picture = Some((dest_url, range, false)),
            Event::End(TagEnd::Image) => {
                if let Some((dest, range, has_alt)) = open_picture.take() {
                    scan.pictures.push(Picture { dest: dest.to_string(), range, has_alt });
                }
                builder.gap();
            }
            Event::Start(Tag::List(_)) => builder.open_list(&mut scan.blocks),
            Event::End(TagEnd::List(_)) => builder.close_list(),
            Event::Start(Tag::CodeBlock(_)) => builder.code(true),
            Event::End(TagEnd::CodeBlock) => builder.code(false),
            Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell) => builder.open(),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => builder.leave(&mut scan.blocks),
            Event::Text(content) => match &mut open_picture {
                Some((_, _, has_alt)) => *has_alt |= !content.trim().is_empty(),
                None => builder.text_event(&content, range),
            },
            Event::Code(_) | Event::FootnoteReference(_) => {
                if let Some((_, _, has_alt)) = &mut open_picture {
                    *has_alt = true;
                }
                builder.gap();
            }
            Event::SoftBreak | Event::HardBreak => builder.text_event(" ", range),
            Event::InlineHtml(html) => {
                builder.inline_html(&html);
                scan.html.push(RawHtml { text: html.to_string(), range });
            }
            Event::Html(html) => push_html(&mut scan.html, &html, range),
            Event::Start(_) | Event::End(_) => builder.boundary(),
            _ => {}
        }
    }
    builder.leave(&mut scan.blocks);
    scan
}

/// The lines of one HTML block come one by one and are read as one.
fn push_html(chunks: &mut Vec<RawHtml>, html: &str, range: Range<usize>) {
    match chunks.last_mut() {
        Some(last) if last.range.end == range.start => {
            last.text.push_str(html);
            last.range.end = range.end;
        }
        _ => chunks.push(RawHtml { text: html.to_owned(), range }),
    }
}
