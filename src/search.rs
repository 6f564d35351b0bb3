//! The index that the page of the search looks into: classic scripts, of which a query loads only what it needs.
//!
//! Takes the model and the texts, gives the scripts of one part of the index at a time. Which files there will be is
//! known before a text is read: parts follow the years, and their scripts are counted by the length of the sources.
//! Refuses to know what a reader asks; that is `search.js`, which reads what is written here.

mod code;
mod document;
mod layout;
mod postings;
mod root;
mod shelf;
#[cfg(test)]
mod tests;
mod texts;
mod words;

pub use layout::{Kind, Layout, SearchFile, Subject, layout, layout_of};
pub use root::root;
pub use shelf::Shelf;
pub use words::{forms, is_passed_over, stem};
