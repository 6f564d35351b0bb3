//! What is told of one thing, as the lists of its pages.
//!
//! Takes the model, gives lists in the order in which pages show them, and the length of the longest: it says how many
//! pages there are. An ordinary city is told from a long one without gathering anything.

use std::collections::BTreeSet;

use crate::model::{
    Agreement, AgreementId, CityId, Event, EventId, FigureId, Model, Organisation, PartnershipId, Party, PlanId,
    Report, Seen, Series,
};

/// The lists of a city's pages that do not stand in the city as they are.
#[derive(Clone, Debug, Default)]
pub struct CityLists {
    /// The latest year first, within a year in the order of time.
    pub events: Vec<EventId>,
    /// Each partner once for every partnership with it, or once without any; in the order of ids.
    pub partners: Vec<(CityId, Option<PartnershipId>)>,
    /// Those that join it to no partner city.
    pub partnerships: Vec<PartnershipId>,
    /// Its own reports', and those that are about it.
    pub plans: Vec<PlanId>,
    pub figures: Vec<FigureId>,
    /// In which not the city is named, but an organisation that sits there.
    pub organisation_agreements: Vec<AgreementId>,
    pub organisation_events: Vec<EventId>,
    /// The length of the longest of the others.
    others: usize,
}

impl CityLists {
    pub fn of(model: &Model, id: CityId) -> CityLists {
        let city = &model[id];
        let joins_partner = |partnership: &PartnershipId| {
            let parties = model[*partnership].parties.iter();
            parties.filter_map(Party::city).any(|party| city.partners.binary_search(&party).is_ok())
        };
        let own_plans = city.reports.iter().flat_map(|report| &model[*report].plans);
        let own_figures = city.reports.iter().flat_map(|report| &model[*report].figures);
        let bodies = || city.organisations.iter().map(|organisation| &model[*organisation].seen);
        let mut agreements = theirs_alone(bodies().flat_map(|seen| &seen.agreements), &city.seen.agreements);
        agreements.sort_by_cached_key(|id| model[*id].order());
        let mut body_events = theirs_alone(bodies().flat_map(|seen| &seen.events), &city.seen.events);
        body_events.sort_by_cached_key(|id| model[*id].order());
        CityLists {
            events: CityLists::events_of(model, id),
            partners: city.partners.iter().flat_map(|partner| partnerships(model, id, *partner)).collect(),
            partnerships: city.seen.partnerships.iter().copied().filter(|id| !joins_partner(id)).collect(),
            plans: each_once(own_plans.chain(&city.seen.plans)),
            figures: each_once(own_figures.chain(&city.seen.figures)),
            organisation_agreements: agreements,
            organisation_events: body_events,
            others: others(model, id),
        }
    }

    /// The events of a city alone.
    pub fn events_of(model: &Model, id: CityId) -> Vec<EventId> {
        let mut events = model[id].seen.events.clone();
        events.sort_by_key(|event| std::cmp::Reverse(model[*event].listed_year));
        events
    }

    /// The length of the longest list.
    pub fn longest(&self) -> usize {
        longest([
            self.events.len(),
            self.partners.len(),
            self.partnerships.len(),
            self.plans.len(),
            self.figures.len(),
            self.organisation_agreements.len(),
            self.organisation_events.len(),
            self.others,
        ])
    }

    /// What no list of a city is longer than, without making them.
    pub fn at_most(model: &Model, id: CityId) -> usize {
        let city = &model[id];
        let seen = &city.seen;
        let own = |count: fn(&Report) -> usize| city.reports.iter().map(|report| count(&model[*report])).sum::<usize>();
        let theirs = |count: fn(&Seen) -> usize| {
            city.organisations.iter().map(|organisation| count(&model[*organisation].seen)).sum::<usize>()
        };
        let partners = match seen.partnerships.is_empty() {
            true => city.partners.len(),
            false => city.partners.iter().map(|partner| partnerships(model, id, *partner).count()).sum(),
        };
        longest([
            seen.events.len(),
            partners,
            seen.partnerships.len(),
            own(|report| report.plans.len()) + seen.plans.len(),
            own(|report| report.figures.len()) + seen.figures.len(),
            theirs(|seen| seen.agreements.len()),
            theirs(|seen| seen.events.len()),
            others(model, id),
        ])
    }
}

/// The length of the longest list that stands in the city itself.
fn others(model: &Model, id: CityId) -> usize {
    let city = &model[id];
    longest([
        city.reports.len(),
        city.districts.len(),
        city.seen.agreements.len(),
        city.series.len(),
        city.organisations.len(),
        city.seen.mentions.len(),
    ])
}

/// A partner once for every partnership, or once without any.
fn partnerships(
    model: &Model,
    city: CityId,
    partner: CityId,
) -> impl Iterator<Item = (CityId, Option<PartnershipId>)> + '_ {
    let pair = model.pairs.get(&(city.min(partner), city.max(partner)));
    let told = pair.map_or(&[][..], |pair| pair.partnerships.as_slice());
    let alone = told.is_empty().then_some((partner, None));
    told.iter().map(move |partnership| (partner, Some(*partnership))).chain(alone)
}

fn each_once<'m, I: Copy + Ord + 'm>(ids: impl Iterator<Item = &'m I>) -> Vec<I> {
    ids.copied().collect::<BTreeSet<I>>().into_iter().collect()
}

/// What the organisations of a city have and the city itself has not, each once.
fn theirs_alone<'m, I: Copy + Ord + 'm>(theirs: impl Iterator<Item = &'m I>, own: &[I]) -> Vec<I> {
    let mut theirs: BTreeSet<I> = theirs.copied().collect();
    for id in own {
        theirs.remove(id);
    }
    theirs.into_iter().collect()
}

/// An event of a series, or a gap where one is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub number: Option<u32>,
    /// `None` for a gap between numbers.
    pub year: Option<i32>,
    pub event: Option<EventId>,
}

impl Series {
    /// Its events in their order; where a number, or with a cadence a year, is missing between two, a gap stands for it.
    pub fn turns(&self, model: &Model) -> Vec<Turn> {
        let mut turns = Vec::new();
        let mut before: Option<&Event> = None;
        for id in &self.events {
            let event = &model[*id];
            turns.extend(before.into_iter().flat_map(|before| gaps(before, event, self.cadence)));
            let number = event.record.merged.edition;
            turns.push(Turn { number, year: Some(event.listed_year), event: Some(*id) });
            before = Some(event);
        }
        turns
    }
}

/// What is missing between two events of a series.
fn gaps(before: &Event, after: &Event, cadence: Option<u32>) -> Vec<Turn> {
    // A leap from the 3rd to the 2000th is a slip of the pen, not two thousand gaps.
    const MOST: usize = 100;
    let gap = |number, year| Turn { number, year, event: None };
    let gaps: Vec<Turn> = match (before.record.merged.edition, after.record.merged.edition, cadence) {
        (Some(first), Some(last), _) => {
            (first.saturating_add(1)..last).take(MOST + 1).map(|number| gap(Some(number), None)).collect()
        }
        (_, _, Some(cadence)) => {
            let step = usize::try_from(cadence).unwrap_or(1).max(1);
            let years = (before.listed_year..after.listed_year).step_by(step).skip(1);
            years.take(MOST + 1).map(|year| gap(None, Some(year))).collect()
        }
        _ => Vec::new(),
    };
    if gaps.len() > MOST { Vec::new() } else { gaps }
}

impl Organisation {
    /// The length of its longest list.
    pub fn longest(&self) -> usize {
        let seen = &self.seen;
        longest([
            self.parts.len(),
            seen.agreements.len(),
            seen.partnerships.len(),
            seen.events.len(),
            seen.plans.len(),
            seen.figures.len(),
            seen.mentions.len(),
        ])
    }
}

impl Agreement {
    /// The length of its longest list; what is disputed has no more versions than claims.
    pub fn longest(&self) -> usize {
        longest([
            self.record.claims.len(),
            self.events.len(),
            self.signed_at.len(),
            self.partnerships.len(),
            self.supersedes.len(),
            self.superseded_by.len(),
        ])
    }
}

impl Event {
    /// The length of its longest list.
    pub fn longest(&self) -> usize {
        longest([
            self.record.claims.len(),
            self.parts.len(),
            self.plans.len(),
            self.figures.len(),
            self.supersedes.len(),
            self.superseded_by.len(),
        ])
    }
}

fn longest<const N: usize>(lengths: [usize; N]) -> usize {
    lengths.into_iter().max().unwrap_or_default()
}
