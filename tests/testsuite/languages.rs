//! Several languages: on a translation's page, on a page that has none, and in the words of the interface.

use std::collections::BTreeMap;

use crate::harness::{Site, TOWNS, check_text, none_of, report, repository};
use crate::html::{Piece, pieces, read_aloud};

/// Three reports of one place, two with a translation.
fn site() -> Site {
    let site = Site::new(
        &[
            TOWNS,
            &report("2022/heihe", "", "## Год {#year}\n\nГод."),
            &report("2023/heihe", "", "Год, см. [прошлый](report:2022/heihe)."),
            &report("2024/heihe", "", "Год."),
            "-- content/reports/2022/heihe.en.md --\n+++\ntitle = \"Report\"\n+++\nA year.\n",
            "-- content/reports/2023/heihe.en.md --\n+++\ntitle = \"Report\"\n+++\nA year, see [the last](report:2022/heihe), \
             [the next](report:2024/heihe) and [its text](report:2022/heihe#year).\n",
        ]
        .concat(),
    );
    site.build("");
    site
}

#[test]
fn a_translation_leads_to_translations_and_says_where_there_is_none() {
    let site = site();
    let page = site.read("public/reports/2023/heihe.en.html");
    check_text(
        &read_aloud(&page, "nav.steps"),
        "- [Heihe, 2022](../2022/heihe.en.html)\n- [Heihe, 2024](../2024/heihe.html) (in Russian)",
    );
    check_text(
        &read_aloud(&page, "div.prose"),
        "A year, see [the last](../2022/heihe.en.html), [the next](../2024/heihe.html) (in Russian) \
         and [its text](../2022/heihe.html#year) (in Russian).",
    );
    let original = site.read("public/reports/2023/heihe.html");
    check_text(
        &read_aloud(&original, "nav.steps"),
        "- [Хэйхэ, 2022](../2022/heihe.html)\n- [Хэйхэ, 2024](../2024/heihe.html)",
    );
    let links = pieces(&page).into_iter().filter(|piece| piece.opens("a") && piece.attribute("hreflang") == Some("ru"));
    let foreign: Vec<String> = links.filter_map(|piece| piece.attribute("href").map(str::to_owned)).collect();
    let others: Vec<&String> = foreign.iter().filter(|link| *link != "heihe.html").collect();
    assert_eq!(others, ["../2024/heihe.html", "../2022/heihe.html#year", "../2024/heihe.html"]);
}

#[test]
fn a_report_names_the_languages_that_others_have() {
    let site = site();
    let languages = |page: &str| read_aloud(&site.read(page), "nav.languages");
    check_text(&languages("public/reports/2023/heihe.html"), "- [Русский](heihe.html)\n- [English](heihe.en.html)");
    check_text(&languages("public/reports/2024/heihe.html"), "- English: перевода пока нет");
}

#[test]
fn a_translation_into_a_language_without_an_interface_leads_to_others_like_it() {
    let translation = |text: &str| format!("+++\ntitle = \"報告書\"\n+++\n{text}\n");
    let plan = "[[plans]]\nid = \"plan\"\ntext = \"Форум\"\n";
    let site = Site::new(&[TOWNS, &report("2022/heihe", plan, "Год."), &report("2023/heihe", "", "Год.")].concat());
    site.write("content/pages/about.md", "+++\ntitle = \"О летописи\"\n+++\nО ней.\n");
    site.write("content/pages/about.ja.md", translation("年。"));
    site.write("content/pages/help.md", "+++\ntitle = \"Помощь\"\n+++\nПомощь.\n");
    site.write("content/reports/2022/heihe.ja.md", translation("年。"));
    site.write(
        "content/reports/2023/heihe.ja.md",
        translation("[年](report:2022/heihe)、[計画](plan:2022/heihe#plan)、[一](page:about)、[二](page:help)。"),
    );
    site.build("");
    check_text(
        &read_aloud(&site.read("public/reports/2023/heihe.ja.html"), "div.prose"),
        "[年](../2022/heihe.ja.html)、[計画](../2022/heihe.html#plan-plan) (на русском)、\
         [一](../../pages/about.ja.html)、[二](../../pages/help.html) (на русском)。",
    );
}

#[test]
fn a_page_says_which_languages_it_is_there_in() {
    let site = site();
    let alternates = |page: &str| -> Vec<(String, String)> {
        let is_alternate = |piece: &Piece| piece.attribute("rel") == Some("alternate");
        let alternates = pieces(&site.read(page)).into_iter().filter(is_alternate);
        let of = |piece: &Piece, name| piece.attribute(name).unwrap_or_default().to_owned();
        alternates.map(|piece| (of(&piece, "hreflang"), of(&piece, "href"))).collect()
    };
    let three = [("ru", "heihe.html"), ("en", "heihe.en.html"), ("x-default", "heihe.html")];
    let three = three.map(|(lang, page)| (lang.to_owned(), page.to_owned()));
    assert_eq!(alternates("public/reports/2023/heihe.html"), three);
    assert_eq!(alternates("public/reports/2023/heihe.en.html"), three);
    assert_eq!(alternates("public/reports/2024/heihe.html"), []);
    // Search engines take nothing but whole addresses; readers keep the short ones.
    site.build("--base-url https://example.org/l/");
    let whole = three.map(|(lang, page)| (lang, format!("https://example.org/l/reports/2023/{page}")));
    assert_eq!(alternates("public/reports/2023/heihe.html"), whole);
    let languages = read_aloud(&site.read("public/reports/2023/heihe.html"), "nav.languages");
    check_text(&languages, "- [Русский](heihe.html)\n- [English](heihe.en.html)");
}

#[test]
fn every_word_of_the_interface_is_there_in_three_languages() {
    let files = ["ru", "en", "zh"].map(|lang| {
        let path = repository().join(format!("themes/default/strings/{lang}.ftl"));
        (lang, std::fs::read_to_string(path).unwrap())
    });
    let mut faults = Vec::new();
    let mut keys: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (lang, text) in &files {
        let mut key = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let words = match line.split_once(" =") {
                Some((name, words)) if !line.starts_with([' ', '}']) => {
                    key = name;
                    keys.entry(name).or_default().push(lang);
                    words
                }
                _ => line,
            };
            // The names of languages are said in the languages themselves.
            let is_russian = words.chars().any(|letter| ('а'..='я').contains(&letter.to_lowercase().next().unwrap()));
            if is_russian && *lang != "ru" {
                faults.push(format!("{lang}: {key}: {words}"));
            }
            let is_said = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
            if *lang != "en"
                && line.starts_with(key)
                && words.contains(|letter: char| letter.is_ascii_alphabetic())
                && !words.contains(['{', '_'])
                && !words.contains(is_said)
            {
                faults.push(format!("{lang}: {key}: {words}"));
            }
        }
    }
    let halves = keys.iter().filter(|(_, langs)| **langs != ["ru", "en", "zh"]);
    faults.extend(halves.map(|(key, langs)| format!("{key}: only in {langs:?}")));
    none_of(&faults);
}
