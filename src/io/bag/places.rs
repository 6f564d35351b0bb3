//! Where bags lie.
//!
//! Takes a path, gives the bag that it is, or all that the folder holds: what looks like a bag, and what bears the name of
//! an archive, whatever has become of it. Refuses to pass over what it cannot read.

use std::fs;
use std::path::{Path, PathBuf};

use crate::archive::Name;
use crate::bag::{Algorithm, DECLARATION, Manifest, PAYLOAD};
use crate::diag::{Code, Diagnostic};
use crate::io::bag::unreadable;
use crate::io::bag::zip::Zip;

/// Where a bag lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Folder(PathBuf),
    Zip(PathBuf),
    /// A link, a pipe or a device with the name of an archive, which is not opened.
    Special(PathBuf),
}

impl Place {
    pub fn path(&self) -> &Path {
        let (Place::Folder(path) | Place::Zip(path) | Place::Special(path)) = self;
        path
    }
}

/// The bags at a path: the one that it is, or those that the folder holds.
///
/// # Errors
/// There is none, and why; or the folder cannot be read to its end.
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
    let fault = |error: std::io::Error| unreadable(&path.display().to_string(), &error);
    let mut places = Vec::new();
    for entry in fs::read_dir(path).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let (path, kind) = (entry.path(), entry.file_type().map_err(fault)?);
        let is_zip = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
        let is_named = is_name(&path, is_zip);
        if kind.is_dir() && (is_named || is_bag(&path)) {
            places.push(Place::Folder(path));
        } else if kind.is_file() && (is_named || (is_zip && Zip::holds_bag(&path))) {
            places.push(Place::Zip(path));
        } else if is_named && !kind.is_dir() && !kind.is_file() {
            places.push(Place::Special(path));
        }
    }
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
        Place::Special(_) => false,
    }
}

/// Whether a folder or a file is called as archives are.
fn is_name(path: &Path, is_zip: bool) -> bool {
    let name = if is_zip { path.file_stem() } else { path.file_name() };
    name.and_then(|name| name.to_str()).and_then(Name::read).is_some()
}

/// Whether a folder is a bag, or what is left of one.
fn is_bag(folder: &Path) -> bool {
    let is_file = |name: &str| fs::symlink_metadata(folder.join(name)).is_ok_and(|it| it.is_file());
    let has_payload = || fs::symlink_metadata(folder.join(PAYLOAD)).is_ok_and(|it| it.is_dir());
    is_file(DECLARATION)
        || (has_payload() && Algorithm::ALL.into_iter().any(|algorithm| is_file(&Manifest::payload_name(algorithm))))
}
