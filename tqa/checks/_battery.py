"""Which checks may find something in a segment: an index of their triggers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from tqa.analyse import Analysis
from tqa.checks._check import Check, Trigger
from tqa.model import Severity

Row = tuple[Check, Callable[[str], object] | None]


class Battery:
    """Segment checks with an index of their triggers: a segment is looked up by its characters, words and traits.

    A set of checks is an integer with a bit for each.
    """

    def __init__(self, checks: Iterable[Check]) -> None:
        self.checks = [check for check in checks if check.find]
        self.open = 0
        self.chars: dict[str, int] = defaultdict(int)
        self.words: dict[str, int] = defaultdict(int)
        self.traits: dict[int, int] = defaultdict(int)
        self.parts: dict[str, int] = defaultdict(int)
        self.forms: list[tuple[int, Callable[[str], object]]] = []
        self.suited: dict[str, int] = {}
        self.rows: dict[tuple[int, int], tuple[Row, ...]] = {}
        for number, check in enumerate(self.checks):
            self._enter(check.trigger, 1 << number)
        self.known_chars, self.known_words = frozenset(self.chars), frozenset(self.words)
        self.indifferent = ~sum(bit for bit, _ in self.forms)

    def _enter(self, trigger: Trigger, bit: int) -> None:
        for char in trigger.chars:
            self.chars[char] |= bit
        for word in trigger.words:
            self.words[word] |= bit
        self.open |= 0 if trigger.chars or trigger.words else bit
        for wanted in trigger.traits:
            self.traits[wanted] |= bit
        if trigger.part:
            self.parts[trigger.part] |= bit
        if trigger.form:
            self.forms.append((bit, trigger.form))

    @cached_property
    def loud(self) -> Battery:
        """The checks that say more than hints."""
        return Battery(check for check in self.checks if check.severity > Severity.HINT)

    def fired(self, analysis: Analysis) -> Iterator[Check]:
        """The checks that may find something, in their order."""
        text = analysis.text
        for number, byte in enumerate(self._waiting(analysis).to_bytes(len(self.checks) // 8 + 1, "little")):
            if byte:
                for check, search in self.rows.get((number, byte)) or self._row(number, byte):
                    if search is None or search(text):
                        yield check

    def _waiting(self, analysis: Analysis) -> int:
        """The checks of which all conditions but the pattern are met."""
        waiting = self.open
        for char in analysis.chars & self.known_chars:
            waiting |= self.chars[char]
        for word in analysis.lower_words & self.known_words:
            waiting |= self.words[word]
        suiting = self.indifferent
        for form in analysis.forms if self.forms else ():
            known = self.suited.get(form)
            suiting |= self._suit(form) if known is None else known
        waiting &= suiting
        traits = analysis.traits
        for wanted, bits in self.traits.items():
            if not traits & wanted:
                waiting &= ~bits
        for part, bits in self.parts.items():
            if waiting & bits and not getattr(analysis, part):
                waiting &= ~bits
        return waiting

    def _suit(self, form: str) -> int:
        """The checks whose condition for forms this one meets, remembered."""
        found = self.suited[form] = sum(bit for bit, suits in self.forms if _may_suit(suits, form))
        return found

    def _row(self, number: int, byte: int) -> tuple[Row, ...]:
        """The checks of eight bits with the search for their patterns, remembered."""
        eight = [check for at, check in enumerate(self.checks[8 * number : 8 * number + 8]) if byte >> at & 1]
        found = self.rows[number, byte] = tuple(
            (check, check.trigger.pattern and check.trigger.pattern.search) for check in eight
        )
        return found


def _may_suit(suits: Callable[[str], object], form: str) -> bool:
    """Whether a condition holds for a form; where it raises, its check is asked, and tells of the fault."""
    try:
        return bool(suits(form))
    except Exception:
        return True
