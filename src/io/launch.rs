//! Other programs: the browser and somebody's editor.
//!
//! Takes an address or a ready command line, starts it and does not wait for it. Nothing passes through a shell.

use std::io;
use std::process::{Command, Stdio};

use crate::serve::editor::Invocation;

/// Opens an address in the browser.
///
/// # Errors
/// The program that knows the browser did not start.
pub fn browse(url: &str) -> io::Result<()> {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "windows" => ("rundll32", &["url.dll,FileProtocolHandler"]),
        "macos" => ("open", &[]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    start(&mut command)
}

/// What the surroundings say of an editor: `LETOPIS_EDITOR`, else `EDITOR`.
pub fn editor_setting() -> Option<String> {
    let set = ["LETOPIS_EDITOR", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let setting = set.into_iter().find(|value| !value.trim().is_empty())?;
    // A path of Windows often has spaces in it, and nobody puts it in quotes.
    match std::path::Path::new(&setting).is_file() && setting.contains(' ') {
        true => Some(format!("\"{setting}\"")),
        false => Some(setting),
    }
}

/// Opens a file in an editor. One of the terminal gets this terminal.
///
/// # Errors
/// The editor did not start.
pub fn edit(invocation: &Invocation) -> io::Result<()> {
    start(Command::new(&invocation.program).args(&invocation.arguments))
}

fn start(command: &mut Command) -> io::Result<()> {
    let mut child = command.spawn()?;
    // Whoever is not waited for stays in the system's table after its end.
    std::thread::spawn(move || child.wait());
    Ok(())
}
