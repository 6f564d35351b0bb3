//! `site.toml` of an archive's sources: the site's own text, with what its sources name and do not tell of.
//!
//! Takes the text and the ids by their lists, gives the text with a table `[elsewhere]`, which is written where there is
//! none and completed where there is one. Refuses to touch anything else of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

const NOTE: &str = "# Добавлено при архивации: на это ссылаются отчёты, но рассказывают об этом только отчёты, которых здесь нет.\n\
     # Added when archived: reports refer to these, but only reports that are not here tell of them.\n";

/// The text with the ids of `named` in its `[elsewhere]`. Lines that are added end as those of the text do.
pub fn with_elsewhere(own: &str, named: &BTreeMap<&str, BTreeSet<&str>>) -> String {
    let known = DeTable::parse(own).ok();
    let known = known.as_ref().and_then(|table| table.get_ref().get("elsewhere"));
    let text = match known.map(|value| (value.span(), value.get_ref())) {
        Some((span, DeValue::Table(table))) => completed(own, &span, table, named),
        _ => {
            let lists: String =
                named.iter().map(|(list, ids)| format!("{list} = {}\n", array(ids.iter().copied()))).collect();
            format!("{}\n\n{NOTE}[elsewhere]\n{lists}", own.trim_end())
        }
    };
    match own.contains("\r\n") {
        true => text.replace("\r\n", "\n").replace('\n', "\r\n"),
        false => text,
    }
}

/// The text with more in the lists of a table that is there.
fn completed(own: &str, span: &Range<usize>, table: &DeTable<'_>, named: &BTreeMap<&str, BTreeSet<&str>>) -> String {
    // Places of the text and what is written there instead, each in its place.
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    let mut missing: Vec<String> = Vec::new();
    for (list, ids) in named {
        match table.get(*list) {
            Some(value) => {
                let ids: BTreeSet<&str> = ids.iter().copied().chain(texts(value)).collect();
                changes.push((value.span(), array(ids.into_iter())));
            }
            None => missing.push(format!("{list} = {}", array(ids.iter().copied()))),
        }
    }
    if !missing.is_empty() {
        changes.push(added(own, span, table, &missing));
    }
    changes.sort_by_key(|(place, _)| place.start);
    let mut text = own.to_owned();
    for (place, instead) in changes.into_iter().rev() {
        text.replace_range(place, &instead);
    }
    text
}

/// Where lists that the table has not go: before its first one, as that is written; else into the empty table.
fn added(own: &str, span: &Range<usize>, table: &DeTable<'_>, missing: &[String]) -> (Range<usize>, String) {
    let is_inline = own.get(span.clone()).is_some_and(|text| text.starts_with('{'));
    let Some(first) = table.keys().map(|key| key.span().start).min() else {
        return match is_inline {
            true => (span.clone(), format!("{{ {} }}", missing.join(", "))),
            false => (span.end..span.end, missing.iter().map(|list| format!("\n{list}")).collect()),
        };
    };
    // `elsewhere.` or nothing, where each list has its line.
    let before = own.get(..first).and_then(|text| text.rsplit('\n').next()).unwrap_or_default();
    let line = first - before.len();
    match is_inline {
        true => (first..first, missing.iter().map(|list| format!("{list}, ")).collect()),
        false => (line..line, missing.iter().map(|list| format!("{before}{list}\n")).collect()),
    }
}

fn texts<'t>(value: &'t Spanned<DeValue<'_>>) -> impl Iterator<Item = &'t str> {
    let items = match value.get_ref() {
        DeValue::Array(items) => Some(items.iter()),
        _ => None,
    };
    items.into_iter().flatten().filter_map(|item| match item.get_ref() {
        DeValue::String(text) => Some(&**text),
        _ => None,
    })
}

/// Written ids hold no quotes: they were looked up among ids.
fn array<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    let ids: Vec<String> = ids.map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", ids.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_elsewhere_is_added_to_what_is_there() {
        let named = BTreeMap::from([("events", BTreeSet::from(["b", "c"])), ("reports", BTreeSet::from(["2023/a"]))]);
        let new = format!("id = \"a\"\n\n{NOTE}[elsewhere]\nevents = [\"b\", \"c\"]\nreports = [\"2023/a\"]\n");
        for (own, expected) in [
            ("id = \"a\"\n", new.as_str()),
            (
                "[elsewhere]\n# Почему\nevents = [\n  \"c\",\n  \"a\",\n]\nplans = []\n[topics]\n",
                "[elsewhere]\n# Почему\nreports = [\"2023/a\"]\nevents = [\"a\", \"b\", \"c\"]\nplans = []\n[topics]\n",
            ),
            (
                "elsewhere = { plans = [\"p\"], events = [] } # да\n",
                "elsewhere = { reports = [\"2023/a\"], plans = [\"p\"], events = [\"b\", \"c\"] } # да\n",
            ),
            (
                "elsewhere.plans = [\"p\"]\nid = \"a\"\n",
                "elsewhere.events = [\"b\", \"c\"]\nelsewhere.reports = [\"2023/a\"]\nelsewhere.plans = [\"p\"]\nid = \"a\"\n",
            ),
            ("elsewhere = {}\n", "elsewhere = { events = [\"b\", \"c\"], reports = [\"2023/a\"] }\n"),
            ("[elsewhere]\n", "[elsewhere]\nevents = [\"b\", \"c\"]\nreports = [\"2023/a\"]\n"),
            ("[elsewhere]\r\nevents = []\r\n", "[elsewhere]\r\nreports = [\"2023/a\"]\r\nevents = [\"b\", \"c\"]\r\n"),
        ] {
            let text = with_elsewhere(own, &named);
            assert_eq!(text, expected);
            assert!(DeTable::parse(&text).is_ok(), "{text}");
        }
    }
}
