"""Names as data: the lists, look-up, and what a corrupted form was meant to be."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest

from tqa.lexicon import lists, names, near_names


def test_lists_are_sorted_and_clean() -> None:
    total = 0
    for stem in names.CLASSES:
        data = lists.load(f"names/{stem}")
        assert data["reason"] and data["source"]
        entries = list(data["names"])
        total += len(entries)
        assert all((a.casefold(), a) < (b.casefold(), b) for a, b in pairwise(entries)), stem
        for name, entry in data["names"].items():
            assert unicodedata.normalize("NFC", name) == name == name.strip()
            assert name not in entry.get("also", ())
    assert total >= 1500


def test_every_legal_spelling_is_its_own_canonical_form() -> None:
    for spelling in names.spellings():
        assert names.canonical(spelling) == spelling


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Nvidia", "Nvidia"),
        ("NVIDIA", "Nvidia"),
        ("Nvidias", "Nvidia"),
        ("Nvidia-Chip", "Nvidia"),
        ("DeepSeek-R1", "DeepSeek-R1"),
        ("US-Nvidia-Chip", "Nvidia"),
        ("Schrank", None),
        ("nvidia", None),
    ],
)
def test_lookup(form: str, name: str | None) -> None:
    found = names.lookup(form)
    assert (found and found.name) == name


@pytest.mark.parametrize("form", ["Shenzhen", "SHENZHEN", "Huang", "Wenfeng", "Altmans", "Tooze", "Tufts"])
def test_is_name(form: str) -> None:
    assert names.is_name(form)


@pytest.mark.parametrize("form", ["Die", "der", "Neue", "Deutsche", "An", "Im", "Lang", "Schrank", "of"])
def test_words_of_names_are_not_names_alone(form: str) -> None:
    assert not names.is_name(form)


@pytest.mark.parametrize(
    ("form", "legal"),
    [("Openai", "OpenAI"), ("Openais", "OpenAIs"), ("OPENAI", "OPENAI"), ("iphone", "iPhone"), ("Schrank", None)],
)
def test_canonical(form: str, legal: str | None) -> None:
    assert names.canonical(form) == legal


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("AMSL", "ASML"),
        ("TMSC", "TSMC"),
        ("Inifneon", "Infineon"),
        ("Inifneons", "Infineons"),
        ("Samung", "Samsung"),
        ("Qualcom", "Qualcomm"),
        ("Nividia", "Nvidia"),
        ("Microsfot", "Microsoft"),
        ("Globalfundires", "GlobalFoundries"),
        ("Gooogle", "Google"),
        ("Shenzen", "Shenzhen"),
    ],
)
def test_near_finds_the_meant_name_first(form: str, meant: str) -> None:
    assert near_names.near(form)[0].text == meant


@pytest.mark.parametrize(
    "form",
    [
        "SiCarrier",
        "WeSemiBay",
        "Ruwitch",
        "Wenfeng",
        "Xinkailai",
        "Tooze",
        "MGX",
        "AMS",
        "Hunag",
        "Kruszewska",
        "Qvolta",
    ],
)
def test_near_leaves_other_names_alone(form: str) -> None:
    assert not near_names.near(form)


def test_near_knows_names_of_two_words_by_their_neighbour() -> None:
    assert near_names.near("Hunag", before="Jensen")[0].text == "Huang"
    assert near_names.near("Jesnen", after="Huang")[0].name.name == "Jensen Huang"
    assert not near_names.near("Hunag", before="Peter")


@pytest.mark.parametrize(
    ("a", "b", "edits"),
    [("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abcd", "badc", 2), ("", "abc", 3)],
)
def test_distance(a: str, b: str, edits: int) -> None:
    assert near_names.distance(a, b) == near_names.distance(b, a) == edits
