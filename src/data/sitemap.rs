//! `sitemap.xml` and `robots.txt`, for sites that know their address (sitemaps.org protocol 0.9, RFC 9309).

use std::fmt::Write;

use crate::html::escape;
use crate::model::Model;
use crate::plan::{Output, Plan, SITEMAP_PAGE, page_count};
use crate::route;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The sitemap, or a part of it; over 50 000 pages the first file is an index of the parts.
pub fn sitemap(model: &Model, plan: &Plan, base_url: &str, part: Option<usize>) -> String {
    let count = plan.pages().count();
    let mut out = HEAD.to_owned();
    if part.is_none() && count > SITEMAP_PAGE {
        let _ = writeln!(out, "<sitemapindex xmlns=\"{NAMESPACE}\">");
        for part in 1..=page_count(count, SITEMAP_PAGE) {
            let address = route::sitemap(Some(part)).under(base_url);
            let _ = writeln!(out, "<sitemap><loc>{}</loc></sitemap>", escape(&address));
        }
        out.push_str("</sitemapindex>\n");
        return out;
    }
    let _ = writeln!(out, "<urlset xmlns=\"{NAMESPACE}\">");
    let skipped = part.map_or(0, |part| (part - 1) * SITEMAP_PAGE);
    for (path, output) in plan.pages().skip(skipped).take(SITEMAP_PAGE) {
        let _ = write!(out, "<url><loc>{}</loc>", escape(&path.under(base_url)));
        if let Output::Report(id) | Output::Translation(id, _) = output {
            let _ = write!(out, "<lastmod>{}</lastmod>", model[*id].last_change());
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

/// Everything may be read; the sitemap is named.
pub fn robots(base_url: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", route::sitemap(None).under(base_url))
}
