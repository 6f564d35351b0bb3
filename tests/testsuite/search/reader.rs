//! What readers find, in a real browser that opens the demo site from a folder.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::Browser;
use crate::harness::{check_file, list, none_of, repository, run};

/// The demo site in a folder, and a browser in front of it.
struct Reader {
    browser: Browser,
    folder: TempDir,
}

/// Notes every fault of a page, scripts that do not come included.
const FAULTS: &str = "window.faults = [];
    addEventListener('error', (event) => faults.push(event.message || event.target.src || 'error'), true);
    addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
    console.error = (...told) => faults.push(told.join(' '));";

impl Reader {
    fn new() -> Reader {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().to_str().unwrap();
        let built = run(repository(), &[], &["build", "--lang", "en", "--out", out]);
        assert_eq!(built.code, 0, "{}", built.err);
        let browser = Browser::open();
        browser.protocol("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": FAULTS }));
        Reader { browser, folder }
    }

    fn go(&self, page: &str) {
        self.browser.go(&format!("file://{}/{page}", self.folder.path().display()));
    }

    /// Waits for the answer to a question that is asked by the address.
    fn ask(&self, query: &str) {
        self.go(&format!("search.html?{query}"));
        self.browser.wait("document.querySelector('[data-found-status]').textContent !== ''");
    }

    fn text(&self, expression: &str) -> String {
        self.browser.value(expression).as_str().unwrap_or_default().to_owned()
    }

    /// How many were found, and of each kind the first, where its link leads, and what is marked in it.
    fn found(&self) -> String {
        self.text(
            "[document.querySelector('[data-found-status]').textContent].concat(
                [...document.querySelectorAll('[data-found-list] > p')].map((line) => line.textContent),
                [...document.querySelectorAll('[data-found-list] section')].map((group) => {
                    const [item, link] = [group.querySelector('li'), group.querySelector('li a')];
                    const marks = [...item.querySelectorAll('mark')].map((mark) => mark.textContent);
                    return `${group.querySelector('h2').textContent}: ${link.textContent} <${link.getAttribute('href')}> ${marks.join('|')}`;
                })).join('\\n')",
        )
    }

    #[track_caller]
    fn no_faults(&self) {
        assert_eq!(self.browser.value("window.faults"), json!([]));
    }
}

/// Holds answers against those that are written down.
#[track_caller]
fn kept(name: &str, told: &str) {
    let file = repository().join(format!("tests/search/{name}.txt"));
    none_of(&check_file(&file, told).err().into_iter().collect::<Vec<_>>());
}

/// Asks the demo site, and gives every answer.
#[test]
fn words_are_found_in_every_form_and_names_by_every_part() {
    let reader = Reader::new();
    let mut told = String::new();
    for query in [
        "Благовещенском",
        "Благовещенску",
        "Хэйхэ",
        "Южно-Сахалинске",
        "трёх",
        "трех",
        "黑",
        "黑河",
        "인",
        "인천",
        "Удалянчи",
        "Инчоп",
        "heihe",
        "мэров встреча",
        "междунар",
        "Благовещенкс",
        "и в на",
        "Хэйхэ абракадабра",
        "абракадабра",
    ] {
        reader.ask(&format!("q={query}"));
        reader.no_faults();
        told.push_str(&format!("= {query}\n{}\n", reader.found()));
    }
    kept("words", &told);
}

#[test]
fn a_reader_chooses_by_kind_city_and_year_and_the_address_says_so() {
    let reader = Reader::new();
    let mut told = String::new();
    for choice in ["kind=events", "city=heihe", "year=2022", "kind=events&city=zhuhai&year=2024"] {
        reader.ask(&format!("q=встреча&{choice}"));
        told.push_str(&format!("= {choice}\n{}\n", reader.found()));
    }
    reader.browser.act("const kind = document.querySelector('[name=kind]'); kind.value = 'plans'; kind.dispatchEvent(new Event('input', { bubbles: true }))");
    reader.browser.wait("location.search.includes('kind=plans')");
    told.push_str(&format!("= {}\n", reader.text("decodeURIComponent(location.search)")));
    reader.no_faults();
    kept("choices", &told);
}

#[test]
fn everything_is_done_by_keys() {
    let reader = Reader::new();
    let browser = &reader.browser;
    reader.go("cities/heihe.html");
    browser.key("/");
    browser.wait("location.pathname.endsWith('/search.html') && document.activeElement.name === 'q'");
    for letter in ["f", "o", "r", "u", "m"] {
        browser.key(letter);
    }
    browser.act("document.activeElement.value = 'форум'; document.activeElement.dispatchEvent(new Event('input', { bubbles: true }))");
    browser.wait("document.querySelectorAll('.head a').length > 2");
    browser.key("ArrowDown");
    browser.wait("document.activeElement === document.querySelectorAll('.head a')[0]");
    browser.key("ArrowDown");
    browser.wait("document.activeElement === document.querySelectorAll('.head a')[1]");
    browser.key("ArrowUp");
    browser.key("ArrowUp");
    browser.wait("document.activeElement.name === 'q'");
    browser.key("Escape");
    browser.wait("document.activeElement.value === '' && !document.querySelector('.head a') && location.search === ''");
    reader.no_faults();
    reader.go("index.html");
    browser.key("/");
    browser.wait("document.activeElement.name === 'q'");
    browser.act("document.activeElement.value = 'форум'; document.activeElement.form.requestSubmit()");
    browser.wait("location.pathname.endsWith('/search.html') && document.querySelectorAll('.head a').length > 2");
    reader.no_faults();
}

/// The words of everything that is written, in the program and in the browser.
#[test]
fn the_browser_knows_words_as_the_program_does() {
    let reader = Reader::new();
    reader.go("search.html");
    let mut texts: Vec<String> = list(&repository().join("content"))
        .iter()
        .map(|path| fs::read_to_string(repository().join("content").join(path)).unwrap())
        .collect();
    texts.push("ЁЛКА Ёлки Йод й Café naïve Jōetsu Хэ́йхэ co\u{ad}operation Straße ΣΊΣΥΦΟΣ ½ ² 第3回 ガギグ がぎぐ 한국어 \u{1112}\u{1161} 𠀀𠀁 x黑y running universities generously skies".to_owned());
    let mut differing = BTreeSet::new();
    let mut forms_known = 0;
    for text in &texts {
        let mut known: BTreeSet<(String, String)> = BTreeSet::new();
        letopis::search::forms(text, |form| {
            known.insert((form.to_owned(), letopis::search::stem(form)));
        });
        let script =
            format!("letopisWords.forms({}).map(({{ form }}) => [form, letopisWords.stem(form)])", json!(text));
        let asked: BTreeSet<(String, String)> =
            serde_json::from_value::<Vec<(String, String)>>(reader.browser.value(&script))
                .unwrap()
                .into_iter()
                .collect();
        forms_known += asked.len();
        // A single letter of a dense script is asked for only where it stands alone.
        let is_alone = |(form, _): &(String, String)| form.chars().count() == 1;
        differing.extend(asked.difference(&known).cloned());
        differing.extend(known.difference(&asked).filter(|pair| !is_alone(pair)).cloned());
    }
    assert!(differing.is_empty(), "{differing:?}");
    assert!(forms_known > 5_000, "{forms_known}");
    reader.no_faults();
}

/// What a question loads beside the page and its style.
#[test]
fn a_question_loads_little() {
    let reader = Reader::new();
    reader.ask("q=фестиваль в Благовещенске");
    let scripts: Value =
        reader.browser.value("[...document.scripts].map((script) => script.src.split('?')[0].replace('file://', ''))");
    let size = |path: &Value| fs::metadata(Path::new(path.as_str().unwrap())).unwrap().len();
    let loaded: u64 = scripts.as_array().unwrap().iter().map(size).sum();
    assert!(loaded < 150_000, "{loaded} bytes");
}
