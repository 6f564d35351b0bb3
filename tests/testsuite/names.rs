//! Names in prose: which are linked, which are mentions, and where.

use letopis::link::Audience;
use letopis::model::{BodyText, Model, NameLink};

use crate::harness::{TOWNS, check_diagnostics, check_text, edition, report, sources};
use crate::model::check;

/// The text of a body with every name that will be linked as `[Хэйхэ](heihe)`.
fn linked(model: &Model, text: &str, body: &BodyText) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (start, end, name) in &body.names {
        let (start, end) = (*start as usize, *end as usize);
        let id = match name {
            NameLink::City(id) => model[*id].id.clone(),
            NameLink::Organisation(id) => format!("org:{}", model[*id].id),
        };
        out.push_str(&format!("{}[{}]({id})", &text[at..start], &text[start..end]));
        at = end;
    }
    out + &text[at..]
}

/// Checks which names in the text of Blagoveshchensk's report become links.
#[track_caller]
fn check_links(site: &str, header: &str, body: &str, expected: &str) {
    let site = format!("{TOWNS}{site}{}", report("2024/blagoveshchensk", header, body));
    let sources = sources(&site);
    let edition = edition(&sources, Audience::Public);
    assert!(!letopis::diag::has_errors(&edition.diagnostics), "{:?}", edition.diagnostics);
    let body = &edition.model.reports[0].body;
    check_text(&linked(&edition.model, sources.text(body.span), body), expected);
}

#[test]
fn every_form_of_a_name_is_linked() {
    check_links(
        "",
        "",
        "Делегация Хабаровска была в Чжухае и в 黑河, а АСДГ — в Heihe.",
        "Делегация [Хабаровска](khabarovsk) была в [Чжухае](zhuhai) и в [黑河](heihe), а [АСДГ](org:asdg) — в Heihe.",
    );
}

#[test]
fn a_name_is_linked_once_between_two_headings() {
    check_links(
        "",
        "",
        "
В Хэйхэ, снова в Хэйхэ.

И в Хэйхэ.

## В Хэйхэ весной

Из Хэйхэ и в Хэйхэ.

### Летом

В Хэйхэ.
",
        "
В [Хэйхэ](heihe), снова в Хэйхэ.

И в Хэйхэ.

## В Хэйхэ весной

Из [Хэйхэ](heihe) и в Хэйхэ.

### Летом

В [Хэйхэ](heihe).
",
    );
}

#[test]
fn a_written_link_that_comes_first_is_enough() {
    check_links(
        "",
        "",
        "
Наш [побратим](city:heihe) — Хэйхэ.

## Дальше

В Хэйхэ и в [Хэйхэ](city:heihe).
",
        "
Наш [побратим](city:heihe) — Хэйхэ.

## Дальше

В [Хэйхэ](heihe) и в [Хэйхэ](city:heihe).
",
    );
}

#[test]
fn links_headings_code_and_quoted_names_are_left_alone() {
    for body in [
        "По [дороге в Хэйхэ](https://example.org/).",
        "# Хэйхэ",
        "Слово `Хэйхэ` в коде.",
        "```\nХэйхэ\n```",
        "Оркестр «Благовещенск-Хэйхэ» играл.",
        "![Хэйхэ](https://example.org/a.jpg)",
    ] {
        check_links("", "", body, body);
    }
}

#[test]
fn the_reporting_city_is_never_linked() {
    check_links("", "", "Благовещенск и Хэйхэ.", "Благовещенск и [Хэйхэ](heihe).");
}

#[test]
fn links_in_prose_can_be_turned_off() {
    check_links("", "auto_links = false", "Мы были в Хэйхэ.", "Мы были в Хэйхэ.");
    let off = "-- site.toml --\ntitle = \"Л\"\nauto_links = false\n[topics]\ninternational = \"М\"\n";
    check_links(off, "", "Мы были в Хэйхэ.", "Мы были в Хэйхэ.");
    // A report may turn them on again.
    check_links(off, "auto_links = true", "Мы были в Хэйхэ.", "Мы были в [Хэйхэ](heihe).");
}

#[test]
fn mentions_are_counted_also_where_nothing_is_linked() {
    for header in ["", "auto_links = false"] {
        check(
            &report(
                "2024/blagoveshchensk",
                header,
                "
Мы ездили в Хэйхэ[^1]. Это было летом, в Хэйхэ жарко! Потом домой.

[^1]: Сноска.

## Дружба с Хэйхэ {#friends}

- Зимой Благовещенск принимал гостей
  из *Хэйхэ* и из [соседнего города](city:zhuhai).
",
            ),
            "
cities/heihe
  mentions:
    - excerpt: Мы ездили в Хэйхэ.; report: 2024/blagoveshchensk; place: p1
    - excerpt: Это было летом, в Хэйхэ жарко!; report: 2024/blagoveshchensk; place: p1
    - excerpt: Дружба с Хэйхэ; report: 2024/blagoveshchensk; place: friends
    - excerpt: Зимой Благовещенск принимал гостей из Хэйхэ и из соседнего города.; report: 2024/blagoveshchensk; place: p4
cities/zhuhai
  mentions:
    - excerpt: Зимой Благовещенск принимал гостей из Хэйхэ и из соседнего города.; report: 2024/blagoveshchensk; place: p4
cities/blagoveshchensk
  mentions: —
",
        );
    }
}

#[test]
fn the_first_link_is_the_anchor_of_a_claim() {
    let header = "[[events]]\nid = \"forum\"\ntitle = \"Форум\"\nkind = \"forum\"\nstatus = \"held\"\n\
                  [[plans]]\nid = \"next\"\ntext = \"Ещё форум\"\n";
    check(
        &report(
            "2024/heihe",
            header,
            "Вступление.\n\nЛетом прошёл [форум](event:forum). Ещё раз о [форуме](event:forum).\n\nО [форуме](event:forum).",
        ),
        "
events/forum
  claims:
    - excerpt: Летом прошёл форум.; kind: forum; report: 2024/heihe; status: held; title: Форум; place: p2
",
    );
}

#[test]
fn a_form_that_two_places_share_links_nothing_and_is_a_warning() {
    let twin = "-- content/cities/blagoveshchensk-bashkiria.md --\n+++\nname = \"Благовещенск\"\n+++\n";
    let text = report("2024/heihe", "", "В Благовещенске и снова в Благовещенске, в Благовещенск.");
    check_diagnostics(
        &format!("{TOWNS}{twin}{text}"),
        Audience::Public,
        "
content/reports/2024/heihe.md:10:3: warning[shared-name]: the name `Благовещенске` means more than one place: `city:blagoveshchensk-bashkiria`, `city:blagoveshchensk`
content/reports/2024/heihe.md:10:44: warning[shared-name]: the name `Благовещенск` means more than one place: `city:blagoveshchensk-bashkiria`, `city:blagoveshchensk`
",
    );
    check(
        &(twin.to_owned() + &text),
        "
cities/blagoveshchensk
  mentions: —
cities/blagoveshchensk-bashkiria
  mentions: —
",
    );
    // A written link says which one is meant.
    let linked = report("2024/heihe", "", "В [Благовещенске](city:blagoveshchensk) весна.");
    check_diagnostics(&format!("{TOWNS}{twin}{linked}"), Audience::Public, "");
    check(
        &(twin.to_owned() + &linked),
        "
cities/blagoveshchensk
  mentions:
    - excerpt: В Благовещенске весна.; report: 2024/heihe; place: p1
cities/blagoveshchensk-bashkiria
  mentions: —
",
    );
    // To the city itself its own name means itself.
    check_diagnostics(
        &format!("{TOWNS}{twin}{}", report("2024/blagoveshchensk", "", "В Благовещенске весна.")),
        Audience::Public,
        "",
    );
}

#[test]
fn a_common_word_is_linked_only_when_certain() {
    let town = "-- content/cities/nakhodka.md --\n+++\nname = \"Находка\"\ncommon_word = true\n+++\n";
    check_links(
        town,
        "",
        "Находка археологов. Гости из города Находки.",
        "Находка археологов. Гости из города [Находки](nakhodka).",
    );
}

#[test]
fn names_in_a_translation_are_linked_too() {
    let translation = "-- content/reports/2024/blagoveshchensk.en.md --\n+++\ntitle = \"Report\"\n+++\n\n\
                       We went to Heihe; Heihe was warm.\n\n## Heihe\n\nBack to Heihe.\n";
    let site = format!("{TOWNS}{translation}{}", report("2024/blagoveshchensk", "", "Текст."));
    let sources = sources(&site);
    let edition = edition(&sources, Audience::Public);
    let body = &edition.model.reports[0].translations[0].body;
    check_text(
        &linked(&edition.model, sources.text(body.span), body),
        "We went to [Heihe](heihe); Heihe was warm.\n\n## Heihe\n\nBack to [Heihe](heihe).",
    );
}

#[test]
fn an_item_of_a_list_is_quoted_with_what_introduces_the_list() {
    let body = "
## О соседях:

- Хабаровск далеко.

Год был долгим. Побывали вместе:

1. [в Хэйхэ](city:heihe); там тепло. А в Хэйхэ жарко.
2. в гостях:
   - у Чжухая.
   - там же,

     в Чжухае.

Итог.

- Хабаровск.
";
    check(
        &report("2024/blagoveshchensk", "", body),
        "
cities/khabarovsk
  mentions:
    - excerpt: Хабаровск далеко.; report: 2024/blagoveshchensk; place: p2
    - excerpt: Хабаровск.; report: 2024/blagoveshchensk; place: p12
cities/heihe
  mentions:
    - excerpt: в Хэйхэ; там тепло.; lead: Побывали вместе:; report: 2024/blagoveshchensk; place: p4
    - excerpt: А в Хэйхэ жарко.; report: 2024/blagoveshchensk; place: p4
cities/zhuhai
  mentions:
    - excerpt: у Чжухая.; lead: в гостях:; report: 2024/blagoveshchensk; place: p7
    - excerpt: в Чжухае.; lead: в гостях:; report: 2024/blagoveshchensk; place: p10
",
    );
}
