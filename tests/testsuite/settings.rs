//! The panel of settings in a real browser, from `file://`: by keyboard, remembered over pages, and without any script.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::harness::{Site, TOWNS, report, repository, run};

/// A picture of one by two dots.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x02\x08\x02\x00\x00\x00";

fn site() -> Site {
    let site = Site::new(&[TOWNS, &report("2024/heihe/index", "", "Вид:\n\n![Мост через Амур](мост.png)")].concat());
    site.write("content/reports/2024/heihe/мост.png", PICTURE);
    site.build("");
    site
}

fn address(site: &Site, page: &str) -> String {
    format!("file://{}", site.path(&format!("public/{page}")).display())
}

/// How the page looks: what the panel can change.
fn look(browser: &Browser) -> Value {
    browser.value(
        "(() => { const of = element => getComputedStyle(document.querySelector(element)); return {
            size: of('html').fontSize, letters: of('p').letterSpacing, lines: of('body').lineHeight,
            paper: of('body').backgroundColor, ink: of('body').color, link: of('main a').color } })()",
    )
}

fn usual() -> Value {
    json!({ "size": "16px", "letters": "normal", "lines": "26.35px", "paper": "rgb(251, 250, 246)",
        "ink": "rgb(28, 32, 34)", "link": "rgb(10, 90, 102)" })
}

const STORED: &str = "localStorage.getItem('letopis-settings')";

#[test]
fn what_is_chosen_by_keyboard_is_remembered_until_it_is_taken_back() {
    let site = site();
    let browser = Browser::open();
    browser.go(&address(&site, "reports/2024/heihe.html"));
    assert_eq!(look(&browser), usual());
    browser.act("document.querySelector('.settings summary').focus()");
    for key in ["Enter", "Tab", "ArrowDown", "Tab", "ArrowDown", "ArrowDown", "Tab", "ArrowDown", "Tab"] {
        browser.key(key);
    }
    for _ in 0..5 {
        browser.key("ArrowDown");
    }
    assert_eq!(
        browser.value(STORED),
        json!("{\"size\":\"125\",\"letters\":\"wider\",\"lines\":\"wide\",\"scheme\":\"on-blue\"}")
    );
    let chosen = json!({ "size": "20px", "letters": "2.55px", "lines": "39.3125px", "paper": "rgb(208, 231, 250)",
        "ink": "rgb(4, 32, 74)", "link": "rgb(0, 49, 110)" });
    assert_eq!(look(&browser), chosen);
    // Another page has it from its first paint on: before the panel itself is there.
    browser.protocol(
        "Page.addScriptToEvaluateOnNewDocument",
        &json!({ "source": "addEventListener('DOMContentLoaded', () => window.early = document.documentElement.dataset.size, true)" }),
    );
    browser.go(&address(&site, "cities/heihe.html"));
    assert_eq!(look(&browser), chosen);
    assert_eq!(browser.value("window.early"), json!("125"));
    let checked = "[...document.querySelectorAll('.settings input:checked')].map(input => input.id).join(' ')";
    assert_eq!(
        browser.value(checked),
        json!("_size-125 _letters-wider _lines-wide _scheme-on-blue _pictures-on _keys-on")
    );
    browser.act("document.querySelector('.settings').open = true; document.querySelector('.settings button').focus()");
    browser.key("Enter");
    browser.wait("localStorage.getItem('letopis-settings') === null");
    assert_eq!(look(&browser), usual());
    browser.go(&address(&site, "reports/2024/heihe.html"));
    assert_eq!(look(&browser), usual());
}

#[test]
fn without_scripts_the_panel_does_the_same_for_the_page() {
    let site = site();
    let browser = Browser::open_without_scripts();
    browser.go(&address(&site, "reports/2024/heihe.html"));
    assert_eq!(look(&browser), usual());
    let shown = "[getComputedStyle(document.querySelector('.prose img')).display, document.querySelector('.prose p:has(img)').innerText.replace('¶', '').trim()]";
    assert_eq!(browser.value(shown), json!(["inline", ""]));
    for choice in ["size-200", "letters-wide", "lines-wider", "scheme-on-black", "pictures-off"] {
        browser.act(&format!("document.querySelector('#_{choice}').click()"));
    }
    assert_eq!(
        look(&browser),
        json!({ "size": "32px", "letters": "2.04px", "lines": "74.8px", "paper": "rgb(0, 0, 0)",
            "ink": "rgb(255, 255, 255)", "link": "rgb(155, 227, 233)" })
    );
    assert_eq!(browser.value(shown), json!(["none", "Мост через Амур"]));
    assert_eq!(browser.value("Object.keys(document.documentElement.dataset)"), json!(["running"]));
    browser.act("document.querySelector('.settings button').click()");
    assert_eq!(look(&browser), usual());
}

#[test]
fn what_somebody_else_stored_does_no_harm() {
    let site = site();
    let browser = Browser::open();
    browser.go(&address(&site, "cities/heihe.html"));
    for stored in ["null", "[1]", "{", "{\"size\":{},\"scheme\":\"red\",\"lines\":5}"] {
        browser.act(&format!("localStorage.setItem('letopis-settings', '{stored}')"));
        browser.go(&address(&site, "cities/heihe.html"));
        assert_eq!(look(&browser), usual(), "{stored}");
    }
}

#[test]
fn large_text_folds_the_page_and_never_widens_it() {
    let out = tempfile::tempdir().unwrap();
    let built = run(repository(), &[], &["build", "--lang", "en", "--out", out.path().to_str().unwrap()]);
    assert_eq!(built.code, 0, "{}", built.err);
    let pages = [
        "index.html",
        "cities/index.html",
        "cities/blagoveshchensk.html",
        "pairs/blagoveshchensk--heihe.html",
        "agreements/index.html",
        "agreements/five-cities-2022.html",
        "events/five-mayors-2024.html",
        "reports/2024/yuzhno-sakhalinsk.html",
        "years/2024.html",
        "years/2024-yearbook.html",
        "plans.html",
        "pages/about.html",
    ];
    let browser = Browser::open();
    let mut wide = Vec::new();
    for (width, size) in [(320, "100"), (320, "200"), (768, "150"), (1280, "200")] {
        browser.screen(width, 900);
        browser.go(&format!("file://{}/{}", out.path().display(), pages[0]));
        browser.act(&format!("localStorage.setItem('letopis-settings', '{{\"size\":\"{size}\"}}')"));
        for page in pages {
            browser.go(&format!("file://{}/{page}", out.path().display()));
            browser.act("document.querySelector('.settings').open = true");
            let found = browser.value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if found != json!(0) {
                wide.push(format!("{page} at {width} and {size} %: {found} too wide"));
            }
        }
    }
    assert_eq!(wide, [""; 0]);
}
