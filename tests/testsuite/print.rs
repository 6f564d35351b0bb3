//! Pages on paper, as a real browser lays them out for print: nothing to click, and the yearbook as a book.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::harness::{Site, TOWNS, report};

/// What is seen of some elements, by their class or else their name.
fn seen(browser: &Browser, elements: &str) -> Value {
    browser.value(&format!(
        "Array.from(document.querySelectorAll('{elements}')).filter(element => element.getClientRects().length > 0)\
         .map(element => element.className || element.localName)"
    ))
}

fn printed(site: &Site, page: &str) -> Browser {
    let browser = Browser::open();
    browser.protocol("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    browser.go(&format!("file://{}", site.path(&format!("public/{page}")).display()));
    browser
}

fn site() -> Site {
    let settings = "-- site.toml --\ntitle = \"Летопись\"\nbase_url = \"https://example.org/\"\n[topics]\ninternational = \"М\"\n\
                    [questions]\nachieved = \"Что удалось\"\n";
    let text = "## Что удалось {#achieved}\n\nСделано, см. [сайт](https://example.net/a) и [Хабаровск](city:khabarovsk).[^1]\n\n[^1]: Сноска.\n";
    let plans = "[[plans]]\nid = \"one\"\ntext = \"Один\"\n[[plans]]\nid = \"two\"\ntext = \"Два\"\n";
    Site::new(&[TOWNS, settings, &report("2023/heihe", plans, text), &report("2024/heihe", plans, text)].concat())
}

#[test]
fn nothing_on_paper_is_there_to_be_clicked() {
    let site = site();
    site.build("");
    let browser = printed(&site, "index.html");
    for page in
        ["index", "reports/2024/heihe", "cities/heihe", "plans", "compare", "compare/heihe-2023-2024", "years/2024"]
    {
        browser.go(&format!("file://{}", site.path(&format!("public/{page}.html")).display()));
        assert_eq!(seen(&browser, "nav, form, select, button, .skip, .crumbs"), json!([]), "{page}");
        assert_eq!(seen(&browser, "footer .paper"), json!(["paper"]), "{page} tells its address");
    }
}

#[test]
fn addresses_elsewhere_stand_behind_their_links() {
    let site = site();
    site.build("");
    let browser = printed(&site, "reports/2024/heihe.html");
    let behind = browser.value(
        "Array.from(document.querySelectorAll('.prose p > a:not(.permalink)')).map(link => getComputedStyle(link, '::after').content)",
    );
    assert_eq!(behind, json!(["\" (https://example.net/a)\"", "none"]));
}

#[test]
fn the_yearbook_is_a_book() {
    let site = site();
    site.build("");
    let browser = printed(&site, "years/2024-yearbook.html");
    assert_eq!(seen(&browser, "nav"), json!(["contents"]));
    // A head that is repeated on every page names the city there.
    let heads = browser.value(
        "Array.from(document.querySelectorAll('.answer > header')).map(head => \
         [getComputedStyle(head).display, head.innerText.replace(/\\s+/g, ' ').trim()])",
    );
    assert_eq!(heads, json!([["table-header-group", "2024 · Что удалось Хэйхэ 黑河"]]));
    let running = browser.value("getComputedStyle(document.documentElement).getPropertyValue('--running')");
    assert_eq!(running, json!("\"Сборник за 2024 год — Летопись\""));
    let breaks = browser.value(
        "Array.from(document.querySelectorAll('main > *')).filter(part => getComputedStyle(part).breakBefore === 'page')\
         .map(part => part.className)",
    );
    assert_eq!(breaks, json!(["contents", "question", "imprint"]));
}
