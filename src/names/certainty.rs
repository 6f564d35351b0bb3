//! Whether a word in a text is a place, or may be an ordinary word or a person.
//!
//! Takes the text around a hit and how doubtful the form is; gives yes or no. A place cue directly before («города
//! Находка», «в Мирном») settles it; the start of a sentence, capitals and capitalised neighbours leave a doubt.
//! Refuses grammar beyond the two words next to the hit.

use super::adjective::qualifies_noun;
use super::fold::is_quote;
use super::paradigm::fold;
use std::ops::Range;

/// What a form may be beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doubt {
    /// Nothing else.
    None,
    /// A surname: Иванова, Кирова.
    Surname,
    /// A word or a given name: Находка, Владимир.
    Word,
    /// A word that may stand before any noun: Мирный, Советский.
    Adjective,
}

/// Whether the hit is certainly the place. `nominative`: the form is the name as in the register, and has others.
pub(super) fn is_certain(text: &str, hit: &Range<usize>, doubt: Doubt, nominative: bool) -> bool {
    if doubt == Doubt::None {
        return true;
    }
    let (before, after) = (&text[..hit.start], &text[hit.end..]);
    let capitals = is_in_capitals(&text[hit.clone()]);
    let next_is_capitalised = after.starts_with(char::is_whitespace) && starts_upper(after.trim_start());
    let previous = Word::before(before);
    match previous.as_ref().map_or(Cue::None, Word::cue) {
        Cue::Place => return true,
        _ if doubt == Doubt::Adjective && qualifies_noun(&text[hit.clone()], after) => return false,
        Cue::Within if !capitals => return doubt != Doubt::Adjective || !next_is_capitalised,
        // «Мэр Владимир Иванов» is a person, «мэр Владимира Иванов» is one too, but of the city; «мэра Владимира
        // Иванова» may be either.
        Cue::Head if !capitals => return !nominative,
        Cue::Of if !capitals => return !nominative && (doubt == Doubt::Surname || !next_is_capitalised),
        Cue::Street => return false,
        _ => {}
    }
    let previous_is_capitalised = previous.is_some_and(|word| starts_upper(word.letters));
    let beside_a_name = previous_is_capitalised || next_is_capitalised;
    !beside_a_name && (doubt == Doubt::Surname || !capitals && !starts_sentence(before))
}

/// Whether a sentence ends before this byte: a stop, then a space and a capital, and the stop is no abbreviation's.
pub(super) fn ends_sentence(text: &str, at: usize) -> bool {
    let Some(stop) = text[at..].chars().next().filter(|c| matches!(c, '.' | '!' | '?' | '…')) else {
        return false;
    };
    let after = &text[at + stop.len_utf8()..];
    let begins = |rest: &str| rest.is_empty() || starts_upper(rest) || rest.starts_with(is_quote);
    let letters = trailing_letters(&text[..at]);
    let abbreviation = letters.chars().count() == 1 || ABBREVIATIONS.contains(&fold(letters).as_str());
    let separated = after.is_empty() || after.starts_with(char::is_whitespace);
    separated && begins(after.trim_start()) && !(stop == '.' && abbreviation)
}

const ABBREVIATIONS: &[&str] =
    &["гор", "гг", "им", "ул", "пл", "пос", "пгт", "обл", "руб", "тыс", "млн", "просп", "пер"];

/// Words after which only a place follows.
const PLACE: &[&str] = &[
    "город",
    "города",
    "городу",
    "городом",
    "городе",
    "городов",
    "городам",
    "городами",
    "городах",
    "поселок",
    "поселка",
    "поселку",
    "поселком",
    "поселке",
    "село",
    "села",
    "селу",
    "селом",
    "селе",
];
const PLACE_SHORT: &[&str] = &["г", "гор", "пос", "пгт", "с"];
const WITHIN: &[&str] = &["в", "во", "из"];
const HEAD: &[&str] = &["мэр", "глава", "губернатор"];
const OF: &[&str] =
    &["мэра", "мэру", "мэром", "мэре", "мэры", "мэров", "губернатора", "главы", "главе", "главу", "главой"];
const OF_STEMS: &[&str] = &["мэри", "администраци"];
const STREET: &[&str] = &[
    "имени",
    "улица",
    "улицы",
    "улице",
    "улицу",
    "улицей",
    "площадь",
    "площади",
    "проспект",
    "проспекта",
    "проспекте",
];
const STREET_SHORT: &[&str] = &["им", "ул", "пл", "пр", "просп", "пер"];

enum Cue {
    Place,
    Within,
    Head,
    Of,
    Street,
    None,
}

/// The word directly before a hit, with nothing but a space between, or the stop of an abbreviation.
struct Word<'a> {
    letters: &'a str,
    is_short: bool,
    after_number: bool,
}

impl<'a> Word<'a> {
    fn before(text: &'a str) -> Option<Self> {
        let trimmed = text.trim_end();
        let (word, is_short) = trimmed.strip_suffix('.').map_or((trimmed, false), |word| (word, true));
        let letters = trailing_letters(word);
        let rest = word[..word.len() - letters.len()].trim_end();
        let apart = is_short || trimmed.len() < text.len();
        (apart && !letters.is_empty()).then(|| Word {
            letters,
            is_short,
            after_number: rest.ends_with(|c: char| c.is_ascii_digit()),
        })
    }

    fn cue(&self) -> Cue {
        let word = fold(self.letters);
        let listed = |words: &[&str]| words.contains(&word.as_str());
        match self.is_short {
            // «Г. Находка» may be somebody's initial, and «2009 г.» is a year.
            true if starts_upper(self.letters) || self.after_number => Cue::None,
            true if listed(PLACE_SHORT) => Cue::Place,
            true if listed(STREET_SHORT) => Cue::Street,
            true => Cue::None,
            false if listed(PLACE) || word.starts_with("побратим") => Cue::Place,
            false if listed(WITHIN) => Cue::Within,
            false if listed(HEAD) => Cue::Head,
            false if listed(OF) || OF_STEMS.iter().any(|stem| word.starts_with(stem)) => Cue::Of,
            false if listed(STREET) => Cue::Street,
            false => Cue::None,
        }
    }
}

fn starts_sentence(before: &str) -> bool {
    let mut rest = before;
    loop {
        let trimmed = rest.trim_end();
        let broken = rest[trimmed.len()..].contains('\n');
        let Some(last) = trimmed.chars().next_back() else {
            return true;
        };
        rest = &trimmed[..trimmed.len() - last.len_utf8()];
        match last {
            '.' | '!' | '?' | '…' | '•' | '·' | '*' => return true,
            '-' | '–' | '—' => {
                let line = rest.trim_end_matches([' ', '\t', '\u{A0}']);
                if line.is_empty() || line.ends_with('\n') {
                    return true;
                }
            }
            '(' | '[' | ')' | ']' => {
                // «а) Находка»: a marker with a letter, at the very start.
                if last == ')' && rest.trim_start().chars().nth(2).is_none() {
                    return true;
                }
            }
            c if is_quote(c) => {}
            _ if broken && trimmed.ends_with([';', ':']) => return true,
            _ => return !trimmed.contains(char::is_alphabetic),
        }
    }
}

fn is_in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !word.contains(char::is_lowercase)
        && word.contains(char::is_uppercase)
}

fn starts_upper(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

fn trailing_letters(text: &str) -> &str {
    let letters = text.trim_end_matches(|c: char| c.is_alphabetic() || c == '\u{AD}');
    &text[letters.len()..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certain_in_context() {
        // The hit stands in brackets; W is a word, A an adjective, S a surname.
        let table = [
            ("W", "В городе [Находка] прошёл", true),
            ("W", "делегация [Находки] приехала", true),
            ("W", "[Находка] приехала", false),
            ("W", "Год. [Находка] приехала", false),
            ("W", "- [Находка] приехала", false),
            ("W", "Это: «Да!» [Находка] есть", false),
            ("W", "а) [Находка]", false),
            ("W", "1) [Находка]", false),
            ("W", "Победила — [Находка]", true),
            ("W", "города Артём, [Находка]", true),
            ("W", "2009 г. [Находка]", false),
            ("W", "в г. [Находка]", true),
            ("W", "НАША [НАХОДКА] ГОДА", false),
            ("W", "ГОРОД [НАХОДКА]", true),
            ("W", "приехал [Владимир] Иванов", false),
            ("W", "приехал В. [Владимир]", false),
            ("W", "приехал [Владимир] А.", false),
            ("W", "Мэр [Владимир] Иванов", false),
            ("W", "мэр [Владимира] Иванов", true),
            ("W", "мэра [Владимира] Иванова", false),
            ("W", "во [Владимире] решили", true),
            ("W", "город-побратим [Находка]", true),
            ("A", "в [Мирном] решили", true),
            ("A", "в [Советский] Союз", false),
            ("A", "этот [Мирный] Договор", false),
            ("S", "[Саратов] принял", true),
            ("S", "улица [Кирова]", false),
            ("S", "Анна [Иванова]", false),
            ("S", "доклад [Иванова] И.М.", false),
            ("S", "мэр [Саратова] Иванов", true),
        ];
        for (doubt, marked, expected) in table {
            let text = marked.replace(['[', ']'], "");
            let start = marked.find('[').unwrap_or_default();
            let end = marked.find(']').unwrap_or_default() - 1;
            let doubt = match doubt {
                "W" => Doubt::Word,
                "A" => Doubt::Adjective,
                _ => Doubt::Surname,
            };
            let nominative = text[start..end].ends_with("ир");
            assert_eq!(is_certain(&text, &(start..end), doubt, nominative), expected, "{marked}");
        }
    }
}
