//! Names of places and bodies in Russian prose: their written forms, and where they stand in a text.
//!
//! Takes names as they are written in the nominative, and blocks of running text; gives the inflected forms, and hits
//! that are certain enough to be linked. Refuses to guess: no hit inside a longer word, in a quoted proper name, or
//! where an ordinary word or a person may be meant. What a hit becomes is the caller's affair.

mod adjective;
mod certainty;
mod decline;
mod fold;
mod lexicon;
mod paradigm;
mod quotes;
mod starts;
#[cfg(test)]
mod tests;
mod trie;

pub use decline::{decline_organisation, decline_place};
pub use lexicon::{Hit, Kind, Lexicon, Name};
