//! Broken sites, and all that is said about them.
//!
//! `tests/sites/<case>/` is a site as an editor may have left it; beside it lie `expected.ru.txt` and
//! `expected.en.txt`, what `letopis check` tells a person, and `expected.short.txt` for tools. Each has errors,
//! unless its name begins with `warning-`. `UPDATE=1` writes the expectations: read them as an editor would.

use std::fs;
use std::path::PathBuf;

use letopis::link::Audience;

use crate::harness::{
    Site, TOWNS, agreement, check_codes, check_file, check_text, event, none_of, report, repository, run,
};

/// Every case by its name.
fn cases() -> Vec<(String, PathBuf)> {
    let folder = repository().join("tests/sites");
    let mut cases: Vec<(String, PathBuf)> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path))
        .collect();
    cases.sort();
    assert!(cases.len() >= 20, "only {} cases", cases.len());
    cases
}

#[test]
fn broken_sites_are_told_of_in_full() {
    let mut faults = Vec::new();
    for (name, site) in cases() {
        let expected_code = if name.starts_with("warning-") { 0 } else { 1 };
        let mut places = Vec::new();
        for (file, arguments) in [
            ("expected.ru.txt", ["check", "--lang", "ru", "--format", "human"]),
            ("expected.en.txt", ["check", "--lang", "en", "--format", "human"]),
            ("expected.short.txt", ["check", "--lang", "en", "--format", "short"]),
        ] {
            let run = run(&site, &[], &arguments);
            if run.code != expected_code {
                faults.push(format!("{name}: exit code {}, not {expected_code}\n{}", run.code, run.shown()));
            }
            if run.out.is_empty() {
                faults.push(format!("{name}: nothing is said"));
            }
            if file != "expected.short.txt" {
                faults
                    .extend(foreign_words(&run.out, arguments[2]).into_iter().map(|fault| format!("{name}, {fault}")));
            }
            let sum = if file == "expected.short.txt" { String::new() } else { run.err };
            places.push(run.out.lines().filter(|line| line.contains("--> ")).count());
            faults.extend(check_file(&site.join(file), &(run.out + &sum)).err());
        }
        if places[0] != places[1] {
            faults.push(format!("{name}: {} places in Russian, {} in English", places[0], places[1]));
        }
    }
    none_of(&faults);
}

#[test]
fn warnings_fail_only_when_they_are_denied() {
    let mut seen = 0;
    for (name, site) in cases().into_iter().filter(|(name, _)| name.starts_with("warning-")) {
        let (check, denied) = (run(&site, &[], &["check"]), run(&site, &[], &["check", "--deny-warnings"]));
        assert_eq!((check.code, denied.code), (0, 1), "{name}: {}", denied.shown());
        assert_eq!(check.out, denied.out, "{name}");
        seen += 1;
    }
    assert!(seen >= 3, "only {seen} cases of warnings");
}

#[test]
fn nothing_is_built_of_a_broken_site() {
    for (name, site) in cases().into_iter().filter(|(name, _)| !name.starts_with("warning-")) {
        let out = tempfile::tempdir().unwrap();
        let out = out.path().join("public");
        let run = run(&site, &[], &["build", "--lang", "ru", "--out", out.to_str().unwrap()]);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{name}: {}", run.shown());
        assert!(!out.exists(), "{name}: something was built");
    }
}

#[test]
fn a_report_makes_one_claim_about_a_record_under_whatever_id() {
    let site = [
        TOWNS,
        "-- content/events/forum.md --\n+++\ntitle = \"Форум\"\nkind = \"forum\"\nstatus = \"held\"\nformer_ids = [\"old\"]\n+++\n",
        &report("2024/heihe", &[event("old", ""), event("forum", "")].concat(), ""),
    ];
    check_codes(&site.concat(), Audience::Public, "content/reports/2024/heihe.md:14:6: duplicate-claim");
}

#[test]
fn what_follows_from_another_fault_is_not_told() {
    let broken = "-- content/cities/aigun.md --\n+++\nname = \"Айгунь\n+++\n";
    let all = event("forum", "place = \"aigun\"; participants = [\"aigun\"]")
        + &agreement("treaty", "place = \"aigun\"")
        + "[[partnerships]]\nid = \"friends\"\nparties = [\"aigun\", \"heihe\"]\n";
    // The city's file cannot be read; that it is named is no second fault.
    check_codes(
        &[TOWNS, broken, &report("2024/heihe", &all, "[Айгунь](city:aigun)")].concat(),
        Audience::Public,
        "content/cities/aigun.md:2:8: syntax",
    );
    // An event that lacks something is still there to be linked.
    check_codes(
        &[
            TOWNS,
            &report(
                "2024/heihe",
                "[[events]]\nid = \"forum\"\ntitle = \"Форум\"\nstatus = \"held\"",
                "[Форум](event:forum)",
            ),
        ]
        .concat(),
        Audience::Public,
        "content/reports/2024/heihe.md:7:1: missing-key",
    );
    // So is a partnership that lacks its parties; what it names is checked.
    check_codes(
        &[
            TOWNS,
            &report(
                "2024/heihe",
                "[[partnerships]]\nid = \"friends\"\nparties = [\"zuhai\"]\nagreement = \"treaty\"",
                "[Дружба](partnership:friends)",
            ),
        ]
        .concat(),
        Audience::Public,
        "
content/reports/2024/heihe.md:9:11: too-few-parties
content/reports/2024/heihe.md:9:12: unknown-city
content/reports/2024/heihe.md:10:13: unknown-agreement",
    );
    // Of a report whose city does not exist everything is still there to be named.
    let lost = report(
        "2024/heihe",
        "[[figures]]\nlabel = \"Гости\"\nvalue = 300\nunit = \"people\"\n[[plans]]\nid = \"fair\"\ntext = \"Ярмарка\"",
        "[Гости](figure:figure-1), [ярмарка](plan:fair)",
    );
    let lost = lost.replace("city = \"heihe\"", "city = \"heihee\"");
    check_codes(&[TOWNS, &lost].concat(), Audience::Public, "content/reports/2024/heihe.md:3:8: unknown-city");
    // So is everything that a report tells which cannot be read at all.
    let unreadable = "-- content/reports/2023/heihe.md --\n+++\ntitle = \"Отчёт\n[[events]]\nid = \"forum\"\n[[partnerships]]\nid = \"friends\"\n+++\n";
    check_codes(
        &[
            TOWNS,
            unreadable,
            &report(
                "2024/heihe",
                "",
                "[Форум](event:forum), [отчёт](report:2023/heihe), [дружба](partnership:2023/heihe#friends).",
            ),
        ]
        .concat(),
        Audience::Public,
        "content/reports/2023/heihe.md:2:9: syntax",
    );
    // Two files claim one id: that they claim one page is the same fault.
    check_codes(
        &[TOWNS, "-- content/cities/aigun.md --\n+++\nname = \"Айгунь\"\nformer_ids = [\"heihe\"]\n+++\n"].concat(),
        Audience::Public,
        "content/cities/aigun.md:3:15: duplicate-id",
    );
}

#[test]
fn a_report_of_no_city_is_checked_all_the_same() {
    let text = report("2024/heihe", "", "[Форум](event:forum)").replace("city = \"heihe\"", "city = \"heihee\"");
    check_codes(
        &[TOWNS, &text].concat(),
        Audience::Public,
        "content/reports/2024/heihe.md:3:8: unknown-city\ncontent/reports/2024/heihe.md:10:9: unknown-event",
    );
    // What it tells is there to be linked: that its city is missing is one fault, not three.
    let lost = report("2024/heihe", &event("forum", ""), "").replace("city = \"heihe\"", "city = \"heihee\"");
    check_codes(
        &[TOWNS, &lost, &report("2025/heihe", "", "[Форум](event:forum), [отчёт](report:2024/heihe).")].concat(),
        Audience::Public,
        "content/reports/2024/heihe.md:3:8: unknown-city",
    );
}

/// Names of files, formats and programs that stand without backticks.
const NAMES: [&str; 12] = [
    "UTF",
    "Windows",
    "Word",
    "Letopis",
    "site",
    "toml",
    "content",
    "cities",
    "organisations",
    "series",
    "pages",
    "HTML",
];

/// Words of the other language, and values that are missing, in what is said in one language.
fn foreign_words(text: &str, lang: &str) -> Vec<String> {
    let is_foreign = |letter: char| match lang {
        "ru" => letter.is_ascii_alphabetic(),
        _ => ('\u{400}'..='\u{4ff}').contains(&letter),
    };
    let mut faults = Vec::new();
    for line in own_words(text).lines() {
        // The code of the fault: `error[unknown-city]`.
        let line = match (line.find('['), line.find("]: ")) {
            (Some(open), Some(close)) if open < close => format!("{}{}", &line[..open], &line[close..]),
            _ => line.to_owned(),
        };
        let mut words = line.split(|letter: char| !letter.is_alphanumeric());
        if let Some(word) = words.find(|word| word.chars().any(is_foreign) && !NAMES.contains(word)) {
            faults.push(format!("{lang}: `{word}` in `{}`", line.trim()));
        }
    }
    faults.extend(
        text.lines().filter(|line| line.contains("{$")).map(|line| format!("{lang}: a value is missing in `{line}`")),
    );
    faults
}

/// Takes out what is no word of the catalogue: names in backticks, shown lines of files, places, codes.
fn own_words(text: &str) -> String {
    let mut words = String::new();
    for line in text.lines() {
        let shown = line.trim_start();
        let is_source = shown.starts_with(|first: char| first.is_ascii_digit()) && shown.contains('|')
            || shown.starts_with("-->")
            || shown.starts_with(":::");
        // Below a shown line stand carets and labels; labels are words.
        if !is_source {
            let outside: Vec<&str> = line.split('`').step_by(2).collect();
            words.push_str(&outside.join(" "));
            words.push('\n');
        }
    }
    words
}

#[test]
fn a_name_instead_of_an_id_is_told_how_ids_are_written() {
    let site = Site::new(&[TOWNS, &report("2024/heihe", &event("fair", "place = \"Новый Город\""), "")].concat());
    check_text(
        &site.run("check --lang ru").shown(),
        "
exit code 1
-- out --
ошибка[unknown-city]: нет города `Новый Город`
  --> content/reports/2024/heihe.md:12:9
   |
12 | place = \"Новый Город\"
   |         ^^^^^^^^^^^^^
   |
   = подсказка: здесь пишут не название, а имя файла из content/cities/, латиницей; если такого файла ещё нет, создайте `content/cities/novyy-gorod.md` и напишите `novyy-gorod`

-- err --
найдено: 1 ошибка
",
    );
}
