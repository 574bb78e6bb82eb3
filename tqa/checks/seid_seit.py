"""seid for seit, seit for seid, weis for weiß, wieder Willen for wider Willen.

Why it matters
    They sound alike, and each of them is a word; the reader stumbles.

When it stays silent
    seid with ihr or in a call; seit with a finite verb in its clause; weis with machen.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.clauses.finites import is_certain
from tqa.analyse.clauses.stretches import FINAL, Stretch, Word
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity

AGAINST = frozenset(("Erwarten", "Willen"))
"""Nouns that follow wider without an article."""
SUBJECTS = frozenset(("er", "es", "ich", "man", "sie", "wer", "nicht"))


def find(analysis: Analysis) -> Iterator[Hit]:
    made = any(word.startswith("mach") or word.startswith("gemacht") for word in analysis.lower_words)
    for stretch in analysis.stretches:
        for n, word in enumerate(stretch.words):
            right = ""
            if word.text == "seid" and "ihr" not in analysis.lower_words and has_verb(stretch, n):
                right = "seit"
            elif word.low == "seit" and is_plural(stretch, n) and not has_verb(stretch, n):
                right = "seid" if word.text.islower() else "Seid"
            elif word.text == "weis" and not made and beside(stretch, n) & SUBJECTS:
                right = "weiß"
            elif word.text == "wieder" and n + 1 < len(stretch.words) and stretch.words[n + 1].text in AGAINST:
                right = "wider"
            if right:
                yield hit(word, right)


def has_verb(stretch: Stretch, place: int) -> bool:
    """Another word of the stretch is a finite verb."""
    return any(is_certain(word) for n, word in enumerate(stretch.words) if n != place)


def is_plural(stretch: Stretch, place: int) -> bool:
    """*ihr seit* at the beginning, or *Seit ihr* without a noun that ihr could belong to, and nothing behind but it."""
    words = stretch.words
    if stretch.before or stretch.after not in FINAL:
        return False
    asked = place == 0 and words[1:2] != () and words[1].low == "ihr" and not any(word.noun for word in words[2:])
    return asked or (place == 1 and words[0].low == "ihr" and not any(word.noun for word in words[2:]))


def beside(stretch: Stretch, place: int) -> frozenset[str]:
    """The words before and behind."""
    return frozenset(word.low for word in (*stretch.words[max(place - 1, 0) : place], *stretch.words[place + 1 :][:1]))


def hit(word: Word, right: str) -> Hit:
    message = Message(f"Hier ist wohl »{right}« gemeint.", f"Probably “{right}” is meant.")
    return Hit(word.token.start, word.token.end, message, (Fix(word.token.start, word.token.end, right),))


CHECK = Check(
    code="SPL31",
    name="seid-seit",
    severity=Severity.WARNING,
    title=Message("Gleich klingende Wörter verwechselt", "Words of one sound confused"),
    trigger=Trigger(words=frozenset(("seid", "seit", "weis", "wieder"))),
    find=find,
    bad=(
        Bad("Das Werk steht [[seid]] Jahren leer.", "Das Werk steht seit Jahren leer."),
        Bad("Ihr [[seit]] willkommen.", "Ihr seid willkommen."),
        Bad("[[Seit]] ihr zufrieden?", "Seid ihr zufrieden?"),
        Bad("Ich [[weis]] nicht, wie das geht.", "Ich weiß nicht, wie das geht."),
        Bad("Er ging [[wieder]] Erwarten früh.", "Er ging wider Erwarten früh."),
    ),
    good=(
        Good("Ihr seid willkommen, und wir warten seit Jahren."),
        Good("Seid so gut und helft uns."),
        Good("Seit ihr Mann weg ist, schläft sie schlecht."),
        Good("Er will uns weismachen, sie mache ihm etwas weis."),
        Good("Er zeigt wieder Mut."),
    ),
)
