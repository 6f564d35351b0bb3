//! Which entries of the registers the reports of an audience name, so that what came later changes no earlier year.
//!
//! Takes a model in which every entry of the registers stands, gives the ids of those that reports, records and the menu
//! name, and of whatever these name in turn. Refuses to count an entry for being there alone, members included.

use std::collections::BTreeSet;

use crate::model::{AgreementFacts, BodyText, EventFacts, Model, NameLink, Party, Record, Target, Translation};

/// The ids of the entries that are named.
#[derive(Debug, Default)]
pub struct Named {
    pub cities: BTreeSet<String>,
    pub organisations: BTreeSet<String>,
    pub series: BTreeSet<String>,
    pub pages: BTreeSet<String>,
}

/// An entry of a register, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    City(usize),
    Organisation(usize),
    Series(usize),
    Page(usize),
}

impl Named {
    /// What the model's reports, records and menu name.
    pub fn of(model: &Model) -> Named {
        let mut walk = Walk { model, seen: BTreeSet::new(), open: Vec::new() };
        walk.begin();
        while let Some(thing) = walk.open.pop() {
            walk.go_on(thing);
        }
        let mut named = Named::default();
        for thing in &walk.seen {
            match *thing {
                Thing::City(index) => drop(named.cities.insert(model.cities[index].id.clone())),
                Thing::Organisation(index) => drop(named.organisations.insert(model.organisations[index].id.clone())),
                Thing::Series(index) => drop(named.series.insert(model.series[index].id.clone())),
                Thing::Page(index) => drop(named.pages.insert(model.pages[index].id.clone())),
            }
        }
        named
    }
}

struct Walk<'m> {
    model: &'m Model,
    seen: BTreeSet<Thing>,
    open: Vec<Thing>,
}

impl<'m> Walk<'m> {
    fn name(&mut self, thing: Thing) {
        if self.seen.insert(thing) {
            self.open.push(thing);
        }
    }

    /// What is there for its own sake, and what it names.
    fn begin(&mut self) {
        let model = self.model;
        model.menu.iter().for_each(|page| self.name(Thing::Page(page.index())));
        model.publisher.iter().for_each(|publisher| self.name(Thing::Organisation(publisher.index())));
        for report in &model.reports {
            self.name(Thing::City(report.city.index()));
            self.texts(&report.body, &report.translations);
        }
        for partnership in &model.partnerships {
            self.parties(&partnership.parties);
        }
        for plan in &model.plans {
            self.parties(&plan.about);
        }
        for figure in &model.figures {
            self.parties(&figure.with);
        }
        for agreement in &model.agreements {
            self.record(&agreement.record, Walk::agreement);
        }
        for event in &model.events {
            self.record(&event.record, Walk::event);
        }
        // Texts name much that they do not link.
        for (index, city) in model.cities.iter().enumerate() {
            city.seen.mentions.first().into_iter().for_each(|_| self.name(Thing::City(index)));
        }
        for (index, organisation) in model.organisations.iter().enumerate() {
            organisation.seen.mentions.first().into_iter().for_each(|_| self.name(Thing::Organisation(index)));
        }
    }

    /// What an entry names.
    fn go_on(&mut self, thing: Thing) {
        let model = self.model;
        match thing {
            Thing::City(index) => {
                let city = &model.cities[index];
                city.within.iter().for_each(|whole| self.name(Thing::City(whole.index())));
                self.text(&city.body);
            }
            Thing::Organisation(index) => {
                let organisation = &model.organisations[index];
                organisation.parent.iter().for_each(|parent| self.name(Thing::Organisation(parent.index())));
                organisation.city.iter().for_each(|city| self.name(Thing::City(city.index())));
                self.text(&organisation.body);
            }
            Thing::Series(index) => {
                let series = &model.series[index];
                series.host.iter().for_each(|host| self.name(Thing::City(host.index())));
                self.text(&series.body);
            }
            Thing::Page(index) => {
                let page = &model.pages[index];
                self.texts(&page.body, &page.translations);
            }
        }
    }

    fn record<F>(&mut self, record: &'m Record<F>, facts: fn(&mut Walk<'m>, &'m F)) {
        let states = record.claims.iter().map(|claim| &claim.states);
        states.chain(&record.settled).for_each(|states| facts(self, states));
        record.body.iter().for_each(|body| self.text(body));
    }

    fn agreement(&mut self, facts: &'m AgreementFacts) {
        self.parties(facts.parties.iter().chain(&facts.witnesses).chain(&facts.approvers));
        facts.place.iter().for_each(|city| self.name(Thing::City(city.index())));
    }

    fn event(&mut self, facts: &'m EventFacts) {
        self.parties(facts.participants.iter().chain(&facts.organiser));
        facts.place.iter().for_each(|city| self.name(Thing::City(city.index())));
        facts.series.iter().for_each(|series| self.name(Thing::Series(series.index())));
    }

    fn parties<'p>(&mut self, parties: impl IntoIterator<Item = &'p Party>) {
        for party in parties {
            match party {
                Party::City(city) => self.name(Thing::City(city.index())),
                Party::Organisation(organisation) => self.name(Thing::Organisation(organisation.index())),
                Party::Named { .. } => {}
            }
        }
    }

    fn texts(&mut self, original: &BodyText, translations: &[Translation]) {
        self.text(original);
        translations.iter().for_each(|translation| self.text(&translation.body));
    }

    fn text(&mut self, body: &BodyText) {
        for (_, _, name) in &body.names {
            self.name(match name {
                NameLink::City(city) => Thing::City(city.index()),
                NameLink::Organisation(organisation) => Thing::Organisation(organisation.index()),
            });
        }
        for link in &body.links {
            self.name(match &link.target {
                Target::City(id) => Thing::City(id.index()),
                Target::Organisation(id) => Thing::Organisation(id.index()),
                Target::Series(id) => Thing::Series(id.index()),
                Target::Page(id) => Thing::Page(id.index()),
                // Every record and every report is there for its own sake.
                Target::Agreement(_) | Target::Event(_) | Target::Report(..) | Target::Partnership(_) => continue,
                Target::Plan(_) | Target::Figure(_) => continue,
                Target::Attachment(_) | Target::Anchor(_) | Target::External(_) | Target::Hidden => continue,
            });
        }
    }
}
