//! A bag as a folder.
//!
//! Takes the folder's path, lists what lies below it and passes the bytes of its files by. Follows no link, opens no
//! pipe and no device, and opens only what it has listed itself.

use std::fs::{self, File, FileType, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::bag::{BagPath, Trouble};
use crate::diag::{Code, Diagnostic};
use crate::io::bag::{Entry, Listing, MOST_FILES, limit_of, unreadable};

/// Folders within folders.
const DEEPEST: usize = 100;

/// A folder whose files have been listed.
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Lists a folder.
    ///
    /// # Errors
    /// It cannot be read at all, or holds more than is read of anybody.
    pub fn list(root: &Path) -> Result<(Folder, Listing), Vec<Diagnostic>> {
        let mut listing = Listing::default();
        let mut open = vec![(root.to_owned(), String::new(), 0)];
        let mut seen = 0;
        while let Some((folder, inside, depth)) = open.pop() {
            let shown = if inside.is_empty() { root.display().to_string() } else { inside.clone() };
            let entries = match fs::read_dir(&folder) {
                Ok(entries) => entries,
                Err(error) if inside.is_empty() => return Err(vec![unreadable(&shown, &error)]),
                Err(error) => {
                    listing.faults.push(unreadable(&shown, &error));
                    continue;
                }
            };
            for entry in entries {
                seen += 1;
                if seen > MOST_FILES {
                    return Err(vec![limit_of(&root.display().to_string(), "limit-files", MOST_FILES.to_string())]);
                }
                let (entry, kind) = match entry.and_then(|entry| Ok((entry.file_type()?, entry))) {
                    Ok((kind, entry)) => (entry, kind),
                    Err(error) => {
                        listing.faults.push(unreadable(&shown, &error));
                        continue;
                    }
                };
                let name = entry.file_name();
                let inside = format!("{inside}{}{}", if inside.is_empty() { "" } else { "/" }, name.to_string_lossy());
                let path = match name.to_str() {
                    Some(_) => BagPath::new(&inside),
                    None => Err(Trouble::NotUtf8),
                };
                match path {
                    Err(trouble) => {
                        let fault = Diagnostic::nowhere(Code::BagName).arg("file", inside);
                        listing.faults.push(fault.arg("trouble", trouble.name()));
                    }
                    Ok(_) if kind.is_dir() && depth < DEEPEST => open.push((entry.path(), inside, depth + 1)),
                    Ok(path) if kind.is_dir() => {
                        listing.faults.push(limit_of(path.as_str(), "limit-depth", DEEPEST.to_string()));
                    }
                    Ok(path) if kind.is_file() => match entry.metadata() {
                        Ok(metadata) => {
                            let index = listing.files.len();
                            listing.files.push(Entry { path, size: metadata.len(), index });
                        }
                        Err(error) => {
                            listing.faults.push(unreadable(path.as_str(), &error));
                            listing.refused.push(path);
                        }
                    },
                    Ok(path) => {
                        listing.faults.push(special(path.as_str(), kind));
                        listing.refused.push(path);
                    }
                }
            }
        }
        listing.files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok((Folder { root: root.to_owned() }, listing))
    }

    /// Passes a listed file's bytes by.
    ///
    /// # Errors
    /// It cannot be read, or is no regular file any more.
    pub fn pass(
        &self,
        entry: &Entry,
        piece: &mut [u8],
        take: &mut dyn FnMut(&[u8]) -> bool,
    ) -> Result<u64, Diagnostic> {
        let fault = |error: io::Error| unreadable(entry.path.as_str(), &error);
        let mut file = open(&self.root.join(entry.path.as_str())).map_err(fault)?;
        let kind = file.metadata().map_err(fault)?.file_type();
        if !kind.is_file() {
            return Err(special(entry.path.as_str(), kind));
        }
        let mut size = 0;
        loop {
            match file.read(piece) {
                Ok(0) => return Ok(size),
                Ok(length) => {
                    size += length as u64;
                    if !take(piece.get(..length).unwrap_or_default()) {
                        return Ok(size);
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(fault(error)),
            }
        }
    }
}

/// What was a regular file a moment ago; if it is a link or a pipe now, it is not followed and nobody waits.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits() as i32).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

pub fn special(path: &str, kind: FileType) -> Diagnostic {
    let kind = if kind.is_symlink() { "special-link" } else { "special-other" };
    Diagnostic::nowhere(Code::BagSpecial).arg("file", path).arg("trouble", kind)
}
