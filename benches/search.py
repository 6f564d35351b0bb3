#!/usr/bin/env python3
"""Measures the search: what its index adds to a build, and what a query loads.

Takes the numbers of reports; builds sites of reports of about 4 KB, whose sentences are those of the demo site's own
reports in another order, with and without the index. Gives the time of the wall and of the processor, the size of the
index, and what Chromium loads for some queries beside the page and its style. Texts are the same for the same numbers.
Refuses to measure with anything but the release binary. Needs Chromium for the queries.
"""

import argparse
import os
import random
import re
import subprocess
import tempfile
import time
from pathlib import Path

import program
from corpus import CITY, SITE, YEARS, Folder, name_cities

LENGTH = 4_000
QUERIES = ["фестиваль", "международный форум мэров", "Благовещенском", "Хэйхэ 2015", "соглашение о сотрудничестве"]
REPORT = """\
+++
title = "{title}"
city = "{city}"
year = {year}
topic = "international"
status = "published"
{event}+++

{body}
"""
EVENT = '[[events]]\nid = "event-{number}"\ntitle = "{title}"\nkind = "meeting"\nstatus = "held"\nplace = "{city}"\n'


def sentences() -> list[str]:
    """What the reports of the demo site say, without markup and front matter."""
    found = []
    for path in sorted((program.REPOSITORY / "content/reports").rglob("*.md")):
        body = path.read_text(encoding="utf-8").split("+++", 2)[2]
        body = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", body)
        for line in body.splitlines():
            if line.strip() and not re.match(r"[#|\[<{]", line.strip()):
                found += [part.strip(" -*") for part in re.split(r"(?<=[.;:])\s+", line) if len(part) > 20]
    return found


def write_site(folder: Path, count: int) -> None:
    """Writes reports until there are so many, each with one event."""
    chance, out, told = random.Random(7), Folder(folder), sentences()
    ids = name_cities(chance, max(12, -(-count // len(YEARS))))
    out.write("site.toml", SITE)
    for name, city in ids.items():
        out.write(f"content/cities/{city}.md", CITY.format(name=name))
    cities = list(ids.items())
    for number in range(count):
        (name, city), year = cities[number // len(YEARS)], YEARS[number % len(YEARS)]
        lines, length = [], 0
        while length < LENGTH:
            lines.append(" ".join(chance.choice(told) for _ in range(3)))
            length += len(lines[-1].encode())
        event = EVENT.format(number=number, title=f"Встреча в городе {name}", city=city)
        body = "\n\n".join(lines)
        text = REPORT.format(title=f"Работа города {name}", city=city, year=year, event=event, body=body)
        out.write(f"content/reports/{year}/{city}.md", text)


def build(binary: Path, site: Path, search: bool) -> tuple[float, float]:
    """Seconds of the wall and of the processor for a build from nothing."""
    toml = site / "site.toml"
    toml.write_text(SITE + ("" if search else "\n[outputs]\nsearch = false\n"), encoding="utf-8")
    with tempfile.TemporaryDirectory(dir=site.parent) as nothing:
        subprocess.run(["rm", "-rf", str(site / "public")], check=True)
        before, begin = os.times(), time.perf_counter()
        surroundings = os.environ | {"XDG_CACHE_HOME": nothing}
        subprocess.run([binary, "build", "--root", site], env=surroundings, check=True, stderr=subprocess.DEVNULL)
        wall, after = time.perf_counter() - begin, os.times()
    return wall, after.children_user + after.children_system - before.children_user - before.children_system


def loaded(public: Path, query: str) -> tuple[int, int]:
    """How many scripts a query loads, and their bytes."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"]
        address = f"file://{public}/search.html?q={query}"
        command += ["--virtual-time-budget=20000", "--dump-dom", address]
        page = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    scripts = [public / script.split("?")[0] for script in re.findall(r'<script src="([^"]+)"', page)]
    return len(scripts), sum(script.stat().st_size for script in scripts)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures the search of sites with so many reports.")
    parser.add_argument("counts", type=int, nargs="*", default=[1_000, 10_000], metavar="REPORTS")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--binary", type=Path, help="instead of building one")
    parser.add_argument("--work", type=Path, default=Path("/dev/shm"), help="where to work (default: %(default)s)")
    wishes = parser.parse_args()
    binary = wishes.binary or program.build()
    for count in wishes.counts:
        with tempfile.TemporaryDirectory(dir=wishes.work) as name:
            site = Path(name) / "site"
            write_site(site, count)
            times: dict[bool, list[tuple[float, float]]] = {True: [], False: []}
            for _ in range(wishes.runs):
                for search in (False, True):
                    times[search].append(build(binary, site, search))
            for measure, what in enumerate(("wall", "processor")):
                without, within = (sorted(run[measure] for run in times[on])[wishes.runs // 2] for on in (False, True))
                index = within - without
                print(f"{count} reports, {what}: {within:.2f} s, without {without:.2f} s, the index {index:.2f} s")
            scripts = [path for path in (site / "public/search").rglob("*.js")]
            sizes = [path.stat().st_size for path in scripts]
            source = sum(path.stat().st_size for path in site.rglob("*.md"))
            print(f"{count} reports: {source / 1e6:.1f} MB of sources, index {sum(sizes) / 1e6:.1f} MB")
            print(f"{count} reports: {len(sizes)} scripts, the largest {max(sizes) / 1e3:.1f} KB")
            for query in QUERIES:
                number, size = loaded(site / "public", query)
                print(f"{count} reports, «{query}»: {number} scripts, {size / 1e3:.1f} KB")


if __name__ == "__main__":
    main()
