//! Laying claims together, as section 4 of the design says: what an editor settled wins; wordings are the
//! earliest report's; participants are united; states are the latest report's; dates agree when one contains
//! the other. What cannot all be true is a dispute, and no winner is declared.

use crate::date::{PartialDate, Reconciled};
use crate::entry::{AgreementEntry, EventEntry, PartyEntry, Ref};
use crate::model::{AgreementFacts, Claim, Dispute, EventFacts};
use crate::source::{Span, Spanned};

/// The record that claims make together.
pub struct Laid<F> {
    pub merged: F,
    pub disputed: Vec<Dispute>,
}

/// Facts that can be laid together, and where a claim states them.
pub trait Stated: Sized {
    type Entry;

    fn merge(merger: &mut Merger<'_, Self>) -> Self;

    /// The place of a field's value in an entry; of the entry itself where it is silent.
    fn place(entry: &Self::Entry, field: &str) -> Span;

    /// The line of its file on which an entry begins.
    fn line(entry: &Self::Entry) -> u32;

    /// The file in which an editor can settle the record.
    fn record_path(id: &str) -> String;
}

/// Lays claims together; they are in the order of years and report ids, as `years` tells.
pub fn lay_together<F: Stated>(claims: &[Claim<F>], years: &[i32], settled: Option<&F>) -> Laid<F> {
    let mut merger = Merger { claims, years, settled, disputed: Vec::new() };
    let merged = F::merge(&mut merger);
    Laid { merged, disputed: merger.disputed }
}

/// The claims about one record, field by field.
pub struct Merger<'a, F> {
    claims: &'a [Claim<F>],
    years: &'a [i32],
    settled: Option<&'a F>,
    disputed: Vec<Dispute>,
}

impl<'a, F> Merger<'a, F> {
    /// A wording: the earliest report's.
    fn wording(&self, get: impl Fn(&F) -> &Option<String>) -> Option<String> {
        self.settled(&get).or_else(|| self.claims.iter().find_map(|claim| get(&claim.states).clone()))
    }

    /// A state: the latest report's; in one year the one furthest along.
    fn state<T: Copy + Ord>(&self, get: impl Fn(&F) -> &Option<T>) -> Option<T> {
        let told = self.claims.iter().zip(self.years).filter_map(|(claim, year)| Some((*year, (*get(&claim.states))?)));
        self.settled(&get).or_else(|| told.max().map(|(_, state)| state))
    }

    /// A value on which claims can only agree or not.
    fn one<T: Clone + PartialEq + 'a>(&mut self, field: &'static str, get: impl Fn(&F) -> &Option<T>) -> Option<T> {
        if let Some(settled) = self.settled(&get) {
            return Some(settled);
        }
        let versions = self.versions(|facts| get(facts).as_ref());
        match versions.len() {
            0 | 1 => versions.first().and_then(|claims| get(&self.claims[claims[0]].states).clone()),
            _ => {
                self.disputed.push(Dispute { field, versions });
                None
            }
        }
    }

    /// A date: the most precise of those that agree, else the one-of set of what was claimed.
    fn date(&mut self, field: &'static str, get: impl Fn(&F) -> &Option<PartialDate>) -> Option<PartialDate> {
        if let Some(settled) = self.settled(&get) {
            return Some(settled);
        }
        let dates: Vec<PartialDate> = self.claims.iter().filter_map(|claim| get(&claim.states).clone()).collect();
        match PartialDate::reconcile(&dates) {
            Reconciled::Silent => None,
            Reconciled::Agreed(date) => Some(date),
            Reconciled::Disputed(set) => {
                let versions = self.versions(|facts| get(facts).as_ref());
                self.disputed.push(Dispute { field, versions });
                Some(set)
            }
        }
    }

    /// A set on which claims can only agree or not: places, organisers.
    fn set<T: Clone + Ord>(&mut self, field: &'static str, get: impl Fn(&F) -> &Vec<T>) -> Vec<T> {
        if let Some(settled) = self.settled_list(&get) {
            return settled;
        }
        let sets: Vec<Option<Vec<T>>> = self.sets(&get);
        let versions = group(&sets);
        match versions.len() {
            0 | 1 => versions.first().map(|claims| get(&self.claims[claims[0]].states).clone()).unwrap_or_default(),
            _ => {
                self.disputed.push(Dispute { field, versions });
                Vec::new()
            }
        }
    }

    /// Those who take part: united, in the order in which reports name them.
    fn union<T: Clone + PartialEq>(&self, get: impl Fn(&F) -> &Vec<T>) -> Vec<T> {
        if let Some(settled) = self.settled_list(&get) {
            return settled;
        }
        let mut united: Vec<T> = Vec::new();
        for member in self.claims.iter().flat_map(|claim| get(&claim.states)) {
            if !united.contains(member) {
                united.push(member.clone());
            }
        }
        united
    }

    /// Parties: united; a dispute where neither of two sets contains the other.
    fn parties<T: Clone + Ord>(&mut self, field: &'static str, get: impl Fn(&F) -> &Vec<T>) -> Vec<T> {
        let united = self.union(&get);
        if self.settled_list(&get).is_none() {
            let sets = self.sets(&get);
            let known: Vec<&Vec<T>> = sets.iter().flatten().collect();
            let within = |a: &Vec<T>, b: &Vec<T>| a.iter().all(|member| b.contains(member));
            let comparable = known.iter().all(|a| known.iter().all(|b| within(a, b) || within(b, a)));
            if !comparable {
                let versions = group(&sets);
                self.disputed.push(Dispute { field, versions });
            }
        }
        united
    }

    fn settled<T: Clone>(&self, get: impl Fn(&F) -> &Option<T>) -> Option<T> {
        self.settled.and_then(|settled| get(settled).clone())
    }

    fn settled_list<T: Clone>(&self, get: impl Fn(&F) -> &Vec<T>) -> Option<Vec<T>> {
        self.settled.map(get).filter(|list| !list.is_empty()).cloned()
    }

    fn sets<T: Clone + Ord>(&self, get: impl Fn(&F) -> &Vec<T>) -> Vec<Option<Vec<T>>> {
        let sorted = |claim: &Claim<F>| {
            let mut set = get(&claim.states).clone();
            set.sort();
            set.dedup();
            Some(set).filter(|set| !set.is_empty())
        };
        self.claims.iter().map(sorted).collect()
    }

    fn versions<T: PartialEq + 'a>(&self, get: impl Fn(&'a F) -> Option<&'a T>) -> Vec<Vec<usize>> {
        let values: Vec<Option<&T>> = self.claims.iter().map(|claim| get(&claim.states)).collect();
        group(&values)
    }
}

/// Claims that say the same stand together; silent ones stand nowhere.
fn group<T: PartialEq>(values: &[Option<T>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, value) in values.iter().enumerate().filter(|(_, value)| value.is_some()) {
        match groups.iter_mut().find(|group| &values[group[0]] == value) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups
}

impl Stated for AgreementFacts {
    type Entry = AgreementEntry;

    fn merge(merger: &mut Merger<'_, AgreementFacts>) -> AgreementFacts {
        AgreementFacts {
            cited: merger.wording(|facts| &facts.cited),
            kind: merger.one("kind", |facts| &facts.kind),
            tier: merger.one("tier", |facts| &facts.tier),
            signed: merger.date("signed", |facts| &facts.signed),
            in_force: merger.date("in_force", |facts| &facts.in_force),
            valid_until: merger.date("valid_until", |facts| &facts.valid_until),
            ended: merger.date("ended", |facts| &facts.ended),
            place: merger.set("place", |facts| &facts.place),
            parties: merger.parties("parties", |facts| &facts.parties),
            witnesses: merger.union(|facts| &facts.witnesses),
            approvers: merger.union(|facts| &facts.approvers),
            status: merger.state(|facts| &facts.status),
            languages: merger.union(|facts| &facts.languages),
        }
    }

    fn line(entry: &AgreementEntry) -> u32 {
        entry.line
    }

    fn place(entry: &AgreementEntry, field: &str) -> Span {
        let found = match field {
            "kind" => span(&entry.kind),
            "tier" => span(&entry.tier),
            "signed" => span(&entry.signed),
            "in_force" => span(&entry.in_force),
            "valid_until" => span(&entry.valid_until),
            "ended" => span(&entry.ended),
            "place" => refs_span(&entry.place),
            "parties" => parties_span(&entry.parties),
            _ => None,
        };
        found.unwrap_or(entry.span)
    }

    fn record_path(id: &str) -> String {
        format!("content/agreements/{id}.md")
    }
}

impl Stated for EventFacts {
    type Entry = EventEntry;

    fn merge(merger: &mut Merger<'_, EventFacts>) -> EventFacts {
        EventFacts {
            title: merger.wording(|facts| &facts.title),
            kind: merger.one("kind", |facts| &facts.kind),
            date: merger.date("date", |facts| &facts.date),
            status: merger.state(|facts| &facts.status),
            format: merger.one("format", |facts| &facts.format),
            place: merger.set("place", |facts| &facts.place),
            venue: merger.wording(|facts| &facts.venue),
            participants: merger.union(|facts| &facts.participants),
            organiser: merger.set("organiser", |facts| &facts.organiser),
            series: merger.one("series", |facts| &facts.series),
            edition: merger.one("edition", |facts| &facts.edition),
            under: merger.one("under", |facts| &facts.under),
            signs: merger.one("signs", |facts| &facts.signs),
            part_of: merger.one("part_of", |facts| &facts.part_of),
        }
    }

    fn line(entry: &EventEntry) -> u32 {
        entry.line
    }

    fn place(entry: &EventEntry, field: &str) -> Span {
        let found = match field {
            "kind" => span(&entry.kind),
            "date" => span(&entry.date),
            "format" => span(&entry.format),
            "place" => refs_span(&entry.place),
            "organiser" => parties_span(&entry.organiser),
            "series" => span(&entry.series),
            "edition" => span(&entry.edition),
            "under" => span(&entry.under),
            "signs" => span(&entry.signs),
            "part_of" => span(&entry.part_of),
            _ => None,
        };
        found.unwrap_or(entry.span)
    }

    fn record_path(id: &str) -> String {
        format!("content/events/{id}.md")
    }
}

fn span<T>(spanned: &Option<Spanned<T>>) -> Option<Span> {
    spanned.as_ref().map(|spanned| spanned.span)
}

fn refs_span(refs: &[Ref]) -> Option<Span> {
    let (first, last) = (refs.first()?.span, refs.last()?.span);
    Some(Span { end: last.end, ..first })
}

fn parties_span(parties: &[PartyEntry]) -> Option<Span> {
    let place = |party: &PartyEntry| match party {
        PartyEntry::Ref(written) => written.span,
        PartyEntry::Named { span, .. } => *span,
    };
    let (first, last) = (place(parties.first()?), place(parties.last()?));
    Some(Span { end: last.end, ..first })
}
