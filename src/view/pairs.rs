//! The pages of two cities: their years as a river with two banks.
//!
//! Takes a pair, gives for each year what one hosted, what the other did, what was held in both, elsewhere or nobody says
//! where, and the agreements. What no year is known of comes last. Refuses to choose between years: what lies or may lie
//! in several stands in each, and says so.

use crate::model::standing::{self, Standing};
use crate::model::{Bank, CityId, Shared, Together};
use crate::plan::LIST_PAGE;
use crate::route;
use crate::view::lists::page_of;
use crate::view::number;
use crate::view::scope::Scope;
use crate::view::types::charts::{BridgeView, LandingView};
use crate::view::types::pages::{PairView, PairYear};

/// `pair` in pair.html.
pub fn pair(scope: &Scope<'_>, first: CityId, second: CityId, page: usize) -> PairView {
    let model = scope.model();
    let Some(pair) = model.pairs.get(&(first, second)) else { return PairView::default() };
    let path = route::pair(&model[first].id, &model[second].id);
    let together = pair.together(model, first, second);
    let here = page_of(&together, page);
    let mut before = ((page - 1) * LIST_PAGE).checked_sub(1).and_then(|index| together.get(index));
    let mut years = Vec::new();
    for things in here.chunk_by(|one, other| one.place == other.place) {
        years.push(year(scope, things, before.map(|before| before.place)));
        before = things.last();
    }
    PairView {
        first: scope.city(first),
        second: scope.city(second),
        pager: scope.parts(page, pair.longest(model, LIST_PAGE), &path),
        partnerships: scope.partnership_rows(page_of(&pair.partnerships, page)),
        years,
    }
}

/// What stands at one place, and the quiet years since the place before it.
fn year(scope: &Scope<'_>, things: &[Together], before: Option<Standing>) -> PairYear {
    let mut told = PairYear::default();
    match (before, things.first().map(|thing| thing.place)) {
        (Some(Standing::Year(before)), Some(Standing::Year(year))) => {
            told.year = year;
            told.quiet = (year - before > 1).then(|| number::years(before + 1, year - 1));
        }
        (_, Some(Standing::Year(year))) => told.year = year,
        (_, Some(Standing::Vague)) => told.vague = true,
        (_, Some(Standing::Undated) | None) => {}
    }
    for Together { what, again, .. } in things {
        match *what {
            Shared::Agreement(id) => told.bridges.push(BridgeView {
                agreement: scope.agreement_row(id),
                certain: standing::is_certain_agreement(&scope.model()[id]),
                again: *again,
            }),
            Shared::Event(bank, id) => {
                let bank = match bank {
                    Bank::First => &mut told.first,
                    Bank::Second => &mut told.second,
                    Bank::Elsewhere => &mut told.elsewhere,
                    Bank::Unplaced => &mut told.unplaced,
                };
                bank.push(LandingView { event: scope.event_row(id), again: *again });
            }
        }
    }
    told
}
