//! Written forms of Russian names: a name in the nominative in, all its forms out, nominative first, each once.
//!
//! Decides which words of a name inflect: adjectives agree with their noun, the first part of a hyphenated name is
//! frozen or not, what follows the head of an organisation stays. Refuses names in other scripts, abbreviations and
//! words without a known shape: they are only themselves.

use super::paradigm::{Cases, Gender, Paradigm, adjective, fold, is_adjectival, noun, plural_noun, possessive};

/// All written forms of a Russian place name: nominative and inflected, each once, nominative first.
pub fn decline_place(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    if !is_inflectable(&words) {
        return vec![words.join(" ")];
    }
    let mut forms = flatten(&words, place(&words));
    if let [word] = words[..] {
        let long: Vec<String> = forms.iter().filter_map(|form| long_instrumental(word, form)).collect();
        forms.extend(long);
    }
    forms
}

/// The same for an organisation: the leading adjectives and the head noun inflect, the rest stays.
pub fn decline_organisation(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    if !words.first().is_some_and(|first| is_inflectable(&[first])) {
        return vec![words.join(" ")];
    }
    let forms = agreeing(&words).or_else(|| headed(&words)).unwrap_or_default();
    flatten(&words, forms)
}

/// Common nouns that stand before the name proper: район Айгунь, село Садовое.
const GENERIC: &[&str] = &[
    "город",
    "район",
    "округ",
    "край",
    "область",
    "село",
    "поселок",
    "деревня",
    "станица",
    "хутор",
    "улус",
    "аймак",
    "провинция",
    "префектура",
    "уезд",
    "республика",
    "штат",
    "графство",
    "губерния",
    "волость",
    "община",
    "земля",
    "поселение",
    "сельсовет",
    "воеводство",
    "кантон",
    "река",
    "озеро",
    "остров",
    "полуостров",
    "залив",
    "море",
    "мыс",
];

/// First parts that never inflect though they look like nouns.
const FROZEN: &[&str] = &["усть", "санкт", "соль", "ново", "нью", "сан", "йошкар", "порт", "форт", "кот"];

/// Words that tie a name to a river or a hill; what stands before them inflects: Ростов-на-Дону.
const TIES: &[&str] = &["на", "над", "под", "при", "у", "в"];

fn is_inflectable(words: &[&str]) -> bool {
    let mut letters = words.iter().flat_map(|word| word.chars()).filter(|c| c.is_alphabetic()).peekable();
    let abbreviation = words
        .iter()
        .any(|word| word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.chars().any(char::is_lowercase));
    letters.peek().is_some() && !abbreviation && letters.all(|c| matches!(c, '\u{400}'..='\u{52F}'))
}

fn flatten(words: &[&str], paradigms: Vec<Cases>) -> Vec<String> {
    let mut forms = vec![words.join(" ")];
    for form in paradigms.into_iter().flatten() {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// Москвою beside Москвой.
fn long_instrumental(word: &str, form: &str) -> Option<String> {
    let ends = |part: &str| part.ends_with("ой") || part.ends_with("ей");
    let long = |part: &str| if ends(part) { format!("{}ю", part.trim_end_matches('й')) } else { part.to_owned() };
    (word.ends_with(['а', 'я']) && ends(form)).then(|| form.split('-').map(long).collect::<Vec<_>>().join("-"))
}

fn place(words: &[&str]) -> Vec<Cases> {
    match words {
        [] => Vec::new(),
        [word] => cases(token(word)),
        [head, rest @ ..] if GENERIC.contains(&fold(head).as_str()) => generic(head, rest),
        _ => agreeing(words).unwrap_or_else(|| last_inflects(words)),
    }
}

/// «село Садовое»: the noun inflects, the name stays or agrees with it.
fn generic(head: &str, rest: &[&str]) -> Vec<Cases> {
    let heads = cases(noun(head));
    let mut paradigms = followed(&heads, rest);
    if rest.first().is_some_and(|word| word.chars().next().is_some_and(char::is_uppercase)) {
        let names = place(rest);
        paradigms.extend(heads.iter().flat_map(|head| names.iter().map(|name| join(head, " ", name))));
    }
    paradigms
}

/// Adjectives, the noun that they agree with, and a rest that stays; none when the words are not in this order.
fn agreeing(words: &[&str]) -> Option<Vec<Cases>> {
    let (first, mut rest) = words.split_first()?;
    let mut leading = adjective(first);
    if leading.is_empty() && rest.len() == 1 {
        leading = possessive(first);
    }
    loop {
        let gender = leading.first()?.gender;
        let (word, after) = rest.split_first()?;
        rest = after;
        let next: Vec<_> = adjective(word).into_iter().filter(|p| p.gender == gender).collect();
        if !next.is_empty() && !after.is_empty() {
            leading = pairs(&leading, " ", &next);
            continue;
        }
        let nouns = match gender {
            Gender::Plural => plural_noun(word),
            _ => token(word).into_iter().filter(|p| p.gender == gender).collect(),
        };
        let joined = pairs(&leading, " ", &nouns);
        return (!joined.is_empty()).then(|| followed(&cases(joined), rest));
    }
}

/// An organisation whose first word is its head noun: Союз российских городов.
fn headed(words: &[&str]) -> Option<Vec<Cases>> {
    let (head, rest) = words.split_first()?;
    let heads = cases(token(head));
    (!heads.is_empty()).then(|| followed(&heads, rest))
}

/// Two nouns: the first stays (Порт Артур), but where an adjective follows its noun both inflect (Остров Русский).
fn last_inflects(words: &[&str]) -> Vec<Cases> {
    let Some((last, front)) = words.split_last() else {
        return Vec::new();
    };
    if last.chars().next().is_some_and(char::is_lowercase) {
        return headed(words).unwrap_or_default();
    }
    if let ([first], true) = (front, is_adjectival(last)) {
        return cases(same_gender(&noun(first), " ", &adjective(last)));
    }
    let front: Cases = std::array::from_fn(|_| front.join(" "));
    cases(token(last)).iter().map(|last| join(&front, " ", last)).collect()
}

/// One word, which may be hyphenated.
fn token(word: &str) -> Vec<Paradigm> {
    let Some((front, last)) = word.rsplit_once('-') else {
        return simple(word);
    };
    let parts: Vec<&str> = word.split('-').collect();
    if let Some(tie) = parts.iter().skip(1).position(|part| TIES.contains(part)) {
        let (first, rest) = parts.split_at(tie + 1);
        let rest = format!("-{}", rest.join("-"));
        return append(token(&first.join("-")), &rest);
    }
    let frozen = Paradigm { gender: Gender::Neuter, cases: std::array::from_fn(|_| front.to_owned()) };
    let lasts = simple(last);
    let alone = pairs_as_last(&frozen, &lasts);
    let first_declines = parts.len() == 2 && !FROZEN.contains(&fold(front).as_str());
    if first_declines && is_adjectival(last) {
        let both = same_gender(&noun(front), "-", &lasts);
        return if both.is_empty() { alone } else { both };
    }
    // Музей-заповедник, Москва-река: both parts inflect, and the first may stay.
    if first_declines && last.chars().next().is_some_and(char::is_lowercase) {
        let mut both = pairs(&noun(front), "-", &lasts);
        both.iter_mut().zip(&lasts).for_each(|(pair, last)| pair.gender = last.gender);
        both.extend(alone);
        return both;
    }
    alone
}

fn simple(word: &str) -> Vec<Paradigm> {
    if is_adjectival(word) { adjective(word) } else { noun(word) }
}

fn cases(paradigms: Vec<Paradigm>) -> Vec<Cases> {
    paradigms.into_iter().map(|paradigm| paradigm.cases).collect()
}

fn join(left: &Cases, between: &str, right: &Cases) -> Cases {
    std::array::from_fn(|case| format!("{}{between}{}", left[case], right[case]))
}

fn pairs(left: &[Paradigm], between: &str, right: &[Paradigm]) -> Vec<Paradigm> {
    let pair = |l: &Paradigm, r: &Paradigm| Paradigm { gender: l.gender, cases: join(&l.cases, between, &r.cases) };
    left.iter().flat_map(|l| right.iter().map(move |r| pair(l, r))).collect()
}

fn same_gender(left: &[Paradigm], between: &str, right: &[Paradigm]) -> Vec<Paradigm> {
    let of = |gender, side: &[Paradigm]| side.iter().filter(|p| p.gender == gender).cloned().collect::<Vec<_>>();
    let gender = right.first().map(|p| p.gender);
    gender.map_or_else(Vec::new, |gender| pairs(&of(gender, left), between, right))
}

fn pairs_as_last(front: &Paradigm, lasts: &[Paradigm]) -> Vec<Paradigm> {
    let pair = |last: &Paradigm| Paradigm { gender: last.gender, cases: join(&front.cases, "-", &last.cases) };
    lasts.iter().map(pair).collect()
}

fn append(mut paradigms: Vec<Paradigm>, rest: &str) -> Vec<Paradigm> {
    for case in paradigms.iter_mut().flat_map(|paradigm| &mut paradigm.cases) {
        case.push_str(rest);
    }
    paradigms
}

fn followed(heads: &[Cases], rest: &[&str]) -> Vec<Cases> {
    let rest = rest.iter().map(|word| format!(" {word}")).collect::<String>();
    heads.iter().map(|head| std::array::from_fn(|case| format!("{}{rest}", head[case]))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let table = [
            ("Благовещенск", "Благовещенск Благовещенска Благовещенску Благовещенском Благовещенске"),
            ("Хэйхэ", "Хэйхэ"),
            ("Heihe", "Heihe"),
            ("КНР", "КНР"),
            ("Йошкар-Ола", "Йошкар-Ола Йошкар-Олы Йошкар-Оле Йошкар-Олу Йошкар-Олой Йошкар-Олою"),
        ];
        for (name, forms) in table {
            assert_eq!(decline_place(name).join(" "), forms);
        }
    }

    #[test]
    fn nothing_in_gives_one_empty_form() {
        assert_eq!(decline_place(" "), [""]);
        assert_eq!(decline_organisation(""), [""]);
        assert_eq!(decline_place("-"), ["-"]);
    }
}
