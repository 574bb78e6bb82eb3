"""English beside German: what a pair knows, and what the English proves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqa import formats, pipeline
from tqa.analyse.bilingual import ENGLISH, GERMAN, Pair, Side, pair
from tqa.analyse.bilingual.figures import figures
from tqa.analyse.bilingual.marks import MarkKind, marks
from tqa.analyse.bilingual.names import missing
from tqa.analyse.bilingual.negation import english, german
from tqa.analyse.bilingual.number_words import english_runs, english_values, german_values, numerals, romans
from tqa.analyse.bilingual.prose import LIKELY, odds
from tqa.model import Kind, Prose, Segment, Severity, Span
from tqa.terms.sought import demands, is_met, near

TEXT = st.text(alphabet="aZ 0123456789.,:%$€{}<>/@&\"'()-\n½äß ", max_size=60)


def of(source: str, target: str) -> Pair:
    prose = Prose.plain(target, 0)
    return pair(source, Segment("x", 1, Kind.CELL, Span(0, len(target)), 1, 0, target, prose, source))


def codes(source: str, target: str) -> set[str]:
    """Codes of the findings, hints apart, of one row."""
    found = pipeline.check_text(f"source\ttarget\n{source}\t{target}\n", "t.tsv")
    return {finding.code for finding in found if finding.severity > Severity.HINT}


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("$5.2 billion", ENGLISH, 5.2e9),
        ("5,2 Milliarden Dollar", GERMAN, 5.2e9),
        ("1,250.75", ENGLISH, 1250.75),
        ("1.250,75", GERMAN, 1250.75),
        ("5 000 000", GERMAN, 5e6),
        ("5:30 p.m.", ENGLISH, "17:30"),
        ("17.30 Uhr", GERMAN, "17:30"),
        ("5 pm", ENGLISH, 17.0),
        ("2½", ENGLISH, 2.5),
        ("the 1990s", ENGLISH, 90.0),
    ],
)
def test_what_a_figure_may_mean(text: str, language: str, key: float | str) -> None:
    assert key in figures(text, language)[0].keys


def test_figures_have_units() -> None:
    units = [figure.unit for figure in figures("€5, 5 percent, 5 yuan, 5 km", ENGLISH)]
    assert units == ["EUR", "%", "CNY", "km"]


def test_dates_have_parts() -> None:
    assert figures("am 31.12.2024", GERMAN)[0].parts == (31, 12, 2024)
    assert figures("Version 2.6.25", GERMAN)[0].parts == ()


@given(TEXT)
def test_places_are_exact(text: str) -> None:
    side = Side(text, text, GERMAN)
    assert len(side.plain) == len(text)
    for figure in side.figures:
        assert side.plain[figure.start : figure.end] == figure.text
    for mark in side.marks:
        assert text[mark.start : mark.end] == mark.text


@settings(deadline=None, max_examples=60)
@given(TEXT, TEXT)
def test_no_pair_breaks_a_check(source: str, target: str) -> None:
    row = [" ".join(cell.split()) or "-" for cell in (source, target)]
    found = pipeline.check_text("source\ttarget\n" + "\t".join(row) + "\n", "t.tsv")
    assert not [finding for finding in found if finding.code == "DOC99"]


@given(st.integers(1, 999_999))
def test_equal_numbers_have_no_difference(number: int) -> None:
    found = of(f"It has {number:,} rooms.", f"Es hat {number:,} Zimmer.".replace(",", ".")).figures
    assert not found.missing
    assert not found.extra


@given(st.integers(2, 999), st.integers(2, 999))
def test_other_numbers_differ(one: int, two: int) -> None:
    found = of(f"It has {one} rooms.", f"Es hat {two} Zimmer.").figures
    assert bool(found.missing) == bool(found.extra) == (one != two)


def test_number_words() -> None:
    assert list(english_runs("two hundred and fifty or twenty-five")) == [250, 25]
    assert english_values("half a dozen in May") >= {12, 0.5, 5}
    assert german_values("die dreijährige Frist, einundzwanzig Tage, Oktober") >= {3, 21, 10}
    assert numerals()["fünfundzwanzigtausend"] == 25_000
    assert [value for value, _, _ in romans("Ludwig XIV. und Heinrich VIII.")] == [14, 8]


def test_marks() -> None:
    found = marks("See <b>%s</b> at https://example.org/a). Write to me@example.org, B<bold> --file=<name> 30 %")
    assert [mark.text for mark in found] == ["<b>", "%s", "</b>", "https://example.org/a", "me@example.org", "B<"]
    assert [mark.kind for mark in found[:2]] == [MarkKind.TAG, MarkKind.PLACE]


def test_negations() -> None:
    assert english("It does not work.").sure
    assert not english("Not only that.").sure
    assert not english("Defaults to `no`.").sure
    assert german("Das geht nicht.").sure
    assert german("Das ist unmöglich.").soft == 1
    assert german("Das Unternehmen wächst, und sie unterhalten sich.").soft == 0


def test_names_that_are_lost() -> None:
    assert missing("The machines are made by ASML in Veldhoven.", "Die Maschinen kommen aus Veldhoven.") == ["ASML"]
    assert missing("The Machines Are Here Today", "Die Maschinen sind da") == []


def test_english_is_told_from_code() -> None:
    assert odds("The plant was opened in the spring.") >= LIKELY
    assert odds("ls -l | grep the") < LIKELY
    assert odds("Intel Core i7") < LIKELY


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("The file %s has 12 lines.", "Die Datei %s hat 21 Zeilen.", "BIL09"),
        ("Delete <b>all</b> files.", "Alle Dateien <b>löschen.", "BIL06"),
        ("See https://example.org/a for more.", "Mehr unter https://example.org/b im Netz.", "BIL01"),
        ("You cannot undo this.", "Sie können das rückgängig machen.", "BIL22"),
        ("It costs $2 trillion.", "Es kostet 2 Trillionen Dollar.", "BIL12"),
        ("The machine was made by ASML.", "Die Maschine kommt von AMSL.", "BIL19"),
    ],
)
def test_faults_are_found(source: str, target: str, code: str) -> None:
    assert code in codes(source, target)


def test_what_the_english_writes_just_so_is_right() -> None:
    assert not codes("Run kubectlx first.", "Führen Sie zuerst Kubectlx aus.") & {"SPL01", "SPL02"}
    assert not codes("Enter (a , b) here.", "Geben Sie hier (a , b) ein.")


def test_labels_are_no_residue() -> None:
    assert not codes("Share", "Teilen") | codes("Hide caption", "Bildunterschrift ausblenden")


def test_terms() -> None:
    found = list(demands("The company buys extreme ultraviolet lithography."))
    assert [demand.concept.id for demand in found] == ["euv-lithography"]
    assert any(is_met(demand.concept, "Die Firma kauft EUV-Lithografieanlagen.") for demand in found)
    assert near("Fotlack", "The company buys photoresist.") == ("Fotolack",)


def test_articles_are_compared_passage_by_passage() -> None:
    german_text = "Das Werk hat 300 Leute.\n\nDie Stadt Dresden wächst 2030.\n"
    english_text = "The plant employs 200 people.\n\nThe city of Dresden will grow in 2030.\n"
    target, source = (formats.read(text.encode(), Path("a.md")) for text in (german_text, english_text))
    found = pipeline.check_analysed(pipeline.analyse(target, source=source))
    assert [(finding.code, finding.quote) for finding in found if finding.code.startswith("BIL")] == [("BIL09", "300")]


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("Show the tag if not set", "Marke sonst zeigen", "BIL22"),
        ("Use a factor, e.g. 31, for the plant.", "Nutzen Sie einen Faktor, z. B. 18, für das Werk.", "BIL09"),
        ("Plant Opening Hours Beside Dresden", "Plant Opening Hours Beside Dresden", "BIL28"),
        ("Print the $word of the plant.", "Das $wort des Werks drucken.", "BIL03"),
        ("Open the plant now.", "Das <b>Werk</b> jetzt öffnen.", "BIL07"),
        ("The plant opened and people came.", "Das Werk wurde nicht eröffnet und Leute kamen.", "BIL23"),
    ],
)
def test_what_translators_do_on_purpose_is_a_hint_at_most(source: str, target: str, code: str) -> None:
    assert code not in codes(source, target)
