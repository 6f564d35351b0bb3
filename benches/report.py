"""The results as Markdown.

Takes what was measured and what was aimed at. Gives rows that say whether the goal was met, a table of them, and the
page of the documentation with its results exchanged.
Refuses to round a goal into reach: what is met is decided before anything is rounded.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from measure import Numbers

BEGIN, END = "<!-- results begin -->", "<!-- results end -->"

Say = Callable[[float], str]


@dataclass(frozen=True)
class Row:
    what: str
    reached: str
    beside: str = ""
    ratio: str = ""
    goal: str = ""
    is_met: bool | None = None


def seconds(value: float) -> str:
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.3g} ms"


def megabytes(value: float) -> str:
    return f"{whole(value / 1e6)} MB" if value >= 1e8 else f"{value / 1e6:.3g} MB"


def whole(value: float) -> str:
    """A number with its thousands apart."""
    return f"{value:,.0f}".replace(",", " ")


def spread(numbers: Numbers, say: Say) -> str:
    """The median, and how far apart the runs were."""
    if len(numbers.values) == 1:
        return say(numbers.median)
    return f"{say(numbers.median)} ({say(numbers.least)} – {say(numbers.most)})"


def compared(what: str, say: Say, own: Numbers, name: str, other: Numbers, limit: float | None) -> Row:
    """One measure beside another; the ratio is that of the medians."""
    return with_ratio(what, say, own, name, other, own.median / other.median, limit)


def by_round(what: str, say: Say, own: Numbers, name: str, other: Numbers, limit: float | None) -> Row:
    """The same where each run has another run that belongs to it; the ratio is the median of their ratios."""
    return with_ratio(what, say, own, name, other, own.over(other).median, limit)


def with_ratio(
    what: str, say: Say, own: Numbers, name: str, other: Numbers, ratio: float, limit: float | None
) -> Row:
    beside = f"{name}: {spread(other, say)}"
    if limit is None:
        return Row(what, spread(own, say), beside, f"{ratio:.3g}")
    return Row(what, spread(own, say), beside, f"{ratio:.3g}", f"≤ {limit:g} ×", ratio <= limit)


def bounded(what: str, say: Say, own: Numbers, limit: float) -> Row:
    """A measure with a goal of its own."""
    return Row(what, spread(own, say), goal=f"≤ {say(limit)}", is_met=own.median <= limit)


def told(what: str, reached: str) -> Row:
    """A number without a goal."""
    return Row(what, reached)


def checked(what: str, goal: str, faults: list[str]) -> Row:
    """What is right or wrong, with the first of the files in which it is wrong."""
    found = f"not so for {len(faults)} files: {faults[0]}" if faults else "so it is"
    return Row(what, found, goal=goal, is_met=not faults)


def table(rows: Iterable[Row]) -> str:
    lines = ["| What | Letopis (least – most) | Beside it | Ratio | Goal | Met |", "|---|---|---|---|---|---|"]
    for row in rows:
        met = {None: "", True: "yes", False: "**no**"}[row.is_met]
        cells = [row.what, row.reached, row.beside, row.ratio, row.goal, met]
        lines.append("| " + " | ".join(cell.replace("|", "\\|") or "–" for cell in cells) + " |")
    return "\n".join(lines)


def stage_table(stages: dict[str, dict[str, Numbers]]) -> str:
    """Each stage of a build in the order in which the program names them, a column for each corpus."""
    names = list(dict.fromkeys(name for column in stages.values() for name in column))
    lines = [f"| Stage | {' | '.join(stages)} |", "|---|" + "---|" * len(stages)]
    for name in names:
        cells = [spread(column[name], seconds) if name in column else "–" for column in stages.values()]
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    return "\n".join(lines)


def exchange(page: Path, results: str) -> None:
    """Writes the results between the two markers of the page."""
    text = page.read_text(encoding="utf-8")
    before, found_begin, rest = text.partition(BEGIN)
    _, found_end, after = rest.partition(END)
    if not found_begin or not found_end:
        raise SystemExit(f"{page}: expected `{BEGIN}`, and `{END}` below it")
    page.write_text(f"{before}{BEGIN}\n\n{results}\n\n{END}{after}", encoding="utf-8", newline="\n")
