"""Names as data: firms, products, people, agencies, acts, places, works.

The lists are `lists/names/*.toml`; a name may have legal variants (`also`). The functions answer about forms as they
stand in German text: genitive -s, hyphenated compounds, capitals throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from tqa import lexicon
from tqa.lexicon import lists

CLASSES = ("companies", "products", "people", "agencies", "acts", "places", "works")
GENITIVES = ("'s", "’s", "s", "'", "’")
SIBILANT = "s'’"
"""How all genitives end."""
SHORT = 5
"""Letters from which a name is long enough that its genitive is no other word (PaLM, Palms)."""


class Name(NamedTuple):
    """A name by its canonical spelling; `kind` is the class of its list; `by` is the author of a work."""

    name: str
    kind: str
    also: tuple[str, ...] = ()
    by: str = ""


@cache
def spellings() -> dict[str, str]:
    """Every legal spelling -> its kind."""
    found: dict[str, str] = {}
    for kind, entries in _sources():
        found = dict.fromkeys(entries, kind) | found
        for entry in filter(None, entries.values()):
            for spelling in entry.get("also", ()):
                found.setdefault(spelling, kind)
    return found


def _sources() -> Iterator[tuple[str, dict[str, Any]]]:
    for stem in CLASSES:
        data = lists.load(f"names/{stem}")
        yield data["class"], data["names"]


@cache
def variants() -> dict[str, Name]:
    """Every name that has legal variants or an author, by each of its spellings."""
    found: dict[str, Name] = {}
    for kind, entries in _sources():
        for name, entry in entries.items():
            if entry:
                value = Name(name, kind, tuple(entry.get("also", ())), entry.get("by", ""))
                for spelling in (name, *value.also):
                    found.setdefault(spelling, value)
    return found


@cache
def folded() -> dict[str, str]:
    """Case-folded spelling -> legal spelling; of two the canonical one."""
    found = {spelling.casefold(): spelling for spelling in spellings()}
    found.update((name.name.casefold(), name.name) for name in variants().values())
    return found


def is_variant(spelling: str) -> bool:
    """Whether the spelling is legal, but another one is canonical."""
    name = variants().get(spelling)
    return name is not None and name.name != spelling


@cache
def long_names() -> tuple[str, ...]:
    """The names of several words; titles of works are left out."""
    return tuple(name for name, kind in spellings().items() if " " in name and kind != "work")


@cache
def pieces() -> frozenset[str]:
    """The words of the names of several words."""
    return frozenset(" ".join(long_names()).split())


@lru_cache(maxsize=1 << 12)
def holding(word: str) -> Sequence[str]:
    """The names of several words that hold the word."""
    return [name for name in long_names() if word in name and word in name.split()] if word in pieces() else []


def named(spelling: str) -> Name:
    """The name of a legal spelling."""
    return variants().get(spelling) or Name(spelling, spellings()[spelling])


@cache
def words_of(name: str) -> frozenset[str]:
    """The `words` of a list (`first_names`, `roles` …) as a set."""
    return frozenset(lists.load(name)["words"])


def stems(form: str) -> Iterator[str]:
    """The form, and what it would be without a genitive ending."""
    yield form
    yield from genitives(form)


def genitives(form: str) -> Sequence[str]:
    """What the form would be without a genitive ending, if it has one."""
    if form[-1:] not in SIBILANT:
        return ()
    return [form[: -len(end)] for end in GENITIVES if form.endswith(end) and len(form) > len(end) + 1]


@lru_cache(maxsize=1 << 13)
def whole(form: str) -> Name | None:
    """The name that the form is, as it stands or in the genitive."""
    known = spellings()
    return next((named(stem) for stem in stems(form) if stem in known), None)


def lookup(form: str) -> Name | None:
    """The name that the form is, or the first that it holds as a hyphenated part (Nvidia-Chip)."""
    found = whole(form)
    if found or "-" not in form:
        return found
    parts = form.split("-")
    heads = ("-".join(parts[:end]) for end in range(len(parts) - 1, 0, -1))
    return next((name for part in (*heads, *parts[1:]) if (name := whole(part))), None)


@lru_cache(maxsize=1 << 14)
def is_name(form: str) -> bool:
    """Whether the form is a name, or a word of a name of several words, a given or a family name.

    A name in capitals throughout is one too (SHENZHEN, where articles begin with the place). Words that German
    writes small (*Die* Zeit, *Neue* Zürcher Zeitung, Frau *Lang*) are names only with the rest of the name.
    """
    if any(stem in spellings() for stem in stems(form)):
        return True
    if len(form) >= SHORT and form.isupper() and form.casefold() in folded():
        return True
    known = (pieces(), words_of("first_names"), words_of("family_names"))
    return any(stem in each and _is_proper(stem) for stem in stems(form) for each in known)


def _is_proper(form: str) -> bool:
    return form[:1].isupper() and not lexicon.known(form[0].lower() + form[1:])


@lru_cache(maxsize=1 << 14)
def canonical(form: str) -> str | None:
    """The form with its name in legal letters, whatever its capitals (Openais -> OpenAIs); None: no name.

    A legal spelling and one in capitals throughout stay as they are.
    """
    low, names = form.casefold(), folded()
    if low not in names and low[:-1] not in names and low[:-2] not in names:
        return None
    known = spellings()
    if any(stem in known for stem in stems(form)) or (form.isupper() and form.casefold() in folded()):
        return form
    legal = ((stem, folded().get(stem.casefold())) for stem in stems(form) if stem == form or len(stem) >= SHORT)
    return next((name + form[len(stem) :] for stem, name in legal if name), None)
