//! What readers find, in a real browser that opens the demo site from a folder.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::Browser;
use crate::harness::{Site, TOWNS, agreement, check_file, check_text, event, list, none_of, report, repository, run};
use crate::serve::server::Server;

/// A site in a folder, and a browser in front of it.
pub struct Reader {
    browser: Browser,
    folder: PathBuf,
    /// Of the demo site, gone with its reader.
    _own: Option<TempDir>,
}

/// Notes every fault of a page, scripts that do not come included.
const FAULTS: &str = "window.faults = [];
    addEventListener('error', (event) => faults.push(event.message || event.target.src || 'error'), true);
    addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
    console.error = (...told) => faults.push(told.join(' '));";

impl Reader {
    /// In front of the demo site.
    fn new() -> Reader {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().to_str().unwrap().to_owned();
        let built = run(repository(), &[], &["build", "--lang", "en", "--out", &out]);
        assert_eq!(built.code, 0, "{}", built.err);
        Reader { _own: Some(folder), ..Reader::of(PathBuf::from(out)) }
    }

    /// In front of a site that is built.
    pub fn of(folder: PathBuf) -> Reader {
        let browser = Browser::open();
        browser.before_pages(FAULTS);
        Reader { browser, folder, _own: None }
    }

    fn go(&self, page: &str) {
        self.browser.go(&format!("file://{}/{page}", self.folder.display()));
    }

    /// Waits for the answer to a question that is asked by the address.
    pub fn ask(&self, query: &str) {
        self.go(&format!("search.html?{query}"));
        self.settle(query.split('&').next().unwrap_or_default());
    }

    /// Waits until the answer to what the address begins with is there.
    #[track_caller]
    fn settle(&self, query: &str) {
        self.browser.wait(&format!(
            "decodeURIComponent(location.search).startsWith('?{query}') \
             && document.querySelector('[data-found-status]').textContent !== '' \
             && !document.querySelector('[data-found-list]').hasAttribute('aria-busy')"
        ));
    }

    /// How many bytes of scripts the page has loaded.
    pub fn loaded(&self) -> u64 {
        let scripts = self
            .browser
            .value("[...document.scripts].filter((script) => script.src).map((script) => script.src.split('?')[0].replace('file://', ''))");
        let size = |path: &Value| fs::metadata(Path::new(path.as_str().unwrap())).unwrap().len();
        scripts.as_array().unwrap().iter().map(size).sum()
    }

    fn text(&self, expression: &str) -> String {
        self.browser.value(expression).as_str().unwrap_or_default().to_owned()
    }

    /// How many were found, and of each kind the first, where its link leads, and what is marked in it.
    pub fn found(&self) -> String {
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

    /// Has another query in the field, as if it were typed, and waits for the answer.
    fn type_instead(&self, query: &str) {
        self.browser.act(&format!(
            "const field = document.querySelector('[name=q]'); field.value = '{query}'; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
        self.settle(&format!("q={query}"));
    }

    /// Of which kinds things were found.
    fn kinds(&self) -> String {
        self.text("[...document.querySelectorAll('.finds a:first-of-type')].map((link) => link.getAttribute('href').split('/')[0]).join(' ') || '—'")
    }

    #[track_caller]
    pub fn no_faults(&self) {
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
    browser.wait("location.pathname.endsWith('/search.html') && document.readyState === 'complete'");
    browser.wait("document.activeElement.name === 'q'");
    for letter in ["f", "o", "r", "u", "m"] {
        browser.key(letter);
    }
    reader.type_instead("форум");
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

/// New results leave the focus on a result that is still there, else it is at the field again.
#[test]
fn results_that_arrive_leave_the_reader_where_they_are() {
    let reader = Reader::new();
    let browser = &reader.browser;
    reader.ask("q=форум");
    let focused = "document.activeElement.getAttribute('href')?.split('#')[0] ?? document.activeElement.name";
    browser.act("document.querySelectorAll('.head a')[1].focus()");
    let second = reader.text(focused);
    reader.type_instead("форумов");
    assert_eq!(reader.text(focused), second);
    reader.type_instead("абракадабра");
    assert_eq!(reader.text(focused), "q");
    reader.no_faults();
}

/// A name that nothing else shows stands in the notes, in its language.
#[test]
fn a_result_says_by_which_name_it_was_found() {
    let reader = Reader::new();
    reader.ask("q=黑&kind=events");
    let note = "document.querySelector('.finds .note')";
    let found_by = || reader.text(&format!("{note}.innerHTML.split(' · ').slice(1).join(' · ')"));
    assert_eq!(found_by(), "<span lang=\"zh\"><mark>黑</mark>河</span>");
    reader.ask("q=heihe&kind=events");
    assert_eq!(found_by(), "<span lang=\"en\"><mark>Heihe</mark></span>");
    reader.ask("q=Хэйхэ&kind=cities");
    assert_eq!(reader.text(&format!("{note}.querySelector('[lang=zh]').textContent")), "黑河");
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

/// Who writes a draft finds it at once; what is built does not know it.
#[test]
fn a_draft_is_found_under_serve_and_not_in_what_is_built() {
    let draft = report("2025/heihe", "status = \"draft\"", "Тайна.");
    let site = Site::new(&[TOWNS, &report("2024/heihe", "", "Прошёл форум."), &draft].concat());
    let server = Server::start(&site, "");
    let browser = Browser::open();
    browser.go(&server.url("/search.html?q=тайна"));
    browser.wait("document.querySelector('.finds')");
    let link = "document.querySelector('.finds a').getAttribute('href')";
    assert_eq!(browser.value(link), json!("reports/2025/heihe.html#p1"));
    assert_eq!(browser.value("document.querySelector('.finds .note').textContent"), json!("Хэйхэ, 2025 · черновик"));
    site.build("--out built");
    let told = list(&site.path("built")).into_iter().filter(|path| path.starts_with("search/"));
    let secrets: Vec<String> = told.filter(|path| site.read(&format!("built/{path}")).contains("айн")).collect();
    none_of(&secrets);
    let reader = Reader::of(site.path("built"));
    reader.ask("q=тайна");
    assert_eq!(reader.found(), "Ничего не нашлось.");
    reader.ask("q=форум");
    assert_eq!(reader.found(), "Найдено: 1\nОтчёты 1: Отчёт <reports/2024/heihe.html#p1> форум");
}

/// A record is of every year that it may be of.
#[test]
fn disputed_years_and_later_ones_are_found() {
    let told = [
        &agreement("twins", "signed = \"[2009,2011]\"; parties = [\"heihe\", \"zhuhai\"]"),
        &event("show", "title = \"Выставка\"; date = \"2012/2014\"").replacen("title = \"Встреча\"\n", "", 1),
    ];
    let header = told.map(String::as_str).concat();
    let mut site = [TOWNS, &report("2009/heihe", &header, "Прошла [выставка](event:show).")].concat();
    for year in 2010..=2015 {
        site.push_str(&report(&format!("{year}/zhuhai"), "", "Тихо."));
    }
    let site = Site::new(&site);
    site.build("");
    let reader = Reader::of(site.path("public"));
    let mut told = String::new();
    for query in ["соглашение", "выставка"] {
        for year in 2009..=2015 {
            reader.ask(&format!("q={query}&year={year}"));
            told.push_str(&format!("{query} {year}: {}\n", reader.kinds()));
        }
    }
    check_text(
        &told,
        "
соглашение 2009: agreements
соглашение 2010: —
соглашение 2011: agreements
соглашение 2012: —
соглашение 2013: —
соглашение 2014: —
соглашение 2015: —
выставка 2009: reports
выставка 2010: —
выставка 2011: —
выставка 2012: events
выставка 2013: events
выставка 2014: events
выставка 2015: —
",
    );
}

/// A beginning of a word is looked for in all scripts, and where there are too many, that is said.
#[test]
fn a_beginning_of_many_words_is_found_or_said_to_be_too_short() {
    let mut chance: usize = 7;
    let mut letters = || -> String {
        let letter = |_| {
            chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648;
            char::from_u32('а' as u32 + u32::try_from(chance / 65_536 % 32).unwrap()).unwrap()
        };
        (0..12).map(letter).collect()
    };
    let mut body = |beginning: &str, count: usize| -> String {
        (0..count).map(|_| format!("{beginning}{}ъ ", letters())).collect::<Vec<_>>().concat()
    };
    let (few, many) = (body("бяа", 4_000), body("про", 10_000));
    let files = [
        TOWNS,
        &report("2024/heihe", "", &few),
        &report("2024/zhuhai", "", &many),
        // The last of the words that begin so.
        &report("2024/khabarovsk", "", "Бяаяяяя."),
    ]
    .concat();
    let site = Site::new(&files);
    site.build("");
    let reader = Reader::of(site.path("public"));
    reader.ask("q=бяаяяя");
    assert_eq!(reader.text(STATUS), "Найдено: 1");
    reader.ask("q=бяа");
    assert_eq!(reader.text(STATUS), "Найдено: 2");
    reader.ask("q=про");
    assert_eq!(
        reader.text(STATUS),
        "Найдено: 1 Слов с таким началом много, и просмотрены не все: напишите начало подлиннее."
    );
    reader.no_faults();
}

const STATUS: &str = "document.querySelector('[data-found-status]').textContent";
