"""A whole English sentence between German ones.

Why it matters
    The translation skipped it.

When it stays silent
    Titles of works, names, quotations, headings, captions, and lines of the web page, which `ui-residue` finds.

Fix safety
    No fix: it wants a translator.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.page import languages as english
from tqa.analyse.page.lines import line_mark
from tqa.checks._check import Bad, Check, Good
from tqa.model import Hit, Kind, Message, Severity

MESSAGE = Message("Englischer Satz im deutschen Text.", "English sentence in a German text.")
QUOTED = "\"'„“”‚‘’«»‹›"
SENTENCES = (Kind.PARAGRAPH, Kind.LIST_ITEM)
LONG = 6
"""Words from which on a line without a full stop is taken for a sentence."""
ENOUGH, EACH = 3.0, 1.2
"""Evidence that the sentence needs in all, and on average per word."""


def find(analysis: Analysis) -> Iterator[Hit]:
    if any(map(is_at_home, analysis.forms[1:])):
        return
    words = [word for word in analysis.words if not analysis.facts.is_name(word.text)]
    if analysis.kind in SENTENCES and len(words) > 1 and is_sentence(analysis):
        lower = [word.text.lower() for word in words]
        score = english.english_score(lower)
        foreign = score >= ENOUGH and score >= EACH * len(lower)
        if foreign and not (line_mark(analysis.text) or english.is_loan(word.text for word in analysis.words)):
            yield Hit(0, len(analysis.text), MESSAGE)


@lru_cache(maxsize=1 << 14)
def is_at_home(form: str) -> bool:
    """German, and not English as well."""
    return lexicon.english_ratio(form) <= -english.LEAN and form.lower() not in english.shared_words()


def is_sentence(analysis: Analysis) -> bool:
    """It closes like a sentence, is no quotation, and is not set in title case."""
    words, text = analysis.words, analysis.text.strip()
    rest = [w.text for w in words[1:] if w.text.lower() not in english.function_words()]
    capitals = sum(1 for word in rest if word[:1].isupper())
    closed = text.endswith((".", "!", "?", "…", ":")) or len(words) > LONG
    return closed and text[0] not in QUOTED and 2 * capitals <= len(rest)


CHECK = Check(
    code="RES04",
    name="english-sentence",
    severity=Severity.WARNING,
    title=Message("Englischer Satz", "English sentence"),
    find=find,
    bad=(
        Bad("Der Hersteller baut ein Werk. Es wird groß.\n[[Let's see what happens next.]]"),
        Bad("Die Fabrik entsteht in Dresden.\n[[Stay tuned!]]\nIm Mai beginnt der Bau."),
        Bad("Die Fabrik entsteht in Dresden.\n[[You can find the full list of suppliers here.]]"),
    ),
    good=(
        Good("Die Fabrik entsteht in Dresden.\nIn Berlin war man still."),
        Good("Der Film heißt so.\nThe Last of Us"),
        Good("Das Buch ist neu.\nThe Fight for the World's Most Critical Technology."),
        Good("Machine Learning und Cloud Computing."),
    ),
)
