//! From what was written to what is true.
//!
//! Takes entries and the text of their bodies, gives the model and every fault in the references. Claims
//! about one record are laid together as the design's section 4 says; no winner is declared where they
//! disagree. Refuses to guess: a dangling reference is an error, never a link to something near.

mod bodies;
mod facts;
mod ids;
mod merge;
mod names;
mod passages;
mod records;
mod registry;
mod relations;
mod reports;
mod target;

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::entry::Entries;
use crate::model::Model;
use crate::source::Sources;
use ids::Ids;

/// For whom the site is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Only published reports exist.
    Public,
    /// Drafts and reports in review are shown too.
    Editors,
}

/// Builds the model. What has a broken mandatory reference is left out of it and named in a diagnostic.
pub fn link(entries: &Entries, sources: &Sources, audience: Audience) -> (Model, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let ids = Ids::assign(entries, audience, &mut diagnostics);
    let lexicon = names::lexicon(entries, &ids);
    let mut bodies = bodies::Bodies::new(&ids, sources, &lexicon, entries.site.auto_links);
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
