//! Lines and cells of documents, and where a long one is cut.

use crate::plan::{LIST_PAGE, page_count};
use crate::view::scope::Scope;
use crate::view::types::documents::{DocumentColumn, DocumentLine, DocumentRow, DocumentRun, DocumentSection};
use crate::view::types::parts::{LinkView, PartyView};

/// The lines of a cell, or of a note.
pub type Cell = Vec<DocumentLine>;

/// A line of plain words.
pub fn line(text: impl Into<String>) -> DocumentLine {
    DocumentLine { runs: vec![run(text)], ..DocumentLine::default() }
}

/// A line that adds to the one before.
pub fn minor(text: impl Into<String>) -> DocumentLine {
    DocumentLine { minor: true, ..line(text) }
}

pub fn run(text: impl Into<String>) -> DocumentRun {
    DocumentRun { text: text.into(), ..DocumentRun::default() }
}

pub fn link_run(link: LinkView) -> DocumentRun {
    DocumentRun { text: link.title, url: Some(link.url), status: link.status }
}

/// A line that is a link.
pub fn link_line(link: LinkView) -> DocumentLine {
    DocumentLine { runs: vec![link_run(link)], ..DocumentLine::default() }
}

/// Parties with commas between them; the country of somebody without a page stands behind.
pub fn parties_line(parties: Vec<PartyView>) -> DocumentLine {
    let run = |party: PartyView| DocumentRun {
        text: match &party.note {
            Some(note) => format!("{} ({note})", party.title),
            None => party.title,
        },
        url: party.url,
        status: String::new(),
    };
    DocumentLine { runs: joined(parties.into_iter().map(run), ", "), ..DocumentLine::default() }
}

/// Runs with words between them.
pub fn joined(runs: impl IntoIterator<Item = DocumentRun>, between: &str) -> Vec<DocumentRun> {
    let mut all: Vec<DocumentRun> = Vec::new();
    for next in runs {
        if !all.is_empty() {
            all.push(run(between));
        }
        all.push(next);
    }
    all
}

/// Rows with their numbers, the first of which is given.
pub fn numbered(cells: impl IntoIterator<Item = Vec<Cell>>, first: usize) -> Vec<DocumentRow> {
    let row = |(index, cells): (usize, Vec<Cell>)| DocumentRow { number: first + index, cells };
    cells.into_iter().enumerate().map(row).collect()
}

/// The columns by the keys of their titles, and their shares of the width.
pub fn columns(scope: &Scope<'_>, columns: &[(&str, u32)]) -> Vec<DocumentColumn> {
    let column = |(key, width): &(&str, u32)| DocumentColumn { title: scope.word(key), width: *width };
    columns.iter().map(column).collect()
}

/// What of the sections stands on a page: rows are counted over all of them, and a section without rows stands where
/// they would.
pub fn cut(sections: Vec<DocumentSection>, page: usize) -> Vec<DocumentSection> {
    let all: usize = sections.iter().map(|section| section.rows.len()).sum();
    let from = page.saturating_sub(1) * LIST_PAGE;
    let to = from + LIST_PAGE;
    let is_last = page >= page_count(all, LIST_PAGE);
    let mut at = 0;
    let mut shown = Vec::new();
    for mut section in sections {
        let begin = at;
        at += section.rows.len();
        let is_empty = section.rows.is_empty();
        section.rows = std::mem::take(&mut section.rows)
            .into_iter()
            .enumerate()
            .filter(|(index, _)| (from..to).contains(&(begin + index)))
            .map(|(_, row)| row)
            .collect();
        let is_here = begin >= from && (begin < to || is_last);
        if !section.rows.is_empty() || is_empty && is_here {
            shown.push(section);
        }
    }
    shown
}
