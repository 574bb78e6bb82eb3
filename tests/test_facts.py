"""In-document evidence: which unknown words are names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa import formats
from tqa.analyse.facts import Facts, looks_german
from tqa.segment import segments


def of(text: str) -> Facts:
    document = formats.read(text.encode(), Path("text.txt"))
    return Facts(document.format, segments(document))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Auf der Messe stand Brenda Quorlin und schwieg.", "Quorlin"),
        ("Der Analyst Quorlin rät ab.", "Quorlin"),
        ("Konzernchef Quorlin tritt zurück.", "Quorlin"),
        ("Die Nvidia-Sprecherin Quorlin schwieg.", "Quorlin"),
        ("Wang Quorlin leitet das Werk.", "Quorlin"),
        ("Ein Stand der Quorlin GmbH.", "Quorlin"),
        ("Ein Stand der Quorlin Semiconductor auf der Messe.", "Quorlin"),
        ("Ein Stand von QuorLin auf der Messe.", "QuorLin"),
        ("Die Firma, auf Chinesisch Quorlin genannt, wächst.", "Quorlin"),
        ("Ein Mann namens Quorlin kam.", "Quorlin"),
        ("Das sei falsch, sagte Quorlin.", "Quorlin"),
        ("Quorlin sagte, das sei falsch.", "Quorlin"),
        ("Das Buch stammt von Quorlin, Autor und Imker.", "Quorlin"),
        ("Die Firma Quorlin wächst. Bei Quorlin arbeiten viele. Auch Quorlin hofft.", "Quorlin"),
        ("Der Quorlin-Stand war voll. Viele kennen Quorlin.", "Quorlin"),
        ("Quorlins Werk steht. Viele kennen Quorlin.", "Quorlin"),
        ("Der Fonds QXW zahlt.", "QXW"),
        ("Der Chip Q900 ist schnell.", "Q900"),
    ],
)
def test_evidence_makes_a_name(text: str, form: str) -> None:
    known = of(text)
    assert known.is_name(form)
    assert form not in known.unknown


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Die Platte hat eine Einkärbung.", "Einkärbung"),
        ("Die Einkärbungen sind tief. Viele Einkärbungen fehlen. Auch Einkärbungen stören.", "Einkärbungen"),
        ("Die niederländische AMSL verlor acht Prozent.", "AMSL"),
        ("Die Aktie von Inifneon fiel. Auch Inifneon hofft.", "Inifneon"),
        ("Die Halbleterindustrie wächst. Der Halbleterindustrie fehlt Strom.", "Halbleterindustrie"),
    ],
)
def test_weak_evidence_does_not_explain_an_error_away(text: str, form: str) -> None:
    known = of(text)
    assert not known.is_name(form)
    assert form in known.unknown


def test_a_name_once_introduced_is_one_everywhere() -> None:
    known = of("Adam Quorlin kam.\nDann ging Quorlin.\nQuorlins Hut blieb. Das Quorlin-Haus steht leer.")
    assert all(known.is_name(form) for form in ("Quorlin", "Quorlins", "Quorlin-Haus"))
    assert not known.is_name("Quorlan")


def test_counts_are_of_forms_as_written() -> None:
    assert of("Ein Chip, zwei Chips. Der Chip!").counts["Chip"] == 2


def test_shouted_headings_prove_nothing() -> None:
    assert not of("DIE KÄRBE STEIGT").is_name("KÄRBE")


@pytest.mark.parametrize(("form", "german"), [("Einkärbungen", True), ("Ruwitch", False), ("Wenfeng", False)])
def test_looks_german(form: str, german: bool) -> None:
    assert looks_german(form) is german
