//! `bagit.txt`: the version of the format, and the encoding of the other tag files.
//!
//! Takes its text, gives both. Refuses anything but the two lines that RFC 8493, 2.1.1, asks for.

use std::fmt;

use crate::bag::line::{Flaw, Trouble};

/// The text of `bagit.txt` in a bag that Letopis writes.
pub const fn declaration() -> &'static str {
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
}

/// A version of BagIt, such as 0.97.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    pub major: u32,
    pub minor: u32,
}

impl Version {
    /// RFC 8493.
    pub const V1: Version = Version { major: 1, minor: 0 };
    /// The oldest draft that bags are known of.
    const OLDEST: Version = Version { major: 0, minor: 93 };

    /// Whether its rules are known here: 0.93 to 0.97, and 1.0.
    pub fn is_known(self) -> bool {
        self == Version::V1 || (Version::OLDEST..=Version { major: 0, minor: 97 }).contains(&self)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.major, self.minor)
    }
}

/// What `bagit.txt` declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    pub version: Version,
    /// As it is written: `UTF-8`.
    pub encoding: String,
}

impl Declaration {
    /// Reads `bagit.txt`. Spaces around the colon and empty lines at the end are let pass.
    ///
    /// # Errors
    /// The first line that is not what must stand there.
    pub fn parse(text: &str) -> Result<Declaration, Flaw> {
        let mut lines = text.trim_end().lines();
        let mut value = |number: usize, label: &str| {
            let line = lines.next().unwrap_or_default();
            let flaw = || Flaw { line: number, trouble: Trouble::NoDeclaration, text: line.trim().to_owned() };
            let (found, value) = line.split_once(':').ok_or_else(flaw)?;
            match found.trim_end() == label && !value.trim().is_empty() {
                true => Ok((value.trim().to_owned(), flaw())),
                false => Err(flaw()),
            }
        };
        let (version, flaw) = value(1, "BagIt-Version")?;
        let (encoding, _) = value(2, "Tag-File-Character-Encoding")?;
        if let Some(line) = lines.next() {
            return Err(Flaw { line: 3, trouble: Trouble::NoDeclaration, text: line.trim().to_owned() });
        }
        let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok());
        let version = version.split_once('.').and_then(|(major, minor)| {
            Some(Version { major: number(major).flatten()?, minor: number(minor).flatten()? })
        });
        Ok(Declaration { version: version.ok_or(flaw)?, encoding })
    }
}
