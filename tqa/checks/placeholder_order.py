"""Placeholders without a position that stand in another order.

Why it matters
    A program fills them in from the left: a number lands where a name should be, or the program crashes.

When it stays silent
    Placeholders that name their value or its position ({name}, %1$s, %(count)d, %1), and equal ones.

Fix safety
    Safe: positions are added as the English has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.marks import Mark, MarkKind
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._marks import compared, key
from tqa.model import Fix, Hit, Message, Severity

PRINTF = pattern(r"%[-+#0']*[\d.]*(?:hh?|ll?|[Lqjzt])?[A-Za-z]")
MESSAGE = Message(
    "Die Platzhalter stehen anders als im Englischen; das Programm füllt sie der Reihe nach.",
    "The placeholders stand in another order than in the English; the program fills them one by one.",
)


def printf(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if re.fullmatch(PRINTF.pattern, mark.text)]


def find(pair: Pair) -> Iterator[Hit]:
    found = compared(pair, MarkKind.PLACE)
    if not found or found.missing or found.extra or len(found.source) < 2:
        return
    source, target = printf(found.source), printf(found.target)
    texts = [key(mark) for mark in source]
    if len(source) == len(target) and texts != [key(mark) for mark in target]:
        text, left = pair.target.text[target[0].start : target[-1].end], list(enumerate(texts, 1))
        for mark in target:
            place = next(item for item in left if item[1] == key(mark))
            left.remove(place)
            at = len(text) - (target[-1].end - mark.start)
            text = text[:at] + f"%{place[0]}${mark.text[1:]}" + text[at + len(mark.text) :]
        yield Hit(target[0].start, target[-1].end, MESSAGE, (Fix(target[0].start, target[-1].end, text),))


CHECK = Check(
    code="BIL05",
    name="placeholder-order",
    severity=Severity.ERROR,
    title=Message("Platzhalter in anderer Reihenfolge", "Placeholders in another order"),
    find_pair=find,
    trigger=Trigger(part="changed_marks"),
    bad=(
        Bad(
            "In [[%s sind noch %d]] Dateien.",
            "In %2$s sind noch %1$d Dateien.",
            source="%d files are left in %s.",
        ),
    ),
    good=(
        Good("In {folder} sind noch {count} Dateien.", source="{count} files are left in {folder}."),
        Good("%28s %s", source="%12s %s"),
        Good("In %2$s sind noch %1$d Dateien.", source="%1$d files are left in %2$s."),
    ),
)
