"""Bracket without its partner in the German, where the English pairs its brackets.

Why it matters
    Half of an aside was lost, or its end is put out of place.

When it stays silent
    English that does not pair its brackets either, list marks such as a) and 1), emoticons.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Hit, Message, Severity

PAIRS = ("()", "[]", "{}")
OTHER = pattern(r"(?:^|(?<=[\s(]))(?:\w{1,3}|\d+[.\d]*)\)|[:;]-?[()]|\\\(\w\w|\\")


def unbalanced(text: str, brackets: str) -> int:
    """The place of the first bracket without a partner, -1 if all have one."""
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign == brackets[0]:
            opened.append(place)
        elif sign == brackets[1]:
            if not opened:
                return place
            opened.pop()
    return opened[0] if opened else -1


def find(pair: Pair) -> Iterator[Hit]:
    german, english = pair.target.plain, pair.source.plain
    for brackets in PAIRS:
        if german.count(brackets[0]) != german.count(brackets[1]) and english.count(brackets[0]) == english.count(
            brackets[1]
        ):
            place = unbalanced(OTHER.sub(lambda found: " " * len(found[0]), german), brackets)
            if place >= 0:
                sign = german[place]
                yield Hit(place, place + 1, Message(f"»{sign}« ohne Gegenstück.", f"“{sign}” without a partner."))


CHECK = Check(
    code="BIL26",
    name="bracket-unpaired",
    severity=Severity.WARNING,
    title=Message("Klammer ohne Gegenstück", "Bracket without a partner"),
    trigger=Trigger(chars="()[]{}"),
    find_pair=find,
    bad=(Bad("Die Datei [[(]]siehe oben ist leer.", source="The file (see above) is empty."),),
    good=(
        Good("a) Die Datei ist leer.", source="a) The file is empty."),
        Good("Die Datei (siehe oben) ist leer.", source="The file (see above) is empty."),
    ),
)
