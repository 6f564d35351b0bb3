//! Drafts and review: what is shown to whom, and the page that gathers it.

use super::server::Server;
use crate::harness::{Site, TOWNS, agreement, check_text, event, list, none_of, report};
use crate::html::{Piece, pieces, read_aloud};

/// Published reports, a draft and one in review, which tell of things together and alone.
fn site() -> Site {
    let told = [
        event("forum", "place = \"heihe\"; participants = [\"zhuhai\", \"khabarovsk\"]; date = \"2024-05\""),
        agreement("twin", "parties = [\"heihe\", \"zhuhai\"]; signed = \"2010\""),
        "[[plans]]\nid = \"meet\"\ntext = \"Встретиться\"\ndue = \"2025\"\nabout = [\"zhuhai\"]\n\
         [[figures]]\nlabel = \"Гости\"\nvalue = 5\nwith = [\"zhuhai\"]\n"
            .to_owned(),
    ]
    .concat();
    let text = "## Итоги\n\nПрошёл [форум](event:forum) с Чжухаем по [договору](agreement:twin).";
    let outcome = "[[outcomes]]\nplan = \"2024/zhuhai#meet\"\nstatus = \"done\"\n";
    Site::new(
        &[
            TOWNS,
            &report("2023/heihe", &told, text),
            &report("2024/heihe", &told, text),
            &report("2024/zhuhai", &format!("status = \"draft\"\n{told}"), text),
            &report("2025/khabarovsk", &format!("status = \"draft\"\n{outcome}{told}"), text)
                .replace("\"draft\"", "\"review\""),
        ]
        .concat(),
    )
}

#[test]
fn drafts_are_marked_on_every_page_and_in_every_list() {
    let site = site();
    let server = Server::start(&site, "");
    site.build("--drafts --out built");
    let mut faults = Vec::new();
    let mut links = 0;
    for path in list(&site.path("built")).iter().filter(|path| path.ends_with(".html") && *path != "404.html") {
        let page = server.get(&format!("/{path}")).text();
        let pieces = pieces(&page);
        if !pieces.iter().any(|piece| piece.attribute("class") == Some("banner")) {
            faults.push(format!("{path}: the page is not marked"));
        }
        for (at, piece) in pieces.iter().enumerate() {
            let href = piece.attribute("href").unwrap_or("");
            let is_draft = |name: &str| href.ends_with(name) && piece.opens("a");
            if !(is_draft("2024/zhuhai.html") || is_draft("2025/khabarovsk.html")) {
                continue;
            }
            links += 1;
            // The word stands in the link, or right after it.
            let mut after = pieces[at..].iter().skip_while(|piece| **piece != Piece::Close("a".to_owned()));
            let inside: String = pieces[at..]
                .iter()
                .take_while(|piece| **piece != Piece::Close("a".to_owned()))
                .filter_map(words)
                .collect();
            let behind: String = after.by_ref().skip(1).take(3).filter_map(words).collect();
            let is_marked = |text: &str| ["черновик", "на проверке"].iter().any(|word| text.contains(word));
            if !is_marked(&inside) && !is_marked(&behind) {
                faults.push(format!("{path}: `{}` is not marked", inside.trim()));
            }
        }
    }
    assert!(links > 20, "only {links} links");
    none_of(&faults);
}

fn words(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Text(text) => Some(text),
        _ => None,
    }
}

#[test]
fn without_drafts_it_is_what_the_public_sees() {
    let site = site();
    let server = Server::start(&site, "--no-drafts");
    site.build("--out built");
    let mut faults = Vec::new();
    for path in list(&site.path("built")).iter().filter(|path| path.ends_with(".html")) {
        if server.get(&format!("/{path}")).bare() != std::fs::read(site.path("built").join(path)).unwrap() {
            faults.push(format!("{path} differs"));
        }
    }
    none_of(&faults);
    assert_eq!(server.get("/reports/2024/zhuhai.html").status, 404);
}

#[test]
fn the_review_lists_drafts_changes_and_diagnostics() {
    let site = site();
    site.write("content/cities/minsk.md", "+++\nname = \"Минск\"\n+++\n");
    site.write("content/cities/tynda.md", "+++\nname = \"Тында\"\n+++\n");
    site.write("site.toml", site.read("site.toml").replace("Летопись", "Летопись <&>"));
    let server = Server::start(&site, "");
    let mut news = server.news();
    news.next();
    let mut change = |path: &str, text: Option<String>| {
        match text {
            Some(text) => site.write(path, text),
            None => std::fs::remove_file(site.path(path)).unwrap(),
        }
        news.next();
    };
    change("content/cities/aigun.md", Some("+++\nname = \"Айгунь\"\n+++\n".to_owned()));
    change("content/cities/minsk.md", None);
    let heihe = "content/reports/2024/heihe.md";
    change(heihe, Some(site.read(heihe) + "\nДописан <blink>абзац</blink>.\n"));
    // What was changed and changed back is no change.
    let tynda = site.read("content/cities/tynda.md");
    change("content/cities/tynda.md", Some(tynda.replace("Тында", "Тында!")));
    change("content/cities/tynda.md", Some(tynda));
    let zhuhai = "content/reports/2024/zhuhai.md";
    change(zhuhai, Some(site.read(zhuhai).replace("signed = \"2010\"", "signed = \"2011\"")));
    check_text(
        &read_aloud(&server.get("/_review").text(), "main"),
        "
# Review
[Летопись <&>](/index.html)
## Drafts and reports in review 2
- [Чжухай, 2024: Отчёт](/reports/2024/zhuhai.html) draft content/reports/2024/zhuhai.md
- [Хабаровск, 2025: Отчёт](/reports/2025/khabarovsk.html) in review content/reports/2025/khabarovsk.md
## What changed since the start 4
- new content/cities/aigun.md:1 [Айгунь](/cities/aigun.html)
- removed content/cities/minsk.md
- changed content/reports/2024/heihe.md:35 [Хэйхэ, 2024: Отчёт](/reports/2024/heihe.html#p3)
- changed content/reports/2024/zhuhai.md:19 [Чжухай, 2024: Отчёт](/reports/2024/zhuhai.html)
## What the program found 2
- warning <blink> was removed from the text
content/reports/2024/heihe.md:35:9
Дописан <blink>абзац</blink>.
write the text without it: scripts, styles and embedded frames are not published
[Хэйхэ, 2024: Отчёт](/reports/2024/heihe.html#p3)
- warning reports disagree about the date of signing of twin: 2010, 2011
content/reports/2024/zhuhai.md:19:10
signed = \"2011\"
another report says otherwise here:
content/reports/2023/heihe.md:19:10
signed = \"2010\"
settle it in the file content/agreements/twin.md, or leave it: the page shows what each report says
[Чжухай, 2024: Отчёт](/reports/2024/zhuhai.html#p2)
",
    );
    // While a fault stands, it is there, too, and the page is.
    change(heihe, Some(site.read(heihe).replace("city = \"heihe\"", "city = \"<i>\"")));
    let page = read_aloud(&server.get("/_review").text(), "main");
    let faults = page.split_once("## What the program found").unwrap().1;
    check_text(faults, "
3
- error no city <i>
content/reports/2024/heihe.md:3:8
city = \"<i>\"
write not the name but the file’s name in content/cities/, in Latin letters; if there is no such file yet, make content/cities/i.md and write i
[Хэйхэ, 2024: Отчёт](/reports/2024/heihe.html)
- warning <blink> was removed from the text
content/reports/2024/heihe.md:35:9
Дописан <blink>абзац</blink>.
write the text without it: scripts, styles and embedded frames are not published
[Хэйхэ, 2024: Отчёт](/reports/2024/heihe.html)
- warning reports disagree about the date of signing of twin: 2010, 2011
content/reports/2024/zhuhai.md:19:10
signed = \"2011\"
another report says otherwise here:
content/reports/2023/heihe.md:19:10
signed = \"2010\"
settle it in the file content/agreements/twin.md, or leave it: the page shows what each report says
[Чжухай, 2024: Отчёт](/reports/2024/zhuhai.html)
");
}
