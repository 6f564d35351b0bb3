//! `letopis verify`: bags of ours and of others, whole, changed and hostile.

pub mod bag;
mod changed;
mod hostile;
mod others;
mod whole;
mod zips;

use std::path::Path;

use crate::harness::{Run, run};

/// Runs `letopis verify` in a folder. Of what it says, the lines that help are left out: `whole::helps` has them.
fn verify(folder: &Path, path: &str) -> String {
    let run = asked(folder, path, "en");
    let is_said = |line: &&str| !line.is_empty() && !line.starts_with(" |") && !line.starts_with(" = ");
    let said: String = run.shown().lines().filter(is_said).map(|line| format!("{line}\n")).collect();
    said.replace("-- out --\n", "").replace("-- err --\n", "")
}

fn asked(folder: &Path, path: &str, lang: &str) -> Run {
    run(folder, &[], &["verify", path, "--lang", lang])
}
