"""*wie* behind a comparative: besser wie früher, größer wie sein Bruder.

Why it matters
    Behind a comparative standard German has *als*; *wie* goes with *so* and the positive.

When it stays silent
    Behind *so*, *eher*, *mehr* and *weniger* (*eher wie ein Spiel*), behind attributes, before clauses with a verb
    (*besser, wie er glaubt*), and before *möglich* and *nie*.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.words.roles import is_finite, role
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity, TokenKind


@lru_cache(maxsize=1 << 9)
def is_comparative(form: str) -> bool:
    """An uninflected comparative that is no adverb of degree."""
    comparative = any(r.degree == "KOM" and not r.case for r in lexicon.readings(form))
    return comparative and form not in lists.load("phrase_words")["degrees"]


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens = analysis.tokens
    for place, token in enumerate(tokens):
        if token.text != "wie" or not place or not is_comparative(tokens[place - 1].text):
            continue
        rest = tokens[place + 1 :]
        if not rest or rest[0].kind is not TokenKind.WORD or rest[0].text in lists.load("phrase_words")["ever"]:
            continue
        if any(t.text.lower() in ("so", "genauso", "ebenso") for t in tokens[max(place - 4, 0) : place]):
            continue
        if is_pair(rest[0].text) or not closes(analysis, place + 1):
            continue
        message = Message("Nach dem Komparativ steht »als«.", "Behind a comparative stands “als”.")
        yield Hit(token.start, token.end, message, (Fix(token.start, token.end, "als"),))


def is_pair(form: str) -> bool:
    """An adjective behind *wie* is beside another one: ein kluger wie netter Mann."""
    here = role(form)
    return here.attribute is not None and not here.determiners


def closes(analysis: Analysis, place: int) -> bool:
    """No finite verb follows up to the next sign, so that no clause opens."""
    for token in analysis.tokens[place:]:
        if token.kind is TokenKind.PUNCT:
            return True
        if is_finite(token.text) and not role(token.text).determiners:
            return False
    return True


CHECK = Check(
    code="NPH15",
    name="wie-after-comparative",
    severity=Severity.WARNING,
    title=Message("»wie« nach Komparativ", "“wie” behind a comparative"),
    trigger=Trigger(words=frozenset(("wie",))),
    find=find,
    bad=(
        Bad("Das ist besser [[wie]] früher.", "Das ist besser als früher."),
        Bad("Er ist größer [[wie]] sein Bruder.", "Er ist größer als sein Bruder."),
        Bad("Die Preise sind höher [[wie]] im Vorjahr.", "Die Preise sind höher als im Vorjahr."),
    ),
    good=(
        Good("Das ist besser als früher."),
        Good("Er ist so groß wie sein Bruder."),
        Good("Es klingt eher wie ein Lied."),
        Good("Das war schöner wie nie."),
        Good("Sie wissen besser, wie man kocht."),
    ),
)
