//! Files of a bag on their way to the disk: each is written once, and its digests are made as it passes.
//!
//! Takes a staging and what fills a file, gives the file's length and digests. Refuses to read back what it wrote.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

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

/// The same digests of a file that is not written.
///
/// # Errors
/// What the disk reports.
pub fn weigh(algorithms: &[Algorithm], fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<Sums> {
    let mut passing = Passing { bytes: 0, hasher: Hasher::new(algorithms.iter().copied()) };
    fill(&mut Tee { out: &mut io::sink(), passing: &mut passing })?;
    Ok(Sums { bytes: passing.bytes, digests: passing.hasher.finish() })
}

/// SHA-512 of a file; nothing where it cannot be read.
pub fn digest(path: &Path) -> Option<String> {
    let mut sums = weigh(&[Algorithm::Sha512], |out| copy(path, out)).ok()?;
    sums.digests.remove(&Algorithm::Sha512)
}

/// Writes a file whole or not at all, in the place of the one that is there.
///
/// # Errors
/// What the disk reports.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = beside(path);
    fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path)).inspect_err(|_| drop(fs::remove_file(&beside)))
}

/// Where a file is written before it takes its place.
pub fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.letopis-new"))
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
