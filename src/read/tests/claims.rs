//! Reports, their claims, their translations, and records.

use super::check_read;

#[test]
fn claims_are_checked() {
    check_read(
        r#"-- content/agreements/settled.md --
+++
+++
-- content/reports/2024/a.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"

[[agreements]]
id = "settled"

[[agreements]]
id = "unsettled"

[[agreements]]
cited = "Договор"
kind = "догвор"
tier = "twins"

[[events]]
id = "Форум"
title = "Форум"
kind = "форум"
status = "прошёл"
format = "очно"
edition = 0
participants = ["heihe", { text = "гости", country = "Казахстан" }, { country = "KZ" }, 5]

[[events]]
id = "two"
+++
"#,
        r#"
content/reports/2024/a.md:10:1: error[missing-key]: the field `cited` is missing
content/reports/2024/a.md:13:1: error[missing-key]: the field `id` is missing
content/reports/2024/a.md:15:8: error[unknown-value]: `догвор` cannot be the value of `kind`
content/reports/2024/a.md:16:8: error[unknown-value]: `twins` cannot be the value of `tier`
content/reports/2024/a.md:19:6: error[bad-id]: `Форум` cannot be the id here
content/reports/2024/a.md:21:8: error[unknown-value]: `форум` cannot be the value of `kind`
content/reports/2024/a.md:22:10: error[unknown-value]: `прошёл` cannot be the value of `status`
content/reports/2024/a.md:23:10: error[unknown-value]: `очно` cannot be the value of `format`
content/reports/2024/a.md:24:11: error[unknown-value]: `0` cannot be the value of `edition`
content/reports/2024/a.md:25:54: error[unknown-country]: no country `Казахстан`
content/reports/2024/a.md:25:69: error[missing-key]: the field `text` is missing
content/reports/2024/a.md:25:89: error[wrong-type]: `participants` must be an id in quotes, or a description in curly brackets, not a whole number
content/reports/2024/a.md:27:1: error[missing-key]: the field `kind` is missing
content/reports/2024/a.md:27:1: error[missing-key]: the field `status` is missing
content/reports/2024/a.md:27:1: error[missing-key]: the field `title` is missing
"#,
    );
}

#[test]
fn a_report_tells_of_a_thing_once() {
    check_read(
        r#"-- content/reports/2024/a.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"
[[agreements]]
id = "one"
cited = "Договор"
[[agreements]]
id = "one"
cited = "Тот же договор"
[[events]]
id = "one"
title = "Форум"
kind = "forum"
status = "held"
[[events]]
id = "one"
title = "Форум"
kind = "forum"
status = "held"
[[plans]]
id = "one"
text = "Форум"
[[plans]]
id = "one"
text = "Снова форум"
+++
"#,
        r#"
content/reports/2024/a.md:10:6: error[duplicate-claim]: this report tells of `one` twice
content/reports/2024/a.md:18:6: error[duplicate-claim]: this report tells of `one` twice
content/reports/2024/a.md:26:6: error[duplicate-plan]: this report has two plans `one`
"#,
    );
}

#[test]
fn a_partnership_joins_two_at_least() {
    check_read(
        r#"-- content/reports/2024/a.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"

[[partnerships]]
id = "one"
parties = ["a", "b", { text = "город-побратим", country = "JP" }]
tier = "friendship"
since = "[..2001]"
until = 2011
agreement = "treaty"

[[partnerships]]
id = "one"
parties = ["a", "org:b"]

[[partnerships]]
parties = ["a", "a"]

[[partnerships]]
id = "two"
parties = "b"
tier = "дружба"
since = "давно"

[[partnerships]]
id = "three"
parties = [{ text = "гости" }, { text = "гости" }]

[[partnerships]]
id = "four"
parties = [{ text = "гости" }, { text = "гости", country = "KZ" }]
status = "in-force"

[[partnerships]]
id = "five"
parties = ["a", 5]

[[partnerships]]
id = "six"
parties = ["", ""]

[[partnerships]]
id = "seven"
partys = ["a", "b"]

[[partnerships]]
id = "eight"
+++
"#,
        r#"
content/reports/2024/a.md:16:6: error[duplicate-partnership]: this report has two partnerships `one`
content/reports/2024/a.md:19:1: error[missing-key]: the field `id` is missing
content/reports/2024/a.md:20:11: error[too-few-parties]: a partnership joins at least two
content/reports/2024/a.md:24:11: error[too-few-parties]: a partnership joins at least two
content/reports/2024/a.md:25:8: error[unknown-value]: `дружба` cannot be the value of `tier`
content/reports/2024/a.md:26:9: error[bad-date]: `давно` is not a date in a form that can be read
content/reports/2024/a.md:30:11: error[too-few-parties]: a partnership joins at least two
content/reports/2024/a.md:35:1: error[unknown-key]: there is no field `status` here
content/reports/2024/a.md:39:17: error[wrong-type]: `parties` must be an id in quotes, or a description in curly brackets, not a whole number
content/reports/2024/a.md:43:11: error[empty-value]: the field `parties` is empty
content/reports/2024/a.md:47:1: error[unknown-key]: there is no field `partys` here
content/reports/2024/a.md:49:1: error[missing-key]: the field `parties` is missing
"#,
    );
}

#[test]
fn plans_outcomes_figures_and_corrections_are_checked() {
    check_read(
        r#"-- content/reports/2024/a.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"
corrections = "нет"
[[plans]]
text = ""
[[outcomes]]
plan = "2023/a#one"
status = "сделано"
[[figures]]
value = "33,5"
[[figures]]
label = "Гости"
value = inf
qualifier = "более"
[[figures]]
indikator = "events"
value = 5
with = [true]
+++
"#,
        r#"
content/reports/2024/a.md:6:15: error[wrong-type]: `corrections` must be a table of fields below a line in double square brackets, not text in quotes
content/reports/2024/a.md:7:1: error[missing-key]: the field `id` is missing
content/reports/2024/a.md:8:8: error[empty-value]: the field `text` is empty
content/reports/2024/a.md:11:10: error[unknown-value]: `сделано` cannot be the value of `status`
content/reports/2024/a.md:12:1: error[missing-key]: the field `label` is missing
content/reports/2024/a.md:13:9: error[wrong-type]: `value` must be a number, not text in quotes
content/reports/2024/a.md:16:9: error[unknown-value]: `inf` cannot be the value of `value`
content/reports/2024/a.md:17:13: error[unknown-value]: `более` cannot be the value of `qualifier`
content/reports/2024/a.md:19:1: error[unknown-key]: there is no field `indikator` here
content/reports/2024/a.md:21:9: error[wrong-type]: `with` must be text in quotes, or a list of such texts, not `true` or `false`
"#,
    );
}

#[test]
fn years_match_their_folders() {
    check_read(
        r#"-- content/reports/2024/blagoveshchensk.md --
+++
title = "Отчёт"
city = "heihe"
year = 2023
topic = "work"
+++
-- content/reports/2024/heihe-work.md --
+++
title = "Отчёт"
city = "heihe"
year = 2024
topic = "work"
+++
-- content/reports/2024/heihework.md --
+++
title = "Отчёт"
city = "heihe"
year = 2024
topic = "work"
+++
-- content/reports/24/heihe.md --
+++
title = "Отчёт"
city = "heihe"
year = 2024
topic = "work"
stauts = "draft"
+++
"#,
        r#"
content/reports/2024/blagoveshchensk.md:4:8: error[year-mismatch]: the year `2023` is not the year of the folder, `2024`
content/reports/24/heihe.md:1:1: error[bad-year-folder]: the folder `24` is not a year
content/reports/24/heihe.md:6:1: error[unknown-key]: there is no field `stauts` here
"#,
    );
}

#[test]
fn translations_follow_their_originals() {
    check_read(
        r#"-- content/cities/heihe.en.md --
+++
name = "Heihe"
+++
-- content/pages/about.en.md --
+++
title = "About"
+++
-- content/pages/broken.md --
+++
title = 
+++
-- content/pages/broken.en.md --
+++
title = "Broken"
+++
-- content/reports/2024/a.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"
+++
-- content/reports/2024/a.en.md --
+++
titel = "Report"
year = 2024
+++
-- content/reports/2024/a.fr.md --
+++
title = "Rapport"
+++
-- content/reports/2024/b.zh.md --
+++
title = "报告"
+++
"#,
        r#"
content/cities/heihe.en.md:1:1: error[bad-id]: `heihe.en` cannot be the id here
content/pages/about.en.md:1:1: error[translation-without-original]: this is a translation of `about`, which does not exist
content/pages/broken.md:2:1: error[syntax]: the field `title` has no value
content/reports/2024/a.en.md:2:1: error[unknown-key]: there is no field `titel` here
content/reports/2024/a.en.md:3:1: error[unknown-key]: there is no field `year` here
content/reports/2024/a.fr.md:1:1: error[unknown-language]: no language `fr`
content/reports/2024/b.zh.md:1:1: error[translation-without-original]: this is a translation of `2024/b`, which does not exist
"#,
    );
}

#[test]
fn records_are_checked() {
    check_read(
        r#"-- content/agreements/one.md --
+++
id = "two"
status = "действует"
titel = "Договор"
former_ids = ["Old"]
+++
-- content/events/one.md --
+++
title = ""
kind = "meeting"
supersedes = "two"
+++
"#,
        r#"
content/agreements/one.md:2:6: error[bad-id]: `two` cannot be the id here
content/agreements/one.md:3:10: error[unknown-value]: `действует` cannot be the value of `status`
content/agreements/one.md:4:1: error[unknown-key]: there is no field `titel` here
content/agreements/one.md:5:15: error[bad-id]: `Old` cannot be the id here
"#,
    );
}
