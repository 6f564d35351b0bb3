//! One date as an office writes it, read from tokens: `17.11.2022`, «ноябрь 2022», `11.2022`, "17 July".
//!
//! What it leaves out stays empty, for a neighbour in an interval or a list to fill. The calendar is not checked here.

use super::lexicon::Token;
use super::point::Season;

/// One date as far as it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Guess {
    pub year: Option<u32>,
    /// Also an EDTF season code.
    pub month: Option<u32>,
    pub day: Option<u32>,
    pub decade: bool,
    pub uncertain: bool,
    pub approximate: bool,
}

/// Reads one date out of tokens. `None`: they are more, less or something else than one date.
pub(super) fn date(tokens: &[Token]) -> Option<Guess> {
    let mut tokens = tokens;
    let mut doubt = Guess::default();
    loop {
        tokens = match tokens {
            [Token::About, rest @ ..] | [rest @ .., Token::About] => {
                doubt.approximate = true;
                rest
            }
            [Token::Perhaps, rest @ ..] | [rest @ .., Token::Perhaps] => {
                doubt.uncertain = true;
                rest
            }
            _ => break,
        };
    }
    use Token::{Dash, Decade, Month, Number};
    let code = |season: Season| Some(season.code());
    let (year, month, day) = match *tokens {
        [Number(year, 4), Decade] | [Number(year, 4), Dash, Decade] if year % 10 == 0 => {
            return Some(Guess { year: Some(year), decade: true, ..doubt });
        }
        [Month(month)] => (None, Some(month), None),
        [Month(month), Number(year, 4)] | [Number(year, 4), Month(month)] => (Some(year), Some(month), None),
        [Number(day, 1..=2), Month(month)] | [Month(month), Number(day, 1..=2)] => (None, Some(month), Some(day)),
        [Number(day, 1..=2), Month(month), Number(year, 4)]
        | [Month(month), Number(day, 1..=2), Number(year, 4)]
        | [Number(year, 4), Month(month), Number(day, 1..=2)] => (Some(year), Some(month), Some(day)),
        [Token::Season(season)] => (None, code(season), None),
        [Token::Season(season), Number(year, 4)] | [Number(year, 4), Token::Season(season)] => {
            (Some(year), code(season), None)
        }
        _ => numeric(tokens)?,
    };
    Some(Guess { year, month, day, ..doubt })
}

/// Year, month and day of a date in numbers, with one kind of sign between them or none.
fn numeric(tokens: &[Token]) -> Option<(Option<u32>, Option<u32>, Option<u32>)> {
    let mut numbers = Vec::new();
    let mut signs = Vec::new();
    for token in tokens {
        match token {
            Token::Number(value, width) => numbers.push((*value, *width)),
            Token::Dot | Token::Dash | Token::Slash => signs.push(*token),
            _ => return None,
        }
    }
    let sign = signs.first().copied();
    let between = signs.is_empty() || tokens.len() + 1 == 2 * numbers.len();
    let alternates = tokens.iter().enumerate().all(|(i, t)| signs.is_empty() || (i % 2 == 1) == (Some(*t) == sign));
    if !between || !alternates {
        return None;
    }
    match numbers[..] {
        [(year, 4)] => Some((Some(year), None, None)),
        [(day, 1..=2)] => Some((None, None, Some(day))),
        [(year, 4), (month, 1..=2)] | [(month, 1..=2), (year, 4)] if month <= 12 => {
            Some((Some(year), Some(month), None))
        }
        [(year, 4), (month, 1..=2), (day, 1..=2)] | [(day, 1..=2), (month, 1..=2), (year, 4)] => {
            Some((Some(year), Some(month), Some(day)))
        }
        [(day, 1..=2), (month, 1..=2), (year, 2)] if sign == Some(Token::Dot) => {
            Some((Some(if year < 50 { 2000 + year } else { 1900 + year }), Some(month), Some(day)))
        }
        [(day, 1..=2), (month, 1..=2)] if sign == Some(Token::Dot) => Some((None, Some(month), Some(day))),
        [(month, 1..=2), (day, 1..=2)] if sign.is_none() => Some((None, Some(month), Some(day))),
        _ => None,
    }
}

impl Guess {
    /// Whether it is a year alone.
    pub fn is_year(&self) -> bool {
        self.year.is_some() && self.month.is_none() && !self.decade
    }

    /// The end of `2022/23`.
    pub fn later_year(&self, last: u32) -> Option<Guess> {
        let year = self.year?;
        (last > year % 100).then(|| Guess { year: Some(year - year % 100 + last), ..self.clone() })
    }

    /// «17» before «18 июля 2024» takes the month and the year of it.
    pub fn filled_from(mut self, next: Option<&Guess>) -> Guess {
        if let Some(next) = next.filter(|_| self.year.is_none()) {
            self.year = next.year;
            if self.month.is_none() {
                self.month = next.month;
            }
        }
        self
    }

    /// In EDTF; `None` without a year.
    pub fn dated(&self) -> Option<String> {
        let year = self.year?;
        Some(self.edtf(&if self.decade { format!("{}X", year / 10) } else { year.to_string() }))
    }

    /// In EDTF with these characters for the year; not always a valid date.
    pub fn edtf(&self, year: &str) -> String {
        let field = |field: Option<u32>| field.map_or_else(String::new, |value| format!("-{value:02}"));
        let doubt = match (self.uncertain, self.approximate) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        };
        // A day without its month would read as a month.
        let month = if self.month.is_none() && self.day.is_some() { Some(0) } else { self.month };
        format!("{year}{}{}{doubt}", field(month), field(self.day))
    }
}
