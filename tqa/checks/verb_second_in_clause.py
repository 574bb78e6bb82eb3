"""The finite verb is second in a subordinate clause: Weil er hat keine Zeit, …

Why it matters
    After weil, dass, wenn and other conjunctions the finite verb stands last.

When it stays silent
    Clusters with an infinitive last (weil er hat gehen müssen), joined verbs, a short phrase behind the verb that may
    stand there (wie, als, prepositions), conjunctions that are also adverbs.

Fix safety
    For review: the verb moves to the end of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.stretches import clause_words
from tqa.analyse.clauses.verb_places import early_verb
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for stretch in analysis.stretches:
        if found := early_verb(analysis, stretch):
            verb, after, last = (stretch.words[n].token for n in (found[0], found[0] + 1, found[1] - 1))
            rest = analysis.text[after.start : last.end]
            message = Message(
                f"Nach »{stretch.words[0].text}« steht »{verb.text}« am Ende des Nebensatzes.",
                f"After “{stretch.words[0].text}” the verb “{verb.text}” stands at the end of the clause.",
            )
            yield Hit(verb.start, verb.end, message, (Fix(verb.start, last.end, f"{rest} {verb.text}"),))


CHECK = Check(
    code="ORD02",
    name="verb-second-in-clause",
    severity=Severity.WARNING,
    title=Message("Verb nicht am Ende des Nebensatzes", "Verb not at the end of a subordinate clause"),
    find=find,
    trigger=Trigger(words=clause_words("subordinators"), traits=(Trait.FINITE,)),
    bad=(
        Bad("Er bleibt zu Hause, weil er [[hat]] keine Zeit.", "Er bleibt zu Hause, weil er keine Zeit hat."),
        Bad("Sie sagte, dass das Werk [[baut]] neue Chips.", "Sie sagte, dass das Werk neue Chips baut."),
        Bad("Weil er [[war]] sehr müde, ging er.", "Weil er sehr müde war, ging er."),
        Bad("Sie fragt, ob wir [[haben]] genug Geld.", "Sie fragt, ob wir genug Geld haben."),
        Bad("Er kam, obwohl er [[hatte]] keine Karte.", "Er kam, obwohl er keine Karte hatte."),
        Bad("Es ist gut, wenn man [[kann]] viele Sprachen.", "Es ist gut, wenn man viele Sprachen kann."),
        Bad("Sie ging, nachdem sie [[las]] den Brief.", "Sie ging, nachdem sie den Brief las."),
        Bad("Er weiß, dass er [[hat]] das Buch gekauft.", "Er weiß, dass er das Buch gekauft hat."),
    ),
    good=(
        Good("Er bleibt zu Hause, weil er keine Zeit hat."),
        Good("Sie klagt, weil er hat gehen müssen."),
        Good("Er fragt, ob sie kommt oder bleibt."),
        Good("Sie lacht, wenn er denkt wie ein Kind."),
        Good("Er sagt, dass sie kommt."),
        Good("Er weiß, dass sie das Buch hätte lesen können."),
        Good("Dass er kommt und bleibt, ist gut."),
        Good("Sie hofft, dass man sieht, was fehlt."),
    ),
)
