//! What stays from the old site: dot-files and dot-folders at every depth, and the permissions of folders. Takes both
//! trees before the swap and gives the number of old files that go. What the build wrote itself wins. Changes nothing
//! in the old tree. Also removes whole trees.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::Placed;
use super::error::{At, PublishError};
use super::file;
use super::places::starts_with_dot;

/// Puts the dot-files of `old` into `new`; gives the number of the other files of `old` that are not in `files`.
pub fn carry(old: &Path, new: &Path, files: &BTreeMap<String, Placed>) -> Result<usize, PublishError> {
    let mut removed = 0;
    let mut folders = Vec::new();
    let mut walk = WalkDir::new(old).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if vanished(&error) => continue,
            Err(error) => return Err(unreadable(old, error)),
        };
        let path = entry.path().strip_prefix(old).unwrap_or(Path::new(""));
        let hidden = is_hidden(path);
        if entry.file_type().is_dir() {
            let target = new.join(path);
            if hidden && file::exists(&target) && !file::is_folder(&target) {
                // The build wrote a file of this name.
                walk.skip_current_dir();
                continue;
            }
            if hidden {
                make_folders(&target).at(entry.path())?;
            }
            folders.push((target, entry, hidden));
        } else if hidden {
            stay(&entry, path, new)?;
        } else if !files.contains_key(&slashed(path)) {
            removed += 1;
        }
    }
    // Last and from the inside out: a folder that must not be written is filled first, and filling it changes its time.
    for (target, entry, hidden) in folders.into_iter().rev() {
        finish_folder(&target, &entry, hidden).at(&target)?;
    }
    Ok(removed)
}

/// A path below the output as files are named in it.
fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Removes a folder and what is in it; one that is not there is fine.
pub fn remove_tree(root: &Path) -> io::Result<()> {
    match fs::remove_dir_all(root) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            // A folder that may not be written, such as one with the permissions of an old folder, keeps its files.
            for folder in WalkDir::new(root).into_iter().flatten() {
                if folder.file_type().is_dir() {
                    make_writable(folder.path())?;
                }
            }
            fs::remove_dir_all(root)
        }
        done => done,
    }
}

/// Whether a path belongs to what stays: in a dot-folder everything does.
fn is_hidden(path: &Path) -> bool {
    path.iter().any(starts_with_dot)
}

fn stay(entry: &DirEntry, path: &Path, new: &Path) -> Result<(), PublishError> {
    let target = new.join(path);
    if file::exists(&target) {
        return Ok(());
    }
    // The folders on the way may be gone from the new site. In a dot-folder they have just been made.
    if let Some(parent) = path.parent().filter(|parent| !is_hidden(parent)) {
        make_folders(&new.join(parent)).at(entry.path())?;
    }
    let kept = if entry.file_type().is_symlink() {
        copy_link(entry, &target)
    } else {
        file::keep(entry.path(), &target).map(drop)
    };
    match kept {
        // Version control comes and goes in its folder while we read it.
        Err(error) if error.kind() == ErrorKind::NotFound && !file::exists(entry.path()) => Ok(()),
        kept => kept.at(entry.path()),
    }
}

fn make_folders(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
            let message = "cannot stay, because the new site has a file where its folder was";
            io::Error::new(ErrorKind::NotADirectory, message)
        }
        _ => error,
    })
}

fn finish_folder(target: &Path, entry: &DirEntry, hidden: bool) -> io::Result<()> {
    if !file::is_folder(target) {
        return Ok(());
    }
    let before = entry.metadata()?;
    if fs::symlink_metadata(target)?.permissions() != before.permissions() {
        fs::set_permissions(target, before.permissions())?;
    }
    if hidden {
        keep_time(target, &before);
    }
    Ok(())
}

fn copy_link(entry: &DirEntry, target: &Path) -> io::Result<()> {
    let leads_to = fs::read_link(entry.path())?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(leads_to, target)?;
    #[cfg(windows)]
    {
        use std::os::windows::fs::{FileTypeExt, symlink_dir, symlink_file};
        if entry.file_type().is_symlink_dir() {
            symlink_dir(leads_to, target)?;
        } else {
            symlink_file(leads_to, target)?;
        }
    }
    keep_time(target, &entry.metadata()?);
    Ok(())
}

/// Gives a folder or a link its old time. A file system that keeps no such time is no reason to stop.
#[cfg(unix)]
fn keep_time(target: &Path, before: &Metadata) {
    use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, UTIME_OMIT, utimensat};
    use std::os::unix::fs::MetadataExt;

    let times = Timestamps {
        last_access: Timespec { tv_sec: 0, tv_nsec: UTIME_OMIT },
        last_modification: Timespec { tv_sec: before.mtime(), tv_nsec: before.mtime_nsec() },
    };
    let _ = utimensat(CWD, target, &times, AtFlags::SYMLINK_NOFOLLOW);
}

/// The standard library sets the times of files alone here.
#[cfg(not(unix))]
fn keep_time(_: &Path, _: &Metadata) {}

#[cfg(unix)]
fn make_writable(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let mode = fs::symlink_metadata(folder)?.permissions().mode();
    fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700))
}

/// Permissions do not keep a folder here.
#[cfg(not(unix))]
fn make_writable(_: &Path) -> io::Result<()> {
    Ok(())
}

fn vanished(error: &walkdir::Error) -> bool {
    let not_found = |error: &io::Error| error.kind() == ErrorKind::NotFound;
    error.depth() > 0 && error.io_error().is_some_and(not_found)
}

fn unreadable(old: &Path, error: walkdir::Error) -> PublishError {
    PublishError::Io { path: error.path().unwrap_or(old).to_path_buf(), source: error.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_below_a_dot_is_hidden() {
        for (path, hidden) in
            [(".git", true), ("sub/.htaccess", true), (".git/config", true), ("a.b/c.", false), ("", false)]
        {
            assert_eq!(is_hidden(Path::new(path)), hidden, "{path}");
        }
    }

    #[test]
    fn removes_folders_that_may_not_be_written() {
        let dir = tempfile::tempdir().unwrap();
        let (root, inner) = (dir.path().join("root"), dir.path().join("root/inner"));
        fs::create_dir_all(&inner).unwrap();
        fs::write(inner.join("file"), "").unwrap();
        for folder in [&inner, &root] {
            let mut permissions = fs::metadata(folder).unwrap().permissions();
            permissions.set_readonly(true);
            fs::set_permissions(folder, permissions).unwrap();
        }
        remove_tree(&root).unwrap();
        assert!(!root.exists());
        remove_tree(&root).unwrap();
    }
}
