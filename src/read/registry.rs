//! The registry: cities, organisations, series and pages.
//!
//! Takes a file's table, id and body, gives its entry, or `None` where something required is missing.

use crate::diag::{Code, Diagnostic};
use crate::entry::{Body, CityEntry, Localised, OrganisationEntry, PageEntry, Ref, SeriesEntry};
use crate::read::table::Table;
use crate::vocabulary::PlaceKind;

/// Decodes `content/cities/<id>.md`.
pub fn city(table: &mut Table<'_, '_>, id: Ref, body: Body) -> Option<CityEntry> {
    let name = table.required_name("name");
    let country = table.country("country");
    let region = table.text("region").map(|region| region.value);
    let kind = table.word("kind").map_or(PlaceKind::City, |kind| kind.value);
    let within = table.reference("within");
    let member = table.boolean("member").unwrap_or(false);
    let forms = table.texts("forms");
    let common_word = table.boolean("common_word").unwrap_or(false);
    let coordinates = table.coordinates("coordinates");
    let wikidata = table.text("wikidata").map(|item| item.value);
    let founded = table.year("founded").map(|year| year.value);
    let former_ids = table.former_ids();
    let name = name?;
    Some(CityEntry {
        id,
        name,
        country,
        region,
        kind,
        within,
        member,
        forms,
        common_word,
        coordinates,
        wikidata,
        founded,
        former_ids,
        body,
    })
}

/// Decodes `content/organisations/<id>.md`.
pub fn organisation(table: &mut Table<'_, '_>, id: Ref, body: Body) -> Option<OrganisationEntry> {
    let name = table.required_name("name");
    let short = table.localised("short").map(|short| short.value);
    let forms = table.texts("forms");
    let parent = table.reference("parent");
    let city = table.reference("city");
    let website = table.address("website");
    let former_ids = table.former_ids();
    Some(OrganisationEntry { id, name: name?, short, forms, parent, city, website, former_ids, body })
}

/// Decodes `content/series/<id>.md`.
pub fn series(table: &mut Table<'_, '_>, id: Ref, body: Body) -> Option<SeriesEntry> {
    let title = table.required_name("title");
    let forms = table.texts("forms");
    let cadence = cadence(table);
    let host = table.reference("host");
    let date = table.date("date");
    let former_ids = table.former_ids();
    Some(SeriesEntry { id, title: title?.value, forms, cadence, host, date, former_ids, body })
}

/// `P2Y` is every second year.
fn cadence(table: &mut Table<'_, '_>) -> Option<u32> {
    let written = table.text("cadence")?;
    let years = written.value.strip_prefix('P').and_then(|rest| rest.strip_suffix('Y'));
    let years = years.and_then(|years| years.parse().ok()).filter(|years| (1..=100).contains(years));
    if years.is_none() {
        let fault = Diagnostic::at(Code::UnknownValue, written.span).arg("key", "cadence");
        table.desk.report(fault.arg("value", written.value).arg("allowed", "`P1Y`, `P2Y` … `P100Y`"));
    }
    years
}

/// Decodes `content/pages/<id>.md`.
pub fn page(table: &mut Table<'_, '_>, id: Ref, body: Body) -> Option<PageEntry> {
    let span = id.span;
    let title = table.required_name("title");
    let former_ids = table.former_ids();
    Some(PageEntry { id, language: None, title: title?.value, former_ids, body, span })
}

/// Decodes `content/pages/<id>.<lang>.md`.
pub fn page_translation(table: &mut Table<'_, '_>, id: Ref, language: &str, body: Body) -> Option<PageEntry> {
    let span = id.span;
    let title = translated_title(table)?;
    let title = Localised([(language.to_owned(), title)].into());
    Some(PageEntry { id, language: Some(language.to_owned()), title, former_ids: Vec::new(), body, span })
}

/// The one key that a translation has.
pub fn translated_title(table: &mut Table<'_, '_>) -> Option<String> {
    table.explain_unknown("help-translation");
    table.required_text("title").map(|title| title.value)
}
