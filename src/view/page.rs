//! A page's whole view: its template, what stands around its content, and the content itself.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

use crate::digest::Digest;
use crate::entry::registry::ThemeOption;
use crate::model::{CityId, Model};
use crate::plan::Output;
use crate::route::OutPath;
use crate::source::FileId;
use crate::strings::Argument;
use crate::view::around::{context, crumbs, description, languages, nav, search_link, title_of};
use crate::view::register::text;
use crate::view::scope::{Bodies, Scope, Site};
use crate::view::subscription::subscription;
use crate::view::types::pages::RedirectView;
use crate::view::types::parts::{PageView, SiteView};
use crate::view::{
    activity, archive, compare, data, json_ld, lists, pairs, places, records, register, reports, search, times,
    yearbook,
};

/// What a template needs to render one page, or as much of it as tells it from another.
pub struct View<C> {
    pub template: &'static str,
    pub page: PageView,
    /// The name of the content's variable and its value; the 404 page has none.
    pub content: Option<(&'static str, C)>,
    /// Files whose text the page shows and that have to be fetched first.
    pub wanted: Vec<FileId>,
    /// Whether bodies stand in it, one way or the other.
    pub has_bodies: bool,
}

/// What becomes of the view of a page's content.
pub trait Content: Sized {
    /// How bodies stand in it.
    const BODIES: Bodies;

    fn of<T: Serialize>(view: &T) -> Self;
}

/// For a template.
impl Content for Value {
    const BODIES: Bodies = Bodies::Html;

    fn of<T: Serialize>(view: &T) -> Value {
        Value::from_serializable(view)
    }
}

/// To see whether a page is still the same, without rendering it.
impl Content for Digest {
    const BODIES: Bodies = Bodies::Ingredients;

    fn of<T: Serialize>(view: &T) -> Digest {
        Digest::of(view)
    }
}

/// Both at once. Where a page has bodies, it is not the digest of [`Bodies::Ingredients`].
impl Content for (Value, Digest) {
    const BODIES: Bodies = Bodies::Html;

    fn of<T: Serialize>(view: &T) -> (Value, Digest) {
        (Value::of(view), Digest::of(view))
    }
}

/// `site` in every template.
pub fn site(model: &Model) -> SiteView {
    let entry = &model.site;
    let option = |option: &ThemeOption| match option {
        ThemeOption::Text(text) => serde_json::Value::from(text.as_str()),
        ThemeOption::Integer(number) => serde_json::Value::from(*number),
        ThemeOption::Float(number) => serde_json::Value::from(*number),
        ThemeOption::Switch(switch) => serde_json::Value::from(*switch),
    };
    SiteView {
        title: entry.title.clone(),
        description: entry.description.clone(),
        base_url: entry.base_url.clone(),
        lang: entry.language.tag().to_owned(),
        publisher: model.publisher.map(|id| model[id].name.get(entry.language.tag()).to_owned()),
        contact: entry.contact.clone(),
        licence: entry.licence.clone(),
        options: entry
            .theme_options
            .iter()
            .map(|(name, value)| (name.clone(), option(&value.value)))
            .collect::<BTreeMap<_, _>>(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// The view of a page; `None` for files that no template makes.
pub fn view<C: Content>(site: &Site<'_>, path: &OutPath, output: &Output) -> Option<View<C>> {
    let model = site.model;
    let scope = Scope::read_in(site, path, language(model, output), C::BODIES);
    let lang = scope.lang;
    let (template, title, content) = made(&scope, output)?;
    let crumbs = crumbs(&scope, output);
    let page = PageView {
        json_ld: json_ld::document(&scope, output, &title, &crumbs),
        description: description(&scope, output, &title),
        title,
        context: context(&scope, output),
        lang: lang.tag().to_owned(),
        written: (lang != model.site.language).then(|| model.site.language.tag().to_owned()),
        url: path.as_str().to_owned(),
        root: match (output, &model.site.base_url) {
            (Output::NotFound, Some(base_url)) => base_url.clone(),
            _ => path.root(),
        },
        canonical: match (site.archive, &model.site.base_url) {
            (None, Some(base_url)) => Some(canonical(output, path).under(base_url)),
            _ => None,
        },
        nav: nav(&scope, output),
        crumbs: crumbs.into_iter().map(|(title, path)| scope.link(title, &path)).collect(),
        languages: languages(&scope, output),
        search: search_link(&scope, output),
        subscription: subscription(&scope, output),
        untranslated: match output {
            Output::Report(id) | Output::Translation(id, _) => reports::untranslated(&scope, *id),
            _ => Vec::new(),
        },
        drafts: site.drafts,
        archived: archive::archived(&scope),
    };
    let (has_bodies, wanted) = scope.into_bodies();
    Some(View { template, page, content, wanted, has_bodies })
}

/// Nothing but the content of a page.
pub fn content<C: Content>(site: &Site<'_>, path: &OutPath, output: &Output) -> Option<(&'static str, C)> {
    made(&Scope::read_in(site, path, language(site.model, output), C::BODIES), output)?.2
}

/// The tag of the language that a page is read in.
fn language<'m>(model: &'m Model, output: &Output) -> &'m str {
    match output {
        Output::Translation(id, index) => &model[*id].translations[*index].language,
        Output::PageTranslation(id, index) => &model[*id].translations[*index].language,
        _ => model.site.language.tag(),
    }
}

/// A page that moved is the page that it leads to.
fn canonical<'p>(output: &'p Output, path: &'p OutPath) -> &'p OutPath {
    match output {
        Output::Redirect(target) => target,
        _ => path,
    }
}

type Titled<C> = (&'static str, String, Option<(&'static str, C)>);

/// Template, title and content.
fn made<C: Content>(scope: &Scope<'_>, output: &Output) -> Option<Titled<C>> {
    fn filled<T: Serialize, C: Content>(
        template: &'static str,
        title: String,
        name: &'static str,
        view: &T,
    ) -> Option<Titled<C>> {
        Some((template, title, Some((name, C::of(view)))))
    }
    let model = scope.model();
    let word = |key: &str| scope.word(key);
    let continued = |title: String, number: usize| match number {
        1 => title,
        _ => format!("{title}, {}", scope.words("list-page", &[("n", text(&number))])),
    };
    let numbered = |key: &str, number: usize| continued(scope.word(key), number);
    match output {
        Output::Home(number) => {
            filled("home.html", continued(model.site.title.clone(), *number), "home", &times::home(scope, *number))
        }
        Output::Year(year, number) => {
            let title = continued(scope.words("title-year", &[("year", text(year))]), *number);
            filled("year.html", title, "year", &times::year(scope, *year, *number))
        }
        Output::Yearbook(year, number) => filled(
            "yearbook.html",
            scope.words("title-yearbook", &[("year", text(year))]),
            "yearbook",
            &yearbook::yearbook(scope, *year, *number),
        ),
        Output::Cities(number) => {
            filled("cities.html", numbered("title-cities", *number), "places", &places::places(scope, *number))
        }
        Output::City(id, number) => {
            let title = continued(title_of(scope, output), *number);
            filled("city.html", title, "city", &places::city(scope, *id, *number))
        }
        Output::Pair(first, second, number) => {
            let title = continued(title_of(scope, output), *number);
            filled("pair.html", title, "pair", &pairs::pair(scope, *first, *second, *number))
        }
        Output::Report(id) => {
            filled("report.html", model[*id].title.clone(), "report", &reports::report(scope, *id, None))
        }
        Output::Translation(id, index) => filled(
            "report.html",
            model[*id].translations[*index].title.clone(),
            "report",
            &reports::report(scope, *id, Some(*index)),
        ),
        Output::Agreements(number) => {
            filled("agreements.html", numbered("title-agreements", *number), "list", &lists::agreements(scope, *number))
        }
        Output::Agreement(id, number) => {
            let title = continued(title_of(scope, output), *number);
            filled("agreement.html", title, "agreement", &records::agreement(scope, *id, *number))
        }
        Output::Register(year, number) => {
            let title = continued(scope.words("title-register", &[("year", text(year))]), *number);
            filled("register.html", title, "register", &register::page(scope, *year, *number))
        }
        Output::CityRegister(year, city, number) => {
            let title = continued(scope.words("title-city-register", &of_city(scope, *city, *year)), *number);
            filled("register.html", title, "register", &register::city_page(scope, *city, *year, *number))
        }
        Output::Activity(year, city, number) => {
            let title = continued(scope.words("title-activity", &of_city(scope, *city, *year)), *number);
            filled("register.html", title, "register", &activity::page(scope, *city, *year, *number))
        }
        Output::Events(number) => {
            filled("events.html", numbered("title-events", *number), "list", &lists::events(scope, *number))
        }
        Output::Event(id, number) => {
            let title = continued(title_of(scope, output), *number);
            filled("event.html", title, "event", &records::event(scope, *id, *number))
        }
        Output::SeriesIndex(number) => {
            filled("series-index.html", numbered("title-series", *number), "list", &lists::series_index(scope, *number))
        }
        Output::Series(id, number) => {
            let title = continued(title_of(scope, output), *number);
            filled("series.html", title, "series", &lists::series(scope, *id, *number))
        }
        Output::Organisations(number) => filled(
            "organisations.html",
            numbered("title-organisations", *number),
            "list",
            &places::organisations(scope, *number),
        ),
        Output::Organisation(id, number) => filled(
            "organisation.html",
            continued(title_of(scope, output), *number),
            "organisation",
            &places::organisation(scope, *id, *number),
        ),
        Output::Topics => filled("topics.html", word("title-topics"), "list", &lists::topics(scope)),
        Output::Topic(id, number) => {
            let name = scope.localised(&model[*id].1).to_owned();
            filled("topic.html", continued(name, *number), "topic", &lists::topic(scope, *id, *number))
        }
        Output::Page(id) => {
            filled("page.html", scope.localised(&model[*id].title).to_owned(), "text", &reports::text(scope, *id, None))
        }
        Output::PageTranslation(id, index) => filled(
            "page.html",
            model[*id].translations[*index].title.clone(),
            "text",
            &reports::text(scope, *id, Some(*index)),
        ),
        Output::Plans(number) => {
            filled("plans.html", numbered("title-plans", *number), "plans", &lists::plans(scope, *number))
        }
        Output::Compare(number) => {
            filled("compare.html", numbered("title-compare", *number), "compare", &compare::entry(scope, *number))
        }
        Output::CompareYears(city, first, second) => {
            let title = scope.words(
                "title-compare-years",
                &[
                    ("city", Argument::Text(scope.localised(&model[*city].name).to_owned())),
                    ("first", text(first)),
                    ("second", text(second)),
                ],
            );
            filled("compare-years.html", title, "compare", &compare::years(scope, *city, *first, *second))
        }
        Output::CompareQuestion(year, index, number) => {
            let view = compare::question(scope, *year, *index, *number);
            let arguments = [("question", text(&view.question)), ("year", text(year))];
            let title = continued(scope.words("title-compare-question", &arguments), *number);
            filled("compare-question.html", title, "compare", &view)
        }
        Output::ComparePartners(number) => filled(
            "compare-partners.html",
            numbered("title-partners", *number),
            "compare",
            &compare::all_partners(scope, *number),
        ),
        Output::CompareCityPartners(city, number) => {
            let city_name = Argument::Text(scope.localised(&model[*city].name).to_owned());
            let title = continued(scope.words("title-city-partners", &[("city", city_name)]), *number);
            filled("compare-partners.html", title, "compare", &compare::city_partners(scope, *city, *number))
        }
        Output::Data => filled("data.html", word("title-data"), "data", &data::data(scope)),
        Output::Search => filled("search.html", word("title-search"), "search", &search::search(scope)),
        Output::NotFound => Some(("404.html", word("title-not-found"), None)),
        Output::Outside => Some(("outside.html", word("title-outside"), None)),
        Output::Redirect(target) => {
            let title = scope.site.plan.get(target).map(|output| title_of(scope, output)).unwrap_or_default();
            let view = RedirectView { target: scope.link(title, target) };
            filled("redirect.html", word("title-redirect"), "redirect", &view)
        }
        Output::Attachment(..)
        | Output::Table(_)
        | Output::DataPackage
        | Output::ModelJson
        | Output::SearchFile(_)
        | Output::Calendar(_)
        | Output::Feed(_)
        | Output::Robots
        | Output::Sitemap(_)
        | Output::Asset(_) => None,
    }
}

/// A city and a year, for titles.
fn of_city(scope: &Scope<'_>, city: CityId, year: i32) -> [(&'static str, Argument); 2] {
    let name = scope.localised(&scope.model()[city].name).to_owned();
    [("city", Argument::Text(name)), ("year", text(&year))]
}
