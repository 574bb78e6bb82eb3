"""What the checker needs of the nouns of the glossary: terms, and how far an avoided form reaches."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Match(StrEnum):
    """How far from the given letters an avoided form is found."""

    EXACT = "exact"
    INFLECT = "inflect"
    COMPOUND = "compound"


class Scope(StrEnum):
    """Where an avoided form is wrong: in every text, only where the English has the term, or never quite."""

    ALWAYS = "always"
    SOURCE = "source"
    STYLE = "style"


class Form(NamedTuple):
    """A German term. `gender` holds m, f, n or pl, the better first; `genitive` and `plural` are empty where the
    lexicon decides and `("-",)` where there is none.
    """

    text: str
    gender: tuple[str, ...] = ()
    genitive: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
