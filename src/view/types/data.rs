//! Views of the open data: the data page and its tables.

use crate::view::reference::views;
use crate::view::types::parts::LinkView;

views! {
    /// `data` in data.html.
    DataView {
        /// Tables that tell of things.
        things: Vec<TableView>,
        /// Tables that tell how things belong together.
        relations: Vec<TableView>,
        /// datapackage.json, which describes the tables for programs.
        package: LinkView,
        /// model.json, the same data as one file.
        model: LinkView,
        /// How to cite the data, by ГОСТ Р 7.0.100-2018. Plain text.
        citation: String,
        /// How partial dates are written.
        dates: Vec<DateExample>,
    }

    /// A table of the data package.
    TableView {
        /// Its name in the package, such as `agreement_parties`.
        name: String,
        /// The id of its heading.
        anchor: String,
        title: String,
        /// What a row is.
        row: String,
        /// The CSV file.
        file: LinkView,
        rows: u64,
        /// Ready to print: «1,2 МБ».
        size: String,
        /// SHA-256 of the file, in hexadecimal digits.
        sha256: String,
        /// The columns that tell its rows apart.
        key: Vec<String>,
        columns: Vec<ColumnView>,
    }

    /// A column of a table; a date stands in three.
    ColumnView {
        names: Vec<String>,
        /// Ready to print: «текст».
        kind: String,
        meaning: String,
        /// No cell of it is empty.
        required: bool,
        /// The table whose rows it names.
        refers: Option<LinkView>,
        /// The words that may stand in it; empty where anything may.
        words: Vec<String>,
    }

    /// A partial date as the tables have it.
    DateExample {
        /// In words.
        meaning: String,
        edtf: String,
        /// The first and the last day that it may be.
        first: Option<String>,
        last: Option<String>,
    }

    /// The table in which a list or drawing can be taken away.
    TableLink {
        /// The file's name.
        title: String,
        url: String,
        /// Where the data page explains it.
        about: String,
    }
}
