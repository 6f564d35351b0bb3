//! One agreement through the years: when it was signed, in force and at its end, as far as anybody says.
//!
//! Takes an agreement, answers of any year with yes, no or perhaps. Dates count whoever tells them; a state counts from
//! the year of its report on. Refuses to take a planned date for a date.

use std::collections::BTreeMap;

use crate::date::PartialDate;
use crate::model::register::{Doubt, Group, Standing};
use crate::model::{AgreementFacts, AgreementId, Model, Record};
use crate::vocabulary::AgreementStatus;

/// What is known of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Perhaps,
}

use Answer::{No, Perhaps, Yes};

/// A state and the year of the reports that tell it; an editor's counts as told in the last year of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldStatus {
    pub year: i32,
    pub status: AgreementStatus,
    /// An editor settled it.
    pub is_settled: bool,
}

/// An agreement's dates and the states that were told of it.
#[derive(Debug)]
pub struct Life {
    signed: Option<PartialDate>,
    is_signature_disputed: bool,
    /// When it was to be signed, where nobody who gives that date knows it as signed.
    planned: Option<PartialDate>,
    in_force: Option<PartialDate>,
    ended: Option<PartialDate>,
    term: Option<PartialDate>,
    /// By the years of reports; of one year the state furthest along. In place of what an editor denies stands his word.
    told: BTreeMap<i32, ToldStatus>,
    /// The last year whose reports tell of an end, by a state or a date.
    end_told: Option<i32>,
    is_end_settled: bool,
}

impl Life {
    /// `last` is the last year that the site tells of: an editor's word holds then, and whatever denies it is not so.
    pub fn of(model: &Model, id: AgreementId, last: i32) -> Life {
        let record = &model[id].record;
        let facts = &record.merged;
        let settled = record.settled.as_ref();
        let word = settled.and_then(|settled| settled.status);
        let mut told: BTreeMap<i32, ToldStatus> = BTreeMap::new();
        let mut end_told: Option<i32> = None;
        for claim in &record.claims {
            let year = model[claim.report].year;
            let status = claim.states.status;
            if claim.states.ended.is_some() || status.is_some_and(has_ended) {
                end_told = end_told.max(Some(year));
            }
            if let Some(status) = status {
                let (status, is_settled) = match word.filter(|word| denies(*word, status)) {
                    Some(word) => (word, true),
                    None => (status, false),
                };
                let known = told.entry(year).or_insert(ToldStatus { year, status, is_settled });
                if status > known.status {
                    *known = ToldStatus { year, status, is_settled };
                }
            }
        }
        if word.is_some_and(has_ended) {
            end_told = Some(last);
        }
        if let Some(status) = word {
            told.insert(last, ToldStatus { year: last, status, is_settled: true });
        }
        let is_plan = |facts: &AgreementFacts| [word, facts.status].into_iter().flatten().any(is_preparing);
        let is_signature_disputed = record.disputed.iter().any(|dispute| dispute.field == "signed");
        let signed = Dated::of(record, |facts| facts.signed.as_ref(), is_plan);
        let in_force = Dated::of(record, |facts| facts.in_force.as_ref(), is_plan);
        let date = |date: &Option<PartialDate>| date.clone().filter(|date| !date.is_recurring());
        Life {
            is_signature_disputed: is_signature_disputed && signed.certain == facts.signed,
            planned: signed.planned.or(in_force.planned.filter(|_| signed.certain.is_none())),
            signed: signed.certain,
            in_force: in_force.certain,
            ended: date(&facts.ended),
            // A term that is open at its end is none.
            term: date(&facts.valid_until).filter(|date| !date.is_interval() || date.latest().is_some()),
            told,
            end_told,
            is_end_settled: settled.is_some_and(|settled| settled.ended.is_some()),
        }
    }

    /// When it was to be signed, where nobody who gives that date knows it as signed.
    pub fn planned(&self) -> Option<&PartialDate> {
        self.planned.as_ref()
    }

    /// The latest state told up to the end of a year.
    pub fn told_by(&self, year: i32) -> Option<ToldStatus> {
        self.told.range(..=year).next_back().map(|(_, telling)| *telling)
    }

    /// An editor's word that it holds, for a year before it: it holds since it was signed.
    pub fn settled_for(&self, year: i32) -> Option<ToldStatus> {
        self.settled_alive().filter(|_| self.is_signed_by(year))
    }

    /// Whether it was signed for certain by the end of a year.
    pub fn is_signed_by(&self, year: i32) -> bool {
        self.signed_by(year) == Yes
    }

    /// Where it stands in a year; `successor` has taken its place by the end of that.
    pub fn standing(&self, year: i32, successor: Option<AgreementId>) -> Standing {
        let mut groups = Vec::new();
        let mut doubts = Vec::new();
        let (signed, concluded) = (self.signed_by(year), self.concluded_in(year));
        let is_preparing = self.is_preparing(year);
        if signed == No {
            groups.extend(is_preparing.then_some(Group::Preparing));
            return Standing { groups, doubts };
        }
        let (mut ended, end_doubt) = self.ended_by(year);
        let is_settled = self.settled_alive().is_some_and(|word| word.status == AgreementStatus::InForce);
        if ended == No && self.ended.is_none() && successor.is_some() && !is_settled {
            ended = Perhaps;
        }
        let ended_now = ended == Yes && self.end().is_some_and(|end| is_certainly_in(end, year));
        // What was over before the year has no place in it.
        if self.ended_by(year - 1).0 == Yes && concluded != Yes {
            return Standing { groups, doubts };
        }
        let in_force = self.in_force.as_ref().map_or(Yes, |date| begun_by(date, year));
        if signed == Yes && ended == No && in_force == Yes {
            groups.push(Group::InForce);
        }
        groups.extend((concluded == Yes).then_some(Group::Concluded));
        groups.extend((ended_now && signed == Yes).then_some(Group::Ended));
        if is_preparing || signed == Yes && in_force == No && ended == No {
            groups.push(Group::Preparing);
        }
        let is_unsigned_for_now = is_preparing && self.signed.is_none();
        if concluded == Perhaps && !is_unsigned_for_now || signed == Perhaps && !is_preparing {
            doubts.push(self.signature_doubt(year));
        }
        if let Some(date) = self.in_force.as_ref().filter(|_| in_force == Perhaps && ended != Yes && signed == Yes) {
            doubts.push(Doubt::InForce(date.clone()));
        }
        match (end_doubt, successor) {
            (Some(doubt), _) => doubts.push(doubt),
            (None, Some(successor)) if ended == Perhaps => doubts.push(Doubt::Superseded(successor)),
            _ => {}
        }
        groups.extend((!doubts.is_empty()).then_some(Group::Unclear));
        Standing { groups, doubts }
    }

    /// Whether it was signed by the end of a year.
    fn signed_by(&self, year: i32) -> Answer {
        let by_date = self.signed.as_ref().map(|date| begun_by(date, year));
        if by_date == Some(Yes) || self.in_force.as_ref().is_some_and(|date| begun_by(date, year) == Yes) {
            return Yes;
        }
        let was_told = self.told.range(..=year).any(|(_, telling)| !is_preparing(telling.status));
        match by_date {
            // Who tells of it early may be he whose date is disputed.
            Some(Perhaps) if was_told && !self.is_signature_disputed => Yes,
            Some(No) if was_told => Perhaps,
            Some(No) => No,
            None if was_told => Yes,
            _ if self.told.range(year..).any(|(_, telling)| is_preparing(telling.status)) => No,
            _ => Perhaps,
        }
    }

    /// Whether it was signed in a year.
    fn concluded_in(&self, year: i32) -> Answer {
        match &self.signed {
            Some(date) if is_certainly_in(date, year) => Yes,
            Some(date) if date.covers_year(year) => Perhaps,
            Some(_) => No,
            None if self.signed_by(year) == No || self.signed_by(year - 1) == Yes => No,
            None => Perhaps,
        }
    }

    /// Whether its preparation was under way at the end of a year.
    fn is_preparing(&self, year: i32) -> bool {
        let was_told = self.told_by(year).filter(|telling| is_preparing(telling.status));
        was_told.is_some_and(|telling| {
            let still_told = self.told.range(year..).any(|(_, telling)| is_preparing(telling.status));
            telling.year == year || still_told || self.signed_by(year) == No
        })
    }

    fn end(&self) -> Option<&PartialDate> {
        self.ended.as_ref().or(self.term.as_ref())
    }

    /// An editor's word that it is signed or in force.
    fn settled_alive(&self) -> Option<ToldStatus> {
        self.told.values().rev().find(|told| told.is_settled && is_told_alive(told.status)).copied()
    }

    /// Whether it had ended by the end of a year, and what is doubtful of that in this year.
    fn ended_by(&self, year: i32) -> (Answer, Option<Doubt>) {
        let told = self.told_end(year);
        match (&self.ended, &self.term, self.settled_alive()) {
            (Some(date), _, Some(word)) if !self.is_end_settled => over(date, word, year),
            (Some(date), ..) => {
                let is_last_word = |held: &ToldStatus| self.end_told.is_none_or(|told| told <= held.year);
                let outlived = self.outlived(date, AgreementStatus::Signed).filter(is_last_word);
                match (doubted(date, year), outlived) {
                    ((Yes | Perhaps, _), Some(later)) if !self.is_end_settled => {
                        (Perhaps, Some(Doubt::OutlivesEnd(date.clone(), later)))
                    }
                    (by_date, _) => by_date,
                }
            }
            (None, Some(term), Some(word)) if word.status == AgreementStatus::InForce => over(term, word, year),
            (None, Some(term), _) => {
                let (by_term, outlived) = (doubted(term, year), self.outlived(term, AgreementStatus::InForce));
                match (by_term.0, told, outlived) {
                    // An end that is told before the term was early, at a time that nobody says.
                    (_, Some(told), _) if term.first_year().is_some_and(|first| told.0.year < first) => {
                        undated(told, year)
                    }
                    (Yes, Some(told), Some(later)) if told.0.year > later.year => undated(told, year),
                    (Yes, _, Some(later)) => (Perhaps, Some(Doubt::OutlivesTerm(term.clone(), later))),
                    _ => by_term,
                }
            }
            (None, None, _) => told.map_or((No, None), |told| undated(told, year)),
        }
    }

    /// The first report after an end, if any, that says it holds and is at least so far along.
    fn outlived(&self, end: &PartialDate, least: AgreementStatus) -> Option<ToldStatus> {
        let after = end.last_year().or(end.first_year())?.saturating_add(1);
        let mut after = self.told.range(after..).map(|(_, told)| *told);
        after.find(|told| is_told_alive(told.status) && told.status >= least)
    }

    /// The end without a date that is told of it up to a year, or next after; and the state that denies it later.
    fn told_end(&self, year: i32) -> Option<(ToldStatus, Option<ToldStatus>)> {
        let is_alive = |told: &ToldStatus| is_told_alive(told.status);
        let begins = |from: i32| self.told.range(from..).map(|(_, told)| *told);
        let held = self.told.range(..=year).map(|(_, told)| *told).rfind(is_alive);
        let end = begins(held.map_or(i32::MIN, |held| held.year)).find(|told| has_ended(told.status))?;
        let back = begins(end.year).find(is_alive);
        let is_held = held.is_some_and(|held| held.year == year)
            || begins(year).find(is_alive).is_some_and(|told| told.year < end.year);
        (!is_held).then_some((end, back))
    }

    /// Why it cannot be said whether it was signed in the year, or by its end.
    fn signature_doubt(&self, year: i32) -> Doubt {
        let first = self.told.values().find(|telling| !is_preparing(telling.status)).copied();
        let planned = self.planned.as_ref().filter(|date| date.first_year().is_none_or(|first| first <= year));
        match (&self.signed, planned, self.told_by(year), first) {
            (Some(date), ..) if self.signed_by(year) == Yes => Doubt::SignedIn(date.clone()),
            (Some(date), ..) => Doubt::Signed(date.clone()),
            (None, Some(date), _, Some(first)) => Doubt::PlannedSigned(date.clone(), first),
            (None, Some(date), _, None) => Doubt::Planned(date.clone()),
            (None, _, Some(told), _) if is_preparing(told.status) => Doubt::PreparedIn(told),
            (None, _, _, Some(first)) if first.year > year => Doubt::SignedBy(first),
            (None, _, None, None) if self.in_force.is_none() => Doubt::Untold,
            _ => Doubt::Undated,
        }
    }
}

/// What is told of the beginning of something: for certain, or as a plan.
struct Dated {
    certain: Option<PartialDate>,
    planned: Option<PartialDate>,
}

impl Dated {
    /// A date that an editor settled stands alone. One that is merged of plans and facts is that of the facts, if they
    /// agree in it.
    fn of(
        record: &Record<AgreementFacts>,
        get: impl Fn(&AgreementFacts) -> Option<&PartialDate>,
        is_plan: impl Fn(&AgreementFacts) -> bool,
    ) -> Dated {
        let merged = get(&record.merged).filter(|date| !date.is_recurring()).cloned();
        let settled = record.settled.as_ref().filter(|settled| get(settled).is_some());
        let stating: Vec<&AgreementFacts> = match settled {
            Some(settled) => vec![settled],
            None => record.statements().filter(|facts| get(facts).is_some()).collect(),
        };
        let certain: Vec<&PartialDate> =
            stating.iter().filter(|facts| !is_plan(facts)).filter_map(|facts| get(facts)).collect();
        match certain.first() {
            None => Dated { certain: None, planned: merged },
            Some(first) if certain.len() < stating.len() && certain.iter().all(|date| date == first) => {
                Dated { certain: merged.map(|_| (*first).clone()), planned: None }
            }
            Some(_) => Dated { certain: merged, planned: None },
        }
    }
}

/// Whether an end lies before the end of a year, where an editor's word says that it holds: up to the year of that word
/// it does, and an end that lies before it was none.
fn over(end: &PartialDate, word: ToldStatus, year: i32) -> (Answer, Option<Doubt>) {
    match year <= word.year || end.last_year().is_some_and(|last| last <= word.year) {
        true => (No, None),
        false => doubted(end, year),
    }
}

/// An end without a date.
fn undated((end, back): (ToldStatus, Option<ToldStatus>), year: i32) -> (Answer, Option<Doubt>) {
    match back {
        Some(back) => (Perhaps, Some(Doubt::Returned(end, back))),
        None if end.year < year => (Yes, None),
        None if end.year == year => (Yes, Some(Doubt::EndUndated(end))),
        None => (Perhaps, Some(Doubt::EndUndated(end))),
    }
}

/// Whether an editor's word makes a state that a report tells one that never was.
fn denies(word: AgreementStatus, told: AgreementStatus) -> bool {
    is_preparing(word) && !is_preparing(told) || is_told_alive(word) && has_ended(told)
}

fn is_preparing(status: AgreementStatus) -> bool {
    status < AgreementStatus::Signed
}

fn has_ended(status: AgreementStatus) -> bool {
    status > AgreementStatus::InForce
}

fn is_told_alive(status: AgreementStatus) -> bool {
    matches!(status, AgreementStatus::Signed | AgreementStatus::InForce)
}

/// Whether a beginning lies before the end of a year; an interval that is open at its end has begun with its first day.
fn begun_by(date: &PartialDate, year: i32) -> Answer {
    by(date, date.last_year().or_else(|| date.first_year().filter(|_| date.is_interval())), year)
}

/// Whether an end lies before the end of a year.
fn doubted(date: &PartialDate, year: i32) -> (Answer, Option<Doubt>) {
    let by_date = by(date, date.last_year(), year);
    let may_be_now = by_date == Perhaps || by_date == Yes && date.covers_year(year) && !is_certainly_in(date, year);
    (by_date, may_be_now.then(|| Doubt::End(date.clone())))
}

fn by(date: &PartialDate, last: Option<i32>, year: i32) -> Answer {
    match (date.first_year(), last) {
        (Some(first), _) if first > year => No,
        // A doubtful date of this very year may be one of the next.
        (_, Some(last)) if last < year || last == year && is_without_doubt(date) => Yes,
        _ => Perhaps,
    }
}

fn is_certainly_in(date: &PartialDate, year: i32) -> bool {
    date.is_sure() && date.first_year() == Some(year) && date.last_year() == Some(year)
}

/// An end that is not known is no doubt about the other.
fn is_without_doubt(date: &PartialDate) -> bool {
    date.is_sure() || date.earliest().is_none() || date.latest().is_none()
}
