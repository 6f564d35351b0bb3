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
    let mut open: Vec<usize> = Vec::new();
    let mut at = start;
    // Everything that matters is ASCII, so that stepping byte by byte is safe.
    while let Some(&byte) = toml.as_bytes().get(at) {
        match byte {
            b'"' | b'\'' => match quotation(&toml[at..], char::from(byte)) {
                Ok(length) => at += length,
                Err(mark) => return (line_end(toml, at), Some(at..at + mark)),
            },
            b'#' => at = line_end(toml, at) - usize::from(toml[at..].contains('\n')),
            b'\n' => {
                let Some(&bracket) = open.last() else { return (at + 1, None) };
                if is_cut_off(toml, bracket, at) {
                    return (at + 1, Some(bracket..bracket + 1));
                }
                at += 1;
            }
            b'[' | b'{' => {
                open.push(at);
                at += 1;
            }
            b']' | b'}' => {
                open.pop();
                at += 1;
            }
            _ => at += 1,
        }
    }
    (toml.len(), open.last().map(|bracket| *bracket..bracket + 1))
}

/// Whether the line after the one that ends at `newline` plainly belongs no longer to an open bracket.
fn is_cut_off(toml: &str, bracket: usize, newline: usize) -> bool {
    let next = &toml[newline + 1..line_end(toml, newline + 1)];
    let header = next.trim_start().starts_with('[');
    // In `{ … }` over several lines each line looks like a statement, but they end in commas.
    let goes_on = toml[bracket..].starts_with('{') && toml[..newline].trim_end().ends_with([',', '{', '[']);
    begins_statement(next) && (header || !goes_on)
}

/// The length of a quotation; the length of its opening mark where nothing closes it. One pair of marks must
/// close on its line, three may close further down.
fn quotation(rest: &str, mark: char) -> Result<usize, usize> {
    let triple = mark.to_string().repeat(3);
    if rest.starts_with(&triple) {
        return rest[3..].find(&triple).map(|length| 3 + length + 3).ok_or(3);
    }
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\n' => return Err(1),
            '\\' if mark == '"' => {
                letters.next().filter(|(_, escaped)| *escaped != '\n').ok_or(1_usize)?;
            }
            _ if letter == mark => return Ok(at + 1),
            _ => {}
        }
    }
    Err(1)
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
