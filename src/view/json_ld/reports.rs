//! Reports and their translations; the page is the report itself.
//!
//! Takes a report, gives its node. A translation is a work of its own that says of which; it has no date, for nobody
//! states when it was made. Refuses weight: what a report tells of is only pointed to, for the page
//! itself names it.

use crate::date::PartialDate;
use crate::model::{ReportId, TopicId};
use crate::route;
use crate::view::json_ld::named;
use crate::view::json_ld::node::Node;
use crate::view::json_ld::pages;
use crate::view::scope::Scope;
use crate::vocabulary::ReportStatus;

pub fn report(scope: &Scope<'_>, id: ReportId) -> Node {
    let model = scope.model();
    let report = &model[id];
    let date = |date: &Option<PartialDate>| date.as_ref().and_then(PartialDate::iso);
    let translations = report
        .translations
        .iter()
        .map(|translation| Node::reference(scope.address(&route::translation(&report.id, &translation.language))));
    let corrections = report
        .corrections
        .iter()
        .map(|(date, text)| Node::new("CorrectionComment").with("datePublished", date.iso()).with("text", text));
    let (sources, others) = attachments(scope, id);
    let events = report.events.iter().map(|event| route::event(&model[*event].record.id));
    let agreements = report.agreements.iter().map(|agreement| route::agreement(&model[*agreement].record.id));
    let mentioned = events.chain(agreements).map(|path| Node::reference(named::thing(scope, &path)));
    common(scope, id, named::report(scope, id), model.site.language.tag())
        .with("datePublished", date(&report.published))
        .with("dateModified", date(&report.changed))
        .with_each("workTranslation", translations)
        .with_each("mentions", mentioned)
        .with_each("correction", corrections)
        .with("encoding", sources)
        .with("associatedMedia", others)
}

pub fn translation(scope: &Scope<'_>, id: ReportId, index: usize) -> Option<Node> {
    let report = &scope.model()[id];
    let translation = report.translations.get(index)?;
    let node = Node::new("Report")
        .id(scope.address(&route::translation(&report.id, &translation.language)))
        .with("name", &translation.title);
    Some(
        common(scope, id, node, &translation.language)
            .with("translationOfWork", Node::reference(scope.address(&route::report(&report.id)))),
    )
}

/// What a report has in common with its translations.
fn common(scope: &Scope<'_>, id: ReportId, node: Node, language: &str) -> Node {
    let model = scope.model();
    let report = &model[id];
    let about = |topic: &TopicId| Node::reference(named::thing(scope, &route::topic(&model[*topic].0, 1)));
    let status = match report.status {
        ReportStatus::Published => "Published",
        ReportStatus::Draft | ReportStatus::Review => "Draft",
    };
    let city = named::thing(scope, &route::city(&model[report.city].id));
    node.with("identifier", &report.id)
        .with("inLanguage", language)
        .with_each("about", report.topics.iter().map(about))
        .with("temporalCoverage", report.year.to_string())
        .with("spatialCoverage", Node::reference(city))
        .with("author", named::government(scope, report.city))
        .with("publisher", pages::publisher(scope))
        .with("isPartOf", Node::reference(scope.address(&route::year(report.year, 1))))
        .with("creativeWorkStatus", status)
        .with("license", pages::licence(scope))
}

/// The files that the report was made from, and the other ones.
fn attachments(scope: &Scope<'_>, id: ReportId) -> (Vec<Node>, Vec<Node>) {
    let model = scope.model();
    let report = &model[id];
    let (sources, others): (Vec<usize>, Vec<usize>) = (0..report.attachments.len())
        .partition(|index| report.sources.iter().any(|source| source == model.attachment_name(id, *index)));
    let media = |index: usize| {
        let (file, name) = (&report.attachments[index], model.attachment_name(id, index));
        Node::new("MediaObject")
            .with("name", name)
            .with("contentUrl", scope.address(&route::attachment(&report.id, name)))
            .with("contentSize", format!("{} B", file.size))
            .with("sha256", &file.sha256)
    };
    (sources.into_iter().map(media).collect(), others.into_iter().map(media).collect())
}
