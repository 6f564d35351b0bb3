//! Tools of others that read what Letopis writes: packages of npm and of Python, and LibreOffice.
//!
//! `tests/run.sh` installs them; where one is missing, a test fails and says how to get it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::harness::repository;

/// A file of an npm package of `tests/tools/package.json`.
pub fn tool(path: &str) -> PathBuf {
    let file = repository().join("tests/tools/node_modules").join(path);
    let hint = "run `npm ci` in tests/tools, which needs Node.js; tests/run.sh does it";
    assert!(file.is_file(), "{path} is not installed: {hint}");
    file
}

/// What a Python script prints; it may use the packages of `tests/tools/requirements.txt`. A script that ends with an
/// error fails the test.
pub fn python(script: &str, arguments: &[&Path]) -> String {
    let folder = repository().join("tests/tools/.venv").join(if cfg!(windows) { "Scripts" } else { "bin" });
    let hint = "tests/run.sh installs the packages of tests/tools/requirements.txt into tests/tools/.venv";
    let mut child = Command::new(folder.join("python"))
        .arg("-")
        .args(arguments)
        .env("PYTHONUTF8", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("Python: {error}; {hint}"));
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the script ended with {}: {errors}", output.status);
    String::from_utf8(output.stdout).unwrap()
}
