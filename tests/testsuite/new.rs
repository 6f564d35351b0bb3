//! New files for people to fill in.

use crate::harness::{Site, TOWNS, check_text, event, report, run};

#[test]
fn a_new_site_builds_at_once() {
    for lang in ["ru", "en"] {
        let site = Site::empty();
        let run = site.run(&format!("new site сайт --lang {lang}"));
        let next = match lang {
            "ru" => "теперь можно собрать сайт: letopis build --root \"сайт\"\n",
            _ => "now build the site: letopis build --root \"сайт\"\n",
        };
        assert_eq!((run.code, run.err.as_str()), (0, next), "{}", run.shown());
        let files = site.list("сайт");
        let told: Vec<&str> = run.out.lines().map(|line| line.strip_prefix("сайт/").unwrap_or(line)).collect();
        let mut sorted = told.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, files, "what was told is what was made");
        assert!(files.len() >= 4 && files.contains(&"site.toml".to_owned()), "{files:?}");
        let check = site.run(&format!("check --deny-warnings --lang {lang} --root сайт"));
        let nothing = if lang == "ru" { "ошибок не найдено\n" } else { "no errors\n" };
        assert_eq!((check.code, check.out.as_str(), check.err.as_str()), (0, "", nothing), "{}", check.shown());
        site.build("--root сайт");
        site.build("--root сайт --drafts");
        assert!(site.path("сайт/public/index.html").is_file());
        assert!(site.list("сайт/public/reports").len() == 1 && site.list("сайт/public/events").len() > 1);
        // The site speaks the language in which it was asked for.
        let home = site.read("сайт/public/index.html");
        assert!(home.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\" ")), "{home}");
    }
}

#[test]
fn a_new_site_may_be_made_in_an_empty_folder() {
    let site = Site::empty();
    site.write(".git/HEAD", "");
    site.write(".gitattributes", "*.md text\n");
    assert_eq!(site.run("new site .").code, 0);
    assert_eq!(site.read(".gitattributes"), "*.md text\n");
    assert!(site.path("site.toml").is_file());
    assert_eq!(site.run("check --deny-warnings").code, 0);
}

#[test]
fn a_new_sites_report_is_of_the_year_that_the_surroundings_name() {
    let site = Site::empty();
    let new = |epoch| run(&site.path(""), &[("SOURCE_DATE_EPOCH", epoch)], &["new", "site", "town", "--lang", "en"]);
    let refused = new("yesterday");
    assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{}", refused.shown());
    assert!(refused.err.starts_with("error[bad-argument]: "), "{}", refused.err);
    let made = new("1738281600");
    assert_eq!(made.code, 0, "{}", made.shown());
    assert!(site.path("town/content/reports/2025/gorod.md").is_file(), "{}", made.shown());
}

#[test]
fn a_new_site_is_never_made_over_something() {
    let site = Site::new(TOWNS);
    let before = site.list("");
    for folder in [".", "content", "content/cities"] {
        let run = site.run(&format!("new site {folder} --lang en"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.shown());
        assert!(run.err.starts_with("error[site-exists]: "), "{}", run.err);
        assert_eq!(site.list(""), before);
    }
}

const QUESTIONS: &str = r#"
-- site.toml --
title = "Летопись"
[topics]
international = { ru = "Международная деятельность", en = "International relations" }
culture = "Культура"
[questions]
achieved = { ru = "Что удалось сделать", en = "What was achieved" }
tasks = { ru = "Задачи на следующий год", en = "Tasks for the next year" }
"#;

#[test]
fn a_new_report_is_a_draft_with_the_questions() {
    let site = Site::new(&[TOWNS, QUESTIONS].concat());
    let run = site.run("new report 2025 heihe --lang en");
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (0, "content/reports/2025/heihe.md\n", ""),
        "{}",
        run.shown()
    );
    check_text(
        &site.read("content/reports/2025/heihe.md"),
        r#"
+++
title = "Международная деятельность"
city = "heihe"
year = 2025
topic = "international"
status = "draft"
+++

## Что удалось сделать {#achieved}


## Задачи на следующий год {#tasks}
"#,
    );
    let run = site.run("new report 2025 heihe culture --lang en");
    assert_eq!((run.code, run.out.as_str()), (0, "content/reports/2025/heihe-culture.md\n"), "{}", run.shown());
    check_text(
        &site.read("content/reports/2025/heihe-culture.md"),
        r#"
+++
title = "Культура"
city = "heihe"
year = 2025
topic = "culture"
status = "draft"
+++

## Что удалось сделать {#achieved}


## Задачи на следующий год {#tasks}
"#,
    );
    let check = site.run("check --deny-warnings --lang en");
    assert_eq!((check.code, check.out.as_str()), (0, ""), "{}", check.shown());
}

#[test]
fn a_new_report_needs_a_city_a_topic_and_a_free_place() {
    let written = report("2025/heihe", &event("forum", ""), "Готово.");
    let folder = "-- content/reports/2025/zhuhai/index.md --\n+++\ntitle = \"Отчёт\"\ncity = \"zhuhai\"\nyear = 2025\n\
                  topic = \"international\"\n+++\n";
    let site = Site::new(&[TOWNS, QUESTIONS, &written, folder].concat());
    let before: Vec<(String, String)> =
        site.list("").into_iter().map(|path| (path.clone(), site.read(&path))).collect();
    for (arguments, code) in [
        ("2025 heihe", "file-exists"),
        // The same report in a folder of its own.
        ("2025 zhuhai", "file-exists"),
        ("2025 heihee", "unknown-city"),
        ("2025 heihe cultur", "unknown-topic"),
    ] {
        let run = site.run(&format!("new report {arguments} --lang en"));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments}: {}", run.shown());
        assert!(run.err.starts_with(&format!("error[{code}]: ")), "{arguments}: {}", run.err);
        let after: Vec<(String, String)> =
            site.list("").into_iter().map(|path| (path.clone(), site.read(&path))).collect();
        assert_eq!(after, before, "{arguments}");
    }
}

#[test]
fn new_entries_ask_to_be_filled_in_and_then_hold() {
    for lang in ["ru", "en"] {
        let site = Site::new(&[TOWNS, QUESTIONS].concat());
        let mut made = Vec::new();
        for (kind, folder) in
            [("agreement", "agreements"), ("city", "cities"), ("event", "events"), ("series", "series")]
        {
            let path = format!("content/{folder}/new-{kind}.md");
            let run = site.run(&format!("new {kind} new-{kind} --lang {lang}"));
            assert_eq!(
                (run.code, run.out.as_str(), run.err.as_str()),
                (0, format!("{path}\n").as_str(), ""),
                "{}",
                run.shown()
            );
            let again = site.run(&format!("new {kind} new-{kind} --lang en"));
            assert_eq!((again.code, again.out.as_str()), (2, ""), "{}", again.shown());
            assert!(again.err.starts_with("error[file-exists]: "), "{}", again.err);
            made.push(path);
        }
        let check = site.run("check --format short --lang en");
        let asked: Vec<&str> = check.out.lines().filter_map(|line| line.split("]: ").next()).collect();
        assert_eq!(
            asked,
            [
                "content/agreements/new-agreement.md:1:1: error[missing-key",
                "content/cities/new-city.md:2:8: error[empty-value",
                "content/events/new-event.md:1:1: error[missing-key",
                "content/series/new-series.md:2:9: error[empty-value",
            ],
            "{}",
            check.out
        );
        for path in made {
            // As one fills in a form: what is empty is written, every example line is taken.
            let text = site.read(&path).replace("\"\"", "\"Имя\"");
            let filled = text.lines().map(|line| match line.strip_prefix("# ") {
                Some(example) if example.split(" = ").next().is_some_and(|key| !key.contains(' ')) => example,
                _ => line,
            });
            let filled: Vec<&str> = filled.collect();
            assert!(filled.len() > 2 && filled.join("\n") != text.trim_end(), "{path} has no example");
            site.write(&path, filled.join("\n") + "\n");
        }
        let check = site.run("check --deny-warnings --lang en");
        assert_eq!((check.code, check.out.as_str()), (0, ""), "{}", check.shown());
        site.build("");
    }
}
