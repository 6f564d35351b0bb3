//! What of a website the archive of a year holds.
//!
//! Takes an edition that reads up to the year, gives the pages of `data/site/`, the files of `data/open/`, and the search's
//! index over those pages. Every kind of output is decided in one match. Pages of no year are held as they stood at the
//! year's end; no page of another year is held.

use crate::archive::touched::{Touched, touched};
use crate::edition::Edition;
use crate::plan::{Output, Plan, search_files};
use crate::route;
use crate::search::{Shelf, Subject, layout_of};
use crate::theme::ARCHIVE_SHEET;

/// What is held.
pub struct Held {
    pub site: Plan,
    pub open: Plan,
    pub search: Shelf,
}

/// Where a file of the website goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// `data/site/`.
    Site,
    /// `data/open/`.
    Open,
    /// It stays outside.
    Outside,
}

/// What the archive of a year holds.
pub fn hold(edition: &Edition, year: i32) -> Held {
    let touched = touched(&edition.model, year);
    let (mut site, mut open) = (Plan::default(), Plan::default());
    for (path, output) in edition.plan.files() {
        match place(edition, year, &touched, output) {
            Place::Site => site.put(path.clone(), output.clone()),
            Place::Open => open.put(path.clone(), output.clone()),
            Place::Outside => {}
        }
    }
    for (index, asset) in edition.theme.assets.iter().enumerate().filter(|(_, asset)| asset.source == ARCHIVE_SHEET) {
        site.put(route::asset(&asset.name), Output::Asset(index));
    }
    if edition.model.site.base_url.is_none() {
        site.put(route::outside(), Output::Outside);
    }
    let found = layout_of(&edition.model, &edition.sources, |subject| {
        place(edition, year, &touched, &page_of(edition, subject)) == Place::Site
    });
    if edition.model.site.outputs.search {
        for (path, file) in search_files(&found) {
            site.put(path, Output::SearchFile(file));
        }
    }
    Held { site, open, search: Shelf::new(found) }
}

fn place(edition: &Edition, year: i32, touched: &Touched, output: &Output) -> Place {
    let model = &edition.model;
    let when = |is_held: bool| if is_held { Place::Site } else { Place::Outside };
    match output {
        // Of one year.
        Output::Year(of, _) | Output::Yearbook(of, _) | Output::CompareQuestion(of, _, _) => when(*of == year),
        Output::Report(id) | Output::Translation(id, _) | Output::Attachment(id, _) => when(model[*id].year == year),
        // They show reports of other years, too.
        Output::CompareYears(..) | Output::ComparePartners(_) | Output::CompareCityPartners(..) => Place::Outside,
        // Of things.
        Output::City(id, _) => when(touched.cities.contains(id)),
        Output::Pair(first, second, _) => when(touched.pairs.contains(&(*first, *second))),
        Output::Agreement(id, _) => when(touched.agreements.contains(id)),
        Output::Event(id, _) => when(touched.events.contains(id)),
        Output::Series(id, _) => when(touched.series.contains(id)),
        Output::Organisation(id, _) => when(touched.organisations.contains(id)),
        Output::Page(id) | Output::PageTranslation(id, _) => when(touched.pages.contains(id)),
        // Lists of no year, and the ways to everything else.
        Output::Home(_)
        | Output::Cities(_)
        | Output::Agreements(_)
        | Output::Events(_)
        | Output::SeriesIndex(_)
        | Output::Organisations(_)
        | Output::Topics
        | Output::Topic(..)
        | Output::Plans(_)
        | Output::Compare(_)
        | Output::Search
        | Output::Outside
        | Output::Asset(_) => Place::Site,
        // The data package; its page is of the live site.
        Output::DataPackage | Output::Table(_) | Output::ModelJson => Place::Open,
        Output::Data => Place::Outside,
        // The archive has an index of its own.
        Output::SearchFile(_) => Place::Outside,
        // Nothing new comes to an archive.
        Output::Feed(_) | Output::Calendar(_) => Place::Outside,
        // Nobody has kept an old address of a page in an archive, and no server shows it.
        Output::Redirect(_) | Output::NotFound | Output::Robots | Output::Sitemap(_) => Place::Outside,
    }
}

/// The page that a document of the search leads to.
fn page_of(edition: &Edition, subject: Subject) -> Output {
    match subject {
        Subject::City(id) => Output::City(id, 1),
        Subject::Organisation(id) => Output::Organisation(id, 1),
        Subject::Agreement(id) => Output::Agreement(id, 1),
        Subject::Event(id) => Output::Event(id, 1),
        Subject::Series(id) => Output::Series(id, 1),
        Subject::Report(id, None) => Output::Report(id),
        Subject::Report(id, Some(number)) => Output::Translation(id, number),
        Subject::Plan(id) => Output::Report(edition.model[id].report),
        Subject::Page(id, None) => Output::Page(id),
        Subject::Page(id, Some(number)) => Output::PageTranslation(id, number),
    }
}
