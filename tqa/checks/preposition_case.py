"""A noun phrase in a case that its preposition does not govern: mit die Kinder, für dem Kind.

Why it matters
    Each preposition asks for its case; *mit* takes the dative, *für* the accusative.

When it stays silent
    For prepositions that are conjunctions as well (*um dem Kind zu helfen*, *während der Mann schläft*), that follow
    their noun (*der Legende nach ein Held*), for *trotz*, *wegen* and others with both cases, and bare nouns.

Fix safety
    For review: the phrase may belong to another word.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.relative_cases import misgoverned
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import extent, fixes, for_review, quote
from tqa.lexicon import lists, prepositions
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for token, preposition, forms in misgoverned(analysis):
        told = tuple(Fix(token.start, token.end, form) for form in forms)
        yield Hit(token.start, token.end, message(preposition, token.text), told)
    for phrase in Judge(analysis).ungoverned():
        offers = for_review(fixes(analysis, phrase))
        yield Hit(*extent(analysis, phrase), message(phrase.preposition, quote(analysis, phrase)), offers)


def message(preposition: str, words: str) -> Message:
    names = lists.load("prepositions")["names"]
    cases = " oder ".join(names[case] for case in prepositions.cases(preposition))
    return Message(
        f"»{preposition}« verlangt den {cases}, nicht »{words}«.",
        f"“{preposition}” does not govern the case of “{words}”.",
    )


CHECK = Check(
    code="NPH02",
    name="preposition-case",
    severity=Severity.WARNING,
    title=Message("Falscher Fall nach Präposition", "Wrong case after a preposition"),
    find=find,
    trigger=Trigger(part="phrases"),
    bad=(
        Bad("Er zahlt für [[guter Wein]] viel Geld.", "Er zahlt für guten Wein viel Geld."),
        Bad("Durch [[dem Wald]] führt ein Weg.", "Durch den Wald führt ein Weg."),
        Bad("Sie fährt mit [[einen neuen Wagen]].", "Sie fährt mit einem neuen Wagen."),
        Bad("Das Paket ist von [[meinen Bruder]].", "Das Paket ist von meinem Bruder."),
        Bad("Sie spielt mit [[die Kinder]].", "Sie spielt mit den Kindern."),
        Bad("Das ist ein Geschenk für [[dem Kind]].", "Das ist ein Geschenk für das Kind."),
        Bad("Er kommt aus [[ein kleines Dorf]].", "Er kommt aus einem kleinen Dorf."),
        Bad("Nach [[einen langen Tag]] schlief er.", "Nach einem langen Tag schlief er."),
        Bad("Er ging mit [[gemischte Gefühle]].", "Er ging mit gemischten Gefühlen."),
        Bad("Sie lebten unter [[erbärmliche Umstände]].", "Sie lebten unter erbärmlichen Umständen."),
        Bad("Das ist der Plan, mit [[den]] die Stadt wirbt.", "Das ist der Plan, mit dem die Stadt wirbt."),
        Bad("Das ist die Regel, nach [[welche]] er handelt.", "Das ist die Regel, nach welcher er handelt."),
        Bad("Sie kämpft gegen [[der hohen Inflation]].", "Sie kämpft gegen die hohe Inflation."),
    ),
    good=(
        Good("Auf diesem basierende Modelle gibt es, für die die Kunden zahlen."),
        Good("Entlang der Straße und entlang dem Fluss stehen Bäume."),
        Good("Trotz dem Regen und wegen dem Wind blieben alle."),
        Good("Er kam früh, um dem Kind zu helfen."),
        Good("Während der Mann schläft, arbeitet sie."),
        Good("Gestern war der Legende nach der König hier."),
        Good("Was für ein Tag!"),
        Good("Von hier aus die Stadt zu sehen, ist schön."),
        Good("Es sind zu viele Daten."),
    ),
)
