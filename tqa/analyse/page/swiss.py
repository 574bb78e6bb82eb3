"""Swiss spelling: ss for every ß. A sentence is read as if it had the ß, and what is written back has none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import product

from tqa import lexicon
from tqa.model import Token, TokenKind

MOST = 3
"""So many ss at most are tried in a word."""
_WORD = re.compile(r"\w*ss\w*")


def standard_tokens(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Tokens whose text has the ß that Swiss spelling does without; their places stay."""
    return tuple(
        token._replace(text=standard(token.text)) if token.kind is TokenKind.WORD and "ss" in token.text else token
        for token in tokens
    )


@lru_cache(maxsize=1 << 14)
def standard(form: str) -> str:
    """The form with ß if that makes it a word, or a better known one: Strasse is Straße, Masse and Wasser stay."""
    others = _others(form)
    for is_good in (lexicon.known, partial(lexicon.is_word, initial=True)):
        if found := next((each for each in (form, *others) if is_good(each)), ""):
            return found
    return form


def is_doubtful(text: str) -> bool:
    """The text holds a word that ß would make another word: Masse (mass, or measures), Busse (buses, or fine)."""
    return any(
        lexicon.known(word) and any(map(lexicon.known, _others(word)))
        for match in _WORD.finditer(text)
        for word in (match.group(), match.group().capitalize())
    )


def written(text: str) -> str:
    """The text without ß."""
    return text.replace("ß", "ss").replace("ẞ", "SS")


def _others(form: str) -> list[str]:
    """The form with ß for one or more of its ss, as few as possible first."""
    parts = form.split("ss")
    if len(parts) > MOST + 1:
        return []
    choices = sorted(product(("ss", "ß"), repeat=len(parts) - 1), key=lambda choice: choice.count("ß"))[1:]
    return ["".join(a + b for a, b in zip(parts, (*choice, ""), strict=True)) for choice in choices]
