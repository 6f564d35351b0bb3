//! A bag as a zip file, with its files at the top or in one folder.
//!
//! Takes the zip's path, lists its files and passes their bytes by as they are unpacked, never all at once. Refuses
//! passwords, links, unknown kinds of compression, names that lead elsewhere or stand there twice, and files that unpack
//! to more than they claim or to much more than anybody packs.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use flate2::Crc;
use flate2::read::DeflateDecoder;

use crate::bag::{Algorithm, BagPath, DECLARATION, Manifest, Trouble};
use crate::diag::{Code, Diagnostic};
use crate::io::bag::directory::{ReadAt, Record, Refusal, records};
use crate::io::bag::{Entry, Listing, MOST_FILES, limit_of, unreadable};

/// Bytes of all files together, unpacked: a tebibyte.
const MOST_BYTES: u64 = 1 << 40;
/// Up to so many bytes nobody asks how well they are packed.
const HARMLESS: u64 = 1 << 30;
/// How much longer than the zip its files may be together.
const BEST_RATIO: u64 = 200;

const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// A zip file whose directory has been read.
pub struct Zip {
    disk: Disk,
    /// By [`Entry::index`].
    records: Vec<Record>,
}

impl Zip {
    /// Whether a file is a zip with a bag in it.
    pub fn holds_bag(path: &Path) -> bool {
        let disk = Disk::open(path);
        let records = disk.map_err(Refusal::from).and_then(|disk| records(&disk, MOST_FILES));
        match records {
            Ok(records) => top(&records.iter().map(name).collect::<Vec<_>>()).is_some(),
            // A bag's zip that was damaged is one whose faults are told.
            Err(refusal) => !matches!(refusal, Refusal::NotZip),
        }
    }

    /// Lists a zip file.
    ///
    /// # Errors
    /// It is no zip file, holds no bag, or is refused as a whole.
    pub fn list(path: &Path) -> Result<(Zip, Listing), Vec<Diagnostic>> {
        let shown = path.display().to_string();
        let none = || Diagnostic::nowhere(Code::NoBag).arg("file", &shown).help("help-file");
        let refuse = |refusal| match refusal {
            Refusal::NotZip => none(),
            Refusal::Damaged => fault(&shown, "zip-damaged"),
            Refusal::Ambiguous => fault(&shown, "zip-ambiguous"),
            Refusal::Overlap => fault(&shown, "zip-overlap"),
            Refusal::TooMany => limit_of(&shown, "limit-files", MOST_FILES.to_string()),
            Refusal::Io(error) => unreadable(&shown, &error),
        };
        let disk = Disk::open(path).map_err(|error| vec![unreadable(&shown, &error)])?;
        let records = records(&disk, MOST_FILES).map_err(|refusal| vec![refuse(refusal)])?;
        let names: Vec<Result<String, String>> = records.iter().map(name).collect();
        let Some(top) = top(&names) else { return Err(vec![none()]) };
        let total = records.iter().fold(0, |sum: u64, record| sum.saturating_add(record.size));
        if total > MOST_BYTES {
            return Err(vec![limit_of(&shown, "limit-unpacked", MOST_BYTES.to_string())]);
        }
        if total > HARMLESS && total / BEST_RATIO > disk.length() {
            return Err(vec![fault(&shown, "zip-bomb")]);
        }
        let mut listing = Listing::default();
        let mut seen: BTreeSet<BagPath> = BTreeSet::new();
        for (index, (record, name)) in records.iter().zip(names).enumerate() {
            let refused = |name: &str, trouble: Trouble| {
                Diagnostic::nowhere(Code::BagName).arg("file", name).arg("trouble", trouble.name())
            };
            let name = match name {
                Ok(name) => name,
                Err(name) => {
                    listing.faults.push(refused(&name, Trouble::NotUtf8));
                    continue;
                }
            };
            let Some(inside) = name.strip_prefix(&top) else {
                match BagPath::new(name.trim_end_matches('/')) {
                    Ok(_) if name.ends_with('/') => {}
                    Ok(_) => listing.faults.push(Diagnostic::nowhere(Code::BagUnlisted).arg("file", &name)),
                    Err(trouble) => listing.faults.push(refused(&name, trouble)),
                }
                continue;
            };
            let is_folder = inside.ends_with('/') || inside.is_empty();
            if inside.is_empty() {
                continue;
            }
            let path = match BagPath::new(inside.strip_suffix('/').unwrap_or(inside)) {
                Ok(path) => path,
                Err(trouble) => {
                    listing.faults.push(refused(&name, trouble));
                    continue;
                }
            };
            if !seen.insert(path.clone()) {
                listing.faults.push(fault(path.as_str(), "zip-twice"));
                continue;
            }
            let trouble = match record.kind {
                _ if is_folder && record.size == 0 => continue,
                0 | 0o100_000 if is_folder => Some("zip-ambiguous"),
                0 | 0o100_000 if record.is_encrypted() => Some("zip-encrypted"),
                0 | 0o100_000 if !matches!(record.method, STORED | DEFLATED) => Some("zip-method"),
                0 | 0o100_000 if record.method == STORED && record.packed != record.size => Some("zip-size"),
                0 | 0o100_000 => None,
                kind => {
                    let kind = if kind == 0o120_000 { "special-link" } else { "special-other" };
                    let fault = Diagnostic::nowhere(Code::BagSpecial).arg("file", path.as_str());
                    listing.faults.push(fault.arg("trouble", kind));
                    listing.refused.push(path);
                    continue;
                }
            };
            match trouble {
                Some(trouble) => {
                    listing.faults.push(fault(path.as_str(), trouble));
                    listing.refused.push(path);
                }
                None => listing.files.push(Entry { path, size: record.size, index }),
            }
        }
        listing.files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok((Zip { disk, records }, listing))
    }

    /// Passes a listed file's bytes by as they are unpacked.
    ///
    /// # Errors
    /// It cannot be unpacked, or is not as long as the zip says.
    pub fn pass(
        &self,
        entry: &Entry,
        piece: &mut [u8],
        take: &mut dyn FnMut(&[u8]) -> bool,
    ) -> Result<u64, Diagnostic> {
        let Some(record) = self.records.get(entry.index) else { return Ok(0) };
        let refuse = |trouble| fault(entry.path.as_str(), trouble);
        let packed = Part { disk: &self.disk, at: record.data, left: record.packed };
        let mut unpacked: Box<dyn Read + '_> = match record.method {
            STORED => Box::new(packed),
            _ => Box::new(DeflateDecoder::new(packed)),
        };
        let (mut size, mut crc) = (0, Crc::new());
        loop {
            match unpacked.read(piece) {
                Ok(0) => break,
                Ok(length) => {
                    size += length as u64;
                    if size > entry.size {
                        return Err(refuse("zip-size"));
                    }
                    let piece = piece.get(..length).unwrap_or_default();
                    crc.update(piece);
                    if !take(piece) {
                        return Ok(size);
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.raw_os_error().is_some() => return Err(unreadable(entry.path.as_str(), &error)),
                Err(_) => return Err(refuse("zip-damaged")),
            }
        }
        match (size == entry.size, crc.sum() == record.crc) {
            (true, true) => Ok(size),
            (true, false) => Err(refuse("zip-damaged")),
            (false, _) => Err(refuse("zip-size")),
        }
    }
}

/// The name of an entry; as it looks, where its letters cannot be told. Programs on Russian Windows write them in the
/// code page of the console, 866, and do not say so.
fn name(record: &Record) -> Result<String, String> {
    let lossy = || String::from_utf8_lossy(&record.name).into_owned();
    match std::str::from_utf8(&record.name) {
        Ok(name) => Ok(name.to_owned()),
        Err(_) if record.is_utf8() => Err(lossy()),
        Err(_) => record.name.iter().map(|byte| cyrillic(*byte)).collect::<Option<String>>().ok_or_else(lossy),
    }
}

/// A letter of code page 866; none for its lines and signs, which no name has.
fn cyrillic(byte: u8) -> Option<char> {
    let letter = match byte {
        0..=0x7f => u32::from(byte),
        0x80..=0xaf => 0x410 + u32::from(byte - 0x80),
        0xe0..=0xef => 0x440 + u32::from(byte - 0xe0),
        0xf0 => 0x401,
        0xf1 => 0x451,
        0xfc => 0x2116,
        _ => return None,
    };
    char::from_u32(letter)
}

/// What stands before the paths of the bag: nothing, or the one folder that it lies in. A bag that has lost its
/// declaration is known by a manifest.
fn top(names: &[Result<String, String>]) -> Option<String> {
    let manifests = Algorithm::ALL.into_iter().map(Manifest::payload_name);
    std::iter::once(DECLARATION.to_owned()).chain(manifests).find_map(|file| {
        let before = names.iter().flatten().filter_map(|name| name.strip_suffix(&file));
        // A folder beside the bag may have such a file in it, too.
        let tops = before.filter(|top| top.is_empty() || top.find('/') == Some(top.len() - 1));
        tops.min_by_key(|top| top.len()).map(str::to_owned)
    })
}

fn fault(file: &str, trouble: &str) -> Diagnostic {
    Diagnostic::nowhere(Code::BagZip).arg("file", file).arg("trouble", trouble)
}

/// A file that several threads read.
struct Disk {
    file: Mutex<File>,
    length: u64,
}

impl Disk {
    fn open(path: &Path) -> io::Result<Disk> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        Ok(Disk { file: Mutex::new(file), length })
    }

    fn read_at(&self, at: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at))?;
        file.read(buffer)
    }
}

impl ReadAt for Disk {
    fn length(&self) -> u64 {
        self.length
    }

    fn read_exact_at(&self, at: u64, buffer: &mut [u8]) -> io::Result<()> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(buffer)
    }
}

/// The bytes of one entry.
struct Part<'d> {
    disk: &'d Disk,
    at: u64,
    left: u64,
}

impl Read for Part<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let length = self.disk.read_at(self.at, buffer.get_mut(..most).unwrap_or_default())?;
        (self.at, self.left) = (self.at + length as u64, self.left - length as u64);
        Ok(length)
    }
}
