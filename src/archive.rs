//! The archive of a year as a value: which files its bag has, and what each is made of.
//!
//! Takes an edition that reads up to the year, gives the bag's payload by path ([`package`]) and, once the payload's
//! checksums are known, its tag files ([`tags`]). Refuses to write anything, and to know of later reports.

mod guide;
mod holding;
mod meta;
mod needs;
mod settings;
mod tags;
mod touched;
mod version;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use icu_normalizer::ComposingNormalizerBorrowed;

use crate::bag::BagPath;
use crate::diag::{Code, Diagnostic};
use crate::edition::Edition;
use crate::model::Model;
use crate::plan::Output;
use crate::route::OutPath;
use crate::search::Shelf;
use crate::slug::slug;
use crate::view::{Archive, Previous};

pub use tags::{ALGORITHMS, Sums, tags};
pub use version::{Frozen, Name, changes, is_same_text, is_substance, latest, published};

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

/// What the names of a site's archives begin with: `letopis` in `letopis-2024`.
pub fn site_name(model: &Model) -> String {
    let site = model.site.id.clone().unwrap_or_else(|| slug(&model.site.title));
    if site.is_empty() { "letopis".to_owned() } else { site }
}

/// The name of the first version of a year, which is also the id of all versions.
pub fn name(model: &Model, year: i32) -> Name {
    Name { site: site_name(model), year, version: 1 }
}

/// What tells one archive of a year from another.
#[derive(Clone, Debug)]
pub struct Making {
    /// From 1.
    pub version: u32,
    /// The day of freezing.
    pub date: NaiveDate,
    /// The version that this one takes the place of.
    pub previous: Option<Previous>,
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
pub fn package(edition: &Edition, year: i32, making: Making) -> Result<Package, Vec<Diagnostic>> {
    if edition.model.reports_of(year).next().is_none() {
        return Err(vec![nothing_told(edition, year)]);
    }
    let held = holding::hold(edition, year);
    let Making { version, date, previous } = making;
    let name = name(&edition.model, year).folder();
    let archive = Archive { year, name, version, previous, date, site: held.site, open: held.open };
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
    faults.extend(twins(files.keys()));
    match faults.is_empty() {
        true => Ok(Package { archive, search: held.search, files }),
        false => Err(faults),
    }
}

/// Sources whose names some system takes for one: that differ in capital letters or in how letters are composed.
fn twins<'p>(paths: impl Iterator<Item = &'p BagPath>) -> Vec<Diagnostic> {
    let normalizer = ComposingNormalizerBorrowed::new_nfc();
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for path in paths.filter_map(|path| path.as_str().strip_prefix("data/source/")) {
        let plain = normalizer.normalize(&path.to_lowercase()).into_owned();
        match known.get(&plain) {
            Some(other) => {
                let fault = Diagnostic::nowhere(Code::ArchiveName).arg("path", path).arg("other", *other);
                faults.push(fault.help("help-twin"));
            }
            None => drop(known.insert(plain, path)),
        }
    }
    faults
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
