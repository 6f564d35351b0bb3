//! What an address means: which file of the site, or which address it should have been.
//!
//! Takes the path of a request as the browser wrote it, gives a path of the plan, an address of the server's own, or
//! nothing. Refuses whatever could lead out of the site: `..`, also encoded, back slashes, empty names, control
//! characters. Files are looked up in the plan and nowhere else.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::plan::Plan;

/// Where the server keeps what is its own.
pub const OWN: &str = "_letopis/";

/// The page for those who review.
pub const REVIEW: &str = "_review";

const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A file of the plan.
    File(String),
    /// It is at this address.
    Moved(String),
    /// An address of the server's own, without the slash before it.
    Own(String),
    /// Nothing that the site has; as people read it.
    Missing(String),
    /// No address of a site at all.
    Refused,
}

/// Understands the path of a request, with or without the path of `base_url` before it.
pub fn asked(raw: &str, base_url: Option<&str>, plan: &Plan) -> Asked {
    let Some(path) = decoded(raw) else { return Asked::Refused };
    let below = base_url.and_then(sub_path).and_then(|base| {
        let rest = path.strip_prefix(&base)?;
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    });
    if below == Some("") {
        return Asked::Moved(format!("/{}/", encoded(&path)));
    }
    let below = below.and_then(|rest| rest.strip_prefix('/'));
    for path in [Some(path.as_str()), below].into_iter().flatten() {
        if path == REVIEW || path.starts_with(OWN) {
            return Asked::Own(path.to_owned());
        }
    }
    let before = |below: &str| &path[..path.len() - below.len()];
    for candidate in [Some(path.as_str()), below].into_iter().flatten() {
        let is_folder = candidate.is_empty() || candidate.ends_with('/');
        let file = if is_folder { format!("{candidate}index.html") } else { candidate.to_owned() };
        if plan.find(&file).is_some() {
            return Asked::File(file);
        }
        if !is_folder && plan.find(&format!("{file}/index.html")).is_some() {
            return Asked::Moved(format!("/{}{}/", encoded(before(candidate)), encoded(candidate)));
        }
        let page = format!("{}.html", candidate.trim_end_matches('/'));
        if plan.find(&page).is_some() {
            return Asked::Moved(format!("/{}{}", encoded(before(candidate)), encoded(&page)));
        }
    }
    Asked::Missing(below.unwrap_or(&path).to_owned())
}

/// The address of a file of the site.
pub fn address(path: &str) -> String {
    format!("/{}", encoded(path))
}

/// A value for the query of an address.
pub fn query_value(text: &str) -> String {
    encoded(text)
}

/// The value of a name in a query.
pub fn from_query(query: &str, name: &str) -> Option<String> {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    Some(percent_decode_str(&value.replace('+', " ")).decode_utf8().ok()?.into_owned())
}

/// The path of an address such as `https://example.org/letopis/`, without slashes around it.
pub fn sub_path(base_url: &str) -> Option<String> {
    let (_, rest) = base_url.split_once("://")?;
    let (_, path) = rest.split_once('/')?;
    let path = decoded(&format!("/{}", path.split(['?', '#']).next()?))?;
    let path = path.trim_matches('/');
    (!path.is_empty()).then(|| path.to_owned())
}

/// The path without the slash before it, its names decoded.
fn decoded(raw: &str) -> Option<String> {
    let rest = raw.strip_prefix('/')?;
    let mut parts = Vec::new();
    let count = rest.split('/').count();
    for (index, part) in rest.split('/').enumerate() {
        let name = percent_decode_str(part).decode_utf8().ok()?;
        let is_last = index + 1 == count;
        if (name.is_empty() && !is_last) || name == "." || name == ".." {
            return None;
        }
        if name.contains(['/', '\\']) || name.chars().any(char::is_control) {
            return None;
        }
        parts.push(name.into_owned());
    }
    Some(parts.join("/"))
}

fn encoded(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Asked, asked, from_query, sub_path};
    use crate::model::{Doings, Registers};
    use crate::plan::{Plan, plan};
    use crate::{edition, source};

    fn site() -> Plan {
        let mut sources = source::Sources::default();
        for (path, text) in [
            ("site.toml", "title = \"Летопись\"\n"),
            ("content/cities/heihe.md", "+++\nname = \"Хэйхэ\"\n+++\n"),
            ("content/pages/letopis.md", "+++\ntitle = \"О летописи\"\n+++\n"),
        ] {
            sources.add(source::SourceFile::new(path.to_owned(), text));
        }
        let wishes = edition::Wishes { audience: crate::link::Audience::Editors, base_url: None, today: None };
        plan(
            &edition::compile(sources, wishes, &mut edition::Memory::default()).model,
            (&Registers::default(), &Doings::default()),
            &crate::search::Layout::default(),
            &[(0, "данные 1.css".to_owned())],
        )
        .0
    }

    #[test]
    fn addresses_lead_to_files() {
        let site = site();
        let base = Some("https://example.org/gorod/pages/");
        let file = |path: &str| Asked::File(path.to_owned());
        let moved = |path: &str| Asked::Moved(path.to_owned());
        let own = |path: &str| Asked::Own(path.to_owned());
        let missing = |path: &str| Asked::Missing(path.to_owned());
        for (raw, expected) in [
            ("/", file("index.html")),
            ("/index.html", file("index.html")),
            ("/cities/heihe.html", file("cities/heihe.html")),
            ("/cities/%68eihe.html", file("cities/heihe.html")),
            ("/cities/", file("cities/index.html")),
            ("/cities", moved("/cities/")),
            ("/cities/heihe", moved("/cities/heihe.html")),
            ("/cities/heihe/", moved("/cities/heihe.html")),
            ("/gorod/pages/", file("index.html")),
            ("/gorod/pages", moved("/gorod/pages/")),
            ("/gorod/pages/cities", moved("/gorod/pages/cities/")),
            ("/gorod/pages/cities/heihe.html", file("cities/heihe.html")),
            ("/gorod/pages/cities/heihe", moved("/gorod/pages/cities/heihe.html")),
            ("/gorod/pagesX", missing("gorod/pagesX")),
            ("/assets/%D0%B4%D0%B0%D0%BD%D0%BD%D1%8B%D0%B5%201.css", file("assets/данные 1.css")),
            ("/assets/данные%201.css", file("assets/данные 1.css")),
            ("/_review", own("_review")),
            ("/gorod/pages/_review", own("_review")),
            ("/_letopis/live.js", own("_letopis/live.js")),
            ("/города/хэйхэ", missing("города/хэйхэ")),
            ("/gorod/pages/nothing.html", missing("nothing.html")),
            ("/../site.toml", Asked::Refused),
            ("/cities/../index.html", Asked::Refused),
            ("/%2e%2e/site.toml", Asked::Refused),
            ("/..%2fsite.toml", Asked::Refused),
            ("/cities%2fheihe.html", Asked::Refused),
            ("/..%5csite.toml", Asked::Refused),
            ("//example.org/x", Asked::Refused),
            ("/%00", Asked::Refused),
            ("/%ff", Asked::Refused),
            ("https://example.org/", Asked::Refused),
            ("*", Asked::Refused),
        ] {
            assert_eq!(asked(raw, base, &site), expected, "{raw}");
        }
    }

    #[test]
    fn the_sub_path_is_that_of_the_base_url() {
        for (base, expected) in [
            ("https://example.org/", None),
            ("https://example.org", None),
            ("https://example.org/letopis/", Some("letopis")),
            ("https://example.org/a/%D0%B1/", Some("a/б")),
        ] {
            assert_eq!(sub_path(base).as_deref(), expected, "{base}");
        }
    }

    #[test]
    fn queries_have_values() {
        assert_eq!(from_query("a=1&page=%2Freports%2F%D1%8F", "page").as_deref(), Some("/reports/я"));
        assert_eq!(from_query("pages=1", "page"), None);
        assert_eq!(from_query("", "page"), None);
    }
}
