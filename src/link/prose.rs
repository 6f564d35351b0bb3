//! What a body holds, whatever its links may mean: headings, addresses, raw HTML, and the names that stand in it.
//!
//! Takes the text of a body and the lexicon; gives everything with its place in the body and the sentence around it.
//! It depends on nothing else, so it is remembered from one compilation to the next. Refuses to resolve an address.

use serde::{Deserialize, Serialize};

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::html::{FindingKind, audit, clean};
use crate::link::passages::Passages;
use crate::markdown::{self, Scan};
use crate::model::{HeadingAnchor, Passage};
use crate::names::Lexicon;
use crate::slug::slug;

/// A body that has been looked into; all places are bytes of the body.
#[derive(Debug, Serialize, Deserialize)]
pub struct Prose {
    pub headings: Arc<[HeadingAnchor]>,
    pub links: Vec<Address>,
    pub pictures: Vec<Picture>,
    pub raw: Vec<Raw>,
    pub has_html: bool,
    /// What the running text names, in its order.
    pub tellings: Vec<Telling>,
}

/// A link as written.
#[derive(Debug, Serialize, Deserialize)]
pub struct Address {
    pub dest: String,
    /// Where the link begins.
    pub start: u32,
    /// Where the address itself stands.
    pub place: Range<u32>,
}

/// A picture as written.
#[derive(Debug, Serialize, Deserialize)]
pub struct Picture {
    pub address: Address,
    pub range: Range<u32>,
    pub has_alt: bool,
}

/// Something noteworthy in raw HTML.
#[derive(Debug, Serialize, Deserialize)]
pub struct Raw {
    pub kind: FindingKind,
    /// Where the run of HTML begins.
    pub start: u32,
    /// The line in which it stands.
    pub place: Range<u32>,
}

/// Something that the running text names.
#[derive(Debug, Serialize, Deserialize)]
pub enum Telling {
    /// A new section begins, in which names are linked again.
    Section,
    /// A written link, by its number, and the sentence around it.
    Link {
        link: usize,
        passage: Passage,
    },
    Name(Named),
}

/// A name that stands in the text.
#[derive(Debug, Serialize, Deserialize)]
pub struct Named {
    /// Which names it may be, by their number in the lexicon.
    pub names: Vec<usize>,
    pub place: Range<u32>,
    /// The words themselves, where several names share them.
    pub shared: Option<String>,
    pub passage: Passage,
    /// It may become a link: no heading, nothing in a link or broken by markup.
    pub may_link: bool,
    /// The written link in which it stands.
    pub inside: Option<usize>,
}

/// Looks into a body.
pub fn look(text: &str, lexicon: &Lexicon) -> Prose {
    let scan = markdown::scan(text);
    let address = |dest: &str, range: &Range<usize>| Address {
        dest: dest.to_owned(),
        start: offset(range.start),
        place: place_of(text, dest, range),
    };
    let picture = |picture: &markdown::Picture| Picture {
        address: address(&picture.dest, &picture.range),
        range: small(&picture.range),
        has_alt: picture.has_alt,
    };
    Prose {
        headings: anchors(&scan),
        links: scan.links.iter().map(|link| address(&link.dest, &link.range)).collect(),
        pictures: scan.pictures.iter().map(picture).collect(),
        raw: scan.html.iter().flat_map(findings).collect(),
        has_html: !scan.html.is_empty(),
        tellings: tellings(&scan, lexicon),
    }
}

/// The address itself within a link, so that a caret stands under it.
fn place_of(text: &str, dest: &str, range: &Range<usize>) -> Range<u32> {
    let written = text.get(range.clone()).unwrap_or("");
    match written.rfind(dest).filter(|_| !dest.is_empty()) {
        Some(at) => small(&(range.start + at..range.start + at + dest.len())),
        None => small(range),
    }
}

fn findings(chunk: &markdown::RawHtml) -> Vec<Raw> {
    let line_starts: Vec<usize> =
        std::iter::once(0).chain(chunk.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let finding = |finding: crate::html::Finding| {
        let from = line_starts.get(finding.line).copied().unwrap_or(0);
        let line = chunk.text[from..].lines().next().unwrap_or("").trim_end();
        let start = chunk.range.start + from;
        Raw { kind: finding.kind, start: offset(chunk.range.start), place: small(&(start..start + line.len())) }
    };
    audit(&chunk.text).into_iter().map(finding).collect()
}

/// Walks the blocks with their written links and the names found in them, in the order of the text.
fn tellings(scan: &Scan, lexicon: &Lexicon) -> Vec<Telling> {
    let mut tellings = Vec::new();
    let mut section = 0;
    let mut links = scan.links.iter().enumerate().peekable();
    for (index, block) in scan.blocks.iter().enumerate() {
        if block.section != section {
            section = block.section;
            tellings.push(Telling::Section);
        }
        let mut written: Vec<(usize, &Range<usize>)> = Vec::new();
        while let Some((number, link)) = links.next_if(|(_, link)| link.block.is_none_or(|at| at <= index)) {
            if link.block == Some(index) && link.covers.end <= block.text.len() {
                written.push((number, &link.covers));
            }
        }
        let hits = lexicon.find(&block.text);
        if hits.is_empty() && written.is_empty() {
            continue;
        }
        let mut passages = Passages::of(&scan.blocks, index);
        let mut pending = written.iter().peekable();
        for hit in hits {
            while let Some((link, covers)) = pending.next_if(|(_, covers)| covers.start <= hit.range.start) {
                tellings.push(Telling::Link { link: *link, passage: passages.around(covers) });
            }
            let inside = written.iter().find(|(_, it)| it.start < hit.range.end && hit.range.start < it.end);
            let is_linkable = !block.is_heading && !block.in_link(&hit.range) && block.is_unbroken(&hit.range);
            tellings.push(Telling::Name(Named {
                place: small(&block.source(&hit.range)),
                shared: (hit.targets.len() > 1).then(|| block.text[hit.range.clone()].to_owned()),
                passage: passages.around(&hit.range),
                may_link: is_linkable,
                inside: inside.map(|(link, _)| *link),
                names: hit.targets,
            }));
        }
        for (link, covers) in pending {
            tellings.push(Telling::Link { link: *link, passage: passages.around(covers) });
        }
    }
    tellings
}

/// Ids for all headings: the author's, else the words in Latin letters; a repeated one gets a number.
fn anchors(scan: &Scan) -> Arc<[HeadingAnchor]> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let ends = scan.headings.iter().skip(1).map(|next| next.range.start).chain([usize::MAX]);
    scan.headings
        .iter()
        .zip(ends)
        .map(|(heading, section_end)| {
            let wanted = heading.id.as_deref().map_or_else(|| slug(&heading.text), anchor);
            let wanted = if wanted.is_empty() { format!("section-{}", heading.block) } else { wanted };
            let mut id = wanted.clone();
            let mut number = 2;
            while !taken.insert(id.clone()) {
                id = format!("{wanted}-{number}");
                number += 1;
            }
            let (start, end) = (offset(heading.range.start), offset(heading.range.end));
            let raw = scan.html.iter().filter(|raw| (heading.range.end..section_end).contains(&raw.range.start));
            HeadingAnchor {
                level: heading.level,
                id,
                text: heading.text.clone(),
                block: heading.block,
                start,
                end,
                told: heading.told || raw.into_iter().any(|raw| !clean(&raw.text).trim().is_empty()),
            }
        })
        .collect()
}

/// An author's heading id; what HTML or an address cannot hold is transliterated.
fn anchor(id: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    if id.starts_with(|first: char| first.is_ascii_alphanumeric()) && id.chars().all(plain) {
        id.to_owned()
    } else {
        slug(id)
    }
}

fn small(range: &Range<usize>) -> Range<u32> {
    offset(range.start)..offset(range.end)
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
