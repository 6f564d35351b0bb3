//! Calendars: their whole text, and what two parsers of others read in them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Site, TOWNS, check_file, check_text, demo, event, made, none_of, report, repository};
use crate::tools::python;

/// Reads the calendars of a built site with two parsers.
const CHECK: &str = include_str!("calendars/check.py");

/// Two reports of one year and one of the next, with a date of every sort.
fn chronicle() -> String {
    let dated = |id: &str, date: &str| event(id, &format!("date = \"{date}\"; place = \"heihe\""));
    let files = [
        TOWNS.to_owned(),
        "-- content/series/forum.md --\n+++\ntitle = \"Форум, год за годом\"\n+++\n".to_owned(),
        report(
            "2024/heihe",
            &[
                "received = 2025-01-20\npublished = 2025-02-01\nchanged = 2025-03-10\n",
                "[[events]]\nid = \"mayors\"\ntitle = 'Встреча «мэров»; \"пять городов\", C:\\new, и ещё немного слов, чтобы строка стала длинной'\n\
                 kind = \"meeting\"\nstatus = \"held\"\ndate = \"2024-12-30/2025-01-02\"\nplace = [\"heihe\", \"zhuhai\"]\n\
                 venue = \"на кораблях; посередине Амура\"\norganiser = [\"org:asdg\"]\nseries = \"forum\"\n\
                 participants = [\"blagoveshchensk\", \"heihe\", { text = \"гости, друзья\", country = \"KZ\" }]\n",
                "[[events]]\nid = \"broken\"\ntitle = \"Первая строка\\nи вторая\\u0007\"\nkind = \"festival\"\nstatus = \"cancelled\"\n\
                 date = \"2024-02-29\"\n",
                &dated("month", "2024-08"),
                &dated("season", "2024-22"),
                &dated("year", "2024"),
                &dated("uncertain", "2024-08-01?"),
                &dated("approximate", "2024-08-01~"),
                &dated("open", "2024-08-01/.."),
                &dated("half-a-month", "2024-08-01/2024-09"),
                &dated("one-of", "[2024-08-01,2024-08-03]"),
                &dated("yearless", "XXXX-08-23"),
                &dated("disputed", "2024-05-01"),
                &event("undated", "place = \"heihe\""),
            ]
            .concat(),
            "",
        ),
        report(
            "2024/khabarovsk",
            &[
                "received = 2025-01-15\n",
                "[[events]]\nid = \"chinese\"\ntitle = \"黑河市与布拉戈维申斯克市友好城市青少年文化艺术交流节暨国际青少年体育比赛开幕式\"\n\
                 kind = \"exchange\"\nstatus = \"planned\"\ndate = \"2025-06-01\"\nformat = \"online\"\n",
                &dated("disputed", "2024-05-02"),
            ]
            .concat(),
            "",
        ),
        report(
            "2025/khabarovsk",
            "[[events]]\nid = \"old-name\"\ntitle = \"Форум\"\nkind = \"forum\"\nstatus = \"prepared\"\ndate = \"2025-09-05\"\nseries = \"forum\"\n",
            "",
        ),
        report(
            "2025/zhuhai",
            "[[events]]\nid = \"new-name\"\ntitle = \"Форум городов\"\nkind = \"conference\"\nstatus = \"prepared\"\n",
            "",
        ),
        "-- content/events/new-name.md --\n+++\nformer_ids = [\"old-name\", \"middle-name\"]\n+++\n".to_owned(),
        "-- content/events/settled.md --\n+++\ntitle = \"Об этом не говорит ни один отчёт\"\ndate = 2024-03-08\n+++\n".to_owned(),
    ];
    files.concat()
}

/// A file of expectations.
fn expected(name: &str) -> PathBuf {
    repository().join(format!("tests/testsuite/calendars/{name}.txt"))
}

/// A calendar without the carriage returns, which each of its lines has.
fn calendar(site: &str, base_url: Option<&str>, path: &str) -> String {
    let text = made(site, base_url, path).unwrap_or_else(|| panic!("no {path}"));
    let lines = text.replace("\r\n", "");
    assert!(!lines.contains(['\r', '\n']), "a line does not end with CR LF: {text:?}");
    text.replace("\r\n", "\n")
}

#[test]
fn a_calendar_has_every_event_whose_days_are_certain() {
    let everything = calendar(&chronicle(), None, "calendar.ics");
    none_of(&check_file(&expected("everything"), &everything).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn a_place_and_a_series_have_calendars_of_their_own() {
    let forum = calendar(&chronicle(), Some("https://example.org/l/"), "calendars/series-forum.ics");
    none_of(&check_file(&expected("forum"), &forum).err().into_iter().collect::<Vec<_>>());
    let events = |path: &str| -> String {
        let text = calendar(&chronicle(), None, path);
        text.lines().filter_map(|line| line.strip_prefix("UID:")).map(|uid| format!("{uid}\n")).collect()
    };
    for city in ["heihe", "zhuhai", "blagoveshchensk"] {
        check_text(&events(&format!("calendars/city-{city}.ics")), "mayors@letopis");
    }
}

#[test]
fn calendars_can_be_left_out() {
    let outputs =
        "-- site.toml --\ntitle = \"Летопись\"\n[topics]\ninternational = \"М\"\n[outputs]\ncalendars = false\n";
    assert_eq!(made(&[&chronicle(), outputs].concat(), None, "calendar.ics"), None);
    // Nothing has a certain day: a calendar would be empty.
    let vague = [TOWNS, &report("2024/heihe", &event("month", "date = \"2024-08\"; place = \"heihe\""), "")].concat();
    for path in ["calendar.ics", "calendars/city-heihe.ics"] {
        assert_eq!(made(&vague, None, path), None);
    }
}

#[test]
fn a_renamed_place_is_found_at_its_old_address() {
    let city = "-- content/cities/heihe.md --\n+++\nname = \"Хэйхэ\"\nformer_ids = [\"hejhe\"]\n+++\n";
    let dated = event("forum", "date = 2024-08-01; place = [\"heihe\", \"zhuhai\"]");
    let dated = report("2024/heihe", &dated, "");
    let before = [TOWNS, &dated].concat();
    let after = [TOWNS, city, &dated].concat();
    assert_eq!(made(&before, None, "calendars/city-hejhe.ics"), None);
    assert_eq!(made(&after, None, "calendars/city-hejhe.ics"), made(&before, None, "calendars/city-heihe.ics"));
}

/// The demo site, built.
fn built() -> Site {
    let site = demo("id = \"letopis\"", "id = \"letopis\"");
    let run = site.run("build");
    assert_eq!(run.code, 0, "{}", run.err);
    site
}

#[test]
fn two_parsers_read_what_the_model_says() {
    let site = built();
    let read = python(CHECK, &[&site.path("public"), Path::new("letopis")]);
    let (calendars, events) =
        read.trim().trim_end_matches(" events").split_once(" calendars, ").unwrap_or_else(|| panic!("{read}"));
    let enough = |count: &str, least: usize| count.parse::<usize>().is_ok_and(|count| count > least);
    assert!(enough(calendars, 10) && enough(events, 10), "{read}");
}

#[test]
fn two_parsers_read_awkward_events_too() {
    let site = Site::new(&chronicle());
    let run = site.run("build");
    assert_eq!(run.code, 0, "{}", run.err);
    check_text(&python(CHECK, &[&site.path("public"), Path::new("letopis")]), "6 calendars, 5 events");
}

#[test]
fn a_damaged_calendar_is_found() {
    let site = built();
    let path = site.path("public/calendars/series-five-mayors.ics");
    let whole = fs::read_to_string(&path).unwrap();
    let found = |bytes: Option<&[u8]>| {
        match bytes {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let read = python(CHECK, &[&site.path("public"), Path::new("letopis")]);
        let faults: Vec<&str> = read.lines().collect();
        faults[..faults.len() - 1].join("\n").replace("calendars/series-five-mayors.ics", "FILE")
    };
    let with = |from: &str, to: &str| {
        assert!(whole.contains(from), "{whole}");
        whole.replacen(from, to, 1).into_bytes()
    };
    assert_eq!(found(Some(whole.as_bytes())), "");
    let cut = with("SUMMARY:П", "SUMMARY:\u{7}").into_iter().flat_map(|byte| match byte {
        7 => b"\xd0\r\n \x9f".to_vec(),
        byte => vec![byte],
    });
    let said = [
        found(Some(&with("VERSION:2.0\r\n", "VERSION:2.0\n"))),
        found(Some(&with("VERSION:2.0\r\n", ""))),
        found(Some(&with("END:VEVENT\r\n", ""))),
        found(Some(&with("DTEND;VALUE=DATE:20240719", "DTEND;VALUE=DATE:20240718"))),
        found(Some(&with("\r\n ", ""))),
        found(Some(&cut.collect::<Vec<u8>>())),
        found(None),
    ];
    check_text(
        &said.join("\n"),
        "
FILE: a line does not end with CR LF
FILE: VERSION
FILE: icalendar cannot read it: ValueError
FILE: not in the model: five-mayors-2024@letopis, 2024-07-17, 2024-07-18, Первая очная встреча мэров пяти городов, CONFIRMED, 2024-12-31
FILE: not in the calendar: five-mayors-2024@letopis, 2024-07-17, 2024-07-19, Первая очная встреча мэров пяти городов, CONFIRMED, 2024-12-31
FILE:5: 87 octets
FILE:14: a letter is cut
FILE:15: a letter is cut
FILE: not in the calendar: five-mayors-2024@letopis, 2024-07-17, 2024-07-19, Первая очная встреча мэров пяти городов, CONFIRMED, 2024-12-31
FILE: not in the model: five-mayors-2024@letopis, 2024-07-17, 2024-07-19, \u{fffd}\u{fffd}ервая очная встреча мэров пяти городов, CONFIRMED, 2024-12-31
FILE: no such file
",
    );
}
