//! What a page's view is built with: the site, the page's own address and language.
//!
//! Takes things of the model, gives links, names and dates ready to print. The one place where the views'
//! words come from the theme's strings. How bodies are written stands in `bodies`.

mod bodies;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::country;
use crate::date::PartialDate;
use crate::entry::Localised;
use crate::html::escape;
use crate::lang::Lang;
use crate::model::{
    AgreementId, City, CityId, EventId, Model, OrganisationId, PageId, PartnershipId, Party, PlanId, ReportId,
    Translation,
};
use crate::plan::Plan;
use crate::route::{self, OutPath};
use crate::search::Shelf;
use crate::source::{FileId, Sources};
use crate::strings::{Argument, Strings};
use crate::table::Measures;
use crate::view::archive::{Archive, Whereabouts};
use crate::view::order::Orders;
use crate::view::types::parts::{DateView, LinkView, PartyView};
use crate::vocabulary::{ReportStatus, Word};

pub use bodies::BodyPart;

/// What all pages share.
pub struct Site<'a> {
    pub model: &'a Model,
    pub sources: &'a Sources,
    pub plan: &'a Plan,
    pub strings: &'a Strings,
    pub orders: &'a Orders,
    pub search: &'a Shelf,
    /// What is known of the tables of the open data.
    pub measures: &'a Measures,
    /// The day of the build, where one is given; without it nothing is overdue.
    pub today: Option<NaiveDate>,
    /// Drafts are shown.
    pub drafts: bool,
    /// The pages are those of an archive.
    pub archive: Option<&'a Archive>,
}

impl Site<'_> {
    /// A link from one page to another: the one place that knows where a target is.
    pub fn link(&self, from: &OutPath, target: &OutPath) -> String {
        match self.archive.map_or(Whereabouts::Here, |archive| archive.whereabouts(target)) {
            Whereabouts::Here => from.link_to(target),
            Whereabouts::Open => from.link_to_open(target),
            Whereabouts::Outside => match &self.model.site.base_url {
                Some(base_url) => target.under(base_url),
                None => from.link_to(&route::outside()),
            },
        }
    }

    /// A link to a place on another page, or on the same one.
    pub fn link_to_place(&self, from: &OutPath, target: &OutPath, fragment: &str) -> String {
        match self.archive.map_or(Whereabouts::Here, |archive| archive.whereabouts(target)) {
            Whereabouts::Here => from.link_to_place(target, fragment),
            Whereabouts::Outside if self.model.site.base_url.is_some() => {
                // The place on a page is written alike behind every address of the page.
                format!("{}{}", self.link(from, target), target.link_to_place(target, fragment))
            }
            // One page stands for all that are not here, and a file of data has no places.
            Whereabouts::Open | Whereabouts::Outside => self.link(from, target),
        }
    }
}

/// One page at its address.
pub struct Scope<'a> {
    pub site: &'a Site<'a>,
    pub path: &'a OutPath,
    /// Of the interface.
    pub lang: Lang,
    /// The tag of the language that the page is read in: a translation's own.
    read_in: &'a str,
    bodies: Bodies,
    wanted: RefCell<Vec<FileId>>,
    has_bodies: Cell<bool>,
}

/// How bodies stand in a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bodies {
    /// As safe HTML, for readers.
    Html,
    /// As the digest of everything that their HTML is made of.
    Ingredients,
}

impl<'a> Scope<'a> {
    /// A page in the site's language.
    pub fn new(site: &'a Site<'a>, path: &'a OutPath, bodies: Bodies) -> Scope<'a> {
        Scope::read_in(site, path, site.model.site.language.tag(), bodies)
    }

    /// A page in a language; where the interface does not speak it, that is in the site's.
    pub fn read_in(site: &'a Site<'a>, path: &'a OutPath, tag: &'a str, bodies: Bodies) -> Scope<'a> {
        let lang = Lang::from_tag(tag).unwrap_or(site.model.site.language);
        Scope { site, path, lang, read_in: tag, bodies, wanted: RefCell::default(), has_bodies: Cell::default() }
    }

    /// For a file that is no page, in the site's language. From a path at the root every link is the way from there, which
    /// the site's address makes absolute.
    pub fn of_file(site: &'a Site<'a>, path: &'a OutPath) -> Scope<'a> {
        Scope::new(site, path, Bodies::Html)
    }

    /// Whether any body was asked for, and the files whose text it needed and that have not been fetched.
    pub fn into_bodies(self) -> (bool, Vec<FileId>) {
        (self.has_bodies.get(), self.wanted.into_inner())
    }

    pub fn model(&self) -> &'a Model {
        self.site.model
    }

    // words

    pub fn word(&self, key: &str) -> String {
        self.site.strings.text(self.lang, key, &[])
    }

    pub fn words(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.site.strings.text(self.lang, key, arguments)
    }

    /// The interface name of a vocabulary word: `event-kind-meeting`.
    pub fn vocabulary(&self, group: &str, word: impl Word) -> String {
        self.word(&format!("{group}-{}", word.word()))
    }

    pub fn date(&self, date: &PartialDate) -> DateView {
        DateView { html: date.html(self.lang), text: date.wording(self.lang), edtf: date.to_string() }
    }

    pub fn localised<'t>(&self, text: &'t Localised) -> &'t str {
        text.get(self.lang.tag())
    }

    // links

    pub fn to(&self, target: &OutPath) -> String {
        self.site.link(self.path, target)
    }

    pub fn to_place(&self, target: &OutPath, fragment: &str) -> String {
        self.site.link_to_place(self.path, target, fragment)
    }

    /// The absolute address of a file where the site knows its own, else the way to it.
    pub fn address(&self, target: &OutPath) -> String {
        match &self.model().site.base_url {
            Some(base_url) => target.under(base_url),
            None => self.to(target),
        }
    }

    pub fn link(&self, title: impl Into<String>, target: &OutPath) -> LinkView {
        LinkView { title: title.into(), url: self.to(target), status: String::new(), lang: String::new() }
    }

    /// A link to a page that the site may or may not have.
    pub fn planned(&self, title: impl Into<String>, target: &OutPath) -> Option<LinkView> {
        self.site.plan.get(target).map(|_| self.link(title, target))
    }

    pub fn year_link(&self, year: i32) -> LinkView {
        self.link(year.to_string(), &route::year(year, 1))
    }

    pub fn report_link(&self, id: ReportId) -> LinkView {
        let report = &self.model()[id];
        let city = self.localised(&self.model()[report.city].name);
        let mut title = format!("{city}, {}", report.year);
        let others = &self.model()[report.city].reports;
        if others.iter().any(|other| *other != id && self.model()[*other].year == report.year) {
            let topics = report.topics.iter().map(|topic| self.localised(&self.model()[*topic].1));
            title = format!("{title}: {}", topics.collect::<Vec<_>>().join(", "));
        }
        self.link_to_report(title, id)
    }

    /// A report by its own title.
    pub fn report_title(&self, id: ReportId) -> LinkView {
        let report = &self.model()[id];
        self.link_to_report(report.title.clone(), id)
    }

    /// On a translation's page other reports are read in the same language, where there is such a translation.
    fn link_to_report(&self, title: String, id: ReportId) -> LinkView {
        let (path, lang) = self.report_path(id);
        let lang = lang.unwrap_or_default().to_owned();
        LinkView { status: self.unpublished(id), lang, ..self.link(title, &path) }
    }

    /// Where a report is read in the page's language; else the original and its language.
    fn report_path(&self, id: ReportId) -> (OutPath, Option<&'static str>) {
        let report = &self.model()[id];
        match self.is_there(&report.translations) {
            true => (route::translation(&report.id, self.read_in), None),
            false => (route::report(&report.id), self.foreign()),
        }
    }

    /// The same for a text page.
    fn text_path(&self, id: PageId) -> (OutPath, Option<&'static str>) {
        let page = &self.model()[id];
        match self.is_there(&page.translations) {
            true => (route::text_page_translation(&page.id, self.read_in), None),
            false => (route::text_page(&page.id), self.foreign()),
        }
    }

    fn is_there(&self, translations: &[Translation]) -> bool {
        translations.iter().any(|translation| translation.language == self.read_in)
    }

    /// The language of originals where the page is in another one.
    fn foreign(&self) -> Option<&'static str> {
        let original = self.model().site.language.tag();
        (self.read_in != original).then_some(original)
    }

    /// The word for a report's state; none for a published one.
    pub fn unpublished(&self, id: ReportId) -> String {
        match self.model()[id].status {
            ReportStatus::Published => String::new(),
            status => status.word().to_owned(),
        }
    }

    /// The place in a report where a block stands.
    pub fn passage_link(&self, report: ReportId, block: u32) -> String {
        let report = &self.model()[report];
        self.to_place(&route::report(&report.id), &report.body.anchor(block))
    }

    pub fn event_link(&self, id: EventId) -> LinkView {
        let record = &self.model()[id].record;
        self.link(record.merged.title.clone().unwrap_or_else(|| record.id.clone()), &route::event(&record.id))
    }

    pub fn agreement_link(&self, id: AgreementId) -> LinkView {
        let record = &self.model()[id].record;
        self.link(record.merged.cited.clone().unwrap_or_else(|| record.id.clone()), &route::agreement(&record.id))
    }

    pub fn partnership_url(&self, id: PartnershipId) -> String {
        let partnership = &self.model()[id];
        let report = route::report(&self.model()[partnership.report].id);
        self.to_place(&report, &route::partnership_anchor(&partnership.id))
    }

    pub fn plan_url(&self, id: PlanId) -> String {
        let plan = &self.model()[id];
        let report = route::report(&self.model()[plan.report].id);
        self.to_place(&report, &route::plan_anchor(&plan.id))
    }

    // names

    pub fn city(&self, id: CityId) -> PartyView {
        let city = &self.model()[id];
        let (own_name, own_lang) = self.own_script(city).unzip();
        PartyView {
            title: self.localised(&city.name).to_owned(),
            url: Some(self.to(&route::city(&city.id))),
            own_name,
            own_lang,
            note: None,
        }
    }

    pub fn organisation(&self, id: OrganisationId) -> PartyView {
        let organisation = &self.model()[id];
        PartyView {
            title: self.localised(&organisation.name).to_owned(),
            url: Some(self.to(&route::organisation(&organisation.id))),
            ..PartyView::default()
        }
    }

    pub fn party(&self, party: &Party) -> PartyView {
        match party {
            Party::City(id) => self.city(*id),
            Party::Organisation(id) => self.organisation(*id),
            Party::Named { text, country } => PartyView {
                title: text.clone(),
                // Unless the words say it themselves.
                note: country
                    .as_deref()
                    .and_then(|code| country::name(code, self.lang))
                    .filter(|name| !text.contains(name))
                    .map(str::to_owned),
                ..PartyView::default()
            },
        }
    }

    pub fn parties(&self, parties: &[Party]) -> Vec<PartyView> {
        parties.iter().map(|party| self.party(party)).collect()
    }

    /// A place's name in the script of its country, where the page is in another language.
    fn own_script(&self, city: &City) -> Option<(String, String)> {
        let language = match city.country.as_deref()? {
            "CN" | "TW" | "HK" | "MO" => "zh",
            "JP" => "ja",
            "KR" | "KP" => "ko",
            _ => return None,
        };
        let name = city.name.exact(language).filter(|_| language != self.lang.tag())?;
        Some((name.to_owned(), language.to_owned()))
    }

    /// Cities in the order of their names.
    pub fn by_name(&self, cities: impl IntoIterator<Item = CityId>) -> Vec<CityId> {
        let mut cities: Vec<CityId> = cities.into_iter().collect();
        cities.sort_by_key(|id| self.site.orders.rank(*id));
        cities
    }

    // HTML

    /// Parties as links, with commas between them.
    pub fn parties_html(&self, parties: &[PartyView]) -> String {
        let parties: Vec<String> = parties.iter().map(party_html).collect();
        parties.join(", ")
    }
}

/// A name as a link, with its own script behind it.
fn party_html(party: &PartyView) -> String {
    let title = escape(&party.title);
    let mut html = match &party.url {
        Some(url) => format!("<a href=\"{}\">{title}</a>", escape(url)),
        None => title.into_owned(),
    };
    if let (Some(name), Some(lang)) = (&party.own_name, &party.own_lang) {
        html.push_str(&format!(" <span class=\"own\" lang=\"{}\">{}</span>", escape(lang), escape(name)));
    }
    if let Some(note) = &party.note {
        html.push_str(&format!(" ({})", escape(note)));
    }
    html
}

/// A link as safe HTML.
pub fn link_html(link: &LinkView) -> String {
    format!("<a href=\"{}\">{}</a>", escape(&link.url), escape(&link.title))
}

/// Groups things under keys, in the order of the keys.
pub fn grouped<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, Vec<V>> {
    let mut groups: BTreeMap<K, Vec<V>> = BTreeMap::new();
    for (key, value) in pairs {
        groups.entry(key).or_default().push(value);
    }
    groups
}
