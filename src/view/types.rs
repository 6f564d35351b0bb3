//! The view structs, by page; `parts` are shared by several pages.

pub mod pages;
pub mod parts;
