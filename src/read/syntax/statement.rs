//! TOML cut into statements: a header, or a key with its value over as many lines as it takes.
//!
//! Takes any text, gives ranges that cover it without gaps. A value whose bracket or quotation is never
//! closed ends where the next statement plainly begins.

use std::ops::Range;

/// A header, or a key with its value; comments and blank lines belong to what stands before them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub range: Range<usize>,
    pub is_header: bool,
    /// The bracket or the quotation mark that nothing closes.
    pub unclosed: Option<Range<usize>>,
}

/// Cuts a text into statements.
pub fn statements(toml: &str) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let mut at = 0;
    while at < toml.len() {
        let line_end = line_end(toml, at);
        let line = toml[at..line_end].trim();
        if line.is_empty() || line.starts_with('#') {
            match found.last_mut() {
                Some(last) => last.range.end = line_end,
                None => found.push(Statement { range: at..line_end, is_header: false, unclosed: None }),
            }
            at = line_end;
            continue;
        }
        let is_header = line.starts_with('[');
        let (end, unclosed) = if is_header { (line_end, None) } else { value_end(toml, at) };
        found.push(Statement { range: at..end, is_header, unclosed });
        at = end;
    }
    found
}

/// Whether a line is plainly the start of a statement and no part of a list.
fn begins_statement(line: &str) -> bool {
    let line = line.trim();
    if line == "+++" || line.starts_with("[[") {
        return true;
    }
    if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return is_key(name);
    }
    line.split_once('=').is_some_and(|(key, _)| is_key(key.trim()))
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_alphanumeric() || "-_.".contains(letter))
}

/// Where the value of the statement at `start` ends, and what it leaves open.
fn value_end(toml: &str, start: usize) -> (usize, Option<Range<usize>>) {
    let first_line = line_end(toml, start);
    let mut open: Vec<usize> = Vec::new();
    let mut at = start;
    while at < toml.len() {
        let rest = &toml[at..];
        let letter = rest.as_bytes()[0];
        match letter {
            b'"' | b'\'' => {
                let triple = if letter == b'"' { "\"\"\"" } else { "'''" };
                if rest.starts_with(triple) {
                    match rest[3..].find(triple) {
                        Some(length) => {
                            at += 3 + length + 3;
                        }
                        None => return (first_line.max(line_end(toml, at)), Some(at..at + 3)),
                    }
                    continue;
                }
                match quotation(rest, letter) {
                    Some(length) => at += length,
                    None => return (line_end(toml, at), Some(at..at + 1)),
                }
                continue;
            }
            b'#' => {
                at = line_end(toml, at).max(at + 1) - 1;
                if toml.as_bytes()[at] != b'\n' {
                    at += 1;
                    continue;
                }
            }
            b'[' | b'{' => open.push(at),
            b']' | b'}' => {
                open.pop();
            }
            _ => {}
        }
        if toml.as_bytes()[at] == b'\n' {
            let Some(&bracket) = open.last() else { return (at + 1, None) };
            let next = &toml[at + 1..line_end(toml, at + 1)];
            // In `{ … }` over several lines each line looks like a statement, but they end in commas.
            let goes_on = toml.as_bytes()[bracket] == b'{' && toml[..at].trim_end().ends_with([',', '{', '[']);
            if begins_statement(next) && !(goes_on && !next.trim_start().starts_with('[')) {
                return (at + 1, Some(bracket..bracket + 1));
            }
        }
        at += 1;
        while !toml.is_char_boundary(at) {
            at += 1;
        }
    }
    match open.last() {
        // Whatever followed was taken for a part of it: give it back.
        Some(&bracket) if toml.as_bytes()[bracket] == b'{' => (line_end(toml, bracket), Some(bracket..bracket + 1)),
        Some(&bracket) => (toml.len(), Some(bracket..bracket + 1)),
        None => (toml.len(), None),
    }
}

/// The length of a quotation on one line; `None` for one that is not closed there.
fn quotation(rest: &str, quote: u8) -> Option<usize> {
    let mut bytes = rest.bytes().enumerate().skip(1);
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\n' => return None,
            b'\\' if quote == b'"' => {
                bytes.next().filter(|(_, escaped)| *escaped != b'\n')?;
            }
            byte if byte == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(toml: &str, expected: &[(&str, Option<&str>)]) {
        let found = statements(toml);
        let found: Vec<(&str, Option<&str>)> = found
            .iter()
            .map(|statement| (&toml[statement.range.clone()], statement.unclosed.clone().map(|range| &toml[range])))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn text_is_cut_into_statements() {
        check("a = 1\n\n# b\nb = \"[\"\n", &[("a = 1\n\n# b\n", None), ("b = \"[\"\n", None)]);
        check("a = [\n\"x\", # ]\n\"y\"]\nb = 2", &[("a = [\n\"x\", # ]\n\"y\"]\n", None), ("b = 2", None)]);
        check("[[a]]\nb = '''\n[c]\n'''\n", &[("[[a]]\n", None), ("b = '''\n[c]\n'''\n", None)]);
        check("a = {\nru = 1,\n}\nb = 1", &[("a = {\nru = 1,\n}\n", None), ("b = 1", None)]);
    }

    #[test]
    fn what_is_not_closed_ends_at_the_next_statement() {
        check("a = [\"x\",\n\"y\"\nb = 1\n", &[("a = [\"x\",\n\"y\"\n", Some("[")), ("b = 1\n", None)]);
        check("a = [\n[[events]]\n", &[("a = [\n", Some("[")), ("[[events]]\n", None)]);
        check("a = { b = 1\nc = 2\n", &[("a = { b = 1\n", Some("{")), ("c = 2\n", None)]);
        check("a = \"x\nb = 1\n", &[("a = \"x\n", Some("\"")), ("b = 1\n", None)]);
        check("a = [\"x]\nb = 1\n", &[("a = [\"x]\n", Some("\"")), ("b = 1\n", None)]);
        check("a = \"\"\"x\nb = 1\n", &[("a = \"\"\"x\n", Some("\"\"\"")), ("b = 1\n", None)]);
        check("a = [ # x", &[("a = [ # x", Some("["))]);
    }
}
