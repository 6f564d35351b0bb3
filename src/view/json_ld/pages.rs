//! The site, and the pages that show several things or only words.

use crate::model::{ReportId, TopicId};
use crate::plan::{Output, QUESTION_PAGE, YEARBOOK_PAGE};
use crate::route;
use crate::view::city_part::CityPart;
use crate::view::json_ld::node::Node;
use crate::view::json_ld::{dataset, named};
use crate::view::lists::page_of;
use crate::view::scope::Scope;
use crate::view::times;

/// The page itself: its type, and what it holds or is about where that is no thing of its own.
pub fn page(scope: &Scope<'_>, output: &Output) -> Node {
    let collection = || Node::new("CollectionPage");
    let page = || Node::new("WebPage");
    let model = scope.model();
    match output {
        Output::Home(_)
        | Output::Cities(_)
        | Output::Agreements(_)
        | Output::Events(_)
        | Output::SeriesIndex(_)
        | Output::Organisations(_)
        | Output::Topics
        | Output::Plans(_)
        | Output::Compare(_)
        | Output::ComparePartners(_) => collection(),
        Output::Year(year, number) => collection()
            .with("temporalCoverage", year.to_string())
            .with("hasPart", named::reports(scope, times::reports_of(scope, *year, *number))),
        Output::Yearbook(year, number) => collection()
            .with("temporalCoverage", year.to_string())
            .with("hasPart", named::reports(scope, CityPart::of(scope, *year, YEARBOOK_PAGE, *number).reports)),
        Output::Topic(id, number) => {
            let term = (*number > 1).then(|| Node::reference(named::thing(scope, &route::topic(&model[*id].0, 1))));
            collection().with("about", term).with("hasPart", named::reports(scope, on_topic(scope, *id, *number)))
        }
        Output::Pair(first, second, _) => collection().with("about", named::cities(scope, &[*first, *second])),
        // The thing itself stands on the first of its pages.
        Output::City(id, 2..) => collection().with("about", named::city(scope, *id)),
        Output::Organisation(id, 2..) => collection().with("about", named::organisation(scope, *id)),
        Output::Agreement(id, 2..) => collection().with("about", named::agreement(scope, *id)),
        Output::Event(id, 2..) => collection().with("about", named::event(scope, *id)),
        Output::Series(id, 2..) => collection().with("about", named::series(scope, *id)),
        Output::Register(year, _) => collection().with("temporalCoverage", year.to_string()),
        Output::CityRegister(year, city, _) | Output::Activity(year, city, _) => {
            collection().with("temporalCoverage", year.to_string()).with("about", named::city(scope, *city))
        }
        Output::CompareYears(city, first, second) => {
            let reports = [*first, *second].into_iter().flat_map(|year| model.reports_of_city(*city, year));
            page()
                .with("temporalCoverage", format!("{first}/{second}"))
                .with("about", named::city(scope, *city))
                .with("isBasedOn", named::reports(scope, reports))
        }
        Output::CompareQuestion(year, _, number) => page()
            .with("temporalCoverage", year.to_string())
            .with("isBasedOn", named::reports(scope, CityPart::of(scope, *year, QUESTION_PAGE, *number).reports)),
        Output::CompareCityPartners(city, _) => collection().with("about", named::city(scope, *city)),
        Output::Page(id) => {
            let text = &model[*id];
            let translations = text.translations.iter().map(|translation| {
                Node::reference(scope.address(&route::text_page_translation(&text.id, &translation.language)))
            });
            page().with_each("workTranslation", translations)
        }
        Output::PageTranslation(id, _) => {
            let original = scope.address(&route::text_page(&model[*id].id));
            page().with("translationOfWork", Node::reference(original))
        }
        _ => page(),
    }
}

/// The reports on a page of a topic, the latest first.
fn on_topic(scope: &Scope<'_>, id: TopicId, number: usize) -> Vec<ReportId> {
    let mut reports: Vec<ReportId> = scope.model().topic_reports(id).collect();
    reports.reverse();
    page_of(&reports, number).to_vec()
}

/// The language of a page's text.
pub fn language<'s>(scope: &'s Scope<'_>, output: &Output) -> &'s str {
    match output {
        Output::PageTranslation(id, index) => &scope.model()[*id].translations[*index].language,
        _ => scope.lang.tag(),
    }
}

/// The site as a whole, on its home page.
pub fn site(scope: &Scope<'_>) -> Node {
    let site = &scope.model().site;
    Node::new("WebSite")
        .id(named::site(scope))
        .with("name", &site.title)
        .with("identifier", site.id.as_ref())
        .with("description", site.description.as_ref())
        .with("inLanguage", site.language.tag())
        .with("publisher", publisher(scope))
        .with("license", licence(scope))
        .with("hasPart", site.outputs.data.then(|| dataset::named(scope)))
}

/// The subject of a topic.
pub fn topic(scope: &Scope<'_>, id: TopicId) -> Node {
    let (id, name) = &scope.model()[id];
    Node::new("DefinedTerm")
        .id(named::thing(scope, &route::topic(id, 1)))
        .with("name", scope.localised(name))
        .with("alternateName", named::other_names(scope, name))
        .with("termCode", id)
}

/// Who publishes the site.
pub fn publisher(scope: &Scope<'_>) -> Option<Node> {
    scope.model().publisher.map(|id| named::organisation(scope, id))
}

/// The licence, where the site gives its address; words are no address.
pub fn licence(scope: &Scope<'_>) -> Option<String> {
    let licence = scope.model().site.licence.as_ref();
    let is_address = |text: &&String| {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
    };
    licence.filter(is_address).cloned()
}
