#!/bin/sh
# Everything that has to hold: formatting, lints, tests. Needs Rust alone.
set -eu
cd "$(dirname "$0")/.."
cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
cargo fmt --check
cargo clippy --all-targets --locked -- --deny warnings
cargo test --locked
