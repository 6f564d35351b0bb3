//! Tables of what goes in and the whole of what comes out, and laws that hold for every date.
//!
//! The laws run over a fixed list of dates of every shape, and over random strings from a fixed seed.

mod iso;
mod merging;
mod parsing;
mod words;

use super::*;
use crate::lang::Lang::{En, Ru, Zh};
use std::collections::BTreeSet;

/// Dates of every shape, on which every law is tried.
const ALL: [&str; 62] = [
    "2009",
    "2010",
    "2011",
    "2024",
    "2009?",
    "2009~",
    "2009%",
    "2009-05",
    "2009-08",
    "2024-07",
    "2024-07~",
    "2024-07-17",
    "2024-07-17?",
    "2024-12-31",
    "2024-02-29",
    "2021-22",
    "2022-21",
    "2022-22",
    "2022-23",
    "2022-24",
    "2022-24~",
    "201X",
    "20XX",
    "2004-XX",
    "2004-XX-XX",
    "2004-05-XX",
    "XXXX-08-23",
    "XXXX-08",
    "XXXX-24",
    "XXXX-02-29",
    "XXXX-08-23~",
    "2024-07-17/2024-07-18",
    "2024-07-17/2024-07-17",
    "2024-09-28/2024-10-02",
    "2024-12-28/2025-01-03",
    "2025-04/2025-05",
    "2024-12/2025-01",
    "2022/2023",
    "2021-22/2022-24",
    "2022-22/2022-23",
    "2009-08/2011-08~",
    "2024-07/2024-08-15",
    "2024-12-05/2024",
    "201X/202X",
    "2004-XX/2005?",
    "2022/..",
    "2022-07~/..",
    "../2022",
    "../2022-24?",
    "2022/",
    "/2022",
    "[2009,2011]",
    "[2009..2011]",
    "[2009-09,2010]",
    "[2024-07-17..2024-07-18,2024-08]",
    "[..2001]",
    "[2001..]",
    "[..2001~,2005..]",
    "[2009]",
    "[XXXX-08,2024]",
    "[2024-07-17,2024-07-18]",
    "[2011,2009?]",
];

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

fn all() -> Vec<PartialDate> {
    ALL.iter().map(|text| date(text)).collect()
}

#[test]
fn html_says_the_wording() {
    for date in all() {
        for lang in [Ru, En, Zh] {
            assert_eq!(text_of(&date.html(lang)), date.wording(lang), "{date}");
            assert!(!date.wording(lang).contains(['\u{a0}', '<', '&']), "{date}");
        }
    }
}

fn text_of(html: &str) -> String {
    html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}

#[test]
fn wordings_are_understood() {
    // What the format prints, somebody will type. These few are too vague to guess from.
    let vague = ["20XX", "XXXX-08", "2022-07~/..", "/2022", "2022/"];
    let plain = |text: &&&str| !text.contains("-XX") && !text.contains(['%', '[']) && !vague.contains(text);
    for text in ALL.iter().filter(plain) {
        for lang in [Ru, En, Zh] {
            let wording = date(text).wording(lang);
            let found = suggest(&wording).unwrap_or(wording);
            let key = |date: &PartialDate| (date.earliest(), date.latest(), date.precision());
            assert_eq!(key(&date(text)), key(&date(&found)), "{text}: {found}");
        }
    }
}

#[test]
fn no_string_panics() {
    let pieces = [
        "2024",
        "-",
        "/",
        "[",
        "]",
        "..",
        ",",
        "X",
        "XX",
        "XXXX",
        "?",
        "~",
        "%",
        "07",
        "17",
        "9",
        "31",
        "{",
        "}",
        "T",
        " ",
        ".",
        "июля",
        "лето",
        "с",
        "по",
        "не",
        "позднее",
        "или",
        "ежегодно",
        "около",
        "год",
        "年",
        "月",
        "每年",
        "至",
        "–",
        "é",
        "\u{0}",
        "🙂",
        "0",
        "99999999999",
        "Y",
        "E",
        "S",
        ":",
        "Z",
        "s",
        "е",
        "now",
        "\u{feff}",
        "Х",
        "ß",
        "İ",
    ];
    let mut random = Random(2024);
    let mut valid = 0;
    for round in 0..60_000 {
        let length = 1 + random.below(7);
        let text: String = match round % 3 {
            0 => {
                let (open, close) = [("", ""), ("[", "]")][random.below(2)];
                let (first, second) = (ALL[random.below(ALL.len())], ALL[random.below(ALL.len())]);
                format!("{open}{first}{}{second}{close}", ["/", ",", "..", "~/", "?,"][random.below(5)])
            }
            1 if round % 2 == 0 => (0..length).map(|_| pieces[random.below(14)]).collect(),
            1 => (0..length).map(|_| pieces[random.below(pieces.len())]).collect(),
            _ => (0..length * 2).filter_map(|_| char::from_u32(random.below(0x500) as u32)).collect(),
        };
        match PartialDate::parse(&text) {
            Ok(found) => {
                valid += 1;
                assert_eq!(PartialDate::parse(&found.to_string()).as_ref(), Ok(&found), "{text}");
                for lang in [Ru, En, Zh] {
                    assert_eq!(text_of(&found.html(lang)), found.wording(lang), "{text}");
                    assert!(!found.wording(lang).is_empty(), "{text}");
                }
                assert!(found.earliest().is_none_or(|first| found.latest().is_none_or(|last| first <= last)), "{text}");
            }
            Err(DateFault::Impossible { offset } | DateFault::Unsupported { offset }) => {
                assert!(text.is_char_boundary(offset), "{text}");
            }
            Err(DateFault::Syntax { offset, hint }) => {
                assert!(text.is_char_boundary(offset), "{text}");
                assert!(hint.is_none_or(|hint| PartialDate::parse(&hint.edtf).is_ok()), "{text}");
            }
            Err(DateFault::Backwards) => {}
        }
    }
    assert!(valid > 1000, "{valid}");
}

/// A linear congruential generator: the same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}

#[test]
fn a_date_is_sure_with_both_ends_and_without_doubt() {
    let unsure: Vec<&str> = ALL.into_iter().filter(|text| !date(text).is_sure()).collect();
    let doubted = [
        "2009?",
        "2009~",
        "2009%",
        "2024-07~",
        "2024-07-17?",
        "2022-24~",
        "2009-08/2011-08~",
        "2004-XX/2005?",
        "[2011,2009?]",
    ];
    let open = [
        "2022/..",
        "2022-07~/..",
        "../2022",
        "../2022-24?",
        "2022/",
        "/2022",
        "[..2001]",
        "[2001..]",
        "[..2001~,2005..]",
    ];
    let yearless = ["XXXX-08-23", "XXXX-08", "XXXX-24", "XXXX-02-29", "XXXX-08-23~", "[XXXX-08,2024]"];
    let expected: Vec<&str> = [&doubted[..], &open, &yearless].concat();
    assert_eq!(unsure.into_iter().collect::<BTreeSet<_>>(), expected.into_iter().collect());
}
