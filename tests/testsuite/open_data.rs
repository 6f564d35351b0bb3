//! The open data: its tables in full (`tests/open-data.txt`), as frictionless reads them, and beside model.json and pages.

mod agreement;
mod mirror;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::harness::{
    Site, TOWNS, agreement as agreed, check_file, check_text, demo, event, list, none_of, report, repository,
};
use crate::html::pieces;
use crate::tools::python;

/// A chronicle with everything that is awkward in a table: quotes, line ends, semicolons, Chinese, disputes, open dates,
/// parties who are only named, places named twice, also under a former id.
fn awkward(settings: &str) -> Site {
    let registry = [
        "-- site.toml --\ntitle = \"Летопись\"\npublisher = \"asdg\"\nlicence = \"CC BY 4.0\"\n",
        settings,
        "\n[topics]\ninternational = { ru = \"Международная деятельность\", zh = \"国际交往\" }\n\
         [questions]\nachieved = \"Что удалось сделать\"\n\
         [indicators]\nguests = { ru = \"Гости\", unit = { ru = \"человек\", en = \"people\" } }\nvisits = { ru = \"Визиты\", unit = \"count\" }\n\
         -- content/cities/heihe.md --\n+++\nname = { ru = \"Хэйхэ\", zh = \"黑河\" }\ncountry = \"CN\"\nforms = [\"Хэй-хэ\"]\n\
         coordinates = [50.2453, 127.4886]\nwikidata = \"Q92273\"\nfounded = 1856\nmember = true\nformer_ids = [\"heihe-shi\"]\n+++\n\
         -- content/cities/aigun.md --\n+++\nname = \"Айгунь\"\nkind = \"district\"\nwithin = \"heihe\"\n+++\n\
         -- content/organisations/office.md --\n+++\nname = \"ООО «Мост, \\\"Амур\\\"; и сыновья»\"\nshort = \"Мост\"\nparent = \"asdg\"\n\
         city = \"heihe\"\nwebsite = \"https://example.org/?a=1&b=2\"\n+++\n\
         -- content/series/festival.md --\n+++\ntitle = \"Фестиваль\"\ncadence = \"P2Y\"\nhost = \"heihe\"\ndate = \"XXXX-08-23\"\n+++\n\
         -- content/agreements/friendship.md --\n+++\nin_force = \"2012/..\"\nformer_ids = [\"druzhba\"]\nsupersedes = [\"intent\"]\n+++\n\
         -- content/agreements/intent.md --\n+++\nformer_ids = [\"namereniya\"]\n+++\n\nТолько текст.\n",
    ]
    .concat();
    let told = [
        agreed(
            "friendship",
            "signed = \"2011\"; kind = \"treaty\"; tier = \"twin\"; status = \"signed\"; languages = [\"ru\", \"zh\", \"ru\"]; place = [\"heihe\", \"heihe-shi\"]; \
             parties = [\"heihe\", \"blagoveshchensk\", \"heihe-shi\"]; witnesses = [\"org:office\"]; approvers = [{ text = \"правительство;область, \\\"всё\\\"\" }]",
        ),
        agreed("intent", "signed = \"[..2001]\"; valid_until = \"2009~\"; parties = [\"heihe\", \"zhuhai\"]"),
        event("festival", "date = \"2021-22\"; series = \"festival\"; edition = 2; kind = \"festival\"; place = [\"heihe\", \"aigun\", \"heihe\"]"),
        event("opening", "date = \"2021-06-30/2021-07-01\"; part_of = \"festival\"; signs = \"friendship\"; format = \"hybrid\""),
        "[[partnerships]]\nid = \"zhuhai\"\nparties = [\"heihe\", \"zhuhai\", { text = \"друзья, \\\"все\\\"\", country = \"KR\" }]\n\
         tier = \"cooperation\"\nsince = \"[..2001]\"\nuntil = \"2021?\"\nagreement = \"intent\"\n"
            .to_owned(),
        "[[plans]]\nid = \"bridge\"\ntext = \"\"\"Построить мост;\nоткрыть \"движение\", \r\nи плыть\"\"\"\ndue = \"2023/..\"\nabout = [\"blagoveshchensk\", \"org:asdg\"]\n\
         event = \"festival\"\n"
            .to_owned(),
    ]
    .concat();
    let retold = [
        agreed("friendship", "signed = \"2009-08\"; parties = [\"blagoveshchensk\", \"heihe\"]; kind = \"agreement\"; status = \"in-force\""),
        event("festival", "date = \"2021-07\"; series = \"festival\"; kind = \"festival\"; participants = [{ text = \"гости\", country = \"KZ\" }]; \
             organiser = \"org:office\"; venue = \"«Звезда», 1\"; under = \"friendship\""),
        "[[outcomes]]\nplan = \"2021/heihe#bridge\"\nstatus = \"partly\"\nevent = \"festival\"\n".to_owned(),
        "[[figures]]\nindicator = \"guests\"\nvalue = 12500\nqualifier = \"over\"\ndate = \"2021\"\nevent = \"festival\"\nwith = [\"heihe\", \"org:office\"]\n\
         [[figures]]\nlabel = \"Доля; %\"\nvalue = 0.5\nunit = \"%\"\n[[figures]]\nindicator = \"visits\"\nvalue = 3\n\
         [[corrections]]\ndate = 2025-03-10\ntext = \"Исправлена \\\"дата\\\"\"\n"
            .to_owned(),
    ]
    .concat();
    let dates = "received = 2025-01-20\npublished = \"2025-02\"\nsources = [\"ответ 1.txt\"]\n";
    let site = Site::new(
        &[
            TOWNS.to_owned(),
            registry,
            report(
                "2021/heihe",
                &told,
                "## Что удалось {#achieved}\n\nПрошло:\n\n- [фестиваль](event:festival), в Благовещенске;\n- прочее.\n",
            ),
            report(
                "2024/blagoveshchensk/index",
                &[dates, &retold].concat(),
                "Из АСДГ; \"кавычки\" и [договор](agreement:friendship) с Хэйхэ, то есть Хэйхэ.\n",
            ),
            "-- content/reports/2024/blagoveshchensk/index.zh.md --\n+++\ntitle = \"报告，“布市”\"\n+++\n\n黑河。\n"
                .to_owned(),
        ]
        .concat(),
    );
    site.write("content/reports/2024/blagoveshchensk/ответ 1.txt", "abc\n");
    site
}

/// Builds; warnings of disputes are no fault.
#[track_caller]
fn build(site: &Site) {
    let run = site.run("build --lang en --date 2025-01-31");
    assert_eq!(run.code, 0, "{}", run.err);
}

/// The tables of a built site by their names.
fn tables(folder: &Path) -> BTreeMap<String, String> {
    let names = list(folder).into_iter().filter_map(|file| file.strip_suffix(".csv").map(str::to_owned));
    names.map(|name| (name.clone(), fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap())).collect()
}

#[test]
fn tables_are_as_they_are_written_down() {
    let site = awkward("base_url = \"https://example.org/archive/\"");
    build(&site);
    let mut shown = String::new();
    for (name, text) in tables(&site.path("public/data")) {
        assert!(text.ends_with("\r\n"), "{name} ends within a line");
        // Ends of rows are shown; ends of lines within a cell stay what they are.
        shown.push_str(&format!("-- {name}.csv --\n{}", text.replace("\r\n", "⏎\n")));
    }
    // Of the package what it says of itself and of one table that names others and itself.
    let mut package: Value = serde_json::from_str(&site.read("public/data/datapackage.json")).unwrap();
    package["resources"].as_array_mut().unwrap().retain(|table| table["name"] == "organisations");
    shown.push_str(&format!("-- datapackage.json --\n{}\n", serde_json::to_string_pretty(&package).unwrap()));
    none_of(&check_file(&repository().join("tests/open-data.txt"), &shown).err().into_iter().collect::<Vec<_>>());
}

/// What frictionless finds in packages: of each the number of its tables, then every sort of fault once for a table.
pub fn validate(packages: &[PathBuf]) -> Vec<String> {
    let script = "
import sys
from frictionless import Package, validate
for path in sys.argv[1:]:
    print(len(Package(path).resources), 'tables')
    report = validate(path)
    found = sorted({(task.name, error.type) for task in report.tasks for error in task.errors})
    found += [('package', error.note) for error in report.errors]
    for table, fault in found:
        print(f'{table}: {fault}')
    print('--')
";
    let packages: Vec<&Path> = packages.iter().map(PathBuf::as_path).collect();
    let found: Vec<String> = python(script, &packages).split("--\n").map(str::to_owned).collect();
    found[..packages.len()].to_vec()
}

#[test]
fn frictionless_accepts_the_package() {
    let demo = demo("id = \"letopis\"", "id = \"letopis\"");
    let sites = [demo, awkward("base_url = \"https://example.org/archive/\""), awkward(""), Site::new(TOWNS)];
    sites.iter().for_each(build);
    let packages = sites.each_ref().map(|site| site.path("public/data/datapackage.json"));
    let expected = sites.each_ref().map(|site| format!("{} tables\n", tables(&site.path("public/data")).len()));
    assert_eq!(validate(&packages), expected);
}

#[test]
fn frictionless_finds_a_changed_letter() {
    let site = awkward("");
    build(&site);
    let changes = [
        // Words alone, a key that others name, a key of another row, a number, a word of a closed list, a day.
        ("corrections", "Исправлена", "Исправлено"),
        ("cities", "\r\nheihe,", "\r\nheihi,"),
        ("cities", "district,,,heihe,", "district,,,heihi,"),
        ("outcomes", "bridge,", "bridgf,"),
        ("figures", "12500", "l2500"),
        ("outcomes", "partly", "partli"),
        ("claims", "2021-06-30/2021-07-01,2021-06-30,", "2021-06-30/2021-07-01,2021-06-31,"),
    ];
    let mut packages = Vec::new();
    for (number, (table, old, new)) in changes.iter().enumerate() {
        for file in list(&site.path("public/data")) {
            let mut text = site.read(&format!("public/data/{file}"));
            if file == format!("{table}.csv") {
                assert_eq!(text.matches(old).count(), 1, "{table} has not one `{old}`");
                text = text.replace(old, new);
            }
            site.write(&format!("changed/{number}/{file}"), text);
        }
        packages.push(site.path(&format!("changed/{number}/datapackage.json")));
    }
    let mut found = String::new();
    for ((table, old, new), faults) in changes.iter().zip(validate(&packages)) {
        let [old, new] = [old, new].map(|text| text.trim().trim_end_matches(','));
        found.push_str(&format!("{table}: {old} → {new}\n{}", faults.split_once('\n').unwrap().1));
    }
    check_text(
        &found,
        "
corrections: Исправлена → Исправлено
corrections: hash-count
cities: heihe → heihi
agreement_parties: foreign-key
agreement_places: foreign-key
cities: foreign-key
cities: hash-count
claim_parties: foreign-key
claim_places: foreign-key
event_places: foreign-key
figure_parties: foreign-key
former_ids: foreign-key
mentions: foreign-key
names: foreign-key
organisations: foreign-key
pairs: foreign-key
partnership_parties: foreign-key
reports: foreign-key
series: foreign-key
cities: district,,,heihe → district,,,heihi
cities: foreign-key
cities: hash-count
outcomes: bridge → bridgf
outcomes: foreign-key
outcomes: hash-count
figures: 12500 → l2500
figures: hash-count
figures: type-error
outcomes: partly → partli
outcomes: constraint-error
outcomes: hash-count
claims: 2021-06-30/2021-07-01,2021-06-30 → 2021-06-30/2021-07-01,2021-06-31
claims: hash-count
claims: type-error
",
    );
}

#[test]
fn the_data_page_tells_what_the_files_are() {
    let site = awkward("");
    let check = |what: &str| {
        build(&site);
        let folder = site.path("public/data");
        let page = pieces(&site.read("public/data/index.html"));
        let texts: Vec<String> = page
            .iter()
            .filter_map(|piece| match piece {
                crate::html::Piece::Text(text) => Some(text.trim().to_owned()),
                _ => None,
            })
            .collect();
        let shown: Vec<&String> =
            texts.iter().filter(|text| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())).collect();
        let links: Vec<&str> =
            page.iter().filter_map(|piece| piece.attribute("href")).filter(|href| href.ends_with(".csv")).collect();
        assert_eq!(links.len(), tables(&folder).len(), "{what}");
        let sums: Vec<String> = links
            .iter()
            .map(|file| {
                let sum = Sha256::digest(fs::read(folder.join(file)).unwrap());
                sum.iter().map(|byte| format!("{byte:02x}")).collect()
            })
            .collect();
        assert_eq!(shown, sums.iter().collect::<Vec<_>>(), "{what}");
    };
    check("at first");
    // It stands in a table and on no page: what the last build kept must not hide it.
    let path = "content/reports/2021/heihe.md";
    let text = site.read(path);
    site.write(path, text.replacen("+++\n", "+++\n# Замечание\n", 1));
    check("after a line more");
}

#[test]
fn a_site_without_data_has_no_table_and_no_link() {
    let site = Site::new(
        &[
            TOWNS.to_owned(),
            "-- site.toml --\ntitle = \"Летопись\"\n[topics]\ninternational = \"М\"\n[outputs]\ndata = false\n"
                .to_owned(),
            report(
                "2024/heihe",
                &[agreed("pact", ""), event("forum", ""), "[[figures]]\nlabel = \"Гости\"\nvalue = 1\n".to_owned()]
                    .concat(),
                "",
            ),
        ]
        .concat(),
    );
    build(&site);
    let files = list(&site.path("public"));
    let data: Vec<&String> = files.iter().filter(|file| file.starts_with("data/") || file.ends_with(".csv")).collect();
    assert_eq!(data, Vec::<&String>::new());
    let leading: Vec<&String> = files
        .iter()
        .filter(|file| file.ends_with(".html"))
        .filter(|file| {
            let pieces = pieces(&site.read(&format!("public/{file}")));
            pieces.iter().any(|piece| piece.attribute("href").is_some_and(|href| href.contains("data/")))
        })
        .collect();
    assert_eq!(leading, Vec::<&String>::new());
}
