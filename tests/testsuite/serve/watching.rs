//! Whatever way files change, the pages follow: how editors save, how people and git move folders about.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use super::server::{News, Server};
use crate::harness::{Site, TOWNS, report};

const REPORT: &str = "content/reports/2024/heihe.md";

fn site() -> Site {
    Site::new(&[TOWNS, &report("2024/heihe", "", "Текст 0.")].concat())
}

fn text(words: &str) -> String {
    let file = report("2024/heihe", "", words);
    file.split_once("--\n").unwrap().1.to_owned()
}

/// A report of another year: what stands in its file.
fn other(year: i32, city: &str) -> String {
    let file = report(&format!("{year}/{city}"), "", "Другой.");
    file.split_once("--\n").unwrap().1.to_owned()
}

/// Waits until a page says something.
#[track_caller]
fn says(server: &Server, page: &str, words: &str) {
    let answer = server.wait_for(page, |answer| answer.status == 200 && answer.text().contains(words));
    assert!(answer.status == 200 && answer.text().contains(words), "{page} does not say `{words}`: {}", answer.status);
}

#[track_caller]
fn is_gone(server: &Server, page: &str) {
    assert_eq!(server.wait_for(page, |answer| answer.status == 404).status, 404, "{page}");
}

fn number(news: &Value) -> u32 {
    news["edition"].as_str().unwrap().rsplit('-').next().unwrap().parse().unwrap()
}

/// The next news, which is the next edition, with nothing wrong.
#[track_caller]
fn follows(news: &mut News, last: &mut u32) {
    let next = news.next().unwrap();
    assert_eq!((number(&next), next["panel"].as_str()), (*last + 1, Some("")));
    *last += 1;
}

#[test]
fn every_way_of_saving_is_one_new_edition() {
    let site = site();
    let server = Server::start(&site, "");
    let mut news = server.news();
    let mut last = number(&news.next().unwrap());
    let path = |name: &str| site.path("content/reports/2024").join(name);
    let page = "/reports/2024/heihe.html";
    // Into the file.
    site.write(REPORT, text("Текст 1."));
    follows(&mut news, &mut last);
    says(&server, page, "Текст 1.");
    // Beside it and over it, as Visual Studio Code and most others do.
    site.write("content/reports/2024/.heihe.md.tmp", text("Текст 2."));
    fs::rename(path(".heihe.md.tmp"), path("heihe.md")).unwrap();
    follows(&mut news, &mut last);
    says(&server, page, "Текст 2.");
    // The old one aside first, as vim does.
    fs::rename(path("heihe.md"), path("heihe.md~")).unwrap();
    site.write(REPORT, text("Текст 3."));
    fs::remove_file(path("heihe.md~")).unwrap();
    follows(&mut news, &mut last);
    says(&server, page, "Текст 3.");
    // Through two other names and with a pause, as Word does.
    site.write("content/reports/2024/~WRD0001.tmp", text("Текст 4."));
    fs::rename(path("heihe.md"), path("~WRL0002.tmp")).unwrap();
    std::thread::sleep(Duration::from_millis(60));
    fs::rename(path("~WRD0001.tmp"), path("heihe.md")).unwrap();
    fs::remove_file(path("~WRL0002.tmp")).unwrap();
    follows(&mut news, &mut last);
    says(&server, page, "Текст 4.");
    // Emptied first and written then.
    fs::write(path("heihe.md"), "").unwrap();
    std::thread::sleep(Duration::from_millis(30));
    fs::write(path("heihe.md"), text("Текст 5.")).unwrap();
    follows(&mut news, &mut last);
    says(&server, page, "Текст 5.");
    // What editors leave behind is nothing.
    for name in ["heihe.md~", ".heihe.md.swp", "~$heihe.md", "#heihe.md#", ".#heihe.md", "heihe.md.bak"] {
        fs::write(path(name), text("Ничего.")).unwrap();
    }
    std::thread::sleep(Duration::from_millis(300));
    site.write(REPORT, text("Текст 6."));
    let next = news.until(|news| server.get(page).text().contains("Текст 6.") && news["panel"] == "");
    assert!(number(&next) <= last + 2, "{next}");
}

#[test]
fn half_a_file_alarms_nobody() {
    let site = site();
    let server = Server::start(&site, "");
    let mut news = server.news();
    let mut last = number(&news.next().unwrap());
    // Half of the header is a fault.
    let whole = text(&format!("Медленно. {}", "Слова. ".repeat(50)));
    let mut file = fs::File::create(site.path(REPORT)).unwrap();
    for part in whole.as_bytes().chunks(whole.len() / 12) {
        file.write_all(part).unwrap();
        file.flush().unwrap();
        std::thread::sleep(Duration::from_millis(60));
    }
    drop(file);
    // Parts of the text may be shown, and no fault is.
    loop {
        let next = news.next().unwrap();
        assert_eq!(next["panel"], "");
        if server.get("/reports/2024/heihe.html").text().contains(&"Слова. ".repeat(49)) {
            last = last.max(number(&next));
            break;
        }
    }
    // A fault that stays is told.
    site.write(REPORT, "+++\ntitle = \"Отч");
    let next = news.until(|news| news["panel"] != "");
    assert!(number(&next) >= last);
}

/// All that happens to folders, to the theme and to site.toml.
fn upheavals(arguments: &str) {
    let site = site();
    let server = Server::start(&site, arguments);
    let home = |path: &str| site.path(path);
    // Deep new folders at once, and later edits in them.
    site.write("content/reports/2020/khabarovsk/index.md", other(2020, "khabarovsk"));
    site.write("content/reports/2020/khabarovsk/снимки/порт/план.pdf", "%PDF");
    says(&server, "/reports/2020/khabarovsk.html", "Другой.");
    site.write("content/reports/2020/khabarovsk/index.md", other(2020, "khabarovsk").replace("Другой.", "Правленый."));
    says(&server, "/reports/2020/khabarovsk.html", "Правленый.");
    // A folder that is made elsewhere and moved in.
    site.write("stash/2019/zhuhai.md", other(2019, "zhuhai"));
    fs::rename(home("stash/2019"), home("content/reports/2019")).unwrap();
    says(&server, "/reports/2019/zhuhai.html", "Другой.");
    site.write("content/reports/2019/zhuhai.md", other(2019, "zhuhai").replace("Другой.", "Правленый."));
    says(&server, "/reports/2019/zhuhai.html", "Правленый.");
    // Renamed, moved out and copied back.
    fs::rename(home("content/reports/2019"), home("stash/2019")).unwrap();
    is_gone(&server, "/reports/2019/zhuhai.html");
    copy(&home("stash/2019"), &home("content/reports/2019"));
    says(&server, "/reports/2019/zhuhai.html", "Правленый.");
    // The content goes and comes back.
    fs::rename(home("content"), home("stash/content")).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    copy(&home("stash/content"), &home("content"));
    site.write(REPORT, text("После."));
    says(&server, "/reports/2024/heihe.html", "После.");
    fs::remove_dir_all(home("content")).unwrap();
    is_gone(&server, "/reports/2024/heihe.html");
    copy(&home("stash/content"), &home("content"));
    says(&server, "/reports/2024/heihe.html", "Текст 0.");
    site.write(REPORT, text("И ещё."));
    says(&server, "/reports/2024/heihe.html", "И ещё.");
    // site.toml and the theme, which begins to be one only now.
    site.write("site.toml", site.read("site.toml").replace("Летопись", "Хроника"));
    says(&server, "/", "Хроника");
    site.write("themes/own/strings/ru.ftl", "nav-home = Начало\n");
    site.write("site.toml", format!("theme = \"own\"\n{}", site.read("site.toml")));
    says(&server, "/", "Начало");
    site.write("themes/own/strings/ru.ftl", "nav-home = Исток\n");
    says(&server, "/", "Исток");
    fs::remove_dir_all(home("themes")).unwrap();
    site.write("themes/own/strings/ru.ftl", "nav-home = Устье\n");
    says(&server, "/", "Устье");
    site.write(
        "themes/own/templates/topics.html",
        "{% extends \"base.html\" %}{% block content %}Свои темы{% endblock content %}",
    );
    says(&server, "/topics/index.html", "Свои темы");
    // site.toml itself is saved by renaming.
    site.write("site.toml.new", site.read("site.toml").replace("Хроника", "Анналы"));
    fs::rename(home("site.toml.new"), home("site.toml")).unwrap();
    says(&server, "/", "Анналы");
}

#[test]
fn folders_may_come_and_go() {
    upheavals("");
}

#[test]
fn a_network_drive_tells_nothing_and_is_followed_all_the_same() {
    upheavals("--poll");
}

#[test]
fn branches_of_git_are_changed_under_it() {
    let site = site();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command
            .current_dir(site.path(""))
            .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
            .args(arguments);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    git(&["init", "--quiet", "--initial-branch=main"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message=main"]);
    git(&["checkout", "--quiet", "-b", "draft"]);
    site.write(REPORT, text("На ветке."));
    for year in 2000..2020 {
        site.write(&format!("content/reports/{year}/zhuhai.md"), other(year, "zhuhai"));
        site.write(&format!("content/reports/{year}/khabarovsk/index.md"), other(year, "khabarovsk"));
    }
    fs::remove_file(site.path("content/cities/amur-region.md")).unwrap();
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message=draft"]);
    let server = Server::start(&site, "");
    for _ in 0..3 {
        git(&["checkout", "--quiet", "main"]);
        says(&server, "/reports/2024/heihe.html", "Текст 0.");
        says(&server, "/cities/amur-region.html", "Амурская область");
        is_gone(&server, "/reports/2000/zhuhai.html");
        is_gone(&server, "/reports/2019/khabarovsk.html");
        git(&["checkout", "--quiet", "draft"]);
        says(&server, "/reports/2024/heihe.html", "На ветке.");
        says(&server, "/reports/2000/zhuhai.html", "Другой.");
        says(&server, "/reports/2019/khabarovsk.html", "Другой.");
        is_gone(&server, "/cities/amur-region.html");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(fs::copy(&path, target).unwrap()),
        }
    }
}
