//! Faults of a value: quotes, numbers, dates, lists, as people who never saw TOML write them.

use std::ops::Range;

use crate::date::{self, PartialDate};
use crate::diag::Code;
use crate::read::russian;
use crate::read::syntax::fault::Fault;

/// The fault of the value after the equals sign at `equals`. `at` is where the parser stumbled.
pub fn fault(text: &str, start: usize, equals: usize, at: usize, message: &str) -> Fault {
    let line = text.lines().next().unwrap_or("").trim_end();
    let after = (equals + 1).min(line.len());
    let value = line[after..].trim();
    let value_start = start + after + (line[after..].len() - line[after..].trim_start().len());
    let whole = value_start..value_start + value.len();
    if value.is_empty() || value.starts_with('#') {
        return Fault::new("no-value", "help-no-value", start..start + line.len()).arg("key", line[..equals].trim());
    }
    if value.starts_with('=') {
        return Fault::new("two-equals", "help-two-equals", value_start..value_start + 1);
    }
    let local = at - start;
    if message.contains("unclosed inline") || message.contains("unclosed array") {
        return Fault::new("list", "help-list", whole);
    }
    if message.contains("missing comma") {
        let end = element_end(text, local);
        let element = start + local..start + end;
        return Fault::new("comma", "help-comma", element);
    }
    if message.contains("extra comma") {
        return Fault::new("extra-comma", "help-extra-comma", at..(at + 1).min(start + text.len()));
    }
    if message.contains("escape") || message.contains("unicode") {
        let backslash = text[..local].rfind('\\').map_or(at, |offset| start + offset);
        return Fault::new("backslash", "help-backslash", backslash..backslash + 1)
            .arg("suggestion", value.replace('\\', "/"));
    }
    // In a list the faulty element stands alone; elsewhere the whole value is looked at.
    let in_list = value.starts_with(['[', '{']);
    let (scalar, range) = match in_list {
        true => {
            let end = element_end(text, local);
            (&text[local..end], at..start + end)
        }
        false => (uncommented(value), whole.start..whole.start + uncommented(value).len()),
    };
    quotes(scalar, &range).unwrap_or_else(|| bare(scalar, range, message))
}

/// The fault of a value with a quotation mark at `open` that nothing closes on its line.
pub fn quote(line: &str, start: usize, open: usize) -> Fault {
    let after = line.find('=').map_or(0, |equals| equals + 1);
    let value = line[after..].trim_start();
    let range = start + line.len() - value.len()..start + line.len();
    let suggest = |name, help, suggestion| Fault::new(name, help, range.clone()).arg("suggestion", suggestion);
    match value.chars().next() {
        Some(mark @ ('"' | '\'')) if open == range.start => Fault::new("quote", "help-quote", range).arg("mark", mark),
        Some('"') => inner_quotes(value, range),
        Some('[' | '{') => Fault::new("quote", "help-quote", range).arg("mark", '"'),
        _ if value.ends_with('"') && !value.starts_with(is_curly) => {
            suggest("opening-quote", "help-opening-quote", format!("\"{value}"))
        }
        _ => quotes(value, &range).unwrap_or_else(|| bare(value, range, "")),
    }
}

/// Whether a text is one quotation.
fn is_quoted(part: &str) -> bool {
    let inner = part.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.is_some_and(|inner| !inner.contains('"'))
}

fn is_curly(letter: char) -> bool {
    matches!(letter, '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '＂' | '″')
}

fn inner_quotes(value: &str, range: Range<usize>) -> Fault {
    let inner = value.strip_prefix('"').unwrap_or(value);
    // The last of an even number closes the value; the last of an odd number closes the inner quotation.
    let inner =
        if value.matches('"').count().is_multiple_of(2) { inner.strip_suffix('"').unwrap_or(inner) } else { inner };
    let suggestion = format!("\"{}\"", guillemets(inner));
    Fault::new("inner-quotes", "help-inner-quotes", range).arg("suggestion", suggestion)
}

/// Faults of quotation marks.
fn quotes(scalar: &str, range: &Range<usize>) -> Option<Fault> {
    if scalar.starts_with(is_curly) {
        let inner = scalar.trim_matches(|letter| is_curly(letter) || letter == '"');
        return Some(
            Fault::new("curly-quotes", "help-curly-quotes", range.clone()).arg("suggestion", format!("\"{inner}\"")),
        );
    }
    let quote_count = scalar.matches('"').count();
    if scalar.starts_with('"') && scalar.ends_with('"') && quote_count > 2 {
        let listed = scalar.split(',').count() > 1 && scalar.split(',').all(is_quoted);
        return Some(match listed {
            true => Fault::new("list-brackets", "help-list-brackets", range.clone())
                .arg("suggestion", format!("[{scalar}]")),
            false => inner_quotes(scalar, range.clone()),
        });
    }
    if scalar.starts_with(['"', '\'', '[', '{']) {
        let mark = scalar.chars().next_back().filter(|last| [',', ';', '.'].contains(last));
        if let Some(mark) = mark {
            let place = range.end - 1..range.end;
            return Some(Fault::new("trailing", "help-trailing", place).arg("mark", mark));
        }
        return Some(Fault::new("after-value", "help-after-value", range.clone()));
    }
    None
}

/// Faults of values without quotes: dates, numbers, yes and no, and text that wants quotes.
fn bare(scalar: &str, range: Range<usize>, message: &str) -> Fault {
    let suggest = |name, help, suggestion: String| Fault::new(name, help, range.clone()).arg("suggestion", suggestion);
    if let Some(value) = russian::boolean(scalar) {
        return suggest("boolean", "help-boolean", value.to_string());
    }
    if message.contains("invalid date") && is_full_date(scalar) {
        let fault = Fault::new("date", "help", range).arg("date", scalar);
        return Fault { code: Code::ImpossibleDate, ..fault };
    }
    if scalar.starts_with(|letter: char| letter.is_ascii_digit()) {
        if let Some(day) = dotted_date(scalar) {
            return suggest("date", "help-date", format!("\"{day}\""));
        }
        if scalar.len() >= 4 && PartialDate::parse(scalar).is_ok() {
            return suggest("date-quotes", "help-date", format!("\"{scalar}\""));
        }
        if let Some(number) = plain_number(scalar) {
            return suggest("number", "help-number", number);
        }
        if let Some(date) = date::suggest(scalar) {
            return suggest("date", "help-date", format!("\"{date}\""));
        }
        let digits: String =
            scalar.chars().take_while(|letter| letter.is_ascii_digit() || " .,".contains(*letter)).collect();
        let unit = scalar[digits.len()..].trim();
        if let (Some(number), 1..=3) = (plain_number(digits.trim()), unit.split_whitespace().count())
            && !unit.starts_with(['-', '/', ':'])
        {
            let fault = suggest("unit", "help-unit", number);
            return fault.arg("unit", unit);
        }
    }
    let inner = scalar.replace('"', "");
    suggest("quotes", "help-quotes", format!("\"{}\"", inner.trim_end_matches([',', ';'])))
}

/// `17.11.2022` as `2022-11-17`.
fn dotted_date(scalar: &str) -> Option<String> {
    let mut parts = scalar.trim_end_matches(['г', '.', ' ']).split(['.', '/']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |text: &str| text.parse::<u32>().ok();
    let (day, month, year_number) = (number(day)?, number(month)?, number(year)?);
    let valid = parts.next().is_none() && year.len() == 4 && (1..=31).contains(&day) && (1..=12).contains(&month);
    valid.then(|| format!("{year_number:04}-{month:02}-{day:02}"))
}

/// `65 130,5` as `65130.5`: digits with blanks between thousands, a comma for the decimals, leading zeros.
fn plain_number(scalar: &str) -> Option<String> {
    let plain: String = scalar.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().replace(',', ".");
    let plain = plain.trim_end_matches('.');
    let good = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && plain.parse::<f64>().is_ok();
    let trimmed = plain.trim_start_matches('0');
    let trimmed =
        if trimmed.is_empty() || trimmed.starts_with('.') { format!("0{trimmed}") } else { trimmed.to_owned() };
    good.then_some(trimmed)
}

fn is_full_date(scalar: &str) -> bool {
    let shape: String = scalar.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
    shape == "0000-00-00"
}

/// Quotes inside quotes as «…».
fn guillemets(inner: &str) -> String {
    let mut open = false;
    inner
        .chars()
        .map(|letter| match letter {
            '"' => {
                open = !open;
                if open { '«' } else { '»' }
            }
            other => other,
        })
        .collect()
}

/// The value without a comment behind it.
fn uncommented(value: &str) -> &str {
    let cut = if value.starts_with('"') { None } else { value.find(" #") };
    value[..cut.unwrap_or(value.len())].trim_end()
}

/// Where an element of a list ends: at a comma or a closing bracket outside quotes.
fn element_end(text: &str, from: usize) -> usize {
    let mut quoted = false;
    for (at, letter) in text[from..].char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '\n' => return from + text[from..from + at].trim_end().len(),
            ',' | ']' | '}' if !quoted => return from + text[from..from + at].trim_end().len(),
            _ => {}
        }
    }
    text.len()
}
