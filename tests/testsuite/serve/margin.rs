//! The margin: what is to be said of a paragraph stands beside it, and a click there opens its file.

use serde_json::{Value, json};

use super::guests::{editor, opened};
use super::server::Server;
use crate::browser::Browser;
use crate::harness::{Site, TOWNS, agreement, check_text, report, show};

const PAGE: &str = "/reports/2024/heihe.html";

/// Warnings of the text, of a list, of a header whose claim the text tells, and of one that nothing tells.
fn site() -> Site {
    let told = "В [договор](agreement:twin) верят.\n\nВторой <blink>абзац</blink>.\n\n- пункт\n- ещё <blink>пункт</blink>\n\n\
                | а |\n|---|\n| <blink>клетка</blink> |\n\nПоследний абзац.\n\n";
    let more = (1..=30).map(|number| format!("Абзац {number}. {}\n\n", "Слова. ".repeat(30))).collect::<String>();
    Site::new(
        &[
            TOWNS,
            &report("2023/heihe", &agreement("twin", "signed = \"2009\""), ""),
            &report(
                "2024/heihe",
                &[agreement("twin", "signed = \"2011\""), agreement("other", "signed = \"2001\"")].concat(),
                &(told.to_owned() + &more),
            ),
            &report("2022/heihe", &agreement("other", "signed = \"2002\""), ""),
        ]
        .concat(),
    )
}

fn margin(server: &Server, page: &str) -> Value {
    serde_json::from_slice(&server.get(&format!("/_letopis/margin?page={page}")).body).unwrap()
}

#[test]
fn each_block_has_its_line_and_each_warning_its_block() {
    let site = site();
    let server = Server::start(&site, "");
    let margin = margin(&server, PAGE);
    let blocks: Vec<String> = margin["blocks"].as_array().unwrap().iter().take(9).map(show).collect();
    let mut text = format!("{} {}\n", margin["file"], blocks.join("; "));
    for note in margin["notes"].as_array().unwrap() {
        let html = note["html"].as_str().unwrap();
        let words = crate::html::read_aloud(&format!("<main>{html}</main>"), "main");
        text.push_str(&format!("{} {}: {}\n{words}", note["anchor"], note["title"], note["brief"]));
    }
    check_text(
        &text,
        "
\"content/reports/2024/heihe.md\" p1, 17; p2, 19; p3, 21; p4, 22; p5, 24; p6, 26; p7, 28; p8, 30; p9, 32
\"p1\" \"warning\": \"reports disagree about the date of signing of twin: 2009, 2011\"
- warning reports disagree about the date of signing of twin: 2009, 2011
content/reports/2024/heihe.md:10:10
signed = \"2011\"
another report says otherwise here:
content/reports/2023/heihe.md:10:10
signed = \"2009\"
settle it in the file content/agreements/twin.md, or leave it: the page shows what each report says
\"\" \"warning\": \"reports disagree about the date of signing of other: 2002, 2001\"
- warning reports disagree about the date of signing of other: 2002, 2001
content/reports/2024/heihe.md:14:10
signed = \"2001\"
another report says otherwise here:
content/reports/2022/heihe.md:10:10
signed = \"2002\"
settle it in the file content/agreements/other.md, or leave it: the page shows what each report says
\"p2\" \"warning\": \"<blink> was removed from the text\"
- warning <blink> was removed from the text
content/reports/2024/heihe.md:19:8
Второй <blink>абзац</blink>.
write the text without it: scripts, styles and embedded frames are not published
\"p4\" \"warning\": \"<blink> was removed from the text\"
- warning <blink> was removed from the text
content/reports/2024/heihe.md:22:7
- ещё <blink>пункт</blink>
write the text without it: scripts, styles and embedded frames are not published
\"p6\" \"warning\": \"<blink> was removed from the text\"
- warning <blink> was removed from the text
content/reports/2024/heihe.md:26:3
| <blink>клетка</blink> |
write the text without it: scripts, styles and embedded frames are not published
",
    );
    // Pages that are made of many files have none.
    for page in ["/", "/years/2024.html", "/nothing", "..%2Fsite.toml", ""] {
        assert_eq!(self::margin(&server, page), Value::Null, "{page}");
    }
}

/// Where a note is, seen from its block.
const PLACES: &str = "[...document.querySelectorAll('.letopis-note')].map((note) => {
    const block = document.querySelector(`[aria-details=${note.id}]`);
    const [a, b] = [note.getBoundingClientRect(), block.getBoundingClientRect()];
    const beside = a.right <= b.left && a.top >= b.top - 2 && a.top < b.top + 60;
    const below = a.top >= b.top && a.left >= 0 && a.right <= document.documentElement.clientWidth;
    return `${block.id || block.tagName} ${beside ? 'beside' : below ? 'below' : 'astray'}`;
}).join(', ')";

#[test]
fn notes_stand_beside_their_paragraphs_and_on_a_phone_below() {
    let site = site();
    let server = Server::start(&site, "");
    let browser = Browser::open();
    let is_wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    let mut text = String::new();
    for (width, height) in [(1280, 900), (1600, 900), (800, 900), (360, 740)] {
        browser.screen(width, height);
        browser.go(&server.url(PAGE));
        browser.ready();
        text.push_str(&format!("{width}: {}\n", browser.value(PLACES).as_str().unwrap()));
        assert_eq!(browser.value(is_wider), json!(false), "{width}");
    }
    check_text(
        &text,
        "
1280: H1 beside, p1 beside, p2 beside, p4 beside, p6 beside
1600: H1 beside, p1 beside, p2 beside, p4 beside, p6 beside
800: H1 below, p1 below, p2 below, p4 below, p6 below
360: H1 below, p1 below, p2 below, p4 below, p6 below
",
    );
}

#[test]
fn a_note_that_was_folded_away_stays_folded() {
    let site = site();
    let server = Server::start(&site, "");
    let browser = Browser::open();
    // Where notes stand below their paragraphs, none pushes another one.
    browser.screen(800, 900);
    browser.go(&server.url(PAGE));
    browser.ready();
    let open = "[...document.querySelectorAll('.letopis-note')].map((note) => note.open)";
    let all = browser.value(open);
    let count = all.as_array().unwrap().len();
    assert_eq!(all, json!(vec![true; count]));
    browser.act("document.querySelector('.letopis-note summary').focus(); window.old = true");
    browser.key("Enter");
    browser.wait("!document.querySelector('.letopis-note').open");
    site.write("content/cities/aigun.md", "+++\nname = \"Айгунь\"\n+++\n");
    browser.wait("!window.old");
    browser.ready();
    let mut expected = vec![true; count];
    expected[0] = false;
    assert_eq!(browser.value(open), json!(expected));
}

#[test]
fn a_click_beside_a_paragraph_opens_its_file_at_its_line() {
    let site = site();
    let setting = editor(&site);
    let server = Server::start_with(&site, "--port 0 --lang en", &[("LETOPIS_EDITOR", &setting)]);
    let browser = Browser::open();
    let path = site.path("content/reports/2024/heihe.md").canonicalize().unwrap();
    let line =
        site.read("content/reports/2024/heihe.md").lines().position(|line| line == "Последний абзац.").unwrap() + 1;
    for (width, height) in [(1280, 900), (360, 740)] {
        browser.screen(width, height);
        browser.go(&server.url(PAGE));
        browser.ready();
        browser.act(
            "window.block = [...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('Последний абзац.'));
                     block.scrollIntoView({ block: 'center' })",
        );
        let place = |side: &str| browser.value(&format!("block.getBoundingClientRect().{side}")).as_f64().unwrap();
        browser.click(place("left") - 7.0, place("top") + 5.0);
        let status = format!("content/reports/2024/heihe.md:{line} — opened in the editor");
        browser.wait(&format!("document.querySelector('.letopis-status').innerText === '{status}'"));
        assert_eq!(opened(&site), format!("+{line} {}\n", path.display()));
        std::fs::remove_file(site.path("opened")).unwrap();
    }
    // By the keyboard: one stop for all lines, arrows between them.
    let button = "document.activeElement.getAttribute('aria-label')";
    browser.act("document.querySelector('.letopis-line').focus()");
    let lines: Vec<Value> = (0..3)
        .map(|_| {
            let label = browser.value(button);
            browser.key("ArrowDown");
            label
        })
        .collect();
    let stops = "document.querySelectorAll('.letopis-line[tabindex=\"0\"]').length";
    assert_eq!(browser.value(stops), json!(1));
    browser.key("Enter");
    let fourth = browser.value(button);
    const LINES: &str = "
content/reports/2024/heihe.md:17
content/reports/2024/heihe.md:19
content/reports/2024/heihe.md:21
\"content/reports/2024/heihe.md:22\"
";
    check_text(&format!("{}\n{fourth}", lines.iter().map(show).collect::<Vec<_>>().join("\n")), LINES);
    let line = fourth.as_str().unwrap().rsplit(':').next().unwrap().to_owned();
    assert_eq!(opened(&site), format!("+{line} {}\n", path.display()));
}

#[test]
fn notes_do_not_push_a_page_that_comes_anew() {
    let site = site();
    let server = Server::start(&site, "");
    let browser = Browser::open();
    let path = "content/reports/2024/heihe.md";
    for (width, height) in [(1280, 900), (360, 740)] {
        browser.screen(width, height);
        browser.go(&server.url(PAGE));
        browser.ready();
        browser.act("scrollTo(0, 2000)");
        for round in 1..=2 {
            browser.act("window.old = true");
            site.write(path, site.read(path) + &format!("\nДописано {width} {round}.\n"));
            browser.wait(&format!("!window.old && document.body.textContent.includes('Дописано {width} {round}.')"));
            browser.ready();
            browser.wait("Math.abs(scrollY - 2000) < 2");
        }
    }
}
