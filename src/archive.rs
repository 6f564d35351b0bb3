//! The archive of a year as a value: which files its bag has, and what each is made of.
//!
//! Takes an edition that reads up to the year, gives the bag's payload by path ([`package`]) and, once the payload's
//! checksums are known, its tag files ([`tags`]). Refuses to write anything, and to know of later reports.

mod guide;
mod holding;
mod meta;
mod needs;
mod tags;
mod touched;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::bag::BagPath;
use crate::diag::{Code, Diagnostic};
use crate::edition::Edition;
use crate::model::Model;
use crate::plan::Output;
use crate::route::OutPath;
use crate::search::Shelf;
use crate::slug::slug;
use crate::view::Archive;

pub use tags::{ALGORITHMS, Sums, tags};

/// What a file of the payload is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A file of the website as [`Package::archive`] has it, made when it is written.
    Made(OutPath, Output),
    /// The bytes of a file below the site's root.
    Copied(String),
    /// These.
    Text(String),
}

/// The payload of a bag.
pub struct Package {
    pub archive: Archive,
    /// The search's index over exactly the documents of the archive.
    pub search: Shelf,
    /// Every file of the payload by its path in the bag, which begins with `data/`.
    pub files: BTreeMap<BagPath, Content>,
}

/// The id of the archives of a year, and the name of the folder of the first version: `letopis-2024`.
pub fn name(model: &Model, year: i32) -> String {
    let site = model.site.id.clone().unwrap_or_else(|| slug(&model.site.title));
    match site.is_empty() {
        true => format!("letopis-{year}"),
        false => format!("{site}-{year}"),
    }
}

/// The day as of which a plan of an archived year is overdue: the end of the year, for what was reported later is not
/// known here; the day of freezing, where the year has not ended.
pub fn as_of(year: i32, date: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).map_or(date, |end| end.min(date))
}

/// The payload of the archive of a year; `edition` reads up to that year.
///
/// # Errors
/// Attachments whose names some system or checker could not keep; or that the year has no report.
pub fn package(edition: &Edition, year: i32, version: u32, date: NaiveDate) -> Result<Package, Vec<Diagnostic>> {
    if edition.model.reports_of(year).next().is_none() {
        return Err(vec![nothing_told(edition, year)]);
    }
    let held = holding::hold(edition, year);
    let archive = Archive { year, name: name(&edition.model, year), version, date, site: held.site, open: held.open };
    let mut contents: Vec<(String, Content)> = Vec::new();
    for (path, output) in archive.site.files() {
        contents.push((format!("data/site/{path}"), Content::Made(path.clone(), output.clone())));
    }
    for (path, output) in archive.open.files() {
        let name = path.in_package().unwrap_or(path.as_str());
        contents.push((format!("data/open/{name}"), Content::Made(path.clone(), output.clone())));
    }
    for (path, content) in needs::sources(edition, year) {
        contents.push((format!("data/source/{path}"), content));
    }
    contents.push(("data/meta/preservation.json".to_owned(), Content::Text(meta::preservation(edition, &archive))));
    contents.push(("data/meta/toolchain.json".to_owned(), Content::Text(meta::toolchain(edition))));
    let mut files = BTreeMap::new();
    let mut faults = Vec::new();
    for (path, content) in contents {
        match BagPath::portable(&path) {
            Ok(path) => drop(files.insert(path, content)),
            // The same attachment lies among the pages and among the sources; it is told once.
            Err(_) if path.starts_with("data/site/") => {}
            Err(_) => {
                let fault = Diagnostic::nowhere(Code::ArchiveName);
                faults.push(fault.arg("path", path.trim_start_matches("data/source/")));
            }
        }
    }
    match faults.is_empty() {
        true => Ok(Package { archive, search: held.search, files }),
        false => Err(faults),
    }
}

/// There is nothing to archive, and what there is instead.
fn nothing_told(edition: &Edition, year: i32) -> Diagnostic {
    let fault = Diagnostic::nowhere(Code::NothingToArchive).arg("year", year.to_string());
    match (edition.unpublished, &edition.published_years[..]) {
        (0, []) => fault.help("help-none"),
        (0, years) => fault.arg("years", years.iter().map(i32::to_string).collect::<Vec<_>>().join(", ")),
        (drafts, _) => fault.arg("drafts", drafts.to_string()).help("help-drafts"),
    }
}

/// A day as `2025-01-31`.
fn day(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}
