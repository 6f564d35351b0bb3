//! Bags on disk, as folders and as zip files: found, listed, and every byte of them read once.
//!
//! Takes a path, gives for each bag there what speaks against it. Only what was listed is opened, and only regular files
//! are: whatever a manifest says, nothing outside of the bag is read. Never writes.

mod directory;
mod folder;
mod frozen;
mod pack;
mod places;
mod zip;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::bag::contents::{Contents, is_manifest, is_payload_manifest, is_read, is_unknown_manifest};
use crate::bag::judge::{Files, Found, judge, payload};
use crate::bag::{Algorithm, BagInfo, BagPath, Faults, Hasher, Manifest, Oxum, PREVIOUS_MANIFEST, PREVIOUS_VERSION};
use crate::diag::{Code, Diagnostic};
use crate::io::terminal::Progress;
use folder::Folder;
pub use frozen::{Kept, kept, read as read_frozen};
pub use pack::{Unpackable, pack};
pub use places::{Place, is_bag_at, places};
use zip::Zip;

/// Files of one bag; more would be a program's mistake, or somebody who means harm.
const MOST_FILES: usize = 500_000;
/// Bytes of all tag files together that are read as a whole.
const MOST_TAG_BYTES: u64 = 1 << 27;
/// Lines of them: two manifests of as many files as there may be.
const MOST_LINES: usize = 2 * MOST_FILES;
/// Manifests: one of each kind for each algorithm.
const MOST_MANIFESTS: usize = 2 * Algorithm::ALL.len();

/// What was found out about a bag.
pub struct Verdict {
    /// As many as anybody reads.
    pub faults: Vec<Diagnostic>,
    /// How many more there are.
    pub more: usize,
    /// What lies in its `data/`.
    pub payload: Oxum,
    pub algorithms: BTreeSet<Algorithm>,
    pub previous: Option<Previous>,
}

/// The version that a bag takes the place of.
pub enum Previous {
    /// It lies beside this one and is the one that is meant.
    Beside(String),
    /// It does not lie there, so nothing is known of it.
    Absent(String),
}

/// A file that was listed.
struct Entry {
    path: BagPath,
    /// In bytes, as the folder or the zip tells.
    size: u64,
    /// Its place in what was listed.
    index: usize,
}

/// What lies in a bag, and what of it is never opened.
#[derive(Default)]
struct Listing {
    files: Vec<Entry>,
    /// Files that are there and were refused, so that nobody calls them missing.
    refused: Vec<BagPath>,
    faults: Faults,
}

/// What may still be read of a bag's tag files.
struct Budget {
    bytes: u64,
    lines: usize,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { bytes: MOST_TAG_BYTES, lines: MOST_LINES }
    }
}

/// The two things that a bag can be.
enum Reader {
    Folder(Folder),
    Zip(Zip),
}

/// Reads a bag and says everything that speaks against it.
///
/// # Errors
/// It is a zip file without a bag, or no zip file at all.
pub fn verify(place: &Place) -> Result<Verdict, Diagnostic> {
    let (reader, listing) = match Reader::open(place) {
        Ok(opened) => opened,
        Err(faults) => {
            return match faults.into_iter().partition::<Vec<_>, _>(|fault| fault.code == Code::NoBag) {
                (mut none, _) if !none.is_empty() => Err(none.remove(0)),
                (_, told) => {
                    let mut faults = Faults::default();
                    faults.extend(told);
                    Ok(Verdict::refused(faults))
                }
            };
        }
    };
    let Listing { files: entries, refused, mut faults } = listing;
    let mut files: Files = refused.into_iter().map(|path| (path, None)).collect();
    if entries.iter().filter(|entry| is_manifest(&entry.path)).count() > MOST_MANIFESTS {
        let shown = place.path().display().to_string();
        faults.push(limit_of(&shown, "limit-manifests", MOST_MANIFESTS.to_string()));
        return Ok(Verdict::refused(faults));
    }
    let unknown = entries.iter().map(|entry| &entry.path).filter(|path| is_unknown_manifest(path));
    faults.extend(unknown.map(|path| Diagnostic::nowhere(Code::BagUnknownAlgorithm).arg("file", path.as_str())));
    let (mut tags, mut budget) = (BTreeMap::new(), Budget::default());
    for entry in entries.iter().filter(|entry| is_read(&entry.path)) {
        match reader.text(entry, &mut budget) {
            Ok(bytes) => drop(tags.insert(entry.path.clone(), bytes)),
            Err(fault) => {
                // Without its manifests nothing can be said of a bag.
                let is_over = fault.code == Code::BagLimit;
                faults.push(fault);
                files.insert(entry.path.clone(), None);
                if is_over {
                    return Ok(Verdict::refused(faults));
                }
            }
        }
    }
    let (contents, mut found) = Contents::read(&tags);
    // A manifest that is there and cannot be read was told already.
    if files.keys().any(is_payload_manifest) {
        found.forget(Code::BagNoManifest);
    }
    faults.append(found);
    let algorithms = contents.algorithms();
    for (entry, read) in reader.digests(&entries, &tags, &algorithms) {
        match read {
            Ok(found) => drop(files.insert(entry.path.clone(), Some(found))),
            Err(fault) => {
                faults.push(fault);
                files.insert(entry.path.clone(), None);
            }
        }
    }
    faults.append(judge(&contents, &files));
    let previous = match previous(place, &contents.info) {
        Ok(previous) => previous,
        Err(fault) => {
            faults.push(*fault);
            None
        }
    };
    let algorithms = contents.payload.values().map(|manifest| manifest.algorithm).collect();
    let more = faults.more();
    Ok(Verdict { faults: faults.into_first(), more, payload: payload(&files), algorithms, previous })
}

impl Verdict {
    /// Of a bag that is not looked at any further.
    fn refused(faults: Faults) -> Verdict {
        let more = faults.more();
        let faults = faults.into_first();
        Verdict { faults, more, payload: Oxum::default(), algorithms: BTreeSet::new(), previous: None }
    }

    /// Of what bears the name of an archive and is none.
    pub fn wreck(fault: Diagnostic) -> Verdict {
        let mut faults = Faults::default();
        faults.push(fault.help("help-wreck"));
        Verdict::refused(faults)
    }
}

impl Reader {
    fn open(place: &Place) -> Result<(Reader, Listing), Vec<Diagnostic>> {
        match place {
            Place::Folder(path) => {
                let (folder, listing) = Folder::list(path)?;
                Ok((Reader::Folder(folder), listing))
            }
            Place::Zip(path) => {
                let (zip, listing) = Zip::list(path)?;
                Ok((Reader::Zip(zip), listing))
            }
            Place::Special(path) => {
                let shown = path.display().to_string();
                let kind = fs::symlink_metadata(path).map_err(|error| vec![unreadable(&shown, &error)])?.file_type();
                Err(vec![folder::special(&shown, kind)])
            }
        }
    }

    /// Passes a file's bytes by, until there are none or they are no longer wanted. Gives how many there were.
    fn pass(&self, entry: &Entry, piece: &mut [u8], take: &mut dyn FnMut(&[u8]) -> bool) -> Result<u64, Diagnostic> {
        match self {
            Reader::Folder(folder) => folder.pass(entry, piece, take),
            Reader::Zip(zip) => zip.pass(entry, piece, take),
        }
    }

    /// A tag file as a whole, if the budget allows.
    fn text(&self, entry: &Entry, budget: &mut Budget) -> Result<Vec<u8>, Diagnostic> {
        let too_long = || limit_of(entry.path.as_str(), "limit-bytes", MOST_TAG_BYTES.to_string());
        if entry.size > budget.bytes {
            return Err(too_long());
        }
        let mut bytes = Vec::new();
        self.pass(entry, &mut vec![0; 1 << 16], &mut |piece| {
            bytes.extend_from_slice(piece);
            bytes.len() as u64 <= budget.bytes
        })?;
        budget.bytes = budget.bytes.checked_sub(bytes.len() as u64).ok_or_else(too_long)?;
        let count = |end| bytes.iter().filter(|byte| **byte == end).count();
        let too_many = || limit_of(entry.path.as_str(), "limit-lines", MOST_LINES.to_string());
        budget.lines = budget.lines.checked_sub(count(b'\n').max(count(b'\r'))).ok_or_else(too_many)?;
        Ok(bytes)
    }

    /// Size and digests of all files, on all cores; those that were read already are not read again.
    fn digests<'e>(
        &self,
        entries: &'e [Entry],
        known: &BTreeMap<BagPath, Vec<u8>>,
        algorithms: &BTreeSet<Algorithm>,
    ) -> Vec<(&'e Entry, Result<Found, Diagnostic>)> {
        let (progress, done) = (Progress::new(entries.len()), AtomicUsize::new(0));
        let read = entries
            .par_iter()
            .map_init(
                || vec![0; 1 << 16],
                |piece, entry| {
                    let mut hasher = Hasher::new(algorithms.iter().copied());
                    let size = match known.get(&entry.path) {
                        Some(bytes) => {
                            hasher.update(bytes);
                            Ok(bytes.len() as u64)
                        }
                        None => self.pass(entry, piece, &mut |piece| {
                            hasher.update(piece);
                            true
                        }),
                    };
                    progress.at(done.fetch_add(1, Ordering::Relaxed) + 1);
                    (entry, size.map(|size| Found { size, digests: hasher.finish() }))
                },
            )
            .collect();
        progress.finish();
        read
    }
}

/// The version that a bag names as the one before, where it lies beside the bag.
fn previous(place: &Place, info: &BagInfo) -> Result<Option<Previous>, Box<Diagnostic>> {
    let fault = |kind, other| Diagnostic::nowhere(Code::BagPrevious).arg("kind", kind).arg("other", other);
    let half = |label| Err(Box::new(fault("half", label).help("help-half")));
    let (name, digest) = match (info.get(PREVIOUS_VERSION), info.get(PREVIOUS_MANIFEST)) {
        (Some(name), Some(digest)) => (name, digest),
        (Some(_), None) => return half(PREVIOUS_VERSION),
        (None, Some(_)) => return half(PREVIOUS_MANIFEST),
        (None, None) => return Ok(None),
    };
    let fault = || fault("other", name);
    if name.contains('/') || BagPath::new(name).is_err() {
        return Err(Box::new(fault().help("help-name")));
    }
    let absent = || Ok(Some(Previous::Absent(name.to_owned())));
    let Ok(own) = place.path().canonicalize() else { return absent() };
    let Some(beside) = own.parent().map(|folder| folder.join(name)) else { return absent() };
    let archive = beside.with_file_name(format!("{name}.zip"));
    let is = |path: &Path, is_kind: fn(&fs::FileType) -> bool| {
        fs::symlink_metadata(path).is_ok_and(|it| is_kind(&it.file_type()))
    };
    let place = if is(&beside, fs::FileType::is_dir) {
        Place::Folder(beside)
    } else if is(&archive, fs::FileType::is_file) {
        Place::Zip(archive)
    } else {
        return absent();
    };
    let manifest = Manifest::tag_name(Algorithm::Sha512);
    let found = Reader::open(&place).ok().and_then(|(reader, listing)| {
        let entry = listing.files.iter().find(|entry| entry.path.as_str() == manifest)?;
        reader.text(entry, &mut Budget::default()).ok()
    });
    match found.is_some_and(|bytes| Algorithm::Sha512.digest(&bytes).eq_ignore_ascii_case(digest)) {
        true => Ok(Some(Previous::Beside(name.to_owned()))),
        false => Err(Box::new(fault())),
    }
}

/// Something is more than is read of anybody.
fn limit_of(file: &str, trouble: &str, most: String) -> Diagnostic {
    Diagnostic::nowhere(Code::BagLimit).arg("file", file).arg("trouble", trouble).arg("most", most)
}

fn unreadable(file: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::nowhere(Code::BagUnreadable).arg("file", file).arg("reason", error.to_string())
}
