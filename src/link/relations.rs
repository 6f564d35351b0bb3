//! The other direction of every relation: what a place, a body, an agreement, a series is named by.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::entry::{Entries, RecordEntry, Ref};
use crate::model::{
    AgreementId, CityId, EventId, FigureId, Mention, Model, NameLink, OrganisationId, PartnershipId, Party, PlanId,
    ReportId, Seen, SeriesId,
};
use crate::vocabulary::PlaceKind;

/// Fills what leads back; the forward direction is there.
pub fn link(
    model: &mut Model,
    mentions: Vec<(NameLink, Mention)>,
    entries: &Entries,
    diagnostics: &mut Vec<Diagnostic>,
) {
    break_loops(model, entries, diagnostics);
    places(model);
    records(model);
    let mut seen = SeenBy::default();
    seen.collect(model);
    for (name, mention) in mentions {
        seen.of(name).mentions.push(mention);
    }
    seen.hand_over(model);
    pairs(model);
}

/// A chain of `within`, `parent`, `part_of` or `supersedes` that comes back to itself is reported once and cut.
fn break_loops(model: &mut Model, entries: &Entries, diagnostics: &mut Vec<Diagnostic>) {
    let within: Written<'_> =
        entries.cities.iter().filter_map(|city| Some((city.id.value.as_str(), city.within.as_ref()?))).collect();
    while let Some((id, next)) =
        looping(model.cities.len(), |index| model.cities[index].within.iter().map(|id| id.index()).collect())
    {
        report("within", [&model.cities[id].id, &model.cities[next].id], &within, diagnostics);
        model.cities[id].within = None;
    }
    let parent: Written<'_> =
        entries.organisations.iter().filter_map(|body| Some((body.id.value.as_str(), body.parent.as_ref()?))).collect();
    while let Some((id, next)) = looping(model.organisations.len(), |index| {
        model.organisations[index].parent.iter().map(|id| id.index()).collect()
    }) {
        report("parent", [&model.organisations[id].id, &model.organisations[next].id], &parent, diagnostics);
        model.organisations[id].parent = None;
    }
    let part_of: Written<'_> = (entries.reports.iter().flat_map(|report| &report.events))
        .chain(entries.events.iter().map(|record| &record.states))
        .filter_map(|entry| Some((entry.id.value.as_str(), entry.part_of.as_ref()?)))
        .collect();
    while let Some((id, next)) = looping(model.events.len(), |index| {
        model.events[index].record.merged.part_of.iter().map(|id| id.index()).collect()
    }) {
        report("part_of", [&model.events[id].record.id, &model.events[next].record.id], &part_of, diagnostics);
        model.events[id].record.merged.part_of = None;
    }
    let supersedes: Written<'_> = superseding(&entries.events, |record| &record.states.id);
    while let Some((id, next)) =
        looping(model.events.len(), |index| model.events[index].supersedes.iter().map(|id| id.index()).collect())
    {
        report("supersedes", [&model.events[id].record.id, &model.events[next].record.id], &supersedes, diagnostics);
        model.events[id].supersedes.clear();
    }
    let supersedes: Written<'_> = superseding(&entries.agreements, |record| &record.states.id);
    while let Some((id, next)) = looping(model.agreements.len(), |index| {
        model.agreements[index].supersedes.iter().map(|id| id.index()).collect()
    }) {
        let ids = [&model.agreements[id].record.id, &model.agreements[next].record.id];
        report("supersedes", ids, &supersedes, diagnostics);
        model.agreements[id].supersedes.clear();
    }
}

/// Where each thing names the next one of a chain.
type Written<'e> = BTreeMap<&'e str, &'e Ref>;

fn superseding<'e, T>(records: &'e [RecordEntry<T>], id: impl Fn(&'e RecordEntry<T>) -> &'e Ref) -> Written<'e> {
    records.iter().filter_map(|record| Some((id(record).value.as_str(), record.supersedes.first()?))).collect()
}

/// Reports a circle at its first member, with the next one beside it.
fn report(key: &'static str, ids: [&String; 2], written: &Written<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let [first, next] = ids.map(|id| written.get(id.as_str()));
    let Some(first) = first else { return };
    let fault = Diagnostic::at(Code::Loop, first.span).arg("id", &first.value).arg("key", key);
    let next = next.filter(|next| next.span != first.span);
    diagnostics.push(next.into_iter().fold(fault, |fault, next| fault.label(next.span)));
}

/// The first thing from which one can come back to oneself, and the next one on the way.
fn looping(count: usize, next: impl Fn(usize) -> Vec<usize>) -> Option<(usize, usize)> {
    let comes_back = |start: usize| {
        let mut seen = BTreeSet::new();
        let mut open = next(start);
        while let Some(index) = open.pop() {
            if index == start {
                return true;
            }
            if seen.insert(index) {
                open.extend(next(index));
            }
        }
        false
    };
    let start = (0..count).find(|start| comes_back(*start))?;
    Some((start, next(start).first().copied()?))
}

fn places(model: &mut Model) {
    for index in 0..model.cities.len() {
        if let Some(whole) = model.cities[index].within {
            model.cities[whole.index()].districts.push(CityId::from_index(index));
        }
    }
    for index in 0..model.organisations.len() {
        if let Some(whole) = model.organisations[index].parent {
            model.organisations[whole.index()].parts.push(OrganisationId::from_index(index));
        }
        if let Some(city) = model.organisations[index].city {
            model.cities[city.index()].organisations.push(OrganisationId::from_index(index));
        }
    }
    for index in 0..model.series.len() {
        if let Some(host) = model.series[index].host {
            model.cities[host.index()].series.push(SeriesId::from_index(index));
        }
    }
    for index in 0..model.reports.len() {
        let city = model.reports[index].city;
        model.cities[city.index()].reports.push(ReportId::from_index(index));
    }
}

/// Events know their place in time: whatever they belong to lists them in the order of their dates.
fn records(model: &mut Model) {
    for id in events_by_date(model) {
        let facts = &model[id].record.merged;
        let (series, under, signs, part_of) = (facts.series, facts.under, facts.signs, facts.part_of);
        if let Some(series) = series {
            model.series[series.index()].events.push(id);
        }
        if let Some(under) = under {
            model.agreements[under.index()].events.push(id);
        }
        if let Some(signed) = signs {
            model.agreements[signed.index()].signed_at.push(id);
        }
        if let Some(whole) = part_of {
            model.events[whole.index()].parts.push(id);
        }
    }
    for index in 0..model.series.len() {
        let mut events = std::mem::take(&mut model.series[index].events);
        // Numbers tell the order best; where some are missing, time does.
        let are_numbered = events.iter().all(|id| model[*id].record.merged.edition.is_some());
        events.sort_by_key(|id| {
            let edition = model[*id].record.merged.edition;
            (edition.filter(|_| are_numbered), model[*id].order().0, edition)
        });
        model.series[index].events = events;
    }
    for index in 0..model.events.len() {
        for old in model.events[index].supersedes.clone() {
            model.events[old.index()].superseded_by.push(EventId::from_index(index));
        }
    }
    for index in 0..model.agreements.len() {
        for old in model.agreements[index].supersedes.clone() {
            model.agreements[old.index()].superseded_by.push(AgreementId::from_index(index));
        }
    }
    for index in 0..model.partnerships.len() {
        if let Some(agreement) = model.partnerships[index].agreement {
            model.agreements[agreement.index()].partnerships.push(PartnershipId::from_index(index));
        }
    }
    for index in 0..model.plans.len() {
        let plan = &model.plans[index];
        let events: BTreeSet<EventId> =
            plan.event.into_iter().chain(plan.outcomes.iter().filter_map(|outcome| outcome.event)).collect();
        for event in events {
            model.events[event.index()].plans.push(PlanId::from_index(index));
        }
    }
    for index in 0..model.figures.len() {
        if let Some(event) = model.figures[index].event {
            model.events[event.index()].figures.push(FigureId::from_index(index));
        }
    }
}

fn events_by_date(model: &Model) -> Vec<EventId> {
    let mut ids: Vec<EventId> = (0..model.events.len()).map(EventId::from_index).collect();
    ids.sort_by_cached_key(|id| {
        let (date, name) = model[*id].order();
        (date, name.to_owned())
    });
    ids
}

fn agreements_by_date(model: &Model) -> Vec<AgreementId> {
    let mut ids: Vec<AgreementId> = (0..model.agreements.len()).map(AgreementId::from_index).collect();
    ids.sort_by_cached_key(|id| {
        let (is_undated, signed, name) = model[*id].order();
        (is_undated, signed, name.to_owned())
    });
    ids
}

/// Where each place and body is seen, while it is collected.
#[derive(Default)]
struct SeenBy {
    cities: BTreeMap<CityId, Seen>,
    organisations: BTreeMap<OrganisationId, Seen>,
}

impl SeenBy {
    fn of(&mut self, name: NameLink) -> &mut Seen {
        match name {
            NameLink::City(id) => self.cities.entry(id).or_default(),
            NameLink::Organisation(id) => self.organisations.entry(id).or_default(),
        }
    }

    fn collect(&mut self, model: &Model) {
        for id in events_by_date(model) {
            for name in event_names(model, id) {
                self.of(name).events.push(id);
            }
        }
        for id in agreements_by_date(model) {
            let mut names = BTreeSet::new();
            for facts in model[id].record.statements() {
                let named = facts.parties.iter().chain(&facts.witnesses).chain(&facts.approvers);
                names.extend(named.filter_map(name_of));
                names.extend(facts.place.iter().map(|city| NameLink::City(*city)));
            }
            for name in names {
                self.of(name).agreements.push(id);
            }
        }
        for (index, partnership) in model.partnerships.iter().enumerate() {
            for name in partnership.parties.iter().filter_map(name_of).collect::<BTreeSet<_>>() {
                self.of(name).partnerships.push(PartnershipId::from_index(index));
            }
        }
        for (index, plan) in model.plans.iter().enumerate() {
            for name in plan.about.iter().filter_map(name_of).collect::<BTreeSet<_>>() {
                self.of(name).plans.push(PlanId::from_index(index));
            }
        }
        for (index, figure) in model.figures.iter().enumerate() {
            for name in figure.with.iter().filter_map(name_of).collect::<BTreeSet<_>>() {
                self.of(name).figures.push(FigureId::from_index(index));
            }
        }
    }

    fn hand_over(self, model: &mut Model) {
        for (id, seen) in self.cities {
            model.cities[id.index()].seen = seen;
        }
        for (id, seen) in self.organisations {
            model.organisations[id.index()].seen = seen;
        }
    }
}

fn name_of(party: &Party) -> Option<NameLink> {
    match party {
        Party::City(id) => Some(NameLink::City(*id)),
        Party::Organisation(id) => Some(NameLink::Organisation(*id)),
        Party::Named { .. } => None,
    }
}

/// Everybody who is named by any statement about an event.
fn event_names(model: &Model, id: EventId) -> BTreeSet<NameLink> {
    let mut names = BTreeSet::new();
    for facts in model[id].record.statements() {
        names.extend(facts.participants.iter().chain(&facts.organiser).filter_map(name_of));
        names.extend(facts.place.iter().map(|city| NameLink::City(*city)));
    }
    names
}

/// Two parties of one agreement or partnership, or a reporting city and another city of an event that it takes part in.
fn pairs(model: &mut Model) {
    let mut pairs = std::mem::take(&mut model.pairs);
    for id in agreements_by_date(model) {
        for pair in pairs_among(model, &model[id].record.merged.parties) {
            pairs.entry(pair).or_default().agreements.push(id);
        }
    }
    for (index, partnership) in model.partnerships.iter().enumerate() {
        for pair in pairs_among(model, &partnership.parties) {
            pairs.entry(pair).or_default().partnerships.push(PartnershipId::from_index(index));
        }
    }
    for id in events_by_date(model) {
        let reporting: BTreeSet<CityId> =
            model[id].record.claims.iter().map(|claim| model[claim.report].city).collect();
        let cities: Vec<CityId> = event_names(model, id)
            .into_iter()
            .filter_map(|name| match name {
                NameLink::City(city) => Some(city),
                NameLink::Organisation(_) => None,
            })
            .filter(|city| is_partner(model, *city))
            .collect();
        for (at, first) in cities.iter().enumerate() {
            for second in &cities[at + 1..] {
                if reporting.contains(first) || reporting.contains(second) {
                    pairs.entry((*first, *second)).or_default().events.push(id);
                }
            }
        }
    }
    for (first, second) in pairs.keys() {
        model.cities[first.index()].partners.push(*second);
        model.cities[second.index()].partners.push(*first);
    }
    for city in &mut model.cities {
        city.partners.sort();
    }
    model.pairs = pairs;
}

/// Every two partner cities among parties, the lower id first.
fn pairs_among(model: &Model, parties: &[Party]) -> Vec<(CityId, CityId)> {
    let cities: BTreeSet<CityId> =
        parties.iter().filter_map(Party::city).filter(|city| is_partner(model, *city)).collect();
    let cities: Vec<CityId> = cities.into_iter().collect();
    let mut pairs = Vec::new();
    for (at, first) in cities.iter().enumerate() {
        pairs.extend(cities[at + 1..].iter().map(|second| (*first, *second)));
    }
    pairs
}

/// Regions, rivers and countries are places of events, but nobody's partners.
fn is_partner(model: &Model, city: CityId) -> bool {
    !matches!(model[city].kind, PlaceKind::Region | PlaceKind::River | PlaceKind::Country)
}
