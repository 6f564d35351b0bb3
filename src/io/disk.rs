//! A site on disk: what lies there, and what changed since the last look.
//!
//! Takes the site's root, gives everything that belongs to it. A file counts as changed when its size, times or place
//! on the disk differ; only such files are read again. Hidden files and what editors leave behind are passed over.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::read::layout::is_litter;
use crate::source::{Attachment, SourceFile, Sources, StaticFile};
use crate::theme::builtin;

/// The nearest folder upward that holds a site.toml.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join("site.toml").is_file()).map(Path::to_path_buf)
}

/// Reads a site once: site.toml, content, themes; the built-in theme lies under what the site does not override.
///
/// # Errors
/// The first file or folder that cannot be read: its path, caused by the reason.
pub fn load(root: &Path) -> Result<Sources> {
    let mut disk = Disk::new(root);
    disk.look()?;
    Ok(disk.sources)
}

/// A site's files as they were at the last look.
pub struct Disk {
    root: PathBuf,
    stamps: BTreeMap<String, Stamp>,
    sources: Sources,
}

impl Disk {
    /// A site of which nothing is known but the built-in theme.
    pub fn new(root: &Path) -> Disk {
        let mut sources = Sources::default();
        for (path, bytes) in builtin() {
            match is_text(&path) {
                true => drop(sources.add(SourceFile::new(path, bytes.to_vec()))),
                false => sources.keep_static(StaticFile { path, bytes: bytes.to_vec() }),
            }
        }
        Disk { root: root.to_path_buf(), stamps: BTreeMap::new(), sources }
    }

    /// Everything that lay there at the last look.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Looks at every file's stamp and reads those that are new or differ. Gives the paths that were added, changed or
    /// removed, in order. A file that vanishes while it is looked at is not there.
    ///
    /// # Errors
    /// The first file or folder that cannot be read: its path, caused by the reason. Nothing of this look is kept.
    pub fn look(&mut self) -> Result<Vec<String>> {
        let found = walk(&self.root)?;
        let changed: Vec<&(String, Stamp)> =
            found.iter().filter(|(path, stamp)| self.stamps.get(path) != Some(stamp)).collect();
        let read: Vec<(String, Option<Loaded>)> = changed
            .into_par_iter()
            .map(|(path, _)| Ok((path.clone(), read(&self.root, path)?)))
            .collect::<Result<_>>()?;
        let mut stamps: BTreeMap<String, Stamp> = found.into_iter().collect();
        let mut changed = Vec::with_capacity(read.len());
        for (path, loaded) in read {
            match loaded {
                Some(Loaded::Text(file)) => drop(self.sources.add(file)),
                Some(Loaded::Static(file)) => self.sources.keep_static(file),
                Some(Loaded::Attachment(file)) => self.sources.attach(file),
                None => drop(stamps.remove(&path)),
            }
            changed.push(path);
        }
        let gone: Vec<String> = self.stamps.keys().filter(|path| !stamps.contains_key(*path)).cloned().collect();
        for path in gone {
            self.sources.remove(&path);
            changed.push(path);
        }
        self.stamps = stamps;
        changed.sort();
        changed.dedup();
        Ok(changed)
    }
}

/// What tells of a file, without opening it, that it is still the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    /// On Unix the file's number and the time of its last change of any sort, which no program can set back.
    place: (u64, i64, i64),
}

impl Stamp {
    fn of(metadata: &Metadata) -> Stamp {
        #[cfg(unix)]
        let place = {
            use std::os::unix::fs::MetadataExt;
            (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
        };
        #[cfg(not(unix))]
        let place = (0, 0, 0);
        Stamp { size: metadata.len(), modified: metadata.modified().ok(), place }
    }
}

enum Loaded {
    Text(SourceFile),
    Static(StaticFile),
    Attachment(Attachment),
}

/// Files whose text matters: Markdown, and of a theme everything but what it publishes as it is.
fn is_text(path: &str) -> bool {
    path == "site.toml" || path.ends_with(".md") || (path.contains("themes/") && !path.contains("/static/"))
}

/// Every file of the site with its stamp, sorted by path. The folders with the most files are walked in parallel.
fn walk(root: &Path) -> Result<Vec<(String, Stamp)>> {
    let mut found = Vec::new();
    if let Ok(metadata) = fs::metadata(root.join("site.toml"))
        && metadata.is_file()
    {
        found.push(("site.toml".to_owned(), Stamp::of(&metadata)));
    }
    let mut branches = Vec::new();
    for folder in ["content", "themes"] {
        branch(root, &root.join(folder), 0, &mut branches, &mut found)?;
    }
    let walked: Vec<Vec<(String, Stamp)>> =
        branches.par_iter().map(|start| branch_files(root, start)).collect::<Result<_>>()?;
    found.extend(walked.into_iter().flatten());
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found)
}

/// Walks the upper folders, which hold few files, and gives the folders below them: `content/reports/2024`.
fn branch(
    root: &Path,
    folder: &Path,
    depth: usize,
    branches: &mut Vec<PathBuf>,
    found: &mut Vec<(String, Stamp)>,
) -> Result<()> {
    const UPPER: usize = 2;
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in WalkDir::new(folder).follow_links(true).min_depth(1).max_depth(1) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if is_passed_over(&error) => continue,
            Err(error) => return Err(unreadable(folder, error)),
        };
        if is_litter(&entry.file_name().to_string_lossy()) {
            continue;
        }
        if !entry.file_type().is_dir() {
            found.extend(stamped(root, &entry)?);
        } else if depth + 1 < UPPER {
            branch(root, entry.path(), depth + 1, branches, found)?;
        } else {
            branches.push(entry.into_path());
        }
    }
    Ok(())
}

fn branch_files(root: &Path, start: &Path) -> Result<Vec<(String, Stamp)>> {
    let mut found = Vec::new();
    let is_wanted = |entry: &walkdir::DirEntry| entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy());
    for entry in WalkDir::new(start).follow_links(true).into_iter().filter_entry(is_wanted) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if is_passed_over(&error) => continue,
            Err(error) => return Err(unreadable(start, error)),
        };
        if !entry.file_type().is_dir() {
            found.extend(stamped(root, &entry)?);
        }
    }
    Ok(found)
}

/// What vanished during the walk, and the locks of editors, which are links that lead nowhere.
fn is_passed_over(error: &walkdir::Error) -> bool {
    let is_litter = |path: &Path| path.file_name().is_some_and(|name| is_litter(&name.to_string_lossy()));
    error.path().is_some_and(|path| is_litter(path) || (is_gone(error.io_error()) && path.symlink_metadata().is_err()))
}

fn unreadable(folder: &Path, error: walkdir::Error) -> anyhow::Error {
    let path = error.path().unwrap_or(folder).display().to_string();
    anyhow::Error::from(error).context(path)
}

/// A file's path below the root and its stamp; none for what is no file, or no longer there.
fn stamped(root: &Path, entry: &walkdir::DirEntry) -> Result<Option<(String, Stamp)>> {
    if !entry.file_type().is_file() {
        return Ok(None);
    }
    let metadata = match entry.metadata() {
        Ok(metadata) => metadata,
        Err(error) if is_gone(error.io_error()) => return Ok(None),
        Err(error) => return Err(unreadable(entry.path(), error)),
    };
    let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Ok(Some((parts.join("/"), Stamp::of(&metadata))))
}

fn read(root: &Path, path: &str) -> Result<Option<Loaded>> {
    let full = root.join(path);
    let loaded = if is_text(path) {
        fs::read(&full).map(|bytes| Loaded::Text(SourceFile::new(path.to_owned(), bytes)))
    } else if path.starts_with("themes/") {
        fs::read(&full).map(|bytes| Loaded::Static(StaticFile { path: path.to_owned(), bytes }))
    } else {
        fs::metadata(&full).map(|metadata| {
            let dimensions = imagesize::size(&full).ok().map(|size| (size.width, size.height));
            Loaded::Attachment(Attachment { path: path.to_owned(), size: metadata.len(), dimensions })
        })
    };
    match loaded {
        Err(error) if is_gone(Some(&error)) => Ok(None),
        loaded => loaded.map(Some).with_context(|| full.display().to_string()),
    }
}

fn is_gone(error: Option<&std::io::Error>) -> bool {
    error.is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound)
}
