//! When to look at the disk again.
//!
//! Takes the site's root, gives the moment at which something may have changed. The system's events are only the alarm
//! clock: they lose files of new folders and fall silent when a folder is replaced. Therefore nothing is concluded from
//! them, folders that were replaced are watched anew, and once in a while a look is taken without any.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// A change mostly comes as several events; this long a silence ends them …
const SILENCE: Duration = Duration::from_millis(10);

/// … and so much time at most.
const LONGEST: Duration = Duration::from_millis(50);

/// Without an event a look is taken after this time, or a multiple of what a look costs.
const UNASKED: Duration = Duration::from_secs(2);

/// The same where there are no events at all.
const POLLED: Duration = Duration::from_millis(400);

/// How many times the cost of a look passes until the next unasked one.
const LEISURE: u32 = 30;

/// An alarm clock for one site.
pub struct Alarm {
    root: PathBuf,
    polls: bool,
    events: Option<Armed>,
    /// What a look costs.
    cost: Duration,
}

struct Armed {
    /// Held for its events; they end with it.
    _watcher: RecommendedWatcher,
    rings: Receiver<()>,
    /// The folders that are watched, as they were then.
    folders: Vec<Option<Identity>>,
}

/// What tells one folder from another at the same path.
type Identity = (u64, u64, Option<std::time::SystemTime>);

impl Alarm {
    /// Without `polls` the system is asked to tell of changes.
    pub fn new(root: &Path, polls: bool) -> Alarm {
        Alarm { root: root.to_path_buf(), polls, events: None, cost: Duration::ZERO }
    }

    /// Begins to listen, or does so anew.
    ///
    /// # Errors
    /// Why the system tells nothing; looks are then taken unasked.
    pub fn arm(&mut self) -> Result<(), String> {
        self.events = None;
        if self.polls {
            return Ok(());
        }
        let armed = arm(&self.root).map_err(|error| error.to_string());
        self.events = Some(armed?);
        Ok(())
    }

    /// Waits until something may have changed. `cost` is what the last look took; `was_late` says that it found what no
    /// event had told.
    pub fn wait(&mut self, cost: Duration, was_late: bool) -> Woken {
        self.cost = cost;
        let folders = folders(&self.root);
        let is_deaf = self.events.as_ref().is_some_and(|armed| was_late || armed.folders != folders);
        if is_deaf || (self.events.is_none() && !self.polls && was_late) {
            // What happened while nobody listened is found by a look.
            let _ = self.arm();
            return Woken::ByClock;
        }
        let Some(armed) = &self.events else {
            std::thread::sleep(POLLED.max(self.cost * LEISURE / 2));
            return Woken::ByClock;
        };
        match armed.rings.recv_timeout(UNASKED.max(self.cost * LEISURE)) {
            Ok(()) => {
                let begin = Instant::now();
                while begin.elapsed() < LONGEST && armed.rings.recv_timeout(SILENCE).is_ok() {}
                Woken::ByEvent
            }
            Err(RecvTimeoutError::Timeout) => Woken::ByClock,
            Err(RecvTimeoutError::Disconnected) => {
                self.events = None;
                Woken::ByClock
            }
        }
    }
}

/// Why a look is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    ByEvent,
    ByClock,
}

fn arm(root: &Path) -> notify::Result<Armed> {
    let (ring, rings): (Sender<()>, Receiver<()>) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| !is_reading(event.kind)) {
            let _ = ring.send(());
        }
    })?;
    // The root itself for site.toml and for folders that come and go; never a single file, which is lost by renaming.
    let folders = folders(root);
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(Armed { _watcher: watcher, rings, folders })
}

const FOLDERS: [&str; 2] = ["content", "themes"];

/// Reading is no change, and our own looks read.
fn is_reading(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

fn folders(root: &Path) -> Vec<Option<Identity>> {
    let own = [root.to_path_buf()];
    own.into_iter().chain(FOLDERS.iter().map(|folder| root.join(folder))).map(|folder| identity(&folder)).collect()
}

#[cfg(unix)]
fn identity(folder: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let metadata = std::fs::metadata(folder).ok()?;
    // The number of a folder that was deleted is soon given to another one.
    Some((metadata.dev(), metadata.ino(), metadata.created().ok()))
}

#[cfg(not(unix))]
fn identity(folder: &Path) -> Option<Identity> {
    let metadata = std::fs::metadata(folder).ok()?;
    Some((0, 0, metadata.created().ok()))
}
