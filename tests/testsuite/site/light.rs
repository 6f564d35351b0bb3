//! Pages are light and quiet: few bytes, nothing from elsewhere, no word on the console, nothing that jumps, and every
//! word also without scripts. All of it from a folder, with the network off.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::built::editions;
use crate::browser::{Browser, file_address};
use crate::harness::{Site, check_text, none_of};

/// A report page may load so many bytes, fonts not counted: as servers send it, and where it has no more than
/// [`USUAL`] bytes of words also as it lies in a folder.
const LIMIT: u64 = 60_000;

/// Words of a report of ten printed pages, in UTF-8.
const USUAL: u64 = 30_000;

/// Sums up what jumps while a page loads.
pub const SHIFTS: &str = "
window.letopisShifts = [];
window.letopisShifted = entries => entries.forEach(entry => letopisShifts.push(entry.value));
window.letopisObserver = new PerformanceObserver(list => letopisShifted(list.getEntries()));
letopisObserver.observe({ type: 'layout-shift', buffered: true });";

/// What has jumped, once the page has come to rest: its fonts are asked for when it is laid out.
pub const JUMPS: &str = "(document.body.offsetHeight, document.fonts.ready)
  .then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))
  .then(() => {
    letopisShifted(letopisObserver.takeRecords());
    return letopisShifts.reduce((sum, value) => sum + value, 0);
  })";

/// Lays out nothing before the whole document is there, however busy the machine: what jumps then does so of itself. What
/// moves while a document is still coming is another question, which [`super::slowly`] asks.
pub const WHOLE: &str = "
{
  const hidden = new CSSStyleSheet();
  hidden.replaceSync(':root { display: none !important }');
  document.adoptedStyleSheets = [hidden];
  document.addEventListener('readystatechange', () => { document.adoptedStyleSheets = []; }, { once: true });
}";

/// The words of `main` but for controls, which may come or go with scripts.
const WORDS: &str = "(() => {
  const controls = 'button, form, dialog, output, noscript, [role=status], [role=toolbar]';
  document.querySelectorAll(controls).forEach(element => element.remove());
  return document.querySelector('main').innerText.split('\\n').map(line => line.trim()).filter(Boolean).join('\\n');
})()";

/// A browser that listens, with the network off.
pub fn browser() -> Browser {
    let browser = Browser::open_listening();
    browser.before_pages(SHIFTS);
    browser.before_pages(WHOLE);
    let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.protocol("Network.enable", &json!({}));
    browser.protocol("Network.emulateNetworkConditions", &offline);
    // What the browser begins with is no page of ours.
    browser.go("about:blank");
    browser.log("performance");
    browser.log("browser");
    browser
}

/// What a page loaded from its folder, and what was wrong with that.
#[derive(Default)]
pub struct Visit {
    pub loaded: BTreeSet<PathBuf>,
    pub faults: Vec<String>,
}

/// Opens a page of a folder and waits until it has come to rest.
pub fn visit(browser: &Browser, folder: &Path, page: &str) -> Visit {
    browser.open_file(&folder.join(page));
    let shifts = browser.value(JUMPS);
    let mut visit = Visit::default();
    if shifts.as_f64() != Some(0.0) {
        visit.faults.push(format!("jumps by {shifts}"));
    }
    let root = file_address(folder);
    for entry in browser.log("performance") {
        let event: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
        if event["message"]["method"] != "Network.requestWillBeSent" {
            continue;
        }
        let url = event["message"]["params"]["request"]["url"].as_str().unwrap();
        match url.strip_prefix(&root) {
            Some(path) => {
                let path = percent_decode_str(path.split(['?', '#']).next().unwrap()).decode_utf8().unwrap();
                visit.loaded.insert(folder.join(path.trim_start_matches('/')));
            }
            None if url.starts_with("data:") => {}
            None => visit.faults.push(format!("asks for {url}")),
        }
    }
    for entry in browser.log("browser") {
        let said = entry["message"].as_str().unwrap_or("?").replace(&root, "");
        visit.faults.push(format!("{}: {said}", entry["level"].as_str().unwrap_or("?")));
    }
    visit
}

#[test]
fn every_page_is_quiet_and_stands_still() {
    let browser = browser();
    let mut faults = Vec::new();
    for built in editions() {
        // By turns on a narrow screen and a wide one.
        for (page, (width, height)) in built.seen().into_iter().zip([(360, 640), (1280, 900)].into_iter().cycle()) {
            browser.screen(width, height);
            let visit = visit(&browser, &built.folder, page);
            faults.extend(visit.faults.iter().map(|fault| format!("{} at {width}: {fault}", built.name(page))));
        }
    }
    none_of(&faults);
}

#[test]
fn a_report_is_light() {
    let browser = browser();
    let mut faults = Vec::new();
    let mut reports = 0;
    for built in editions() {
        for page in built.pages.iter().filter(|page| page.starts_with("reports/")) {
            reports += 1;
            let loaded = visit(&browser, &built.folder, page).loaded;
            faults.extend(weigh(&browser, &loaded).iter().map(|fault| format!("{}: {fault}", built.name(page))));
        }
    }
    assert!(reports > 10, "only {reports} reports were weighed");
    none_of(&faults);
}

/// How the open page, which loaded these files, is too heavy.
fn weigh(browser: &Browser, loaded: &BTreeSet<PathBuf>) -> Vec<String> {
    let (mut plain, mut packed, mut fonts) = (0, 0, 0);
    for path in loaded {
        let bytes = fs::read(path).unwrap();
        if path.extension().is_some_and(|ending| ending == "woff2") {
            fonts += bytes.len() as u64;
            continue;
        }
        plain += bytes.len() as u64;
        // A picture is packed already.
        let Ok(text) = String::from_utf8(bytes) else {
            packed += fs::metadata(path).unwrap().len();
            continue;
        };
        let text = json!(text);
        let size = browser.value(&format!(
            "new Response(new Blob([{text}]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()\
             .then(bytes => bytes.byteLength)"
        ));
        packed += size.as_u64().unwrap_or_else(|| panic!("{}: {size}", path.display()));
    }
    let words = browser.value("new TextEncoder().encode(document.querySelector('main').textContent).length");
    let words = words.as_u64().unwrap();
    let told = format!("{plain} bytes, {packed} packed, {words} of words; {fonts} more of fonts");
    let mut faults = Vec::new();
    if packed > LIMIT {
        faults.push(format!("more than {LIMIT} packed: {told}"));
    }
    if words <= USUAL && plain > LIMIT {
        faults.push(format!("more than {LIMIT} in a folder: {told}"));
    }
    faults
}

#[test]
fn every_word_is_there_without_scripts() {
    let (with, without) = (browser(), Browser::open_without_scripts());
    let mut faults = Vec::new();
    for built in editions().iter().filter(|built| built.is_first()) {
        for page in built.sample() {
            faults
                .extend(lost(&with, &without, &built.path(page)).map(|fault| format!("{}: {fault}", built.name(page))));
        }
    }
    none_of(&faults);
}

/// The first words that a page shows only with, or only without scripts.
pub fn lost(with: &Browser, without: &Browser, page: &Path) -> Option<String> {
    let words = [with, without].map(|browser| {
        browser.open_file(page);
        browser.value(WORDS).as_str().unwrap().to_owned()
    });
    let [with, without] = &words;
    let (with, without): (Vec<&str>, Vec<&str>) = (with.lines().collect(), without.lines().collect());
    let at = with.iter().zip(&without).take_while(|(one, other)| one == other).count();
    let line = |lines: &[&str]| lines.get(at).map_or("nothing more".to_owned(), |line| format!("«{line}»"));
    (with != without).then(|| format!("with scripts {}, without {}", line(&with), line(&without)))
}

#[test]
fn a_page_that_is_loud_or_jumps_is_found() {
    let site = Site::new(
        "
-- a b/в.html --
<!DOCTYPE html>
<html lang=\"ru\"><head><title>Отчёт</title><link rel=\"stylesheet\" href=\"в.css\">
<link rel=\"stylesheet\" href=\"https://example.org/a.css\"></head>
<body><main><h1>Отчёт</h1><p id=\"late\">Слова</p><p>Ещё слова</p><p class=\"script\">Без скриптов</p></main>
<script>
console.warn('осторожно');
addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => {
  document.getElementById('late').style.height = '300px';
})));
document.querySelector('.script').textContent = 'Со скриптами';
</script>
</body></html>
-- a b/в.css --
p { color: black }
",
    );
    let folder = site.path("a b");
    let browser = browser();
    let found = visit(&browser, &folder, "в.html");
    let jumps = |fault: &&String| fault.starts_with("jumps by 0.");
    assert_eq!(found.faults.iter().filter(jumps).count(), 1, "{:?}", found.faults);
    let others: Vec<&str> = found.faults.iter().filter(|fault| !jumps(fault)).map(String::as_str).collect();
    check_text(
        &others.join("\n"),
        "
asks for https://example.org/a.css
SEVERE: https://example.org/a.css - Failed to load resource: net::ERR_INTERNET_DISCONNECTED
WARNING: /%D0%B2.html 5:8 \"осторожно\"
",
    );
    assert_eq!(found.loaded, ["в.css", "в.html"].map(|name| folder.join(name)).into());
    let without = Browser::open_without_scripts();
    let fault = lost(&browser, &without, &folder.join("в.html"));
    assert_eq!(fault.as_deref(), Some("with scripts «Со скриптами», without «Без скриптов»"));
}

#[test]
fn a_page_that_is_heavy_is_found() {
    let site = Site::empty();
    let browser = browser();
    // Letters that cannot be packed well, and some that can.
    let mut seed = 1_u32;
    let noise: String = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (seed >> 24) as u8 % 16)
    })
    .take(130_000)
    .collect();
    for (comment, words, expected) in [
        ("", 30_000, ""),
        (&noise[..], 30_001, "more than 60000 packed"),
        (&"a".repeat(60_000), 30_000, "more than 60000 in a folder"),
        (&"a".repeat(60_000), 30_001, ""),
    ] {
        let words = "б".repeat(words / 2) + &"b".repeat(words % 2);
        site.write("a.html", format!("<!DOCTYPE html><meta charset=\"utf-8\"><!--{comment}--><main>{words}</main>"));
        site.write("a.woff2", &noise);
        browser.open_file(&site.path("a.html"));
        let found = weigh(&browser, &["a.html", "a.woff2"].map(|name| site.path(name)).into());
        let found: Vec<&str> = found.iter().map(|fault| fault.split(':').next().unwrap()).collect();
        assert_eq!(found.join("; "), expected, "{} and {}", comment.len(), words.len());
    }
}
