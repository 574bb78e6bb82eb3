"""tqa beside pofilter of translate-toolkit, on the same pairs: `python -m tqa.dev peers FILE… [--seed N] [--each N]`.

FILE are as for `inject`. First, faults of each kind are put into pairs at random; found is what a tool says something
about, and not said of the pair as it was; precision counts what it says of those good pairs. Then, alarms per 1,000
untouched pairs. `--misses KIND` shows faults that tqa did not find, `--alarms N` so many alarms of tqa on untouched
pairs. pofilter runs with all its filters for German; it must be installed (`test` extra).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import polib

from tqa.dev.inject import EACH, KINDS, SEED, Fault, Pair, inject, pairs

CHECKS = "BIL,REP"
"""Families that look at the English, and at what stands there twice."""
Alarms = Mapping[int, Mapping[str, str]]
"""Row -> name of a check -> what it says."""
_SAID = "(pofilter) "


def tqa(given: Sequence[Pair], folder: Path) -> Alarms:
    """What tqa says. Raises RuntimeError if it fails."""
    path = folder / "pairs.tsv"
    path.write_text("source\ttarget\n" + "".join(f"{a}\t{b}\n" for a, b in given), "utf-8")
    options = ("--select", CHECKS, "--no-config", "--exit-zero", "--no-cache", "--output-format", "jsonl")
    done = subprocess.run(
        [sys.executable, "-m", "tqa", "check", str(path), *options], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for row in map(json.loads, done.stdout.splitlines()):
        found[int(row["segment"])][f"{row['code']} {row['rule']}"] = row["message"]
    return found


def pofilter(given: Sequence[Pair], folder: Path) -> Alarms:
    """What pofilter says, with all its filters."""
    source, out = folder / "pairs.po", folder / "found.po"
    file = polib.POFile(wrapwidth=0)
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "de"}
    for number, (english, german) in enumerate(given):
        file.append(polib.POEntry(msgctxt=str(number), msgid=english, msgstr=german))
    file.save(str(source))
    out.unlink(missing_ok=True)
    tool = Path(sys.executable).parent / "pofilter"
    command = [str(tool), "--language=de", "--progress=none", str(source), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for entry in polib.pofile(str(out)) if out.exists() else ():
        for line in entry.tcomment.split("\n"):
            name, _, said = line.partition(_SAID)[2].partition(": ")
            if name:
                found[int(entry.msgctxt)][name] = said
    return found


TOOLS: Mapping[str, Callable[[Sequence[Pair], Path], Alarms]] = {"tqa": tqa, "pofilter": pofilter}


class Trial:
    """What a tool says of faults, and of the same pairs before."""

    def __init__(self, faults: Sequence[Fault], spoilt: Alarms, good: Alarms) -> None:
        self.faults, self.spoilt, self.good = faults, spoilt, good

    def found(self, number: int) -> bool:
        """Whether the fault is what makes the tool speak."""
        return bool(self.spoilt.get(number, {}).keys() - self.good.get(number, {}).keys())

    def line(self, kind: str) -> str:
        """Recall and precision of a kind, or of all."""
        numbers = [number for number, fault in enumerate(self.faults) if kind in (fault.kind, "all")]
        right = sum(self.found(number) for number in numbers)
        wrong = sum(bool(self.good.get(number)) for number in numbers)
        return f"{right / max(1, len(numbers)):8.1%}{right / max(1, right + wrong):10.1%}"

    def misses(self, kind: str) -> Iterator[str]:
        """The faults of a kind that were not found."""
        for number, fault in enumerate(self.faults):
            if fault.kind == kind and not self.found(number):
                yield f"{fault.pair.source}\n  was {fault.before}\n  is  {fault.pair.target}"


def table(faults: Sequence[Fault], trials: Mapping[str, Trial]) -> Iterator[str]:
    """Recall and precision of the tools by kind."""
    yield f"{'':<14}{'':>6}" + "".join(f"{name:>12}{'':6}" for name in trials)
    yield f"{'fault':<14}{'count':>6}" + f"{'recall':>8}{'precision':>10}" * len(trials)
    counts = Counter(fault.kind for fault in faults) + Counter({"all": len(faults)})
    for kind in (*KINDS, "all"):
        yield f"{kind:<14}{counts[kind]:>6}" + "".join(trial.line(kind) for trial in trials.values())


def untouched(name: str, good: Sequence[Pair], folder: Path) -> tuple[Alarms, str]:
    """What a tool says of pairs nobody touched, and a line about it."""
    begin = time.perf_counter()
    found = TOOLS[name](good, folder)
    seconds = time.perf_counter() - begin
    many = sum(map(len, found.values()))
    common = Counter(check for row in found.values() for check in row).most_common(8)
    thousand = 1000 / len(good)
    most = ", ".join(f"{check} {count * thousand:.1f}" for check, count in common)
    figures = f"{many * thousand:8.1f} alarms, {len(found) * thousand:8.1f} pairs per 1,000, {seconds:6.1f} s"
    return found, f"{name:<10}{figures}; most: {most}"


def sample(found: Alarms, good: Sequence[Pair], most: int, seed: int) -> Iterator[str]:
    """Alarms drawn at random, with the pair."""
    alarms = [(number, check, said) for number, row in found.items() for check, said in row.items()]
    for number, check, said in random.Random(seed).sample(alarms, min(most, len(alarms))):
        yield f"{check}: {said}\n  {good[number].source}\n  {good[number].target}"


def main(argv: Sequence[str]) -> int:
    """Measures all files together."""
    parser = argparse.ArgumentParser(prog="tqa.dev peers")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--each", type=int, default=EACH)
    parser.add_argument("--misses", choices=KINDS)
    parser.add_argument("--alarms", type=int, default=0)
    given = parser.parse_args(argv)
    good = pairs(given.files)
    faults = list(inject(good, given.each, given.seed))
    try:
        with tempfile.TemporaryDirectory() as folder:
            _measure(good, faults, given, Path(folder))
    except (RuntimeError, FileNotFoundError) as error:
        sys.stderr.write(f"peers: {error}\n")
        return 2
    return 0


def _measure(good: Sequence[Pair], faults: Sequence[Fault], given: argparse.Namespace, folder: Path) -> None:
    spoilt, before = [fault.pair for fault in faults], [Pair(fault.pair.source, fault.before) for fault in faults]
    trials = {name: Trial(faults, tool(spoilt, folder), tool(before, folder)) for name, tool in TOOLS.items()}
    print(*table(faults, trials), sep="\n", flush=True)
    if given.misses:
        print(*trials["tqa"].misses(given.misses), sep="\n")
    print(f"\n{len(good):,} untouched pairs")
    for name in TOOLS:
        found, line = untouched(name, good, folder)
        print(line, flush=True)
        if name == "tqa" and given.alarms:
            print(*sample(found, good, given.alarms, given.seed), sep="\n")
