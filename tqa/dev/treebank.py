"""How exactly the sentences of UD treebanks are found again: `python -m tqa.dev treebank DIR [--misses]`.

All sentences of a file are joined into one paragraph, with a blank between two unless the file says otherwise; a
sentence counts if its range is found exactly. `--misses` also shows each range that is no sentence of the file.
Reads *.conllu and *.conllu.xz.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

from tqa.model import Prose, Span
from tqa.segment import sentences


def gold(path: Path) -> Iterator[tuple[str, bool]]:
    """Text of each sentence, and whether a blank follows."""
    raw = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    for entry in raw.decode("utf-8").strip().split("\n\n"):
        lines = entry.split("\n")
        text = next(line[9:].strip() for line in lines if line.startswith("# text = "))
        yield text, "SpaceAfter=No" not in lines[-1]


def joined(rows: Iterator[tuple[str, bool]]) -> tuple[str, list[Span]]:
    """One paragraph, and the ranges of its sentences."""
    parts, spans, place = [], [], 0
    for text, blank in rows:
        parts.append(text + " " * blank)
        spans.append(Span(place, place + len(text)))
        place += len(parts[-1])
    return "".join(parts), spans


def main(argv: list[str]) -> int:
    """Print exact sentences per file and together."""
    folder = Path(next((a for a in argv if not a.startswith("-")), "."))
    right = total = 0
    for path in sorted(folder.glob("*.conllu*")):
        text, spans = joined(gold(path))
        found = set(sentences(Prose.plain(text, 0)))
        hits = [span for span in spans if span in found]
        right, total = right + len(hits), total + len(spans)
        print(f"{path.name}: {len(hits)} of {len(spans)} = {len(hits) / len(spans):.1%}")
        if "--misses" in argv:
            print(*(text[s.start : s.end] for s in sorted(found - set(spans))), sep="\n")
    print(f"together: {right} of {total} = {right / max(total, 1):.1%}")
    return 0 if total else 2
