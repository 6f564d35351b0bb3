#!/bin/sh
# Everything that has to hold: formatting, lints, tests, and on Linux the count of instructions. Needs Rust, Python, and
# Chromium with its driver for the tests of the server; fetches what is missing where it may.
set -eu
cd "$(dirname "$0")/.."
cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
if ! command -v chromedriver >/dev/null || ! { command -v chromium || command -v google-chrome; } >/dev/null; then
    { apt-get update && apt-get install --yes chromium chromium-driver; } || {
        echo "chromium and chromedriver are missing: install them with the packages of your system" >&2
        exit 1
    }
fi
cargo fmt --check
cargo clippy --all-targets --locked -- --deny warnings
cargo test --locked
# Valgrind, which counts, does not run on Windows.
case $(uname -s) in
Linux)
    command -v python3 >/dev/null || apt-get install --yes python3 || {
        echo "python3 is missing: install it with the packages of your system" >&2
        exit 1
    }
    python3 benches/instructions.py
    ;;
*) echo "instructions were not counted: that needs Linux; CI counts them" ;;
esac
