//! What stands in the margin of a page: the place of each paragraph in its file, and what is to be said of it.
//!
//! Takes an edition and a page, gives JSON for the page's script. A fault of the header stands beside the paragraph that
//! tells of the same record, and where there is none, at the head of the page. Refuses pages that are no one file's.

use std::ops::Range;

use serde_json::{Value, json};

use crate::diag::Diagnostic;
use crate::edition::Edition;
use crate::message::{Catalogue, print};
use crate::model::{BodyText, Claim, Model, ReportId};
use crate::plan::Output;
use crate::review::{BlockPlace, block_at, blocks, body_of};
use crate::serve::fault;
use crate::source::Span;

/// File, blocks and notes of a page.
pub fn margin(edition: &Edition, output: &Output, catalogue: &Catalogue) -> Value {
    let Some(body) = body_of(&edition.model, output) else { return Value::Null };
    let file = edition.sources.file(body.span.file);
    let blocks = blocks(file.text(), body);
    let lines: Vec<Value> = blocks.iter().map(|block| json!([block.anchor, block.line])).collect();
    let notes: Vec<Value> = print::sorted(&edition.diagnostics, &edition.sources)
        .into_iter()
        .filter_map(|diagnostic| {
            let anchor = anchor(edition, output, body, &blocks, diagnostic)?;
            let is_text = diagnostic.span.is_some_and(|span| span.file == body.span.file && is_inside(body, span));
            let class = if is_text { " class=\"letopis-in-text\"" } else { "" };
            let html = format!("<ul{class}>{}</ul>", fault::item(diagnostic, &edition.sources, catalogue));
            let title = catalogue.severity(diagnostic.severity());
            let brief = catalogue.title(diagnostic).replace('`', "");
            Some(json!({ "anchor": anchor, "title": title, "brief": brief, "html": html }))
        })
        .collect();
    let word = |key: &str| catalogue.text(key, &[]);
    json!({
        "file": file.path,
        "blocks": lines,
        "notes": notes,
        "words": {
            "lines": word("serve-lines"),
            "notes": word("serve-notes"),
        },
    })
}

/// Where on its own page a diagnostic stands: the page's file and the block there.
pub fn anchor_of(edition: &Edition, output: &Output, diagnostic: &Diagnostic) -> Option<String> {
    let body = body_of(&edition.model, output)?;
    let blocks = blocks(edition.sources.file(body.span.file).text(), body);
    anchor(edition, output, body, &blocks, diagnostic).filter(|anchor| !anchor.is_empty())
}

/// The block beside which a diagnostic stands; empty for the head of the page, nothing if it is about another file.
fn anchor(
    edition: &Edition,
    output: &Output,
    body: &BodyText,
    blocks: &[BlockPlace],
    diagnostic: &Diagnostic,
) -> Option<String> {
    let places = diagnostic.span.into_iter().chain(diagnostic.labels.iter().map(|label| label.span));
    let span = places.into_iter().find(|span| span.file == body.span.file)?;
    if is_inside(body, span) {
        let block = block_at(blocks, span.start as usize);
        return Some(block.map(|block| block.anchor.clone()).unwrap_or_default());
    }
    let told = match output {
        Output::Report(id) => told(&edition.model, *id, &table(edition.sources.file(span.file).text(), body, span)),
        _ => None,
    };
    Some(told.map(|block| body.anchor(block)).unwrap_or_default())
}

fn is_inside(body: &BodyText, span: Span) -> bool {
    !body.is_empty() && (body.span.start..=body.span.end).contains(&span.start)
}

/// The table of the header around a place: from its `[[…]]` to the next one.
fn table(file: &str, body: &BodyText, span: Span) -> Range<usize> {
    let header = file.get(..body.span.start as usize).unwrap_or("");
    let at = (span.start as usize).min(header.len());
    let (Some(before), Some(behind)) = (header.get(..at), header.get(at..)) else { return at..at };
    let start = if behind.starts_with("[[") { Some(at) } else { before.rfind("\n[[") };
    let end = behind.find("\n[[").map_or(header.len(), |next| at + next);
    start.map_or(at..at, |start| start..end)
}

/// The block in which a report tells of the record whose claim stands in a table.
fn told(model: &Model, report: ReportId, table: &Range<usize>) -> Option<u32> {
    let agreements = model[report].agreements.iter().flat_map(|id| claims(&model[*id].record.claims, report));
    let events = model[report].events.iter().flat_map(|id| claims(&model[*id].record.claims, report));
    agreements.chain(events).find(|(place, _)| table.contains(place)).and_then(|(_, block)| block)
}

fn claims<F>(claims: &[Claim<F>], report: ReportId) -> impl Iterator<Item = (usize, Option<u32>)> {
    let own = claims.iter().filter(move |claim| claim.report == report);
    own.map(|claim| (claim.span.start as usize, claim.passage.as_ref().map(|passage| passage.block)))
}
