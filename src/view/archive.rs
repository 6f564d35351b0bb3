//! What the pages of an archive know of it: what it holds, and what each page says of itself.
//!
//! Takes the archive's two folders as plans, gives the whereabouts of a target and the lines that every page shows.
//! Refuses to decide what belongs to a year.

use chrono::{Datelike, NaiveDate};

use crate::date::PartialDate;
use crate::plan::Plan;
use crate::route::{self, OutPath};
use crate::view::scope::Scope;
use crate::view::types::parts::ArchivedView;

/// The manifest that the pages lead to, in the bag itself.
pub const CHECKSUMS: &str = "manifest-sha512.txt";

/// The version of an archive that another takes the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previous {
    /// The name of its folder.
    pub folder: String,
    /// SHA-512 of its `tagmanifest-sha512.txt`, in hexadecimal digits.
    pub seal: String,
}

/// A year frozen as a bag, without its bytes.
#[derive(Debug)]
pub struct Archive {
    pub year: i32,
    /// The id of all its versions and the name of the first one's folder, such as `letopis-2024`.
    pub name: String,
    /// From 1; a correction makes the next one.
    pub version: u32,
    pub previous: Option<Previous>,
    /// The day on which it was frozen.
    pub date: NaiveDate,
    /// The pages and what they need: `data/site/` in the bag.
    pub site: Plan,
    /// The data package: `data/open/` in the bag, under the paths that the site has them at.
    pub open: Plan,
}

/// Where a file of the site is to the pages of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Among them.
    Here,
    /// In the data package beside them.
    Open,
    /// On the live site.
    Outside,
}

impl Archive {
    pub fn whereabouts(&self, target: &OutPath) -> Whereabouts {
        if self.site.get(target).is_some() {
            Whereabouts::Here
        } else if self.open.get(target).is_some() {
            Whereabouts::Open
        } else {
            Whereabouts::Outside
        }
    }
}

/// What a page of an archive says of itself.
pub fn archived(scope: &Scope<'_>) -> Option<ArchivedView> {
    let archive = scope.site.archive?;
    let model = scope.model();
    let date = PartialDate::day(archive.date.year(), archive.date.month(), archive.date.day())?;
    let package = Some(route::data_package()).filter(|path| archive.open.get(path).is_some());
    let base_url = model.site.base_url.as_deref();
    Some(ArchivedView {
        year: archive.year,
        id: archive.name.clone(),
        version: archive.version,
        previous: archive.previous.as_ref().map(|previous| previous.folder.clone()),
        date: scope.date(&date),
        by: model.publisher.map(|id| scope.localised(&model[id].name).to_owned()),
        canonical: base_url.map(|base_url| scope.path.under(base_url)),
        checksums: scope.path.link_to_bag(CHECKSUMS),
        data: package.map(|path| scope.to(&path)),
        live: base_url.map(str::to_owned),
        outside: base_url.is_none().then(|| scope.to(&route::outside())),
    })
}
