"""Faults made for measuring, and the counting of what tools say about them."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tqa.dev import inject as making
from tqa.dev.inject import KINDS, Fault, Pair, inject, pairs
from tqa.dev.peers import Trial, pofilter

GOOD = [
    Pair(f"Copy {n} of %s to <b>disk</b>.", f"Kopieren Sie {n} von %s auf die <b>Platte</b>.") for n in range(100, 140)
]
GOOD += [Pair(f"Do not open B<door{n}> now.", f"Öffnen Sie B<Tür{n}> jetzt nicht.") for n in range(40)]
GOOD += [
    Pair(f"See https://example.org/page/{n} first. Then try it out again.",
         f"Siehe zuerst https://example.org/page/{n} im Netz. Dann versuchen Sie es erneut.")
    for n in range(40)
]  # fmt: skip


def test_every_kind_is_made_and_the_same_again() -> None:
    faults = list(inject(GOOD, 5, seed=3))
    assert {fault.kind for fault in faults} == set(KINDS)
    assert faults == list(inject(GOOD, 5, seed=3))
    assert faults != list(inject(GOOD, 5, seed=4))
    assert len({fault.before for fault in faults}) == len(faults)
    assert all(Pair(fault.pair.source, fault.before) in GOOD for fault in faults)
    assert all(fault.pair.target != fault.before for fault in faults)


MADE: list[tuple[Callable[[Pair, random.Random], str | None], Pair, set[str]]] = [
    (making.negation, Pair("It is not new.", "Er ist nicht neu."), {"Er ist neu."}),
    (making.negation, Pair("It has no end.", "Es hat kein Ende."), {"Es hat ein Ende."}),
    (making.placeholder, Pair("File %s", "Datei %s da"), {"Datei  da", "Datei s da", "Datei % da"}),
    (making.tag, Pair("the B<name>", "der B<Name>"), {"der Name", "der I<Name>", "der B<Name"}),
    (making.tag, Pair("a <i>b", "a <i>b"), {"a b", "a <X>b"}),
    (making.number, Pair("9 bits", "9 Bit"), {f"{n} Bit" for n in range(1, 9)}),
    (making.sentence, Pair("One two three four. Five six seven eight.", "Eins zwei drei vier. Fünf sechs sieben acht."),
     {"Eins zwei drei vier.", "Fünf sechs sieben acht."}),
    (making.untranslated, Pair("One two three four", "Eins zwei drei vier"), {"One two three four"}),
]  # fmt: skip


@pytest.mark.parametrize(("make", "pair", "possible"), MADE)
def test_faults(make: Callable[[Pair, random.Random], str | None], pair: Pair, possible: set[str]) -> None:
    assert {make(pair, random.Random(seed)) for seed in range(60)} == possible


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_to_spoil(kind: str) -> None:
    assert KINDS[kind](Pair("Yes.", "Ja."), random.Random(1)) is None


def test_pairs_of_a_file(tmp_path: Path) -> None:
    rows = [("A\n cat.", "Eine  Katze."), ("A cat.", "Eine Katze."), ("12", "12"), ("GENDIFF", "GENDIFF")]
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"source_en": a, "target_de": b}) + "\n" for a, b in rows), "utf-8")
    assert pairs([path]) == [Pair("A cat.", "Eine Katze.")]


def test_only_what_is_new_counts_as_found() -> None:
    faults = [Fault("number", Pair("a", f"b{n}"), "b") for n in range(4)]
    spoilt = {0: {"numbers": ""}, 1: {"case": ""}, 2: {"case": "", "numbers": ""}}
    trial = Trial(faults, spoilt, {1: {"case": ""}, 2: {"case": ""}})
    assert [trial.found(n) for n in range(4)] == [True, False, True, False]
    assert trial.line("number").split() == ["50.0%", "50.0%"]
    assert len(list(trial.misses("number"))) == 2


def test_pofilter_speaks_of_rows(tmp_path: Path) -> None:
    pytest.importorskip("translate")
    given = [Pair("Copy 5 files.", "Kopiert 6 Dateien."), Pair("Copy 5 files.", "Kopiert 5 Dateien.")]
    found = pofilter(given, tmp_path)
    assert "numbers" in found[0]
    assert 1 not in found
