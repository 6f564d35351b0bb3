//! TOML that does not parse: told in words for people, then left out, so that the rest can be read.
//!
//! Takes the TOML and the parser's errors, reports one fault per statement, and gives a text of the same
//! length in which the faulty statements are blank. Refuses to print the parser's own words.

mod fault;
mod key;
mod statement;
mod value;

use std::ops::Range;

use toml::de::DeTable;

use crate::read::desk::Desk;
use statement::{Statement, statements};

/// `[[name]]` tables of the content format, which are often written with single brackets.
pub const LISTS: [&str; 6] = ["agreements", "corrections", "events", "figures", "outcomes", "plans"];

/// Each round finds what the faults of the one before had hidden; sound files need none, faulty ones two.
const ROUNDS: usize = 20;

/// The parser's error: what it says and where.
pub struct ParserError {
    message: String,
    start: usize,
}

/// Parses the desk's TOML and hands over its table, without the statements that had to be left out.
pub fn with_table<R>(desk: &Desk<'_>, decode: impl FnOnce(&DeTable<'_>) -> R) -> R {
    let (table, errors) = DeTable::parse_recoverable(desk.toml);
    if errors.is_empty() {
        return decode(table.get_ref());
    }
    desk.mark_illegible();
    let legible = leave_out_faults(desk);
    decode(DeTable::parse_recoverable(&legible).0.get_ref())
}

/// Blanks one faulty statement after the other, reporting each, until the rest parses.
fn leave_out_faults(desk: &Desk<'_>) -> String {
    let statements = statements(desk.toml);
    let mut legible = desk.toml.to_owned();
    let leave_out = |legible: &mut String, index: usize, error: Option<&ParserError>| {
        let fault = fault::find(desk.toml, &statements[..index], &statements[index], error);
        desk.report(fault.diagnostic(|range| desk.span(range)));
        let range = extent(&statements, index, legible.len());
        let blanked = blank(&legible[range.clone()]);
        legible.replace_range(range, &blanked);
    };
    for (index, _) in statements.iter().enumerate().filter(|(_, statement)| statement.unclosed.is_some()) {
        leave_out(&mut legible, index, None);
    }
    for _ in 0..ROUNDS {
        let errors = parse(&legible);
        if errors.is_empty() {
            return legible;
        }
        let mut last = None;
        for error in &errors {
            let index = statements.partition_point(|statement| statement.range.start <= error.start).saturating_sub(1);
            let Some(statement) = statements.get(index) else { continue };
            if last < Some(index) && !legible[statement.range.clone()].trim().is_empty() {
                leave_out(&mut legible, index, Some(error));
                last = Some(index);
            }
        }
        if last.is_none() {
            break;
        }
    }
    if parse(&legible).is_empty() { legible } else { blank(&legible) }
}

/// What to blank for a statement; a table's header takes the table's keys with it, which would else join
/// another table.
fn extent(statements: &[Statement], index: usize, end: usize) -> Range<usize> {
    let statement = &statements[index];
    if !statement.is_header {
        return statement.range.clone();
    }
    let next = statements[index + 1..].iter().find(|next| next.is_header);
    statement.range.start..next.map_or(end, |next| next.range.start)
}

fn parse(text: &str) -> Vec<ParserError> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let mut errors: Vec<ParserError> = errors
        .iter()
        .map(|error| ParserError {
            message: error.message().to_owned(),
            start: error.span().map_or(0, |span| span.start),
        })
        .collect();
    errors.sort_by_key(|error| error.start);
    errors
}

/// Blanks of the same length in bytes, with the same line ends.
fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' || byte == b'\r' { char::from(byte) } else { ' ' }).collect()
}
