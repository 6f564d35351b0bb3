"""The plot of the documentation: time per report and peak memory, against the number of reports.

Takes the points of each program. Gives an SVG with two panels on logarithmic axes, readable in light and dark.
Refuses to leave the programs to colour alone: each line has its name at its end and marks of its own.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from bench import Point
from report import whole

WIDTH, HEIGHT = 760, 360
TOP, BOTTOM = 64, 304
PANEL, LEFT, GAP = 240, 64, 136

STYLE = """
  svg { color-scheme: light dark; font: 13px system-ui, sans-serif; }
  .paper { fill: #ffffff; } text { fill: #1f2328; } .grid { stroke: #d1d5db; stroke-width: 1; }
  .heading { font-weight: 600; } .small { font-size: 12px; }
  polyline { fill: none; stroke-width: 2.5; }
  .a { stroke: #0b5cad; } .b { stroke: #b3470a; stroke-dasharray: 7 4; } .c { stroke: #4f6b1e; stroke-dasharray: 2 4; }
  .mark { stroke-dasharray: none; stroke-width: 2.5; fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    .paper, .mark { fill: #0d1117; } text { fill: #e6edf3; } .grid { stroke: #3d444d; }
    .a { stroke: #6cb6ff; } .b { stroke: #ffa657; } .c { stroke: #b7d36b; }
  }
"""


@dataclass(frozen=True)
class Axis:
    """A logarithmic axis, from the power of ten below the least value to that above the greatest."""

    low: int
    high: int
    begin: float
    end: float

    def at(self, value: float) -> float:
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.begin + share * (self.end - self.begin)

    def powers(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def axis(values: list[float], begin: float, end: float) -> Axis:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return Axis(low, max(high, low + 1), begin, end)


def draw(points: dict[str, list[Point]]) -> str:
    """The whole picture."""
    title = "Time per report and peak memory against the number of reports: " + ", ".join(points)
    panels = [
        panel(points, LEFT, "Time per report, ms", lambda point: point.seconds / point.reports * 1000),
        panel(points, LEFT + PANEL + GAP, "Peak memory, MB", lambda point: point.peak / 1e6),
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
            f"<title>{escape(title)}</title>",
            f"<style>{STYLE}</style>",
            f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>',
            *panels,
            "</svg>",
            "",
        ]
    )


def panel(points: dict[str, list[Point]], left: float, heading: str, value: Callable[[Point], float]) -> str:
    """Axes, and a line for each program."""
    everywhere = [point for line in points.values() for point in line]
    across = axis([point.reports for point in everywhere], left, left + PANEL)
    up = axis([value(point) for point in everywhere], BOTTOM, TOP)
    parts = [text(left, TOP - 24, heading, "heading")]
    for power in up.powers():
        y = up.at(power)
        parts.append(f'<line class="grid" x1="{left}" y1="{y:.1f}" x2="{left + PANEL}" y2="{y:.1f}"/>')
        parts.append(text(left - 8, y + 4, whole(power) if power >= 1 else f"{power:g}", "small", "end"))
    for power in across.powers():
        x = across.at(power)
        parts.append(f'<line class="grid" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{BOTTOM}"/>')
        parts.append(text(x, BOTTOM + 20, whole(power), "small", "middle"))
    parts.append(text(left + PANEL / 2, BOTTOM + 42, "reports", "small", "middle"))
    for style, (name, line) in zip("abc", points.items()):
        places = [(across.at(point.reports), up.at(value(point))) for point in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline class="{style}" points="{path}"/>')
        parts += [mark(style, x, y) for x, y in places]
        x, y = places[-1]
        parts.append(text(x + 9, y + 4, name))
    return "\n".join(parts)


def mark(style: str, x: float, y: float) -> str:
    """A circle, a square or a diamond."""
    if style == "a":
        return f'<circle class="mark {style}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
    turned = f' transform="rotate(45 {x:.1f} {y:.1f})"' if style == "c" else ""
    return f'<rect class="mark {style}" x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7"{turned}/>'


def text(x: float, y: float, words: str, style: str = "", anchor: str = "start") -> str:
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
