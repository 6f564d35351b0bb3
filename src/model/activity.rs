//! What a city did in a year with its partners: under each agreement, outside of all, and what it promised and counted.
//!
//! Takes a city and a year, gives ids in the order in which they are told. An event of the city alone, in which nobody
//! from abroad and no party to its agreements is named, is left out and counted.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::register::{Group, Registers, city_of};
use crate::model::{AgreementId, CityId, EventId, FigureId, Model, Party, PlanId};
use crate::vocabulary::EventKind;

/// A heading of the information on activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What was held under an agreement, or signed as it.
    Under(AgreementId),
    /// Events where no agreement is named, visits apart.
    Outside,
    Visits,
    /// Agreements in force of which no report tells anything done in the year.
    Silent,
    /// Promises for the year, and what became of them.
    Promised,
    /// Promises of the year's reports.
    Planned,
    Figures,
}

/// Something under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Event(EventId),
    Agreement(AgreementId),
    Plan(PlanId),
    Figure(FigureId),
}

/// A city in a year.
#[derive(Debug)]
pub struct Activity {
    /// Every heading but those of agreements is there, also where nothing stands under it.
    pub parts: Vec<(Part, Vec<Deed>)>,
    /// Events of the city alone.
    pub left_out: usize,
}

impl Activity {
    pub fn of(model: &Model, registers: &Registers, city: CityId, year: i32) -> Activity {
        let own = model.own_agreements(city);
        let partners = Partners::of(model, city, &own);
        let mut under: BTreeMap<AgreementId, Vec<Deed>> = BTreeMap::new();
        let (mut outside, mut visits, mut left_out) = (Vec::new(), Vec::new(), 0);
        for id in events_of(model, city).into_iter().filter(|id| model[*id].listed_year == year) {
            let facts = &model[id].record.merged;
            match facts.under.or(facts.signs) {
                Some(agreement) => under.entry(agreement).or_default().push(Deed::Event(id)),
                None if !partners.take_part(model, id) => left_out += 1,
                None if facts.kind == Some(EventKind::Visit) => visits.push(Deed::Event(id)),
                None => outside.push(Deed::Event(id)),
            }
        }
        let is_silent = |id: &AgreementId| {
            let is_told_of = under.contains_key(id);
            !is_told_of && registers.standing(model, *id, year).groups.contains(&Group::InForce)
        };
        let silent = own.iter().copied().filter(is_silent).map(Deed::Agreement).collect();
        let mut agreements: Vec<AgreementId> = under.keys().copied().collect();
        agreements.sort_by_cached_key(|id| {
            let (is_undated, signed, name) = model[*id].order();
            (is_undated, signed, name.to_owned())
        });
        let mut parts: Vec<(Part, Vec<Deed>)> =
            agreements.into_iter().map(|id| (Part::Under(id), under.remove(&id).unwrap_or_default())).collect();
        parts.extend([(Part::Outside, outside), (Part::Visits, visits), (Part::Silent, silent)]);
        parts.push((Part::Promised, promised(model, city, year).into_iter().map(Deed::Plan).collect()));
        let reports = || model.reports_of_city(city, year).map(|report| &model[report]);
        parts.push((Part::Planned, reports().flat_map(|report| &report.plans).copied().map(Deed::Plan).collect()));
        parts.push((Part::Figures, reports().flat_map(|report| &report.figures).copied().map(Deed::Figure).collect()));
        Activity { parts, left_out }
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.parts.iter().map(|(_, deeds)| deeds.len()).sum()
    }
}

impl Model {
    /// The years in which anything is told of a city's doings: those of its reports and of its events.
    pub fn active_years(&self, city: CityId) -> BTreeSet<i32> {
        let events = events_of(self, city).into_iter().map(|event| self[event].listed_year);
        self.years_of(city).into_iter().chain(events).filter(|year| *year > 0).collect()
    }
}

/// The events in which a city or one of its bodies is named, in the order of their dates.
fn events_of(model: &Model, city: CityId) -> Vec<EventId> {
    let bodies = model[city].organisations.iter().flat_map(|body| &model[*body].seen.events);
    let events: BTreeSet<EventId> = model[city].seen.events.iter().chain(bodies).copied().collect();
    let mut events: Vec<EventId> = events.into_iter().collect();
    events.sort_by_cached_key(|id| {
        let (date, name) = model[*id].order();
        (date, name.to_owned())
    });
    events
}

/// Promises of a city's earlier reports that were due in a year, or whose outcome the year's reports tell.
fn promised(model: &Model, city: CityId, year: i32) -> BTreeSet<PlanId> {
    let earlier = model[city].reports.iter().map(|report| &model[*report]).filter(|report| report.year < year);
    let is_due = |id: &PlanId| {
        let plan = &model[*id];
        match &plan.due {
            Some(due) => due.last_year() == Some(year),
            None => model[plan.report].year + 1 == year,
        }
    };
    let due = earlier.flat_map(|report| &report.plans).copied().filter(is_due);
    let told = model.reports_of_city(city, year).flat_map(|report| &model[report].outcomes).map(|(plan, _)| *plan);
    due.chain(told).collect()
}

/// Whom a city has to do with: those abroad, and the other parties to its agreements.
struct Partners<'m> {
    city: CityId,
    country: Option<&'m str>,
    parties: BTreeSet<&'m Party>,
    cities: BTreeSet<CityId>,
}

impl<'m> Partners<'m> {
    fn of(model: &'m Model, city: CityId, agreements: &[AgreementId]) -> Partners<'m> {
        let parties = agreements.iter().flat_map(|id| &model[*id].record.merged.parties);
        let parties: BTreeSet<&Party> = parties.filter(|party| city_of(model, party) != Some(city)).collect();
        let cities = parties.iter().filter_map(|party| city_of(model, party)).collect();
        Partners { city, country: model[city].country.as_deref(), parties, cities }
    }

    fn take_part(&self, model: &Model, event: EventId) -> bool {
        model[event].record.statements().any(|facts| {
            facts.participants.iter().chain(&facts.organiser).any(|party| self.is_one(model, party))
                || facts.place.iter().any(|city| self.is_place(model, *city))
        })
    }

    fn is_one(&self, model: &Model, party: &Party) -> bool {
        let is_partner = self.parties.contains(party);
        is_partner
            || match party {
                Party::Named { country, .. } => self.is_abroad(country.as_deref()),
                party => city_of(model, party).is_some_and(|city| self.is_place(model, city)),
            }
    }

    fn is_place(&self, model: &Model, city: CityId) -> bool {
        let is_own = city == self.city || model[city].within == Some(self.city);
        !is_own && (self.cities.contains(&city) || self.is_abroad(model[city].country.as_deref()))
    }

    /// Of a city whose own country is not told everybody elsewhere counts.
    fn is_abroad(&self, country: Option<&str>) -> bool {
        self.country.is_none() || country.is_some_and(|country| Some(country) != self.country)
    }
}
