//! What the demo site has to show: five reports told completely, every claim traced to a paragraph of its source
//! in `docs/sources.md`, and no other warnings than the contradictions of the sources themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::harness::{check_text, none_of, repository, run};
use crate::html::pieces;

/// The demo site as a reader gets it.
fn build() -> TempDir {
    let out = tempfile::tempdir().unwrap();
    let run = run(repository(), &[], &["build", "--lang", "en", "--out", out.path().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.err);
    out
}

fn model(out: &TempDir) -> Value {
    serde_json::from_slice(&fs::read(out.path().join("data/model.json")).unwrap()).unwrap()
}

fn entries<'m>(model: &'m Value, kind: &str) -> impl Iterator<Item = &'m Value> {
    model[kind].as_array().unwrap_or_else(|| panic!("no list: {kind}")).iter()
}

fn text<'m>(entry: &'m Value, field: &str) -> &'m str {
    entry[field].as_str().unwrap_or_default()
}

#[test]
fn warnings_are_the_contradictions_of_the_sources() {
    let run = run(repository(), &[], &["check", "--lang", "en", "--format", "short"]);
    // Where a line stands is not told: the reports are still written on.
    let told: String =
        run.out.lines().map(|line| format!("{}\n", line.split(": ").skip(1).collect::<Vec<_>>().join(": "))).collect();
    check_text(
        &format!("exit code {}\n{told}", run.code),
        r"
exit code 0
warning[disputed]: reports disagree about the date of signing of `blagoveshchensk-heihe-twin`: `2009`, `2011`
warning[disputed]: reports disagree about the date of `apr-cities-summit`: `2009-09`, `2010-09`
",
    );
}

#[test]
fn every_report_leads_from_its_partners_pages() {
    let out = build();
    let reports = |city: &str| -> Vec<String> {
        let page = pieces(&fs::read_to_string(out.path().join(format!("cities/{city}.html"))).unwrap());
        let links = page.iter().filter_map(|piece| piece.attribute("href")?.strip_prefix("../reports/"));
        let reports: BTreeSet<&str> =
            links.filter_map(|link| link.split_once(".html").map(|(report, _)| report)).collect();
        reports.into_iter().map(str::to_owned).collect()
    };
    let shown = |city: &str| format!("{city}: {}\n", reports(city).join(", "));
    check_text(
        &["heihe", "harbin"].map(shown).concat(),
        "
heihe: 2009/blagoveshchensk, 2011/blagoveshchensk, 2022/blagoveshchensk, 2024/blagoveshchensk-organisational, 2024/yuzhno-sakhalinsk
harbin: 2009/blagoveshchensk, 2022/blagoveshchensk, 2024/blagoveshchensk-organisational, 2024/yuzhno-sakhalinsk
",
    );
}

/// `docs/sources.md`: for each report, what its section names.
fn traced() -> BTreeMap<String, BTreeSet<String>> {
    let table = fs::read_to_string(repository().join("docs/sources.md")).unwrap();
    let mut traced: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut report = None;
    for line in table.lines() {
        if line.starts_with("## ") {
            report = None;
        }
        for name in line.split('`').skip(1).step_by(2) {
            match (name.strip_prefix("report:"), &report) {
                (Some(id), None) => report = Some(id.to_owned()),
                (None, Some(report)) => {
                    traced.entry(report.clone()).or_default().insert(name.to_owned());
                }
                _ => {}
            }
        }
    }
    traced
}

/// Whatever the reports name, under the same names as the table has.
fn told(model: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut told: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut tell = |report: &str, name: String| told.entry(report.to_owned()).or_default().insert(name);
    for (kind, prefix) in [("agreements", "agreement"), ("events", "event")] {
        for entry in entries(model, kind) {
            for claim in entries(entry, "claims") {
                tell(text(claim, "report"), format!("{prefix}:{}", text(entry, "id")));
            }
        }
    }
    for (kind, prefix) in [("plans", "plan"), ("figures", "figure"), ("partnerships", "partnership")] {
        for entry in entries(model, kind) {
            let (report, id) = text(entry, "id").split_once('#').unwrap();
            tell(report, format!("{prefix}:{id}"));
        }
    }
    for (kind, prefix) in [("cities", "city"), ("organisations", "org")] {
        for entry in entries(model, kind) {
            for mention in entries(entry, "mentions") {
                tell(text(mention, "report"), format!("{prefix}:{}", text(entry, "id")));
            }
        }
    }
    for entry in entries(model, "events") {
        for claim in entries(entry, "claims").filter(|claim| !claim["series"].is_null()) {
            tell(text(claim, "report"), format!("series:{}", text(claim, "series")));
        }
    }
    told
}

/// Fields of statements that hold places and bodies.
const NAMING: [&str; 9] =
    ["parties", "witnesses", "approvers", "place", "participants", "organiser", "about", "with", "host"];

/// The places and bodies that statements of each report name, and what these places lie in: what a paragraph
/// may have given without a word of the report's text.
fn named(model: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let records = ["agreements", "events"].into_iter().flat_map(|kind| entries(model, kind));
    let claims = records.flat_map(|entry| entries(entry, "claims"));
    let own = ["plans", "figures", "partnerships"].into_iter().flat_map(|kind| entries(model, kind));
    for statement in claims.chain(own) {
        let here = named.entry(text(statement, "report").to_owned()).or_default();
        let ids = NAMING.iter().filter_map(|field| statement[field].as_array()).flatten().filter_map(Value::as_str);
        for id in ids {
            match id.starts_with("org:") {
                true => here.insert(id.to_owned()),
                false => here.insert(format!("city:{id}")),
            };
        }
    }
    for city in entries(model, "cities").filter(|city| !city["within"].is_null()) {
        for here in named.values_mut().filter(|here| here.contains(&format!("city:{}", text(city, "id")))) {
            here.insert(format!("city:{}", text(city, "within")));
        }
    }
    named
}

#[test]
fn every_claim_is_traced_to_a_paragraph_of_its_source() {
    let out = build();
    let model = model(&out);
    let (told, named) = (told(&model), named(&model));
    let traced = traced();
    assert_eq!(told.keys().collect::<Vec<_>>(), traced.keys().collect::<Vec<_>>(), "a section for each report");
    let mut faults = Vec::new();
    for (report, told) in &told {
        for name in told.difference(&traced[report]) {
            faults.push(format!("{report} tells of `{name}`, docs/sources.md does not say from which paragraph"));
        }
        for name in traced[report].difference(told).filter(|name| !named[report].contains(*name)) {
            faults.push(format!("docs/sources.md has `{name}`, {report} does not tell of it"));
        }
    }
    none_of(&faults);
}
