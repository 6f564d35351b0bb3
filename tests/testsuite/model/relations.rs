//! What is named by what: both directions of every relation.

use crate::harness::{agreement, event, report};
use crate::model::check;

#[test]
fn nobody_is_added_silently() {
    check(
        &report("2024/blagoveshchensk", &event("visit", r#"place = "heihe"; participants = ["zhuhai"]"#), ""),
        "
events/visit
  place: heihe
  participants: zhuhai
  organiser: —
cities/blagoveshchensk
  reports: 2024/blagoveshchensk
  events: —
  partners: —
cities/heihe
  events: visit
  partners: —
cities/zhuhai
  events: visit
  partners: —
",
    );
}

#[test]
fn parties_of_one_agreement_are_pairs() {
    let union = "-- content/organisations/union.md --\n+++\nname = \"Союз\"\n+++\n";
    let site = report(
        "2024/khabarovsk",
        &agreement(
            "three",
            r#"parties = ["zhuhai", "blagoveshchensk", "heihe", "org:asdg"]; witnesses = ["khabarovsk"]; approvers = ["amur-region", "org:union"]"#,
        ),
        "",
    );
    check(
        &(union.to_owned() + &site),
        "
cities/blagoveshchensk
  agreements: three
  partners:
    - agreements: three; city: heihe
    - agreements: three; city: zhuhai
cities/heihe
  partners:
    - agreements: three; city: blagoveshchensk
    - agreements: three; city: zhuhai
cities/zhuhai
  partners:
    - agreements: three; city: blagoveshchensk
    - agreements: three; city: heihe
cities/khabarovsk
  agreements: three
  partners: —
cities/amur-region
  agreements: three
  partners: —
organisations/asdg
  agreements: three
organisations/union
  agreements: three
",
    );
}

#[test]
fn a_reporting_city_and_another_city_of_its_event_are_a_pair() {
    let site = [
        report(
            "2024/blagoveshchensk",
            &event("meeting", r#"place = "blagoveshchensk"; participants = ["heihe", "zhuhai", "amur-region"]"#),
            "",
        ),
        report("2025/khabarovsk", &event("other", r#"participants = ["heihe"]; organiser = "khabarovsk""#), ""),
    ];
    check(
        &site.concat(),
        "
cities/blagoveshchensk
  partners:
    - city: heihe; events: meeting
    - city: zhuhai; events: meeting
cities/heihe
  partners:
    - city: blagoveshchensk; events: meeting
    - city: khabarovsk; events: other
cities/zhuhai
  partners:
    - city: blagoveshchensk; events: meeting
cities/amur-region
  events: meeting
  partners: —
",
    );
}

#[test]
fn regions_rivers_and_countries_are_nobodys_partners() {
    let place =
        |id: &str, kind: &str| format!("-- content/cities/{id}.md --\n+++\nname = \"{id}\"\nkind = \"{kind}\"\n+++\n");
    let all = r#"["blagoveshchensk", "amur-region", "amur", "china", "sadovoye"]"#;
    let header = [event("meeting", &format!("participants = {all}")), agreement("treaty", &format!("parties = {all}"))];
    let site = [
        place("amur", "river"),
        place("china", "country"),
        place("sadovoye", "village"),
        report("2024/blagoveshchensk", &header.concat(), ""),
    ];
    check(
        &site.concat(),
        "
cities/blagoveshchensk
  partners:
    - agreements: treaty; city: sadovoye; events: meeting
cities/china
  kind: country
  events: meeting
  agreements: treaty
  partners: —
cities/amur
  partners: —
cities/amur-region
  partners: —
",
    );
}

#[test]
fn each_city_that_reports_an_event_is_a_pair_with_the_others() {
    let claim = event("meeting", r#"participants = ["blagoveshchensk", "heihe", "khabarovsk"]"#);
    let site = [report("2024/blagoveshchensk", &claim, ""), report("2024/khabarovsk", &claim, "")];
    check(
        &site.concat(),
        "
cities/heihe
  partners:
    - city: blagoveshchensk; events: meeting
    - city: khabarovsk; events: meeting
cities/khabarovsk
  partners:
    - city: blagoveshchensk; events: meeting
    - city: heihe; events: meeting
",
    );
}

#[test]
fn bodies_know_what_they_are_parts_of() {
    let body =
        |id: &str, parent: &str| format!("-- content/organisations/{id}.md --\n+++\nname = \"{id}\"\n{parent}\n+++\n");
    let site = [
        body("protocol", r#"parent = "organisational""#),
        body("organisational", r#"parent = "org:administration""#),
        body("administration", r#"former_ids = ["city-hall"]"#),
        body("duty-office", r#"parent = "city-hall""#),
    ];
    check(
        &site.concat(),
        "
organisations/administration
  parent: —
  parts: duty-office, organisational
organisations/organisational
  parent: administration
  parts: protocol
organisations/protocol
  parent: organisational
  parts: —
organisations/duty-office
  parent: administration
",
    );
}

#[test]
fn partnerships_join_their_parties_and_stay_with_their_report() {
    let partnership =
        |id: &str, fields: &str| format!("[[partnerships]]\nid = \"{id}\"\n{}\n", fields.replace("; ", "\n"));
    let earlier = [
        agreement("treaty", ""),
        partnership(
            "friends",
            r#"parties = ["blagoveshchensk", "heihe"]; tier = "friendship"; since = "[..2001]"; until = 2009; agreement = "treaty""#,
        ),
        partnership(
            "bodies",
            r#"parties = ["amur-region", "org:asdg", "blagoveshchensk", { text = "Корея", country = "KR" }]"#,
        ),
    ];
    let later = partnership("friends", r#"parties = ["zhuhai", "blagoveshchensk", "heihe"]; tier = "twin""#);
    let site = [
        report(
            "2009/blagoveshchensk",
            &earlier.concat(),
            "С Хэйхэ у города давняя [дружба](partnership:friends). О [ней](partnership:friends) знают все.",
        ),
        report("2011/khabarovsk", &later, "Их связывает [дружба](partnership:2009/blagoveshchensk#friends)."),
    ];
    check(
        &site.concat(),
        "
partnerships/2009/blagoveshchensk#friends
  url: reports/2009/blagoveshchensk.html#partnership-friends
  report: 2009/blagoveshchensk
  parties: blagoveshchensk, heihe
  tier: friendship
  since: [..2001]
  until: 2009
  agreement: treaty
  excerpt: С Хэйхэ у города давняя дружба.
partnerships/2009/blagoveshchensk#bodies
  parties:
    - amur-region
    - org:asdg
    - blagoveshchensk
    - country: KR; text: Корея
  tier: —
  since: —
  until: —
  agreement: —
  excerpt: —
partnerships/2011/khabarovsk#friends
  report: 2011/khabarovsk
  tier: twin
  excerpt: —
reports/2009/blagoveshchensk
  partnerships: 2009/blagoveshchensk#friends, 2009/blagoveshchensk#bodies
agreements/treaty
  disputed: —
  partnerships: 2009/blagoveshchensk#friends
cities/blagoveshchensk
  partnerships: 2009/blagoveshchensk#friends, 2009/blagoveshchensk#bodies, 2011/khabarovsk#friends
  partners:
    - city: heihe; partnerships: 2009/blagoveshchensk#friends, 2011/khabarovsk#friends
    - city: zhuhai; partnerships: 2011/khabarovsk#friends
cities/zhuhai
  partners:
    - city: blagoveshchensk; partnerships: 2011/khabarovsk#friends
    - city: heihe; partnerships: 2011/khabarovsk#friends
cities/khabarovsk
  partnerships: —
  partners: —
cities/amur-region
  partnerships: 2009/blagoveshchensk#bodies
  partners: —
organisations/asdg
  partnerships: 2009/blagoveshchensk#bodies
",
    );
}

#[test]
fn events_know_their_agreements_and_their_parts() {
    let header = [
        agreement("treaty", ""),
        event("forum", r#"date = "2024-09"; under = "treaty""#),
        event("dinner", r#"date = "2024-09-04"; part_of = "forum""#),
        event("opening", r#"date = "2024-09-03"; part_of = "forum"; signs = "treaty""#),
        event("earlier", r#"date = "2023"; under = "treaty""#),
    ];
    check(
        &report("2024/heihe", &header.concat(), ""),
        "
agreements/treaty
  events: earlier, forum
  signed_at: opening
events/forum
  under: treaty
  parts: opening, dinner
events/dinner
  part_of: forum
",
    );
}

#[test]
fn an_undated_event_stands_under_the_year_of_its_first_report() {
    let site = [
        report("2025/heihe", &[event("undated", ""), event("dated", r#"date = "2023-05""#)].concat(), ""),
        report("2024/zhuhai", &event("undated", ""), ""),
    ];
    check(
        &site.concat(),
        "
events/undated
  date: —
  year: 2024
events/dated
  year: 2023
",
    );
}

#[test]
fn a_series_has_its_events_by_edition_and_date() {
    let site = [
        "-- content/series/festival.md --\n+++\ntitle = \"Фестиваль\"\ncadence = \"P1Y\"\nhost = \"heihe\"\n+++\n"
            .to_owned(),
        report(
            "2022/heihe",
            &[
                event("third", r#"date = "2022"; series = "festival"; edition = 3"#),
                event("first", r#"date = "2019"; series = "festival"; edition = 1"#),
            ]
            .concat(),
            "",
        ),
        report("2023/heihe", &event("fourth", r#"date = "2023"; series = "festival"; edition = 4"#), ""),
    ];
    check(
        &site.concat(),
        "
series/festival
  cadence: P1Y
  host: heihe
  events: first, third, fourth
cities/heihe
  series: festival
events/third
  series: festival
  edition: 3
",
    );
}

#[test]
fn plans_meet_their_outcomes_in_later_years() {
    let site = [
        report(
            "2023/heihe",
            "[[plans]]\nid = \"festival\"\ntext = \"Провести фестиваль\"\ndue = \"2024-07\"\nabout = [\"zhuhai\", \"org:asdg\"]\n\
             event = \"festival-2024\"\n[[plans]]\nid = \"bridge\"\ntext = \"Построить мост\"\n",
            "",
        ),
        report(
            "2024/heihe",
            &(event("festival-2024", "")
                + "[[outcomes]]\nplan = \"2023/heihe#festival\"\nstatus = \"done\"\nevent = \"festival-2024\"\n\
                   [[outcomes]]\nplan = \"2023/heihe#bridge\"\nstatus = \"moved\"\n"),
            "",
        ),
        report("2025/heihe", "[[outcomes]]\nplan = \"2023/heihe#bridge\"\nstatus = \"dropped\"\n", ""),
    ];
    check(
        &site.concat(),
        "
plans/2023/heihe#festival
  report: 2023/heihe
  text: Провести фестиваль
  due: 2024-07
  about: zhuhai, org:asdg
  event: festival-2024
  outcomes:
    - event: festival-2024; report: 2024/heihe; status: done
plans/2023/heihe#bridge
  due: —
  outcomes:
    - report: 2024/heihe; status: moved
    - report: 2025/heihe; status: dropped
events/festival-2024
  plans: 2023/heihe#festival
cities/zhuhai
  plans: 2023/heihe#festival
organisations/asdg
  plans: 2023/heihe#festival
reports/2024/heihe
  outcomes:
    - event: festival-2024; plan: 2023/heihe#festival; status: done
    - plan: 2023/heihe#bridge; status: moved
reports/2023/heihe
  plans: 2023/heihe#festival, 2023/heihe#bridge
",
    );
}

#[test]
fn figures_are_named_by_their_indicator_or_their_number() {
    let header = event("festival-2024", "")
        + "[[figures]]\nindicator = \"festivals\"\nvalue = 3\n\
           [[figures]]\nlabel = \"Участники\"\nvalue = 2.5\nunit = \"тыс. человек\"\nqualifier = \"over\"\ndate = \"2024-07\"\n\
           event = \"festival-2024\"\nwith = [\"zhuhai\"]\n\
           [[figures]]\nindicator = \"festivals\"\nvalue = 4\nwith = [\"zhuhai\"]\n";
    check(
        &report("2024/heihe", &header, ""),
        "
reports/2024/heihe
  figures: 2024/heihe#festivals, 2024/heihe#figure-2, 2024/heihe#figure-3
figures/2024/heihe#festivals
  indicator: festivals
  value: 3
  label: —
figures/2024/heihe#figure-2
  indicator: —
  label: Участники
  value: 2.5
  unit: тыс. человек
  qualifier: over
  date: 2024-07
  event: festival-2024
  with: zhuhai
figures/2024/heihe#figure-3
  indicator: festivals
  value: 4
events/festival-2024
  figures: 2024/heihe#figure-2
cities/zhuhai
  figures: 2024/heihe#figure-2, 2024/heihe#figure-3
",
    );
}

#[test]
fn former_ids_lead_to_the_record_that_bears_the_new_one() {
    let site = [
        "-- content/agreements/new.md --\n+++\ncited = \"Договор\"\nformer_ids = [\"old\", \"older\"]\n+++\n"
            .to_owned(),
        "-- content/cities/aigun.md --\n+++\nname = \"Айгунь\"\nformer_ids = [\"aihui\"]\nwithin = \"heihe\"\n+++\n"
            .to_owned(),
        report("2023/heihe", &agreement("old", r#"parties = ["aihui", "zhuhai"]"#), "Это [договор](agreement:older)."),
        report("2024/heihe", &agreement("new", r#"signed = "2020""#), ""),
    ];
    check(
        &site.concat(),
        "
agreements/new
  cited: Договор
  parties: aigun, zhuhai
  signed: 2020
  former_ids: old, older
  claims:
    - cited: Соглашение; excerpt: Это договор.; parties: aigun, zhuhai; report: 2023/heihe; place: p1
    - cited: Соглашение; report: 2024/heihe; signed: 2020
agreements/old: —
agreements/older: —
cities/aigun
  agreements: new
  former_ids: aihui
cities/aihui: —
cities/heihe
  districts: aigun
",
    );
}

#[test]
fn a_record_supersedes_others() {
    let site = [
        "-- content/agreements/new.md --\n+++\ncited = \"Новый\"\nsupersedes = [\"old\"]\n+++\n".to_owned(),
        "-- content/events/again.md --\n+++\ntitle = \"Снова\"\nkind = \"forum\"\nstatus = \"held\"\nsupersedes = [\"forum\"]\n+++\n"
            .to_owned(),
        report("2023/heihe", &(agreement("old", "") + &event("forum", "")), ""),
    ];
    check(
        &site.concat(),
        "
agreements/new
  supersedes: old
  superseded_by: —
agreements/old
  supersedes: —
  superseded_by: new
events/again
  supersedes: forum
events/forum
  superseded_by: again
",
    );
}

#[test]
fn a_report_may_have_several_topics_and_a_name_of_its_own() {
    let site = [
        "-- site.toml --\ntitle = \"Л\"\n[topics]\na = \"А\"\nb = \"Б\"\n".to_owned(),
        report("2024/heihe-culture", "", "").replace("\"international\"", "[\"b\", \"a\"]"),
        "-- content/reports/2024/heihe-culture.en.md --\n+++\ntitle = \"Report\"\n+++\n\nText.\n".to_owned(),
    ];
    check(
        &site.concat(),
        "
reports/2024/heihe-culture
  city: heihe
  year: 2024
  topic: b, a
  title: Отчёт
  translations:
    - language: en; title: Report
cities/heihe
  reports: 2024/heihe-culture
",
    );
}
