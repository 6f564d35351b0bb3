//! Ids that two files claim, by their names or as a former id, and translations of nothing.
//!
//! Takes all entries, reports the later of two claimants, and leaves out the doubled file.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic};
use crate::entry::{Entries, Ref};
use crate::source::Span;

/// Checks the ids of every kind.
pub fn check(entries: &mut Entries, faults: &mut Vec<Diagnostic>) {
    let Entries { cities, organisations, agreements, events, series, reports, translations, pages, broken, .. } =
        entries;
    let mut claim = |stems: &[&Ref], former: &[&Ref]| claim(stems, former, faults);
    fn former<'e, T>(entries: &'e [T], ids: fn(&T) -> &Vec<Ref>) -> Vec<&'e Ref> {
        entries.iter().flat_map(|entry| ids(entry)).collect()
    }
    let stems: Vec<&Ref> = cities.iter().map(|city| &city.id).collect();
    claim(&stems, &former(cities, |city| &city.former_ids));
    let stems: Vec<&Ref> = organisations.iter().map(|organisation| &organisation.id).collect();
    claim(&stems, &former(organisations, |organisation| &organisation.former_ids));
    let stems: Vec<&Ref> = agreements.iter().map(|record| &record.states.id).collect();
    claim(&stems, &former(agreements, |record| &record.former_ids));
    let stems: Vec<&Ref> = events.iter().map(|record| &record.states.id).collect();
    claim(&stems, &former(events, |record| &record.former_ids));
    let stems: Vec<&Ref> = series.iter().map(|series| &series.id).collect();
    claim(&stems, &former(series, |series| &series.former_ids));
    let stems: Vec<&Ref> = pages.iter().filter(|page| page.language.is_none()).map(|page| &page.id).collect();
    claim(&stems, &former(pages, |page| &page.former_ids));
    let stems: Vec<&Ref> = reports.iter().map(|report| &report.id).collect();
    let doubled = claim(&stems, &former(reports, |report| &report.former_ids));
    reports.retain(|report| !doubled.contains(&report.id.span));
    let translated = |translation: &crate::entry::TranslationEntry| {
        let id = format!("{}.{}", translation.report.value, translation.language);
        Ref::new(id, translation.report.span)
    };
    let named: Vec<Ref> = translations.iter().map(translated).collect();
    let doubled = claim(&named.iter().collect::<Vec<_>>(), &[]);
    translations.retain(|translation| !doubled.contains(&translation.report.span));

    let originals: std::collections::BTreeSet<&str> = reports.iter().map(|report| report.id.value.as_str()).collect();
    let mut orphan = |id: &Ref, known: bool| {
        if !known {
            faults.push(Diagnostic::at(Code::TranslationWithoutOriginal, id.span).arg("id", &id.value));
        }
        known
    };
    translations.retain(|translation| {
        let id = &translation.report;
        orphan(id, originals.contains(id.value.as_str()) || broken.reports.contains(&id.value))
    });
    let originals: std::collections::BTreeSet<String> =
        pages.iter().filter(|page| page.language.is_none()).map(|page| page.id.value.clone()).collect();
    pages.retain(|page| {
        let known = page.language.is_none() || originals.contains(&page.id.value);
        orphan(&page.id, known || broken.pages.contains(&page.id.value))
    });
}

/// Reports every id that was claimed before, and gives the places of the later claimants. The names of files
/// come first: a former id yields to a file.
fn claim(stems: &[&Ref], former: &[&Ref], faults: &mut Vec<Diagnostic>) -> Vec<Span> {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    let mut doubled = Vec::new();
    for id in stems.iter().chain(former) {
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
