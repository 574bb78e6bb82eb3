"""A dative behind *wegen*, *während*, *innerhalb*: wegen dem schlechten Wetter.

Why it matters
    Standard German prefers the genitive; the dative is colloquial, or Austrian and Swiss usage.

When it stays silent
    Behind *trotz*, which has both; without an article, where the dative is right (*wegen Umbauten*), and where
    article and noun can be a genitive.

Fix safety
    For review: the genitive.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.agreement import Judge
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import extent, recased
from tqa.lexicon import lists
from tqa.lexicon.declension import PLURAL, SINGULAR, case_cells
from tqa.model import Hit, Message, Severity

GENITIVE, DATIVE = case_cells(("GEN",)), case_cells(("DAT",))


def find(analysis: Analysis) -> Iterator[Hit]:
    judge, words = Judge(analysis), lists.load("prepositions")["colloquial_dative"]
    for phrase in analysis.phrases:
        if phrase.preposition not in words or phrase.article < 0 or phrase.open or not phrase.cells:
            continue
        if phrase.cells & ~DATIVE or judge.is_pronoun(phrase) or not judge.is_trusted(phrase.noun.form):
            continue
        number = SINGULAR if phrase.cells & SINGULAR else PLURAL
        offers, better = recased(analysis, phrase, GENITIVE & number)
        message = Message(
            f"Hinter »{phrase.preposition}« besser der Genitiv{better}.",
            f"Rather a genitive behind “{phrase.preposition}”.",
        )
        yield Hit(*extent(analysis, phrase), message, offers)


CHECK = Check(
    code="NPH20",
    name="dative-after-wegen",
    severity=Severity.HINT,
    title=Message("Dativ nach »wegen«", "Dative behind “wegen”"),
    trigger=Trigger(words=frozenset(("wegen", "während", "innerhalb", "außerhalb"))),
    find=find,
    bad=(
        Bad("Wegen [[dem schlechten Wetter]] fiel das Spiel aus.", "Wegen des schlechten Wetters fiel das Spiel aus."),
        Bad("Wegen [[dem Regen]] kamen wenige.", "Wegen des Regens kamen wenige."),
        Bad("Innerhalb [[den Grenzen]] gilt das nicht.", "Innerhalb der Grenzen gilt das nicht."),
    ),
    good=(
        Good("Wegen des schlechten Wetters fiel das Spiel aus."),
        Good("Wegen Umbauten ist der Laden zu."),
        Good("Während der Fahrt schlief sie."),
    ),
)
