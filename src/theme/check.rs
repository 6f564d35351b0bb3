//! What can be said against a theme before anything is rendered.
//!
//! Each template is held against the view that it gets: unknown variables and fields, and strings that no
//! file defines, are faults at their place, with the nearest name that exists.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diag::{Code, Diagnostic, nearest};
use crate::lang::Lang;
use crate::source::{FileId, Sources, Span};
use crate::theme::{Theme, code, own};
use crate::view::StructReference;
use crate::view::types::{archives, charts, compare, data, documents, pages, parts, search};

/// The template of what stands on every page of a language, which is made once.
pub const PANEL: &str = "panel.html";

/// Each template with its variable and the view behind it; the reference of themes has the same list.
pub const TEMPLATES: &[(&str, Option<(&str, &str)>)] = &[
    ("404.html", None),
    ("agreement.html", Some(("agreement", "AgreementView"))),
    ("agreements.html", Some(("list", "AgreementsView"))),
    ("archives.html", Some(("archives", "ArchivesView"))),
    ("cities.html", Some(("places", "PlacesView"))),
    ("city.html", Some(("city", "CityView"))),
    ("compare-partners.html", Some(("compare", "ComparePartnersView"))),
    ("compare-question.html", Some(("compare", "CompareQuestionView"))),
    ("compare-years.html", Some(("compare", "CompareYearsView"))),
    ("compare.html", Some(("compare", "CompareView"))),
    ("data.html", Some(("data", "DataView"))),
    ("event.html", Some(("event", "EventView"))),
    ("events.html", Some(("list", "EventsView"))),
    ("home.html", Some(("home", "HomeView"))),
    ("organisation.html", Some(("organisation", "OrganisationView"))),
    ("organisations.html", Some(("list", "OrganisationsView"))),
    ("outside.html", None),
    ("page.html", Some(("text", "TextView"))),
    ("pair.html", Some(("pair", "PairView"))),
    (PANEL, Some(("page", "PanelPageView"))),
    ("plans.html", Some(("plans", "PlansView"))),
    ("redirect.html", Some(("redirect", "RedirectView"))),
    ("register.html", Some(("register", "RegisterView"))),
    ("report.html", Some(("report", "ReportView"))),
    ("search.html", Some(("search", "SearchView"))),
    ("series-index.html", Some(("list", "SeriesIndexView"))),
    ("series.html", Some(("series", "SeriesView"))),
    ("topic.html", Some(("topic", "TopicView"))),
    ("topics.html", Some(("list", "TopicsView"))),
    ("year.html", Some(("year", "YearView"))),
    ("yearbook.html", Some(("yearbook", "YearbookView"))),
];

/// Reports what is wrong with the templates of a theme.
pub fn check(theme: &Theme, sources: &Sources, unreadable: &BTreeSet<FileId>, diagnostics: &mut Vec<Diagnostic>) {
    for (name, file) in theme.templates.iter().filter(|(_, file)| !unreadable.contains(file)) {
        let text = sources.file(*file).text();
        let content = TEMPLATES.iter().find(|(template, _)| template == name).and_then(|(_, content)| *content);
        let mut known = vec![("site", "SiteView")];
        if name != PANEL {
            known.extend([("page", "PageView"), ("panel", "String")]);
        }
        known.extend(content);
        strings(theme, text, |range| Span::new(*file, range), diagnostics);
        for code in code::ranges(text) {
            fields(name, &known, text, &code, |range| Span::new(*file, range), diagnostics);
        }
        if content.is_some() || TEMPLATES.iter().any(|(template, _)| template == name) {
            variables(theme, name, text, &known, |range| Span::new(*file, range), diagnostics);
        }
    }
}

/// Keys given to `t` as they stand; composed ones cannot be checked.
fn strings(theme: &Theme, text: &str, place: impl Fn(Range<usize>) -> Span, diagnostics: &mut Vec<Diagnostic>) {
    for literal in code::literals(text).into_iter().filter(|literal| literal.is_string_key() && !literal.is_start()) {
        let key = literal.text;
        if !Lang::ALL.iter().any(|lang| theme.strings.keys(*lang).any(|known| known == key)) {
            let fault = Diagnostic::at(Code::UnknownString, place(literal.range)).arg("key", key);
            let known: Vec<&str> = theme.strings.keys(Lang::Ru).collect();
            diagnostics.push(own::suggest_key(fault, key, &known));
        }
    }
}

/// Fields of `site`, `page` and the page's own view.
fn fields(
    template: &str,
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
                let names = view.fields.iter().map(|known| known.name);
                let whole = |field: &str| format!("{variable}.{field}");
                let fault = Diagnostic::at(Code::TemplateVariable, place(start..start + field.len()))
                    .arg("name", whole(field))
                    .arg("template", template)
                    .list("allowed", names.clone().map(whole));
                diagnostics.push(match nearest(field, names) {
                    Some(meant) => fault.arg("suggestion", whole(meant)).help("help-suggestion"),
                    None => fault,
                });
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
        let Some(at) = code::ranges(text).into_iter().find_map(|code| word(text, &code, variable)) else { continue };
        let allowed: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let fault = Diagnostic::at(Code::TemplateVariable, place(at..at + variable.len()))
            .arg("name", variable)
            .arg("template", name);
        diagnostics.push(fault.list("allowed", &allowed).suggest(variable, allowed));
    }
}

/// Where a name stands as a whole word.
fn word(text: &str, code: &Range<usize>, name: &str) -> Option<usize> {
    let whole = |at: &usize| {
        !text[..*at].ends_with(|before: char| code::is_name(before) || before == '.')
            && !text[at + name.len()..].starts_with(code::is_name)
    };
    text[code.clone()].match_indices(name).map(|(at, _)| code.start + at).find(whole)
}

fn structs() -> impl Iterator<Item = &'static StructReference> {
    let all = [
        parts::REFERENCE,
        charts::REFERENCE,
        pages::REFERENCE,
        compare::REFERENCE,
        documents::REFERENCE,
        search::REFERENCE,
        data::REFERENCE,
        archives::REFERENCE,
    ];
    all.into_iter().flatten()
}
