//! A city's years as a river and as a table.
//!
//! Takes a city, gives its stretches of time with what is told of each. The years that any city reported are there for
//! one that should have, so that a gap is seen, and so are those whose reports only name the city; a run of other years
//! is one stretch. Refuses a place with fewer than two years of which more is told than its name.

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::chart::{self, Caption, Reach, Stretch, Tone};
use crate::date::PartialDate;
use crate::model::standing::{self, Standing, is_disputed};
use crate::model::{AgreementId, City, CityId, EventId, ReportId};
use crate::plan::LIST_PAGE;
use crate::route;
use crate::strings::Argument;
use crate::view::number;
use crate::view::scope::Scope;
use crate::view::types::charts::{DrawingView, TimelineRow, TimelineView};

/// What is told of one year.
#[derive(Default)]
struct Told {
    reports: Vec<ReportId>,
    missing: bool,
    events: Vec<EventId>,
    agreements: Vec<AgreementId>,
    /// The city stands in the text of a report.
    mentioned: bool,
    /// It stands there, or in a partnership, a plan or a figure.
    named: bool,
}

impl Told {
    fn is_only_named(&self) -> bool {
        self.reports.is_empty() && !self.missing && self.events.is_empty() && self.agreements.is_empty()
    }
}

/// `timeline` of a city; `listed` are its events as its pages have them.
pub fn timeline(scope: &Scope<'_>, id: CityId, listed: &[EventId]) -> Option<TimelineView> {
    let city = &scope.model()[id];
    let told = told(scope, city);
    let (first, last) = told.keys().next().zip(told.keys().next_back())?;
    if told.values().filter(|told| !told.is_only_named()).count() < 2 {
        return None;
    }
    let name = Argument::Text(scope.localised(&city.name).to_owned());
    let title = scope.words("timeline-title", &[("name", name)]);
    let description = scope.words(
        "timeline-description",
        &[
            ("first", Argument::Text(first.to_string())),
            ("last", Argument::Text(last.to_string())),
            ("events", Argument::Text(count(scope, "n-events", city.seen.events.len()))),
            ("agreements", Argument::Text(count(scope, "n-agreements", city.seen.agreements.len()))),
        ],
    );
    let places = year_places(scope, city, listed);
    let mut stretches = Vec::new();
    let mut rows = Vec::new();
    let mut before = *first;
    for (year, told) in &told {
        if year - before > 1 {
            let (stretch, row) = quiet(scope, before + 1, year - 1);
            stretches.push(stretch);
            rows.push(row);
        }
        let row = row(scope, *year, told, places.get(year));
        stretches.push(stretch(scope, *year, told, &row));
        rows.push(row);
        before = *year;
    }
    let caption = Caption { id: "_river", title: &title, description: &description };
    let html = chart::river(caption, &stretches);
    Some(TimelineView { drawing: DrawingView { html, title, notes: notes(scope, city) }, rows })
}

fn told(scope: &Scope<'_>, city: &City) -> BTreeMap<i32, Told> {
    let model = scope.model();
    let mut years: BTreeMap<i32, Told> = BTreeMap::new();
    for id in &city.seen.events {
        for year in known(&standing::of_event(&model[*id])) {
            years.entry(year).or_default().events.push(*id);
        }
    }
    for id in &city.seen.agreements {
        for year in known(&standing::of_agreement(&model[*id])) {
            years.entry(year).or_default().agreements.push(*id);
        }
    }
    let seen = &city.seen;
    for mention in &seen.mentions {
        let told = years.entry(model[mention.report].year).or_default();
        (told.mentioned, told.named) = (true, true);
    }
    let partnerships = seen.partnerships.iter().map(|id| model[*id].report);
    let plans = seen.plans.iter().map(|id| model[*id].report);
    let figures = seen.figures.iter().map(|id| model[*id].report);
    for report in partnerships.chain(plans).chain(figures) {
        years.entry(model[report].year).or_default().named = true;
    }
    for id in &city.reports {
        years.entry(model[*id].year).or_default().reports.push(*id);
    }
    if city.member {
        for year in &scope.site.orders.reported_years {
            let told = years.entry(*year).or_default();
            told.missing = told.reports.is_empty();
        }
    }
    years
}

/// The years among places; what stands in none is told by a note.
fn known(places: &[Standing]) -> impl Iterator<Item = i32> + '_ {
    places.iter().filter_map(|place| match place {
        Standing::Year(year) => Some(*year),
        Standing::Vague | Standing::Undated => None,
    })
}

fn count(scope: &Scope<'_>, key: &str, count: usize) -> String {
    scope.words(key, &[("n", Argument::Number(count as f64))])
}

fn quiet(scope: &Scope<'_>, first: i32, last: i32) -> (Stretch, TimelineRow) {
    let years = number::years(first, last);
    let stretch = Stretch {
        label: years.clone(),
        href: None,
        report: None,
        landings: Vec::new(),
        bridges: Vec::new(),
        words: vec![(scope.word("timeline-water"), Tone::Soft)],
    };
    (stretch, TimelineRow { years, quiet: true, ..TimelineRow::default() })
}

/// Links to where the events of each year begin, on one of the city's pages.
fn year_places(scope: &Scope<'_>, city: &City, listed: &[EventId]) -> BTreeMap<i32, String> {
    let mut places = BTreeMap::new();
    for (page, events) in (1..).zip(listed.chunks(LIST_PAGE)) {
        let path = route::part(route::city(&city.id), page);
        for id in events {
            let year = scope.model()[*id].listed_year;
            places.entry(year).or_insert_with(|| scope.path.link_to_place(&path, &route::year_anchor(year)));
        }
    }
    places
}

fn row(scope: &Scope<'_>, year: i32, told: &Told, place: Option<&String>) -> TimelineRow {
    let model = scope.model();
    let only_named = told.named && told.reports.is_empty() && told.events.is_empty() && told.agreements.is_empty();
    // The list further down has an event in one year only.
    let is_listed = |id: &EventId| model[*id].listed_year == year;
    let mentions = || (only_named && told.mentioned).then(|| "#_mentions".to_owned());
    TimelineRow {
        years: year.to_string(),
        url: place.filter(|_| told.events.iter().any(is_listed)).cloned().or_else(mentions),
        quiet: false,
        reports: told.reports.iter().map(|id| scope.report_title(*id)).collect(),
        missing: told.missing,
        only_named,
        events: told.events.len(),
        agreements: told.agreements.len(),
        events_disputed: told.events.iter().any(|id| is_disputed(&model[*id].record, "date")),
        disputed: told.agreements.iter().any(|id| is_disputed(&model[*id].record, "signed")),
    }
}

fn stretch(scope: &Scope<'_>, year: i32, told: &Told, row: &TimelineRow) -> Stretch {
    let model = scope.model();
    let report = match told.reports.len() {
        0 if told.missing => Some((false, scope.word("timeline-no-report"))),
        0 => None,
        1 => Some((true, scope.word("legend-report"))),
        several => Some((true, count(scope, "n-reports", several))),
    };
    let mut words = Vec::new();
    if row.events > 0 {
        words.push((count(scope, "n-events", row.events), Tone::Plain));
    }
    if row.agreements > 0 {
        words.push((count(scope, "n-agreements", row.agreements), Tone::Plain));
    }
    if row.only_named {
        words.push((scope.word("timeline-named"), Tone::Soft));
    }
    if row.disputed || row.events_disputed {
        words.push((scope.word("timeline-disputed"), Tone::Warning));
    }
    let landing = |id: &EventId| {
        let facts = &model[*id].record.merged;
        let (from, to) = facts.date.as_ref().map_or((0.0, 1.0), |date| reach(date, year));
        (from, to, standing::is_certain_event(&model[*id]))
    };
    let bridge = |id: &AgreementId| {
        let facts = &model[*id].record.merged;
        let (from, to) = facts.signed.as_ref().map_or((0.0, 1.0), |date| reach(date, year));
        (from, to, standing::is_certain_agreement(&model[*id]))
    };
    Stretch {
        label: row.years.clone(),
        href: row.url.clone().or_else(|| (!row.reports.is_empty()).then(|| "#_reports".to_owned())),
        report,
        landings: laid_together(told.events.iter().map(landing)),
        bridges: laid_together(told.agreements.iter().map(bridge)),
        words,
    }
}

/// Where in a year a date lies. One that may lie in other years, too, is the whole year; but an interval, a winter or a
/// tour over New Year has its beginning in one year and its end in another.
fn reach(date: &PartialDate, year: i32) -> (f64, f64) {
    let (Some(first), Some(last)) = (date.earliest(), date.latest()) else { return (0.0, 1.0) };
    if first.year() != last.year() && !date.is_interval() && (last - first).num_days() >= 120 {
        return (0.0, 1.0);
    }
    let from = if first.year() < year { 0.0 } else { f64::from(first.ordinal0()) / 366.0 };
    let to = if last.year() > year { 1.0 } else { f64::from(last.ordinal()) / 366.0 };
    (from, to)
}

/// Things of the same half of a month become one, so that a year has a bounded number of them.
fn laid_together(reaches: impl Iterator<Item = (f64, f64, bool)>) -> Vec<Reach> {
    const PARTS: f64 = 24.0;
    let mut counts: BTreeMap<(i64, i64, bool), usize> = BTreeMap::new();
    for (from, to, is_certain) in reaches {
        let (from, to) = match to - from < 1.5 / PARTS {
            // In the middle of its part.
            true => ((f64::midpoint(from, to) * PARTS).floor() * 2.0 + 1.0, None),
            false => ((from * PARTS).round() * 2.0, Some((to * PARTS).round() * 2.0)),
        };
        let key = (from as i64, to.unwrap_or(from) as i64, is_certain);
        *counts.entry(key).or_default() += 1;
    }
    let place = |part: i64| part as f64 / (2.0 * PARTS);
    let reach = |((from, to, certain), count)| Reach { from: place(from), to: place(to), count, certain };
    counts.into_iter().map(reach).collect()
}

/// What has no year stands in no river, what has several stands there more than once.
fn notes(scope: &Scope<'_>, city: &City) -> Vec<String> {
    let model = scope.model();
    let events: Vec<_> = city.seen.events.iter().map(|id| standing::of_event(&model[*id])).collect();
    let agreements: Vec<_> = city.seen.agreements.iter().map(|id| standing::of_agreement(&model[*id])).collect();
    let mut notes = vec![scope.word("timeline-legend")];
    if events.iter().chain(&agreements).any(|places| places.len() > 1) {
        notes.push(scope.word("timeline-several"));
    }
    for (note, place) in [("timeline-undated", Standing::Undated), ("timeline-vague", Standing::Vague)] {
        for (key, things) in [("n-events", &events), ("n-agreements", &agreements)] {
            let number = things.iter().filter(|places| places.contains(&place)).count();
            if number > 0 {
                let what = Argument::Text(count(scope, key, number));
                notes.push(scope.words(note, &[("what", what)]));
            }
        }
    }
    notes
}
