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

/// A section whose rows are not laid out yet: what each is of.
pub struct Draft<T> {
    pub section: DocumentSection,
    pub entries: Vec<T>,
}

/// Lays out what of the sections stands on a page, or all of it: rows are counted over all sections, and a section
/// without rows stands where they would.
pub fn laid<T>(drafts: Vec<Draft<T>>, page: Option<usize>, row: impl Fn(&T) -> Vec<Cell>) -> Vec<DocumentSection> {
    let all = length(&drafts);
    let (from, to) = match page {
        Some(page) => (page.saturating_sub(1) * LIST_PAGE, page * LIST_PAGE),
        None => (0, usize::MAX),
    };
    let is_last = page.is_none_or(|page| page >= page_count(all, LIST_PAGE));
    let mut at = 0;
    let mut shown = Vec::new();
    for Draft { section, entries } in drafts {
        let begin = at;
        at += entries.len();
        let first = from.saturating_sub(begin).min(entries.len());
        let here = &entries[first..to.saturating_sub(begin).clamp(first, entries.len())];
        let is_empty = entries.is_empty() && begin >= from && (begin < to || is_last);
        if !here.is_empty() || is_empty {
            shown.push(DocumentSection { rows: numbered(here.iter().map(&row), first + 1), ..section });
        }
    }
    shown
}

/// How many rows there will be.
pub fn length<T>(drafts: &[Draft<T>]) -> usize {
    drafts.iter().map(|draft| draft.entries.len()).sum()
}
