#!/usr/bin/env python3
"""The guard of speed: counts the processor's instructions of two fixed builds, and compares them with the record.

Takes the binary that the tests run, 200 reports with everything on, and the record in `instructions.txt`; `--record`
writes it.
Gives exit code 1 where a count is more than a tenth above the record. Time would tell more, but not in CI, where
other work runs beside it; the count is nearly the same on every machine.
Refuses to pass where nothing was counted: Valgrind is installed where it is missing, or the guard fails.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import program
from corpus import add_sentence, write_corpus

RECORD = Path(__file__).with_name("instructions.txt")
REPORTS = 200
LIMIT = 0.1
# Before and after the change, so that no build depends on how long ago its sources were written.
WRITTEN, CHANGED = 1_750_000_000, 1_760_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description="Compares the instructions of two fixed builds with the record.")
    parser.add_argument("--record", action="store_true", help="write the record anew")
    wishes = parser.parse_args()
    ensure_valgrind()
    counts = count_all(program.tested())
    if wishes.record:
        lines = [f"{name} {count}" for name, count in counts.items()]
        text = "\n".join([*lines, program.toolchain(), ""])
        RECORD.write_text(text, encoding="utf-8", newline="\n")
        print(text, end="")
    elif not all([compare(name, count) for name, count in counts.items()]):
        sys.exit(1)


def ensure_valgrind() -> None:
    """Installs Valgrind as CI may; tells everybody else what to install."""
    if shutil.which("valgrind"):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "--quiet"], check=False)
        subprocess.run(["apt-get", "install", "--yes", "--quiet", "valgrind"], check=False)
    if not shutil.which("valgrind"):
        sys.exit("valgrind is missing: install it with the packages of your system, such as `apt install valgrind`")


def count_all(binary: Path) -> dict[str, int]:
    """A full build, and one after a report got a sentence more."""
    with tempfile.TemporaryDirectory(prefix="letopis-") as name:
        folder = Path(name)
        write_corpus(folder, REPORTS, False, ("letopis",))
        reports = sorted(folder.glob("letopis/content/reports/*/*.md"))
        for path in sorted(folder.rglob("*")):
            os.utime(path, (WRITTEN, WRITTEN))
        build = count(binary, folder)
        add_sentence(reports[0])
        os.utime(reports[0], (CHANGED, CHANGED))
        return {"build": build, "rebuild": count(binary, folder)}


def count(binary: Path, folder: Path) -> int:
    """Instructions of one build, on one thread and in an environment that is the same everywhere."""
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TMPDIR": str(folder),
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "RAYON_NUM_THREADS": "1",
    }
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    build = [str(binary), "build", "--root", "letopis", "--out", "out", "--date", program.DATE]
    done = subprocess.run([*valgrind, *build], cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not collected:
        sys.exit(f"valgrind did not count (exit code {done.returncode}):\n{done.stderr}")
    return int(collected[1])


def compare(name: str, count: int) -> bool:
    """Whether a count is as recorded, or less."""
    recorded, toolchain = read_record(name)
    ratio = count / recorded
    print(f"instructions of the {name}: {count:,}, recorded {recorded:,}, ratio {ratio:.3f}")
    if ratio > 1 + LIMIT:
        print(f"  over the limit of {1 + LIMIT:.2f}. Recorded with {toolchain}, counted with {program.toolchain()}")
        print("  find what became slower; where it is worth it, `python3 benches/instructions.py --record`")
    elif ratio < 1 - LIMIT:
        print("  the record is stale: `python3 benches/instructions.py --record` holds what was gained")
    return ratio <= 1 + LIMIT


def read_record(name: str) -> tuple[int, str]:
    """The recorded count, and the compiler that it was recorded with."""
    *lines, toolchain = RECORD.read_text(encoding="utf-8").splitlines()
    counts = dict(line.split() for line in lines)
    if name not in counts:
        sys.exit(f"{RECORD.name} has no count of the {name}: `python3 benches/instructions.py --record`")
    return int(counts[name]), toolchain


if __name__ == "__main__":
    main()
