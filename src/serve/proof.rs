//! Tries a theme before it is shown: one page of each kind is made.
//!
//! Takes an edition, gives the faults that its templates run into. What only shows on some pages of a kind is seen when
//! such a page is asked for.

use std::mem::discriminant;

use crate::diag::{Diagnostic, has_errors};
use crate::edition::Edition;
use crate::plan::Output;

/// Whether a change of these paths can break templates.
pub fn is_due<'p>(changed: impl IntoIterator<Item = &'p String>) -> bool {
    changed.into_iter().any(|path| path == "site.toml" || path.starts_with("themes/"))
}

/// The faults of one page of each kind.
pub fn faults(edition: &Edition) -> Vec<Diagnostic> {
    if has_errors(&edition.diagnostics) {
        return Vec::new();
    }
    let website = edition.website();
    let mut seen = Vec::new();
    let mut faults = Vec::new();
    let mut buffer = Vec::new();
    for (path, output) in edition.plan.pages().chain(edition.plan.find("404.html")) {
        let kind = discriminant::<Output>(output);
        if seen.contains(&kind) {
            continue;
        }
        seen.push(kind);
        if let Err(fault) = website.make(path, output, &mut buffer)
            && !faults.contains(&*fault)
        {
            faults.push(*fault);
        }
    }
    faults
}
