//! The map of all places that have coordinates.
//!
//! Takes the model, gives a drawing whose table is the list of places. Those that report come first, then those that are
//! told of most. Refuses a map for a single place or none.

use crate::chart::{self, Caption, NARROW, Place, Spot, WIDE};
use crate::model::CityId;
use crate::route;
use crate::strings::Argument;
use crate::view::scope::Scope;
use crate::view::types::charts::{DrawingView, MapView};

/// `map` of cities.html.
pub fn map(scope: &Scope<'_>) -> Option<MapView> {
    let model = scope.model();
    let ids = (0..model.cities.len()).map(CityId::from_index);
    let mut places: Vec<(CityId, Place)> = ids
        .filter_map(|id| {
            let (latitude, longitude) = model[id].coordinates?;
            Some((id, Place { latitude, longitude }))
        })
        .collect();
    if places.len() < 2 {
        return None;
    }
    let reports = |id: CityId| model[id].member || !model[id].reports.is_empty();
    let told = |id: CityId| model[id].seen.events.len() + model[id].seen.agreements.len();
    places.sort_by_key(|(id, _)| (!reports(*id), std::cmp::Reverse(told(*id)), scope.site.orders.rank(*id)));
    let spot = |(id, place): &(CityId, Place)| Spot {
        name: scope.localised(&model[*id].name).to_owned(),
        href: scope.to(&route::city(&model[*id].id)),
        place: *place,
        reports: reports(*id),
    };
    let spots: Vec<Spot> = places.iter().map(spot).collect();
    let own = spots.iter().filter(|spot| spot.reports).count();
    let number = |count: usize| Argument::Number(count as f64);
    let title = scope.word("map-title");
    let counts = [("own", number(own)), ("others", number(spots.len() - own))];
    let description = scope.words("map-description", &counts);
    let drawing = |id: &str, format| {
        let drawn = chart::map(Caption { id, title: &title, description: &description }, format, &spots)?;
        let mut notes = vec![scope.word("map-legend")];
        for (key, indices) in [("map-unnamed", &drawn.unnamed), ("map-left-out", &drawn.left_out)] {
            if !indices.is_empty() {
                let names = indices.iter().map(|index| spots[*index].name.as_str());
                let names = Argument::Text(listed(names));
                notes.push(scope.words(key, &[("n", number(indices.len())), ("names", names)]));
            }
        }
        Some(DrawingView { title: title.clone(), html: drawn.html, notes })
    };
    Some(MapView { wide: drawing("_map", WIDE)?, narrow: drawing("_map-narrow", NARROW)? })
}

/// Names with commas between them; of many the first.
fn listed<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> String {
    const MOST: usize = 24;
    let more = if names.len() > MOST { " …" } else { "" };
    format!("{}{more}", names.take(MOST).collect::<Vec<_>>().join(", "))
}
