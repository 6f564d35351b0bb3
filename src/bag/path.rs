//! Paths of files in a bag.
//!
//! Takes a path as a manifest, a folder or a zip has it, gives one that leads to a place below the bag's own folder
//! and nowhere else, on every system. Refuses all others, and says why.

use std::borrow::Borrow;
use std::fmt;

use crate::bag::line::Trouble;
use crate::bag::{FETCH, PAYLOAD};

/// A relative path below the bag's folder, with `/` between the parts. Holds no empty part, no `.` or `..`, no
/// backslash, no drive letter and no NUL. Sorted by its bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BagPath(String);

/// Names that Windows keeps for devices, with or without an extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

impl BagPath {
    /// A path that somebody wrote.
    ///
    /// # Errors
    /// Why it is not safe: it would lead out of the bag on some system, or to no file.
    pub fn new(path: &str) -> Result<BagPath, Trouble> {
        let has_drive = path.as_bytes().get(1) == Some(&b':') && path.starts_with(|c: char| c.is_ascii_alphabetic());
        if path.contains('\0') {
            Err(Trouble::Nul)
        } else if path.contains('\\') {
            Err(Trouble::Backslash)
        } else if path.starts_with('/') || has_drive {
            Err(Trouble::Absolute)
        } else if path.split('/').any(|part| part == "..") {
            Err(Trouble::Parent)
        } else if path.split('/').any(|part| part.is_empty() || part == ".") {
            Err(Trouble::EmptyPart)
        } else {
            Ok(BagPath(path.to_owned()))
        }
    }

    /// A path for a bag that is to be written: one that every system can hold, and that every checker of manifests
    /// reads alike.
    ///
    /// # Errors
    /// Why it is not safe, or which system or tool would stumble over it: characters and names that Windows
    /// refuses, control characters, `%`, which not every checker undoes.
    pub fn portable(path: &str) -> Result<BagPath, Trouble> {
        let safe = BagPath::new(path)?;
        let is_odd = |letter: char| letter.is_control() || "<>:\"|?*%".contains(letter);
        match path.split('/').any(|part| is_device(part) || part.ends_with(['.', ' ']) || part.starts_with(' ')) {
            true => Err(Trouble::WindowsName),
            false if path.contains(is_odd) => Err(Trouble::OddLetter),
            false => Ok(safe),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it lies in `data/`.
    pub fn is_payload(&self) -> bool {
        self.0.strip_prefix(PAYLOAD).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether a file of this path is a tag manifest, which no manifest lists.
    pub fn is_tag_manifest(&self) -> bool {
        self.0.starts_with("tagmanifest-") && self.0.ends_with(".txt") && !self.0.contains('/')
    }

    /// Whether a file of this path lists what has to be fetched.
    pub fn is_fetch(&self) -> bool {
        self.0 == FETCH
    }
}

impl fmt::Display for BagPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Borrow<str> for BagPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

fn is_device(part: &str) -> bool {
    let name = part.split('.').next().unwrap_or(part).trim_end().to_lowercase();
    let is_numbered = |prefix| name.strip_prefix(prefix).is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']));
    DEVICES.contains(&name.as_str()) || is_numbered("com") || is_numbered("lpt")
}
