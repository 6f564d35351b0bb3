//! Bags: folders that prove themselves, as RFC 8493 (BagIt 1.0) has them.
//!
//! Takes paths, digests and texts, gives the files beside the payload: `bagit.txt`, `bag-info.txt`, manifests and tag
//! manifests, written and read. [`contents`] takes the tag files of a bag together, and [`judge`] weighs what was found
//! against them. Refuses paths that could lead out of the bag; touches no disk.

mod algorithm;
pub mod contents;
mod declaration;
mod faults;
mod fetch;
mod info;
pub mod judge;
mod line;
mod manifest;
mod path;
#[cfg(test)]
mod tests;

pub use algorithm::{Algorithm, Hasher};
pub use declaration::{Declaration, Version, declaration};
pub use faults::{Faults, Flaws, MOST_FAULTS};
pub use fetch::{Fetched, parse_fetch};
pub use info::{BagInfo, Oxum};
pub use line::{Flaw, Trouble};
pub use manifest::Manifest;
pub use path::BagPath;

/// The folder of the payload in every bag.
pub const PAYLOAD: &str = "data";
/// The file that makes a folder a bag.
pub const DECLARATION: &str = "bagit.txt";
/// What is said about the bag.
pub const INFO: &str = "bag-info.txt";
/// The list of what has to be fetched from elsewhere.
pub const FETCH: &str = "fetch.txt";
/// Label of the program that made the bag.
pub const AGENT: &str = "Bag-Software-Agent";
/// The name of this program, with which that line begins in bags of its own.
pub const MAKER: &str = "Letopis";
/// Label of the bag that this one takes the place of: the name of its folder.
pub const PREVIOUS_VERSION: &str = "Letopis-Previous-Version";
/// Label of the SHA-512 of that bag's `tagmanifest-sha512.txt`, in hexadecimal digits.
pub const PREVIOUS_MANIFEST: &str = "Letopis-Previous-Manifest-SHA512";
