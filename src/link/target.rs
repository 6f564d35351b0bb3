//! What the address of a written link means.

use percent_encoding::percent_decode_str;

use crate::read::layout::{self, Place};

/// An address, taken apart but not yet resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address<'a> {
    /// `city:heihe`; the name may end in `#place` for reports.
    Named(Kind, &'a str),
    /// `../../cities/heihe.md#place`
    Source { path: String, fragment: Option<&'a str> },
    /// `answer.pdf`
    File(String),
    /// `#achieved`
    Anchor(&'a str),
    /// `https://example.org`
    External,
    /// `javascript:…`, `citty:heihe`
    Unknown(&'a str),
}

/// What a link may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    City,
    Organisation,
    Agreement,
    Event,
    Series,
    Report,
    Partnership,
    Plan,
    Figure,
    Page,
}

impl Kind {
    /// Every prefix that an author may write.
    pub const PREFIXES: [(&'static str, Kind); 10] = [
        ("city", Kind::City),
        ("org", Kind::Organisation),
        ("agreement", Kind::Agreement),
        ("event", Kind::Event),
        ("series", Kind::Series),
        ("report", Kind::Report),
        ("partnership", Kind::Partnership),
        ("plan", Kind::Plan),
        ("figure", Kind::Figure),
        ("page", Kind::Page),
    ];
}

/// Schemes of addresses elsewhere.
const EXTERNAL: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Takes an address apart; `folder` is the one of the file that it stands in, below the site's root.
pub fn parse<'a>(address: &'a str, folder: &str) -> Address<'a> {
    if let Some(anchor) = address.strip_prefix('#') {
        return Address::Anchor(anchor);
    }
    if let Some((scheme, rest)) = address.split_once(':')
        && is_scheme(scheme)
    {
        let lower = scheme.to_ascii_lowercase();
        return match Kind::PREFIXES.iter().find(|(prefix, _)| *prefix == lower) {
            Some((_, kind)) => Address::Named(*kind, rest),
            None if EXTERNAL.contains(&lower.as_str()) => Address::External,
            None => Address::Unknown(scheme),
        };
    }
    if address.starts_with("//") {
        return Address::External;
    }
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (address, None),
    };
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    match decoded.ends_with(".md") {
        true => Address::Source { path: join(folder, &decoded), fragment },
        false => Address::File(decoded.trim_start_matches("./").to_owned()),
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter))
}

/// A relative path from a folder, both below the site's root; `..` beyond the root stays at the root.
fn join(folder: &str, relative: &str) -> String {
    let mut parts: Vec<&str> = match relative.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// What a source file below `content/` is about: its kind and its id. A translation is about its original.
pub fn source_kind(path: &str) -> Option<(Kind, String)> {
    match layout::place(path) {
        Place::Entry { kind, stem } => {
            let kind = match kind {
                layout::Kind::City => Kind::City,
                layout::Kind::Organisation => Kind::Organisation,
                layout::Kind::Agreement => Kind::Agreement,
                layout::Kind::Event => Kind::Event,
                layout::Kind::Series => Kind::Series,
            };
            Some((kind, stem.to_owned()))
        }
        Place::Page { stem, .. } => Some((Kind::Page, stem.to_owned())),
        Place::Report { year, name, .. } => Some((Kind::Report, format!("{year}/{name}"))),
        Place::Site | Place::UnknownFolder(_) | Place::Unused | Place::Foreign => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Kind, parse, source_kind};

    #[test]
    fn addresses_are_taken_apart() {
        let folder = "content/reports/2024";
        let file = |path: &str| Address::File(path.to_owned());
        let source = |path: &str, fragment| Address::Source { path: path.to_owned(), fragment };
        for (address, expected) in [
            ("city:heihe", Address::Named(Kind::City, "heihe")),
            ("report:2022/a#tasks", Address::Named(Kind::Report, "2022/a#tasks")),
            ("../../cities/heihe.md", source("content/cities/heihe.md", None)),
            ("a.md#tasks", source("content/reports/2024/a.md", Some("tasks"))),
            ("%D0%BE.pdf", file("о.pdf")),
            ("./answer.pdf", file("answer.pdf")),
            ("#tasks", Address::Anchor("tasks")),
            ("https://example.org/a.md", Address::External),
            ("javascript:alert(1)", Address::Unknown("javascript")),
            ("citty:heihe", Address::Unknown("citty")),
        ] {
            assert_eq!(parse(address, folder), expected, "{address}");
        }
    }

    #[test]
    fn source_files_are_things() {
        for (path, expected) in [
            ("content/cities/heihe.md", Some((Kind::City, "heihe"))),
            ("content/reports/2024/a/index.md", Some((Kind::Report, "2024/a"))),
            ("content/reports/2024/a.md", Some((Kind::Report, "2024/a"))),
            ("site.toml", None),
            ("content/other/a.md", None),
        ] {
            assert_eq!(source_kind(path), expected.map(|(kind, id)| (kind, id.to_owned())), "{path}");
        }
    }
}
