//! Lists that an office hands in: pages and files show the same struct.

use crate::view::reference::views;
use crate::view::types::parts::{LinkView, PagerView};

views! {
    /// `register` in register.html: a register of agreements, or the information on a city's activities.
    RegisterView {
        document: DocumentView,
        /// The same for the year before and after.
        previous: Option<LinkView>,
        next: Option<LinkView>,
        /// Other lists of the year and the city.
        links: Vec<LinkView>,
        /// The rows of all sections together are cut.
        pager: PagerView,
    }

    /// A document with a table in each section. Every word of it is ready to print.
    DocumentView {
        /// What it is.
        name: String,
        /// Whose and of which year.
        subject: String,
        /// Language tag.
        lang: String,
        notes: Vec<DocumentLine>,
        /// Of every table, the number in front left out.
        columns: Vec<DocumentColumn>,
        sections: Vec<DocumentSection>,
        /// Lines for signature and date; empty where nobody signs.
        signature: Vec<String>,
    }

    /// A column.
    DocumentColumn {
        title: String,
        /// Its share of the width, of 100.
        width: u32,
    }

    /// A heading and what stands under it.
    DocumentSection {
        /// 2 or 3.
        level: u8,
        id: String,
        title: String,
        /// The page of what the heading names.
        url: Option<String>,
        notes: Vec<DocumentLine>,
        rows: Vec<DocumentRow>,
        /// What stands in place of rows where there are none.
        empty: String,
    }

    /// A row.
    DocumentRow {
        /// In its section, from 1.
        number: usize,
        /// One per column; each has lines.
        cells: Vec<Vec<DocumentLine>>,
    }

    /// A line of a cell, or a note.
    DocumentLine {
        runs: Vec<DocumentRun>,
        /// It adds to the line before.
        minor: bool,
        /// Reports disagree.
        signal: bool,
    }

    /// Words of a line, with the page to which they lead.
    DocumentRun {
        text: String,
        url: Option<String>,
        /// `draft` or `review` where it leads to a report that is not published yet, else empty.
        status: String,
    }
}

impl DocumentLine {
    /// The words without their links.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}
