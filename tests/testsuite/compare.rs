//! Comparisons: their pages read aloud (`tests/pages/compare*.txt`), their bounds, and a site without them.

use crate::harness::{Site, TOWNS, agreement, check_file, event, none_of, report, repository};
use crate::html::{pieces, read_aloud};

const SETTINGS: &str = "-- site.toml --\ntitle = \"Летопись\"\n[topics]\ninternational = \"Международная деятельность\"\n\
     [questions]\nachieved = \"Что удалось сделать\"\ntasks = \"Задачи на следующий год\"\nhelp = \"Чем помочь\"\n\
     [indicators]\nfestivals = { ru = \"Фестивали\", unit = \"count\" }\nguests = { ru = \"Гости\", unit = { ru = \"человек\" } }\n\
     visits = { ru = \"Визиты\", unit = \"count\" }\nschools = { ru = \"Школы\", unit = \"count\" }\n";

/// Heihe reported twice with a hole between, Blagoveshchensk once.
fn site() -> Site {
    let before = [
        agreement("twin", "parties = [\"heihe\", \"blagoveshchensk\"]; signed = \"2011\""),
        "[[agreements]]\nid = \"lost\"\ncited = \"Договор с Саппоро\"\nparties = [\"heihe\", \"sapporo\"]\n".to_owned(),
        event("fair-2021", "date = \"2021-06\"; place = \"heihe\"; participants = [\"sapporo\"]; series = \"fair\""),
        "[[partnerships]]\nid = \"zhuhai\"\nparties = [\"heihe\", \"zhuhai\"]\n".to_owned(),
        "[[plans]]\nid = \"bridge\"\ntext = \"Построить мост\"\ndue = \"2023\"\n[[plans]]\nid = \"school\"\ntext = \"Открыть школу\"\n".to_owned(),
        "[[figures]]\nindicator = \"festivals\"\nvalue = 12\n[[figures]]\nindicator = \"guests\"\nvalue = 65000\nqualifier = \"over\"\n\
         [[figures]]\nindicator = \"visits\"\nvalue = 3\n[[figures]]\nindicator = \"schools\"\nvalue = 2.1\n"
            .to_owned(),
    ]
    .concat();
    let after = [
        agreement("twin", "parties = [\"heihe\", \"blagoveshchensk\"]; signed = \"2011\""),
        event("day-2024", "date = \"2024-06\"; place = \"heihe\"; participants = [\"khabarovsk\"]; series = \"day\""),
        "[[outcomes]]\nplan = \"2021/heihe#bridge\"\nstatus = \"done\"\n".to_owned(),
        "[[figures]]\nindicator = \"festivals\"\nvalue = 9\n[[figures]]\nindicator = \"guests\"\nvalue = 70000\n\
         [[figures]]\nindicator = \"schools\"\nvalue = 2.4\n"
            .to_owned(),
    ]
    .concat();
    let towns = "-- content/cities/sapporo.md --\n+++\nname = { ru = \"Саппоро\", ja = \"札幌\" }\ncountry = \"JP\"\n+++\n\
                 -- content/cities/aigun.md --\n+++\nname = \"Айгунь\"\nwithin = \"heihe\"\n+++\n\
                 -- content/cities/amur.md --\n+++\nname = \"Амур\"\nkind = \"river\"\n+++\n\
                 -- content/series/fair.md --\n+++\ntitle = \"Ярмарка\"\n+++\n\
                 -- content/series/day.md --\n+++\ntitle = \"День города\"\n+++\n";
    Site::new(
        &[
            TOWNS,
            SETTINGS,
            towns,
            &report(
                "2021/heihe",
                &before,
                "## Что удалось {#achieved}\n\nПриезжали из Саппоро, в Саппоро ездили и мы. На Амуре, в Айгуне — ярмарка.\n\n\
                 ## Задачи {#tasks}\n\n[Мост](plan:bridge) и [школа](plan:school).\n",
            ),
            &report(
                "2024/heihe",
                &after,
                "## Что удалось {#achieved}\n\n### Мост\n\n[Мост](plan:2021/heihe#bridge) в Благовещенск построен.\n\n## Прочее\n\nОркестр.\n",
            ),
            &report("2024/blagoveshchensk", "", "## Что удалось {#achieved}\n\nМост в Хэйхэ.\n\n## Чем помочь {#help}\n\nНичем.\n"),
        ]
        .concat(),
    )
}

#[test]
fn comparisons_read_as_they_are_written_down() {
    let site = site();
    site.build("--date 2025-01-31");
    let mut faults = Vec::new();
    for page in [
        "compare",
        "compare/heihe-2021-2024",
        "compare/2024-achieved",
        "compare/2024-help",
        "compare/partners",
        "compare/partners/heihe",
    ] {
        let text = read_aloud(&site.read(&format!("public/{page}.html")), "main");
        let file = format!("tests/pages/{}.txt", page.replace('/', "-"));
        faults.extend(check_file(&repository().join(file), &text).err());
    }
    none_of(&faults);
}

/// The addresses of a page, and of which a part is asked for.
fn links(site: &Site, page: &str, wanted: &str) -> Vec<String> {
    let pieces = pieces(&site.read(&format!("public/{page}.html")));
    let all = pieces.iter().filter_map(|piece| piece.attribute("href"));
    let mut links: Vec<String> = all.filter(|href| href.contains(wanted)).map(str::to_owned).collect();
    links.dedup();
    links
}

#[test]
fn comparisons_are_found_from_where_their_things_are() {
    let site = site();
    site.build("");
    let found: Vec<(&str, Vec<String>)> = ["index", "cities/heihe", "reports/2024/heihe", "years/2024-yearbook"]
        .map(|page| (page, links(&site, page, "compare")))
        .into();
    let expected = [
        ("index", vec!["compare.html"]),
        ("cities/heihe", vec!["../compare/heihe-2021-2024.html", "../compare/partners/heihe.html"]),
        ("reports/2024/heihe", vec!["../../compare/heihe-2021-2024.html"]),
        ("years/2024-yearbook", vec!["../compare.html"]),
    ]
    .map(|(page, links)| (page, links.into_iter().map(str::to_owned).collect::<Vec<_>>()));
    assert_eq!(found, expected);
}

#[test]
fn a_site_without_comparisons_has_no_page_and_no_link() {
    let site = site();
    let settings = site.read("site.toml");
    site.write("site.toml", format!("{settings}[outputs]\ncompare = false\n"));
    site.build("");
    let pages: Vec<String> = site.list("public").into_iter().filter(|path| path.ends_with(".html")).collect();
    let named: Vec<String> = pages.iter().filter(|path| path.starts_with("compare")).cloned().collect();
    assert_eq!(named, Vec::<String>::new());
    let leading: Vec<String> = pages
        .iter()
        .filter(|path| !links(&site, path.trim_end_matches(".html"), "compare").is_empty())
        .cloned()
        .collect();
    assert_eq!(leading, Vec::<String>::new());
}

#[test]
fn no_comparison_grows_without_bound() {
    let mut files = vec![TOWNS.to_owned(), SETTINGS.to_owned()];
    let mut names = Vec::new();
    for number in 1..=501 {
        let name = format!("Город{}", "абвгдежзик".chars().nth(number % 10).unwrap());
        files.push(format!("-- content/cities/town-{number:03}.md --\n+++\nname = \"{name}-{number}\"\n+++\n"));
        names.push(format!("[Т](city:town-{number:03})"));
    }
    for number in 1..=201 {
        for year in [2023, 2024] {
            files.push(format!(
                "-- content/reports/{year}/town-{number:03}.md --\n+++\ntitle = \"О\"\ncity = \"town-{number:03}\"\nyear = {year}\n\
                 topic = \"international\"\nstatus = \"published\"\n+++\n\n## О {{#achieved}}\n\nСделано.\n"
            ));
        }
    }
    for year in [2023, 2024] {
        files.push(report(&format!("{year}/zhuhai"), "", &names.join(", ")));
    }
    let site = Site::new(&files.concat());
    site.build("");
    let pages: Vec<String> =
        site.list("public").into_iter().filter(|path| path.starts_with("compare") && !path.contains("town-")).collect();
    let expected = [
        "compare-2.html",
        "compare.html",
        "compare/2023-achieved.2.html",
        "compare/2023-achieved.html",
        "compare/2024-achieved.2.html",
        "compare/2024-achieved.html",
        "compare/partners-2.html",
        "compare/partners.html",
        "compare/partners/zhuhai.2.html",
        "compare/partners/zhuhai.html",
        "compare/zhuhai-2023-2024.html",
    ];
    assert_eq!(pages, expected);
    let answers = |page: &str| {
        let pieces = pieces(&site.read(&format!("public/{page}.html")));
        pieces.iter().filter(|piece| piece.opens("article")).count()
    };
    assert_eq!([answers("compare/2024-achieved"), answers("compare/2024-achieved.2")], [200, 1]);
}
