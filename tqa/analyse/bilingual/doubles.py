"""What stands twice in one translation: its halves, sentences, words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa import lexicon
from tqa.lexicon import lists

_SENTENCE = re.compile(r"\S.*?(?:[.!?][\"“”»«)]*(?=\s|\Z|(?<=[a-zäöü][.!?])[A-ZÄÖÜ])|\Z)", re.DOTALL)
_TWICE = re.compile(r"(?<![\w.<-])([^\W\d_]{3,}|es) (\1)(?![\w>-]|\.\w)")
_PARTICIPLE = re.compile(r"[a-zäöü]end(?:e[mnrs]?)?(?!\w)")
"""Part of an attribute between article and noun: der der Rolle gehörenden Objekte."""
_BEFORE = re.compile(r"([^\w\s])?\s*(?<!\w)([^\W\d_]+)?\s*([^\w\s>»])?\s*\Z")
_LEAST, _LONG, _REACH, _DRAWN = 3, 9, 40, 3
"""Letters of half a text and of a sentence that are worth a word, characters that are looked back, and lines of a
drawing.
"""
Place = tuple[int, int]


def half(text: str) -> int:
    """Where the second half of a text begins that is the same as the first, -1 if it is not."""
    bare = text.strip()
    first = bare[: len(bare) // 2].rstrip()
    start = text.find(first, len(text) - len(text.lstrip()) + len(first)) if len(first) >= _LEAST else -1
    return start if start >= 0 and text[start:].strip() == first and text[start - 1].isspace() else -1


def sentences(text: str) -> Iterator[Place]:
    """Sentences that stand in the text before."""
    seen: set[str] = set()
    for found in _SENTENCE.finditer(text):
        if len(found[0]) > _LONG:
            if found[0] in seen:
                yield found.span()
            seen.add(found[0])


def words(text: str) -> Iterator[tuple[int, int, int]]:
    """Words that stand right behind themselves: the end of the first, and the place of the second.

    Left out is what may be right: die die of article and pronoun, sehr sehr, auf auf, and the future passive behind a
    comma (die gelesen werden werden).
    """
    known = lists.load("doubles")
    if text.count("|") > _DRAWN:
        return
    for found in _TWICE.finditer(text):
        word = found[1]
        if word in known["articles"]:
            behind = _PARTICIPLE.search(text, found.end(), found.end() + _REACH)
            doubtful = bool(behind) or _may_relate(word, text[max(0, found.start() - _REACH) : found.start()])
        else:
            doubtful = any(word in known[group] for group in ("emphatic", "links", "pronouns"))
            doubtful |= word in known["futures"] and "," in text[: found.start()]
        if not doubtful:
            yield found.end(1), *found.span(2)


def _may_relate(word: str, before: str) -> bool:
    """The first of two articles may be a pronoun: at the start, behind a comma or a conjunction, with a preposition
    or not, or where it stands for a noun (ähnlich zu der der Option).
    """
    found = _BEFORE.search(before)
    sign, last, near = found.groups() if found else (None, None, None)
    if near or not last:
        return True
    known, classes = lists.load("doubles"), {reading.pos for reading in lexicon.readings(last, True)}
    if word in known["expletives"]:
        return False
    if word in known["standing"] and ("PRP" in classes or ("VER" in classes and last.islower())):
        return True
    if "PRP" in classes and "KON" not in classes:
        return bool(sign)
    return "KON" in classes or (word in known["neuter"] and last.lower() in known["verbs"])
