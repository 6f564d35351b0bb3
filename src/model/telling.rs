//! What reports tell of a place: how often they name it, and in which claims.
//!
//! Takes reports, a place or an organisation of the model, gives counts by place or by year. Refuses to call silence an end: a report
//! that names nobody says nothing of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Add;

use crate::model::{
    AgreementFacts, AgreementId, CityId, EventFacts, EventId, FigureId, Mention, Model, PartnershipId, Party, PlanId,
    Record, Report, ReportId, Seen, SeriesId, Target,
};
use crate::vocabulary::PlaceKind;

/// How much is told of a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// Reports that tell anything of it.
    pub reports: usize,
    /// How often their texts name it.
    pub mentions: usize,
    pub events: usize,
    pub agreements: usize,
    pub partnerships: usize,
}

impl Add for Telling {
    type Output = Telling;

    fn add(self, other: Telling) -> Telling {
        Telling {
            reports: self.reports + other.reports,
            mentions: self.mentions + other.mentions,
            events: self.events + other.events,
            agreements: self.agreements + other.agreements,
            partnerships: self.partnerships + other.partnerships,
        }
    }
}

/// What one report tells of a place, or of everything.
#[derive(Debug, Default)]
pub struct Told<'m> {
    /// In the order of the text.
    pub mentions: Vec<&'m Mention>,
    pub events: Vec<EventId>,
    pub agreements: Vec<AgreementId>,
    pub partnerships: Vec<PartnershipId>,
    pub plans: Vec<PlanId>,
    pub figures: Vec<FigureId>,
}

impl Told<'_> {
    /// How much it is; plans and figures do not count.
    fn count(&self) -> Telling {
        Telling {
            reports: 0,
            mentions: self.mentions.len(),
            events: self.events.len(),
            agreements: self.agreements.len(),
            partnerships: self.partnerships.len(),
        }
    }
}

impl Model {
    /// The partners that a report tells of, its own city and the places within that left out.
    pub fn told_by(&self, report: ReportId) -> BTreeMap<CityId, Telling> {
        let told = &self[report];
        let mut tellings: BTreeMap<CityId, Telling> = BTreeMap::new();
        for (city, count) in &told.places {
            tellings.entry(*city).or_default().mentions += count;
        }
        for event in &told.events {
            for city in claimed(&self[*event].record, report, event_cities) {
                tellings.entry(city).or_default().events += 1;
            }
        }
        for agreement in &told.agreements {
            for city in claimed(&self[*agreement].record, report, agreement_cities) {
                tellings.entry(city).or_default().agreements += 1;
            }
        }
        for partnership in &told.partnerships {
            for city in self[*partnership].parties.iter().filter_map(Party::city) {
                tellings.entry(city).or_default().partnerships += 1;
            }
        }
        tellings.retain(|city, _| self.is_partner_of(*city, told.city));
        for telling in tellings.values_mut() {
            telling.reports = 1;
        }
        tellings
    }

    /// Where a place or an organisation occurs; whoever is only named occurs nowhere.
    pub fn seen(&self, party: &Party) -> Option<&Seen> {
        match party {
            Party::City(id) => Some(&self[*id].seen),
            Party::Organisation(id) => Some(&self[*id].seen),
            Party::Named { .. } => None,
        }
    }

    /// What each report tells of a place or an organisation; of a place its own reports, too.
    pub fn tellings_of(&self, party: &Party) -> BTreeMap<ReportId, Told<'_>> {
        let mut tellings: BTreeMap<ReportId, Told<'_>> = BTreeMap::new();
        let Some(seen) = self.seen(party) else { return tellings };
        for mention in &seen.mentions {
            tellings.entry(mention.report).or_default().mentions.push(mention);
        }
        for event in &seen.events {
            for report in claiming(&self[*event].record, party, event_names) {
                tellings.entry(report).or_default().events.push(*event);
            }
        }
        for agreement in &seen.agreements {
            for report in claiming(&self[*agreement].record, party, agreement_names) {
                tellings.entry(report).or_default().agreements.push(*agreement);
            }
        }
        for partnership in &seen.partnerships {
            tellings.entry(self[*partnership].report).or_default().partnerships.push(*partnership);
        }
        for plan in &seen.plans {
            tellings.entry(self[*plan].report).or_default().plans.push(*plan);
        }
        for figure in &seen.figures {
            tellings.entry(self[*figure].report).or_default().figures.push(*figure);
        }
        tellings
    }

    /// Whether a published report tells of an event.
    pub fn is_told(&self, event: EventId) -> bool {
        self[event].record.claims.iter().any(|claim| self[claim.report].is_published())
    }

    /// Whether a published report is of a place, or tells of a place or an organisation.
    pub fn is_told_of(&self, party: &Party) -> bool {
        let Some(seen) = self.seen(party) else { return false };
        let Seen { agreements, events, partnerships, plans, figures, mentions } = seen;
        let is_published = |report: ReportId| self[report].is_published();
        let own = party.city().map_or(&[][..], |city| self[city].reports.as_slice());
        own.iter().any(|report| is_published(*report))
            || mentions.iter().any(|mention| is_published(mention.report))
            || partnerships.iter().any(|partnership| is_published(self[*partnership].report))
            || plans.iter().any(|plan| is_published(self[*plan].report))
            || figures.iter().any(|figure| is_published(self[*figure].report))
            || events.iter().any(|id| claiming(&self[*id].record, party, event_names).any(is_published))
            || agreements.iter().any(|id| claiming(&self[*id].record, party, agreement_names).any(is_published))
    }

    /// What the reports of other cities tell of a place, by their years.
    pub fn told_of(&self, city: CityId) -> BTreeMap<i32, Telling> {
        let mut years: BTreeMap<i32, Telling> = BTreeMap::new();
        for (report, told) in self.tellings_of(&Party::City(city)) {
            let (report, telling) = (&self[report], told.count());
            if self.is_partner_of(city, report.city) && telling != Telling::default() {
                let sum = years.entry(report.year).or_default();
                *sum = *sum + Telling { reports: 1, ..telling };
            }
        }
        years
    }

    /// The agreements that a report names: in a claim, as what something was held under or signed at, as what a
    /// partnership rests on, or by a link in its text.
    pub fn agreements_named_by(&self, report: ReportId) -> BTreeSet<AgreementId> {
        let told = &self[report];
        let mut named: BTreeSet<AgreementId> = told.agreements.iter().copied().collect();
        for event in &told.events {
            if let Some(states) = claim(&self[*event].record, report) {
                named.extend(states.under.iter().chain(&states.signs));
            }
        }
        named.extend(told.partnerships.iter().filter_map(|partnership| self[*partnership].agreement));
        named.extend(told.links().filter_map(|target| match target {
            Target::Agreement(agreement) => Some(*agreement),
            _ => None,
        }));
        named
    }

    /// The series that a report names, itself or by events that an editor put into them.
    pub fn series_named_by(&self, report: ReportId) -> BTreeSet<SeriesId> {
        let told = &self[report];
        let mut named: BTreeSet<SeriesId> = BTreeSet::new();
        for event in &told.events {
            let record = &self[*event].record;
            let settled = record.settled.as_ref().and_then(|facts| facts.series);
            named.extend(settled.or_else(|| claim(record, report)?.series));
        }
        named.extend(told.links().filter_map(|target| match target {
            Target::Series(series) => Some(*series),
            _ => None,
        }));
        named
    }

    /// How many partners the reports of a city tell of.
    pub fn partners_told_by(&self, city: CityId) -> usize {
        let partners = self[city].reports.iter().flat_map(|report| self.told_by(*report).into_keys());
        partners.collect::<BTreeSet<CityId>>().len()
    }

    /// The places that reports of other cities tell of, each with the last year that does, in the order of ids.
    pub fn told_places(&self) -> Vec<(i32, CityId)> {
        let mut last: BTreeMap<CityId, i32> = BTreeMap::new();
        for (index, report) in self.reports.iter().enumerate() {
            for city in self.told_by(ReportId::from_index(index)).into_keys() {
                let year = last.entry(city).or_insert(report.year);
                *year = (*year).max(report.year);
            }
        }
        last.into_iter().map(|(city, year)| (year, city)).collect()
    }

    /// The cities that have reports, in the order of their ids.
    pub fn reporters(&self) -> impl Iterator<Item = CityId> + '_ {
        let cities = self.cities.iter().enumerate().filter(|(_, city)| !city.reports.is_empty());
        cities.map(|(index, _)| CityId::from_index(index))
    }

    /// Whether a place can be a partner of a reporting city: no region, river or country, and no part of the city.
    fn is_partner_of(&self, place: CityId, city: CityId) -> bool {
        let is_place = !matches!(self[place].kind, PlaceKind::Region | PlaceKind::River | PlaceKind::Country);
        is_place && place != city && self[place].within != Some(city)
    }

    /// The years of a city's reports, in order, each once.
    pub fn years_of(&self, city: CityId) -> Vec<i32> {
        let mut years: Vec<i32> = self[city].reports.iter().map(|report| self[*report].year).collect();
        years.dedup();
        years
    }

    /// A city's reports of a year.
    pub fn reports_of_city(&self, city: CityId, year: i32) -> impl Iterator<Item = ReportId> + '_ {
        self[city].reports.iter().copied().filter(move |report| self[*report].year == year)
    }
}

impl Report {
    /// Everything that it states.
    pub fn told(&self) -> Told<'_> {
        Told {
            mentions: Vec::new(),
            events: self.events.clone(),
            agreements: self.agreements.clone(),
            partnerships: self.partnerships.clone(),
            plans: self.plans.clone(),
            figures: self.figures.clone(),
        }
    }

    /// Where the links of its text lead, in every language.
    fn links(&self) -> impl Iterator<Item = &Target> {
        let translated = self.translations.iter().map(|translation| &translation.body);
        [&self.body].into_iter().chain(translated).flat_map(|body| &body.links).map(|link| &link.target)
    }
}

/// The cities that a report's claim about a record names, each once.
fn claimed<F>(record: &Record<F>, report: ReportId, cities: fn(&F) -> Vec<CityId>) -> Vec<CityId> {
    claim(record, report).map(cities).unwrap_or_default()
}

/// The reports whose claims about a record name somebody.
fn claiming<F>(record: &Record<F>, party: &Party, names: fn(&F, &Party) -> bool) -> impl Iterator<Item = ReportId> {
    record.claims.iter().filter(move |claim| names(&claim.states, party)).map(|claim| claim.report)
}

fn event_names(facts: &EventFacts, party: &Party) -> bool {
    let mut named = facts.participants.iter().chain(&facts.organiser);
    named.any(|named| named == party) || party.city().is_some_and(|city| facts.place.contains(&city))
}

fn agreement_names(facts: &AgreementFacts, party: &Party) -> bool {
    let mut named = facts.parties.iter().chain(&facts.witnesses).chain(&facts.approvers);
    named.any(|named| named == party) || party.city().is_some_and(|city| facts.place.contains(&city))
}

/// What a report states of a record.
fn claim<F>(record: &Record<F>, report: ReportId) -> Option<&F> {
    let index = record.claims.binary_search_by_key(&report, |claim| claim.report).ok()?;
    Some(&record.claims[index].states)
}

fn event_cities(facts: &EventFacts) -> Vec<CityId> {
    let named = facts.participants.iter().chain(&facts.organiser).filter_map(Party::city);
    each_once(named.chain(facts.place.iter().copied()))
}

fn agreement_cities(facts: &AgreementFacts) -> Vec<CityId> {
    let named = facts.parties.iter().chain(&facts.witnesses).chain(&facts.approvers).filter_map(Party::city);
    each_once(named.chain(facts.place.iter().copied()))
}

fn each_once(cities: impl Iterator<Item = CityId>) -> Vec<CityId> {
    let mut cities: Vec<CityId> = cities.collect();
    cities.sort_unstable();
    cities.dedup();
    cities
}
