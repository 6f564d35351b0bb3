//! A city's years as a river and as a table.
//!
//! Takes a city, gives its stretches of time with what is told of each. The years that any city reported are there for
//! one that should have, so that a gap is seen; a run of other years without a word is one stretch. Refuses a place with
//! fewer than two told years.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use crate::chart::{self, Caption, Reach, Stretch, Tone};
use crate::date::PartialDate;
use crate::model::{AgreementId, City, CityId, EventId, ReportId};
use crate::route;
use crate::strings::Argument;
use crate::view::number;
use crate::view::scope::Scope;
use crate::view::types::charts::{DrawingView, TimelineRow, TimelineView};
use crate::vocabulary::EventStatus;

/// What is told of one year.
#[derive(Default)]
struct Told {
    reports: Vec<ReportId>,
    missing: bool,
    events: Vec<EventId>,
    agreements: Vec<AgreementId>,
}

/// `timeline` of a city.
pub fn timeline(scope: &Scope<'_>, id: CityId) -> Option<TimelineView> {
    let city = &scope.model()[id];
    let told = told(scope, city);
    let (first, last) = told.keys().next().zip(told.keys().next_back())?;
    if told.len() < 2 {
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
    let mut stretches = Vec::new();
    let mut rows = Vec::new();
    let mut before = *first;
    for (year, told) in &told {
        if year - before > 1 {
            let (stretch, row) = quiet(scope, before + 1, year - 1);
            stretches.push(stretch);
            rows.push(row);
        }
        let row = row(scope, *year, told);
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
        let year = model[*id].listed_year;
        // No year is known of it: a note says so.
        if year > 0 {
            years.entry(year).or_default().events.push(*id);
        }
    }
    for id in &city.seen.agreements {
        for year in model[*id].record.merged.signed.as_ref().map(possible_years).unwrap_or_default() {
            years.entry(year).or_default().agreements.push(*id);
        }
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

/// The years in which a date may lie; of one that is open at an end, the other end's. None for a date so vague that it
/// says nothing of any year.
pub fn possible_years(date: &PartialDate) -> BTreeSet<i32> {
    // As many as a decade has, or a season over its end.
    const MOST: usize = 11;
    let years: BTreeSet<i32> = match (date.first_year(), date.last_year()) {
        (Some(first), Some(last)) => (first..=last).filter(|year| date.covers_year(*year)).collect(),
        (first, last) => first.or(last).into_iter().collect(),
    };
    if years.len() > MOST { BTreeSet::new() } else { years }
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
        words: vec![(scope.word("pair-water"), Tone::Soft)],
    };
    (stretch, TimelineRow { years, quiet: true, ..TimelineRow::default() })
}

fn row(scope: &Scope<'_>, year: i32, told: &Told) -> TimelineRow {
    let is_disputed = |id: &AgreementId| {
        let disputes = &scope.model()[*id].record.disputed;
        disputes.iter().any(|dispute| dispute.field == "signed")
    };
    TimelineRow {
        years: year.to_string(),
        url: (!told.events.is_empty()).then(|| format!("#{}", route::year_anchor(year))),
        quiet: false,
        reports: told.reports.iter().map(|id| scope.report_title(*id)).collect(),
        missing: told.missing,
        events: told.events.len(),
        agreements: told.agreements.len(),
        disputed: told.agreements.iter().any(is_disputed),
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
    if row.disputed {
        words.push((scope.word("timeline-disputed"), Tone::Warning));
    }
    let landing = |id: &EventId| {
        let facts = &model[*id].record.merged;
        let (from, to) = facts.date.as_ref().map_or((0.0, 1.0), |date| reach(date, year));
        let is_disputed = model[*id].record.disputed.iter().any(|dispute| dispute.field == "date");
        (from, to, facts.status == Some(EventStatus::Held) && !is_disputed)
    };
    let bridge = |id: &AgreementId| {
        let record = &model[*id].record;
        let (from, to) = record.merged.signed.as_ref().map_or((0.0, 1.0), |date| reach(date, year));
        let is_certain = record.merged.signed.as_ref().is_some_and(|date| possible_years(date).len() == 1);
        (from, to, is_certain)
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

/// Where in a year a date lies. A date that may lie in other years too is the whole year.
fn reach(date: &PartialDate, year: i32) -> (f64, f64) {
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) if first.year() == year && last.year() == year => {
            (f64::from(first.ordinal0()) / 366.0, f64::from(last.ordinal()) / 366.0)
        }
        // A winter and a tour over New Year begin here.
        (Some(first), Some(last)) if first.year() == year && (last - first).num_days() < 120 => {
            (f64::from(first.ordinal0()) / 366.0, 1.0)
        }
        _ => (0.0, 1.0),
    }
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

/// What has no year stands in no river.
fn notes(scope: &Scope<'_>, city: &City) -> Vec<String> {
    let model = scope.model();
    let events = city.seen.events.iter().filter(|id| model[**id].listed_year <= 0).count();
    let is_dateless = |id: &&AgreementId| {
        model[**id].record.merged.signed.as_ref().is_none_or(|date| possible_years(date).is_empty())
    };
    let agreements = city.seen.agreements.iter().filter(is_dateless).count();
    let mut notes = vec![scope.word("timeline-legend")];
    for (key, number) in [("n-events", events), ("n-agreements", agreements)] {
        if number > 0 {
            let what = Argument::Text(count(scope, key, number));
            notes.push(scope.words("timeline-undated", &[("what", what)]));
        }
    }
    notes
}
