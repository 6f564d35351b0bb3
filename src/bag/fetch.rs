//! `fetch.txt`: files of a bag that lie elsewhere (RFC 8493, 2.2.3).
//!
//! Takes its text, gives addresses and paths, so that what is missing can be explained. Nobody here fetches anything.

use crate::bag::declaration::Version;
use crate::bag::faults::Flaws;
use crate::bag::line::{Flaw, Trouble};
use crate::bag::manifest::{decode, line_feeds};
use crate::bag::path::BagPath;

/// A file that has to be fetched before the bag is complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    pub address: String,
    /// In bytes, where it is told.
    pub length: Option<u64>,
    pub path: BagPath,
}

/// Reads `fetch.txt`: address, length or `-`, path.
pub fn parse_fetch(text: &str, version: Version) -> (Vec<Fetched>, Flaws) {
    let (mut files, mut flaws) = (Vec::new(), Flaws::default());
    for (index, line) in line_feeds(text).lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let mut flaw = |trouble, text: &str| flaws.push(Flaw::new(index + 1, trouble, text));
        let Some((address, length, written)) = parts(line) else {
            flaw(Trouble::NoAddress, line);
            continue;
        };
        match BagPath::new(&decode(written, version)) {
            Ok(path) if path.is_payload() => files.push(Fetched { address: address.to_owned(), length, path }),
            Ok(_) => flaw(Trouble::NotPayload, written),
            Err(trouble) => flaw(trouble, written),
        }
    }
    (files, flaws)
}

fn parts(line: &str) -> Option<(&str, Option<u64>, &str)> {
    let (address, rest) = line.trim_start().split_once([' ', '\t'])?;
    let (length, path) = rest.trim_start_matches([' ', '\t']).split_once([' ', '\t'])?;
    let length = match length {
        "-" => None,
        digits => Some(digits.parse().ok()?),
    };
    let path = path.trim_start_matches([' ', '\t']);
    (!path.is_empty()).then_some((address, length, path))
}
