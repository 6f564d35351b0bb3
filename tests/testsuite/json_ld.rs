//! The JSON-LD of every page: compared in full, page by page, and held against schema.org through PyLD.
//!
//! schema.org is there as schema-dts declares it: every type with its supertypes, every property with the types that may
//! have it and the values that it may have. `check.py` beside this file reads both.

use std::path::Path;

use serde_json::Value;

use crate::harness::{Site, TOWNS, agreement, check_file, check_text, demo, event, none_of, report, repository};
use crate::html::{Piece, pieces};
use crate::tools::{python, tool};

/// A small chronicle in which everything is there that a page can say to programs, and much that it must not.
fn chronicle() -> Site {
    let files = [
        TOWNS.to_owned(),
        "-- site.toml --\nid = \"letopis\"\ntitle = \"Летопись </script>\"\ndescription = \"Отчёты городов\"\n\
         publisher = \"asdg\"\nmenu = [\"about\"]\nlicence = \"https://creativecommons.org/licenses/by/4.0/\"\n\
         [topics]\ninternational = { ru = \"Международная деятельность\", en = \"International relations\" }\n\
         [questions]\nachieved = \"Что удалось сделать\"\n\
         [indicators]\nfestivals = { ru = \"Фестивали\", unit = \"count\" }\n"
            .to_owned(),
        "-- content/pages/about.md --\n+++\ntitle = \"О проекте\"\n+++\nСборник.\n".to_owned(),
        "-- content/pages/about.en.md --\n+++\ntitle = \"About\"\n+++\nA yearbook.\n".to_owned(),
        "-- content/cities/heihe.md --\n+++\nname = { ru = \"Хэйхэ\", en = \"Heihe\", zh = \"黑河\" }\ncountry = \"CN\"\n\
         region = \"Хэйлунцзян\"\nmember = true\ncoordinates = [50.2453, 127.4886]\nwikidata = \"Q92273\"\nfounded = 1856\n+++\n"
            .to_owned(),
        "-- content/cities/aigun.md --\n+++\nname = \"Айгунь\"\nkind = \"district\"\nwithin = \"heihe\"\n+++\n".to_owned(),
        "-- content/cities/amur.md --\n+++\nname = \"Амур\"\nkind = \"river\"\n+++\n".to_owned(),
        "-- content/cities/china.md --\n+++\nname = \"Китай\"\nkind = \"country\"\ncountry = \"CN\"\n+++\n".to_owned(),
        "-- content/cities/sadovoye.md --\n+++\nname = \"Садовое\"\nkind = \"village\"\n+++\n".to_owned(),
        "-- content/organisations/asdg.md --\n+++\nname = \"Ассоциация сибирских и дальневосточных городов\"\n\
         short = \"АСДГ\"\nwebsite = \"https://example.org/asdg\"\n+++\n"
            .to_owned(),
        "-- content/organisations/office.md --\n+++\nname = \"Администрация города Благовещенска\"\ncity = \"blagoveshchensk\"\n+++\n"
            .to_owned(),
        "-- content/organisations/division.md --\n+++\nname = \"Международный отдел\"\nparent = \"office\"\n+++\n".to_owned(),
        "-- content/series/festival.md --\n+++\ntitle = { ru = \"Фестиваль дружбы\", en = \"Friendship Festival\" }\n\
         cadence = \"P1Y\"\nhost = \"heihe\"\ndate = \"XXXX-08-23\"\n+++\n"
            .to_owned(),
        report(
            "2021/heihe",
            &[
                agreement(
                    "friendship",
                    "kind = \"treaty\"; tier = \"twin\"; signed = \"2011\"; in_force = \"2011-08\"; valid_until = \"2026\"; \
                     place = \"heihe\"; parties = [\"heihe\", \"blagoveshchensk\"]; witnesses = [\"org:division\"]; \
                     status = \"signed\"; languages = [\"ru\", \"zh\"]",
                ),
                agreement("draft", "signed = \"2022-03\"; valid_until = \"2030\"; place = \"heihe\"; parties = [\"heihe\", \"org:asdg\"]; status = \"negotiating\""),
                agreement("open", "signed = \"2011-08-23\"; in_force = \"2011-08-23/..\"; valid_until = \"2030\"; parties = [\"heihe\", \"org:asdg\"]"),
                event("festival-2021", "kind = \"festival\"; date = \"2021-08-23/2021-08-25\"; place = \"heihe\"; series = \"festival\"; edition = 1"),
                event("summer", "kind = \"concert\"; date = \"2021-22\"; place = [\"heihe\", \"amur\"]; venue = \"набережная\""),
            ]
            .concat(),
            "Прошёл [фестиваль](event:festival-2021).",
        ),
        report(
            "2024/blagoveshchensk",
            &[
                "published = 2025-02-01\nchanged = 2025-03-10\nsources = [\"ответ.txt\"]\n",
                &agreement("friendship", "kind = \"agreement\"; signed = \"2009-08\"; parties = [\"blagoveshchensk\", \"khabarovsk\"]; status = \"in-force\"")
                    .replace("\"Соглашение\"", "\"Договор <о дружбе>\""),
                &event(
                    "festival-2024",
                    "kind = \"festival\"; date = \"2024-08\"; place = \"heihe\"; venue = \"на Амуре\"; \
                     organiser = [\"org:office\", \"heihe\"]; series = \"festival\"; edition = 3; format = \"hybrid\"; \
                     participants = [\"heihe\", \"amur\", \"blagoveshchensk\", { text = \"И. И. Иванов\", country = \"KZ\" }]",
                ),
                &event("concert", "kind = \"concert\"; date = \"2024-08-23\"; part_of = \"festival-2024\""),
                &event("talks", "status = \"cancelled\"; date = \"2024-09?\"; format = \"online\""),
                &event("forum", "kind = \"forum\"; status = \"planned\"; date = \"2025\"; place = \"sadovoye\"; format = \"in-person\""),
                "[[corrections]]\ndate = 2025-03-10\ntext = \"Исправлена дата\"\n",
            ]
            .concat(),
            "## Что удалось сделать {#achieved}\n\nПрошёл [фестиваль](event:festival-2024).\n",
        )
        .replace("2024/blagoveshchensk.md", "2024/blagoveshchensk/index.md"),
        "-- content/reports/2024/blagoveshchensk/index.en.md --\n+++\ntitle = \"Report\"\n+++\nA festival.\n".to_owned(),
        "-- content/reports/2024/blagoveshchensk/ответ.txt --\nabc\n".to_owned(),
        "-- content/reports/2024/blagoveshchensk/таблица.txt --\nабв\n".to_owned(),
        report("2022/blagoveshchensk", &event("summer", "kind = \"exhibition\"; place = \"heihe\""), "Год."),
    ];
    Site::new(&files.concat())
}

/// The documents of a page.
fn documents(page: &str) -> Vec<String> {
    let pieces = pieces(page);
    let is_document = |piece: &Piece| piece.opens("script") && piece.attribute("type") == Some("application/ld+json");
    let starts = (0..pieces.len()).filter(|at| is_document(&pieces[*at]));
    let text = |at: usize| match &pieces[at + 1] {
        Piece::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    starts.map(text).collect()
}

/// What a page says to programs, laid out for people.
fn said(site: &Site, page: &str) -> String {
    let [document] = &documents(&site.read(&format!("public/{page}.html")))[..] else { panic!("{page}: not one") };
    let value: Value = serde_json::from_str(document).unwrap_or_else(|error| panic!("{page}: {error}"));
    serde_json::to_string_pretty(&value).unwrap() + "\n"
}

#[test]
fn pages_say_to_programs_what_is_written_down() {
    let site = chronicle();
    let run = site.run("build --date 2025-01-31");
    assert_eq!(run.code, 0, "{}", run.err);
    let mut faults = Vec::new();
    for page in [
        "index",
        "years/2024",
        "years/2024-yearbook",
        "cities/index",
        "cities/heihe",
        "cities/aigun",
        "cities/amur",
        "cities/china",
        "cities/sadovoye",
        "pairs/blagoveshchensk--heihe",
        "reports/2024/blagoveshchensk",
        "reports/2024/blagoveshchensk.en",
        "agreements/index",
        "agreements/friendship",
        "agreements/draft",
        "agreements/open",
        "agreements/register-2024",
        "agreements/register-2024-blagoveshchensk",
        "agreements/activity-2024-blagoveshchensk",
        "events/index",
        "events/festival-2021",
        "events/festival-2024",
        "events/forum",
        "events/summer",
        "events/talks",
        "series/index",
        "series/festival",
        "organisations/index",
        "organisations/asdg",
        "organisations/division",
        "topics/index",
        "topics/international",
        "pages/about",
        "pages/about.en",
        "plans",
        "compare",
        "compare/blagoveshchensk-2022-2024",
        "compare/2024-achieved",
        "compare/partners",
        "compare/partners/blagoveshchensk",
        "data/index",
        "search",
    ] {
        let file = format!("tests/json-ld/{}.json", page.replace('/', "-"));
        faults.extend(check_file(&repository().join(file), &said(&site, page)).err());
    }
    none_of(&faults);
    assert_eq!(documents(&site.read("public/404.html")), [""; 0]);
    // With an address of the site's own every id begins with it, and nothing else is new.
    site.run("build --base-url https://example.org/l");
    let file = repository().join("tests/json-ld/events-festival-2024.absolute.json");
    none_of(&check_file(&file, &said(&site, "events/festival-2024")).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn a_list_is_no_longer_than_on_a_page() {
    let events: String = (0..501).map(|number| event(&format!("e{number:03}"), "place = \"heihe\"")).collect();
    let site = Site::new(&[TOWNS, &report("2024/khabarovsk", &events, "")].concat());
    site.build("");
    let city: Value = serde_json::from_str(&said(&site, "cities/heihe")).unwrap();
    assert_eq!(city["@graph"][1]["event"].as_array().unwrap().len(), 500);
}

/// What the check finds in a folder.
fn check(folder: &Path, address: &str) -> String {
    let vocabulary = tool("schema-dts/dist/schema.d.ts");
    python(include_str!("json_ld/check.py"), &[&vocabulary, folder, Path::new(address)])
}

#[test]
fn schema_org_knows_every_word_and_every_id_is_described() {
    let same = "language = \"ru\"\n";
    for (arguments, address) in
        [("", "https://example.com/"), ("--base-url https://example.org/l/", "https://example.org/l/")]
    {
        let site = demo(same, same);
        let run = site.run(&format!("build --date 2026-02-01 {arguments}"));
        assert_eq!(run.code, 0, "{}", run.err);
        let found = check(&site.path("public"), address);
        let (counts, faults) = found.split_once('\n').unwrap();
        let counts: Vec<usize> = counts.split(' ').filter_map(|word| word.parse().ok()).collect();
        assert!(counts.len() == 2 && counts[0] > 300 && counts[1] > 2000, "{found}");
        assert_eq!(faults, "");
    }
    let site = chronicle();
    site.run("build");
    let found = check(&site.path("public"), "https://example.com/");
    assert_eq!(found.split_once('\n').unwrap().1, "");
}

#[test]
fn what_schema_org_does_not_know_is_found() {
    let site = Site::empty();
    let page = |name: &str, graph: &str| {
        let document = format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{graph}]}}");
        let script = format!("<script type=\"application/ld+json\">{document}</script>");
        site.write(&format!("public/{name}.html"), format!("<!DOCTYPE html><title>a</title>{script}"));
    };
    page(
        "good",
        r#"{"@type":"City","@id":"good.html#it","name":"Хэйхэ","containedInPlace":{"@type":"Country","name":"Китай"}}"#,
    );
    page("type", r##"{"@type":"Treaty","@id":"type.html#it","name":"Договор","identifier":"a"}"##);
    page("property", r#"{"@type":"City","@id":"property.html#it","name":"Хэйхэ","partner":"Благовещенск"}"#);
    page(
        "domain",
        r#"{"@type":"City","@id":"domain.html#it","name":"Хэйхэ","author":{"@type":"Organization","name":"а"}}"#,
    );
    page(
        "range",
        r#"{"@type":"Report","@id":"range.html","name":"Отчёт","author":{"@id":"good.html#it"},"about":"Хэйхэ"}"#,
    );
    page(
        "date",
        r#"{"@type":"Event","@id":"date.html#it","name":"Встреча","startDate":"2024-22","endDate":"2024-09"}"#,
    );
    page(
        "member",
        r#"{"@type":"Event","@id":"member.html#it","name":"Встреча","eventStatus":"https://schema.org/EventHeld"}"#,
    );
    page("nowhere", r#"{"@type":"Report","@id":"nowhere.html","name":"Отчёт","mentions":{"@id":"events/a.html#it"}}"#);
    page("named", r#"{"@type":"City","@id":"named.html#it","name":"Хэйхэ"}"#);
    page(
        "other",
        r#"{"@type":"Report","@id":"other.html","name":"Отчёт","about":{"@type":"Country","@id":"good.html#it"}}"#,
    );
    page("broken", r#"{"@type":"#);
    page("remote", r#"{"@context":"https://example.org/","@type":"City"}"#);
    let file = |name: &str| format!("{{\"@type\":\"DataDownload\",\"contentUrl\":\"data/{name}\"}}");
    page("file", &format!("{},{}", file("there.csv"), file("gone.csv")));
    site.write("public/data/there.csv", "a");
    site.write("public/none.html", "<!DOCTYPE html><title>a</title>");
    site.write("public/404.html", "<!DOCTYPE html><title>a</title>");
    check_text(
        &check(&site.path("public"), "https://example.com/"),
        "
13 pages, 15 nodes
broken.html: no JSON-LD: JSONDecodeError
date.html: date.html#it: startDate: '2024-22' is no date
domain.html: domain.html#it: author is no property of City
file.html: data/gone.csv is not described on its page
member.html: member.html#it: eventStatus: 'https://schema.org/EventHeld' is not of EventStatusType
named.html: named.html#it is only named on its page
none.html: 0 documents
nowhere.html: events/a.html#it is not described on its page
other.html: good.html#it is Country, on its page City
property.html: property.html#it: no property partner
range.html: range.html: about: 'Хэйхэ' is not of Thing
range.html: range.html: author: City is not of Organization, Person
remote.html: no JSON-LD: JsonLdError
type.html: type.html#it: no type Treaty
",
    );
}
