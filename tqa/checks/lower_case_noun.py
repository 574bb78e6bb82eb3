"""A noun in lower case.

Why it matters
    German capitalises nouns; a form that exists as a noun only is wrong in lower case.

When it stays silent
    When the form is also a verb, adjective, adverb or particle; English words without a determiner before them; in web
    addresses, codes and foreign passages.

Fix safety
    Safe: no other reading explains the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists, repair
from tqa.lexicon.numerals import is_numeral
from tqa.model import Fix, Hit, Message, Severity, Token

SHORTEST, COMMON, WELL_KNOWN = 4, 2.5, 4.0
GERMAN = -1.0
"""Log-ratio of frequencies up to which a word is no English one."""
PLACES = frozenset(("COU", "STD"))
"""Country and town in the tag set of the morphology."""


def find(analysis: Analysis) -> Iterator[Hit]:
    for token in analysis.unknown:
        if not token.text.islower() or len(token.text) < SHORTEST or token.text in lists.load("noun_endings")["small"]:
            continue
        noun = token.text[:1].upper() + token.text[1:]
        common = lexicon.known(noun) and lexicon.band(noun) >= COMMON and is_noun(noun) and not is_verb_like(token.text)
        if common and (analysis.in_noun_place(token) or is_place_name(noun) or stands_alone(analysis, token)):
            message = Message(f"Substantiv, daher groß: »{noun}«.", f"A noun, hence a capital: “{noun}”.")
            yield Hit(token.start, token.end, message, (Fix(token.start, token.end, noun, safe=True),))


def is_verb_like(form: str) -> bool:
    """The form may be that of a verb that no list holds: *naht* of *nahen*."""
    return form.endswith("t") and lexicon.known(form[:-1] + "en")


def is_prefixed_verb(form: str) -> bool:
    """A prefix before a known infinitive: *umschließen*, which is also the third person."""
    rests = (form.removeprefix(p) for p in lists.load("prefixes")["prefixes"] if form.startswith(p))
    return any(r.pos == "VER" and r.mood == "INF" for rest in rests for r in lexicon.readings(rest))


@lru_cache(maxsize=1 << 10)
def is_noun(form: str) -> bool:
    """A noun or name that is more than the capital of an infinitive or adjective."""
    return any(r.pos in ("SUB", "EIG") and r.extra not in ("INF", "ADJ") for r in lexicon.readings(form))


def stands_alone(analysis: Analysis, token: Token) -> bool:
    """A common noun before which nothing must stand, since no noun follows that it could belong to."""
    following = "" if is_counted(analysis, token) else analysis.text[token.end : token.end + 2].lstrip()
    if token.text.endswith("n") and analysis.text[: token.start].endswith(" zu "):
        return False
    other = is_prefixed_verb(token.text) or repair.is_small(token.text)
    return not other and not following[:1].isupper() and is_common_noun(token.text.capitalize())


def is_counted(analysis: Analysis, token: Token) -> bool:
    """A number stands before the form, so that a noun behind it is another one: *seit zwei jahren Büros*."""
    before = analysis.tokens[max(analysis.tokens.index(token) - 1, 0)]
    plural = any(r.number == "PLU" for r in lexicon.readings(token.text.capitalize()))
    return plural and before is not token and is_numeral(before.text.lower())


@lru_cache(maxsize=1 << 10)
def is_common_noun(form: str) -> bool:
    """A German common noun: no capital of another word, no genitive (wochentags), no adjective, no infinitive."""
    nouns = [r for r in lexicon.readings(form) if r.pos == "SUB" and r.extra not in ("INF", "ADJ")]
    endings = lists.load("noun_endings")
    if form.lower() in endings["small"] or form.endswith(tuple(endings["adjectival"])):
        return False
    german = lexicon.english_ratio(form) <= GERMAN
    infinitive = form.endswith("n") and all(r.gender == "NEU" and r.lemma == form for r in nouns)
    return german and not infinitive and any(r.case != "GEN" for r in nouns)


def is_place_name(form: str) -> bool:
    """A well-known geographical name, which needs no determiner."""
    readings = lexicon.readings(form)
    return lexicon.band(form) >= WELL_KNOWN and bool(readings) and all(r.extra[-3:] in PLACES for r in readings)


CHECK = Check(
    code="CAP04",
    name="lower-case-noun",
    severity=Severity.WARNING,
    title=Message("Kleingeschriebenes Substantiv", "Noun in lower case"),
    find=find,
    trigger=Trigger(part="unknown"),
    bad=(
        Bad("Sie wartet seit zwei [[jahren]].", "Sie wartet seit zwei Jahren."),
        Bad("Die [[regierung]] plant ein Gesetz.", "Die Regierung plant ein Gesetz."),
        Bad("Das Werk liegt in [[frankreich]].", "Das Werk liegt in Frankreich."),
        Bad("Der Bau der [[fabrik]] kostet viel.", "Der Bau der Fabrik kostet viel."),
    ),
    good=(
        Good("Das Ende naht."),
        Good("Die Regierung plant ein Gesetz."),
        Good("Er kam abends und ging morgens."),
        Good("Sie arbeitet teilweise dank ihm."),
    ),
)
