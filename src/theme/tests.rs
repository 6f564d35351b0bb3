//! A site's own theme with faults, and what is said against it.

use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::message::{Catalogue, print};
use crate::source::{SourceFile, Sources, Span, Spanned};
use crate::theme::{builtin, load};

/// What is said against a theme `ours` of these files, in short; and the help for it.
fn said(files: &[(&str, &[u8])]) -> (String, Vec<String>) {
    let mut sources = Sources::default();
    let site = sources.add(SourceFile::new("site.toml".to_owned(), b"theme = \"ours\"\n"));
    for (path, bytes) in builtin() {
        if !path.contains("/static/") {
            sources.add(SourceFile::new(path, bytes));
        }
    }
    for (path, bytes) in files {
        sources.add(SourceFile::new(format!("themes/ours/{path}"), bytes));
    }
    let (_, faults) = load(&sources, &Spanned::new("ours".to_owned(), Span::new(site, 0..0)), &[]);
    let english = Catalogue::new(Lang::En);
    for catalogue in [&english, &Catalogue::new(Lang::Ru)] {
        let texts = faults.iter().flat_map(|fault| [Some(catalogue.title(fault)), catalogue.help(fault)]);
        assert!(texts.map(Option::unwrap).all(|text| !text.contains("{$")), "{faults:?}");
    }
    let help = |fault: &Diagnostic| english.help(fault).unwrap();
    let helps = print::sorted(&faults, &sources).into_iter().map(help).collect();
    let short = print::short(&faults, &sources, &english);
    (short.lines().map(|line| format!("{}\n", line.strip_prefix("themes/ours/").unwrap_or(line))).collect(), helps)
}

#[track_caller]
fn check(files: &[(&str, &str)], expected: &str, helps: &[&str]) {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    let (said, help) = said(&files);
    assert_eq!(said, expected.trim_start());
    assert_eq!(help, helps);
}

#[test]
fn a_variable_is_named_with_its_template() {
    check(
        &[("templates/event.html", "{{ evnt.id }} {{ event.fact }}")],
        "
templates/event.html:1:4: error[template-variable]: no variable `evnt` in the template `event.html`
templates/event.html:1:24: error[template-variable]: no variable `event.fact` in the template `event.html`
",
        &["did you mean `event`?", "did you mean `event.facts`?"],
    );
}

#[test]
fn a_string_that_nobody_asks_for_is_unknown() {
    check(
        &[
            ("strings/ru.ftl", "nav-cities = Места\nhome = Домой\nmine = { part }\npart = А\nkind-x = Б\nzzzz = В\n"),
            ("templates/event.html", "{{ t(n=1, key='mine') }}{{ t(key=\"kind-\" ~ page.lang) }}"),
        ],
        "
strings/ru.ftl:2:1: error[unknown-string]: no interface text `home`
strings/ru.ftl:6:1: error[unknown-string]: no interface text `zzzz`
",
        &[
            "did you mean `nav-home`?",
            "the built-in theme has no text of this name, and no template asks for it: correct the name, or delete the line",
        ],
    );
}

#[test]
fn another_encoding_is_all_that_is_said() {
    let files: [(&str, &[u8]); 4] = [
        ("strings/ru.ftl", b"home = \xc4\n"),
        ("templates/base.html", b"<p>\n\xc4 {{ pgae.x }} {{ x | no }}"),
        ("theme.toml", b"\xc4"),
        ("notes.doc", b"\xc4"),
    ];
    let place = |place: &str| format!("{place}: error[not-utf8]: this file is not saved as UTF-8\n");
    assert_eq!(
        said(&files).0,
        [place("strings/ru.ftl:1:8"), place("templates/base.html:2:1"), place("theme.toml:1:1")].concat()
    );
}

#[test]
fn what_the_engine_does_not_know_is_told_at_its_place() {
    let plain = "correct the template; the built-in one of the same name shows how it may look";
    check(
        &[
            ("templates/city.html", "{{ nofunction() }}{{<partis list={city}/>}}{% include \"bsae.html\" %}"),
            ("templates/page.html", "<p>Ж {{ page.title | nofilter }}</p>\n{% if page.title is notest %}{% endif %}"),
            ("templates/topic.html", "{{ page.title }"),
            ("templates/year.html", "{% extends \"page.html\" %}"),
        ],
        "
templates/city.html:1:4: error[template-syntax]: this template cannot be read: `Unknown function 'nofunction'`
templates/city.html:1:21: error[template-syntax]: this template cannot be read: `Unknown component 'partis'`
templates/city.html:1:55: error[template-syntax]: this template cannot be read: `Unknown template 'bsae.html'`
templates/page.html:1:22: error[template-syntax]: this template cannot be read: `Unknown filter 'nofilter'`
templates/page.html:2:21: error[template-syntax]: this template cannot be read: `Unknown test 'notest'`
templates/topic.html:1:15: error[template-syntax]: this template cannot be read: `Found '}' but expected }}.`
",
        &[plain, "did you mean `parties`?", "did you mean `base.html`?", plain, plain, plain],
    );
}

#[test]
fn a_layout_without_blocks_is_not_told_of_every_page() {
    let (said, _) = said(&[("templates/base.html", b"{% block content %}{% endblock content %}")]);
    let blocks: Vec<&str> = said.lines().filter_map(|line| line.split('\'').nth(1)).collect();
    assert_eq!(blocks, ["kind", "head", "subtitle"]);
}

#[test]
fn a_component_that_exists_already_is_told_of_the_own_template() {
    let (said, _) = said(&[
        ("templates/more.html", b"{% component date(date) %}{% endcomponent date %}"),
        ("templates/city.html", b"{{ page.title | no }}"),
    ]);
    let places: Vec<&str> = said.lines().filter_map(|line| line.split(": ").next()).collect();
    assert_eq!(places, ["templates/city.html:1:17", "templates/more.html:1:1"]);
}

#[test]
fn a_template_that_overrides_nothing_is_unused() {
    check(
        &[
            ("templates/evnet.html", "<p>"),
            ("templates/sidebar-of-mine.html", "<p>"),
            ("templates/named.html", "<p>"),
            ("templates/parts.html", "{% component mine() %}{% endcomponent mine %}"),
            ("templates/city.html", "{% include \"named.html\" %}{{<mine/>}}"),
        ],
        "
templates/evnet.html:1:1: warning[unused-file]: the file `themes/ours/templates/evnet.html` is not used
templates/sidebar-of-mine.html:1:1: warning[unused-file]: the file `themes/ours/templates/sidebar-of-mine.html` is not used
",
        &[
            "did you mean `event.html`? rename the file",
            "the built-in theme has no template of this name, and no other template names it: correct the file's name, or delete it",
        ],
    );
}
