//! What the reports of a year touch: whatever they claim, name or link, and who and what stands behind that.
//!
//! Takes the model, gives sets of ids. What is only a step further (the partner of a partner) is not among them, so that
//! an archive does not grow to the whole site.

use std::collections::BTreeSet;

use crate::model::{
    AgreementId, BodyText, CityId, EventId, Model, NameLink, OrganisationId, PageId, Party, ReportId, SeriesId, Target,
    YearLists,
};

/// The things whose pages belong to a year.
#[derive(Debug, Default)]
pub struct Touched {
    pub cities: BTreeSet<CityId>,
    pub organisations: BTreeSet<OrganisationId>,
    pub agreements: BTreeSet<AgreementId>,
    pub events: BTreeSet<EventId>,
    pub series: BTreeSet<SeriesId>,
    pub pages: BTreeSet<PageId>,
    pub pairs: BTreeSet<(CityId, CityId)>,
}

/// What the reports of a year touch, and what the year's page lists.
pub fn touched(model: &Model, year: i32) -> Touched {
    let mut touched = Touched::default();
    touched.pages.extend(&model.menu);
    touched.organisations.extend(model.publisher);
    for report in model.reports_of(year) {
        touched.report(model, report);
    }
    if let Some(lists) = YearLists::of_all(model).remove(&year) {
        touched.events.extend(lists.events.iter().chain(&lists.undated));
        touched.agreements.extend(lists.concluded.iter().chain(&lists.lapsed));
    }
    touched.mentioned(model, year);
    touched.events(model);
    touched.agreements(model);
    touched.surroundings(model);
    touched.pairs(model, year);
    touched
}

impl Touched {
    fn report(&mut self, model: &Model, id: ReportId) {
        let report = &model[id];
        self.cities.insert(report.city);
        self.cities.extend(report.places.iter().map(|(city, _)| *city));
        self.events.extend(&report.events);
        self.agreements.extend(model.agreements_named_by(id));
        self.series.extend(model.series_named_by(id));
        for partnership in &report.partnerships {
            self.parties(&model[*partnership].parties);
        }
        let promised = report.plans.iter().chain(report.outcomes.iter().map(|(plan, _)| plan));
        for plan in promised.map(|plan| &model[*plan]) {
            self.parties(&plan.about);
            self.events.extend(plan.event);
            self.events.extend(plan.outcomes.iter().filter(|outcome| outcome.report == id).filter_map(|it| it.event));
        }
        for figure in report.figures.iter().map(|figure| &model[*figure]) {
            self.parties(&figure.with);
            self.events.extend(figure.event);
        }
        let translated = report.translations.iter().map(|translation| &translation.body);
        for body in [&report.body].into_iter().chain(translated) {
            self.body(body);
        }
    }

    fn parties<'p>(&mut self, parties: impl IntoIterator<Item = &'p Party>) {
        for party in parties {
            match party {
                Party::City(city) => drop(self.cities.insert(*city)),
                Party::Organisation(organisation) => drop(self.organisations.insert(*organisation)),
                Party::Named { .. } => {}
            }
        }
    }

    fn body(&mut self, body: &BodyText) {
        for (_, _, name) in &body.names {
            match name {
                NameLink::City(city) => drop(self.cities.insert(*city)),
                NameLink::Organisation(organisation) => drop(self.organisations.insert(*organisation)),
            }
        }
        for link in &body.links {
            match &link.target {
                Target::City(city) => drop(self.cities.insert(*city)),
                Target::Organisation(organisation) => drop(self.organisations.insert(*organisation)),
                Target::Agreement(agreement) => drop(self.agreements.insert(*agreement)),
                Target::Event(event) => drop(self.events.insert(*event)),
                Target::Series(series) => drop(self.series.insert(*series)),
                Target::Page(page) => drop(self.pages.insert(*page)),
                // Other reports belong to their own years.
                Target::Report(..) | Target::Partnership(_) | Target::Plan(_) | Target::Figure(_) => {}
                Target::Attachment(_) | Target::Anchor(_) | Target::External(_) | Target::Hidden => {}
            }
        }
    }

    /// Bodies that a text of the year names, linked or not.
    fn mentioned(&mut self, model: &Model, year: i32) {
        for (index, organisation) in model.organisations.iter().enumerate() {
            if organisation.seen.mentions.iter().any(|mention| model[mention.report].year == year) {
                self.organisations.insert(OrganisationId::from_index(index));
            }
        }
    }

    /// Whoever takes part in an event, where it is, what it is part of and what it was held under.
    fn events(&mut self, model: &Model) {
        let mut open: Vec<EventId> = self.events.iter().copied().collect();
        while let Some(id) = open.pop() {
            let facts = &model[id].record.merged;
            self.parties(facts.participants.iter().chain(&facts.organiser));
            self.cities.extend(&facts.place);
            self.series.extend(facts.series);
            self.agreements.extend(facts.under.iter().chain(&facts.signs));
            open.extend(facts.part_of.filter(|whole| self.events.insert(*whole)));
        }
    }

    fn agreements(&mut self, model: &Model) {
        for id in self.agreements.clone() {
            let facts = &model[id].record.merged;
            self.parties(facts.parties.iter().chain(&facts.witnesses).chain(&facts.approvers));
            self.cities.extend(&facts.place);
        }
    }

    /// The host of a series, the body and the city behind a body, the place around a place.
    fn surroundings(&mut self, model: &Model) {
        self.cities.extend(self.series.iter().filter_map(|id| model[*id].host));
        let mut open: Vec<OrganisationId> = self.organisations.iter().copied().collect();
        while let Some(id) = open.pop() {
            self.cities.extend(model[id].city);
            open.extend(model[id].parent.filter(|parent| self.organisations.insert(*parent)));
        }
        let mut open: Vec<CityId> = self.cities.iter().copied().collect();
        while let Some(id) = open.pop() {
            open.extend(model[id].within.filter(|whole| self.cities.insert(*whole)));
        }
    }

    /// Two cities that have one of these events or agreements in common, or a partnership of the year.
    fn pairs(&mut self, model: &Model, year: i32) {
        for (cities, pair) in &model.pairs {
            let is_told = pair.events.iter().any(|event| self.events.contains(event))
                || pair.agreements.iter().any(|agreement| self.agreements.contains(agreement))
                || pair.partnerships.iter().any(|id| model[model[*id].report].year == year);
            if is_told && self.cities.contains(&cities.0) && self.cities.contains(&cities.1) {
                self.pairs.insert(*cities);
            }
        }
    }
}
