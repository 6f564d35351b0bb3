//! 2 000 edits, renames, deletions and restores in no order: in the end every page is as a fresh build writes it.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use super::server::{LIMIT, Server};
use crate::harness::{Site, TOWNS, agreement, event, list, none_of, report};

/// A row of numbers that looks random and is the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

fn site() -> Site {
    let mut text = TOWNS.to_owned();
    for year in 2015..2025 {
        for city in ["heihe", "zhuhai", "khabarovsk"] {
            let header = [
                event(&format!("forum-{year}"), &format!("date = \"{year}\"; place = \"{city}\"")),
                agreement("twin", &format!("signed = \"{}\"; parties = [\"heihe\", \"zhuhai\"]", year - year % 5)),
            ]
            .concat();
            let body = format!(
                "## Итоги\n\nПрошёл [форум](event:forum-{year}) с Чжухаем и Хэйхэ.\n\nИ [договор](agreement:twin)."
            );
            text.push_str(&report(&format!("{year}/{city}"), &header, &body));
        }
    }
    let site = Site::new(&text);
    site.write("themes/own/strings/ru.ftl", "nav-home = Главная 0\n");
    site.write("site.toml", format!("theme = \"own\"\n{}", site.read("site.toml")));
    site
}

#[test]
fn after_a_storm_every_page_is_as_a_fresh_build_writes_it() {
    let site = site();
    let server = Server::start(&site, "");
    let mut news = server.news();
    news.next();
    let mut dice = Dice(2026);
    // Reports as they were, to be put back where they belong.
    let reports: Vec<String> =
        list(&site.path("content/reports")).into_iter().map(|path| format!("content/reports/{path}")).collect();
    let whole: BTreeMap<String, String> = reports.iter().map(|path| (path.clone(), site.read(path))).collect();
    for step in 1..=2_000 {
        let path = &reports[dice.throw(reports.len())];
        let file = site.path(path);
        let aside = site.path(&format!("{path}.aside"));
        match dice.throw(12) {
            0..=3 => site
                .write(path, whole[path].clone() + &format!("\nПравка {step}. {}\n", "Слова. ".repeat(dice.throw(9)))),
            // By renaming.
            4 => {
                site.write(&format!("{path}.tmp"), whole[path].replace("Итоги", &format!("Итоги {step}")));
                fs::rename(site.path(&format!("{path}.tmp")), &file).unwrap();
            }
            5 => drop(fs::remove_file(&file)),
            6 => drop(fs::rename(&file, &aside)),
            7 => drop(fs::rename(&aside, &file)),
            // Faults of different sorts.
            8 => site.write(path, whole[path].replace("city = \"", "city = \"не ")),
            9 => site.write(path, &whole[path].as_bytes()[..dice.throw(40)]),
            10 => site.write("themes/own/strings/ru.ftl", format!("nav-home = Главная {step}\n")),
            _ => site.write(path, &whole[path]),
        }
        if dice.throw(40) == 0 {
            std::thread::sleep(Duration::from_millis(dice.throw(150) as u64));
        }
        if dice.throw(400) == 0 {
            let year = site.path(&format!("content/reports/{}", 2015 + dice.throw(10)));
            let stash = site.path("stash");
            fs::rename(&year, &stash).unwrap();
            std::thread::sleep(Duration::from_millis(dice.throw(200) as u64));
            fs::rename(&stash, &year).unwrap();
        }
    }
    // The wind drops; faults are mended, some reports stay away.
    for (index, (path, text)) in whole.iter().enumerate() {
        let _ = fs::remove_file(site.path(&format!("{path}.aside")));
        match index % 7 {
            0 => drop(fs::remove_file(site.path(path))),
            _ => site.write(path, text.clone() + &format!("\nПосле бури {index}.\n")),
        }
    }
    site.write("site.toml", site.read("site.toml").replace("Летопись", "После бури"));
    let run = site.run("build --lang en --drafts --out built");
    assert_eq!(run.code, 0, "{}", run.err);
    let built = list(&site.path("built"));
    let last = fs::read(site.path("built/index.html")).unwrap();
    let answer = server.wait_for("/", |answer| answer.bare() == last);
    assert!(answer.bare() == last, "the home page did not come within {LIMIT:?}");
    let begin = std::time::Instant::now();
    loop {
        let mut faults = Vec::new();
        for path in built.iter().filter(|path| *path != ".letopis") {
            let answer = server.get(&format!("/{path}"));
            if answer.status != 200 || answer.bare() != fs::read(site.path("built").join(path)).unwrap() {
                faults.push(format!("{path}: {}", answer.status));
            }
        }
        if faults.is_empty() || begin.elapsed() > LIMIT {
            none_of(&faults);
            break;
        }
    }
    let news = server.news().next().unwrap();
    assert_eq!(news["panel"], "");
}
