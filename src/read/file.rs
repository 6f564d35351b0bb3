//! One file: from its path and text to its entry.
//!
//! Takes a file and what its neighbours' paths tell, gives its entry, its faults, and the ids that are
//! written in it but cannot be read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::diag::{Code, Diagnostic};
use crate::digest::Digest;
use crate::entry::{
    AgreementEntry, Body, Broken, CityEntry, EventEntry, OrganisationEntry, PageEntry, RecordEntry, Ref, ReportEntry,
    SeriesEntry, SiteEntry, TranslationEntry,
};
use crate::read::desk::Desk;
use crate::read::front_matter::{self, Fault};
use crate::read::getters::bad_id;
use crate::read::layout::{self, Kind, LANGUAGES, Place};
use crate::read::report::Known;
use crate::read::syntax::with_table;
use crate::read::table::Table;
use crate::read::{claims, registry, report, site};
use crate::slug;
use crate::source::{Attachment, FileId, SourceFile, Sources, Span, Spanned};

/// What a file holds.
#[derive(Serialize, Deserialize)]
pub enum Entry {
    City(CityEntry),
    Organisation(OrganisationEntry),
    Agreement(Box<RecordEntry<AgreementEntry>>),
    Event(Box<RecordEntry<EventEntry>>),
    Series(SeriesEntry),
    Report(Box<ReportEntry>),
    Translation(TranslationEntry),
    Page(PageEntry),
    /// Read again each time: it is one file, and its options may have any shape. It stands last, because the numbers of
    /// the variants that are kept must not depend on one that is not.
    #[serde(skip)]
    Site(Box<SiteEntry>),
}

/// What reading one file gave.
#[derive(Default)]
pub struct Read {
    pub entry: Option<Entry>,
    pub faults: Vec<Diagnostic>,
    pub broken: Broken,
}

impl Read {
    /// Whether there is nothing to be said about it.
    pub fn is_faultless(&self) -> bool {
        self.faults.is_empty() && self.broken.is_empty()
    }
}

/// What the paths of other files tell.
pub struct Neighbours<'s> {
    /// Agreements that have a record file.
    records: BTreeSet<&'s str>,
    digest_of_records: Digest,
    /// By the folder of the report: `2024/yuzhno-sakhalinsk`.
    attachments: BTreeMap<&'s str, Vec<&'s Attachment>>,
}

impl<'s> Neighbours<'s> {
    /// Looks at every path once.
    pub fn of(sources: &'s Sources) -> Neighbours<'s> {
        let record = |path: &'s str| match layout::place(path) {
            Place::Entry { kind: Kind::Agreement, stem } => Some(stem),
            _ => None,
        };
        let mut attachments: BTreeMap<&str, Vec<&Attachment>> = BTreeMap::new();
        for attachment in sources.attachments().filter(|attachment| !layout::is_litter(&attachment.path)) {
            if let Some(folder) = layout::report_folder(&attachment.path) {
                attachments.entry(folder).or_default().push(attachment);
            }
        }
        let records: BTreeSet<&str> = sources.files().filter_map(|(_, file)| record(&file.path)).collect();
        Neighbours { digest_of_records: Digest::of(&records), records, attachments }
    }

    /// What reading a file takes from its neighbours.
    pub fn digest(&self, path: &str) -> Option<Digest> {
        let folder = layout::report_folder(path).or(path.strip_prefix("content/reports/")?.strip_suffix(".md"));
        let attachments = folder.and_then(|folder| self.attachments.get(folder));
        Some(Digest::of(&(self.digest_of_records, attachments)))
    }
}

/// Reads one file.
pub fn read(file_id: FileId, file: &SourceFile, neighbours: &Neighbours<'_>) -> Read {
    let place = layout::place(&file.path);
    let mut read = Read::default();
    if let Some(at) = file.invalid_at() {
        let length = file.text().get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        read.faults.push(Diagnostic::at(Code::NotUtf8, Span::new(file_id, at..at + length)));
        mark_broken(&place, file.text(), &mut read.broken);
        return read;
    }
    if place == Place::Site {
        let desk = Desk::new(file_id, file.text(), 0..file.text().len(), 0..0);
        let site = with_table(&desk, |table| site::site(Table::new(&desk, desk.opening, table)));
        let faults = desk.into_faults();
        return Read {
            entry: Some(Entry::Site(Box::new(site))),
            broken: Broken { site: !faults.is_empty(), ..Broken::default() },
            faults,
        };
    }
    if matches!(place, Place::Unused | Place::UnknownFolder(_) | Place::Foreign) {
        return read;
    }
    let parts = match front_matter::split(file.text()) {
        Ok(parts) => parts,
        Err(fault) => {
            read.faults.push(front_matter_fault(file_id, fault));
            mark_broken(&place, file.text(), &mut read.broken);
            return read;
        }
    };
    let desk = Desk::new(file_id, file.text(), parts.toml.clone(), parts.opening.clone());
    let body = Body(Span::new(file_id, parts.body));
    let named = check_name(&desk, &place);
    let entry = with_table(&desk, |table| {
        let mut table = Table::new(&desk, desk.opening, table);
        let entry = decode(&place, &mut table, body, neighbours, &mut read.broken);
        table.finish();
        entry
    });
    if !named || entry.is_none() {
        mark_broken(&place, desk.toml, &mut read.broken);
    } else if desk.is_illegible() {
        mark_claims(&place, desk.toml, &mut read.broken);
    }
    read.entry = entry.filter(|_| named);
    read.faults = desk.into_faults();
    read
}

fn front_matter_fault(file: FileId, fault: Fault) -> Diagnostic {
    let at = |code, range: Range<usize>| Diagnostic::at(code, Span::new(file, range));
    match fault {
        Fault::Missing(range) => at(Code::NoFrontMatter, range),
        Fault::Dashes(range) => at(Code::NoFrontMatter, range).help("help-dashes"),
        Fault::Unclosed(range) => at(Code::UnclosedFrontMatter, range),
    }
}

/// Reports a path whose parts are no ids, years or languages.
fn check_name(desk: &Desk<'_>, place: &Place<'_>) -> bool {
    let (stem, language) = match *place {
        Place::Entry { stem, .. } => (stem, None),
        Place::Page { stem, language } => (stem, language),
        Place::Report { name, language, .. } => (name, language),
        _ => return true,
    };
    let mut good = slug::is_id(stem);
    if !good {
        let fault = Diagnostic::at(Code::BadId, desk.opening);
        let translated =
            stem.rsplit_once('.').filter(|(name, language)| slug::is_id(name) && LANGUAGES.contains(language));
        desk.report(match (place, translated) {
            (Place::Entry { .. }, Some((name, _))) => {
                fault.arg("id", stem).arg("suggestion", name).help("help-translation")
            }
            _ => match bad_id(fault, stem) {
                fault if fault.help == Some("help-suggestion") => fault.help("help-rename"),
                fault => fault.help("help-file"),
            },
        });
    }
    if let Some(language) = language.filter(|language| !LANGUAGES.contains(language)) {
        let fault = Diagnostic::at(Code::UnknownLanguage, desk.opening).arg("language", language);
        desk.report(fault.list("allowed", LANGUAGES));
        good = false;
    }
    good && !matches!(*place, Place::Report { year, .. } if !layout::is_year(year))
}

fn decode(
    place: &Place<'_>,
    table: &mut Table<'_, '_>,
    body: Body,
    neighbours: &Neighbours<'_>,
    broken: &mut Broken,
) -> Option<Entry> {
    let named = |id: &str| Ref::new(id.to_owned(), table.head);
    match *place {
        Place::Entry { kind, stem } => {
            let id = named(stem);
            match kind {
                Kind::City => registry::city(table, id, body).map(Entry::City),
                Kind::Organisation => registry::organisation(table, id, body).map(Entry::Organisation),
                Kind::Series => registry::series(table, id, body).map(Entry::Series),
                Kind::Agreement => claims::agreement_record(table, id, body).map(Box::new).map(Entry::Agreement),
                Kind::Event => claims::event_record(table, id, body).map(Box::new).map(Entry::Event),
            }
        }
        Place::Page { stem, language: Some(language) } => {
            let id = named(stem);
            registry::page_translation(table, id, language, body).map(Entry::Page)
        }
        Place::Page { stem, language: None } => {
            let id = named(stem);
            registry::page(table, id, body).map(Entry::Page)
        }
        Place::Report { year, name, language: Some(language) } => {
            let id = named(&format!("{year}/{name}"));
            report::translation(table, id, language, body).map(Entry::Translation)
        }
        Place::Report { year, name, language: None } => {
            let id = format!("{year}/{name}");
            let attachments = neighbours.attachments.get(id.as_str()).into_iter().flatten();
            let known = Known {
                year: year.parse().ok().filter(|_| layout::is_year(year)),
                id: Spanned::new(id, table.head),
                attachments: attachments.map(|&attachment| attachment.clone()).collect(),
                body,
            };
            let has_record = |id: &str| neighbours.records.contains(id);
            report::report(table, known, has_record, broken).map(Box::new).map(Entry::Report)
        }
        Place::Site | Place::UnknownFolder(_) | Place::Unused | Place::Foreign => None,
    }
}

/// Notes the ids that a file would have given, had it been read.
fn mark_broken(place: &Place<'_>, text: &str, broken: &mut Broken) {
    match *place {
        Place::Site => broken.site = true,
        Place::Entry { kind, stem } => {
            let ids = match kind {
                Kind::City => &mut broken.cities,
                Kind::Organisation => &mut broken.organisations,
                Kind::Agreement => &mut broken.agreements,
                Kind::Event => &mut broken.events,
                Kind::Series => &mut broken.series,
            };
            ids.extend([stem.to_owned(), slug::slug(stem)]);
        }
        Place::Page { stem, language: None } => broken.pages.extend([stem.to_owned(), slug::slug(stem)]),
        Place::Report { year, name, language: None } => {
            broken.reports.extend([format!("{year}/{name}"), format!("{year}/{}", slug::slug(name))]);
            mark_claims(place, text, broken);
        }
        _ => {}
    }
}

/// Notes what looks like the id of a claim, a partnership or a plan in a report that could not be read in full.
fn mark_claims(place: &Place<'_>, text: &str, broken: &mut Broken) {
    let Place::Report { year, name, language: None } = *place else { return };
    for line in text.lines() {
        let Some((key, value)) = line.split_once('=') else { continue };
        let value = value.trim().trim_matches(['"', '\'']);
        if key.trim() == "id" && slug::is_id(value) {
            broken.agreements.insert(value.to_owned());
            broken.events.insert(value.to_owned());
            broken.partnerships.insert(format!("{year}/{name}#{value}"));
            broken.plans.insert(format!("{year}/{name}#{value}"));
        }
    }
}
