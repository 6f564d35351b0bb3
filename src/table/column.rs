//! What a column holds, as data: its type, what it must have, and the table that its values name.
//!
//! Takes nothing from the world. A column is described once; its words stand under its name among the theme's strings.

use crate::vocabulary::Word;

/// A column of a table.
#[derive(Clone, Copy)]
pub struct Column {
    pub name: &'static str,
    /// Under which name the strings tell its meaning.
    pub words: &'static str,
    pub kind: Kind,
    /// No cell of it is empty.
    pub is_required: bool,
    /// The table whose rows it names.
    pub refers: Option<Reference>,
}

/// What stands in the cells of a column.
#[derive(Clone, Copy)]
pub enum Kind {
    Text,
    /// One of a closed list of words.
    Word(fn() -> Vec<&'static str>),
    /// An address: absolute where the site's own is known, else relative to the site's root.
    Address,
    Whole,
    Number,
    /// `true` or `false`.
    Switch,
    /// A partial date in EDTF, and behind it the first and the last day that it may be.
    Date,
    /// ISO 8601, `P1Y`.
    Duration,
}

/// A column whose values are those of another table's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    pub table: &'static str,
    pub column: &'static str,
}

/// A column as it stands in the file.
pub struct Field {
    pub name: String,
    /// The type's name in Table Schema.
    pub kind: &'static str,
    pub column: Column,
    /// Of a date, which of the three it is.
    pub end: Option<End>,
}

/// An end of a partial date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Earliest,
    Latest,
}

const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, words: name, kind, is_required: false, refers: None }
}

pub const fn text(name: &'static str) -> Column {
    column(name, Kind::Text)
}

pub const fn address(name: &'static str) -> Column {
    column(name, Kind::Address)
}

pub const fn whole(name: &'static str) -> Column {
    column(name, Kind::Whole)
}

pub const fn number(name: &'static str) -> Column {
    column(name, Kind::Number)
}

pub const fn switch(name: &'static str) -> Column {
    column(name, Kind::Switch).required()
}

pub const fn date(name: &'static str) -> Column {
    column(name, Kind::Date)
}

pub const fn duration(name: &'static str) -> Column {
    column(name, Kind::Duration)
}

/// A word of a closed list.
pub const fn word(name: &'static str, words: fn() -> Vec<&'static str>) -> Column {
    column(name, Kind::Word(words))
}

/// The `id` of a row of another table, or of this one.
pub const fn reference(name: &'static str, table: &'static str) -> Column {
    Column { refers: Some(Reference { table, column: "id" }), ..column(name, Kind::Text) }
}

/// Every word of a vocabulary.
pub fn words<W: Word>() -> Vec<&'static str> {
    W::ALL.iter().map(|word| word.word()).collect()
}

/// Somebody who takes part: a place, an organisation, or somebody only named and their country. See [`Rows::party`].
///
/// [`Rows::party`]: super::rows::Rows::party
pub const PARTY: [Column; 4] =
    [reference("city", "cities"), reference("organisation", "organisations"), text("name"), text("country")];

impl Column {
    pub const fn required(self) -> Column {
        Column { is_required: true, ..self }
    }

    /// Its meaning is told under another name than its own.
    pub const fn told_as(self, words: &'static str) -> Column {
        Column { words, ..self }
    }

    /// The columns of the file.
    pub fn fields(&self) -> Vec<Field> {
        let field = |name: String, kind, end| Field { name, kind, column: *self, end };
        let one = |kind| vec![field(self.name.to_owned(), kind, None)];
        match self.kind {
            Kind::Text | Kind::Word(_) | Kind::Address => one("string"),
            Kind::Whole => one("integer"),
            Kind::Number => one("number"),
            Kind::Switch => one("boolean"),
            Kind::Duration => one("duration"),
            Kind::Date => vec![
                field(self.name.to_owned(), "string", None),
                field(format!("{}_earliest", self.name), "date", Some(End::Earliest)),
                field(format!("{}_latest", self.name), "date", Some(End::Latest)),
            ],
        }
    }
}
