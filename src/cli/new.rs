//! `letopis new`: files for people to fill in. An existing file is never touched.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Datelike, Utc};

use crate::cli::End;
use crate::cli::arguments::NewWishes;
use crate::cli::session::{Session, shown};
use crate::diag::{Code, Diagnostic};
use crate::io::terminal::{note, print};
use crate::memo::Memo;
use crate::read::read;
use crate::skeleton::{self, NewFile};

/// Makes what was asked for and prints the paths of the new files.
pub fn new(session: &Session, wishes: &NewWishes) -> End {
    let made = match wishes {
        NewWishes::Site { folder } => site(session, folder),
        NewWishes::Report { year, city, topic } => report(session, *year, city, topic.as_deref()),
        NewWishes::Entry { kind, id } => {
            session.root().and_then(|root| write(session, &root, &[skeleton::entry(*kind, id, session.lang)]))
        }
    };
    match made {
        Ok(()) => End::Done,
        Err(end) => end,
    }
}

fn site(session: &Session, folder: &Path) -> Result<(), End> {
    let is_empty = match fs::read_dir(folder) {
        Ok(mut entries) => {
            entries.all(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with('.')))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(session.io(folder, &error)),
    };
    if !is_empty {
        return Err(session.fail(Diagnostic::nowhere(Code::SiteExists).arg("path", shown(folder))));
    }
    let mut files = skeleton::site(session.lang, this_year(session)?);
    files.retain(|file| file.path != skeleton::ATTRIBUTES || !folder.join(&file.path).exists());
    write(session, folder, &files)?;
    note(&session.catalogue.text("cli-new-site-next", &[("path", shown(&from_here(folder)).into())]));
    Ok(())
}

/// A report of this year, where nobody says which: reports are written about the year that ends. The clock is asked
/// where the surroundings do not say what day it is.
fn this_year(session: &Session) -> Result<i32, End> {
    Ok(session.today(None)?.map_or_else(|| Utc::now().year(), |day| day.year()))
}

fn report(session: &Session, year: i32, city: &str, topic: Option<&str>) -> Result<(), End> {
    let root = session.root()?;
    let sources = session.load(&root)?;
    let (entries, _) = read(&sources, &mut Memo::default());
    let entry = entries.cities.iter().find(|entry| entry.id.value == city);
    if entry.is_none() && !entries.broken.cities.contains(city) {
        let known = entries.cities.iter().map(|entry| entry.id.value.as_str());
        return Err(session.fail(Diagnostic::nowhere(Code::UnknownCity).arg("id", city).suggest(city, known)));
    }
    if let Some(topic) = topic
        && !entries.site.topics.iter().any(|(id, _)| id == topic)
    {
        let known = entries.site.topics.iter().map(|(id, _)| id.as_str());
        return Err(session.fail(Diagnostic::nowhere(Code::UnknownTopic).arg("id", topic).suggest(topic, known)));
    }
    // The same report in a folder of its own.
    let folder = root
        .join(format!("content/reports/{year}"))
        .join(topic.map_or(city.to_owned(), |topic| format!("{city}-{topic}")));
    if folder.join("index.md").exists() {
        let path = shown(&from_here(&folder.join("index.md")));
        return Err(session.fail(Diagnostic::nowhere(Code::FileExists).arg("path", path)));
    }
    let name = entry.map_or(city, |entry| entry.name.value.get(entries.site.language.tag()));
    write(session, &root, &[skeleton::report(&entries.site, year, city, name, topic)])
}

/// A path as one would type it in the current folder, with the system's own separators.
fn from_here(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).components().collect()
}

/// Writes new files, all or none.
fn write(session: &Session, root: &Path, files: &[NewFile]) -> Result<(), End> {
    for file in files {
        let path = root.join(&file.path);
        if path.exists() {
            return Err(session.fail(Diagnostic::nowhere(Code::FileExists).arg("path", shown(&from_here(&path)))));
        }
    }
    for file in files {
        let path = root.join(&file.path);
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(|error| session.io(folder, &error))?;
        fs::write(&path, &file.text).map_err(|error| session.io(&path, &error))?;
        print(&shown(&from_here(&path)));
    }
    Ok(())
}
