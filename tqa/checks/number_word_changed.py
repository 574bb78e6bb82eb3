"""Number in words that the English has otherwise.

Why it matters
    Six for seven is as wrong as 6 for 7, and harder to see.

When it stays silent
    One and a, both and pairs; figures for words; more than one such number on either side.

Fix safety
    Safe where the word is a plain number.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.comparing import imperial
from tqa.analyse.bilingual.number_words import english_runs, english_values, german_values, german_words, numerals
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Fix, Hit, Message, Severity

ENGLISH = pattern(r"(?i)\b(?:two|three|ten|twe|thirt|four|fiv|fif|fort|six|sev|eig|nin|ele)")
CUES = ("two", "three", "ten", "twe", "thirt", "four", "fiv", "fif", "fort", "six", "sev", "eig", "nin", "ele")
"""One of them stands in whatever has a number word; to look for them is cheaper than for the pattern."""
GERMAN = pattern(r"(?i)zwei|drei|vier|fünf|sechs|sieb|acht|neun|zehn|elf|zwölf|zwanzig|ßig|zig|hundert")


def find(pair: Pair) -> Iterator[Hit]:
    source, low = pair.source.text, pair.source.text.lower()
    if not any(cue in low for cue in CUES) or not ENGLISH.search(source):
        return
    if not GERMAN.search(pair.target.text) or imperial().search(source):
        return
    german = list(german_words(pair.target.plain))
    values = [value for value in english_runs(pair.source.plain) if value > 1] if german else []
    if len(values) != 1 or len(german) != 1:
        return
    (value, start, end), figures = german[0], (*pair.source.figures, *pair.target.figures)
    keys = {key for figure in figures for key in figure.keys}
    known, kept = english_values(pair.source.plain) | keys, german_values(pair.target.plain) | keys
    if value not in known and values[0] not in kept:
        shown, right = pair.target.text[start:end], words().get(values[0], "")
        fixes = (
            (Fix(start, end, right if shown.islower() else right.capitalize()),) if shown.lower() in numerals() else ()
        )
        message = Message(
            f"Im Englischen steht {values[0]:.0f}, hier »{shown}«.",
            f"The English has {values[0]:.0f}, the German “{shown}”.",
        )
        yield Hit(start, end, message, fixes if right else ())


def words() -> dict[float, str]:
    """Value -> its word."""
    return {value: word for word, value in reversed(numerals().items())}


CHECK = Check(
    code="BIL17",
    name="number-word-changed",
    severity=Severity.WARNING,
    title=Message("Zahlwort anders als im Englischen", "Number word differs from the English"),
    find_pair=find,
    bad=(
        Bad("Das Werk hat [[sechs]] Hallen.", "Das Werk hat sieben Hallen.", source="The plant has seven halls."),
        Bad("[[Zwölf]] Firmen bieten mit.", "Fünfzehn Firmen bieten mit.", source="Fifteen companies are bidding."),
    ),
    good=(
        Good("Das Werk hat sieben Hallen.", source="The plant has seven halls."),
        Good("Zwei Firmen bieten mit.", source="A pair of companies is bidding."),
        Good("Die dreijährige Frist läuft ab.", source="The three-year period ends."),
    ),
)
