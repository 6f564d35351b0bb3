//! The orders in which people expect lists, made once for the whole site.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::Locale;

use crate::model::{
    AgreementId, CityId, CityLists, Doings, EventId, Model, PlanId, Registers, ReportId, TopicId, YearLists,
};
use crate::plan::LIST_PAGE;

/// Sorted lists of the whole site.
#[derive(Debug)]
pub struct Orders {
    /// The rank of each city among the names in the site's language.
    pub city_ranks: Vec<usize>,
    /// The latest first; undated ones under their year.
    pub events: Vec<EventId>,
    /// How many of them have no certain day.
    pub events_without_days: usize,
    /// The latest signature first, those without one last.
    pub agreements: Vec<AgreementId>,
    /// The latest report's first.
    pub plans: Vec<PlanId>,
    /// Cities whose reports promise something, by name, with the number of their promises.
    pub promising_cities: Vec<(CityId, usize)>,
    /// The same for years, the latest first.
    pub promising_years: Vec<(i32, usize)>,
    /// Cities that have reports, by name.
    pub reporters: Vec<CityId>,
    /// The same for each year.
    pub reporters_of: BTreeMap<i32, Vec<CityId>>,
    /// Places that reports of other cities tell of with the last year that does: the latest first, then by name.
    pub partners: Vec<(i32, CityId)>,
    /// The years that have reports, the earliest first.
    pub reported_years: Vec<i32>,
    /// Which agreements stand in the register of each year.
    pub registers: Registers,
    /// What each city did in each year.
    pub doings: Doings,
    /// What belongs to each year.
    pub years: BTreeMap<i32, YearLists>,
    /// The reports of each topic and year, in the order of their ids.
    pub reports_on: BTreeMap<(TopicId, i32), Vec<ReportId>>,
    /// The lists of the cities that have several pages.
    pub long_cities: BTreeMap<CityId, CityLists>,
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
        let ranks = city_ranks(model);
        let mut reporters: Vec<CityId> = model.reporters().collect();
        reporters.sort_by_key(|city| ranks[city.index()]);
        let mut reporters_of: BTreeMap<i32, Vec<CityId>> = BTreeMap::new();
        for city in &reporters {
            for year in model.years_of(*city) {
                reporters_of.entry(year).or_default().push(*city);
            }
        }
        let mut promising_cities: Vec<(CityId, usize)> =
            reporters.iter().map(|city| (*city, promises(model, &model[*city].reports))).collect();
        promising_cities.retain(|(_, plans)| *plans > 0);
        let years = YearLists::of_all(model);
        let promising_years = years.iter().rev().map(|(year, lists)| (*year, lists.plans.len()));
        let promising_years = promising_years.filter(|(_, plans)| *plans > 0).collect();
        let mut reports_on: BTreeMap<(TopicId, i32), Vec<ReportId>> = BTreeMap::new();
        for (index, report) in model.reports.iter().enumerate() {
            for topic in &report.topics {
                reports_on.entry((*topic, report.year)).or_default().push(ReportId::from_index(index));
            }
        }
        let cities = (0..model.cities.len()).map(CityId::from_index);
        let long_cities = cities.filter(|id| CityLists::at_most(model, *id) > LIST_PAGE);
        let long_cities = long_cities.map(|id| (id, CityLists::of(model, id))).collect();
        let mut partners = model.told_places();
        partners.sort_by_key(|(year, city)| (Reverse(*year), ranks[city.index()]));
        let translations = model.reports.iter().flat_map(|report| &report.translations);
        let languages = translations.map(|translation| translation.language.clone()).collect();
        let registers = Registers::of_all(model, |city| ranks[city.index()]);
        Orders {
            city_ranks: ranks,
            events,
            events_without_days: model.events.iter().filter(|event| event.days().is_none()).count(),
            agreements,
            plans,
            promising_cities,
            promising_years,
            reporters,
            reporters_of,
            partners,
            reported_years: model.years(),
            registers,
            doings: Doings::of_all(model),
            years,
            reports_on,
            long_cities,
            languages,
        }
    }

    /// The rank of a city among all names.
    pub fn rank(&self, city: CityId) -> usize {
        self.city_ranks[city.index()]
    }
}

fn promises(model: &Model, reports: &[ReportId]) -> usize {
    reports.iter().map(|report| model[*report].plans.len()).sum()
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
