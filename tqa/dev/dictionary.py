"""Makes tqa/align/data/*.txt: `python -m tqa.dev dictionary [FILE…]`; without files, the terms of the glossary alone.

FILE are translations whose licence lets us ship what is learned from them: JSON lines with `source_en` and
`post_edit` or `target_de` (*.jsonl, *.jsonl.xz), and UD treebanks with `# text_en` (*.conllu, *.conllu.xz). IBM model
1 over word stems, in both directions; a pair stays if both find it likely. The same files give the same bytes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from tqa.align.dictionary import DATA
from tqa.align.tokens import stems
from tqa.dev.rows import lines, rows
from tqa.terms.concept import Glossary
from tqa.terms.reading import built_in, load

ROUNDS = 6
RARE = 2
"""Sentences in which a word must occur."""
LIKELY, BACK = 0.08, 0.04
"""Least probability of a German word given the English one, and the other way round."""
MOST = 6
"""Translations of a word."""
NULL = ""
Pair = tuple[Sequence[str], Sequence[str]]
Table = dict[str, dict[str, float]]


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """English and German sentences of a file."""
    if ".conllu" not in path.name:
        for row in rows(path):
            yield row["source_en"], row.get("post_edit") or row["target_de"]
        return
    german = ""
    for line in lines(path):
        label, _, value = line.strip().partition(" = ")
        if label == "# text":
            german = value
        elif label == "# text_en":
            yield value, german


def model(pairs: Sequence[Pair]) -> Table:
    """Word of the first side -> probability of each word of the second: IBM model 1 by expectation maximisation."""
    table: Mapping[str, Mapping[str, float]] = {}
    for _ in range(ROUNDS):
        counts: Table = defaultdict(lambda: defaultdict(float))
        for left, right in pairs:
            rows = [(word, table.get(word)) for word in (NULL, *left)]
            for other in right:
                weights = [(word, row.get(other, 1e-9) if row is not None else 1.0) for word, row in rows]
                total = sum(weight for _, weight in weights)
                for word, weight in weights:
                    counts[word][other] += weight / total
        table = {word: _normal(row) for word, row in counts.items()}
    return {word: dict(row) for word, row in table.items()}


def _normal(row: Mapping[str, float]) -> dict[str, float]:
    total = sum(row.values())
    return {word: count / total for word, count in row.items() if count / total > 1e-4}


def learned(pairs: Sequence[Pair]) -> dict[str, list[str]]:
    """English key -> its German keys, the likeliest first."""
    forth, back = model(pairs), model([(right, left) for left, right in pairs])
    seen = Counter(word for left, _ in pairs for word in left)
    found = {}
    for word in sorted(forth):
        if word == NULL or seen[word] < RARE:
            continue
        likely = [
            (-chance, other)
            for other, chance in forth[word].items()
            if chance >= LIKELY and back.get(other, {}).get(word, 0.0) >= BACK
        ]
        if likely:
            found[word] = [other for _, other in sorted(likely)[:MOST]]
    return found


def measured(pairs: Sequence[Pair], known: Mapping[str, Sequence[str]]) -> tuple[dict[str, int], dict[str, int]]:
    """How often, in percent, a true pair has the translation of an English word, and the English of a German one."""
    met: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    seen: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    possible = {other for row in known.values() for other in row}
    for left, right in pairs:
        here = {word for word in left if word in known}
        there = {word for word in right if word in possible}
        seen[0].update(here)
        seen[1].update(there)
        met[0].update(word for word in here if not there.isdisjoint(known[word]))
        met[1].update({other for word in here for other in known[word]} & there)
    return _percent(met[0], seen[0]), _percent(met[1], seen[1])


def _percent(met: Counter[str], seen: Counter[str]) -> dict[str, int]:
    """Smoothed towards a half: what was seen twice is no certainty."""
    return {word: round(100 * (met[word] + 1) / (seen[word] + 2)) for word in sorted(seen)}


def terms(glossary: Glossary) -> Iterator[str]:
    """A line for each English term of one or two words: its keys and the first key of each German term."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for concept in glossary.concepts:
        german = [key for form in concept.good for key in islice(stems(form.text), 1)]
        for form in concept.english:
            keys = " ".join(stems(form))
            if keys.count(" ") <= 1 and len(keys) > 2:
                found[keys].update(dict.fromkeys(german))
    return (f"{english}\t{' '.join(german)}" for english, german in sorted(found.items()))


def learn(files: Iterable[Path]) -> None:
    """Writes what the files teach."""
    both = [pair for path in files for pair in texts(path)]
    pairs = [(sorted(set(stems(left))), sorted(set(stems(right)))) for left, right in both]
    known = learned(pairs)
    english, german = measured(pairs, known)
    write("english.txt", (f"{word} {english[word]} {' '.join(known[word])}" for word in sorted(known)))
    write("german.txt", (f"{word} {percent}" for word, percent in german.items()))
    print(f"{len(pairs)} pairs, {len(known)} English words, {len(german)} German words")


def write(name: str, lines: Iterable[str]) -> None:
    (DATA / name).write_text("\n".join(lines) + "\n", "utf-8")


def main(argv: Sequence[str]) -> int:
    """Learns from the files, if there are any, and takes over the terms of the glossary."""
    if argv:
        learn(map(Path, argv))
    write("terms.txt", terms(load(built_in())))
    return 0
