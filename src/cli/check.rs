//! `letopis check`: everything that can be said against a site, drafts included.

use crate::cli::End;
use crate::cli::arguments::CheckWishes;
use crate::cli::session::Session;
use crate::diag::has_errors;
use crate::edition::inspect;

/// Checks the site of a session.
pub fn check(session: &Session, wishes: &CheckWishes) -> End {
    let sources = match session.root().and_then(|root| session.load(&root)) {
        Ok(sources) => sources,
        Err(end) => return end,
    };
    let diagnostics = inspect(&sources);
    session.print(&diagnostics, &sources, wishes.format);
    session.sum_up(&diagnostics);
    let is_refused = has_errors(&diagnostics) || (wishes.deny_warnings && !diagnostics.is_empty());
    if is_refused { End::ContentErrors } else { End::Done }
}
