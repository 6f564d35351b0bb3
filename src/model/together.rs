//! What two cities have in common, in the order of their page.
//!
//! Takes a pair, gives each agreement and event at each of its places on the river. What lies or may lie in several years
//! stands in each; what no year is known of comes last.

use crate::model::standing::{self, MOST_YEARS, Standing};
use crate::model::{AgreementId, CityId, EventId, Model, Pair};

/// Where an event was held: in the first city, in the second, in both or elsewhere, and nobody says where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bank {
    First,
    Second,
    Elsewhere,
    Unplaced,
}

/// An agreement or an event. Agreements come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    Agreement(AgreementId),
    Event(Bank, EventId),
}

/// A thing at one of its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Together {
    pub place: Standing,
    pub what: Shared,
    /// It stands at an earlier place already.
    pub again: bool,
}

impl Pair {
    /// All things of a pair, its partnerships apart.
    pub fn together(&self, model: &Model, first: CityId, second: CityId) -> Vec<Together> {
        let bank = |event: EventId| {
            let places = &model[event].record.merged.place;
            match (places.contains(&first), places.contains(&second)) {
                (true, false) => Bank::First,
                (false, true) => Bank::Second,
                _ if places.is_empty() => Bank::Unplaced,
                _ => Bank::Elsewhere,
            }
        };
        let agreements = self.agreements.iter().map(|id| (Shared::Agreement(*id), standing::of_agreement(&model[*id])));
        let events = self.events.iter().map(|id| (Shared::Event(bank(*id), *id), standing::of_event(&model[*id])));
        let mut all: Vec<Together> = agreements.chain(events).flat_map(|(what, places)| placed(what, places)).collect();
        all.sort_by_key(|one| (one.place, one.what.bank()));
        all
    }

    /// The length of the longest list of the pair's page; `few` is a length that needs not be told exactly.
    pub fn longest(&self, model: &Model, few: usize) -> usize {
        let rough = (self.agreements.len() + self.events.len()) * MOST_YEARS;
        let together = match rough <= few {
            true => rough,
            false => {
                let agreements = self.agreements.iter().map(|id| standing::of_agreement(&model[*id]).len());
                agreements.chain(self.events.iter().map(|id| standing::of_event(&model[*id]).len())).sum()
            }
        };
        together.max(self.partnerships.len())
    }
}

impl Shared {
    fn bank(self) -> Option<Bank> {
        match self {
            Shared::Agreement(_) => None,
            Shared::Event(bank, _) => Some(bank),
        }
    }
}

fn placed(what: Shared, places: Vec<Standing>) -> impl Iterator<Item = Together> {
    places.into_iter().enumerate().map(move |(index, place)| Together { place, what, again: index > 0 })
}
