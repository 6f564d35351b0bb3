//! Words as the index knows them: folded, without endings; Chinese, Japanese and Korean by letters and pairs of them.
//!
//! Takes any text, gives the forms in it and a form's stem. `search.js` does the same to what a reader asks, and a test
//! holds the two together. Refuses to know languages: the letters of a word tell which endings it may have.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use waken_snowball::{Algorithm, stem as snowball};

/// Longer words are cut; they are addresses, not words.
const LONGEST: usize = 32;

/// Short words that stand in every text: they are not looked for.
pub const PASSED_OVER: &[&str] = &[
    "а", "без", "бы", "в", "во", "для", "до", "же", "за", "и", "из", "или", "их", "к", "как", "ко", "на", "не", "но",
    "о", "об", "от", "по", "при", "с", "со", "то", "у", "что", "a", "an", "and", "at", "by", "for", "from", "in", "of",
    "on", "or", "the", "to", "with",
];

/// Whether a form says too little to be looked for.
pub fn is_passed_over(form: &str) -> bool {
    PASSED_OVER.contains(&form)
}

/// Gives every form of a text to a visitor, in order.
pub fn forms(text: &str, mut visit: impl FnMut(&str)) {
    let mut folded = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_letter) {
        rest = &rest[start..];
        let end = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
        runs(&rest[..end], &mut folded, &mut visit);
        rest = &rest[end..];
    }
}

/// What a form has in common with its sisters.
pub fn stem(form: &str) -> String {
    if form.chars().all(|letter| letter.is_ascii_lowercase()) {
        snowball(Algorithm::English, form).to_string()
    } else if form.chars().all(|letter| matches!(letter, 'а'..='я')) {
        snowball(Algorithm::Russian, form).to_string()
    } else {
        form.to_owned()
    }
}

fn is_letter(letter: char) -> bool {
    // Most letters are Russian, and to look them up among all that there are takes longest.
    matches!(letter, 'а'..='я' | 'А'..='Я') || letter.is_alphanumeric() || is_mark(letter) || letter == SOFT_HYPHEN
}

const SOFT_HYPHEN: char = '\u{ad}';

fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// A letter of a script without spaces between words, or of Korean, whose words take endings that no stemmer cuts.
fn is_dense(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Parts of a word that are of one sort.
fn runs(word: &str, folded: &mut String, visit: &mut impl FnMut(&str)) {
    fold(word, folded);
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let dense = is_dense(first);
        let end = rest.find(|letter| is_dense(letter) != dense).unwrap_or(rest.len());
        let run = &rest[..end];
        match dense {
            true => pairs(run, visit),
            false => visit(run.char_indices().nth(LONGEST).map_or(run, |(at, _)| &run[..at])),
        }
        rest = &rest[end..];
    }
}

/// Each letter, and each with the next.
fn pairs(run: &str, visit: &mut impl FnMut(&str)) {
    let ends = run.char_indices().map(|(at, letter)| (at, at + letter.len_utf8()));
    let mut before = None;
    for (start, end) in ends {
        if let Some(before) = before {
            visit(&run[before..end]);
        }
        visit(&run[start..end]);
        before = Some(start);
    }
}

/// Small letters without accents; й stays й, ё becomes е.
fn fold(word: &str, folded: &mut String) {
    folded.clear();
    for letter in word.chars() {
        match letter {
            'a'..='z' | '0'..='9' | 'а'..='я' => folded.push(letter),
            'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
            'ё' | 'Ё' => folded.push('е'),
            'А'..='Я' => folded.extend(letter.to_lowercase()),
            // Common letters are done; whatever else comes, the whole word goes the long way.
            _ => {
                let apart = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(word.chars());
                let bare = apart.filter(|letter| !(is_mark(*letter) && *letter != BREVE || *letter == SOFT_HYPHEN));
                let whole: String = ComposingNormalizerBorrowed::new_nfc().normalize_iter(bare).collect();
                *folded = whole.to_lowercase();
                return;
            }
        }
    }
}

/// The mark of й.
const BREVE: char = '\u{306}';
