//! Places, bodies, series and pages: their own references and their prose.

use crate::diag::Diagnostic;
use crate::entry::{Entries, PageEntry, Ref};
use crate::link::bodies::{Bodies, Owner};
use crate::link::ids::{Ids, Table};
use crate::model::{City, CityId, NameLink, Organisation, OrganisationId, Page, PageId, Seen, Series, Translation};

/// The organisation that publishes the site.
pub fn publisher(entries: &Entries, ids: &Ids<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<OrganisationId> {
    entries.site.publisher.as_ref().and_then(|written| body(written, ids, diagnostics))
}

/// An organisation where nothing else can stand; it may bear its `org:` all the same.
fn body(written: &Ref, ids: &Ids<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<OrganisationId> {
    let name = written.value.strip_prefix("org:").unwrap_or(&written.value);
    ids.organisations.find_named(name, written, diagnostics).id()
}

/// The pages of the menu.
pub fn menu(entries: &Entries, ids: &Ids<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<PageId> {
    entries.site.menu.iter().filter_map(|written| ids.pages.find(written, diagnostics).id()).collect()
}

/// Places, in the order of their ids.
pub fn cities(
    entries: &Entries,
    ids: &Ids<'_>,
    bodies: &mut Bodies<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<City> {
    let city = |entry: &crate::entry::CityEntry, id: CityId| {
        let owner = Owner { name: Some(NameLink::City(id)), ..Owner::default() };
        City {
            id: entry.id.value.clone(),
            name: entry.name.value.clone(),
            country: entry.country.clone(),
            region: entry.region.clone(),
            kind: entry.kind,
            within: entry.within.as_ref().and_then(|within| ids.city(within, diagnostics)),
            member: entry.member,
            forms: entry.forms.clone(),
            common_word: entry.common_word,
            coordinates: entry.coordinates,
            wikidata: entry.wikidata.clone(),
            founded: entry.founded,
            former_ids: texts(&entry.former_ids),
            body: bodies.link(entry.body, owner).text,
            seen: Seen::default(),
            districts: Vec::new(),
            organisations: Vec::new(),
            series: Vec::new(),
            reports: Vec::new(),
            partners: Vec::new(),
        }
    };
    by_id(&entries.cities, |entry| &entry.id, &ids.cities, city)
}

/// Organisations, in the order of their ids.
pub fn organisations(
    entries: &Entries,
    ids: &Ids<'_>,
    bodies: &mut Bodies<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Organisation> {
    let organisation = |entry: &crate::entry::OrganisationEntry, id: OrganisationId| {
        let owner = Owner { name: Some(NameLink::Organisation(id)), ..Owner::default() };
        Organisation {
            id: entry.id.value.clone(),
            name: entry.name.value.clone(),
            short: entry.short.clone(),
            forms: entry.forms.clone(),
            parent: entry.parent.as_ref().and_then(|parent| body(parent, ids, diagnostics)),
            city: entry.city.as_ref().and_then(|city| ids.city(city, diagnostics)),
            website: entry.website.clone(),
            former_ids: texts(&entry.former_ids),
            body: bodies.link(entry.body, owner).text,
            seen: Seen::default(),
            parts: Vec::new(),
        }
    };
    by_id(&entries.organisations, |entry| &entry.id, &ids.organisations, organisation)
}

/// Series, in the order of their ids.
pub fn series(
    entries: &Entries,
    ids: &Ids<'_>,
    bodies: &mut Bodies<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Series> {
    let series = |entry: &crate::entry::SeriesEntry, _| Series {
        id: entry.id.value.clone(),
        title: entry.title.clone(),
        forms: entry.forms.clone(),
        cadence: entry.cadence,
        host: entry.host.as_ref().and_then(|host| ids.city(host, diagnostics)),
        date: entry.date.as_ref().map(|date| date.value.clone()),
        former_ids: texts(&entry.former_ids),
        body: bodies.link(entry.body, Owner::default()).text,
        events: Vec::new(),
    };
    by_id(&entries.series, |entry| &entry.id, &ids.series, series)
}

/// Pages, in the order of their ids.
pub fn pages(entries: &Entries, ids: &Ids<'_>, bodies: &mut Bodies<'_>) -> Vec<Page> {
    let (originals, translated): (Vec<&PageEntry>, Vec<&PageEntry>) =
        entries.pages.iter().partition(|entry| entry.language.is_none());
    let page = |entry: &&PageEntry, _| Page {
        id: entry.id.value.clone(),
        title: entry.title.clone(),
        former_ids: texts(&entry.former_ids),
        body: bodies.link(entry.body, Owner::default()).text,
        translations: Vec::new(),
    };
    let mut pages = by_id(&originals, |entry| &entry.id, &ids.pages, page);
    for entry in translated {
        let Some(page) = pages.iter_mut().find(|page| page.id == entry.id.value) else { continue };
        page.translations.push(Translation {
            language: entry.language.clone().unwrap_or_default(),
            title: entry.title.get("ru").to_owned(),
            body: bodies.link(entry.body, Owner::default()).text,
        });
    }
    pages
}

/// Makes a thing of every entry, in the order of the ids; the first file of a doubled id is taken.
fn by_id<E, I: Copy + Ord, T>(
    entries: &[E],
    id: impl Fn(&E) -> &Ref,
    table: &Table<I>,
    mut make: impl FnMut(&E, I) -> T,
) -> Vec<T> {
    let mut sorted: Vec<(&E, I)> =
        entries.iter().filter_map(|entry| Some((entry, table.get(&id(entry).value)?))).collect();
    sorted.sort_by_key(|(_, id)| *id);
    sorted.dedup_by_key(|(_, id)| *id);
    sorted.into_iter().map(|(entry, id)| make(entry, id)).collect()
}

/// What a list of references says, without the places.
pub fn texts(written: &[Ref]) -> Vec<String> {
    written.iter().map(|written| written.value.clone()).collect()
}
