//! The names of places and bodies that prose may hold.

use rayon::prelude::*;

use crate::entry::{Entries, Localised};
use crate::link::ids::Ids;
use crate::model::NameLink;
use crate::names::{Kind, Lexicon, Name, decline_organisation, decline_place};

/// The lexicon of a site, and what each of its names means.
pub struct SiteLexicon {
    pub lexicon: Lexicon,
    pub targets: Vec<NameLink>,
}

/// Collects every name: Russian ones in all their forms, the others as they are written.
pub fn lexicon(entries: &Entries, ids: &Ids<'_>) -> SiteLexicon {
    let cities = entries.cities.par_iter().filter_map(|city| {
        let id = ids.cities.get(&city.id.value)?;
        let name = &city.name.value;
        let place = Name {
            kind: Kind::Place,
            declined: name.exact("ru").map(decline_place).unwrap_or_default(),
            exact: foreign(name).chain(city.forms.iter().cloned()).collect(),
            common_word: city.common_word,
        };
        Some((place, NameLink::City(id)))
    });
    let organisations = entries.organisations.par_iter().filter_map(|organisation| {
        let id = ids.organisations.get(&organisation.id.value)?;
        let name = &organisation.name.value;
        let short = organisation.short.iter().flat_map(|short| short.0.values().cloned());
        let body = Name {
            kind: Kind::Organisation,
            declined: name.exact("ru").map(decline_organisation).unwrap_or_default(),
            exact: foreign(name).chain(short).chain(organisation.forms.iter().cloned()).collect(),
            common_word: false,
        };
        Some((body, NameLink::Organisation(id)))
    });
    let (names, targets): (Vec<Name>, Vec<NameLink>) = cities.chain(organisations).unzip();
    SiteLexicon { lexicon: Lexicon::new(&names), targets }
}

fn foreign(name: &Localised) -> impl Iterator<Item = String> + '_ {
    name.0.iter().filter(|(language, _)| *language != "ru").map(|(_, text)| text.clone())
}
