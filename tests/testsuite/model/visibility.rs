//! Drafts: shown to editors, not there for readers.

use letopis::link::Audience;

use crate::harness::{TOWNS, agreement, check_diagnostics, check_model, event, report};

fn site() -> String {
    let draft = format!(
        "status = \"draft\"\n{}{}[[plans]]\nid = \"plan\"\ntext = \"План\"\nabout = [\"zhuhai\"]\n\
         [[partnerships]]\nid = \"friends\"\nparties = [\"heihe\", \"zhuhai\"]\n\
         [[figures]]\nlabel = \"Число\"\nvalue = 1\nwith = [\"zhuhai\"]\n",
        agreement("treaty", r#"signed = "2011"; parties = ["heihe", "zhuhai"]"#),
        event("secret", r#"participants = ["heihe", "khabarovsk"]"#),
    );
    [
        TOWNS.to_owned(),
        report("2023/heihe", &agreement("treaty", r#"signed = "2009""#), ""),
        report("2024/heihe", &draft, "Были гости из Хабаровска."),
        report("2025/heihe", &event("open", ""), "").replace("\"published\"", "\"review\""),
    ]
    .concat()
}

#[test]
fn readers_see_nothing_of_drafts() {
    check_model(
        &site(),
        Audience::Public,
        "
reports/2023/heihe
  status: published
reports/2024/heihe: —
reports/2025/heihe: —
events/secret: —
events/open: —
partnerships/2024/heihe#friends: —
plans/2024/heihe#plan: —
figures/2024/heihe#figure-1: —
agreements/treaty
  signed: 2009
  parties: —
  disputed: —
  claims:
    - cited: Соглашение; report: 2023/heihe; signed: 2009
cities/heihe
  reports: 2023/heihe
  partners: —
cities/zhuhai
  agreements: —
  partnerships: —
  plans: —
  figures: —
cities/khabarovsk
  mentions: —
",
    );
}

#[test]
fn editors_see_all_of_them() {
    check_model(
        &site(),
        Audience::Editors,
        "
reports/2024/heihe
  status: draft
reports/2025/heihe
  status: review
events/secret
  participants: heihe, khabarovsk
events/open
  status: held
agreements/treaty
  signed: [2009,2011]
  parties: heihe, zhuhai
  disputed: signed
cities/heihe
  reports: 2023/heihe, 2024/heihe, 2025/heihe
  partners:
    - city: khabarovsk; events: secret
    - agreements: treaty; city: zhuhai; partnerships: 2024/heihe#friends
cities/zhuhai
  agreements: treaty
  partnerships: 2024/heihe#friends
  plans: 2024/heihe#plan
  figures: 2024/heihe#figure-1
cities/khabarovsk
  mentions:
    - excerpt: Были гости из Хабаровска.; report: 2024/heihe; place: p1
",
    );
}

#[test]
fn a_published_report_that_names_what_only_drafts_tell_of_is_warned() {
    let draft = format!(
        "status = \"draft\"\n{}[[plans]]\nid = \"plan\"\ntext = \"План\"\n\
         [[partnerships]]\nid = \"friends\"\nparties = [\"heihe\", \"zhuhai\"]\n",
        event("secret", "")
    );
    let header =
        event("open", r#"part_of = "secret""#) + "[[outcomes]]\nplan = \"2023/heihe#plan\"\nstatus = \"done\"\n";
    let site = [
        TOWNS.to_owned(),
        report("2023/heihe", &draft, ""),
        report(
            "2024/heihe",
            &header,
            "Из [черновика](report:2023/heihe): [встреча](event:secret) и [план](plan:2023/heihe#plan), [дружба](partnership:2023/heihe#friends).",
        ),
    ]
    .concat();
    check_diagnostics(
        &site,
        Audience::Public,
        "
content/reports/2024/heihe.md:12:11: warning[hidden-target]: `secret` is told of only in drafts, so readers will not find it
content/reports/2024/heihe.md:14:8: warning[hidden-target]: `2023/heihe#plan` is told of only in drafts, so readers will not find it
content/reports/2024/heihe.md:18:16: warning[hidden-target]: `2023/heihe` is told of only in drafts, so readers will not find it
content/reports/2024/heihe.md:18:46: warning[hidden-target]: `secret` is told of only in drafts, so readers will not find it
content/reports/2024/heihe.md:18:69: warning[hidden-target]: `2023/heihe#plan` is told of only in drafts, so readers will not find it
content/reports/2024/heihe.md:18:101: warning[hidden-target]: `2023/heihe#friends` is told of only in drafts, so readers will not find it
",
    );
    check_diagnostics(&site, Audience::Editors, "");
    check_model(
        &site,
        Audience::Public,
        "
events/open
  part_of: —
reports/2024/heihe
  outcomes: —
",
    );
}

#[test]
fn a_record_file_is_there_also_when_only_drafts_speak_of_it() {
    let site = [
        TOWNS.to_owned(),
        "-- content/events/forum.md --\n+++\ntitle = \"Форум\"\nkind = \"forum\"\nstatus = \"held\"\n+++\n".to_owned(),
        report("2023/heihe", &format!("status = \"draft\"\n{}", event("forum", r#"edition = 3"#)), ""),
    ]
    .concat();
    check_model(&site, Audience::Public, "events/forum\n  title: Форум\n  edition: —\n  claims: —");
    check_model(&site, Audience::Editors, "events/forum\n  title: Форум\n  edition: 3");
}

#[test]
fn the_translation_of_a_draft_is_a_draft() {
    let site = [
        TOWNS.to_owned(),
        report("2023/heihe", "status = \"draft\"", ""),
        "-- content/reports/2023/heihe.en.md --\n+++\ntitle = \"Report\"\n+++\n\nText of [nothing](event:secret).\n"
            .to_owned(),
    ]
    .concat();
    check_diagnostics(&site, Audience::Public, "");
}
