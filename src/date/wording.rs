//! Partial dates in words, as phrases that stand alone: «17–18 июля 2024 года», "no later than 2001", 自2022年起.
//!
//! A phrase is a row of runs; a run that is itself a date remembers which one, so that the HTML says the same words.
//! Only ordinary spaces: the style sheet keeps a date on one line.

use super::phrase::{self, Case, Common};
use super::point::{Point, When};
use super::{Element, End, PartialDate, Shape};
use crate::lang::Lang;

impl PartialDate {
    /// The date as a phrase in the language, without a full stop and not capitalised.
    #[must_use]
    pub fn wording(&self, lang: Lang) -> String {
        self.runs(lang).into_iter().map(|run| run.text).collect()
    }

    pub(super) fn runs(&self, lang: Lang) -> Vec<Run> {
        match &self.shape {
            Shape::One(point) => vec![Run::date(stated(*point, lang), *point)],
            Shape::Span(End::At(first), End::At(last)) => closed(*first, *last, lang),
            Shape::Span(End::At(first), end) => open(Side::Since, *first, *end, lang),
            Shape::Span(start, End::At(last)) => open(Side::Until, *last, *start, lang),
            Shape::Span(..) => Vec::new(),
            Shape::OneOf(elements) => vec![Run::text(one_of(elements, lang))],
        }
    }
}

/// A piece of a phrase, and the date that it is if it is one.
pub(super) struct Run {
    pub text: String,
    pub date: Option<Point>,
}

impl Run {
    fn date(text: String, point: Point) -> Run {
        Run { text, date: Some(point) }
    }

    fn text(text: impl Into<String>) -> Run {
        Run { text: text.into(), date: None }
    }
}

/// The words around a date that bounds something on one side.
#[derive(Clone, Copy)]
enum Side {
    Since,
    Until,
    NoEarlier,
    NoLater,
}

impl Side {
    /// Words before, words after, and the Russian case in between.
    fn words(self, lang: Lang) -> (&'static str, &'static str, Case) {
        match (self, lang) {
            (Side::Since, Lang::Ru) => ("с ", "", Case::Genitive),
            (Side::Until, Lang::Ru) => ("по ", "", Case::Accusative),
            (Side::NoEarlier, Lang::Ru) => ("не ранее ", "", Case::Genitive),
            (Side::NoLater, Lang::Ru) => ("не позднее ", "", Case::Genitive),
            (Side::Since, Lang::En) => ("since ", "", Case::Nominative),
            (Side::Until, Lang::En) => ("until ", "", Case::Nominative),
            (Side::NoEarlier, Lang::En) => ("no earlier than ", "", Case::Nominative),
            (Side::NoLater, Lang::En) => ("no later than ", "", Case::Nominative),
            (Side::Since, Lang::Zh) => ("自", "起", Case::Nominative),
            (Side::Until, Lang::Zh) => ("至", "止", Case::Nominative),
            (Side::NoEarlier, Lang::Zh) => ("不早于", "", Case::Nominative),
            (Side::NoLater, Lang::Zh) => ("不晚于", "", Case::Nominative),
        }
    }
}

/// A date alone, with its doubt: «около 2009 года (предположительно)».
fn stated(point: Point, lang: Lang) -> String {
    let case = if point.doubt.approximate { Case::Genitive } else { Case::Nominative };
    let (about, perhaps) = doubt(point, lang);
    let about = if lang == Lang::Ru && point.doubt.approximate { "около " } else { about };
    format!("{about}{}{perhaps}", phrase::full(point.when, case, lang))
}

/// The words of doubt before and after a date, before any case.
fn doubt(point: Point, lang: Lang) -> (&'static str, &'static str) {
    let (about, perhaps) = match lang {
        Lang::Ru => ("примерно ", " (предположительно)"),
        Lang::En => ("about ", " (presumably)"),
        Lang::Zh => ("约", "（存疑）"),
    };
    (if point.doubt.approximate { about } else { "" }, if point.doubt.uncertain { perhaps } else { "" })
}

/// A date with words around it; the other end is unknown where it is not open.
fn open(side: Side, point: Point, other: End, lang: Lang) -> Vec<Run> {
    let (before, after, case) = side.words(lang);
    let (about, perhaps) = doubt(point, lang);
    // «примерно с 2022 года», but "since about 2022" and 自约2022年起.
    let before = if lang == Lang::Ru { format!("{about}{before}") } else { format!("{before}{about}") };
    let unknown = match (other, side, lang) {
        (End::Unknown, Side::Since, Lang::Ru) => ", окончание неизвестно",
        (End::Unknown, _, Lang::Ru) => ", начало неизвестно",
        (End::Unknown, Side::Since, Lang::En) => ", end unknown",
        (End::Unknown, _, Lang::En) => ", start unknown",
        (End::Unknown, Side::Since, Lang::Zh) => "，结束时间不详",
        (End::Unknown, _, Lang::Zh) => "，开始时间不详",
        _ => "",
    };
    vec![
        Run::text(before),
        Run::date(phrase::full(point.when, case, lang), point),
        Run::text(format!("{after}{perhaps}{unknown}")),
    ]
}

/// A closed interval; what both ends have in common is said once.
fn closed(first: Point, last: Point, lang: Lang) -> Vec<Run> {
    if first == last {
        return vec![Run::date(stated(first, lang), first)];
    }
    let (start, end, tight) = match (sure(first), sure(last)) {
        (Some(a), Some(b)) => {
            let mut texts = listed(&[a, b], true, lang).into_iter();
            let (start, end) = (texts.next().unwrap_or_default(), texts.next().unwrap_or_default());
            let tight = phrase::common(&[a, b]).is_some() && !start.contains(' ');
            (start, end, tight)
        }
        _ => (stated(first, lang), stated(last, lang), false),
    };
    let dash = match (lang, tight) {
        (Lang::Zh, _) => "至",
        (_, true) => "–",
        (_, false) => " – ",
    };
    vec![Run::date(start, first), Run::text(dash), Run::date(end, last)]
}

/// One of several: «2009, 2010 или 2011 год», "2009 or 2011", 2009年或2011年.
fn one_of(elements: &[Element], lang: Lang) -> String {
    if let [Element::Range(first, last)] = elements {
        let inexact = match lang {
            Lang::Ru => " (точная дата неизвестна)",
            Lang::En => " (exact date unknown)",
            Lang::Zh => "（具体时间不详）",
        };
        return closed(*first, *last, lang).into_iter().map(|run| run.text).chain([inexact.to_owned()]).collect();
    }
    let alone = |element: &Element| match element {
        Element::One(point) => sure(*point),
        _ => None,
    };
    let texts = match elements.iter().map(alone).collect::<Option<Vec<When>>>() {
        Some(members) => listed(&members, false, lang),
        None => elements.iter().map(|e| element(e, lang)).collect(),
    };
    let (comma, or) = match lang {
        Lang::Ru => (", ", " или "),
        Lang::En => (", ", " or "),
        Lang::Zh => ("、", "或"),
    };
    match texts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{or}{last}", rest.join(comma)),
        None => String::new(),
    }
}

fn element(element: &Element, lang: Lang) -> String {
    let runs = match element {
        Element::One(point) => return stated(*point, lang),
        Element::Before(point) => open(Side::NoLater, *point, End::Open, lang),
        Element::After(point) => open(Side::NoEarlier, *point, End::Open, lang),
        Element::Range(first, last) => closed(*first, *last, lang),
    };
    runs.into_iter().map(|run| run.text).collect()
}

/// The members of an interval or a list, each as it is said there.
fn listed(members: &[When], interval: bool, lang: Lang) -> Vec<String> {
    let full = |when: When| phrase::full(when, Case::Nominative, lang);
    let last = members.len().saturating_sub(1);
    let common = phrase::common(members);
    let text = |(i, when): (usize, &When)| match (lang, common, *when) {
        // «2022–2023 годы», but «2009 или 2011 год».
        (Lang::Ru, Some(Common::Unit), When::Year(year)) if i == last && interval => format!("{year} годы"),
        (Lang::Ru | Lang::En, Some(common), when) if i < last => phrase::short(when, common, lang),
        (Lang::Zh, Some(common @ (Common::Year | Common::Month)), when) if i > 0 => phrase::short(when, common, lang),
        // 夏至 would be the solstice.
        (Lang::Zh, _, when @ When::Season(..)) if interval => format!("{}季", full(when)),
        // «лето 2021 – зима 2022 года»
        (Lang::Ru, None, When::Season(Some(year), _) | When::Month(Some(year), _)) if i < last && interval => {
            match members[last] {
                When::Season(..) | When::Month(..) => format!("{} {year}", phrase::short(*when, Common::Year, lang)),
                _ => full(*when),
            }
        }
        // "September 2009 or 2010" would be two Septembers.
        (Lang::En, None, when @ When::Year(_)) if i > 0 && !interval => format!("the year {}", full(when)),
        (_, _, when) => full(when),
    };
    members.iter().enumerate().map(text).collect()
}

/// The stretch of a date without qualifier.
fn sure(point: Point) -> Option<When> {
    (!point.doubt.uncertain && !point.doubt.approximate).then_some(point.when)
}
