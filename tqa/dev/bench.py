"""How fast and how big: start-up, a cold check of one article, words a second on one core, peak memory.

`python -m tqa.dev bench [FILE…]` measures on the texts of the files; without files, on the samples of the project.
Each figure is the median of five runs in processes of their own, all with bytecode, as installed, and without the
cache of results. Times are of the processor, which other work on the machine lengthens less than the clock, behind
them by the clock. Budgets: cold check at most 0.5 s where a bare Python takes 0.04 s; at least 15,000 words a second;
at most 150 MB.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

RUNS = 5
ARTICLE, LONG = 800, 20_000
"""Words of the short and of the long text."""
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
SAMPLES = Path(__file__).parents[2] / "samples"
CHECK = ("-m", "tqa", "check", "--no-config", "--no-cache", "--output-format", "jsonl")
SENTENCE_CHECKS = "VRB,NPH,ORD,COM,GAR,TRM,CAL,CAP07,CAP08,HYP08"
"""What needs clauses, noun phrases or the glossary; without it the checks of words, signs and lines are left."""


class Cost(NamedTuple):
    """Seconds from start to end, seconds of processor time, peak megabytes."""

    wall: float
    processor: float
    memory: float


def run(arguments: Sequence[str]) -> Cost:
    """The cost of one Python process. Raises RuntimeError if it fails."""
    begin = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(arguments)} exited {process.returncode}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def median(arguments: Sequence[str], runs: int = RUNS) -> Cost:
    """The median cost of several runs, each figure by itself; a first run, which may compile, does not count."""
    run(arguments)
    return Cost(*map(statistics.median, zip(*(run(arguments) for _ in range(runs)), strict=True)))


def paragraphs(files: Sequence[Path]) -> list[str]:
    """The lines of the files that hold a sentence."""
    lines = (line.strip() for file in files for line in file.read_text("utf-8", errors="replace").splitlines())
    return [line for line in lines if re.search(r"[a-zäöüß]{2}.* .*[.!?]", line)]


def text(lines: Sequence[str], words: int) -> tuple[str, int]:
    """Paragraphs in turn until there are enough words; a number keeps repeated ones apart."""
    chosen: list[str] = []
    count = 0
    for round_, line in enumerate(islice(cycle(lines), 100_000)):
        if count >= words:
            break
        chosen.append(line if round_ < len(lines) else f"{line} Das war Absatz {round_}.")
        count += len(chosen[-1].split())
    return "\n\n".join(chosen) + "\n", count


def table(files: Sequence[Path], folder: Path) -> Iterator[tuple[str, str]]:
    """What was measured, and the figure."""
    bare, start = median(("-c", "pass")), median(("-m", "tqa", "--version"))
    yield "bare Python", f"{1000 * bare.processor:.0f} ms ({1000 * bare.wall:.0f})"
    yield "tqa --version", f"{1000 * start.processor:.0f} ms ({1000 * start.wall:.0f})"
    texts = []
    for name, words in (("article", ARTICLE), ("long", LONG)):
        body, count = text(paragraphs(files), words)
        path = folder / f"{name}.txt"
        path.write_text(body, "utf-8")
        texts.append((path, count))
    yield from checking("all checks", texts, ())
    yield from checking("words, signs and lines alone", texts, ("--ignore", SENTENCE_CHECKS))


def checking(label: str, texts: Sequence[tuple[Path, int]], options: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The cost of checking the short and the long text with some options."""
    (short, few), (long, many) = texts
    cold = median((*CHECK, *options, str(short)))
    warm = median((*CHECK, *options, str(long)), 3)
    yield label, ""
    yield (
        f"  cold check, {few:,} words",
        f"{1000 * cold.processor:.0f} ms ({1000 * cold.wall:.0f}), {cold.memory:.0f} MB",
    )
    yield f"  check, {many:,} words", f"{warm.processor:.2f} s ({warm.wall:.2f}), {warm.memory:.0f} MB"
    yield "  words a second, start-up taken off", f"{(many - few) / max(0.001, warm.processor - cold.processor):,.0f}"


def main(argv: Sequence[str]) -> int:
    """Prints the table."""
    files = [Path(each) for each in argv] or sorted(p for p in SAMPLES.glob("*") if p.suffix in (".txt", ".md"))
    if not paragraphs(files):
        sys.stderr.write("bench: no text to measure on; name files\n")
        return 2
    try:
        with tempfile.TemporaryDirectory() as folder:
            for label, figure in table(files, Path(folder)):
                print(f"{label:<38}{figure}", flush=True)
    except RuntimeError as error:
        sys.stderr.write(f"bench: {error}\n")
        return 2
    return 0
