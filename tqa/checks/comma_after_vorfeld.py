"""A comma between the first phrase of a main clause and its finite verb: Trotz der hohen Kosten, will …

Why it matters
    English sets off fronted phrases; in German the verb follows the one phrase of the Vorfeld without a comma.

When it stays silent
    Where the phrase holds a verb (a clause or an infinitive clause), where a comma came before, in questions, before
    verbs of saying and in verbless beginnings that may be answers, addresses or calls.

Fix safety
    Safe after a preposition or adverb, for review after a noun phrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.fronts import is_front, is_led, opens_main_clause
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Kind, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.kind in (Kind.HEADING, Kind.TITLE) or len(analysis.stretches) < 2:
        return
    front, clause = analysis.stretches[:2]
    if is_front(front) and clause.before == "," and opens_main_clause(clause, analysis.stretches[2:3]):
        last, verb = front.last.token, clause.words[0].token
        message = Message(
            f"Kein Komma zwischen »{front.words[0].text} … {last.text}« und dem Verb »{verb.text}«.",
            f"No comma between “{front.words[0].text} … {last.text}” and the verb “{verb.text}”.",
        )
        yield Hit(last.start, verb.end, message, (Fix(last.end, verb.start, " ", safe=is_led(front)),))


CHECK = Check(
    code="COM06",
    name="comma-after-vorfeld",
    severity=Severity.WARNING,
    title=Message("Komma zwischen Vorfeld und Verb", "Comma between fronted phrase and verb"),
    trigger=Trigger(chars=",", traits=(Trait.FINITE,)),
    find=find,
    bad=(
        Bad(
            "Trotz der hohen [[Kosten, will]] die Firma weiter bauen.",
            "Trotz der hohen Kosten will die Firma weiter bauen.",
        ),
        Bad("Im vergangenen [[Jahr, wurde]] das Werk geschlossen.", "Im vergangenen Jahr wurde das Werk geschlossen."),
        Bad("[[Außerdem, plant]] die Firma ein neues Werk.", "Außerdem plant die Firma ein neues Werk."),
        Bad("[[Allerdings, hat]] das Verfahren einen Haken.", "Allerdings hat das Verfahren einen Haken."),
    ),
    good=(
        Good("Trotz der hohen Kosten will die Firma weiter bauen."),
        Good("Mit ihm, sagte sie, sei es leichter."),
        Good("In Berlin, der Hauptstadt, wird gebaut."),
        Good("Ohne zu fragen, ging er nach Hause."),
        Good("Nach allem, was wir wissen, ist das falsch."),
        Good("Für mehr Beispiele, siehe Abschnitt drei."),
        Good("Am Ende des Jahres sanierte Hoffmann alte Häuser, baute neue und verkaufte beide."),
    ),
)
