//! One agreement through the years: when it was signed, in force and at its end, as far as anybody says.
//!
//! Takes an agreement, answers of any year with yes, no or perhaps. Dates count whoever tells them; a state counts from
//! the year of its report on. Refuses to take a planned date for a date.

use std::collections::BTreeMap;

use crate::date::PartialDate;
use crate::model::register::{Doubt, Group, Standing};
use crate::model::{AgreementFacts, AgreementId, Model};
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
pub struct Life<'m> {
    signed: Option<&'m PartialDate>,
    is_signature_disputed: bool,
    /// When it is to be signed, where nobody says that it was.
    planned: Option<&'m PartialDate>,
    in_force: Option<&'m PartialDate>,
    ended: Option<&'m PartialDate>,
    term: Option<&'m PartialDate>,
    /// By the years of reports; of one year the state furthest along.
    told: BTreeMap<i32, ToldStatus>,
}

impl<'m> Life<'m> {
    /// `last` is the last year that the site tells of: an editor's word holds from then on.
    pub fn of(model: &'m Model, id: AgreementId, last: i32) -> Life<'m> {
        let record = &model[id].record;
        let facts = &record.merged;
        let mut told: BTreeMap<i32, ToldStatus> = BTreeMap::new();
        for claim in &record.claims {
            if let Some(status) = claim.states.status {
                let year = model[claim.report].year;
                let known = told.entry(year).or_insert(ToldStatus { year, status, is_settled: false });
                known.status = known.status.max(status);
            }
        }
        if let Some(status) = record.settled.as_ref().and_then(|settled| settled.status) {
            told.insert(last, ToldStatus { year: last, status, is_settled: true });
        }
        let is_dated = |facts: &&AgreementFacts| facts.signed.is_some() || facts.in_force.is_some();
        let mut dated = record.statements().filter(is_dated).peekable();
        let is_plan = dated.peek().is_some()
            && dated.all(|facts| facts.status.is_some_and(is_preparing))
            && told.values().all(|telling| is_preparing(telling.status));
        let date = |date: &'m Option<PartialDate>| date.as_ref().filter(|date| !date.is_recurring());
        Life {
            signed: date(&facts.signed).filter(|_| !is_plan),
            is_signature_disputed: record.disputed.iter().any(|dispute| dispute.field == "signed"),
            planned: date(&facts.signed).or(date(&facts.in_force)).filter(|_| is_plan),
            in_force: date(&facts.in_force).filter(|_| !is_plan),
            ended: date(&facts.ended),
            // A term that is open at its end is none.
            term: date(&facts.valid_until).filter(|date| !date.is_interval() || date.latest().is_some()),
            told,
        }
    }

    /// The latest state told up to the end of a year.
    pub fn told_by(&self, year: i32) -> Option<ToldStatus> {
        self.told.range(..=year).next_back().map(|(_, telling)| *telling)
    }

    /// An editor's word that it holds, for a year before it: it holds since it was signed.
    pub fn settled_for(&self, year: i32) -> Option<ToldStatus> {
        let settled = self.told.values().find(|told| told.is_settled && is_told_alive(told.status));
        settled.filter(|_| self.is_signed_by(year)).copied()
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
        if ended == No && self.ended.is_none() && successor.is_some() {
            ended = Perhaps;
        }
        let ended_now = ended == Yes && self.end().is_some_and(|end| is_certainly_in(end, year));
        // What was over before the year has no place in it.
        if self.ended_by(year - 1).0 == Yes && concluded != Yes {
            return Standing { groups, doubts };
        }
        let in_force = self.in_force.map_or(Yes, |date| begun_by(date, year));
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
        if let Some(date) = self.in_force.filter(|_| in_force == Perhaps && ended != Yes && signed == Yes) {
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
        let by_date = self.signed.map(|date| begun_by(date, year));
        if by_date == Some(Yes) || self.in_force.is_some_and(|date| begun_by(date, year) == Yes) {
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
        match self.signed {
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

    fn end(&self) -> Option<&'m PartialDate> {
        self.ended.or(self.term)
    }

    /// Whether it had ended by the end of a year, and what is doubtful of that in this year.
    fn ended_by(&self, year: i32) -> (Answer, Option<Doubt>) {
        let told = self.told.values().find(|telling| has_ended(telling.status));
        let held = |until: i32| self.told.range(year..until).any(|(_, telling)| is_told_alive(telling.status));
        let untold = |telling: &ToldStatus| match telling.year {
            at if at < year => (Yes, None),
            at if at == year => (Yes, Some(Doubt::EndUndated(at))),
            at if held(at) => (No, None),
            at => (Perhaps, Some(Doubt::EndUndated(at))),
        };
        match (self.ended, self.term, told) {
            (Some(date), _, _) => doubted(date, year),
            (None, Some(term), told) => {
                let by_term = doubted(term, year);
                let outlived = term.last_year().and_then(|last| self.told.range(last + 1..).find(in_force));
                match (by_term.0, told, outlived) {
                    // An end that is told before the term was early, at a time that nobody says.
                    (_, Some(told), _) if term.first_year().is_some_and(|first| told.year < first) => untold(told),
                    (Yes, Some(told), Some((later, _))) if told.year > *later => untold(told),
                    (Yes, _, Some((later, _))) => (Perhaps, Some(Doubt::OutlivesTerm(term.clone(), *later))),
                    _ => by_term,
                }
            }
            (None, None, Some(told)) => untold(told),
            (None, None, None) => (No, None),
        }
    }

    /// Why it cannot be said whether it was signed in the year, or by its end.
    fn signature_doubt(&self, year: i32) -> Doubt {
        let later = self.told.values().find(|telling| !is_preparing(telling.status));
        match (self.signed, self.planned, self.told_by(year), later) {
            (Some(date), ..) => Doubt::Signed(date.clone()),
            (None, Some(date), ..) if date.first_year().is_none_or(|first| first <= year) => {
                Doubt::Planned(date.clone())
            }
            (None, _, Some(told), _) if is_preparing(told.status) => Doubt::PreparedIn(told.year),
            (None, _, _, Some(later)) if later.year > year => Doubt::SignedBy(later.year),
            (None, _, None, None) if self.in_force.is_none() => Doubt::Untold,
            _ => Doubt::Undated,
        }
    }
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

fn in_force((_, telling): &(&i32, &ToldStatus)) -> bool {
    telling.status == AgreementStatus::InForce
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
