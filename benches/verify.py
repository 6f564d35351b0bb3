#!/usr/bin/env python3
"""Measures how long `letopis verify` takes, beside the programs of the system that only compare digests.

Takes the number of files and the length of one. Builds a bag (BagIt 1.0, SHA-256 and SHA-512) of texts that are the
same each time, and the zip file of it. Gives the median of some runs in seconds, those of the processor and the peak
of memory for the folder, for the zip file and for `sha256sum` and `sha512sum` together. Refuses to measure with
anything but the release binary, unless it is given one.
"""

import argparse
import hashlib
import os
import random
import shutil
import statistics
import tempfile
from pathlib import Path

import measure
import program

WORDS = "город встреча договор Благовещенск Хэйхэ делегация фестиваль культура <p> </p> <a href=> 2024".split()


def write_bag(folder: Path, count: int, length: int) -> None:
    """Writes a bag with so many pages of about so many bytes."""
    chance = random.Random(7)
    (folder / "data/site").mkdir(parents=True)
    for number in range(count):
        text, bytes_left = [], length
        while bytes_left > 0:
            text.append(chance.choice(WORDS))
            bytes_left -= len(text[-1].encode()) + 1
        (folder / f"data/site/страница-{number:05}.html").write_text(" ".join(text), encoding="utf-8")
    (folder / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", encoding="utf-8")
    for algorithm in "sha256", "sha512":
        payload = sorted(path for path in (folder / "data").rglob("*") if path.is_file())
        write_manifest(folder, f"manifest-{algorithm}.txt", algorithm, payload)
    tags = sorted(path for path in folder.iterdir() if path.is_file())
    for algorithm in "sha256", "sha512":
        write_manifest(folder, f"tagmanifest-{algorithm}.txt", algorithm, tags)


def write_manifest(folder: Path, name: str, algorithm: str, files: list[Path]) -> None:
    lines = [
        f"{hashlib.new(algorithm, path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    ]
    (folder / name).write_text("".join(lines), encoding="utf-8")


def measured(command: list[str], runs: int) -> tuple[float, float, int]:
    """Medians of the wall's seconds and the processor's, and the peak of memory in bytes, after one run to warm up."""
    walls, processors, peaks = [], [], []
    for number in range(runs + 1):
        before = os.times()
        run = measure.run(command, dict(os.environ))
        after = os.times()
        if number > 0:
            walls.append(run.seconds)
            processors.append(sum(after[2:4]) - sum(before[2:4]))
            peaks.append(run.peak)
    return statistics.median(walls), statistics.median(processors), max(peaks)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures letopis verify.")
    parser.add_argument("counts", type=int, nargs="*", default=[1_000, 10_000], metavar="FILES")
    parser.add_argument("--length", type=int, default=20_000, help="bytes of a file (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--binary", type=Path, help="instead of building one")
    parser.add_argument("--work", type=Path, default=Path("/dev/shm"), help="where to work (default: %(default)s)")
    wishes = parser.parse_args()
    binary = wishes.binary.resolve() if wishes.binary else program.build()
    for count in wishes.counts:
        with tempfile.TemporaryDirectory(dir=wishes.work) as name:
            bag = Path(name) / "bag"
            write_bag(bag, count, wishes.length)
            archive = shutil.make_archive(str(bag), "zip", name, "bag")
            system = "cd bag && sha256sum --quiet -c manifest-sha256.txt && sha512sum --quiet -c manifest-sha512.txt"
            commands = {
                "folder": [str(binary), "verify", str(bag)],
                "zip file": [str(binary), "verify", archive],
                "sha256sum and sha512sum": ["sh", "-c", f"cd '{name}' && {system}"],
            }
            for what, command in commands.items():
                wall, processor, peak = measured(command, wishes.runs)
                size = count * wishes.length / 1e6
                times = f"{wall:.3f} s, of the processor {processor:.3f} s"
                print(f"{count} files, {size:.0f} MB, {what}: {times}, {peak / 1e6:.0f} MB of memory")


if __name__ == "__main__":
    main()
