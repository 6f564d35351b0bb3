//! The server: requests in, answers out.
//!
//! Takes what is shown, answers each request from it, and makes a page only when somebody asks for it. Refuses names that
//! are not its own, other websites, methods that change something, and paths out of the site. It never writes a file.

mod answer;
mod own;

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::Response;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::watch::Sender;

use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::message::Catalogue;
use crate::serve::address::{Asked, asked};
use crate::serve::gate::{Asking, Refusal, pass};
use crate::serve::showing::Showing;
use answer::Answers;

/// The port that is taken where nobody asks for one.
pub const PORT: u16 = 1847;

/// How many further ports are tried.
const FURTHER: u16 = 100;

/// What the server answers from.
pub struct Desk {
    pub shown: Arc<Sender<Arc<Showing>>>,
    pub root: PathBuf,
    pub catalogue: Arc<Catalogue>,
    pub lang: Lang,
    /// Without it nothing can be done from a page.
    pub token: String,
    /// What `--host` says.
    pub host: String,
    /// The server's own address.
    pub url: String,
    /// How files are opened.
    pub editor: Option<String>,
}

impl Desk {
    /// Goes back to the site before the one in which a page could not be made, unless that is history already.
    fn recant(&self, showing: &Showing, fault: &Diagnostic) -> Option<Arc<Showing>> {
        let recanted = Arc::new(showing.recant(fault.clone())?);
        self.shown.send_if_modified(|now| {
            let is_it = Arc::ptr_eq(&now.site, &showing.site);
            if is_it {
                *now = recanted.clone();
            }
            is_it
        });
        Some(recanted)
    }
}

/// Why no port could be had.
pub enum BindError {
    /// `--host` is no address of this computer.
    Host(io::Error),
    /// Another program has the port that was asked for.
    Taken(u16),
    /// None of the ports that were tried is free.
    Io(io::Error),
}

/// Takes a port: the one that is asked for, else the first free one from [`PORT`] on.
///
/// # Errors
/// See [`BindError`].
pub fn bind(host: &str, port: Option<u16>) -> Result<std::net::TcpListener, BindError> {
    let first = port.unwrap_or(PORT);
    let last = if port.is_some() { first } else { first.saturating_add(FURTHER) };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let ip: IpAddr = match bare.parse() {
        Ok(ip) => ip,
        Err(_) => {
            let found = (bare, first).to_socket_addrs().map_err(BindError::Host)?.next();
            found.ok_or_else(|| BindError::Host(io::ErrorKind::NotFound.into()))?.ip()
        }
    };
    let mut fault = io::Error::from(io::ErrorKind::AddrInUse);
    for number in first..=last {
        match std::net::TcpListener::bind(SocketAddr::new(ip, number)) {
            Ok(listener) => {
                listener.set_nonblocking(true).map_err(BindError::Io)?;
                return Ok(listener);
            }
            Err(error) if error.kind() == io::ErrorKind::AddrNotAvailable => return Err(BindError::Host(error)),
            // Windows keeps some ports for itself and says that access is denied.
            Err(error) if is_taken(&error) => fault = error,
            Err(error) => return Err(BindError::Io(error)),
        }
    }
    match port {
        Some(port) => Err(BindError::Taken(port)),
        None => Err(BindError::Io(fault)),
    }
}

fn is_taken(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied)
}

/// The address to open in a browser.
pub fn url(address: SocketAddr) -> String {
    let ip = match address.ip() {
        ip if !ip.is_unspecified() => ip,
        IpAddr::V4(_) => IpAddr::from([127, 0, 0, 1]),
        IpAddr::V6(_) => IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1]),
    };
    format!("http://{}/", SocketAddr::new(ip, address.port()))
}

/// Answers requests until Ctrl-C, which ends open connections, too.
///
/// # Errors
/// The network failed.
pub fn serve(listener: std::net::TcpListener, desk: Desk) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let ended = runtime.block_on(async {
        let listener = TcpListener::from_std(listener)?.tap_io(|stream| {
            // An event of a few bytes must not wait for more.
            let _ = stream.set_nodelay(true);
        });
        let router = Router::new().fallback(respond).with_state(Arc::new(desk));
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        tokio::select! {
            served = axum::serve(listener, service).into_future() => served,
            stopped = tokio::signal::ctrl_c() => stopped,
        }
    });
    runtime.shutdown_background();
    ended
}

/// A request as far as answers look at it.
struct Asks {
    method: Method,
    path: String,
    query: String,
    headers: HeaderMap,
    peer: IpAddr,
}

impl Asks {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    fn asking(&self) -> Asking<'_> {
        Asking {
            host: self.header("host"),
            origin: self.header("origin"),
            fetch_site: self.header("sec-fetch-site"),
            fetch_mode: self.header("sec-fetch-mode"),
        }
    }
}

async fn respond(
    State(desk): State<Arc<Desk>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Result<Response, Infallible> {
    let asks = Asks {
        method: request.method().clone(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        headers: request.headers().clone(),
        peer: peer.ip(),
    };
    let is_head = asks.method == Method::HEAD;
    let mut response = answer(desk, asks).await;
    guard(response.headers_mut());
    if is_head {
        *response.body_mut() = Body::empty();
    }
    Ok(response)
}

async fn answer(desk: Arc<Desk>, asks: Asks) -> Response {
    let showing = desk.shown.borrow().clone();
    let answers = Answers { desk: desk.clone(), showing };
    match pass(asks.asking(), &desk.host) {
        Err(Refusal::Host) => return answers.refused("serve-refused-host"),
        Err(Refusal::Elsewhere) => return answers.refused("serve-refused-elsewhere"),
        Ok(()) => {}
    }
    let base_url = answers.showing.site.model.site.base_url.clone();
    let asked = asked(&asks.path, base_url.as_deref(), &answers.showing.site.plan);
    let acts = asked == Asked::Own("_letopis/open".to_owned());
    if acts != (asks.method == Method::POST) || !(acts || [Method::GET, Method::HEAD].contains(&asks.method)) {
        return answers.method_not_allowed(if acts { "POST" } else { "GET, HEAD" });
    }
    if asked == Asked::Own("_letopis/news".to_owned()) {
        return own::news(desk);
    }
    // Making a page takes its time, and nobody else shall wait for it.
    let made = tokio::task::spawn_blocking(move || match asked {
        Asked::Own(path) => own::own(&answers, &path, &asks),
        asked => answers.site(asked),
    });
    made.await.unwrap_or_else(|_| answer::plain(StatusCode::INTERNAL_SERVER_ERROR, String::new()))
}

/// What holds for every answer: nothing is kept, nothing is guessed, nobody else's page gets it.
fn guard(headers: &mut HeaderMap) {
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, header::HeaderValue::from_static(value));
    }
}
