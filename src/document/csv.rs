//! Comma-separated values (RFC 4180) as a Russian Excel opens them by a double click.
//!
//! It takes the semicolon for the separator there, since the comma is in numbers, and knows UTF-8 by a byte order mark
//! alone. The first column names the section. Notes and empty sections are no rows.

use crate::document::text;
use crate::view::types::documents::DocumentView;

/// The rows of all sections under one head; lines end as RFC 4180 says, in CR LF.
pub fn csv(document: &DocumentView, section: &str, number: &str) -> String {
    let titles = document.columns.iter().map(|column| column.title.clone());
    let head = [section.to_owned(), number.to_owned()].into_iter().chain(titles);
    let rows = document.sections.iter().flat_map(|section| {
        section.rows.iter().map(|row| {
            let front = [section.title.clone(), row.number.to_string()];
            front.into_iter().chain(row.cells.iter().map(|cell| text(cell, "; "))).collect::<Vec<_>>()
        })
    });
    let mut out = "\u{feff}".to_owned();
    for row in std::iter::once(head.collect::<Vec<_>>()).chain(rows) {
        out.push_str(&row.iter().map(|value| field(value)).collect::<Vec<_>>().join(";"));
        out.push_str("\r\n");
    }
    out
}

/// A value; one that a spreadsheet would take for a formula begins with an apostrophe. Blanks and control characters in
/// front hide no formula: programs drop them.
fn field(value: &str) -> String {
    let is_dropped = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\u{feff}';
    let value = match value.trim_start_matches(is_dropped).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
    {
        true => format!("'{value}"),
        false => value.to_owned(),
    };
    match value.contains([';', '"', '\n', '\r', ',']) {
        true => format!("\"{}\"", value.replace('"', "\"\"")),
        false => value,
    }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn a_value_stays_one_value() {
        for (value, expected) in [
            ("Протокол", "Протокол"),
            ("", ""),
            ("2009; 2011", "\"2009; 2011\""),
            ("«a» \"b\"", "\"«a» \"\"b\"\"\""),
            ("=1+1", "'=1+1"),
            ("-5", "'-5"),
            (" =1+1", "' =1+1"),
            ("\t\r\n@sum", "\"'\t\r\n@sum\""),
            ("\u{feff}\u{a0}+1", "'\u{feff}\u{a0}+1"),
            ("＝1", "'＝1"),
            (" Протокол", " Протокол"),
            ("—", "—"),
        ] {
            assert_eq!(field(value), expected, "{value}");
        }
    }
}
