"""The language of documents and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa import pipeline
from tqa.analyse.page import languages
from tqa.formats import read
from tqa.segment import segments

GERMAN = "Der Hersteller baut in Dresden ein zweites Werk, weil die Nachfrage nach Chips schneller wächst als gedacht. "
ENGLISH = "The company will build a second plant in Dresden because the demand for chips grows faster than expected. "
FRENCH = "Le fabricant construit une deuxième usine à Dresde parce que la demande de puces augmente plus vite. "
DUTCH = "De fabrikant bouwt een tweede fabriek in Dresden omdat de vraag naar chips sneller groeit dan werd verwacht. "


@pytest.mark.parametrize(
    ("text", "language"),
    [(GERMAN, "de"), (ENGLISH, "en"), (GERMAN * 9, "de"), (ENGLISH * 9, "en"), (FRENCH * 9, "fr"), (DUTCH * 9, "nl")],
)
def test_document_language(text: str, language: str) -> None:
    assert languages.document_language((text,)) == language


@pytest.mark.parametrize("text", ["", "Toshiba, Kioxia, Micron", "SiCarrier", "123 456", "Hide caption", "\ufffc"])
def test_too_little_counts_as_german(text: str) -> None:
    assert languages.document_language((text,)) == "de"


def test_german_with_many_names_and_a_quotation_is_german() -> None:
    names = "Jensen Huang, Lisa Su, Pat Gelsinger, Morris Chang, Gordon Moore, Robert Noyce, Andy Grove. "
    assert languages.document_language((names, GERMAN * 2, ENGLISH)) == "de"


def test_language_is_that_of_the_segments() -> None:
    assert languages.language_of_segments(segments(read(GERMAN.encode(), Path("a.txt")))) == "de"
    assert languages.language_of_segments(segments(read(ENGLISH.encode(), Path("a.txt")))) == "en"


def test_the_answer_is_stable() -> None:
    mixed = FRENCH * 4 + DUTCH * 4
    assert len({languages.detect(mixed) for _ in range(5)}) == 1


@pytest.mark.parametrize("word", ["the", "spot", "weird", "although"])
def test_english_words(word: str) -> None:
    assert languages.is_english(word)


@pytest.mark.parametrize("word", ["in", "was", "Spot", "Werk", "die", "Sicarrier", "cool"])
def test_words_that_prove_nothing(word: str) -> None:
    assert not languages.is_english(word)


def test_loans_may_carry_a_plural_s() -> None:
    assert languages.is_loan(["use", "cases"])
    assert languages.is_loan(["Machine", "Learning"])
    assert not languages.is_loan(["weak", "spot"])


def test_one_finding_for_an_english_document() -> None:
    found = [f for f in pipeline.check_text(ENGLISH + "\n" + ENGLISH) if f.name == "not-german"]
    assert len(found) == 1
