//! `/_review`: everything that somebody who reviews drafts wants to know, on one page.
//!
//! Takes what is shown, gives its drafts, what changed since the server started, and every diagnostic, each with links to
//! the page and the paragraph and a button that opens the file. Refuses to judge: errors and warnings stand as they are.

use std::fmt::Write;

use crate::html::escape;
use crate::message::{Catalogue, print};
use crate::model::ReportId;
use crate::review::{block_at, blocks, body_of};
use crate::route;
use crate::serve::fault::{item, opener, page_link};
use crate::serve::margin::anchor_of;
use crate::serve::showing::Showing;
use crate::serve::titles::{pages, title};
use crate::source::{SourceFile, Sources};
use crate::vocabulary::{ReportStatus, Word};

/// More diagnostics than these are told by their number.
const SHOWN: usize = 500;

/// Title and content of the page.
pub fn overview(showing: &Showing, catalogue: &Catalogue) -> (String, String) {
    let mut html = String::new();
    let home = page_link("index.html", None, &showing.site.model.site.title);
    let _ = writeln!(html, "<p>{home}</p>");
    drafts(showing, catalogue, &mut html);
    changes(showing, catalogue, &mut html);
    diagnostics(showing, catalogue, &mut html);
    (catalogue.text("serve-review", &[]), html)
}

fn heading(key: &str, count: usize, catalogue: &Catalogue, html: &mut String) {
    let title = catalogue.text(key, &[]);
    let _ = writeln!(html, "<h2>{} <span class=\"letopis-count\">{count}</span></h2>", escape(&title));
    if count == 0 {
        let _ = writeln!(html, "<p class=\"letopis-quiet\">{}</p>", escape(&catalogue.text("serve-none", &[])));
    }
}

fn drafts(showing: &Showing, catalogue: &Catalogue, html: &mut String) {
    let model = &showing.site.model;
    let reports = model.reports.iter().enumerate();
    let drafts: Vec<_> = reports.filter(|(_, report)| report.status != ReportStatus::Published).collect();
    heading("serve-drafts", drafts.len(), catalogue, html);
    html.push_str("<ul class=\"letopis-list\">\n");
    for (index, report) in drafts {
        let path = route::report(&report.id);
        let output = crate::plan::Output::Report(ReportId::from_index(index));
        let link = page_link(path.as_str(), None, &title(&showing.site, &path, &output));
        let status = catalogue.text(&format!("serve-status-{}", report.status.word()), &[]);
        let file = &showing.site.sources.file(report.span.file).path;
        let opener = opener(file, 1, file, catalogue);
        let _ = writeln!(html, "<li>{link} <strong>{}</strong> {opener}</li>", escape(&status));
    }
    html.push_str("</ul>\n");
}

fn changes(showing: &Showing, catalogue: &Catalogue, html: &mut String) {
    let (old, new) = (&showing.begun, showing.newest());
    let changes: Vec<(&String, &str)> =
        showing.touched.iter().filter_map(|path| Some((path, change(old, new, path)?))).collect();
    heading("serve-changes", changes.len(), catalogue, html);
    html.push_str("<ul class=\"letopis-list\">\n");
    let pages = pages(&showing.site);
    for (path, sort) in changes {
        let words = escape(&catalogue.text(sort, &[])).into_owned();
        let _ = write!(html, "<li><strong>{words}</strong> ");
        let line = first_difference(file(old, path), file(new, path)).unwrap_or(1);
        match sort {
            "serve-removed" => html.push_str(&escape(path)),
            _ => html.push_str(&opener(path, line, &format!("{path}:{line}"), catalogue)),
        }
        let shown = file(&showing.site.sources, path);
        let page = showing.site.sources.files().find(|(_, file)| file.path == **path);
        if let Some((page, output)) = page.and_then(|(id, _)| pages.get(&id))
            && let Some(shown) = shown
            && let Some(body) = body_of(&showing.site.model, output)
        {
            let blocks = blocks(shown.text(), body);
            let offset = line_start(shown.text(), line);
            let is_inside = offset >= body.span.start as usize;
            let anchor = block_at(&blocks, offset).filter(|_| is_inside).map(|block| block.anchor.as_str());
            let _ = write!(html, " {}", page_link(page.as_str(), anchor, &title(&showing.site, page, output)));
        }
        html.push_str("</li>\n");
    }
    html.push_str("</ul>\n");
}

/// How a file differs from what it was when the server started; nothing if it is as it was.
fn change(old: &Sources, new: &Sources, path: &str) -> Option<&'static str> {
    match (old.has(path), new.has(path)) {
        (false, true) => Some("serve-added"),
        (true, false) => Some("serve-removed"),
        (false, false) => None,
        (true, true) => match (file(old, path), file(new, path)) {
            (Some(old), Some(new)) if old.digest == new.digest => None,
            _ => Some("serve-changed"),
        },
    }
}

fn file<'s>(sources: &'s Sources, path: &str) -> Option<&'s SourceFile> {
    sources.files().find(|(_, file)| file.path == path).map(|(_, file)| file)
}

/// The first line in which two texts differ.
fn first_difference(old: Option<&SourceFile>, new: Option<&SourceFile>) -> Option<usize> {
    let (old, new) = (old?.text(), new?.text());
    let same = old.bytes().zip(new.bytes()).take_while(|(old, new)| old == new).count();
    // Empty lines before what was written are not what was written.
    let same = same + new.bytes().skip(same).take_while(u8::is_ascii_whitespace).count();
    Some(1 + new.as_bytes()[..same].iter().filter(|&&byte| byte == b'\n').count())
}

fn line_start(text: &str, line: usize) -> usize {
    text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum()
}

fn diagnostics(showing: &Showing, catalogue: &Catalogue, html: &mut String) {
    let (diagnostics, sources) = showing.diagnostics();
    heading("serve-diagnostics", diagnostics.len(), catalogue, html);
    let pages = pages(&showing.site);
    html.push_str("<ol class=\"letopis-faults\">\n");
    for diagnostic in print::sorted(diagnostics, sources).into_iter().take(SHOWN) {
        let mut entry = item(diagnostic, sources, catalogue);
        // The places of a file that is held back are not those of the page that is shown.
        let page = diagnostic.span.and_then(|span| pages.get(&span.file));
        if let Some((path, output)) = page {
            let anchor = match showing.held {
                None => anchor_of(&showing.site, output, diagnostic),
                Some(_) => None,
            };
            let link = page_link(path.as_str(), anchor.as_deref(), &title(&showing.site, path, output));
            entry.insert_str(entry.len() - "</li>".len(), &format!("<p class=\"letopis-page-link\">{link}</p>"));
        }
        let _ = writeln!(html, "{entry}");
    }
    html.push_str("</ol>\n");
    if diagnostics.len() > SHOWN {
        let more = catalogue.text("serve-more", &[("count", (diagnostics.len() - SHOWN).into())]);
        let _ = writeln!(html, "<p>{}</p>", escape(&more));
    }
}
