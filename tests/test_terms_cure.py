"""Cures: case, number, capital, compound shape, article and verb form of what they replace."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tqa import formats, pipeline
from tqa.analyse.clauses.objects import is_object
from tqa.analyse.words.tokens import tokenize
from tqa.terms.compiling import compiled
from tqa.terms.concept import Avoided, Concept, Form, Glossary, Phrase, Scope
from tqa.terms.cure import fixes
from tqa.terms.english import holds
from tqa.terms.index import Index
from tqa.terms.matching import avoided

CURES = {
    "Datenzentrum": ("Rechenzentrum",),
    "Gießerei": ("Auftragsfertiger",),
    "Bandausgang": ("Tape-out",),
    "logischer Chip": ("Logikchip",),
    "Lehrmaschine": ("maschinelles Lernen",),
    "technische Selbstversorgung": ("technologische Eigenständigkeit",),
    "einen Unterschied machen": ("etwas bewirken",),
    "Platz nehmen": ("stattfinden",),
    "in Rechnung stellen": ("berücksichtigen",),
    "=am =Ende =des =Tages": ("letztlich",),
    "übersehen": ("beaufsichtigen",),
    "brav": ("mutig",),
    "ZI": ("künstliche Intelligenz",),
}
TAPE_OUT = Form("Tape-out", ("n",), ("Tape-outs",), ("Tape-outs",))


@pytest.fixture(scope="module")
def known() -> Index:
    phrases = tuple(Phrase(f, "calques", ("x",), Avoided(Form(f), "x", cures)) for f, cures in CURES.items())
    concept = Concept("tape-out", "devices", "tape-out", TAPE_OUT)
    return Index(compiled(Glossary((concept,), phrases)).__getitem__)


def cured(text: str, known: Index) -> str:
    tokens = list(tokenize(text))
    for found in reversed(avoided(tokens, None, known)):
        offers = fixes(found, tokens, text)
        if offers:
            text = text[: offers[0].start] + offers[0].text + text[offers[0].end :]
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Sie rechnen in Datenzentren.", "Sie rechnen in Rechenzentren."),
        ("Der Bau des KI-Datenzentrums dauert.", "Der Bau des KI-Rechenzentrums dauert."),
        ("Die Großdatenzentren wachsen.", "Die Großrechenzentren wachsen."),
        ("Ein Datenzentrumsbetreiber klagt.", "Ein Rechenzentrumsbetreiber klagt."),
        ("Die Datenzentren-Betreiber klagen.", "Die Rechenzentren-Betreiber klagen."),
        ("Sie ist die größte Gießerei.", "Sie ist der größte Auftragsfertiger."),
        ("Er kauft bei einer großen Gießerei.", "Er kauft bei einem großen Auftragsfertiger."),
        ("Die Kunden der Gießereien warten.", "Die Kunden der Auftragsfertiger warten."),
        ("Mit den großen Gießereien geht es.", "Mit den großen Auftragsfertigern geht es."),
        ("Er geht zur Gießerei.", "Er geht zur Gießerei."),
        ("Das ist die Gießerei, die er meint.", "Das ist die Gießerei, die er meint."),
        ("Trotz des Bandausgangs ruht er.", "Trotz des Tape-outs ruht er."),
        ("Die Bandausgangstermine stehen.", "Die Tape-out-Termine stehen."),
        ("Wegen des logischen Chips ruht er.", "Wegen des Logikchips ruht er."),
        ("Die logischen Chips fehlen.", "Die Logikchips fehlen."),
        ("Sie strebt nach technischer Selbstversorgung.", "Sie strebt nach technologischer Eigenständigkeit."),
        ("Die technische Selbstversorgung bleibt.", "Die technologische Eigenständigkeit bleibt."),
        ("Wegen der technischen Selbstversorgung ruht er.", "Wegen der technologischen Eigenständigkeit ruht er."),
        ("Das macht für viele einen Unterschied.", "Das bewirkt für viele etwas."),
        ("Das hat einen Unterschied gemacht.", "Das hat etwas bewirkt."),
        ("Sie kamen, um einen Unterschied zu machen.", "Sie kamen, um etwas zu bewirken."),
        ("Wer einen Unterschied machte, blieb.", "Wer etwas bewirkte, blieb."),
        ("Der Gipfel nimmt Platz.", "Der Gipfel findet statt."),
        ("Da der Gipfel Platz nahm, blieb er.", "Da der Gipfel stattfand, blieb er."),
        ("Er stellt das in Rechnung.", "Er berücksichtigt das."),
        ("Am Ende des Tages zählt es.", "Letztlich zählt es."),
        ("Es zählt am Ende des Tages.", "Es zählt letztlich."),
        ("Das Amt übersieht die Vergabe.", "Das Amt beaufsichtigt die Vergabe."),
        ("Die Zukunft der ZI ist offen.", "Die Zukunft der künstlichen Intelligenz ist offen."),
        ("Ein braver Schritt war es.", "Ein mutiger Schritt war es."),
    ],
)
def test_cure(text: str, right: str, known: Index) -> None:
    assert cured(text, known) == right


def test_only_what_is_sure_is_safe(known: Index) -> None:
    tokens = list(tokenize("In Datenzentren steht die Gießerei am Ende des Tages."))
    found = avoided(tokens, None, known)
    assert [any(fix.safe for fix in fixes(f, tokens, "")) for f in found] == [True, False, False]


def test_style_is_never_safe() -> None:
    phrase = Phrase("x", "calques", ("x",), Avoided(Form("Datenzentrum"), "x", ("Rechenzentrum",), scope=Scope.STYLE))
    tokens = list(tokenize("In Datenzentren."))
    (found,) = avoided(tokens, None, Index(compiled(Glossary(phrases=(phrase,))).__getitem__))
    assert not fixes(found, tokens, "In Datenzentren.")[0].safe


@pytest.mark.parametrize("text", ["two data centers", "a data-centre", "Datacentres", "the data center's"])
def test_english_spellings(text: str) -> None:
    assert holds(text, "data center")
    assert holds(text, "data centre")


def test_english_words_are_whole() -> None:
    assert not holds("the studies", "die")
    assert holds("foundries", "foundry")
    assert holds("modeling aluminum fibers", "aluminium fibre")
    assert not holds("it is", "IT")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Der Kunde sucht die größte Gießerei.", "den größten Auftragsfertiger", "der größte Auftragsfertiger"),
        ("Die größte Gießerei sucht die Firma.", "Der größte Auftragsfertiger", "Den größten Auftragsfertiger"),
        ("Die größte Gießerei suchen die Kunden.", "Den größten Auftragsfertiger", "Der größte Auftragsfertiger"),
        (
            "Gestern suchte die Firma die größte Gießerei.",
            "den größten Auftragsfertiger",
            "der größte Auftragsfertiger",
        ),
        ("Dass die Firma die größte Gießerei sucht, ist klar.", "den größten", "der größte"),
        ("Die größte Gießerei ist die Firma.", "Der größte Auftragsfertiger", "Den größten Auftragsfertiger"),
    ],
)
def test_the_likelier_case_comes_first(text: str, first: str, second: str, known: Index) -> None:
    (analysis,) = pipeline.analyse(formats.read(text.encode(), Path("t.txt"))).analyses
    (found,) = avoided(analysis.tokens, None, known)
    offers = [fix.text for fix in fixes(found, analysis.tokens, text, partial(is_object, analysis))]
    assert [offer[: len(wanted)] for offer, wanted in zip(offers, (first, second), strict=True)] == [first, second]
