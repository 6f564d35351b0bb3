//! The list of archives that lies beside them, so that somebody with a folder of archives finds the way into each.
//!
//! Takes what each archive's tag files tell, gives the view of one page that stands outside of every site. Refuses to
//! look whether the archives are whole.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use tera::Value;

use crate::date::PartialDate;
use crate::route;
use crate::view::page::{Content, View};
use crate::view::scope::{Scope, Site};
use crate::view::types::archives::{ArchivesView, ArchivesYear, FrozenView, SealedView};
use crate::view::types::parts::PageView;

/// An archive as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name of its folder.
    pub folder: String,
    pub year: i32,
    /// From 1.
    pub version: u32,
    /// What it says of itself; nothing where that cannot be read.
    pub told: Option<Sealed>,
    /// It lies there as a folder.
    pub is_open: bool,
    /// It lies there as a zip file.
    pub is_packed: bool,
}

/// What an archive says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The day on which it was frozen.
    pub date: NaiveDate,
    /// Who keeps it.
    pub by: Option<String>,
    /// Of the payload.
    pub files: u64,
    pub bytes: u64,
    /// SHA-512 of its `tagmanifest-sha512.txt`, in hexadecimal digits.
    pub seal: String,
}

/// The list of archives, the latest year and version first.
pub fn archives(site: &Site<'_>, listed: &[Listed]) -> View<Value> {
    let path = route::home(1);
    let scope = Scope::of_file(site, &path);
    let mut years: BTreeMap<i32, Vec<&Listed>> = BTreeMap::new();
    for archive in listed {
        years.entry(archive.year).or_default().push(archive);
    }
    let of_year = |(year, mut versions): (i32, Vec<&Listed>)| {
        versions.sort_by_key(|archive| std::cmp::Reverse(archive.version));
        ArchivesYear { year, versions: versions.into_iter().map(|archive| frozen(&scope, archive)).collect() }
    };
    let view = ArchivesView { years: years.into_iter().rev().map(of_year).collect() };
    let page = PageView {
        title: scope.word("title-archives"),
        lang: scope.lang.tag().to_owned(),
        url: path.as_str().to_owned(),
        ..PageView::default()
    };
    View {
        template: "archives.html",
        page,
        content: Some(("archives", Value::of(&view))),
        wanted: Vec::new(),
        has_bodies: false,
    }
}

fn frozen(scope: &Scope<'_>, archive: &Listed) -> FrozenView {
    let Listed { folder, version, told, is_open, is_packed, .. } = archive.clone();
    let is_readable = told.is_some();
    FrozenView {
        version,
        told: told.map(|told| sealed(scope, told)),
        home: (is_readable && is_open).then(|| route::archive_home(&folder)),
        zip: (is_readable && is_packed).then(|| route::archive_zip(&folder)),
        folder,
    }
}

fn sealed(scope: &Scope<'_>, told: Sealed) -> SealedView {
    let Sealed { date, by, files, bytes, seal } = told;
    let day = PartialDate::day(date.year(), date.month(), date.day());
    SealedView { date: day.map(|day| scope.date(&day)).unwrap_or_default(), by, files, bytes, seal }
}
