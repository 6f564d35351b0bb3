//! The page of two cities: their years as a river with two banks.
//!
//! Takes a pair, gives for each year what one hosted, what the other did, what was held in both, elsewhere or nobody says
//! where, and the agreements that may have been signed in it. What no year is known of comes last. Refuses to choose
//! between years: an agreement whose date is disputed stands in each that is claimed.

use std::collections::BTreeMap;

use crate::model::{CityId, EventId, Pair};
use crate::view::scope::{Scope, grouped};
use crate::view::timeline::possible_years;
use crate::view::types::charts::BridgeView;
use crate::view::types::pages::{PairView, PairYear};

/// `pair` in pair.html.
pub fn pair(scope: &Scope<'_>, first: CityId, second: CityId) -> PairView {
    let model = scope.model();
    let Some(pair) = model.pairs.get(&(first, second)) else { return PairView::default() };
    let events = grouped(pair.events.iter().map(|event| (model[*event].listed_year.max(0), *event)));
    let mut years: BTreeMap<i32, PairYear> = BTreeMap::new();
    for (year, events) in &events {
        let bank = |wanted: fn(bool, bool, bool) -> bool| {
            let is_there = |event: &&EventId| {
                let places = &model[**event].record.merged.place;
                wanted(places.is_empty(), places.contains(&first), places.contains(&second))
            };
            scope.event_rows(events.iter().filter(is_there))
        };
        let told = PairYear {
            year: *year,
            bridges: Vec::new(),
            first: bank(|_, in_first, in_second| in_first && !in_second),
            second: bank(|_, in_first, in_second| in_second && !in_first),
            elsewhere: bank(|nowhere, in_first, in_second| !nowhere && in_first == in_second),
            unplaced: bank(|nowhere, _, _| nowhere),
        };
        years.insert(*year, told);
    }
    for (year, bridge) in bridges(scope, pair) {
        years.entry(year).or_insert_with(|| PairYear { year, ..PairYear::default() }).bridges.push(bridge);
    }
    let undated = years.remove(&0);
    PairView {
        first: scope.city(first),
        second: scope.city(second),
        partnerships: scope.partnership_rows(&pair.partnerships),
        years: years.into_values().chain(undated).collect(),
    }
}

/// Each agreement in the years of its signing; 0 where none is known.
fn bridges(scope: &Scope<'_>, pair: &Pair) -> Vec<(i32, BridgeView)> {
    let mut bridges = Vec::new();
    for id in &pair.agreements {
        let signed = scope.model()[*id].record.merged.signed.as_ref();
        let years = signed.map(possible_years).unwrap_or_default();
        let years = if years.is_empty() { vec![0] } else { years.into_iter().collect() };
        for (index, year) in years.into_iter().enumerate() {
            bridges.push((year, BridgeView { agreement: scope.agreement_row(*id), again: index > 0 }));
        }
    }
    bridges
}
