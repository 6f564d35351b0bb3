//! What the info string of a fenced block means.
//!
//! Takes a guide's text, gives its blocks in order, each with the place of its text. Refuses a block of no known
//! sort, so that no example stays untested. The sorts are listed in `guides.rs`.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A fenced block.
#[derive(Debug)]
pub struct Block {
    /// The line of its fence.
    pub line: usize,
    pub sort: Sort,
    pub text: String,
    /// Where its text lies in the guide.
    pub range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sort {
    /// What a person types into a file.
    File { path: String, place: Place },
    /// What stands in a file that the program made.
    Made { path: String },
    /// What a built page says under one of its headings.
    Page { path: String, heading: String },
    /// Commands of a person at work.
    Commands,
    /// All that the commands just above answered.
    Output,
    /// Commands for the repository of the program itself.
    Repository,
    /// Every command with every option.
    Usage,
}

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Whole,
    After(String),
    For(String),
    End,
}

/// The blocks of a guide; each that is of no known sort is a fault.
pub fn blocks(guide: &str) -> (Vec<Block>, Vec<String>) {
    let (mut blocks, mut faults) = (Vec::new(), Vec::new());
    let mut open: Option<(Result<Sort, String>, String)> = None;
    for (event, range) in Parser::new_ext(guide, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let sort = match &kind {
                    CodeBlockKind::Fenced(info) => sort(info),
                    CodeBlockKind::Indented => Err("an indented block: fence it and say what it is".to_owned()),
                };
                open = Some((sort, String::new()));
            }
            Event::Text(text) => {
                if let Some((_, block)) = &mut open {
                    block.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let Some((sort, text)) = open.take() else { continue };
                let line = guide[..range.start].matches('\n').count() + 1;
                let sort = sort.and_then(|sort| match text_range(guide, &range) {
                    Some(range) if guide[range.clone()] == text => Ok((sort, range)),
                    _ => Err("a block within a list or quote, or without an end".to_owned()),
                });
                match sort {
                    Ok((sort, range)) => blocks.push(Block { line, sort, text, range }),
                    Err(fault) => faults.push(format!("{line}: {fault}")),
                }
            }
            _ => {}
        }
    }
    (blocks, faults)
}

/// The headings of a guide: how deep, and their text.
pub fn headings(guide: &str) -> Vec<(HeadingLevel, String)> {
    let mut headings: Vec<(HeadingLevel, String)> = Vec::new();
    let mut is_open = false;
    for event in Parser::new_ext(guide, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                headings.push((level, String::new()));
                is_open = true;
            }
            Event::End(TagEnd::Heading(_)) => is_open = false,
            Event::Text(text) | Event::Code(text) if is_open => {
                if let Some((_, heading)) = headings.last_mut() {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

/// Where the links of a guide lead.
pub fn links(guide: &str) -> Vec<String> {
    let links = Parser::new_ext(guide, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    });
    links.collect()
}

/// The lines between the two fences.
fn text_range(guide: &str, block: &Range<usize>) -> Option<Range<usize>> {
    let whole = &guide[block.clone()];
    let whole = whole.strip_suffix('\n').unwrap_or(whole);
    let begin = whole.find('\n')? + 1;
    let end = whole.rfind('\n')? + 1;
    (whole[end..].starts_with("```")).then_some(block.start + begin..block.start + end)
}

fn sort(info: &str) -> Result<Sort, String> {
    let unknown = || format!("a block `{info}` is of no known sort");
    let (language, rest) = info.split_once(' ').unwrap_or((info, ""));
    match (language, rest) {
        ("sh", "") => return Ok(Sort::Commands),
        ("sh", "repository") => return Ok(Sort::Repository),
        ("text", "") => return Ok(Sort::Output),
        ("text", "usage") => return Ok(Sort::Usage),
        ("toml" | "markdown" | "yaml" | "text", _) => {}
        _ => return Err(unknown()),
    }
    let (path, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let path = path.to_owned();
    if !path.contains('.') {
        return Err(unknown());
    }
    let file = |place| Ok(Sort::File { path: path.clone(), place });
    match rest.split_once(' ') {
        None if rest.is_empty() => file(Place::Whole),
        None if rest == "is" => Ok(Sort::Made { path }),
        Some(("at", "end")) => file(Place::End),
        Some(("after", line)) => file(Place::After(line.to_owned())),
        Some(("for", line)) => file(Place::For(line.to_owned())),
        Some(("under", heading)) => Ok(Sort::Page { path, heading: heading.to_owned() }),
        _ => Err(unknown()),
    }
}
