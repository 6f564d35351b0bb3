#!/usr/bin/env python3
"""The benchmark: `python3 benches/run.py` measures everything that docs/benchmarks.md tells.

Takes a command line. Gives the results as Markdown on the terminal, with `--write` also into the documentation.
Refuses to write what was not measured in full: the documentation never has the results of a part.
"""

import argparse
import datetime
import os
import platform
import sys
import tempfile
from pathlib import Path

import experiments
import measure
import plot
import program
import rebuild
import report
import systems
from bench import Bench, Results

PAGE = program.REPOSITORY / "docs/benchmarks.md"
PICTURE = program.REPOSITORY / "docs/images/benchmarks.svg"

PARTS = {
    "full": experiments.full,
    "growth": experiments.growth,
    "rebuild": rebuild.rebuild,
    "demo": experiments.demo,
}


def main() -> None:
    wishes = arguments()
    parts = wishes.parts or list(PARTS)
    binary = program.build()
    target = program.target()
    disk = wishes.work_disk or target / "bench"
    disk.mkdir(parents=True, exist_ok=True)
    hugo, zola = systems.install_hugo(target / "bench-hugo"), systems.found_zola()
    header = circumstances(wishes, hugo, zola)
    results = Results()
    with (
        tempfile.TemporaryDirectory(prefix="letopis-bench-", dir=wishes.work_tmpfs) as in_memory,
        tempfile.TemporaryDirectory(prefix="letopis-bench-", dir=disk) as on_disk,
    ):
        bench = Bench(binary, hugo, zola, Path(in_memory), Path(on_disk), wishes.runs, wishes.scale)
        for name in parts:
            print(f"measuring: {name}", file=sys.stderr)
            PARTS[name](bench, results)
        if wishes.country:
            print("measuring: country", file=sys.stderr)
            experiments.country(bench, results)
    text = markdown(header, results)
    print(text)
    if wishes.write:
        report.exchange(PAGE, text)
        PICTURE.write_text(plot.draw(results.points), encoding="utf-8", newline="\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures Letopis; docs/benchmarks.md tells what and why.")
    parser.add_argument("parts", nargs="*", help=f"what to measure: {', '.join(PARTS)} (default: all)")
    parser.add_argument("--runs", type=int, default=5, help="runs of which the median counts (default: %(default)s)")
    parser.add_argument("--scale", type=float, default=1, help="a factor for the number of reports, such as 0.1")
    parser.add_argument("--country", action="store_true", help="also build 350 000 reports, on disk")
    parser.add_argument("--write", action="store_true", help="write the results into docs/benchmarks.md")
    parser.add_argument(
        "--work-tmpfs", type=Path, default=Path("/dev/shm"), help="where to work in memory (default: %(default)s)"
    )
    parser.add_argument("--work-disk", type=Path, help="where to work on disk (default: target/bench)")
    wishes = parser.parse_args()
    for part in wishes.parts:
        if part not in PARTS:
            parser.error(f"no part `{part}`; known are {', '.join(PARTS)}")
    if wishes.runs < 1 or wishes.scale <= 0:
        parser.error("--runs and --scale must be more than zero")
    if wishes.write and wishes.parts:
        parser.error("--write needs all parts")
    return wishes


def circumstances(wishes: argparse.Namespace, hugo: Path, zola: Path | None) -> str:
    """Where, when, how often and with what was measured."""
    load = os.getloadavg()[0]
    versions = [program.toolchain(), "Hugo " + program.said(hugo, "version").split()[1].split("-")[0]]
    versions += [program.said(zola, "--version").capitalize()] if zola else []
    versions.append(f"Python {platform.python_version()}")
    scale = f", {wishes.scale:g} of the reports" if wishes.scale != 1 else ""
    return "\n".join(
        [
            f"- {datetime.date.today()}, Letopis at commit {program.commit()}",
            f"- {', '.join(versions)}",
            f"- {machine()}; load at the beginning {load:.1f}",
            f"- Median of {wishes.runs} {'run' if wishes.runs == 1 else 'runs'} after one to warm up{scale};"
            f" no peak of memory under {report.megabytes(measure.floor())} can be seen",
        ]
    )


def machine() -> str:
    models = [line for line in read("/proc/cpuinfo").splitlines() if line.startswith("model name")]
    model = models[0].partition(":")[2].strip() if models else platform.machine()
    cores = len(os.sched_getaffinity(0))
    memory = next(line for line in read("/proc/meminfo").splitlines() if line.startswith("MemTotal:"))
    gigabytes = int(memory.split()[1]) * 1024 / 1e9
    return f"{model}, {cores} cores, {gigabytes:.0f} GB of memory, Linux {platform.release()}"


def read(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


def markdown(header: str, results: Results) -> str:
    parts = [header]
    for title, rows in results.rows.items():
        parts += [f"### {title}", report.table(rows)]
    if results.stages:
        parts += ["### Stages", report.stage_table(results.stages)]
    parts += results.notes
    return "\n\n".join(parts)


if __name__ == "__main__":
    main()
