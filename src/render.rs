//! A file of the site, made when it is asked for.
//!
//! Takes the website as a value and a path of its plan, gives the file's bytes. Refuses to hold more than
//! the one file: build writes each at once, serve renders the one that is asked for.

use std::io::{self, Write};
use std::sync::OnceLock;

use tera::{Context, Value};

use crate::data;
use crate::diag::Diagnostic;
use crate::digest::Digest;
use crate::lang::Lang;
use crate::plan::{Calendar, Output};
use crate::route::OutPath;
use crate::search::SearchFile;
use crate::source::FileId;
use crate::table::{Data, TABLES};
use crate::theme::{PANEL, Theme};
use crate::view::types::parts::{PageView, PanelPageView};
use crate::view::{self, Listed, Site, View};

/// Everything that rendering needs; nothing in it changes.
pub struct Website<'a> {
    site: Site<'a>,
    theme: &'a Theme,
    /// `site` in every template, made once.
    site_view: Value,
    /// `panel` in every template, by language, without a search and with one; made when a page first needs it.
    panels: [[OnceLock<Value>; 2]; Lang::ALL.len()],
    /// What every page is made of, its own view apart.
    constants: Digest,
}

/// Where the bytes of a file come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made<'a> {
    /// They were written to the buffer.
    Rendered,
    /// They are those of a source file, below the site's root.
    Copied(&'a str),
    /// They are too many to stand in memory: [`Website::stream`] writes them.
    Streamed,
    /// Nothing was made: the texts of these files have to be fetched first.
    Wanting(Vec<FileId>),
}

impl<'a> Website<'a> {
    pub fn new(site: Site<'a>, theme: &'a Theme) -> Website<'a> {
        let site_view = view::site(site.model);
        let templates = site.sources.files().filter(|(_, file)| file.path.contains("themes/"));
        let templates: Vec<_> = templates.map(|(_, file)| (&file.path, file.digest)).collect();
        let assets: Vec<&str> = theme.assets.iter().map(|asset| asset.name.as_str()).collect();
        // As JSON, which tells `true` from `1`: the options of a theme may be of any type.
        let options = serde_json::to_string(&site_view).unwrap_or_default();
        let constants = Digest::of(&(&site.model.site.theme.value, templates, assets, options));
        let site_view = Value::from_serializable(&site_view);
        Website { site, theme, site_view, panels: Default::default(), constants }
    }

    /// What tells a file from its earlier self, without making it; `None` for the few that are made to find out.
    pub fn digest(&self, path: &OutPath, output: &Output) -> Option<Digest> {
        match output {
            Output::Asset(index) => Some(Digest::of(&self.theme.assets[*index].name)),
            Output::SearchFile(file) => Some(self.site.search.digest(*file)),
            Output::Table(index) => Some(Digest::of(&self.site.measures.of(&self.data(), *index).sha256)),
            Output::Attachment(..)
            | Output::DataPackage
            | Output::ModelJson
            | Output::Calendar(_)
            | Output::Feed(_)
            | Output::Robots
            | Output::Sitemap(_) => None,
            page => {
                let View { template, page, content, .. } = view::view::<Digest>(&self.site, path, page)?;
                Some(self.digest_of(template, &page, content))
            }
        }
    }

    fn digest_of(&self, template: &str, page: &PageView, content: Option<(&str, Digest)>) -> Digest {
        Digest::of(&(self.constants, template, page, content))
    }

    /// Makes a file; the buffer is emptied first.
    ///
    /// # Errors
    /// The fault that a template ran into, with its place.
    pub fn make(&self, path: &OutPath, output: &Output, buffer: &mut Vec<u8>) -> Result<Made<'a>, Box<Diagnostic>> {
        buffer.clear();
        let model = self.site.model;
        let base_url = model.site.base_url.as_deref().unwrap_or_default();
        match output {
            Output::Attachment(report, index) => return Ok(Made::Copied(&model[*report].attachments[*index].path)),
            Output::Asset(index) => buffer.extend_from_slice(&self.theme.assets[*index].bytes),
            Output::Table(_) | Output::ModelJson | Output::Calendar(Calendar::All) => return Ok(Made::Streamed),
            Output::DataPackage => {
                let Site { strings, measures, today, .. } = &self.site;
                buffer.extend_from_slice(data::data_package(&self.data(), strings, measures, *today).as_bytes());
            }
            Output::Calendar(calendar) => {
                // Writing into memory does not fail.
                let _ = data::calendar(&self.site, *calendar, &mut *buffer);
            }
            Output::Feed(feed) => buffer.extend_from_slice(&data::feed(&self.site, base_url, *feed)),
            Output::SearchFile(file) => {
                if let Some(part) = file.part() {
                    let wanted = self.site.search.wanted(model, self.site.sources, part);
                    if !wanted.is_empty() {
                        return Ok(Made::Wanting(wanted));
                    }
                }
                let script = self.site.search.script(model, self.site.sources, *file);
                buffer.extend_from_slice(script.as_bytes());
            }
            Output::Robots => buffer.extend_from_slice(data::robots(base_url).as_bytes()),
            Output::Sitemap(part) => {
                let sitemap = data::sitemap(model, self.site.plan, base_url, *part);
                buffer.extend_from_slice(sitemap.as_bytes());
            }
            page => return self.page(path, page, buffer),
        }
        Ok(Made::Rendered)
    }

    /// Makes a file that has no earlier self, and tells what will tell it from a later one: the same as [`Website::digest`],
    /// in less time.
    ///
    /// # Errors
    /// The fault that a template ran into, with its place.
    pub fn make_new(
        &self,
        path: &OutPath,
        output: &Output,
        buffer: &mut Vec<u8>,
    ) -> Result<(Made<'a>, Option<Digest>), Box<Diagnostic>> {
        let Some(view) = view::view::<(Value, Digest)>(&self.site, path, output) else {
            return Ok((self.make(path, output, buffer)?, self.digest(path, output)));
        };
        if !view.wanted.is_empty() {
            return Ok((Made::Wanting(view.wanted), None));
        }
        let View { template, page, content, .. } = view;
        let (value, digest) = content.map(|(name, (value, digest))| ((name, value), (name, digest))).unzip();
        let digest = match view.has_bodies {
            true => view::content::<Digest>(&self.site, path, output),
            false => digest,
        };
        buffer.clear();
        self.fill(template, &page, value, buffer)?;
        Ok((Made::Rendered, Some(self.digest_of(template, &page, digest))))
    }

    /// Makes a part of the search's index on all cores, so that each of its files is only written; or names the files
    /// whose texts have to be fetched first. Not for a thread of the pool.
    pub fn gather(&self, file: SearchFile) -> Vec<FileId> {
        let Some(part) = file.part() else { return Vec::new() };
        let wanted = self.site.search.wanted(self.site.model, self.site.sources, part);
        if wanted.is_empty() {
            self.site.search.fill(self.site.model, self.site.sources, part);
        }
        wanted
    }

    /// Forgets what was gathered.
    pub fn scatter(&self, file: SearchFile) {
        if let Some(part) = file.part() {
            self.site.search.clear(part);
        }
    }

    /// Writes a file that is made piece by piece.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn stream(&self, output: &Output, mut out: impl Write) -> io::Result<()> {
        match output {
            Output::Table(index) => TABLES[*index].write(&self.data(), &mut out).map(drop),
            Output::Calendar(calendar) => data::calendar(&self.site, *calendar, out),
            _ => data::model_json(self.site.model, out),
        }
    }

    fn data(&self) -> Data<'a> {
        Data { model: self.site.model, sources: self.site.sources }
    }

    fn page(&self, path: &OutPath, output: &Output, buffer: &mut impl Write) -> Result<Made<'a>, Box<Diagnostic>> {
        let Some(view) = view::view::<Value>(&self.site, path, output) else { return Ok(Made::Rendered) };
        if !view.wanted.is_empty() {
            return Ok(Made::Wanting(view.wanted));
        }
        self.fill(view.template, &view.page, view.content, buffer).map(|()| Made::Rendered)
    }

    /// The list of archives, which lies beside them and is no page of the site.
    ///
    /// # Errors
    /// The fault that the template ran into, with its place.
    pub fn archives(&self, listed: &[Listed], buffer: &mut Vec<u8>) -> Result<(), Box<Diagnostic>> {
        buffer.clear();
        let view = view::archives(&self.site, listed);
        self.fill(view.template, &view.page, view.content, buffer)
    }

    fn fill(
        &self,
        template: &'static str,
        page: &PageView,
        content: Option<(&'static str, Value)>,
        buffer: &mut impl Write,
    ) -> Result<(), Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert_value("site", self.site_view.clone());
        context.insert_value("panel", self.panel(page)?);
        context.insert_value("page", Value::from_serializable(page));
        if let Some((name, content)) = content {
            context.insert_value(name, content);
        }
        self.render(template, &context, buffer)
    }

    /// What stands on every page of a language.
    fn panel(&self, page: &PageView) -> Result<Value, Box<Diagnostic>> {
        let lang = Lang::from_tag(&page.lang).unwrap_or(self.site.model.site.language);
        let made = &self.panels[lang as usize][usize::from(page.search.is_some())];
        if let Some(panel) = made.get() {
            return Ok(panel.clone());
        }
        let page = PanelPageView { lang: page.lang.clone(), has_search: page.search.is_some() };
        let mut context = Context::new();
        context.insert_value("site", self.site_view.clone());
        context.insert_value("page", Value::from_serializable(&page));
        let mut panel = Vec::new();
        self.render(PANEL, &context, &mut panel)?;
        Ok(made.get_or_init(|| Value::safe_string(&String::from_utf8_lossy(&panel))).clone())
    }

    fn render(
        &self,
        template: &'static str,
        context: &Context,
        buffer: &mut impl Write,
    ) -> Result<(), Box<Diagnostic>> {
        let rendered = self.theme.tera.render_to(template, context, buffer);
        rendered.map_err(|error| Box::new(self.theme.fault(&error, template)))
    }
}
