//! The command line: exit codes, languages, formats, and whole conversations in `tests/cli/`.

use serde_json::Value;

use crate::harness::{Site, TOWNS, check_file, check_text, event, none_of, report, repository, run};

fn site() -> Site {
    Site::new(&[TOWNS, &report("2024/heihe", &event("forum", ""), "Прошёл [форум](event:forum).")].concat())
}

/// A site with a warning.
fn doubtful() -> Site {
    Site::new(&[TOWNS, &report("2024/heihe", "", "<script>alert(1)</script>")].concat())
}

/// A site with an error.
fn broken() -> Site {
    Site::new(&[TOWNS, &report("2024/heihe", "", "[Форум](event:forum), <b onclick=\"x()\">жирно</b>.")].concat())
}

#[test]
fn exit_codes_tell_done_from_wrong_content_from_wrong_commands() {
    let (site, doubtful, broken, nothing) = (site(), doubtful(), broken(), Site::empty());
    for (site, arguments, expected) in [
        (&site, "check", 0),
        (&site, "check --deny-warnings", 0),
        (&site, "build", 0),
        (&site, "--help", 0),
        (&site, "--version", 0),
        (&site, "new city aigun", 0),
        (&doubtful, "check", 0),
        (&doubtful, "check --deny-warnings", 1),
        (&doubtful, "check --deny-warnings --format short", 1),
        (&doubtful, "check --deny-warnings --format json", 1),
        (&doubtful, "build", 0),
        (&broken, "check", 1),
        (&broken, "check --format json", 1),
        (&broken, "check --format short", 1),
        (&broken, "build", 1),
        (&nothing, "check", 2),
        (&nothing, "build", 2),
        (&nothing, "new city aigun", 2),
        (&site, "check --root nowhere", 2),
        (&site, "", 2),
        (&site, "buidl", 2),
        (&site, "check --nope", 2),
        (&site, "check --format xml", 2),
        (&site, "verify", 2),
        (&site, "verify nowhere", 2),
        (&site, "verify content", 2),
        (&site, "build --date tomorrow", 2),
        (&site, "serve --port many", 2),
        (&site, "serve --host nowhere.invalid", 2),
        (&nothing, "serve", 2),
        (&site, "build --base-url example.org", 2),
        (&site, "--lang fr check", 2),
        (&site, "new city Хэйхэ", 2),
        (&site, "new report 24 heihe", 2),
        (&site, "new report 2024 nowhere", 2),
        (&site, "new report 2024 zhuhai nothing", 2),
        (&site, "new report 2024 heihe", 2),
    ] {
        let run = site.run(arguments);
        assert_eq!(run.code, expected, "letopis {arguments}\n{}", run.shown());
    }
}

#[test]
fn results_go_to_standard_output_and_everything_else_to_standard_error() {
    for (site, arguments, has_out) in [
        (site(), "build", false),
        (broken(), "build", false),
        (broken(), "check", true),
        (broken(), "check --format json", true),
        (site(), "--help", true),
        (site(), "--version", true),
        (site(), "new city aigun", true),
        (site(), "buidl", false),
        (Site::empty(), "check", false),
    ] {
        let run = site.run(arguments);
        assert_eq!(!run.out.is_empty(), has_out, "letopis {arguments}\n{}", run.shown());
        let also_talks = ["build", "check", "buidl"].iter().any(|command| arguments.starts_with(command));
        assert_eq!(!run.err.is_empty(), also_talks, "letopis {arguments}\n{}", run.shown());
        assert!(!run.shown().contains('\u{1b}'), "colours in a pipe");
    }
}

#[test]
fn the_language_may_be_asked_for_anywhere_on_the_line() {
    let site = broken();
    let (russian, english) = (site.run("check --lang ru"), site.run("check --lang en"));
    assert_ne!(russian.out, english.out);
    for (arguments, expected) in [
        ("--lang ru check", &russian),
        ("--lang=ru check", &russian),
        ("check --lang=ru --format human", &russian),
        ("check --format=human --lang en", &english),
        ("--lang en check --root .", &english),
        ("--root . check --lang en", &english),
        ("--root=. --lang en check", &english),
    ] {
        let run = site.run(arguments);
        assert_eq!((run.code, &run.out), (1, &expected.out), "letopis {arguments}");
    }
}

#[test]
fn the_language_is_else_the_systems() {
    let site = broken();
    let folder = site.path("");
    let (russian, english) = (site.run("check --lang ru"), site.run("check --lang en"));
    for (surroundings, expected) in [
        (&[("LC_ALL", "ru_RU.UTF-8")][..], &russian),
        (&[("LC_ALL", ""), ("LANG", "ru_RU.UTF-8")][..], &russian),
        (&[("LC_ALL", ""), ("LC_MESSAGES", "ru"), ("LANG", "en_GB")][..], &russian),
        (&[("LC_ALL", "en_US.UTF-8"), ("LANG", "ru_RU.UTF-8")][..], &english),
        (&[("LC_ALL", "zh_CN.UTF-8")][..], &english),
        (&[("LC_ALL", "C")][..], &english),
    ] {
        assert_eq!(run(&folder, surroundings, &["check"]).out, expected.out, "{surroundings:?}");
    }
    // Asked for in words it counts more.
    assert_eq!(run(&folder, &[("LC_ALL", "ru_RU.UTF-8")], &["check", "--lang", "en"]).out, english.out);
}

#[test]
fn the_site_is_named_or_found_upward() {
    let site = broken();
    let expected = site.run("check --lang en").out;
    let inside = run(&site.path("content/reports/2024"), &[], &["check", "--lang", "en"]);
    assert_eq!((inside.code, &inside.out), (1, &expected));
    let root = site.path("");
    let outside =
        run(std::env::temp_dir().as_path(), &[], &["check", "--lang", "en", "--root", root.to_str().unwrap()]);
    assert_eq!((outside.code, &outside.out), (1, &expected));
    // A named folder is that folder, and none above it.
    let run = site.run("check --lang en --root content");
    check_text(
        &run.shown(),
        "
exit code 2
-- err --
error[no-site]: no site in `content`
 |
 = help: go to the folder with site.toml, name it by `--root`, or make a new site by `letopis new site`
",
    );
}

#[test]
fn without_out_the_output_lies_in_the_sites_folder() {
    let site = site();
    assert_eq!(run(&site.path("content"), &[], &["build"]).code, 0);
    assert!(site.path("public/index.html").is_file());
    assert!(!site.path("content/public").exists());
    // A folder that is named is meant from where one stands.
    assert_eq!(run(&site.path("content"), &[], &["build", "--out", "../elsewhere"]).code, 0);
    assert!(site.path("elsewhere/index.html").is_file());
}

#[test]
fn the_short_format_has_a_line_for_each_fault() {
    let site = broken();
    check_text(
        &site.run("check --lang en --format short").out,
        "
content/reports/2024/heihe.md:10:9: error[unknown-event]: no event `forum`
content/reports/2024/heihe.md:10:23: warning[removed-html]: `onclick` was removed from the text
",
    );
    check_text(
        &site.run("check --lang ru --format short").out,
        "
content/reports/2024/heihe.md:10:9: error[unknown-event]: нет события `forum`
content/reports/2024/heihe.md:10:23: warning[removed-html]: `onclick` убрано из текста
",
    );
    assert_eq!(self::site().run("check --format short").out, "");
}

#[test]
fn the_json_format_has_an_object_for_each_fault() {
    let run = broken().run("check --lang en --format json");
    let faults: Value = serde_json::from_str(&run.out).unwrap();
    let expected: Value = serde_json::from_str(
        r#"[
  {
    "code": "unknown-event",
    "severity": "error",
    "message": "no event `forum`",
    "help": "describe it in a report under `[[events]]`, or correct the id",
    "path": "content/reports/2024/heihe.md",
    "line": 10,
    "column": 9,
    "end_line": 10,
    "end_column": 20,
    "labels": []
  },
  {
    "code": "removed-html",
    "severity": "warning",
    "message": "`onclick` was removed from the text",
    "help": "write the text without it: scripts, styles and embedded frames are not published",
    "path": "content/reports/2024/heihe.md",
    "line": 10,
    "column": 23,
    "end_line": 10,
    "end_column": 40,
    "labels": []
  }
]"#,
    )
    .unwrap();
    assert_eq!(faults, expected, "{}", run.out);
    assert_eq!(site().run("check --format json").out.trim(), "[]");
    // A label names the other place.
    let doubled = [event("forum", ""), event("forum", "")].concat();
    let run = Site::new(&[TOWNS, &report("2024/heihe", &doubled, "")].concat()).run("check --lang en --format json");
    let faults: Value = serde_json::from_str(&run.out).unwrap();
    let expected: Value = serde_json::json!([
        { "path": "content/reports/2024/heihe.md", "line": 8, "column": 6, "message": "it is told of here first" }
    ]);
    assert_eq!(faults[0]["labels"], expected, "{}", run.out);
    assert_eq!(faults[0]["line"], 14, "{}", run.out);
}

/// Commands that `tests/cli/<lang>.txt` shows with all they answer.
const CONVERSATIONS: [&str; 40] = [
    "--help",
    "build --help",
    "serve --help",
    "check --help",
    "register --help",
    "verify --help",
    "new --help",
    "new site --help",
    "new report --help",
    "new city --help",
    "--version",
    "",
    "buidl",
    "zzz",
    "help",
    "new",
    "new citty",
    "new report 2024",
    "new report 24 heihe",
    "new report 2024 heihee",
    "new report 2024 zhuhai internacional",
    "new report 2024 heihe",
    "new city Хэйхэ",
    "register heihe",
    "register heihe 24",
    "register heihee 2024",
    "register heihe 2024 --format odt",
    "register heihe 2024 --date soon",
    "register zhuhai 2024 --to new/register.csv",
    "register zhuhai 2024 --to new/register.xlsx",
    "check extra",
    "check --deny",
    "check --format xml",
    "check --root nowhere",
    "verify",
    "verify nowhere",
    "build --date 31.01.2025",
    "build --date",
    "serve --port 70000",
    "serve --port",
];

#[test]
fn conversations_are_as_they_are_written_down() {
    let mut faults = Vec::new();
    for lang in ["ru", "en"] {
        let site = site();
        let mut text = String::new();
        for arguments in CONVERSATIONS {
            let run = site.run(&format!("--lang {lang} {arguments}"));
            text.push_str(format!("$ letopis {arguments}").trim_end());
            text.push_str(&format!("\n{}\n", run.shown()));
        }
        faults.extend(check_file(&repository().join(format!("tests/cli/{lang}.txt")), &text).err());
    }
    none_of(&faults);
}

/// Everything between backticks and angle brackets, options, file names and words of the program's own.
fn without_code(line: &str) -> String {
    let mut out = String::new();
    for (index, part) in line.split('`').enumerate() {
        if index % 2 == 0 {
            out.push_str(part);
        }
    }
    out.split_whitespace()
        .filter(|word| !word.starts_with(['-', '<', '[']) && !word.contains(['.', '/', '[', '{']))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn each_language_has_only_its_own_words() {
    // Names of commands, kinds and formats, and tags of languages.
    let words = [
        "letopis",
        "build",
        "serve",
        "check",
        "register",
        "docx",
        "csv",
        "html",
        "verify",
        "zip",
        "archive",
        "new",
        "site",
        "report",
        "city",
        "agreement",
        "event",
        "series",
        "human",
        "short",
        "json",
        "public",
        "ru",
        "en",
        "out",
        "err",
        "id",
    ];
    let mut faults = Vec::new();
    for lang in ["ru", "en"] {
        let site = site();
        for arguments in CONVERSATIONS.iter().filter(|arguments| !arguments.contains("--version")) {
            let run = site.run(&format!("--lang {lang} {arguments}"));
            for line in run.out.lines().chain(run.err.lines()).filter(|line| !line.starts_with("SITE")) {
                let is_foreign = |letter: char| match lang {
                    "ru" => letter.is_ascii_alphabetic(),
                    _ => ('\u{400}'..='\u{4ff}').contains(&letter),
                };
                let clean = without_code(line);
                // What a user puts in is named in capitals: YEAR, CITY.
                let foreign = clean.split(|letter: char| !letter.is_alphanumeric()).find(|word| {
                    word.chars().any(is_foreign) && !words.contains(word) && !word.chars().all(char::is_uppercase)
                });
                if let Some(word) = foreign {
                    faults.push(format!("letopis --lang {lang} {arguments}: `{word}` in `{line}`"));
                }
            }
        }
    }
    none_of(&faults);
}
