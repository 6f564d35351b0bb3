//! The page of two cities: their years as a river with two banks.
//!
//! Takes a pair, gives for each year what one hosted, what the other did, what was held in both, elsewhere or nobody says
//! where, and the agreements. What no year is known of comes last. Refuses to choose between years: what lies or may lie
//! in several stands in each, and says so.

use std::collections::BTreeMap;

use crate::model::CityId;
use crate::view::number;
use crate::view::scope::Scope;
use crate::view::standing::{self, Standing};
use crate::view::types::charts::{BridgeView, LandingView};
use crate::view::types::pages::{PairView, PairYear};

/// `pair` in pair.html.
pub fn pair(scope: &Scope<'_>, first: CityId, second: CityId) -> PairView {
    let model = scope.model();
    let Some(pair) = model.pairs.get(&(first, second)) else { return PairView::default() };
    let mut years: BTreeMap<Standing, PairYear> = BTreeMap::new();
    for (place, event, again) in placed(&pair.events, |id| standing::of_event(&model[id])) {
        let landing = LandingView { event: scope.event_row(event), again };
        let year = years.entry(place).or_default();
        let places = &model[event].record.merged.place;
        let bank = match (places.contains(&first), places.contains(&second)) {
            (true, false) => &mut year.first,
            (false, true) => &mut year.second,
            _ if places.is_empty() => &mut year.unplaced,
            _ => &mut year.elsewhere,
        };
        bank.push(landing);
    }
    for (place, agreement, again) in placed(&pair.agreements, |id| standing::of_agreement(&model[id])) {
        let certain = standing::is_certain_agreement(&model[agreement]);
        let bridge = BridgeView { agreement: scope.agreement_row(agreement), certain, again };
        years.entry(place).or_default().bridges.push(bridge);
    }
    PairView {
        first: scope.city(first),
        second: scope.city(second),
        partnerships: scope.partnership_rows(&pair.partnerships),
        years: in_order(years),
    }
}

/// Each thing at each of its places, and whether it stands at an earlier one already.
fn placed<I: Copy>(ids: &[I], places: impl Fn(I) -> Vec<Standing>) -> Vec<(Standing, I, bool)> {
    let of_one = |id: &I| {
        let id = *id;
        places(id).into_iter().enumerate().map(move |(index, place)| (place, id, index > 0)).collect::<Vec<_>>()
    };
    ids.iter().flat_map(of_one).collect()
}

/// The years, each with the quiet ones before it.
fn in_order(years: BTreeMap<Standing, PairYear>) -> Vec<PairYear> {
    let mut before = None;
    let told = years.into_iter().map(|(place, told)| match place {
        Standing::Year(year) => {
            let quiet = before.replace(year).filter(|before| year - before > 1);
            PairYear { year, quiet: quiet.map(|before| number::years(before + 1, year - 1)), ..told }
        }
        Standing::Vague => PairYear { vague: true, ..told },
        Standing::Undated => told,
    });
    told.collect()
}
