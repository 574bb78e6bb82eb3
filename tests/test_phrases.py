"""Noun phrases and what cannot agree: minimal pairs beyond the examples of the checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa import formats, pipeline
from tqa.analyse import Analysis
from tqa.analyse.phrases.noun_phrases import texts
from tqa.lexicon.declension import members


def analysis(text: str) -> Analysis:
    return pipeline.analyse(formats.read(text.encode(), Path("t.txt"))).analyses[0]


def phrases(text: str) -> list[str]:
    found = analysis(text)
    return [f"{p.preposition}|{texts(p, found.tokens)}" for p in found.phrases]


def fixes(text: str, code: str) -> list[str]:
    """The finding's first cure, or the quote without one, of each finding of a check."""
    return [f.hit.fixes[0].text if f.hit.fixes else f.quote for f in pipeline.check_text(text) if f.code == code]


def test_phrases_are_read_with_preposition_and_attributes() -> None:
    assert phrases("Mit den neuen Chips entsteht eine besonders gute und billige Lösung.") == [
        "mit|den neuen Chips",
        "|eine besonders gute und billige Lösung",
    ]


def test_contraction_is_preposition_and_article() -> None:
    assert phrases("Er ging zur Bundes- und Landesregierung.") == ["zu|zur Bundes- und Landesregierung"]


def test_cells_of_a_phrase() -> None:
    phrase = analysis("Sie sieht den alten Mann.").phrases[0]
    assert set(members(phrase.cells)) == {("AKK", "MAS")}


def test_unknown_noun_leaves_all_open() -> None:
    assert analysis("Sie sieht das Quorlin.").phrases[0].open


@pytest.mark.parametrize(
    ("bad", "cure"),
    [
        ("Das Ende der kleinen Firmen naht, sagt der alten Chef.", "der alte Chef"),
        ("Sie arbeitet für das neue Fabrik.", "die neue Fabrik"),
        ("Sie lobt die neuen Werk.", "die neuen Werke"),
        ("Er fragt den Experte.", "den Experten"),
        ("Sie sprach mit diesen Kinder.", "diesen Kindern"),
        ("Das Ziel dieser Maßnahme ist das Wohl des Land.", "des Landes"),
        ("Sie baut einen größerer Speicher.", "einen größeren Speicher"),
        ("Alle neue Modelle sind da.", "Alle neuen Modelle"),
        ("Mehrere neuen Modelle sind da.", "Mehrere neue Modelle"),
        ("Er arbeitet im Fabrik.", "in der Fabrik"),
        ("Es geht um die zukunft eines große Konzerns.", "eines großen Konzerns"),
        ("Das ist der besten Weg.", "der beste Weg"),
        ("Sein letzten Buch erschien spät.", "Sein letztes Buch"),
        ("Diese Problem bleibt.", ""),
        ("Jedes Firma zahlt Steuern.", "Jede Firma"),
        ("Kein Hoffnung blieb.", "Keine Hoffnung"),
        ("Unser wichtigste Ziel ist Ruhe.", "Unser wichtigstes Ziel"),
    ],
)
def test_disagreement(bad: str, cure: str) -> None:
    found = fixes(bad, "NPH01")
    assert len(found) == 1
    assert not cure or found == [cure]


@pytest.mark.parametrize(
    "good",
    [
        "Der Präsident des Landes dankte dem Präsidenten der Bank.",
        "Das Strom liefernde Werk und die Strom liefernden Werke stehen still.",
        "Die von Nvidia entwickelten Chips und der in den USA ansässige Hersteller wachsen.",
        "Das ist eine Regel, die Kindern hilft, und ein Gesetz, das Männer schützt.",
        "Er las in der Süddeutschen Zeitung und im Spiegel von der Deutschen Bank.",
        "Das 20 Jahre alte Haus und die 300 Meter lange Brücke fallen.",
        "Beide neuen Modelle, viele alte Autos und alle guten Dinge sind hier.",
        "Er dankte allen voran großen Firmen.",
        "Mit etwas mehr Geld und ein paar guten Leuten gelingt es.",
        "Am stärksten betroffene Länder zahlen am meisten Geld.",
        "Ist das guter Wein oder sind das noch echte Trauben?",
        "Im Januar des vergangenen Jahres lag der Preis bei drei Euro.",
        "Die meisten Abgeordneten und ein Beamter schwiegen, der Beamte auch.",
        "Bei hohem technischen Aufwand und hohem technischem Risiko scheitert es.",
        "Nach wie vor gilt: Der Legende nach der König selbst baute es.",
        "Was für ein schöner Tag das war!",
        "Um den Kindern zu helfen, kam er statt der Mutter.",
        "Während die Kinder spielten, schlief der Vater trotz dem Lärm.",
        "Das eine Mal, als einer einen Fehler fand, genügte.",
        "Deutschlands größter Konzern und dessen neuer Chef schweigen.",
        "Die Bundes- und die Landesregierung loben das Für und Wider.",
        "Der Rat der Weisen gab jedem Einzelnen und allen anderen recht.",
        "Ende dieses Monats beginnt es.",
        "Er kam zu viele Male zu spät, zu große Sorgen hatte er.",
        "Ihr Kinder müsst gehen, und ihr Eltern auch.",
        "Von der Sorge um die beiden Söhne erzählte sie den Nachbarn.",
    ],
)
def test_legal_phrases(good: str) -> None:
    codes = ("NPH", "HYP08", "CAP07", "CAP08")
    assert [(f.name, f.quote) for f in pipeline.check_text(good) if f.code.startswith(codes)] == []


@pytest.mark.parametrize(
    ("bad", "cure"),
    [
        ("Sie kommt aus die Stadt.", "der Stadt"),
        ("Er ist gegen dem Plan.", "den Plan"),
        ("Sie lebt seit einen Jahr hier.", ""),
        ("Er kam ohne seinem Sohn.", ""),
        ("Durch dem Wald führt ein Weg.", "den Wald"),
        ("Sie fährt mit einen neuen Wagen.", "einem neuen Wagen"),
    ],
)
def test_preposition_with_a_wrong_case(bad: str, cure: str) -> None:
    found = fixes(bad, "NPH02")
    assert not cure or found == [cure]


@pytest.mark.parametrize(
    ("bad", "word"),
    [
        ("Ministerium Sprecher sagten das.", "Ministeriumssprecher"),
        ("Der Biologie Professor lehrt.", "Biologieprofessor"),
        ("Ein Industrie Gebiet entsteht.", "Industriegebiet"),
        ("Forschung Ergebnisse zeigen das.", "Forschungsergebnisse"),
    ],
)
def test_nouns_side_by_side(bad: str, word: str) -> None:
    assert fixes(bad, "NPH04") == [word]


@pytest.mark.parametrize(
    "good",
    [
        "Eine Million Euro und zwei Millionen Nutzer kamen Ende März.",
        "Professor Müller sprach mit Konzernchef Huang über Typ Ascend.",
        "Er hielt in den Händen Flugblätter und gab den Leuten Geld.",
        "Zum Beispiel Entschleunigung hilft seit Freitag Vertretern.",
        "Drei Meter Kabel, eine Tasse Tee, ein Glas Wein reichen.",
        "Das Thema Energie und das Projekt Zukunft laufen.",
        "Sie wirft der Regierung Untätigkeit vor, dass Eltern Kinder schlagen.",
        "Herr Doktor Frank und Frau Ministerin Vogel kamen.",
        "Der Mann gab der Frau Blumen und dem Kind Brot.",
        "Mit Geduld Fehler suchen, mit Freude Kinder lehren.",
    ],
)
def test_legal_pairs(good: str) -> None:
    assert [f.quote for f in pipeline.check_text(good) if f.code in ("NPH04", "HYP08")] == []
