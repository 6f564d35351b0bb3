#!/bin/sh
# Everything that has to hold: formatting, lints, tests, and on Linux the count of instructions. Needs Rust, Python,
# Chromium with its driver, a Java runtime, Node.js with npm, LibreOffice Writer and unzip; fetches what is missing
# where it may, while the lints run.
set -eu
cd "$(dirname "$0")/.."

fetch_tools() {
    missing=""
    if ! command -v chromedriver >/dev/null || ! { command -v chromium || command -v google-chrome; } >/dev/null; then
        missing="chromium chromium-driver"
    fi
    # macOS has a `java` that only says where to get one.
    java -version >/dev/null 2>&1 || missing="$missing default-jre-headless"
    command -v npm >/dev/null || missing="$missing nodejs npm"
    command -v soffice >/dev/null || missing="$missing libreoffice-writer-nogui"
    command -v unzip >/dev/null || missing="$missing unzip"
    python3 -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3 python3-venv"
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2086 # these are several packages
        { apt-get update --quiet --quiet && apt-get install --yes --quiet --quiet $missing; } || {
            echo "missing: $missing (as Debian calls them): install them with the packages of your system" >&2
            return 1
        }
    fi
    # axe-core, the Nu validator and others, in the versions of package-lock.json.
    (cd tests/tools && npm ci) || return 1
    # Readers of the open formats, in the versions of requirements.txt.
    python3 -m venv tests/tools/.venv || return 1
    tests/tools/.venv/bin/pip install --quiet --requirement tests/tools/requirements.txt || return 1
}

fetch_tools &
tools=$!
cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
cargo fmt --check
cargo clippy --all-targets --locked -- --deny warnings
cargo test --profile checked --locked --no-run
wait "$tools"
cargo test --profile checked --locked
# Valgrind, which counts, does not run on Windows.
case $(uname -s) in
Linux) python3 benches/instructions.py ;;
*) echo "instructions were not counted: that needs Linux; CI counts them" ;;
esac
