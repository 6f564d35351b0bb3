//! axe-core finds no violation of WCAG 2.2 A, AA or its best practices, on any screen, in any colours.

use std::fs;

use super::built::{Built, editions};
use super::tools::tool;
use crate::browser::Browser;
use crate::harness::{Site, check_text, none_of};

/// How a page is seen: width, colours, contrast.
type Sight = (u32, &'static str, &'static str);

const SIGHTS: [Sight; 6] = [
    (1280, "light", "no-preference"),
    (360, "dark", "no-preference"),
    (360, "light", "no-preference"),
    (1280, "dark", "no-preference"),
    (1280, "light", "more"),
    (360, "dark", "more"),
];

const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']";

/// A browser in which every page has axe.
fn browser() -> Browser {
    let browser = Browser::open();
    browser.before_pages(&fs::read_to_string(tool("axe-core/axe.min.js")).unwrap());
    browser
}

fn look(browser: &Browser, (width, colours, contrast): Sight) {
    browser.screen(width, 900);
    browser.prefer(&[("prefers-color-scheme", colours), ("prefers-contrast", contrast)]);
}

/// What axe finds in the open page: a line for each rule and element. `kind` is `violations` or `incomplete`.
fn findings(browser: &Browser, kind: &str) -> Vec<String> {
    let found = browser.value(&format!(
        "axe.run(document, {{ runOnly: {{ type: 'tag', values: {TAGS} }}, resultTypes: ['{kind}'] }}).then(results => \
           results.{kind}.flatMap(rule => rule.nodes.map(node => [rule.id, node.target.join(' '), \
             [...node.any, ...node.all, ...node.none].map(check => check.message).slice(0, 1).join()])))"
    ));
    let lines = found.as_array().unwrap_or_else(|| panic!("axe gave no answer: {found}")).iter();
    lines.map(|line| format!("{}: {}: {}", text(&line[0]), text(&line[1]), text(&line[2]))).collect()
}

fn text(value: &serde_json::Value) -> &str {
    value.as_str().unwrap_or("?")
}

fn check(browser: &Browser, built: &Built, page: &str, sights: &[Sight]) -> Vec<String> {
    browser.open_file(&built.path(page));
    let mut faults = Vec::new();
    for sight in sights {
        look(browser, *sight);
        let found = findings(browser, "violations");
        faults.extend(found.iter().map(|finding| format!("{} {sight:?}: {finding}", built.name(page))));
    }
    faults
}

#[test]
fn axe_finds_nothing_on_any_page() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions() {
        // One way of seeing a page after the other, so that each kind of page is seen in all of them.
        for (page, sight) in built.seen().iter().zip(SIGHTS.iter().cycle()) {
            faults.extend(check(&browser, built, page, &[*sight]));
        }
    }
    none_of(&faults);
}

#[test]
fn axe_finds_nothing_on_any_screen_in_any_colours() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions().iter().filter(|built| built.is_first()) {
        for page in built.largest() {
            faults.extend(check(&browser, built, page, &SIGHTS));
        }
    }
    none_of(&faults);
}

#[test]
fn axe_finds_what_is_wrong() {
    let site = Site::new(
        "
-- a.html --
<!DOCTYPE html>
<html lang=\"ru\">
<head><title>Отчёт</title>
<style>@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }</style></head>
<body><main><h1>Отчёт</h1><h3>Итоги</h3><p>Слова</p><img src=\"a.png\"></main></body>
</html>
",
    );
    let browser = browser();
    browser.open_file(&site.path("a.html"));
    look(&browser, SIGHTS[1]);
    check_text(
        &findings(&browser, "violations").join("\n"),
        "
color-contrast: p: Element has insufficient color contrast of 1.25 (foreground color: #333333, background color: #222222, font size: 12.0pt (16px), font weight: normal). Expected contrast ratio of 4.5:1
heading-order: h3: Heading order invalid
image-alt: img: Element does not have an alt attribute
",
    );
}
