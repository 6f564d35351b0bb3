//! Years as rivers and figures as bars: what stands in which year, what is certain of it, what lies together; their pages
//! read aloud (`tests/pages/rivers-*.txt`), and where drawings give way to their titles.

use crate::browser::Browser;
use crate::harness::{Site, TOWNS, agreement, check_file, event, none_of, report, repository};
use crate::html::{Piece, pieces, read_aloud};

/// Two cities with dates of every kind, and reports that only name one of them.
fn site() -> Site {
    let both = "parties = [\"blagoveshchensk\", \"heihe\"]";
    let signed = [
        ("century", "20XX"),
        ("before", "[..2001]"),
        ("uncertain", "2009?"),
        ("about", "2009~"),
        ("known", "2011-05-03"),
        ("days", "2011-06-01"),
        ("open", "2014/.."),
        ("decade-and-more", "1990/2005"),
        ("winter", "2018-24"),
    ];
    let agreements: Vec<String> =
        signed.iter().map(|(id, date)| agreement(id, &format!("signed = \"{date}\"; {both}"))).collect();
    let met = "participants = [\"blagoveshchensk\", \"heihe\"]";
    let first = [
        agreements.concat(),
        agreement("dateless", both),
        event("exhibition", &format!("date = \"2012/2014\"; place = \"heihe\"; {met}")),
        event("doubtful", &format!("date = \"2019\"; {met}")),
        event("vague", &format!("date = \"20XX\"; {met}")),
        event("yearly", &format!("date = \"XXXX-08-23\"; place = \"blagoveshchensk\"; {met}")),
        "[[figures]]\nindicator = \"guests\"\nvalue = 300\n\
         [[figures]]\nindicator = \"guests\"\nlabel = \"Гости ярмарки\"\nvalue = 40\n\
         [[figures]]\nindicator = \"guests\"\nvalue = 20\nwith = [\"zhuhai\"]\n"
            .to_owned(),
    ];
    let second = [
        agreement("days", &format!("signed = \"2011-06-02\"; {both}")),
        event("doubtful", &format!("date = \"2021\"; {met}")),
        "[[figures]]\nindicator = \"guests\"\nvalue = 500\nunit = \"человек\"\n\
         [[figures]]\nindicator = \"guests\"\nvalue = 30\nwith = [\"zhuhai\"]\n\
         [[figures]]\nindicator = \"guests\"\nvalue = 2\nunit = \"тысячи человек\"\n"
            .to_owned(),
    ];
    let settings = "-- site.toml --\ntitle = \"Летопись\"\n[topics]\ninternational = \"Международная деятельность\"\n\
         [indicators]\nguests = { ru = \"Гости\", unit = { ru = \"человек\" } }\n";
    let plan = "[[plans]]\nid = \"bridge\"\ntext = \"Построить мост\"\nabout = [\"heihe\"]\n";
    Site::new(
        &[
            TOWNS,
            settings,
            &report("2021/blagoveshchensk", &first.concat(), ""),
            &report("2022/khabarovsk", "", "Мы писали в Хэйхэ."),
            &report("2023/khabarovsk", plan, ""),
            &report("2025/blagoveshchensk", &second.concat(), ""),
        ]
        .concat(),
    )
}

#[test]
fn rivers_and_bars_read_as_they_are_written_down() {
    let site = site();
    let run = site.run("build --date 2026-01-31");
    assert_eq!(run.code, 0, "{}", run.err);
    let mut faults = Vec::new();
    for page in ["cities/heihe", "cities/blagoveshchensk", "pairs/blagoveshchensk--heihe"] {
        let text = read_aloud(&site.read(&format!("public/{page}.html")), "main");
        let file = format!("tests/pages/rivers-{}.txt", page.replace('/', "-"));
        faults.extend(check_file(&repository().join(file), &text).err());
    }
    none_of(&faults);
}

#[test]
fn only_what_nobody_doubts_is_drawn_as_certain() {
    let site = site();
    let run = site.run("build --date 2026-01-31");
    assert_eq!(run.code, 0, "{}", run.err);
    let page = site.read("public/cities/heihe.html");
    let mut drawn = Vec::new();
    let mut is_year = false;
    for piece in pieces(&page) {
        let class = piece.attribute("class").unwrap_or_default();
        match &piece {
            Piece::Open { name, .. } if name == "text" => is_year = class == "year",
            Piece::Text(text) if is_year => drawn.push(text.clone()),
            Piece::Open { .. } if class.starts_with("bridge") || class.starts_with("landing") => {
                if let Some(year) = drawn.last_mut() {
                    *year = format!("{year}, {class}");
                }
            }
            _ => {}
        }
        is_year &= matches!(piece, Piece::Open { .. });
    }
    let expected = [
        "2001, bridge open",
        "2002–2008",
        "2009, bridge open",
        "2010",
        "2011, bridge, bridge open",
        "2012, landing",
        "2013, landing",
        "2014, bridge open, landing",
        "2015–2017",
        "2018, bridge open",
        "2019, bridge open, landing open",
        "2020",
        "2021, landing open",
        "2022",
        "2023",
    ];
    assert_eq!(drawn, expected);
    let pair = pieces(&site.read("public/pairs/blagoveshchensk--heihe.html"));
    let broken = pair.iter().filter(|piece| piece.opens("li") && piece.attribute("class") == Some("open"));
    assert_eq!(broken.count(), 10);
}

#[test]
fn a_long_series_has_no_strip() {
    let strip = |editions: i32| {
        let events: String = (0..editions)
            .map(|index| event(&format!("fair-{index}"), &format!("date = \"{}\"; series = \"fair\"", 1950 + index)))
            .collect();
        let fair = "-- content/series/fair.md --\n+++\ntitle = \"Ярмарка\"\n+++\n";
        let site = Site::new(&[TOWNS, fair, &report("2024/heihe", &events, "")].concat());
        site.build("");
        pieces(&site.read("public/series/fair.html"))
            .iter()
            .filter(|piece| piece.attribute("class") == Some("strip"))
            .count()
    };
    assert_eq!([1, 2, 60, 61].map(strip), [0, 1, 1, 0]);
}

/// In the page: the words of its drawings' surroundings that are seen.
const SEEN: &str = "Array.from(document.querySelectorAll('main h2, main figure p'))
    .filter(element => element.getClientRects().length > 0)
    .map(element => element.textContent)";

#[test]
fn where_drawings_are_not_shown_neither_are_their_words() {
    let browser = Browser::open();
    let towns = "-- content/cities/heihe.md --\n+++\nname = \"Хэйхэ\"\ncoordinates = [50.2, 127.5]\n+++\n\
                 -- content/cities/zhuhai.md --\n+++\nname = \"Чжухай\"\ncoordinates = [22.3, 113.6]\n+++\n";
    let site = Site::new(&[TOWNS, towns].concat());
    let mut seen = Vec::new();
    for theme in ["default", "plain"] {
        site.write("site.toml", format!("title = \"Летопись\"\ntheme = \"{theme}\"\n"));
        site.build("");
        browser.go(&format!("file://{}", site.path("public/cities/index.html").display()));
        browser.act("document.documentElement.dataset.pictures = 'off'");
        seen.push(browser.value(SEEN));
    }
    let expected = serde_json::json!([
        ["Карта", "Карта мест, о которых говорят отчёты", "Россия", "Без страны", "Реки и регионы"],
        ["Россия", "Без страны", "Реки и регионы"],
    ]);
    assert_eq!(serde_json::Value::from(seen), expected);
}
