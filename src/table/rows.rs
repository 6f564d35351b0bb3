//! Rows of a table on their way into a file.
//!
//! Takes cells in the order of the columns, gives CSV. A row with too few or too many cells is an error.

use std::fmt::Write as _;
use std::io::{self, Write};

use csv::{ByteRecord, Terminator, Writer, WriterBuilder};

use crate::date::PartialDate;
use crate::model::{CityId, Model, Party, Passage};
use crate::route::OutPath;
use crate::table::Data;
use crate::vocabulary::Word;

/// A table while it is written.
pub struct Rows<'w> {
    out: Writer<&'w mut dyn Write>,
    model: &'w Model,
    row: ByteRecord,
    cell: String,
    written: u64,
}

/// What can stand in a cell.
pub trait Cell {
    /// Writes it; nothing where there is none.
    fn write(self, cell: &mut String);
}

impl<'w> Rows<'w> {
    pub fn new(out: &'w mut dyn Write, data: &Data<'w>) -> Rows<'w> {
        let out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        Rows { out, model: data.model, row: ByteRecord::new(), cell: String::new(), written: 0 }
    }

    pub fn cell(&mut self, value: impl Cell) -> &mut Self {
        self.cell.clear();
        value.write(&mut self.cell);
        self.row.push_field(self.cell.as_bytes());
        self
    }

    pub fn cells<C: Cell>(&mut self, values: impl IntoIterator<Item = C>) -> &mut Self {
        for value in values {
            self.cell(value);
        }
        self
    }

    /// As many cells without a value.
    pub fn empty(&mut self, count: usize) -> &mut Self {
        self.cells((0..count).map(|_| ""))
    }

    /// A word of a vocabulary.
    pub fn word(&mut self, word: Option<impl Word>) -> &mut Self {
        self.cell(word.map(Word::word))
    }

    /// A date as EDTF, its first and its last day.
    pub fn date(&mut self, date: &Option<PartialDate>) -> &mut Self {
        let Some(date) = date else { return self.empty(3) };
        self.cell(date.to_string()).cell(date.earliest().map(|day| day.to_string()));
        self.cell(date.latest().map(|day| day.to_string()))
    }

    /// The address of a page or file.
    pub fn address(&mut self, path: &OutPath) -> &mut Self {
        self.cell(path.under(self.base()))
    }

    /// The address of a place on a page.
    pub fn place(&mut self, path: &OutPath, anchor: &str) -> &mut Self {
        self.cell(path.place_under(self.base(), anchor))
    }

    /// The sentence that introduces a passage, and its own.
    pub fn passage(&mut self, passage: Option<&Passage>) -> &mut Self {
        self.cell(passage.and_then(|passage| passage.lead.as_deref()));
        self.cell(passage.map(|passage| &*passage.excerpt))
    }

    /// A place, an organisation, a name and a country: somebody is one of the first three.
    pub fn party(&mut self, party: &Party) -> &mut Self {
        let model = self.model;
        match party {
            Party::City(city) => self.cell(&model[*city].id).empty(3),
            Party::Organisation(organisation) => self.cell("").cell(&model[*organisation].id).empty(2),
            Party::Named { text, country } => self.empty(2).cell(text).cell(country.as_deref()),
        }
    }

    /// A row for each party: `first` begins it, and then comes the role, where there is one.
    pub fn parties(&mut self, first: &str, role: Option<&str>, parties: &[Party]) -> io::Result<()> {
        for party in parties {
            self.cell(first).cells(role).party(party).end()?;
        }
        Ok(())
    }

    /// A row for each place.
    pub fn places(&mut self, first: &str, places: &[CityId]) -> io::Result<()> {
        let model = self.model;
        for place in places {
            self.cell(first).cell(&model[*place].id).end()?;
        }
        Ok(())
    }

    /// Ends a row.
    pub fn end(&mut self) -> io::Result<()> {
        self.out.write_byte_record(&self.row)?;
        self.row.clear();
        self.written += 1;
        Ok(())
    }

    /// Ends the table; gives the number of its rows, the header left out.
    pub fn finish(mut self) -> io::Result<u64> {
        self.out.flush()?;
        Ok(self.written.saturating_sub(1))
    }

    /// Without an address of the site's own, addresses begin at its root.
    fn base(&self) -> &'w str {
        self.model.site.base_url.as_deref().unwrap_or_default()
    }
}

impl Cell for &str {
    fn write(self, cell: &mut String) {
        cell.push_str(self);
    }
}

impl Cell for &String {
    fn write(self, cell: &mut String) {
        cell.push_str(self);
    }
}

impl Cell for String {
    fn write(self, cell: &mut String) {
        cell.push_str(&self);
    }
}

impl<C: Cell> Cell for Option<C> {
    fn write(self, cell: &mut String) {
        if let Some(value) = self {
            value.write(cell);
        }
    }
}

macro_rules! plain {
    ($($kind:ty)*) => {$(
        impl Cell for $kind {
            fn write(self, cell: &mut String) {
                // Writing into memory does not fail.
                let _ = write!(cell, "{self}");
            }
        }
    )*};
}

// Whole numbers among `f64` are written without a point, fractions with one and never in powers of ten.
plain! { bool i32 u32 u64 usize f64 }
