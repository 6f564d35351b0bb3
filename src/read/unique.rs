//! Ids that two files claim, by their names or as a former id, and translations of nothing.
//!
//! Takes all entries, reports the later of two claimants, and leaves out the doubled file.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::entry::{Entries, Ref};
use crate::source::Span;

/// Checks the ids of every kind.
pub fn check(entries: &mut Entries, faults: &mut Vec<Diagnostic>) {
    let Entries { cities, organisations, agreements, events, series, reports, translations, pages, broken, .. } =
        entries;
    claim(cities.iter().map(|city| (&city.id, &city.former_ids[..])), faults);
    claim(organisations.iter().map(|organisation| (&organisation.id, &organisation.former_ids[..])), faults);
    claim(agreements.iter().map(|record| (&record.states.id, &record.former_ids[..])), faults);
    claim(events.iter().map(|record| (&record.states.id, &record.former_ids[..])), faults);
    claim(series.iter().map(|series| (&series.id, &series.former_ids[..])), faults);
    let originals = || pages.iter().filter(|page| page.language.is_none());
    claim(originals().map(|page| (&page.id, &page.former_ids[..])), faults);
    let doubled = claim(reports.iter().map(|report| (&report.id, &report.former_ids[..])), faults);
    reports.retain(|report| !doubled.contains(&report.id.span));

    let translated = |id: &Ref, language: &str| Ref::new(format!("{}.{language}", id.value), id.span);
    let named: Vec<Ref> = translations.iter().map(|it| translated(&it.report, &it.language)).collect();
    let doubled = claim(named.iter().map(|id| (id, &[][..])), faults);
    translations.retain(|translation| !doubled.contains(&translation.report.span));

    let mut is_known = |id: &Ref, known: bool| {
        if !known {
            faults.push(Diagnostic::at(Code::TranslationWithoutOriginal, id.span).arg("id", &id.value));
        }
        known
    };
    let known: BTreeSet<&str> = reports.iter().map(|report| report.id.value.as_str()).collect();
    translations.retain(|translation| {
        let id = &translation.report;
        is_known(id, known.contains(id.value.as_str()) || broken.reports.contains(&id.value))
    });
    let known: BTreeSet<String> = originals().map(|page| page.id.value.clone()).collect();
    pages.retain(|page| {
        let original = page.language.is_none() || known.contains(&page.id.value);
        is_known(&page.id, original || broken.pages.contains(&page.id.value))
    });
}

/// Reports every id that was claimed before, and gives the places of the later claimants. The names of files
/// come first: a former id yields to a file.
fn claim<'e>(entries: impl Iterator<Item = (&'e Ref, &'e [Ref])> + Clone, faults: &mut Vec<Diagnostic>) -> Vec<Span> {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    let mut doubled = Vec::new();
    let stems = entries.clone().map(|(stem, _)| stem);
    let former = entries.flat_map(|(_, former)| former);
    for id in stems.chain(former) {
        match first.get(id.value.as_str()) {
            None => {
                first.insert(&id.value, id.span);
            }
            Some(place) => {
                faults.push(Diagnostic::at(Code::DuplicateId, id.span).arg("id", &id.value).label(*place));
                doubled.push(id.span);
            }
        }
    }
    doubled
}
