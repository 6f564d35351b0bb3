//! A single stretch of the calendar in words: «июль 2024 года», "July 2024", 2024年7月.
//!
//! `full` stands alone, in a Russian case where there is one; `short` leaves out what its neighbour in an interval or
//! a list says.

use super::point::{Season, When};
use crate::lang::Lang;

/// A Russian grammatical case; the other languages have none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Nominative,
    Genitive,
    Accusative,
}

/// What the members of a list have in common and say only once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Common {
    /// They are years; only the word for year is said once.
    Unit,
    Year,
    Month,
}

/// The whole date.
pub(super) fn full(when: When, case: Case, lang: Lang) -> String {
    match lang {
        Lang::Ru => russian(when, case),
        Lang::En => english(when),
        Lang::Zh => chinese(when),
    }
}

/// The date without what is common: in Russian and English the members before the last, in Chinese those after the
/// first.
pub(super) fn short(when: When, common: Common, lang: Lang) -> String {
    match (lang, when, common) {
        (Lang::Ru | Lang::En, When::Day(_, _, day), Common::Month) => day.to_string(),
        (Lang::Zh, When::Day(_, _, day), Common::Month) => format!("{day}日"),
        (Lang::Ru, When::Day(_, month, day), _) => format!("{day} {}", russian_month(month, Case::Genitive)),
        (Lang::En, When::Day(_, month, day), _) => format!("{day} {}", english_month(month)),
        (Lang::Zh, When::Day(_, month, day), _) => format!("{month}月{day}日"),
        (Lang::Ru, When::Month(_, month), _) => russian_month(month, Case::Nominative),
        (Lang::En, When::Month(_, month), _) => english_month(month).to_owned(),
        (Lang::Zh, When::Month(_, month), _) => format!("{month}月"),
        (Lang::Ru, When::Season(_, season), _) => russian_season(season, Case::Nominative).to_owned(),
        (Lang::En, When::Season(_, season), _) => english_season(season).to_owned(),
        (Lang::Zh, When::Season(_, season), _) => format!("{}季", chinese_season(season)),
        (Lang::Ru | Lang::En, When::Year(year), _) => year.to_string(),
        (_, other, _) => full(other, Case::Nominative, lang),
    }
}

/// What all members say alike and need not repeat. `None`: each must be said in full.
pub(super) fn common(members: &[When]) -> Option<Common> {
    let (first, rest) = members.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let all = |test: &dyn Fn(&When) -> bool| rest.iter().all(test);
    match *first {
        When::Year(_) => all(&|w| matches!(w, When::Year(_))).then_some(Common::Unit),
        When::Season(year, _) => all(&|w| matches!(w, When::Season(y, _) if *y == year)).then_some(Common::Year),
        When::Month(year, _) => all(&|w| matches!(w, When::Month(y, _) if *y == year)).then_some(Common::Year),
        When::Day(year, month, _) => {
            let same_month = all(&|w| matches!(w, When::Day(y, m, _) if (*y, *m) == (year, month)));
            let same_year = all(&|w| matches!(w, When::Day(y, ..) if *y == year));
            same_month.then_some(Common::Month).or(same_year.then_some(Common::Year))
        }
        When::Century(_) | When::Decade(_) => None,
    }
}

fn russian(when: When, case: Case) -> String {
    let genitive = case == Case::Genitive;
    let of_year = |year: Option<i32>| year.map_or_else(|| ", ежегодно".to_owned(), |y| format!(" {y} года"));
    match when {
        When::Century(century) => format!("{} {}", roman(century + 1), if genitive { "века" } else { "век" }),
        When::Decade(decade) if genitive => format!("{decade}0-х годов"),
        When::Decade(decade) => format!("{decade}0-е годы"),
        When::Year(year) => format!("{year} {}", if genitive { "года" } else { "год" }),
        When::Season(year, season) => format!("{}{}", russian_season(season, case), of_year(year)),
        When::Month(year, month) => format!("{}{}", russian_month(month, case), of_year(year)),
        When::Day(year, month, day) => format!("{day} {}{}", russian_month(month, Case::Genitive), of_year(year)),
    }
}

fn english(when: When) -> String {
    let of_year = |year: Option<i32>| year.map_or_else(|| ", every year".to_owned(), |y| format!(" {y}"));
    match when {
        When::Century(century) => {
            let number = century + 1;
            let ordinal = match (number % 10, number % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{number}{ordinal} century")
        }
        When::Decade(decade) => format!("{decade}0s"),
        When::Year(year) => year.to_string(),
        When::Season(year, season) => format!("{}{}", english_season(season), of_year(year)),
        When::Month(year, month) => format!("{}{}", english_month(month), of_year(year)),
        When::Day(year, month, day) => format!("{day} {}{}", english_month(month), of_year(year)),
    }
}

fn chinese(when: When) -> String {
    let in_year = |year: Option<i32>| year.map_or_else(|| "每年".to_owned(), |y| format!("{y}年"));
    match when {
        When::Century(century) => format!("{}世纪", century + 1),
        When::Decade(decade) => format!("{decade}0年代"),
        When::Year(year) => format!("{year}年"),
        When::Season(year, season) => format!("{}{}", in_year(year), chinese_season(season)),
        When::Month(year, month) => format!("{}{month}月", in_year(year)),
        When::Day(year, month, day) => format!("{}{month}月{day}日", in_year(year)),
    }
}

fn russian_month(month: u32, case: Case) -> String {
    let (nominative, stem, ending) = match month {
        1 => ("январь", "январ", "я"),
        2 => ("февраль", "феврал", "я"),
        3 => ("март", "март", "а"),
        4 => ("апрель", "апрел", "я"),
        5 => ("май", "ма", "я"),
        6 => ("июнь", "июн", "я"),
        7 => ("июль", "июл", "я"),
        8 => ("август", "август", "а"),
        9 => ("сентябрь", "сентябр", "я"),
        10 => ("октябрь", "октябр", "я"),
        11 => ("ноябрь", "ноябр", "я"),
        _ => ("декабрь", "декабр", "я"),
    };
    if case == Case::Genitive { format!("{stem}{ending}") } else { nominative.to_owned() }
}

fn russian_season(season: Season, case: Case) -> &'static str {
    match (season, case) {
        (Season::Spring, Case::Nominative) => "весна",
        (Season::Spring, Case::Genitive) => "весны",
        (Season::Spring, Case::Accusative) => "весну",
        (Season::Summer, Case::Genitive) => "лета",
        (Season::Summer, _) => "лето",
        (Season::Autumn, Case::Genitive) => "осени",
        (Season::Autumn, _) => "осень",
        (Season::Winter, Case::Nominative) => "зима",
        (Season::Winter, Case::Genitive) => "зимы",
        (Season::Winter, Case::Accusative) => "зиму",
    }
}

fn english_month(month: u32) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

fn english_season(season: Season) -> &'static str {
    match season {
        Season::Spring => "spring",
        Season::Summer => "summer",
        Season::Autumn => "autumn",
        Season::Winter => "winter",
    }
}

fn chinese_season(season: Season) -> &'static str {
    match season {
        Season::Spring => "春",
        Season::Summer => "夏",
        Season::Autumn => "秋",
        Season::Winter => "冬",
    }
}

/// Roman numeral of a century, below forty.
fn roman(number: i32) -> String {
    let tens = "X".repeat(usize::try_from(number / 10).unwrap_or(0));
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    format!("{tens}{}", usize::try_from(number % 10).ok().and_then(|n| ones.get(n)).unwrap_or(&""))
}
