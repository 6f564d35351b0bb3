//! `letopis serve`: the site in a browser, as it is on disk, while somebody writes it.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chrono::Local;
use sha2::{Digest, Sha256};
use tokio::sync::watch;

use crate::cli::End;
use crate::cli::arguments::ServeWishes;
use crate::cli::session::{Session, shown};
use crate::diag::{Code, Diagnostic};
use crate::edition::Wishes;
use crate::io::http::{self, BindError, Desk};
use crate::io::keeper::{self, Turn};
use crate::io::launch;
use crate::io::press::Press;
use crate::io::terminal::{note, print};
use crate::io::watch::Alarm;
use crate::link::Audience;
use crate::message::Catalogue;
use crate::serve::showing::Showing;

/// Shows the site of a session until Ctrl-C.
pub fn serve(session: &Session, wishes: &ServeWishes) -> End {
    match try_serve(session, wishes) {
        Ok(()) => End::Done,
        Err(end) => end,
    }
}

fn try_serve(session: &Session, wishes: &ServeWishes) -> Result<(), End> {
    let root = full(session.root()?);
    let today = session.today(None)?;
    let listener = bind(session, wishes)?;
    let address = listener.local_addr().map_err(|error| session.io(Path::new(&wishes.host), &error))?;
    let url = http::url(address);

    let audience = if wishes.no_drafts { Audience::Public } else { Audience::Editors };
    let mut press = Press::new(&root, Wishes { audience, base_url: None, today });
    // The alarm is armed before the first look, so that nothing happens between the two unseen.
    let mut alarm = Alarm::new(&root, wishes.poll);
    let deaf = alarm.arm().err();
    let first = keeper::begin(&mut press, secret(8));
    greet(session, wishes, &root, &url, &first, deaf);

    let sender = Arc::new(watch::Sender::new(Arc::new(first)));
    let keepers = sender.clone();
    let catalogue = Arc::new(Catalogue::new(session.lang));
    let words = catalogue.clone();
    std::thread::spawn(move || keeper::keep(press, alarm, &keepers, |turn, showing| tell(&words, turn, showing)));
    if wishes.open
        && let Err(error) = launch::browse(&url)
    {
        note(&session.catalogue.text("cli-serve-no-browser", &[("reason", error.to_string().into())]));
    }
    let desk = Desk {
        shown: sender,
        root,
        catalogue,
        lang: session.lang,
        token: secret(32),
        host: wishes.host.clone(),
        url: url.clone(),
        editor: launch::editor_setting(),
    };
    http::serve(listener, desk).map_err(|error| session.io(Path::new(&url), &error))
}

/// An editor is started in another folder than this one.
fn full(root: PathBuf) -> PathBuf {
    std::path::absolute(&root).unwrap_or(root)
}

fn bind(session: &Session, wishes: &ServeWishes) -> Result<TcpListener, End> {
    http::bind(&wishes.host, wishes.port).map_err(|error| match error {
        BindError::Host(_) => {
            session.fail(Diagnostic::nowhere(Code::BadArgument).arg("name", "--host").arg("value", &wishes.host))
        }
        BindError::Taken(port) => session.fail(Diagnostic::nowhere(Code::PortTaken).arg("port", port.to_string())),
        BindError::Io(error) => session.io(Path::new(&wishes.host), &error),
    })
}

/// Where the site is, what is watched, and what is wrong from the start.
fn greet(session: &Session, wishes: &ServeWishes, root: &Path, url: &str, first: &Showing, deaf: Option<String>) {
    let say = |key: &str, arguments: &[(&str, String)]| {
        let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        note(&session.catalogue.text(key, &arguments));
    };
    let port = url.trim_end_matches('/').rsplit(':').next().unwrap_or_default();
    if wishes.port.is_none() && port != http::PORT.to_string() {
        say("cli-serve-port-taken", &[("port", http::PORT.to_string()), ("next", port.to_owned())]);
    }
    if let Some(held) = &first.held {
        session.tell(&held.diagnostics, &held.sources);
        session.sum_up(&held.diagnostics);
    }
    print(url);
    say("cli-serve-watches", &[("path", shown(root))]);
    if let Some(reason) = deaf {
        say("cli-serve-deaf", &[("reason", reason)]);
    }
    if !wishes.no_drafts {
        let is_own = wishes.host.eq_ignore_ascii_case("localhost")
            || wishes.host.trim_matches(['[', ']']).parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback());
        let key = if is_own { "cli-serve-drafts" } else { "cli-serve-open-to-all" };
        say(key, &[("url", url.to_owned())]);
    }
}

/// One line for each change.
fn tell(catalogue: &Catalogue, turn: &Turn, showing: &Showing) {
    let what = match turn.changed.iter().next() {
        Some(path) if turn.changed.len() == 1 => path.clone(),
        _ => catalogue.text("cli-serve-files", &[("count", turn.changed.len().into())]),
    };
    let key = match (turn.held, showing.is_sound) {
        (false, _) => "cli-serve-rebuilt",
        (true, true) => "cli-serve-rebuilt-held",
        (true, false) => "cli-serve-rebuilt-wrong",
    };
    let (diagnostics, _) = showing.diagnostics();
    let arguments = [
        ("clock", Local::now().format("%H:%M:%S").to_string().into()),
        ("what", what.into()),
        ("time", milliseconds(turn.time).into()),
        ("found", catalogue.found(diagnostics).into()),
    ];
    note(&catalogue.text(key, &arguments));
}

fn milliseconds(time: Duration) -> String {
    time.as_millis().to_string()
}

/// Letters that nobody can guess. The standard library takes the keys of its hash tables from the system's source of
/// chance; the time keeps two runs apart.
fn secret(length: usize) -> String {
    use std::hash::{BuildHasher, Hasher, RandomState};
    let mut digest = Sha256::new();
    for _ in 0..4 {
        digest.update(RandomState::new().build_hasher().finish().to_le_bytes());
    }
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    digest.update(now.as_nanos().to_le_bytes());
    let letters: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    letters[..length.min(letters.len())].to_owned()
}
