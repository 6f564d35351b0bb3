//! axe-core finds no violation of WCAG 2.2 A, AA or its best practices, on any screen, in any colours.

use std::fs;

use serde_json::Value;

use super::built::{Built, editions};
use crate::browser::Browser;
use crate::harness::{Site, check_text, none_of};
use crate::tools::tool;

/// How a page is seen: width, colours, contrast.
pub type Sight = (u32, &'static str, &'static str);

pub const SIGHTS: [Sight; 6] = [
    (1280, "light", "no-preference"),
    (360, "dark", "no-preference"),
    (360, "light", "no-preference"),
    (1280, "dark", "no-preference"),
    (1280, "light", "more"),
    (360, "dark", "more"),
];

const TAGS: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']";

/// Looks without what style sheets draw, for axe leaves the contrast of all words near it undecided. On what ground they
/// stand there, on a drawing, or scrolled out of sight, [`COLOURS`] answers for.
const LOOK: &str = "
window.letopisLook = async tags => {
  const bare = document.createElement('style');
  bare.textContent = '::before, ::after { content: none !important }';
  document.head.append(bare);
  const results = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  bare.remove();
  return results.violations.flatMap(rule => rule.nodes.map(node =>
    [rule.id, node.target.join(' '), [...node.any, ...node.all, ...node.none].map(check => check.message)[0]].join(': ')));
};";

/// The pairs of the theme's colours that are too near to each other for words on their ground.
const COLOURS: &str = "(() => {
  const canvas = document.createElement('canvas').getContext('2d');
  const light = name => {
    canvas.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name);
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(value => value / 255)
      .map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ratio = (one, other) => (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
  const wanted = matchMedia('(prefers-contrast: more)').matches ? 7 : 4.5;
  return ['--ink', '--soft', '--river', '--sand', '--signal'].flatMap(ink => ['--paper', '--water', '--shore']
    .map(ground => [ink, ground, ratio(light(ink), light(ground))])
    .filter(pair => pair[2] < wanted).map(pair => `${pair[0]} on ${pair[1]}: ${pair[2].toFixed(2)}, not ${wanted}`));
})()";

/// A browser in which every page has axe.
pub fn browser() -> Browser {
    let browser = Browser::open();
    browser.before_pages(&fs::read_to_string(tool("axe-core/axe.min.js")).unwrap());
    browser.before_pages(LOOK);
    browser
}

/// Sees the open page so.
pub fn look(browser: &Browser, (width, colours, contrast): Sight) {
    browser.screen(width, 900);
    browser.prefer(&[("prefers-color-scheme", colours), ("prefers-contrast", contrast)]);
}

/// What axe finds in the open page: a line for each rule and element.
pub fn findings(browser: &Browser) -> Vec<String> {
    lines(&browser.value(&format!("letopisLook({TAGS})")))
}

fn lines(found: &Value) -> Vec<String> {
    let lines = found.as_array().unwrap_or_else(|| panic!("no answer: {found}")).iter();
    lines.map(|line| line.as_str().unwrap().to_owned()).collect()
}

fn check(browser: &Browser, built: &Built, page: &str, sights: &[Sight]) -> Vec<String> {
    built.open(browser, page);
    let mut faults = Vec::new();
    for sight in sights {
        look(browser, *sight);
        let found = findings(browser);
        faults.extend(found.iter().map(|finding| format!("{} {sight:?}: {finding}", built.name(page))));
    }
    faults
}

#[test]
fn axe_finds_nothing_on_any_kind_of_page() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions() {
        // One way of seeing a page after the other; the largest are seen in all ways, below.
        for (page, sight) in built.typical().iter().zip(SIGHTS.iter().cycle()) {
            faults.extend(check(&browser, built, page, &[*sight]));
        }
    }
    none_of(&faults);
}

#[test]
fn axe_finds_nothing_in_any_colours() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions().iter().filter(|built| built.is_first()) {
        // All colours, on both screens. The plain theme has the same colours for everybody.
        let sights = if built.theme == "plain" { vec![0, 1] } else { vec![0, 1, 4, 5] };
        let sights: Vec<Sight> = sights.into_iter().map(|sight| SIGHTS[sight]).collect();
        for page in built.largest().into_iter().chain(built.results()) {
            faults.extend(check(&browser, built, page, &sights));
        }
    }
    none_of(&faults);
}

#[test]
fn words_can_be_read_on_every_ground() {
    let browser = browser();
    let mut faults = Vec::new();
    // The plain theme has no grounds of its own.
    for built in editions().iter().filter(|built| built.is_first() && built.theme == "default") {
        browser.open_file(&built.path("index.html"));
        for sight in SIGHTS {
            look(&browser, sight);
            let found = lines(&browser.value(COLOURS));
            faults.extend(found.iter().map(|fault| format!("{} {sight:?}: {fault}", built.theme)));
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
<style>@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }
:root { --paper: #fff; --water: #ccc; --shore: #fff; --ink: #000; --soft: #666; --river: #000; --sand: #000; --signal: #000 }</style></head>
<body><main><h1>Отчёт</h1><h3>Итоги</h3><p>Слова</p><img src=\"a.png\"></main></body>
</html>
",
    );
    let browser = browser();
    browser.open_file(&site.path("a.html"));
    look(&browser, SIGHTS[1]);
    check_text(
        &findings(&browser).join("\n"),
        "
color-contrast: p: Element has insufficient color contrast of 1.25 (foreground color: #333333, background color: #222222, font size: 12.0pt (16px), font weight: normal). Expected contrast ratio of 4.5:1
heading-order: h3: Heading order invalid
image-alt: img: Element does not have an alt attribute
",
    );
    let colours = "
--soft on --paper: 5.74, not 7
--soft on --water: 3.58, not 7
--soft on --shore: 5.74, not 7
";
    look(&browser, SIGHTS[5]);
    check_text(&lines(&browser.value(COLOURS)).join("\n"), colours);
    look(&browser, SIGHTS[1]);
    check_text(&lines(&browser.value(COLOURS)).join("\n"), "--soft on --water: 3.58, not 4.5");
}
