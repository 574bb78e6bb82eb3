"""No comma between direct speech and the words that report it.

Why it matters
    „Das Werk wächst“ sagte sie lacks its comma; since 1996 it also stands after ? and !.
    A full stop that closes the speech goes: „Das Werk wächst.“ sagte sie.

When it stays silent
    Quoted titles and phrases as part of the sentence („Der Spiegel“ schrieb …; die Sendung „Heute“ sagte …):
    the speech must stand at the start of the sentence and hold a verb.

Fix safety
    For review where a title could be meant, safe before a pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

MESSAGE = Message("Nach der wörtlichen Rede fehlt das Komma.", "The comma after direct speech is missing.")
PRONOUN = r"(?P<pronoun>er|sie|es|ich|wir|man)(?!\w)"


@cache
def fault() -> re.Pattern[str]:
    verbs = "|".join(lists.load("reporting_verbs")["verbs"])
    speech = r"^[„»«“\"](?P<speech>[^„»«“”\"]+?)"
    return re.compile(rf"{speech}(?P<stop>\.?)(?P<mark>[“«»”\"]) (?=(?:{verbs})(?!\w) (?:{PRONOUN}|\w))")


def find(analysis: Analysis) -> Iterator[Hit]:
    if (match := fault().search(analysis.text)) and _is_clause(match["speech"]):
        start, end = match.start("stop"), match.end("mark")
        fix = Fix(start, end, f"{match['mark']},", safe=match["pronoun"] is not None)
        yield Hit(start, end, MESSAGE, (fix,))


def _is_clause(speech: str) -> bool:
    """Four words and more with a finite verb among those written small, or a question or call."""
    words = re.findall(r"[^\W\d_]+", speech)
    if len(words) < 4 or speech.endswith(","):
        return False
    return speech.endswith(("?", "!")) or any(
        reading.person for word in words if word.islower() for reading in lexicon.readings(word)
    )


CHECK = Check(
    code="PUN07",
    name="missing-comma-after-quotation",
    severity=Severity.WARNING,
    title=Message("Komma nach wörtlicher Rede fehlt", "Missing comma after direct speech"),
    trigger=Trigger(chars='“«»”"', pattern=pattern(r"^[„»«“\"].*[“«»”\"] \w", re.DOTALL)),
    find=find,
    bad=(
        Bad("„Das Werk wächst sehr schnell[[“]] sagte sie.", "„Das Werk wächst sehr schnell“, sagte sie."),
        Bad("„Das Werk wächst sehr schnell[[.“]] sagte sie.", "„Das Werk wächst sehr schnell“, sagte sie."),
        Bad("„Warum wächst das Werk?[[“]] fragte die Chefin.", "„Warum wächst das Werk?“, fragte die Chefin."),
        Bad("«Wir haben keine Zeit mehr[[»]] sagte er laut.", "«Wir haben keine Zeit mehr», sagte er laut."),
        Bad("»Wir haben keine Zeit mehr[[«]] sagte er laut.", "»Wir haben keine Zeit mehr«, sagte er laut."),
    ),
    good=(
        Good("„Das Werk wächst sehr schnell“, sagte sie."),
        Good("„Der Spiegel“ schrieb am Montag darüber."),
        Good("In der Sendung „Heute im Werk“ sagte sie nichts."),
        Good("„Neues aus dem Werk“ heißt die Sendung."),
        Good("Er hat sich „nicht schuldig“ erklärt."),
        Good("„Warum wächst das Werk?“, fragte die Chefin."),
    ),
)
