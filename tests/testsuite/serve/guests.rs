//! Who is answered: the editor at this computer, and neither other websites nor names that are pointed here.

use super::server::{Answer, Server};
use crate::harness::{Site, TOWNS, check_text, report};

fn site() -> Site {
    Site::new(&[TOWNS, &report("2024/heihe", "", "Текст.\n\nЕщё.")].concat())
}

fn shown(answer: &Answer) -> String {
    let words = if answer.status == 200 { "the page".to_owned() } else { answer.text().trim().replace('\n', " ") };
    format!("{} {words}\n", answer.status)
}

/// The secret that the pages of a run have.
fn token(server: &Server) -> String {
    let page = server.get("/").text();
    page.split("data-token=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn names_that_are_not_the_servers_are_refused() {
    let site = site();
    let server = Server::start(&site, "");
    let port = server.address.split(':').nth(1).unwrap();
    let mut text = String::new();
    for host in [
        format!("127.0.0.1:{port}"),
        format!("localhost:{port}"),
        "localhost".to_owned(),
        format!("[::1]:{port}"),
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
    ] {
        for path in ["/", "/_letopis/news?", "/_letopis/margin?page=/", "/_review"].iter().filter(|path| {
            // An answer of news to the right name has no end.
            !path.contains("news") || host.contains("evil")
        }) {
            let answer = server.ask("GET", path, &[("Host", &host)]);
            text.push_str(&format!("{} {path} {}", host.replace(port, "PORT"), shown(&answer)));
        }
    }
    let refused = format!(
        "403 The request was refused The server answers at its own address only. Open http://127.0.0.1:{port}/."
    );
    let text = text.replace(&refused, "refused");
    check_text(
        &text,
        "
127.0.0.1:PORT / 200 the page
127.0.0.1:PORT /_letopis/margin?page=/ 200 the page
127.0.0.1:PORT /_review 200 the page
localhost:PORT / 200 the page
localhost:PORT /_letopis/margin?page=/ 200 the page
localhost:PORT /_review 200 the page
localhost / 200 the page
localhost /_letopis/margin?page=/ 200 the page
localhost /_review 200 the page
[::1]:PORT / 200 the page
[::1]:PORT /_letopis/margin?page=/ 200 the page
[::1]:PORT /_review 200 the page
evil.example / refused
evil.example /_letopis/news? refused
evil.example /_letopis/margin?page=/ refused
evil.example /_review refused
evil.example:PORT / refused
evil.example:PORT /_letopis/news? refused
evil.example:PORT /_letopis/margin?page=/ refused
evil.example:PORT /_review refused
127.0.0.1.evil.example:PORT / refused
127.0.0.1.evil.example:PORT /_letopis/news? refused
127.0.0.1.evil.example:PORT /_letopis/margin?page=/ refused
127.0.0.1.evil.example:PORT /_review refused
localhost.evil.example:PORT / refused
localhost.evil.example:PORT /_letopis/news? refused
localhost.evil.example:PORT /_letopis/margin?page=/ refused
localhost.evil.example:PORT /_review refused
",
    );
    // Whoever names no host is not answered either.
    assert_eq!(server.send("GET / HTTP/1.0\r\n\r\n").status, 403);
}

#[test]
fn pages_of_other_websites_get_nothing() {
    let site = site();
    let server = Server::start(&site, "");
    let own = server.url("");
    let mut text = String::new();
    for headers in [
        &[("Origin", own.as_str())][..],
        &[("Origin", "https://evil.example")],
        &[("Origin", "http://localhost:3000")],
        &[("Origin", "null")],
        &[("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")],
        &[("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Mode", "cors")],
        &[("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")],
        &[("Sec-Fetch-Site", "none"), ("Sec-Fetch-Mode", "navigate")],
    ] {
        let answer = server.ask("GET", "/data/model.json", headers);
        assert_eq!(answer.header("access-control-allow-origin"), "");
        let shown_headers: Vec<&str> = headers.iter().map(|(_, value)| *value).collect();
        text.push_str(&format!("{}: {}", shown_headers.join(" "), shown(&answer)));
    }
    let text = text
        .replace(&own, "OWN")
        .replace("403 The request was refused Pages of other websites are not given any drafts.", "refused");
    check_text(
        &text,
        "
OWN: 200 the page
https://evil.example: refused
http://localhost:3000: refused
null: refused
cross-site no-cors: refused
same-site cors: refused
cross-site navigate: 200 the page
none navigate: 200 the page
",
    );
}

#[test]
fn files_are_opened_for_own_pages_only() {
    let site = site();
    let editor = editor(&site);
    let server = Server::start_with(&site, "--port 0 --lang en", &[("LETOPIS_EDITOR", &editor)]);
    let (own, token) = (server.url(""), token(&server));
    let open =
        |query: &str, headers: &[(&str, &str)]| shown(&server.ask("POST", &format!("/_letopis/open?{query}"), headers));
    let good = [("Origin", own.as_str()), ("Letopis-Token", token.as_str())];
    let mut text = String::new();
    for headers in [
        &[][..],
        &good[..1],
        &good[1..],
        &[("Origin", "https://evil.example"), good[1]],
        &[good[0], ("Letopis-Token", "guessed")],
    ] {
        text.push_str(&open("file=site.toml&line=1", headers));
    }
    for file in [
        "content/reports/2024/nobody.md",
        "..%2Fsite.toml",
        "%2Fetc%2Fpasswd",
        "content/../site.toml",
        "themes/default/templates/base.html",
        "",
    ] {
        text.push_str(&format!("{file}: {}", open(&format!("file={file}&line=1"), &good)));
    }
    let refused = "403 The request was refused Pages of other websites are not given any drafts.";
    let outside = "403 The request was refused The file lies outside the site's folder.";
    check_text(
        &text.replace(refused, "refused").replace(outside, "outside"),
        "
refused
refused
refused
refused
refused
content/reports/2024/nobody.md: outside
..%2Fsite.toml: outside
%2Fetc%2Fpasswd: outside
content/../site.toml: outside
themes/default/templates/base.html: outside
: outside
",
    );
    assert!(!site.path("opened").exists());
    assert_eq!(open("file=content%2Freports%2F2024%2Fheihe.md&line=11", &good), "200 the page\n");
    let path = site.path("content/reports/2024/heihe.md").canonicalize().unwrap();
    assert_eq!(opened(&site), format!("+11 {}\n", path.display()));
}

#[test]
fn without_an_editor_it_says_how_to_name_one() {
    let site = site();
    let server = Server::start(&site, "");
    let (own, token) = (server.url(""), token(&server));
    let headers = [("Origin", own.as_str()), ("Letopis-Token", token.as_str())];
    let answer = server.ask("POST", "/_letopis/open?file=site.toml&line=1", &headers);
    check_text(&shown(&answer), "501 to open files, name your editor in the variable LETOPIS_EDITOR");
    drop(server);
    let server = Server::start_with(&site, "--port 0 --lang en", &[("EDITOR", "no-such-editor-anywhere")]);
    let (own, token) = (server.url(""), self::token(&server));
    let headers = [("Origin", own.as_str()), ("Letopis-Token", token.as_str())];
    let answer = server.ask("POST", "/_letopis/open?file=site.toml&line=1", &headers);
    assert_eq!(answer.status, 500);
    assert!(answer.text().starts_with("the editor did not start: "), "{}", answer.text());
}

/// An editor that writes down what it was asked to open. Its name is one whose habits are known.
pub fn editor(site: &Site) -> String {
    let path = site.path("tools/gedit");
    site.write(
        "tools/gedit",
        format!("#!/bin/sh\necho \"$@\" > {0}.part\nmv {0}.part {0}\n", site.path("opened").display()),
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    path.display().to_string()
}

/// What the editor was asked to open.
pub fn opened(site: &Site) -> String {
    let begin = std::time::Instant::now();
    while !site.path("opened").exists() && begin.elapsed() < super::server::LIMIT {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    site.read("opened")
}
