//! The rule tables of Russian declension for names: word endings in, six cases out.
//!
//! Takes one word in the nominative; gives each paradigm that it may follow, with its gender. Where the ending does not
//! decide (Астрахань is feminine, Далянь is not), a short list of names does; failing that, both paradigms are given.
//! Refuses animate forms, and a guess at endings that no Russian noun has.

use Gender::{Feminine, Masculine, Neuter, Plural};

/// Nominative, genitive, dative, accusative, instrumental, prepositional.
pub(super) type Cases = [String; 6];

/// What an adjective and its noun must share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

/// One way to inflect a word.
#[derive(Clone, Debug)]
pub(super) struct Paradigm {
    pub gender: Gender,
    pub cases: Cases,
}

/// The paradigms of a noun; none for a word that does not inflect.
pub(super) fn noun(word: &str) -> Vec<Paradigm> {
    let key = fold(word);
    let collective = key.ends_with("ье") && COLLECTIVE.iter().any(|prefix| key.starts_with(prefix));
    match collective {
        true => inflect(word, Neuter, "е я ю = ем ="),
        false => apply(NOUNS, word, &key),
    }
}

/// The paradigms of a noun that is known to be plural, since a plural adjective stands before it.
pub(super) fn plural_noun(word: &str) -> Vec<Paradigm> {
    let listed: Vec<_> = noun(word).into_iter().filter(|p| p.gender == Plural && p.cases[1] != p.cases[0]).collect();
    match listed.is_empty() {
        true => apply(PLURALS_BY_FORCE, word, &fold(word)),
        false => listed,
    }
}

/// The paradigms of a word that agrees with the noun after it; none when it has no ending of an adjective.
pub(super) fn adjective(word: &str) -> Vec<Paradigm> {
    let key = fold(word);
    match NOUNS_LIKE_ADJECTIVES.iter().any(|end| key.ends_with(end)) || key.chars().count() < 4 {
        true => Vec::new(),
        false => apply(ADJECTIVES, word, &key),
    }
}

/// A possessive before its noun: Сергиев Посад.
pub(super) fn possessive(word: &str) -> Vec<Paradigm> {
    apply(POSSESSIVES, word, &fold(word))
}

/// Whether the word alone is a name in the shape of an adjective (Свободный, Садовое), and so an ordinary word as well.
pub(super) fn is_adjectival(word: &str) -> bool {
    let key = fold(word);
    let decisive = match key.ends_with("ой") {
        true => ["овой", "евой", "ной", "ской", "цкой"].iter().any(|end| key.ends_with(end)),
        false => true,
    };
    decisive && key.chars().count() >= 5 && !key.contains('-') && !adjective(word).is_empty()
}

/// Lower case, and ё as е: how the tables are written. Every letter stays one letter.
pub(super) fn fold(word: &str) -> String {
    let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
    word.chars().map(lower).map(|c| if c == 'ё' { 'е' } else { c }).collect()
}

/// Endings that decide (`^` before a whole word), the gender, and what replaces the first of the six endings: `0` is no
/// ending, `=` the nominative again, `/` parts paradigms of equal right. No endings at all: the word does not inflect.
type Rule = (&'static str, Gender, &'static str);

/// The first rule that fits counts, so names stand before the shapes that they except themselves from.
const NOUNS: &[Rule] = &[
    // Fleeting vowels. The instrumental of -ец depends on the stress, which is not written.
    ("орел козел псел котел", Masculine, "ел ла лу = лом ле"),
    ("^мец суец", Masculine, "0 а у = ем е"),
    ("лец", Masculine, "ец ьца ьцу = ьцом ьце/ец ьца ьцу = ьцем ьце"),
    ("аец еец иец оец уец", Masculine, "ец йца йцу = йцем йце"),
    ("ец", Masculine, "ец ца цу = цом це/ец ца цу = цем це"),
    ("чок жок шок городок поселок рынок участок песок", Masculine, "ок ка ку = ком ке"),
    ("волочек торжек огонек", Masculine, "ек ка ку = ком ке"),
    ("^камень ^корень", Masculine, "ень ня ню = нем не"),
    ("церковь", Feminine, "овь ви ви = овью ви"),
    ("бугор угор", Masculine, "ор ра ру = ром ре"),
    // Plural names.
    (
        "чебоксары афины ^канны черкассы ^сумы бендеры кимры шахты холмогоры озеры воды ^альпы курилы",
        Plural,
        "ы 0 ам = ами ах",
    ),
    ("ищи ^луки семилуки ^саки ^салоники", Plural, "и 0 ам = ами ах"),
    ("апатиты челны щигры бавлы холмы ^мэры эмираты штаты нидерланды", Plural, "ы ов ам = ами ах"),
    ("химки горки кузьминки петровки", Plural, "ки ок кам = ками ках"),
    ("валуйки", Plural, "йки ек йкам = йками йках"),
    ("ники ессентуки петушки", Plural, "и ов ам = ами ах"),
    ("очки ечки ошки ешки", Plural, "ки ек кам = ками ках"),
    ("вичи", Plural, "и ей ам = ами ах"),
    ("^друзья", Plural, "зья зей зьям = зьями зьях"),
    ("^жигули", Plural, "и ей ям = ями ях"),
    ("люберцы", Plural, "цы ец цам = цами цах"),
    ("ицы бельцы", Plural, "ы 0 ам = ами ах"),
    ("цы", Plural, "ы ев ам = ами ах"),
    ("лы ты кы чы сы ^мары", Plural, ""),
    ("ы", Plural, "ы = ам = ами ах"),
    // -а and -я. A vowel before -а is foreign: Суйхуа, Гоа.
    ("уа оа иа еа аа юа яа", Feminine, ""),
    ("ия", Feminine, "я и и ю ей и"),
    ("я", Feminine, "я и е ю ей е"),
    ("га ка ха", Feminine, "а и е у ой е"),
    ("жа ша ча ща", Feminine, "а и е у ей е"),
    ("ца", Feminine, "а ы е у ей е"),
    ("а", Feminine, "а ы е у ой е"),
    // -о and -е. Иваново may also stay as it is; any other -о is foreign, but for Правительство.
    ("^хино ^мино есино марино торино портофино трентино", Neuter, ""),
    ("ово ево ино ыно", Neuter, "о а у = ом е/о = = = = ="),
    ("ство ^село ^озеро", Neuter, "о а у = ом е"),
    ("ение ание", Neuter, "е я ю = ем и"),
    ("ище", Neuter, "е а у = ем е"),
    ("ополье", Neuter, "е я ю = ем ="),
    ("^море", Neuter, "е я ю = ем ="),
    // -ь: feminine names, then masculine ones and the Chinese shapes, then whatever may be either.
    ("казань рязань астрахань сызрань кубань тамань любань нягань елань гавань юрюзань", Feminine, "ь и и = ью и"),
    ("тюмень мезень медынь катынь хатынь волынь пермь кемь тверь свирь сибирь нерль соль", Feminine, "ь и и = ью и"),
    ("русь степь площадь сеть жизнь деятельность сть жь шь чь щь вь бь зь", Feminine, "ь и и = ью и"),
    ("поль славль суздаль анадырь алатырь мозырь гомель брюссель базель марсель кассель", Masculine, "ь я ю = ем е"),
    ("версаль чернобыль никель кремль гусь кинель отель монастырь", Masculine, "ь я ю = ем е"),
    ("унь юнь энь янь инь иань уань юань вань нань шань чань эйань ухань", Masculine, "ь я ю = ем е"),
    ("ь", Masculine, "ь я ю = ем е"),
    // -й and the consonants.
    ("ий", Masculine, "й я ю = ем и"),
    ("й", Masculine, "й я ю = ем е"),
    ("ж ш ч щ ц", Masculine, "0 а у = ем е/0 а у = ом е"),
    ("б в г д з к л м н п р с т ф х", Masculine, "0 а у = ом е"),
];

/// The other gender of a name in -ь that no earlier rule decided.
const SOFT_FEMININE: &str = "ь и и = ью и";

const PLURALS_BY_FORCE: &[Rule] = &[
    ("ы", Plural, "ы 0 ам = ами ах/ы ов ам = ами ах"),
    ("ги ки хи жи ши чи щи", Plural, "и 0 ам = ами ах/и ов ам = ами ах"),
    ("и", Plural, "и ей ям = ями ях"),
    ("а", Plural, "а 0 ам = ами ах/а ов ам = ами ах"),
    ("я", Plural, "я ей ям = ями ях"),
];

const ADJECTIVES: &[Rule] = &[
    ("третий", Masculine, "ий ьего ьему = ьим ьем"),
    ("ый", Masculine, "ый ого ому = ым ом"),
    ("гий кий хий", Masculine, "ий ого ому = им ом"),
    ("ий", Masculine, "ий его ему = им ем"),
    ("гой кой хой жой шой", Masculine, "ой ого ому = им ом"),
    ("ой", Masculine, "ой ого ому = ым ом"),
    ("жая шая чая щая", Feminine, "ая ей ей ую ей ей/ая ой ой ую ой ой"),
    ("ая", Feminine, "ая ой ой ую ой ой"),
    ("яя", Feminine, "яя ей ей юю ей ей"),
    ("гое кое хое жое шое", Neuter, "ое ого ому = им ом"),
    ("ое", Neuter, "ое ого ому = ым ом"),
    ("ее", Neuter, "ее его ему = им ем"),
    ("ые", Plural, "ые ых ым = ыми ых"),
    ("ие", Plural, "ие их им = ими их"),
];

const POSSESSIVES: &[Rule] = &[("ов ев", Masculine, "0 а у = ым ом")];

/// Nouns with the ending of an adjective: Ханой, Санаторий, Управление.
const NOUNS_LIKE_ADJECTIVES: &[&str] = &["ханой", "торий", "арий", "ений", "ение", "ание", "приятие"];

/// Lands named after what they lie at: Приморье, Забайкалье; Монпелье is none of them.
const COLLECTIVE: &[&str] = &["при", "за", "под", "по", "пред", "меж", "верх", "средн", "ставр"];

fn apply(rules: &[Rule], word: &str, key: &str) -> Vec<Paradigm> {
    let fits = |end: &str| match end.strip_prefix('^') {
        Some(whole) => key == whole,
        None => key.ends_with(end),
    };
    let Some((ends, gender, endings)) = rules.iter().find(|(ends, ..)| ends.split(' ').any(fits)) else {
        return Vec::new();
    };
    let mut paradigms = inflect(word, *gender, endings);
    if *ends == "ь" {
        paradigms.extend(inflect(word, Feminine, SOFT_FEMININE));
    }
    paradigms
}

fn inflect(word: &str, gender: Gender, endings: &str) -> Vec<Paradigm> {
    let alternatives = endings.split('/').filter(|row| !row.is_empty());
    alternatives.map(|row| Paradigm { gender, cases: cases(word, row) }).collect()
}

fn cases(word: &str, row: &str) -> Cases {
    let mut endings = row.split(' ').map(|ending| if ending == "0" { "" } else { ending });
    let cut = endings.next().map_or(0, |nominative| nominative.chars().count());
    let stem: String = word.chars().take(word.chars().count().saturating_sub(cut)).collect();
    let mut cases: Cases = std::array::from_fn(|_| word.to_owned());
    for (case, ending) in cases.iter_mut().skip(1).zip(endings) {
        if ending != "=" {
            *case = format!("{stem}{ending}");
        }
    }
    cases
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_six_endings() {
        for (ends, _, endings) in [NOUNS, PLURALS_BY_FORCE, ADJECTIVES, POSSESSIVES].concat() {
            for row in endings.split('/').filter(|row| !row.is_empty()) {
                assert_eq!(row.split(' ').count(), 6, "{ends}: {row}");
            }
        }
    }

    #[test]
    fn adjectival_names() {
        for word in ["Свободный", "Мирный", "Грозный", "Луговой", "Садовое", "Советский"]
        {
            assert!(is_adjectival(word), "{word}");
        }
        for word in ["Ханой", "Уренгой", "Хэйхэ", "Шанхай", "Приморье", "Управление", "Токио"]
        {
            assert!(!is_adjectival(word), "{word}");
        }
    }
}
