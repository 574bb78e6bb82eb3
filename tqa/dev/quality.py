"""Measures each check and keeps the table: `python -m tqa.dev quality DATA [--all]`.

DATA is a folder with the sets of SETS as `NAME.jsonl.xz`. Only checks whose files changed since they were measured
are measured again; `--all` measures every check. A hit is confirmed where people marked or changed something that it
touches. Checks beside the English see the English of each text, the others the German alone.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tqa import formats, pipeline
from tqa.checks import Check, registry
from tqa.report.docs.quality import Measured, Table, source, table
from tqa.report.json import in_cell

TARGET = Path(__file__).parents[1] / "report" / "docs" / "quality.json"
Place = tuple[str, int, int]
"""The name of a check, and the range of a hit in its text."""
WORDS, SEED, BATCH = 80_000, 7, 100
"""Words of each set, seed of the sample, rows of a piece of work."""


class Sample(NamedTuple):
    """A text with its English, and the ranges that people marked."""

    text: str
    english: str
    spans: tuple[tuple[int, int], ...]


class Set(NamedTuple):
    """A file, whether people marked it, whether only rows without a mark count, whether it has the English."""

    file: str
    marked: bool = False
    clean: bool = False
    english: bool = False


SETS: Mapping[str, Set] = {
    "news": Set("clean_de_news"),
    "references": Set("human_refs_mqm", clean=True, english=True),
    "machine": Set("mqm_ende_all_raters", marked=True, english=True),
    "learners": Set("gec_falko_merlin_de", marked=True),
}


def rows(folder: Path, of: Set) -> Iterator[Sample]:
    """A seeded sample of the set, up to WORDS words."""
    with lzma.open(folder / f"{of.file}.jsonl.xz", "rt", encoding="utf-8") as lines:
        found = [row for row in map(json.loads, lines) if not of.clean or row["clean_by_all"]]
    Random(SEED).shuffle(found)
    words = 0
    for row in found:
        if words >= WORDS:
            break
        words += len(row["target_de"].split())
        yield _sample(row)


def _sample(row: Mapping[str, Any]) -> Sample:
    spans = tuple((span["start"], span["end"]) for span in row["spans"] if span["start"] is not None)
    english = " ".join(row.get("source_en", "").split())
    return Sample(re.sub(r"[\n\r\t]", " ", row["target_de"]), english, spans)


def measured(samples: Sequence[Sample], names: frozenset[str]) -> tuple[Counter[str], Counter[str]]:
    """Hits by check, and those that touch a marked range."""
    checks = [check for check in registry() if check.name in names]
    beside = [check for check in checks if check.find_pair or check.find_pairs]
    alone = [check for check in checks if check not in beside]
    hits: Counter[str] = Counter()
    confirmed: Counter[str] = Counter()
    for sample in samples:
        for name, start, end in (*_alone(sample, alone), *_beside(sample, beside)):
            hits[name] += 1
            confirmed[name] += any(start <= right and left <= end for left, right in sample.spans)
    return hits, confirmed


def _alone(sample: Sample, checks: Sequence[Check]) -> Iterator[Place]:
    if checks:
        analysed = pipeline.analyse(formats.read(sample.text.encode(), Path("a.txt")))
        for found in pipeline.check_analysed(analysed, checks):
            yield found.name, found.hit.start, found.hit.end


def _beside(sample: Sample, checks: Sequence[Check]) -> Iterator[Place]:
    """What the checks say of the text as the cell of a table beside its English."""
    if checks and sample.english and not (sample.english + sample.text).startswith('"') and sample.text[:1] != '"':
        table = f"source\ttarget\n{sample.english}\t{sample.text}\n"
        for found in pipeline.check_analysed(pipeline.analyse(formats.read(table.encode(), Path("a.tsv"))), checks):
            place = in_cell(found.segment)
            yield found.name, place(found.hit.start), place(found.hit.end)


def total(folder: Path, names: frozenset[str]) -> Table:
    """The table of the checks with these names, over all cores."""
    words: dict[str, int] = {}
    hits: dict[str, Counter[str]] = {}
    confirmed: dict[str, Counter[str]] = {}
    with ProcessPoolExecutor() as pool:
        for name, of in SETS.items():
            samples = list(rows(folder, of))
            words[name] = sum(len(sample.text.split()) for sample in samples)
            pieces = [samples[start : start + BATCH] for start in range(0, len(samples), BATCH)]
            found = list(pool.map(partial(measured, names=names), pieces))
            hits[name] = sum((each for each, _ in found), Counter())
            if of.marked:
                confirmed[name] = sum((each for _, each in found), Counter())
    checks = {name: _row(name, hits, confirmed) for name in names}
    return Table(words, checks)


def _row(name: str, hits: Mapping[str, Counter[str]], confirmed: Mapping[str, Counter[str]]) -> Measured:
    """The row of a check. One that needs the English is measured on the sets that have it."""
    beside = any(check.name == name and (check.find_pair or check.find_pairs) for check in registry())
    sets = [each for each in hits if SETS[each].english or not beside]
    marked = [each for each in sets if each in confirmed]
    return Measured(source(name), {s: hits[s][name] for s in sets}, {s: confirmed[s][name] for s in marked})


def stale() -> frozenset[str]:
    """The names of checks that are new, or were changed since they were measured."""
    known = table().checks
    names = (check.name for check in registry())
    return frozenset(name for name in names if name not in known or known[name].source != source(name))


def dumped(fresh: Table) -> str:
    """The table with what was measured anew, without checks that are gone, a check a line."""
    names = {check.name for check in registry()}
    checks = {name: row for name, row in {**table().checks, **fresh.checks}.items() if name in names}
    lines = (f"    {json.dumps(name)}: {json.dumps(list(checks[name]))}" for name in sorted(checks))
    return f'{{\n  "words": {json.dumps(fresh.words)},\n  "checks": {{\n' + ",\n".join(lines) + "\n  }\n}\n"


def main(argv: Sequence[str]) -> int:
    folders = [Path(each) for each in argv if not each.startswith("--")]
    missing = [of.file for of in SETS.values() if not (folders and (folders[0] / f"{of.file}.jsonl.xz").is_file())]
    if len(folders) != 1 or missing:
        sys.stderr.write(f"quality: name one folder that holds {', '.join(f'{n}.jsonl.xz' for n in missing)}\n")
        return 2
    names = frozenset(check.name for check in registry()) if "--all" in argv else stale()
    if names:
        TARGET.write_text(dumped(total(folders[0], names)), encoding="utf-8")
    print(f"{len(names)} checks measured")
    return 0
