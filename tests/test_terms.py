"""Matching: a probe of inflected, coupled and compound forms, and of words that only look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa.analyse.words.tokens import tokenize
from tqa.terms.compiling import compiled
from tqa.terms.concept import Avoided, Concept, Form, Glossary, Match, Phrase, Scope
from tqa.terms.index import Index
from tqa.terms.matching import Found, avoided

DATA = Path(__file__).parent / "data"
SINGLE = (
    "Datenzentrum", "Silikonwafer", "Bandausgang", "Kapazitor", "Dielektrizum", "Halbleitergerät", "Graben",
    "Ausgangsspannung", "Gießerei", "Würfel", "Maske", "Zoll", "Ertrag", "Knoten", "Reinzimmer", "Krafthalbleiter",
    "Mikroregler", "Fotowiderstand", "Umsatzkürzung", "Sammelruf", "Waffel", "Ätzung", "Speicherriegel", "Tafel",
)  # fmt: skip
EXCEPTIONS = {
    "Gießerei": ("Eisengießerei", "Glockengießerei"),
    "Würfel": ("Würfelzucker", "Würfelspiel", "Spielwürfel"),
    "Zoll": ("Zollstock",),
    "Knoten": ("Knotenpunkt", "Lymphknoten", "gordischer Knoten"),
    "Graben": ("Grabenkampf", "Grabenkämpfe", "Straßengraben"),
    "Tafel": ("Tafelrunde",),
}
PHRASES = (
    "maschinelle Erlernung", "zusammengesetzter Halbleiter", "technische Selbstversorgung", "amorphes Silikon",
    "einen Unterschied machen", "in Kauf einnehmen", "=am =Ende =des =Tages", "eine … Rolle einnehmen",
    "Prozess von Ätzen", "den Punkt verfehlen", "auf =derselben Seite sein",
)  # fmt: skip
EXACT = ("Algorithm", "Prozessore", "EUV Lithografie")


def glossary() -> Glossary:
    concepts = [
        Concept(
            "x", "devices", "x", Form("Chiplet", ("n",), ("Chiplets",), ("Chiplets",)), admitted=(Form("Graben-FET"),)
        )
    ]
    single = [
        Phrase(w, "false-friends", ("x",), Avoided(Form(w), "x", exceptions=EXCEPTIONS.get(w, ()))) for w in SINGLE
    ]
    several = [Phrase(w, "calques", ("x",), Avoided(Form(w), "x")) for w in PHRASES]
    exact = [Phrase(w, "calques", ("x",), Avoided(Form(w), "x", match=Match.EXACT)) for w in EXACT]
    return Glossary(tuple(concepts), (*single, *several, *exact))


@pytest.fixture(scope="module")
def known() -> Index:
    return Index(compiled(glossary()).__getitem__)


def found(text: str, known: Index, source: str | None = None) -> list[Found]:
    return list(avoided(list(tokenize(text)), source, known))


POSITIVE = (DATA / "terms_found.txt").read_text("utf-8").split()
SENTENCES = (
    "Die Erfolge maschineller Erlernung zählen.",
    "Trotz der maschinellen Erlernung blieb es dabei.",
    "Das Gebiet der zusammengesetzten Halbleiter wächst.",
    "Eines zusammengesetzten Halbleiters bedarf es.",
    "Mit zusammengesetzten Halbleitern geht es.",
    "Nach technischer Selbstversorgung strebt das Land.",
    "Eine technische Selbstversorgung gibt es nicht.",
    "Schichten aus amorphem Silikon sind dünn.",
    "Das macht einen Unterschied.",
    "Das machte für viele Kunden einen Unterschied.",
    "Es hat einen Unterschied gemacht.",
    "Sie wollen einen Unterschied machen.",
    "Sie hoffen, einen Unterschied zu machen.",
    "Wer einen Unterschied machte, blieb.",
    "Er nimmt das in Kauf ein.",
    "Wer das in Kauf einnimmt, verliert.",
    "Um das in Kauf einzunehmen, zahlt er.",
    "Am Ende des Tages zählt der Gewinn.",
    "Es zählt am Ende des Tages der Gewinn.",
    "Er nimmt eine wichtige Rolle ein.",
    "Er nimmt dabei eine sehr wichtige Rolle ein.",
    "Da er eine Rolle einnahm, blieb er.",
    "Der Prozess von Ätzen dauert.",
    "Mit Prozessen von Ätzen geht es.",
    "Er verfehlte damit den Punkt.",
    "Wer den Punkt verfehlt, hat Pech.",
    "Sie sind auf derselben Seite.",
    "Wir waren lange auf derselben Seite.",
    "Die EUV Lithografie ist teuer.",
)
NEGATIVE = (DATA / "terms_not_found.txt").read_text("utf-8").split()
CLEAN = (
    "Er durchschlug den gordischen Knoten.",
    "Das macht keinen großen Unterschied.",
    "Einen Unterschied gibt es, das machen alle so.",
    "Sie nimmt Geld ein.",
    "Er nimmt die Rolle eines Vaters an.",
    "Das Ende des Tages naht.",
    "Die Bilder stehen auf derselben Seite des Buches.",
    "Der Punkt, den er verfehlt hat, ist klein.",
    "Die Halbleiter sind zusammengesetzt.",
    "Der Algorithmus ist schnell.",
    "Sie graben und würfeln.",
)


@pytest.mark.parametrize("word", dict.fromkeys(POSITIVE))
def test_found(word: str, known: Index) -> None:
    assert found(f"Hier steht {word} im Text.", known), word


@pytest.mark.parametrize("sentence", SENTENCES)
def test_phrase_found(sentence: str, known: Index) -> None:
    assert len(found(sentence, known)) == 1


@pytest.mark.parametrize("word", dict.fromkeys(NEGATIVE))
def test_near_miss(word: str, known: Index) -> None:
    assert not found(f"Hier steht {word} im Text.", known)


@pytest.mark.parametrize("sentence", CLEAN)
def test_clean_sentence(sentence: str, known: Index) -> None:
    assert not found(sentence, known)


def test_the_probe_is_large_enough() -> None:
    assert len(set(POSITIVE)) + len(SENTENCES) >= 150
    assert len(set(NEGATIVE)) + len(CLEAN) >= 80


def one(form: str, text: str, source: str | None = None, **limits: object) -> bool:
    phrase = Phrase("x", "false-friends", ("yield",), Avoided(Form(form), "x", **limits))  # type: ignore[arg-type]
    return bool(found(text, Index(compiled(Glossary(phrases=(phrase,))).__getitem__), source))


def test_scope_source_needs_the_english() -> None:
    assert not one("Ertrag", "Der Ertrag sinkt.", scope=Scope.SOURCE)
    assert one("Ertrag", "Der Ertrag sinkt.", "Yields are falling.", scope=Scope.SOURCE)
    assert not one("Ertrag", "Der Ertrag sinkt.", "Earnings are falling.", scope=Scope.SOURCE)


def test_near_stands_in_for_the_english() -> None:
    assert one("Ertrag", "Der Ertrag je Siliziumwafer sinkt.", scope=Scope.SOURCE, near=("Wafer",))
    assert not one("Ertrag", "Der Ertrag je Hektar sinkt.", scope=Scope.SOURCE, near=("Wafer",))


def test_a_compound_of_the_dictionary_has_its_own_meaning() -> None:
    assert one("Kraft", "Die Kraft der Anlage beträgt 3 Gigawatt.", scope=Scope.SOURCE, near=("Gigawatt",))
    assert not one("Kraft", "Das Kraftwerk leistet 3 Gigawatt.", scope=Scope.SOURCE, near=("Gigawatt",))


def test_case() -> None:
    assert one("IT", "Die IT wächst.", case=True)
    assert not one("IT", "It wächst.", case=True)


def test_inflect_stays_out_of_closed_compounds() -> None:
    assert one("Ertrag", "Die Chip-Erträge sinken.", match=Match.INFLECT)
    assert not one("Ertrag", "Die Chiperträge sinken.", match=Match.INFLECT)


def test_the_longest_wins(known: Index) -> None:
    hits = found("Der zusammengesetzte Halbleitergerätehersteller und der Silikonwafer", known)
    assert [hit.entry.form for hit in hits] == ["Halbleitergerät", "Silikonwafer"]
