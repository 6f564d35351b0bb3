//! All years in one run, and the list of archives beside them.

use std::fs;

use crate::archive::versions::quiet;
use crate::harness::{Run, Site, TOWNS, check_file, check_text, none_of, repository};
use crate::html::read_aloud;
use crate::site::valid;

/// What was said, without how many files and bytes the theme has.
fn said(run: &Run) -> String {
    run.shown().lines().map(|line| line.split(", ").next().unwrap().to_owned() + "\n").collect()
}

#[test]
fn every_year_is_frozen_the_oldest_first_and_one_that_fails_stops_nobody() {
    let site = quiet();
    site.write("content/reports/2022/blagoveshchensk/con.txt", "");
    let run = site.run("archive --all --zip --lang en --date 2025-02-01");
    check_text(
        &said(&run),
        "exit code 1
-- err --
archived: SITE/archive/towns-2021
packed: SITE/archive/towns-2021.zip
error[archive-name]: `content/reports/2022/blagoveshchensk/con.txt` has a name that not every system can hold for decades
 |
 = help: rename the file and its links: no `< > : \" | ? * %`

archived: SITE/archive/towns-2023
packed: SITE/archive/towns-2023.zip
list of archives: SITE/archive/index.html
",
    );
    fs::remove_file(site.path("content/reports/2022/blagoveshchensk/con.txt")).unwrap();
    let run = site.run("archive --all --lang en --date 2025-03-01");
    // The table of attachments of 2023 named the file, too.
    check_text(
        &said(&run),
        "exit code 0
-- err --
SITE/archive/towns-2021: unchanged since 2025-02-01
archived: SITE/archive/towns-2022
1 report is a draft or in review and was not published
archived: SITE/archive/towns-2023.v2
list of archives: SITE/archive/index.html
",
    );
    let empty = Site::new(TOWNS);
    check_text(
        &empty.run("archive --all --lang en").shown(),
        "exit code 1
-- err --
error[nothing-to-archive]: no published report
 |
 = help: there is no published report at all; set `status = \"published\"` in those that are ready

",
    );
    assert!(!empty.path("archive").exists());
}

#[test]
fn the_list_names_every_version_and_is_written_anew() {
    let site = quiet();
    assert_eq!(site.run("archive --all --zip --date 2025-02-01").code, 0);
    let report = site.read("content/reports/2023/heihe.md");
    site.write("content/reports/2023/heihe.md", report + "\nДополнено.\n");
    // Where the list is, a single year brings it up to date.
    assert_eq!(site.run("archive 2023 --date 2025-03-01").code, 0);
    let page = site.read("archive/index.html");
    // How big the theme is, and so every checksum, is no matter here.
    let is_sum = |word: &str| word.len() == 128 && word.bytes().all(|digit| digit.is_ascii_hexdigit());
    let plain = |line: &str| match line.split_once(", ") {
        Some((files, _)) if files.contains("файл") && line.contains("байт") => "N файлов, N байт".to_owned(),
        _ => line.split(' ').map(|word| if is_sum(word) { "SHA-512" } else { word }).collect::<Vec<_>>().join(" "),
    };
    let text: String = read_aloud(&page, "body").lines().map(|line| plain(line) + "\n").collect();
    none_of(&check_file(&repository().join("tests/archive/list.txt"), &text).err().into_iter().collect::<Vec<_>>());
    // It shows the sums that the archives have.
    for folder in ["towns-2021", "towns-2022", "towns-2023", "towns-2023.v2"] {
        let tags = fs::read(site.path(&format!("archive/{folder}/tagmanifest-sha512.txt"))).unwrap();
        assert_eq!(page.matches(&letopis::bag::Algorithm::Sha512.digest(&tags)).count(), 1, "{folder}");
    }
    // Nothing of it lies elsewhere, and its links lead to what is there.
    let alone = Site::empty();
    alone.write("index.html", &page);
    none_of(&valid::findings(&[&alone.path("")]));
    assert!(!page.contains("src=") && !page.contains("<link") && !page.contains("url("));
    for link in page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(
            link.starts_with('#') || link.starts_with("mailto:") || site.path(&format!("archive/{link}")).is_file(),
            "{link}"
        );
    }
    // Written twice it is the same; a page of somebody else is left alone.
    assert_eq!(site.run("archive --all --date 2025-04-01").code, 0);
    assert_eq!(site.read("archive/index.html"), page);
    site.write("archive/index.html", "mine");
    assert_eq!(site.run("archive 2022").code, 0);
    let run = site.run("archive --all --lang en");
    assert_eq!((run.code, site.read("archive/index.html").as_str()), (2, "mine"), "{}", run.err);
}
