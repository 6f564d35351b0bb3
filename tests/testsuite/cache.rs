//! What a build keeps for the next one changes nothing but time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use letopis::digest::Digest;
use letopis::edition::{Memory, Wishes, compile};
use letopis::io::disk;
use letopis::link::Audience;
use letopis::render::Made;
use tempfile::TempDir;

use crate::harness::{Run, Site, TOWNS, event, files, list, make_old, report, repository, run};

/// A site with a cache of its own.
struct Kept {
    site: Site,
    cache: TempDir,
}

impl Kept {
    fn new(site: Site) -> Kept {
        Kept { site, cache: tempfile::tempdir().unwrap() }
    }

    /// The demo site, all of whose files were last changed long ago.
    fn demo() -> Kept {
        let site = Site::empty();
        for path in list(repository()).into_iter().filter(|path| path == "site.toml" || path.starts_with("content/")) {
            site.write(&path, fs::read(repository().join(&path)).unwrap());
            make_old(&site.path(&path));
        }
        Kept::new(site)
    }

    fn run(&self, cache: &Path, arguments: &[&str]) -> Run {
        let cache = cache.to_str().unwrap();
        let surroundings = [("XDG_CACHE_HOME", cache), ("LOCALAPPDATA", cache)];
        let run = run(&self.site.path(""), &surroundings, &[&["build", "--lang", "en"], arguments].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run
    }

    /// Builds with what the last build kept; gives how many files were new or changed.
    fn build(&self) -> usize {
        let said = self.run(self.cache.path(), &[]).err;
        let done = said.lines().find(|line| line.starts_with("done: ")).unwrap();
        done.split(", ").find_map(|part| part.strip_suffix(" new or changed")).unwrap().parse().unwrap()
    }

    /// Every file as the last build left it, and as a build makes it that knows nothing.
    fn check(&self, what: &str) {
        let (nothing, fresh) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        self.run(nothing.path(), &["--out", fresh.path().to_str().unwrap()]);
        let (kept, fresh) = (bytes(&self.site.path("public")), bytes(fresh.path()));
        let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&kept), names(&fresh), "{what}");
        let differing: Vec<&String> = kept.keys().filter(|path| kept[*path] != fresh[*path]).collect();
        assert!(differing.is_empty(), "{what}: {differing:?}");
    }

    /// The one file in which builds of this site are kept.
    fn file(&self) -> PathBuf {
        let files = list(self.cache.path());
        assert_eq!(files.len(), 1, "{files:?}");
        self.cache.path().join(&files[0])
    }

    fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.site.read(path);
        assert!(text.contains(old), "{path} has no `{old}`");
        self.site.write(path, text.replacen(old, new, 1));
    }
}

fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    list(folder).into_iter().map(|path| (path.clone(), fs::read(folder.join(path)).unwrap())).collect()
}

const REPORT: &str = "content/reports/2024/yuzhno-sakhalinsk.md";

/// A report that the demo site does not have.
const MORE: &str = "content/reports/2023/zhuhai.md";

#[test]
fn after_every_change_the_site_is_that_of_a_fresh_build() {
    let kept = Kept::demo();
    let append = |path: &str, text: &str| kept.site.write(path, kept.site.read(path) + text);
    let remove = |path: &str| fs::remove_file(kept.site.path(path)).unwrap();
    let changes: &[(&str, &dyn Fn())] = &[
        ("nothing", &|| {}),
        ("a sentence", &|| append(REPORT, "\nГости из Хэйхэ и Харбина приехали вновь.\n")),
        ("a title", &|| kept.replace(REPORT, "title = \"", "title = \"Ещё раз: ")),
        ("a claim less", &|| {
            kept.replace(REPORT, "[[events]]", "[[plans]]\nid = \"more\"\ntext = \"Ещё\"\n[[events]]");
        }),
        ("a heading", &|| append(REPORT, "\n## Ещё об одном\n\n- раз\n- два\n")),
        ("a city's name", &|| kept.replace("content/cities/heihe.md", "ru = \"Хэйхэ\"", "ru = \"Хэйхэчжэнь\"")),
        ("a city more", &|| kept.site.write("content/cities/aaa.md", "+++\nname = \"Аааград\"\n+++\nВ Харбине.\n")),
        ("a report more", &|| kept.site.write(MORE, files(&report("2023/zhuhai", "", "С Хэйхэ."))[0].1.as_bytes())),
        ("a draft", &|| kept.replace(MORE, "status = \"published\"", "status = \"draft\"")),
        ("a report less", &|| remove(MORE)),
        ("an editor's word", &|| {
            kept.site.write("content/agreements/five-cities-2022.md", "+++\nsigned = \"2022-11-18\"\n+++\n");
        }),
        ("not the last word", &|| remove("content/agreements/five-cities-2022.md")),
        ("a topic's name", &|| kept.replace("site.toml", "ru = \"Международная деятельность\"", "ru = \"За рубежом\"")),
        ("a theme", &|| {
            kept.replace("site.toml", "theme = \"default\"", "theme = \"ours\"");
            kept.site.write("themes/ours/templates/data.html", "<!doctype html><title>{{ page.title }}</title>\n");
        }),
        ("a style", &|| kept.site.write("themes/ours/static/style.css", "body { color: black }\n")),
        ("a theme of the same style", &|| {
            kept.site.write("themes/more/templates/data.html", "<!doctype html><title>{{ page.url }}</title>\n");
            kept.site.write("themes/more/static/style.css", "body { color: black }\n");
        }),
        ("another theme", &|| kept.replace("site.toml", "theme = \"ours\"", "theme = \"more\"")),
        ("a last file", &|| kept.site.write("content/series/zzz.md", "+++\ntitle = \"Ряд\"\nhost = \"heihe\"\n+++\n")),
        ("no last file", &|| remove("content/series/zzz.md")),
        ("the same under another name", &|| {
            kept.site.write("content/series/yyy.md", "+++\ntitle = \"Ряд\"\nhost = \"heihe\"\n+++\n");
        }),
        ("another language", &|| kept.replace("site.toml", "language = \"ru\"", "language = \"zh\"")),
    ];
    for (what, change) in changes {
        change();
        kept.build();
        kept.check(what);
    }
}

#[test]
fn only_pages_that_differ_are_written() {
    let kept = Kept::demo();
    assert!(kept.build() > 300);
    assert_eq!(kept.build(), 0, "nothing changed");
    let text = kept.site.read(REPORT);
    kept.site.write(REPORT, &text);
    assert_eq!(kept.build(), 0, "the same text was saved again");
    kept.site.write(REPORT, text + "\nСлова без единого названия.\n");
    let of_search = ["search.html", "index.js", "texts-33.js", "words-2.js", "words-3.js", "words-4.js"];
    assert_eq!(kept.build(), 3 + of_search.len(), "the report, the yearbook, the question, and what is searched");
    assert_eq!(kept.build(), 0, "and nothing more");
}

/// A page of a first build is told from a later one as any other page is, or the second build would make it again.
#[test]
fn a_new_page_has_the_digest_by_which_it_is_known_later() {
    let sources = disk::load(repository()).unwrap();
    let wishes = Wishes { audience: Audience::Public, base_url: None, today: None };
    let edition = compile(sources, wishes, &mut Memory::default());
    let website = edition.website();
    let (mut buffer, mut known) = (Vec::new(), 0);
    for (path, output) in edition.plan.files() {
        let later: Option<Digest> = website.digest(path, output);
        let (made, new) = website.make_new(path, output, &mut buffer).unwrap();
        assert!(!matches!(made, Made::Wanting(_)), "{path:?}");
        assert_eq!(new, later, "{path:?}");
        known += usize::from(later.is_some());
    }
    assert!(known > 300, "{known} files");
}

#[test]
fn an_output_that_somebody_touched_is_put_right() {
    let kept =
        Kept::new(Site::new(&[TOWNS, &report("2024/heihe", &event("forum", ""), "[форум](event:forum)")].concat()));
    kept.build();
    kept.site.write("public/index.html", "чужое");
    kept.site.write("public/stray.html", "чужое");
    fs::remove_file(kept.site.path("public/plans.html")).unwrap();
    kept.build();
    kept.check("changed, added and removed by hand");
    fs::remove_dir_all(kept.site.path("public")).unwrap();
    kept.build();
    kept.check("removed as a whole");
}

#[test]
fn a_damaged_cache_is_no_cache() {
    let kept = Kept::demo();
    kept.build();
    let whole = fs::read(kept.file()).unwrap();
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let damages: [(&str, &[u8]); 4] =
        [("cut", &whole[..whole.len() / 2]), ("empty", b""), ("short", b"letopis"), ("flipped", &flipped)];
    for (what, bytes) in damages {
        fs::write(kept.file(), bytes).unwrap();
        kept.replace(REPORT, "title = \"", "title = \"И ещё: ");
        kept.build();
        kept.check(what);
    }
    fs::remove_file(kept.file()).unwrap();
    assert_eq!(kept.build(), 0);
}

#[test]
fn warnings_are_told_again() {
    let kept = Kept::demo();
    let told = |run: Run| run.err.lines().filter(|line| !line.starts_with("done: ")).collect::<Vec<_>>().join("\n");
    let first = told(kept.run(kept.cache.path(), &[]));
    assert!(first.contains("warning[disputed]"), "{first}");
    assert_eq!(told(kept.run(kept.cache.path(), &[])), first);
}
