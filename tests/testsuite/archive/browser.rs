//! Archived pages in a browser: opened by a double click, with the network off, in a folder with spaces and Cyrillic.

use crate::archive::demo::bag;
use crate::browser::file_address;
use crate::harness::{list, none_of};
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
