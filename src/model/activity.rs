//! What a city did in a year with its partners: under each agreement, outside of all, and what it promised and counted.
//!
//! Takes a city and a year, gives ids in the order in which they are told. An event of the city alone, in which nobody
//! from abroad and no party to its agreements is named, is left out and counted.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::register::{Group, Registers, city_of};
use crate::model::{AgreementId, CityId, EventFacts, EventId, FigureId, Model, Party, PlanId};
use crate::vocabulary::{EventKind, EventStatus};

/// A heading of the information on activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What was held under an agreement, or signed as it.
    Under(AgreementId),
    /// Events where no agreement is named, visits apart.
    Outside,
    Visits,
    /// What was planned, prepared or cancelled, and is not told to have been held.
    NotHeld,
    /// Agreements that are or may be in force of which no report tells anything done in the year.
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

/// The events of each city by the years under which they are listed.
#[derive(Debug, Default)]
pub struct Doings {
    /// In the order of their dates.
    events: BTreeMap<(CityId, i32), Vec<EventId>>,
}

/// A city in a year.
#[derive(Debug)]
pub struct Activity {
    /// Every heading but those of agreements is there, also where nothing stands under it.
    pub parts: Vec<(Part, Vec<Deed>)>,
    /// Events of the city alone.
    pub left_out: usize,
}

impl Doings {
    pub fn of_all(model: &Model) -> Doings {
        let mut doings = Doings::default();
        for city in (0..model.cities.len()).map(CityId::from_index) {
            for event in events_of(model, city) {
                doings.events.entry((city, model[event].listed_year)).or_default().push(event);
            }
        }
        doings
    }

    /// The years in which anything is told of a city's doings: those of its reports and of its events.
    pub fn years(&self, model: &Model, city: CityId) -> BTreeSet<i32> {
        let events = self.events.range((city, 1)..=(city, i32::MAX)).map(|((_, year), _)| *year);
        model.years_of(city).into_iter().chain(events).collect()
    }

    fn in_year(&self, city: CityId, year: i32) -> &[EventId] {
        self.events.get(&(city, year)).map_or(&[], Vec::as_slice)
    }
}

impl Activity {
    pub fn of(model: &Model, registers: &Registers, doings: &Doings, city: CityId, year: i32) -> Activity {
        let own = registers.own(city);
        let partners = Partners::of(model, city, own);
        let mut under: BTreeMap<AgreementId, Vec<Deed>> = BTreeMap::new();
        let (mut outside, mut visits, mut not_held, mut left_out) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for id in doings.in_year(city, year).iter().copied() {
            let facts = &model[id].record.merged;
            let agreements = agreements_of(model, id);
            let is_held = facts.status.is_none_or(|status| status == EventStatus::Held);
            match () {
                () if agreements.is_empty() && !partners.take_part(model, id) => left_out += 1,
                () if !is_held => not_held.push(Deed::Event(id)),
                () if !agreements.is_empty() => {
                    for agreement in agreements {
                        under.entry(agreement).or_default().push(Deed::Event(id));
                    }
                }
                () if facts.kind == Some(EventKind::Visit) => visits.push(Deed::Event(id)),
                () => outside.push(Deed::Event(id)),
            }
        }
        let may_hold = |id: &AgreementId| {
            let groups = registers.standing(model, *id, year).groups;
            groups.contains(&Group::InForce) || groups.contains(&Group::Unclear)
        };
        let silent = own.iter().copied().filter(|id| !under.contains_key(id)).filter(may_hold);
        let silent = silent.map(Deed::Agreement).collect();
        let mut agreements: Vec<AgreementId> = under.keys().copied().collect();
        agreements.sort_by_cached_key(|id| {
            let (is_undated, signed, name) = model[*id].order();
            (is_undated, signed, name.to_owned())
        });
        let mut parts: Vec<(Part, Vec<Deed>)> =
            agreements.into_iter().map(|id| (Part::Under(id), under.remove(&id).unwrap_or_default())).collect();
        parts.extend([(Part::Outside, outside), (Part::Visits, visits), (Part::NotHeld, not_held)]);
        parts.push((Part::Silent, silent));
        parts.push((Part::Promised, promised(model, city, year).into_iter().map(Deed::Plan).collect()));
        let reports = || model.reports_of_city(city, year).map(|report| &model[report]);
        parts.push((Part::Planned, reports().flat_map(|report| &report.plans).copied().map(Deed::Plan).collect()));
        parts.push((Part::Figures, reports().flat_map(|report| &report.figures).copied().map(Deed::Figure).collect()));
        Activity { parts, left_out }
    }

    /// Whether nothing is told of the city in the year but that it reported.
    pub fn is_empty(&self) -> bool {
        self.rows() == 0 && self.left_out == 0
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.parts.iter().map(|(_, deeds)| deeds.len()).sum()
    }
}

/// The agreements under which an event was held or that were signed at it, as everybody says; of an editor's word that
/// alone.
pub fn agreements_of(model: &Model, event: EventId) -> BTreeSet<AgreementId> {
    let record = &model[event].record;
    let named = |get: fn(&EventFacts) -> Option<AgreementId>| {
        let settled = record.settled.as_ref().and_then(get);
        let claims =
            record.claims.iter().filter(move |_| settled.is_none()).filter_map(move |claim| get(&claim.states));
        settled.into_iter().chain(claims)
    };
    named(|facts| facts.under).chain(named(|facts| facts.signs)).collect()
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
