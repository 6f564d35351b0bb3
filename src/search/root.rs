//! What is loaded before anything else: the parts of the index, and what lies where in one of them.
//!
//! Takes the layout, gives the first script and two lists of the contents of a part. Needs no text of a report.

use serde_json::json;

use crate::search::code;
use crate::search::layout::{Kind, Layout, Part};
use crate::search::words::PASSED_OVER;

/// The script that names the parts: the years that each covers, a version for its addresses, and further years that
/// something in it may be of.
pub fn root(layout: &Layout) -> String {
    let part = |part: &Part| {
        let first = part.documents.first().map_or(0, |document| document.year);
        let last = part.documents.last().map_or(0, |document| document.year);
        json!([first, last, short(&part.version.to_string()), part.further])
    };
    let parts: Vec<_> = layout.parts.iter().map(part).collect();
    let kinds = Kind::ALL.map(Kind::word);
    let root = json!({ "kinds": kinds, "parts": parts, "passed": PASSED_OVER.join(" ") });
    format!("letopisSearch(\"\",{root});\n")
}

/// Enough of a digest to tell two versions apart.
pub fn short(digest: &str) -> &str {
    digest.get(..10).unwrap_or(digest)
}

/// Year, kind and number of documents, for each run of documents that share both.
pub fn runs(part: &Part) -> Vec<i64> {
    let runs = part.documents.chunk_by(|a, b| (a.year, a.subject.kind()) == (b.year, b.subject.kind()));
    let run = runs.filter_map(|run| {
        let first = run.first()?;
        Some([i64::from(first.year), first.subject.kind() as i64, i64::try_from(run.len()).ok()?])
    });
    run.flatten().collect()
}

/// For each group of documents that share a leaf twice their number; for a document with leaves of its own twice the
/// number of leaves, and one.
pub fn leaves(part: &Part) -> String {
    let mut out = String::new();
    for leaf in part.leaves.iter().filter(|leaf| leaf.piece == 0) {
        let pieces = part.documents[leaf.documents.start].pieces;
        code::push(&mut out, if pieces > 1 { pieces * 2 + 1 } else { leaf.documents.len() * 2 });
    }
    out
}
