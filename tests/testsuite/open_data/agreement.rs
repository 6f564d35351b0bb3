//! Tables, model.json and pages of the demo site say the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::harness::{check_text, demo, list, none_of, show};
use crate::html::pieces;
use crate::open_data::mirror::{Package, mirrored};
use crate::open_data::{awkward, build};

/// The lists of model.json, each a table of the same name.
const KINDS: [&str; 12] = [
    "reports",
    "cities",
    "agreements",
    "events",
    "series",
    "partnerships",
    "plans",
    "figures",
    "organisations",
    "topics",
    "questions",
    "indicators",
];

#[test]
fn tables_hold_everything_that_model_json_holds() {
    for site in [demo("id = \"letopis\"", "id = \"letopis\""), awkward("")] {
        build(&site);
        let model: Value = serde_json::from_str(&site.read("public/data/model.json")).unwrap();
        let package = Package::read(&site.path("public/data"));
        let lists: Vec<&str> = model.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(lists.iter().collect::<BTreeSet<_>>(), KINDS.iter().collect(), "lists of model.json");
        none_of(&differences(&model, &package));
    }
}

#[test]
fn a_table_that_says_otherwise_is_found() {
    let site = awkward("");
    build(&site);
    let model: Value = serde_json::from_str(&site.read("public/data/model.json")).unwrap();
    for (table, old, new, expected) in [
        ("cities", "Q92273", "Q92274", "cities/heihe.wikidata: model.json has Q92273, the tables have Q92274"),
        (
            "agreement_parties",
            "intent,party,zhuhai",
            "intent,witness,zhuhai",
            "agreements/intent.parties: model.json has heihe, zhuhai, the tables have heihe\n\
             agreements/intent.witnesses: model.json has —, the tables have zhuhai",
        ),
        (
            "outcomes",
            "\r\n2021/heihe#bridge,2024/blagoveshchensk,partly,festival",
            "",
            "reports/2024/blagoveshchensk.outcomes: model.json has \n    - event: festival; plan: 2021/heihe#bridge; status: partly, \
             the tables have —\n\
             plans/2021/heihe#bridge.outcomes: model.json has \n    - event: festival; report: 2024/blagoveshchensk; status: partly, \
             the tables have —",
        ),
        (
            "names",
            "en,people",
            "en,persons",
            "indicators/guests.unit: model.json has en: people; ru: человек, the tables have en: persons; ru: человек",
        ),
        ("questions", "achieved", "achieved", ""),
    ] {
        let file = format!("public/data/{table}.csv");
        let text = site.read(&file);
        assert_eq!(text.matches(old).count(), 1, "{table} has not one `{old}`");
        site.write(&file, text.replace(old, new));
        check_text(&differences(&model, &Package::read(&site.path("public/data"))).join("\n"), expected);
        site.write(&file, text);
    }
}

/// Where model.json and the tables differ, entry by entry and field by field.
fn differences(model: &Value, package: &Package) -> Vec<String> {
    let mut faults = Vec::new();
    for kind in KINDS {
        let entries = model[kind].as_array().unwrap();
        let told: Vec<&str> = entries.iter().map(|entry| entry["id"].as_str().unwrap()).collect();
        let rows: Vec<&str> = package.rows(kind).iter().map(|row| row["id"].as_str()).collect();
        if told != rows {
            faults.push(format!("{kind}: model.json has {told:?}, the table {rows:?}"));
        }
        for entry in entries {
            let id = entry["id"].as_str().unwrap();
            for (field, value) in entry.as_object().unwrap() {
                let expected = mirrored(package, kind, id, field);
                let [actual, expected] = [value, &expected].map(|value| show(&sorted(value)));
                if actual != expected {
                    faults.push(format!("{kind}/{id}.{field}: model.json has {actual}, the tables have {expected}"));
                }
            }
        }
    }
    faults
}

/// A value whose lists are in one order: what stands in which list is told, not where in it.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(list) => {
            let mut list: Vec<Value> = list.iter().map(sorted).collect();
            list.sort_by_key(Value::to_string);
            Value::Array(list)
        }
        Value::Object(table) => table.iter().map(|(key, value)| (key.clone(), sorted(value))).collect(),
        value => value.clone(),
    }
}

#[test]
fn rows_and_pages_lead_to_each_other() {
    let site = demo("id = \"letopis\"", "id = \"letopis\"");
    build(&site);
    let package = Package::read(&site.path("public/data"));
    let mut faults = Vec::new();
    let mut anchors: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut led_to: BTreeSet<String> = BTreeSet::new();
    for (table, row) in package.all() {
        let Some(url) = row.get("url").filter(|url| !url.is_empty()) else { continue };
        let (page, anchor) = url.split_once('#').map_or((url.as_str(), None), |(page, anchor)| (page, Some(anchor)));
        let file = site.path(&format!("public/{page}"));
        if !file.is_file() {
            faults.push(format!("{table}: no file {page}"));
            continue;
        }
        led_to.insert(page.to_owned());
        let Some(anchor) = anchor else { continue };
        let ids = anchors.entry(page.to_owned()).or_insert_with(|| {
            let pieces = pieces(&fs::read_to_string(&file).unwrap());
            pieces.iter().filter_map(|piece| piece.attribute("id").map(str::to_owned)).collect()
        });
        if !ids.contains(anchor) {
            faults.push(format!("{table}: no place {url}"));
        }
    }
    assert!(anchors.values().map(BTreeSet::len).sum::<usize>() > 500, "hardly any place was looked for");
    // Every page of a kind has its row; lists, yearbooks and registers are pages of no single thing.
    for folder in ["reports", "cities", "agreements", "events", "series", "organisations", "pairs", "topics"] {
        let pages = list(&site.path(&format!("public/{folder}")));
        let pages = pages.iter().filter(|page| page.ends_with(".html") && !page.starts_with("index"));
        let own = pages.filter(|page| !page.starts_with("register-") && !page.starts_with("activity-"));
        for page in own.map(|page| format!("{folder}/{page}")) {
            if !led_to.contains(&page) {
                faults.push(format!("no row leads to {page}"));
            }
        }
    }
    none_of(&faults);
}
