//! What a page is called, and which file it is written in.
//!
//! Takes a path of the plan, gives its title as a list shows it; takes a file, gives its page. Refuses to render.

use std::collections::BTreeMap;

use crate::edition::Edition;
use crate::entry::Localised;
use crate::model::ReportId;
use crate::plan::Output;
use crate::review::body_of;
use crate::route::OutPath;
use crate::source::FileId;

/// A page's title; the path of one that has none of its own.
pub fn title(edition: &Edition, path: &OutPath, output: &Output) -> String {
    let model = &edition.model;
    let name = |name: &Localised| name.get(model.site.language.tag()).to_owned();
    let or_id = |title: &Option<String>, id: &str| title.clone().unwrap_or_else(|| id.to_owned());
    match output {
        Output::Home(_) => model.site.title.clone(),
        Output::City(id, _) => name(&model[*id].name),
        Output::Organisation(id, _) => name(&model[*id].name),
        Output::Series(id, _) => name(&model[*id].title),
        Output::Agreement(id, _) => or_id(&model[*id].record.merged.cited, &model[*id].record.id),
        Output::Event(id, _) => or_id(&model[*id].record.merged.title, &model[*id].record.id),
        Output::Topic(id, _) => name(&model[*id].1),
        Output::Report(id) => report(edition, *id),
        Output::Translation(id, index) => {
            let language = model[*id].translations.get(*index).map_or("", |translation| &translation.language);
            format!("{} ({language})", report(edition, *id))
        }
        Output::Pair(first, second, _) => format!("{} — {}", name(&model[*first].name), name(&model[*second].name)),
        Output::Page(id) => name(&model[*id].title),
        Output::Year(year, _) | Output::Yearbook(year, _) => year.to_string(),
        _ => path.to_string(),
    }
}

/// A report by its city and year, then its own title.
fn report(edition: &Edition, id: ReportId) -> String {
    let model = &edition.model;
    let report = &model[id];
    let city = model[report.city].name.get(model.site.language.tag());
    format!("{city}, {}: {}", report.year, report.title)
}

/// The page of each file that has one.
pub fn pages(edition: &Edition) -> BTreeMap<FileId, (&OutPath, &Output)> {
    let mut pages = BTreeMap::new();
    for (path, output) in edition.plan.files() {
        if let Some(body) = body_of(&edition.model, output) {
            pages.entry(body.span.file).or_insert((path, output));
        }
    }
    pages
}
