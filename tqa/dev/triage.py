"""Fits and measures `tqa triage`: `python -m tqa.dev triage DATA [--write]`.

DATA is a folder with `mqm_ende_all_raters.jsonl.xz` and `human_refs_mqm.jsonl.xz`: the outputs of systems and the
translations by people of the same documents. Their segments are put together by document and system. The table
shows, for documents that the weights were not fitted on, the area under the ROC curve of each system against the
people who translated the same documents; then for whole sets that were left out, and how often a verdict is right.
`--write` fits on all documents and writes tqa/triage/data/traits.json.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np

from tqa import formats, pipeline
from tqa.triage import Verdict, verdict
from tqa.triage.density import Prior, density, weight
from tqa.triage.traits import Model, Traits, Weight, probability, raw_odds, traits, value

FILES = ("mqm_ende_all_raters", "human_refs_mqm")
TARGET = Path(__file__).parents[1] / "triage" / "data" / "traits.json"
PEOPLE = ("Human", "ref")
LEAST, COMMON_TAG, COMMON_CHECK = 80, 150, 25
"""Words of a document, and documents that a trait must be seen in: a word class or sign, a check."""
LEFT_OUT = frozenset(("FM", "XY", "NE", "ITJ", "$(", "straight-quotes", "english-quotes", "unknown-word"))
"""Traits of the subject or of how a corpus was typed, not of its translators."""
MOSTLY = 0.95
"""Share of the texts of people that stay below the density `most`."""
USUAL_WORDS, RIDGE, FOLDS, ROUNDS = 100, 30.0, 5, 40
SOURCE = "Fitted on the WMT 2020, WMT 2021 and TED outputs and references of Google's MQM data, Apache-2.0."


class Sample(NamedTuple):
    """A document in one translation."""

    corpus: str
    document: str
    system: str
    traits: Traits
    weighted: float

    @property
    def human(self) -> bool:
        return self.system.startswith(PEOPLE)


def texts(folder: Path) -> Iterator[tuple[tuple[str, str, str], str]]:
    """The text of each document in each translation, a segment a paragraph."""
    found: dict[tuple[str, str, str], dict[str, str]] = defaultdict(dict)
    for name in FILES:
        with lzma.open(folder / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                for system in row["system_names"]:
                    key = (row["origin"], row["doc"], system.removeprefix("hyp."))
                    found[key][row["seg"]] = " ".join(row["target_de"].split())
    people = {key[0] for key in found if key[2].startswith(PEOPLE)}
    for key, parts in sorted(found.items()):
        if key[0] in people:
            yield key, "\n\n".join(parts[number] for number in sorted(parts, key=lambda n: (len(n), n)))


def sample(item: tuple[tuple[str, str, str], str]) -> Sample:
    """A document analysed and checked."""
    key, text = item
    analysed = pipeline.analyse(formats.read(text.encode(), Path("a.txt")))
    found = pipeline.check_analysed(analysed)
    return Sample(*key, traits(analysed.analyses, found), weight(each.severity for each in found))


def names(samples: Sequence[Sample]) -> list[str]:
    """The traits that are common enough, but those that tell of the corpus alone."""
    seen: dict[str, int] = defaultdict(int)
    for each in samples:
        for name in each.traits.counts:
            seen[name] += 1
    common = (n for n, c in seen.items() if c >= (COMMON_CHECK if n.islower() else COMMON_TAG) and n not in LEFT_OUT)
    return [*sorted(common), *samples[0].traits.means]


def usual(samples: Sequence[Sample], name: str) -> float:
    total = sum(each.traits.words for each in samples)
    if name in samples[0].traits.means:
        return sum(each.traits.means[name] * each.traits.words for each in samples) / total
    return sum(each.traits.counts.get(name, 0) for each in samples) / total


def fit(samples: Sequence[Sample], chosen: Sequence[str]) -> Model:
    """A logistic regression with a ridge, machines and people weighing the same, by Newton's method."""
    mean = {name: usual(samples, name) for name in chosen}
    rows = np.array([[value(s.traits, name, mean[name], USUAL_WORDS) for name in chosen] for s in samples])
    centre, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    x = np.column_stack([(rows - centre) / spread, np.ones(len(rows))])
    y = np.array([float(not s.human) for s in samples])
    share = np.where(y == 1, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    ridge = np.append(np.full(len(chosen), RIDGE), 1e-6)
    w = np.zeros(len(chosen) + 1)
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-(x @ w)))
        slope = x.T @ (share * (p - y)) + ridge * w
        step = np.linalg.solve(x.T @ (x * (share * p * (1 - p))[:, None]) + np.diag(ridge), slope)
        w = w - step
    factors = w[:-1] / spread
    weights = {n: Weight(mean[n], float(f)) for n, f in zip(chosen, factors, strict=True)}
    before = prior(samples)
    return Model(USUAL_WORDS, float(w[-1] - factors @ centre), weights, before, most(samples, before))


def prior(samples: Sequence[Sample]) -> Prior:
    """The gamma distribution of the rates of machine translations, by their mean and their scatter beyond chance."""
    machines = [each for each in samples if not each.human]
    words = sum(each.traits.words for each in machines)
    mean = sum(each.weighted for each in machines) / words
    scatter = sum((each.weighted - mean * each.traits.words) ** 2 / each.traits.words for each in machines)
    spread = (scatter / len(machines) - mean) / (words / len(machines))
    return Prior(mean * mean / max(spread, 1e-9), mean / max(spread, 1e-9))


def most(samples: Sequence[Sample], before: Prior) -> float:
    """The density below which texts of people mostly stay."""
    found = sorted(density(s.weighted, s.traits.words, before).mean for s in samples if s.human)
    return found[int(MOSTLY * len(found))]


def auc(high: Sequence[float], low: Sequence[float]) -> float:
    """How often one of the first is above one of the second."""
    return sum((a > b) + 0.5 * (a == b) for a in high for b in low) / max(1, len(high) * len(low))


def held_out(samples: Sequence[Sample], chosen: Sequence[str], part: Callable[[Sample], object]) -> list[float]:
    """The odds of each document by a model that saw nothing of its part."""
    odds = {}
    for each in sorted({str(part(s)) for s in samples}):
        by = fit([s for s in samples if str(part(s)) != each], chosen)
        odds.update({id(s): raw_odds(s.traits, by) for s in samples if str(part(s)) == each})
    return [odds[id(s)] for s in samples]


def fold(each: Sample) -> int:
    """All translations of a document are in one fold."""
    return crc32(f"{each.corpus} {each.document}".encode()) % FOLDS


def by_system(samples: Sequence[Sample], odds: Sequence[float]) -> Iterator[str]:
    """A line a system: area under the curve of the odds, and of the density alone, against the people beside it."""
    rows = list(zip(samples, odds, strict=True))
    for corpus, system in sorted({(s.corpus, s.system) for s in samples if not s.human}):
        own = [(s, o) for s, o in rows if (s.corpus, s.system) == (corpus, system)]
        documents = {s.document for s, _ in own}
        people = [(s, o) for s, o in rows if s.human and s.corpus == corpus and s.document in documents]
        area = auc([o for _, o in own], [o for _, o in people])
        rates = [[s.weighted / s.traits.words for s, _ in group] for group in (own, people)]
        yield f"{corpus:<14}{system:<22}{len(own):>5}{len(people):>7}{area:>9.2f}{auc(*rates):>9.2f}"


def verdicts(samples: Sequence[Sample], odds: Sequence[float]) -> Iterator[str]:
    """How many get each verdict, and how many of them are machine translations."""
    before = prior(samples)
    limit = most(samples, before)
    said = []
    for s, o in zip(samples, odds, strict=True):
        found = density(s.weighted, s.traits.words, before)
        said.append(verdict(probability(o), found, s.traits.words, limit))
    for each in Verdict:
        group = [s for s, v in zip(samples, said, strict=True) if v is each]
        machines = sum(not s.human for s in group)
        yield f"{each!s:<10}{len(group):>5} documents, {machines:>4} of machines, {len(group) - machines:>4} of people"


def measured(samples: Sequence[Sample]) -> Iterator[str]:
    """All that is measured, line by line."""
    chosen = names(samples)
    odds = held_out(samples, chosen, fold)
    yield f"{len(samples)} documents, {len(chosen)} traits"
    yield f"{'corpus':<14}{'system':<22}{'docs':>5}{'people':>7}{'raw':>9}{'density':>9}"
    yield from by_system(samples, odds)
    halves = [[o for s, o in zip(samples, odds, strict=True) if s.human is human] for human in (False, True)]
    yield f"all, other documents: {auc(*halves):.3f}"
    left = held_out(samples, chosen, lambda s: s.corpus)
    for corpus in sorted({s.corpus for s in samples}):
        of = [(s.human, o) for s, o in zip(samples, left, strict=True) if s.corpus == corpus]
        yield f"{corpus}, fitted on the others: {auc([o for h, o in of if not h], [o for h, o in of if h]):.3f}"
    yield from verdicts(samples, odds)


def dumped(by: Model) -> str:
    """The model as JSON, a trait a line."""
    rows = [f"    {json.dumps(n, ensure_ascii=False)}: [{w.usual:.6g}, {w.factor:.4g}]" for n, w in by.weights.items()]
    head = {"source": SOURCE, "usual_words": by.usual_words, "bias": round(by.bias, 4)}
    head["most"] = round(by.most, 3)
    head["prior"] = [round(by.prior.findings, 3), round(by.prior.words, 1)]
    body = json.dumps(head, ensure_ascii=False, indent=2)[:-2]
    return body + ',\n  "weights": {\n' + ",\n".join(rows) + "\n  }\n}\n"


def main(argv: Sequence[str]) -> int:
    folders = [Path(each) for each in argv if not each.startswith("--")]
    if len(folders) != 1 or not all((folders[0] / f"{name}.jsonl.xz").is_file() for name in FILES):
        sys.stderr.write(f"triage: name one folder that holds {' and '.join(f'{n}.jsonl.xz' for n in FILES)}\n")
        return 2
    with ProcessPoolExecutor() as pool:
        samples = [s for s in pool.map(sample, texts(folders[0]), chunksize=8) if s.traits.words >= LEAST]
    for line in measured(samples):
        print(line, flush=True)
    if "--write" in argv:
        TARGET.write_text(dumped(fit(samples, names(samples))), encoding="utf-8")
    return 0
