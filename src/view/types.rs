//! The view structs, by page; `parts` are shared by several pages, `charts` are drawings.

pub mod archives;
pub mod compare;
pub mod charts;
pub mod data;
pub mod documents;
pub mod pages;
pub mod parts;
pub mod search;
