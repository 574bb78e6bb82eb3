"""Das for dass, and dass for das.

Why it matters
    They sound alike; the reader parses the clause twice.

When it stays silent
    Where das may be a relative pronoun (behind a neuter noun or alles, etwas, nichts), or dass may open its clause.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.antecedents import is_antecedent, last_before, may_be_neuter, wants_clause
from tqa.analyse.clauses.finites import certain, clause_end, is_certain, is_final, place_of
from tqa.analyse.clauses.fronted_subjects import lacks_subject
from tqa.analyse.clauses.stretches import FINAL, Stretch, Word
from tqa.analyse.clauses.subjects import AMBIGUOUS, PRONOUNS, subject_at
from tqa.analyse.words.verbs import Trait
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

SUBJECTS = frozenset(PRONOUNS) | frozenset(AMBIGUOUS)


def find(analysis: Analysis) -> Iterator[Hit]:
    before: Stretch | None = None
    for stretch in analysis.stretches:
        for n, word in enumerate(stretch.words):
            previous = stretch.words[n - 1] if n else last_before(stretch, before)
            if word.low == "das" and previous and is_conjunction(analysis, stretch, n, previous):
                missing = "" if n == 0 else ","
                yield hit(word, "dass", previous if missing else None)
            elif word.low in ("dass", "daß") and (is_pronoun(stretch, n) or is_relative(analysis, stretch, before, n)):
                yield hit(word, "das", None)
        before = stretch


def hit(word: Word, meant: str, previous: Word | None) -> Hit:
    message = Message(f"Hier ist wohl »{meant}« gemeint.", f"Probably “{meant}” is meant.")
    start = previous.token.end if previous else word.token.start
    text = f", {meant}" if previous else meant.capitalize() if word.text[0].isupper() else meant
    return Hit(word.token.start, word.token.end, message, (Fix(start, word.token.end, text),))


def is_conjunction(analysis: Analysis, stretch: Stretch, n: int, previous: Word) -> bool:
    """Behind what is no antecedent: a subject, and the finite verb at the end."""
    words = stretch.words
    if len(words) < n + 3 or is_antecedent(previous) or previous.has(Trait.PREPOSITION | Trait.COORDINATOR):
        return False
    subject = subject_at(analysis, stretch, n + 1)
    sure = subject is not None and (words[n + 1].low in SUBJECTS or subject.only or (n == 0 and wants_clause(previous)))
    outer = certain(words[:n])
    if not sure or (n and not outer):
        return False
    place = place_of(analysis, stretch, None, False)
    end = clause_end(place, n, outer)
    if (
        not end
        and n == 0
        and wants_clause(previous)
        and stretch.closed
        and words[-1].has(Trait.SURE)
        and not words[-1].noun
    ):
        end = len(words)
    return end > n + 2 and subject is not None and subject.agrees(words[end - 1].traits)


def is_relative(analysis: Analysis, stretch: Stretch, before: Stretch | None, n: int) -> bool:
    """Behind a noun, and without a subject: ein Amt, dass für Ordnung sorgt."""
    opens = n == 0 and stretch.before == "," and before is not None and before.last.noun
    neuter = opens and before is not None and any(w.noun and may_be_neuter(w.text) for w in before.words)
    return neuter and lacks_subject(analysis, stretch)


def is_pronoun(stretch: Stretch, n: int) -> bool:
    """The finite verb of a main clause right behind: Dass ist gut."""
    words = stretch.words
    if n or len(words) < 3 or not is_certain(words[1]) or stretch.after not in FINAL | {","}:
        return False
    return not any(is_final(w, w, ()) for w in words[-1:])


CHECK = Check(
    code="SPL30",
    name="das-dass",
    severity=Severity.WARNING,
    title=Message("»das« und »dass« verwechselt", "“das” and “dass” confused"),
    trigger=Trigger(words=frozenset(("das", "dass", "daß")), traits=(Trait.FINITE,)),
    find=find,
    bad=(
        Bad("Ich hoffe, [[das]] wir nicht zu spät kommen.", "Ich hoffe, dass wir nicht zu spät kommen."),
        Bad("Es ist schön, [[das]] du da bist.", "Es ist schön, dass du da bist."),
        Bad("Sie hat die Hoffnung, [[das]] er bald schreibt.", "Sie hat die Hoffnung, dass er bald schreibt."),
        Bad("[[Dass]] ist eine gute Idee.", "Das ist eine gute Idee."),
        Bad("Ich denke, [[dass]] war zu viel.", "Ich denke, das war zu viel."),
    ),
    good=(
        Good("Das Haus, das wir kauften, ist alt."),
        Good("Sie hat ihm etwas geschickt, das er nicht zeigen wollte."),
        Good("Er steht wie das Modell im Anzug, das sie sah."),
        Good("Dass er kommt, ist gut."),
        Good("Ich sehe, das Haus steht leer."),
    ),
)
