//! A theme: templates, strings and static files, checked before a page is rendered.
//!
//! Takes the files of the built-in theme and of the site's own, which override them one by one; gives a
//! theme that can render. Faults in its files are diagnostics with their place. Refuses the model.

mod builtin;
mod check;
mod functions;
mod reference;

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use tera::{ErrorKind, Tera};

use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::strings::Strings;

use builtin::BUILTIN;
pub use builtin::builtin;
pub use reference::reference;

/// The theme that is part of the program, and that every other one builds on.
const DEFAULT: &str = "default";

/// A theme that is ready to render.
pub struct Theme {
    pub tera: Tera,
    pub strings: Arc<Strings>,
    pub assets: Arc<Vec<Asset>>,
    templates: BTreeMap<String, FileId>,
}

/// A static file under its published name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// As the theme names it: `style.css`.
    pub source: String,
    /// Below `assets/`, with a fingerprint of its content: `style.0a1b2c3d4e.css`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Loads the theme that a site names.
pub fn load(sources: &Sources, name: &Spanned<String>) -> (Theme, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let own = format!("themes/{}/", name.value);
    let exists = name.value == DEFAULT
        || sources.files().any(|(_, file)| file.path.starts_with(&own))
        || sources.statics().iter().any(|file| file.path.starts_with(&own));
    if !exists {
        let themes = sources.files().filter_map(|(_, file)| file.path.strip_prefix("themes/")?.split('/').next());
        let fault = Diagnostic::at(Code::UnknownTheme, name.span).arg("name", &name.value);
        diagnostics.push(fault.suggest(&name.value, themes));
    }
    let layers: Vec<&str> = vec![BUILTIN, &own];
    let strings = Arc::new(load_strings(sources, &layers, &mut diagnostics));
    let assets = Arc::new(load_assets(sources, &layers));
    let templates = layered(sources, &layers, "templates/");
    let tera = load_templates(sources, &templates, &strings, &assets, &mut diagnostics);
    let theme = Theme { tera, strings, assets, templates };
    check::check(&theme, sources, &mut diagnostics);
    (theme, diagnostics)
}

impl Theme {
    /// A fault that a template ran into.
    pub fn fault(&self, error: &tera::Error, template: &str) -> Diagnostic {
        fault(error, template, &self.templates, Code::TemplateRender)
    }
}

/// The text files below a folder of each layer, by their path in it; a later layer's wins.
fn layered(sources: &Sources, layers: &[&str], folder: &str) -> BTreeMap<String, FileId> {
    let mut found = BTreeMap::new();
    for layer in layers {
        let prefix = format!("{layer}{folder}");
        for (id, file) in sources.files() {
            if let Some(name) = file.path.strip_prefix(&prefix) {
                found.insert(name.to_owned(), id);
            }
        }
    }
    found
}

fn load_strings(sources: &Sources, layers: &[&str], diagnostics: &mut Vec<Diagnostic>) -> Strings {
    let mut strings = Strings::default();
    for layer in layers {
        for (name, id) in layered(sources, &[layer], "strings/") {
            let Some(lang) = name.strip_suffix(".ftl").and_then(Lang::from_tag) else {
                let fault = Diagnostic::at(Code::UnusedFile, Span::new(id, 0..0));
                diagnostics.push(fault.arg("path", &sources.file(id).path));
                continue;
            };
            for fault in strings.add(lang, &sources.file(id).text) {
                let diagnostic = Diagnostic::at(Code::StringSyntax, Span::new(id, fault.range));
                diagnostics.push(diagnostic.arg("message", fault.message));
            }
        }
    }
    strings
}

/// Static files with their fingerprints. Style sheets are made last: they name the others by their published
/// names.
fn load_assets(sources: &Sources, layers: &[&str]) -> Vec<Asset> {
    let mut files: BTreeMap<&str, &[u8]> = BTreeMap::new();
    for layer in layers {
        let prefix = format!("{layer}static/");
        for file in sources.statics() {
            if let Some(name) = file.path.strip_prefix(&prefix) {
                files.insert(name, &file.bytes);
            }
        }
    }
    let (sheets, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, _)| name.ends_with(".css"));
    let asset =
        |name: &str, bytes: Vec<u8>| Asset { source: name.to_owned(), name: fingerprinted(name, &bytes), bytes };
    let mut assets: Vec<Asset> = others.into_iter().map(|(name, bytes)| asset(name, bytes.to_vec())).collect();
    for (name, bytes) in sheets {
        let mut text = String::from_utf8_lossy(bytes).into_owned();
        for other in &assets {
            text = text.replace(&format!("url(\"{}\")", other.source), &format!("url(\"{}\")", other.name));
        }
        assets.push(asset(name, text.into_bytes()));
    }
    assets
}

/// `fonts/golos.woff2` as `fonts/golos.0a1b2c3d4e.woff2`.
fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let digest: String = Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{digest}.{extension}"),
        None => format!("{name}.{digest}"),
    }
}

/// Compiles the templates. Tera stops at the first fault: what is at fault is taken out and the rest tried
/// again, so that all faults come in one run.
fn load_templates(
    sources: &Sources,
    templates: &BTreeMap<String, FileId>,
    strings: &Arc<Strings>,
    assets: &Arc<Vec<Asset>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Tera {
    let mut left: BTreeMap<&str, &str> =
        templates.iter().map(|(name, id)| (name.as_str(), sources.file(*id).text.as_str())).collect();
    loop {
        let mut tera = Tera::default();
        functions::register(&mut tera, strings.clone(), assets.clone());
        let Err(error) = tera.add_raw_templates(left.iter().map(|(name, text)| (*name, *text))) else { return tera };
        let culprit = culprit(&error).filter(|name| left.contains_key(name.as_str()));
        let name = culprit.clone().unwrap_or_default();
        diagnostics.push(fault(&error, &name, templates, Code::TemplateSyntax));
        match culprit {
            Some(name) => left.remove(name.as_str()),
            None => return Tera::default(),
        };
    }
}

/// The template in which an error lies, where Tera tells it.
fn culprit(error: &tera::Error) -> Option<String> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report.filename().to_owned()),
        ErrorKind::MissingParent { current, .. } => Some(current.clone()),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => Some(tpl.clone()),
        _ => None,
    }
}

fn fault(error: &tera::Error, template: &str, templates: &BTreeMap<String, FileId>, code: Code) -> Diagnostic {
    let file = |name: &str| templates.get(name).copied();
    let diagnostic = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => match file(report.filename()) {
            Some(file) => Diagnostic::at(code, Span::new(file, report.span().range.clone())),
            None => Diagnostic::nowhere(code),
        },
        _ => match file(template) {
            Some(file) => Diagnostic::at(code, Span::new(file, 0..0)),
            None => Diagnostic::nowhere(code),
        },
    };
    let message = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => report.message().to_owned(),
        kind => kind.to_string(),
    };
    diagnostic.arg("message", message).arg("name", template)
}
