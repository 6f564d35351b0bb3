//! The page of the search: what a reader can choose, and the lists for those without scripts.

use crate::digest::Digest;
use crate::model::CityId;
use crate::plan::LIST_PAGE;
use crate::route;
use crate::search::{Kind, root};
use crate::view::scope::Scope;
use crate::view::types::search::{ChoiceView, SearchView};

pub fn search(scope: &Scope<'_>) -> SearchView {
    let model = scope.model();
    let version = Digest::of(&root(scope.site.search.layout())).to_string();
    let kind =
        |kind: Kind| ChoiceView { value: kind.word().to_owned(), title: scope.word(&format!("nav-{}", kind.word())) };
    let years: Vec<i32> = model.told_years().into_iter().rev().collect();
    let sought = years.iter().filter(|year| scope.site.search.layout().has(**year));
    let list = |key: &str, path| scope.link(scope.word(key), &path);
    SearchView {
        index: format!("{}?{}", scope.to(&route::search_root()), version.get(..10).unwrap_or_default()),
        kinds: Kind::ALL.map(kind).to_vec(),
        cities: cities(scope),
        years: sought.map(|year| ChoiceView { value: year.to_string(), title: year.to_string() }).collect(),
        lists: vec![
            list("nav-cities", route::cities(1)),
            list("nav-events", route::events(1)),
            list("nav-agreements", route::agreements(1)),
            list("nav-series", route::series_index(1)),
            list("nav-organisations", route::organisations(1)),
            list("nav-topics", route::topics()),
            list("nav-plans", route::plans(1)),
        ],
        year_lists: years.into_iter().map(|year| scope.year_link(year)).collect(),
    }
}

/// Nobody chooses from thousands: then only those that report, and of too many none.
fn cities(scope: &Scope<'_>) -> Vec<ChoiceView> {
    let model = scope.model();
    let is_here = |id: &CityId| {
        let page = route::city(&model[*id].id);
        scope.site.archive.is_none_or(|archive| archive.site.get(&page).is_some())
    };
    let reporting = scope.by_name(model.reporting_places().filter(is_here));
    let others = (0..model.cities.len()).map(CityId::from_index).filter(is_here);
    let others: Vec<CityId> = others.filter(|id| !reporting.contains(id)).collect();
    let mut cities = reporting;
    if cities.len() + others.len() <= LIST_PAGE {
        cities.extend(scope.by_name(others));
    }
    if cities.len() > LIST_PAGE {
        cities.clear();
    }
    let choice = |id: CityId| {
        let city = &model[id];
        ChoiceView { value: city.id.clone(), title: scope.localised(&city.name).to_owned() }
    };
    cities.into_iter().map(choice).collect()
}
