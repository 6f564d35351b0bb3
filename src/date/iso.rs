//! Partial dates as plain ISO 8601 (`2024`, `2024-09`, `2024-09-03`), for readers who know no EDTF.
//!
//! Takes a date, gives as much of it as ISO 8601-1 can say without saying more than is known. Refuses seasons, decades,
//! qualifiers, one-of sets and days without a year: they have no such form.

use super::point::{Point, When};
use super::{End, PartialDate, Shape};

impl PartialDate {
    /// A year, a month or a day that is certain; `None` for every other date.
    #[must_use]
    pub fn iso(&self) -> Option<String> {
        match &self.shape {
            Shape::One(point) => iso(*point),
            _ => None,
        }
    }

    /// Beginning and end. A single date has only a beginning, an open interval only the end that is known. Where one end
    /// that is written cannot be said, neither is.
    #[must_use]
    pub fn iso_ends(&self) -> (Option<String>, Option<String>) {
        match &self.shape {
            Shape::One(point) => (iso(*point), None),
            Shape::Span(start, end) => ends(*start, *end).unwrap_or_default(),
            Shape::OneOf(_) => (None, None),
        }
    }

    /// Month and day of a certain day that comes back every year.
    #[must_use]
    pub fn yearly_day(&self) -> Option<(u32, u32)> {
        match &self.shape {
            Shape::One(point @ Point { when: When::Day(None, month, day), .. }) => {
                point.is_plain().then_some((*month, *day))
            }
            _ => None,
        }
    }
}

/// A point that is certain and has its year.
pub(super) fn iso(point: Point) -> Option<String> {
    let is_dated = matches!(point.when, When::Year(_) | When::Month(Some(_), _) | When::Day(Some(_), ..));
    (is_dated && point.is_plain()).then(|| point.to_string())
}

fn ends(start: End, end: End) -> Option<(Option<String>, Option<String>)> {
    let said = |end: End| match end {
        End::At(point) => iso(point).map(Some),
        End::Open | End::Unknown => Some(None),
    };
    Some((said(start)?, said(end)?))
}
