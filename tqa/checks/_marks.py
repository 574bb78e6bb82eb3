"""Placeholders, tags and addresses of two sides compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import Mark, MarkKind
from tqa.checks._figures import differs
from tqa.model import Fix, Hit, Message

_WIDTH = re.compile(r"\A%[-0]*\d+(?=s\Z)")
"""How wide a column of text is, is for the translation to say."""
_POSITION = re.compile(r"(?<=%)\d+\$")
_DATE = re.compile(r"(?<!\d)%[-_0^#]?[ABFHIMTYZaby](?![A-Za-z])")
"""Formats of date and time, which a translation arranges as its country does. Source: strftime(3)."""
_FORMAT = re.compile(r"%[-_0^#]?[A-Za-z]")
_SAME = {"X": "x", "i": "d"}
"""Conversions that print much the same. Source: printf(3)."""
_RESETS = frozenset(("\\fP", "\\fR"))
"""Ends of type of manual pages, often left out."""
_ATTRIBUTE = re.compile(r"""\s(?:alt|title|lang|xml:lang|href|aria-label)=(?:"[^"]*"|'[^']*')""")


class Compared(NamedTuple):
    """Marks of one side without a counterpart, and all of both sides."""

    missing: tuple[Mark, ...]
    extra: tuple[Mark, ...]
    source: tuple[Mark, ...]
    target: tuple[Mark, ...]


def compared(pair: Pair, kind: MarkKind) -> Compared | None:
    """The marks of a kind, by how often each occurs; None where neither side has any, or nothing is translated."""
    if not pair.marks or not pair.target.text.strip():
        return None
    found = _compared(pair.source.marks, pair.target.marks, kind)
    dated = [_DATE.search(text) is not None for text in (pair.source.text, pair.target.text)]
    if kind is MarkKind.PLACE and all(dated):
        return None
    if kind is MarkKind.PLACE and any(dated):
        bare = not any(map(str.isalpha, _FORMAT.sub("", pair.source.text)))
        if bare or found.extra or not found.missing:
            return None
    if kind is MarkKind.PLACE and (found.missing or found.extra):
        found = found._replace(
            missing=_more(found.missing, pair.source.text, pair.target.text),
            extra=_more(found.extra, pair.target.text, pair.source.text),
        )
    return found if found.source or found.target else None


@lru_cache(maxsize=4)
def _compared(english: tuple[Mark, ...], german: tuple[Mark, ...], kind: MarkKind) -> Compared:
    """Remembered for the next check of the same pair."""
    source, target = (
        tuple([mark for mark in side if mark.kind is kind and key(mark) not in _RESETS]) for side in (english, german)
    )
    return Compared(_beyond(source, target), _beyond(target, source), source, target)


def _more(marks: Iterable[Mark], text: str, other: str) -> tuple[Mark, ...]:
    """The marks that stand in a text more often than in the other, letters beside them or not (%sx%s)."""
    return tuple(mark for mark in marks if text.count(mark.text) > other.count(mark.text))


def key(mark: Mark) -> str:
    """What must be the same: without positions (`%1$s`), and attributes that are translated."""
    if mark.kind is MarkKind.TAG:
        if mark.text[0] == "\\":
            return mark.text.replace("[", "").replace("]", "").replace("(", "")
        text = _ATTRIBUTE.sub("", mark.text) if "=" in mark.text else mark.text
        return "".join(text.split()).lower()
    text = _WIDTH.sub("%", _POSITION.sub("", mark.text))
    return text[:-1] + _SAME.get(text[-1], text[-1]) if text[0] == "%" else text


def _beyond(marks: Iterable[Mark], others: Iterable[Mark]) -> tuple[Mark, ...]:
    left = Counter(map(key, others))
    found = []
    for mark in marks:
        name = key(mark)
        left[name] -= 1
        if left[name] < 0:
            found.append(mark)
    return tuple(found)


def changed_addresses(pair: Pair, kind: MarkKind, same: Callable[[str], str], raw: str, *, safe: bool) -> Iterator[Hit]:
    """Addresses of the German that the English has not, or that one of the English is missing.

    What `same` makes of two addresses is equal where they lead to one place. `raw` is markup that may hold an address
    which its text does not show. `safe`: one address for one is a safe fix.
    """
    source, target = pair.source.marks_of(kind), pair.target.marks_of(kind)
    if not source or not pair.target.text.strip():
        return
    kept, known = ({same(mark.text) for mark in side} for side in (target, source))
    missing = [mark.text for mark in source if same(mark.text) not in kept and mark.text not in raw]
    extra = [mark for mark in target if same(mark.text) not in known]
    for mark in extra if missing else ():
        fixes = (Fix(mark.start, mark.end, missing[0], safe),) if len(missing) == len(extra) == 1 else ()
        yield Hit(mark.start, mark.end, differs(missing[0], mark.text), fixes)
    if missing and not extra:
        message = Message(
            f"Die Adresse »{missing[0]}« des Englischen fehlt.",
            f"The address “{missing[0]}” of the English is missing.",
        )
        yield Hit(0, len(pair.target.text), message)
