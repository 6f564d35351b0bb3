//! Archived pages in a browser: opened by a double click, with the network off, in a folder with spaces and Cyrillic.

use std::fs;

use crate::archive::demo::{bag, bytes};
use crate::browser::{Browser, file_address};
use crate::harness::{Site, list, none_of, repository};
use crate::html::pieces;
use crate::site::light::{browser, visit};
use crate::site::{axe, reflow};

#[test]
fn every_page_is_quiet_without_a_network() {
    let browser = browser();
    let mut faults = Vec::new();
    for year in ["2009", "2022", "2024"] {
        let site = bag(year).join("data/site");
        let pages: Vec<String> = list(&site).into_iter().filter(|path| path.ends_with(".html")).collect();
        assert!(pages.len() > 40, "{year}: {} pages", pages.len());
        for page in pages {
            let visit = visit(&browser, &site, &page);
            faults.extend(visit.faults.iter().map(|fault| format!("{year}: {page}: {fault}")));
        }
    }
    none_of(&faults);
}

#[test]
fn the_search_finds_what_is_in_the_archive_and_nothing_else() {
    let browser = browser();
    let address = file_address(&bag("2024").join("data/site/search.html"));
    browser.go(&format!("{address}?q=Хэйхэ"));
    browser.wait("document.querySelector('.finds mark')");
    let links = browser.value("[...document.querySelectorAll('.finds a')].map(link => link.getAttribute('href'))");
    let links = links.as_array().unwrap();
    assert!(links.len() > 5, "{links:?}");
    let outside: Vec<String> = links
        .iter()
        .filter_map(|link| link.as_str())
        .filter(|link| !bag("2024").join("data/site").join(link.split(['#', '?']).next().unwrap()).is_file())
        .map(str::to_owned)
        .collect();
    none_of(&outside);
}

/// Clicks the first link of the main part that can be seen, matches and stays in the archive.
fn click(browser: &Browser, selector: &str) {
    let place = browser.value(&format!(
        "(() => {{
          for (const link of document.querySelectorAll('main a:not(svg a)')) {{
            if (!link.matches('{selector}') || /^http|outside.html$/.test(link.getAttribute('href'))) continue;
            link.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const box = link.getClientRects()[0];
            if (!box) continue;
            const at = [box.left + box.width / 2, box.top + box.height / 2];
            if (link.contains(document.elementFromPoint(...at))) return [...at, link.href];
          }}
          return 'no such link on ' + location.href;
        }})()"
    ));
    let at = |index: usize| place[index].as_f64().unwrap_or_else(|| panic!("{selector}: {place}"));
    browser.click(at(0), at(1));
    browser.wait(&format!("location.href === {} && document.readyState === 'complete'", place[2]));
}

/// From home to the year, a report, a city, an event, and back.
#[test]
fn archives_that_were_moved_are_clicked_through() {
    let browser = browser();
    let moved = Site::empty();
    for year in ["2009", "2024"] {
        for (path, bytes) in bytes(&bag(year)) {
            moved.write(&format!("переезд/полка 7/{year}/{path}"), bytes);
        }
        let site = moved.path(&format!("переезд/полка 7/{year}/data/site"));
        browser.open_file(&site.join("index.html"));
        for selector in [
            format!("[href^=\"years/{year}\"]"),
            format!("[href*=\"reports/{year}/\"]"),
            "[href*=\"cities/\"]".to_owned(),
            "[href*=\"events/\"]:not([href*=\"index\"])".to_owned(),
        ] {
            click(&browser, &selector);
            let heading = browser.value("document.querySelector('h1').innerText.trim() !== ''");
            assert_eq!(heading, serde_json::json!(true), "{year}: {selector}");
        }
        for _ in 0..4 {
            let before = browser.value("location.href");
            browser.act("history.back()");
            // Between two pages a browser may show an empty one.
            let is_back = format!("location.protocol === 'file:' && location.href !== {before}");
            browser.wait(&format!("{is_back} && document.readyState === 'complete'"));
        }
        let home = browser.value("decodeURI(location.pathname).split('/data/site/')[1]");
        assert_eq!(home, serde_json::json!("index.html"), "{year}");
    }
}

/// The sheet marks links by how their addresses begin or end: those of all links that leave do so, and of no others.
#[test]
fn every_link_that_leaves_is_one_that_the_sheet_marks() {
    let sheet = fs::read_to_string(repository().join("themes/default/static/archive.css")).unwrap();
    assert!(sheet.contains("\na[href^=\"http\"]::after, a[href$=\"outside.html\"]::after {"), "{sheet}");
    let (mut faults, mut leaving) = (Vec::new(), 0);
    for year in ["2009", "2024"] {
        let folder = bag(year);
        for page in list(&folder.join("data/site")).into_iter().filter(|path| path.ends_with(".html")) {
            let html = fs::read_to_string(folder.join("data/site").join(&page)).unwrap();
            for link in
                pieces(&html).iter().filter(|piece| piece.opens("a")).filter_map(|piece| piece.attribute("href"))
            {
                let is_marked = link.starts_with("http") || link.ends_with("outside.html");
                let leaves = link.contains(':') && !link.starts_with("mailto:") && !link.starts_with("tel:")
                    || link.starts_with("//")
                    || link.split(['#', '?']).next().is_some_and(|path| path.ends_with("outside.html"));
                leaving += usize::from(leaves);
                faults.extend((is_marked != leaves).then(|| format!("{year}: {page}: {link}")));
            }
        }
    }
    none_of(&faults);
    assert!(leaving > 100, "{leaving}");
}

/// Links that leave the archive have an arrow that nobody hears; the others have none.
#[test]
fn links_that_leave_are_marked() {
    let browser = browser();
    for (year, leaving) in
        [("2009", "outside.html"), ("2022", "outside.html"), ("2024", "https://example.org/letopis/")]
    {
        browser.open_file(&bag(year).join("data/site/cities/heihe.html"));
        let marked = |selector: &str| {
            browser.value(&format!(
                "[...document.querySelectorAll('{selector}')].map(link => getComputedStyle(link, '::after').content)\
                 .filter((mark, at, all) => all.indexOf(mark) === at)"
            ))
        };
        assert_eq!(
            marked(&format!("main a:not(svg a)[href*=\"{leaving}\"]")),
            serde_json::json!(["\"↗\" / \"\""]),
            "{year}"
        );
        assert_eq!(marked("header nav a"), serde_json::json!(["none"]), "{year}");
    }
}

/// Pages that show all that an archive adds, in both themes, with and without an address of the site.
fn sample() -> Vec<(String, std::path::PathBuf)> {
    let pages = [
        ("2009", "outside.html"),
        ("2009", "reports/2009/blagoveshchensk.html"),
        ("2009", "cities/heihe.html"),
        ("2022", "outside.html"),
        ("2022", "reports/2022/blagoveshchensk.html"),
        ("2022", "years/2022.html"),
        ("2024", "index.html"),
        ("2024", "events/index.html"),
        ("2024", "reports/2024/yuzhno-sakhalinsk.html"),
        ("2024", "years/2024-yearbook.html"),
    ];
    pages.map(|(year, page)| (format!("{year}: {page}"), bag(year).join("data/site").join(page))).into()
}

#[test]
fn axe_finds_nothing_in_archived_pages() {
    let browser = axe::browser();
    let mut faults = Vec::new();
    // One way of seeing a page after the other.
    for ((name, path), sight) in sample().into_iter().zip(axe::SIGHTS.into_iter().cycle()) {
        browser.open_file(&path);
        axe::look(&browser, sight);
        faults.extend(axe::findings(&browser).into_iter().map(|fault| format!("{name} {sight:?}: {fault}")));
    }
    none_of(&faults);
}

#[test]
fn no_archived_page_scrolls_sideways() {
    let browser = reflow::browser();
    let mut faults = Vec::new();
    for (name, path) in sample() {
        browser.open_file(&path);
        faults.extend(reflow::findings(&browser).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    none_of(&faults);
}
