//! The page for an address that leads to nothing: it says so and leads on.
//!
//! Takes what is shown and a path, gives the words and links of the page. Whoever typed an address finds the pages that
//! are called nearly like it, by file name or by title; whoever looked at a page that was deleted is told that.

use crate::html::escape;
use crate::message::Catalogue;
use crate::serve::fault::{page_link, text};
use crate::serve::showing::Showing;
use crate::serve::titles::title;
use crate::slug;

/// How many pages are suggested.
const SUGGESTED: usize = 6;

/// Title and content of the page.
pub fn missing(showing: &Showing, path: &str, catalogue: &Catalogue) -> (String, String) {
    let is_gone = showing.is_gone(path) || showing.is_gone(&format!("{path}index.html"));
    let (heading, words) = match is_gone {
        true => ("serve-gone", "serve-gone-words"),
        false => ("serve-missing", "serve-missing-words"),
    };
    let words = catalogue.text(words, &[("path", path.replace('`', "'").into())]);
    let mut html = format!("<p>{}</p>\n", text(&words));
    let near = near(showing, path);
    if !near.is_empty() {
        html.push_str(&format!("<h2>{}</h2>\n<ul>\n", escape(&catalogue.text("serve-near", &[]))));
        for (path, title) in near {
            let link = page_link(&path, None, &title);
            html.push_str(&format!("<li>{link} <span class=\"letopis-path\">{}</span></li>\n", escape(&path)));
        }
        html.push_str("</ul>\n");
    }
    html.push_str(&format!(
        "<p>{} · <a href=\"/_review\">{}</a></p>\n",
        page_link("index.html", None, &catalogue.text("serve-home", &[])),
        escape(&catalogue.text("serve-review", &[])),
    ));
    (catalogue.text(heading, &[]), html)
}

/// Pages that may be meant, the nearest first: path and title.
fn near(showing: &Showing, path: &str) -> Vec<(String, String)> {
    let edition = &showing.site;
    let name = path.rsplit('/').next().unwrap_or(path);
    // Browsers ask for files that nobody typed.
    if name.contains('.') && !name.ends_with(".html") {
        return Vec::new();
    }
    let wanted = bare(path);
    let mut found: Vec<(f64, &str, String)> = edition
        .plan
        .pages()
        .filter_map(|(page, output)| {
            let title = title(edition, page, output);
            let likeness = likeness(&wanted, &bare(page.as_str())).max(likeness(&wanted, &plain(&title)));
            (likeness > 0.6).then_some((likeness, page.as_str(), title))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    found.truncate(SUGGESTED);
    found.into_iter().map(|(_, page, title)| (page.to_owned(), title)).collect()
}

/// What matters of a path: its names in Latin letters, without `index` and the ending.
fn bare(path: &str) -> String {
    let stem = path.trim_end_matches('/').trim_end_matches(".html").trim_end_matches("/index");
    stem.split('/').map(plain).collect::<Vec<_>>().join("/")
}

fn plain(text: &str) -> String {
    slug::slug(text)
}

/// How alike two paths are, from 0 to 1: as a whole, or in their last names, which count a little less.
fn likeness(wanted: &str, other: &str) -> f64 {
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let (wanted_last, other_last) = (last(wanted), last(other));
    let whole = strsim::normalized_damerau_levenshtein(wanted, other);
    let names = match wanted_last.len() >= 3 && other_last.len() >= 3 {
        true if wanted_last == other_last => 0.95,
        true if other_last.split('-').any(|part| part == wanted_last) => 0.8,
        true => 0.9 * strsim::normalized_damerau_levenshtein(&wanted_last, &other_last),
        false => 0.0,
    };
    whole.max(names)
}
