//! Keeps what is shown up to date with the disk.
//!
//! Takes the press and the alarm, gives a new showing for every change. Good news is told at once; bad news only of files
//! that nobody is writing any more, so that half a file alarms nobody.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::watch::Sender;

use crate::diag::{Diagnostic, has_errors};
use crate::edition::Edition;
use crate::io::press::Press;
use crate::io::watch::{Alarm, Woken};
use crate::serve::proof;
use crate::serve::showing::Showing;

/// A fault stands when nothing has changed for so long.
const UNTIL_FAULT: Duration = Duration::from_millis(300);

/// A file counts as deleted when it has not come back within this time: editors save by renaming.
const UNTIL_GONE: Duration = Duration::from_millis(120);

/// Between two looks at files that are being written.
const PAUSE: Duration = Duration::from_millis(40);

/// What came of a change.
pub struct Turn {
    pub changed: BTreeSet<String>,
    pub time: Duration,
    /// What holds the change back.
    pub held: bool,
}

/// Prints the first edition.
pub fn begin(press: &mut Press, run: String) -> Showing {
    let faults = match press.look() {
        Ok(_) => Vec::new(),
        Err(fault) => vec![fault],
    };
    Showing::begin(run, press.print(), faults)
}

/// Follows the disk as long as the program runs.
pub fn keep(mut press: Press, mut alarm: Alarm, shown: &Sender<Arc<Showing>>, tell: impl Fn(&Turn, &Showing)) -> ! {
    let mut cost = Duration::ZERO;
    let mut was_late = false;
    loop {
        let woken = alarm.wait(cost, was_late);
        let before = shown.borrow().clone();
        let turned = turn(&mut press, &before, &mut cost);
        was_late = woken == Woken::ByClock && turned.is_some();
        if let Some((turn, showing)) = turned {
            tell(&turn, &showing);
            shown.send_replace(Arc::new(showing));
        }
    }
}

/// Looks until there is something that can be told, or nothing.
fn turn(press: &mut Press, before: &Showing, cost: &mut Duration) -> Option<(Turn, Showing)> {
    let begin = Instant::now();
    let mut last_change = begin;
    let mut changed = BTreeSet::new();
    let mut printed: Option<(Edition, Vec<Diagnostic>)> = None;
    loop {
        let look = Instant::now();
        let found = press.look();
        *cost = look.elapsed();
        let is_unread = found.is_err();
        match found {
            Ok(paths) if !paths.is_empty() => {
                last_change = Instant::now();
                changed.extend(paths);
                printed = None;
            }
            Ok(_) if changed.is_empty() && !before.is_unread() => return None,
            Ok(_) => {}
            Err(fault) if begin.elapsed() > 4 * UNTIL_FAULT => {
                let turn = Turn { changed, time: begin.elapsed(), held: true };
                let is_known = before.held.as_ref().is_some_and(|held| held.diagnostics == [fault.clone()]);
                return (!is_known).then(|| (turn, before.hold(fault)));
            }
            Err(_) => {}
        }
        if !is_unread {
            let (edition, faults) = printed.get_or_insert_with(|| print(press, &changed));
            let is_wrong = has_errors(&edition.diagnostics) || !faults.is_empty();
            let is_gone = changed.iter().any(|path| !press.has(path));
            let patience = match (is_wrong, is_gone) {
                (true, _) => UNTIL_FAULT,
                (false, true) => UNTIL_GONE,
                (false, false) => Duration::ZERO,
            };
            if last_change.elapsed() >= patience
                && let Some((edition, faults)) = printed.take()
            {
                let showing = before.turn(edition, faults, &changed);
                let turn = Turn { changed, time: begin.elapsed(), held: showing.held.is_some() };
                return Some((turn, showing));
            }
        }
        std::thread::sleep(PAUSE);
    }
}

fn print(press: &mut Press, changed: &BTreeSet<String>) -> (Edition, Vec<Diagnostic>) {
    let edition = press.print();
    let faults = if proof::is_due(changed) { proof::faults(&edition) } else { Vec::new() };
    (edition, faults)
}
