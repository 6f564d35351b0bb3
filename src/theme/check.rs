//! What can be said against a theme before anything is rendered.
//!
//! Each template is held against the view that it gets: unknown variables and fields, and strings that no
//! file defines, are faults at their place, with the nearest name that exists.

use std::ops::Range;

use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::source::{Sources, Span};
use crate::theme::Theme;
use crate::view::StructReference;
use crate::view::types::{pages, parts};

/// Each template with its variable and the view behind it; the reference of themes has the same list.
pub const TEMPLATES: &[(&str, Option<(&str, &str)>)] = &[
    ("404.html", None),
    ("agreement.html", Some(("agreement", "AgreementView"))),
    ("agreements.html", Some(("list", "AgreementsView"))),
    ("cities.html", Some(("places", "PlacesView"))),
    ("city.html", Some(("city", "CityView"))),
    ("data.html", Some(("data", "DataView"))),
    ("event.html", Some(("event", "EventView"))),
    ("events.html", Some(("list", "EventsView"))),
    ("home.html", Some(("home", "HomeView"))),
    ("organisation.html", Some(("organisation", "OrganisationView"))),
    ("organisations.html", Some(("list", "OrganisationsView"))),
    ("page.html", Some(("text", "TextView"))),
    ("pair.html", Some(("pair", "PairView"))),
    ("plans.html", Some(("plans", "PlansView"))),
    ("redirect.html", Some(("redirect", "RedirectView"))),
    ("report.html", Some(("report", "ReportView"))),
    ("series-index.html", Some(("list", "SeriesIndexView"))),
    ("series.html", Some(("series", "SeriesView"))),
    ("topic.html", Some(("topic", "TopicView"))),
    ("topics.html", Some(("list", "TopicsView"))),
    ("year.html", Some(("year", "YearView"))),
    ("yearbook.html", Some(("yearbook", "YearbookView"))),
];

/// Reports what is wrong with the templates of a theme.
pub fn check(theme: &Theme, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    for (name, file) in &theme.templates {
        let text = &sources.file(*file).text;
        let content = TEMPLATES.iter().find(|(template, _)| template == name).and_then(|(_, content)| *content);
        let mut known = vec![("site", "SiteView"), ("page", "PageView")];
        known.extend(content);
        for code in code_ranges(text) {
            strings(theme, text, &code, |range| Span::new(*file, range), diagnostics);
            fields(&known, text, &code, |range| Span::new(*file, range), diagnostics);
        }
        if content.is_some() || TEMPLATES.iter().any(|(template, _)| template == name) {
            variables(theme, name, text, &known, |range| Span::new(*file, range), diagnostics);
        }
    }
}

/// The parts of a template between `{{ }}` and `{% %}`.
fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("{{").into_iter().chain(text[at..].find("{%")).min() {
        let start = at + open + 2;
        let close = if text[at + open..].starts_with("{{") { "}}" } else { "%}" };
        let Some(length) = text[start..].find(close) else { break };
        ranges.push(start..start + length);
        at = start + length + 2;
    }
    ranges
}

/// Keys given to `t` as they stand; composed ones cannot be checked.
fn strings(
    theme: &Theme,
    text: &str,
    code: &Range<usize>,
    place: impl Fn(Range<usize>) -> Span,
    diagnostics: &mut Vec<Diagnostic>,
) {
    const CALL: &str = "t(key=\"";
    for (at, _) in text[code.clone()].match_indices(CALL) {
        let start = code.start + at + CALL.len();
        let Some(length) = text[start..code.end].find('"') else { continue };
        let is_composed = text[start + length + 1..code.end].trim_start().starts_with('~');
        let key = &text[start..start + length];
        if !is_composed && !Lang::ALL.iter().any(|lang| theme.strings.keys(*lang).any(|known| known == key)) {
            let fault = Diagnostic::at(Code::UnknownString, place(start..start + length)).arg("key", key);
            diagnostics.push(fault.suggest(key, theme.strings.keys(Lang::Ru)));
        }
    }
}

/// Fields of `site`, `page` and the page's own view.
fn fields(
    known: &[(&str, &str)],
    text: &str,
    code: &Range<usize>,
    place: impl Fn(Range<usize>) -> Span,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (variable, view) in known {
        let Some(view) = structs().find(|known| known.name == *view) else { continue };
        for (at, found) in text[code.clone()].match_indices(&format!("{variable}.")) {
            let at = code.start + at;
            let is_word_start =
                !text[..at].ends_with(|before: char| before.is_alphanumeric() || "_.\"".contains(before));
            let start = at + found.len();
            let field = &text[start..code.end];
            let field =
                &field[..field.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(field.len())];
            let is_known = view.fields.iter().any(|known| known.name == field);
            if is_word_start && !field.is_empty() && !is_known {
                let fault = Diagnostic::at(Code::TemplateVariable, place(start..start + field.len()));
                let names = view.fields.iter().map(|known| known.name);
                let fault = fault.arg("name", format!("{variable}.{field}")).list("allowed", names.clone());
                diagnostics.push(fault.suggest(field, names));
            }
        }
    }
}

/// Variables that a template uses and nobody gives it.
fn variables(
    theme: &Theme,
    name: &str,
    text: &str,
    known: &[(&str, &str)],
    place: impl Fn(Range<usize>) -> Span,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Ok(used) = theme.tera.get_template_variables(name) else { return };
    let mut used: Vec<&str> = used.into_iter().collect();
    used.sort_unstable();
    for variable in used {
        if known.iter().any(|(name, _)| *name == variable) || variable.starts_with("__tera") {
            continue;
        }
        let Some(at) = code_ranges(text).into_iter().find_map(|code| word(text, &code, variable)) else { continue };
        let allowed: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let fault = Diagnostic::at(Code::TemplateVariable, place(at..at + variable.len())).arg("name", variable);
        diagnostics.push(fault.list("allowed", &allowed).suggest(variable, allowed));
    }
}

/// Where a name stands as a whole word.
fn word(text: &str, code: &Range<usize>, name: &str) -> Option<usize> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let whole = |at: &usize| {
        !text[..*at].ends_with(|before: char| is_name(before) || before == '.')
            && !text[at + name.len()..].starts_with(is_name)
    };
    text[code.clone()].match_indices(name).map(|(at, _)| code.start + at).find(whole)
}

fn structs() -> impl Iterator<Item = &'static StructReference> {
    parts::REFERENCE.iter().chain(pages::REFERENCE)
}
