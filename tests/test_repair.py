"""What an unknown form was meant to be, and when nothing is offered."""

import pytest

from tqa.analyse.words import unknown
from tqa.lexicon import letters, repair, umlauts
from tqa.lexicon.edits import edits, two_edits


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("unvermeindlich", "unvermeidlich"),
        ("erstatet", "erstattet"),
        ("aufgehengt", "aufgehängt"),
        ("Grundschuhle", "Grundschule"),
        ("Bevölkerungdichte", "Bevölkerungsdichte"),
    ],
)
def test_the_meant_word_is_among_the_offers(word: str, meant: str) -> None:
    assert meant in repair.plausible(word, as_noun=True)


@pytest.mark.parametrize("word", ["Ramu", "Marka", "javanischer", "Coolie", "Prätur"])
def test_names_and_what_is_built_of_them_stay(word: str) -> None:
    assert repair.plausible(word) == ()


def test_a_noun_place_tells_a_noun_from_a_name() -> None:
    assert repair.plausible("Zimer") == ()
    assert repair.plausible("Zimer", as_noun=True) == ("Zimmer",)


def test_the_first_word_of_a_sentence_may_be_a_small_one() -> None:
    assert repair.plausible("Desalb") == ()
    assert repair.plausible("Desalb", initial=True) == ("Deshalb",)


@pytest.mark.parametrize("word", ["jetz", "zwichen", "zusamen", "trozdem"])
def test_a_frequent_slip_is_no_coinage(word: str) -> None:
    assert repair.is_outdone(word)
    assert not unknown.is_coinage(word)


@pytest.mark.parametrize("word", ["einher", "jeher", "tagein", "Strandung", "Jihadistin", "Wasserwachtstation"])
def test_rare_words_and_coinages_are_no_slips(word: str) -> None:
    assert unknown.is_coinage(word) or not repair.plausible(word)


def test_a_lost_link_is_told_by_the_first_part() -> None:
    assert repair.lacks_link("Zeitungartikel", "Zeitungsartikel")
    assert repair.lacks_link("Versicherungsumme", "Versicherungssumme")
    assert not repair.lacks_link("Holzhaus", "Holzshaus")


def test_a_small_noun_may_be_another_word() -> None:
    assert repair.is_small("wahlen")
    assert not repair.is_small("hilfe")


def test_letters_of_one_sound_cost_less_than_others() -> None:
    costs = {form: cost for cost, form in sorted(edits("siet"), reverse=True)}
    assert costs["sieht"] < costs["siegt"]
    assert "glücklich" in {form for _, form in two_edits("glukklich")}


def test_impossible_letters_are_counted() -> None:
    assert letters.impossible("Pjogramm", "Programm") > 1
    assert letters.impossible("Programme", "Programm") == 0


def test_umlauts_are_restored() -> None:
    assert umlauts.restored("koennen") == ("können",)
    assert umlauts.restored("Haus") == ()
