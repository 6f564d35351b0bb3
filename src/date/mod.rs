//! Partial dates: EDTF (ISO 8601-2) level 1 and the one-of sets that reports need.
//!
//! `parse` reads a date or says what is wrong with it, `hint` guesses what was meant, `bounds` places it in the
//! calendar, `merge` compares what several reports claim, `wording` says it in a language, `html` marks it up, `iso` says
//! it to programs.

mod bounds;
mod guess;
mod hint;
mod html;
mod iso;
mod lexicon;
mod merge;
mod parse;
mod phrase;
mod point;
#[cfg(test)]
mod tests;
mod wording;

pub use hint::{Hint, Written, suggest};
pub use merge::Reconciled;
pub use parse::DateFault;
pub use point::Precision;

use serde::{Deserialize, Serialize};

use point::{Doubt, Point, When};
use std::fmt;

/// A date that is known as far as it was written: a day, a month, a season, a year, an interval, or one of several.
///
/// In: made by [`PartialDate::parse`], [`PartialDate::year`], [`PartialDate::day`]. Out: `Display` gives its EDTF string,
/// which parses again to an equal date. Precision is never invented. Standard: ISO 8601-2:2019, Annex A.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    shape: Shape,
}

/// What is written: one date, an interval with at least one known end, or a one-of set with at least one element.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum Shape {
    One(Point),
    Span(End, End),
    OneOf(Vec<Element>),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum End {
    At(Point),
    /// `..`: it goes on.
    Open,
    /// Nothing written: it has an end that nobody knows.
    Unknown,
}

/// One element of a one-of set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum Element {
    One(Point),
    Before(Point),
    After(Point),
    Range(Point, Point),
}

impl PartialDate {
    /// A whole year, as a TOML integer gives it. `None` outside 1000 to 2999.
    #[must_use]
    pub fn year(year: i32) -> Option<PartialDate> {
        point::YEARS.contains(&year).then(|| Self::plain(When::Year(year)))
    }

    /// A day, as a TOML date gives it. `None` where the calendar has no such day, or outside 1000 to 2999.
    #[must_use]
    pub fn day(year: i32, month: u32, day: u32) -> Option<PartialDate> {
        let when = When::Day(Some(year), month, day);
        (point::YEARS.contains(&year) && when.days().is_some()).then(|| Self::plain(when))
    }

    /// Whether it comes back every year: `XXXX-08-23`, `XXXX-08`, `XXXX-22`.
    #[must_use]
    pub fn is_recurring(&self) -> bool {
        matches!(&self.shape, Shape::One(point) if point.when.is_yearless())
    }

    /// Whether it is an interval, closed or open: `2022/2023`, `2022/..`. A one-of set is none.
    #[must_use]
    pub fn is_interval(&self) -> bool {
        matches!(self.shape, Shape::Span(..))
    }

    fn plain(when: When) -> PartialDate {
        PartialDate { shape: Shape::One(Point { when, hidden: 0, doubt: Doubt::default() }) }
    }
}

impl fmt::Display for PartialDate {
    /// The EDTF string: as written, with qualifiers in their preferred place (`?2009` becomes `2009?`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.shape {
            Shape::One(point) => point.fmt(f),
            Shape::Span(start, end) => write!(f, "{start}/{end}"),
            Shape::OneOf(elements) => {
                f.write_str("[")?;
                for (i, element) in elements.iter().enumerate() {
                    f.write_str(if i > 0 { "," } else { "" })?;
                    element.fmt(f)?;
                }
                f.write_str("]")
            }
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::At(point) => point.fmt(f),
            End::Open => f.write_str(".."),
            End::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Element::One(point) => point.fmt(f),
            Element::Before(point) => write!(f, "..{point}"),
            Element::After(point) => write!(f, "{point}.."),
            Element::Range(first, last) => write!(f, "{first}..{last}"),
        }
    }
}
