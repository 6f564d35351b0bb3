//! The list of the archives in a folder, as a page beside them.
//!
//! Takes the folder, writes its `index.html` anew: the page is no archive. Refuses to write over a page of somebody else.

use std::fs;
use std::path::Path;

use crate::archive::Frozen;
use crate::cli::End;
use crate::cli::session::{Session, shown};
use crate::diag::{Code, Diagnostic};
use crate::edition::Edition;
use crate::io::bag::{Kept, Place, kept};
use crate::io::freeze::replace;
use crate::io::terminal::note;
use crate::view::Listed;

const NAME: &str = "index.html";
/// The last line of the page, by which it is known again.
const MARK: &str = "<!-- letopis archive: index.html -->\n";

/// Whether the page is to be written: when every year is archived, and where it is already.
pub fn is_wanted(folder: &Path, is_asked: bool) -> bool {
    folder.is_dir() && (is_asked || is_own(&folder.join(NAME)))
}

/// Writes the page of all archives that lie in the folder.
pub fn write(session: &Session, edition: &Edition, folder: &Path) -> Result<(), End> {
    let path = folder.join(NAME);
    if fs::symlink_metadata(&path).is_ok() && !is_own(&path) {
        return Err(session.fail(Diagnostic::nowhere(Code::ForeignOutput).arg("path", shown(&path)).help("help-list")));
    }
    let is_open = |kept: &Kept| matches!(kept.place, Place::Folder(_));
    let listed: Vec<Listed> = kept(folder)
        .iter()
        .map(|kept| Listed {
            folder: kept.name.folder(),
            year: kept.name.year,
            version: kept.name.version,
            told: kept.frozen.as_ref().map(Frozen::sealed),
            is_open: is_open(kept),
            is_packed: kept.is_packed,
        })
        .collect();
    let mut page = Vec::new();
    edition.website().archives(&listed, &mut page).map_err(|fault| {
        session.tell(&[*fault], &edition.sources);
        End::ContentErrors
    })?;
    page.extend_from_slice(MARK.as_bytes());
    replace(&path, &page).map_err(|error| session.io(&path, &error))?;
    note(&session.catalogue.text("cli-archive-list", &[("path", shown(&path).into())]));
    Ok(())
}

fn is_own(path: &Path) -> bool {
    let is_file = fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
    is_file && fs::read(path).is_ok_and(|page| page.ends_with(MARK.as_bytes()))
}
