//! Faults before the value: keys that are doubled, Russian, or without their equals sign.

use std::ops::Range;

use crate::diag::Code;
use crate::read::russian;
use crate::read::syntax::LISTS;
use crate::read::syntax::fault::Fault;
use crate::read::syntax::statement::Statement;

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

/// Two keys or two tables of one name. The parser stumbled over the second at `at`.
pub fn duplicate(toml: &str, earlier: &[Statement], statement: &Statement, line: Range<usize>, at: usize) -> Fault {
    let range = at..at + key_length(&toml[at..]);
    let name = toml[range.clone()].trim_matches(['"', '\'']);
    if statement.is_header {
        if LISTS.contains(&name) && !toml[line.clone()].starts_with("[[") {
            return Fault::new("single-brackets", "help-single-brackets", line).arg("name", name);
        }
        let headers = earlier.iter().filter(|earlier| earlier.is_header).map(|header| first_line(toml, header));
        let first = headers.into_iter().find(|header| toml[header.clone()].trim_matches(['[', ']']) == name);
        return doubled(name, range, first, "help-table");
    }
    if toml[line.start..at].contains(['{', ',']) {
        return doubled(name, range, find_key(toml, line.start..at, name), "help");
    }
    let table = earlier.iter().rposition(|earlier| earlier.is_header).map_or(0, |header| header + 1);
    let first = earlier[table..].iter().find_map(|earlier| {
        let line = first_line(toml, earlier);
        let key = line.start..line.start + key_length(&toml[line]);
        (toml[key.clone()].trim_matches(['"', '\'']) == name).then_some(key)
    });
    doubled(name, range, first, "help")
}

/// The length of the key at the start of a text.
fn key_length(text: &str) -> usize {
    let quote = text.chars().next().filter(|first| ['"', '\''].contains(first));
    let end = match quote {
        Some(quote) => text[1..].find(quote).map(|end| end + 2),
        None => text.find(|letter: char| !(letter.is_alphanumeric() || "-_".contains(letter))),
    };
    end.unwrap_or(text.len())
}

fn first_line(toml: &str, statement: &Statement) -> Range<usize> {
    let text = &toml[statement.range.clone()];
    let start = statement.range.start + (text.len() - text.trim_start().len());
    let line = text.trim_start().lines().next().unwrap_or("").trim_end();
    start..start + line.len()
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
