//! What is frozen stays: nothing writes into an archive, a correction is the next version, and `check` reminds of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::archive::bag::{chronicle, freeze};
use crate::archive::demo::{alike, bytes};
use crate::harness::{Site, check_file, check_text, list, none_of, repository};
use crate::html::read_aloud;
use crate::site::valid;

const REPORT: &str = "content/reports/2022/blagoveshchensk/index.md";

/// The chronicle without its dispute, so that nothing else is said.
pub fn quiet() -> Site {
    let site = chronicle();
    let report = site.read("content/reports/2023/heihe.md");
    assert!(report.contains("\"2022-12\""), "{report}");
    site.write("content/reports/2023/heihe.md", report.replace("\"2022-12\"", "\"2022-11-17\""));
    site
}

fn correct(site: &Site, from: &str, to: &str) {
    let text = site.read(REPORT);
    assert!(text.contains(from), "{text}");
    site.write(REPORT, text.replace(from, to));
}

/// The time of every file, which tells whether somebody wrote into it.
pub fn times(folder: &Path) -> BTreeMap<String, std::time::SystemTime> {
    let time = |path: &String| fs::metadata(folder.join(path)).unwrap().modified().unwrap();
    list(folder).into_iter().map(|path| (path.clone(), time(&path))).collect()
}

/// What a command said, without how many files and bytes the theme has.
fn said(site: &Site, arguments: &str) -> String {
    let run = site.run(arguments);
    let plain = |line: &str| match line.split_once(", ") {
        Some((begin, _)) if begin.starts_with("archived: ") || begin.ends_with(": intact") => begin.to_owned(),
        _ => line.to_owned(),
    };
    let lines: String = run.out.lines().chain(run.err.lines()).map(|line| plain(line) + "\n").collect();
    format!("$ letopis {arguments}\nexit code {}\n{lines}\n", run.code)
}

#[test]
fn c11_a_correction_is_the_next_version_and_nothing_else_changes() {
    let site = quiet();
    let folder = site.path("archive/towns-2022");
    let mut told = said(&site, "archive 2022 --lang en --date 2025-02-01");
    let (first, written) = (bytes(&folder), times(&folder));
    told += &said(&site, "archive 2022 --lang en --date 2025-03-01");
    told += &said(&site, "archive 2022 --lang ru --date 2025-03-01");
    correct(&site, "Подписано", "Подписано 17 ноября");
    // The live site goes on; the archive does not.
    site.build("");
    told += &said(&site, "check --lang en --format short");
    told += &said(&site, "archive 2022 --lang en --date 2025-04-01");
    let second = bytes(&site.path("archive/towns-2022.v2"));
    told += &said(&site, "check --lang en --format short");
    told += &said(&site, "archive 2022 --lang en --date 2025-05-01");
    correct(&site, "17 ноября", "в ноябре");
    told += &said(&site, "archive 2022 --lang en --date 2025-06-01");
    told += &said(&site, "verify archive --lang en");
    alike(&first, &bytes(&folder));
    assert_eq!(written, times(&folder));
    alike(&second, &bytes(&site.path("archive/towns-2022.v2")));
    // Whoever meddles with a version is found out by the next one, and nothing is made on top of it.
    site.write("archive/towns-2022.v3/data/source/site.toml", "title = \"Другая\"\n");
    correct(&site, "в ноябре", "осенью");
    told += &said(&site, "archive 2022 --lang en");
    told += &said(&site, "archive 2022 --lang ru");
    site.write("archive/towns-2022.v2/tagmanifest-sha512.txt", "");
    told += &said(&site, "verify archive/towns-2022.v3 --lang en");
    let folders = fs::read_dir(site.path("archive")).unwrap().count();
    assert_eq!(folders, 3);
    none_of(&check_file(&repository().join("tests/archive/versions.txt"), &told).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn c11_a_version_names_and_hashes_the_one_before() {
    let site = quiet();
    freeze(&site, "2022");
    correct(&site, "Подписано", "Подписано 17 ноября");
    freeze(&site, "2022");
    let read = |path: &str| site.read(&format!("archive/towns-2022.v2/{path}"));
    let sum = letopis::bag::Algorithm::Sha512
        .digest(&fs::read(site.path("archive/towns-2022/tagmanifest-sha512.txt")).unwrap());
    let info = letopis::bag::BagInfo::parse(&read("bag-info.txt")).0;
    let labels =
        ["External-Identifier", "Letopis-Version", "Letopis-Previous-Version", "Letopis-Previous-Manifest-SHA512"];
    let values: Vec<Option<&str>> = labels.iter().map(|label| info.get(label)).collect();
    assert_eq!(values, [Some("towns-2022"), Some("2"), Some("towns-2022"), Some(sum.as_str())]);
    let told: serde_json::Value = serde_json::from_str(&read("data/meta/preservation.json")).unwrap();
    assert_eq!((&told["object"]["version"], &told["object"]["previousVersion"]), (&2.into(), &"towns-2022".into()));
    let event = &told["events"][4];
    assert_eq!(
        (event["eventType"].as_str(), event["eventDetail"].as_str()),
        (
            Some("fixity check"),
            Some(
                format!(
                    "towns-2022 was found as it was made (SHA-512 of its tagmanifest-sha512.txt: {sum}); \
                     this version takes its place"
                )
                .as_str()
            )
        )
    );
    // Every page names both.
    let mut faults = Vec::new();
    let banner = "Это исправленная копия, версия 2; до неё была towns-2022.";
    let pages = site.list("archive/towns-2022.v2/data/site");
    for page in pages.iter().filter(|path| path.ends_with(".html")) {
        faults.extend((!read(&format!("data/site/{page}")).contains(banner)).then(|| page.clone()));
    }
    none_of(&faults);
    let guide = read("КАК-ОТКРЫТЬ.txt");
    assert!(guide.contains("Эта версия исправляет архив towns-2022:"), "{guide}");
    // A version is made of what it holds alone: the same corrections on the same day give the same bytes.
    let again = quiet();
    freeze(&again, "2022");
    correct(&again, "Подписано", "Подписано 17 ноября");
    freeze(&again, "2022");
    alike(&bytes(&site.path("archive")), &bytes(&again.path("archive")));
}

#[test]
fn check_names_every_file_of_an_archived_year_that_has_changed() {
    let site = quiet();
    site.write("content/reports/2022/blagoveshchensk/ответ 2.txt", "Ещё ответ\n");
    let text = site.read(REPORT).replace("[\"ответ 1.txt\"]", "[\"ответ 1.txt\", \"ответ 2.txt\"]");
    site.write(REPORT, text);
    freeze(&site, "2022");
    freeze(&site, "2021");
    let check = |site: &Site| site.run("check --lang en --format short").out;
    check_text(&check(&site), "");
    // Registers change, drafts are written, later years are reported.
    site.write(
        "content/cities/heihe.md",
        "+++\nname = { ru = \"Хэйхэ\", en = \"Heihe\" }\ncountry = \"CN\"\npopulation = 1\n+++\n",
    );
    site.write(
        "content/cities/heihe.md",
        "+++\nname = { ru = \"Хэйхэ\", en = \"Heihe\" }\ncountry = \"CN\"\n+++\n\nГород.\n",
    );
    let draft = site.read("content/reports/2022/khabarovsk.md");
    site.write("content/reports/2022/khabarovsk.md", format!("{draft}\nДополнено.\n"));
    let later = site.read("content/reports/2023/heihe.md");
    site.write("content/reports/2023/heihe.md", format!("{later}\nДополнено.\n"));
    check_text(&check(&site), "");
    // One report is corrected, an attachment too, one is taken away, a draft is published.
    correct(&site, "Подписано", "Подписано 17 ноября");
    correct(&site, ", \"ответ 2.txt\"", "");
    fs::remove_file(site.path("content/reports/2022/blagoveshchensk/ответ 2.txt")).unwrap();
    site.write("content/reports/2022/blagoveshchensk/ответ 1.txt", "Другой ответ\n");
    site.write("content/reports/2022/khabarovsk.md", draft.replace("status = \"draft\"", "status = \"published\""));
    let mut told = check(&site);
    told += &site.run("check --lang ru --format short").out;
    told += &site.run("check --lang en").out;
    assert_eq!(site.run("check --deny-warnings").code, 1);
    assert_eq!(site.run("archive 2022 --date 2025-03-01").code, 0);
    check_text(&check(&site), "");
    correct(&site, "17 ноября", "в ноябре");
    told += &check(&site);
    none_of(&check_file(&repository().join("tests/archive/changed.txt"), &told).err().into_iter().collect::<Vec<_>>());
    // An error elsewhere hides nothing.
    let city = site.read("content/cities/heihe.md");
    site.write("content/cities/heihe.md", "+++\nname = \"Хэйхэ\"\ncuntry = \"CN\"\n+++\n");
    let told = check(&site);
    let changed: Vec<&str> = told.lines().filter(|line| line.contains("[archive-changed]")).collect();
    assert!(told.contains("content/cities/heihe.md:3:1: error[unknown-key]") && changed.len() == 1, "{told}");
    site.write("content/cities/heihe.md", city);
    // An archive that lost its lists is compared with nothing, and told of; one of another site is nobody's here.
    fs::remove_file(site.path("archive/towns-2022.v2/manifest-sha512.txt")).unwrap();
    fs::rename(site.path("archive/towns-2022"), site.path("archive/others-2022")).unwrap();
    check_text(&check(&site), "warning[archive-unreadable]: `archive/towns-2022.v2` cannot be read as an archive\n");
}

/// Its name is not given out again, and it does not vanish from the list.
#[test]
fn c11_an_archive_that_was_damaged_is_still_there() {
    let site = quiet();
    assert_eq!(site.run("archive --all --date 2025-02-01").code, 0);
    let (before, whole, report) = (site.list("archive"), bytes(&site.path("archive/towns-2022")), site.read(REPORT));
    for (file, text) in [
        ("bag-info.txt", Some("")),
        ("bagit.txt", None),
        ("manifest-sha512.txt", None),
        ("tagmanifest-sha512.txt", None),
        ("tagmanifest-sha512.txt", Some("\0")),
    ] {
        let path = format!("archive/towns-2022/{file}");
        match text {
            Some(text) => site.write(&path, text),
            None => fs::remove_file(site.path(&path)).unwrap(),
        }
        let damaged = bytes(&site.path("archive/towns-2022"));
        for change in ["", "\nДополнено.\n"] {
            site.write(REPORT, format!("{report}{change}"));
            check_text(
                &site.run("archive 2022 --zip --lang en").shown(),
                "exit code 1\n-- err --\n\
                 error[archive-altered]: `SITE/archive/towns-2022` is not as it was made, so no new version was made\n |\n = \
                 help: `letopis verify` and this path tell which files differ; take them, or the whole archive, from another \
                 copy\n\nlist of archives: SITE/archive/index.html\n",
            );
        }
        site.write(REPORT, &report);
        alike(&damaged, &bytes(&site.path("archive/towns-2022")));
        // Without the declaration everything can still be read and compared.
        let expected = match file {
            "bagit.txt" => "",
            _ => "warning[archive-unreadable]: `archive/towns-2022` cannot be read as an archive\n",
        };
        check_text(&site.run("check --lang en --format short").out, expected);
        assert_eq!(site.run("archive 2021").code, 0);
        let list = read_aloud(&site.read("archive/index.html"), "main");
        assert!(list.contains("### towns-2022, версия 1"), "{list}");
        assert_eq!(list.contains("он повреждён"), file != "bagit.txt", "{file}: {list}");
        let alone = Site::empty();
        alone.write("index.html", site.read("archive/index.html"));
        if text.is_some() {
            none_of(&valid::findings(&[&alone.path("")]));
        }
        site.write(&path, &whole[file]);
        assert_eq!(site.list("archive"), before, "{file}");
    }
    // A zip file alone, cut short.
    let site = quiet();
    freeze(&site, "2022 --zip");
    fs::remove_dir_all(site.path("archive/towns-2022")).unwrap();
    let zip = fs::read(site.path("archive/towns-2022.zip")).unwrap();
    site.write("archive/towns-2022.zip", &zip[..zip.len() / 2]);
    let run = site.run("archive 2022 --lang en");
    assert_eq!((run.code, site.list("archive")), (2, vec!["towns-2022.zip".to_owned()]), "{}", run.err);
}

/// As `core.autocrlf` of git does on Windows, and undoes elsewhere.
#[test]
fn ends_of_lines_are_no_change() {
    let site = quiet();
    let settings = site.read("site.toml");
    site.write("site.toml", settings + "[elsewhere]\nplans = [\"2030/heihe#bridge\"]\n");
    freeze(&site, "2022");
    let texts: Vec<String> = site.list("content").into_iter().map(|path| format!("content/{path}")).collect();
    let texts: Vec<String> =
        texts.into_iter().filter(|path| path.ends_with(".md")).chain(["site.toml".to_owned()]).collect();
    let turn = |from: &str, to: &str| {
        for path in &texts {
            let text = site.read(path);
            site.write(path, text.replace(from, to));
        }
    };
    let said = |to: &str| {
        let check = site.run("check --lang en --format short");
        assert_eq!((check.code, check.out.as_str()), (0, ""));
        site.run(&format!("archive 2022 --lang en{to}")).shown()
    };
    let unchanged = |folder: &str| {
        format!("exit code 0\n-- err --\n{folder}/towns-2022: unchanged since 2025-02-01, nothing to do\n")
    };
    turn("\n", "\r\n");
    check_text(&said(""), &unchanged("SITE/archive"));
    // Frozen on Windows, looked at elsewhere.
    freeze(&site, "2022 --to windows");
    turn("\r\n", "\n");
    check_text(&said(" --to windows"), &unchanged("windows"));
}
