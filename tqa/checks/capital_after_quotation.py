"""A verb with a capital behind a quotation: „Es reicht!“, Schrieb sie am Montag.

Why it matters
    The words that tell who speaks go on the sentence; the capital comes from the English full stop or a lost comma.

When it stays silent
    Unless a form that can only be a finite verb is followed by a name, a pronoun or an article, as in a question or a
    sentence of its own with the verb first.

Fix safety
    Safe: the verb of saying belongs to the quotation; the comma is set where it is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"[“”«\"](,)? ([A-ZÄÖÜ][a-zäöüß]+)(?= (?:[A-ZÄÖÜ]|er\b|sie\b|es\b|der\b|die\b|das\b))")


@cache
def speech_verbs() -> frozenset[str]:
    return frozenset(lists.load("speech_verbs")["words"])


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        lower = match[2].lower()
        if lower in speech_verbs() and not lexicon.readings(match[2]):
            message = Message(f"Der Satz geht weiter: »{lower}«.", f"The sentence goes on: “{lower}”.")
            start, text = (match.start(2), lower) if match[1] else (match.start(2) - 1, f", {lower}")
            yield Hit(*match.span(2), message, (Fix(start, match.end(2), text, safe=True),))


CHECK = Check(
    code="CAP13",
    name="capital-after-quotation",
    severity=Severity.WARNING,
    title=Message("Großbuchstabe nach der Anführung", "Capital behind a quotation"),
    trigger=Trigger(chars='“”«"', pattern=FAULT),
    find=find,
    bad=(
        Bad("„Wer kommt?“, [[Fragte]] der Wirt.", "„Wer kommt?“, fragte der Wirt."),
        Bad("„Das Werk wächst“, [[Sagte]] Huang.", "„Das Werk wächst“, sagte Huang."),
    ),
    good=(
        Good("„Das reicht!“, schrieb sie am Montag."),
        Good("„Das reicht!“ Dann ging sie."),
        Good("Sie rief „Halt!“ Der Wirt blieb stehen."),
    ),
)
