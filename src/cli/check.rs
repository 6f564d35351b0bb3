//! `letopis check`: everything that can be said against a site, drafts included.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::archive::{Frozen, changes, is_same_text, latest, published, site_name};
use crate::cli::End;
use crate::cli::arguments::CheckWishes;
use crate::cli::session::Session;
use crate::diag::{Code, Diagnostic, has_errors};
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
    // Settings that cannot be read do not tell the site's name, by which its archives are known.
    let is_of_settings =
        |fault: &&Diagnostic| fault.span.is_none_or(|span| sources.file(span.file).path == "site.toml");
    let doubtful: Vec<Diagnostic> = diagnostics.iter().filter(is_of_settings).cloned().collect();
    if !has_errors(&doubtful) {
        diagnostics.extend(since_archived(&root, &sources, &public));
    }
    session.print(&diagnostics, &sources, wishes.format);
    session.sum_up(&diagnostics);
    let is_refused = has_errors(&diagnostics) || (wishes.deny_warnings && !diagnostics.is_empty());
    if is_refused { End::ContentErrors } else { End::Done }
}

/// What has changed of the reports of archived years, in the folder where `letopis archive` keeps them; and what is kept
/// there and cannot be read. Files are compared as they lie there, whatever is wrong with what they say.
fn since_archived(root: &Path, sources: &Sources, public: &Model) -> Vec<Diagnostic> {
    let site = site_name(public);
    let (mut frozen, mut warnings): (Vec<Frozen>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
    for kept in kept(&root.join("archive")).into_iter().filter(|kept| kept.name.site == site) {
        match kept.frozen {
            Some(archive) => frozen.push(archive),
            None => {
                let name = kept.place.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
                warnings.push(Diagnostic::nowhere(Code::ArchiveUnreadable).arg("archive", name));
            }
        }
    }
    for (year, archive) in latest(&site, &frozen) {
        let published = published(public, sources, year);
        let archived = archive.reports();
        let paths: BTreeSet<&str> = archived.keys().chain(&published).copied().collect();
        let now: BTreeMap<String, String> = paths
            .into_iter()
            .filter_map(|path| Some((path.to_owned(), digest(&root.join(path), archived.get(path).copied())?)))
            .collect();
        warnings.extend(changes(archive, &published, &now, sources));
    }
    warnings
}

/// The digest of a file; that of the archived one, where only the ends of lines differ.
fn digest(path: &Path, archived: Option<&str>) -> Option<String> {
    let now = freeze::digest(path)?;
    let is_same = |then: &&str| fs::read(path).is_ok_and(|bytes| is_same_text(&path.to_string_lossy(), then, &bytes));
    Some(archived.filter(|then| **then != now).filter(is_same).map_or(now, str::to_owned))
}
