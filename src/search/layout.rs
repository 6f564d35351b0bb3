//! Which files the index will have, before a text is read.
//!
//! Takes the model, gives its documents in parts: one without a year, then runs of years, none of them much over a
//! bound, so that a change is worked into one part and no script grows with the site. The documents of a part lie in
//! leaves; how many scripts of words it needs is told by the length of its sources.

use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use crate::date::PartialDate;
use crate::digest::Digest;
use crate::lang::Lang;
use crate::model::{AgreementId, CityId, EventId, Model, OrganisationId, PageId, PlanId, ReportId, SeriesId};
use crate::search::document::document;
use crate::source::Sources;

/// How long the sources of a part may be, in bytes; a single year with more is cut.
const PART: usize = 8 << 20;

/// How long the sources of a leaf should be.
const LEAF: usize = 6_000;

/// How much source text there is to one script of words.
const WORDS: usize = 48_000;

/// What a document weighs beside its text.
const RECORD: usize = 400;

/// How many further years a record may be of; more say nothing.
const YEARS: usize = 24;

/// A file of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchFile {
    /// Which parts there are.
    Root,
    /// The contents of a part.
    Part(usize),
    /// A script of words of a part.
    Words(usize, usize),
    /// A leaf of a part.
    Leaf(usize, usize),
}

impl SearchFile {
    /// The part that it belongs to.
    pub fn part(self) -> Option<usize> {
        match self {
            SearchFile::Root => None,
            SearchFile::Part(part) | SearchFile::Words(part, _) | SearchFile::Leaf(part, _) => Some(part),
        }
    }
}

/// A kind of documents, in the order of display.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Cities,
    Organisations,
    Agreements,
    Events,
    Series,
    Reports,
    Plans,
    Pages,
}

impl Kind {
    pub const ALL: [Kind; 8] = [
        Kind::Cities,
        Kind::Organisations,
        Kind::Agreements,
        Kind::Events,
        Kind::Series,
        Kind::Reports,
        Kind::Plans,
        Kind::Pages,
    ];

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Cities => "cities",
            Kind::Organisations => "organisations",
            Kind::Agreements => "agreements",
            Kind::Events => "events",
            Kind::Series => "series",
            Kind::Reports => "reports",
            Kind::Plans => "plans",
            Kind::Pages => "pages",
        }
    }
}

/// What a document is about; a number is that of a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    City(CityId),
    Organisation(OrganisationId),
    Agreement(AgreementId),
    Event(EventId),
    Series(SeriesId),
    Report(ReportId, Option<usize>),
    Plan(PlanId),
    Page(PageId, Option<usize>),
}

impl Subject {
    pub fn kind(self) -> Kind {
        match self {
            Subject::City(_) => Kind::Cities,
            Subject::Organisation(_) => Kind::Organisations,
            Subject::Agreement(_) => Kind::Agreements,
            Subject::Event(_) => Kind::Events,
            Subject::Series(_) => Kind::Series,
            Subject::Report(..) => Kind::Reports,
            Subject::Plan(_) => Kind::Plans,
            Subject::Page(..) => Kind::Pages,
        }
    }
}

/// The whole index.
#[derive(Debug, Default)]
pub struct Layout {
    pub parts: Vec<Part>,
}

impl Layout {
    /// Whether anything in it is of a year, or may be.
    pub fn has(&self, year: i32) -> bool {
        let documents = self.parts.iter().flat_map(|part| &part.documents);
        documents.into_iter().any(|document| document.year == year || document.others.contains(&year))
    }
}

/// Documents of neighbouring years.
#[derive(Debug)]
pub struct Part {
    /// In the order of years, kinds and the model.
    pub documents: Vec<Placed>,
    pub leaves: Vec<Leaf>,
    /// How many scripts of words it has.
    pub words: usize,
    /// Further years that its documents may be of, in order.
    pub further: Vec<i32>,
    /// Of everything that it is made of.
    pub version: Digest,
}

/// A document with its year; 0 is no year.
#[derive(Clone, Debug)]
pub struct Placed {
    pub year: i32,
    /// Other years that it may be of: those that are disputed, and the later ones of what takes longer.
    pub others: Vec<i32>,
    pub subject: Subject,
    /// How many leaves it fills; 1 for one that shares its leaf.
    pub pieces: usize,
    weight: usize,
    digest: Digest,
}

/// Some documents of a part, or a piece of a long one.
#[derive(Clone, Debug)]
pub struct Leaf {
    pub documents: Range<usize>,
    /// From 0.
    pub piece: usize,
    /// Of everything that it is made of.
    pub version: Digest,
}

/// Lays out the index of a model.
pub fn layout(model: &Model, sources: &Sources) -> Layout {
    layout_of(model, sources, |_| true)
}

/// Lays out the index of the subjects that are wanted.
pub fn layout_of(model: &Model, sources: &Sources, is_wanted: impl Fn(Subject) -> bool) -> Layout {
    let lang = model.site.language;
    let mut found = subjects(model);
    found.retain(|(_, subject)| is_wanted(*subject));
    found.sort_by_key(|(year, subject)| (*year, subject.kind(), *subject));
    let told = model.told_years();
    let place = |(year, subject): (i32, Subject)| {
        let others = others(model, &told, year, subject);
        placed((model, sources, lang), year, others, subject)
    };
    let documents: Vec<Placed> = found.into_par_iter().map(place).collect();
    Layout { parts: cut(&documents).map(part).collect() }
}

fn placed((model, sources, lang): (&Model, &Sources, Lang), year: i32, others: Vec<i32>, subject: Subject) -> Placed {
    let document = document(model, lang, subject);
    let body = document.body.map(|body| {
        let headings: Vec<(&str, u32)> = body.headings.iter().map(|heading| (&*heading.id, heading.block)).collect();
        (sources.file(body.span.file).digest, body.span.start, body.span.end, headings)
    });
    let length = document.body.map_or(0, |body| body.span.range().len());
    let told: usize = document.told.iter().map(String::len).sum();
    let weight = RECORD + length + told;
    let pieces = if length > LEAF + LEAF / 2 { length.div_ceil(LEAF) } else { 1 };
    let digest = Digest::of(&(year, &others, pieces, body, &document));
    Placed { year, others, subject, pieces, weight, digest }
}

/// The other years of the site that a record may be of; what comes back every year is of its own.
fn others(model: &Model, told: &[i32], year: i32, subject: Subject) -> Vec<i32> {
    let date = match subject {
        Subject::Agreement(id) => model[id].record.merged.signed.as_ref(),
        Subject::Event(id) => model[id].record.merged.date.as_ref(),
        _ => None,
    };
    let Some(date) = date.filter(|date| !date.is_recurring()) else { return Vec::new() };
    let others = told.iter().copied().filter(|other| *other != year && date.covers_year(*other));
    others.take(YEARS).collect()
}

/// Every document with its year.
fn subjects(model: &Model) -> Vec<(i32, Subject)> {
    let mut found = Vec::new();
    found.extend((0..model.cities.len()).map(|index| (0, Subject::City(CityId::from_index(index)))));
    let organisations = (0..model.organisations.len()).map(OrganisationId::from_index);
    found.extend(organisations.map(|id| (0, Subject::Organisation(id))));
    found.extend((0..model.series.len()).map(|index| (0, Subject::Series(SeriesId::from_index(index)))));
    for (index, page) in model.pages.iter().enumerate() {
        let versions = std::iter::once(None).chain((0..page.translations.len()).map(Some));
        found.extend(versions.map(|version| (0, Subject::Page(PageId::from_index(index), version))));
    }
    for id in model.agreement_ids() {
        let record = &model[id].record;
        let signed = record.merged.signed.as_ref().and_then(PartialDate::first_year);
        let told = record.claims.first().map(|claim| model[claim.report].year);
        found.push((signed.or(told).unwrap_or(0).max(0), Subject::Agreement(id)));
    }
    found.extend(model.event_ids().map(|id| (model[id].listed_year.max(0), Subject::Event(id))));
    for (index, report) in model.reports.iter().enumerate() {
        let versions = std::iter::once(None).chain((0..report.translations.len()).map(Some));
        found.extend(versions.map(|version| (report.year, Subject::Report(ReportId::from_index(index), version))));
    }
    for (index, plan) in model.plans.iter().enumerate() {
        found.push((model[plan.report].year, Subject::Plan(PlanId::from_index(index))));
    }
    found
}

/// Runs of years that make a part each.
fn cut(documents: &[Placed]) -> impl Iterator<Item = &[Placed]> {
    let mut parts: Vec<&[Placed]> = Vec::new();
    let (mut start, mut weight) = (0, 0);
    for (index, document) in documents.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| documents[before].year);
        let is_new_year = before.is_some_and(|before| before != document.year);
        let year = || -> usize {
            let rest = documents[index..].iter().take_while(|other| other.year == document.year);
            rest.map(|other| other.weight).sum()
        };
        let is_full = weight >= PART || is_new_year && (before == Some(0) || weight + year() > PART);
        if index > start && is_full {
            parts.push(&documents[start..index]);
            (start, weight) = (index, 0);
        }
        weight += document.weight;
    }
    if start < documents.len() {
        parts.push(&documents[start..]);
    }
    parts.into_iter()
}

fn part(documents: &[Placed]) -> Part {
    let mut leaves = Vec::new();
    let (mut start, mut weight) = (0, 0);
    let mut close = |documents_of: Range<usize>, pieces: usize| {
        let digests: Vec<Digest> = documents[documents_of.clone()].iter().map(|document| document.digest).collect();
        let leaf = |piece| Leaf { documents: documents_of.clone(), piece, version: Digest::of(&(&digests, piece)) };
        leaves.extend((0..pieces).map(leaf));
    };
    for (index, document) in documents.iter().enumerate() {
        if start < index && (document.pieces > 1 || weight + document.weight > LEAF + LEAF / 2) {
            close(start..index, 1);
            (start, weight) = (index, 0);
        }
        weight += document.weight;
        if document.pieces > 1 || weight >= LEAF {
            close(start..index + 1, document.pieces);
            (start, weight) = (index + 1, 0);
        }
    }
    if start < documents.len() {
        close(start..documents.len(), 1);
    }
    let weight: usize = documents.iter().map(|document| document.weight).sum();
    let digests: Vec<Digest> = documents.iter().map(|document| document.digest).collect();
    let further: BTreeSet<i32> = documents.iter().flat_map(|document| document.others.iter().copied()).collect();
    Part {
        documents: documents.to_vec(),
        leaves,
        words: weight.div_ceil(WORDS).max(1),
        further: further.into_iter().collect(),
        version: Digest::of(&digests),
    }
}
