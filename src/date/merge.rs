//! What several reports claim of one date: whether they agree, which one the record takes, and what a dispute says.
//!
//! Dates agree when one contains the other. The more precise one is the record's; between equal precision the longer
//! interval. Dates that cannot both be true, or only overlap, are a dispute: the one-of set of what was claimed.

use super::bounds::Part;
use super::point::{Doubt, Point, Precision, When};
use super::{Element, End, PartialDate, Shape};
use chrono::{Datelike, NaiveDate};
use std::cmp::Reverse;

/// What the claims on one date come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reconciled {
    /// No date was claimed.
    Silent,
    /// All agree; the record takes this one.
    Agreed(PartialDate),
    /// They cannot all be true; the one-of set of what was claimed.
    Disputed(PartialDate),
}

impl PartialDate {
    /// The one of two dates that the record takes, or `None` where they are a dispute. The order does not matter.
    #[must_use]
    pub fn agree<'a>(a: &'a PartialDate, b: &'a PartialDate) -> Option<&'a PartialDate> {
        match (a.contains(b), b.contains(a)) {
            (true, true) => Some(if a.rank() <= b.rank() { a } else { b }),
            (true, false) => Some(a.outer_or(b)),
            (false, true) => Some(b.outer_or(a)),
            (false, false) => None,
        }
    }

    /// Settles any number of claims. Out: agreed where every two agree and one date wins against all others; the
    /// result does not depend on the order of the claims.
    #[must_use]
    pub fn reconcile(dates: &[PartialDate]) -> Reconciled {
        let mut dates = dates.to_vec();
        dates.sort();
        dates.dedup();
        let agree = |a: &PartialDate, b: &PartialDate| Self::agree(a, b).is_some();
        let all_agree = (1..dates.len()).all(|i| dates[..i].iter().all(|date| agree(date, &dates[i])));
        let wins = |date: &&PartialDate| dates.iter().all(|other| Self::agree(date, other) == Some(*date));
        match dates.iter().find(wins).filter(|_| all_agree) {
            Some(date) => Reconciled::Agreed(date.clone()),
            None => Self::one_of(&dates).map_or(Reconciled::Silent, Reconciled::Disputed),
        }
    }

    /// The one-of set of several dates, sorted, sets flattened, repetitions gone (`2009?` beside `2009` too).
    ///
    /// Out: one date alone stays what it is; `None` for no date. A closed interval becomes a range, at the coarser
    /// precision of its ends and without their qualifiers, for that is all that EDTF lets a range say.
    #[must_use]
    pub fn one_of(dates: &[PartialDate]) -> Option<PartialDate> {
        if dates.windows(2).all(|pair| pair[0] == pair[1]) {
            return dates.first().cloned();
        }
        let mut elements: Vec<Element> = dates.iter().flat_map(PartialDate::elements).collect();
        elements.sort_by_cached_key(|element| {
            let alone = PartialDate { shape: Shape::OneOf(vec![*element]) };
            (alone.with_doubt_removed(), element.doubt(), alone)
        });
        elements.dedup_by(|later, kept| later.sure() == kept.sure());
        match elements[..] {
            [Element::One(point)] => Some(PartialDate { shape: Shape::One(point) }),
            _ => Some(PartialDate { shape: Shape::OneOf(elements) }),
        }
    }

    fn contains(&self, other: &PartialDate) -> bool {
        let parts = self.parts();
        other.parts().into_iter().all(|inner| parts.iter().any(|outer| outer.contains(inner)))
    }

    /// Of a date and one that it truly contains: the longer interval, else the narrower one.
    fn outer_or<'a>(&'a self, inner: &'a PartialDate) -> &'a PartialDate {
        if self.is_interval() && self.precision() >= inner.precision() { self } else { inner }
    }

    /// The order of preference among dates that mean the same days: precise, a plain date before an interval before
    /// a set, without doubt, and by text so that the choice is always the same.
    fn rank(&self) -> (Reverse<Precision>, u8, Doubt, String) {
        let form = match &self.shape {
            Shape::One(_) => 0,
            Shape::Span(..) => 1,
            Shape::OneOf(_) => 2,
        };
        (Reverse(self.precision()), form, self.doubt(), self.to_string())
    }

    /// Whether both its ends are known and nothing in it is uncertain or approximate.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.earliest().is_some() && self.latest().is_some() && self.doubt() == Doubt::default()
    }

    fn doubt(&self) -> Doubt {
        match &self.shape {
            Shape::One(point) => point.doubt,
            Shape::Span(start, end) => start.doubt().or(end.doubt()),
            Shape::OneOf(elements) => elements.iter().fold(Doubt::default(), |all, e| all.or(e.doubt())),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match &self.shape {
            Shape::One(point) => vec![Element::One(*point)],
            Shape::Span(End::At(first), End::At(last)) => vec![range(*first, *last)],
            Shape::Span(End::At(first), _) => vec![Element::After(*first)],
            Shape::Span(_, End::At(last)) => vec![Element::Before(*last)],
            Shape::Span(..) => Vec::new(),
            Shape::OneOf(elements) => elements.clone(),
        }
    }

    fn with_doubt_removed(&self) -> PartialDate {
        let shape = match &self.shape {
            Shape::OneOf(elements) => Shape::OneOf(elements.iter().map(|e| e.sure()).collect()),
            other => other.clone(),
        };
        PartialDate { shape }
    }
}

/// An interval as an element of a set, where both ends have to be years, months or days without qualifier.
fn range(first: Point, last: Point) -> Element {
    if first == last {
        return Element::One(first);
    }
    let plain = |when| Point { when, hidden: 0, doubt: Doubt::default() };
    let at = |day: NaiveDate, precision| match precision {
        Precision::Century | Precision::Decade | Precision::Year => When::Year(day.year()),
        Precision::Season | Precision::Month => When::Month(Some(day.year()), day.month()),
        Precision::Day => When::Day(Some(day.year()), day.month(), day.day()),
    };
    let precision = first.when.precision().min(last.when.precision());
    match (first.when.days(), last.when.days()) {
        (Some((start, _)), Some((_, end))) => match (plain(at(start, precision)), plain(at(end, precision))) {
            (start, end) if start == end => Element::One(start),
            (start, end) => Element::Range(start, end),
        },
        _ => Element::One(first),
    }
}

impl Part {
    fn contains(self, inner: Part) -> bool {
        match (self, inner) {
            (Part::Days(first, last), Part::Days(inner_first, inner_last)) => {
                let from = first.is_none_or(|first| inner_first.is_some_and(|inner| first <= inner));
                let to = last.is_none_or(|last| inner_last.is_some_and(|inner| inner <= last));
                from && to
            }
            // A winter's January belongs to the year before.
            (Part::Yearly(when), Part::Days(Some(first), Some(last))) => [first.year() - 1, first.year()]
                .into_iter()
                .filter_map(|year| when.in_year(year).days())
                .any(|(start, end)| start <= first && last <= end),
            // In a leap year, so that 29 February is there.
            (Part::Yearly(_), Part::Yearly(when)) => match when.in_year(2004).days() {
                Some((first, last)) => self.contains(Part::Days(Some(first), Some(last))),
                None => false,
            },
            (Part::Yearly(_), Part::Days(..)) | (Part::Days(..), Part::Yearly(_)) => false,
        }
    }
}

impl End {
    fn doubt(self) -> Doubt {
        match self {
            End::At(point) => point.doubt,
            End::Open | End::Unknown => Doubt::default(),
        }
    }
}

impl Element {
    fn doubt(self) -> Doubt {
        match self {
            Element::One(p) | Element::Before(p) | Element::After(p) => p.doubt,
            Element::Range(first, last) => first.doubt.or(last.doubt),
        }
    }

    fn sure(self) -> Element {
        let sure = |point: Point| Point { doubt: Doubt::default(), ..point };
        match self {
            Element::One(p) => Element::One(sure(p)),
            Element::Before(p) => Element::Before(sure(p)),
            Element::After(p) => Element::After(sure(p)),
            Element::Range(first, last) => Element::Range(sure(first), sure(last)),
        }
    }
}

impl Doubt {
    fn or(self, other: Doubt) -> Doubt {
        Doubt { uncertain: self.uncertain || other.uncertain, approximate: self.approximate || other.approximate }
    }
}
