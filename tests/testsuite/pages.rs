//! Whole pages, read aloud: `tests/pages/<name>.txt` is the text of each page's main part.

use serde_json::json;

use crate::browser::Browser;
use crate::harness::{Site, TOWNS, agreement, check_file, check_text, event, none_of, report, repository};
use crate::html::{Piece, pieces, read_aloud};

/// A small chronicle in which everything happens once.
fn chronicle() -> Site {
    let treaty = "cited = \"Соглашение о дружбе Благовещенска и Хэйхэ\"";
    let files = [
        TOWNS.to_owned(),
        "-- site.toml --\ntitle = \"Летопись\"\npublisher = \"asdg\"\nmenu = [\"about\"]\n[topics]\n\
         international = \"Международная деятельность\"\n[questions]\nachieved = \"Что удалось сделать\"\n\
         tasks = \"Задачи на следующий год\"\n[indicators]\nfestivals = { ru = \"Фестивали\", unit = \"count\" }\n\
         guests = { ru = \"Гости\", en = \"Guests\", unit = { ru = \"человек\", en = \"people\" } }\n"
            .to_owned(),
        "-- content/pages/about.md --\n+++\ntitle = \"О проекте\"\n+++\n\nСборник [АСДГ](org:asdg).\n".to_owned(),
        "-- content/series/festival.md --\n+++\ntitle = \"Фестиваль дружбы\"\ncadence = \"P1Y\"\nhost = \"heihe\"\n+++\n".to_owned(),
        "-- content/cities/china.md --\n+++\nname = \"Китай\"\ncountry = \"CN\"\nkind = \"country\"\n+++\n".to_owned(),
        "-- content/organisations/office.md --\n+++\nname = \"Исполнительная дирекция\"\nparent = \"asdg\"\ncity = \"heihe\"\n+++\n".to_owned(),
        report(
            "2021/heihe",
            &[
                "[[agreements]]\nid = \"friendship\"\ncited = \"Договор о побратимских связях\"\nkind = \"treaty\"\nsigned = \"2011\"\n\
                 parties = [\"heihe\", \"blagoveshchensk\"]\napprovers = [\"amur-region\", { text = \"правительство\" }]\nstatus = \"signed\"\n",
                &event("festival-2021", "date = \"2021-08-23/2021-08-25\"; place = \"heihe\"; series = \"festival\"; edition = 1"),
                "[[partnerships]]\nid = \"zhuhai\"\nparties = [\"heihe\", \"zhuhai\"]\ntier = \"cooperation\"\nsince = \"[..2001]\"\nuntil = \"2021\"\n",
                "[[partnerships]]\nid = \"friends\"\nparties = [\"heihe\", \"amur-region\", \"org:asdg\", { text = \"Корея\", country = \"KR\" }]\n\
                 since = \"2020\"\nagreement = \"friendship\"\n",
                "[[plans]]\nid = \"festival\"\ntext = \"Провести второй фестиваль\"\ndue = \"2022-08\"\nevent = \"festival-2024\"\nabout = [\"heihe\"]\n",
                "[[plans]]\nid = \"bridge\"\ntext = \"Построить мост\"\ndue = \"2023\"\nabout = [\"blagoveshchensk\"]\n",
            ]
            .concat(),
            "## Что удалось сделать {#achieved}\n\nПрошёл [фестиваль](event:festival-2021). С Чжухаем город давно \
             [сотрудничает](partnership:zhuhai).\n\n\
             ## Задачи на 2022 год {#tasks}\n\n[Второй фестиваль](plan:festival) и [мост](plan:bridge) в Благовещенск.\n",
        ),
        report(
            "2024/blagoveshchensk",
            &[
                &format!(
                    "[[agreements]]\nid = \"friendship\"\n{treaty}\nkind = \"agreement\"\nsigned = \"2009-08\"\n\
                     parties = [\"blagoveshchensk\", \"heihe\"]\nstatus = \"in-force\"\n"
                ),
                &event(
                    "festival-2024",
                    "date = \"2024-08\"; place = [\"heihe\", \"blagoveshchensk\"]; venue = \"на Амуре\"; \
                     participants = [\"heihe\", \"blagoveshchensk\", { text = \"гости из Казахстана\", country = \"KZ\" }]; \
                     series = \"festival\"; edition = 3; under = \"friendship\"; format = \"in-person\"",
                ),
                &event("undated", "kind = \"visit\"; participants = [\"blagoveshchensk\", \"khabarovsk\"]"),
                "[[partnerships]]\nid = \"three\"\nparties = [\"blagoveshchensk\", \"heihe\", \"khabarovsk\"]\ntier = \"friendship\"\n",
                "[[outcomes]]\nplan = \"2021/heihe#festival\"\nstatus = \"partly\"\nevent = \"festival-2024\"\n",
                "[[figures]]\nindicator = \"festivals\"\nvalue = 1\n\
                 [[figures]]\nlabel = \"Гости фестиваля\"\nvalue = 12500\nunit = \"человек\"\nqualifier = \"over\"\nevent = \"festival-2024\"\n",
                "[[figures]]\nindicator = \"guests\"\nvalue = 300\n",
                "[[corrections]]\ndate = 2025-03-10\ntext = \"Исправлена дата\"\n",
            ]
            .concat(),
            "## Что удалось сделать {#achieved}\n\nВ августе на Амуре прошёл [третий фестиваль](event:festival-2024) по \
             [соглашению](agreement:friendship). Приехали [более 12 500 человек](figure:figure-2) из Хэйхэ.\n\n\
             | Гость | Страна |\n|---|---|\n| Хабаровск | Россия |\n\nО [связях Хэйхэ с Чжухаем](partnership:2021/heihe#zhuhai) говорит другой отчёт. Сноска[^1].\n\n[^1]: Текст сноски.\n",
        ),
        "-- content/reports/2024/blagoveshchensk.en.md --\n+++\ntitle = \"Report\"\n+++\n\nA festival was held with Heihe.\n".to_owned(),
        report("2024/khabarovsk", &agreement("intent", "status = \"negotiating\"; parties = [\"khabarovsk\", \"zhuhai\"]; witnesses = [\"org:office\"]"), ""),
    ];
    Site::new(&files.concat())
}

#[test]
fn pages_read_as_they_are_written_down() {
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
        "cities/amur-region",
        "cities/blagoveshchensk",
        "pairs/blagoveshchensk--heihe",
        "pairs/heihe--zhuhai",
        "reports/2021/heihe",
        "reports/2024/blagoveshchensk",
        "reports/2024/blagoveshchensk.en",
        "agreements/index",
        "agreements/friendship",
        "agreements/intent",
        "events/index",
        "events/festival-2024",
        "events/undated",
        "series/festival",
        "organisations/asdg",
        "organisations/office",
        "topics/international",
        "pages/about",
        "plans",
        "data/index",
        "search",
        "404",
    ] {
        let text = read_aloud(&site.read(&format!("public/{page}.html")), "main");
        let file = format!("tests/pages/{}.txt", page.replace('/', "-"));
        faults.extend(check_file(&repository().join(file), &text).err());
    }
    none_of(&faults);
}

#[test]
fn the_yearbook_drops_nothing_of_a_report() {
    let questions = "-- site.toml --\ntitle = \"Л\"\n[topics]\ninternational = \"М\"\n[questions]\nachieved = \"Что удалось\"\ntasks = \"Задачи\"\n";
    let body = "
Вступление до всех вопросов.

## Отступление

Это никто не спрашивал.

## Что удалось в этом году {#achieved}

Удалось многое.

### Подробности

- первое
- второе

## Прочее

Прочее в конце.
";
    let silent = report("2024/zhuhai", "", "Просто текст.");
    let site = Site::new(&[TOWNS, questions, &report("2024/heihe", "", body), &silent].concat());
    site.build("");
    let yearbook = read_aloud(&site.read("public/years/2024-yearbook.html"), "main");
    let told: Vec<&str> = yearbook.lines().map(|line| line.trim_start_matches(['#', ' '])).collect();
    let mut missing = Vec::new();
    for report in ["heihe", "zhuhai"] {
        let prose = read_aloud(&site.read(&format!("public/reports/2024/{report}.html")), "div.prose");
        // The question itself stands above all answers, in its own words.
        for line in prose.lines().filter(|line| *line != "## Что удалось в этом году") {
            let words = line.trim_start_matches(['#', ' ']);
            if !told.contains(&words) {
                missing.push(format!("{report}: {words}"));
            }
        }
    }
    none_of(&missing);
}

#[test]
fn the_yearbook_finds_a_question_at_any_level() {
    let questions =
        "-- site.toml --\ntitle = \"Л\"\n[topics]\ninternational = \"М\"\n[questions]\nachieved = \"Что удалось\"\n";
    let body =
        "# Отчёт города\n\n## Что удалось в этом году {#achieved}\n\nУдалось многое.\n\n### Подробности\n\nМост.\n";
    let site = Site::new(&[TOWNS, questions, &report("2024/heihe", "", body)].concat());
    site.build("");
    let yearbook = read_aloud(&site.read("public/years/2024-yearbook.html"), "main");
    let answers: Vec<&str> = yearbook.lines().skip_while(|line| *line != "## Что удалось").collect();
    let answers: Vec<&str> = answers.into_iter().take_while(|line| *line != "## Другие ответы").collect();
    let told: Vec<&str> = answers.into_iter().filter(|line| ["Удалось многое.", "Мост."].contains(line)).collect();
    assert_eq!(told, ["Удалось многое.", "Мост."], "{yearbook}");
}

#[test]
fn drafts_are_marked_where_they_are_shown() {
    let text = report("2024/heihe", "", "Черновик.").replace("\"published\"", "\"review\"");
    let site = Site::new(&[TOWNS, &text].concat());
    site.build("--drafts");
    let page = site.read("public/reports/2024/heihe.html");
    check_text(
        &text_of_class(&page, "banner"),
        "Это черновик сайта, не публикация: показаны и отчёты, которые ещё не вышли.",
    );
}

#[test]
fn the_interface_speaks_the_language_of_the_site() {
    let site = chronicle();
    let settings = site.read("site.toml");
    for (lang, expected) in [("en", "Skip to content"), ("zh", "跳到正文"), ("ru", "Перейти к содержанию")]
    {
        site.write("site.toml", settings.replace("publisher", &format!("language = \"{lang}\"\npublisher")));
        assert_eq!(site.run("build").code, 0);
        let page = site.read("public/events/festival-2024.html");
        let html = pieces(&page).into_iter().find(|piece| piece.opens("html")).unwrap();
        assert_eq!(html.attribute("lang"), Some(lang));
        check_text(&text_of_class(&page, "skip"), expected);
    }
}

/// The text of the first element of a class.
fn text_of_class(page: &str, class: &str) -> String {
    let pieces = pieces(page);
    let at = pieces.iter().position(|piece| piece.attribute("class") == Some(class)).unwrap();
    match &pieces[at + 1] {
        Piece::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_authors_write_is_never_markup() {
    let evil = "<script>alert(1)</script>&amp;\\\"'";
    let site = Site::new(&[
        TOWNS,
        &format!("-- content/cities/aigun.md --\n+++\nname = \"{evil}\"\nregion = \"{evil}\"\n+++\n"),
        &report(
            "2024/heihe",
            &[
                format!("[[events]]\nid = \"forum\"\ntitle = \"{evil}\"\nkind = \"forum\"\nstatus = \"held\"\nvenue = \"{evil}\"\nparticipants = [{{ text = \"{evil}\" }}]\nplace = \"aigun\"\n"),
                format!("[[agreements]]\nid = \"treaty\"\ncited = \"{evil}\"\nparties = [\"heihe\", \"aigun\"]\n"),
                format!("[[partnerships]]\nid = \"friends\"\nparties = [\"heihe\", {{ text = \"{evil}\" }}]\nagreement = \"treaty\"\n"),
                format!("[[plans]]\nid = \"plan\"\ntext = \"{evil}\"\n[[figures]]\nlabel = \"{evil}\"\nvalue = 1\nunit = \"{evil}\"\n"),
                format!("[[corrections]]\ndate = 2025-01-01\ntext = \"{evil}\"\n"),
            ]
            .concat(),
            "Текст `<script>alert(1)</script>` в коде, &lt;script&gt; и [ссылка](https://example.org/?a=1&b=\"2\").",
        ),
    ]
    .concat());
    site.build("");
    let mut faults = Vec::new();
    let mut told = 0;
    for path in site.list("public").iter().filter(|path| path.ends_with(".html")) {
        let page = site.read(&format!("public/{path}"));
        told += page.matches("&lt;script&gt;").count();
        let is_theirs = |piece: &&Piece| piece.opens("script") && piece.attribute("src").is_none() && !is_data(piece);
        let scripts = pieces(&page).iter().filter(is_theirs).count();
        if scripts > 0 {
            faults.push(format!("{path}: {scripts} scripts"));
        }
    }
    none_of(&faults);
    assert!(told > 20, "the names were told only {told} times");
}

/// What a page says to programs, which no browser runs.
fn is_data(piece: &Piece) -> bool {
    piece.attribute("type") == Some("application/ld+json")
}

#[test]
fn raw_html_of_authors_is_cleaned() {
    let body = "<div onclick=\"x()\" class=\"a\">до <b>жирно</b> <iframe src=\"https://example.org\">внутри</iframe> после</div>\n\n\
                <script>alert(1)</script>\n\n<style>p { color: red }</style>\n\n\
                Это <mark>важно</mark>, <a href=\"javascript:alert(1)\">жми</a>, <a href=\"city:zhuhai\">Чжухай</a>.\n\n\
                <p>не закрыто\n\nКонец.\n";
    let site = Site::new(&[TOWNS, &report("2024/heihe", "", body)].concat());
    let run = site.run("build --lang en");
    assert_eq!(run.code, 1, "{}", run.shown());
    let site = Site::new(
        &[TOWNS, &report("2024/heihe", "", &body.replace("javascript:alert(1)", "https://example.org/"))].concat(),
    );
    assert_eq!(site.run("build").code, 0);
    let page = site.read("public/reports/2024/heihe.html");
    check_text(
        &read_aloud(&page, "div.prose"),
        "
до жирно внутри после
Это важно, [жми](https://example.org/), [Чжухай](../../cities/zhuhai.html).
не закрыто
Конец.
",
    );
    for name in ["script", "iframe", "style"] {
        let is_left = |piece: &Piece| {
            piece.opens(name) && piece.attribute("src").is_none_or(|src| !src.contains("assets/")) && !is_data(piece)
        };
        assert!(!pieces(&page).iter().any(is_left), "<{name}> is left");
    }
    assert!(!pieces(&page).iter().any(|piece| piece.attribute("onclick").is_some()));
}

#[test]
fn lists_of_more_than_500_go_on_on_further_pages() {
    let events: String =
        (1..=501).map(|number| event(&format!("event-{number:03}"), "date = \"2024-05\"; place = \"heihe\"")).collect();
    let site = Site::new(&[TOWNS, &report("2024/heihe", &events, "Всё.")].concat());
    assert_eq!(site.run("build").code, 0);
    let links = |path: &str, folder: &str| {
        let page = site.read(path);
        let addresses = pieces(&page).into_iter().filter_map(|piece| piece.attribute("href").map(str::to_owned));
        addresses.filter(|address| address.starts_with(folder)).collect::<Vec<_>>()
    };
    let on_pages = |first: &str, second: &str, folder: &str| {
        let mut all = [links(first, folder), links(second, folder)].concat();
        all.retain(|address| address.contains("event-"));
        all.sort();
        all.dedup();
        all.len()
    };
    assert_eq!(on_pages("public/events/index.html", "public/events/index-2.html", "event-"), 501);
    assert_eq!(on_pages("public/years/2024.html", "public/years/2024-2.html", "../events/event-"), 501);
    assert!(!site.path("public/events/index-3.html").exists());
    assert!(!site.path("public/years/2024-3.html").exists());
    assert!(links("public/years/2024.html", "2024-2.html").len() > 1, "the pager leads on");
}

#[test]
fn raw_html_ends_with_its_paragraph() {
    let body = "Один <b>жирно <i>и <br>косо.\n\nДва.[^1]\n\n[^1]: Сноска <b>жирно.";
    let site = Site::new(&[TOWNS, &report("2024/heihe", "", body)].concat());
    assert_eq!(site.run("build").code, 0);
    let page = site.read("public/reports/2024/heihe.html");
    let prose = page.split_once("<div class=\"prose\">").unwrap().1;
    let prose = prose.split_once("\n</div>\n<section>").unwrap().0.trim();
    check_text(
        prose,
        "
<p id=\"p1\">Один <b>жирно <i>и <br>косо.</i></b> <a class=\"permalink\" href=\"#p1\" aria-label=\"Абзац 1\">¶</a></p>
<p id=\"p2\">Два.<sup class=\"note\"><a id=\"_ref-1-1\" href=\"#_note-1\">1</a></sup> <a class=\"permalink\" href=\"#p2\" aria-label=\"Абзац 2\">¶</a></p>
<div class=\"notes\"><ol>
<li id=\"_note-1\"><p id=\"p3\">Сноска <b>жирно.</b></p>
 <a href=\"#_ref-1-1\" title=\"назад к тексту\">↩</a></li>
</ol></div>
",
    );
}

#[test]
fn a_settled_date_is_the_editors_and_of_those_who_agree() {
    let site = Site::new(
        &[
            TOWNS,
            &report("2009/heihe", &agreement("twin", "status = \"signed\"; signed = \"2009\""), ""),
            &report("2011/heihe", &agreement("twin", "status = \"signed\"; signed = \"2011\""), ""),
            &report("2012/heihe", &agreement("twin", "status = \"signed\""), ""),
            "-- content/agreements/twin.md --\n+++\nsigned = \"2009-06\"\n+++\n",
        ]
        .concat(),
    );
    site.build("");
    let text = read_aloud(&site.read("public/agreements/twin.html"), "main");
    let life = text.split("## ").find(|section| section.starts_with("Путь соглашения")).unwrap_or_default();
    check_text(
        life,
        "
Путь соглашения
- Переговоры
отчёты не сообщают
- На согласовании
отчёты не сообщают
- Подписано
июнь 2009 года
Уточнил редактор
Отчёты: [Хэйхэ, 2009](../reports/2009/heihe.html); [Хэйхэ, 2012](../reports/2012/heihe.html)
- Вступило в силу
отчёты не сообщают
- Утратило силу
отчёты не сообщают
",
    );
}

#[test]
fn a_file_that_only_names_former_ids_settles_nothing() {
    let told = |header: &str| {
        let file = format!("-- content/agreements/twin.md --\n+++\n{header}\n+++\n");
        let site = Site::new(&[TOWNS, &report("2009/heihe", &agreement("twin", ""), ""), &file].concat());
        site.build("");
        read_aloud(&site.read("public/agreements/twin.html"), "main").contains("Сведения уточнил редактор")
    };
    assert_eq!([told("former_ids = [\"old\"]"), told("kind = \"contract\"")], [false, true]);
}

#[test]
fn what_is_told_stands_beside_its_paragraph() {
    let told: String =
        ["talks", "fair", "visit", "concert", "match", "forum"].map(|id| event(id, "date = \"2024-05\"")).concat();
    let body = "Прошли [переговоры](event:talks).\n\n\
                - [ярмарка](event:fair):\n    - [визит](event:visit)\n\n\
                | Что |\n|---|\n| [концерт](event:concert) |\n\n\
                Был матч[^1].\n\n[^1]: [Матч](event:match) в мае.\n";
    let site = Site::new(&[TOWNS, &report("2024/heihe", &told, body)].concat());
    site.build("");
    let page = site.read("public/reports/2024/heihe.html");
    let card = |id: &str| format!("- [Встреча](../../events/{id}.html)\nмай 2024 года · встреча");
    let [talks, fair, visit, concert, game] = ["talks", "fair", "visit", "concert", "match"].map(card);
    check_text(
        &read_aloud(&page, "div.prose"),
        &format!(
            "
Прошли [переговоры](../../events/talks.html).
{talks}
- [ярмарка](../../events/fair.html):
{fair}
- [визит](../../events/visit.html)
{visit}
| Что |
| [концерт](../../events/concert.html) |
{concert}
Был матч[1](#_note-1).
{game}
- [Матч](../../events/match.html) в мае.
[↩](#_ref-1-1)
"
        ),
    );
    // What the text does not tell of is listed below it.
    let listed = pieces(&page).into_iter().filter_map(|piece| piece.attribute("href").map(str::to_owned));
    let listed: Vec<String> = listed.filter(|address| address.contains("events/forum")).collect();
    assert_eq!(listed, ["../../events/forum.html"]);
}

#[test]
fn a_report_says_how_to_cite_it() {
    let header = "published = 2025-02-01\nsources = [\"ответ.txt\"]";
    let site = Site::new(
        &[
            TOWNS,
            "-- site.toml --\ntitle = \"Летопись & {города}\"\nbase_url = \"https://example.org/l/\"\npublisher = \"asdg\"\n\
             [topics]\ninternational = \"Международная деятельность\"\n",
            &report("2024/heihe", header, "").replace("2024/heihe.md", "2024/heihe/index.md"),
            "-- content/reports/2024/heihe/ответ.txt --\nabc\n",
        ]
        .concat(),
    );
    site.build("");
    let page = site.read("public/reports/2024/heihe.html");
    check_text(
        &read_aloud(&page, "details.cite"),
        r#"
Как цитировать
Строку можно выделить одним щелчком и скопировать.
### По ГОСТ Р 7.0.100-2018
Отчёт : отчёт за 2024 год / Хэйхэ. – Текст : электронный // Летопись & {города} : [сайт] / Ассоциация сибирских и дальневосточных городов. – 2025. – Дата публикации: 1 февраля 2025 года. – URL: https://example.org/l/reports/2024/heihe.html (дата обращения: дд.мм.гггг).
### BibTeX
@misc{2024-heihe, author = {{Хэйхэ}}, title = {{Отчёт: отчёт за 2024 год}}, howpublished = {Летопись \& \{города\}}, publisher = {Ассоциация сибирских и дальневосточных городов}, year = {2025}, url = {https://example.org/l/reports/2024/heihe.html}, langid = {russian}, }
### CSL-JSON
[ { "URL": "https://example.org/l/reports/2024/heihe.html", "author": [ { "literal": "Хэйхэ" } ], "container-title": "Летопись & {города}", "id": "2024/heihe", "issued": { "date-parts": [ [ 2025, 2, 1 ] ] }, "language": "ru", "publisher": "Ассоциация сибирских и дальневосточных городов", "title": "Отчёт: отчёт за 2024 год", "type": "report" } ]
"#,
    );
    // The size and the checksum of the source, which `sha256sum` gives for `abc` and a line's end.
    check_text(
        &read_aloud(&page, "ul.files"),
        "
- [ответ.txt](heihe/%D0%BE%D1%82%D0%B2%D0%B5%D1%82.txt) 4 Б, источник отчёта
Контрольная сумма SHA-256: edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb
",
    );
}

#[test]
fn what_is_told_stands_beside_raw_html_too() {
    let told: String = ["fair", "match"].map(|id| event(id, "date = \"2024-05\"")).concat();
    let body = "H<sub>2</sub>O.\n\n- [ярмарка](event:fair) <b>жирно\n- дальше\n\n\
                Был матч[^1]. Конец.\n\n[^1]: [Матч](event:match) в мае.\n";
    let site = Site::new(&[TOWNS, &report("2024/heihe", &told, body)].concat());
    site.build("");
    let page = site.read("public/reports/2024/heihe.html");
    let prose = page.split_once("<div class=\"prose\">").unwrap().1.split_once("<h2 id=\"_about\">").unwrap().0;
    let tags: String = pieces(&format!("<div class=\"prose\">{prose}"))
        .iter()
        .filter_map(|piece| match piece {
            Piece::Open { name, .. } if ["div", "ul", "ol", "li", "aside", "section"].contains(&name.as_str()) => Some(
                format!("<{name}{}>", piece.attribute("class").map(|class| format!(".{class}")).unwrap_or_default()),
            ),
            Piece::Close(name) if ["div", "ul", "ol", "li", "aside", "section"].contains(&name.as_str()) => {
                Some(format!("</{name}>"))
            }
            _ => None,
        })
        .collect();
    let card = "<div.cards><ul><li></li></ul></div>";
    let expected = format!(
        "<div.prose><ul><li><div.telling><div></div>{card}</div></li><li></li></ul>\
         <div.telling>{card}</div><div.notes><ol><li></li></ol></div></div><section>"
    );
    check_text(&tags, &expected);
}

#[test]
fn a_translation_is_cited_as_a_work_of_its_own() {
    let translation = "-- content/reports/2024/heihe.en.md --\n+++\ntitle = \"Report\"\n+++\nDone.\n";
    let site = Site::new(&[TOWNS, &report("2024/heihe", "", "Сделано."), translation].concat());
    site.build("");
    let keys = ["heihe", "heihe.en"].map(|page| {
        let page = read_aloud(&site.read(&format!("public/reports/2024/{page}.html")), "details.cite");
        let keys = page.lines().filter_map(|line| {
            let bibtex = line.strip_prefix("@misc{").and_then(|rest| rest.split(',').next());
            bibtex.or_else(|| line.split("\"id\": \"").nth(1)?.split('"').next())
        });
        keys.map(str::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(keys, [["2024-heihe", "2024/heihe"], ["2024-heihe.en", "2024/heihe.en"]]);
}

#[test]
fn what_was_copied_is_announced() {
    let site = Site::new(&[TOWNS, &report("2024/heihe", "", "")].concat());
    site.build("");
    let browser = Browser::open();
    browser.open_file(&site.path("public/reports/2024/heihe.html"));
    browser.wait("document.querySelector('.cite button')");
    let buttons = "Array.from(document.querySelectorAll('.cite button')).map(button => \
                   [button.textContent, button.getAttribute('aria-label'), button.nextElementSibling.textContent])";
    browser
        .act("navigator.clipboard.writeText = () => Promise.resolve(); document.querySelector('.cite button').click()");
    browser.wait("document.querySelector('.cite [role=status]').textContent");
    let expected = json!([
        ["Скопировать", "Скопировать: По ГОСТ Р 7.0.100-2018", "Скопировано"],
        ["Скопировать", "Скопировать: BibTeX", ""],
        ["Скопировать", "Скопировать: CSL-JSON", ""],
    ]);
    assert_eq!(browser.value(buttons), expected);
}
