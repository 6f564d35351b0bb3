//! Files of a bag on their way to the disk: each is written once, and its digests are made as it passes.
//!
//! Takes a staging and what fills a file, gives the file's length and digests. Refuses to read back what it wrote.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use crate::archive::Sums;
use crate::bag::{Algorithm, BagPath, Hasher};
use crate::io::publish::{PublishError, Staging};

/// Writes a file of a bag and gives its digests.
///
/// # Errors
/// What the disk reports.
pub fn keep(
    staging: &Staging,
    path: &BagPath,
    algorithms: &[Algorithm],
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<Sums, PublishError> {
    let mut passing = Passing { bytes: 0, hasher: Hasher::new(algorithms.iter().copied()) };
    staging.stream(path.as_str(), |out| fill(&mut Tee { out, passing: &mut passing }))?;
    Ok(Sums { bytes: passing.bytes, digests: passing.hasher.finish() })
}

/// The bytes of a file, for [`keep`].
///
/// # Errors
/// What the disk reports.
pub fn copy(from: &Path, out: &mut dyn Write) -> io::Result<()> {
    let mut source = File::open(from)?;
    let mut piece = vec![0; 1 << 16];
    loop {
        match source.read(&mut piece)? {
            0 => return Ok(()),
            length => out.write_all(&piece[..length])?,
        }
    }
}

struct Passing {
    bytes: u64,
    hasher: Hasher,
}

struct Tee<'o, 'p> {
    out: &'o mut dyn Write,
    passing: &'p mut Passing,
}

impl Write for Tee<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.out.write(bytes)?;
        self.passing.bytes += length as u64;
        self.passing.hasher.update(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
