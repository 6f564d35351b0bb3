//! The archive of a year: what lies in the bag, what its pages say, that it is valid to others' tools and holds alone.
//!
//! `bag` compares a small archive as a whole; `demo` looks at the archives of the demo site; `browser` opens them.

mod bag;
mod browser;
mod demo;
