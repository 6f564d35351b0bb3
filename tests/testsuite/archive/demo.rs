//! The archives of the demo site, made once per run: valid to others, whole, alike wherever they are made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use crate::harness::{Site, demo, event, list, none_of, repository, run};
use crate::html::pieces;
use crate::links;
use crate::site::valid;
use crate::tools::python;

pub const BASE: &str = "https://example.org/letopis/";

/// The archives of every year of the demo site, in a folder whose name has spaces and Cyrillic letters. That of 2009 knows
/// no address of the site, those of 2011 and 2024 do; that of 2022 is in the plain theme.
pub static ARCHIVES: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("архив городов, по годам");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let addressed = format!("title = \"Летопись городов\"\nbase_url = \"{BASE}\"");
    let with_address = demo("title = \"Летопись городов\"", &addressed);
    let plain = demo("theme = \"default\"", "theme = \"plain\"");
    for (root, year) in [
        (repository().to_owned(), "2009"),
        (with_address.path(""), "2011"),
        (plain.path(""), "2022"),
        (with_address.path(""), "2024"),
    ] {
        freeze(&root, year, &folder, &[]);
    }
    folder
});

pub fn freeze(root: &Path, year: &str, to: &Path, surroundings: &[(&str, &str)]) {
    let to = to.to_str().unwrap();
    let run = run(root, surroundings, &["archive", year, "--to", to, "--date", "2025-02-01", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
}

pub const YEARS: [&str; 4] = ["2009", "2011", "2022", "2024"];

pub fn bag(year: &str) -> PathBuf {
    ARCHIVES.join(format!("letopis-{year}"))
}

#[test]
fn every_link_leads_to_a_file_of_the_bag_or_out_of_it() {
    let mut faults = Vec::new();
    for year in YEARS {
        let (pages, links, found) = links::look(&bag(year), "data/site/", None);
        assert!(pages > 40 && links > 1000, "{year}: {pages} pages, {links} links");
        faults.extend(found.into_iter().map(|fault| format!("{year}: {fault}")));
    }
    none_of(&faults);
    // A way to a page that only the live site has is found.
    let bad = Site::new("-- data/site/plans.html --\n<a href=\"data/index.html#table-plans\">plans.csv</a>\n");
    let (_, _, found) = links::look(&bad.path(""), "data/site/", None);
    let dead = found.iter().filter(|fault| fault.contains("data/index.html#table-plans"));
    assert_eq!(dead.count(), 1, "{found:?}");
}

/// What pages and sheets load from elsewhere, and links between files of the archive that are absolute.
fn from_elsewhere(bag: &Path) -> Vec<String> {
    let site = bag.join("data/site");
    let mut faults = Vec::new();
    for path in list(&site) {
        let Ok(text) = fs::read_to_string(site.join(&path)) else { continue };
        if path.ends_with(".html") {
            for piece in pieces(&text) {
                for (element, attribute) in [("link", "href"), ("script", "src"), ("img", "src"), ("source", "srcset")]
                {
                    let address = piece.attribute(attribute).filter(|_| piece.opens(element));
                    faults.extend(
                        address.filter(|address| address.contains("://")).map(|it| format!("{path}: <{element}> {it}")),
                    );
                }
            }
        } else if path.ends_with(".css") {
            let loads = text.split("url(").skip(1).chain(text.split("@import").skip(1));
            faults.extend(
                loads
                    .filter(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with("http"))
                    .map(|_| path.clone()),
            );
        }
    }
    faults
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    none_of(&YEARS.iter().flat_map(|year| from_elsewhere(&bag(year))).collect::<Vec<_>>());
    let bad = Site::new(
        "-- data/site/a.html --\n<link rel=\"stylesheet\" href=\"https://a/b.css\"><a href=\"https://a/\">a</a>\n\
         -- data/site/b.css --\na { background: url(\"http://a/b.png\"); }\n",
    );
    assert_eq!(from_elsewhere(&bad.path("")), ["a.html: <link> https://a/b.css", "b.css"]);
}

/// What a file is by its first bytes, and whether its name says the same; nothing where it is none of the formats that will
/// be read in thirty years.
fn format(name: &str, bytes: &[u8]) -> Option<String> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let begin = || std::str::from_utf8(bytes).ok().map(|text| text.trim_start().to_lowercase());
    let is_so = match ending {
        "png" => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "woff2" => bytes.starts_with(b"wOF2"),
        "html" if name.starts_with("data/source/themes/") => begin()?.contains('<'),
        "html" => begin()?.starts_with("<!doctype html>"),
        "svg" => begin()?.starts_with("<svg ") || begin()?.starts_with("<?xml "),
        "json" => serde_json::from_slice::<serde_json::Value>(bytes).is_ok(),
        // A script of modules does not run from a folder.
        "js" => !begin()?.lines().any(|line| line.starts_with("import ") || line.starts_with("export ")),
        "md" => begin()?.starts_with("+++"),
        "css" | "csv" | "txt" | "toml" | "ftl" => !begin()?.contains('\0'),
        _ => false,
    };
    is_so.then(|| ending.to_owned())
}

/// Attachments are as their authors sent them; the demo site has none.
#[test]
fn the_formats_are_few() {
    let mut faults = Vec::new();
    for folder in YEARS.map(bag) {
        for path in list(&folder) {
            let bytes = fs::read(folder.join(&path)).unwrap();
            faults.extend(format(&path, &bytes).is_none().then(|| format!("{}: {path}", folder.display())));
        }
    }
    none_of(&faults);
    for (name, bytes) in
        [("a.png", "GIF89a"), ("a.html", "<p>"), ("a.js", "import a from 'a'"), ("a.exe", "MZ"), ("a", "")]
    {
        assert_eq!(format(name, bytes.as_bytes()), None, "{name}");
    }
}

#[test]
fn the_tools_of_others_find_the_bags_valid() {
    let bags: Vec<PathBuf> = YEARS.iter().map(|year| bag(year)).collect();
    let paths: Vec<&Path> = bags.iter().map(PathBuf::as_path).collect();
    let script = "import bagit, sys\nfor path in sys.argv[1:]:\n    found = bagit.Bag(path)\n    found.validate()\n    \
                  print(found.version, found.info['External-Identifier'], sorted(found.algorithms))\n";
    let expected: String = YEARS.iter().map(|year| format!("1.0 letopis-{year} ['sha256', 'sha512']\n")).collect();
    assert_eq!(python(script, &paths), expected);
    for bag in &bags {
        for (tool, manifest) in [
            ("sha256sum", "manifest-sha256.txt"),
            ("sha512sum", "manifest-sha512.txt"),
            ("sha256sum", "tagmanifest-sha256.txt"),
            ("sha512sum", "tagmanifest-sha512.txt"),
        ] {
            let output =
                Command::new(tool).current_dir(bag).args(["--check", "--strict", "--quiet", manifest]).output();
            let output = output.unwrap_or_else(|error| panic!("{tool}: {error}"));
            assert!(output.status.success(), "{}: {}", bag.display(), String::from_utf8_lossy(&output.stderr));
        }
    }
}

#[test]
fn the_sources_of_each_year_hold_alone() {
    for year in YEARS {
        let copy = Site::empty();
        for path in list(&bag(year).join("data/source")) {
            copy.write(&path, fs::read(bag(year).join("data/source").join(&path)).unwrap());
        }
        let check = copy.run("check --lang en --format short");
        let faults = check.out.lines().filter(|line| !line.contains(": warning[disputed]: "));
        assert_eq!((check.code, faults.collect::<Vec<_>>()), (0, Vec::new()), "{year}");
        let build = copy.run("build");
        assert_eq!(build.code, 0, "{year}: {}", build.err);
    }
}

/// The bytes of every file below a folder.
pub fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    list(folder).into_iter().map(|path| (path.clone(), fs::read(folder.join(path)).unwrap())).collect()
}

#[track_caller]
pub fn alike(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let differing: Vec<&String> = one.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|it| it.0).collect();
    assert_eq!(differing, Vec::<&String>::new());
}

#[test]
fn archives_are_alike_wherever_they_are_made() {
    let elsewhere = Site::empty();
    let surroundings =
        [("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "zh_CN.UTF-8"), ("RAYON_NUM_THREADS", "3")];
    freeze(&repository().join("content/reports"), "2009", &elsewhere.path(""), &surroundings);
    alike(&bytes(&bag("2009")), &bytes(&elsewhere.path("letopis-2009")));
}

/// They cannot simply go: texts without a year link to them. As drafts nobody sees them.
#[test]
fn the_reports_of_2024_do_not_change_the_archive_of_2022() {
    let site = demo("theme = \"default\"", "theme = \"plain\"");
    let mut withdrawn = 0;
    for path in site.list("content/reports/2024") {
        let path = format!("content/reports/2024/{path}");
        let text = site.read(&path);
        withdrawn += usize::from(text.contains("status = \"published\""));
        site.write(&path, text.replace("status = \"published\"", "status = \"draft\""));
    }
    assert_eq!(withdrawn, 2);
    freeze(&site.path(""), "2022", &site.path("archive"), &[]);
    alike(&bytes(&bag("2022")), &bytes(&site.path("archive/letopis-2022")));
}

/// A member that joins, its report, whom it tells of: none of it was known at the end of 2009.
#[test]
fn a_city_that_joins_later_does_not_change_the_archive_of_2009() {
    let site = demo("theme = \"default\"", "theme = \"default\"");
    freeze(&site.path(""), "2009", &site.path("before"), &[]);
    let city = |name: &str, rest: &str| format!("+++\nname = {{ ru = \"{name}\" }}\n{rest}+++\n\nБлаговещенск.\n");
    site.write("content/cities/gorod-novy.md", city("Новоград Дальний", "country = \"RU\"\nmember = true\n"));
    site.write("content/cities/gorod-tikhy.md", city("Тихоград Дальний", "country = \"RU\"\n"));
    site.write("content/organisations/novoye-byuro.md", city("Бюро дальних городов", "city = \"gorod-novy\"\n"));
    site.write("content/series/novye-igry.md", "+++\ntitle = \"Новые игры\"\nhost = \"gorod-novy\"\n+++\n");
    site.write("content/pages/gorod-novy.md", "+++\ntitle = \"Новый член\"\n+++\n\n[Он](city:gorod-novy).\n");
    let games = event(
        "novye-igry-2025",
        "date = \"2025-05\"; series = \"novye-igry\"; participants = [\"gorod-tikhy\", \"heihe\"]",
    );
    site.write(
        "content/reports/2025/gorod-novy.md",
        format!(
            "+++\ntitle = \"Отчёт\"\ncity = \"gorod-novy\"\nyear = 2025\ntopic = \"international\"\n\
             status = \"published\"\n{games}+++\n\nИгры устроило [бюро](org:novoye-byuro).\n"
        ),
    );
    let check = site.run("check --lang en --format short");
    assert_eq!(check.code, 0, "{}{}", check.out, check.err);
    freeze(&site.path(""), "2009", &site.path("after"), &[]);
    alike(&bytes(&site.path("before")), &bytes(&site.path("after")));
}

#[test]
fn no_page_of_another_year_is_held() {
    let mut faults = Vec::new();
    for year in YEARS {
        for path in list(&bag(year).join("data/site")) {
            let of = path.strip_prefix("years/").or(path.strip_prefix("reports/")).and_then(|name| name.get(..4));
            faults.extend(of.filter(|of| *of != year).map(|_| format!("{year}: {path}")));
        }
    }
    none_of(&faults);
}

#[test]
fn the_validator_finds_nothing_in_archived_pages() {
    let sites: Vec<PathBuf> = YEARS.iter().map(|year| bag(year).join("data/site")).collect();
    none_of(&valid::findings(&sites.iter().map(PathBuf::as_path).collect::<Vec<_>>()));
}
