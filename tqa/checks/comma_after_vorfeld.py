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

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from tqa.analyse import Analysis
from tqa.analyse.stretches import Stretch, clause_words, openers
from tqa.analyse.verbs import Trait, verb_lemmas
from tqa.checks._borders import may_be_predicate
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Kind, Message, Severity

LONGEST, SHORT = 9, 3
ROLE = "als"
ASKING = frozenset(("?", "!"))


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


def is_led(front: Stretch) -> bool:
    first = front.words[0]
    return first.has(Trait.PREPOSITION) or (len(front.words) == 1 and first.low in clause_words("adverbs"))


def is_front(front: Stretch) -> bool:
    """One short phrase that begins the sentence and holds nothing that could be a predicate or a conjunction."""
    words = front.words
    if not front.opens_sentence or len(words) > LONGEST:
        return False
    if len(words) == 1:
        return words[0].low in clause_words("adverbs")
    first, last = words[0], words[-1]
    if any(may_be_predicate(before, word) for before, word in pairwise(words)):
        return False
    if first.low in openers():
        return first.low == ROLE and last.noun and len(words) < SHORT
    after = last.low in clause_words("postpositions") and words[-2].noun
    return (last.noun and first.has(Trait.PREPOSITION | Trait.DETERMINER)) or after


def opens_main_clause(clause: Stretch, rest: Sequence[Stretch]) -> bool:
    """The finite verb of a statement first, and no insertion like *sagt er* or *so der Minister*."""
    words = clause.words
    if len(words) < SHORT or clause.after in ASKING:
        return False
    verb, after = words[0], words[1]
    inserted = set(verb_lemmas(verb.text)) & speaking() and not any(s.introduced for s in rest)
    if inserted or not verb.has(Trait.FINITE) or verb.has(Trait.IMPERATIVE | Trait.DETERMINER | Trait.PREPOSITION):
        return False
    alone = verb.has(Trait.SURE) and not verb.has(Trait.INFLECTED)
    return alone or after.has(Trait.DETERMINER | Trait.PRONOUN)


@cache
def speaking() -> frozenset[str]:
    return frozenset(lemma for form in lists.load("reporting_verbs")["verbs"] for lemma in verb_lemmas(form))


CHECK = Check(
    code="COM06",
    name="comma-after-vorfeld",
    severity=Severity.WARNING,
    title=Message("Komma zwischen Vorfeld und Verb", "Comma between fronted phrase and verb"),
    trigger=Trigger(chars=","),
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
