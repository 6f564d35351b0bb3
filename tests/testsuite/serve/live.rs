//! What open pages are told and what they do: come anew, show faults, keep their place.

use serde_json::{Value, json};

use super::server::{LIMIT, Server};
use crate::browser::Browser;
use crate::harness::{Site, TOWNS, check_text, report};
use crate::html::read_aloud;

const REPORT: &str = "content/reports/2024/heihe.md";
const PAGE: &str = "/reports/2024/heihe.html";

/// A long report, and a theme of the site's own.
fn site() -> Site {
    let text: String = (1..=60).map(|number| format!("Абзац {number}. {}\n\n", "Слова. ".repeat(40))).collect();
    let site = Site::new(&[TOWNS, &report("2024/heihe", "", &text)].concat());
    let toml = format!("theme = \"own\"\n{}", site.read("site.toml"));
    site.write("site.toml", toml);
    site.write("themes/own/static/own.css", "h1 { color: rgb(1, 2, 3) }\n");
    let base = include_str!("../../../themes/default/templates/base.html");
    let link = "<link rel=\"stylesheet\" href=\"{{ asset(path=\"own.css\") }}\">\n{%- block head %}";
    site.write("themes/own/templates/base.html", base.replace("{%- block head %}", link));
    site
}

fn with(site: &Site, path: &str, from: &str, to: &str) -> String {
    let text = site.read(path);
    assert!(text.contains(from), "{path} has no `{from}`");
    text.replacen(from, to, 1)
}

fn edition(news: &Value) -> &str {
    news["edition"].as_str().unwrap()
}

fn has_panel(news: &Value) -> bool {
    news["panel"] != ""
}

/// What a panel says.
fn panel(news: &Value) -> String {
    read_aloud(&format!("<main>{}</main>", news["panel"].as_str().unwrap()), "main")
}

#[test]
fn a_change_is_told_at_once_and_the_page_is_new() {
    let site = site();
    let server = Server::start(&site, "");
    let mut news = server.news();
    let first = news.next().unwrap();
    assert_eq!(first["panel"], "");
    site.write(REPORT, with(&site, REPORT, "Абзац 1.", "Абзац первый."));
    let second = news.next().unwrap();
    assert_ne!(edition(&first), edition(&second));
    // The page knows which edition it shows, so that nothing is lost between loading and listening.
    let page = server.get(PAGE).text();
    assert!(page.contains("Абзац первый.") && page.contains(&format!("data-edition=\"{}\"", edition(&second))));
    assert_eq!(server.news().next().unwrap(), second);
}

#[test]
fn the_last_good_site_stays_while_a_file_has_a_fault() {
    let site = site();
    for (lang, expected) in [
        (
            "en",
            "
1 error in the files What you see is the last good site.
- error no city <b onclick=alert(1)>
content/reports/2024/heihe.md:3:8
city = '<b onclick=alert(1)>'
write not the name but the file’s name in content/cities/, in Latin letters; if there is no such file yet, make content/cities/b-onclick-alert-1.md and write b-onclick-alert-1
[Review](/_review)
",
        ),
        (
            "ru",
            "
1 ошибка в файлах Показан последний исправный сайт.
- ошибка нет города <b onclick=alert(1)>
content/reports/2024/heihe.md:3:8
city = '<b onclick=alert(1)>'
здесь пишут не название, а имя файла из content/cities/, латиницей; если такого файла ещё нет, создайте content/cities/b-onclick-alert-1.md и напишите b-onclick-alert-1
[Проверка](/_review)
",
        ),
    ] {
        let server = Server::start_with(&site, &format!("--port 0 --lang {lang}"), &[]);
        let (good, page) = (site.read(REPORT), server.get(PAGE));
        let mut news = server.news();
        let before = news.next().unwrap();
        site.write(REPORT, with(&site, REPORT, "city = \"heihe\"", "city = '<b onclick=alert(1)>'"));
        let held = news.next().unwrap();
        assert_eq!(edition(&held), edition(&before));
        check_text(&panel(&held), expected);
        for path in [PAGE, "/", "/cities/heihe.html", "/years/2024.html"] {
            assert_eq!(server.get(path).status, 200, "{path}");
        }
        assert_eq!(server.get(PAGE).bare(), page.bare());
        // A page that is loaded meanwhile has the panel from the start.
        assert_eq!(server.get(PAGE).text().matches("<details class=\"letopis-panel\" open>").count(), 1);
        site.write(REPORT, &good);
        let mended = news.next().unwrap();
        assert_eq!(mended["panel"], "");
        assert_eq!(server.get(PAGE).bare(), page.bare());
    }
}

#[test]
fn a_fault_in_the_theme_behaves_the_same() {
    let site = site();
    let server = Server::start(&site, "");
    let mut news = server.news();
    let mut before = news.next().unwrap();
    let good = server.get(PAGE).bare();
    let mut text = String::new();
    let base = "themes/own/templates/base.html";
    let whole = site.read(base);
    for broken in [
        // It cannot be read.
        whole.replacen("{%- block head %}", "{%- block head }", 1),
        // It asks for what is not there.
        whole.replacen("{{ page.lang }}", "{{ page.lnag }}", 1),
        // It cannot be carried out.
        whole.replacen("{{ page.lang }}", "{{ page.lang | round }}", 1),
    ] {
        site.write(base, broken);
        let held = news.until(has_panel);
        assert_eq!(edition(&held), edition(&before));
        text.push_str(&panel(&held));
        assert_eq!(server.get(PAGE).bare(), good);
        site.write(base, &whole);
        before = news.until(|news| !has_panel(news));
        assert_eq!(server.get(PAGE).bare(), good);
    }
    check_text(
        &text,
        "
1 error in the files What you see is the last good site.
- error this template cannot be read: Found '}' but expected %}.
themes/own/templates/base.html:45:16
{%- block head }{% endblock head %}
correct the template; the built-in one of the same name shows how it may look
[Review](/_review)
1 error in the files What you see is the last good site.
- error no variable page.lnag in the template base.html
themes/own/templates/base.html:2:21
<html lang=\"{{ page.lnag }}\" data-running=\"{% if page.title == site.title %}{{ site.title }}{% else %}{{ page.titl…
did you mean page.lang?
[Review](/_review)
1 error in the files What you see is the last good site.
- error this template failed while it was filled in: Invalid type for the value, expected 'f64' but got 'string'
themes/own/templates/base.html:2:16
<html lang=\"{{ page.lang | round }}\" data-running=\"{% if page.title == site.title %}{{ site.title }}{% else %…
correct the template; docs/theme.md tells what each page gives it
[Review](/_review)
",
    );
}

#[test]
fn a_fault_that_shows_on_one_page_alone_takes_the_theme_back() {
    let site = site();
    let server = Server::start(&site, "");
    let mut news = server.news();
    news.next();
    let page = "/cities/zhuhai.html";
    let good = server.get(page).bare();
    let whole = include_str!("../../../themes/default/templates/city.html");
    let fault = "{% if page.title == \"Чжухай\" %}{{ page.title | round }}{% endif %}";
    site.write(
        "themes/own/templates/city.html",
        whole.replacen("{% block content %}", &format!("{{% block content %}}{fault}"), 1),
    );
    news.next();
    assert_eq!(server.get(page).bare(), good);
    let held = news.until(has_panel);
    check_text(
        &panel(&held),
        "
1 error in the files What you see is the last good site.
- error this template failed while it was filled in: Invalid type for the value, expected 'f64' but got 'string'
themes/own/templates/city.html:15:54
{% block content %}{% if page.title == \"Чжухай\" %}{{ page.title | round }}{% endif %}
correct the template; docs/theme.md tells what each page gives it
[Review](/_review)
",
    );
    // It stays so while something else is written.
    site.write("content/cities/aigun.md", "+++\nname = \"Айгунь\"\n+++\n");
    news.next();
    assert_eq!(server.get(page).bare(), good);
    site.write("themes/own/templates/city.html", whole);
    news.until(|news| !has_panel(news));
    assert_eq!(server.get(page).bare(), good);
    drop(server);
    // Where there is no good site before it, the page says so.
    site.write(
        "themes/own/templates/city.html",
        whole.replacen("{% block content %}", &format!("{{% block content %}}{fault}"), 1),
    );
    let server = Server::start(&site, "");
    let answer = server.get(page);
    assert_eq!(answer.status, 500);
    check_text(
        &read_aloud(&answer.text(), "main"),
        "
# The page could not be made
The site's theme has a fault. Once it is mended, the page will show here by itself.
- error this template failed while it was filled in: Invalid type for the value, expected 'f64' but got 'string'
themes/own/templates/city.html:15:54
{% block content %}{% if page.title == \"Чжухай\" %}{{ page.title | round }}{% endif %}
correct the template; docs/theme.md tells what each page gives it
",
    );
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn a_site_with_faults_from_the_start_is_shown_as_far_as_it_goes() {
    let site = site();
    let good = site.read(REPORT);
    site.write(REPORT, good.replace("city = \"heihe\"", "city = \"heihee\""));
    let server = Server::start(&site, "");
    let mut news = server.news();
    let first = news.next().unwrap();
    check_text(panel(&first).lines().next().unwrap(), "1 error in the files What you see is what could be made.");
    assert_eq!([server.get("/").status, server.get(PAGE).status], [200, 404]);
    site.write(REPORT, good);
    let second = news.until(|news| !has_panel(news));
    assert_ne!(edition(&first), edition(&second));
    assert_eq!(server.get(PAGE).status, 200);
}

#[test]
fn a_change_of_style_sheets_alone_is_no_new_edition() {
    let site = site();
    let server = Server::start(&site, "");
    let mut news = server.news();
    let first = news.next().unwrap();
    site.write("themes/own/static/own.css", "h1 { color: rgb(4, 5, 6) }\n");
    let second = news.next().unwrap();
    assert_eq!(edition(&first), edition(&second));
    assert_ne!(first["styles"], second["styles"]);
    for name in second["styles"].as_array().unwrap() {
        assert_eq!(server.get(&format!("/assets/{}", name.as_str().unwrap())).status, 200);
    }
    // With a page among the changes it is one.
    site.write("themes/own/static/own.css", "h1 { color: rgb(7, 8, 9) }\n");
    site.write(REPORT, with(&site, REPORT, "Абзац 1.", "Абзац первый."));
    news.until(|news| edition(news) != edition(&second));
}

#[test]
fn a_deleted_page_says_so() {
    let site = site();
    let server = Server::start(&site, "");
    let mut news = server.news();
    let first = news.next().unwrap();
    let text = site.read(REPORT);
    std::fs::remove_file(site.path(REPORT)).unwrap();
    let second = news.next().unwrap();
    assert_ne!(edition(&first), edition(&second));
    let gone = server.get(PAGE);
    assert_eq!(gone.status, 404);
    check_text(
        &read_aloud(&gone.text(), "main"),
        "
# This page is no more
The page reports/2024/heihe.html was part of the site, but its file has been deleted, renamed or hidden. If it comes back, the page will show here by itself.
## You may want one of these
- [Хэйхэ](/cities/heihe.html) cities/heihe.html
[Home](/index.html) · [Review](/_review)
",
    );
    site.write(REPORT, text);
    news.next();
    assert_eq!(server.get(PAGE).status, 200);
}

#[test]
fn a_page_comes_anew_where_the_reader_was() {
    let site = site();
    let server = Server::start(&site, "");
    let browser = Browser::open();
    browser.go(&server.url(PAGE));
    browser.ready();
    for round in 1..=3 {
        let y = 700 * round;
        browser.act(&format!("scrollTo(0, {y}); window.old = true"));
        site.write(REPORT, site.read(REPORT) + &format!("\nДописано {round}.\n"));
        browser.wait(&format!("!window.old && document.body.textContent.includes('Дописано {round}.')"));
        browser.ready();
        browser.wait(&format!("Math.abs(scrollY - {y}) < 2"));
    }
}

#[test]
fn the_panel_comes_and_goes_without_the_page() {
    let site = site();
    let server = Server::start(&site, "");
    let browser = Browser::open();
    browser.go(&server.url(PAGE));
    browser.ready();
    browser.act("scrollTo(0, 900); window.old = true");
    let good = site.read(REPORT);
    site.write(REPORT, good.replace("city = \"heihe\"", "city = '<img src=x onerror=\"window.hacked=1\">'"));
    browser.wait("document.querySelector('.letopis-panel')");
    let seen = "(() => { const box = document.querySelector('.letopis-panel').getBoundingClientRect();
        return { old: window.old, y: scrollY, pictures: document.querySelectorAll('.letopis-panel img').length,
        hacked: window.hacked === undefined ? 'no' : 'yes', foot: Math.round(innerHeight - box.bottom),
        open: document.querySelector('.letopis-panel').open, label: document.querySelector('.letopis-where').innerText } })()";
    assert_eq!(
        browser.value(seen),
        json!({ "old": true, "y": 900, "pictures": 0, "hacked": "no", "foot": 0, "open": true, "label": format!("{REPORT}:3:8") })
    );
    // It can be folded away by the keyboard.
    browser.act("document.querySelector('.letopis-panel summary').focus()");
    browser.key("Enter");
    browser.wait("!document.querySelector('.letopis-panel').open");
    site.write(REPORT, good);
    browser.wait("!document.querySelector('.letopis-panel')");
    browser.ready();
    browser.wait("Math.abs(scrollY - 900) < 2");
}

#[test]
fn style_sheets_are_changed_without_the_page() {
    let site = site();
    let server = Server::start(&site, "");
    let browser = Browser::open();
    browser.go(&server.url(PAGE));
    browser.ready();
    browser.act("window.old = true");
    let colour = "getComputedStyle(document.querySelector('h1')).color";
    assert_eq!(browser.value(colour), "rgb(1, 2, 3)");
    for colours in ["rgb(4, 5, 6)", "rgb(7, 8, 9)"] {
        site.write("themes/own/static/own.css", format!("h1 {{ color: {colours} }}\n"));
        browser.wait(&format!("{colour} === '{colours}'"));
    }
    assert_eq!(browser.value("window.old"), json!(true));
    browser.wait("document.querySelectorAll('link[rel=stylesheet]').length === 4");
}

#[test]
fn an_open_page_that_is_deleted_says_so_and_comes_back() {
    let site = site();
    let server = Server::start(&site, "");
    let browser = Browser::open();
    browser.go(&server.url(PAGE));
    browser.ready();
    let text = site.read(REPORT);
    std::fs::remove_file(site.path(REPORT)).unwrap();
    browser.wait("document.querySelector('h1').textContent === 'This page is no more'");
    browser.wait("document.querySelector('main a').href.endsWith('/cities/heihe.html')");
    site.write(REPORT, text);
    browser.wait("document.querySelector('h1').textContent === 'Отчёт'");
}

#[test]
fn pages_find_a_server_that_was_started_anew() {
    let site = site();
    let server = Server::start(&site, "");
    let port = server.address.split(':').nth(1).unwrap().to_owned();
    let browser = Browser::open();
    browser.go(&server.url(PAGE));
    browser.ready();
    server.kill();
    // Whoever reads on is told that nothing will come.
    browser.wait("document.querySelector('.letopis-status').innerText.startsWith('The server does not answer')");
    site.write(REPORT, with(&site, REPORT, "Абзац 1.", "Абзац первый."));
    let begin = std::time::Instant::now();
    let server = loop {
        // The system may keep the port for a moment.
        let free = std::net::TcpListener::bind(format!("127.0.0.1:{port}")).is_ok();
        if free || begin.elapsed() > LIMIT {
            break Server::start_with(&site, &format!("--port {port} --lang en"), &[]);
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    };
    browser.wait("document.body.textContent.includes('Абзац первый.')");
    browser.ready();
    // And it is one reload, not one after the other.
    browser.act("window.old = true");
    site.write(REPORT, with(&site, REPORT, "Абзац 2.", "Абзац второй."));
    browser.wait("!window.old && document.body.textContent.includes('Абзац второй.')");
    drop(server);
}
