//! The demo site, built once per run by the real program, for each theme and language.
//!
//! Its folder has spaces and Cyrillic letters in its name, as folders of readers have.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::browser::{Browser, file_address};
use crate::harness::{list, repository, run};

/// The editions of the demo site that are looked at: theme and language of the interface. The first of a theme is looked
/// at most closely; the others differ from it by words only.
static EDITIONS: LazyLock<Vec<Built>> = LazyLock::new(|| {
    let editions = [("default", "ru"), ("default", "en"), ("default", "zh"), ("plain", "ru")];
    editions.map(|(theme, lang)| Built::new(theme, lang)).into()
});

/// The page of the search with results.
const RESULTS: &str = "search.html?q=Хэйхэ";

/// A built site.
pub struct Built {
    pub theme: &'static str,
    pub lang: &'static str,
    pub folder: PathBuf,
    /// Its pages: paths of HTML files, sorted.
    pub pages: Vec<String>,
}

/// Every edition.
pub fn editions() -> &'static [Built] {
    &EDITIONS
}

impl Built {
    fn new(theme: &'static str, lang: &'static str) -> Built {
        let parent = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("сайт городов, {theme} {lang}"));
        if parent.exists() {
            fs::remove_dir_all(&parent).unwrap();
        }
        for folder in ["content", "themes"] {
            for path in list(&repository().join(folder)) {
                let copy = parent.join(folder).join(&path);
                fs::create_dir_all(copy.parent().unwrap()).unwrap();
                fs::copy(repository().join(folder).join(&path), copy).unwrap();
            }
        }
        let settings = fs::read_to_string(repository().join("site.toml")).unwrap();
        let own = ["language = \"ru\"\n", "theme = \"default\"\n"];
        assert!(own.iter().all(|line| settings.contains(line)), "site.toml names language and theme otherwise");
        let settings = settings.replace(own[0], &format!("language = \"{lang}\"\n"));
        let settings = settings.replace(own[1], &format!("theme = \"{theme}\"\n"));
        fs::write(parent.join("site.toml"), settings).unwrap();
        let run = run(&parent, &[], &["build", "--lang", "en", "--date", "2026-02-01"]);
        assert_eq!(run.code, 0, "{}", run.err);
        let folder = parent.join("public");
        let pages: Vec<String> = list(&folder).into_iter().filter(|path| path.ends_with(".html")).collect();
        assert!(pages.len() > 100, "the demo site has only {} pages", pages.len());
        Built { theme, lang, folder, pages }
    }

    pub fn path(&self, page: &str) -> PathBuf {
        self.folder.join(page)
    }

    /// Opens a page; of the search waits for the results.
    pub fn open(&self, browser: &Browser, page: &str) {
        match page.split_once('?') {
            Some((page, query)) => {
                browser.go(&format!("{}?{query}", file_address(&self.path(page))));
                browser.wait("document.querySelector('.finds mark')");
            }
            None => browser.open_file(&self.path(page)),
        }
    }

    /// A page's name in a message.
    pub fn name(&self, page: &str) -> String {
        format!("{} {}: {page}", self.theme, self.lang)
    }

    /// Of each kind of page the largest, the smallest and the one between.
    pub fn sample(&self) -> Vec<&str> {
        self.chosen(|pages| vec![pages - 1, 0, pages / 2])
    }

    /// Of each kind of page the largest.
    pub fn largest(&self) -> Vec<&str> {
        self.chosen(|pages| vec![pages - 1])
    }

    /// Of each kind of page the one between the smallest and the largest.
    pub fn typical(&self) -> Vec<&str> {
        self.chosen(|pages| vec![pages / 2])
    }

    /// Of each kind of page those that are chosen by their place among all, the smallest first.
    fn chosen(&self, choose: impl Fn(usize) -> Vec<usize>) -> Vec<&str> {
        let mut kinds: BTreeMap<String, Vec<(u64, &str)>> = BTreeMap::new();
        for page in &self.pages {
            let size = fs::metadata(self.path(page)).unwrap().len();
            kinds.entry(kind(page)).or_default().push((size, page));
        }
        let chosen = kinds.into_values().flat_map(|mut pages| {
            pages.sort_unstable();
            let places: BTreeSet<usize> = choose(pages.len()).into_iter().collect();
            places.into_iter().map(move |place| pages[place].1)
        });
        chosen.collect()
    }

    /// The page of the search with results, where there is one.
    pub fn results(&self) -> Option<&'static str> {
        self.pages.iter().any(|page| page == "search.html").then_some(RESULTS)
    }

    /// Whether this is the first edition of its theme.
    pub fn is_first(&self) -> bool {
        EDITIONS.iter().find(|built| built.theme == self.theme).is_some_and(|first| first.lang == self.lang)
    }

    /// The pages that a browser opens: all of the first edition, a sample of the others.
    pub fn seen(&self) -> Vec<&str> {
        match EDITIONS.first().is_some_and(|first| std::ptr::eq(first, self)) {
            true => self.pages.iter().map(String::as_str).collect(),
            false => self.sample(),
        }
    }
}

/// What kind of page a path leads to: its folder, and whether it is the list there or one of the printed ones.
fn kind(page: &str) -> String {
    let (folder, name) = page.rsplit_once('/').unwrap_or(("", page));
    let folder = folder.split('/').next().unwrap_or(folder);
    let name = name.trim_end_matches(".html");
    match folder {
        "" => name.to_owned(),
        _ if name == "index" => format!("{folder}/index"),
        _ if name.ends_with("-yearbook") => format!("{folder}/yearbook"),
        _ if name.starts_with("register-") => format!("{folder}/register"),
        _ if name.starts_with("activity-") => format!("{folder}/activity"),
        _ => folder.to_owned(),
    }
}

#[test]
fn a_page_has_its_kind() {
    let kinds = [
        ("index.html", "index"),
        ("events/index.html", "events/index"),
        ("events/forum.html", "events"),
        ("reports/2024/heihe.en.html", "reports"),
        ("years/2024-yearbook.html", "years/yearbook"),
        ("agreements/register-2024.html", "agreements/register"),
        ("agreements/activity-2024-heihe.html", "agreements/activity"),
    ];
    for (page, expected) in kinds {
        assert_eq!(kind(page), expected, "{page}");
    }
}
