//! What a sound site gives.

use super::read_files;
use crate::entry::PartyEntry;
use crate::vocabulary::{AgreementKind, EventStatus, ReportStatus};

const SITE: &str = r#"
-- site.toml --
title = "Летопись"
base_url = "https://example.org/letopis"
menu = ["about"]
[topics]
work = { ru = "Работа", en = "Work" }
international = "Международная деятельность"
[indicators]
events = { ru = "События", unit = "count" }
[outputs]
pairs = false
[theme_options]
colour = "red"
width = 3
-- content/agreements/five-cities.md --
+++
id = "five-cities"
kind = "protocol"
supersedes = ["two-cities"]
+++
Решено.
-- content/cities/heihe.md --
+++
name = { ru = "Хэйхэ", zh = "黑河" }
country = "CN"
coordinates = [50.2453, 127]
+++
-- content/pages/about.en.md --
+++
title = "About"
+++
-- content/pages/about.md --
+++
title = "О сайте"
+++
-- content/reports/2024/heihe-work.en.md --
+++
title = "Work"
+++
-- content/reports/2024/heihe-work/answer.pdf --
-- content/reports/2024/heihe-work.md --
+++
title = "Работа"
city = "heihe"
year = 2024
topic = "work"
status = "published"
received = 2025-01-20

[[agreements]]
id = "five-cities"
parties = ["heihe", { text = "гости", country = "KZ" }]

[[events]]
id = "forum"
title = "Форум"
kind = "forum"
status = "held"
date = 2024
place = "heihe"

[[figures]]
indicator = "events"
value = 33
+++
Текст.
"#;

#[test]
fn a_sound_site_is_read_whole() {
    let (sources, entries, faults) = read_files(SITE.trim_start());
    assert_eq!(faults, []);
    let site = &entries.site;
    assert_eq!(site.base_url.as_deref(), Some("https://example.org/letopis/"));
    assert_eq!(site.topics.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["work", "international"]);
    assert!(!site.outputs.pairs && site.outputs.data);
    assert_eq!(entries.cities[0].coordinates, Some((50.2453, 127.0)));
    assert_eq!(entries.agreements[0].states.kind.as_ref().map(|kind| kind.value), Some(AgreementKind::Protocol));
    assert_eq!(sources.text(entries.agreements[0].body.0), "Решено.\n");
    let languages: Vec<_> = entries.pages.iter().map(|page| page.language.as_deref()).collect();
    assert_eq!(languages, [Some("en"), None]);
    assert_eq!(entries.translations[0].report.value, "2024/heihe-work");

    let report = &entries.reports[0];
    assert_eq!((report.id.value.as_str(), report.status), ("2024/heihe-work", ReportStatus::Published));
    assert_eq!(report.attachments[0].path, "content/reports/2024/heihe-work/answer.pdf");
    assert_eq!(sources.text(report.topics[0].span), "\"work\"");
    assert_eq!(sources.text(report.agreements[0].span), "[[agreements]]");
    assert!(matches!(&report.agreements[0].parties[1], PartyEntry::Named { text, .. } if text == "гости"));
    assert_eq!(report.events[0].status.as_ref().map(|status| status.value), Some(EventStatus::Held));
    assert_eq!(report.events[0].date.as_ref().map(|date| date.value.to_string()).as_deref(), Some("2024"));
    assert!((report.figures[0].value - 33.0).abs() < f64::EPSILON);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let files = "-- content/cities/heihe.md --\n\u{feff}+++\r\nname = \"Хэйхэ\"\r\nkind = \"city\"\r\n+++\r\nТекст\r\n";
    let (sources, entries, faults) = read_files(files);
    assert_eq!(faults, []);
    assert_eq!(sources.text(entries.cities[0].body.0), "Текст\r\n");
}

#[test]
fn what_cannot_be_read_is_known_to_be_broken() {
    let files = r#"
-- content/cities/heihe.md --
+++
name = "Хэйхэ
+++
-- content/cities/zhuhai.md --
+++
country = "CN"
+++
-- content/cities/Харбин.md --
+++
name = "Харбин"
+++
-- content/reports/2024/heihe.md --
+++
title = "Отчёт"
[[events]]
id = "forum"
[[partnerships]]
id = "friends"
[[plans]]
id = "fair"
text = "Ярмарка
"#;
    let (_, entries, _) = read_files(files.trim_start());
    let broken = &entries.broken;
    // In heihe.md the required name could not be read; in Харбин.md everything but its name could.
    assert_eq!(broken.cities.iter().collect::<Vec<_>>(), ["heihe", "kharbin", "zhuhai", "Харбин"]);
    assert!(broken.reports.contains("2024/heihe") && broken.events.contains("forum"));
    assert!(broken.plans.contains("2024/heihe#fair") && broken.partnerships.contains("2024/heihe#friends"));
    assert!(!broken.site && entries.cities.is_empty() && entries.reports.is_empty());
}
