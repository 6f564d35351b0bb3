//! Where the tools of `tests/tools/package.json` lie.
//!
//! `tests/run.sh` installs them; where they are missing, a test fails and says how to get them.

use std::path::PathBuf;

use crate::harness::repository;

/// A file of an npm package.
pub fn tool(path: &str) -> PathBuf {
    let file = repository().join("tests/tools/node_modules").join(path);
    let hint = "run `npm ci` in tests/tools, which needs Node.js; tests/run.sh does it";
    assert!(file.is_file(), "{path} is not installed: {hint}");
    file
}
