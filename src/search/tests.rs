//! Tables for words and numbers.

use crate::search::{code, forms, stem};

#[test]
fn words_are_folded_and_cut_by_script() {
    for (text, expected) in [
        ("В Южно-Сахалинске, 17.07.2024!", "в южно сахалинске 17 07 2024"),
        ("ЁЛКА елка Хэ́йхэ и\u{306}од", "елка елка хэйхэ йод"),
        ("co\u{ad}op Jōetsu Café", "coop joetsu cafe"),
        ("黑", "黑"),
        ("黑河市2024", "黑 黑河 河 河市 市 2024"),
        ("인천 ソウル", "인 인천 천 ソ ソウ ウ ウル ル"),
        ("— «» …", ""),
        (&"длинно".repeat(9), "длиннодлиннодлиннодлиннодлиннодл"),
    ] {
        let mut found: Vec<String> = Vec::new();
        forms(text, |form| found.push(form.to_owned()));
        let mut wanted: Vec<&str> = expected.split_whitespace().collect();
        let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
        wanted.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn forms_of_a_word_have_one_stem() {
    for (expected, forms) in [
        ("благовещенск", "благовещенск благовещенска благовещенску благовещенском благовещенске"),
        ("хэйхэ", "хэйхэ"),
        ("сахалинск", "сахалинск сахалинске сахалинском"),
        ("елк", "елка елки елку елкой"),
        ("meet", "meet meeting meetings"),
        ("黑河", "黑河"),
        ("2024", "2024"),
        ("covid19", "covid19"),
    ] {
        for form in forms.split(' ') {
            assert_eq!(stem(form), expected, "{form}");
        }
    }
}

#[test]
fn numbers_are_written_by_letters() {
    for (number, expected) in [(0, "!"), (1, "#"), (42, "Q"), (43, "R#"), (44, "S#"), (43 * 43, "RR#")] {
        let mut out = String::new();
        code::push(&mut out, number);
        assert_eq!(out, expected);
    }
}
