//! `letopis check`: everything that can be said against a site, drafts included.

use crate::cli::End;
use crate::cli::arguments::CheckWishes;
use crate::cli::session::{Session, has_errors};
use crate::diag::{Code, Diagnostic};
use crate::edition::{Wishes, compile};
use crate::link::Audience;

/// Checks the site of a session.
pub fn check(session: &Session, wishes: &CheckWishes) -> End {
    let sources = match session.root().and_then(|root| session.load(&root)) {
        Ok(sources) => sources,
        Err(end) => return end,
    };
    let wish = |audience| Wishes { audience, base_url: None, today: None };
    let mut diagnostics = compile(&sources, wish(Audience::Editors)).diagnostics;
    // What only the public does not see is a fault of the public site alone.
    let public = compile(&sources, wish(Audience::Public)).diagnostics;
    let hidden = public.into_iter().filter(|diagnostic: &Diagnostic| diagnostic.code == Code::HiddenTarget);
    diagnostics.extend(hidden);
    session.print(&diagnostics, &sources, wishes.format);
    session.sum_up(&diagnostics);
    let is_refused = has_errors(&diagnostics) || (wishes.deny_warnings && !diagnostics.is_empty());
    if is_refused { End::ContentErrors } else { End::Done }
}
