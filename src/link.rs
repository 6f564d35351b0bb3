//! From what was written to what is true.
//!
//! Takes entries and the text of their bodies, gives the model and every fault in the references. Claims
//! about one record are laid together as the design's section 4 says; no winner is declared where they
//! disagree. Refuses to guess: a dangling reference is an error, never a link to something near.

mod bodies;
mod facts;
mod ids;
mod merge;
mod named;
mod names;
mod passages;
mod prose;
mod records;
mod registry;
mod relations;
mod reports;
mod target;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::entry::Entries;
use crate::memo::Memo;
use crate::model::Model;
use crate::source::Sources;
use ids::Ids;
use named::Named;

pub use names::Names;

/// For whom the site is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Audience {
    /// Only published reports exist.
    Public,
    /// Drafts and reports in review are shown too.
    Editors,
    /// Only published reports up to and including a year exist, as at its end, and of the registers what they name.
    UpTo(i32),
}

/// What linking remembers from one compilation to the next.
#[derive(Debug, Default)]
pub struct Memory {
    /// What each body holds, as long as its text and all names are the same.
    pub prose: Memo,
    /// The names of the last compilation; not worth keeping on disk.
    pub names: Names,
}

/// Builds the model. What has a broken mandatory reference is left out of it and named in a diagnostic.
pub fn link(entries: &Entries, sources: &Sources, audience: Audience, memory: &mut Memory) -> (Model, Vec<Diagnostic>) {
    let whole = link_named(entries, sources, audience, None, memory);
    match audience {
        Audience::Public | Audience::Editors => whole,
        Audience::UpTo(_) => link_named(entries, sources, audience, Some(&Named::of(&whole.0)), memory),
    }
}

/// The model with the whole registers, or with those entries that are named.
fn link_named(
    entries: &Entries,
    sources: &Sources,
    audience: Audience,
    named: Option<&Named>,
    memory: &mut Memory,
) -> (Model, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let ids = Ids::assign(entries, audience, named, &mut diagnostics);
    let meanings = memory.names.learn(entries, &ids);
    let mut bodies = bodies::Bodies::new(&ids, sources, &meanings, entries.site.auto_links, memory);
    let told = reports::link(entries, &ids, &mut bodies, &mut diagnostics);
    let mut model = Model {
        publisher: registry::publisher(entries, &ids, &mut diagnostics),
        menu: registry::menu(entries, &ids, &mut diagnostics),
        cities: registry::cities(entries, &ids, &mut bodies, &mut diagnostics),
        organisations: registry::organisations(entries, &ids, &mut bodies, &mut diagnostics),
        series: registry::series(entries, &ids, &mut bodies, &mut diagnostics),
        pages: registry::pages(entries, &ids, &mut bodies),
        agreements: records::agreements(entries, &ids, &told, &mut bodies, &mut diagnostics),
        events: records::events(entries, &ids, &told, &mut bodies, &mut diagnostics),
        reports: told.reports,
        partnerships: told.partnerships,
        plans: told.plans,
        figures: told.figures,
        pairs: BTreeMap::new(),
        site: entries.site.clone(),
    };
    bodies.check_fragments(&model);
    diagnostics.append(&mut bodies.diagnostics);
    relations::link(&mut model, told.mentions, entries, &mut diagnostics);
    (model, diagnostics)
}
