//! TOML that does not parse: told in words for people, then left out, so that the rest can be read.
//!
//! Takes the TOML and the parser's errors, reports one fault per statement, and gives a text of the same
//! length in which the faulty statements are blank. Refuses to print the parser's own words.

mod fault;
mod key;
mod statement;
mod value;

use toml::de::DeTable;

use crate::read::desk::Desk;
use statement::{Statement, statements};

/// `[[name]]` tables of the content format, which are often written with single brackets.
pub const LISTS: [&str; 6] = ["agreements", "corrections", "events", "figures", "outcomes", "plans"];

/// A file with more faulty statements than this is something else than TOML.
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
    for statement in statements.iter().filter(|statement| statement.unclosed.is_some()) {
        report(desk, statement, None);
        leave_out(&mut legible, statement, &statements);
    }
    for _ in 0..ROUNDS {
        let errors = parse(&legible);
        if errors.is_empty() {
            return legible;
        }
        let mut done: Option<usize> = None;
        for error in &errors {
            let index = statements.partition_point(|statement| statement.range.start <= error.start).saturating_sub(1);
            let Some(statement) = statements.get(index) else { continue };
            let blank = legible[statement.range.clone()].trim().is_empty();
            if blank || done.is_some_and(|last| last >= index) {
                continue;
            }
            report(desk, statement, Some(error));
            leave_out(&mut legible, statement, &statements);
            done = Some(index);
        }
        if done.is_none() {
            break;
        }
    }
    if parse(&legible).is_empty() { legible } else { blank(&legible) }
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

fn report(desk: &Desk<'_>, statement: &Statement, error: Option<&ParserError>) {
    let fault = fault::find(desk.toml, statement, error);
    desk.report(fault.diagnostic(|range| desk.span(range)));
}

/// Blanks a statement; a table's header takes the table's keys with it, which would else join another table.
fn leave_out(legible: &mut String, statement: &Statement, statements: &[Statement]) {
    let end = match statement.is_header {
        false => statement.range.end,
        true => statements
            .iter()
            .find(|next| next.is_header && next.range.start > statement.range.start)
            .map_or(legible.len(), |next| next.range.start),
    };
    let range = statement.range.start..end;
    let blanked = blank(&legible[range.clone()]);
    legible.replace_range(range, &blanked);
}

/// Blanks of the same length in bytes, with the same line ends.
fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' || byte == b'\r' { char::from(byte) } else { ' ' }).collect()
}
