//! The files of a site's own theme held against those of the built-in one.
//!
//! A file that is not UTF-8, a template that overrides nothing and that nobody names, a string that nobody
//! asks for: the last two are most likely a name misspelt.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, nearest};
use crate::lang::Lang;
use crate::source::{FileId, Sources, Span};
use crate::theme::builtin::BUILTIN;
use crate::theme::{code, layered};

/// Files of the theme that are not UTF-8; what is in them is not looked at any further.
pub fn unreadable(sources: &Sources, own: &str, diagnostics: &mut Vec<Diagnostic>) -> BTreeSet<FileId> {
    let mut found = BTreeSet::new();
    for (id, file) in sources.files() {
        let Some(name) = file.path.strip_prefix(own) else { continue };
        let is_read = name.starts_with("templates/") || name.starts_with("strings/") || name == "theme.toml";
        if let Some(at) = file.invalid_at().filter(|_| is_read) {
            let length = file.text().get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            diagnostics.push(Diagnostic::at(Code::NotUtf8, Span::new(id, at..at + length)));
            found.insert(id);
        }
    }
    found
}

/// Reports what overrides nothing and is used by nobody.
pub fn check(sources: &Sources, layers: &[&str], unreadable: &BTreeSet<FileId>, diagnostics: &mut Vec<Diagnostic>) {
    let Some((own, below)) = layers.split_last() else { return };
    let theirs = layered(sources, below, "templates/");
    let ours = layered(sources, &[own], "templates/");
    let mut all = theirs.clone();
    all.extend(ours.clone());
    for (name, id) in ours.iter().filter(|(name, _)| !theirs.contains_key(*name)) {
        if !is_named(name, *id, &all, sources) {
            let fault = Diagnostic::at(Code::UnusedFile, Span::new(*id, 0..0)).arg("path", &sources.file(*id).path);
            diagnostics.push(match meant(name, theirs.keys()) {
                Some(meant) => fault.arg("suggestion", meant).help("help-suggestion"),
                None => fault.help("help-template"),
            });
        }
    }
    let defaults = layered(sources, below, "strings/");
    let files = layered(sources, &[own], "strings/");
    for (name, id) in files.iter().filter(|(name, id)| is_strings(name) && !unreadable.contains(id)) {
        let known: Vec<&str> = defaults
            .get(name)
            .map(|id| keys(sources.file(*id).text()).map(|(_, key)| key).collect())
            .unwrap_or_default();
        for (at, key) in keys(sources.file(*id).text()) {
            let is_referred_to = || files.values().any(|id| refers(sources.file(*id).text(), key));
            if !known.contains(&key) && !is_asked_for(key, &all, sources) && !is_referred_to() {
                let fault = Diagnostic::at(Code::UnknownString, Span::new(*id, at..at + key.len())).arg("key", key);
                diagnostics.push(suggest_key(fault.help("help-unused"), key, &known));
            }
        }
    }
}

/// Suggests the nearest key, else the shortest that has the written one as a part: `nav-home` for `home`.
pub fn suggest_key(fault: Diagnostic, key: &str, known: &[&str]) -> Diagnostic {
    let has_part = |candidate: &&str| {
        let rest = candidate.strip_suffix(key).map(|rest| rest.ends_with('-'));
        rest.or_else(|| candidate.strip_prefix(key).map(|rest| rest.starts_with('-'))).unwrap_or(false)
    };
    let part =
        || known.iter().copied().filter(has_part).min_by_key(|candidate| (candidate.len(), !candidate.ends_with(key)));
    match nearest(key, known.iter().copied()).or_else(part) {
        Some(meant) => fault.arg("suggestion", meant).help("help-suggestion"),
        None => fault,
    }
}

fn is_strings(name: &str) -> bool {
    name.strip_suffix(".ftl").and_then(Lang::from_tag).is_some()
}

/// Whether another template names this one, or calls a component that it makes.
fn is_named(name: &str, id: FileId, all: &BTreeMap<String, FileId>, sources: &Sources) -> bool {
    let components = code::components(sources.file(id).text());
    let mut others = all.values().filter(|other| **other != id).map(|other| sources.file(*other).text());
    others.any(|text| {
        ['"', '\'', '`'].iter().any(|quote| text.contains(&format!("{quote}{name}{quote}")))
            || components.iter().any(|component| code::calls(text, component))
    })
}

/// The built-in template that was meant: `evnet.html`, `Event.htm`, `pages/event.html`.
fn meant<'n>(name: &str, known: impl Iterator<Item = &'n String>) -> Option<&'n str> {
    let stem = |name: &'n str| name.strip_suffix(".html").unwrap_or(name);
    let file = name.rsplit('/').next().unwrap_or(name);
    let written = file.split('.').next().unwrap_or(file);
    let known: Vec<&'n str> = known.map(String::as_str).collect();
    let meant = nearest(written, known.iter().map(|name| stem(name)))?;
    known.into_iter().find(|name| stem(name) == meant)
}

/// The keys of a file of strings with their places. Fluent has every key at the start of a line.
fn keys(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let is_key = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        let key = &line[..line.find(|letter| !is_key(letter))?];
        let is_defined = key.starts_with(|first: char| first.is_ascii_alphabetic())
            && line[key.len()..].trim_start_matches(' ').starts_with('=');
        is_defined.then_some((at, key))
    })
}

/// Whether a template asks for a string. Those of the site's own theme may have its key in any quotes, or
/// build it from parts.
fn is_asked_for(key: &str, all: &BTreeMap<String, FileId>, sources: &Sources) -> bool {
    all.values().map(|id| sources.file(*id)).any(|file| {
        let is_own = !file.path.starts_with(BUILTIN);
        let mut literals = code::literals(file.text()).into_iter().filter(|literal| is_own || literal.is_key());
        literals.any(|literal| match (literal.is_start(), literal.is_end()) {
            (false, false) => literal.text == key,
            _ if !literal.text.contains(char::is_alphanumeric) => false,
            (is_start, is_end) => {
                (is_start && key.starts_with(literal.text)) || (is_end && key.ends_with(literal.text))
            }
        })
    })
}

/// Whether a file of strings puts one of its texts into others: `{ key }`.
fn refers(text: &str, key: &str) -> bool {
    text.split('{').skip(1).any(|rest| {
        let rest = rest.trim_start().strip_prefix(key);
        rest.is_some_and(|rest| rest.starts_with('.') || rest.trim_start().starts_with('}'))
    })
}

#[cfg(test)]
mod tests {
    use super::{keys, meant, refers};

    #[test]
    fn keys_stand_at_the_start_of_a_line() {
        let text = "# a = b\nfirst = 1\n    deep = { $n ->\n   *[other] x\n}\n-term = 2\nсвой = 3\nlast=4";
        assert_eq!(keys(text).collect::<Vec<_>>(), [(8, "first"), (text.len() - 6, "last")]);
        assert!(refers("a = x { b } y", "b") && refers("a = {b.c}", "b") && !refers("a = { $b } { bc }", "b"));
    }

    #[test]
    fn a_misspelt_template_is_recognised() {
        let known = ["event.html".to_owned(), "page.html".to_owned()];
        for written in ["evnet.html", "Event.htm", "pages/event.html"] {
            assert_eq!(meant(written, known.iter()), Some("event.html"), "{written}");
        }
        assert_eq!(meant("sidebar.html", known.iter()), None);
    }
}
