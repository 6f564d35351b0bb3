//! Single files and folders: comparing a new file with an old one, keeping an old one by a hard link, and creating.
//! Never opens an old file for writing and never follows a link in the old site.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::error::{At, PublishError};

/// Puts an old file into the new site with its bytes, permissions and time: as a hard link, or as a copy where the
/// file system has none. False when a copy could not keep the time. Whatever is at `new` already is an error.
pub fn keep(old: &Path, new: &Path) -> io::Result<bool> {
    match fs::hard_link(old, new) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        Err(_) if is_file(old) => copy_with_time(old, new),
        Err(error) => Err(error),
    }
}

/// Creates a file that is not there yet and lets `fill` write it.
pub fn create(new: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    fill(&mut File::create_new(new)?)
}

/// Makes a folder whose parent exists. One that is there already is fine, as on a file system which takes `A` for `a`.
pub fn make_folder(folder: &Path) -> Result<(), PublishError> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && is_folder(folder) => Ok(()),
        made => made.at(folder),
    }
}

/// Opens a file and tells its length. Anything else, such as a folder or a pipe, is an error.
pub fn open_regular(path: &Path) -> io::Result<(File, u64)> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::new(ErrorKind::InvalidInput, "not a file"));
    }
    Ok((File::open(path)?, metadata.len()))
}

/// Whether `old` is a file with these bytes. One that cannot be read is not.
pub fn same_bytes(old: &Path, bytes: &[u8]) -> bool {
    has_length(old, bytes.len() as u64) && File::open(old).is_ok_and(|old| same(old, bytes).unwrap_or(false))
}

/// Whether two files have the same bytes. One that cannot be read has not.
pub fn same_file(old: &Path, new: &Path) -> bool {
    match (File::open(old), File::open(new)) {
        (Ok(old), Ok(new)) => same(old, new).unwrap_or(false),
        _ => false,
    }
}

/// Whether there is a file, not a link to one, of this length.
pub fn has_length(path: &Path, length: u64) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_file() && it.len() == length)
}

/// Whether there is a folder, not a link to one.
pub fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_dir())
}

/// Whether there is anything, be it a link that leads nowhere.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|it| it.is_file())
}

fn copy_with_time(old: &Path, new: &Path) -> io::Result<bool> {
    let mut source = File::open(old)?;
    let metadata = source.metadata()?;
    let mut target = File::create_new(new)?;
    io::copy(&mut source, &mut target)?;
    // The time goes before the permissions: some systems refuse it for a file that is already read-only.
    let kept = metadata.modified().and_then(|time| target.set_modified(time)).is_ok();
    target.set_permissions(metadata.permissions())?;
    Ok(kept)
}

fn same(mut a: impl Read, mut b: impl Read) -> io::Result<bool> {
    let (mut left, mut right) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let (left, right) = (fill(&mut a, &mut left)?, fill(&mut b, &mut right)?);
        if left != right || left.is_empty() {
            return Ok(left == right);
        }
    }
}

fn fill<'a>(from: &mut impl Read, buffer: &'a mut [u8]) -> io::Result<&'a [u8]> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(&buffer[..filled])
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn compares_over_many_buffers() {
        let long = vec![7; 200_000];
        let mut other = long.clone();
        assert!(same(&long[..], &other[..]).unwrap());
        other[199_999] = 8;
        assert!(!same(&long[..], &other[..]).unwrap());
        assert!(!same(&long[..], &long[..199_999]).unwrap());
        assert!(same(&[][..], &[][..]).unwrap());
    }

    #[test]
    fn a_copy_keeps_time_and_permissions() {
        let dir = tempfile::tempdir().unwrap();
        let (old, new) = (dir.path().join("old"), dir.path().join("new"));
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        fs::write(&old, "bytes").unwrap();
        File::options().write(true).open(&old).unwrap().set_modified(time).unwrap();
        let mut permissions = fs::metadata(&old).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&old, permissions).unwrap();

        assert!(copy_with_time(&old, &new).unwrap());
        assert_eq!(fs::read(&new).unwrap(), b"bytes");
        let metadata = fs::metadata(&new).unwrap();
        assert_eq!(metadata.modified().unwrap(), time);
        assert!(metadata.permissions().readonly());
    }

    #[test]
    fn keeps_by_a_link_and_never_over_another_file() {
        let dir = tempfile::tempdir().unwrap();
        let (old, new) = (dir.path().join("old"), dir.path().join("new"));
        fs::write(&old, "bytes").unwrap();
        assert!(keep(&old, &new).unwrap());
        assert_eq!(keep(&old, &new).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert!(keep(&dir.path().join("missing"), &dir.path().join("x")).is_err());
    }
}
