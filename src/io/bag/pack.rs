//! A bag's folder as one zip file (APPNOTE 6.3), the same bytes wherever it is packed.
//!
//! Takes a folder, writes its files sorted by path below one folder of its name: stored and not compressed, so that no
//! version of any library has a say in the bytes and a damaged one costs one file; all of one time and mode, with names
//! in UTF-8 and nothing of the system's own. Refuses what only zip64 holds, which not every program unpacks, and to
//! write over a zip file that is there.

use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

use flate2::Crc;

use crate::diag::Diagnostic;
use crate::io::bag::Entry;
use crate::io::bag::folder::Folder;
use crate::io::freeze::beside;

/// 1 January 1980, the first day that zip files know, at midnight.
const DAY: u16 = 1 << 5 | 1;
/// A name in UTF-8.
const FLAGS: u16 = 1 << 11;
/// What a program must know to unpack it: 1.0, nothing but stored files.
const NEEDED: u16 = 10;
/// Made as on Unix, whose modes are told.
const MADE: u16 = 3 << 8 | 20;
/// A plain file that all may read.
const MODE: u32 = 0o100_644 << 16;

/// Why a folder was not packed.
#[derive(Debug)]
pub enum Unpackable {
    /// It holds more than 4 GiB, or more than 65 535 files.
    TooBig,
    /// A file could not be listed or read.
    Unread(Vec<Diagnostic>),
    Io(io::Error),
}

impl From<io::Error> for Unpackable {
    fn from(error: io::Error) -> Unpackable {
        Unpackable::Io(error)
    }
}

/// Packs a folder; gives the zip's length in bytes. A reader sees the whole zip or none.
///
/// # Errors
/// See [`Unpackable`].
pub fn pack(folder: &Path, zip: &Path) -> Result<u64, Unpackable> {
    let top = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (reader, listing) = Folder::list(folder).map_err(Unpackable::Unread)?;
    if !listing.faults.is_empty() {
        return Err(Unpackable::Unread(listing.faults.into_first()));
    }
    let new = beside(zip);
    let written = write(&reader, &listing.files, &top, &new).and_then(|length| {
        // Linking, unlike renaming, never takes the place of another file; not every disk knows links.
        match fs::hard_link(&new, zip) {
            Ok(()) => fs::remove_file(&new)?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error.into()),
            // An empty file of ours holds the place meanwhile.
            Err(_) => {
                File::create_new(zip)?;
                fs::rename(&new, zip).inspect_err(|_| drop(fs::remove_file(zip)))?;
            }
        }
        Ok(length)
    });
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

/// What is known of a file once it has been written.
struct Packed {
    name: String,
    crc: u32,
    size: u32,
    at: u32,
}

fn write(reader: &Folder, entries: &[Entry], top: &str, to: &Path) -> Result<u64, Unpackable> {
    let mut out = BufWriter::new(File::create(to)?);
    let mut packed = Vec::with_capacity(entries.len());
    let mut piece = vec![0; 1 << 16];
    let mut at: u64 = 0;
    for entry in entries {
        let name = format!("{top}/{}", entry.path);
        let mut file = Packed { name, crc: 0, size: small(entry.size)?, at: small(at)? };
        header(&mut out, &file)?;
        let (mut crc, mut failed) = (Crc::new(), None);
        let passed = reader.pass(entry, &mut piece, &mut |piece| {
            crc.update(piece);
            failed = out.write_all(piece).err();
            failed.is_none()
        });
        let length = passed.map_err(|fault| Unpackable::Unread(vec![fault]))?;
        if let Some(error) = failed {
            return Err(error.into());
        }
        // It may have grown since it was listed.
        (file.size, file.crc) = (small(length)?, crc.sum());
        out.seek(SeekFrom::Start(at))?;
        header(&mut out, &file)?;
        at += 30 + file.name.len() as u64 + length;
        out.seek(SeekFrom::Start(at))?;
        packed.push(file);
    }
    let start = at;
    for file in &packed {
        record(&mut out, file)?;
        at += 46 + file.name.len() as u64;
    }
    let count = u16::try_from(packed.len()).ok().filter(|count| *count < u16::MAX).ok_or(Unpackable::TooBig)?;
    out.write_all(b"PK\x05\x06\0\0\0\0")?;
    out.write_all(&count.to_le_bytes())?;
    out.write_all(&count.to_le_bytes())?;
    out.write_all(&small(at - start)?.to_le_bytes())?;
    out.write_all(&small(start)?.to_le_bytes())?;
    out.write_all(&[0; 2])?;
    out.flush()?;
    Ok(at + 22)
}

/// A number that fits where zip64 is not needed.
fn small(number: u64) -> Result<u32, Unpackable> {
    u32::try_from(number).ok().filter(|number| *number < u32::MAX).ok_or(Unpackable::TooBig)
}

/// What stands before the bytes of a file.
fn header(out: &mut impl Write, file: &Packed) -> Result<(), Unpackable> {
    out.write_all(b"PK\x03\x04")?;
    described(out, file)?;
    out.write_all(file.name.as_bytes())?;
    Ok(())
}

/// The file's line in the directory at the end.
fn record(out: &mut impl Write, file: &Packed) -> Result<(), Unpackable> {
    out.write_all(b"PK\x01\x02")?;
    out.write_all(&MADE.to_le_bytes())?;
    described(out, file)?;
    // No comment, the first disk, no attributes of the system's own.
    out.write_all(&[0; 6])?;
    out.write_all(&MODE.to_le_bytes())?;
    out.write_all(&file.at.to_le_bytes())?;
    out.write_all(file.name.as_bytes())?;
    Ok(())
}

/// What both say: stored, at midnight, with a name and nothing extra.
fn described(out: &mut impl Write, file: &Packed) -> Result<(), Unpackable> {
    let name = u16::try_from(file.name.len()).map_err(|_| Unpackable::TooBig)?;
    for number in [NEEDED, FLAGS, 0, 0, DAY] {
        out.write_all(&number.to_le_bytes())?;
    }
    for number in [file.crc, file.size, file.size] {
        out.write_all(&number.to_le_bytes())?;
    }
    for number in [name, 0] {
        out.write_all(&number.to_le_bytes())?;
    }
    Ok(())
}
