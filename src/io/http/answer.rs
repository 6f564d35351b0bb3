//! Answers with files of the site, and what is said where there is none.

use std::io::ErrorKind;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

use crate::diag::{Code, Diagnostic};
use crate::html::escape;
use crate::io::http::Desk;
use crate::io::press::{Sheet, Spoilt, make};
use crate::serve::address::Asked;
use crate::serve::fault::item;
use crate::serve::mime::{may_run, media_type};
use crate::serve::missing::missing;
use crate::serve::news::panel;
use crate::serve::page::Live;
use crate::serve::showing::Showing;

/// What one request is answered from.
pub struct Answers {
    pub desk: Arc<Desk>,
    pub showing: Arc<Showing>,
}

impl Answers {
    /// A file of the site, or why there is none.
    pub fn site(&self, asked: Asked) -> Response<Body> {
        match asked {
            Asked::File(path) => self.file(&path),
            Asked::Moved(address) => moved(&address),
            Asked::Missing(path) => {
                let (title, main) = missing(&self.showing, &path, &self.desk.catalogue);
                self.page(StatusCode::NOT_FOUND, &title, &main)
            }
            Asked::Own(_) | Asked::Refused => {
                let (title, main) = missing(&self.showing, "", &self.desk.catalogue);
                self.page(StatusCode::NOT_FOUND, &title, &main)
            }
        }
    }

    fn file(&self, wanted: &str) -> Response<Body> {
        let edition = &self.showing.site;
        let Some((path, output)) = edition.plan.find(wanted) else {
            return self.site(Asked::Missing(wanted.to_owned()));
        };
        match make(edition, &self.desk.root, path, output) {
            Ok(Sheet::Made(bytes)) if wanted.ends_with(".html") => {
                let bytes = self.live(|live| live.inject(&bytes));
                bytes_answer(StatusCode::OK, media_type(wanted), bytes)
            }
            Ok(Sheet::Made(bytes)) => bytes_answer(StatusCode::OK, media_type(wanted), bytes),
            Ok(Sheet::Attached(bytes)) => {
                let media_type = media_type(wanted);
                let mut answer = bytes_answer(StatusCode::OK, media_type, bytes);
                if may_run(media_type) {
                    // Attachments come from many hands: what would run in them must not see the drafts.
                    let sandbox = HeaderValue::from_static("sandbox");
                    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, sandbox);
                }
                answer
            }
            Err(Spoilt::Fault(fault)) => match self.desk.recant(&self.showing, &fault) {
                Some(showing) => Answers { desk: self.desk.clone(), showing }.file(wanted),
                None => self.broken(&fault),
            },
            Err(Spoilt::Outside) => self.refused("serve-refused-outside"),
            Err(Spoilt::Unreadable(error)) if error.kind() == ErrorKind::NotFound => {
                self.site(Asked::Missing(wanted.to_owned()))
            }
            Err(Spoilt::Unreadable(error)) => {
                let fault = Diagnostic::nowhere(Code::Io).arg("path", wanted).arg("reason", error.to_string());
                self.broken(&fault)
            }
        }
    }

    /// A page that a fault of the theme spoilt.
    fn broken(&self, fault: &Diagnostic) -> Response<Body> {
        let catalogue = &self.desk.catalogue;
        let main = format!(
            "<p>{}</p>\n<ol class=\"letopis-faults\">{}</ol>\n",
            escape(&catalogue.text("serve-broken-words", &[])),
            item(fault, &self.showing.site.sources, catalogue)
        );
        self.page(StatusCode::INTERNAL_SERVER_ERROR, &catalogue.text("serve-broken", &[]), &main)
    }

    /// A page of the server's own.
    pub fn page(&self, status: StatusCode, title: &str, main: &str) -> Response<Body> {
        bytes_answer(status, "text/html; charset=utf-8", self.live(|live| live.own(title, main)))
    }

    /// A refusal tells nothing of the site and has no secret in it.
    pub fn refused(&self, reason: &str) -> Response<Body> {
        let catalogue = &self.desk.catalogue;
        let reason = catalogue.text(reason, &[("url", self.desk.url.clone().into())]);
        plain(StatusCode::FORBIDDEN, format!("{}\n{}\n", catalogue.text("serve-refused", &[]), reason.replace('`', "")))
    }

    pub fn method_not_allowed(&self, allowed: &'static str) -> Response<Body> {
        let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, self.desk.catalogue.text("serve-refused", &[]) + "\n");
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allowed));
        answer
    }

    fn live<T>(&self, write: impl FnOnce(Live<'_>) -> T) -> T {
        let desk = &self.desk;
        write(Live {
            edition: &self.showing.edition(),
            token: &desk.token,
            panel: &panel(&self.showing, &desk.catalogue),
            catalogue: &desk.catalogue,
            lang: desk.lang.tag(),
        })
    }
}

fn moved(address: &str) -> Response<Body> {
    let mut answer = plain(StatusCode::FOUND, String::new());
    if let Ok(value) = HeaderValue::from_str(address) {
        answer.headers_mut().insert(header::LOCATION, value);
    }
    answer
}

/// A line of text.
pub fn plain(status: StatusCode, text: String) -> Response<Body> {
    bytes_answer(status, "text/plain; charset=utf-8", text.into_bytes())
}

/// Bytes with their type and length.
pub fn bytes_answer(status: StatusCode, media_type: &'static str, bytes: Vec<u8>) -> Response<Body> {
    let length = bytes.len();
    let mut answer = Response::new(Body::from(bytes));
    *answer.status_mut() = status;
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    answer.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    answer
}
