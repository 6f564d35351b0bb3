//! Digests: two things with the same digest are the same thing.
//!
//! Takes bytes or anything that can be serialised, gives 128 bits (XXH3). They tell whether something changed since the
//! last run, on one machine and in one version; they are no proof against somebody who means harm.

use std::fmt;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_128;

/// What tells one text, entry or page from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Digest(u128);

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:032x}", self.0)
    }
}

impl Digest {
    pub fn of_bytes(bytes: &[u8]) -> Digest {
        Digest(XxHash3_128::oneshot(bytes))
    }

    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// The digest of a value as it is kept.
    pub fn of(value: &impl Serialize) -> Digest {
        // Packing into memory fails for sequences of unknown length alone, which no type of ours has.
        Digest::of_bytes(&postcard::to_extend(value, Vec::with_capacity(16 * 1024)).unwrap_or_default())
    }
}

/// A writer that tells the digest of what went through it.
pub struct Digesting<W> {
    out: W,
    hasher: XxHash3_128,
}

impl<W: Write> Digesting<W> {
    pub fn new(out: W) -> Digesting<W> {
        Digesting { out, hasher: XxHash3_128::new() }
    }

    /// The writer behind it, and the digest of everything so far.
    pub fn finish(self) -> (W, Digest) {
        (self.out, Digest(self.hasher.finish_128()))
    }
}

impl<W: Write> Write for Digesting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hasher.write(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
