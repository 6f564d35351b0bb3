//! A theme: templates, strings and static files, checked before a page is rendered.
//!
//! Takes the files of the built-in themes and of the site's own, which override them one by one; gives a
//! theme that can render. Faults in its files are diagnostics with their place. Refuses the model.

mod builtin;
mod check;
mod code;
mod compile;
mod functions;
mod own;
mod reference;
mod scheme;
mod sheet;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use tera::Tera;

use crate::diag::{Code, Diagnostic};
use crate::entry::registry::{ThemeEntry, ThemeOption};
use crate::lang::Lang;
use crate::read;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::strings::Strings;

pub use builtin::builtin;
use builtin::{BASE, BUILTIN, NAMES};
pub use check::PANEL;
pub use reference::reference;
use scheme::Colours;

/// The style sheet that pages load in archives only.
pub const ARCHIVE_SHEET: &str = "archive.css";

/// A theme that is ready to render.
pub struct Theme {
    pub tera: Tera,
    pub strings: Arc<Strings>,
    pub assets: Arc<Vec<Asset>>,
    /// Its pages can search.
    pub search: bool,
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

/// Loads the theme that a site names, with the options that it gives.
pub fn load(
    sources: &Sources,
    name: &Spanned<String>,
    options: &[(String, Spanned<ThemeOption>)],
) -> (Theme, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let own = format!("themes/{}/", name.value);
    let exists = NAMES.contains(&name.value.as_str())
        || sources.files().any(|(_, file)| file.path.starts_with(&own))
        || sources.statics().any(|file| file.path.starts_with(&own));
    if !exists {
        let themes = sources.files().filter_map(|(_, file)| file.path.strip_prefix("themes/")?.split('/').next());
        let fault = Diagnostic::at(Code::UnknownTheme, name.span).arg("name", &name.value);
        diagnostics.push(fault.suggest(&name.value, themes.chain(NAMES)));
    }
    let builtin = format!("{BUILTIN}{}/", name.value);
    let mut layers: Vec<&str> = vec![BASE, &builtin, &own];
    layers.dedup();
    let unreadable = own::unreadable(sources, &own, &mut diagnostics);
    let strings = Arc::new(load_strings(sources, &layers, &unreadable, &mut diagnostics));
    let colours = scheme::colours(options, &mut diagnostics);
    let said = said(sources, &layers, &unreadable, &mut diagnostics);
    let assets = Arc::new(load_assets(sources, &layers, &said, colours));
    let templates = layered(sources, &layers, "templates/");
    let tera = compile::compile(sources, &templates, &unreadable, &strings, &assets, &mut diagnostics);
    let theme = Theme { tera, strings, assets, search: said.search.unwrap_or(true), templates };
    check::check(&theme, sources, &unreadable, &mut diagnostics);
    own::check(sources, &layers, &unreadable, &mut diagnostics);
    (theme, diagnostics)
}

impl Theme {
    /// A fault that a template ran into.
    pub fn fault(&self, error: &tera::Error, template: &str) -> Diagnostic {
        compile::fault(error, template, &self.templates)
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

/// The texts of all layers. Of a file that is not UTF-8 the keys still count, so that nobody calls them unknown.
fn load_strings(
    sources: &Sources,
    layers: &[&str],
    unreadable: &BTreeSet<FileId>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Strings {
    let mut strings = Strings::default();
    for layer in layers {
        for (name, id) in layered(sources, &[layer], "strings/") {
            let Some(lang) = name.strip_suffix(".ftl").and_then(Lang::from_tag) else {
                let fault = Diagnostic::at(Code::UnusedFile, Span::new(id, 0..0));
                diagnostics.push(fault.arg("path", &sources.file(id).path));
                continue;
            };
            let faults = strings.add(lang, sources.file(id).text());
            for fault in faults.into_iter().filter(|_| !unreadable.contains(&id)) {
                let diagnostic = Diagnostic::at(Code::StringSyntax, Span::new(id, fault.range));
                diagnostics.push(diagnostic.arg("message", fault.message));
            }
        }
    }
    strings
}

/// What the layers' theme.toml say; a later layer's counts.
fn said(
    sources: &Sources,
    layers: &[&str],
    unreadable: &BTreeSet<FileId>,
    diagnostics: &mut Vec<Diagnostic>,
) -> ThemeEntry {
    let mut said = ThemeEntry::default();
    for layer in layers {
        let path = format!("{layer}theme.toml");
        let Some((id, file)) = sources.files().find(|(_, file)| file.path == path) else { continue };
        if unreadable.contains(&id) {
            continue;
        }
        let (entry, mut faults) = read::theme::theme(id, file);
        diagnostics.append(&mut faults);
        let names = || sources.statics().filter_map(|file| file.path.strip_prefix(BASE)?.strip_prefix("static/"));
        for wanted in
            entry.static_from_default.iter().flatten().filter(|wanted| names().all(|name| name != wanted.value))
        {
            let fault = Diagnostic::at(Code::UnknownStatic, wanted.span).arg("name", &wanted.value);
            diagnostics.push(fault.suggest(&wanted.value, names()));
        }
        said.static_from_default = entry.static_from_default.or(said.static_from_default);
        said.search = entry.search.or(said.search);
    }
    said
}

/// Static files with their fingerprints. Style sheets are made last: they name the others by their published
/// names, and have the site's own colours.
fn load_assets(sources: &Sources, layers: &[&str], said: &ThemeEntry, colours: Colours) -> Vec<Asset> {
    let is_taken = |layer: &str, name: &str| {
        let taken = said.static_from_default.as_ref().filter(|_| layer == BASE);
        taken.is_none_or(|taken| taken.iter().any(|taken| taken.value == name))
    };
    let mut files: BTreeMap<&str, &[u8]> = BTreeMap::new();
    for layer in layers {
        let prefix = format!("{layer}static/");
        for file in sources.statics() {
            if let Some(name) = file.path.strip_prefix(&prefix).filter(|name| is_taken(layer, name)) {
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
        text += &scheme::overriding(&text, colours);
        assets.push(asset(name, sheet::published(&text).into_bytes()));
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
