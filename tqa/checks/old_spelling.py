"""Spelling from before the reform of 1996.

Why it matters
    *daß*, *muß* and *Prozeß* have been wrong in schools, offices and newspapers since 2005.

When it stays silent
    Names (*Voß*), and forms that are right today as well (*Fuß*, *Maß*).

Fix safety
    Safe: the rule maps one form to one form.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import old_spelling
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.words:
        new = old_spelling(token.text)
        if new and not analysis.facts.is_name(token.text):
            message = Message(f"Alte Schreibung; heute »{new}«.", f"Spelling from before 1996; now “{new}”.")
            yield Hit(token.start, token.end, message, (Fix(token.start, token.end, new, safe=True),))


CHECK = Check(
    code="SPL04",
    name="old-spelling",
    severity=Severity.ERROR,
    title=Message("Alte Rechtschreibung", "Old spelling"),
    trigger=Trigger(form=old_spelling),
    find=find,
    bad=(
        Bad("Er sagt, [[daß]] es geht.", "Er sagt, dass es geht."),
        Bad("Der [[Prozeß]] [[muß]] enden.", "Der Prozess muss enden."),
    ),
    good=(Good("Der Fuß hat Maß und Größe."), Good("Sie weiß, dass es heiß ist.")),
)
