//! The catalogues are complete, and messages look as they should.

use std::collections::BTreeSet;

use super::{Catalogue, flat, print};
use crate::bag::Trouble;
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::source::{FileId, SourceFile, Sources, Span};

const RU: &str = include_str!("../strings/ru.ftl");
const EN: &str = include_str!("../strings/en.ftl");
const DOCS: &str = include_str!("../../docs/diagnostics.md");

/// `id` or `id.attribute` of each entry, with the names of its placeholders.
fn entries(ftl: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    let mut message = String::new();
    for line in ftl.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let name = line.split_once('=').map_or("", |(name, _)| name.trim());
        if let Some(attribute) = name.strip_prefix('.') {
            found.push((format!("{message}.{attribute}"), BTreeSet::new()));
        } else if !line.starts_with([' ', '}']) {
            name.clone_into(&mut message);
            found.push((message.clone(), BTreeSet::new()));
        }
        let names = line.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(""));
        found.last_mut().expect("a file begins with an entry").1.extend(names.map(str::to_owned));
    }
    found
}

/// What the program says beside its diagnostics, in Russian and in English.
const OTHERS: [[&str; 2]; 2] = [
    [include_str!("../strings/cli.ru.ftl"), include_str!("../strings/cli.en.ftl")],
    [include_str!("../strings/serve.ru.ftl"), include_str!("../strings/serve.en.ftl")],
];

#[test]
fn both_catalogues_say_the_same() {
    assert_eq!(entries(RU), entries(EN));
    for [russian, english] in OTHERS {
        // A plural has as many lines as its language wants, each with the same names.
        assert_eq!(entries(russian), entries(english));
    }
    for text in [RU, EN].into_iter().chain(OTHERS.into_iter().flatten()) {
        assert!(fluent_bundle::FluentResource::try_new(text.to_owned()).is_ok());
        let names = entries(text);
        let unique: BTreeSet<_> = names.iter().map(|(name, _)| name).collect();
        assert_eq!(unique.len(), names.len());
    }
}

#[test]
fn every_code_has_its_words() {
    let names: BTreeSet<String> = entries(EN).into_iter().map(|(name, _)| name).collect();
    for code in Code::ALL {
        assert!(names.contains(code.name()), "{} has no title", code.name());
        assert!(names.contains(&format!("{}.help", code.name())), "{} has no help", code.name());
        assert!(DOCS.contains(&format!("\n## {}\n", code.name())), "{} is not documented", code.name());
    }
}

#[test]
fn every_syntax_fault_has_its_words() {
    let names: BTreeSet<String> = entries(EN).into_iter().map(|(name, _)| name).collect();
    let sources = concat!(
        include_str!("../read/syntax/fault.rs"),
        include_str!("../read/syntax/key.rs"),
        include_str!("../read/syntax/value.rs"),
        include_str!("../read/getters.rs"),
    );
    for help in sources.split("\"help-").skip(1).filter_map(|rest| rest.split('"').next()) {
        let known = |code: Code| names.contains(&format!("{}.help-{help}", code.name()));
        assert!([Code::Syntax, Code::DuplicateKey, Code::BadId].into_iter().any(known), "help-{help}");
    }
}

#[test]
fn every_trouble_with_a_bag_has_its_words() {
    let names: BTreeSet<String> = entries(EN).into_iter().map(|(name, _)| name).collect();
    let sources = [include_str!("../io/bag.rs"), include_str!("../io/bag/zip.rs"), include_str!("../io/bag/folder.rs")];
    let written = sources.iter().flat_map(|source| source.split('"')).filter(|word| {
        let end = ["zip-", "special-", "limit-"].into_iter().find_map(|begin| word.strip_prefix(begin));
        end.is_some_and(|end| end.chars().all(char::is_alphabetic))
    });
    let troubles = Trouble::ALL.iter().map(|trouble| trouble.name().to_owned());
    let troubles: BTreeSet<String> = troubles.chain(written.map(str::to_owned)).collect();
    let known: BTreeSet<String> =
        names.iter().filter_map(|name| name.strip_prefix("trouble-")).map(str::to_owned).collect();
    assert_eq!(troubles, known);
}

#[test]
fn messages_keep_to_their_language() {
    let catalogue = |lang| Catalogue::new(lang);
    let is_cyrillic = |text: &str| text.chars().any(|letter| ('\u{400}'..'\u{500}').contains(&letter));
    assert!(!is_cyrillic(EN));
    for code in Code::ALL {
        let fault = Diagnostic::nowhere(*code);
        let (ru, en) = (catalogue(Lang::Ru).title(&fault), catalogue(Lang::En).title(&fault));
        assert!(is_cyrillic(&ru), "{ru}");
        for title in [ru, en] {
            assert!(
                !title.ends_with('.') && title.chars().next().is_some_and(|first| !first.is_uppercase()),
                "{title}"
            );
        }
    }
}

#[test]
fn arguments_stay_on_one_line() {
    assert_eq!(flat("id", "a\r\n\tb `c`"), "a b 'c'");
    assert_eq!(flat("id", &"я".repeat(100)), format!("{}…", "я".repeat(60)));
    assert_eq!(flat("ids", "`a`, `b`"), "`a`, `b`");
    assert_eq!(flat("message", &"я".repeat(100)), "я".repeat(100));
    assert_eq!(flat("file", &"я".repeat(100)), "я".repeat(100));
}

#[test]
fn counts_follow_the_language() {
    let faults = |errors: usize, warnings: usize| {
        let mut faults = vec![Diagnostic::nowhere(Code::Io); errors];
        faults.extend(vec![Diagnostic::nowhere(Code::Disputed); warnings]);
        faults
    };
    let (ru, en) = (Catalogue::new(Lang::Ru), Catalogue::new(Lang::En));
    for (errors, warnings, russian, english) in [
        (0, 0, "ошибок не найдено", "no errors"),
        (3, 1, "найдено: 3 ошибки, 1 предупреждение", "3 errors, 1 warning"),
        (1, 0, "найдено: 1 ошибка", "1 error"),
        (0, 22, "найдено: 22 предупреждения", "22 warnings"),
        (11, 5, "найдено: 11 ошибок, 5 предупреждений", "11 errors, 5 warnings"),
    ] {
        assert_eq!(ru.found(&faults(errors, warnings)), russian);
        assert_eq!(en.found(&faults(errors, warnings)), english);
    }
}

/// A report with the fault of DESIGN's sample, and one whose line holds Chinese, tabs and Windows line ends.
fn sample() -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let chinese = sources.add(SourceFile::new("content/cities/heihe.md".to_owned(), "+++\r\n\tname = \"黑河\", 5\r\n"));
    let text = "+++\ntitle = \"Встреча\"\nparticipants = [\"heihee\"]\nid = \"a\"\nid = \"b\"\n";
    let report = sources.add(SourceFile::new("content/reports/2024/blagoveshchensk.md".to_owned(), text));
    let at = |file: FileId, text: &str, part: &str| {
        let start = text.find(part).expect("the part stands in the text");
        Span::new(file, start..start + part.len())
    };
    let faults = vec![
        Diagnostic::at(Code::UnknownCity, at(report, text, "\"heihee\""))
            .arg("id", "heihee")
            .suggest("heihee", ["heihe"]),
        Diagnostic::at(Code::DuplicateKey, at(report, text, "id = \"b\""))
            .arg("key", "id")
            .label(at(report, text, "id")),
        Diagnostic::at(Code::WrongType, at(chinese, sources.file(chinese).text(), "5"))
            .arg("key", "name")
            .arg("expected", "text")
            .arg("found", "integer")
            .arg("example", "name = \"…\""),
        Diagnostic::nowhere(Code::NoSite).arg("path", "here"),
    ];
    (sources, faults)
}

#[test]
fn people_see_the_line_and_the_place_in_it() {
    let (sources, faults) = sample();
    let printed = print::human(&faults, &sources, &Catalogue::new(Lang::En), false);
    assert_eq!(printed, HUMAN_EN.trim_start());
    let printed = print::human(&faults[2..3], &sources, &Catalogue::new(Lang::Ru), false);
    assert_eq!(printed, HUMAN_RU.trim_start());
    assert!(print::human(&faults, &sources, &Catalogue::new(Lang::Ru), true).contains("\u{1b}["));
}

const HUMAN_EN: &str = r#"
error[no-site]: no site in `here`
 |
 = help: go to the folder with site.toml, name it by `--root`, or make a new site by `letopis new site`

error[wrong-type]: `name` must be text in quotes, not a whole number
 --> content/cities/heihe.md:2:15
  |
2 |     name = "黑河", 5
  |                    ^
  |
  = help: write it as in `name = "…"`

error[unknown-city]: no city `heihee`
 --> content/reports/2024/blagoveshchensk.md:3:17
  |
3 | participants = ["heihee"]
  |                 ^^^^^^^^
  |
  = help: did you mean `heihe`? cities live in content/cities/

error[duplicate-key]: the field `id` is written twice
 --> content/reports/2024/blagoveshchensk.md:5:1
  |
5 | id = "b"
  | ^^^^^^^^
  |
 ::: content/reports/2024/blagoveshchensk.md:4:1
  |
4 | id = "a"
  | -- it was written here before
  |
  = help: remove one of the two lines

"#;

const HUMAN_RU: &str = r#"
ошибка[wrong-type]: значение поля `name` — текст в кавычках, а здесь целое число
 --> content/cities/heihe.md:2:15
  |
2 |     name = "黑河", 5
  |                    ^
  |
  = подсказка: пишите по образцу: `name = "…"`

"#;

#[test]
fn tools_see_lines() {
    let (sources, faults) = sample();
    assert_eq!(
        print::short(&faults, &sources, &Catalogue::new(Lang::Ru)),
        "\
error[no-site]: в `here` нет сайта
content/cities/heihe.md:2:15: error[wrong-type]: значение поля `name` — текст в кавычках, а здесь целое число
content/reports/2024/blagoveshchensk.md:3:17: error[unknown-city]: нет города `heihee`
content/reports/2024/blagoveshchensk.md:5:1: error[duplicate-key]: поле `id` написано дважды
"
    );
}

#[test]
fn tools_see_json() {
    let (sources, faults) = sample();
    let printed = print::json(&faults[1..2], &sources, &Catalogue::new(Lang::En));
    let value: serde_json::Value = serde_json::from_str(&printed).expect("it is JSON");
    let place = "content/reports/2024/blagoveshchensk.md";
    let expected = serde_json::json!([{
        "code": "duplicate-key",
        "severity": "error",
        "message": "the field `id` is written twice",
        "help": "remove one of the two lines",
        "path": place,
        "line": 5,
        "column": 1,
        "end_line": 5,
        "end_column": 9,
        "labels": [{ "path": place, "line": 4, "column": 1, "message": "it was written here before" }],
    }]);
    assert_eq!(value, expected);
    assert_eq!(print::json(&[], &sources, &Catalogue::new(Lang::En)), "[]\n");
}

#[test]
fn a_very_long_line_is_shown_in_part() {
    let mut sources = Sources::default();
    let line = format!("forms = \"{}\" 5", "слово ".repeat(100_000));
    let file = sources.add(SourceFile::new("a.md".to_owned(), &line));
    let fault = Diagnostic::at(Code::Syntax, Span::new(file, line.len() - 1..line.len()));
    let printed = print::human(&[fault], &sources, &Catalogue::new(Lang::En), false);
    assert!(printed.len() < 2000 && printed.contains("a.md:1:600012"), "{printed}");
}
