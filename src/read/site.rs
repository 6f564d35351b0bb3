//! site.toml: the site's name, its topics, questions, indicators and outputs.
//!
//! Takes the table of the whole file, gives a [`SiteEntry`], with defaults wherever something is missing or
//! wrong, so that the rest of the site can be read and its faults reported in the same run.

use toml::de::DeValue;

use crate::diag::{Code, Diagnostic};
use crate::entry::registry::{Elsewhere, IndicatorEntry, Outputs, SiteEntry, ThemeOption};
use crate::entry::{Localised, Ref};
use crate::lang::Lang;
use crate::read::getters::bad_id;
use crate::read::table::{Table, is_blank};
use crate::read::value;
use crate::slug;
use crate::source::Spanned;

/// Decodes site.toml.
pub fn site(mut table: Table<'_, '_>) -> SiteEntry {
    let id = table.text("id").filter(|id| table.check_id(id, &id.value)).map(|id| id.value);
    let entry = SiteEntry {
        id,
        title: table.required_text("title").map(|title| title.value).unwrap_or_default(),
        description: plain(table.text("description")),
        base_url: table.address("base_url").map(|address| match address.ends_with('/') {
            true => address,
            false => address + "/",
        }),
        language: language(&mut table),
        theme: table.text("theme").unwrap_or(Spanned::new("default".to_owned(), table.head)),
        publisher: table.reference("publisher"),
        contact: plain(table.text("contact")),
        licence: plain(table.text("licence")),
        menu: table.references("menu"),
        auto_links: table.boolean("auto_links").unwrap_or(true),
        topics: vocabulary(&mut table, "topics"),
        questions: vocabulary(&mut table, "questions"),
        indicators: indicators(&mut table),
        outputs: outputs(&mut table),
        elsewhere: elsewhere(&mut table),
        theme_options: theme_options(&mut table),
    };
    table.finish();
    entry
}

/// The site where there is no site.toml.
pub fn nameless(nowhere: crate::source::Span) -> SiteEntry {
    SiteEntry {
        id: None,
        title: String::new(),
        description: None,
        base_url: None,
        language: Lang::Ru,
        theme: Spanned::new("default".to_owned(), nowhere),
        publisher: None,
        contact: None,
        licence: None,
        menu: Vec::new(),
        auto_links: true,
        topics: Vec::new(),
        questions: Vec::new(),
        indicators: Vec::new(),
        outputs: ALL_OUTPUTS,
        elsewhere: Elsewhere::default(),
        theme_options: Vec::new(),
    }
}

const ALL_OUTPUTS: Outputs =
    Outputs { pairs: true, compare: true, yearbook: true, search: true, feeds: true, calendars: true, data: true };

fn plain(text: Option<Ref>) -> Option<String> {
    text.map(|text| text.value)
}

fn language(table: &mut Table<'_, '_>) -> Lang {
    let Some(written) = table.text("language") else { return Lang::Ru };
    Lang::from_tag(&written.value).unwrap_or_else(|| {
        let fault = Diagnostic::at(Code::UnknownLanguage, written.span).arg("language", &written.value);
        table.desk.report(fault.list("allowed", Lang::ALL.map(Lang::tag)));
        Lang::Ru
    })
}

/// A table of the author's own ids, each with its name.
fn vocabulary(table: &mut Table<'_, '_>, key: &'static str) -> Vec<(String, Localised)> {
    let Some(names) = table.table(key) else { return Vec::new() };
    let desk = names.desk;
    let mut found = Vec::new();
    for (id, place, value) in names.pairs() {
        if !slug::is_id(id) {
            desk.report(bad_id(Diagnostic::at(Code::BadId, place), id));
            continue;
        }
        if is_blank(value) {
            desk.report(Diagnostic::at(Code::EmptyValue, desk.span(value.span())).arg("key", id));
        } else if let Some(name) = value::localised(desk, id, value, &[]) {
            found.push((id.to_owned(), name.value));
        }
    }
    found
}

fn indicators(table: &mut Table<'_, '_>) -> Vec<IndicatorEntry> {
    let Some(names) = table.table("indicators") else { return Vec::new() };
    let desk = names.desk;
    let mut found = Vec::new();
    for (id, place, value) in names.pairs() {
        if !slug::is_id(id) {
            desk.report(bad_id(Diagnostic::at(Code::BadId, place), id));
            continue;
        }
        let Some(name) = value::localised(desk, id, value, &["unit"]) else { continue };
        let unit = value.get_ref().get("unit").and_then(|unit| value::localised(desk, "unit", unit, &[]));
        found.push(IndicatorEntry { id: id.to_owned(), name: name.value, unit: unit.map(|unit| unit.value) });
    }
    found
}

fn outputs(table: &mut Table<'_, '_>) -> Outputs {
    let Some(mut outputs) = table.table("outputs") else { return ALL_OUTPUTS };
    let mut wanted = |key| outputs.boolean(key).unwrap_or(true);
    let found = Outputs {
        pairs: wanted("pairs"),
        compare: wanted("compare"),
        yearbook: wanted("yearbook"),
        search: wanted("search"),
        feeds: wanted("feeds"),
        calendars: wanted("calendars"),
        data: wanted("data"),
    };
    outputs.finish();
    found
}

fn elsewhere(table: &mut Table<'_, '_>) -> Elsewhere {
    let Some(mut named) = table.table("elsewhere") else { return Elsewhere::default() };
    let found = Elsewhere {
        agreements: named.references("agreements"),
        events: named.references("events"),
        reports: named.references("reports"),
        partnerships: named.references("partnerships"),
        plans: named.references("plans"),
        figures: named.references("figures"),
    };
    named.finish();
    found
}

fn theme_options(table: &mut Table<'_, '_>) -> Vec<(String, Spanned<ThemeOption>)> {
    let Some(options) = table.table("theme_options") else { return Vec::new() };
    let option = |(key, _, value): (&str, _, &crate::read::table::Value<'_>)| {
        let option = match value.get_ref() {
            DeValue::String(text) => ThemeOption::Text(text.clone().into_owned()),
            DeValue::Boolean(switch) => ThemeOption::Switch(*switch),
            DeValue::Integer(whole) => ThemeOption::Integer(i64::from_str_radix(whole.as_str(), whole.radix()).ok()?),
            DeValue::Float(number) => ThemeOption::Float(number.as_str().parse().ok()?),
            _ => return value::wrong_type(options.desk, key, value, "scalar"),
        };
        Some((key.to_owned(), Spanned::new(option, options.desk.span(value.span()))))
    };
    options.pairs().filter_map(option).collect()
}
