//! TOML that does not parse, as people write it who never saw TOML.

use super::{check_line, check_read};

#[test]
fn quotes_are_explained() {
    for (line, expected) in [
        (r#"region = "Амур"#, r#"10: the closing quote is missing / put `"` at the end of the text"#),
        ("region = Амурская область", r#"10: this text needs quotes / write `"Амурская область"`"#),
        ("region = “Амур”", r#"10: these quotes are not the straight ones / type straight quotes: `"Амур"`"#),
        ("region = «Амур»", r#"10: these quotes are not the straight ones / type straight quotes: `"Амур"`"#),
        (r#"region = Амур""#, r#"10: the opening quote is missing / write `"Амур"`"#),
        (
            r#"region = "Музей "Анна" в порту""#,
            r#"10: there are quotes within quotes / write angle quotes inside: `"Музей «Анна» в порту"`"#,
        ),
        (
            r#"region = "Музей "Анна""#,
            r#"10: there are quotes within quotes / write angle quotes inside: `"Музей «Анна»"`"#,
        ),
        (r#"forms = ["Хэйхэ, "Хэйхе"]"#, r#"9: the closing quote is missing / put `"` at the end of the text"#),
        (r#"forms = [Хэйхэ, "Хэйхе"]"#, r#"10: this text needs quotes / write `"Хэйхэ"`"#),
        (r#"forms = "Хэйхэ", "Хэйхе""#, r#"9: several values need square brackets / write `["Хэйхэ", "Хэйхе"]`"#),
        ("region = 'Амур", "10: the closing quote is missing / put `'` at the end of the text"),
        (
            r#"region = """Амур"#,
            "10: this text in three quotes is never closed / put three quotes behind the text as well",
        ),
        (
            r#"region = "C:\Docs\x""#,
            r#"13: a backslash may not stand alone in quotes / write `/` instead: `"C:/Docs/x"`"#,
        ),
        ("within = heihe # там", r#"10: this text needs quotes / write `"heihe"`"#),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn numbers_and_dates_are_explained() {
    for (line, expected) in [
        ("founded = 17.11.2022", r#"11: this is not how a date is written / write `"2022-11-17"`"#),
        (
            "founded = 33,5",
            "11: this is not how a number is written / write `33.5`: no spaces, a dot before the decimals",
        ),
        (
            "founded = 65 130",
            "11: this is not how a number is written / write `65130`: no spaces, a dot before the decimals",
        ),
        ("founded = 007", "11: this is not how a number is written / write `7`: no spaces, a dot before the decimals"),
        (
            "founded = 10%",
            r#"11: a number stands alone, without its unit / write `10` here, and the unit in its own field: `unit = "%"`"#,
        ),
        (
            "founded = 33 человека",
            r#"11: a number stands alone, without its unit / write `33` here, and the unit in its own field: `unit = "человека"`"#,
        ),
        (
            "founded = 2022-02-31",
            "11: there is no such date as `2022-02-31` / look it up in the calendar: the month has fewer days, or there are only twelve months",
        ),
        (
            "founded = 2024-13-01",
            "11: there is no such date as `2024-13-01` / look it up in the calendar: the month has fewer days, or there are only twelve months",
        ),
        ("founded = 2022-11", r#"11: this date needs quotes / write `"2022-11"`"#),
        ("founded = 17–18 июля 2024", r#"11: this is not how a date is written / write `"2024-07-17/2024-07-18"`"#),
        ("founded = 2022-2023", r#"11: this is not how a date is written / write `"2022/2023"`"#),
        ("member = да", "10: this is neither `true` nor `false` / write `true`, without quotes"),
        ("member = False", "10: this is neither `true` nor `false` / write `false`, without quotes"),
        (
            "founded = ",
            "1: the field `founded` has no value / write the value behind the equals sign, or delete the line",
        ),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn keys_are_explained() {
    for (line, expected) in [
        (
            r#"место = "Амур""#,
            "1: the field `место` is not written in Latin letters / names of fields are English words: did you mean `place`?",
        ),
        (
            r#"сountry = "CN""#,
            "1: the field `сountry` is not written in Latin letters / some of its letters are Russian ones that look alike: type `country` anew with the Latin keyboard",
        ),
        (
            "широта = 5",
            "1: the field `широта` is not written in Latin letters / names of fields are English words, for instance `title`, `place`, `date`",
        ),
        (r#"region "Амур""#, r#"1: the equals sign is missing / write `region = "Амур"`"#),
        (r#"region : "Амур""#, r#"1: a colon stands where an equals sign belongs / write `region = "Амур"`"#),
        (
            r#"region = = "Амур""#,
            "10: one equals sign too many / write one equals sign between the field and its value",
        ),
        (
            "просто текст",
            r#"1: this line is not a field / text goes below the second line `+++`; above it each line reads `field = "value"`"#,
        ),
        (
            r#"= "Амур""#,
            r#"1: the name of the field is missing / put the name of the field before the equals sign: `title = "…"`"#,
        ),
        (
            r#"my region = "Амур""#,
            "1: `my region` cannot be the name of a field / the name of a field is one word of Latin letters, for instance `title`",
        ),
        (r#"region "Амур"#, r#"1: the equals sign is missing / write `region = "Амур"`"#),
        (r#"region = "Амур","#, "16: `,` may not stand at the end of a line / remove it"),
        (
            r#"region = "Амур"; member = true"#,
            "10: something follows the value on its line / put each field on a line of its own, and the whole value into one pair of quotes",
        ),
        (
            r#"region = "Амур""#,
            "9: an invisible character stands here / it came along when the line was copied: delete it, or type the line anew",
        ),
        (
            r#"- region = "Амур""#,
            "1: `- region` cannot be the name of a field / the name of a field is one word of Latin letters, for instance `title`",
        ),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn lists_and_tables_are_explained() {
    for (line, expected) in [
        (
            r#"forms = ["Хэйхэ", "Хэйхе""#,
            r#"9: this list is never closed / close the list with `]` behind its last entry: `["heihe", "zhuhai"]`"#,
        ),
        (
            r#"forms = ["Хэйхэ" "Хэйхе"]"#,
            r#"18: a comma is missing before this / put a comma between two entries: `"heihe", "zhuhai"`"#,
        ),
        (r#"forms = ["Хэйхэ",, "Хэйхе"]"#, "18: one comma too many / remove it"),
        (
            r#"forms = [
"Хэйхэ"
"Хэйхе"]"#,
            r#"1: a comma is missing before this / put a comma between two entries: `"heihe", "zhuhai"`"#,
        ),
        ("[names", "1: the brackets around the name of this table do not match / write `[names]`"),
        ("[names]]", "1: the brackets around the name of this table do not match / write `[names]`"),
        (
            "[имена]",
            "1: the field `имена` is not written in Latin letters / names of fields are English words, for instance `title`, `place`, `date`",
        ),
        (
            r#"[names] ru = "Амур""#,
            "8: nothing may follow the name of a table on its line / leave only `[names]` on this line, and put the rest below it",
        ),
        (
            r#"region = { ru = "А" en = "B" }"#,
            r#"21: a comma is missing before this / put a comma between two entries: `"heihe", "zhuhai"`"#,
        ),
        (
            r#"region = { ru = "А", en = "B""#,
            "10: this curly bracket is never closed / close it with `}` on the same line",
        ),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn a_key_or_table_may_stand_once() {
    check_read(
        r#"-- content/cities/a.md --
+++
name = "А"
region = "Б"
region = "В"
forms = { ru = "А", ru = "Б" }
+++
-- site.toml --
title = "Летопись"
[topics]
work = "Работа"
[questions]
[topics]
life = "Жизнь"
"#,
        r#"
content/cities/a.md:4:1: error[duplicate-key]: the field `region` is written twice
content/cities/a.md:5:21: error[duplicate-key]: the field `ru` is written twice
site.toml:5:2: error[duplicate-key]: the field `topics` is written twice
"#,
    );
}

#[test]
fn single_brackets_are_seen_each_time() {
    check_read(
        r#"-- content/reports/2024/a.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"
[events]
id = "one"
title = "Один"
kind = "visit"
[events]
id = "two"
[[plans]
id = "three"
[[plans]]
id = "four"
+++
"#,
        r#"
content/reports/2024/a.md:6:1: error[syntax]: `events` needs double square brackets
content/reports/2024/a.md:10:1: error[syntax]: `events` needs double square brackets
content/reports/2024/a.md:12:1: error[syntax]: the brackets around the name of this table do not match
"#,
    );
}

#[test]
fn a_broken_line_has_no_followers() {
    check_read(
        r#"-- content/reports/2024/a.md --
+++
title = Отчёт
city = "a"
year = 2024
topic = ["work"
status = "foo"

[[events]]
id = "one
title = "Один"
kind = "visit"
status = "held"

[[events]]
id = "two"
title = "Два"
status = "healed"
+++
"#,
        r#"
content/reports/2024/a.md:2:9: error[syntax]: this text needs quotes
content/reports/2024/a.md:5:9: error[syntax]: this list is never closed
content/reports/2024/a.md:6:10: error[unknown-value]: `foo` cannot be the value of `status`
content/reports/2024/a.md:9:6: error[syntax]: the closing quote is missing
content/reports/2024/a.md:17:10: error[unknown-value]: `healed` cannot be the value of `status`
"#,
    );
}
