//! Where a partial date lies: first and last day, years, precision, and the order of dates in lists.
//!
//! Qualifiers move no bounds: `2009~` lies in 2009 (ISO 8601-2:2019, 8.4.2).

use super::point::{Point, Precision, When};
use super::{Element, End, PartialDate, Shape};
use chrono::{Datelike, NaiveDate};
use std::cmp::Ordering;

impl PartialDate {
    /// The first day that it may be. `None`: without a beginning (`../2022`, `[..2001]`), or yearless.
    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        let parts = self.parts();
        let first = parts.iter().map(|part| part.days().and_then(|(first, _)| first));
        first.collect::<Option<Vec<_>>>()?.into_iter().min()
    }

    /// The last day that it may be. `None`: without an end (`2022/..`, `[2001..]`), or yearless.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        let parts = self.parts();
        let last = parts.iter().map(|part| part.days().and_then(|(_, last)| last));
        last.collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    /// First and last day, where each of them is certain: of a day, and of an interval from a day to a day. `None` for
    /// whatever is less precise, open, doubted, yearless or one of several.
    #[must_use]
    pub fn certain_days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let day = |point: &Point| match point.when {
            When::Day(Some(year), month, day) if point.is_plain() => NaiveDate::from_ymd_opt(year, month, day),
            _ => None,
        };
        match &self.shape {
            Shape::One(point) => day(point).map(|day| (day, day)),
            Shape::Span(End::At(first), End::At(last)) => day(first).zip(day(last)),
            Shape::Span(..) | Shape::OneOf(_) => None,
        }
    }

    /// The year of [`PartialDate::earliest`].
    #[must_use]
    pub fn first_year(&self) -> Option<i32> {
        self.earliest().map(|day| day.year())
    }

    /// The year of [`PartialDate::latest`]. A winter ends in the year after the one that is written.
    #[must_use]
    pub fn last_year(&self) -> Option<i32> {
        self.latest().map(|day| day.year())
    }

    /// Whether it can fall in that year. Yearless dates fall in every year, open intervals in all of their side.
    #[must_use]
    pub fn covers_year(&self, year: i32) -> bool {
        self.parts().into_iter().any(|part| match part.days() {
            Some((first, last)) => {
                first.is_none_or(|day| day.year() <= year) && last.is_none_or(|day| day.year() >= year)
            }
            None => true,
        })
    }

    /// How precisely it is written: of several ends or elements the coarsest.
    #[must_use]
    pub fn precision(&self) -> Precision {
        let coarser = |a: When, b: When| a.precision().min(b.precision());
        let of_end = |end: &End| match end {
            End::At(point) => point.when.precision(),
            End::Open | End::Unknown => Precision::Day,
        };
        match &self.shape {
            Shape::One(point) => point.when.precision(),
            Shape::Span(start, end) => of_end(start).min(of_end(end)),
            Shape::OneOf(elements) => {
                let precisions = elements.iter().map(|element| match element {
                    Element::One(p) | Element::Before(p) | Element::After(p) => p.when.precision(),
                    Element::Range(first, last) => coarser(first.when, last.when),
                });
                precisions.min().unwrap_or(Precision::Year)
            }
        }
    }

    /// The stretches of time of which it names one: one for a date or an interval, one for each element of a set.
    pub(super) fn parts(&self) -> Vec<Part> {
        let days = |when: When| match when.days() {
            Some((first, last)) => Part::Days(Some(first), Some(last)),
            None => Part::Yearly(when),
        };
        let first = |when: When| when.days().map(|(first, _)| first);
        let last = |when: When| when.days().map(|(_, last)| last);
        let end = |end: &End| match end {
            End::At(point) => Some(point.when),
            End::Open | End::Unknown => None,
        };
        match &self.shape {
            Shape::One(point) => vec![days(point.when)],
            Shape::Span(start, stop) => vec![Part::Days(end(start).and_then(first), end(stop).and_then(last))],
            Shape::OneOf(elements) => {
                let parts = elements.iter().map(|element| match element {
                    Element::One(point) => days(point.when),
                    Element::Before(point) => Part::Days(None, last(point.when)),
                    Element::After(point) => Part::Days(first(point.when), None),
                    Element::Range(a, b) => Part::Days(first(a.when), last(b.when)),
                });
                parts.collect()
            }
        }
    }
}

/// A stretch of time: days from and to, each perhaps unbounded, or the same days of every year.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Days(Option<NaiveDate>, Option<NaiveDate>),
    Yearly(When),
}

impl Part {
    fn days(self) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
        match self {
            Part::Days(first, last) => Some((first, last)),
            Part::Yearly(_) => None,
        }
    }
}

impl Ord for PartialDate {
    /// By first day, then last day, then text. What has no beginning stands at its end; what has neither follows, and
    /// yearless dates come last, in the order of the calendar.
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |date: &PartialDate| {
            let (first, last) = (date.earliest(), date.latest());
            let yearless = date.parts().iter().any(|part| part.days().is_none());
            (yearless, first.is_none() && last.is_none(), first.or(last), last.is_none(), last)
        };
        key(self).cmp(&key(other)).then_with(|| self.to_string().cmp(&other.to_string()))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
