"""Sentence, label or word that stands twice in one translation.

Why it matters
    Engines stutter, and pasting does.

When it stays silent
    English that repeats itself as well, and words of fewer than three letters.

Fix safety
    Safe: the second one is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

SENTENCE = pattern(r"\S.*?(?:[.!?][\"“”»«)]*(?=\s|\Z|(?<=[a-zäöü][.!?])[A-ZÄÖÜ])|\Z)", 16)
MESSAGE = Message(
    "Derselbe Text steht davor schon; im Englischen nur einmal.", "Said before; the English says it once."
)
TWICE = pattern(r"(?<![\w.<-])([^\W\d_]{3,}) (\1)(?![\w>-]|\.\w)")
LEAST = 3


def halves(text: str) -> int:
    """Where the second half of a text begins that is the same as the first, -1 if it is not."""
    bare = text.strip()
    half = len(bare) // 2
    first = bare[:half].rstrip()
    start = text.find(first, len(text) - len(text.lstrip()) + len(first)) if len(first) >= LEAST else -1
    return start if start >= 0 and text[start:].strip() == first else -1


def find(pair: Pair) -> Iterator[Hit]:
    text = pair.target.text
    place = halves(text)
    if place >= 0 and halves(pair.source.text) < 0:
        end = len(text.rstrip())
        start = len(text[:place].rstrip())
        yield Hit(place, end, MESSAGE, (Fix(start, end, "", safe=True),))
    elif text.count(".") + text.count("!") + text.count("?") > 1:
        yield from doubled(pair)
    yield from words(pair)


def words(pair: Pair) -> Iterator[Hit]:
    """A word that stands there twice, unless it may be article and pronoun, or the English has one twice."""
    for found in TWICE.finditer(pair.target.plain):
        known = lists.load("doubles")
        doubtful = any(found[1] in known[group] for group in ("emphatic", "links", "pronouns", "verbs"))
        if not doubtful and not TWICE.search(pair.source.plain):
            yield Hit(found.start(2), found.end(2), MESSAGE, (Fix(found.end(1), found.end(2), "", safe=True),))


def doubled(pair: Pair) -> Iterator[Hit]:
    found = [match for match in SENTENCE.finditer(pair.target.text) if len(match[0]) > 9]
    if len({match[0] for match in found}) == len(found):
        return
    english = [match[0] for match in SENTENCE.finditer(pair.source.text) if len(match[0]) > 9]
    if len(set(english)) < len(english):
        return
    seen: set[str] = set()
    for match in found:
        if match[0] in seen:
            start = len(pair.target.text[: match.start()].rstrip())
            yield Hit(*match.span(), MESSAGE, (Fix(start, match.end(), "", safe=True),))
        seen.add(match[0])


CHECK = Check(
    code="BIL33",
    name="doubled-segment",
    severity=Severity.ERROR,
    title=Message("Text doppelt", "Text doubled"),
    find_pair=find,
    bad=(
        Bad("Datei öffnen [[Datei öffnen]]", "Datei öffnen", source="Open file"),
        Bad(
            "Das Werk ist seit gestern offen. [[Das Werk ist seit gestern offen.]] Es ist neu.",
            "Das Werk ist seit gestern offen. Es ist neu.",
            source="The plant has been open since yesterday. It is new.",
        ),
    ),
    good=(
        Good("Die Leute, die die Datei öffnen, warten.", source="The people who open the file are waiting."),
        Good("Bla bla", source="Bla bla"),
        Good("Das Werk ist seit gestern offen. Das Tor ist offen.", source="The plant is open. The gate is open."),
    ),
)
