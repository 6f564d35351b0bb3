"""How long a command runs and how much memory it takes.

Takes commands. Gives wall time and peak memory as the kernel counted them, and several of both with their median.
Refuses a command that fails: its messages end the benchmark, for half a site is built quickly.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Command = list[str]
Environment = dict[str, str]


class Failed(Exception):
    """A command that did not end well, with all that it said."""

    def __init__(self, command: Command, status: int, said: str) -> None:
        self.reason = f"exit code {os.waitstatus_to_exitcode(status)}"
        super().__init__(f"{' '.join(command)}: {self.reason}\n{said}")


@dataclass(frozen=True)
class Run:
    seconds: float
    peak: int
    said: str


@dataclass(frozen=True)
class Numbers:
    """What several runs gave."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def least(self) -> float:
        return min(self.values)

    @property
    def most(self) -> float:
        return max(self.values)

    def per(self, count: int) -> "Numbers":
        return Numbers(tuple(value / count for value in self.values))

    def over(self, other: "Numbers") -> "Numbers":
        """The ratio of each run to the run of the other beside it."""
        return Numbers(tuple(a / b for a, b in zip(self.values, other.values, strict=True)))


@dataclass(frozen=True)
class Runs:
    runs: tuple[Run, ...]

    @property
    def seconds(self) -> Numbers:
        return Numbers(tuple(run.seconds for run in self.runs))

    @property
    def peak(self) -> Numbers:
        return Numbers(tuple(run.peak for run in self.runs))


def run(command: Command, environment: Environment) -> Run:
    """Runs a command to its end.

    The kernel counts the memory of the process before `exec`, too: that of this interpreter. A fork copies little of
    it, a spawn would share it all; `floor` tells how much is left.
    """
    with tempfile.TemporaryFile() as file:
        begin = time.perf_counter()
        process = os.fork()
        if process == 0:
            try:
                os.dup2(file.fileno(), 1)
                os.dup2(file.fileno(), 2)
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - begin
        file.seek(0)
        text = file.read().decode(errors="replace")
    if status != 0:
        raise Failed(command, status, text)
    return Run(seconds, usage.ru_maxrss * 1024, text)


def start(command: Command, environment: Environment) -> float:
    """Seconds of a command that is too short for a fork: a spawn takes less time, but its memory is not known."""
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    begin = time.perf_counter()
    process = os.posix_spawn(command[0], command, environment, file_actions=silent)
    _, status = os.waitpid(process, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        raise Failed(command, status, "")
    return seconds


def floor() -> int:
    """The least peak of memory that can be seen."""
    return run(["true"], dict(os.environ)).peak


def in_turn(systems: dict[str, Callable[[], Run]], rounds: int) -> dict[str, Runs]:
    """Runs all systems one after another, again and again, so that what changes on the machine befalls each alike.

    A first round only warms the machine.
    """
    runs: dict[str, list[Run]] = {name: [] for name in systems}
    for number in range(rounds + 1):
        for name, system in systems.items():
            done = system()
            if number > 0:
                runs[name].append(done)
    return {name: Runs(tuple(done)) for name, done in runs.items()}


def repeated(measured: Callable[[], float], times: int) -> Numbers:
    """A measure taken many times, after one that warms the machine."""
    measured()
    return numbers(measured() for _ in range(times))


def numbers(values: Iterable[float]) -> Numbers:
    return Numbers(tuple(values))
