//! What is true: typed ids, both directions of every relation, everything sorted.
//!
//! The linker builds it, pages and data read it. Refuses strings of authors as references: whoever is
//! named here exists. A record is one thing in the world; a claim is what one report says of it.

mod activity;
mod body;
mod facts;
mod id;
mod lists;
mod questions;
pub mod standing;
mod register;
mod telling;
mod together;
mod year;

use serde::{Deserialize, Serialize};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::date::PartialDate;
use crate::entry::{Localised, SiteEntry};
use crate::slug::slug;
use crate::source::{Attachment, Span};
use crate::vocabulary::{OutcomeStatus, PlaceKind, Qualifier, ReportStatus, Tier};

pub use activity::{Activity, Deed, Doings, Part, agreements_of};
pub use body::{BodyText, HeadingAnchor, NameLink, Target, WrittenLink};
pub use facts::{AgreementFacts, EventFacts, Party};
pub use id::{
    AgreementId, CityId, EventId, FigureId, IndicatorId, OrganisationId, PageId, PartnershipId, PlanId, ReportId,
    SeriesId, TopicId,
};
pub use lists::{CityLists, Turn};
pub use register::{Doubt, Group, Line, Registers, ToldStatus, cities_of, city_of};
pub use telling::{Telling, Told};
pub use together::{Bank, Shared, Together};
pub use year::YearLists;

/// The whole chronicle. Each list is sorted by id; the typed ids are indices.
#[derive(Debug)]
pub struct Model {
    pub site: SiteEntry,
    pub publisher: Option<OrganisationId>,
    pub menu: Vec<PageId>,
    pub cities: Vec<City>,
    pub organisations: Vec<Organisation>,
    pub agreements: Vec<Agreement>,
    pub events: Vec<Event>,
    pub series: Vec<Series>,
    pub reports: Vec<Report>,
    pub partnerships: Vec<Partnership>,
    pub plans: Vec<Plan>,
    pub figures: Vec<Figure>,
    pub pages: Vec<Page>,
    /// Two cities with something in common, the lower id first.
    pub pairs: BTreeMap<(CityId, CityId), Pair>,
}

/// A city, district, region, river or country.
#[derive(Debug)]
pub struct City {
    pub id: String,
    pub name: Localised,
    pub country: Option<String>,
    pub region: Option<String>,
    pub kind: PlaceKind,
    pub within: Option<CityId>,
    pub member: bool,
    pub forms: Vec<String>,
    pub common_word: bool,
    pub coordinates: Option<(f64, f64)>,
    pub wikidata: Option<String>,
    pub founded: Option<i32>,
    pub former_ids: Vec<String>,
    pub body: BodyText,
    pub seen: Seen,
    /// Places within it.
    pub districts: Vec<CityId>,
    pub organisations: Vec<OrganisationId>,
    /// Series that it hosts.
    pub series: Vec<SeriesId>,
    pub reports: Vec<ReportId>,
    pub partners: Vec<CityId>,
}

/// An organisation.
#[derive(Debug)]
pub struct Organisation {
    pub id: String,
    pub name: Localised,
    pub short: Option<Localised>,
    pub forms: Vec<String>,
    /// The body that it is a part of.
    pub parent: Option<OrganisationId>,
    pub city: Option<CityId>,
    pub website: Option<String>,
    pub former_ids: Vec<String>,
    pub body: BodyText,
    pub seen: Seen,
    /// Bodies that are parts of it.
    pub parts: Vec<OrganisationId>,
}

/// Where a city or an organisation occurs.
#[derive(Debug, Default)]
pub struct Seen {
    /// In the order of their dates.
    pub agreements: Vec<AgreementId>,
    pub events: Vec<EventId>,
    /// In the order of reports; plans and figures too.
    pub partnerships: Vec<PartnershipId>,
    pub plans: Vec<PlanId>,
    pub figures: Vec<FigureId>,
    /// In the order of reports, then of the text.
    pub mentions: Vec<Mention>,
}

/// A report names a place or body in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub report: ReportId,
    pub passage: Passage,
}

/// A sentence of a body and the block where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    pub block: u32,
    /// Where the sentence begins an item of a list: the sentence, ending with a colon, that introduces the list.
    pub lead: Option<Arc<str>>,
    /// Plain text.
    pub excerpt: Arc<str>,
}

/// One thing in the world and what reports say of it.
#[derive(Debug)]
pub struct Record<F> {
    pub id: String,
    /// What is known when all claims are laid together.
    pub merged: F,
    /// In the order of years, then of report ids.
    pub claims: Vec<Claim<F>>,
    /// What an editor settled in the record's own file; none where that file states no field.
    pub settled: Option<F>,
    pub disputed: Vec<Dispute>,
    pub former_ids: Vec<String>,
    /// The prose of its file, where it has one.
    pub body: Option<BodyText>,
}

/// What one report says of a record.
#[derive(Debug)]
pub struct Claim<F> {
    pub report: ReportId,
    pub states: F,
    /// Where it is written.
    pub span: Span,
    /// The line of its table's header in that file, from 1.
    pub line: u32,
    /// Where the report's text tells of it first.
    pub passage: Option<Passage>,
}

/// A field on which claims cannot all be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The key of the content format.
    pub field: &'static str,
    /// Claims by what they say, as indices in [`Record::claims`]; those that agree stand together.
    pub versions: Vec<Vec<usize>>,
}

/// An agreement.
#[derive(Debug)]
pub struct Agreement {
    pub record: Record<AgreementFacts>,
    pub supersedes: Vec<AgreementId>,
    pub superseded_by: Vec<AgreementId>,
    /// Events held under it, in the order of their dates.
    pub events: Vec<EventId>,
    /// Events at which it was signed.
    pub signed_at: Vec<EventId>,
    /// Partnerships that rest on it, in the order of reports.
    pub partnerships: Vec<PartnershipId>,
}

/// An event.
#[derive(Debug)]
pub struct Event {
    pub record: Record<EventFacts>,
    pub supersedes: Vec<EventId>,
    pub superseded_by: Vec<EventId>,
    /// Smaller events within it, in the order of their dates.
    pub parts: Vec<EventId>,
    pub plans: Vec<PlanId>,
    pub figures: Vec<FigureId>,
    /// The year under which an undated event is listed: of its earliest claim.
    pub listed_year: i32,
}

/// A recurring event.
#[derive(Debug)]
pub struct Series {
    pub id: String,
    pub title: Localised,
    pub forms: Vec<String>,
    pub cadence: Option<u32>,
    pub host: Option<CityId>,
    pub date: Option<PartialDate>,
    pub former_ids: Vec<String>,
    pub body: BodyText,
    /// By edition where all have one, else by date.
    pub events: Vec<EventId>,
}

/// A report of one city, year and topic.
#[derive(Debug)]
pub struct Report {
    /// `2024/yuzhno-sakhalinsk`
    pub id: String,
    pub title: String,
    pub city: CityId,
    pub year: i32,
    pub topics: Vec<TopicId>,
    pub status: ReportStatus,
    pub received: Option<PartialDate>,
    pub published: Option<PartialDate>,
    pub changed: Option<PartialDate>,
    /// File names among the attachments.
    pub sources: Vec<String>,
    pub corrections: Vec<(PartialDate, String)>,
    pub attachments: Vec<Attachment>,
    pub former_ids: Vec<String>,
    pub agreements: Vec<AgreementId>,
    pub events: Vec<EventId>,
    pub partnerships: Vec<PartnershipId>,
    pub plans: Vec<PlanId>,
    pub outcomes: Vec<(PlanId, usize)>,
    pub figures: Vec<FigureId>,
    /// Places that its text names and how often, in the order of their ids.
    pub places: Vec<(CityId, usize)>,
    pub body: BodyText,
    pub translations: Vec<Translation>,
    /// The opening `+++`.
    pub span: Span,
}

/// A title and body in another language.
#[derive(Debug)]
pub struct Translation {
    pub language: String,
    pub title: String,
    pub body: BodyText,
}

/// A lasting relation as one report tells of it. No other report can dispute it.
#[derive(Debug)]
pub struct Partnership {
    pub report: ReportId,
    /// Unique within the report.
    pub id: String,
    pub parties: Vec<Party>,
    pub tier: Option<Tier>,
    pub since: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub agreement: Option<AgreementId>,
    pub passage: Option<Passage>,
}

/// A promise.
#[derive(Debug)]
pub struct Plan {
    pub report: ReportId,
    /// Unique within the report.
    pub id: String,
    pub text: String,
    pub due: Option<PartialDate>,
    pub about: Vec<Party>,
    pub event: Option<EventId>,
    /// In the order of reports.
    pub outcomes: Vec<Outcome>,
    pub passage: Option<Passage>,
}

/// What a report says became of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub report: ReportId,
    pub status: OutcomeStatus,
    pub event: Option<EventId>,
}

/// A number that a report tells.
#[derive(Debug)]
pub struct Figure {
    pub report: ReportId,
    /// Unique within the report: the indicator's id, else `figure-3`.
    pub id: String,
    pub indicator: Option<IndicatorId>,
    pub label: Option<String>,
    pub value: f64,
    pub unit: Option<String>,
    pub qualifier: Option<Qualifier>,
    pub date: Option<PartialDate>,
    pub event: Option<EventId>,
    pub with: Vec<Party>,
    pub passage: Option<Passage>,
}

/// A page outside of the chronicle, such as «О проекте».
#[derive(Debug)]
pub struct Page {
    pub id: String,
    pub title: Localised,
    pub former_ids: Vec<String>,
    pub body: BodyText,
    pub translations: Vec<Translation>,
}

/// What two cities have in common.
#[derive(Debug, Default)]
pub struct Pair {
    pub agreements: Vec<AgreementId>,
    pub events: Vec<EventId>,
    /// In the order of reports.
    pub partnerships: Vec<PartnershipId>,
}

impl<F> Record<F> {
    /// Everything that was stated: what an editor settled, and every claim.
    pub fn statements(&self) -> impl Iterator<Item = &F> {
        self.settled.iter().chain(self.claims.iter().map(|claim| &claim.states))
    }

    /// The id that it had first; no renaming changes it.
    pub fn first_id(&self) -> &str {
        first_id(&self.id, &self.former_ids)
    }

    /// Where it is written: in its own file, else where the first report claims it.
    pub fn place(&self) -> Option<Span> {
        let own = self.body.as_ref().map(|body| Span { start: 0, end: 0, ..body.span });
        own.or_else(|| self.claims.first().map(|claim| claim.span))
    }
}

impl Agreement {
    /// Sorts by the date of its signature; those without one come last.
    pub fn order(&self) -> (bool, Option<PartialDate>, &str) {
        let signed = self.record.merged.signed.clone();
        (signed.is_none(), signed, &self.record.id)
    }
}

impl Event {
    /// Sorts by date; an undated event stands under its year.
    pub fn order(&self) -> (Option<PartialDate>, &str) {
        let date = self.record.merged.date.clone().or_else(|| PartialDate::year(self.listed_year));
        (date, &self.record.id)
    }

    /// Its first and last day, where they are certain: only such an event has a place in a calendar.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.record.merged.date.as_ref()?.certain_days()
    }
}

impl Report {
    /// The day on which it last changed for its readers: changed, else published, else received, else the last day of
    /// its year.
    pub fn last_change(&self) -> NaiveDate {
        let told = [&self.changed, &self.published, &self.received].into_iter().flatten();
        told.filter_map(PartialDate::latest).next().unwrap_or_else(|| last_day(self.year))
    }

    pub fn is_published(&self) -> bool {
        self.status == ReportStatus::Published
    }
}

/// 31 December.
fn last_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default()
}

/// The id that a thing had before all renamings: the first of its former ones.
pub fn first_id<'t>(id: &'t str, former: &'t [String]) -> &'t str {
    former.first().map_or(id, String::as_str)
}

impl Model {
    /// What names of files and ids begin with: the site's id, else its title in Latin letters.
    pub fn site_id(&self) -> String {
        let title = || Some(slug(&self.site.title)).filter(|title| !title.is_empty());
        self.site.id.clone().or_else(title).unwrap_or_else(|| "letopis".to_owned())
    }

    /// The last change of any report that tells of an event; of one that none tells of, the last day of its year.
    pub fn last_told(&self, event: &Event) -> NaiveDate {
        let changes = event.record.claims.iter().map(|claim| self[claim.report].last_change());
        changes.max().unwrap_or_else(|| last_day(event.listed_year))
    }

    /// The full id of a partnership, unique in the site.
    pub fn partnership_id(&self, partnership: &Partnership) -> String {
        format!("{}#{}", self[partnership.report].id, partnership.id)
    }

    /// The full id of a plan, unique in the site.
    pub fn plan_id(&self, plan: &Plan) -> String {
        format!("{}#{}", self[plan.report].id, plan.id)
    }

    /// The full id of a figure, unique in the site.
    pub fn figure_id(&self, figure: &Figure) -> String {
        format!("{}#{}", self[figure.report].id, figure.id)
    }

    /// What a figure counts: its own unit, else its indicator's. `None` for a plain count: the label says what is counted.
    pub fn unit_of<'m>(&'m self, figure: &'m Figure, language: &str) -> Option<&'m str> {
        let indicator = figure.indicator.and_then(|indicator| self[indicator].unit.as_ref());
        let own = figure.unit.as_deref();
        own.or(indicator.map(|unit| unit.get(language))).filter(|unit| *unit != "count")
    }

    /// The years of which anything is told: with reports, events, or agreements signed, in order.
    pub fn told_years(&self) -> Vec<i32> {
        let events = self.events.iter().map(|event| event.listed_year);
        let signed = self.agreements.iter().filter_map(|agreement| {
            let date = agreement.record.merged.signed.as_ref()?;
            date.first_year().filter(|year| date.last_year() == Some(*year))
        });
        let reports = self.reports.iter().map(|report| report.year);
        let years: BTreeSet<i32> = events.chain(signed).chain(reports).filter(|year| *year > 0).collect();
        years.into_iter().collect()
    }

    /// The years that have reports, in order.
    pub fn years(&self) -> Vec<i32> {
        let mut years: Vec<i32> = self.reports.iter().map(|report| report.year).collect();
        years.dedup();
        years
    }

    /// The reports of a year, in the order of their ids.
    pub fn reports_of(&self, year: i32) -> impl Iterator<Item = ReportId> + '_ {
        let from = self.reports.partition_point(|report| report.year < year);
        let to = self.reports.partition_point(|report| report.year <= year);
        (from..to).map(ReportId::from_index)
    }

    /// The places that report here or are expected to, in the order of their ids.
    pub fn reporting_places(&self) -> impl Iterator<Item = CityId> + '_ {
        let places = self.cities.iter().enumerate();
        places.filter(|(_, city)| city.member || !city.reports.is_empty()).map(|(index, _)| CityId::from_index(index))
    }

    /// The cities that reported in a year, in the order of their ids.
    pub fn reporting_cities(&self, year: i32) -> BTreeSet<CityId> {
        self.reports_of(year).map(|report| self[report].city).collect()
    }

    /// The reports on a topic, in the order of years and ids.
    pub fn topic_reports(&self, topic: TopicId) -> impl Iterator<Item = ReportId> + '_ {
        let reports = self.reports.iter().enumerate().filter(move |(_, report)| report.topics.contains(&topic));
        reports.map(|(index, _)| ReportId::from_index(index))
    }

    /// An attachment's path below its report's folder.
    pub fn attachment_name(&self, report: ReportId, index: usize) -> &str {
        let report = &self[report];
        let path = &report.attachments[index].path;
        let below = path.strip_prefix("content/reports/").and_then(|path| path.strip_prefix(report.id.as_str()));
        below.map_or(path, |name| name.trim_start_matches('/'))
    }

    /// Every agreement's id, in order.
    pub fn agreement_ids(&self) -> impl Iterator<Item = AgreementId> + use<> {
        (0..self.agreements.len()).map(AgreementId::from_index)
    }

    /// Every event's id, in order.
    pub fn event_ids(&self) -> impl Iterator<Item = EventId> + use<> {
        (0..self.events.len()).map(EventId::from_index)
    }
}
