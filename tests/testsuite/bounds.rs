//! Pages of things of which much is told: their lists go on over further pages, each entry on one of them.

use std::fs;
use std::sync::OnceLock;

use serde_json::Value;

use crate::harness::{Site, TOWNS, agreement, check_text, event, none_of, report};
use crate::html::{Piece, pieces, read_aloud};
use crate::links;

const BASE: &str = "https://example.org/letopis/";

/// A site in which Heihe and much else is named in 600 events, 1 100 sentences, 501 partnerships and an agreement that
/// 503 reports tell of.
fn much() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let series = "-- content/series/race.md --\n+++\ntitle = \"Забег\"\n+++\n";
        let site = Site::new(&[TOWNS, series, &reports(2022, 1..=50), &reports(2023, 51..=600), &claims()].concat());
        site.build(&format!("--base-url {BASE}"));
        site
    })
}

/// A report with these events; for each there are two sentences, but for the last fifty of all.
fn reports(year: i32, numbers: std::ops::RangeInclusive<usize>) -> String {
    let fields = format!(
        "date = \"{year}\"; place = \"heihe\"; participants = [\"blagoveshchensk\", \"org:asdg\"]; under = \"union\"; \
         series = \"race\"; part_of = \"games\""
    );
    let sentences = |number: usize| match number {
        551.. => vec![],
        number => vec![format!("{number} раз в Хэйхэ.\n\n"), format!("{number} раз из Хэйхэ.\n\n")],
    };
    let header: String = numbers.clone().map(|number| event(&format!("race-{number:03}"), &fields)).collect();
    let games = event("games", "date = \"2022/2023\"");
    let union = agreement("union", "parties = [\"blagoveshchensk\", \"heihe\"]");
    let relation =
        |number: usize| format!("[[partnerships]]\nid = \"{number:03}\"\nparties = [\"blagoveshchensk\", \"heihe\"]\n");
    let relations = (1..=501).filter(|_| year == 2022).map(relation).collect();
    report(
        &format!("{year}/blagoveshchensk"),
        &[header, games, union, relations].concat(),
        &numbers.flat_map(sentences).collect::<String>(),
    )
}

/// Five hundred and one reports of one city, all of one agreement.
fn claims() -> String {
    let claim = agreement("union", "parties = [\"blagoveshchensk\", \"heihe\"]");
    (1..=501).map(|number| report(&format!("2023/khabarovsk-{number:03}"), &claim, "")).collect()
}

/// Where the links lead that stand first in elements of a class, on all pages of a thing together.
fn entries(thing: &str, pages: usize, class: &str, folder: &str) -> Vec<String> {
    let of_page = |page: usize| {
        let pieces = pieces(&much().read(&address(thing, page)));
        let opens = pieces.iter().enumerate().filter(|(_, piece)| piece.attribute("class") == Some(class));
        let links = opens.filter_map(|(at, _)| pieces[at..].iter().find_map(|piece| piece.attribute("href")));
        let ids = links.filter_map(|link| link.strip_prefix(folder)).map(|id| id.trim_end_matches(".html").to_owned());
        ids.collect::<Vec<_>>()
    };
    (1..=pages).flat_map(of_page).collect()
}

fn address(thing: &str, page: usize) -> String {
    match page {
        1 => format!("public/{thing}.html"),
        page => format!("public/{thing}.{page}.html"),
    }
}

fn races(numbers: impl Iterator<Item = usize>) -> Vec<String> {
    numbers.map(|number| format!("race-{number:03}")).collect()
}

#[test]
fn long_lists_of_a_thing_go_on_over_its_pages() {
    let mut further = much().list("public");
    further.retain(|path| path.split('.').count() > 2 && path.ends_with(".html"));
    let expected = [
        "agreements/activity-2023-blagoveshchensk.2.html",
        "agreements/union.2.html",
        "cities/blagoveshchensk.2.html",
        "cities/heihe.2.html",
        "cities/heihe.3.html",
        "cities/khabarovsk.2.html",
        "events/games.2.html",
        "organisations/asdg.2.html",
        "pairs/blagoveshchensk--heihe.2.html",
        "series/race.2.html",
    ];
    assert_eq!(further, expected);
}

#[test]
fn every_entry_stands_on_one_page() {
    let latest_first = races((51..=600).chain(1..=50));
    let in_order = races(1..=600);
    assert_eq!(entries("cities/heihe", 3, "head", "../events/"), latest_first);
    assert_eq!(entries("cities/blagoveshchensk", 2, "head", "../events/"), latest_first);
    assert_eq!(entries("organisations/asdg", 2, "head", "../events/"), in_order);
    assert_eq!(entries("agreements/union", 2, "head", "../events/"), in_order);
    assert_eq!(entries("series/race", 2, "head", "../events/"), in_order);
    assert_eq!(entries("events/games", 2, "head", ""), in_order);
    assert_eq!(entries("pairs/blagoveshchensk--heihe", 2, "head", "../events/"), in_order);
}

#[test]
fn every_partnership_stands_on_one_page() {
    let numbers: Vec<String> = (1..=501).map(|number| format!("{number:03}")).collect();
    let told = "../reports/2022/blagoveshchensk.html#partnership-";
    for thing in ["cities/blagoveshchensk", "cities/heihe", "pairs/blagoveshchensk--heihe"] {
        assert_eq!(entries(thing, 2, "told", told), numbers, "{thing}");
    }
}

#[test]
fn every_sentence_stands_on_one_page() {
    let of_page = |page: usize| {
        let text = read_aloud(&much().read(&address("cities/heihe", page)), "main");
        let entries = text.lines().filter_map(|line| line.strip_prefix("- [")?.split(']').next());
        entries.filter(|entry| entry.ends_with("Хэйхэ.")).map(str::to_owned).collect()
    };
    let pages: Vec<Vec<String>> = (1..=3).map(of_page).collect();
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [500, 500, 100]);
    let sentences = (1..=550).flat_map(|number| [format!("{number} раз в Хэйхэ."), format!("{number} раз из Хэйхэ.")]);
    assert_eq!(pages.concat(), sentences.collect::<Vec<_>>());
}

/// What a page names to programs under a property of the thing that it is about, in its order.
fn named(thing: &str, property: &str) -> Vec<String> {
    let pieces = pieces(&much().read(&format!("public/{thing}.html")));
    let at = pieces.iter().position(|piece| piece.attribute("type") == Some("application/ld+json")).unwrap();
    let Piece::Text(text) = &pieces[at + 1] else { panic!("{thing} says nothing to programs") };
    let document: Value = serde_json::from_str(text).unwrap();
    let id = format!("{BASE}{thing}.html#it");
    let about = document["@graph"].as_array().unwrap().iter().find(|node| node["@id"] == id.as_str()).unwrap();
    let name = |node: &Value| {
        let id = node["@id"].as_str().unwrap().trim_end_matches("#it").trim_end_matches(".html");
        id.rsplit('/').next().unwrap().to_owned()
    };
    match &about[property] {
        Value::Array(nodes) => nodes.iter().map(name).collect(),
        node => vec![name(node)],
    }
}

#[test]
fn programs_are_told_what_stands_on_the_page() {
    let first = |numbers: Vec<String>| numbers.into_iter().take(500).collect::<Vec<_>>();
    let latest_first = first(races((51..=600).chain(1..=50)));
    let in_order = first(races(1..=600));
    assert_eq!(named("cities/heihe", "event"), latest_first);
    assert_eq!(named("series/race", "subEvent"), in_order);
    assert_eq!(named("events/games", "subEvent"), in_order);
    let reports: Vec<String> = (1..=501).map(|number| format!("khabarovsk-{number:03}")).collect();
    let of_city: Vec<String> = reports.iter().rev().take(500).cloned().collect();
    assert_eq!(named("cities/khabarovsk", "subjectOf"), of_city);
    let tellers = ["blagoveshchensk", "blagoveshchensk"].map(str::to_owned).into_iter().chain(reports);
    assert_eq!(named("agreements/union", "subjectOf"), first(tellers.collect()));
}

#[test]
fn claims_are_numbered_over_all_pages() {
    let of_page = |page: usize| {
        let pieces = pieces(&much().read(&address("agreements/union", page)));
        let claims = pieces.into_iter().filter(|piece| piece.opens("article"));
        claims.filter_map(|claim| claim.attribute("id").map(str::to_owned)).collect()
    };
    let pages: Vec<Vec<String>> = (1..=2).map(of_page).collect();
    assert_eq!(pages.concat(), (1..=503).map(|number| format!("claim-{number}")).collect::<Vec<_>>());
    assert_eq!(pages[0].len(), 500);
    let second = read_aloud(&much().read("public/agreements/union.2.html"), "section.claims");
    assert_eq!(
        second.lines().take(2).collect::<Vec<_>>(),
        ["## Что говорят отчёты", "### [Отчёт](../reports/2023/khabarovsk-499.html)",]
    );
}

#[test]
fn of_very_many_reports_a_row_names_the_first() {
    let row = read_aloud(&much().read("public/agreements/index.html"), "p.told");
    let named = ["2022", "2023"].map(|year| format!("[Благовещенск, {year}](../reports/{year}/blagoveshchensk.html)"));
    let others = (1..=22).map(|number| {
        format!("[Хабаровск, 2023: Международная деятельность](../reports/2023/khabarovsk-{number:03}.html)")
    });
    let links: Vec<String> = named.into_iter().chain(others).collect();
    let all = "[ещё 479 отчётов](union.html#_claims)";
    check_text(&row, &format!("Отчёты: {}; {all}", links.join("; ")));
}

#[test]
fn a_further_page_has_its_lists_and_leads_to_the_others() {
    let page = much().read("public/cities/heihe.3.html");
    let mentions: String = (501..=550)
        .flat_map(|number| {
            [("в", 2 * number - 101), ("из", 2 * number - 100)].map(|(word, block)| (number, word, block))
        })
        .map(|(number, word, block)| {
            format!("- [{number} раз {word} Хэйхэ.](../reports/2023/blagoveshchensk.html#p{block})\n")
        })
        .collect();
    check_text(
        &read_aloud(&page, "main"),
        &format!(
            "
# Хэйхэ, страница 3
黑河
## Содержание
- [Где упоминается](#_mentions)
## Где упоминается
### [Благовещенск, 2023](../reports/2023/blagoveshchensk.html)
{mentions}- [Назад](heihe.2.html)
- [1](heihe.html)
- [2](heihe.2.html)
- [3](heihe.3.html)
"
        ),
    );
    let pieces = pieces(&page);
    let canonical = pieces.iter().find(|piece| piece.attribute("rel") == Some("canonical"));
    assert_eq!(
        canonical.and_then(|link| link.attribute("href")),
        Some("https://example.org/letopis/cities/heihe.3.html")
    );
    check_text(
        &read_aloud(&page, "nav.crumbs"),
        "- [Главная](../index.html)\n- [Города](index.html)\n- [Хэйхэ](heihe.html)",
    );
}

#[test]
fn the_river_leads_to_the_page_where_a_year_begins() {
    let pieces = pieces(&much().read("public/cities/heihe.html"));
    let mut links: Vec<&str> = pieces.iter().filter_map(|piece| piece.attribute("href")).collect();
    links.retain(|link| link.contains("#_year-"));
    // The drawing, then its table.
    let years = ["heihe.2.html#_year-2022", "#_year-2023"];
    assert_eq!(links, [years, years].concat());
}

#[test]
fn every_link_of_long_pages_holds() {
    links::check(&much().path("public"), Some(BASE));
}

#[test]
fn no_page_is_bigger_than_a_megabyte() {
    let pages = much().list("public").into_iter().filter(|path| path.ends_with(".html"));
    let sizes = pages.map(|path| (fs::metadata(much().path(&format!("public/{path}"))).unwrap().len(), path));
    let big: Vec<String> =
        sizes.filter(|(size, _)| *size > 1_000_000).map(|(size, path)| format!("{path}: {size}")).collect();
    none_of(&big);
}

#[test]
fn of_very_many_cities_promises_are_found_from_their_own_page_of_the_list() {
    let town = |number: usize| {
        format!(
            "-- content/cities/town-{number:03}.md --\n+++\nname = \"{number:03}\"\n+++\n\
             -- content/reports/2023/town-{number:03}.md --\n+++\ntitle = \"О\"\ncity = \"town-{number:03}\"\nyear = 2023\n\
             topic = \"international\"\nstatus = \"published\"\n[[plans]]\nid = \"plan\"\ntext = \"П\"\n+++\n"
        )
    };
    let settings = "[outputs]\ncompare = false\nyearbook = false\nsearch = false\n";
    let towns: String = (1..=501).map(town).collect();
    let site = Site::new(&[TOWNS, &towns].concat());
    site.write("site.toml", [&site.read("site.toml"), settings].concat());
    site.build("");
    let cities = |site: &Site, page: &str| {
        let text = read_aloud(&site.read(&format!("public/{page}.html")), "div.indexes screen");
        let cities = text.split("## Обещания по городам").nth(1).unwrap().split("## Обещания по годам").next().unwrap();
        cities.trim().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let line = |number: usize| format!("- [{number:03}](cities/town-{number:03}.html#_plans) 1");
    let note = "Названы города, чьи обещания стоят на этой странице. Обещания остальных — на их страницах: \
                [Города](cities/index.html)"
        .to_owned();
    let first: Vec<String> = (1..=500).map(line).chain([note.clone()]).collect();
    assert_eq!([cities(&site, "plans"), cities(&site, "plans-2")], [first, vec![line(501), note]]);
}
