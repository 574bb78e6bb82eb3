"""Genitive with an apostrophe, as English sets it.

Why it matters
    German forms it without: Trumps Pläne, Intels Werk, der GPUs.

When it stays silent
    Names that are written so (McDonald's, Moody's), English phrases (Let's Dance), contractions (geht's),
    names that end in an s sound (Hans' Auto).

Fix safety
    Safe where the name recurs without the s, else for review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Reading, Severity, Token

FORM = pattern(r"([A-ZÄÖÜ][\w-]*[^\Wsßxz_])(['’])s")
APART = pattern(r"\b([A-ZÄÖÜ][\w-]+[^\Wsßxz_])[ \u00a0](['’])s(?=[ \u00a0][^\W\d_])")
MESSAGE = Message("Genitiv mit Apostroph (englisch).", "Genitive with an apostrophe (English).")
TORN = Message(
    "Leerzeichen vor dem Apostroph eines englischen Namens.", "Blank before the apostrophe of an English name."
)


def find(analysis: Analysis) -> Iterator[Hit]:
    words = analysis.words
    for place, word in enumerate(words[:-1]):
        match = FORM.fullmatch(word.text)
        if match and _is_genitive(analysis, word, words[place + 1], words[place - 1] if place else None):
            cured = match[1] + "s"
            safe = analysis.facts.counts.get(match[1], 0) > 0
            yield Hit(word.start, word.end, MESSAGE, (Fix(word.start, word.end, cured, safe),))
    for match in APART.finditer(analysis.text):
        after = next(word for word in words if word.start > match.end())
        german = lexicon.english_ratio(after.text) <= 0 and any(_may_follow(after, r) for r in analysis.readings(after))
        cured = match[1] + "s" if german else match[1] + match[2] + "s"
        yield Hit(*match.span(), MESSAGE if german else TORN, (Fix(*match.span(), cured),))


def _is_genitive(analysis: Analysis, word: Token, following: Token, previous: Token | None) -> bool:
    """A German noun or attribute follows, and no English name goes before."""
    if (
        word.text in analysis.facts.names
        or word.end + 1 != following.start
        or lexicon.english_ratio(following.text) > 0
    ):
        return False
    if previous and previous.end + 1 == word.start and previous.text[:1].isupper() and not analysis.readings(previous):
        return False
    return any(_may_follow(following, reading) for reading in analysis.readings(following))


def _may_follow(word: Token, reading: Reading) -> bool:
    return reading.pos == ("SUB" if word.text[:1].isupper() else "ADJ")


CHECK = Check(
    code="TYP17",
    name="english-genitive",
    severity=Severity.WARNING,
    title=Message("Englischer Genitiv", "English genitive"),
    trigger=Trigger(chars="'’"),
    find=find,
    bad=(
        Bad("Die Zeitung lobt [[Anna's]] Pläne sehr.", "Die Zeitung lobt Annas Pläne sehr."),
        Bad("Das ist [[Merkel's]] letztes Wort.", "Das ist Merkels letztes Wort."),
        Bad("Wir kennen [[Dresden’s]] Geschichte gut.", "Wir kennen Dresdens Geschichte gut."),
        Bad("Es schadet [[China ’s]] Ausfuhr sehr.", "Es schadet Chinas Ausfuhr sehr."),
        Bad("Sie wohnte im [[Wilbur 's]] Palace in Boston.", "Sie wohnte im Wilbur's Palace in Boston."),
    ),
    good=(
        Good("Die Zeitung lobt Annas Pläne."),
        Good("Das ist Hans' Auto."),
        Good("So geht's nicht weiter."),
        Good("Bei McDonald's gibt es Eis."),
        Good("Die Schau Let's Dance läuft."),
        Good("Das war's für heute."),
    ),
)
