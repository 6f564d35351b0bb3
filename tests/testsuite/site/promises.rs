//! What every page promises in its HTML: its language, one heading of the first level, a title of its own, nothing from
//! elsewhere, no style or script in its tags, and an interface in one language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, PatternElement};
use fluent_syntax::parser;

use super::built::editions;
use crate::harness::{check_text, list, none_of, repository};
use crate::html::{Piece, pieces};

/// Elements without an end.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Words of the interface in the other languages: texts that stand alone, and parts of longer ones.
#[derive(Default)]
struct Foreign {
    whole: BTreeSet<String>,
    parts: BTreeSet<String>,
}

impl Foreign {
    /// The words of the built-in theme in every language but this one.
    fn to(lang: &str) -> Foreign {
        let strings =
            |lang: &str| fs::read_to_string(repository().join(format!("themes/default/strings/{lang}.ftl"))).unwrap();
        let own = Foreign::of(&strings(lang));
        let mut foreign = Foreign::default();
        for other in ["ru", "en", "zh"].into_iter().filter(|other| *other != lang) {
            let words = Foreign::of(&strings(other));
            foreign.whole.extend(words.whole.difference(&own.whole).cloned());
            foreign.parts.extend(words.parts.difference(&own.parts).cloned());
        }
        // Languages are called by their own names everywhere; and what authors write, the interface does not say.
        let content: String = list(&repository().join("content"))
            .into_iter()
            .filter(|path| path.ends_with(".md"))
            .map(|path| fs::read_to_string(repository().join("content").join(path)).unwrap())
            .collect();
        let is_written =
            |text: &String| ["Русский", "English", "中文"].contains(&text.as_str()) || content.contains(text.as_str());
        foreign.whole.retain(|text| !is_written(text));
        foreign.parts.retain(|text| !is_written(text));
        assert!(foreign.whole.len() > 100, "only {} foreign words are known", foreign.whole.len());
        foreign
    }

    fn of(strings: &str) -> Foreign {
        let resource = parser::parse(strings).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
        let mut words = Foreign::default();
        let patterns = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => message.value.as_ref(),
            _ => None,
        });
        for pattern in patterns {
            for element in &pattern.elements {
                let is_alone = pattern.elements.len() == 1;
                match element {
                    PatternElement::TextElement { value } if is_alone => drop(words.whole.insert(plain(value))),
                    // A part is telling if it is more than a word.
                    PatternElement::TextElement { value } => {
                        let is_han = |letter: char| ('\u{4e00}'..'\u{a000}').contains(&letter);
                        let value = plain(value);
                        if value.split(' ').count() > 1 || value.chars().filter(|letter| is_han(*letter)).count() > 3 {
                            words.parts.insert(value);
                        }
                    }
                    PatternElement::Placeable { .. } => {}
                }
            }
        }
        words
    }

    fn is_in(&self, text: &str) -> bool {
        let text = plain(text);
        self.whole.contains(&text) || self.parts.iter().any(|part| text.contains(part.as_str()))
    }
}

/// A text without doubled and outer spaces; those that do not break are spaces, too.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a page holds.
#[derive(Default)]
struct Looked {
    title: String,
    is_described: bool,
    faults: Vec<String>,
}

/// Looks at a page whose interface is in one language, foreign words being those of the others.
fn look(page: &str, lang: &str, foreign: &Foreign) -> Looked {
    let pieces = pieces(page);
    let mut faults = Vec::new();
    let mut open: Vec<(String, Option<String>)> = Vec::new();
    let (mut title, mut headings, mut description) = (String::new(), 0, false);
    for piece in &pieces {
        match piece {
            Piece::Open { name, attributes } => {
                headings += usize::from(name == "h1");
                let is_meta = |wanted: &str| name == "meta" && piece.attribute("name") == Some(wanted);
                description |=
                    is_meta("description") && piece.attribute("content").is_some_and(|text| !text.is_empty());
                for (key, value) in attributes {
                    let loads = matches!(name.as_str(), "script" | "img" | "iframe" | "source" | "video" | "audio")
                        && key == "src"
                        || name == "link" && key == "href" && is_loaded(piece.attribute("rel").unwrap_or(""));
                    if key == "style" || key.starts_with("on") {
                        faults.push(format!("<{name} {key}=\"{value}\">"));
                    }
                    if loads && (value.contains("://") || value.starts_with("//")) {
                        faults.push(format!("<{name}> loads {value}"));
                    }
                    let is_word = ["aria-label", "title", "alt", "placeholder", "data-label"].contains(&key.as_str());
                    let spoken = piece.attribute("lang").or(spoken(&open));
                    if is_word && spoken == Some(lang) && foreign.is_in(value) {
                        faults.push(format!("<{name} {key}=\"{value}\"> is of another language"));
                    }
                }
                if name == "script" && (piece.attribute("src").is_none() || piece.attribute("type").is_some()) {
                    let is_data = piece.attribute("type").is_some_and(|kind| kind.ends_with("json"));
                    if !is_data {
                        faults.push("<script> is no classic script in a file".to_owned());
                    }
                }
                if !VOID.contains(&name.as_str()) {
                    open.push((name.clone(), piece.attribute("lang").map(str::to_owned)));
                }
            }
            Piece::Close(name) => {
                if let Some(at) = open.iter().rposition(|(known, _)| known == name) {
                    open.truncate(at);
                }
            }
            Piece::Text(text) => {
                let within = open.last().map_or("", |(name, _)| name);
                if within == "title" && open.iter().any(|(name, _)| name == "head") {
                    title = plain(text);
                }
                if !["script", "style"].contains(&within) && spoken(&open) == Some(lang) && foreign.is_in(text) {
                    faults.push(format!("<{within}>«{}» is of another language", plain(text)));
                }
            }
        }
    }
    let own = pieces.iter().find(|piece| piece.opens("html")).and_then(|piece| piece.attribute("lang"));
    if own != Some(lang) {
        faults.push(format!("<html lang=\"{}\">", own.unwrap_or("")));
    }
    if headings != 1 {
        faults.push(format!("{headings} headings of the first level"));
    }
    Looked { title, is_described: description, faults }
}

/// The language of the innermost element that names one.
fn spoken(open: &[(String, Option<String>)]) -> Option<&str> {
    open.iter().rev().find_map(|(_, lang)| lang.as_deref())
}

/// Whether a browser loads what such a link names.
fn is_loaded(rel: &str) -> bool {
    rel.split(' ')
        .any(|word| ["stylesheet", "icon", "preload", "manifest", "prefetch", "modulepreload"].contains(&word))
}

/// Folders whose pages have a sentence for search engines, and home.
const DESCRIBED: [&str; 6] = ["cities", "years", "reports", "agreements", "events", "pairs"];

fn must_be_described(page: &str) -> bool {
    let (folder, name) = page.split_once('/').unwrap_or(("", page));
    page == "index.html" || DESCRIBED.contains(&folder) && !name.starts_with("index") && !name.contains("yearbook")
}

#[test]
fn every_page_keeps_the_promises_of_its_html() {
    let foreign: BTreeMap<&str, Foreign> = ["ru", "en", "zh"].map(|lang| (lang, Foreign::to(lang))).into();
    let mut faults = Vec::new();
    for built in editions() {
        let mut titles: BTreeMap<String, &str> = BTreeMap::new();
        for page in &built.pages {
            // The interface of a translation speaks its language.
            let translated = page.trim_end_matches(".html").rsplit_once('.').map(|(_, lang)| lang);
            let lang = translated.unwrap_or(built.lang);
            let looked = look(&fs::read_to_string(built.path(page)).unwrap(), lang, &foreign[lang]);
            faults.extend(looked.faults.iter().map(|fault| format!("{}: {fault}", built.name(page))));
            if must_be_described(page) && !looked.is_described {
                faults.push(format!("{}: no description", built.name(page)));
            }
            if let Some(other) = titles.insert(looked.title.clone(), page) {
                faults.push(format!("{}: `{}` is also the title of {other}", built.name(page), looked.title));
            }
        }
    }
    none_of(&faults);
}

#[test]
fn broken_promises_are_found() {
    let page = "
<!DOCTYPE html>
<html lang=\"en\">
<head><title> Отчёт </title><link rel=\"stylesheet\" href=\"//example.org/a.css\">
<link rel=\"canonical\" href=\"https://example.org/a.html\"></head>
<body onload=\"go()\"><h1>Отчёт</h1><h1 style=\"color: red\">Ещё один</h1>
<a href=\"https://example.org\">Example</a><img src=\"https://example.org/a.png\" alt=\"Skip to content\" lang=\"ru\">
<p lang=\"ru\">Events</p><p lang=\"ru\">Мероприятия <b lang=\"en\">Events</b></p><p lang=\"ru\">Made with
Letopis 1.0</p><p>Ссылки</p>
<script>go()</script><script type=\"module\" src=\"a.js\"></script><script src=\"b.js\" defer></script>
</body></html>
";
    let looked = look(page, "ru", &Foreign::to("ru"));
    assert_eq!((looked.title.as_str(), looked.is_described), ("Отчёт", false));
    check_text(
        &looked.faults.join("\n"),
        "
<link> loads //example.org/a.css
<body onload=\"go()\">
<h1 style=\"color: red\">
<img> loads https://example.org/a.png
<img alt=\"Skip to content\"> is of another language
<p>«Events» is of another language
<p>«Made with Letopis 1.0» is of another language
<script> is no classic script in a file
<script> is no classic script in a file
<html lang=\"en\">
2 headings of the first level
",
    );
}
