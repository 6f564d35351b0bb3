//! Answers under the server's own addresses: style, script, news, margins, the review, and files opened in the editor.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream;

use crate::io::http::answer::{Answers, bytes_answer, plain};
use crate::io::http::{Asks, Desk};
use crate::io::launch::edit;
use crate::io::press::inside;
use crate::serve::address::{Asked, asked, from_query};
use crate::serve::editor::invocation;
use crate::serve::gate::may_act;
use crate::serve::margin::margin;
use crate::serve::news;
use crate::serve::overview::overview;
use crate::serve::page::{SCRIPT, STYLE};

/// How long a browser waits before it looks for the server again.
const RETRY: Duration = Duration::from_millis(500);

/// An answer under an own address.
pub fn own(answers: &Answers, path: &str, asks: &Asks) -> Response<Body> {
    match path {
        "_review" => {
            let (title, main) = overview(&answers.showing, &answers.desk.catalogue);
            answers.page(StatusCode::OK, &title, &main)
        }
        "_letopis/live.css" => bytes_answer(StatusCode::OK, "text/css; charset=utf-8", STYLE.into()),
        "_letopis/live.js" => bytes_answer(StatusCode::OK, "text/javascript; charset=utf-8", SCRIPT.into()),
        "_letopis/margin" => notes(answers, asks),
        "_letopis/open" => open(answers, asks),
        _ => answers.site(Asked::Missing(path.to_owned())),
    }
}

/// How things are, at once and whenever they change.
pub fn news(desk: Arc<Desk>) -> Response<Body> {
    let mut shown = desk.shown.subscribe();
    shown.mark_changed();
    let events = stream::unfold((shown, desk), |(mut shown, desk)| async move {
        shown.changed().await.ok()?;
        let showing = shown.borrow_and_update().clone();
        let event = Event::default().retry(RETRY).data(news::news(&showing, &desk.catalogue));
        Some((Ok::<Event, Infallible>(event), (shown, desk)))
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

/// The margin of the page at an address.
fn notes(answers: &Answers, asks: &Asks) -> Response<Body> {
    let edition = &answers.showing.site;
    let page = from_query(&asks.query, "page").unwrap_or_default();
    let found = match asked(&page, edition.model.site.base_url.as_deref(), &edition.plan) {
        Asked::File(path) => {
            edition.plan.find(&path).map(|(_, output)| margin(edition, output, &answers.desk.catalogue))
        }
        _ => None,
    };
    let json = found.unwrap_or_default().to_string();
    bytes_answer(StatusCode::OK, "application/json; charset=utf-8", json.into_bytes())
}

/// Opens a file of the site in the editor of whoever sits at this computer.
fn open(answers: &Answers, asks: &Asks) -> Response<Body> {
    let desk = &answers.desk;
    let say = |status, key: &str, reason: &str| {
        let text = desk.catalogue.text(key, &[("reason", reason.to_owned().into())]);
        plain(status, text)
    };
    let is_here = asks.peer.to_canonical().is_loopback();
    if !is_here || !may_act(asks.asking(), asks.header("letopis-token"), &desk.token) {
        return answers.refused("serve-refused-elsewhere");
    }
    let path = from_query(&asks.query, "file").unwrap_or_default();
    let line = from_query(&asks.query, "line").and_then(|line| line.parse().ok()).unwrap_or(1);
    if !answers.showing.newest().has(&path) {
        return answers.refused("serve-refused-outside");
    }
    let Ok(file) = inside(&desk.root, &path) else { return answers.refused("serve-refused-outside") };
    let file = plain_path(&file.display().to_string());
    let setting = desk.editor.as_deref().unwrap_or_default();
    let Some(invocation) = invocation(setting, &file, line) else {
        return say(StatusCode::NOT_IMPLEMENTED, "serve-no-editor", "");
    };
    match edit(&invocation) {
        Ok(()) => say(StatusCode::OK, "serve-opened", ""),
        Err(error) => say(StatusCode::INTERNAL_SERVER_ERROR, "serve-editor-failed", &error.to_string()),
    }
}

/// Windows' own form of a full path begins with signs that few editors understand.
fn plain_path(path: &str) -> String {
    path.strip_prefix(r"\\?\").filter(|path| !path.starts_with("UNC\\")).unwrap_or(path).to_owned()
}
