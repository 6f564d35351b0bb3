//! Claims about one record laid together, as section 4 of the design says.
//!
//! A case is a few claims, one a line, `report: field = value; …`, and the record's fields that they speak of.
//! A line `record: …` is the record's own file.

use letopis::link::Audience;

use crate::harness::{TOWNS, check_model};

struct Kind {
    list: &'static str,
    /// What a claim says that says nothing else.
    silent: &'static [(&'static str, &'static str)],
}

const AGREEMENT: Kind = Kind { list: "agreements", silent: &[("cited", "Соглашение")] };
const EVENT: Kind =
    Kind { list: "events", silent: &[("title", "Встреча"), ("kind", "meeting"), ("status", "held")] };

#[track_caller]
fn check(kind: &Kind, claims: &str, expected: &str) {
    let mut site = TOWNS.to_owned();
    for line in claims.trim().lines() {
        let (report, said) = line.trim().split_once(": ").unwrap_or((line.trim().trim_end_matches(':'), ""));
        let mut fields: Vec<String> = said.split("; ").filter(|field| !field.is_empty()).map(str::to_owned).collect();
        if report == "record" {
            site.push_str(&format!("-- content/{}/one.md --\n+++\n{}\n+++\n", kind.list, fields.join("\n")));
            continue;
        }
        for (key, value) in kind.silent {
            if !fields.iter().any(|field| field.starts_with(&format!("{key} = "))) {
                fields.push(format!("{key} = \"{value}\""));
            }
        }
        let (year, city) = report.split_once('/').unwrap();
        site.push_str(&format!(
            "-- content/reports/{report}.md --\n+++\ntitle = \"Отчёт\"\ncity = \"{city}\"\nyear = {year}\n\
             topic = \"international\"\nstatus = \"published\"\n[[{}]]\nid = \"one\"\n{}\n+++\n",
            kind.list,
            fields.join("\n")
        ));
    }
    let expected: Vec<String> = expected
        .trim()
        .lines()
        .map(str::trim)
        .map(|line| if line.starts_with("- ") { format!("    {line}") } else { format!("  {line}") })
        .collect();
    let disputed = if expected.iter().any(|line| line.starts_with("  disputed:")) { "" } else { "\n  disputed: —" };
    check_model(&site, Audience::Public, &format!("{}/one\n{}{disputed}", kind.list, expected.join("\n")));
}

#[test]
fn the_wording_is_the_earliest_reports() {
    check(
        &AGREEMENT,
        r#"
        2011/blagoveshchensk: cited = "Договор о дружбе"
        2009/khabarovsk: cited = "Соглашение о дружбе"
        "#,
        "cited: Соглашение о дружбе",
    );
    check(
        &EVENT,
        r#"
        2009/khabarovsk: title = "Вторая"; venue = "на берегу"
        2009/blagoveshchensk: title = "Первая"
        2010/blagoveshchensk: title = "Третья"; venue = "в зале"
        "#,
        "title: Первая\nvenue: на берегу",
    );
}

#[test]
fn participants_witnesses_approvers_and_languages_are_united() {
    check(
        &EVENT,
        r#"
        2010/blagoveshchensk: participants = ["heihe", "org:asdg"]
        2009/khabarovsk: participants = ["khabarovsk", "heihe", { text = "гости", country = "KZ" }]
        "#,
        "
        participants:
        - khabarovsk
        - heihe
        - country: KZ; text: гости
        - org:asdg
        ",
    );
    check(
        &AGREEMENT,
        r#"
        2009/khabarovsk: witnesses = ["heihe"]; languages = ["ru", "zh"]
        2010/blagoveshchensk: witnesses = ["zhuhai", "heihe"]; languages = ["zh", "en"]
        "#,
        "witnesses: heihe, zhuhai\nlanguages: ru, zh, en",
    );
    check(
        &AGREEMENT,
        r#"
        2009/khabarovsk: approvers = "amur-region"
        2010/blagoveshchensk: approvers = ["org:asdg", "amur-region"]
        "#,
        "approvers: amur-region, org:asdg",
    );
}

#[test]
fn the_status_is_the_latest_reports_and_in_one_year_the_furthest_along() {
    for (claims, expected) in [
        ("2009/heihe: status = \"in-force\"\n2011/heihe: status = \"lapsed\"", "lapsed"),
        ("2009/heihe: status = \"terminated\"\n2011/heihe: status = \"in-force\"", "in-force"),
        ("2009/heihe: status = \"in-force\"\n2011/heihe:", "in-force"),
        ("2009/heihe: status = \"in-approval\"\n2009/zhuhai: status = \"negotiating\"", "in-approval"),
        ("2009/heihe: status = \"signed\"\n2009/zhuhai: status = \"in-force\"", "in-force"),
        ("2011/heihe: status = \"signed\"\n2009/zhuhai: status = \"in-force\"", "signed"),
    ] {
        check(&AGREEMENT, claims, &format!("status: {expected}"));
    }
    for (claims, expected) in [
        ("2024/heihe: status = \"planned\"\n2024/zhuhai: status = \"held\"", "held"),
        ("2024/heihe: status = \"held\"\n2024/zhuhai: status = \"cancelled\"", "held"),
        ("2024/heihe: status = \"prepared\"\n2024/zhuhai: status = \"planned\"", "prepared"),
        ("2024/heihe: status = \"prepared\"\n2024/zhuhai: status = \"held\"", "held"),
        ("2024/heihe: status = \"cancelled\"\n2024/zhuhai: status = \"prepared\"", "cancelled"),
        ("2024/heihe: status = \"planned\"\n2024/zhuhai: status = \"cancelled\"", "cancelled"),
        ("2024/heihe: status = \"planned\"\n2025/heihe: status = \"held\"", "held"),
        ("2024/heihe: status = \"held\"\n2025/heihe: status = \"planned\"", "planned"),
    ] {
        check(&EVENT, claims, &format!("status: {expected}"));
    }
}

#[test]
fn dates_agree_when_one_contains_the_other() {
    for (first, second, expected) in [
        // The more precise one is the record's.
        ("2009", "2009-08", "2009-08"),
        ("2009-08", "2009-08-03", "2009-08-03"),
        ("2021-22", "2021-07-05", "2021-07-05"),
        ("2024-07", "2024-07-17/2024-07-18", "2024-07-17/2024-07-18"),
        ("[2009,2011]", "2011", "2011"),
        ("XXXX-08-23", "2024-08-23", "2024-08-23"),
        // Between endpoints of equal precision the longer interval.
        ("2024-08-23", "2024-08-23/2024-08-25", "2024-08-23/2024-08-25"),
        ("2024-08-24", "2024-08-23/2024-08-25", "2024-08-23/2024-08-25"),
        ("2024-08-23/2024-08-24", "2024-08-23/2024-08-25", "2024-08-23/2024-08-25"),
        ("2024-04/2024-05", "2024-05", "2024-04/2024-05"),
        ("2022/..", "2024", "2022/.."),
        // But a day is more precise than an interval of months.
        ("2024-04/2024-05", "2024-05-09", "2024-05-09"),
        ("2009?", "2009", "2009"),
        ("2024", "2024", "2024"),
    ] {
        for (one, two) in [(first, second), (second, first)] {
            let claims = format!("2024/heihe: date = \"{one}\"\n2025/heihe: date = \"{two}\"");
            check(&EVENT, &claims, &format!("date: {expected}"));
        }
    }
    check(
        &AGREEMENT,
        r#"
        2009/heihe: signed = "2009-08-03"; in_force = "2009"
        2010/heihe: signed = 2009
        2011/heihe: signed = "2009-08"; in_force = "2009-09"
        "#,
        "signed: 2009-08-03\nin_force: 2009-09",
    );
}

#[test]
fn dates_that_cannot_both_be_true_are_a_set() {
    for (first, second, expected) in [
        ("2009", "2011", "[2009,2011]"),
        ("2009-08", "2009-09", "[2009-08,2009-09]"),
        ("2009-08-03", "2009-09", "[2009-08-03,2009-09]"),
        // They only overlap.
        ("2024-08-23/2024-08-25", "2024-08-25/2024-08-26", "[2024-08-23..2024-08-25,2024-08-25..2024-08-26]"),
        ("[2009,2011]", "2012", "[2009,2011,2012]"),
        ("[..2001]", "2003", "[..2001,2003]"),
    ] {
        for (one, two) in [(first, second), (second, first)] {
            let claims = format!("2024/heihe: date = \"{one}\"\n2025/heihe: date = \"{two}\"");
            check(&EVENT, &claims, &format!("date: {expected}\ndisputed: date"));
        }
    }
    // Two days of one month cannot both be right, whatever a third report says of the month.
    check(
        &AGREEMENT,
        r#"
        2009/heihe: signed = "2009-08-03"
        2010/heihe: signed = "2009-08"
        2011/heihe: signed = "2009-08-04"
        "#,
        "signed: [2009-08,2009-08-03,2009-08-04]\ndisputed: signed",
    );
}

#[test]
fn ends_of_term_are_disputed_too() {
    check(
        &AGREEMENT,
        r#"
        2009/heihe: valid_until = "2027"; ended = "2020"; in_force = "2009"
        2010/heihe: valid_until = "2028"; ended = "2021"; in_force = "2010"
        "#,
        "
        in_force: [2009,2010]
        valid_until: [2027,2028]
        ended: [2020,2021]
        disputed: in_force, valid_until, ended
        ",
    );
}

#[test]
fn other_fields_on_which_claims_differ_are_empty() {
    check(
        &AGREEMENT,
        r#"
        2009/heihe: kind = "protocol"; tier = "twin"; place = "heihe"
        2010/heihe: kind = "memorandum"; tier = "friendship"; place = "zhuhai"
        "#,
        "
        kind: —
        tier: —
        place: —
        disputed: kind, tier, place
        ",
    );
    check(
        &EVENT,
        r#"
        2009/heihe: kind = "forum"; format = "online"; place = "heihe"; organiser = "heihe"; edition = 3
        2010/heihe: kind = "fair"; format = "hybrid"; place = ["heihe", "zhuhai"]; organiser = "org:asdg"; edition = 4
        "#,
        "
        kind: —
        format: —
        place: —
        organiser: —
        edition: —
        disputed: kind, format, place, organiser, edition
        ",
    );
}

#[test]
fn the_order_of_places_and_organisers_is_no_dispute() {
    check(
        &EVENT,
        r#"
        2009/heihe: place = ["heihe", "zhuhai"]; organiser = ["org:asdg", "heihe"]
        2010/heihe: place = ["zhuhai", "heihe"]; organiser = ["heihe", "org:asdg"]
        "#,
        "place: heihe, zhuhai\norganiser: org:asdg, heihe",
    );
}

#[test]
fn a_silent_claim_disputes_nothing() {
    check(
        &AGREEMENT,
        r#"
        2009/heihe:
        2010/heihe: kind = "protocol"; tier = "twin"; signed = "2009"; place = "heihe"; parties = ["heihe", "zhuhai"]
        2011/heihe:
        "#,
        "
        kind: protocol
        tier: twin
        signed: 2009
        place: heihe
        parties: heihe, zhuhai
        ",
    );
    check(
        &EVENT,
        r#"
        2009/heihe: date = "2009"; format = "online"; edition = 3; organiser = "heihe"
        2010/heihe:
        "#,
        "date: 2009\nformat: online\nedition: 3\norganiser: heihe",
    );
}

#[test]
fn parties_may_be_named_in_part() {
    check(
        &AGREEMENT,
        r#"
        2009/heihe: parties = ["heihe", "zhuhai"]
        2010/heihe: parties = ["zhuhai", "blagoveshchensk", "heihe"]
        2011/heihe: parties = ["heihe"]
        "#,
        "parties: heihe, zhuhai, blagoveshchensk",
    );
}

#[test]
fn parties_are_disputed_where_neither_set_contains_the_other() {
    check(
        &AGREEMENT,
        r#"
        2009/heihe: parties = ["heihe", "zhuhai"]
        2010/heihe: parties = ["heihe", "khabarovsk"]
        "#,
        "parties: heihe, zhuhai, khabarovsk\ndisputed: parties",
    );
    // A third report that names them all does not settle what the first two dispute.
    check(
        &AGREEMENT,
        r#"
        2009/heihe: parties = ["heihe", "zhuhai"]
        2010/heihe: parties = ["heihe", "khabarovsk"]
        2011/heihe: parties = ["heihe", "khabarovsk", "zhuhai"]
        "#,
        "parties: heihe, zhuhai, khabarovsk\ndisputed: parties",
    );
}

#[test]
fn a_record_file_settles_what_it_states_and_nothing_else() {
    check(
        &AGREEMENT,
        r#"
        record: cited = "Как надо"; signed = "2009-08-03"; parties = ["heihe", "zhuhai"]; status = "lapsed"
        2009/heihe: cited = "Как было"; signed = "2009"; parties = ["heihe", "khabarovsk"]; kind = "protocol"
        2011/heihe: signed = "2011"; parties = ["heihe", "zhuhai"]; kind = "contract"; status = "in-force"
        "#,
        "
        cited: Как надо
        signed: 2009-08-03
        parties: heihe, zhuhai
        status: lapsed
        kind: —
        settled: true
        disputed: kind
        ",
    );
    check(
        &EVENT,
        r#"
        record: place = "zhuhai"; date = "2024-07"
        2024/heihe: place = "heihe"; date = "2024-06"; format = "online"
        2025/heihe: place = "khabarovsk"; date = "2024-08"
        "#,
        "
        place: zhuhai
        date: 2024-07
        format: online
        settled: true
        ",
    );
}

#[test]
fn every_claim_stays_with_its_report() {
    check(
        &AGREEMENT,
        r#"
        2011/khabarovsk: signed = "2011"
        2009/zhuhai: cited = "Первое"
        2009/heihe: cited = "Второе"; signed = "2009"
        "#,
        "
        cited: Второе
        signed: [2009,2011]
        claims:
        - cited: Второе; report: 2009/heihe; signed: 2009
        - cited: Первое; report: 2009/zhuhai
        - cited: Соглашение; report: 2011/khabarovsk; signed: 2011
        disputed: signed
        ",
    );
}

#[test]
fn a_record_without_claims_stands_on_its_file() {
    check(&AGREEMENT, "record: cited = \"Договор\"", "cited: Договор\nclaims: —\nsettled: true");
}
