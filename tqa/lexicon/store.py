"""The compiled tables: opened on first use, read in place."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.lexicon.rules import INFIXES, Rule
from tqa.model import Reading

if TYPE_CHECKING:
    import dawg

DATA = Path(__file__).parent / "data"


class Rows:
    """Rows of 16-bit numbers, addressed by row number."""

    def __init__(self, path: Path) -> None:
        data = memoryview(path.read_bytes())
        count = int.from_bytes(data[:4], "little")
        self._ends = data[4 : 4 + 4 * count].cast("I")
        self._flat = data[4 + 4 * count :].cast("H")

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> memoryview:
        return self._flat[self._ends[number - 1] if number else 0 : self._ends[number]]


def opened(path: Path) -> dawg.IntDAWG:
    """The table of a file: key -> number."""
    import dawg

    return dawg.IntDAWG().load(str(path))


def number_of(table: dawg.IntDAWG, key: str) -> int:
    """The number of a key, -1 for an unknown one; no word holds a lone surrogate, and NUL ends a key in the table."""
    try:
        return -1 if "\0" in key else table.get(key, -1)
    except UnicodeEncodeError:
        return -1


def _lines(name: str) -> list[str]:
    return (DATA / name).read_text("utf-8").split("\n")[:-1]


class Store:
    """The tables, each opened when first asked for."""

    def __init__(self) -> None:
        self._grammars: dict[int, tuple[Reading, ...]] = {}
        self._shared: dict[tuple[Reading, ...], tuple[Reading, ...]] = {}
        self._decoded: dict[int, tuple[tuple[str, ...], ...]] = {}
        self._classes: dict[int, tuple[tuple[Rule, tuple[tuple[str, ...], ...]], ...]] = {}

    @cached_property
    def forms(self) -> dawg.IntDAWG:
        """Form -> class."""
        return opened(DATA / "forms.dawg")

    @cached_property
    def lemmas(self) -> dawg.IntDAWG:
        """Lemma -> paradigm."""
        return opened(DATA / "lemmas.dawg")

    @cached_property
    def words(self) -> dawg.IntDAWG:
        """Lower-case word -> German band * 32 + English band."""
        return opened(DATA / "words.dawg")

    @cached_property
    def fours(self) -> dawg.IntDAWG:
        """Four letters that stand side by side in words -> 1 where many words have them."""
        return opened(DATA / "fours.dawg")

    @cached_property
    def parts(self) -> dawg.IntDAWG:
        """First part of compounds, lower case, with linking element -> what it may stand before."""
        return opened(DATA / "parts.dawg")

    @cached_property
    def heads(self) -> dawg.IntDAWG:
        """Last part of compounds, lower case, inflected -> what it is."""
        return opened(DATA / "heads.dawg")

    @cached_property
    def classes(self) -> Rows:
        """Class -> rows of (rule, tag set)."""
        return Rows(DATA / "classes.bin")

    @cached_property
    def paradigms(self) -> Rows:
        """Paradigm -> rules that lead from the lemma to its forms."""
        return Rows(DATA / "paradigms.bin")

    @cached_property
    def tagsets(self) -> Rows:
        """Tag set -> numbers of tags."""
        return Rows(DATA / "tagsets.bin")

    @cached_property
    def tags(self) -> list[str]:
        """Tag -> its features, joined by bars."""
        return _lines("tags.txt")

    @cached_property
    def endings(self) -> list[str]:
        return _lines("endings.txt")

    @cached_property
    def old(self) -> dict[str, str]:
        """Old spelling -> current spelling."""
        words = (DATA / "old.txt").read_text("utf-8").replace("\n", "\t").split("\t")
        return dict(zip(words[::2], words[1::2], strict=False))

    def bands(self, word: str) -> int:
        """German band * 32 + English band of a word in any case; the table has no ß."""
        return max(number_of(self.words, word.lower().replace("ß", "ss")), 0)

    def __contains__(self, form: str) -> bool:
        """The tables hold this very form."""
        return number_of(self.forms, form) >= 0

    def rule(self, place: int, cut: int, ending: int) -> Rule:
        """The rule behind three numbers."""
        infix = place & 3
        return Rule(place >> 4, place >> 2 & 3, INFIXES[infix - 1] if infix else "", cut, self.endings[ending])

    def tagset(self, number: int) -> tuple[tuple[str, ...], ...]:
        """The features of each tag of a tag set, as the fields of a Reading after the lemma."""
        known = self._decoded.get(number)
        if known is None:
            known = tuple(tuple(self.tags[tag].split("|")) for tag in self.tagsets[number])
            self._decoded[number] = known
        return known

    def readings(self, form: str) -> tuple[Reading, ...]:
        """The readings of a form that the tables hold, () for others."""
        number = number_of(self.forms, form)
        if number < 0:
            return ()
        new = tuple.__new__
        found: list[Reading] = []
        for rule, tags in self.class_of(number):
            head = (rule.apply(form),)
            found += [new(Reading, head + features) for features in tags]
        return tuple(found)

    def grammar(self, form: str) -> tuple[Reading, ...]:
        """The readings of a form without their lemmas, one value for all forms of a class; () for unknown forms."""
        number = number_of(self.forms, form)
        if number < 0:
            return ()
        known = self._grammars.get(number)
        if known is None:
            known = tuple(Reading("", *features) for _, tags in self.class_of(number) for features in tags)
            known = self._grammars[number] = self._shared.setdefault(known, known)
        return known

    def class_of(self, number: int) -> tuple[tuple[Rule, tuple[tuple[str, ...], ...]], ...]:
        """The rules that lead from a form of a class to its lemmas, each with the features of its readings."""
        known = self._classes.get(number)
        if known is None:
            row = self.classes[number].tolist()
            rows = (row[at : at + 4] for at in range(0, len(row), 4))
            known = tuple((self.rule(*numbers), self.tagset(tagset)) for *numbers, tagset in rows)
            self._classes[number] = known
        return known

    def reads(self, form: str, lemma: str, wanted: Collection[tuple[int, str]]) -> bool:
        """A form of the tables has a reading with the lemma and, behind it, the wanted features by their place."""
        number = number_of(self.forms, form)
        rows = self.class_of(number) if number >= 0 else ()
        own = (features for rule, tags in rows if rule.apply(form) == lemma for features in tags)
        return any(all(features[at] == value for at, value in wanted) for features in own)

    def forms_of(self, lemma: str) -> tuple[str, ...]:
        """The forms of a lemma, () for an unknown one."""
        number = number_of(self.lemmas, lemma)
        if number < 0:
            return ()
        row = self.paradigms[number].tolist()
        return tuple(self.rule(*row[at : at + 3]).apply(lemma) for at in range(0, len(row), 3))


@cache
def store() -> Store:
    """The one store of the process."""
    return Store()
