//! The countries of ISO 3166-1.
//!
//! Takes a code, gives its name in a language of the interface, and finds the code that somebody meant
//! who wrote a name, a three-letter code or small letters. Refuses to know anything but the 249 codes.

use std::sync::LazyLock;

use crate::lang::Lang;

struct Country {
    code: &'static str,
    alpha3: &'static str,
    ru: &'static str,
    en: &'static str,
    zh: &'static str,
}

/// Sorted by code; one line per country: code, three-letter code, names in Russian, English, Chinese.
static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    include_str!("countries.tsv")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next();
            Some(Country { code: cell()?, alpha3: cell()?, ru: cell()?, en: cell()?, zh: cell()? })
        })
        .collect()
});

/// Names that people write, beside the official ones.
const COMMON: &[(&str, &str)] = &[
    ("РФ", "RU"),
    ("Российская Федерация", "RU"),
    ("Russian Federation", "RU"),
    ("КНР", "CN"),
    ("Китайская Народная Республика", "CN"),
    ("People's Republic of China", "CN"),
    ("Соединенные Штаты Америки", "US"),
    ("Соединенные Штаты", "US"),
    ("United States of America", "US"),
    ("UK", "GB"),
    ("Англия", "GB"),
    ("Южная Корея", "KR"),
    ("Корея", "KR"),
    ("Korea", "KR"),
    ("Северная Корея", "KP"),
    ("РБ", "BY"),
    ("Республика Беларусь", "BY"),
    ("Белоруссия", "BY"),
    ("РК", "KZ"),
    ("Республика Казахстан", "KZ"),
    ("Киргизская Республика", "KG"),
    ("Киргизстан", "KG"),
    ("Молдавия", "MD"),
    ("ФРГ", "DE"),
    ("СРВ", "VN"),
    ("МНР", "MN"),
    ("Чешская Республика", "CZ"),
    ("Чехия", "CZ"),
    ("Голландия", "NL"),
];

/// The name of a country by its two capital letters.
pub fn name(code: &str, lang: Lang) -> Option<&'static str> {
    let country = by_code(code)?;
    Some(match lang {
        Lang::Ru => country.ru,
        Lang::En => country.en,
        Lang::Zh => country.zh,
    })
}

/// Whether two capital letters are a country's code.
pub fn is_code(text: &str) -> bool {
    by_code(text).is_some()
}

/// The code that was most likely meant by a name, a three-letter code, or a code in small letters.
pub fn find(text: &str) -> Option<&'static str> {
    let wanted = folded(text);
    let exact = |country: &&Country| {
        [country.code, country.alpha3, country.ru, country.en, country.zh].iter().any(|name| folded(name) == wanted)
    };
    if let Some(country) = COUNTRIES.iter().find(exact) {
        return Some(country.code);
    }
    COMMON.iter().find(|(name, _)| folded(name) == wanted).map(|(_, code)| *code)
}

fn by_code(code: &str) -> Option<&'static Country> {
    COUNTRIES.binary_search_by(|country| country.code.cmp(code)).ok().map(|index| &COUNTRIES[index])
}

/// Small letters, one kind of е, nothing but letters: «Соединённые штаты» and "U.S.A." find their country.
fn folded(text: &str) -> String {
    text.to_lowercase().replace('ё', "е").chars().filter(|letter| letter.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_countries_are_there_and_sorted() {
        assert_eq!(COUNTRIES.len(), 249);
        assert!(COUNTRIES.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(COMMON.iter().all(|(_, code)| is_code(code)));
    }

    #[test]
    fn names_and_codes_are_found() {
        for (written, code) in
            [("Китай", "CN"), ("CHN", "CN"), ("China", "CN"), ("中国", "CN"), ("РФ", "RU"), ("ru", "RU"), ("Сша", "US")]
        {
            assert_eq!(find(written), Some(code), "{written}");
        }
        assert_eq!(find("Атлантида"), None);
        assert_eq!(name("KZ", Lang::Ru), Some("Казахстан"));
        assert!(!is_code("cn"));
    }
}
