//! Every page can be used by keyboard alone: all stops in order, each of them seen, none a trap.

use serde_json::{Value, json};

use super::built::editions;
use crate::browser::Browser;
use crate::harness::{Site, check_text, none_of};

/// What the page remembers of its stops before the first Tab, and what it says of each.
const SCRIPT: &str = "
window.letopisBegin = () => {
  const name = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' «' +
    (element.getAttribute('aria-label') || element.textContent).trim().slice(0, 30) + '»';
  // Without movement, for a colour on its way is no colour.
  document.head.append(Object.assign(document.createElement('style'),
    { textContent: '*, ::before, ::after { transition: none !important; scroll-behavior: auto !important }' }));
  const look = element => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === 'none' ? 'none' : style.outline;
    return [outline, style.boxShadow, style.textDecoration, style.borderColor, style.backgroundColor].join(' | ');
  };
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(element => element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' &&
      element.checkVisibility({ visibilityProperty: true }))
    .filter(element => element.type !== 'radio' || element.checked || (group =>
      !group.some(other => other.checked) && group[0] === element)([...document.getElementsByName(element.name)]));
  const plain = new Map(stops.map(element => [element, look(element)]));
  const seen = new Set();
  let last = null;
  window.letopisStop = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement || element === stops[0] && seen.size > 1) {
      const missed = stops.filter(stop => !seen.has(stop));
      return { end: true, faults: missed.map(stop => `${name(stop)} is never reached`) };
    }
    const faults = [];
    if (seen.has(element)) return { end: true, faults: [`${name(element)} is a trap`] };
    seen.add(element);
    if (last && !(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
      faults.push(`${name(element)} comes after ${name(last)}, but stands before it`);
    last = element;
    const places = [...element.getClientRects()].map(box => [
      (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
      (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2]);
    if (!places.some(([x, y]) => element.contains(document.elementFromPoint(x, y))))
      faults.push(`${name(element)} has the focus, but cannot be seen`);
    if (!plain.has(element)) faults.push(`${name(element)} is no known stop`);
    else if (look(element) === plain.get(element)) faults.push(`${name(element)} looks the same with the focus`);
    return { end: false, faults };
  };
  return stops.length;
};";

/// A browser in which every page can be asked.
fn browser() -> Browser {
    let browser = Browser::open();
    browser.before_pages(SCRIPT);
    browser
}

/// What is wrong with the stops of the open page.
fn findings(browser: &Browser) -> Vec<String> {
    let begun = browser.value("letopisBegin()");
    let expected = begun.as_u64().unwrap_or_else(|| panic!("no stops: {begun}"));
    let mut faults = Vec::new();
    for _ in 0..=expected + 1 {
        browser.key("Tab");
        let stop = browser.value("letopisStop()");
        faults.extend(stop["faults"].as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned));
        if stop["end"] == true {
            return faults;
        }
    }
    faults.push("there is no end of stops".to_owned());
    faults
}

#[test]
fn every_kind_of_page_is_usable_by_keyboard() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions().iter().filter(|built| built.is_first()) {
        // By turns on a wide screen and a narrow one. The largest have a thousand stops more, of the same kinds.
        let pages = built.typical().into_iter().chain(built.results());
        for (page, (width, height)) in pages.zip([(1280, 900), (360, 640)].into_iter().cycle()) {
            browser.screen(width, height);
            built.open(&browser, page);
            let found = findings(&browser);
            faults.extend(found.iter().map(|fault| format!("{} at {width}: {fault}", built.name(page))));
        }
    }
    none_of(&faults);
}

#[test]
fn the_first_stop_leads_past_the_navigation() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions().iter().filter(|built| built.is_first()) {
        for page in built.largest() {
            browser.open_file(&built.path(page));
            browser.key("Tab");
            browser.key("Enter");
            browser.wait("document.querySelector(':target')");
            let reached = browser.value("document.querySelector(':target')?.tagName");
            browser.key("Tab");
            let next = browser
                .value("document.activeElement === document.body || !!document.activeElement.closest('main, footer')");
            if reached != json!("MAIN") || next != json!(true) {
                faults.push(format!("{}: the first stop leads to {reached}", built.name(page)));
            }
        }
    }
    none_of(&faults);
}

#[test]
fn a_page_that_is_not_usable_by_keyboard_is_found() {
    let site = Site::new(
        "
-- a.html --
<!DOCTYPE html>
<html lang=\"ru\"><head><title>Отчёт</title>
<style>.quiet { outline: none } .covered { position: absolute; top: 200px; left: 0 }
.cover { position: absolute; top: 190px; left: 0; width: 300px; height: 60px; background: white }</style></head>
<body>
<p><a href=\"a.html\">Главная</a></p>
<p><a href=\"b.html\" class=\"quiet\">Тихая</a></p>
<p><a href=\"c.html\" class=\"covered\">Закрытая</a><span class=\"cover\">Шапка</span></p>
<p><a href=\"d.html\" tabindex=\"1\">Первая</a></p>
<p><button id=\"trap\">Ловушка</button> <button>Недостижимая</button></p>
<script>document.getElementById('trap').onkeydown = event => event.preventDefault();</script>
</body></html>
",
    );
    let browser = browser();
    browser.open_file(&site.path("a.html"));
    check_text(
        &findings(&browser).join("\n"),
        "
a «Главная» comes after a «Первая», but stands before it
a «Тихая» looks the same with the focus
a «Закрытая» has the focus, but cannot be seen
button#trap «Ловушка» is a trap
",
    );
}
