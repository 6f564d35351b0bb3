//! Numbers, sizes and runs of years as people write them.

use crate::lang::Lang;

/// Thin non-breaking space between groups of digits.
const GROUP: char = '\u{202f}';

/// A number with its digits in groups and the decimal mark of the language.
pub fn number(value: f64, lang: Lang) -> String {
    let text = format!("{value}");
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text.as_str(), None),
    };
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", whole),
    };
    let mut out = sign.to_owned();
    out.push_str(&group(digits));
    if let Some(fraction) = fraction {
        out.push(if lang == Lang::Ru { ',' } else { '.' });
        out.push_str(fraction);
    }
    out
}

/// A run of years, `2012–2021`; a single one stands alone.
pub fn years(first: i32, last: i32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// Four digits stay together, as in a year; more are grouped by three.
fn group(digits: &str) -> String {
    if digits.len() <= 4 {
        return digits.to_owned();
    }
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(GROUP);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{number, years};
    use crate::lang::Lang;

    #[test]
    fn digits_are_grouped_by_three() {
        for (value, expected) in [
            (33.0, "33"),
            (2024.0, "2024"),
            (65130.0, "65\u{202f}130"),
            (-1_234_567.5, "−1\u{202f}234\u{202f}567,5"),
            (0.5, "0,5"),
        ] {
            assert_eq!(number(value, Lang::Ru), expected);
        }
    }

    #[test]
    fn a_single_year_is_no_run() {
        for (first, last, expected) in [(2012, 2021, "2012–2021"), (2012, 2013, "2012–2013"), (2012, 2012, "2012")]
        {
            assert_eq!(years(first, last), expected);
        }
    }
}
