//! The register of agreements of a year: of one city, or of all with a heading for each.
//!
//! Takes a year, gives a document whose words a page and a file for the office show alike. Refuses to leave out what is
//! doubtful: it stands in a section of its own with the reason, and what is no agreement of the city is named below.

mod row;

use std::collections::BTreeSet;

use crate::model::{AgreementId, CityId, Group, Line, OrganisationId, Party, cities_of};
use crate::plan::{LIST_PAGE, page_count};
use crate::route;
use crate::strings::Argument;
use crate::view::document::{Draft, columns, joined, laid, line, link_run, numbered, run};
use crate::view::scope::{Bodies, Scope, Site};
use crate::view::types::documents::{DocumentColumn, DocumentLine, DocumentSection, DocumentView, RegisterView};
pub use row::reports;
use row::row;

/// More cities than these are counted, not named.
const NAMED: usize = 60;

/// A city's register as a page.
pub fn city_page(scope: &Scope<'_>, city: CityId, year: i32, page: usize) -> RegisterView {
    let id = &scope.model()[city].id;
    let (document, rows) = city_register(scope, city, year, Some(page));
    let told = scope.site.orders.registers.years();
    let neighbour = |year: Option<&i32>| {
        let year = *year?;
        scope.planned(year.to_string(), &route::city_register(year, id, 1))
    };
    let name = scope.localised(&scope.model()[city].name);
    let links = [
        scope.planned(scope.words("activity-link", &years(year)), &route::activity(year, id, 1)),
        scope.planned(scope.words("register-all-link", &years(year)), &route::register(year, 1)),
        Some(scope.link(name, &route::city(id))),
    ];
    RegisterView {
        document,
        previous: neighbour(told.iter().rev().find(|other| **other < year)),
        next: neighbour(told.iter().find(|other| **other > year)),
        links: links.into_iter().flatten().collect(),
        pager: scope.pager(page, page_count(rows, LIST_PAGE), |page| route::city_register(year, id, page)),
    }
}

/// A city's register as a whole, in the language of the site.
pub fn register_document(site: &Site<'_>, city: CityId, year: i32) -> DocumentView {
    let path = route::city_register(year, &site.model[city].id, 1);
    city_register(&Scope::new(site, &path, Bodies::Html), city, year, None).0
}

/// A page of a city's register, or all of it; with the number of all its rows.
fn city_register(scope: &Scope<'_>, city: CityId, year: i32, page: Option<usize>) -> (DocumentView, usize) {
    let model = scope.model();
    let lines = scope.site.orders.registers.of_city(model, city, year);
    let rows = lines.len();
    let draft = |group: Group| Draft {
        section: DocumentSection { empty: scope.word("register-none"), ..heading(scope, 2, group, year) },
        entries: lines.iter().filter(|line| line.group == group).copied().collect(),
    };
    let left_out = others(scope, city, year).map(|section| Draft { section, entries: Vec::new() });
    let drafts = Group::ALL.into_iter().map(draft).chain(left_out).collect();
    let sections = laid(drafts, page, |line| row(scope, line, year));
    let reports = model.reports_of_city(city, year).count();
    let told = match reports {
        0 => scope.words("register-no-report", &years(year)),
        _ => scope.words("register-reports", &[("n", count(reports)), ("year", text(&year))]),
    };
    let notes = [told, scope.words("register-twice", &years(year))];
    let document = DocumentView {
        name: scope.word("register-name"),
        subject: subject(scope, city, year),
        lang: scope.lang.tag().to_owned(),
        notes: notes.map(line).to_vec(),
        columns: register_columns(scope),
        sections,
        signature: signature(scope),
    };
    (document, rows)
}

/// The register of all cities as a page.
pub fn page(scope: &Scope<'_>, year: i32, page: usize) -> RegisterView {
    let registers = &scope.site.orders.registers;
    let from = page.saturating_sub(1) * LIST_PAGE;
    let lines = registers.lines(scope.model(), year, from..from + LIST_PAGE);
    let told = registers.years();
    let here = told.iter().position(|known| *known == year);
    let neighbour = |index: Option<usize>| {
        let year = *told.get(index?)?;
        scope.planned(year.to_string(), &route::register(year, 1))
    };
    let mut notes = vec![line(scope.words("register-all-note", &years(year)))];
    if page == 1 {
        notes.push(line(scope.words("register-twice", &years(year))));
        notes.extend(silent(scope, year));
    }
    let sections = by_city(scope, &lines, year);
    let empty = DocumentSection { level: 2, id: "_none".to_owned(), ..DocumentSection::default() };
    let is_empty = sections.is_empty();
    let none = is_empty.then(|| DocumentSection {
        title: scope.word("agreements"),
        empty: scope.word("register-none"),
        ..empty
    });
    RegisterView {
        document: DocumentView {
            name: scope.word("register-name"),
            subject: scope.words("title-year", &years(year)),
            lang: scope.lang.tag().to_owned(),
            notes,
            columns: register_columns(scope),
            sections: sections.into_iter().chain(none).collect(),
            signature: Vec::new(),
        },
        previous: neighbour(here.and_then(|here| here.checked_sub(1))),
        next: neighbour(here.map(|here| here + 1)),
        links: vec![
            scope.link(scope.words("title-year", &years(year)), &route::year(year, 1)),
            scope.link(scope.word("title-agreements"), &route::agreements(1)),
        ],
        pager: scope.pager(page, page_count(registers.length(year), LIST_PAGE), |page| route::register(year, page)),
    }
}

/// The lines of a page: a heading for each city, its groups below.
fn by_city(scope: &Scope<'_>, lines: &[Line], year: i32) -> Vec<DocumentSection> {
    let mut sections: Vec<DocumentSection> = Vec::new();
    for chunk in lines.chunk_by(|a, b| a.city == b.city) {
        let Some(first) = chunk.first() else { continue };
        let id = first.city.map_or("_others", |city| scope.model()[city].id.as_str());
        let title = match first.city {
            Some(city) => scope.localised(&scope.model()[city].name).to_owned(),
            None => scope.word("register-others"),
        };
        let path = first.city.map(|city| route::city_register(year, &scope.model()[city].id, 1));
        sections.push(DocumentSection {
            level: 2,
            id: id.to_owned(),
            title,
            url: path.filter(|path| scope.site.plan.get(path).is_some()).map(|path| scope.to(&path)),
            ..DocumentSection::default()
        });
        for lines in chunk.chunk_by(|a, b| a.group == b.group) {
            let Some(line) = lines.first() else { continue };
            let group = heading(scope, 3, line.group, year);
            sections.push(DocumentSection {
                id: format!("{id}_{}", group.id),
                // A group that began on the page before is counted on.
                rows: numbered(lines.iter().map(|line| row(scope, line, year)), line.number),
                ..group
            });
        }
    }
    sections
}

/// The reporting cities of which no agreement stands in a year's register.
fn silent(scope: &Scope<'_>, year: i32) -> Option<DocumentLine> {
    let silent: Vec<CityId> = scope.site.orders.registers.silent(year).collect();
    if silent.is_empty() {
        return None;
    }
    let sentence = scope.words("register-silent", &[("n", count(silent.len())), ("year", text(&year))]);
    let mut runs = vec![run(sentence)];
    if silent.len() <= NAMED {
        runs.push(run(" "));
        let cities = silent.into_iter().map(|city| {
            let city = &scope.model()[city];
            link_run(scope.link(scope.localised(&city.name), &route::city(&city.id)))
        });
        runs.extend(joined(cities, ", "));
        runs.push(run("."));
    }
    Some(DocumentLine { runs, ..DocumentLine::default() })
}

/// What stands in the year, has to do with the city and is none of its agreements: it was present, approved, gave the
/// place, or its own report tells of it.
fn others(scope: &Scope<'_>, city: CityId, year: i32) -> Option<DocumentSection> {
    let model = scope.model();
    let bodies = &model[city].organisations;
    let told = model[city].reports.iter().flat_map(|report| &model[*report].agreements);
    let seen = model[city].seen.agreements.iter();
    let named = seen.chain(bodies.iter().flat_map(|body| &model[*body].seen.agreements)).chain(told);
    let named: BTreeSet<AgreementId> = named.copied().collect();
    let stands = |id: &AgreementId| !scope.site.orders.registers.standing(model, *id, year).groups.is_empty();
    let others = named.into_iter().filter(|id| !cities_of(model, *id).contains(&city)).filter(stands);
    let note = |id: AgreementId| {
        let role = scope.word(&format!("register-role-{}", role(scope, city, bodies, id)));
        let record = &model[id].record;
        let reports = record.claims.iter().map(|claim| claim.report);
        let reports = scope.told_in(reports, &route::agreement(&record.id)).into_iter().map(link_run);
        let mut runs = vec![link_run(scope.agreement_link(id)), run(format!(" — {role}"))];
        let reports = joined(reports, ", ");
        if !reports.is_empty() {
            runs.push(run(" ("));
            runs.extend(reports);
            runs.push(run(")"));
        }
        DocumentLine { runs, ..DocumentLine::default() }
    };
    let notes: Vec<DocumentLine> = others.map(note).collect();
    (!notes.is_empty()).then(|| DocumentSection {
        level: 2,
        id: "_left-out".to_owned(),
        title: scope.word("register-left-out"),
        notes,
        ..DocumentSection::default()
    })
}

/// What a city has to do with an agreement to which it is no party.
fn role(scope: &Scope<'_>, city: CityId, bodies: &[OrganisationId], id: AgreementId) -> &'static str {
    let is_own = |party: &Party| match party {
        Party::City(named) => *named == city,
        Party::Organisation(named) => bodies.contains(named),
        Party::Named { .. } => false,
    };
    let facts = &scope.model()[id].record.merged;
    let has_file = |party: &Party| !matches!(party, Party::Named { .. });
    match () {
        () if facts.witnesses.iter().any(is_own) => "witness",
        () if facts.approvers.iter().any(is_own) => "approver",
        () if facts.parties.is_empty() => "no-parties",
        () if !facts.parties.iter().any(has_file) => "unnamed",
        () if facts.place.contains(&city) => "place",
        () => "teller",
    }
}

fn heading(scope: &Scope<'_>, level: u8, group: Group, year: i32) -> DocumentSection {
    let word = group.word();
    DocumentSection {
        level,
        id: word.to_owned(),
        title: scope.words(&format!("register-{word}"), &years(year)),
        notes: match group {
            Group::Unclear if level == 2 => vec![line(scope.word("register-unclear-note"))],
            _ => Vec::new(),
        },
        ..DocumentSection::default()
    }
}

fn register_columns(scope: &Scope<'_>) -> Vec<DocumentColumn> {
    columns(
        scope,
        &[
            ("register-title", 17),
            ("field-kind", 12),
            ("field-parties", 14),
            ("register-signed", 13),
            ("register-place", 10),
            ("register-term", 10),
            ("field-status", 13),
            ("register-told", 11),
        ],
    )
}

/// «Благовещенск, 2024 год»
pub fn subject(scope: &Scope<'_>, city: CityId, year: i32) -> String {
    let name = scope.localised(&scope.model()[city].name).to_owned();
    scope.words("register-subject", &[("city", Argument::Text(name)), ("year", text(&year))])
}

/// Where the head of the municipality signs.
pub fn signature(scope: &Scope<'_>) -> Vec<String> {
    vec![scope.word("register-signature"), scope.word("register-signature-date")]
}

pub fn years(year: i32) -> [(&'static str, Argument); 1] {
    [("year", text(&year))]
}

pub fn text(value: &(impl ToString + ?Sized)) -> Argument {
    Argument::Text(value.to_string())
}

pub fn count(count: usize) -> Argument {
    Argument::Number(count as f64)
}
