"""Drops what is no current spelling: ß after a short vowel, Swiss ss, stems that the reform changed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from tqa.dev.lexicon_automaton import Entry

_LONG = re.compile(r"[aä]ß(?:e[nt]?|e?s?t)?$")


class Reform:
    """The rules of data/spelling.toml over a list of entries."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        text = files("tqa.lexicon").joinpath("data/spelling.toml").read_text("utf-8")
        self.rules: dict[str, Any] = tomllib.loads(text)
        self.entries = list(entries)
        self.sharp = {e for e in self.entries if "ß" in e.form}
        self.swiss = {Entry(*(x.replace("ß", "ss") for x in e)) for e in self.sharp}
        self.pairs = self.swiss.intersection(self.entries)
        self.lemmas = {e.lemma.lower() for e in self.entries}
        after = self.rules["short"]["after"]
        stems = [rf"(?<!{after[s]}){s}" if s in after else s for s in self.rules["short"]["stems"]]
        self.short = re.compile("|".join(stems))
        self.stems = {k: v for k, v in self.rules["changed"].items() if k != "reason"}
        self.changed = re.compile("|".join(self.stems))

    def old(self, entry: Entry) -> str:
        """The current spelling of an old form, "" if the form is current."""
        if "ß" in entry.form and entry.lemma not in self.rules["long"]["lemmas"]:
            plain = Entry(*(x.replace("ß", "ss") for x in entry))
            if plain in self.pairs or self._is_short(entry):
                return plain.form
        return self._changed(entry)

    def _is_short(self, entry: Entry) -> bool:
        """By its stem; names keep their spelling, and aß and äße of essen and messen are long."""
        if entry.tag.startswith("EIG") or (entry.lemma.endswith("essen") and _LONG.search(entry.form)):
            return False
        return self.short.search(entry.form.lower()) is not None

    def _changed(self, entry: Entry) -> str:
        hit = self.changed.search(entry.lemma.lower())
        if not hit or entry.lemma.lower().replace(hit[0], self.stems[hit[0]]) not in self.lemmas:
            return ""
        low = entry.form.lower().replace(hit[0], self.stems[hit[0]])
        if low == entry.form.lower():
            return ""
        return low.capitalize() if entry.form[0].isupper() else low

    def is_swiss(self, entry: Entry) -> bool:
        """Swiss ss where Germany and Austria write ß: Spass, Schoss (noun)."""
        if entry.form in self.rules["swiss"]["forms"]:
            return True
        return entry in self.pairs and entry.lemma in {x.replace("ß", "ss") for x in self.rules["long"]["lemmas"]}

    def current(self) -> tuple[list[Entry], dict[str, str]]:
        """The entries in current spelling, and old form -> current form for those dropped."""
        kept, old = [], {}
        for entry in self.entries:
            new = self.old(entry)
            if new:
                old[entry.form] = new
            elif not self.is_swiss(entry):
                kept.append(entry)
        known = {e.form for e in kept}
        return kept, {o: n for o, n in old.items() if o not in known}
