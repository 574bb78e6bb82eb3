"""Name of the English, of two words and more, of which the German has nothing.

Why it matters
    Who said it, and who did it, is the news.

When it stays silent
    Single names, titles set in capitals, names of which one word is met, other accents.

Fix safety
    No fix.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from unicodedata import normalize

from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.names import names
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.model import Hit, Message, Severity

LIKE = 60
"""Percentage of equal letters."""
LIKELY = pattern(r"[a-z,] [A-Z]\w+ [A-Z]")


def plain(text: str) -> str:
    return "".join(sign for sign in normalize("NFD", text).casefold() if sign.isalnum() or sign == " ")


def is_like(name: str, pair: Pair) -> bool:
    """The German has the name in another spelling."""
    from rapidfuzz import fuzz

    words = [word for word in pair.target.text.split() if word[0].isupper() and word not in pair.source.text]
    return any(fuzz.ratio(name.casefold(), word.casefold()) > LIKE for word in words)


def find(pair: Pair) -> Iterator[Hit]:
    if not LIKELY.search(pair.source.plain) or not pair.target.text.strip():
        return
    found = [(form, at) for form, at in names(pair.source.plain) if not form.isupper()]
    if len(found) < 2:
        return
    german = plain(pair.target.text)
    lost = [(form, at) for form, at in found if plain(form).rstrip("s") not in german]
    for (first, at), (second, after) in pairwise(lost):
        if after == at + len(first) + 1 and not any(is_like(name, pair) for name in (first, second)):
            name = f"{first} {second}"
            message = Message(f"»{name}« des Englischen fehlt.", f"“{name}” of the English is missing.")
            yield Hit(0, len(pair.target.text), message)
            return


CHECK = Check(
    code="BIL21",
    name="name-missing",
    severity=Severity.WARNING,
    title=Message("Name fehlt", "Name missing"),
    find_pair=find,
    bad=(Bad("[[Das sagte der Sprecher.]]", source="That is what the spokesman Quentin Zervande said."),),
    good=(
        Good("Das sagte Quentin Zervande.", source="That is what Quentin Zervande said."),
        Good("Das sagte Frau Zervande.", source="That is what Quentin Zervande said."),
    ),
)
