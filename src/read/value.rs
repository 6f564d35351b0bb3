//! Single values: text, numbers, words of a closed list, dates, references.
//!
//! Takes a value as parsed, gives it as meant, or reports at the value what it should have been.

use crate::country;
use crate::date::{self, DateFault, PartialDate};
use crate::diag::{Code, Diagnostic};
use crate::entry::{Localised, PartyEntry, Ref};
use crate::read::desk::Desk;
use crate::read::layout::LANGUAGES;
use crate::read::russian;
use crate::read::table::{Table, Value, sort_of};
use crate::source::Spanned;
use crate::vocabulary::Word;

use toml::de::DeValue;

/// Text without the blanks around it; `None` also where it is blank.
pub fn text(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<Spanned<String>> {
    let DeValue::String(text) = value.get_ref() else {
        return wrong_type(desk, key, value, "text");
    };
    let text = text.trim();
    (!text.is_empty()).then(|| Spanned::new(text.to_owned(), desk.span(value.span())))
}

/// `true` or `false`.
pub fn boolean(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<bool> {
    match value.get_ref() {
        DeValue::Boolean(value) => Some(*value),
        _ => wrong_type(desk, key, value, "boolean"),
    }
}

/// A whole number between two bounds.
pub fn whole(desk: &Desk<'_>, key: &str, value: &Value<'_>, bounds: (u32, u32)) -> Option<Spanned<u32>> {
    let DeValue::Integer(written) = value.get_ref() else { return wrong_type(desk, key, value, "integer") };
    let span = desk.span(value.span());
    let number =
        i64::from_str_radix(written.as_str(), written.radix()).ok().and_then(|number| u32::try_from(number).ok());
    match number.filter(|number| (bounds.0..=bounds.1).contains(number)) {
        Some(number) => Some(Spanned::new(number, span)),
        None => {
            let allowed = match bounds.1 {
                u32::MAX => format!("`{}`, `{}`, `{}`, …", bounds.0, bounds.0 + 1, bounds.0 + 2),
                _ => format!("`{}` … `{}`", bounds.0, bounds.1),
            };
            let fault = Diagnostic::at(Code::UnknownValue, span).arg("key", key).arg("value", written.to_string());
            desk.report(fault.arg("allowed", allowed));
            None
        }
    }
}

/// A number, whole or not; neither infinite nor undefined.
pub fn number(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<f64> {
    let number = match value.get_ref() {
        DeValue::Integer(written) =>
        {
            #[expect(clippy::cast_precision_loss, reason = "figures beyond 2^53 are shown rounded, as floats are")]
            i128::from_str_radix(written.as_str(), written.radix()).ok().map(|whole| whole as f64)
        }
        DeValue::Float(written) => written.as_str().parse::<f64>().ok().filter(|number| number.is_finite()),
        _ => return wrong_type(desk, key, value, "number"),
    };
    if number.is_none() {
        let fault = Diagnostic::at(Code::UnknownValue, desk.span(value.span())).arg("key", key);
        desk.report(fault.arg("value", desk.raw(value.span())).arg("allowed", "`0`, `33`, `33.5`, …"));
    }
    number
}

/// A word of a closed list.
pub fn word<W: Word>(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<Spanned<W>> {
    let written = text(desk, key, value)?;
    let found = W::from_word(&written.value);
    if found.is_none() {
        let words = || W::ALL.iter().map(|value| value.word());
        let fault = Diagnostic::at(Code::UnknownValue, written.span)
            .arg("key", key)
            .arg("value", &written.value)
            .list("allowed", words());
        desk.report(match russian::word::<W>(&written.value) {
            Some(meant) => fault.arg("suggestion", meant.word()).help("help-suggestion"),
            None => fault.suggest(&written.value, words()),
        });
    }
    found.map(|value| Spanned::new(value, written.span))
}

/// A partial date: text, a year as a number, or a date without quotes.
pub fn date(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<Spanned<PartialDate>> {
    let span = desk.span(value.span());
    let bad = |written: &str| Diagnostic::at(Code::BadDate, span).arg("key", key).arg("date", written);
    match value.get_ref() {
        DeValue::String(written) if written.trim().is_empty() => None,
        DeValue::String(written) => match PartialDate::parse(written.trim()) {
            Ok(date) => Some(Spanned::new(date, span)),
            Err(fault) => {
                desk.report(date_fault(desk, key, value, written.trim(), &fault));
                None
            }
        },
        DeValue::Integer(written) => {
            let year = written.as_str().parse().ok().and_then(PartialDate::year);
            if year.is_none() {
                desk.report(bad(&written.to_string()));
            }
            year.map(|year| Spanned::new(year, span))
        }
        DeValue::Datetime(written) => match (written.date, written.time) {
            (Some(day), None) => {
                let date = PartialDate::day(i32::from(day.year), u32::from(day.month), u32::from(day.day));
                if date.is_none() {
                    desk.report(Diagnostic::at(Code::ImpossibleDate, span).arg("date", written.to_string()));
                }
                date.map(|date| Spanned::new(date, span))
            }
            (Some(day), Some(_)) => {
                desk.report(bad(&written.to_string()).arg("suggestion", day.to_string()).help("help-time"));
                None
            }
            (None, _) => {
                desk.report(bad(&written.to_string()));
                None
            }
        },
        _ => wrong_type(desk, key, value, "date"),
    }
}

fn date_fault(desk: &Desk<'_>, key: &str, value: &Value<'_>, written: &str, fault: &DateFault) -> Diagnostic {
    let place = value.span();
    // The offset counts in the text; it is a place in the file only where the text stands there unchanged.
    let from = |offset: usize| {
        let start = place.start + 1 + offset;
        let unchanged = desk.raw(place.start + 1..place.end.saturating_sub(1)) == written;
        if unchanged && offset < written.len() { start..place.end - 1 } else { place.clone() }
    };
    let at = |code, place| Diagnostic::at(code, desk.span(place)).arg("key", key).arg("date", written);
    match fault {
        DateFault::Impossible { offset } => {
            let part = from(*offset);
            let length = desk.raw(part.clone()).find('/').unwrap_or(part.len());
            let day = written.split('/').find(|end| PartialDate::parse(end).is_err()).unwrap_or(written);
            Diagnostic::at(Code::ImpossibleDate, desk.span(part.start..part.start + length)).arg("date", day)
        }
        DateFault::Backwards => at(Code::BadDate, place.clone()).help("help-backwards"),
        DateFault::Unsupported { .. } | DateFault::Syntax { .. } => match date::suggest(written) {
            Some(suggestion) => at(Code::BadDate, place.clone()).arg("suggestion", suggestion).help("help-suggestion"),
            None if matches!(fault, DateFault::Unsupported { .. }) => {
                at(Code::BadDate, place.clone()).help("help-unsupported")
            }
            None => at(Code::BadDate, place.clone()),
        },
    }
}

/// A country's code.
pub fn country(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<String> {
    let written = text(desk, key, value)?;
    if country::is_code(&written.value) {
        return Some(written.value);
    }
    let fault = Diagnostic::at(Code::UnknownCountry, written.span).arg("country", &written.value);
    desk.report(match country::find(&written.value) {
        Some(code) => fault.arg("suggestion", code).help("help-suggestion"),
        None => fault,
    });
    None
}

/// An address on the web.
pub fn address(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<String> {
    let written = text(desk, key, value)?;
    let host = ["https://", "http://"].iter().find_map(|scheme| written.value.strip_prefix(scheme));
    let good =
        host.is_some_and(|host| !host.is_empty() && !host.starts_with('/') && !host.contains(char::is_whitespace));
    if good {
        return Some(written.value);
    }
    let fault = Diagnostic::at(Code::BadAddress, written.span).arg("key", key).arg("address", &written.value);
    let bare = !written.value.contains(':') && !written.value.contains(char::is_whitespace);
    desk.report(match bare && written.value.contains('.') {
        true => fault.arg("suggestion", format!("https://{}", written.value)).help("help-suggestion"),
        false => fault,
    });
    None
}

/// Latitude and longitude.
pub fn coordinates(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<(f64, f64)> {
    let DeValue::Array(pair) = value.get_ref() else { return wrong_type(desk, key, value, "coordinates") };
    let numbers: Vec<f64> = pair
        .iter()
        .filter_map(|part| match part.get_ref() {
            DeValue::Integer(whole) => whole.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        })
        .collect();
    let valid = |latitude: f64, longitude: f64| latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    let fault = Diagnostic::at(Code::BadCoordinates, desk.span(value.span()));
    desk.report(match numbers[..] {
        [latitude, longitude] if pair.len() == 2 && valid(latitude, longitude) => return Some((latitude, longitude)),
        [first, second] if pair.len() == 2 && valid(second, first) => {
            fault.arg("suggestion", format!("[{second}, {first}]")).help("help-swapped")
        }
        _ => fault,
    });
    None
}

/// Text, or a table of languages.
pub fn localised(desk: &Desk<'_>, key: &str, value: &Value<'_>, extra: &[&'static str]) -> Option<Spanned<Localised>> {
    let span = desk.span(value.span());
    let mut names = Localised::default();
    match value.get_ref() {
        DeValue::String(_) => {
            let russian = text(desk, key, value)?;
            names.0.insert("ru".to_owned(), russian.value);
        }
        DeValue::Table(languages) => {
            let mut table = Table::new(desk, span, languages);
            for language in LANGUAGES {
                if let Some(name) = table.take(language).and_then(|value| text(desk, language, value)) {
                    names.0.insert(language.to_owned(), name.value);
                }
            }
            for key in extra {
                table.take(key);
            }
            table.finish();
        }
        _ => return wrong_type(desk, key, value, "names"),
    }
    (!names.0.is_empty()).then(|| Spanned::new(names, span))
}

/// Who takes part: a reference, or `{ text = "…", country = "…" }`.
pub fn party(desk: &Desk<'_>, key: &str, value: &Value<'_>) -> Option<PartyEntry> {
    let DeValue::Table(named) = value.get_ref() else {
        return reference(desk, key, value, "party").map(PartyEntry::Ref);
    };
    let span = desk.span(value.span());
    let mut table = Table::new(desk, span, named);
    let text = table.required_text("text");
    let country = table.country("country");
    table.finish();
    text.map(|text| PartyEntry::Named { text: text.value, country, span })
}

/// An id, where the value may be nothing else than text.
pub fn reference(desk: &Desk<'_>, key: &str, value: &Value<'_>, expected: &str) -> Option<Ref> {
    match value.get_ref() {
        DeValue::String(_) => text(desk, key, value),
        _ => wrong_type(desk, key, value, expected),
    }
}

/// Reports a value of another sort than the key wants.
pub fn wrong_type<T>(desk: &Desk<'_>, key: &str, value: &Value<'_>, expected: &str) -> Option<T> {
    let fault = Diagnostic::at(Code::WrongType, desk.span(value.span()))
        .arg("key", key)
        .arg("expected", expected)
        .arg("found", sort_of(value.get_ref()));
    let bare = value.get_ref().as_str().and_then(|text| unquoted(text.trim(), expected));
    let scalar = !matches!(value.get_ref(), DeValue::Array(_) | DeValue::Table(_));
    desk.report(match bare {
        Some(suggestion) => fault.arg("suggestion", suggestion).help("help-suggestion"),
        None if expected == "text" && scalar => {
            fault.arg("suggestion", format!("\"{}\"", desk.raw(value.span()))).help("help-suggestion")
        }
        None => fault.arg("example", example(key, expected)),
    });
    None
}

/// A line as it might be written.
fn example(key: &str, expected: &str) -> String {
    let value = match expected {
        "integer" => "2024",
        "number" => "33.5",
        "boolean" => "true",
        "date" => "\"2024-09-03\"",
        "coordinates" => "[50.2453, 127.4886]",
        "tables" => return format!("[[{key}]]"),
        "names" | "table" => "{ ru = \"…\", en = \"…\" }",
        _ => "\"…\"",
    };
    format!("{key} = {value}")
}

/// What a text without its quotes would be, where that is what the key wants.
fn unquoted(text: &str, expected: &str) -> Option<String> {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().replace(',', ".");
    match expected {
        "integer" => plain.parse::<u32>().ok().map(|number| number.to_string()),
        "number" => plain.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| number.to_string()),
        "boolean" => russian::boolean(text).map(|value| value.to_string()),
        _ => None,
    }
}
