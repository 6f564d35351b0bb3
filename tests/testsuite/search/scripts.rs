//! The index of a small site, decoded and written out.

use serde_json::Value;

use crate::harness::{Site, check_text, event, report};

const SITE: &str = r#"
-- site.toml --
title = "Летопись"
[topics]
international = "Международная деятельность"
-- content/cities/heihe.md --
+++
name = { ru = "Хэйхэ", zh = "黑河" }
country = "CN"
forms = ["Хейхэ"]
+++
"#;

/// The data of a script, whatever its name.
fn data(site: &Site, path: &str) -> Value {
    let text = site.read(&format!("public/search/{path}.js"));
    let (name, data) = text.trim_end().split_once(',').unwrap();
    let name = name.strip_prefix("letopisSearch(").unwrap();
    assert_eq!(name, serde_json::to_string(if path == "index" { "" } else { path }).unwrap());
    serde_json::from_str(data.strip_suffix(");").unwrap()).unwrap()
}

/// The numbers at the beginning of a text: all, or the first.
fn numbers(text: &str, count: usize) -> (Vec<usize>, &str) {
    const DIGITS: &str = "!#$%()*+-./0123456789;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";
    let (mut numbers, mut number, mut factor) = (Vec::new(), 0, 1);
    for (at, letter) in text.char_indices() {
        if numbers.len() == count {
            return (numbers, &text[at..]);
        }
        let digit = DIGITS.find(letter).unwrap();
        number += digit % 43 * factor;
        factor *= 43;
        if digit < 43 {
            numbers.push(number);
            (number, factor) = (0, 1);
        }
    }
    (numbers, "")
}

/// One line for each form: its stem, itself, and the documents with their weights.
fn words(script: &str) -> String {
    let (mut out, mut stem) = (String::new(), String::new());
    for entry in script.split(' ') {
        let (head, forms) = entry.split_once(',').unwrap();
        let (shared, rest) = numbers(head, 1);
        stem = stem.chars().take(shared[0]).chain(rest.chars()).collect();
        for form in forms.split(',') {
            let (form, postings) = form.split_once(':').unwrap();
            let form = form.strip_prefix('=').map_or_else(|| format!("{stem}{form}"), str::to_owned);
            out.push_str(&format!("{stem} {form}:"));
            let mut next = 0;
            for number in numbers(postings, usize::MAX).0 {
                out.push_str(&format!(" {}{}", next + number / 4, ["", "+", "++", "!"][number % 4]));
                next += number / 4 + 1;
            }
            out.push('\n');
        }
    }
    out
}

/// The whole index of a site with one script of words and one leaf in each part.
fn written_out(site: &Site) -> String {
    let mut out = String::new();
    for (index, part) in data(site, "index")["parts"].as_array().unwrap().iter().enumerate() {
        let id = index + 1;
        out.push_str(&format!("part {id}: {} to {}\n", part[0], part[1]));
        let contents = data(site, &id.to_string());
        out.push_str(&format!("runs {}, leaves {}\n", contents["runs"], contents["leaves"]));
        for document in data(site, &format!("{id}/texts-1")).as_array().unwrap() {
            out.push_str(&format!("{document}\n"));
        }
        out.push_str(&words(data(site, &format!("{id}/words-1")).as_str().unwrap()));
    }
    out
}

#[test]
fn the_index_of_a_small_site() {
    let text = "## Ёлка\n\nВ Хэйхэ прошёл [форум](event:forum) у ёлки, и ещё один форум.\n";
    let told =
        event("forum", "title = \"Форум\"; place = \"heihe\"; date = \"2024-05\"").replace("title = \"Встреча\"\n", "");
    let secret = report("2025/heihe", "status = \"draft\"", "Тайна.");
    let site = Site::new(&[SITE, &report("2024/heihe", &told, text), &secret].concat());
    site.build("");
    check_text(
        &written_out(&site),
        r#"
part 1: 0 to 0
runs [0,0,1], leaves "$"
["Хэйхэ","cities/heihe.html","黑河, Китай","","",[],"zh",["","Хейхэ"]]
@heihe @heihe: 0
хейхэ хейхэ: 0!
хэйхэ хэйхэ: 0!
河 河: 0!
黑 黑: 0!
黑河 黑河: 0!
part 2: 2024 to 2024
runs [2024,3,1,2024,5,1], leaves "("
["Форум","events/forum.html","май 2024 года, Хэйхэ","","",["","В Хэйхэ прошёл форум у ёлки, и ещё один форум."],"zh",["zh","黑河","","Хейхэ"]]
["Отчёт","reports/2024/heihe.html","Хэйхэ, 2024","","",["elka","Ёлка","p2","В Хэйхэ прошёл форум у ёлки, и ещё один форум."],"zh",["zh","黑河","","Хейхэ"]]
2024 2024: 1!
@heihe @heihe: 0 1
елк елка: 1
елк елки: 0 1
ещ еще: 0 1
один один: 0 1
отчет отчет: 1!
прошел прошел: 0 1
форум форум: 0! 1+
хейхэ хейхэ: 0 1!
хэйхэ хэйхэ: 0+ 1!
河 河: 0 1!
黑 黑: 0 1!
黑河 黑河: 0 1!
"#,
    );
}

#[test]
fn a_site_may_do_without() {
    let site = Site::new(&SITE.replace("[topics]", "[outputs]\nsearch = false\n[topics]"));
    site.build("");
    assert!(!site.list("public").iter().any(|path| path.starts_with("search")));
    assert!(!site.read("public/index.html").contains("search"));
}
