//! Open data: the model as tables, each a description in data and a function that writes its rows.
//!
//! Takes the model and the sources, gives CSV (RFC 4180) row by row, and of each table how many rows and bytes that is and
//! their SHA-256. Refuses lists in a cell where each value is a key: such a relation is a table of its own. It has no
//! words: those of a table or column are the theme's strings `table-…` and `column-…`.

mod claims;
mod column;
mod measure;
mod records;
mod registry;
mod relations;
mod reports;
mod rows;

pub use column::{Column, End, Field, Kind, Reference};
pub use measure::{Measured, Measures};

use std::io::{self, Write};

use crate::model::Model;
use crate::source::Sources;
use rows::Rows;

/// A table of the data package.
pub struct Table {
    /// Its name in the package and the stem of its file.
    pub name: &'static str,
    /// It tells of things, and not only how they belong together.
    pub is_main: bool,
    pub columns: &'static [Column],
    /// The columns that tell its rows apart; none where a row has no name of its own.
    pub key: &'static [&'static str],
    rows: fn(&Data<'_>, &mut Rows<'_>) -> io::Result<()>,
}

/// Every table, in the order of the package: things first, then how they belong together.
pub const TABLES: &[Table] = &[
    reports::REPORTS,
    claims::CLAIMS,
    records::AGREEMENTS,
    records::EVENTS,
    registry::SERIES,
    relations::PARTNERSHIPS,
    reports::PLANS,
    reports::OUTCOMES,
    reports::FIGURES,
    registry::CITIES,
    registry::ORGANISATIONS,
    relations::PAIRS,
    registry::TOPICS,
    registry::QUESTIONS,
    registry::INDICATORS,
    relations::AGREEMENT_PARTIES,
    relations::AGREEMENT_PLACES,
    relations::EVENT_PARTIES,
    relations::EVENT_PLACES,
    claims::CLAIM_PARTIES,
    claims::CLAIM_PLACES,
    claims::DISPUTES,
    records::SUPERSESSIONS,
    relations::PARTNERSHIP_PARTIES,
    relations::PLAN_PARTIES,
    relations::FIGURE_PARTIES,
    relations::PAIR_THINGS,
    reports::MENTIONS,
    reports::REPORT_TOPICS,
    reports::ANSWERS,
    reports::TRANSLATIONS,
    reports::CORRECTIONS,
    reports::ATTACHMENTS,
    registry::NAMES,
    registry::FORMER_IDS,
];

/// What rows are made of.
#[derive(Clone, Copy)]
pub struct Data<'a> {
    pub model: &'a Model,
    pub sources: &'a Sources,
}

impl Table {
    /// The columns of its file: a date stands in three.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.columns.iter().flat_map(Column::fields)
    }

    /// Writes the table as CSV with a header: UTF-8 without a mark, lines end in CRLF, quotes where they are needed.
    /// Gives the number of its rows.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn write(&self, data: &Data<'_>, out: &mut dyn Write) -> io::Result<u64> {
        let mut rows = Rows::new(out, data);
        for field in self.fields() {
            rows.cell(field.name.as_str());
        }
        rows.end()?;
        (self.rows)(data, &mut rows)?;
        rows.finish()
    }
}
