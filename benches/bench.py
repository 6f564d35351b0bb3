"""What every experiment gets and what it gives.

Takes the programs, two folders to work in, how often to measure and how much of it. Gives the systems to compare, and
a place for their results.
Refuses a number that belongs to one experiment only.
"""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import systems
from measure import Numbers, Runs
from report import Row
from systems import System


@dataclass(frozen=True)
class Bench:
    letopis: Path
    hugo: Path
    # Joins where it is installed.
    zola: Path | None
    tmpfs: Path
    disk: Path
    runs: int
    scale: float

    def scaled(self, count: int) -> int:
        return max(20, round(count * self.scale))

    def flavours(self) -> tuple[str, ...]:
        """The peers as corpora name them."""
        return ("hugo", "zola") if self.zola else ("hugo",)

    def peers(self, sites: Path, folder: Path) -> dict[str, System]:
        peers = {"Hugo": systems.hugo(self.hugo, sites / "hugo", folder)}
        if self.zola:
            peers["Zola"] = systems.zola(self.zola, sites / "zola", folder)
        return peers


@dataclass(frozen=True)
class Point:
    """A place in the plot."""

    reports: int
    seconds: float
    peak: float


@dataclass
class Results:
    # By the title of their table.
    rows: dict[str, list[Row]] = field(default_factory=dict)
    # By corpus, then by stage.
    stages: dict[str, dict[str, Numbers]] = field(default_factory=dict)
    # By program.
    points: dict[str, list[Point]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, title: str, *rows: Row) -> None:
        self.rows.setdefault(title, []).extend(rows)

    def add_point(self, name: str, reports: int, runs: Runs) -> None:
        point = Point(reports, runs.seconds.median, runs.peak.median)
        self.points.setdefault(name, []).append(point)


def empty(folder: Path) -> None:
    """The next experiment begins in an empty folder."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
