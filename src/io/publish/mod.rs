//! Safe output: takes the files of a built site from many threads and puts them into a new folder beside the output,
//! then swaps the two, so that readers see the old site whole or the new one whole. Gives counts of what changed;
//! unchanged files keep their modification time, dot-files stay. Refuses a folder that Letopis did not make, a second
//! build into the same folder, and paths that lead out of it. Never writes into a file of the old site, because the
//! new one may share it by a hard link.

mod carry;
mod error;
mod file;
mod lock;
mod places;
mod swap;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

pub use error::PublishError;

use crate::io::stamp::Stamp;
use error::At;
use lock::Lock;
use places::{MARKER, MARKER_TEXT, Places, Standing};
use swap::Exchange;

/// A site being written beside its output folder. [`Staging::publish`] puts it in place; dropping it instead leaves
/// the old site as it was and nothing of the new one.
#[must_use = "a staging that is dropped publishes nothing"]
pub struct Staging {
    places: Places,
    /// Folders made so far, relative to the root; true where the old site has a real folder at the same place.
    folders: Mutex<BTreeMap<PathBuf, bool>>,
    /// By path, separated by `/`.
    files: Mutex<BTreeMap<String, Placed>>,
    exchange: Exchange,
    /// What stands at the output's place gives way; else nothing may stand there.
    replaces: bool,
    // Last, so that the lock goes after everything else has been tidied away.
    _lock: Lock,
}

/// What a file of the new site is to the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The old site has the same bytes at the same place; the file keeps its modification time.
    Unchanged,
    /// The file is new, or its bytes are.
    Written,
}

/// A file of the new site.
struct Placed {
    change: Change,
    stamp: Stamp,
}

/// How a published site differs from the one before, in files. The dot-files that stayed are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// New files and files with new bytes.
    pub written: usize,
    /// Files with the bytes they had.
    pub unchanged: usize,
    /// Files of the old site that the new one does not have.
    pub removed: usize,
}

impl Staging {
    /// Takes the lock, repairs what a killed command left, and prepares an empty new folder beside `out`.
    ///
    /// `out` may be missing, with its parents, and may be a link to a folder.
    pub fn begin(out: &Path) -> Result<Staging, PublishError> {
        let (places, lock) = Staging::locked(out)?;
        let standing = places.examine()?;
        let staging = Staging::beside(places, lock, standing != Standing::Missing)?;
        staging.put(Path::new(MARKER), MARKER_TEXT.as_bytes())?;
        Ok(staging)
    }

    /// The same for a folder that is made once: nothing may stand at its place, and it gets no marker, so that no later
    /// build takes it for its own.
    pub fn begin_new(out: &Path) -> Result<Staging, PublishError> {
        let (places, lock) = Staging::locked(out)?;
        if file::exists(&places.out) {
            return Err(PublishError::Exists { path: places.shown.clone() });
        }
        let mut staging = Staging::beside(places, lock, false)?;
        staging.replaces = false;
        Ok(staging)
    }

    fn locked(out: &Path) -> Result<(Places, Lock), PublishError> {
        let places = Places::prepare(out)?;
        let lock = Lock::take(&places)?;
        swap::recover(&places)?;
        Ok((places, lock))
    }

    fn beside(places: Places, lock: Lock, has_old: bool) -> Result<Staging, PublishError> {
        fs::create_dir(&places.new).at(&places.new)?;
        Ok(Staging {
            places,
            folders: Mutex::new(BTreeMap::from([(PathBuf::new(), has_old)])),
            files: Mutex::default(),
            exchange: swap::exchange,
            replaces: true,
            _lock: lock,
        })
    }

    /// Writes a page. `path` is relative and separated by `/`; each path is written once.
    ///
    /// After an error the staging is incomplete: drop it.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<Change, PublishError> {
        let change = self.put(&relative(path)?, bytes)?;
        self.place(path, change)
    }

    /// Takes a file over from the old site without a look into it. False where the old site has none of this stamp.
    pub fn leave(&self, path: &str, stamp: Stamp) -> Result<bool, PublishError> {
        let place = relative(path)?;
        let Some(old) = self.before(&place)?.filter(|old| file::exists(old)) else { return Ok(false) };
        let new = self.places.new.join(&place);
        let change = self.keep(&old, &new)?;
        // Somebody may have put another file there since the old site was looked at.
        if Stamp::of(&fs::metadata(&new).at(&new)?).whatever_its_links() != stamp {
            fs::remove_file(&new).at(&new)?;
            return Ok(false);
        }
        self.place(path, change)?;
        Ok(true)
    }

    /// Lets `fill` write `path` piece by piece, for a file that should not stand in memory as a whole.
    pub fn stream(
        &self,
        path: &str,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Change, PublishError> {
        let place = relative(path)?;
        let before = self.before(&place)?;
        let new = self.places.new.join(&place);
        let written = file::create(&new, |target| {
            let mut buffered = BufWriter::new(target);
            fill(&mut buffered)?;
            buffered.flush()
        });
        written.at(&new)?;
        let length = fs::metadata(&new).at(&new)?.len();
        let change = match before.filter(|old| file::has_length(old, length) && file::same_file(old, &new)) {
            Some(old) => {
                fs::remove_file(&new).at(&new)?;
                self.keep(&old, &new)?
            }
            None => Change::Written,
        };
        self.place(path, change)
    }

    /// Copies the bytes of `from`, an attachment, to `path`; its permissions and times are not copied.
    pub fn copy(&self, path: &str, from: &Path) -> Result<Change, PublishError> {
        let place = relative(path)?;
        let (mut source, length) = file::open_regular(from).at(from)?;
        let before = self.before(&place)?;
        let new = self.places.new.join(&place);
        let change = match before.filter(|old| file::has_length(old, length)) {
            Some(old) if file::same_file(&old, from) => self.keep(&old, &new)?,
            _ => {
                file::create(&new, |target| io::copy(&mut Read::by_ref(&mut source), target).map(drop)).at(&new)?;
                Change::Written
            }
        };
        self.place(path, change)
    }

    /// The stamp of a file that was written or left, as it will stay until somebody touches the file.
    pub fn stamp(&self, path: &str) -> Option<Stamp> {
        held(&self.files).get(path).map(|placed| placed.stamp)
    }

    /// Moves the dot-files of the old site into the new one and puts that in the old one's place.
    pub fn publish(self) -> Result<Summary, PublishError> {
        let mut summary = Summary::default();
        for placed in held(&self.files).values() {
            match placed.change {
                Change::Written => summary.written += 1,
                Change::Unchanged => summary.unchanged += 1,
            }
        }
        if !self.replaces && file::exists(&self.places.out) {
            return Err(PublishError::Exists { path: self.places.shown.clone() });
        }
        // Asked again, because a build takes long enough for somebody to put another folder there.
        if self.places.examine()? == Standing::Missing {
            fs::rename(&self.places.new, &self.places.out).at(&self.places.out)?;
        } else {
            summary.removed = carry::carry(&self.places.out, &self.places.new, &held(&self.files))?;
            swap::swap(&self.places, self.exchange)?;
        }
        Ok(summary)
    }

    /// Notes a file that is now in the new site.
    fn place(&self, path: &str, change: Change) -> Result<Change, PublishError> {
        let new = self.places.new.join(path);
        let stamp = Stamp::of(&fs::metadata(&new).at(&new)?).whatever_its_links();
        held(&self.files).insert(path.to_owned(), Placed { change, stamp });
        Ok(change)
    }

    fn put(&self, path: &Path, bytes: &[u8]) -> Result<Change, PublishError> {
        let before = self.before(path)?;
        let new = self.places.new.join(path);
        match before.filter(|old| file::same_bytes(old, bytes)) {
            Some(old) => self.keep(&old, &new),
            None => {
                file::create(&new, |target| io::Write::write_all(target, bytes)).at(&new)?;
                Ok(Change::Written)
            }
        }
    }

    fn keep(&self, old: &Path, new: &Path) -> Result<Change, PublishError> {
        Ok(if file::keep(old, new).at(new)? { Change::Unchanged } else { Change::Written })
    }

    /// Makes the folders for `path` and gives the place in the old site to compare with. There is none where a folder
    /// on the way is a link: what lies behind it is not ours to share.
    fn before(&self, path: &Path) -> Result<Option<PathBuf>, PublishError> {
        let parent = path.parent().unwrap_or(Path::new(""));
        let mut folders = held(&self.folders);
        let mut known = folders.get(parent).copied();
        if known.is_none() {
            let mut folder = PathBuf::new();
            let mut real = folders.get(&folder).copied().unwrap_or(false);
            for part in parent.components() {
                folder.push(part);
                real = match folders.get(&folder) {
                    Some(real) => *real,
                    None => {
                        file::make_folder(&self.places.new.join(&folder))?;
                        let real = real && file::is_folder(&self.places.out.join(&folder));
                        folders.insert(folder.clone(), real);
                        real
                    }
                };
            }
            known = Some(real);
        }
        Ok((known == Some(true)).then(|| self.places.out.join(path)))
    }
}

impl Drop for Staging {
    /// Removes the new folder or, after an exchange, the old site in its place. What cannot be removed now, the next
    /// command removes or reports.
    fn drop(&mut self) {
        // A journal that is still here says that the swap could not be undone: `recover` needs every folder whole.
        if !file::exists(&self.places.journal) {
            let _ = carry::remove_tree(&self.places.new);
        }
    }
}

/// Finishes or rolls back what a killed command left beside `out`, and removes its leftovers. Touches nothing where
/// there is nothing to repair. [`PublishError::Busy`] says that a build is under way, so nothing is broken.
pub fn recover(out: &Path) -> Result<(), PublishError> {
    let Some(places) = Places::find(out)? else {
        return Ok(());
    };
    if !places.leftovers() {
        return Ok(());
    }
    let _lock = Lock::take(&places)?;
    swap::recover(&places)
}

/// Whether Letopis made the folder at the output's place.
pub fn is_ours(out: &Path) -> bool {
    Places::find(out)
        .is_ok_and(|places| places.is_some_and(|places| places.examine().is_ok_and(|it| it == Standing::Ours)))
}

/// A checked path in the form of this platform.
fn relative(path: &str) -> Result<PathBuf, PublishError> {
    let foreign = |c| matches!(c, '\\' | '\0') || (cfg!(windows) && c == ':');
    let safe = |part: &str| !matches!(part, "" | "." | "..");
    let reserved = path.split('/').next().is_some_and(|first| first.eq_ignore_ascii_case(MARKER));
    if path.contains(foreign) || reserved || !path.split('/').all(safe) {
        return Err(PublishError::UnsafePath { path: path.into() });
    }
    Ok(path.split('/').collect())
}

/// The maps are whole after every single insertion, so a panic in another thread does not spoil them.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
