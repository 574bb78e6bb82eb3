"""Clauses by topological fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa import formats, pipeline
from tqa.analyse import Analysis
from tqa.analyse.clauses.fields import Clause
from tqa.analyse.clauses.stretches import Word


def analyse(text: str) -> Analysis:
    return next(iter(pipeline.analyse(formats.read(text.encode(), Path("t.txt"))).analyses))


def said(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def fields(clause: Clause) -> tuple[str, ...]:
    parts = (clause.vorfeld, clause.left, clause.mittelfeld, clause.right, clause.nachfeld)
    return (str(clause.kind), *map(said, parts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Rat hat das Gesetz geändert.", [("main", "Der Rat", "hat", "das Gesetz", "geändert", "")]),
        ("Hat der Rat das Gesetz geändert?", [("question", "", "Hat", "der Rat das Gesetz", "geändert", "")]),
        ("Neue Chips aus China.", [("fragment", "", "", "Neue Chips aus China", "", "")]),
        (
            "Das Auto, das der Mann gestern gekauft hat, fährt schnell und verbraucht wenig.",
            [
                ("main", "Das Auto", "fährt", "schnell", "", ""),
                ("relative", "", "das", "der Mann gestern", "gekauft hat", ""),
                ("main", "", "verbraucht", "wenig", "", ""),
            ],
        ),
        (
            "Er sagte, dass die Firma, die er leitet, Leute einstellen werde, um zu wachsen.",
            [
                ("main", "Er", "sagte", "", "", ""),
                ("subordinate", "", "dass", "die Firma Leute", "einstellen werde", ""),
                ("relative", "", "die", "er", "leitet", ""),
                ("infinitive", "", "um", "", "zu wachsen", ""),
            ],
        ),
        (
            "Weil er keine Zeit hatte und krank war, blieb er zu Hause.",
            [
                ("subordinate", "", "Weil", "er keine Zeit", "hatte", ""),
                ("subordinate", "", "", "krank", "war", ""),
                ("main", "", "blieb", "er zu Hause", "", ""),
            ],
        ),
        (
            "Er hofft, dass sie kommt und dass er geht.",
            [
                ("main", "Er", "hofft", "", "", ""),
                ("subordinate", "", "dass", "sie", "kommt", ""),
                ("subordinate", "", "dass", "er", "geht", ""),
            ],
        ),
    ],
)
def test_fields(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [fields(clause) for clause in analyse(text).clauses] == expected


def test_depth() -> None:
    clauses = analyse("Er sagte, dass die Firma, die er leitet, wachse.").clauses
    assert [clause.depth for clause in clauses] == [0, 1, 2]


def test_stretches_keep_signs_and_traits() -> None:
    first, second = analyse("Er bleibt, weil es regnet.").stretches
    assert (first.before, first.after, second.before, second.after) == ("", ",", ",", ".")
    assert second.introduced
    assert not first.introduced


PIECES = [
    "der Rat",
    "hat",
    "dass",
    "und",
    ",",
    "die Firma",
    "zu",
    "gehen",
    "gekauft",
    "weil er",
    ";",
    "„",
    "“",
    "?",
    "wächst",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_every_word_is_in_one_clause(pieces: list[str]) -> None:
    analysis = analyse("Nun " + " ".join(pieces) + ".")
    words = [word for stretch in analysis.stretches for word in stretch.words]
    placed = [word for clause in analysis.clauses for word in clause.words]
    assert sorted(word.token.start for word in words) == sorted(word.token.start for word in placed)
    for clause in analysis.clauses:
        whole = (*clause.joint, *clause.vorfeld, *clause.left, *clause.mittelfeld, *clause.right, *clause.nachfeld)
        assert len(whole) == len(clause.words)
