"""The program under test and the repository it comes from.

Takes nothing. Gives the release binary or the one that the tests run, built as `Cargo.lock` says, and the versions of
what built it.
Refuses a binary that lies there from before: it is always brought up to date first.
"""

import json
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent

# Pages do not tell the day of a build, but nothing measured shall depend on it.
DATE = "2026-01-01"


def said(*command: str | Path) -> str:
    """What a command writes to its standard output, without the last line end."""
    done = subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()


def target() -> Path:
    """The folder of everything that is built; users may have moved it."""
    metadata = said("cargo", "metadata", "--format-version", "1", "--no-deps", "--locked")
    return Path(json.loads(metadata)["target_directory"])


def build() -> Path:
    subprocess.run(["cargo", "build", "--release", "--locked"], cwd=REPOSITORY, check=True)
    return target() / "release" / "letopis"


def tested() -> Path:
    """The binary that the tests run. Built alone, its dependencies would have other features and be built once more."""
    subprocess.run(["cargo", "test", "--profile", "checked", "--locked", "--no-run"], cwd=REPOSITORY, check=True)
    return target() / "checked" / "letopis"


def toolchain() -> str:
    return said("rustc", "--version")


def commit() -> str:
    """The commit that was built, and whether the code was another one after all."""
    changed = said("git", "status", "--porcelain", "--", "src", "themes", "Cargo.toml", "Cargo.lock")
    return said("git", "rev-parse", "--short", "HEAD") + (", with changes not committed" if changed else "")
