//! What is answered to which address: files of the site, the same as `build` writes, and nothing else.

use std::fs;

use super::server::{Answer, Server};
use crate::harness::{Site, TOWNS, check_text, event, list, none_of, report};
use crate::html::read_aloud;

/// A site with a draft, an attachment with a Cyrillic name, and a sub-path.
fn site() -> Site {
    let site = Site::new(
        &[
            TOWNS,
            &report("2024/heihe", &event("forum", ""), "Прошёл [форум](event:forum)."),
            &report("2024/zhuhai", "status = \"draft\"", "Готовится."),
        ]
        .concat(),
    );
    let text =
        site.read("site.toml").replace("title = ", "base_url = \"https://example.org/gorod/letopis/\"\ntitle = ");
    site.write("site.toml", text);
    for (name, bytes) in [
        (
            "index.md",
            "+++\ntitle = \"Отчёт\"\ncity = \"khabarovsk\"\nyear = 2023\ntopic = \"international\"\nstatus = \"published\"\n+++\n\nСм. [ответ](<ответ 1.pdf>).\n",
        ),
        ("ответ 1.pdf", "%PDF"),
        ("таблица.csv", "год;число"),
        ("схема.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ] {
        site.write(&format!("content/reports/2023/khabarovsk/{name}"), bytes);
    }
    site
}

/// Status, type and where it leads.
fn shown(answer: &Answer) -> String {
    format!("{} {}", answer.status, [answer.header("location"), answer.header("content-type")].concat())
}

#[test]
fn every_file_is_as_build_writes_it() {
    let site = site();
    let server = Server::start(&site, "");
    site.build("--drafts --out built");
    let mut faults = Vec::new();
    let built = list(&site.path("built"));
    assert!(built.len() > 30, "{built:?}");
    for path in built.iter().filter(|path| *path != ".letopis") {
        let expected = fs::read(site.path("built").join(path)).unwrap();
        let address = path.split('/').map(percent).collect::<Vec<_>>().join("/");
        let answer = server.get(&format!("/{address}"));
        // What `build` writes has nothing of the server in it.
        let is_clean = !String::from_utf8_lossy(&expected).contains("letopis/live");
        if answer.status != 200 || answer.bare() != expected || !is_clean {
            faults.push(format!("{path}: {}", shown(&answer)));
        }
    }
    none_of(&faults);
    drop(server);
    // Nothing was written.
    assert_eq!(list(&site.path("")).iter().filter(|path| path.starts_with("public")).count(), 0);
}

fn percent(name: &str) -> String {
    name.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) {
                (byte as char).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[test]
fn addresses_are_understood_as_people_write_them() {
    let site = site();
    let server = Server::start(&site, "");
    let mut text = String::new();
    for path in [
        "/",
        "/index.html?from=mail",
        "/cities",
        "/cities/",
        "/cities/heihe",
        "/reports/2024/heihe.html",
        "/gorod/letopis/",
        "/gorod/letopis",
        "/gorod/letopis/cities/heihe.html",
        "/gorod/letopis/cities/heihe",
        "/reports/2023/khabarovsk/%D0%BE%D1%82%D0%B2%D0%B5%D1%82%201.pdf",
        "/reports/2023/khabarovsk/таблица.csv",
        "/reports/2023/khabarovsk/схема.svg",
        "/data/model.json",
        "/robots.txt",
        "/sitemap.xml",
        "/_review",
        "/gorod/letopis/_review",
        "/_letopis/live.js",
        "/_letopis/live.css",
        "/_letopis/other",
        "/favicon.ico",
        "/cities/hehe.html",
        // Ways out of the site.
        "/site.toml",
        "/content/cities/heihe.md",
        "/../site.toml",
        "/cities/../../site.toml",
        "/%2e%2e/site.toml",
        "/%2e%2e%2fsite.toml",
        "/..%5csite.toml",
        "/%252e%252e/site.toml",
        "//etc/passwd",
        "/etc/passwd",
        "/C:/Windows/win.ini",
        "/%00",
        "/%ff",
    ] {
        text.push_str(&format!("{path}: {}\n", shown(&server.get(path))));
    }
    check_text(
        &text,
        "
/: 200 text/html; charset=utf-8
/index.html?from=mail: 200 text/html; charset=utf-8
/cities: 302 /cities/text/plain; charset=utf-8
/cities/: 200 text/html; charset=utf-8
/cities/heihe: 302 /cities/heihe.htmltext/plain; charset=utf-8
/reports/2024/heihe.html: 200 text/html; charset=utf-8
/gorod/letopis/: 200 text/html; charset=utf-8
/gorod/letopis: 302 /gorod/letopis/text/plain; charset=utf-8
/gorod/letopis/cities/heihe.html: 200 text/html; charset=utf-8
/gorod/letopis/cities/heihe: 302 /gorod/letopis/cities/heihe.htmltext/plain; charset=utf-8
/reports/2023/khabarovsk/%D0%BE%D1%82%D0%B2%D0%B5%D1%82%201.pdf: 200 application/pdf
/reports/2023/khabarovsk/таблица.csv: 200 text/csv; charset=utf-8
/reports/2023/khabarovsk/схема.svg: 200 image/svg+xml
/data/model.json: 200 application/json; charset=utf-8
/robots.txt: 200 text/plain; charset=utf-8
/sitemap.xml: 200 application/xml; charset=utf-8
/_review: 200 text/html; charset=utf-8
/gorod/letopis/_review: 200 text/html; charset=utf-8
/_letopis/live.js: 200 text/javascript; charset=utf-8
/_letopis/live.css: 200 text/css; charset=utf-8
/_letopis/other: 404 text/html; charset=utf-8
/favicon.ico: 404 text/html; charset=utf-8
/cities/hehe.html: 404 text/html; charset=utf-8
/site.toml: 404 text/html; charset=utf-8
/content/cities/heihe.md: 404 text/html; charset=utf-8
/../site.toml: 404 text/html; charset=utf-8
/cities/../../site.toml: 404 text/html; charset=utf-8
/%2e%2e/site.toml: 404 text/html; charset=utf-8
/%2e%2e%2fsite.toml: 404 text/html; charset=utf-8
/..%5csite.toml: 404 text/html; charset=utf-8
/%252e%252e/site.toml: 404 text/html; charset=utf-8
//etc/passwd: 404 text/html; charset=utf-8
/etc/passwd: 404 text/html; charset=utf-8
/C:/Windows/win.ini: 404 text/html; charset=utf-8
/%00: 404 text/html; charset=utf-8
/%ff: 404 text/html; charset=utf-8
",
    );
}

#[test]
fn an_address_that_leads_nowhere_leads_on() {
    let site = site();
    let server = Server::start(&site, "");
    check_text(
        &read_aloud(&server.get("/cities/hehe.html").text(), "main"),
        "
# There is no such page
The site has no page cities/hehe.html.
## You may want one of these
- [Хэйхэ](/cities/heihe.html) cities/heihe.html
- [Хэйхэ, 2024: Отчёт](/reports/2024/heihe.html) reports/2024/heihe.html
- [Чжухай](/cities/zhuhai.html) cities/zhuhai.html
[Home](/index.html) · [Review](/_review)
",
    );
    // By a name as people say it.
    check_text(
        &read_aloud(&server.get("/города/Чжухай").text(), "main"),
        "
# There is no such page
The site has no page города/Чжухай.
## You may want one of these
- [Чжухай](/cities/zhuhai.html) cities/zhuhai.html
- [Чжухай, 2024: Отчёт](/reports/2024/zhuhai.html) reports/2024/zhuhai.html
[Home](/index.html) · [Review](/_review)
",
    );
    check_text(
        &read_aloud(&server.get("/%3Cscript%3Ealert(1)%3C/script%3E").text(), "main"),
        "
# There is no such page
The site has no page <script>alert(1)</script>.
[Home](/index.html) · [Review](/_review)
",
    );
}

#[test]
fn every_answer_is_kept_by_nobody() {
    let site = site();
    let server = Server::start(&site, "");
    let mut text = String::new();
    for path in ["/", "/nothing", "/_letopis/live.js", "/reports/2023/khabarovsk/схема.svg", "/cities"] {
        let mut headers = server.get(path).headers;
        headers.retain(|(name, _)| !["date", "content-length", "connection", "content-type"].contains(&name.as_str()));
        headers.sort();
        text.push_str(&format!("{path}\n"));
        text.extend(headers.into_iter().map(|(name, value)| format!("  {name}: {value}\n")));
    }
    let same = "  cache-control: no-store\n  cross-origin-resource-policy: same-origin\n";
    let more = "  referrer-policy: same-origin\n  x-content-type-options: nosniff\n  x-frame-options: SAMEORIGIN\n";
    let sandbox = "  content-security-policy: sandbox\n";
    check_text(
        &text,
        &[
            "/\n",
            same,
            more,
            "/nothing\n",
            same,
            more,
            "/_letopis/live.js\n",
            same,
            more,
            "/reports/2023/khabarovsk/схема.svg\n",
            "  cache-control: no-store\n",
            sandbox,
            "  cross-origin-resource-policy: same-origin\n",
            more,
            "/cities\n",
            same,
            "  location: /cities/\n",
            more,
        ]
        .concat(),
    );
}

#[test]
fn a_head_is_an_answer_without_its_body() {
    let site = site();
    let server = Server::start(&site, "");
    for path in ["/", "/reports/2023/khabarovsk/таблица.csv", "/nothing", "/_review"] {
        let (whole, head) = (server.get(path), server.ask("HEAD", path, &[]));
        assert_eq!((head.status, head.body.len()), (whole.status, 0), "{path}");
        assert_eq!(head.header("content-length"), whole.body.len().to_string(), "{path}");
        assert_eq!(head.header("content-type"), whole.header("content-type"), "{path}");
    }
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
        let answer = server.ask(method, "/", &[]);
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
    }
    let answer = server.get("/_letopis/open?file=site.toml&line=1");
    assert_eq!((answer.status, answer.header("allow")), (405, "POST"));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_is_not_followed() {
    let site = site();
    let secret = Site::empty();
    secret.write("secret.txt", "secret");
    for (from, to) in [
        (secret.path("secret.txt"), "content/reports/2023/khabarovsk/secret.txt"),
        (site.path("content/reports/2023/khabarovsk/таблица.csv"), "content/reports/2023/khabarovsk/inside.csv"),
    ] {
        std::os::unix::fs::symlink(from, site.path(to)).unwrap();
    }
    let server = Server::start(&site, "");
    let answer = server.get("/reports/2023/khabarovsk/secret.txt");
    check_text(
        &format!("{} {}", answer.status, answer.text()),
        "403 The request was refused\nThe file lies outside the site's folder.",
    );
    assert_eq!(server.get("/reports/2023/khabarovsk/inside.csv").text(), "год;число");
}
