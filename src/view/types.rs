//! The view structs, by page; `parts` are shared by several pages.

pub mod compare;
pub mod pages;
pub mod parts;
