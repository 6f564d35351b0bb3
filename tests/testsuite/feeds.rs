//! Feeds: their whole text, their ids, and whether they are what RFC 4287 wants.

use std::fs;
use std::path::Path;

use crate::harness::{Site, TOWNS, agreement, check_file, check_text, demo, event, made, none_of, report, repository};
use crate::html::pieces;
use crate::tools::python;

/// Holds the feeds of a built site to the standard.
const CHECK: &str = include_str!("feeds/check.py");

const BASE: &str = "https://example.org/letopis/";

/// Two cities, one series, a draft; titles with everything that XML and HTML must not see.
fn chronicle() -> String {
    let title = "'\"Форум\" <b>городов</b> & «сёл»'";
    let forum = event("forum-2024", "date = \"2024-07-17\"; participants = [\"heihe\"]; series = \"forum\"");
    let forum = forum.replace("\"Встреча\"", title);
    let files = [
        TOWNS.to_owned(),
        "-- site.toml --\nid = \"amur\"\ntitle = \"Летопись <Амура> & городов\"\npublisher = \"asdg\"\nlicence = \"CC BY 4.0\"\n\
         [topics]\ninternational = \"Международная деятельность\"\ntourism = \"Туризм\"\n[indicators]\n\
         festivals = { ru = \"Фестивали\", unit = \"count\" }\n"
            .to_owned(),
        "-- content/series/forum.md --\n+++\ntitle = \"Форум\"\n+++\n".to_owned(),
        report(
            "2024/heihe",
            &[
                "received = 2025-01-20\npublished = 2025-02-01\nchanged = 2025-03-10\n",
                "[[events]]\nid = \"forum-2024\"\ntitle = '\"Форум\" <b>городов</b> & «сёл»'\nkind = \"forum\"\nstatus = \"held\"\n\
                 date = \"2024-07-17/2024-07-18\"\nplace = \"heihe\"\nvenue = \"на корабле\"\nseries = \"forum\"\n\
                 participants = [\"blagoveshchensk\", \"heihe\"]\n",
                &agreement("treaty", "kind = \"treaty\"; signed = \"2011\"; status = \"in-force\"; parties = [\"heihe\", \"blagoveshchensk\"]"),
                "[[partnerships]]\nid = \"friends\"\nparties = [\"heihe\", \"zhuhai\"]\ntier = \"friendship\"\nsince = \"2020\"\n",
                "[[plans]]\nid = \"next\"\ntext = \"Провести следующий\\u0007 форум\"\ndue = \"2025-07\"\nabout = [\"zhuhai\"]\n",
                "[[figures]]\nindicator = \"festivals\"\nvalue = 3\n",
            ]
            .concat(),
            "В Хэйхэ прошёл [форум](event:forum-2024) с <Благовещенском>, [договор](agreement:treaty) & Чжухай.",
        ),
        report(
            "2024/blagoveshchensk",
            &["published = \"2025-02\"\n", &forum].concat(),
            "Благовещенск ездил на [форум](event:forum-2024) в Хэйхэ.",
        ),
        "-- content/reports/2024/blagoveshchensk.en.md --\n+++\ntitle = \"Report\"\n+++\n\nA forum in Heihe.\n".to_owned(),
        report("2025/heihe", &["status = \"draft\"\n", &event("secret", "date = \"2025-01-01\"; series = \"forum\"")].concat(), ""),
    ];
    files.concat()
}

fn feed(site: &str, path: &str) -> String {
    made(site, Some(BASE), path).unwrap_or_else(|| panic!("no {path}"))
}

#[test]
fn a_feed_of_everything() {
    check_feed("feeds/all.atom", "everything");
}

#[test]
fn a_feed_of_a_city_has_what_others_tell_of_it() {
    check_feed("feeds/city-zhuhai.atom", "zhuhai");
}

#[test]
fn a_feed_of_an_organisation_has_what_reports_tell_of_it() {
    let office =
        "-- content/organisations/office.md --\n+++\nname = \"Общество «Мост»\"\nformer_ids = [\"bureau\"]\n+++\n";
    let told = [
        event("talks", "date = \"2024-07-17\"; participants = [\"heihe\", \"org:office\"]"),
        event("forum", "date = \"2024-07-18\"; participants = [\"heihe\"]"),
        agreement("pact", "signed = \"2024\"; parties = [\"heihe\", \"org:office\"]"),
    ];
    let other = event("visit", "date = \"2022\"; organiser = [\"org:office\"]");
    let site = [
        TOWNS,
        office,
        &report("2024/heihe", &told.concat(), "О Мосте."),
        &report("2022/blagoveshchensk", &other, ""),
        &report("2023/blagoveshchensk", "", "О другом."),
        &report("2025/heihe", &["status = \"draft\"\n", &other].concat(), ""),
    ]
    .concat();
    let expected = repository().join("tests/testsuite/feeds/office.txt");
    let office = feed(&site, "feeds/organisation-office.atom");
    none_of(&check_file(&expected, &office).err().into_iter().collect::<Vec<_>>());
    assert_eq!(feed(&site, "feeds/organisation-bureau.atom"), office);
    // Nobody tells of the publisher.
    assert_eq!(made(&site, Some(BASE), "feeds/organisation-asdg.atom"), None);
    // Its page leads to it.
    let built = Site::new(&site);
    built.build(&format!("--base-url {BASE}"));
    let page = built.read("public/organisations/office.html");
    let links: Vec<String> =
        pieces(&page).iter().filter_map(|piece| piece.attribute("href").map(str::to_owned)).collect();
    let subscriptions: Vec<&String> =
        links.iter().filter(|link| link.contains("feeds/") || link.contains("calendars/")).collect();
    let (atom, ics) = ("../feeds/organisation-office.atom", "../calendars/organisation-office.ics");
    assert_eq!(subscriptions, [atom, atom, ics]);
}

#[test]
fn a_feed_of_a_series_has_its_events() {
    check_feed("feeds/series-forum.atom", "forum");
}

#[track_caller]
fn check_feed(path: &str, expected: &str) {
    let expected = repository().join(format!("tests/testsuite/feeds/{expected}.txt"));
    none_of(&check_file(&expected, &feed(&chronicle(), path)).err().into_iter().collect::<Vec<_>>());
}

/// The ids of a feed, its own first.
fn ids(feed: &str) -> Vec<&str> {
    feed.lines().filter_map(|line| line.strip_prefix("<id>")?.strip_suffix("</id>")).collect()
}

#[test]
fn the_feed_of_a_topic_has_its_reports_and_an_empty_one_is_not_made() {
    let (all, topic) = (feed(&chronicle(), "feeds/all.atom"), feed(&chronicle(), "feeds/topic-international.atom"));
    assert_eq!(ids(&all)[1..], ids(&topic)[1..]);
    assert!(ids(&all)[0] != ids(&topic)[0]);
    for path in ["feeds/topic-tourism.atom", "feeds/city-amur-region.atom"] {
        assert_eq!(made(&chronicle(), Some(BASE), path), None, "{path}");
    }
}

#[test]
fn a_feed_holds_the_newest_hundred() {
    let reports = (1900..2020).map(|year| report(&format!("{year}/heihe"), "", ""));
    let site: String = [TOWNS.to_owned()].into_iter().chain(reports).collect();
    let all = feed(&site, "feeds/all.atom");
    let times: Vec<&str> = all.lines().filter_map(|line| line.strip_prefix("<updated>")).collect();
    let expected: Vec<String> = (1920..2020).rev().map(|year| format!("{year}-12-31T00:00:00Z</updated>")).collect();
    assert_eq!(times[0], expected[0]);
    assert_eq!(times[1..], expected);
}

#[test]
fn ids_outlive_names_and_addresses() {
    let old = chronicle();
    let renamed =
        old.replace(
            "-- content/reports/2024/heihe.md --\n+++\n",
            "-- content/reports/2024/heihe-international.md --\n+++\nformer_ids = [\"2024/heihe\"]\n",
        )
        .replace(
            "-- content/series/forum.md --\n+++\n",
            "-- content/series/city-forum.md --\n+++\nformer_ids = [\"forum\"]\n",
        )
        .replace(
            "-- content/cities/zhuhai.md --\n+++\n",
            "-- content/cities/zhuhai-city.md --\n+++\nformer_ids = [\"zhuhai\"]\n",
        ) + "-- content/events/forum-in-heihe.md --\n+++\nformer_ids = [\"forum-2024\"]\n+++\n";
    let elsewhere = "https://letopis.example/";
    for (before, after) in [
        ("feeds/all.atom", "feeds/all.atom"),
        ("feeds/series-forum.atom", "feeds/series-city-forum.atom"),
        ("feeds/city-zhuhai.atom", "feeds/city-zhuhai-city.atom"),
    ] {
        let (before, after) = (feed(&old, before), made(&renamed, Some(elsewhere), after).unwrap());
        assert!(before != after);
        assert_eq!(ids(&before), ids(&after));
    }
    // Who subscribed before goes on to receive the same, and hears of the new address.
    assert_eq!(feed(&renamed, "feeds/city-zhuhai.atom"), feed(&renamed, "feeds/city-zhuhai-city.atom"));
    // Another site has other ids.
    let other = feed(&old.replace("id = \"amur\"", "id = \"lena\""), "feeds/all.atom");
    let all = feed(&old, "feeds/all.atom");
    assert!(ids(&other).iter().all(|id| !ids(&all).contains(id)));
}

#[test]
fn without_an_address_there_is_no_feed_and_nothing_leads_to_one() {
    let site = Site::new(&chronicle());
    let outputs = "\n[outputs]\nfeeds = false\n";
    let settings = site.read("site.toml");
    let look = |arguments: &str| {
        let run = site.run(&format!("build {arguments}"));
        assert_eq!(run.code, 0, "{}", run.err);
        let feeds: Vec<String> = site.list("public").into_iter().filter(|path| path.ends_with(".atom")).collect();
        let pages = site.list("public").into_iter().filter(|path| path.ends_with(".html"));
        let leading: Vec<String> = pages.filter(|page| site.read(&format!("public/{page}")).contains("atom")).collect();
        let calendars: Vec<String> = site.list("public").into_iter().filter(|path| path.ends_with(".ics")).collect();
        format!("feeds: {}\npages: {}\ncalendars: {}", feeds.join(" "), leading.join(" "), calendars.join(" "))
    };
    let calendars = "calendars: calendar.ics calendars/city-blagoveshchensk.ics calendars/city-heihe.ics calendars/series-forum.ics";
    check_text(&look(""), &format!("feeds: \npages: \n{calendars}"));
    check_text(
        &look(&format!("--base-url {BASE}")),
        &format!(
            "feeds: feeds/all.atom feeds/city-blagoveshchensk.atom feeds/city-heihe.atom feeds/city-zhuhai.atom \
             feeds/series-forum.atom feeds/topic-international.atom\n\
             pages: cities/blagoveshchensk.html cities/heihe.html cities/zhuhai.html index.html series/forum.html \
             topics/international.html\n{calendars}"
        ),
    );
    site.write("site.toml", settings + outputs);
    check_text(&look(&format!("--base-url {BASE}")), &format!("feeds: \npages: \n{calendars}"));
}

/// The demo site, built for its address.
fn built() -> Site {
    let site = demo("id = \"letopis\"", "id = \"letopis\"");
    let run = site.run(&format!("build --base-url {BASE}"));
    assert_eq!(run.code, 0, "{}", run.err);
    site
}

fn check(site: &Site) -> String {
    python(CHECK, &[&site.path("public"), Path::new(BASE)])
}

#[test]
fn all_feeds_are_valid() {
    let read = check(&built());
    let (feeds, entries) =
        read.trim().trim_end_matches(" entries").split_once(" feeds, ").unwrap_or_else(|| panic!("{read}"));
    let enough = |count: &str| count.parse::<usize>().is_ok_and(|count| count > 50);
    assert!(enough(feeds) && enough(entries), "{read}");
}

#[test]
fn a_bad_feed_is_found_by_each_rule() {
    let site = built();
    let path = site.path("public/feeds/series-five-mayors.atom");
    let whole = fs::read_to_string(&path).unwrap();
    // The others would only take time.
    let kept = ["series-five-mayors.atom", "all.atom"];
    for other in site.list("public/feeds").iter().filter(|feed| !kept.contains(&feed.as_str())) {
        fs::remove_file(site.path(&format!("public/feeds/{other}"))).unwrap();
    }
    let first = |from: &str, to: &str| {
        assert!(whole.contains(from), "no {from:?} in {whole}");
        whole.replacen(from, to, 1)
    };
    let entries = whole.find("<entry>").unwrap();
    let others = [
        ("no entry", format!("{}</feed>", &whole[..entries]), "has 0 entries"),
        ("no author", whole.replace("author>", "contributor>"), "an entry has no author"),
    ];
    let bad = BAD.iter().map(|(from, to, expected)| (*from, first(from, to), *expected));
    let mut faults = Vec::new();
    for (what, feed, expected) in bad.chain(others) {
        fs::write(&path, feed).unwrap();
        let read = check(&site);
        let found: Vec<&str> =
            read.lines().filter_map(|line| line.strip_prefix("feeds/series-five-mayors.atom: ")).collect();
        if found.join("; ") != expected {
            faults.push(format!("{what:?}: {}", found.join("; ")));
        }
    }
    none_of(&faults);
}

/// What is replaced, by what, and what is said of it.
const BAD: &[(&str, &str, &str)] = &[
    ("<title>", "<title>", ""),
    ("</feed>", "", "no XML: Premature end of data in tag feed line 2, line 73, column 1"),
    ("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "", "says no encoding"),
    ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "the root is {http://purl.org/atom/ns#}feed"),
    (" xml:lang=\"ru\"", "", "says no language"),
    ("<title>", "<title>a</title><title>", "feed has 2 <title>"),
    ("<generator", "<name>a</name><generator", "feed holds <name>"),
    ("<entry>", "a<entry>", "feed holds text"),
    ("<entry>", "<entry><div xmlns=\"urn:a\"/>", "entry holds {urn:a}div"),
    ("<id>urn:uuid:d75a", "<id>d75a", "id is no IRI: d75a29b0-da76-52c5-bd17-c9392860e087"),
    (
        "<id>urn:uuid:d75a29b0-da76-5",
        "<id>urn:uuid:d75a29b0-da76-4",
        "id is no UUID of version 5: urn:uuid:d75a29b0-da76-42c5-bd17-c9392860e087",
    ),
    (
        "f1750384-e563-5a31-9964-e15095236a3b",
        "080c7eb4-07c7-5b34-b0b5-06d9151da48d",
        "two have the id urn:uuid:080c7eb4-07c7-5b34-b0b5-06d9151da48d",
    ),
    ("<summary>", "<summary/><summary>", "entry has 2 <summary>; summary is empty"),
    ("<title>", "<title type=\"plain\">", "title has type plain"),
    ("<name>Благовещенск", "<name/><name>Благовещенск", "author has 2 <name>; author has an empty name"),
    (
        "cities/blagoveshchensk.html</uri>",
        "cities/no.html</uri>",
        "author's uri leads to nothing: https://example.org/letopis/cities/no.html",
    ),
    ("T00:00:00Z</updated>", "</updated>", "updated is no time: 2024-12-31"),
    ("T00:00:00Z</updated>\n<author>", "T25:00:00Z</updated>\n<author>", "updated is no time: 2024-12-31T25:00:00Z"),
    (
        "-12-31T00:00:00Z</updated>\n<author>",
        "-12-30T00:00:00Z</updated>\n<author>",
        "entries are not in the order of their times",
    ),
    ("<updated>2024-12-31", "<updated>2025-01-01", "was not updated when its newest entry was"),
    (
        "</updated>\n<author>",
        "</updated><published>2030-01-01T00:00:00Z</published><author>",
        "an entry was updated before it was published",
    ),
    (
        "/feeds/series-five-mayors.atom",
        "/feeds/all.atom",
        "calls itself ['https://example.org/letopis/feeds/all.atom']",
    ),
    (
        "type=\"text/html\" hreflang=\"ru\" href=\"https://example.org/letopis/series/",
        "type=\"html\" hreflang=\"r\" href=\"",
        "link is relative: five-mayors.html; link has type html; link has hreflang r",
    ),
    ("rel=\"alternate\"", "rel=\"related\"", "feed has no alternate"),
    (
        "<summary>",
        "<link rel=\"alternate\" type=\"text/html\" hreflang=\"ru\" href=\"https://example.org/\"/><summary>",
        "entry has two alternates of text/html in ru",
    ),
    ("/five-mayors.html", "/six-mayors.html", "link to nothing: https://example.org/letopis/series/six-mayors.html"),
    ("term=\"meeting\"", "term=\"\"", "category has no term"),
    ("term=\"meeting\"", "term=\"meeting\" id=\"a\"", "category has the attribute id"),
    ("<content type=\"html\">", "<content type=\"xhtml\">", "content has type xhtml"),
    ("&lt;p&gt;", "", "content is no HTML: Opening and ending tag mismatch: div line 1 and p, line 1, column 120"),
    ("&lt;p&gt;", "&lt;p style=&quot;a&quot;&gt;&lt;script/&gt;", "content holds style=a; content holds <script>"),
    (
        "&lt;a href=&quot;https://example.org/letopis/",
        "&lt;a href=&quot;../",
        "content links relatively: ../events/five-mayors-2024.html",
    ),
    (
        "reports/2024/yuzhno-sakhalinsk.html&quot;",
        "reports/2024/no.html&quot;",
        "content links to nothing: https://example.org/letopis/reports/2024/no.html",
    ),
];
