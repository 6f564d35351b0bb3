//! Reading a partial date from its EDTF string, and telling apart the ways in which a string is not one.
//!
//! The grammar and the calendar checks are those of `edtf-core` (ISO 8601-2:2019, Annex A); what the content format
//! does not have of them is turned down here.

use super::hint::{self, Hint};
use super::point::{Doubt, Point, Season, When, YEARS};
use super::{Element, End, PartialDate, Shape};
use edtf_core::{Bound, Bounds, Date, DateField, Edtf, IntervalEndpoint, SetElement, SetKind, YearKind};

/// Why a string is no partial date. Offsets count bytes and lie on a character boundary of the string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// The calendar has no such month or day: `2024-13`, `2024-02-30`.
    Impossible {
        /// Where the month or the day begins.
        offset: usize,
    },
    /// The end lies before the start: `2023/2022`, `[2011..2009]`.
    Backwards,
    /// EDTF, or near it, that the content format does not have: times of day, `{2009,2011}`, `156`, `2024-1X`.
    Unsupported {
        /// Where the unsupported part begins.
        offset: usize,
    },
    /// Not EDTF.
    Syntax {
        /// Where it stops being EDTF.
        offset: usize,
        /// What was probably meant.
        hint: Option<Hint>,
    },
}

impl PartialDate {
    /// Reads a date. In: one EDTF string without spaces around it. Out: the date, whose `Display` is that string.
    ///
    /// # Errors
    /// [`DateFault`], with a suggestion where the string is a date in another notation: `17.11.2022`, «лето 2022».
    pub fn parse(text: &str) -> Result<PartialDate, DateFault> {
        read(text).map_err(|fault| match fault {
            DateFault::Syntax { offset, .. } => DateFault::Syntax { offset, hint: hint::find(text) },
            other => other,
        })
    }
}

/// Like [`PartialDate::parse`], without looking for hints.
pub(super) fn read(text: &str) -> Result<PartialDate, DateFault> {
    let edtf = Edtf::parse(text).map_err(|error| classify(text, error.offset))?;
    let starts = starts(text);
    let at = |i: usize| DateFault::Unsupported { offset: starts.get(i).copied().unwrap_or(0) };
    let mut seen = 0;
    // Dates come in the order in which they are written, so that the n-th one begins at the n-th start.
    let mut next = |date: &Date, yearless: bool| {
        seen += 1;
        point(date).filter(|p| yearless || !p.when.is_yearless()).ok_or_else(|| at(seen - 1))
    };
    let shape = match &edtf {
        Edtf::Date(date) => Shape::One(next(date, true)?),
        Edtf::DateTime(_) => return Err(DateFault::Unsupported { offset: text.find('T').unwrap_or(0) }),
        Edtf::Interval(interval) => {
            let mut end = |end: &IntervalEndpoint| match end {
                IntervalEndpoint::Date(date) => next(date, false).map(End::At),
                IntervalEndpoint::Open => Ok(End::Open),
                IntervalEndpoint::Unknown => Ok(End::Unknown),
                IntervalEndpoint::OnOrBefore(_) => Err(at(0)),
                IntervalEndpoint::OnOrAfter(_) => Err(at(starts.len().saturating_sub(1))),
            };
            Shape::Span(end(&interval.start)?, end(&interval.end)?)
        }
        Edtf::Set(set) if set.kind == SetKind::AllMembers => return Err(DateFault::Unsupported { offset: 0 }),
        Edtf::Set(set) => {
            let mut elements = Vec::with_capacity(set.elements.len());
            for element in &set.elements {
                elements.push(match element {
                    SetElement::Date(date) => Element::One(next(date, true)?),
                    SetElement::OnOrBefore(date) => Element::Before(next(date, false)?),
                    SetElement::OnOrAfter(date) => Element::After(next(date, false)?),
                    SetElement::Range(first, last) => Element::Range(next(first, false)?, next(last, false)?),
                });
            }
            Shape::OneOf(elements)
        }
    };
    Ok(PartialDate { shape })
}

/// A date of EDTF as the content format has it; `None` where it has not.
fn point(date: &Date) -> Option<Point> {
    let YearKind::Standard { negative: false, digits } = date.year.kind else { return None };
    let qualifier = date.year.qualifier;
    let same = |field: Option<DateField>| field.is_none_or(|f| f.qualifier == qualifier);
    if date.year.significant_digits.is_some() || !same(date.month) || !same(date.day) {
        return None;
    }
    let (month, day) = (field(date.month)?, field(date.day)?);
    let number = |digits: &[Option<u8>]| digits.iter().try_fold(0, |n, digit| digit.map(|d| n * 10 + i32::from(d)));
    let (when, hidden) = match (digits, month, day) {
        ([Some(_), Some(_), None, None], Field::Absent, _) => (When::Century(number(&digits[..2])?), 0),
        ([Some(_), Some(_), Some(_), None], Field::Absent, _) => (When::Decade(number(&digits[..3])?), 0),
        _ => {
            let year = if digits == [None; 4] { None } else { Some(number(&digits)?) };
            match (year, month, day) {
                (Some(year), Field::Absent, Field::Absent) => (When::Year(year), 0),
                (Some(year), Field::Hidden, Field::Absent) => (When::Year(year), 1),
                (Some(year), Field::Hidden, Field::Hidden) => (When::Year(year), 2),
                (year, Field::Known(month @ 1..=12), Field::Absent) => (When::Month(year, month), 0),
                (Some(_), Field::Known(month @ 1..=12), Field::Hidden) => (When::Month(year, month), 1),
                (year, Field::Known(month @ 1..=12), Field::Known(day)) => (When::Day(year, month, day), 0),
                (year, Field::Known(code), Field::Absent) => (When::Season(year, Season::from_code(code)?), 0),
                _ => return None,
            }
        }
    };
    let first_year = match when {
        When::Century(century) => century * 100,
        When::Decade(decade) => decade * 10,
        When::Year(year) => year,
        When::Season(year, _) | When::Month(year, _) | When::Day(year, ..) => year.unwrap_or(*YEARS.start()),
    };
    let doubt = Doubt { uncertain: qualifier.uncertain, approximate: qualifier.approximate };
    YEARS.contains(&first_year).then_some(Point { when, hidden, doubt })
}

/// A month or a day: not written, `XX`, or two digits. `None` from [`field`] is one digit and one `X`.
#[derive(Clone, Copy)]
enum Field {
    Absent,
    Hidden,
    Known(u32),
}

fn field(field: Option<DateField>) -> Option<Field> {
    let Some(field) = field else { return Some(Field::Absent) };
    match field.digits {
        [None, None] => Some(Field::Hidden),
        _ => field.value().map(|value| Field::Known(value.into())),
    }
}

/// Where each date of an expression begins.
fn starts(text: &str) -> Vec<usize> {
    let between = |c: char| "[]{},/.".contains(c);
    let mut after = true;
    let mut starts = Vec::new();
    for (i, c) in text.char_indices() {
        if after && !between(c) {
            starts.push(i);
        }
        after = between(c);
    }
    starts
}

/// Names the fault of a string that is not EDTF, which breaks off at `offset`.
fn classify(text: &str, offset: usize) -> DateFault {
    let offset = (0..=offset.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    if is_backwards(text) {
        return DateFault::Backwards;
    }
    if (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
        return DateFault::Unsupported { offset: 0 };
    }
    if let Some((date, _)) = text.split_once('T').filter(|(date, _)| Edtf::parse(date).is_ok()) {
        return DateFault::Unsupported { offset: date.len() };
    }
    let start = starts(text).into_iter().rev().find(|&start| start <= offset).unwrap_or(0);
    let piece = &text[start..];
    let piece = &piece[..piece.find(|c: char| "[]{},/.".contains(c)).unwrap_or(piece.len())];
    let fields: Vec<&str> = piece.trim_matches(|c: char| "?~%".contains(c)).split('-').collect();
    let widths: Vec<usize> = fields.iter().map(|f| f.len()).collect();
    if !matches!(widths[..], [4, 2] | [4, 2, 2]) || piece.bytes().any(|b| !b"0123456789X-?~%".contains(&b)) {
        return DateFault::Syntax { offset, hint: None };
    }
    let half_hidden = |field: &&str| field.contains('X') && field.contains(|c: char| c.is_ascii_digit());
    match fields.iter().any(half_hidden) {
        true => DateFault::Unsupported { offset: start },
        false => DateFault::Impossible { offset },
    }
}

/// Whether an interval or an element of a set ends before it starts, being right otherwise.
fn is_backwards(text: &str) -> bool {
    let bounds = |text: &str| match Edtf::parse(text) {
        Ok(Edtf::Date(date)) => Some(Edtf::Date(date).bounds()),
        _ => None,
    };
    let backwards = |(start, end): (&str, &str)| match (bounds(start), bounds(end)) {
        (Some(Bounds { earliest: Bound::Date(first), .. }), Some(Bounds { latest: Bound::Date(last), .. })) => {
            first > last
        }
        _ => false,
    };
    match text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        Some(set) => set.split(',').filter_map(|element| element.split_once("..")).any(backwards),
        None => text.split_once('/').is_some_and(backwards),
    }
}
