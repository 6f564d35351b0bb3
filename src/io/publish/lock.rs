//! One build at a time into one folder: a locked file beside the output, which the system unlocks when the process
//! dies, however it dies. Refuses at once instead of waiting. Leaves no file behind, except when killed.

use std::fs::File;
use std::io;

use super::error::{At, PublishError};
use super::places::Places;

/// The right to write beside the output, held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    #[cfg(unix)]
    path: std::path::PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock, or says that another build has it.
    pub fn take(places: &Places) -> Result<Lock, PublishError> {
        let Some(file) = acquire(&places.lock).at(&places.lock)? else {
            let out = places.shown.clone();
            return Err(PublishError::Busy { out });
        };
        Ok(Lock {
            #[cfg(unix)]
            path: places.lock.clone(),
            _file: file,
        })
    }
}

// Removed while it is still locked. Somebody who opened it before and locks it after finds in `acquire` that it has no
// name any more, and starts again; so no two can hold the lock, one by a file with a name and one by a file without.
#[cfg(unix)]
impl Drop for Lock {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn acquire(path: &std::path::Path) -> io::Result<Option<File>> {
    use std::fs::{self, TryLockError};
    use std::os::unix::fs::MetadataExt;

    loop {
        let file = File::options().create(true).truncate(false).write(true).open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let identity = |it: fs::Metadata| (it.dev(), it.ino());
        let locked = identity(file.metadata()?);
        match fs::metadata(path).map(identity) {
            Ok(named) if named == locked => return Ok(Some(file)),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
}

// The standard library cannot tell here whether two handles are one file, so a locked file could not be removed
// without the race above. A file that nobody else may open, and that goes with its handle, is lock and removal in one.
#[cfg(windows)]
fn acquire(path: &std::path::Path) -> io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt;

    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    const SHARING_VIOLATION: i32 = 32;
    let opened =
        File::options().create(true).truncate(false).write(true).share_mode(0).custom_flags(DELETE_ON_CLOSE).open(path);
    match opened {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn one_at_a_time_and_nothing_left() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::prepare(&dir.path().join("public")).unwrap();
        let lock = Lock::take(&places).unwrap();
        assert!(matches!(Lock::take(&places), Err(PublishError::Busy { .. })));
        drop(lock);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        drop(Lock::take(&places).unwrap());
    }

    #[test]
    fn a_file_of_a_killed_command_is_no_lock() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::prepare(&dir.path().join("public")).unwrap();
        fs::write(&places.lock, "").unwrap();
        drop(Lock::take(&places).unwrap());
        assert!(!places.lock.exists());
    }

    #[test]
    fn removal_lets_no_two_in() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::prepare(&dir.path().join("public")).unwrap();
        let inside = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        if let Ok(_lock) = Lock::take(&places) {
                            assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                            std::thread::yield_now();
                            inside.fetch_sub(1, Ordering::SeqCst);
                        }
                    }
                });
            }
        });
    }
}
