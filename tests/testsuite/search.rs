//! The search: what its index holds, and what a reader finds with it in a real browser, from a folder.

mod reader;
mod scripts;
mod weight;
