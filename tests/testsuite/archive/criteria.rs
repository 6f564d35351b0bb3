//! What an archive must stand for decades, by the numbers of the criteria; `archive.rs` lists where each is held.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::archive::demo::{BASE, YEARS, alike, bag, bytes, freeze};
use crate::archive::versions::times;
use crate::browser::Browser;
use crate::harness::{Site, check_file, check_text, demo, list, none_of, repository, run};
use crate::html::read_aloud;
use crate::open_data::validate;
use crate::site::light::{browser, lost, visit};
use crate::tools::python;

/// A copy of a bag of the demo site that may be spoilt.
fn copy(year: &str) -> Site {
    let copy = Site::empty();
    for (path, bytes) in bytes(&bag(year)) {
        copy.write(&path, bytes);
    }
    copy
}

/// What bagit.py says of bags, a line for each: the files that it names, or why it goes no further.
const BAGIT: &str = "import bagit, logging, sys
logging.disable(logging.CRITICAL)
for path in sys.argv[1:]:
    try:
        bagit.Bag(path).validate()
        print('valid')
    except bagit.BagValidationError as error:
        paths = sorted({detail.path for detail in error.details})
        print(', '.join(paths) if paths else error.message.split('.')[0])
";

#[test]
fn c2_whatever_is_changed_is_named_and_bagit_agrees() {
    let page = "data/site/index.html";
    let copies = [(); 5].map(|()| copy("2009"));
    let [whole, altered, missing, extra, renamed] = &copies;
    let mut text = fs::read(altered.path(page)).unwrap();
    let last = text.len() - 1;
    text[last] ^= 1;
    altered.write(page, text);
    fs::remove_file(missing.path(page)).unwrap();
    extra.write("data/site/notes.html", "");
    fs::rename(renamed.path(page), renamed.path("data/site/home.html")).unwrap();
    let mut told = String::new();
    for site in [whole, altered, missing, extra, renamed] {
        let run = run(&site.path(""), &[], &["verify", ".", "--lang", "en"]);
        let faults = run.out.lines().filter(|line| line.starts_with("error"));
        told += &format!("{}: {}\n", run.code, faults.collect::<Vec<_>>().join("; "));
    }
    check_text(
        &told,
        "
0: 
1: error[bag-altered]: `data/site/index.html` was altered: its digest is not the one in `manifest-sha256.txt`, `manifest-sha512.txt`
1: error[bag-missing]: `data/site/index.html` is missing
1: error[bag-extra]: `data/site/notes.html` does not belong to the archive
1: error[bag-renamed]: `data/site/index.html` is now called `data/site/home.html`
",
    );
    let folders = copies.each_ref().map(|site| site.path(""));
    check_text(
        &python(BAGIT, &folders.each_ref().map(PathBuf::as_path)),
        "
valid
data/site/index.html
Payload-Oxum validation failed
Payload-Oxum validation failed
data/site/home.html, data/site/index.html
",
    );
}

/// One bit of a file of each role: a page, a source, data, what is told of the archive, its lists, the lists' own lists.
#[test]
fn c2_one_changed_bit_of_any_role_is_found() {
    let site = copy("2009");
    let source = list(&site.path("data/source/content/reports/2009")).swap_remove(0);
    let mut told = String::new();
    for path in [
        "data/site/index.html".to_owned(),
        format!("data/source/content/reports/2009/{source}"),
        "data/open/events.csv".to_owned(),
        "data/meta/preservation.json".to_owned(),
        "bag-info.txt".to_owned(),
        "КАК-ОТКРЫТЬ.txt".to_owned(),
        "manifest-sha256.txt".to_owned(),
        "manifest-sha512.txt".to_owned(),
        "tagmanifest-sha256.txt".to_owned(),
        "tagmanifest-sha512.txt".to_owned(),
    ] {
        let whole = fs::read(site.path(&path)).unwrap();
        let mut spoilt = whole.clone();
        // A letter within a word or a digit of a sum: what stays is text of the same form.
        spoilt[16] ^= 1;
        site.write(&path, &spoilt);
        let run = run(&site.path(""), &[], &["verify", ".", "--lang", "en"]);
        let codes: BTreeSet<&str> =
            run.out.lines().filter_map(|line| line.strip_prefix("error[")?.split(']').next()).collect();
        let others = python(BAGIT, &[&site.path("")]);
        let agrees = if others.trim() == "valid" { "valid" } else { "not valid" };
        told += &format!(
            "{path}: {}, {}; bagit.py: {agrees}\n",
            run.code,
            codes.into_iter().collect::<Vec<_>>().join(", ")
        );
        site.write(&path, &whole);
    }
    none_of(&check_file(&repository().join("tests/archive/roles.txt"), &told).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn c3_user_zone_language_and_folder_change_no_byte() {
    let site = demo("id = \"letopis\"", "id = \"letopis\"");
    let surroundings = [("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("HOME", "/nowhere"), ("USER", "anna")];
    freeze(&site.path("content/reports"), "2009", &site.path("one"), &[]);
    freeze(&site.path(""), "2009", &site.path("другая папка/two"), &surroundings);
    // `cmp` is the judge.
    let mut faults = Vec::new();
    let files = site.list("one/letopis-2009");
    assert_eq!(files, site.list("другая папка/two/letopis-2009"));
    for path in files {
        let output = Command::new("cmp")
            .arg(site.path("one/letopis-2009").join(&path))
            .arg(site.path("другая папка/two/letopis-2009").join(&path))
            .output()
            .unwrap();
        faults.extend((!output.status.success()).then(|| String::from_utf8_lossy(&output.stdout).into_owned()));
    }
    none_of(&faults);
}

/// The folder and its files cannot be written; where a super-user runs the tests, whom modes do not stop, it is seen that
/// nothing was.
#[test]
fn c5_an_archive_opens_from_a_folder_that_cannot_be_written() {
    let copy = Site::empty();
    let folder = copy.path("диск только для чтения/letopis-2009");
    for (path, bytes) in bytes(&bag("2009")) {
        copy.write(&format!("диск только для чтения/letopis-2009/{path}"), bytes);
    }
    let mode = |mode: &str| {
        assert!(Command::new("chmod").args(["-R", mode]).arg(&folder).status().unwrap().success());
    };
    mode("a-w");
    let before = times(&folder);
    let browser = browser();
    let site = folder.join("data/site");
    let mut faults = Vec::new();
    for page in list(&site).into_iter().filter(|path| path.ends_with(".html")) {
        faults.extend(visit(&browser, &site, &page).faults.iter().map(|fault| format!("{page}: {fault}")));
    }
    let verified = run(&folder, &[], &["verify", "."]);
    let is_written = fs::metadata(folder.join("bagit.txt")).unwrap().permissions().mode() & 0o222 != 0;
    let after = times(&folder);
    mode("u+w");
    none_of(&faults);
    assert_eq!((verified.code, is_written), (0, false), "{}", verified.out);
    assert_eq!(before, after);
}

#[test]
fn c7_every_word_is_there_without_scripts() {
    let (with, without) = (browser(), Browser::open_without_scripts());
    let site = bag("2009").join("data/site");
    let mut faults = Vec::new();
    for page in list(&site).into_iter().filter(|path| path.ends_with(".html") && path != "search.html") {
        faults.extend(lost(&with, &without, &site.join(&page)).map(|fault| format!("{page}: {fault}")));
    }
    none_of(&faults);
    // The search, which needs scripts, leads to lists instead.
    without.open_file(&site.join("search.html"));
    let lists = without.value("[...document.querySelectorAll('main a')].filter(link => link.offsetParent).length");
    assert!(lists.as_u64().unwrap() > 5, "{lists} links");
}

#[test]
fn c10_every_page_says_what_it_is() {
    let mut faults = Vec::new();
    for year in YEARS {
        let folder = bag(year);
        for page in list(&folder.join("data/site")).into_iter().filter(|path| path.ends_with(".html")) {
            let html = fs::read_to_string(folder.join("data/site").join(&page)).unwrap();
            let said = read_aloud(&html, "body");
            let depth = page.matches('/').count();
            let address = format!("{BASE}{page}");
            let has_address = ["2011", "2024"].contains(&year);
            let checksums = format!("{}../../manifest-sha512.txt", "../".repeat(depth));
            // What is told, in the language of the page.
            let [copy, institution, date, version] = match page.ends_with(".en.html") {
                false => [
                    "Архивная копия отчётов за YEAR год.",
                    "Сохранила организация: Ассоциация",
                    "Страница зафиксирована 1 февраля 2025",
                    "letopis-YEAR, версия 1",
                ],
                true => [
                    "An archived copy of the reports for YEAR.",
                    "Kept by Association",
                    "This page was frozen on 1 February 2025",
                    "letopis-YEAR, version 1",
                ],
            }
            .map(|words| words.replace("YEAR", year));
            for (name, holds) in [
                ("copy", said.contains(&copy)),
                ("institution", said.contains(&institution)),
                ("date", said.contains(&date)),
                ("id", said.contains(&version)),
                ("address", html.contains(&format!("href=\"{address}\"")) == has_address),
                ("checksums", html.contains(&format!("href=\"{checksums}\""))),
            ] {
                faults.extend((!holds).then(|| format!("{year}: {page}: {name}")));
            }
        }
        assert!(folder.join("manifest-sha512.txt").is_file());
    }
    none_of(&faults);
}

/// The ids of a table's rows: its first column, whose values have neither quotes nor commas.
fn ids(bag: &Path, table: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(bag.join(format!("data/open/{table}.csv"))).unwrap();
    assert!(text.starts_with("id,"), "{table}: {}", text.lines().next().unwrap());
    // A row goes on in the next line where a cell has line ends; no id of ours looks like prose.
    let first = text.lines().skip(1).filter_map(|line| line.split_once(',').map(|(id, _)| id.to_owned()));
    first
        .filter(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-/".contains(&byte)))
        .collect()
}

/// The pages that the tables of a bag ask for: of each city, organisation, agreement and event that a report of the year
/// claims, or names in its text.
fn named(bag: &Path, year: &str) -> BTreeSet<String> {
    let script = "import csv, sys
folder, year = sys.argv[1:]
def rows(name): return csv.DictReader(open(folder + '/' + name + '.csv', encoding='utf-8', newline=''))
pages = set()
def add(row, *columns):
    for column, kind in columns:
        if row[column]: pages.add(kind + '/' + row[column] + '.html')
things = ('city', 'cities'), ('organisation', 'organisations')
for row in rows('reports'):
    if row['year'] == year: add(row, ('city', 'cities'))
for row in rows('claims'):
    if row['report'].startswith(year + '/'): add(row, ('agreement', 'agreements'), ('event', 'events'), ('series', 'series'))
for table, column in (('claim_parties', 'claim'), ('partnership_parties', 'partnership'), ('plan_parties', 'plan'),
                      ('figure_parties', 'figure'), ('mentions', 'report')):
    for row in rows(table):
        if row[column].startswith(year + '/'): add(row, *things)
print('\\n'.join(sorted(pages)))
";
    let pages = python(script, &[&bag.join("data/open"), Path::new(year)]);
    pages.lines().map(str::to_owned).collect()
}

#[test]
fn c12_the_data_are_valid_and_agree_with_the_pages() {
    let packages = YEARS.map(|year| bag(year).join("data/open/datapackage.json"));
    let tables = YEARS.map(|year| {
        let files = list(&bag(year).join("data/open"));
        format!("{} tables\n", files.iter().filter(|path| path.ends_with(".csv")).count())
    });
    assert_eq!(validate(&packages), tables);
    let mut faults = Vec::new();
    for year in YEARS {
        let folder = bag(year);
        let pages = list(&folder.join("data/site"));
        let names = |kind: &str| -> BTreeSet<String> {
            let page = |path: &String| path.strip_prefix(kind)?.strip_suffix(".html").map(str::to_owned);
            pages.iter().filter_map(page).collect()
        };
        // The pages are those of the year; the tables tell of everything up to it.
        let reported: BTreeSet<String> =
            ids(&folder, "reports").into_iter().filter(|id| id.starts_with(&format!("{year}/"))).collect();
        let originals: BTreeSet<String> = names("reports/").into_iter().filter(|name| !name.contains('.')).collect();
        assert!(!reported.is_empty(), "{year}");
        faults.extend(reported.symmetric_difference(&originals).map(|id| format!("{year}: report {id}")));
        for (kind, table) in [
            ("agreements/", "agreements"),
            ("events/", "events"),
            ("cities/", "cities"),
            ("organisations/", "organisations"),
        ] {
            let known = ids(&folder, table);
            let is_further =
                |name: &String| name.rsplit_once('-').is_some_and(|(_, number)| number.parse::<u32>().is_ok());
            // Registers lie among agreements.
            let is_register = |name: &String| name.starts_with("register-") || name.starts_with("activity-");
            let of_things = names(kind).into_iter().filter(|name| name != "index" && !name.contains('/'));
            let of_things = of_things.filter(|name| !is_register(name));
            let unknown = of_things.filter(|name| !known.contains(name) && !is_further(name));
            faults.extend(unknown.map(|name| format!("{year}: {kind}{name} is in no row of {table}")));
        }
        // And back: what the tables say that the reports of the year tell of has its page.
        let told = named(&folder, year);
        assert!(told.len() > 10, "{year}: {told:?}");
        faults.extend(told.into_iter().filter(|page| !pages.contains(page)).map(|page| format!("{year}: no {page}")));
    }
    none_of(&faults);
}

#[test]
fn c14_an_archive_is_small() {
    for year in YEARS {
        let size: usize = bytes(&bag(year).join("data")).values().map(Vec::len).sum();
        let reports = list(&bag(year).join(format!("data/source/content/reports/{year}")));
        let reports = reports.iter().filter(|path| path.ends_with(".md") && path.matches('.').count() == 1).count();
        assert!(size < 5_000_000 * reports, "{year}: {size} bytes of {reports} reports");
    }
}

/// Thirty years on: `unzip`, `sha256sum` and a browser, and the file that says how.
#[test]
fn c15_a_stranger_opens_and_checks_an_archive_with_what_every_system_has() {
    let site = demo("id = \"letopis\"", "id = \"letopis\"");
    let root = site.path("");
    let made = run(&root, &[], &["archive", "2009", "--zip", "--date", "2025-02-01"]);
    assert_eq!(made.code, 0, "{}", made.err);
    // An empty folder, the zip, and no program but two.
    let empty = Site::empty();
    fs::create_dir(empty.path("bin")).unwrap();
    for tool in ["unzip", "sha256sum"] {
        let found = std::env::split_paths(&std::env::var_os("PATH").unwrap())
            .map(|path| path.join(tool))
            .find(|it| it.is_file());
        symlink(
            found.unwrap_or_else(|| panic!("{tool} is not installed; tests/run.sh does it")),
            empty.path("bin").join(tool),
        )
        .unwrap();
    }
    fs::copy(site.path("archive/letopis-2009.zip"), empty.path("letopis-2009.zip")).unwrap();
    let shell = |folder: &Path, line: &str| {
        let output = Command::new("/bin/sh")
            .args(["-c", line])
            .current_dir(folder)
            .env_clear()
            .env("PATH", empty.path("bin"))
            .env("LC_ALL", "C.UTF-8")
            .output()
            .unwrap();
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{line}: {out}{err}");
        out.into_owned()
    };
    shell(&empty.path(""), "unzip -q letopis-2009.zip");
    let folder = empty.path("letopis-2009");
    // `КАК-ОТКРЫТЬ.txt` is plain text, in two languages, and its commands are typed as they stand there.
    let guide = String::from_utf8(fs::read(folder.join("КАК-ОТКРЫТЬ.txt")).unwrap()).unwrap().replace("\r\n", "\n");
    assert!(guide.starts_with("КАК ОТКРЫТЬ ЭТОТ АРХИВ\n") && guide.contains("\nHOW TO OPEN THIS ARCHIVE\n"), "{guide}");
    let commands: BTreeSet<&str> = guide.lines().map(str::trim).filter(|line| line.starts_with("sha256sum ")).collect();
    assert_eq!(commands, ["sha256sum -c manifest-sha256.txt", "sha256sum -c tagmanifest-sha256.txt"].into());
    for command in commands {
        let answer = shell(&folder, command);
        let wrong: Vec<&str> = answer.lines().filter(|line| !line.ends_with(": OK")).collect();
        assert!(answer.lines().count() > 3 && wrong.is_empty(), "{wrong:?}");
    }
    alike(&bytes(&site.path("archive/letopis-2009")), &bytes(&folder));
    let browser = browser();
    let visit = visit(&browser, &folder.join("data/site"), "index.html");
    none_of(&visit.faults);
    let title = browser.value("document.title");
    assert_eq!(title, json!("Летопись городов"));
}
