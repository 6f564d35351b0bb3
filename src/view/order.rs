//! The order of names for people: Ё beside Е, small beside capital, numbers by their value.

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::Locale;

use crate::model::Model;

/// The rank of each city among the names in the site's language, by the Unicode collation algorithm.
pub fn city_order(model: &Model) -> Vec<usize> {
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
