//! Puts the new site in the old one's place: by exchanging the two folders at once, or, where the system cannot, by two
//! renames under a journal. Takes two whole folders side by side; after a kill at any point `recover` leaves the
//! old site whole or the new one whole. Expects the lock to be held. Refuses, while repairing, to remove a folder that
//! somebody else put in the output's place.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::carry::remove_tree;
use super::error::{At, PublishError};
use super::file::exists;
use super::places::{Places, Standing};

/// Exchanges two folders at once; false where the system or the file system cannot.
pub type Exchange = fn(&Path, &Path) -> io::Result<bool>;

/// Swaps the new site with the one at the output's place. Afterwards the old one is gone or, after an exchange, at the
/// place of the new one for the caller to remove.
pub fn swap(places: &Places, exchange: Exchange) -> Result<(), PublishError> {
    if exchange(&places.new, &places.out).at(&places.out)? {
        return Ok(());
    }
    // The journal means: both sites are whole, and if the output is missing either may become it.
    if let Err(error) = write_journal(places).at(&places.journal) {
        let _ = fs::remove_file(&places.journal);
        return Err(error);
    }
    if let Err(error) = fs::rename(&places.out, &places.old).at(&places.out) {
        let _ = fs::remove_file(&places.journal);
        return Err(error);
    }
    if let Err(error) = fs::rename(&places.new, &places.out).at(&places.out) {
        if fs::rename(&places.old, &places.out).is_ok() {
            let _ = fs::remove_file(&places.journal);
        }
        return Err(error);
    }
    sync_folder(&places.parent);
    // The site is published. What cannot be removed now, the next command removes or reports.
    if fs::remove_file(&places.journal).is_ok() {
        let _ = remove_tree(&places.old);
    }
    Ok(())
}

/// Finishes or rolls back an interrupted swap and removes what is left over.
pub fn recover(places: &Places) -> Result<(), PublishError> {
    if exists(&places.journal) {
        if exists(&places.new) && exists(&places.old) {
            // Killed between the renames, so whatever has the output's place now came later. Only an empty folder
            // goes this way.
            let _ = fs::remove_dir(&places.out);
            if !matches!(places.examine()?, Standing::Missing | Standing::Ours) {
                return Err(places.foreign());
            }
        }
        if !exists(&places.out) {
            let finished = fs::rename(&places.new, &places.out);
            if finished.is_err() && exists(&places.old) {
                fs::rename(&places.old, &places.out).at(&places.out)?;
            }
            sync_folder(&places.parent);
        }
        // Before the folders, because from here on they may be found half removed.
        fs::remove_file(&places.journal).at(&places.journal)?;
    }
    remove_tree(&places.old).at(&places.old)?;
    remove_tree(&places.new).at(&places.new)
}

/// Exchanges two folders at once, as Linux and macOS can on most file systems.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub fn exchange(a: &Path, b: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS) => Ok(false),
        // Two names that are one number on some systems, which a pattern could not say.
        Err(errno) if errno == Errno::NOTSUP || errno == Errno::OPNOTSUPP => Ok(false),
        Err(errno) => Err(errno.into()),
    }
}

/// This system cannot exchange folders.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// That it exists is what the journal says; the text is for people who find it.
fn write_journal(places: &Places) -> io::Result<()> {
    let mut journal = File::create(&places.journal)?;
    journal.write_all(b"letopis is replacing a site; its next command finishes what was interrupted\n")?;
    journal.sync_all()?;
    sync_folder(&places.parent);
    Ok(())
}

/// Makes renames last through a power cut, where the system lets a folder be synced at all.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|it| it.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::super::places::{MARKER, MARKER_TEXT};
    use super::*;

    /// Builds a state on disk from words such as `journal out=old new=new`, repairs it, and tells which site is there.
    fn check_recovery(state: &str, expected: &str) {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::prepare(&dir.path().join("public")).unwrap();
        for word in state.split(' ') {
            match word.split_once('=') {
                Some((place, site)) => {
                    let folder = match place {
                        "out" => &places.out,
                        "new" => &places.new,
                        _ => &places.old,
                    };
                    fs::create_dir(folder).unwrap();
                    if site != "partial" && site != "empty" {
                        fs::write(folder.join(MARKER), MARKER_TEXT).unwrap();
                    }
                    if site != "empty" {
                        fs::write(folder.join("index.html"), site).unwrap();
                    }
                }
                None => fs::write(&places.journal, "").unwrap(),
            }
        }
        // Twice, because the repair may be interrupted and is then done again.
        for _ in 0..2 {
            recover(&places).unwrap();
            let found = fs::read_to_string(places.out.join("index.html"));
            assert_eq!(found.unwrap_or("none".into()), expected, "{state}");
            assert!(!places.leftovers(), "{state}");
        }
    }

    #[test]
    fn every_point_of_a_swap_by_journal() {
        check_recovery("out=old new=partial", "old");
        check_recovery("out=old new=new", "old");
        check_recovery("journal out=old new=new", "old");
        check_recovery("journal old=old new=new", "new");
        check_recovery("journal out=new old=old", "new");
        check_recovery("out=new old=old", "new");
        check_recovery("out=new old=partial", "new");
    }

    #[test]
    fn every_point_of_an_exchange_and_of_a_first_build() {
        check_recovery("out=new new=old", "new");
        check_recovery("out=new new=partial", "new");
        check_recovery("new=partial", "none");
    }

    #[test]
    fn every_point_of_a_repair() {
        check_recovery("journal out=old new=partial", "old");
        check_recovery("journal old=old", "old");
        check_recovery("journal out=new", "new");
        check_recovery("journal new=new", "new");
    }

    #[test]
    fn an_empty_folder_made_in_between_gives_way() {
        check_recovery("journal out=empty old=old new=new", "new");
    }

    #[test]
    fn a_strange_folder_made_in_between_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::prepare(&dir.path().join("public")).unwrap();
        for folder in [&places.out, &places.old, &places.new] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join(".file"), "").unwrap();
        }
        fs::write(&places.journal, "").unwrap();
        assert!(matches!(recover(&places), Err(PublishError::Foreign { .. })));
        assert!(places.old.exists() && places.new.exists() && places.out.exists());
    }

    #[test]
    fn both_ways_swap() {
        for way in [exchange as Exchange, |_, _| Ok(false)] {
            let dir = tempfile::tempdir().unwrap();
            let places = Places::prepare(&dir.path().join("public")).unwrap();
            for (folder, text) in [(&places.out, "old"), (&places.new, "new")] {
                fs::create_dir(folder).unwrap();
                fs::write(folder.join("index.html"), text).unwrap();
            }
            swap(&places, way).unwrap();
            assert_eq!(fs::read(places.out.join("index.html")).unwrap(), b"new");
            assert!(!places.old.exists() && !places.journal.exists());
        }
    }

    #[test]
    fn a_swap_that_fails_half_way_is_undone() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::prepare(&dir.path().join("public")).unwrap();
        fs::create_dir(&places.out).unwrap();
        fs::write(places.out.join("index.html"), "old").unwrap();
        // There is no new folder, so the second rename fails.
        assert!(swap(&places, |_, _| Ok(false)).is_err());
        assert_eq!(fs::read(places.out.join("index.html")).unwrap(), b"old");
        assert!(!places.leftovers());
    }
}
