//! What stands around a page's content: its title and a line on it, where it is among the others, and in which languages.

use crate::model::CityId;
use crate::plan::Output;
use crate::route::{self, OutPath};
use crate::strings::Argument;
use crate::view::register::text;
use crate::view::reports;
use crate::view::scope::Scope;
use crate::view::types::parts::{LanguageView, NavView};

/// The title of a thing that can move or has several pages.
pub fn title_of(scope: &Scope<'_>, output: &Output) -> String {
    let model = scope.model();
    match output {
        Output::Pair(first, second, _) => {
            let name = |id: &CityId| Argument::Text(scope.localised(&model[*id].name).to_owned());
            scope.words("title-pair", &[("first", name(first)), ("second", name(second))])
        }
        Output::City(id, _) => scope.localised(&model[*id].name).to_owned(),
        Output::Organisation(id, _) => scope.localised(&model[*id].name).to_owned(),
        Output::Series(id, _) => scope.localised(&model[*id].title).to_owned(),
        Output::Page(id) => scope.localised(&model[*id].title).to_owned(),
        Output::Report(id) => model[*id].title.clone(),
        Output::Agreement(id, _) => scope.agreement_link(*id).title,
        Output::Event(id, _) => scope.event_link(*id).title,
        _ => model.site.title.clone(),
    }
}

/// One sentence for search engines, made of what the page is about.
pub fn description(scope: &Scope<'_>, output: &Output, title: &str) -> Option<String> {
    let model = scope.model();
    let name = ("name", Argument::Text(title.to_owned()));
    match output {
        Output::Home(_) => model.site.description.clone(),
        Output::City(..) => Some(scope.words("description-city", &[name])),
        Output::Year(year, _) => Some(scope.words("description-year", &[("year", text(year))])),
        Output::Report(id) | Output::Translation(id, _) => {
            let report = &model[*id];
            let city = scope.localised(&model[report.city].name).to_owned();
            let arguments = [name, ("city", Argument::Text(city)), ("year", text(&report.year))];
            Some(scope.words("description-report", &arguments))
        }
        Output::CompareYears(..) => Some(scope.words("description-compare-years", &[name])),
        Output::CompareQuestion(..) => Some(scope.words("description-compare-question", &[name])),
        Output::ComparePartners(_) | Output::CompareCityPartners(..) => {
            Some(scope.words("description-partners", &[name]))
        }
        Output::Agreement(..) => Some(scope.words("description-agreement", &[name])),
        Output::Register(..) | Output::CityRegister(..) => Some(scope.words("description-register", &[name])),
        Output::Activity(..) => Some(scope.words("description-activity", &[name])),
        Output::Event(..) => Some(scope.words("description-event", &[name])),
        Output::Pair(first, second, _) => {
            let name = |id: &CityId| Argument::Text(scope.localised(&model[*id].name).to_owned());
            Some(scope.words("description-pair", &[("first", name(first)), ("second", name(second))]))
        }
        _ => None,
    }
}

/// What a title leaves open: many reports, events and agreements are called alike.
pub fn context(scope: &Scope<'_>, output: &Output) -> Option<String> {
    let model = scope.model();
    match output {
        Output::Report(id) | Output::Translation(id, _) => Some(scope.report_link(*id).title),
        Output::Event(id, _) => model[*id].record.merged.date.as_ref().map(|date| scope.date(date).text),
        Output::Agreement(id, _) => model[*id].record.merged.signed.as_ref().map(|date| scope.date(date).text),
        Output::Series(..) => Some(scope.word("nav-series")),
        Output::Topic(..) => Some(scope.word("nav-topics")),
        _ => None,
    }
}

/// The main menu: the chronicle's indexes, then the pages that the site names.
pub fn nav(scope: &Scope<'_>, output: &Output) -> Vec<NavView> {
    use Output as O;
    let model = scope.model();
    let mut nav = Vec::new();
    let mut entry = |title: String, target: &OutPath, current: bool| {
        nav.push(NavView { title, url: scope.to(target), current });
    };
    entry(scope.word("nav-home"), &route::home(1), matches!(output, O::Home(_) | O::Year(..) | O::Yearbook(..)));
    let is_city =
        matches!(output, O::Cities(_) | O::City(..) | O::Pair(..) | O::CompareYears(..) | O::CompareCityPartners(..));
    entry(scope.word("nav-cities"), &route::cities(1), is_city);
    let is_agreement =
        matches!(output, O::Agreements(_) | O::Agreement(..) | O::Register(..) | O::CityRegister(..) | O::Activity(..));
    entry(scope.word("nav-agreements"), &route::agreements(1), is_agreement);
    entry(scope.word("nav-events"), &route::events(1), matches!(output, O::Events(_) | O::Event(..)));
    entry(scope.word("nav-series"), &route::series_index(1), matches!(output, O::SeriesIndex(_) | O::Series(..)));
    let is_organisation = matches!(output, O::Organisations(_) | O::Organisation(..));
    entry(scope.word("nav-organisations"), &route::organisations(1), is_organisation);
    entry(scope.word("nav-topics"), &route::topics(), matches!(output, O::Topics | O::Topic(..)));
    entry(scope.word("nav-plans"), &route::plans(1), matches!(output, O::Plans(_)));
    for id in &model.menu {
        let page = &model[*id];
        let is_here = matches!(output, O::Page(here) | O::PageTranslation(here, _) if here == id);
        entry(scope.localised(&page.title).to_owned(), &route::text_page(&page.id), is_here);
    }
    // In an archive the data package lies beside the pages, and each of them leads there.
    if model.site.outputs.data && scope.site.archive.is_none() {
        entry(scope.word("nav-data"), &route::data(), matches!(output, O::Data));
    }
    if matches!(output, O::NotFound) {
        absolute(&mut nav, model.site.base_url.as_deref());
    }
    nav
}

/// The way to the search; a page that knows no way to the others knows none to it.
pub fn search_link(scope: &Scope<'_>, output: &Output) -> Option<String> {
    let model = scope.model();
    match (output, &model.site.base_url) {
        _ if !model.site.outputs.search => None,
        (Output::NotFound, base_url) => base_url.as_deref().map(|base_url| route::search().under(base_url)),
        _ => Some(scope.to(&route::search())),
    }
}

/// The page that is served at any depth links to absolute addresses where they are known.
fn absolute(nav: &mut [NavView], base_url: Option<&str>) {
    for entry in nav {
        entry.url.insert_str(0, base_url.unwrap_or_default());
    }
}

/// The pages above a page, from the home page down; a further page of a thing stands below the thing's first one.
pub fn crumbs(scope: &Scope<'_>, output: &Output) -> Vec<(String, OutPath)> {
    let model = scope.model();
    let mut crumbs = crumbs_of_first(scope, output);
    let first = match output {
        Output::City(id, 2..) => Some(route::city(&model[*id].id)),
        Output::Pair(first, second, 2..) => Some(route::pair(&model[*first].id, &model[*second].id)),
        Output::Agreement(id, 2..) => Some(route::agreement(&model[*id].record.id)),
        Output::Event(id, 2..) => Some(route::event(&model[*id].record.id)),
        Output::Series(id, 2..) => Some(route::series(&model[*id].id)),
        Output::Organisation(id, 2..) => Some(route::organisation(&model[*id].id)),
        _ => None,
    };
    crumbs.extend(first.map(|first| (title_of(scope, output), first)));
    crumbs
}

fn crumbs_of_first(scope: &Scope<'_>, output: &Output) -> Vec<(String, OutPath)> {
    let model = scope.model();
    let home = (scope.word("nav-home"), route::home(1));
    let index = |key: &str, target: OutPath| (scope.word(key), target);
    let of_year = |year: i32| (year.to_string(), route::year(year, 1));
    let of_city = |id: &CityId| (scope.localised(&model[*id].name).to_owned(), route::city(&model[*id].id));
    match output {
        Output::Home(1) | Output::NotFound => Vec::new(),
        Output::Report(id) => vec![home, of_year(model[*id].year)],
        Output::Translation(id, _) => {
            let original = (scope.report_link(*id).title, route::report(&model[*id].id));
            vec![home, of_year(model[*id].year), original]
        }
        Output::Yearbook(year, _) => vec![home, of_year(*year)],
        Output::City(..) => vec![home, index("nav-cities", route::cities(1))],
        Output::Pair(first, ..) => vec![home, index("nav-cities", route::cities(1)), of_city(first)],
        Output::Agreement(..) | Output::Register(..) => vec![home, index("nav-agreements", route::agreements(1))],
        Output::CityRegister(_, city, _) | Output::Activity(_, city, _) => {
            vec![home, index("nav-agreements", route::agreements(1)), of_city(city)]
        }
        Output::Event(..) => vec![home, index("nav-events", route::events(1))],
        Output::Series(..) => vec![home, index("nav-series", route::series_index(1))],
        Output::Organisation(..) => vec![home, index("nav-organisations", route::organisations(1))],
        Output::Topic(..) => vec![home, index("nav-topics", route::topics())],
        Output::CompareYears(city, ..) | Output::CompareCityPartners(city, _) => {
            vec![home, index("title-compare", route::compare(1)), of_city(city)]
        }
        Output::CompareQuestion(..) | Output::ComparePartners(_) => {
            vec![home, index("title-compare", route::compare(1))]
        }
        _ => vec![home],
    }
}

pub fn languages(scope: &Scope<'_>, output: &Output) -> Vec<LanguageView> {
    match output {
        Output::Report(id) | Output::Translation(id, _) => reports::report_languages(scope, *id),
        Output::Page(id) | Output::PageTranslation(id, _) => reports::page_languages(scope, *id),
        _ => Vec::new(),
    }
}
