//! What queries load on a site of a thousand reports with things of every kind.
//!
//! The site is made of the demo's sentences, the same ones in every run, and built once by the real program without the
//! pages that the search does not lead to.

use std::fs;

use super::reader::Reader;
use crate::harness::{Site, list, none_of, repository};

const REPORTS: usize = 1_000;
const YEARS: usize = 20;

/// How long a report is, in bytes.
const LENGTH: usize = 4_000;

/// What a query may load: the program, the stemmers and the index.
const LIMIT: u64 = 150_000;

const SITE: &str = "title = \"Отчёты\"\nlanguage = \"ru\"\n[topics]\ninternational = \"Международная деятельность\"\n\
    [outputs]\npairs = false\ncompare = false\nyearbook = false\ncalendars = false\ndata = false\n";

/// Numbers without a pattern.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn one_of<'t, T: ?Sized>(&mut self, list: &[&'t T]) -> &'t T {
        list[self.below(list.len())]
    }
}

/// What the demo's reports say, without markup.
fn sentences() -> Vec<String> {
    let folder = repository().join("content/reports");
    let mut found = Vec::new();
    for path in list(&folder).iter().filter(|path| path.ends_with(".md") && !path.ends_with(".en.md")) {
        let text = fs::read_to_string(folder.join(path)).unwrap();
        for line in text.splitn(3, "+++").nth(2).unwrap().lines().filter(|line| !line.starts_with(['#', '|', '<', '{']))
        {
            let mut plain = String::new();
            for (index, piece) in line.split('[').enumerate() {
                let linked = piece.split_once("](").filter(|_| index > 0);
                let told = linked.and_then(|(words, rest)| Some((words, rest.split_once(')')?.1)));
                plain.push_str(&told.map_or_else(|| piece.to_owned(), |(words, rest)| format!("{words}{rest}")));
            }
            let told = plain.split_inclusive(['.', ';', ':']).map(|told| told.trim_matches([' ', '-', '*']));
            found
                .extend(told.filter(|told| told.len() > 20 && !told.contains(['[', ']', '{', '<'])).map(str::to_owned));
        }
    }
    found
}

/// A city, its name and its Chinese name.
fn cities(chance: &mut Chance) -> Vec<(String, String, String)> {
    const SYLLABLES: [(&str, &str, &str); 12] = [
        ("бла", "bla", "布"),
        ("го", "go", "戈"),
        ("ве", "ve", "维"),
        ("щен", "schen", "申"),
        ("ха", "ha", "哈"),
        ("ба", "ba", "巴"),
        ("ров", "rov", "罗"),
        ("рин", "rin", "林"),
        ("са", "sa", "萨"),
        ("лин", "lin", "琳"),
        ("мир", "mir", "米"),
        ("тан", "tan", "坦"),
    ];
    let mut cities: Vec<(String, String, String)> = Vec::new();
    while cities.len() < REPORTS / YEARS {
        let syllables = [0; 3].map(|_| SYLLABLES[chance.below(SYLLABLES.len())]);
        let part = |take: fn((&'static str, &'static str, &'static str)) -> &'static str| syllables.map(take).concat();
        let id = part(|(_, latin, _)| latin);
        if !cities.iter().any(|(known, ..)| *known == id) {
            let name = format!("{}ск", part(|(name, ..)| name));
            cities.push((id, name[..2].to_uppercase() + &name[2..], part(|(.., letter)| letter)));
        }
    }
    cities
}

fn site() -> Site {
    let (site, told, mut chance) = (Site::empty(), sentences(), Chance(7));
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    let cities = cities(&mut chance);
    site.write("site.toml", SITE);
    for (id, name, chinese) in &cities {
        let names = format!("name = {{ ru = \"{name}\", en = \"City {id}\", zh = \"{chinese}\" }}");
        site.write(&format!("content/cities/{id}.md"), format!("+++\n{names}\ncountry = \"RU\"\n+++\n"));
        let office = format!("+++\nname = \"Администрация города {name}\"\ncity = \"{id}\"\n+++\n");
        site.write(&format!("content/organisations/office-{id}.md"), office);
        let series = format!("+++\ntitle = \"День города {name}\"\ncadence = \"P1Y\"\nhost = \"{id}\"\n+++\n");
        site.write(&format!("content/series/day-{id}.md"), series);
    }
    let mut text = |length: usize| {
        let mut text = String::new();
        while text.len() < length {
            text.push_str(&format!("{} {}\n\n", chance.one_of(&told), chance.one_of(&told)));
        }
        text
    };
    for number in 0..10 {
        let page = |title: &str, text: String| format!("+++\ntitle = \"{title} {number}\"\n+++\n\n{text}");
        site.write(&format!("content/pages/page-{number}.md"), page("Страница", text(LENGTH)));
        site.write(&format!("content/pages/page-{number}.en.md"), page("Page", text(LENGTH)));
    }
    for number in 0..REPORTS {
        let ((id, name, _), year) = (&cities[number / YEARS], 2006 + number % YEARS);
        let (partner, partners_name, _) = &cities[(number / YEARS + 1 + number % 7) % cities.len()];
        let mut report = format!(
            "+++\ntitle = \"Работа города {name}\"\ncity = \"{id}\"\nyear = {year}\ntopic = \"international\"\n\
             status = \"published\"\n\
             [[events]]\nid = \"event-{number}\"\ntitle = \"Международная встреча в городе {name}\"\nkind = \"meeting\"\n\
             status = \"held\"\ndate = \"{year}-05\"\nplace = \"{id}\"\nparticipants = [\"{partner}\"]\n\
             [[agreements]]\nid = \"agreement-{number}\"\nkind = \"agreement\"\nsigned = \"{year}\"\n\
             cited = \"Соглашение о сотрудничестве городов {name} и {partners_name}\"\n\
             parties = [\"{id}\", \"{partner}\"]\nstatus = \"in-force\"\n\
             [[plans]]\nid = \"plan\"\ntext = \"Провести фестиваль с городом {partners_name}\"\ndue = \"{}\"\n\
             about = [\"{partner}\"]\n+++\n\n",
            year + 1
        );
        report.push_str(&text(LENGTH));
        if number == 500 {
            report.push_str("Построен акведук.\n");
        }
        site.write(&format!("content/reports/{year}/{id}.md"), report);
        if number % 20 == 0 {
            let other = format!("+++\ntitle = \"Work of {id}\"\n+++\n\n{}", text(LENGTH));
            site.write(&format!("content/reports/{year}/{id}.en.md"), other);
        }
    }
    site
}

#[test]
fn queries_of_a_thousand_reports_load_little() {
    let site = site();
    let built = site.run("build --lang en --out public");
    assert_eq!(built.code, 0, "{}", built.err);
    let reader = Reader::of(site.path("public"));
    let first = list(&site.path("content/cities"))[0].replace(".md", "");
    let city = site.read(&format!("content/cities/{first}.md"));
    let name = |lang: &str| city.split(&format!("{lang} = \"")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut faults = Vec::new();
    for query in [
        "q=акведук".to_owned(),
        "q=фестиваль".to_owned(),
        "q=международная встреча".to_owned(),
        "q=соглашение о сотрудничестве".to_owned(),
        format!("q={}", name("ru")),
        format!("q={} 2015", name("ru")),
        format!("q={}", name("zh")),
        format!("q=встреча&city={first}&year=2015"),
        "q=про".to_owned(),
        "q=меж".to_owned(),
        "q=междунар".to_owned(),
    ] {
        reader.ask(&query);
        reader.no_faults();
        let (found, loaded) = (reader.found(), reader.loaded());
        if found.lines().count() < 2 {
            faults.push(format!("{query}: {found}"));
        }
        if loaded >= LIMIT {
            faults.push(format!("{query}: {loaded} bytes"));
        }
    }
    none_of(&faults);
}
