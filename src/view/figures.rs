//! A city's own figures that were told for more than one year, as bars and as tables.
//!
//! Takes the figures of its reports, gives a chart for each indicator, unit, event and partners: as many as a reader can
//! look through, and the latest figures alone where they are too many for a picture; the list of figures has all. Refuses
//! figures that a report calls by its own words: they are not comparable.

use std::collections::BTreeSet;

use crate::chart::{self, Bar, Caption, Ends};
use crate::date::PartialDate;
use crate::model::{City, FigureId, IndicatorId, Party};
use crate::strings::Argument;
use crate::view::number;
use crate::view::scope::Scope;
use crate::view::types::charts::{ChartView, DrawingView};
use crate::vocabulary::Qualifier;

/// How many charts stand on a page.
const MOST_CHARTS: usize = 24;

/// How many figures stand in a chart.
const MOST_BARS: usize = 60;

/// `charts` of a city, in the order of the site's indicators.
pub fn charts(scope: &Scope<'_>, city: &City) -> Vec<ChartView> {
    let model = scope.model();
    let comparable = |id: &FigureId| {
        let figure = &model[*id];
        let indicator = figure.indicator.filter(|_| figure.label.is_none())?;
        let with: BTreeSet<&Party> = figure.with.iter().collect();
        Some(((indicator, scope.unit_of(*id), figure.event, with), year(scope, *id), *id))
    };
    let ids = city.reports.iter().flat_map(|report| &model[*report].figures);
    let mut figures: Vec<_> = ids.filter_map(comparable).collect();
    figures.sort_unstable();
    let mut charts = Vec::new();
    for group in figures.chunk_by(|a, b| a.0 == b.0) {
        if charts.len() == MOST_CHARTS {
            break;
        }
        let group = &group[group.len().saturating_sub(MOST_BARS)..];
        let (first, last) = (&group[0], &group[group.len() - 1]);
        if first.1 != last.1 {
            let ids: Vec<FigureId> = group.iter().map(|(_, _, id)| *id).collect();
            charts.push(chart(scope, city, charts.len() + 1, first.0.0, &ids));
        }
    }
    charts
}

/// The year that a figure is of: its date's, else its report's.
fn year(scope: &Scope<'_>, id: FigureId) -> i32 {
    let figure = &scope.model()[id];
    figure.date.as_ref().and_then(PartialDate::first_year).unwrap_or(scope.model()[figure.report].year)
}

fn chart(scope: &Scope<'_>, city: &City, number: usize, indicator: IndicatorId, ids: &[FigureId]) -> ChartView {
    let model = scope.model();
    let figures = scope.figure_rows(ids);
    let mut bars = Vec::new();
    let mut before: Option<i32> = None;
    for (id, row) in ids.iter().zip(&figures) {
        let (figure, here) = (&model[*id], year(scope, *id));
        if let Some(before) = before
            && here - before > 1
        {
            let label = number::years(before + 1, here - 1);
            let words = scope.word("not-told");
            bars.push(Bar { label, words, value: None, ends: Ends::Exactly, href: None });
        }
        bars.push(Bar {
            label: here.to_string(),
            words: row.value.clone(),
            value: Some(figure.value),
            ends: ends(figure.qualifier),
            href: Some(row.url.clone()),
        });
        before = Some(here);
    }
    let title = title(scope, indicator, ids[0]);
    let told: Vec<String> =
        bars.iter().filter(|bar| bar.value.is_some()).map(|bar| format!("{}: {}", bar.label, bar.words)).collect();
    let name = Argument::Text(scope.localised(&city.name).to_owned());
    let caption = scope.words("chart-title", &[("name", name), ("figure", Argument::Text(title.clone()))]);
    let id = format!("_chart-{number}");
    let description = told.join("; ");
    let html = chart::bars(Caption { id: &id, title: &caption, description: &description }, &bars);
    let is_vague = |id: &FigureId| model[*id].qualifier.is_some();
    let notes = if ids.iter().any(is_vague) { vec![scope.word("chart-legend")] } else { Vec::new() };
    ChartView { drawing: DrawingView { title: caption, html, notes }, title, figures }
}

/// The indicator, and whom and what its figures concern.
fn title(scope: &Scope<'_>, indicator: IndicatorId, id: FigureId) -> String {
    let figure = &scope.model()[id];
    let parties = scope.parties(&figure.with).into_iter().map(|party| party.title);
    let event = figure.event.map(|event| scope.event_link(event).title);
    let concerns: Vec<String> = parties.chain(event).collect();
    let name = scope.localised(&scope.model()[indicator].name);
    if concerns.is_empty() { name.to_owned() } else { format!("{name}: {}", concerns.join(", ")) }
}

fn ends(qualifier: Option<Qualifier>) -> Ends {
    match qualifier {
        None => Ends::Exactly,
        Some(Qualifier::Over | Qualifier::AtLeast) => Ends::Beyond,
        Some(Qualifier::About) => Ends::About,
        Some(Qualifier::AtMost) => Ends::Within,
    }
}
