//! Values of the wrong sort, unknown words, missing keys.

use super::{check_line, check_read};

#[test]
fn types_are_explained() {
    for (line, expected) in [
        ("region = 5", r#"10: `region` must be text in quotes, not a whole number / write `"5"`"#),
        (r#"member = "да""#, "10: `member` must be `true` or `false`, not text in quotes / write `true`"),
        ("member = 1", "10: `member` must be `true` or `false`, not a whole number / write it as in `member = true`"),
        (r#"founded = "1856""#, "11: `founded` must be a whole number, not text in quotes / write `1856`"),
        (
            "founded = 1856.5",
            "11: `founded` must be a whole number, not a number with decimals / write it as in `founded = 2024`",
        ),
        (
            "founded = true",
            "11: `founded` must be a whole number, not `true` or `false` / write it as in `founded = 2024`",
        ),
        (
            r#"coordinates = "50, 127""#,
            "15: `coordinates` must be two numbers in square brackets, not text in quotes / write it as in `coordinates = [50.2453, 127.4886]`",
        ),
        (
            "forms = 5",
            r#"9: `forms` must be text in quotes, or a list of such texts, not a whole number / write it as in `forms = "…"`"#,
        ),
        (
            r#"forms = ["а", 5]"#,
            r#"15: `forms` must be text in quotes, or a list of such texts, not a whole number / write it as in `forms = "…"`"#,
        ),
        (
            r#"within = ["a"]"#,
            r#"10: `within` must be text in quotes, not a list in square brackets / write it as in `within = "…"`"#,
        ),
        ("region = 2024-01-01", r#"10: `region` must be text in quotes, not a date / write `"2024-01-01"`"#),
        (
            r#"region = ["a"]"#,
            r#"10: `region` must be text in quotes, not a list in square brackets / write it as in `region = "…"`"#,
        ),
        (
            r#"region = { ru = "a" }"#,
            r#"10: `region` must be text in quotes, not a table of fields / write it as in `region = "…"`"#,
        ),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn words_are_suggested() {
    for (line, expected) in [
        (
            r#"kind = "город""#,
            "8: `город` cannot be the value of `kind` / did you mean `city`? allowed: `city`, `town`, `village`, `district`, `region`, `river`, `country`",
        ),
        (
            r#"kind = "townn""#,
            "8: `townn` cannot be the value of `kind` / did you mean `town`? allowed: `city`, `town`, `village`, `district`, `region`, `river`, `country`",
        ),
        (
            r#"kind = "planet""#,
            "8: `planet` cannot be the value of `kind` / allowed: `city`, `town`, `village`, `district`, `region`, `river`, `country`",
        ),
        (
            r#"kind = "City""#,
            "8: `City` cannot be the value of `kind` / did you mean `city`? allowed: `city`, `town`, `village`, `district`, `region`, `river`, `country`",
        ),
        (r#"regoin = "Амур""#, "1: there is no field `regoin` here / did you mean `region`?"),
        (
            "foo = 5",
            "1: there is no field `foo` here / the fields are `common_word`, `coordinates`, `country`, `former_ids`, `forms`, `founded`, `kind`, `member`, `name`, `region`, `wikidata`, `within`",
        ),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn countries_are_suggested() {
    for (line, expected) in [
        (r#"country = "cn""#, "11: no country `cn` / did you mean `CN`?"),
        (r#"country = "CHN""#, "11: no country `CHN` / did you mean `CN`?"),
        (r#"country = "Китай""#, "11: no country `Китай` / did you mean `CN`?"),
        (r#"country = "РФ""#, "11: no country `РФ` / did you mean `RU`?"),
        (
            r#"country = "Атлантида""#,
            "11: no country `Атлантида` / write the two capital letters of the country, for instance `CN`, `RU`, `KZ`",
        ),
        (r#"country = """#, ""),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn coordinates_have_bounds() {
    for (line, expected) in [
        ("coordinates = [50, 127.5]", ""),
        (
            "coordinates = [127.4886, 50.2453]",
            "15: these are not coordinates / latitude comes first: did you mean `[50.2453, 127.4886]`?",
        ),
        (
            "coordinates = [95, 200]",
            "15: these are not coordinates / write latitude and longitude in degrees: `[50.2453, 127.4886]`",
        ),
        (
            "coordinates = [50]",
            "15: these are not coordinates / write latitude and longitude in degrees: `[50.2453, 127.4886]`",
        ),
        (
            "coordinates = [nan, 1]",
            "15: these are not coordinates / write latitude and longitude in degrees: `[50.2453, 127.4886]`",
        ),
        (
            r#"coordinates = ["50", "127"]"#,
            "15: these are not coordinates / write latitude and longitude in degrees: `[50.2453, 127.4886]`",
        ),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn years_have_bounds() {
    for (line, expected) in [
        ("founded = 0", "11: `0` cannot be the value of `founded` / allowed: `1` … `2999`"),
        ("founded = 3000", "11: `3000` cannot be the value of `founded` / allowed: `1` … `2999`"),
        ("founded = -5", "11: `-5` cannot be the value of `founded` / allowed: `1` … `2999`"),
        (
            "founded = 99999999999999999999",
            "11: `99999999999999999999` cannot be the value of `founded` / allowed: `1` … `2999`",
        ),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn dates_are_explained() {
    check_read(
        r#"-- content/reports/2024/a.md --
+++
title = "Отчёт"
city = "a"
year = 2024
topic = "work"
received = "17.11.2022"
published = 2024-05-01T10:00:00
changed = 12:30:00

[[agreements]]
id = "one"
cited = "Один"
signed = "2024-02-30"
in_force = "2024-10-16/2024-10-11"
valid_until = "когда-нибудь"
ended = 20244

[[agreements]]
id = "two"
cited = "Два"
signed = "2024-01-01/2024-02-31"
in_force = ["2024"]
valid_until = ""
+++
"#,
        r#"
content/reports/2024/a.md:6:12: error[bad-date]: `17.11.2022` is not a date in a form that can be read
content/reports/2024/a.md:7:13: error[bad-date]: `2024-05-01T10:00:00` is not a date in a form that can be read
content/reports/2024/a.md:8:11: error[bad-date]: `12:30:00` is not a date in a form that can be read
content/reports/2024/a.md:13:19: error[impossible-date]: there is no such date as `2024-02-30`
content/reports/2024/a.md:14:12: error[bad-date]: `2024-10-16/2024-10-11` is not a date in a form that can be read
content/reports/2024/a.md:15:15: error[bad-date]: `когда-нибудь` is not a date in a form that can be read
content/reports/2024/a.md:16:9: error[bad-date]: `20244` is not a date in a form that can be read
content/reports/2024/a.md:21:30: error[impossible-date]: there is no such date as `2024-02-31`
content/reports/2024/a.md:22:12: error[wrong-type]: `in_force` must be a date, not a list in square brackets
"#,
    );
}

#[test]
fn addresses_are_explained() {
    check_read(
        r#"-- content/organisations/a.md --
+++
name = "А"
website = "asdg.ru"
+++
-- content/organisations/b.md --
+++
name = "Б"
website = "ftp://asdg.ru"
+++
-- content/organisations/c.md --
+++
name = "В"
website = "наш сайт"
+++
"#,
        r#"
content/organisations/a.md:3:11: error[bad-address]: `asdg.ru` is not a web address
content/organisations/b.md:3:11: error[bad-address]: `ftp://asdg.ru` is not a web address
content/organisations/c.md:3:11: error[bad-address]: `наш сайт` is not a web address
"#,
    );
}

#[test]
fn required_keys_are_asked_for() {
    check_read(
        r#"-- content/cities/a.md --
+++
+++
-- content/cities/b.md --
+++
name = { en = "B" }
+++
-- content/cities/c.md --
+++
name = { ru = " " }
+++
-- content/organisations/a.md --
+++
name = "  "
+++
-- content/series/a.md --
+++
cadence = "P0Y"
+++
-- content/series/b.md --
+++
titel = "Б"
cadence = "yearly"
+++
-- content/pages/a.md --
+++
title = 5
+++
-- content/reports/2024/a.md --
+++
+++
-- content/reports/2024/b.md --
+++
title = ""
city = ""
year = "2024"
topic = []
+++
-- site.toml --
id = "Site"
"#,
        r#"
content/cities/a.md:1:1: error[missing-key]: the field `name` is missing
content/cities/b.md:2:8: error[missing-key]: the field `name.ru` is missing
content/cities/c.md:2:8: error[empty-value]: the field `name` is empty
content/organisations/a.md:2:8: error[empty-value]: the field `name` is empty
content/pages/a.md:2:9: error[wrong-type]: `title` must be text in quotes, or names by language in curly brackets, not a whole number
content/reports/2024/a.md:1:1: error[missing-key]: the field `city` is missing
content/reports/2024/a.md:1:1: error[missing-key]: the field `title` is missing
content/reports/2024/a.md:1:1: error[missing-key]: the field `topic` is missing
content/reports/2024/a.md:1:1: error[missing-key]: the field `year` is missing
content/reports/2024/b.md:2:9: error[empty-value]: the field `title` is empty
content/reports/2024/b.md:3:8: error[empty-value]: the field `city` is empty
content/reports/2024/b.md:4:8: error[wrong-type]: `year` must be a whole number, not text in quotes
content/reports/2024/b.md:5:9: error[empty-value]: the field `topic` is empty
content/series/a.md:1:1: error[missing-key]: the field `title` is missing
content/series/a.md:2:11: error[unknown-value]: `P0Y` cannot be the value of `cadence`
content/series/b.md:2:1: error[unknown-key]: there is no field `titel` here
content/series/b.md:3:11: error[unknown-value]: `yearly` cannot be the value of `cadence`
site.toml:1:1: error[missing-key]: the field `title` is missing
site.toml:1:6: error[bad-id]: `Site` cannot be the id here
"#,
    );
}

#[test]
fn the_site_is_explained() {
    check_read(
        r#"-- site.toml --
id = "Мой сайт"
title = "Летопись"
base_url = "example.org"
language = "de"
theme = 5
outputs = { pairs = "да", serach = true }
[topics]
"Тема" = "Тема"
empty = ""
good = { ru = "Да", de = "Ja" }
[indicators]
events = { ru = "События", unit = "шт." }
visitors = 5
guests = { ru = "Гости", unit = { ru = "человек", de = "Leute" } }
delegations = { ru = "Делегации", unit = 5 }
[theme_options]
colour = ["red"]
"#,
        r#"
site.toml:1:6: error[bad-id]: `Мой сайт` cannot be the id here
site.toml:3:12: error[bad-address]: `example.org` is not a web address
site.toml:4:12: error[unknown-language]: no language `de`
site.toml:5:9: error[wrong-type]: `theme` must be text in quotes, not a whole number
site.toml:6:21: error[wrong-type]: `pairs` must be `true` or `false`, not text in quotes
site.toml:6:27: error[unknown-key]: there is no field `serach` here
site.toml:8:1: error[bad-id]: `Тема` cannot be the id here
site.toml:9:9: error[empty-value]: the field `empty` is empty
site.toml:10:21: error[unknown-key]: there is no field `de` here
site.toml:13:12: error[wrong-type]: `visitors` must be text in quotes, or names by language in curly brackets, not a whole number
site.toml:14:51: error[unknown-key]: there is no field `de` here
site.toml:15:42: error[wrong-type]: `unit` must be text in quotes, or names by language in curly brackets, not a whole number
site.toml:17:10: error[wrong-type]: `colour` must be text in quotes, a number, `true` or `false`, not a list in square brackets
"#,
    );
}
