//! Stamps: what tells of a file, without opening it, that it is still the same.
//!
//! Takes a folder, gives the stamps of all files below it, in the order of their paths. Follows links, as reading does.
//! A file that vanishes meanwhile is not there. Refuses to open a file.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::Result;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::{DirEntry, WalkDir};

/// Size, times, and the file's number on its disk, as far as the system has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    number: u64,
    /// The time of the last change of any sort, links and names included, which no program can set back.
    changed: (i64, i64),
}

impl Stamp {
    pub fn of(metadata: &Metadata) -> Stamp {
        #[cfg(unix)]
        let (number, changed) = {
            use std::os::unix::fs::MetadataExt;
            (metadata.ino(), (metadata.ctime(), metadata.ctime_nsec()))
        };
        #[cfg(not(unix))]
        let (number, changed) = (0, (0, 0));
        Stamp { size: metadata.len(), modified: metadata.modified().ok(), number, changed }
    }

    /// The stamp as it is when a further link to the file was made.
    pub fn whatever_its_links(self) -> Stamp {
        Stamp { changed: (0, 0), ..self }
    }

    /// Whether a second change could hide behind the same stamp: the first was made just before `now`, and clocks of
    /// disks tick slowly, some every two seconds.
    pub fn is_fresh(&self, now: SystemTime) -> bool {
        let tick = Duration::from_secs(2);
        self.modified.is_none_or(|modified| modified + tick > now)
    }
}

/// Every file below a folder with its stamp, by its path from the root, with `/` between the parts. Names that are not
/// wanted are passed over, with what lies below them. A folder that is not there has no files.
///
/// # Errors
/// The first folder that cannot be read, as the context of the reason.
pub fn below(root: &Path, folder: &str, is_wanted: fn(&str) -> bool) -> Result<Vec<(String, Stamp)>> {
    let mut found = Vec::new();
    let mut branches = Vec::new();
    branch(root, &root.join(folder), 0, is_wanted, &mut branches, &mut found)?;
    let walked: Vec<Vec<(String, Stamp)>> =
        branches.par_iter().map(|start| files(root, start, is_wanted)).collect::<Result<_>>()?;
    found.extend(walked.into_iter().flatten());
    found.par_sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found)
}

/// The stamp of one file; none where there is none.
pub fn of(path: &Path) -> Option<Stamp> {
    fs::metadata(path).ok().filter(Metadata::is_file).map(|metadata| Stamp::of(&metadata))
}

/// Walks the upper folders, which hold few files, and gives the folders below them, to be walked side by side.
fn branch(
    root: &Path,
    folder: &Path,
    depth: usize,
    is_wanted: fn(&str) -> bool,
    branches: &mut Vec<PathBuf>,
    found: &mut Vec<(String, Stamp)>,
) -> Result<()> {
    const UPPER: usize = 2;
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in WalkDir::new(folder).follow_links(true).min_depth(1).max_depth(1) {
        let Some(entry) = wanted(folder, entry, is_wanted)? else { continue };
        if !entry.file_type().is_dir() {
            found.extend(stamped(root, &entry)?);
        } else if depth + 1 < UPPER {
            branch(root, entry.path(), depth + 1, is_wanted, branches, found)?;
        } else {
            branches.push(entry.into_path());
        }
    }
    Ok(())
}

fn files(root: &Path, start: &Path, is_wanted: fn(&str) -> bool) -> Result<Vec<(String, Stamp)>> {
    let mut found = Vec::new();
    let is_walked = |entry: &DirEntry| entry.depth() == 0 || is_wanted(&entry.file_name().to_string_lossy());
    for entry in WalkDir::new(start).follow_links(true).into_iter().filter_entry(is_walked) {
        let Some(entry) = wanted(start, entry, |_| true)? else { continue };
        if !entry.file_type().is_dir() {
            found.extend(stamped(root, &entry)?);
        }
    }
    Ok(found)
}

/// An entry of the walk, unless it is passed over. The locks of some editors are links that lead nowhere.
fn wanted(
    folder: &Path,
    entry: walkdir::Result<DirEntry>,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Option<DirEntry>> {
    match entry {
        Ok(entry) => Ok(is_wanted(&entry.file_name().to_string_lossy()).then_some(entry)),
        Err(error) => {
            let name = error.path().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
            let vanished = error.path().is_some_and(|path| path.symlink_metadata().is_err());
            match is_gone(error.io_error()) && (vanished || !is_wanted(&name)) || name.starts_with('.') {
                true => Ok(None),
                false => Err(unreadable(folder, error)),
            }
        }
    }
}

fn unreadable(folder: &Path, error: walkdir::Error) -> anyhow::Error {
    let path = error.path().unwrap_or(folder).display().to_string();
    anyhow::Error::from(error).context(path)
}

/// A file's path below the root and its stamp; none for what is no file, or no longer there.
fn stamped(root: &Path, entry: &DirEntry) -> Result<Option<(String, Stamp)>> {
    if !entry.file_type().is_file() {
        return Ok(None);
    }
    let metadata = match entry.metadata() {
        Ok(metadata) => metadata,
        Err(error) if is_gone(error.io_error()) => return Ok(None),
        Err(error) => return Err(unreadable(entry.path(), error)),
    };
    let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let mut path = String::with_capacity(below.as_os_str().len());
    for part in below {
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(&part.to_string_lossy());
    }
    Ok(Some((path, Stamp::of(&metadata))))
}

fn is_gone(error: Option<&std::io::Error>) -> bool {
    error.is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound)
}
