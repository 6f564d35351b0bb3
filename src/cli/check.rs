//! `letopis check`: everything that can be said against a site, drafts included.

use std::collections::BTreeMap;
use std::path::Path;

use crate::archive::{Frozen, changes, latest, published, site_name};
use crate::cli::End;
use crate::cli::arguments::CheckWishes;
use crate::cli::session::Session;
use crate::diag::{Diagnostic, has_errors};
use crate::edition::inspect;
use crate::io::bag::kept;
use crate::io::freeze;
use crate::model::Model;
use crate::source::Sources;

/// Checks the site of a session.
pub fn check(session: &Session, wishes: &CheckWishes) -> End {
    let (root, sources) = match session.root().and_then(|root| Ok((session.load(&root)?, root))) {
        Ok((sources, root)) => (root, sources),
        Err(end) => return end,
    };
    let (mut diagnostics, public) = inspect(&sources);
    // Reports that cannot be read are not taken for reports that are gone.
    if !has_errors(&diagnostics) {
        diagnostics.extend(since_archived(&root, &sources, &public));
    }
    session.print(&diagnostics, &sources, wishes.format);
    session.sum_up(&diagnostics);
    let is_refused = has_errors(&diagnostics) || (wishes.deny_warnings && !diagnostics.is_empty());
    if is_refused { End::ContentErrors } else { End::Done }
}

/// What has changed of the reports of archived years, in the folder where `letopis archive` keeps them.
fn since_archived(root: &Path, sources: &Sources, public: &Model) -> Vec<Diagnostic> {
    let frozen: Vec<Frozen> = kept(&root.join("archive")).into_iter().map(|kept| kept.frozen).collect();
    let mut warnings = Vec::new();
    for (year, archive) in latest(&site_name(public), &frozen) {
        let published = published(public, sources, year);
        let digests = archive.reports().into_keys().chain(published.iter().copied());
        let now: BTreeMap<String, String> =
            digests.filter_map(|path| Some((path.to_owned(), freeze::digest(&root.join(path))?))).collect();
        warnings.extend(changes(archive, &published, &now, sources));
    }
    warnings
}
