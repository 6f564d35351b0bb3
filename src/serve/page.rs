//! The server's own pages, and what it adds to those of the site.
//!
//! Takes words that are already HTML, gives whole pages; takes a page of the site, gives it with a style sheet and a
//! script. Both lie under `/_letopis/`: nothing is written inline, so that a theme's own policy may forbid that.

use crate::html::escape;
use crate::message::Catalogue;

pub const STYLE: &str = include_str!("live.css");
pub const SCRIPT: &str = include_str!("live.js");

/// What the script of a page has to know.
#[derive(Clone, Copy)]
pub struct Live<'a> {
    /// Which edition the page shows.
    pub edition: &'a str,
    /// The run's secret, without which nothing can be done.
    pub token: &'a str,
    /// Faults that hold back newer files, as HTML; mostly empty.
    pub panel: &'a str,
    pub catalogue: &'a Catalogue,
    /// Tag of the language of messages.
    pub lang: &'a str,
}

const SHEET: &str = "<link rel=\"stylesheet\" href=\"/_letopis/live.css\">\n";

impl Live<'_> {
    fn script(&self) -> String {
        format!(
            "<div id=\"letopis\" lang=\"{}\">{}</div><script src=\"/_letopis/live.js\" defer data-edition=\"{}\" \
             data-token=\"{}\" data-lost=\"{}\" data-wait=\"{}\"></script>\n",
            escape(self.lang),
            self.panel,
            escape(self.edition),
            escape(self.token),
            escape(&self.catalogue.text("serve-lost", &[])),
            escape(&self.catalogue.text("serve-opening", &[])),
        )
    }

    /// A page of the site with what the server adds: before the end of its head and of its body.
    pub fn inject(&self, page: &[u8]) -> Vec<u8> {
        let script = self.script();
        let head = position(page, b"</head>");
        let body = page.windows(BODY.len()).rposition(|window| window.eq_ignore_ascii_case(BODY));
        let body = body.unwrap_or(page.len());
        let head = head.filter(|head| *head < body).unwrap_or(body);
        let mut out = Vec::with_capacity(page.len() + SHEET.len() + script.len());
        out.extend_from_slice(&page[..head]);
        out.extend_from_slice(SHEET.as_bytes());
        out.extend_from_slice(&page[head..body]);
        out.extend_from_slice(script.as_bytes());
        out.extend_from_slice(&page[body..]);
        out
    }

    /// A page of the server's own.
    pub fn own(&self, title: &str, main: &str) -> Vec<u8> {
        let page = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} — Letopis</title>\n</head>\n\
             <body class=\"letopis-page\">\n<main>\n<h1>{title}</h1>\n{main}</main>\n</body>\n</html>\n",
            escape(self.lang),
            title = escape(title),
        );
        self.inject(page.as_bytes())
    }
}

const BODY: &[u8] = b"</body>";

fn position(page: &[u8], tag: &[u8]) -> Option<usize> {
    page.windows(tag.len()).position(|window| window.eq_ignore_ascii_case(tag))
}

/// A link; both are plain text.
pub fn link(title: &str, url: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escape(url), escape(title))
}

#[cfg(test)]
mod tests {
    use super::Live;
    use crate::lang::Lang;
    use crate::message::Catalogue;

    #[test]
    fn pages_are_as_they_were_but_for_two_lines() {
        let catalogue = Catalogue::new(Lang::En);
        let live = Live { edition: "a-1", token: "t", panel: "<p>!</p>", catalogue: &catalogue, lang: "en" };
        let (sheet, script) = (super::SHEET, live.script());
        for (page, expected) in [
            ("<head>a</head><body>b</body>c", format!("<head>a{sheet}</head><body>b{script}</body>c")),
            ("<HEAD></HEAD><BODY></BODY>", format!("<HEAD>{sheet}</HEAD><BODY>{script}</BODY>")),
            ("a", format!("a{sheet}{script}")),
            ("<body></body></body>", format!("<body></body>{sheet}{script}</body>")),
        ] {
            assert_eq!(String::from_utf8_lossy(&live.inject(page.as_bytes())), expected);
        }
        assert!(
            script.contains("<div id=\"letopis\" lang=\"en\"><p>!</p></div><script src=\"/_letopis/live.js\" defer")
        );
    }
}
