//! The orders in which people expect lists, made once for the whole site.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::Locale;

use crate::model::{AgreementId, CityId, EventId, Model, PlanId};

/// Sorted lists of the whole site.
#[derive(Debug)]
pub struct Orders {
    /// The rank of each city among the names in the site's language.
    pub city_ranks: Vec<usize>,
    /// The latest first; undated ones under their year.
    pub events: Vec<EventId>,
    /// The latest signature first, those without one last.
    pub agreements: Vec<AgreementId>,
    /// The latest report's first.
    pub plans: Vec<PlanId>,
    /// The languages that any report is translated into.
    pub languages: BTreeSet<String>,
}

impl Orders {
    pub fn of(model: &Model) -> Orders {
        let mut events: Vec<EventId> = model.event_ids().collect();
        events.sort_by_cached_key(|id| {
            let (date, name) = model[*id].order();
            (Reverse(date), name.to_owned())
        });
        let mut agreements: Vec<AgreementId> = model.agreement_ids().collect();
        agreements.sort_by_cached_key(|id| {
            let record = &model[*id].record;
            (Reverse(record.merged.signed.clone()), record.id.clone())
        });
        let mut plans: Vec<PlanId> = (0..model.plans.len()).map(PlanId::from_index).collect();
        plans.sort_by_key(|id| (Reverse(model[model[*id].report].year), *id));
        let translations = model.reports.iter().flat_map(|report| &report.translations);
        let languages = translations.map(|translation| translation.language.clone()).collect();
        Orders { city_ranks: city_ranks(model), events, agreements, plans, languages }
    }

    /// The rank of a city among all names.
    pub fn rank(&self, city: CityId) -> usize {
        self.city_ranks[city.index()]
    }
}

/// Ranks by the Unicode collation algorithm: Ё beside Е, small beside capital, numbers by their value.
fn city_ranks(model: &Model) -> Vec<usize> {
    let tag = model.site.language.tag();
    let mut preferences = CollatorPreferences::from(Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let collator = Collator::try_new(preferences, CollatorOptions::default());
    let mut cities: Vec<usize> = (0..model.cities.len()).collect();
    let name = |index: usize| model.cities[index].name.get(tag);
    match collator {
        Ok(collator) => cities.sort_by(|a, b| collator.compare(name(*a), name(*b)).then(a.cmp(b))),
        Err(_) => cities.sort_by_key(|index| name(*index)),
    }
    let mut ranks = vec![0; cities.len()];
    for (rank, index) in cities.into_iter().enumerate() {
        ranks[index] = rank;
    }
    ranks
}
