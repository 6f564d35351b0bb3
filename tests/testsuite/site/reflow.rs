//! Nothing is lost on a narrow screen, at 400 % or with wider spaces: no page scrolls sideways, nothing is cut off.

use serde_json::Value;

use super::built::editions;
use crate::browser::Browser;
use crate::harness::{Site, check_text, none_of};

/// What is wrong with the open page on a screen of the given width; `spaced` says whether the reader has widened the
/// spaces, which no drawing has to bear.
const SCRIPT: &str = "
window.letopisReflow = (width, spaced) => {
  const faults = [];
  const name = element => element.tagName.toLowerCase() + [...element.classList].map(name => '.' + name).join('') +
    (element.id ? '#' + element.id : '');
  const everything = [...document.body.querySelectorAll('*')];
  const styles = new Map(everything.map(element => [element, getComputedStyle(element)]));
  const scrolls = element => /auto|scroll/.test(styles.get(element).overflowX) &&
    element.scrollWidth > element.clientWidth + 1;
  const root = document.scrollingElement;
  if (root.scrollWidth > width) {
    const wide = everything.filter(element => element.getBoundingClientRect().right > width + 1);
    const outside = wide.filter(element => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
        if (styles.get(up).overflowX !== 'visible') return false;
      return true;
    });
    faults.push(`the page is ${root.scrollWidth} wide: ` + outside.slice(0, 3).map(name).join(', '));
  }
  for (const element of everything) {
    const style = styles.get(element);
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || style.visibility !== 'visible') continue;
    if (scrolls(element)) {
      const label = element.getAttribute('aria-label') || element.getAttribute('aria-labelledby');
      if (element.tabIndex < 0 || !label || !element.matches('[role=region], section, nav, table'))
        faults.push(`${name(element)} scrolls, but is no region with a name that takes the focus`);
    }
    const isHidden = style.clipPath === 'inset(50%)' || element.closest('.hidden, svg, textarea, input, select');
    const cuts = what => /hidden|clip/.test(what);
    const isCut = cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1 ||
      cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (isCut && !isHidden && element.innerText.trim()) faults.push(`${name(element)} cuts off its text`);
    if (element.matches('svg text') && !spaced) {
      const sheet = element.ownerSVGElement.getBoundingClientRect();
      if (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 ||
          box.bottom > sheet.bottom + 1) faults.push(`«${element.textContent}» stands beyond the edge of the drawing`);
    }
  }
  return faults;
};
window.letopisSpace = () => {
  const style = document.createElement('style');
  style.id = 'spaced';
  style.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-block-end: 2em !important }`;
  document.head.append(style);
};";

/// A browser that can tell what does not fit.
pub fn browser() -> Browser {
    let browser = Browser::open();
    browser.before_pages(SCRIPT);
    browser
}

/// What is wrong with the open page: as it is at 1280 / 400 % and at 1280, and with the spaces of WCAG 1.4.12 at 360.
pub fn findings(browser: &Browser) -> Vec<String> {
    let mut faults = Vec::new();
    let mut ask = |width: u32, height: u32, spaced: bool| {
        browser.screen(width, height);
        let found = browser.value(&format!("letopisReflow({width}, {spaced})"));
        let spaces = if spaced { ", wide spaces" } else { "" };
        let lines = found.as_array().unwrap_or_else(|| panic!("no answer: {found}"));
        faults.extend(lines.iter().filter_map(Value::as_str).map(|line| format!("{width}{spaces}: {line}")));
    };
    ask(320, 640, false);
    ask(1280, 900, false);
    browser.act("letopisSpace()");
    ask(360, 640, true);
    faults
}

#[test]
fn no_kind_of_page_scrolls_sideways_or_cuts_words_off() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions() {
        for page in built.sample().into_iter().chain(built.results()) {
            built.open(&browser, page);
            faults.extend(findings(&browser).iter().map(|fault| format!("{}: {fault}", built.name(page))));
        }
    }
    none_of(&faults);
}

#[test]
fn a_page_that_is_too_wide_or_cut_off_is_found() {
    let site = Site::new(
        "
-- a.html --
<!DOCTYPE html>
<html lang=\"ru\"><head><title>Отчёт</title><meta name=\"viewport\" content=\"width=device-width\"></head>
<body>
<p style=\"width: 330px\">Широкий абзац</p>
<div class=\"wide\" style=\"overflow-x: auto\"><p style=\"width: 1400px\">Таблица</p></div>
<div role=\"region\" aria-label=\"Города\" tabindex=\"0\" style=\"overflow-x: auto\"><p style=\"width: 1400px\">Города</p></div>
<p class=\"tight\" style=\"width: 11ch; overflow: hidden; white-space: nowrap; font-family: monospace\">Одиннадцать</p>
<svg viewBox=\"0 0 100 20\" width=\"100\" height=\"20\"><text x=\"80\" y=\"15\">Благовещенск</text></svg>
</body></html>
",
    );
    let browser = browser();
    browser.open_file(&site.path("a.html"));
    check_text(
        &findings(&browser).join("\n"),
        "
320: the page is 338 wide: p
320: div.wide scrolls, but is no region with a name that takes the focus
320: «Благовещенск» stands beyond the edge of the drawing
1280: div.wide scrolls, but is no region with a name that takes the focus
1280: «Благовещенск» stands beyond the edge of the drawing
360, wide spaces: div.wide scrolls, but is no region with a name that takes the focus
360, wide spaces: p.tight cuts off its text
",
    );
}
