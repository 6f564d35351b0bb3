//! docs/theme.md, written from the view structs.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::theme::check::TEMPLATES;
use crate::view::types::{archives, charts, compare, data, documents, pages, parts, search};
use crate::view::{FieldReference, StructReference};

const HEAD: &str = "\
# Themes

<!-- Written from the program's own types: change the comments there, then run the tests with UPDATE=1. -->

A theme is a folder `themes/<name>/` that site.toml names with `theme = \"<name>\"`:

    templates/*.html    Tera 2 templates
    strings/*.ftl       Fluent files: ru.ftl, en.ftl, zh.ftl
    static/*            style sheets, fonts, scripts, pictures

Every theme builds on the default one, which is part of the program: a file of the same name overrides a
template or a static file, a key of the same name overrides a string, and all the rest stays. A theme is checked
before a page is rendered; faults are told with file, line and column.

A second theme, `plain`, is part of the program, too: no scripts, no fonts, one small style sheet, for old machines and
for pages that are sent by e-mail. It is built on the default one in the same way, by four templates and two style
sheets; a folder `themes/plain/` overrides its files.

A file `theme.toml` in the theme's folder is optional:

    name = \"plain\"                                          # name, version, author, licence, description: for people
    static_from_default = [\"favicon.png\", \"favicon.svg\"]  # which static files of the default theme it uses
    search = false                                          # its pages cannot search

Without `static_from_default` all static files of the default theme are published; a list keeps away what no page asks
for, the fonts for instance.

## Colours

`link_colour` and `partner_colour` in `[theme_options]` of site.toml colour links and the reporting city, and the partner
city. The style sheet names its colours in columns, one for each scheme: `--river: var(--light, #0a5a66) var(--dark, …) …`.
To every style sheet with such lines are added those that follow from the site's colours, as light or as dark as text needs
them in each scheme: 4.5:1, in the schemes of high contrast 7:1. All other options are the theme's own: `site.options`.

Templates see views, never the chronicle itself: names and dates are ready to print, links ready to use, fields
called safe hold HTML that goes through `| safe`. Everything else is escaped.

## Functions and filters

- `t(key=\"…\", …)`: the string of that key in the page's language; further arguments fill its placeholders.
- `asset(path=\"style.css\")`: the address of a static file, with its fingerprint; with `root=site.base_url` the
  absolute one. A style sheet names other static files as `url(\"fonts/golos-text-latin.woff2\")`.
- `inline(path=\"not-found.css\")`: the content of a static file, for pages that carry everything inside.
- `written()`: the attribute `lang` for an element with words of authors, on a page in another language than theirs:
  `<p{{ written() }}>`. Nothing on all other pages.
- `… | number`: digits in groups.

A component that calls any of them declares the argument `@page`.

## Templates

Every template gets `site`, `page` and `panel`. `panel` is the finished HTML of `panel.html`, for `{{ panel | safe }}`: what
stands on every page. That template is made once for each language, and once more for pages without a search; so its
`page` has only the fields of [PanelPageView](#panelpageview), and it cannot call `asset` or `written`.
";

/// The reference of themes, as Markdown.
pub fn reference() -> String {
    let mut out = HEAD.to_owned();
    out.push_str("\n| template | variable | view |\n| --- | --- | --- |\n");
    for (template, content) in TEMPLATES {
        let (variable, view) = content.unwrap_or(("", ""));
        let cell = |text: &str| if text.is_empty() { String::new() } else { format!("`{text}`") };
        let link = if view.is_empty() { String::new() } else { format!("[{view}](#{})", view.to_lowercase()) };
        let _ = writeln!(out, "| `{template}` | {} | {link} |", cell(variable));
    }
    out.push_str("\n`base.html` is the layout that they extend, `components.html` holds what they share.\n");
    let structs: BTreeMap<&str, &StructReference> = parts::REFERENCE
        .iter()
        .chain(charts::REFERENCE)
        .chain(pages::REFERENCE)
        .chain(compare::REFERENCE)
        .chain(documents::REFERENCE)
        .chain(search::REFERENCE)
        .chain(data::REFERENCE)
        .chain(archives::REFERENCE)
        .map(|view| (view.name, view))
        .collect();
    out.push_str("\n## Views\n");
    for view in structs.values() {
        let _ = write!(
            out,
            "\n### {}\n\n{}\n\n| field | type | meaning |\n| --- | --- | --- |\n",
            view.name,
            prose(view.doc)
        );
        for field in view.fields {
            let _ = writeln!(out, "| `{}` | {} | {} |", field.name, kind(field, &structs), prose(field.doc));
        }
    }
    out
}

/// Doc comments as one paragraph.
fn prose(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// A field's type in the words of a template's author.
fn kind(field: &FieldReference, structs: &BTreeMap<&str, &StructReference>) -> String {
    let kind: String = field.kind.chars().filter(|letter| !letter.is_whitespace()).collect();
    named(&kind, structs)
}

fn named(kind: &str, structs: &BTreeMap<&str, &StructReference>) -> String {
    let inner = |prefix: &str| kind.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Vec<") {
        return format!("list of {}", named(inner, structs));
    }
    if let Some(inner) = inner("Option<") {
        return format!("{} or nothing", named(inner, structs));
    }
    match kind {
        "String" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "i32" | "u32" | "u64" | "u8" | "usize" => "whole number".to_owned(),
        _ if structs.contains_key(kind) => format!("[{kind}](#{})", kind.to_lowercase()),
        _ => "table".to_owned(),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test holds the file on disk against the types")]
mod tests {
    use super::reference;

    #[test]
    fn the_reference_on_disk_is_the_one_of_the_types() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/theme.md");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, reference()).expect("docs/theme.md can be written");
        }
        let on_disk = std::fs::read_to_string(path).expect("docs/theme.md is there");
        assert!(on_disk == reference(), "docs/theme.md is out of date: run the tests with UPDATE=1");
    }
}
