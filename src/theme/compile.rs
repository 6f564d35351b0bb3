//! Templates handed to the engine, and what it says against them turned into diagnostics.
//!
//! Takes templates by name, gives the engine with all that it could take. The engine stops at the first
//! fault, or tells several as one text laid out for a terminal; here each gets its own place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use tera::{ErrorKind, Tera};

use crate::diag::{Code, Diagnostic};
use crate::source::{FileId, Sources, Span};
use crate::strings::Strings;
use crate::theme::builtin::BUILTIN;
use crate::theme::{Asset, code, functions};

/// One thing that the engine said.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    message: String,
    /// The template at fault, where the engine tells it.
    template: Option<String>,
    place: Place,
}

/// Where in the template.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    /// Somewhere.
    Start,
    Bytes(Range<usize>),
    /// Both count from one, in characters; and so many characters.
    Line {
        line: usize,
        column: usize,
        width: usize,
    },
}

/// Compiles the templates. What is at fault is taken out and the rest tried again, so that all faults come in
/// one run; what only fails because something it needs was taken out goes without a word.
pub fn compile(
    sources: &Sources,
    templates: &BTreeMap<String, FileId>,
    unreadable: &BTreeSet<FileId>,
    strings: &Arc<Strings>,
    assets: &Arc<Vec<Asset>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Tera {
    let text = |id: &FileId| sources.file(*id).text();
    let mut left: BTreeMap<&str, &str> = templates
        .iter()
        .filter(|(_, id)| !unreadable.contains(id))
        .map(|(name, id)| (name.as_str(), text(id)))
        .collect();
    let mut of_builtin: BTreeSet<String> = BTreeSet::new();
    loop {
        let mut tera = Tera::default();
        functions::register(&mut tera, strings.clone(), assets.clone());
        let Err(error) = tera.add_raw_templates(left.iter().map(|(name, text)| (*name, *text))) else { return tera };
        let mut culprits: BTreeSet<String> = BTreeSet::new();
        for mut said in said(&error) {
            if said.template.is_none() {
                said.template = named_in(&said.message, &left, templates, sources);
            }
            let is_taken_out = |name: &str| templates.contains_key(name) && !left.contains_key(name);
            let has_component = |id: &FileId, name: &str| code::components(text(id)).contains(&name);
            let file = said.template.as_ref().and_then(|name| templates.get(name));
            let span = file.map(|id| Span::new(*id, said.place.range(text(id))));
            let mut fault = diagnostic(Code::TemplateSyntax, span, &said);
            let is_consequence = match wanted(&error, &said.message) {
                Wanted::Template(name) => {
                    fault = fault.suggest(name, templates.keys().map(String::as_str));
                    is_taken_out(name)
                }
                Wanted::Component(name) => {
                    fault = fault.suggest(name, templates.values().flat_map(|id| code::components(text(id))));
                    templates.iter().any(|(template, id)| is_taken_out(template) && has_component(id, name))
                }
                Wanted::Other => false,
            };
            // A built-in template fails because of the site's own ones, and then often many fail alike.
            let is_builtin = file.is_some_and(|id| sources.file(*id).path.starts_with(BUILTIN));
            let is_repeated = is_builtin && !of_builtin.insert(said.message.clone());
            if !is_consequence && !is_repeated {
                diagnostics.push(fault);
            }
            culprits.extend(said.template);
        }
        let before = left.len();
        left.retain(|name, _| !culprits.contains(*name));
        if left.len() == before {
            return Tera::default();
        }
    }
}

/// A fault that came up while a template was filled in.
pub fn fault(error: &tera::Error, template: &str, templates: &BTreeMap<String, FileId>) -> Diagnostic {
    match said(error).into_iter().next() {
        Some(said) => {
            let name = said.template.as_deref().unwrap_or(template);
            // The engine tells places in bytes by then; the text is not needed to find them.
            let span = templates.get(name).map(|file| Span::new(*file, said.place.range("")));
            diagnostic(Code::TemplateRender, span, &said)
        }
        None => Diagnostic::nowhere(Code::TemplateRender).arg("message", error.to_string()),
    }
}

fn diagnostic(code: Code, span: Option<Span>, said: &Said) -> Diagnostic {
    let diagnostic = span.map_or_else(|| Diagnostic::nowhere(code), |span| Diagnostic::at(code, span));
    diagnostic.arg("message", &said.message)
}

/// What the engine says: each fault with its template and place.
fn said(error: &tera::Error) -> Vec<Said> {
    let one = |template: Option<&String>| {
        vec![Said { message: error.kind().to_string(), template: template.cloned(), place: Place::Start }]
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![Said {
            message: report.message().to_owned(),
            template: Some(report.filename().to_owned()),
            place: Place::Bytes(report.span().range.clone()),
        }],
        ErrorKind::MissingParent { current, .. } => one(Some(current)),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => one(Some(tpl)),
        ErrorKind::Msg(text) => match reports(text) {
            reports if reports.is_empty() => one(None),
            reports => reports,
        },
        _ => one(None),
    }
}

/// Takes apart what was laid out for a terminal, one below the other:
///
/// ```text
/// error: Unknown filter `nofilter`
///  --> page.html:1:17
///   |
/// 1 | {{ page.title | nofilter }}
///   |                 ^^^^^^^^
/// ```
fn reports(text: &str) -> Vec<Said> {
    let lines: Vec<&str> = text.lines().collect();
    let report = |at: usize| {
        let mut place = lines.get(at + 1)?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
        let column = place.next()?.parse().ok()?;
        let line = place.next()?.parse().ok()?;
        let template = place.next()?.to_owned();
        let carets = lines.get(at + 4).map_or(0, |line| line.chars().rev().take_while(|mark| *mark == '^').count());
        let message = lines[at].strip_prefix("error: ").unwrap_or(lines[at]).to_owned();
        Some(Said { message, template: Some(template), place: Place::Line { line, column, width: carets.max(1) } })
    };
    (0..lines.len()).filter_map(report).collect()
}

impl Place {
    fn range(&self, text: &str) -> Range<usize> {
        match self {
            Place::Start => 0..0,
            Place::Bytes(range) => range.clone(),
            Place::Line { line, column, width } => {
                let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
                let line = text[start..].split(['\r', '\n']).next().unwrap_or("");
                let at = |count: usize| line.char_indices().nth(count).map_or(line.len(), |(at, _)| at);
                let first = column.saturating_sub(1);
                start + at(first)..start + at(first + width)
            }
        }
    }
}

/// What a template asked for in vain.
enum Wanted<'e> {
    Template(&'e str),
    Component(&'e str),
    Other,
}

fn wanted<'e>(error: &'e tera::Error, message: &'e str) -> Wanted<'e> {
    if let ErrorKind::MissingParent { parent, .. } = error.kind() {
        return Wanted::Template(parent);
    }
    let name = |start: &str| message.strip_prefix(start)?.strip_suffix('`');
    match (name("Unknown template `"), name("Unknown component `")) {
        (Some(name), _) => Wanted::Template(name),
        (_, Some(name)) => Wanted::Component(name),
        _ => Wanted::Other,
    }
}

/// The template that a message without a place names, as in “Component `date` is defined in both `a.html` and
/// `b.html`”; the site's own rather than a built-in one.
fn named_in(
    message: &str,
    left: &BTreeMap<&str, &str>,
    templates: &BTreeMap<String, FileId>,
    sources: &Sources,
) -> Option<String> {
    let names = || message.split(['`', '\'']).filter(|name| left.contains_key(name));
    let is_own = |name: &&str| templates.get(*name).is_some_and(|id| !sources.file(*id).path.starts_with(BUILTIN));
    names().find(is_own).or_else(|| names().next()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Place, reports};

    #[test]
    fn reports_of_the_engine_are_taken_apart() {
        let text = "error: Unknown filter `a`\n --> page.html:2:7\n  |\n2 | {{ ж | a }}\n  |        ^^\n\n\
                    error: Unknown test `b`\n  --> page.html:10:1\n   |\n10 | b\n   | ^";
        let found = reports(text);
        let messages: Vec<_> = found.iter().map(|said| (said.message.as_str(), said.template.as_deref())).collect();
        assert_eq!(messages, [("Unknown filter `a`", Some("page.html")), ("Unknown test `b`", Some("page.html"))]);
        assert_eq!(found[0].place, Place::Line { line: 2, column: 7, width: 2 });
        assert_eq!(found[1].place, Place::Line { line: 10, column: 1, width: 1 });
        assert!(reports("Component `a` is defined in both `b` and `c`").is_empty());
    }

    #[test]
    fn places_count_characters() {
        let place = |line, column, width| Place::Line { line, column, width };
        let text = "ж\r\nжж abc\n";
        assert_eq!(&text[place(2, 4, 3).range(text)], "abc");
        assert_eq!(&text[place(2, 4, 30).range(text)], "abc");
        assert_eq!(place(9, 9, 1).range(text), text.len()..text.len());
    }
}
