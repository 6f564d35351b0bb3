//! What the server says on the terminal, how it takes a port, and how it ends.

use std::net::TcpListener;
use std::time::Instant;

use super::server::{LIMIT, Server};
use crate::harness::{Site, TOWNS, check_text, report};

fn site() -> Site {
    Site::new(&[TOWNS, &report("2024/heihe", "", "Текст.")].concat())
}

/// A line without its clock and how long it took.
fn without_time(line: &str) -> String {
    let line = if line.as_bytes().get(2) == Some(&b':') { format!("CLOCK{}", &line[8..]) } else { line.to_owned() };
    let words = line.split(' ').map(|word| if word.parse::<u64>().is_ok() { "TIME" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

fn folder(site: &Site) -> String {
    site.path("").canonicalize().unwrap().display().to_string()
}

#[test]
fn it_says_where_it_is_what_it_watches_and_each_rebuild() {
    let site = site();
    for (lang, expected) in [
        (
            "en",
            "
watching the folder SITE; press Ctrl+C to end
drafts are shown and marked, and gathered at URL_review; to hide them: letopis serve --no-drafts
CLOCK  content/reports/2024/heihe.md: TIME ms
CLOCK  content/reports/2024/heihe.md: TIME ms, TIME error; the last good site is shown
CLOCK  content/reports/2024/heihe.md: TIME ms
",
        ),
        (
            "ru",
            "
слежу за папкой SITE; чтобы закончить, нажмите Ctrl+C
черновики показаны и отмечены, собраны на URL_review; чтобы их скрыть: letopis serve --no-drafts
CLOCK  content/reports/2024/heihe.md: TIME мс
CLOCK  content/reports/2024/heihe.md: TIME мс, найдено: TIME ошибка; показан последний исправный сайт
CLOCK  content/reports/2024/heihe.md: TIME мс
",
        ),
    ] {
        let good = site.read("content/reports/2024/heihe.md");
        let server = Server::start_with(&site, &format!("--port 0 --lang {lang}"), &[]);
        let mut said = vec![server.note(), server.note()];
        for text in [format!("{good}\nЕщё.\n"), good.replace("heihe", "heihee"), good.clone()] {
            site.write("content/reports/2024/heihe.md", text);
            said.push(without_time(&server.note()));
        }
        let said = said.join("\n").replace(&folder(&site), "SITE").replace(site.path("").to_str().unwrap(), "SITE");
        check_text(&said.replace("SITE/", "SITE").replace(&server.url("/"), "URL"), expected);
    }
}

#[test]
fn what_is_wrong_from_the_start_is_said_and_shown() {
    let site = Site::new(&[TOWNS, &report("2024/heihe", "", "[Форум](event:forum)")].concat());
    let server = Server::start(&site, "");
    let said: Vec<String> = (0..10).map(|_| server.note()).collect();
    check_text(
        &said.join("\n").replace(site.path("").to_str().unwrap().trim_end_matches('/'), "SITE"),
        "
error[unknown-event]: no event `forum`
  --> content/reports/2024/heihe.md:10:9
   |
10 | [Форум](event:forum)
   |         ^^^^^^^^^^^
   |
   = help: describe it in a report under `[[events]]`, or correct the id

1 error
watching the folder SITE; press Ctrl+C to end
",
    );
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn a_port_that_was_asked_for_is_taken_or_nothing() {
    let site = site();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let run = site.run(&format!("serve --lang en --port {port}"));
    check_text(
        &run.shown().replace(&port.to_string(), "PORT"),
        "
exit code 2
-- err --
error[port-taken]: another program uses port `PORT`
 |
 = help: name another one, or leave out `--port`: then a free port is found
",
    );
    let run = site.run("serve --lang en --host 192.0.2.1");
    check_text(
        &run.shown(),
        "
exit code 2
-- err --
error[bad-argument]: `192.0.2.1` cannot be the value of `--host`
 |
 = help: `letopis --help` tells what may stand there
",
    );
}

#[test]
fn else_the_next_free_port_is_taken() {
    let site = site();
    // Whether anybody else has the usual port or not, two servers cannot both have it.
    let first = Server::start_with(&site, "--lang en", &[]);
    let second = Server::start_with(&site, "--lang en", &[]);
    let port = |server: &Server| server.address.split(':').nth(1).unwrap().parse::<u16>().unwrap();
    assert!(port(&second) > port(&first) && port(&first) >= 1847, "{} {}", first.address, second.address);
    let expected = format!("another program uses port 1847, so it is {}", port(&second));
    assert_eq!(second.note(), expected);
    assert_eq!(second.get("/").status, 200);
}

#[test]
fn everybody_in_the_network_is_warned_of() {
    let site = site();
    let server = Server::start(&site, "--host 0.0.0.0");
    assert!(server.address.starts_with("127.0.0.1:"), "{}", server.address);
    server.note();
    assert_eq!(
        server.note(),
        format!("beware: everybody in your network who can open {} sees the drafts", server.url("/"))
    );
    drop(server);
    let server = Server::start(&site, "--no-drafts");
    site.write("content/cities/aigun.md", "+++\nname = \"Айгунь\"\n+++\n");
    server.note();
    assert_eq!(without_time(&server.note()), "CLOCK  content/cities/aigun.md: TIME ms");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_at_once() {
    let site = site();
    let mut server = Server::start(&site, "");
    // A page that listens does not hold it.
    let mut news = server.news();
    news.next();
    let begin = Instant::now();
    let id = server.process().id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(server.process().wait().unwrap().code(), Some(0));
    assert!(begin.elapsed() < LIMIT);
    assert_eq!(news.next(), None);
}

#[cfg(target_os = "linux")]
#[test]
fn the_browser_is_opened_when_it_is_asked_for() {
    use std::os::unix::fs::PermissionsExt;
    let site = site();
    let tool = site.path("tools/xdg-open");
    site.write(
        "tools/xdg-open",
        format!("#!/bin/sh\necho \"$1\" > {0}.part\nmv {0}.part {0}\n", site.path("opened").display()),
    );
    std::fs::set_permissions(&tool, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", site.path("tools").display(), std::env::var("PATH").unwrap());
    let server = Server::start_with(&site, "--port 0 --lang en --open", &[("PATH", &path)]);
    assert_eq!(super::guests::opened(&site), format!("{}\n", server.url("/")));
}
