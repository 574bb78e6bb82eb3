"""What the tagger looks at: a word by itself, and a word among its neighbours.

A word's *class* is the set of STTS tags that its readings allow; its *key* is the form itself for frequent words,
else the class. Features of the context are built from keys, from the last verb or subjunction of the clause before
the word, and from what closes the clause after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tqa import lexicon
from tqa.lexicon import lists, names
from tqa.model import Reading, Token, TokenKind

DATA = Path(__file__).parent.parent / "data"
CODE = re.compile(r".*(?:\d|[a-zäöüß][A-ZÄÖÜ])")
INFLECTED = frozenset(("ADJ", "PA1", "PA2"))
ENDINGS = 4
"""Longest ending in letters that is a feature."""


class Stts(NamedTuple):
    """The list stts.toml: tags by reading, by form, of unknown words by shape, and of other tokens."""

    readings: dict[str, list[str]]
    words: dict[str, list[str]]
    shapes: dict[str, list[str]]
    signs: dict[str, str]
    auxiliaries: dict[str, str]
    rough: dict[str, str]


class Word(NamedTuple):
    """A form: the tags it may have, its class, its key, its rough class, and its part in the clause.

    `part`: M modal, H haben or sein, W werden, V other finite verb, K subjunction, R maybe a relative pronoun.
    """

    form: str
    tags: tuple[str, ...]
    joined: str
    key: str
    rough: str
    part: str


@cache
def stts() -> Stts:
    """The table of tags."""
    data = lists.load("stts")
    return Stts(*(data[name] for name in Stts._fields))


def reading_tags(readings: Iterable[Reading]) -> set[str]:
    """The STTS tags that some readings allow."""
    auxiliaries = stts().auxiliaries
    kinds = {(r.pos, r.mood or r.extra, auxiliaries.get(r.lemma, "") if r.pos == "VER" else "") for r in readings}
    return {tag for kind in kinds for tag in _tags(*kind)}


@cache
def _tags(pos: str, special: str, auxiliary: str) -> tuple[str, ...]:
    """The tags of a word class with its verb form or first extra; of auxiliaries and modals with A or M for V."""
    rows = stts().readings
    tags = rows.get(f"{pos}:{special.partition(':')[0]}") or rows.get(pos, [])
    verbal = (f"V{auxiliary}{tag[2:]}" if auxiliary and tag[0] == "V" else tag for tag in tags)
    return tuple(tag for tag in verbal if tag != "VMIMP")


def word_tags(form: str, initial: bool) -> tuple[str, ...]:
    """The tags that a word may have, sorted; never empty."""
    table = stts()
    lower = form.lower()
    if lower in table.words and (initial or form == lower):
        own = {tag for tag in reading_tags(lexicon.readings(form)) if tag[0] == "N"} if form != lower else ()
        return tuple(sorted({*table.words[lower], *own}))
    found = reading_tags(lexicon.readings(form, initial))
    if not found:
        current = lexicon.old_spelling(form)
        found = reading_tags(lexicon.readings(current or lower)) - {"PTKVZ"}
        found |= {"NE", "NN"} if form != lower else set()
        return tuple(sorted(found if found - {"NE", "NN"} else table.shapes[shape(form)]))
    if (
        form != lower
        and "ADJA" not in found
        and "NN" in found
        and any(r.pos in INFLECTED for r in lexicon.grammar(lower))
    ):
        found.add("ADJA")
    return tuple(sorted(found))


def shape(form: str) -> str:
    """What an unknown word looks like, a name of a row in the table."""
    if form[-1] in "-‐‑":
        return "cut"
    if len(form) == 1:
        return "letter"
    if CODE.match(form) or (form.isupper() and len(form) < 7):
        return "code"
    return "capital" if form[0].isupper() else "lower"


def token_tags(token: Token, initial: bool) -> tuple[str, ...]:
    """The tags that a token of any kind may have."""
    if token.kind is TokenKind.WORD:
        return word_tags(token.text, initial)
    signs = stts().signs
    if token.kind is TokenKind.NUMBER:
        return (signs["ordinal" if token.text.endswith(".") else "number"],)
    return (signs.get(token.text) or signs[token.kind],)


def word(token: Token, initial: bool, frequent: Container[str]) -> Word:
    """All about a token that its neighbours do not change."""
    tags = token_tags(token, initial)
    joined = "/".join(tags) + (_nominal(token.text) if "NE" in tags else "")
    lower = token.text.lower()
    rough = "".join(sorted({stts().rough.get(tag, "") for tag in tags}))
    key = lower if lower in frequent else joined
    return Word(token.text, tags, joined, key, rough, _part(lower, tags))


def _nominal(form: str) -> str:
    """Whether the form is on record as a noun (s), as a name (e, n)."""
    found = {r.pos for r in lexicon.readings(form)}
    return "s" * ("SUB" in found) + "e" * ("EIG" in found) + "n" * names.is_name(form)


def _part(lower: str, tags: Sequence[str]) -> str:
    if any(tag.startswith("VM") for tag in tags):
        return "M"
    if any(tag.startswith("VA") for tag in tags) and "ART" not in tags:
        return "W" if lower.startswith(("w", "g")) and lower.startswith(("wer", "wir", "wur", "wür")) else "H"
    if "KOUS" in tags:
        return "K"
    if "PRELS" in tags:
        return "R"
    return "V" if tags == ("VVFIN",) else ""


def static(word: Word) -> Iterator[str]:
    """Features of the form alone."""
    lower = word.form.lower()
    yield f"w{word.form}"
    for length in range(1, min(ENDINGS, len(lower) - 1) + 1):
        yield f"e{lower[-length:]}"
    yield f"p{lower[:2]}"
    yield f"s{shape(word.form)}{len(lower) > 6}{'-' in lower}"


Window = tuple[str, str]
"""The parts of the clause before a word (outer and inner), and what follows up to the next sign."""


def windows(words: Sequence[Word]) -> list[Window]:
    """The clause around each word."""
    return list(zip(_past(words), reversed([*_coming(words)]), strict=True))


def _past(words: Sequence[Word]) -> Iterator[str]:
    outer, inner = "", ""
    for each in words:
        yield outer + inner
        tag = each.tags[0]
        if tag[0] == "$":
            outer, inner = (outer or inner[:1]) if tag != "$." else "", ","
        elif each.part and (each.part != "R" or inner == ","):
            inner = inner.strip(",")[-1:] + each.part
        elif inner == ",":
            inner = ""


def _coming(words: Sequence[Word]) -> Iterator[str]:
    last, parts = "", ""
    for each in reversed(words):
        yield last + parts
        if each.tags[0][0] == "$":
            last, parts = each.tags[0], ""
            continue
        if not parts and last[:1] == "$":
            last = each.key
        if each.part and each.part not in "KR":
            parts = each.part + parts[:1]


EDGE = Word("", ("",), "", "", "", "")


def before(b: Word) -> Iterator[str]:
    """Features of the word before."""
    yield f"1{b.key}"


def after(d: Word) -> Iterator[str]:
    """Features of the word after."""
    yield f"2{d.key}"


def around(a: str, b: str, d: str) -> Iterator[str]:
    """Features of the rough classes of two words before and one after."""
    yield f"a{b}|{d}"
    yield f"c{a}|{b}"
    yield f"d{d}"


def ahead(d: str, e: str) -> Iterator[str]:
    """Features of the rough classes of the two words after."""
    yield f"b{d}|{e}"


def clause(window: Window) -> Iterator[str]:
    """Features of the clause."""
    yield f"7{window[0]}"
    yield f"8{window[1]}"
    yield f"9{window[0]}|{window[1]}"


def contexts(words: Sequence[Word], place: int, window: Window) -> Iterator[str]:
    """All features of the neighbours of a word; `words` has two edges at each end."""
    a, b, _, d, e = words[place - 2 : place + 3]
    yield from before(b)
    yield from after(d)
    yield from around(a.rough, b.rough, d.rough)
    yield from ahead(d.rough, e.rough)
    yield from clause(window)


Look = Callable[[Token, bool], Word]


def words_of(tokens: Sequence[Token], look: Look) -> list[Word]:
    """The words of a sentence; at its start, and after a sign other than a comma, a capital says nothing."""
    found, initial = [], True
    for token in tokens:
        found.append(look(token, initial))
        if token.kind in (TokenKind.WORD, TokenKind.NUMBER):
            initial = False
        elif token.text != ",":
            initial = True
    return found
