//! Whether a form of a name is an adjective before its noun: «в Томском районе» is not about the city of Томск.
//!
//! Takes the text around a hit. The instrumental of a name in -ск is written like the prepositional of its adjective:
//! what governs it decides, then the word after it. A name in the shape of an adjective (Советский) is one before a
//! noun that agrees. Refuses to parse: it sees a list of names to either side, then two adjectives and a noun.

use super::paradigm::fold;

/// Whether a form of this name, both folded, is written like the prepositional of its adjective: Томском.
pub(super) fn is_relational(name: &str, form: &str) -> bool {
    let (city, form) = (own(name), own(form));
    let is_single = !name.contains(' ') && (city.ends_with("ск") || city.ends_with("цк"));
    is_single && form.strip_suffix("ом") == Some(city)
}

/// A name without what it lies at: Комсомольск-на-Амуре.
fn own(name: &str) -> &str {
    let rest = name.match_indices('-').find(|&(at, _)| name[at..].starts_with("-на-"));
    rest.map_or(name, |(at, _)| &name[..at])
}

/// Whether such a form is the adjective between these two texts.
pub(super) fn is_used_as_adjective(before: &str, after: &str) -> bool {
    match governor(before) {
        Governor::Instrumental => false,
        Governor::Prepositional => true,
        Governor::Unknown => following(after).next().is_some_and(|word| {
            let is_adjective = has_ending(&word, PREPOSITIONAL) && !is_one_of(&word, OTHER_WORDS);
            is_adjective || is_prepositional_noun(&word)
        }),
    }
}

/// Whether a name in the shape of an adjective stands before a noun that agrees with it: «Советского района».
pub(super) fn qualifies_noun(form: &str, after: &str) -> bool {
    let form = fold(form);
    let Some((endings, nouns)) = AGREEMENT.iter().find(|(endings, _)| has_ending(&form, endings)) else {
        return false;
    };
    for word in following(past_list(after, endings)).take(3) {
        if is_listed(&word, nouns) || *endings == PREPOSITIONAL && is_prepositional_noun(&word) {
            return true;
        }
        if !has_ending(&word, endings) {
            return false;
        }
    }
    false
}

/// What stands after the other names of a list, which agree: «Советском, Мирном и Кировском районах».
fn past_list<'a>(after: &'a str, endings: &str) -> &'a str {
    let mut rest = after;
    for _ in 0..FARTHEST {
        let next = rest.trim_start();
        let part = [",", "и ", "или "].iter().find_map(|part| next.strip_prefix(part));
        let Some(name) = part.map(str::trim_start).filter(|name| name.starts_with(char::is_uppercase)) else {
            return rest;
        };
        let (word, beyond) = name.split_at(name.find(|c| !is_in_word(c)).unwrap_or(name.len()));
        if !has_ending(&folded(word), endings) {
            return rest;
        }
        rest = beyond;
    }
    rest
}

/// The endings of an adjective, and those of the nouns that it stands before; `0` is no ending.
const AGREEMENT: &[(&str, &str)] = &[
    ("ого его", "а я ов ев"),
    ("ому ему", "у ю ам ям"),
    ("ым им", "ом ем ами ями"),
    (PREPOSITIONAL, "е и у ю"),
    ("ый ий ое ее", "0 й ь о е"),
    ("ая яя", "а я ь"),
    ("ую юю", "у ю ь"),
    ("ой ей", "0 й ь и ы е ой ей ью"),
];
const PREPOSITIONAL: &str = "ом ем";

/// Stems of what is commonly named with an adjective.
const NOUNS: &str = "район округ кра област уезд улус губерни волост сельсовет поселени регион университет институт \
    академи музе театр завод вокзал тракт шосс порт бульвар проспект улиц площад мост парк суд собор храм залив мор \
    договор союз";

/// The locative in -у.
const LOCATIVES: &str = "краю порту аэропорту лесу саду полку году берегу мосту";

/// Words with the ending of a noun or an adjective in the prepositional that are none.
const OTHER_WORDS: &str = "больше вдвоем вечером вкратце вместе вне возле вообще впоследствии все всем вскоре где даже \
    днем еще же затем иначе кем кроме крайне кругом летом лучше меньше наедине наравне не нигде ныне нынче позже после \
    потом прежде притом причем раньше рядом следом совсем также те тем тоже том уже утром целиком чем этом";

fn is_prepositional_noun(word: &str) -> bool {
    let of_a_noun = has_ending(word, "е ии ьи ах ях") && !has_ending(word, "ие ые ое ее жане яне")
        || has_ending(word, "музее лицее юбилее")
        || is_one_of(word, LOCATIVES);
    of_a_noun && !is_one_of(word, OTHER_WORDS)
}

fn is_listed(word: &str, endings: &str) -> bool {
    let ends = |rest: &str| endings.split(' ').any(|end| rest == if end == "0" { "" } else { end });
    NOUNS.split(' ').any(|stem| word.strip_prefix(stem).is_some_and(ends))
}

fn is_one_of(word: &str, words: &str) -> bool {
    words.split(' ').any(|listed| listed == word)
}

fn has_ending(word: &str, endings: &str) -> bool {
    endings.split(' ').any(|end| word.ends_with(end))
}

/// The lower-case words that follow with nothing but spaces between, folded.
fn following(after: &str) -> impl Iterator<Item = String> {
    let mut rest = after;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_start();
        let word = &trimmed[..trimmed.find(|c| !is_in_word(c)).unwrap_or(trimmed.len())];
        let is_next = trimmed.len() < rest.len() && word.starts_with(char::is_lowercase);
        rest = &trimmed[word.len()..];
        is_next.then(|| folded(word))
    })
}

/// Which case the words before ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Governor {
    Instrumental,
    Prepositional,
    Unknown,
}

const WITH_INSTRUMENTAL: &[&str] = &["с", "со", "между", "меж", "перед", "передо", "пред", "под", "подо", "над", "за"];
const WITH_PREPOSITIONAL: &[&str] = &["в", "во", "на", "о", "об", "обо", "при", "по"];
const TOWNS: &[&str] = &["городом", "поселком", "селом", "побратимом", "столицей", "центром"];
const CONJUNCTIONS: &[&str] = &["и", "или", "либо", "да", "а", "также"];
const SHORT: &[&str] = &["г", "гг", "гор", "пос", "пгт", "с"];

/// How far a list is followed to either side: «в Приморском, Хабаровском и Томском районах».
const FARTHEST: usize = 12;

/// Looks past adjectives that agree, and past the other names of a list.
fn governor(before: &str) -> Governor {
    let (mut rest, mut in_list) = (before, false);
    for _ in 0..FARTHEST {
        let trimmed = rest.trim_end();
        if let Some(front) = trimmed.strip_suffix(',') {
            (rest, in_list) = (front, true);
            continue;
        }
        let (end, is_short) = trimmed.strip_suffix('.').map_or((trimmed, false), |end| (end, true));
        let start = end.trim_end_matches(is_in_word).len();
        let (word, is_capitalised) = (folded(&end[start..]), end[start..].starts_with(char::is_uppercase));
        let listed = |words: &[&str]| words.contains(&word.as_str());
        rest = &end[..start];
        match is_short {
            true if listed(SHORT) => continue,
            true => return Governor::Unknown,
            false if listed(WITH_INSTRUMENTAL) || is_instrumental(&word) => return Governor::Instrumental,
            false if listed(WITH_PREPOSITIONAL) => return Governor::Prepositional,
            false if listed(CONJUNCTIONS) => in_list = true,
            // «на старом Томском», «во 2-м Томском».
            false if has_ending(&word, "ом ем -м") || in_list && is_capitalised => {}
            false => return Governor::Unknown,
        }
    }
    Governor::Unknown
}

/// «Городом-спутником», «соседями», «далёким»: no prepositional looks like this.
fn is_instrumental(word: &str) -> bool {
    let is_long = word.chars().count() > 3;
    word.split('-').any(|part| TOWNS.contains(&part)) || is_long && has_ending(word, "ами ями ым им ыми ими")
}

fn folded(word: &str) -> String {
    fold(word).replace(['\u{AD}', '\u{301}'], "")
}

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '\u{2011}' | '\u{AD}' | '\u{301}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relational_forms() {
        let table = [
            ("томск", "томском", true),
            ("южно-сахалинск", "южно-сахалинском", true),
            ("комсомольск-на-амуре", "комсомольском-на-амуре", true),
            ("липецк", "липецком", true),
            ("томск", "томске", false),
            ("советский", "советском", false),
            ("петропавловск-камчатский", "петропавловске-камчатском", false),
            ("харбин", "харбином", false),
        ];
        for (name, form, expected) in table {
            assert_eq!(is_relational(name, form), expected, "{form}");
        }
    }
}
