//! The pipeline as one function: from the sources to a website that can be rendered.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::diag::{Code, Diagnostic};
use crate::entry::Entries;
use crate::link::{self, Audience, link};
use crate::memo::Memo;
use crate::model::Model;
use crate::plan::{Plan, plan};
use crate::read::read;
use crate::render::Website;
use crate::search::{self, Shelf};
use crate::source::{FileId, Sources};
use crate::table::Measures;
use crate::theme::{self, ARCHIVE_SHEET, Theme};
use crate::view::{Archive, Orders, Site};
use crate::vocabulary::ReportStatus;

/// What a command wants of the pipeline.
#[derive(Clone, Debug)]
pub struct Wishes {
    pub audience: Audience,
    /// Instead of the site's own; ends in `/`.
    pub base_url: Option<String>,
    /// The day of the build; without it nothing is overdue.
    pub today: Option<NaiveDate>,
}

/// A site on its way to the readers: everything but the rendered pages.
pub struct Edition {
    pub sources: Sources,
    pub model: Model,
    pub theme: Theme,
    pub plan: Plan,
    /// Everything that was found wrong, in the order of the stages.
    pub diagnostics: Vec<Diagnostic>,
    /// How many reports this audience does not see; of the year alone where it reads up to one.
    pub unpublished: usize,
    /// The years of all published reports, those among them that this audience does not see.
    pub published_years: Vec<i32>,
    orders: Orders,
    search: Shelf,
    measures: Measures,
    wishes: Wishes,
}

/// What is remembered from one compilation of a site to the next. Without it everything is worked out anew, with the
/// same result.
#[derive(Debug, Default)]
pub struct Memory {
    pub read: Memo,
    pub link: link::Memory,
}

impl Memory {
    /// Forgets files that are gone: their ids may be given again after the program has ended.
    pub fn retain(&mut self, is_there: impl Fn(FileId) -> bool) {
        self.read.retain(&is_there);
        self.link.prose.retain(&is_there);
    }
}

/// Who is told that a stage has ended.
type Ended<'c> = &'c mut dyn FnMut(&'static str);

/// Reads, links and plans a site. It never fails: what is wrong is among the diagnostics, and the command
/// decides what that means.
pub fn compile(sources: Sources, wishes: Wishes, memory: &mut Memory) -> Edition {
    compile_in_stages(sources, wishes, memory, &mut |_| {})
}

/// The same for somebody with a clock, who is told the name of each stage at its end.
pub fn compile_in_stages(sources: Sources, wishes: Wishes, memory: &mut Memory, ended: Ended<'_>) -> Edition {
    let (mut entries, mut diagnostics) = read(&sources, &mut memory.read);
    ended("read");
    if let Some(base_url) = &wishes.base_url {
        entries.site.base_url = Some(base_url.clone());
    }
    let (model, theme, orders, plan, search) =
        assemble(&sources, &entries, wishes.audience, &mut memory.link, &mut diagnostics, ended);
    ended("plan");
    let unpublished = match wishes.audience {
        Audience::UpTo(year) => {
            let of_year = entries.reports.iter().filter(|report| report.year == year);
            of_year.filter(|report| report.status != ReportStatus::Published).count()
        }
        Audience::Public | Audience::Editors => entries.reports.len().saturating_sub(model.reports.len()),
    };
    let published_years = years_of(&entries);
    Edition {
        sources,
        model,
        theme,
        plan,
        diagnostics,
        unpublished,
        published_years,
        orders,
        search,
        measures: Measures::default(),
        wishes,
    }
}

/// The years of all published reports.
pub fn published_years(sources: &Sources, memory: &mut Memory) -> Vec<i32> {
    years_of(&read(sources, &mut memory.read).0)
}

fn years_of(entries: &Entries) -> Vec<i32> {
    let published = entries.reports.iter().filter(|report| report.status == ReportStatus::Published);
    let years: BTreeSet<i32> = published.map(|report| report.year).collect();
    years.into_iter().collect()
}

/// Everything that can be said against a site, drafts included, and what is missing to the public alone; and the site as
/// the public sees it.
pub fn inspect(sources: &Sources) -> (Vec<Diagnostic>, Model) {
    let mut memory = Memory::default();
    let (entries, mut diagnostics) = read(sources, &mut memory.read);
    assemble(sources, &entries, Audience::Editors, &mut memory.link, &mut diagnostics, &mut |_| {});
    let (model, public) = link(&entries, sources, Audience::Public, &mut memory.link);
    diagnostics.extend(public.into_iter().filter(|diagnostic| diagnostic.code == Code::HiddenTarget));
    (diagnostics, model)
}

/// From what was written to the plan of the site.
fn assemble(
    sources: &Sources,
    entries: &Entries,
    audience: Audience,
    memory: &mut link::Memory,
    diagnostics: &mut Vec<Diagnostic>,
    ended: Ended<'_>,
) -> (Model, Theme, Orders, Plan, Shelf) {
    let (theme, mut faults) = theme::load(sources, &entries.site.theme, &entries.site.theme_options);
    diagnostics.append(&mut faults);
    ended("theme");
    let (mut model, mut faults) = link(entries, sources, audience, memory);
    model.site.outputs.search &= theme.search;
    diagnostics.append(&mut faults);
    ended("link");
    // What only archives show is published in them alone.
    let assets = theme.assets.iter().enumerate().filter(|(_, asset)| asset.source != ARCHIVE_SHEET);
    let assets: Vec<(usize, String)> = assets.map(|(index, asset)| (index, asset.name.clone())).collect();
    let index = if model.site.outputs.search { search::layout(&model, sources) } else { search::Layout::default() };
    let orders = Orders::of(&model);
    let (plan, mut faults) = plan(&model, (&orders.registers, &orders.doings), &index, &assets);
    diagnostics.append(&mut faults);
    (model, theme, orders, plan, Shelf::new(index))
}

impl Edition {
    /// Another day of the build: only pages and the data package's description know of it.
    pub fn set_today(&mut self, today: NaiveDate) {
        self.wishes.today = Some(today);
    }

    /// The website as a value.
    pub fn website(&self) -> Website<'_> {
        Website::new(self.live(), &self.theme)
    }

    /// The pages of an archive, which have an index of their own for the search.
    pub fn archived<'a>(&'a self, archive: &'a Archive, search: &'a Shelf) -> Website<'a> {
        Website::new(self.site(search, Some(archive)), &self.theme)
    }

    /// What all pages share.
    pub fn live(&self) -> Site<'_> {
        self.site(&self.search, None)
    }

    fn site<'a>(&'a self, search: &'a Shelf, archive: Option<&'a Archive>) -> Site<'a> {
        Site {
            model: &self.model,
            sources: &self.sources,
            plan: &self.plan,
            strings: &self.theme.strings,
            orders: &self.orders,
            search,
            measures: &self.measures,
            today: self.wishes.today,
            drafts: self.wishes.audience == Audience::Editors,
            archive,
        }
    }
}
