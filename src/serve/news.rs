//! What open pages are told: not what happened, but how things are now.
//!
//! Takes what is shown, gives the text of an event. A page compares it with what it has and does what is missing, so
//! that nothing is lost between its loading and its listening, nor while the server was away.

use serde_json::json;

use crate::message::Catalogue;
use crate::serve::fault;
use crate::serve::showing::Showing;

/// How things are, as JSON.
pub fn news(showing: &Showing, catalogue: &Catalogue) -> String {
    json!({
        "edition": showing.edition(),
        "styles": showing.styles().collect::<Vec<_>>(),
        "panel": panel(showing, catalogue),
    })
    .to_string()
}

/// The panel of the faults that stand; empty where there are none.
pub fn panel(showing: &Showing, catalogue: &Catalogue) -> String {
    let Some(held) = &showing.held else { return String::new() };
    let stands = if showing.is_sound { "serve-panel-stands" } else { "serve-panel-begun" };
    fault::panel(&held.diagnostics, &held.sources, &catalogue.text(stands, &[]), catalogue)
}
