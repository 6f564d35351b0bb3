//! Bags on disk, as folders and as zip files: found, listed, and every byte of them read once.
//!
//! Takes a path, gives for each bag there what speaks against it. Only what was listed is opened, and only regular files
//! are: whatever a manifest says, nothing outside of the bag is read. Never writes.

mod directory;
mod folder;
mod frozen;
mod pack;
mod zip;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::bag::contents::{Contents, is_payload_manifest, is_read};
use crate::bag::judge::{Files, Found, judge, payload};
use crate::bag::{
    Algorithm, BagInfo, BagPath, DECLARATION, Hasher, Manifest, Oxum, PAYLOAD, PREVIOUS_MANIFEST, PREVIOUS_VERSION,
};
use crate::diag::{Code, Diagnostic};
use crate::io::terminal::Progress;
use folder::Folder;
pub use frozen::{Kept, kept, read as read_frozen};
pub use pack::{Unpackable, pack};
use zip::Zip;

/// Files of one bag; more would be a program's mistake, or somebody who means harm.
const MOST_FILES: usize = 500_000;
/// Bytes of a tag file that is read as a whole.
const LONGEST_TAG_FILE: u64 = 1 << 27;
/// Lines of it.
const MOST_LINES: usize = MOST_FILES;

/// Where a bag lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Folder(PathBuf),
    Zip(PathBuf),
}

impl Place {
    pub fn path(&self) -> &Path {
        let (Place::Folder(path) | Place::Zip(path)) = self;
        path
    }
}

/// What was found out about a bag.
pub struct Verdict {
    pub faults: Vec<Diagnostic>,
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
    faults: Vec<Diagnostic>,
}

/// The two things that a bag can be.
enum Reader {
    Folder(Folder),
    Zip(Zip),
}

/// The bags at a path: the one that it is, or those that the folder holds.
///
/// # Errors
/// There is none, and why.
pub fn places(path: &Path) -> Result<Vec<Place>, Diagnostic> {
    let none = |help| Diagnostic::nowhere(Code::NoBag).arg("file", path.display().to_string()).help(help);
    let Ok(kind) = fs::metadata(path) else { return Err(none("help-absent")) };
    if kind.is_file() {
        return Ok(vec![Place::Zip(path.to_owned())]);
    }
    if !kind.is_dir() {
        return Err(none("help"));
    }
    if is_bag(path) {
        return Ok(vec![Place::Folder(path.to_owned())]);
    }
    let inside = fs::read_dir(path).map_err(|error| unreadable(&path.display().to_string(), &error))?;
    let mut places: Vec<Place> = inside
        .flatten()
        .filter_map(|entry| {
            let (path, kind) = (entry.path(), entry.file_type().ok()?);
            let is_zip = || path.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
            match kind.is_dir() {
                true => is_bag(&path).then(|| Place::Folder(path.clone())),
                false if kind.is_file() && is_zip() && Zip::holds_bag(&path) => Some(Place::Zip(path)),
                false => None,
            }
        })
        .collect();
    places.sort_by(|one, other| one.path().cmp(other.path()));
    match places.is_empty() {
        true => Err(none("help")),
        false => Ok(places),
    }
}

/// Whether there is a bag, or what is left of one.
pub fn is_bag_at(place: &Place) -> bool {
    match place {
        Place::Folder(path) => is_bag(path),
        Place::Zip(path) => Zip::holds_bag(path),
    }
}

/// Whether a folder is a bag, or what is left of one.
fn is_bag(folder: &Path) -> bool {
    let is_file = |name: &str| fs::symlink_metadata(folder.join(name)).is_ok_and(|it| it.is_file());
    let has_payload = || fs::symlink_metadata(folder.join(PAYLOAD)).is_ok_and(|it| it.is_dir());
    is_file(DECLARATION)
        || (has_payload() && Algorithm::ALL.into_iter().any(|algorithm| is_file(&Manifest::payload_name(algorithm))))
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
                (_, faults) => Ok(Verdict::refused(faults)),
            };
        }
    };
    let Listing { files: entries, refused, mut faults } = listing;
    let mut files: Files = refused.into_iter().map(|path| (path, None)).collect();
    let mut tags = BTreeMap::new();
    for entry in entries.iter().filter(|entry| is_read(&entry.path)) {
        match reader.text(entry) {
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
    let (contents, found) = Contents::read(&tags);
    // A manifest that is there and cannot be read was told already.
    let is_hidden = files.keys().any(is_payload_manifest);
    faults.extend(found.into_iter().filter(|fault| fault.code != Code::BagNoManifest || !is_hidden));
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
    faults.extend(judge(&contents, &files));
    let previous = match previous(place, &contents.info) {
        Ok(previous) => previous,
        Err(fault) => {
            faults.push(*fault);
            None
        }
    };
    let algorithms = contents.payload.values().map(|manifest| manifest.algorithm).collect();
    Ok(Verdict { faults, payload: payload(&files), algorithms, previous })
}

impl Verdict {
    fn refused(faults: Vec<Diagnostic>) -> Verdict {
        Verdict { faults, payload: Oxum::default(), algorithms: BTreeSet::new(), previous: None }
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
        }
    }

    /// Passes a file's bytes by, until there are none or they are no longer wanted. Gives how many there were.
    fn pass(&self, entry: &Entry, piece: &mut [u8], take: &mut dyn FnMut(&[u8]) -> bool) -> Result<u64, Diagnostic> {
        match self {
            Reader::Folder(folder) => folder.pass(entry, piece, take),
            Reader::Zip(zip) => zip.pass(entry, piece, take),
        }
    }

    /// A tag file as a whole.
    fn text(&self, entry: &Entry) -> Result<Vec<u8>, Diagnostic> {
        let mut bytes = Vec::new();
        self.pass(entry, &mut vec![0; 1 << 16], &mut |piece| {
            bytes.extend_from_slice(piece);
            bytes.len() as u64 <= LONGEST_TAG_FILE
        })?;
        if bytes.len() as u64 > LONGEST_TAG_FILE {
            return Err(limit_of(entry.path.as_str(), "limit-bytes", LONGEST_TAG_FILE.to_string()));
        }
        let count = |end| bytes.iter().filter(|byte| **byte == end).count();
        match count(b'\n').max(count(b'\r')) > MOST_LINES {
            true => Err(limit_of(entry.path.as_str(), "limit-lines", MOST_LINES.to_string())),
            false => Ok(bytes),
        }
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
    let (Some(name), Some(digest)) = (info.get(PREVIOUS_VERSION), info.get(PREVIOUS_MANIFEST)) else { return Ok(None) };
    let fault = || Diagnostic::nowhere(Code::BagPrevious).arg("other", name);
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
        reader.text(entry).ok()
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
