"""Builds from nothing: beside Hugo, beside copying, of few and of many reports, of the demo site.

Takes a bench. Gives a row for each goal, the times of the stages and the points of the plot.
Refuses to compare what differs: the docstring of each experiment says which work both sides do.
"""

import re

import program
import systems
from bench import Bench, Results, empty
from corpus import write_corpus
from measure import Failed, Numbers, Run, Runs, in_turn, numbers, repeated, start
from report import bounded, compared, megabytes, seconds, told, whole
from systems import System

REPORTS = 10_000
GROWTH = (1_000, 10_000, 100_000)
COUNTRY = 350_000


def full(bench: Bench, results: Results) -> None:
    """The same pages as Hugo; the same files as a copy of them; and everything Letopis makes, beside Hugo's pages."""
    count = bench.scaled(REPORTS)
    for medium, folder in {"tmpfs": bench.tmpfs, "disk": bench.disk}.items():
        write_corpus(folder / "plain", count, True, ("letopis", *bench.flavours()))
        write_corpus(folder / "all", count, False, ("letopis",))
        plain = systems.letopis(bench.letopis, folder / "plain/letopis", folder)
        everything = systems.letopis(bench.letopis, folder / "all/letopis", folder, "all")
        peers = bench.peers(folder / "plain", folder)
        copying = systems.copying(plain.out, folder)
        in_order = {"plain": plain, **peers, "copy": copying, "all": everything}
        measured = in_turn({name: system.from_nothing for name, system in in_order.items()}, bench.runs)
        own, copied, whole_site = measured["plain"], measured["copy"], measured["all"]
        title = f"Full build of {whole(count)} reports, {medium}"
        hugo = measured["Hugo"]
        results.add(
            title,
            compared("Time", seconds, own.seconds, "Hugo", hugo.seconds, 0.25),
            compared("Memory", megabytes, own.peak, "Hugo", hugo.peak, 0.15),
            compared("Time", seconds, own.seconds, "`cp -r`", copied.seconds, 3),
            compared("Time, everything on", seconds, whole_site.seconds, "Hugo", hugo.seconds, 1),
            compared("Memory, everything on", megabytes, whole_site.peak, "Hugo", hugo.peak, 0.4),
        )
        if "Zola" in measured:
            zola = measured["Zola"]
            results.add(
                title,
                compared("Time", seconds, own.seconds, "Zola", zola.seconds, None),
                compared("Memory", megabytes, own.peak, "Zola", zola.peak, None),
            )
        if medium == "tmpfs":
            results.stages = {"plain": stages(own), "everything on": stages(whole_site)}
        empty(folder)


def stages(runs: Runs) -> dict[str, Numbers]:
    """What `--timings` tells of each run."""
    by_run = [stages_of(run) for run in runs.runs]
    return {name: numbers(times[name] for times in by_run) for name in by_run[0]}


def stages_of(run: Run) -> dict[str, float]:
    lines = re.findall(r"^\s*(\S.*?)\s+([\d.]+) ms$", run.said, re.MULTILINE)
    return {name: float(milliseconds) / 1000 for name, milliseconds in lines}


def growth(bench: Bench, results: Results) -> None:
    """Plain reports, ten and a hundred times as many: time for each, and memory beside the text that was read."""
    title, folder = "Growth", bench.tmpfs
    sizes = [bench.scaled(count) for count in GROWTH]
    per_report: list[Numbers] = []
    for count in sizes:
        write_corpus(folder, count, True, ("letopis",))
        site = folder / "letopis"
        own = in_turn({"": systems.letopis(bench.letopis, site, folder).from_nothing}, bench.runs)[""]
        per_report.append(own.seconds.per(count))
        text = numbers([systems.source_bytes(site)])
        results.add(title, compared(f"Memory, {whole(count)}", megabytes, own.peak, "source text", text, 2.5))
        results.add_point("Letopis", count, own)
        empty(folder)
        # The memory of the machine has to hold Hugo's pages and, in tmpfs, its files: nothing else lies there.
        write_corpus(folder, count, True, bench.flavours())
        for name, peer in bench.peers(folder, folder).items():
            try:
                runs = in_turn({"": peer.from_nothing}, bench.runs)[""] if count < sizes[-1] else once(peer)
                results.add_point(name, count, runs)
            except Failed as failed:
                results.notes.append(f"{name} did not build {whole(count)} reports: {failed.reason}")
        empty(folder)
    few, many = whole(sizes[0]), whole(sizes[-1])
    results.add(title, compared(f"Time per report, {many}", seconds, per_report[-1], few, per_report[0], 1.25))


def once(system: System) -> Runs:
    """One run, of what takes minutes."""
    return Runs((system.from_nothing(),))


def demo(bench: Bench, results: Results) -> None:
    """The repository's own site, and the program's start."""
    own = systems.letopis(bench.letopis, program.REPOSITORY, bench.tmpfs)
    version = [str(bench.letopis), "--version"]

    def build() -> float:
        own.clear()
        return start(own.command, own.environment)

    results.add(
        "Small things",
        bounded("Full build of the demo site", seconds, repeated(build, 10 * bench.runs), 0.05),
        bounded(
            "Start: `letopis --version`",
            seconds,
            repeated(lambda: start(version, own.environment), 40 * bench.runs),
            0.005,
        ),
    )
    empty(bench.tmpfs)


def country(bench: Bench, results: Results) -> None:
    """Plain reports of every municipality of a large country over twenty years, once, on disk."""
    count, folder = bench.scaled(COUNTRY), bench.disk
    cities = write_corpus(folder, count, True, ("letopis",))
    site = folder / "letopis"
    own = systems.letopis(bench.letopis, site, folder)
    runs, text = once(own), numbers([systems.source_bytes(site)])
    sizes = [path.stat().st_size for path in systems.files(own.out)]
    results.add(
        f"A country: {whole(count)} reports of {whole(cities)} cities, disk",
        told("Time", seconds(runs.seconds.median)),
        compared("Memory", megabytes, runs.peak, "source text", text, None),
        told("Output", f"{whole(len(sizes))} files, {megabytes(sum(sizes))}"),
    )
    empty(folder)
