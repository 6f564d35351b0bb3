//! What the index says of one thing: its names, what reports tell of it, and how a result is shown.
//!
//! Takes the model and a subject, gives a document. The text of a body is not among it, only its place. Refuses
//! persons and whatever no page shows.

use serde::Serialize;

use crate::country;
use crate::date::PartialDate;
use crate::entry::Localised;
use crate::lang::Lang;
use crate::model::{
    AgreementId, BodyText, CityId, Claim, EventId, Model, OrganisationId, PageId, Party, Plan, Report, ReportId,
    SeriesId,
};
use crate::route::{self, OutPath};
use crate::search::layout::Subject;
use crate::vocabulary::{ReportStatus, Word};

/// A thing that can be found.
#[derive(Debug, Default, Serialize)]
pub struct Document<'m> {
    pub title: String,
    /// From the page of the search.
    pub url: String,
    /// Where and when, in a few words.
    pub note: String,
    /// `draft` or `review`, else empty.
    pub status: &'static str,
    /// The language of a translation, else empty.
    pub lang: &'m str,
    /// What it is called, the title apart.
    pub names: Vec<Name<'m>>,
    /// Names of others that lead to it.
    pub also: Vec<Name<'m>>,
    /// What is told of it.
    pub told: Vec<String>,
    /// The places that it concerns.
    pub cities: Vec<&'m str>,
    #[serde(skip)]
    pub body: Option<&'m BodyText>,
}

/// A name, with its language where the content says it.
#[derive(Debug, Serialize)]
pub struct Name<'m> {
    pub lang: &'m str,
    pub text: String,
}

/// The document of a subject.
pub fn document(model: &Model, lang: Lang, subject: Subject) -> Document<'_> {
    let teller = Teller { model, lang };
    let told = match subject {
        Subject::City(id) => teller.city(id),
        Subject::Organisation(id) => teller.organisation(id),
        Subject::Agreement(id) => teller.agreement(id),
        Subject::Event(id) => teller.event(id),
        Subject::Series(id) => teller.series(id),
        Subject::Report(id, translation) => teller.report(id, translation),
        Subject::Plan(id) => teller.plan(&model[id]),
        Subject::Page(id, translation) => teller.page(id, translation),
    };
    Document { body: body(model, subject), ..told }
}

/// The text that a subject has of its own.
pub fn body(model: &Model, subject: Subject) -> Option<&BodyText> {
    let body = match subject {
        Subject::City(id) => &model[id].body,
        Subject::Organisation(id) => &model[id].body,
        Subject::Agreement(id) => model[id].record.body.as_ref()?,
        Subject::Event(id) => model[id].record.body.as_ref()?,
        Subject::Series(id) => &model[id].body,
        Subject::Report(id, None) => &model[id].body,
        Subject::Report(id, Some(number)) => &model[id].translations.get(number)?.body,
        Subject::Plan(_) => return None,
        Subject::Page(id, None) => &model[id].body,
        Subject::Page(id, Some(number)) => &model[id].translations.get(number)?.body,
    };
    Some(body).filter(|body| !body.is_empty())
}

struct Teller<'m> {
    model: &'m Model,
    lang: Lang,
}

impl<'m> Teller<'m> {
    fn city(&self, id: CityId) -> Document<'m> {
        let city = &self.model[id];
        let country = city.country.as_deref().and_then(|code| country::name(code, self.lang));
        let region = city.region.as_deref();
        let title = self.text(&city.name);
        let elsewhere = city.name.0.values().map(String::as_str).filter(|name| *name != title);
        let within = city.within.map(|id| self.text(&self.model[id].name));
        Document {
            note: listed(elsewhere.chain(within).chain(region).chain(country)),
            names: named(&city.name, &city.forms),
            cities: vec![&city.id],
            ..self.titled(self.text(&city.name), &route::city(&city.id))
        }
    }

    fn organisation(&self, id: OrganisationId) -> Document<'m> {
        let organisation = &self.model[id];
        let mut names = named(&organisation.name, &organisation.forms);
        names.extend(organisation.short.iter().flat_map(|short| named(short, &[])));
        Document {
            note: organisation.city.map(|id| self.text(&self.model[id].name).to_owned()).unwrap_or_default(),
            names,
            cities: organisation.city.iter().map(|id| self.model[*id].id.as_str()).collect(),
            ..self.titled(self.text(&organisation.name), &route::organisation(&organisation.id))
        }
    }

    fn series(&self, id: SeriesId) -> Document<'m> {
        let series = &self.model[id];
        Document {
            note: series.host.map(|id| self.text(&self.model[id].name).to_owned()).unwrap_or_default(),
            names: named(&series.title, &series.forms),
            cities: series.host.iter().map(|id| self.model[*id].id.as_str()).collect(),
            ..self.titled(self.text(&series.title), &route::series(&series.id))
        }
    }

    fn agreement(&self, id: AgreementId) -> Document<'m> {
        let record = &self.model[id].record;
        let facts = &record.merged;
        let title = facts.cited.as_deref().unwrap_or(&record.id);
        let parties: Vec<&Party> = facts.parties.iter().chain(&facts.witnesses).collect();
        Document {
            note: self.when(facts.signed.as_ref()),
            names: others(title, record.statements().filter_map(|states| states.cited.as_ref())),
            also: self.also(&parties, &facts.place),
            told: self.told(&record.claims, &parties),
            cities: self.cities(&parties, &facts.place),
            ..self.titled(title, &route::agreement(&record.id))
        }
    }

    fn event(&self, id: EventId) -> Document<'m> {
        let record = &self.model[id].record;
        let facts = &record.merged;
        let title = facts.title.as_deref().unwrap_or(&record.id);
        let parties: Vec<&Party> = facts.participants.iter().chain(&facts.organiser).collect();
        let mut told = self.told(&record.claims, &parties);
        told.extend(facts.venue.clone());
        let mut also = self.also(&parties, &facts.place);
        if let Some(series) = facts.series.map(|id| &self.model[id]) {
            also.extend(named(&series.title, &series.forms));
        }
        let places = facts.place.iter().map(|id| self.text(&self.model[*id].name));
        let when = match &facts.date {
            Some(date) => date.wording(self.lang),
            None => self.model[id].listed_year.to_string(),
        };
        Document {
            note: listed([when.as_str()].into_iter().chain(places)),
            names: others(title, record.statements().filter_map(|states| states.title.as_ref())),
            also,
            told,
            cities: self.cities(&parties, &facts.place),
            ..self.titled(title, &route::event(&record.id))
        }
    }

    fn report(&self, id: ReportId, translation: Option<usize>) -> Document<'m> {
        let report = &self.model[id];
        let of = Document {
            note: self.of(report),
            status: status(report),
            names: self.names_of(report),
            cities: vec![&self.model[report.city].id],
            ..Document::default()
        };
        match translation.and_then(|number| report.translations.get(number)) {
            Some(other) => Document {
                title: other.title.clone(),
                url: route::search().link_to(&route::translation(&report.id, &other.language)),
                lang: &other.language,
                ..of
            },
            None => {
                Document { title: report.title.clone(), url: route::search().link_to(&route::report(&report.id)), ..of }
            }
        }
    }

    fn plan(&self, plan: &'m Plan) -> Document<'m> {
        let report = &self.model[plan.report];
        let about: Vec<&Party> = plan.about.iter().collect();
        let mut cities = self.cities(&about, &[report.city]);
        cities.dedup();
        Document {
            title: plan.text.clone(),
            url: route::search().link_to_place(&route::report(&report.id), &route::plan_anchor(&plan.id)),
            note: self.of(report),
            status: status(report),
            also: self.also(&about, &[report.city]),
            told: plan.passage.iter().map(|passage| passage.excerpt.to_string()).collect(),
            cities,
            ..Document::default()
        }
    }

    fn page(&self, id: PageId, translation: Option<usize>) -> Document<'m> {
        let page = &self.model[id];
        match translation.and_then(|number| page.translations.get(number)) {
            Some(other) => Document {
                lang: &other.language,
                ..self.titled(&other.title, &route::text_page_translation(&page.id, &other.language))
            },
            None => Document {
                names: named(&page.title, &[]),
                ..self.titled(self.text(&page.title), &route::text_page(&page.id))
            },
        }
    }

    fn titled(&self, title: &str, path: &OutPath) -> Document<'m> {
        Document { title: title.to_owned(), url: route::search().link_to(path), ..Document::default() }
    }

    fn text<'t>(&self, text: &'t Localised) -> &'t str {
        text.get(self.lang.tag())
    }

    fn when(&self, date: Option<&PartialDate>) -> String {
        date.map(|date| date.wording(self.lang)).unwrap_or_default()
    }

    /// A report's city and year.
    fn of(&self, report: &Report) -> String {
        format!("{}, {}", self.text(&self.model[report.city].name), report.year)
    }

    /// A report is found by its city in every spelling, and by its year.
    fn names_of(&self, report: &Report) -> Vec<Name<'m>> {
        let city = &self.model[report.city];
        let mut names = named(&city.name, &city.forms);
        names.push(Name { lang: "", text: report.year.to_string() });
        names
    }

    /// The first sentences that tell of a record, and those who take part.
    fn told<F>(&self, claims: &[Claim<F>], parties: &[&Party]) -> Vec<String> {
        let passages = claims.iter().filter_map(|claim| claim.passage.as_ref());
        let mut told: Vec<String> = Vec::new();
        for excerpt in passages.map(|passage| &*passage.excerpt) {
            if !told.iter().any(|other| other == excerpt) {
                told.push(excerpt.to_owned());
            }
        }
        let names = parties.iter().map(|party| match party {
            Party::City(id) => self.text(&self.model[*id].name),
            Party::Organisation(id) => self.text(&self.model[*id].name),
            Party::Named { text, .. } => text,
        });
        told.push(listed(names));
        told.retain(|text| !text.is_empty());
        told
    }

    /// Every name and form of those who take part and of the places.
    fn also(&self, parties: &[&Party], places: &[CityId]) -> Vec<Name<'m>> {
        let parties = parties.iter().flat_map(|party| match party {
            Party::City(id) => named(&self.model[*id].name, &self.model[*id].forms),
            Party::Organisation(id) => {
                let organisation = &self.model[*id];
                let mut names = named(&organisation.name, &organisation.forms);
                names.extend(organisation.short.iter().flat_map(|short| named(short, &[])));
                names
            }
            Party::Named { .. } => Vec::new(),
        });
        let places = places.iter().flat_map(|id| named(&self.model[*id].name, &self.model[*id].forms));
        parties.chain(places).collect()
    }

    fn cities(&self, parties: &[&Party], places: &[CityId]) -> Vec<&'m str> {
        let cities = parties.iter().filter_map(|party| party.city()).chain(places.iter().copied());
        let mut cities: Vec<&str> = cities.map(|id| self.model[id].id.as_str()).collect();
        cities.sort_unstable();
        cities.dedup();
        cities
    }
}

fn status(report: &Report) -> &'static str {
    match report.status {
        ReportStatus::Published => "",
        status => status.word(),
    }
}

/// A name in all its languages and spellings.
fn named<'m>(name: &'m Localised, forms: &'m [String]) -> Vec<Name<'m>> {
    let names = name.0.iter().map(|(lang, text)| (lang.as_str(), text));
    let names = names.chain(forms.iter().map(|form| ("", form)));
    names.map(|(lang, text)| Name { lang, text: text.clone() }).collect()
}

/// Wordings other than the title.
fn others<'m>(title: &str, wordings: impl Iterator<Item = &'m String>) -> Vec<Name<'m>> {
    let mut others: Vec<Name<'_>> = Vec::new();
    for wording in wordings.filter(|wording| *wording != title) {
        if !others.iter().any(|other| other.text == *wording) {
            others.push(Name { lang: "", text: wording.clone() });
        }
    }
    others
}

fn listed<'t>(parts: impl Iterator<Item = &'t str>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
