"""Tags -> model.Reading. Tag set: Lezius, "Die Wortklassensysteme von Morphy", as LanguageTool extended it."""

from __future__ import annotations

from functools import cache

from tqa.model import Reading

_CASES = frozenset({"NOM", "GEN", "DAT", "AKK"})
_FEATURES: dict[str, frozenset[str]] = {
    "case": _CASES,
    "number": frozenset({"SIN", "PLU"}),
    "gender": frozenset({"MAS", "FEM", "NEU", "NOG"}),
    "declension": frozenset({"DEF", "IND", "SOL"}),
    "degree": frozenset({"GRU", "KOM", "SUP"}),
    "person": frozenset({"1", "2", "3"}),
    "mood": frozenset({"PRÄ", "PRT", "KJ1", "KJ2", "IMP", "INF", "EIZ", "PA1", "PA2"}),
}
_ONLY = {"mood": {"VER"}, "person": {"VER", "PRO"}, "declension": {"ADJ", "PA1", "PA2", "ART"}}
"""Features that only these word classes have: SUB:…:INF is a noun, and PRO:IND an indefinite pronoun."""
_SILENT = frozenset({"SFT", "NON", "ALG", "VER", "B", "A", ""})
"""Weak or strong verb, any gender, origin: nothing that a check asks for."""


def _feature(part: str, pos: str) -> str:
    return next((n for n, values in _FEATURES.items() if part in values and pos in _ONLY.get(n, {pos})), "")


@cache
def parse(tag: str) -> tuple[Reading, ...]:
    """The readings of a tag, without lemma; several where the tag joins cases (PRP:LOK:DAT+AKK).

    The article has DEF or IND (definite, indefinite) as `declension`; the extras are joined by colons.
    """
    pos, *parts = tag.split(":")
    taken: dict[str, str] = {}
    extra: list[str] = []
    cases: list[str] = []
    for part in parts:
        name = _feature(part, pos)
        if name and name not in taken:
            taken[name] = part
        elif set(part.split("+")) <= _CASES:
            cases = part.split("+")
        elif part not in _SILENT:
            extra.append(part)
    reading = Reading(lemma="", pos=pos, extra=":".join(extra), **taken)
    return tuple(reading._replace(case=case) for case in cases) or (reading,)
