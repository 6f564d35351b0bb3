"""Builds again, after little has changed or nothing.

Takes a bench. Gives the time of each beside a full build of the same round, and whether the output is right.
Refuses to trust a quick build: only what may change is written, and the whole output has the bytes of a fresh build.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import systems
from bench import Bench, Results, empty
from corpus import add_sentence, rename, write_corpus
from experiments import REPORTS
from measure import numbers
from report import by_round, checked, seconds, whole


def rebuild(bench: Bench, results: Results) -> None:
    """Plain reports: nothing changed, then a sentence more in one report, then another title of another."""
    count, folder = bench.scaled(REPORTS), bench.tmpfs
    write_corpus(folder, count, True, ("letopis",))
    site = folder / "letopis"
    own = systems.letopis(bench.letopis, site, folder)
    fresh = systems.letopis(bench.letopis, site, folder, "fresh")
    reports = sorted((site / "content/reports").rglob("*.md"))
    rounds: dict[str, list[float]] = {"full": [], "nothing": [], "sentence": [], "title": []}
    written_too: list[str] = []
    differing: list[str] = []
    for number in range(bench.runs + 1):
        # Other reports in each round, and never the same for both.
        with_sentence, with_title = reports[number * len(reports) // (2 * bench.runs + 2)], reports[-1 - number]
        times = {"full": own.from_nothing().seconds, "nothing": own.again().seconds}

        before = snapshot(own.out)
        add_sentence(with_sentence)
        times["sentence"] = own.again().seconds
        after = snapshot(own.out)
        page = f"reports/{with_sentence.parent.name}/{with_sentence.stem}.html"
        written_too += sorted(written(before, after) ^ {page})
        fresh.from_nothing()
        differing += sorted(changed(after, snapshot(fresh.out)))
        fresh.clear()

        rename(with_title)
        times["title"] = own.again().seconds
        # The first round warms the machine.
        if number > 0:
            for name, time in times.items():
                rounds[name].append(time)
    whole_site, nothing, sentence, title = (numbers(rounds[name]) for name in rounds)
    results.add(
        f"Building {whole(count)} reports again",
        by_round("Nothing changed", seconds, nothing, "full build", whole_site, 0.07),
        by_round("One report has a sentence more", seconds, sentence, "full build", whole_site, 0.1),
        by_round("One report has another title", seconds, title, "full build", whole_site, None),
        checked("A sentence more: files written anew", "the report's page", written_too),
        checked("A sentence more: the whole output", "bytes of a fresh build", differing),
    )
    empty(folder)


@dataclass(frozen=True)
class Standing:
    """What is in a file, and when it was written."""

    fingerprint: bytes
    time: int


def snapshot(folder: Path) -> dict[str, Standing]:
    """Every file of a site."""
    found = {}
    for path in systems.files(folder):
        fingerprint = hashlib.blake2b(path.read_bytes()).digest()
        found[path.relative_to(folder).as_posix()] = Standing(fingerprint, path.stat().st_mtime_ns)
    return found


def written(before: dict[str, Standing], after: dict[str, Standing]) -> set[str]:
    """Files that are new, gone, different or written anew."""
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def changed(before: dict[str, Standing], after: dict[str, Standing]) -> set[str]:
    """Files that are new, gone or different, whenever they were written."""
    both = before.keys() & after.keys()
    different = {path for path in both if before[path].fingerprint != after[path].fingerprint}
    return (before.keys() ^ after.keys()) | different
