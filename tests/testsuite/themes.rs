//! A site's own theme: single files over those of the built-in one.

use crate::harness::{Site, TOWNS, check_text, event, report};
use crate::html::read_aloud;

fn site(theme: &str) -> Site {
    let settings = "-- site.toml --\ntitle = \"Летопись\"\ntheme = \"ours\"\n[topics]\ninternational = \"М\"\n[theme_options]\ncolour = \"red\"\n";
    Site::new(&[TOWNS, settings, &report("2024/heihe", &event("forum", ""), ""), theme].concat())
}

#[test]
fn one_template_is_overridden() {
    let site = site(
        r#"
-- themes/ours/templates/event.html --
{% extends "base.html" %}
{% block content %}<p>Наше событие: {{ page.title }}</p>{% endblock content %}
"#,
    );
    site.build("");
    check_text(&read_aloud(&site.read("public/events/forum.html"), "main"), "# Встреча\nНаше событие: Встреча");
    // The others are the built-in ones.
    assert!(site.read("public/reports/2024/heihe.html").contains("<body class=\"report\">"));
}

#[test]
fn one_string_is_overridden() {
    let plain = site("-- themes/ours/theme.toml --\n");
    plain.build("");
    let own = site("-- themes/ours/strings/ru.ftl --\nskip-to-content = Сразу к делу\n");
    own.build("");
    let (before, after) = (plain.read("public/index.html"), own.read("public/index.html"));
    let changed: Vec<(&str, &str)> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(
        changed,
        [(
            "<a class=\"skip\" href=\"#_main\">Перейти к содержанию</a>",
            "<a class=\"skip\" href=\"#_main\">Сразу к делу</a>"
        )]
    );
}

#[test]
fn one_static_file_is_overridden_and_named_by_its_content() {
    let site = site("-- themes/ours/static/style.css --\nbody { color: red }\n");
    site.build("");
    let sheets: Vec<String> =
        site.list("public/assets").into_iter().filter(|path| path.starts_with("style.")).collect();
    assert_eq!(sheets.len(), 1, "{sheets:?}");
    assert_eq!(site.read(&format!("public/assets/{}", sheets[0])), "body{color:red}\n");
    let linked = format!("<link rel=\"stylesheet\" href=\"../assets/{}\">", sheets[0]);
    assert!(site.read("public/events/forum.html").lines().any(|line| line == linked));
    let before = sheets[0].clone();
    site.write("themes/ours/static/style.css", "body { color: blue }\n");
    site.build("");
    let sheets: Vec<String> =
        site.list("public/assets").into_iter().filter(|path| path.starts_with("style.")).collect();
    assert!(sheets.len() == 1 && sheets[0] != before, "{sheets:?}");
}

#[test]
fn a_new_static_file_is_published() {
    let site = site(
        r#"
-- themes/ours/static/emblem.txt --
герб
-- themes/ours/templates/event.html --
{% extends "base.html" %}
{% block content %}<p><a href="{{ asset(path="emblem.txt") }}">герб</a></p>{% endblock content %}
"#,
    );
    site.build("");
    let emblem = site.list("public/assets").into_iter().find(|path| path.starts_with("emblem.")).unwrap();
    assert_eq!(site.read(&format!("public/assets/{emblem}")), "герб\n");
    check_text(
        &read_aloud(&site.read("public/events/forum.html"), "main"),
        &format!("# Встреча\n[герб](../assets/{emblem})"),
    );
}

#[test]
fn the_default_theme_may_be_overridden_under_its_own_name() {
    let site = Site::new(
        &[
            TOWNS,
            &report("2024/heihe", &event("forum", ""), ""),
            "-- themes/default/templates/event.html --\n{% extends \"base.html\" %}\n{% block content %}<p>Своё</p>{% endblock %}\n",
        ]
        .concat(),
    );
    site.build("");
    check_text(&read_aloud(&site.read("public/events/forum.html"), "main"), "# Встреча\nСвоё");
}

/// What a theme is told before anything is rendered.
#[track_caller]
fn check_faults(theme: &str, expected: &str) {
    let site = site(theme);
    let run = site.run("check --lang en --format short");
    assert_eq!(run.code, 1, "{}", run.shown());
    check_text(&run.out, expected);
    let build = site.run("build --lang en");
    assert_eq!((build.code, build.out.as_str()), (1, ""), "{}", build.shown());
    assert!(!site.path("public").exists());
}

#[test]
fn faults_of_a_theme_are_found_before_a_page_is_rendered() {
    check_faults(
        "-- themes/ours/templates/event.html --\n{% extends \"base.html\" %}\n{% block content %}{{ evnt.id }} {{ event.titel }}{% endblock content %}\n",
        "
themes/ours/templates/event.html:2:23: error[template-variable]: no variable `evnt` in the template `event.html`
themes/ours/templates/event.html:2:43: error[template-variable]: no variable `event.titel` in the template `event.html`
",
    );
    check_faults(
        "-- themes/ours/templates/event.html --\n{% extends \"base.html\" %}\n{% block content %}{{ t(key=\"skip-to-contnt\") }}{% endblock content %}\n",
        "themes/ours/templates/event.html:2:30: error[unknown-string]: no interface text `skip-to-contnt`",
    );
    check_faults(
        "-- themes/ours/strings/ru.ftl --\nskip-to-content = Сразу к делу\nнеправильно\n",
        "themes/ours/strings/ru.ftl:2:1: error[string-syntax]: this file of interface texts cannot be read here",
    );
}

#[test]
fn what_a_theme_and_its_site_settings_say_is_checked() {
    check_faults(
        "-- themes/ours/theme.toml --\nnmae = \"ours\"\nstatic_from_default = [\"favicon.svg\", \"favicn.png\"]\n\
         -- site.toml --\ntitle = \"Летопись\"\ntheme = \"ours\"\n[topics]\ninternational = \"М\"\n\
         [theme_options]\nlink_colour = \"бирюзовый\"\npartner_colour = 5\n",
        "
site.toml:6:15: error[bad-colour]: `бирюзовый` is no colour
site.toml:7:18: error[bad-colour]: `5` is no colour
themes/ours/theme.toml:1:1: error[unknown-key]: there is no field `nmae` here
themes/ours/theme.toml:2:39: error[unknown-static]: the default theme has no static file `favicn.png`
",
    );
}

#[test]
fn a_panel_is_made_once_for_each_language() {
    let panel = "-- themes/ours/templates/panel.html --\n\
                 <p class=\"panel\">{{ page.lang }}{% if page.has_search %}, {{ t(key=\"nav-search\") }}{% endif %}</p>\n";
    let shown = |site: &Site, page: &str| read_aloud(&site.read(&format!("public/{page}")), "p.panel");
    let site = site(panel);
    site.write("content/reports/2024/heihe.en.md", "+++\ntitle = \"Report\"\n+++\nA year.\n");
    site.build("");
    check_text(&shown(&site, "reports/2024/heihe.html"), "ru, Поиск");
    check_text(&shown(&site, "reports/2024/heihe.en.html"), "en, Search");
    site.write("site.toml", site.read("site.toml") + "[outputs]\nsearch = false\n");
    site.build("");
    check_text(&shown(&site, "reports/2024/heihe.en.html"), "en");
}

#[test]
fn a_panel_does_not_know_where_its_pages_lie() {
    for (call, field, place) in
        [("{{ asset(path=\"favicon.svg\") }}", "root", "1:4"), ("<p{{ written() }}>", "written", "1:6")]
    {
        let site = site(&format!("-- themes/ours/templates/panel.html --\n{call}\n"));
        let run = site.run("build --lang en");
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{}", run.shown());
        check_text(
            &run.err.lines().take(2).collect::<Vec<_>>().join("\n"),
            &format!(
                "error[template-render]: this template failed while it was filled in: `this needs 'page.{field}', which \
                 'panel.html' does not have: it is made once for all pages`\n --> themes/ours/templates/panel.html:{place}"
            ),
        );
    }
    check_faults(
        "-- themes/ours/templates/panel.html --\n{{ page.root }} {{ panel }}\n",
        "
themes/ours/templates/panel.html:1:9: error[template-variable]: no variable `page.root` in the template `panel.html`
themes/ours/templates/panel.html:1:20: error[template-variable]: no variable `panel` in the template `panel.html`
",
    );
}

#[test]
fn all_faults_of_a_theme_come_in_one_run() {
    let site = site(
        r#"
-- themes/ours/templates/event.html --
{% extends "base.html" %}
{% block content %}{{ page.title }{% endblock content %}
-- themes/ours/templates/city.html --
{% extends "bsae.html" %}
-- themes/ours/templates/agreement.html --
{% if %}
"#,
    );
    let run = site.run("check --format short --lang en");
    let places: Vec<&str> = run.out.lines().filter_map(|line| line.split(": ").next()).collect();
    assert_eq!(
        places,
        [
            "themes/ours/templates/agreement.html:1:7",
            "themes/ours/templates/city.html:1:1",
            "themes/ours/templates/event.html:2:34"
        ],
        "{}",
        run.out
    );
}

#[test]
fn a_theme_that_only_fails_on_a_page_fails_the_build() {
    let site = site(
        "-- themes/ours/templates/event.html --\n{% extends \"base.html\" %}\n{% block content %}{{ asset(path=\"nothing.css\") }}{% endblock %}\n",
    );
    let run = site.run("build --lang en");
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{}", run.shown());
    assert!(run.err.starts_with("error[template-render]: "), "{}", run.err);
    assert!(!site.path("public").exists());
}
