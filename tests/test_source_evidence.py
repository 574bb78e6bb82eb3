"""What the checks of German alone learn from the English beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa import formats, pipeline
from tqa.model import Finding, Severity


def found(german: str, english: str = "") -> list[Finding]:
    """The findings of an article, hints apart, with or without English."""
    target, source = (formats.read(text.encode(), Path("a.md")) for text in (german, english))
    analysed = pipeline.analyse(target, source=source) if english else pipeline.analyse(target)
    return [finding for finding in pipeline.check_analysed(analysed) if finding.severity > Severity.HINT]


def told(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(finding.code[:3], finding.quote) for finding in findings}


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Das Lied All you need is love läuft im Radio.", "The song All you need is love is on the radio."),
        ("Der Bericht All the state of the art kommt im Mai.", "The report All the state of the art comes out in May."),
    ],
)
def test_titles_of_the_english_are_no_residue(german: str, english: str) -> None:
    assert {code for code, _ in told(found(german))} == {"RES"}
    assert not told(found(german, english))


def test_english_that_is_no_title_is_residue_beside_its_english_too() -> None:
    german = "Er kaufte das Album the dark side of the moon in Dresden."
    english = "He bought the album the dark side of the moon in Dresden."
    assert "RES" in {code for code, _ in told(found(german))}
    assert "BIL" in {code for code, _ in told(found(german, english))}


@pytest.mark.parametrize(
    ("german", "english", "name"),
    [
        (
            "Die Firma Globalfoundris aus Dresden wächst.",
            "The company GlobalFoundries of Dresden is growing.",
            "GlobalFoundries",
        ),
        ("Gestern half Herr Kjriwal 300 neuen Gästen.", "Yesterday Mr Kejriwal helped 300 new guests.", "Kejriwal"),
    ],
)
def test_names_are_spelt_as_in_the_english(german: str, english: str, name: str) -> None:
    fixes = [finding.hit.fixes[0] for finding in found(german, english) if finding.hit.fixes]
    assert (name, True) in {(fix.text, fix.safe) for fix in fixes}


def test_names_that_the_english_has_are_no_misspellings() -> None:
    german = "Das Programm Kubectlz läuft, und kubectlz endet."
    assert not told(found(german, "The program Kubectlz runs, and kubectlz ends."))


def test_a_misspelling_is_cured_by_the_term_of_the_english() -> None:
    german = "Die Firma kauft Fotlack."
    fixes = [finding.hit.fixes[0].text for finding in found(german, "The company buys photoresist.")]
    assert fixes == ["Fotolack"]
    assert not found(german)


def test_false_friends_need_their_english() -> None:
    german = "Das Werk kostet 5 Billionen Dollar."
    assert ("CAL", "Billionen") in told(found(german, "The plant costs $5 billion."))
    assert ("CAL", "Billionen") not in told(found(german))
    assert not told(found(german, "The plant costs $5 trillion."))


@pytest.mark.parametrize(
    ("german", "english", "cure"),
    [
        ("Der Chip braucht 3.3 V.", "The chip needs 3.3 V.", "3,3"),
        ("Die Strecke misst 3.125 Kilometer.", "The route measures 3.125 kilometres.", "3,125"),
        ("Die Strecke misst 3.125 Kilometer.", "The route measures 3,125 kilometres.", ""),
        ("Es gilt Version 3.3 der Software.", "Version 3.3 of the software applies.", ""),
    ],
)
def test_decimal_points_are_safe_beside_the_english(german: str, english: str, cure: str) -> None:
    fixes = [fix for finding in found(german, english) for fix in finding.hit.fixes[:1]]
    assert [(fix.text, fix.safe) for fix in fixes] == ([(cure, True)] if cure else [])
