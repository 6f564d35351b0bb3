#!/bin/sh
# Everything that has to hold: formatting, lints, tests. Needs Rust and, for the tests of the server, Chromium with its
# driver; on Debian and its kin what is missing is installed.
set -eu
cd "$(dirname "$0")/.."
cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
if ! command -v chromedriver >/dev/null || ! { command -v chromium || command -v google-chrome; } >/dev/null; then
    apt-get update
    apt-get install -y chromium chromium-driver
fi
cargo fmt --check
cargo clippy --all-targets --locked -- --deny warnings
cargo test --locked
