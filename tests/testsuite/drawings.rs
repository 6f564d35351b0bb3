//! Drawings as a browser lays them out: no words on words, none outside, none too small to read; on a desk and on a
//! telephone, in Russian and in Chinese.

use crate::browser::Browser;
use crate::harness::{Site, TOWNS, event, list, none_of, report, repository, run};

/// In the page: what is wrong with the words of its drawings.
const FAULTS: &str = r"(() => {
    const faults = [];
    let words = 0;
    for (const svg of document.querySelectorAll('svg[role=img]')) {
        const frame = svg.getBoundingClientRect();
        if (frame.width === 0) continue;
        for (const id of svg.getAttribute('aria-labelledby').split(' '))
            if (!(svg.querySelector('#' + id) || {}).textContent) faults.push('no ' + id);
        const boxes = [];
        for (const text of svg.querySelectorAll('text')) {
            const box = text.getBoundingClientRect();
            const scale = frame.width / svg.viewBox.baseVal.width;
            // The letters, without the room that the font leaves above and below them.
            const area = { left: box.left, right: box.right, top: box.top + 2 * scale, bottom: box.bottom - 2 * scale };
            const name = text.textContent;
            words += 1;
            if (parseFloat(getComputedStyle(text).fontSize) * scale < 11) faults.push(name + ' is too small');
            if (area.left < frame.left - 1 || area.right > frame.right + 1 || area.top < frame.top - 1 || area.bottom > frame.bottom + 1)
                faults.push(name + ' leaves its drawing');
            for (const [other, its] of boxes)
                if (other.left < area.right && area.left < other.right && other.top < area.bottom && area.top < other.bottom)
                    faults.push(name + ' lies on ' + its);
            boxes.push([area, name]);
        }
        if (frame.right > document.documentElement.clientWidth + 1) faults.push('a drawing is wider than the page');
    }
    return [words, faults];
})()";

/// Looks at every page of a folder that has drawings; gives the number of words that were seen.
fn look(browser: &Browser, folder: &std::path::Path, faults: &mut Vec<String>) -> u64 {
    let mut words = 0;
    for path in list(folder).iter().filter(|path| path.ends_with(".html")) {
        let file = folder.join(path);
        if !std::fs::read_to_string(&file).unwrap().contains("role=\"img\"") {
            continue;
        }
        for (width, height) in [(1280, 900), (360, 700)] {
            browser.screen(width, height);
            browser.go(&format!("file://{}", file.display()));
            browser.act("document.fonts.ready.then(() => { document.documentElement.dataset.fonts = 'here'; })");
            browser.wait("document.documentElement.dataset.fonts === 'here'");
            let seen = browser.value(FAULTS);
            words += seen[0].as_u64().unwrap();
            let found = seen[1].as_array().unwrap().iter();
            faults.extend(found.map(|fault| format!("{path} at {width}: {}", fault.as_str().unwrap())));
        }
    }
    words
}

#[test]
fn the_words_of_all_drawings_can_be_read() {
    let browser = Browser::open();
    let mut faults = Vec::new();
    let demo = tempfile::tempdir().unwrap();
    let built = run(repository(), &[], &["build", "--out", demo.path().to_str().unwrap()]);
    assert_eq!(built.code, 0, "{}", built.err);
    let words = look(&browser, demo.path(), &mut faults);
    assert!(words > 300, "only {words} words were seen");
    let chinese = chinese();
    chinese.build("");
    let words = look(&browser, &chinese.path("public"), &mut faults);
    assert!(words > 100, "only {words} Chinese words were seen");
    none_of(&faults);
}

/// A chronicle in Chinese, of many places close together and figures of every kind.
fn chinese() -> Site {
    let cities: String = (0..40)
        .map(|index| {
            let (north, east) = (50.0 + f64::from(index % 7) * 0.11, 127.0 + f64::from(index / 7) * 0.13);
            format!(
                "-- content/cities/place-{index}.md --\n+++\nname = {{ ru = \"Место {index}\", zh = \"齐齐哈尔市第{index}区\" }}\n\
                 coordinates = [{north}, {east}]\n+++\n"
            )
        })
        .collect();
    let all: Vec<String> = (0..40).map(|index| format!("\"place-{index}\"")).collect();
    let told = |year: i32| {
        let events: String = (1..=9)
            .map(|month| {
                let fields = format!(
                    "date = \"{year}-0{month}-0{month}\"; participants = [\"heihe\", {}]",
                    all[..month * 4].join(", ")
                );
                event(&format!("meeting-{year}-{month}"), &fields)
            })
            .collect();
        let qualifier = ["over", "about", "at-most", "at-least"][(year % 4) as usize];
        format!(
            "{events}[[figures]]\nindicator = \"festivals\"\nvalue = {}\nqualifier = \"{qualifier}\"\n",
            (year - 2010) * 1234
        )
    };
    let reports: String = [2012, 2013, 2017, 2018, 2019]
        .into_iter()
        .map(|year| report(&format!("{year}/heihe"), &told(year), ""))
        .collect();
    let site = TOWNS.replace("title = \"Летопись\"", "title = \"纪事\"\nlanguage = \"zh\"");
    Site::new(&[site.as_str(), &cities, &reports].concat())
}
