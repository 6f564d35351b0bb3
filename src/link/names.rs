//! The names of places and bodies that prose may hold.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use serde::Serialize;

use crate::digest::Digest;
use crate::entry::{Entries, Localised};
use crate::link::ids::Ids;
use crate::model::NameLink;
use crate::names::{Kind, Lexicon, Name, decline_organisation, decline_place};

/// The names of a site and their lexicon, which is made when it is first asked for.
#[derive(Debug, Default)]
pub struct Names {
    written: Vec<Written>,
    digest: Option<Digest>,
    lexicon: Arc<OnceLock<Lexicon>>,
}

/// A name as its file gives it.
#[derive(Debug, Serialize)]
struct Written {
    is_place: bool,
    name: Localised,
    /// Short names and further forms.
    forms: Vec<String>,
    common_word: bool,
}

impl Names {
    /// Takes the names of all entries, and keeps the lexicon where they are the same as before. Gives what each means,
    /// by its number in the lexicon.
    pub fn learn(&mut self, entries: &Entries, ids: &Ids<'_>) -> Vec<NameLink> {
        let cities = entries.cities.iter().filter_map(|city| {
            let written = Written {
                is_place: true,
                name: city.name.value.clone(),
                forms: city.forms.clone(),
                common_word: city.common_word,
            };
            Some((written, NameLink::City(ids.cities.get(&city.id.value)?)))
        });
        let organisations = entries.organisations.iter().filter_map(|organisation| {
            let short = organisation.short.iter().flat_map(|short| short.0.values());
            let written = Written {
                is_place: false,
                name: organisation.name.value.clone(),
                forms: short.chain(&organisation.forms).cloned().collect(),
                common_word: false,
            };
            Some((written, NameLink::Organisation(ids.organisations.get(&organisation.id.value)?)))
        });
        let (written, meanings): (Vec<Written>, Vec<NameLink>) = cities.chain(organisations).unzip();
        let digest = Digest::of(&written);
        if self.digest != Some(digest) {
            *self = Names { written, digest: Some(digest), lexicon: Arc::default() };
        }
        meanings
    }

    /// Whatever was found by the lexicon depends on it.
    pub fn digest(&self) -> Option<Digest> {
        self.digest
    }

    /// Russian names in all their forms, the others as they are written.
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| {
            let names: Vec<Name> = self.written.par_iter().map(name).collect();
            Lexicon::new(&names)
        })
    }
}

fn name(written: &Written) -> Name {
    let (kind, decline): (Kind, fn(&str) -> Vec<String>) = match written.is_place {
        true => (Kind::Place, decline_place),
        false => (Kind::Organisation, decline_organisation),
    };
    Name {
        kind,
        declined: written.name.exact("ru").map(decline).unwrap_or_default(),
        exact: foreign(&written.name).chain(written.forms.iter().cloned()).collect(),
        common_word: written.common_word,
    }
}

fn foreign(name: &Localised) -> impl Iterator<Item = String> + '_ {
    name.0.iter().filter(|(language, _)| *language != "ru").map(|(_, text)| text.clone())
}
