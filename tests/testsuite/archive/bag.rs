//! A small archive, compared in full, and what stands in the way of one.

use std::fs;

use crate::harness::{Run, Site, TOWNS, agreement, check_file, check_text, event, none_of, report, repository, run};
use crate::html::{Piece, pieces, read_aloud};

/// Three years; of the middle one there is a draft, and it speaks of what only the last one tells of.
pub(super) fn chronicle() -> Site {
    let files = [
        TOWNS.to_owned(),
        "-- site.toml --\nid = \"towns\"\ntitle = \"Летопись\"\npublisher = \"asdg\"\ncontact = \"asdg@example.org\"\nmenu = [\"about\"]\n\
         base_url = \"https://example.org/letopis\"\n[topics]\ninternational = \"Международная деятельность\"\n"
            .to_owned(),
        "-- content/pages/about.md --\n+++\ntitle = \"О проекте\"\n+++\n\nСборник [АСДГ](org:asdg).\n".to_owned(),
        "-- content/pages/notes.md --\n+++\ntitle = \"Заметки\"\n+++\n\nО другом.\n".to_owned(),
        "-- content/events/festival-2023.md --\n+++\nplace = \"heihe\"\n+++\n".to_owned(),
        "-- content/agreements/friendship.md --\n+++\nsupersedes = [\"old\"]\n+++\n".to_owned(),
        report(
            "2021/heihe",
            &[
                agreement("old", "signed = \"2001\"; parties = [\"heihe\", \"zhuhai\"]"),
                event("visit-2021", "date = \"2021-05\"; participants = [\"heihe\", \"zhuhai\"]"),
                "[[plans]]\nid = \"bridge\"\ntext = \"Построить мост\"\ndue = \"2022\"\nabout = [\"blagoveshchensk\"]\n"
                    .to_owned(),
            ]
            .concat(),
            "Город Чжухай.",
        ),
        "-- content/reports/2022/blagoveshchensk/index.md --\n+++\ntitle = \"Отчёт\"\ncity = \"blagoveshchensk\"\nyear = 2022\n\
         topic = \"international\"\nstatus = \"published\"\nsources = [\"ответ 1.txt\"]\n"
            .to_owned(),
        agreement("friendship", "signed = \"2022-11-17\"; parties = [\"blagoveshchensk\", \"heihe\"]; status = \"in-force\""),
        event("meeting-2022", "date = \"2022-07\"; place = \"heihe\"; under = \"friendship\""),
        "[[outcomes]]\nplan = \"2021/heihe#bridge\"\nstatus = \"done\"\n\
         [[plans]]\nid = \"festival\"\ntext = \"Провести фестиваль\"\ndue = \"2023\"\nevent = \"festival-2023\"\n\
         +++\n\nПодписано [соглашение](agreement:friendship) с Хэйхэ. О мосте говорил [прошлый отчёт](report:2021/heihe), \
         о фестивале скажет [следующий](report:2023/heihe). [Сайт](https://example.com/).\n"
            .to_owned(),
        "-- content/reports/2022/blagoveshchensk/ответ 1.txt --\nОтвет\n".to_owned(),
        report("2022/khabarovsk", "status = \"draft\"", "Черновик."),
        report(
            "2023/heihe",
            &[
                agreement("friendship", "signed = \"2022-12\"; parties = [\"blagoveshchensk\", \"heihe\"]"),
                event("festival-2023", "date = \"2023-08\"; participants = [\"heihe\", \"khabarovsk\"]"),
            ]
            .concat(),
            "Прошёл [фестиваль](event:festival-2023) с Благовещенском и Хабаровском.",
        ),
    ];
    Site::new(&files.concat())
}

#[track_caller]
pub(super) fn freeze(site: &Site, arguments: &str) -> Run {
    let run = site.run(&format!("archive --lang en --date 2025-02-01 {arguments}"));
    assert_eq!(run.code, 0, "{}", run.err);
    run
}

/// The files of a bag, without the digests in the names of the theme's files.
fn files(site: &Site, bag: &str) -> String {
    let plain = |path: String| match path.strip_prefix("data/site/assets/") {
        Some(name) => {
            let parts: Vec<&str> = name.split('.').collect();
            format!("data/site/assets/{}.{}", parts[0], parts[parts.len() - 1])
        }
        None => path,
    };
    let mut files: Vec<String> = site.list(bag).into_iter().map(plain).collect();
    files.dedup();
    files.join("\n") + "\n"
}

#[test]
fn a_bag_holds_its_year_and_nothing_else() {
    let site = chronicle();
    let run = freeze(&site, "2022");
    // How many files and bytes the theme has is no matter here.
    let told: Vec<&str> = run.err.lines().map(|line| line.split(", ").next().unwrap()).collect();
    let expected = ["archived: SITE/archive/towns-2022", "1 report is a draft or in review and was not published"];
    assert_eq!((told.as_slice(), run.out.as_str()), (expected.as_slice(), ""));
    assert_eq!(site.list("archive").iter().filter(|path| !path.starts_with("towns-2022/")).count(), 0);
    let mut faults = Vec::new();
    let read = |path: &str| site.read(&format!("archive/towns-2022/{path}"));
    // They change with every style sheet.
    let data = site.list("archive/towns-2022/data");
    let length = |path: &String| fs::metadata(site.path(&format!("archive/towns-2022/data/{path}"))).unwrap().len();
    let payload = format!("{}.{}", data.iter().map(length).sum::<u64>(), data.len());
    for (name, text) in [
        ("files", files(&site, "archive/towns-2022")),
        ("bag-info", read("bag-info.txt").replace(&payload, "BYTES.FILES")),
        ("how-to-open", read("КАК-ОТКРЫТЬ.txt").replace("\r\n", "\n")),
        ("preservation", read("data/meta/preservation.json")),
        ("site.toml", read("data/source/site.toml")),
        ("report", read_aloud(&read("data/site/reports/2022/blagoveshchensk.html"), "body")),
    ] {
        faults.extend(check_file(&repository().join(format!("tests/archive/{name}.txt")), &text).err());
    }
    none_of(&faults);
    assert_eq!(read("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    // Every line ends as old programs of Windows want it; those of manifests must not.
    assert!(read("КАК-ОТКРЫТЬ.txt").split_inclusive('\n').all(|line| line.ends_with("\r\n")));
    assert!(!read("manifest-sha256.txt").contains('\r'));
    let long: Vec<String> =
        read("КАК-ОТКРЫТЬ.txt").lines().filter(|line| line.chars().count() > 72).map(str::to_owned).collect();
    none_of(&long);
}

/// What a page tells search engines, social networks and readers of feeds.
fn told_outside(page: &str) -> Vec<String> {
    let of = |piece: &Piece| {
        let rel = piece.attribute("rel").filter(|rel| ["alternate", "canonical"].contains(rel));
        let meta = piece.attribute("property").or(piece.attribute("name").filter(|name| name.starts_with("twitter:")));
        let feed = piece.attribute("href").filter(|href| href.ends_with(".atom") || href.ends_with(".ics"));
        rel.or(meta).or(feed).map(str::to_owned)
    };
    pieces(page).iter().filter_map(of).collect()
}

#[test]
fn c4_an_archived_page_has_no_feed_and_no_address_for_social_networks() {
    let site = chronicle();
    site.write("content/reports/2022/blagoveshchensk/index.en.md", "+++\ntitle = \"Report\"\n+++\n\nA year.\n");
    freeze(&site, "2022");
    let folder = "archive/towns-2022/data/site";
    let pages: Vec<String> = site.list(folder).into_iter().filter(|path| path.ends_with(".html")).collect();
    let told = |path: &String| {
        let told = told_outside(&site.read(&format!("{folder}/{path}")));
        (!told.is_empty()).then(|| format!("{path}: {}", told.join(" ")))
    };
    assert!(pages.contains(&"cities/heihe.html".to_owned()));
    none_of(&pages.iter().filter_map(told).collect::<Vec<_>>());
    // The same page of the site itself has all of it.
    let run = site.run("build");
    assert_eq!(run.code, 0, "{}", run.err);
    let own = told_outside(&site.read("public/cities/heihe.html"));
    let expected = "og:title og:type og:site_name og:locale og:description og:url og:image twitter:card canonical alternate \
                    ../feeds/city-heihe.atom";
    check_text(&own.join(" "), expected);
}

#[test]
fn a_page_stands_for_all_that_are_not_there_where_the_site_has_no_address() {
    let site = chronicle();
    let settings = site.read("site.toml");
    site.write("site.toml", settings.replace("base_url = \"https://example.org/letopis\"\n", ""));
    freeze(&site, "2022");
    let read = |path: &str| read_aloud(&site.read(&format!("archive/towns-2022/data/site/{path}")), "body");
    let text = format!("{}\n{}", read("outside.html"), read("cities/heihe.html"));
    none_of(&check_file(&repository().join("tests/archive/outside.txt"), &text).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn the_sources_in_a_bag_hold_alone() {
    let site = chronicle();
    freeze(&site, "2022");
    let copy = Site::empty();
    for path in site.list("archive/towns-2022/data/source") {
        copy.write(&path, fs::read(site.path(&format!("archive/towns-2022/data/source/{path}"))).unwrap());
    }
    let check = copy.run("check --lang en");
    check_text(&check.shown(), "exit code 0\n-- err --\nno errors\n");
    copy.build("");
    // What the file `festival-2023.md` says is not of that time, and so nothing is known of the event.
    assert!(!copy.path("public/events/festival-2023.html").exists());
}

/// As where a site is built from the sources of an archive, or reports before a certain year were never entered.
#[test]
fn a_table_of_what_is_elsewhere_is_completed() {
    let site = chronicle();
    let settings = site.read("site.toml");
    site.write("site.toml", settings + "[elsewhere]\nplans = [\"1999/heihe#bridge\"]\n");
    freeze(&site, "2022");
    let written = site.read("archive/towns-2022/data/source/site.toml");
    let table = written.split_once("[elsewhere]\n").unwrap().1;
    check_text(table, "events = [\"festival-2023\"]\nreports = [\"2023/heihe\"]\nplans = [\"1999/heihe#bridge\"]\n");
    let check = site.run("check --lang en --root archive/towns-2022/data/source");
    check_text(&check.shown(), "exit code 0\n-- err --\nno errors\n");
}

#[test]
fn names_that_some_system_takes_for_one_are_refused() {
    let site = chronicle();
    let folder = "content/reports/2022/blagoveshchensk";
    // The second letter of each is composed, and then is not.
    for name in ["Answer.pdf", "answer.pdf", "\u{439}.pdf", "\u{438}\u{306}.pdf"] {
        site.write(&format!("{folder}/{name}"), "");
    }
    let run = site.run("archive 2022 --lang en");
    let shown = run.shown().replace('\u{306}', "<U+306>");
    check_text(
        &shown,
        &format!(
            "exit code 1\n-- err --\n\
             error[archive-name]: `{folder}/answer.pdf` has a name that not every system can hold for decades\n |\n = help: \
             Windows and macOS take it for `{folder}/Answer.pdf`: rename one of the two, and its links\n\n\
             error[archive-name]: `{folder}/й.pdf` has a name that not every system can hold for decades\n |\n = help: \
             Windows and macOS take it for `{folder}/и<U+306>.pdf`: rename one of the two, and its links\n\n"
        ),
    );
    assert!(!site.path("archive").exists());
}

#[test]
fn later_reports_and_drafts_change_nothing() {
    let site = chronicle();
    freeze(&site, "2021 --to one");
    fs::remove_dir_all(site.path("content/reports/2022")).unwrap();
    fs::remove_dir_all(site.path("content/reports/2023")).unwrap();
    freeze(&site, "2021 --to two");
    let (one, two) = (site.list("one"), site.list("two"));
    assert_eq!(one, two);
    let differing: Vec<&String> = one
        .iter()
        .filter(|path| {
            fs::read(site.path(&format!("one/{path}"))).unwrap() != fs::read(site.path(&format!("two/{path}"))).unwrap()
        })
        .collect();
    assert_eq!(differing, Vec::<&String>::new());
}

#[test]
fn what_stands_in_the_way_is_told() {
    let site = chronicle();
    site.write("archive/towns-2022/notes.txt", "");
    let before = site.list("archive");
    assert_eq!(site.run("build").code, 0);
    site.write("content/reports/2021/khabarovsk/index.md", "+++\ntitle = \"О\"\ncity = \"khabarovsk\"\nyear = 2021\ntopic = \"international\"\nstatus = \"published\"\n+++\n");
    site.write("content/reports/2021/khabarovsk/con.txt", "");
    site.write(
        "content/reports/2019/heihe.md",
        "+++\ntitle = \"О\"\ncity = \"heihe\"\nyear = 2019\ntopic = \"international\"\n+++\n",
    );
    let mut shown = String::new();
    for arguments in
        ["2022", "2020", "2019", "2021", "22", "", "2022 --all", "2023 --to public/old", "2023 --to content"]
    {
        for lang in ["en", "ru"] {
            let run = site.run(&format!("archive --lang {lang} {arguments}"));
            shown.push_str(&format!("## archive {arguments}\n{}\n", run.shown()));
        }
    }
    none_of(&check_file(&repository().join("tests/archive/faults.txt"), &shown).err().into_iter().collect::<Vec<_>>());
    assert_eq!(site.list("archive"), before);
    let broken = chronicle();
    broken.write("content/cities/heihe.md", "+++\nname = \"Хэйхэ\"\ncuntry = \"CN\"\n+++\n");
    assert_eq!(broken.run("archive 2022").code, 1);
    assert!(!broken.path("archive").exists());
}

#[test]
fn what_a_killed_run_left_is_no_archive_and_no_hindrance() {
    let site = chronicle();
    site.write("archive/.towns-2022.letopis-new/bagit.txt", "BagIt-Version: 1.0\n");
    site.write("archive/.towns-2022.letopis-lock", "");
    freeze(&site, "2022");
    assert_eq!(site.list("archive").iter().filter(|path| !path.starts_with("towns-2022/")).count(), 0);
}

#[test]
fn the_day_is_told_by_the_line_else_by_the_surroundings() {
    let site = chronicle();
    let day = |to: &str, surroundings: &[(&str, &str)], arguments: &[&str]| {
        let run = run(&site.path(""), surroundings, &[&["archive", "2022", "--to", to], arguments].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        let info = site.read(&format!("{to}/towns-2022/bag-info.txt"));
        info.lines().find_map(|line| line.strip_prefix("Bagging-Date: ").map(str::to_owned)).unwrap()
    };
    assert_eq!(day("a", &[("SOURCE_DATE_EPOCH", "1738281600")], &[]), "2025-01-31");
    assert_eq!(day("b", &[("SOURCE_DATE_EPOCH", "0")], &["--date", "2025-03-01"]), "2025-03-01");
    // Nobody says it: a day of this century, as a calendar has it.
    let today = day("c", &[], &[]);
    assert!(today.len() == 10 && today.starts_with("20"), "{today}");
}
