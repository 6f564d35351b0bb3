//! The archives of years that lie in a folder, as their tag files tell of them.
//!
//! Takes a folder, gives every version of every year in it, each once, whether it is a folder or a zip file. Passes over
//! whatever has no name of an archive. One that cannot be read is there all the same: its name is given to no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::archive::{Frozen, Name};
use crate::bag::contents::is_read;
use crate::bag::{Algorithm, BagPath, INFO, Manifest};
use crate::io::bag::{Budget, Place, Reader};

/// An archive, and where it lies.
pub struct Kept {
    pub name: Name,
    /// What its tag files tell; nothing where they cannot be read.
    pub frozen: Option<Frozen>,
    /// The folder, where there is one.
    pub place: Place,
    /// A zip file of its name lies there.
    pub is_packed: bool,
}

/// The archives in a folder by site, year and version; none where there is no such folder.
pub fn kept(folder: &Path) -> Vec<Kept> {
    let mut found: BTreeMap<Name, (Option<Place>, Option<Place>)> = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (Ok(kind), Some(name)) = (entry.file_type(), entry.file_name().to_str().map(str::to_owned)) else {
            continue;
        };
        if kind.is_dir()
            && let Some(name) = Name::read(&name)
        {
            found.entry(name).or_default().0 = Some(Place::Folder(entry.path()));
        } else if kind.is_file()
            && let Some(name) = name.strip_suffix(".zip").and_then(Name::read)
        {
            found.entry(name).or_default().1 = Some(Place::Zip(entry.path()));
        }
    }
    let kept = found.into_iter().filter_map(|(name, (folder, zip))| {
        let is_packed = zip.is_some();
        let place = folder.or(zip)?;
        Some(Kept { frozen: read(&name, &place), name, place, is_packed })
    });
    kept.collect()
}

/// Reads the three files that tell of an archive; nothing where they cannot be read.
pub fn read(name: &Name, place: &Place) -> Option<Frozen> {
    let names = [INFO.to_owned(), Manifest::payload_name(Algorithm::Sha512), Manifest::tag_name(Algorithm::Sha512)];
    let names: BTreeSet<String> = names.into_iter().collect();
    let (reader, listing) = Reader::open(place).ok()?;
    let wanted = listing.files.iter().filter(|entry| is_read(&entry.path) && names.contains(entry.path.as_str()));
    let mut budget = Budget::default();
    let texts: Option<BTreeMap<BagPath, Vec<u8>>> =
        wanted.map(|entry| Some((entry.path.clone(), reader.text(entry, &mut budget).ok()?))).collect();
    Frozen::read(name.clone(), &texts?)
}
