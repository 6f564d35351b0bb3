//! Diagnostics laid out for people, for tools that read lines, and for tools that read JSON.
//!
//! Takes diagnostics, the sources and a catalogue, gives text. Sorted by path, line, column and code, those
//! without a place first. Refuses to write anywhere, and to ask whether a terminal has colours.

use annotate_snippets::{Group, Level, Renderer};
use serde_json::{Value, json};

use crate::diag::{Diagnostic, Severity};
use crate::message::Catalogue;
use crate::message::snippet::Excerpt;
use crate::source::{LineColumn, Sources, Span};

/// Like a compiler: title, place, the line with carets under the fault, other places, help.
pub fn human(diagnostics: &[Diagnostic], sources: &Sources, catalogue: &Catalogue, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in sorted(diagnostics, sources) {
        let excerpts = excerpts(diagnostic, sources, catalogue);
        let name = catalogue.severity(diagnostic.severity());
        let level = match diagnostic.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.with_name(name).primary_title(catalogue.title(diagnostic)).id(diagnostic.code.name());
        let mut group = Group::with_title(title);
        for excerpt in &excerpts {
            group = group.elements(excerpt.origin()).element(excerpt.snippet());
        }
        if let Some(help) = catalogue.help(diagnostic) {
            group = group.element(Level::HELP.with_name(catalogue.text("severity-help", &[])).message(help));
        }
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}

/// `path:line:col: severity[code]: message`, one line each; the severity is always English.
pub fn short(diagnostics: &[Diagnostic], sources: &Sources, catalogue: &Catalogue) -> String {
    let line = |diagnostic: &Diagnostic| {
        let place = diagnostic.span.map_or(String::new(), |span| {
            let LineColumn { line, column } = sources.line_column(span);
            format!("{}:{line}:{column}: ", sources.file(span.file).path)
        });
        let severity = diagnostic.severity().name();
        format!("{place}{severity}[{}]: {}\n", diagnostic.code.name(), catalogue.title(diagnostic))
    };
    sorted(diagnostics, sources).into_iter().map(line).collect()
}

/// One array of objects: code, severity, message, help, path, places, labels.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources, catalogue: &Catalogue) -> String {
    let object = |diagnostic: &Diagnostic| {
        let place = diagnostic.span.map(|span| (span, sources.line_column(span)));
        let end = diagnostic.span.map(|span| end_of(span, sources));
        let labels: Vec<Value> = diagnostic
            .labels
            .iter()
            .map(|label| {
                let place = sources.line_column(label.span);
                json!({
                    "path": sources.file(label.span.file).path,
                    "line": place.line,
                    "column": place.column,
                    "message": catalogue.label(diagnostic, label),
                })
            })
            .collect();
        json!({
            "code": diagnostic.code.name(),
            "severity": diagnostic.severity().name(),
            "message": catalogue.title(diagnostic),
            "help": catalogue.help(diagnostic),
            "path": place.map(|(span, _)| sources.file(span.file).path.as_str()),
            "line": place.map(|(_, place)| place.line),
            "column": place.map(|(_, place)| place.column),
            "end_line": end.map(|end| end.line),
            "end_column": end.map(|end| end.column),
            "labels": labels,
        })
    };
    let objects: Vec<Value> = sorted(diagnostics, sources).into_iter().map(object).collect();
    format!("{:#}\n", Value::Array(objects))
}

/// The order of printing: those without a place, then by path and place, then by code.
pub fn sorted<'d>(diagnostics: &'d [Diagnostic], sources: &Sources) -> Vec<&'d Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_cached_key(|diagnostic| {
        let place = diagnostic.span.map(|span| (sources.file(span.file).path.as_str(), span.start));
        (place, diagnostic.code, diagnostic.args.clone())
    });
    sorted
}

fn excerpts<'s>(diagnostic: &Diagnostic, sources: &'s Sources, catalogue: &Catalogue) -> Vec<Excerpt<'s>> {
    let mut excerpts: Vec<Excerpt<'s>> = Vec::new();
    if let Some(span) = diagnostic.span {
        excerpts.push(Excerpt::new(sources, span, String::new()));
    }
    for label in &diagnostic.labels {
        let text = catalogue.label(diagnostic, label);
        match excerpts.first_mut() {
            Some(first) if first.is_on_line(sources, label.span) => first.mark(label.span, text),
            _ => excerpts.push(Excerpt::context(sources, label.span, text)),
        }
    }
    excerpts
}

/// The place behind a span.
fn end_of(span: Span, sources: &Sources) -> LineColumn {
    sources.line_column(Span { start: span.end, ..span })
}
