//! The terminal: what is printed where, and who is reading.

use std::io::{self, IsTerminal, Write};

use crate::lang::Lang;

/// A result, to standard output. A reader who has gone away, as `head` does, is no fault.
pub fn print(text: &str) {
    let _ = write_line(&mut io::stdout().lock(), text);
}

/// A result that is no text, to standard output.
pub fn print_bytes(bytes: &[u8]) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}

/// Everything else, to standard error.
pub fn note(text: &str) {
    let _ = write_line(&mut io::stderr().lock(), text);
}

fn write_line(out: &mut impl Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    if !text.is_empty() && !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// Whether standard output is a terminal that wants colour; `NO_COLOR` says no.
pub fn output_has_colour() -> bool {
    io::stdout().is_terminal() && wants_colour()
}

/// Whether standard error is a terminal that wants colour.
pub fn notes_have_colour() -> bool {
    io::stderr().is_terminal() && wants_colour()
}

fn wants_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Progress of long work, on a terminal only: `done` of `count` files.
pub struct Progress {
    count: usize,
    on_terminal: bool,
}

impl Progress {
    /// Work of fewer than a thousand files is over before one can read of it.
    pub fn new(count: usize) -> Progress {
        Progress { count, on_terminal: count >= 1_000 && io::stderr().is_terminal() }
    }

    /// Shows how far the work is, once a percent.
    pub fn at(&self, done: usize) {
        if self.on_terminal && done.is_multiple_of((self.count / 100).max(1)) {
            let _ = write!(io::stderr().lock(), "\r{done} / {}", self.count);
        }
    }

    /// Takes the line away.
    pub fn finish(&self) {
        if self.on_terminal {
            let _ = write!(io::stderr().lock(), "\r{:width$}\r", "", width = 2 * self.count.to_string().len() + 3);
        }
    }
}

/// The language of the user's system: Russian, else English. `LC_ALL`, `LC_MESSAGES` and `LANG` come first,
/// as everywhere on Unix, and count on Windows too.
pub fn user_language() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let tag = set.into_iter().find(|value| !value.is_empty()).or_else(sys_locale::get_locale);
    match tag.as_deref().and_then(Lang::from_tag) {
        Some(Lang::Ru) => Lang::Ru,
        _ => Lang::En,
    }
}
