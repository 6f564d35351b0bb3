//! `letopis archive`: a year's pages, sources and data as one bag, swapped into place when it is whole; or every year.
//!
//! Takes a session and its wishes, gives the end of the command. An archive that is there is never touched: where
//! nothing has changed there is nothing to do, else the next version lies beside it. The date is the command line's, else
//! that of the surroundings, else today in UTC: no other command asks a clock for it.

mod list;
mod payload;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, Utc};

use crate::archive::{Content, Frozen, Making, Name, Package, as_of, is_same_text, is_substance, name, package, tags};
use crate::cli::End;
use crate::cli::arguments::{ArchiveWishes, Years};
use crate::cli::build::{is_mixed, refused, resolved};
use crate::cli::session::{Session, shown};
use crate::diag::{Code, Diagnostic, has_errors};
use crate::edition::{Edition, Memory, Wishes, compile, published_years};
use crate::io::bag::{Kept, Place, Unpackable, is_bag_at, kept, pack, read_frozen, verify};
use crate::io::publish::{Staging, is_ours};
use crate::io::terminal::note;
use crate::lang::Lang;
use crate::link::Audience;
use crate::source::Sources;
use payload::payload;

/// Freezes a year of the site of a session, or every year.
pub fn archive(session: &Session, wishes: &ArchiveWishes) -> End {
    match try_archive(session, wishes) {
        Ok(end) | Err(end) => end,
    }
}

/// What all years of one run share.
struct Archiving<'s> {
    session: &'s Session,
    root: PathBuf,
    /// The folder of all archives.
    to: PathBuf,
    date: NaiveDate,
    is_packed: bool,
    /// What was said of the content: several years have the same faults.
    told: Vec<Diagnostic>,
}

/// Freezes one year after another. What stands in the way of one is told, and the others go on; the end is the worst.
fn try_archive(session: &Session, wishes: &ArchiveWishes) -> Result<End, End> {
    let root = session.root()?;
    let date = session.today(wishes.date)?.unwrap_or_else(|| Utc::now().date_naive());
    let to = wishes.to.clone().unwrap_or_else(|| root.join("archive"));
    let mut archiving = Archiving { session, root, to, date, is_packed: wishes.zip, told: Vec::new() };
    let mut sources = session.load(&archiving.root)?;
    let mut memory = Memory::default();
    let years = match wishes.years {
        Years::One(year) => vec![year],
        Years::All => published_years(&sources, &mut memory),
    };
    let mut end = End::Done;
    for (index, year) in years.iter().enumerate() {
        let asked = Wishes { audience: Audience::UpTo(*year), base_url: None, today: Some(as_of(*year, date)) };
        let mut edition = compile(sources, asked, &mut memory);
        end = end.max(archiving.year(&mut edition, *year).err().unwrap_or(End::Done));
        let is_last = index + 1 == years.len();
        if is_last && !has_errors(&edition.diagnostics) && list::is_wanted(&archiving.to, wishes.years == Years::All) {
            end = end.max(list::write(session, &edition, &archiving.to).err().unwrap_or(End::Done));
        }
        sources = edition.sources;
    }
    if years.is_empty() {
        let fault = Diagnostic::nowhere(Code::NothingToArchive).arg("year", "all").help("help-none");
        session.tell(&[fault], &sources);
        return Ok(End::ContentErrors);
    }
    Ok(end)
}

impl Archiving<'_> {
    /// Freezes a year, unless that is done.
    fn year(&mut self, edition: &mut Edition, year: i32) -> Result<(), End> {
        let first = name(&edition.model, year);
        self.allow(&self.to.join(first.folder()))?;
        self.tell(edition)?;
        let is_of_year = |kept: &Kept| (&kept.name.site, kept.name.year) == (&first.site, year);
        let latest = kept(&self.to).into_iter().filter(is_of_year).max_by_key(|kept| kept.name.version);
        let (name, previous) = match latest {
            None => (first, None),
            Some(latest) => {
                let frozen = self.trust(&latest)?;
                if self.is_unchanged(edition, frozen)? {
                    return self.keep(&latest, frozen);
                }
                let version = frozen.name.version + 1;
                (Name { version, ..first }, Some(frozen.as_previous()))
            }
        };
        // Nothing is written before it is known that all of it can be.
        let zip = self.to.join(format!("{}.zip", name.folder()));
        if self.is_packed && fs::symlink_metadata(&zip).is_ok() {
            return Err(self.in_the_way(&zip));
        }
        edition.set_today(as_of(year, self.date));
        self.freeze(edition, &name, Making { version: name.version, date: self.date, previous })?;
        if edition.unpublished > 0 {
            note(&self.session.catalogue.text("cli-unpublished", &[("reports", edition.unpublished.into())]));
        }
        Ok(())
    }

    /// Whether an archive may lie there.
    fn allow(&self, out: &Path) -> Result<(), End> {
        if is_mixed(&self.root, out) {
            let fault = Diagnostic::nowhere(Code::OutputInsideContent).arg("path", shown(out));
            return Err(self.session.fail(fault.help("help-to")));
        }
        match resolved(&self.to).ancestors().find(|folder| is_ours(folder)) {
            Some(output) => {
                Err(self.session.fail(Diagnostic::nowhere(Code::ArchiveInsideOutput).arg("path", shown(output))))
            }
            None => Ok(()),
        }
    }

    /// Tells what is wrong with the content; that later reports and drafts are not seen is no fault here.
    fn tell(&mut self, edition: &Edition) -> Result<(), End> {
        let is_fault = |fault: &&Diagnostic| fault.code != Code::HiddenTarget;
        let faults: Vec<Diagnostic> = edition.diagnostics.iter().filter(is_fault).cloned().collect();
        let is_new = |fault: &&Diagnostic| !self.told.contains(fault);
        let new: Vec<Diagnostic> = faults.iter().filter(is_new).cloned().collect();
        self.session.tell(&new, &edition.sources);
        self.told.extend(new);
        match has_errors(&faults) {
            true => {
                self.session.sum_up(&faults);
                Err(End::ContentErrors)
            }
            false => Ok(()),
        }
    }

    /// Nothing is compared with an archive that is not as it was made, and nothing follows it. What has the name of an
    /// archive and nothing else of one is somebody else's.
    fn trust<'k>(&self, latest: &'k Kept) -> Result<&'k Frozen, End> {
        if !is_bag_at(&latest.place) {
            return Err(self.in_the_way(latest.place.path()));
        }
        let verdict = verify(&latest.place).map_err(|fault| self.session.fail(fault))?;
        match &latest.frozen {
            Some(frozen) if !has_errors(&verdict.faults) => Ok(frozen),
            _ => {
                let path = shown(latest.place.path());
                let fault = Diagnostic::nowhere(Code::ArchiveAltered).arg("path", path);
                self.session.tell(&[fault], &Sources::default());
                Err(End::ContentErrors)
            }
        }
    }

    /// Whether the archive holds what would be frozen now. The day of freezing is that of the archive: alone it changes
    /// nothing.
    fn is_unchanged(&self, edition: &mut Edition, latest: &Frozen) -> Result<bool, End> {
        let Name { year, version, .. } = latest.name;
        edition.set_today(as_of(year, latest.date));
        let making = Making { version, date: latest.date, previous: None };
        let mut package = self.package(edition, year, making)?;
        package.files.retain(|path, _| is_substance(path));
        let now = payload(self.session, edition, &package, &self.root, None)?;
        Ok(latest.differing(&now).into_iter().all(|(path, digest)| {
            let bytes = match package.files.get(&path) {
                Some(Content::Copied(source)) => fs::read(self.root.join(source)).ok(),
                Some(Content::Text(text)) => Some(text.clone().into_bytes()),
                Some(Content::Made(..)) | None => None,
            };
            digest.zip(bytes).is_some_and(|(digest, bytes)| is_same_text(path.as_str(), digest, &bytes))
        }))
    }

    fn package(&self, edition: &Edition, year: i32, making: Making) -> Result<Package, End> {
        package(edition, year, making).map_err(|faults| {
            self.session.tell(&faults, &edition.sources);
            End::ContentErrors
        })
    }

    /// Something that is no archive has the name of one.
    fn in_the_way(&self, path: &Path) -> End {
        self.session.fail(Diagnostic::nowhere(Code::ArchiveExists).arg("path", shown(path)))
    }

    /// Leaves an archive as it is; only a zip file may be wanting. One that is there has to be this archive.
    fn keep(&self, latest: &Kept, frozen: &Frozen) -> Result<(), End> {
        let session = self.session;
        let arguments = [("path", shown(latest.place.path()).into()), ("date", frozen.date.to_string().into())];
        note(&session.catalogue.text("cli-archive-unchanged", &arguments));
        let Place::Folder(folder) = &latest.place else { return Ok(()) };
        let zip = Place::Zip(folder.with_file_name(format!("{}.zip", frozen.name.folder())));
        let is_whole = || verify(&zip).is_ok_and(|verdict| !has_errors(&verdict.faults));
        let is_same = || read_frozen(&frozen.name, &zip).is_some_and(|packed| packed.seal == frozen.seal);
        match fs::symlink_metadata(zip.path()).is_ok() {
            false if self.is_packed => self.pack(folder),
            false => Ok(()),
            true if is_same() && is_whole() => Ok(()),
            true => {
                let fault = Diagnostic::nowhere(Code::ArchiveExists).arg("path", shown(zip.path()));
                Err(session.fail(fault.help("help-zip")))
            }
        }
    }

    /// Makes an archive.
    fn freeze(&self, edition: &Edition, name: &Name, making: Making) -> Result<(), End> {
        let session = self.session;
        let out = self.to.join(name.folder());
        let package = self.package(edition, name.year, making)?;
        let staging = Staging::begin_new(&out).map_err(|error| refused(session, error))?;
        let payload = payload(session, edition, &package, &self.root, Some(&staging))?;
        let unsafe_name = |_| End::Failed;
        for (path, text) in tags(edition, &package.archive, &payload).map_err(unsafe_name)? {
            staging.write(path.as_str(), text.as_bytes()).map_err(|error| refused(session, error))?;
        }
        staging.publish().map_err(|error| refused(session, error))?;
        let bytes: u64 = payload.values().map(|sums| sums.bytes).sum();
        let arguments =
            [("path", shown(&out).into()), ("files", payload.len().into()), ("size", size(session, bytes).into())];
        note(&session.catalogue.text("cli-archived", &arguments));
        if self.is_packed { self.pack(&out) } else { Ok(()) }
    }

    /// Packs an archive into a zip file beside it.
    fn pack(&self, folder: &Path) -> Result<(), End> {
        let session = self.session;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let zip = folder.with_file_name(format!("{name}.zip"));
        match pack(folder, &zip) {
            Ok(bytes) => {
                let arguments = [("path", shown(&zip).into()), ("size", size(session, bytes).into())];
                note(&session.catalogue.text("cli-archive-packed", &arguments));
                Ok(())
            }
            Err(Unpackable::TooBig) => {
                Err(session.fail(Diagnostic::nowhere(Code::ArchiveZip).arg("path", shown(folder))))
            }
            Err(Unpackable::Unread(faults)) => {
                session.tell(&faults, &Sources::default());
                Err(End::Failed)
            }
            Err(Unpackable::Io(error)) if error.kind() == ErrorKind::AlreadyExists => Err(self.in_the_way(&zip)),
            Err(Unpackable::Io(error)) => Err(session.io(&zip, &error)),
        }
    }
}

/// Megabytes, as people compare them.
fn size(session: &Session, bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000).max(1);
    let point = if session.lang == Lang::En { "." } else { "," };
    let number = format!("{}{point}{}", tenths / 10, tenths % 10);
    session.catalogue.text("cli-megabytes", &[("number", number.into())])
}
