//! Versions of an archive: their names, what a frozen one tells of itself, and what has changed since.
//!
//! Takes the tag files of bags that lie there, gives the version that comes next and the files that differ. Refuses to
//! read the disk, and to compare what no report of the year is made of: registers change all the time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::archive::Sums;
use crate::bag::contents::Contents;
use crate::bag::{Algorithm, BagPath, INFO, Manifest, Oxum};
use crate::diag::{Code, Diagnostic};
use crate::model::Model;
use crate::source::{Sources, Span};
use crate::view::{Previous, Sealed};

/// Label of the version in `bag-info.txt`; a first version has none.
pub const VERSION: &str = "Letopis-Version";

/// Where the sources of a bag lie, and its data package.
const SOURCE: &str = "data/source/";
const OPEN: &str = "data/open/";

/// What the name of an archive's folder says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// `letopis` in `letopis-2024.v2`.
    pub site: String,
    pub year: i32,
    /// From 1.
    pub version: u32,
}

impl Name {
    /// Reads the name of a folder, or of a zip file without its ending; nothing where it is no name of an archive.
    pub fn read(folder: &str) -> Option<Name> {
        let (id, version) = match folder.rsplit_once(".v") {
            Some((id, version)) => (id, version.parse().ok().filter(|number| *number > 1)?),
            None => (folder, 1),
        };
        let (site, year) = id.rsplit_once('-')?;
        let is_year = year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
        let name = Name { site: site.to_owned(), year: year.parse().ok().filter(|_| is_year)?, version };
        // `letopis-2024.v02` is nobody's.
        (name.folder() == folder).then_some(name)
    }

    /// The name of the folder: `letopis-2024`, `letopis-2024.v2`.
    pub fn folder(&self) -> String {
        match self.version {
            1 => format!("{}-{}", self.site, self.year),
            version => format!("{}-{}.v{version}", self.site, self.year),
        }
    }
}

/// An archive that lies there, as its tag files tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    pub name: Name,
    /// The day on which it was frozen.
    pub date: NaiveDate,
    /// Who keeps it.
    pub by: Option<String>,
    pub payload: Oxum,
    /// SHA-512 of every file of the payload.
    files: BTreeMap<BagPath, String>,
    /// SHA-512 of its `tagmanifest-sha512.txt`, which stands for the whole archive.
    pub seal: String,
}

impl Frozen {
    /// Reads the tag files of an archive; nothing where they are not such as [`crate::archive::tags`] gives, or not those
    /// of which its tag manifest tells.
    pub fn read(name: Name, files: &BTreeMap<BagPath, Vec<u8>>) -> Option<Frozen> {
        let (contents, _) = Contents::read(files);
        let manifest = contents.payload.get(Manifest::payload_name(Algorithm::Sha512).as_str())?;
        let tags = contents.tags.get(Manifest::tag_name(Algorithm::Sha512).as_str())?;
        let is_sealed = |(path, digest): (&BagPath, &String)| {
            files.get(path).is_none_or(|bytes| Algorithm::Sha512.digest(bytes) == *digest)
        };
        let is_listed = |name: &str| tags.files.contains_key(name);
        let lists = [INFO, &Manifest::payload_name(Algorithm::Sha512)];
        if !lists.into_iter().all(is_listed) || !tags.files.iter().all(is_sealed) {
            return None;
        }
        let seal = Algorithm::Sha512.digest(files.get(Manifest::tag_name(Algorithm::Sha512).as_str())?);
        let date = contents.info.get("Bagging-Date")?;
        Some(Frozen {
            name,
            date: NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?,
            by: contents.info.get("Source-Organization").map(str::to_owned),
            payload: contents.info.get(Oxum::LABEL).and_then(Oxum::parse)?,
            files: manifest.files.clone(),
            seal,
        })
    }

    /// What the next version says of this one.
    pub fn as_previous(&self) -> Previous {
        Previous { folder: self.name.folder(), seal: self.seal.clone() }
    }

    /// What the list of archives says of it.
    pub fn sealed(&self) -> Sealed {
        let Oxum { bytes, files } = self.payload;
        Sealed { date: self.date, by: self.by.clone(), files, bytes, seal: self.seal.clone() }
    }

    /// The sources and data that are not those that would be frozen now, each with the digest that it has here. Pages are
    /// made of them, and by whatever program; what is told of the making differs each time.
    pub fn differing(&self, now: &BTreeMap<BagPath, Sums>) -> BTreeMap<BagPath, Option<&str>> {
        let paths: BTreeSet<&BagPath> = self.files.keys().chain(now.keys()).filter(|path| is_substance(path)).collect();
        let then = |path: &BagPath| self.files.get(path).map(String::as_str);
        let is = |path: &BagPath| now.get(path)?.digests.get(&Algorithm::Sha512).map(String::as_str);
        let differing = paths.into_iter().filter(|path| then(path) != is(path));
        differing.map(|path| (path.clone(), then(path))).collect()
    }

    /// The files of the year's reports, by their paths below the site's root.
    pub fn reports(&self) -> BTreeMap<&str, &str> {
        let folder = format!("content/reports/{}/", self.name.year);
        let sources =
            self.files.iter().filter_map(|(path, digest)| Some((path.as_str().strip_prefix(SOURCE)?, digest)));
        sources.filter(|(path, _)| path.starts_with(&folder)).map(|(path, digest)| (path, digest.as_str())).collect()
    }
}

/// Whether a text is that of a digest but for the ends of its lines, which version control changes from one system to
/// another; only Markdown, TOML and what themes are made of is looked at so.
pub fn is_same_text(path: &str, digest: &str, bytes: &[u8]) -> bool {
    let is_text = [".md", ".toml", ".html", ".css", ".js", ".ftl"].iter().any(|end| path.ends_with(end));
    let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| is_text) else { return false };
    let lines = text.replace("\r\n", "\n");
    let is = |text: &str| Algorithm::Sha512.digest(text.as_bytes()).eq_ignore_ascii_case(digest);
    is(&lines) || is(&lines.replace('\n', "\r\n"))
}

/// Whether a file of the payload is what the archive is about.
pub fn is_substance(path: &BagPath) -> bool {
    path.as_str().starts_with(SOURCE) || path.as_str().starts_with(OPEN)
}

/// Of each year the latest version, of the archives of one site.
pub fn latest<'f>(site: &str, frozen: &'f [Frozen]) -> BTreeMap<i32, &'f Frozen> {
    let mut latest: BTreeMap<i32, &Frozen> = BTreeMap::new();
    for archive in frozen.iter().filter(|archive| archive.name.site == site) {
        let known = latest.entry(archive.name.year).or_insert(archive);
        if known.name.version < archive.name.version {
            *known = archive;
        }
    }
    latest
}

/// The files of the published reports of a year: their texts, translations and attachments.
pub fn published<'s>(model: &'s Model, sources: &'s Sources, year: i32) -> BTreeSet<&'s str> {
    let mut files = BTreeSet::new();
    for report in model.reports_of(year).map(|id| &model[id]) {
        let translated = report.translations.iter().map(|translation| &translation.body);
        let texts = [&report.body].into_iter().chain(translated);
        files.extend(texts.map(|body| sources.file(body.span.file).path.as_str()));
        files.extend(report.attachments.iter().map(|attachment| attachment.path.as_str()));
    }
    files
}

/// What has changed of the reports of an archived year: a warning for each file.
///
/// `now` has the SHA-512 of every file that the archive or `published` names, as far as it is there.
pub fn changes(
    frozen: &Frozen,
    published: &BTreeSet<&str>,
    now: &BTreeMap<String, String>,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let archived = frozen.reports();
    let files: BTreeSet<&str> = archived.keys().chain(published).copied().collect();
    let change = |path: &str| match (archived.get(path), now.get(path)) {
        (Some(_), None) => Some("gone"),
        (Some(then), Some(now)) => (then != now).then_some("changed"),
        (None, _) => Some("new"),
    };
    let warning = |path: &str, change: &str| {
        let fault = match sources.content_id(path) {
            Some(file) => Diagnostic::at(Code::ArchiveChanged, Span::new(file, 0..0)),
            None => Diagnostic::nowhere(Code::ArchiveChanged),
        };
        fault
            .arg("file", path)
            .arg("change", change)
            .arg("archive", frozen.name.folder())
            .arg("year", frozen.name.year.to_string())
            .arg("version", (frozen.name.version + 1).to_string())
    };
    files.into_iter().filter_map(|path| change(path).map(|change| warning(path, change))).collect()
}
