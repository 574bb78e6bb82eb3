"""Prose -> tokens: every character that is no white space stands in exactly one token.

WORD: letters, also with digits (H800, 3D-Druck, 5-nm-Prozess), inner hyphens, apostrophes (Grimm'sche) and
gender signs (Leser:innen), a suspended hyphen (Soft-, -industrie), and the full stop of an abbreviation, an
initial or a Roman ordinal (Dr., z.B., J., XIV.). NUMBER: figures with their separators, dates, times and scores
(3,7, 1.250.000, 2023-06-15, 20:45), and ordinals with their stop within a sentence (4.). URL: addresses, mail
addresses, bare domains, file names, @handles, #hashtags. PUNCT: one sign each, but dots and hyphens in a row
together. SYMBOL: the rest (%, €, §, &, emoji). Soft hyphens, joiners and zero-width blanks belong to the word
that they stand in or beside; `Token.text` is without them, unless the token is nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tqa.lexicon import lists
from tqa.model import OPAQUE, Token, TokenKind
from tqa.segment.stops import abbreviations, stop_words

_JOIN = "\u00ad\u200b-\u200d\u2060\ufeff"
_RAISED = "²³¹⁰-₉"
_FRACTION = "¼-¾⅐-↉"
_PLAIN = r"[A-Za-zÀ-ÖØ-öø-ÿ]{2,}+(?=[\s,])"
"""Most words: a short cut."""
_LETTER = rf"[^\W\d_{_RAISED}{_FRACTION}]"
_FIRST = rf"(?![{_RAISED}{_FRACTION}])[^\W_]"
_PIECE = rf"(?:\d++[.,:'’](?=\d))*+{_FIRST}[^\W_]*+(?:[\u0300-\u036f{_JOIN}]++[^\W_]*+|_++[^\W_]++)*+"
_INNER = (
    rf"(?:[-‐‑]|(?:\.-|['’‘ʼ´`])(?={_LETTER})|(?<=\d)\.(?=\d)|(?<=[A-ZÄÖÜ])&(?=[A-ZÄÖÜ])"
    rf"|(?<=[a-zäöüß])[:*](?=(?:in|innen|[rnme]|e[rn])\b)|/-(?=in(?:nen)?\b))(?={_FIRST})"
)
_WORD = rf"(?:{_PIECE}(?:{_INNER})?+)++(?:[-‐‑](?![\w-])|(?<={_LETTER})\+{{1,2}}(?![\w+]))?"
"""Each piece of a word is spelt once: what a pattern says twice takes twice as long to compile."""
_DOTTED = rf"{_LETTER}\.(?:-?{_LETTER}\.)++"
_NUMBER = rf"(?:\d{{4}}-\d\d-\d\d(?!\w)|(?:\d++(?:[.,:'’]\d++)*+|[{_FRACTION}])[{_RAISED}{_FRACTION}]*+(?!-?{_LETTER}))"
_PUNCT = r"""\.{2,}|…+|-{2,}|[-.,;:!?…"'„“”‚‘’»«›‹()\[\]{}–—―‒‐‑/¿¡·•]"""
_EMOJI = "[☀-➿\U0001f1e6-\U0001faff]"
_SYMBOL = rf"{_EMOJI}(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d{_EMOJI})*+|[{_JOIN}]++|\S"
_BODY = rf"""(?:[^\s<>"„“”»«‚…()\[\]{{}}|{OPAQUE}]|\([^\s()]{{0,200}}\))*(?<![.,;:!?'’*_])"""
_JOINERS = re.compile(f"[{_JOIN}]+")
_AT_END = re.compile(r"""[\s"'“”„’‘»«›‹)\]}]*\Z""")
_ROMAN = re.compile("[IVX]+")
_DAY = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}")
_GOES_ON = re.compile(r"\s+\w|/\d|-\w")
_COUNT = re.compile(r"\s?\d")
_KINDS = (
    *(TokenKind.SYMBOL, TokenKind.WORD, TokenKind.URL, TokenKind.WORD, TokenKind.NUMBER, TokenKind.NUMBER),
    *(TokenKind.WORD, TokenKind.WORD, TokenKind.OPAQUE, TokenKind.PUNCT, TokenKind.SYMBOL),
)
"""By the number of the last group of the pattern."""
_NUMBER_STOP, _WORD_STOP = 5, 7


@cache
def _pattern() -> re.Pattern[str]:
    """The master pattern."""
    web = lists.load("web")
    ends = "|".join(sorted({*web["top_level_domains"], *web["file_extensions"]}, key=lambda end: (-len(end), end)))
    name = r"[^\W_][\w-]{0,62}(?:\.[\w-]{1,62}){0,4}"
    address = (
        rf"(?:(?:https?|ftp)://|www\.){_BODY}|[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+"
        rf"|(?<!\w)[@#](?=\w*{_LETTER})\w+"
        rf"|(?:{name}|(?<![\w.]))\.(?=[a-z\d]++(?![A-Z])|[A-Z\d]++(?![a-z]))(?ai:{ends})(?:-\w[\w-]*|(?![\w-]))(?:[/?#]{_BODY})?"
    )
    lead = rf"(?:[{_JOIN}]++(?=[-‐‑]?(?:\d++[.,:'’](?=\d))*+\d*+{_LETTER}))?(?:(?<!\w)[-‐‑](?={_LETTER}))?"
    return re.compile(
        rf"({_PLAIN})|({address})|({_DOTTED})(?!-{_FIRST})|({_NUMBER})(\.(?!\.))?"
        rf"|((?:{_DOTTED}-|{lead}){_WORD})(\.(?!\.))?"
        rf"|({OPAQUE})|({_PUNCT})|({_SYMBOL})"
    )


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text, kept for a while: the facts of a document and its analyses look at the same sentences."""
    return tuple(tokenize(text))


def tokenize(text: str) -> Iterator[Token]:
    """The tokens in order; their ranges are exact and leave out nothing but white space."""
    odd = _JOINERS.search(text) is not None
    previous = ""
    for match in _pattern().finditer(text):
        start, end = match.span()
        raw, group = match[0], match.lastindex or 0
        split = False
        if group in (_NUMBER_STOP, _WORD_STOP) and not _keeps_stop(raw[:-1], text, end, previous):
            raw, end, split = raw[:-1], end - 1, True
        previous = raw
        yield Token(_JOINERS.sub("", raw) or raw if odd else raw, start, end, _KINDS[group])
        if split:
            yield Token(".", end, end + 1, TokenKind.PUNCT)


def _keeps_stop(form: str, text: str, end: int, previous: str) -> bool:
    """Whether the full stop before `end` belongs to the form: abbreviation, initial, ordinal."""
    if form[0].isdecimal() and _DAY.fullmatch(form):
        return _GOES_ON.match(text, end) is not None
    if form in abbreviations() or form.rpartition(".-")[2] in abbreviations():
        return True
    if len(form) == 1 or _ROMAN.fullmatch(form):
        return (len(previous) == 2 and previous[1] == ".") or not _AT_END.match(text, end)
    return form in stop_words().before_number and _COUNT.match(text, end) is not None
