//! A city among its partners.
//!
//! Takes a city, gives a drawing whose table is that of its partners; those with whom most is told come first. Refuses a
//! city with a single partner: there is nothing to compare.

use crate::chart::{self, Caption, MOST_PARTNERS, Partner};
use crate::model::{CityId, Pair};
use crate::route;
use crate::strings::Argument;
use crate::view::scope::Scope;
use crate::view::types::charts::DrawingView;
use crate::vocabulary::{AgreementStatus, EventStatus};

/// `network` of a city.
pub fn network(scope: &Scope<'_>, id: CityId) -> Option<DrawingView> {
    let model = scope.model();
    let city = &model[id];
    if city.partners.len() < 2 {
        return None;
    }
    let pair = |partner: CityId| model.pairs.get(&(id.min(partner), id.max(partner)));
    let weight = |partner: CityId| pair(partner).map_or(0, |pair| pair.agreements.len() + pair.events.len());
    let mut partners: Vec<CityId> = city.partners.clone();
    partners.sort_by_key(|partner| (std::cmp::Reverse(weight(*partner)), scope.site.orders.rank(*partner)));
    let partner = |partner: &CityId| {
        let other = &model[*partner];
        let path = match model.site.outputs.pairs {
            true => route::pair(&city.id, &other.id),
            false => route::city(&other.id),
        };
        Partner {
            name: scope.localised(&other.name).to_owned(),
            href: scope.to(&path),
            weight: weight(*partner),
            is_faint: pair(*partner).is_none_or(|pair| !is_alive(scope, pair)),
        }
    };
    let shown: Vec<Partner> = partners.iter().take(MOST_PARTNERS).map(partner).collect();
    let name = scope.localised(&city.name);
    let title = scope.words("network-title", &[("name", Argument::Text(name.to_owned()))]);
    let told: Vec<String> = shown.iter().map(|partner| format!("{}: {}", partner.name, partner.weight)).collect();
    let description = scope.words("network-description", &[("list", Argument::Text(told.join(", ")))]);
    let html = chart::network(Caption { id: "_network", title: &title, description: &description }, name, &shown);
    let mut notes = vec![scope.word("network-legend")];
    if partners.len() > shown.len() {
        let rest = Argument::Number((partners.len() - shown.len()) as f64);
        notes.push(scope.words("network-rest", &[("n", rest)]));
    }
    Some(DrawingView { title, html, notes })
}

/// Whether anything took place, or an agreement holds.
fn is_alive(scope: &Scope<'_>, pair: &Pair) -> bool {
    use AgreementStatus as S;
    let model = scope.model();
    let holds = |status: Option<S>| {
        !matches!(status, Some(S::Intended | S::Negotiating | S::InApproval | S::Lapsed | S::Terminated))
    };
    let held = |status: Option<EventStatus>| !matches!(status, Some(EventStatus::Planned | EventStatus::Cancelled));
    pair.agreements.iter().any(|id| holds(model[*id].record.merged.status))
        || pair.events.iter().any(|id| held(model[*id].record.merged.status))
        || pair.partnerships.iter().any(|id| model[*id].until.is_none())
}
