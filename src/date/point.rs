//! A single partial date: how precise it is, which days it may be, how it is written in EDTF.
//!
//! Seasons follow EDTF codes 21 to 24 on the northern half of the earth, in whole months. A winter carries the year of
//! its December: `2022-24` is December 2022 to February 2023.

use serde::{Deserialize, Serialize};

use chrono::{Months, NaiveDate};
use std::fmt;
use std::ops::RangeInclusive;

/// How precisely a date is written, from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `20XX`: some year of the 2000s to 2090s.
    Century,
    /// `201X`: some year of the 2010s.
    Decade,
    /// `2024`, and also `2004-XX`.
    Year,
    /// `2022-22`, a summer.
    Season,
    /// `2024-09`.
    Month,
    /// `2024-09-03`.
    Day,
}

/// The years that the format has; others are typing errors far more often than history.
pub(super) const YEARS: RangeInclusive<i32> = 1000..=2999;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Point {
    pub when: When,
    /// How many `-XX` follow: `2004-XX` is the year 2004 with one.
    pub hidden: u8,
    pub doubt: Doubt,
}

/// A stretch of the calendar. A missing year means every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum When {
    /// The leading two digits of the year.
    Century(i32),
    /// The leading three digits of the year.
    Decade(i32),
    Year(i32),
    Season(Option<i32>, Season),
    Month(Option<i32>, u32),
    Day(Option<i32>, u32, u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// EDTF qualifiers: `?` uncertain, `~` approximate, `%` both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(super) struct Doubt {
    pub uncertain: bool,
    pub approximate: bool,
}

impl Point {
    /// The point without `?`, `~`, `%` and `-XX`, where it has any.
    pub fn is_plain(self) -> bool {
        self.hidden == 0 && self.doubt == Doubt::default()
    }
}

impl When {
    pub fn precision(self) -> Precision {
        match self {
            When::Century(_) => Precision::Century,
            When::Decade(_) => Precision::Decade,
            When::Year(_) => Precision::Year,
            When::Season(..) => Precision::Season,
            When::Month(..) => Precision::Month,
            When::Day(..) => Precision::Day,
        }
    }

    pub fn is_yearless(self) -> bool {
        matches!(self, When::Season(None, _) | When::Month(None, _) | When::Day(None, ..))
    }

    /// A yearless date in one given year; any other unchanged.
    pub fn in_year(self, year: i32) -> When {
        match self {
            When::Season(None, season) => When::Season(Some(year), season),
            When::Month(None, month) => When::Month(Some(year), month),
            When::Day(None, month, day) => When::Day(Some(year), month, day),
            dated => dated,
        }
    }

    /// First and last day. `None`: yearless, or no such day.
    pub fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let years = |first, last| Some((NaiveDate::from_ymd_opt(first, 1, 1)?, NaiveDate::from_ymd_opt(last, 12, 31)?));
        let months = |year, month, count| {
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            Some((first, first.checked_add_months(Months::new(count))?.pred_opt()?))
        };
        match self {
            When::Century(century) => years(century * 100, century * 100 + 99),
            When::Decade(decade) => years(decade * 10, decade * 10 + 9),
            When::Year(year) => years(year, year),
            When::Season(year, season) => months(year?, season.first_month(), 3),
            When::Month(year, month) => months(year?, month, 1),
            When::Day(year, month, day) => NaiveDate::from_ymd_opt(year?, month, day).map(|d| (d, d)),
        }
    }
}

impl Season {
    pub fn from_code(code: u32) -> Option<Season> {
        [Season::Spring, Season::Summer, Season::Autumn, Season::Winter].into_iter().find(|s| s.code() == code)
    }

    pub fn code(self) -> u32 {
        21 + self as u32
    }

    fn first_month(self) -> u32 {
        3 + 3 * (self as u32)
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.when.fmt(f)?;
        f.write_str(&"-XX".repeat(self.hidden.into()))?;
        f.write_str(match (self.doubt.uncertain, self.doubt.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        })
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = |year: Option<i32>| year.map_or_else(|| "XXXX".to_owned(), |y| y.to_string());
        match *self {
            When::Century(century) => write!(f, "{century}XX"),
            When::Decade(decade) => write!(f, "{decade}X"),
            When::Year(y) => write!(f, "{y}"),
            When::Season(y, season) => write!(f, "{}-{}", year(y), season.code()),
            When::Month(y, month) => write!(f, "{}-{month:02}", year(y)),
            When::Day(y, month, day) => write!(f, "{}-{month:02}-{day:02}", year(y)),
        }
    }
}
