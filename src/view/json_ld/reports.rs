//! Reports and their translations; the page is the report itself.
//!
//! Takes a report, gives its node. A translation is a work of its own that says of which; it has no date, for nobody
//! states when it was made. Refuses weight: what a report tells of is mentioned by id and name.

use crate::date::PartialDate;
use crate::model::{AgreementId, EventId, ReportId, TopicId};
use crate::route;
use crate::view::json_ld::named;
use crate::view::json_ld::node::Node;
use crate::view::json_ld::pages;
use crate::view::scope::Scope;
use crate::vocabulary::ReportStatus;

pub fn report(scope: &Scope<'_>, id: ReportId) -> Node {
    let report = &scope.model()[id];
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
    let events = report.events.iter().map(|event| mentioned_event(scope, *event));
    let agreements = report.agreements.iter().map(|agreement| mentioned_agreement(scope, *agreement));
    common(scope, id, named::report(scope, id), scope.model().site.language.tag())
        .with("datePublished", date(&report.published))
        .with("dateModified", date(&report.changed))
        .with("workTranslation", translations.collect::<Vec<_>>())
        .with("mentions", events.chain(agreements).collect::<Vec<_>>())
        .with("correction", corrections.collect::<Vec<_>>())
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
        .with("about", report.topics.iter().map(about).collect::<Vec<_>>())
        .with("temporalCoverage", report.year.to_string())
        .with("spatialCoverage", Node::reference(city))
        .with("author", named::government(scope, report.city))
        .with("publisher", pages::publisher(scope))
        .with("isPartOf", Node::reference(scope.address(&route::year(report.year, 1))))
        .with("creativeWorkStatus", status)
        .with("license", pages::licence(scope))
}

fn mentioned_event(scope: &Scope<'_>, id: EventId) -> Node {
    let path = route::event(&scope.model()[id].record.id);
    Node::reference(named::thing(scope, &path)).with("name", scope.event_link(id).title)
}

fn mentioned_agreement(scope: &Scope<'_>, id: AgreementId) -> Node {
    let path = route::agreement(&scope.model()[id].record.id);
    Node::reference(named::thing(scope, &path)).with("name", scope.agreement_link(id).title)
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
