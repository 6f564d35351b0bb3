//! Guesses which date was meant by a string that is not EDTF, as an office writes dates: `17.11.2022`, «ноябрь 2022»,
//! «17–18 июля 2024 г.», `2022-2023`.
//!
//! A guess is only offered where it is itself a valid date; it is never taken silently.

use super::guess::{Guess, date};
use super::lexicon::{self, Token};
use super::parse::read;

/// Longer strings are sentences, not dates.
const LONGEST: usize = 120;

/// What was probably meant by a string that is not a partial date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The notation in which it seems to be written.
    pub written: Written,
    /// The same date in EDTF; it always parses.
    pub edtf: String,
}

/// A notation of dates that is not EDTF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// `17.11.2022`, `11.2022`.
    Dotted,
    /// `2022/11/17`, `17/11/2022`.
    Slashed,
    /// «17 ноября 2022 г.», "since 2022", 2022年11月17日.
    Words,
    /// `2022-2023`, `2024-07-17 - 2024-07-18`, `2022-09-01..2022-09-05`: an interval without EDTF's slash.
    Dashed,
    /// `2024-7-5`: numbers in EDTF's order, but not padded or with spaces.
    Loose,
    /// EDTF with `x` or the Cyrillic «Х» for `X`, or with spaces.
    Letters,
}

/// The EDTF string that was probably meant. `None`: the text is EDTF already, or no date can be recognised in it.
#[must_use]
pub fn suggest(text: &str) -> Option<String> {
    read(text).is_err().then(|| find(text))?.map(|hint| hint.edtf)
}

/// The hint for a string that does not parse.
pub(super) fn find(text: &str) -> Option<Hint> {
    if text.len() > LONGEST {
        return None;
    }
    let tidy = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').replace(['x', 'х', 'Х'], "X");
    let tidy = if tidy.starts_with('[') { tidy.split_whitespace().collect() } else { tidy };
    if tidy != text && read(&tidy).is_ok() {
        return Some(Hint { written: Written::Letters, edtf: tidy });
    }
    let tokens = lexicon::tokens(text)?;
    let edtf = whole(&tokens).filter(|edtf| read(edtf).is_ok())?;
    let has = |test: fn(&Token) -> bool| tokens.iter().any(test);
    let written = if text.contains(char::is_alphabetic) {
        Written::Words
    } else if has(|t| *t == Token::Dot) {
        Written::Dotted
    } else if has(|t| *t == Token::Dash) && edtf.contains('/') {
        Written::Dashed
    } else if has(|t| *t == Token::Slash) {
        Written::Slashed
    } else {
        Written::Loose
    };
    Some(Hint { written, edtf })
}

/// A whole expression: a date, an interval, a list of alternatives, or a date with a word of bounding before it.
fn whole(tokens: &[Token]) -> Option<String> {
    if tokens.contains(&Token::Or) {
        return alternatives(tokens);
    }
    let tokens: Vec<Token> = tokens.iter().copied().filter(|token| *token != Token::Comma).collect();
    if tokens.contains(&Token::Yearly) {
        let rest: Vec<Token> = tokens.iter().copied().filter(|token| *token != Token::Yearly).collect();
        return date(&rest).filter(|date| date.year.is_none()).map(|date| date.edtf("XXXX"));
    }
    match &tokens[..] {
        [Token::NoLater, rest @ ..] => Some(format!("[..{}]", dated(rest)?)),
        [Token::NoEarlier, rest @ ..] => Some(format!("[{}..]", dated(rest)?)),
        [start @ .., Token::Now] => {
            let start = start.strip_suffix(&[Token::To]).or(start.strip_suffix(&[Token::Dash])).unwrap_or(start);
            Some(format!("{}/..", dated(start.strip_prefix(&[Token::From]).unwrap_or(start))?))
        }
        [Token::From, rest @ ..] => interval(rest).or_else(|| Some(format!("{}/..", dated(rest)?))),
        [start @ .., Token::Dash | Token::Slash] => Some(format!("{}/..", dated(start)?)),
        [Token::To | Token::Dash | Token::Slash, rest @ ..] => Some(format!("../{}", dated(rest)?)),
        rest => dated(rest).filter(|edtf| read(edtf).is_ok()).or_else(|| interval(rest)),
    }
}

/// «2009, 2010 или 2011 год»: what one alternative leaves out, the next one says.
fn alternatives(tokens: &[Token]) -> Option<String> {
    let mut next: Option<Guess> = None;
    let mut elements = Vec::new();
    for part in tokens.split(|token| matches!(token, Token::Or | Token::Comma)).rev().filter(|part| !part.is_empty()) {
        let guess = date(part)?.filled_from(next.as_ref());
        elements.push(guess.dated()?);
        next = Some(guess);
    }
    elements.reverse();
    Some(format!("[{}]", elements.join(",")))
}

/// Two dates with a dash, a slash or «по» between them, each saying what the other leaves out.
fn interval(tokens: &[Token]) -> Option<String> {
    let splits = tokens.iter().enumerate().filter(|(_, t)| matches!(t, Token::Dash | Token::Slash | Token::To));
    let at = |i: usize| {
        let (left, right) = (tokens.get(..i)?, tokens.get(i + 1..)?);
        let start = date(left)?;
        let end = match right {
            [Token::Number(last, 2)] if start.is_year() => start.later_year(*last)?,
            _ => continued(&start, right).or_else(|| date(right))?,
        };
        let start = start.filled_from(Some(&end));
        Some(format!("{}/{}", start.dated()?, end.dated()?)).filter(|edtf| read(edtf).is_ok())
    };
    splits.filter_map(|(i, _)| at(i)).next()
}

/// «2024年7月17日至18日»: an end that repeats only the last numbers of a start that says them all.
fn continued(start: &Guess, end: &[Token]) -> Option<Guess> {
    start.year?;
    match (end, start.month, start.day) {
        ([Token::Number(day, 1..=2)], Some(_), Some(_)) => Some(Guess { day: Some(*day), ..start.clone() }),
        ([Token::Season(season)], Some(_), None) => Some(Guess { month: Some(season.code()), ..start.clone() }),
        ([Token::Number(month, 1..=2)], Some(_), None) => Some(Guess { month: Some(*month), ..start.clone() }),
        ([Token::Number(month, 1..=2), Token::Number(day, 1..=2)], Some(_), Some(_)) => {
            Some(Guess { month: Some(*month), day: Some(*day), ..start.clone() })
        }
        _ => None,
    }
}

/// A date with its year, in EDTF.
fn dated(tokens: &[Token]) -> Option<String> {
    date(tokens)?.dated()
}
