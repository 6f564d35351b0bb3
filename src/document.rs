//! A list as a file for the office: a word processor's, a spreadsheet's, a page that stands alone.
//!
//! Takes the struct that a page shows, so that both have the same rows in the same words. Refuses a clock: the same
//! document has the same bytes.

mod csv;
mod docx;
mod html;

pub use csv::csv;
pub use docx::{DocxError, docx};
pub use html::html;

use crate::view::types::documents::DocumentLine;

/// The lines of a cell as one text.
fn text(cell: &[DocumentLine], between: &str) -> String {
    cell.iter().map(DocumentLine::text).collect::<Vec<_>>().join(between)
}
