//! What is remembered of files from one compilation to the next, so that only what changed is worked out again.
//!
//! Takes a file, the digest of everything that a result depends on, and the result; gives the result back as long as
//! the digest is the same. Results are kept as bytes, in memory and on disk alike: kilobytes for a report. Refuses to
//! be trusted: what cannot be read back was never remembered.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::source::FileId;

/// One result for each file.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Memo {
    kept: BTreeMap<FileId, Kept>,
}

/// A result as bytes, with the digest of what it was made of.
#[derive(Debug, Serialize, Deserialize)]
pub struct Kept {
    made_of: Digest,
    #[serde(with = "serde_bytes")]
    bytes: Box<[u8]>,
}

impl Kept {
    /// Packs a result; `None` where it cannot be kept.
    pub fn new(made_of: Digest, result: &impl Serialize) -> Option<Kept> {
        let bytes = postcard::to_allocvec(result).ok()?;
        Some(Kept { made_of, bytes: bytes.into_boxed_slice() })
    }
}

impl Memo {
    /// The result for a file, if it was made of the same.
    pub fn recall<T: DeserializeOwned>(&self, file: FileId, made_of: Digest) -> Option<T> {
        let kept = self.kept.get(&file).filter(|kept| kept.made_of == made_of)?;
        postcard::from_bytes(&kept.bytes).ok()
    }

    /// Keeps a file's result in the place of an earlier one.
    pub fn keep(&mut self, file: FileId, kept: Kept) {
        self.kept.insert(file, kept);
    }

    /// Forgets files that are gone.
    pub fn retain(&mut self, is_there: impl Fn(FileId) -> bool) {
        self.kept.retain(|file, _| is_there(*file));
    }
}
