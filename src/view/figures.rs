//! A city's own figures that were told for more than one year, as bars and as tables.
//!
//! Takes the figures of its reports, gives a chart for each indicator and unit. Refuses figures without an indicator: what
//! a report calls by its own words is not comparable.

use crate::chart::{self, Bar, Caption, Ends};
use crate::date::PartialDate;
use crate::model::{City, FigureId, IndicatorId};
use crate::strings::Argument;
use crate::view::number;
use crate::view::scope::Scope;
use crate::view::types::charts::{ChartView, DrawingView};
use crate::vocabulary::Qualifier;

/// `charts` of a city, in the order of the site's indicators.
pub fn charts(scope: &Scope<'_>, city: &City) -> Vec<ChartView> {
    let model = scope.model();
    let comparable = |id: &FigureId| {
        let figure = &model[*id];
        Some(((figure.indicator?, figure.unit.as_deref()), year(scope, *id), *id))
    };
    let ids = city.reports.iter().flat_map(|report| &model[*report].figures);
    let mut figures: Vec<_> = ids.filter_map(comparable).collect();
    figures.sort_unstable();
    let mut charts = Vec::new();
    for group in figures.chunk_by(|a, b| a.0 == b.0) {
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
    let title = scope.localised(&model[indicator].name).to_owned();
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

fn ends(qualifier: Option<Qualifier>) -> Ends {
    match qualifier {
        None => Ends::Exactly,
        Some(Qualifier::Over | Qualifier::AtLeast) => Ends::Beyond,
        Some(Qualifier::About) => Ends::About,
        Some(Qualifier::AtMost) => Ends::Within,
    }
}
