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
from functools import cache

from tqa.analyse import Analysis
from tqa.analyse.stretches import Stretch, clause_words, openers
from tqa.analyse.verbs import Trait, verb_lemmas
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Kind, Message, Severity

VERBAL = Trait.FINITE | Trait.INFINITIVE | Trait.ZU_INFINITIVE
LONGEST = 9


def find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.kind in (Kind.HEADING, Kind.TITLE) or len(analysis.stretches) < 2:
        return
    front, clause = analysis.stretches[:2]
    verb = clause.words[0]
    if is_front(front) and clause.before == "," and opens_main_clause(clause) and clause.after != "?":
        last = front.last.token
        message = Message(
            f"Kein Komma zwischen »{front.words[0].text} … {last.text}« und dem Verb »{verb.text}«.",
            f"No comma between “{front.words[0].text} … {last.text}” and the verb “{verb.text}”.",
        )
        yield Hit(last.start, verb.token.end, message, (Fix(last.end, verb.token.start, " ", safe=is_led(front)),))


def is_led(front: Stretch) -> bool:
    first = front.words[0]
    return first.has(Trait.PREPOSITION) or (len(front.words) == 1 and first.low in clause_words("adverbs"))


def is_front(front: Stretch) -> bool:
    """One short phrase that begins the sentence and holds nothing that could be a predicate or a conjunction."""
    words = front.words
    if not front.opens_sentence or front.introduced or len(words) > LONGEST or words[0].low in openers():
        return False
    led = len(words) > 1 and words[0].has(Trait.PREPOSITION) and words[-1].noun
    verbal = any(w.has(VERBAL | Trait.SUBORDINATOR) and not w.has(Trait.ATTRIBUTE) for w in words[1:])
    alone = len(words) == 1 and words[0].low in clause_words("adverbs")
    return (led or alone) and not verbal


def opens_main_clause(clause: Stretch) -> bool:
    """A certain finite verb first, then more than a pronoun (sagt er, meint sie)."""
    verb, after = clause.words[0], clause.words[1:3]
    says = bool(after) and set(verb_lemmas(verb.text)) & speaking()
    sure = verb.has(Trait.SURE) and not verb.has(Trait.INFLECTED | Trait.IMPERATIVE)
    return sure and len(clause.words) > 2 and not says


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
        Bad("Nach dem [[Treffen, ging]] der Chef nach Hause.", "Nach dem Treffen ging der Chef nach Hause."),
        Bad("[[Allerdings, hat]] das Verfahren einen Haken.", "Allerdings hat das Verfahren einen Haken."),
        Bad("Für die [[Kunden, wird]] es damit teurer.", "Für die Kunden wird es damit teurer."),
    ),
    good=(
        Good("Trotz der hohen Kosten will die Firma weiter bauen."),
        Good("Mit ihm, sagte sie, sei es leichter."),
        Good("In Berlin, der Hauptstadt, wird gebaut."),
        Good("Ohne zu fragen, ging er nach Hause."),
        Good("Nach allem, was wir wissen, ist das falsch."),
        Good("Für mehr Beispiele, siehe Abschnitt drei."),
    ),
)
