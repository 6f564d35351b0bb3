//! Comparisons: their pages read aloud (`tests/pages/compare*.txt`), their bounds, and a site without them.

use crate::harness::{Site, TOWNS, agreement, check_file, check_text, event, none_of, report, repository};
use crate::html::{pieces, read_aloud};

const SETTINGS: &str = "-- site.toml --\ntitle = \"Летопись\"\n[topics]\ninternational = \"Международная деятельность\"\n\
     [questions]\nachieved = \"Что удалось сделать\"\ntasks = \"Задачи на следующий год\"\nhelp = \"Чем помочь\"\n\
     [indicators]\nfestivals = { ru = \"Фестивали\", unit = \"count\" }\nguests = { ru = \"Гости\", unit = { ru = \"человек\" } }\n\
     visits = { ru = \"Визиты\", unit = \"count\" }\nschools = { ru = \"Школы\", unit = \"count\" }\n";

/// Heihe reported twice with a hole between, Blagoveshchensk once.
fn site() -> Site {
    let before = [
        agreement("twin", "parties = [\"heihe\", \"blagoveshchensk\"]; signed = \"2011\""),
        "[[agreements]]\nid = \"lost\"\ncited = \"Договор с Саппоро\"\nparties = [\"heihe\", \"sapporo\"]\n".to_owned(),
        event("fair-2021", "date = \"2021-06\"; place = \"heihe\"; participants = [\"sapporo\"]; series = \"fair\""),
        "[[partnerships]]\nid = \"zhuhai\"\nparties = [\"heihe\", \"zhuhai\"]\n".to_owned(),
        "[[plans]]\nid = \"bridge\"\ntext = \"Построить мост\"\ndue = \"2023\"\n[[plans]]\nid = \"school\"\ntext = \"Открыть школу\"\n".to_owned(),
        "[[figures]]\nindicator = \"festivals\"\nvalue = 12\n[[figures]]\nindicator = \"guests\"\nvalue = 65000\nqualifier = \"over\"\n\
         [[figures]]\nindicator = \"visits\"\nvalue = 3\n[[figures]]\nindicator = \"schools\"\nvalue = 2.1\n"
            .to_owned(),
    ]
    .concat();
    let after = [
        agreement("twin", "parties = [\"heihe\", \"blagoveshchensk\"]; signed = \"2011\""),
        event("day-2024", "date = \"2024-06\"; place = \"heihe\"; participants = [\"khabarovsk\"]; series = \"day\""),
        "[[outcomes]]\nplan = \"2021/heihe#bridge\"\nstatus = \"done\"\n".to_owned(),
        "[[figures]]\nindicator = \"festivals\"\nvalue = 9\n[[figures]]\nindicator = \"guests\"\nvalue = 70000\n\
         [[figures]]\nindicator = \"schools\"\nvalue = 2.4\n"
            .to_owned(),
    ]
    .concat();
    let towns = "-- content/cities/sapporo.md --\n+++\nname = { ru = \"Саппоро\", ja = \"札幌\" }\ncountry = \"JP\"\n+++\n\
                 -- content/cities/aigun.md --\n+++\nname = \"Айгунь\"\nwithin = \"heihe\"\n+++\n\
                 -- content/cities/amur.md --\n+++\nname = \"Амур\"\nkind = \"river\"\n+++\n\
                 -- content/series/fair.md --\n+++\ntitle = \"Ярмарка\"\n+++\n\
                 -- content/series/day.md --\n+++\ntitle = \"День города\"\n+++\n";
    Site::new(
        &[
            TOWNS,
            SETTINGS,
            towns,
            &report(
                "2021/heihe",
                &before,
                "## Что удалось {#achieved}\n\nПриезжали из Саппоро, в Саппоро ездили и мы. На Амуре, в Айгуне — ярмарка.\n\n\
                 ## Задачи {#tasks}\n\n[Мост](plan:bridge) и [школа](plan:school).\n",
            ),
            &report(
                "2024/heihe",
                &after,
                "## Что удалось {#achieved}\n\n### Мост\n\n[Мост](plan:2021/heihe#bridge) в Благовещенск построен.\n\n## Прочее\n\nОркестр.\n",
            ),
            &report("2024/blagoveshchensk", "", "## Что удалось {#achieved}\n\nМост в Хэйхэ.\n\n## Чем помочь {#help}\n\nНичем.\n"),
        ]
        .concat(),
    )
}

#[test]
fn comparisons_read_as_they_are_written_down() {
    let site = site();
    site.build("--date 2025-01-31");
    let mut faults = Vec::new();
    for page in [
        "compare",
        "compare/heihe-2021-2024",
        "compare/2024-achieved",
        "compare/2024-help",
        "compare/partners",
        "compare/partners/heihe",
    ] {
        let text = read_aloud(&site.read(&format!("public/{page}.html")), "main");
        let file = format!("tests/pages/{}.txt", page.replace('/', "-"));
        faults.extend(check_file(&repository().join(file), &text).err());
    }
    none_of(&faults);
}

/// The addresses of a page, and of which a part is asked for.
fn links(site: &Site, page: &str, wanted: &str) -> Vec<String> {
    let pieces = pieces(&site.read(&format!("public/{page}.html")));
    let all = pieces.iter().filter_map(|piece| piece.attribute("href")).filter(|href| href.ends_with(".html"));
    let mut links: Vec<String> = all.filter(|href| href.contains(wanted)).map(str::to_owned).collect();
    links.dedup();
    links
}

#[test]
fn comparisons_are_found_from_where_their_things_are() {
    let site = site();
    site.build("");
    let found: Vec<(&str, Vec<String>)> = ["index", "cities/heihe", "reports/2024/heihe", "years/2024-yearbook"]
        .map(|page| (page, links(&site, page, "compare")))
        .into();
    let expected = [
        ("index", vec!["compare.html"]),
        ("cities/heihe", vec!["../compare/heihe-2021-2024.html", "../compare/partners/heihe.html"]),
        ("reports/2024/heihe", vec!["../../compare/heihe-2021-2024.html"]),
        ("years/2024-yearbook", vec!["../compare.html"]),
    ]
    .map(|(page, links)| (page, links.into_iter().map(str::to_owned).collect::<Vec<_>>()));
    assert_eq!(found, expected);
}

#[test]
fn a_site_without_comparisons_has_no_page_and_no_link() {
    let site = site();
    let settings = site.read("site.toml");
    site.write("site.toml", format!("{settings}[outputs]\ncompare = false\n"));
    site.build("");
    let pages: Vec<String> = site.list("public").into_iter().filter(|path| path.ends_with(".html")).collect();
    let named: Vec<String> = pages.iter().filter(|path| path.starts_with("compare")).cloned().collect();
    assert_eq!(named, Vec::<String>::new());
    let leading: Vec<String> = pages
        .iter()
        .filter(|path| !links(&site, path.trim_end_matches(".html"), "compare").is_empty())
        .cloned()
        .collect();
    assert_eq!(leading, Vec::<String>::new());
}

#[test]
fn no_comparison_grows_without_bound() {
    let mut files = vec![TOWNS.to_owned(), SETTINGS.to_owned()];
    let mut names = Vec::new();
    for number in 1..=501 {
        let name = format!("Город{}", "абвгдежзик".chars().nth(number % 10).unwrap());
        files.push(format!("-- content/cities/town-{number:03}.md --\n+++\nname = \"{name}-{number}\"\n+++\n"));
        names.push(format!("[Т](city:town-{number:03})"));
    }
    for number in 1..=201 {
        for year in [2023, 2024] {
            files.push(format!(
                "-- content/reports/{year}/town-{number:03}.md --\n+++\ntitle = \"О\"\ncity = \"town-{number:03}\"\nyear = {year}\n\
                 topic = \"international\"\nstatus = \"published\"\n+++\n\n## О {{#achieved}}\n\nСделано.\n"
            ));
        }
    }
    for year in [2023, 2024] {
        files.push(report(&format!("{year}/zhuhai"), "", &names.join(", ")));
    }
    let site = Site::new(&files.concat());
    site.build("");
    let pages: Vec<String> =
        site.list("public").into_iter().filter(|path| path.starts_with("compare") && !path.contains("town-")).collect();
    let expected = [
        "compare-2.html",
        "compare.html",
        "compare/2023-achieved.2.html",
        "compare/2023-achieved.html",
        "compare/2024-achieved.2.html",
        "compare/2024-achieved.html",
        "compare/partners-2.html",
        "compare/partners.html",
        "compare/partners/zhuhai.2.html",
        "compare/partners/zhuhai.html",
        "compare/zhuhai-2023-2024.html",
    ];
    assert_eq!(pages, expected);
    let answers = |page: &str| {
        let pieces = pieces(&site.read(&format!("public/{page}.html")));
        pieces.iter().filter(|piece| piece.opens("article")).count()
    };
    assert_eq!([answers("compare/2024-achieved"), answers("compare/2024-achieved.2")], [200, 1]);
}

/// The rows of one table of a page, read aloud.
fn rows(site: &Site, page: &str, table: &str) -> String {
    let text = read_aloud(&site.read(&format!("public/{page}.html")), table);
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("|  ")).collect();
    rows.join("\n")
}

#[test]
fn only_what_is_measured_alike_is_subtracted() {
    let figures = [
        // What differs between the two years; the indicator is the same.
        ("plain", "value = 3", "value = 5"),
        ("fractions", "value = 0.3", "value = 0.30000000000000004"),
        ("label", "value = 3; label = \"дети\"", "value = 5"),
        ("labels", "value = 3; label = \"дети\"", "value = 5; label = \"дети\""),
        ("event", "value = 3; event = \"fair\"", "value = 5"),
        ("same-event", "value = 3; event = \"fair\"", "value = 5; event = \"fair\""),
        ("with", "value = 3; with = \"zhuhai\"", "value = 5; with = \"sapporo\""),
        ("same-with", "value = 3; with = [\"zhuhai\", \"sapporo\"]", "value = 5; with = [\"sapporo\", \"zhuhai\"]"),
        ("own-unit", "value = 3; unit = \"человек\"", "value = 5"),
        ("other-unit", "value = 3; unit = \"семей\"", "value = 5"),
        ("at-most", "value = 100; qualifier = \"at-most\"", "value = 100; qualifier = \"over\""),
        ("over", "value = 100; qualifier = \"over\"", "value = 100; qualifier = \"over\""),
    ];
    let side = |value: fn(&(&'static str, &'static str, &'static str)) -> &'static str| {
        let figure = |row| {
            format!(
                "[[figures]]\nindicator = \"{}\"\n{}\n",
                {
                    let (id, ..): &(&str, &str, &str) = row;
                    *id
                },
                value(row).replace("; ", "\n")
            )
        };
        figures.iter().map(figure).collect::<String>()
    };
    let indicators =
        figures.map(|(id, ..)| format!("{id} = {{ ru = \"{id}\", unit = {{ ru = \"человек\" }} }}\n")).concat();
    let settings = SETTINGS.split("[indicators]").next().unwrap_or_default();
    let site = Site::new(
        &[
            TOWNS,
            settings,
            "[indicators]\n",
            &indicators,
            "-- content/cities/sapporo.md --\n+++\nname = \"Саппоро\"\n+++\n",
            &report("2021/heihe", &[event("fair", "date = \"2021\""), side(|row| row.1)].concat(), ""),
            &report("2022/heihe", &side(|row| row.2), ""),
        ]
        .concat(),
    );
    site.build("");
    let told = rows(&site, "compare/heihe-2021-2022", "table.figures stack");
    let told: Vec<(&str, &str)> = told
        .lines()
        .map(|row| row.trim_matches(['|', ' ']).split('|').map(str::trim))
        .map(|mut cells| (cells.next().unwrap_or_default(), cells.next_back().unwrap_or_default()))
        .collect();
    let expected = [
        ("plain", "+2"),
        ("fractions", "столько же"),
        ("label", "—"),
        ("labels", "—"),
        ("event", "—"),
        ("same-event", "+2"),
        ("with", "—"),
        ("same-with", "+2"),
        ("own-unit", "+2"),
        ("other-unit", "—"),
        ("at-most", "—"),
        ("over", "примерно столько же"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_number_that_is_not_exact_is_told_so_wherever_it_stands() {
    let figure = |id: &str, value: u32, qualifier: &str| {
        format!("[[figures]]\nindicator = \"{id}\"\nvalue = {value}\nqualifier = \"{qualifier}\"\nevent = \"fair\"\n")
    };
    let first =
        [event("fair", "date = \"2021\""), figure("guests", 65131, "over"), figure("visits", 65133, "at-least")];
    let second = [figure("guests", 65132, "about"), figure("visits", 65134, "at-most")];
    let site = Site::new(
        &[TOWNS, SETTINGS, &report("2021/heihe", &first.concat(), ""), &report("2022/heihe", &second.concat(), "")]
            .concat(),
    );
    let settings = site.read("site.toml");
    let languages = [
        ("ru", ["более ", "около ", "не менее ", "не более "]),
        ("en", ["over ", "about ", "at least ", "at most "]),
        ("zh", ["超过", "约", "不少于", "不超过"]),
    ];
    for (lang, words) in languages {
        site.write("site.toml", settings.replacen("title", &format!("language = \"{lang}\"\ntitle"), 1));
        site.build("");
        let (mut told, mut bare) = (String::new(), Vec::new());
        for page in site.list("public").into_iter().filter(|path| path.ends_with(".html")) {
            let html = site.read(&format!("public/{page}"));
            let parts: Vec<&str> = html.split("65\u{202f}13").collect();
            for pair in parts.windows(2) {
                let number = pair[1].chars().next().and_then(|digit| digit.to_digit(10)).unwrap() as usize;
                if !pair[0].ends_with(words[number - 1]) {
                    bare.push(format!("{page}: …{}{number}", pair[0].chars().rev().take(20).collect::<String>()));
                }
            }
            if parts.len() > 1 {
                told.push_str(&format!("{page}: {}\n", parts.len() - 1));
            }
        }
        assert_eq!(bare, Vec::<String>::new(), "{lang}");
        check_text(
            &told,
            "
agreements/activity-2021-heihe.html: 2
agreements/activity-2022-heihe.html: 2
cities/heihe.html: 20
compare/heihe-2021-2022.html: 4
events/fair.html: 4
reports/2021/heihe.html: 2
reports/2022/heihe.html: 2
years/2021.html: 2
years/2022.html: 2
",
        );
    }
}

#[test]
fn a_year_that_names_something_in_any_way_is_not_silent() {
    let series = "-- content/series/fair.md --\n+++\ntitle = \"Ярмарка\"\n+++\n-- content/series/day.md --\n+++\ntitle = \"День\"\n+++\n\
                  -- content/series/race.md --\n+++\ntitle = \"Забег\"\n+++\n";
    let cited =
        |id: &str| format!("[[agreements]]\nid = \"{id}\"\ncited = \"{id}\"\nparties = [\"heihe\", \"zhuhai\"]\n");
    let site = Site::new(
        &[
            TOWNS,
            SETTINGS,
            series,
            &report(
                "2021/heihe",
                &[
                    ["linked", "under", "signs", "partnership", "lost"].map(cited).concat(),
                    event("fair-2021", "date = \"2021\"; series = \"fair\""),
                    event("race-2021", "date = \"2021\"; series = \"race\""),
                ]
                .concat(),
                "",
            ),
            &report(
                "2022/heihe",
                &[
                    event("meeting", "date = \"2022\"; under = \"under\"; signs = \"signs\""),
                    "[[partnerships]]\nid = \"zhuhai\"\nparties = [\"heihe\", \"zhuhai\"]\nagreement = \"partnership\"\n".to_owned(),
                    event("day-2022", "date = \"2022\""),
                ]
                .concat(),
                "По [договору](agreement:linked) была [ярмарка](series:fair).\n",
            ),
            // Another city's report puts an event of Heihe's into a series.
            &report("2022/khabarovsk", &event("day-2022", "date = \"2022\"; series = \"day\""), ""),
        ]
        .concat(),
    );
    site.build("");
    check_text(
        &read_aloud(&site.read("public/compare/heihe-2021-2022.html"), "table.changes stack"),
        "
О чём отчёты говорят в одном году и молчат в другом
|  | Только в 2021 году | В оба года | Только в 2022 году |
|  Партнёры |  —ничего |
- [Чжухай](../cities/zhuhai.html)
 |  —ничего |
|  Соглашения |
- [lost](../agreements/lost.html)
 |
- [linked](../agreements/linked.html)
- [partnership](../agreements/partnership.html)
- [signs](../agreements/signs.html)
- [under](../agreements/under.html)
 |  —ничего |
|  Повторяющиеся события |
- [Забег](../series/race.html)
 |
- [Ярмарка](../series/fair.html)
 |  —ничего |
",
    );
}

#[test]
fn a_heading_without_a_word_is_no_answer() {
    let site = Site::new(
        &[
            TOWNS,
            SETTINGS,
            &report(
                "2024/heihe",
                "",
                "## Чем помочь {#help}\n\n<!-- напишите здесь -->\n\n## Что удалось {#achieved}\n\n- Мост.\n",
            ),
            &report("2024/khabarovsk", "", "## Чем помочь {#help}\n\nНичем.\n\n## Задачи {#tasks}\n"),
            &report("2024/zhuhai", "", "## Чем помочь {#help}\n\n```\nкод\n```\n"),
        ]
        .concat(),
    );
    site.build("");
    check_text(
        &read_aloud(&site.read("public/compare/2024-help.html"), "main"),
        "
# Чем помочь: 2024 год
[2024 год](../years/2024.html)
Другие сравнения
| Другие вопросы года | [Что удалось сделать](2024-achieved.html) |
| Всё вместе | [Сборник за 2024 год для чтения подряд и печати](../years/2024-yearbook.html) |
## [Хабаровск](../cities/khabarovsk.html)
Из отчёта: [Отчёт](../reports/2024/khabarovsk.html)
Ничем.
## [Чжухай](../cities/zhuhai.html)
Из отчёта: [Отчёт](../reports/2024/zhuhai.html)
код
## Прислали отчёт, но на этот вопрос не ответили
- [Хэйхэ](../cities/heihe.html) 黑河
",
    );
    // Nobody answers what the next year's tasks are: there is no page of it.
    let pages: Vec<String> = site.list("public").into_iter().filter(|path| path.starts_with("compare/2024")).collect();
    assert_eq!(pages, ["compare/2024-achieved.html", "compare/2024-help.html"]);
}

#[test]
fn a_question_within_a_question_is_answered_once() {
    let body = "## Что удалось {#achieved}\n\nМост.\n\n### Задачи {#tasks}\n\nШкола.\n\n#### Когда {#when}\n\nВ мае.\n\n### Подробности\n\nОркестр.\n";
    let site = Site::new(&[TOWNS, SETTINGS, &report("2024/heihe", "", body)].concat());
    site.build("");
    check_text(
        &read_aloud(&site.read("public/years/2024-yearbook.html"), "main"),
        "
# Сборник за 2024 год
[2024 год](2024.html) · [Сравнить годы, города и партнёров](../compare.html)
## Содержание
- [Что удалось сделать](#achieved)
- [Хэйхэ](#_2024-heihe-achieved-1)
- [Задачи на следующий год](#tasks)
- [Хэйхэ](#_2024-heihe-tasks-1)
- [Другие ответы](#_other)
- [Хэйхэ](#_2024-heihe-other-2)
- [Выходные сведения](#_imprint)
## Что удалось сделать
2024 · Что удалось сделать
### [Хэйхэ](../cities/heihe.html) 黑河
Из отчёта: [Отчёт](../reports/2024/heihe.html)
Мост.
## Задачи на следующий год
2024 · Задачи на следующий год
### [Хэйхэ](../cities/heihe.html) 黑河
Из отчёта: [Отчёт](../reports/2024/heihe.html)
Школа.
##### Когда
В мае.
## Другие ответы
2024 · Другие ответы
### [Хэйхэ](../cities/heihe.html) 黑河
Из отчёта: [Отчёт](../reports/2024/heihe.html)
##### Подробности
Оркестр.
## Выходные сведения
Сборник за 2024 год. Летопись. В сборнике 1 отчёт.
Отчёты
| Город | Отчёты | Когда опубликован |
|  [Хэйхэ](../cities/heihe.html) 黑河 |  [Отчёт](../reports/2024/heihe.html) |  не сказано |
",
    );
}
