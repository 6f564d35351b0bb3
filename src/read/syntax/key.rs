//! Faults before the value: keys that are doubled, Russian, or without their equals sign.

use std::ops::Range;

use crate::diag::Code;
use crate::read::russian;
use crate::read::syntax::LISTS;
use crate::read::syntax::fault::Fault;
use crate::read::syntax::statement::{Statement, statements};

/// The fault of a statement's key, where it has one.
pub fn fault(line: &str, start: usize) -> Option<Fault> {
    let whole = start..start + line.len();
    let Some((key, _)) = line.split_once('=') else { return Some(without_equals(line, whole)) };
    let key = key.trim_end();
    let range = start..start + key.len();
    if key.is_empty() {
        return Some(Fault::new("no-key", "help-no-key", whole));
    }
    let quoted = key.starts_with(['"', '\'']);
    let plain = key.chars().all(|letter| letter.is_alphanumeric() || "-_.".contains(letter));
    if !quoted && !key.is_ascii() && plain {
        return Some(not_latin(key, range));
    }
    if !quoted && !plain {
        return Some(match key.contains(['"', '“', '«', ':']) {
            true => without_equals(line, whole),
            false => Fault::new("key", "help-key", range).arg("key", key),
        });
    }
    None
}

/// A key or a table's name that is not written in Latin letters.
pub fn not_latin(key: &str, range: Range<usize>) -> Fault {
    let fault = |help| Fault::new("not-latin", help, range.clone()).arg("key", key);
    if let Some(key) = russian::key(key) {
        return fault("help-not-latin-suggestion").arg("suggestion", key);
    }
    match russian::lookalike(key) {
        Some(latin) => fault("help-lookalike").arg("suggestion", latin),
        None => fault("help-not-latin"),
    }
}

/// A line with a key but no `=`, or a line of plain text.
fn without_equals(line: &str, range: Range<usize>) -> Fault {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let (word, rest) = line.split_at(line.find(|letter| !is_word(letter)).unwrap_or(line.len()));
    let colon = rest.trim_start().starts_with(':');
    let value = rest.trim_start().trim_start_matches(':').trim_start();
    let is_value = value.starts_with(|first: char| "\"'[{“«".contains(first) || first.is_ascii_digit());
    if word.is_empty() || value.is_empty() || !(colon || is_value) {
        return Fault::new("stray-text", "help-stray-text", range);
    }
    let closing = if value.matches('"').count() % 2 == 1 { "\"" } else { "" };
    let (name, help) = if colon { ("colon", "help-colon") } else { ("equals", "help-equals") };
    Fault::new(name, help, range).arg("suggestion", format!("{word} = {value}{closing}"))
}

/// Two keys or two tables of one name.
pub fn duplicate(toml: &str, statement: &Statement, start: usize, line: &str, at: usize) -> Fault {
    let end = toml[at..].find(|letter: char| !(letter.is_alphanumeric() || "-_".contains(letter)));
    let range = at..end.map_or(toml.len(), |end| at + end);
    let name = &toml[range.clone()];
    if statement.is_header {
        if LISTS.contains(&name) && !line.starts_with("[[") {
            let header = start..start + line.len();
            return Fault::new("single-brackets", "help-single-brackets", header).arg("name", name);
        }
        let first =
            toml.lines().find(|earlier| earlier.trim().trim_matches(['[', ']']) == name && !earlier.trim().is_empty());
        let first = first.map(|line| offset_in(toml, line)).filter(|first| *first < start);
        return doubled(name, range, first.map(|first| first..first + line.len()), "help-table");
    }
    let all = statements(&toml[..start]);
    let table = all.iter().rposition(|earlier| earlier.is_header).map_or(0, |header| header + 1);
    let within = toml[start..at].rfind(['{', ',']).map(|_| statement.range.start..at);
    let first = match within {
        Some(braces) => find_key(toml, braces, name),
        None => all[table..].iter().find_map(|earlier| {
            let line = &toml[earlier.range.clone()];
            let indent = line.len() - line.trim_start().len();
            let begins =
                line.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with(['=', '.']));
            begins.then(|| earlier.range.start + indent..earlier.range.start + indent + name.len())
        }),
    };
    doubled(name, range, first, "help")
}

fn doubled(name: &str, range: Range<usize>, first: Option<Range<usize>>, help: &'static str) -> Fault {
    let fault = Fault::new("duplicate", help, range).arg("key", name);
    Fault { code: Code::DuplicateKey, first, ..fault }
}

/// A key inside `{ … }`.
fn find_key(toml: &str, range: Range<usize>, name: &str) -> Option<Range<usize>> {
    let text = &toml[range.clone()];
    text.match_indices(name).map(|(at, _)| at).find_map(|at| {
        let before = text[..at].trim_end().ends_with(['{', ',']);
        let after = text[at + name.len()..].trim_start().starts_with('=');
        (before && after).then(|| range.start + at..range.start + at + name.len())
    })
}

fn offset_in(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}
