"""Residue of web pages: lines, paragraphs, and what stands beside them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa import pipeline
from tqa.analyse.page.credits import is_credit
from tqa.analyse.page.line_patterns import Patterns, Slots, cover, words
from tqa.analyse.page.lines import line_mark
from tqa.analyse.page.residue import block_mark
from tqa.checks import registry
from tqa.lexicon import lists

CHECKS = [check for check in registry() if check.code.startswith("RES")]
ARTICLE = [
    "Der Hersteller baut in Dresden ein zweites Werk.",
    "Die Nachfrage nach Chips wächst schneller, als die Planer erwartet hatten.",
    "Im Mai beginnt der Bau, im Herbst sollen die ersten Maschinen kommen.",
    "Zulieferer aus der Region hoffen auf Aufträge, die Stadt rechnet mit tausend Stellen.",
    "Kritiker fragen, woher das Wasser kommen soll.",
]


def found(*lines: str) -> list[tuple[str, str]]:
    return [(f.name, f.quote) for f in pipeline.check_text("\n".join(lines), checks=CHECKS)]


def certain(*lines: str) -> list[str]:
    return [quote for name, quote in found(*lines) if name != "possible-residue"]


def patterns(*entries: str) -> Patterns:
    made = Patterns(Slots.of({"page": ["-seite", "blatt"]}))
    for number, entry in enumerate(entries):
        made.add(entry, number)
    return made.close()


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("zur {page} wechseln", "Zur Startseite wechseln!"),
        ("{page} #", "Blatt 12.5"),
        ("[jetzt|hier bitte] lesen", "Lesen"),
        ("[jetzt|hier bitte] lesen", "Hier, bitte: lesen …"),
        ("(mehr|alles) über *2", "Mehr über kleine Fische"),
    ],
)
def test_pattern_matches(pattern: str, line: str) -> None:
    assert cover(patterns(pattern), words(line)) == (0,)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [("zur {page}", "Zur Seite"), ("(mehr|alles) über *2", "Mehr über drei kleine Fische"), ("lesen", "Lesen wir")],
)
def test_pattern_does_not_match(pattern: str, line: str) -> None:
    assert cover(patterns(pattern), words(line)) == ()


def test_a_line_may_be_made_of_several() -> None:
    assert cover(patterns("teilen", "drucken"), words("Teilen | Drucken · Teilen")) == (0, 1, 0)


@given(st.text(max_size=60))
def test_any_line_can_be_asked(text: str) -> None:
    line_mark(text)
    block_mark(text)
    is_credit(text)


@pytest.mark.parametrize("name", ["residue", "residue_cues", "residue_placeholders"])
def test_every_class_has_a_reason(name: str) -> None:
    data = lists.load(name)
    classes = data.get("classes", {k: v for k, v in data.items() if isinstance(v, dict)})
    assert classes
    assert all(entry["de"] and entry["en"] and (entry.get("reason") or data["reason"]) for entry in classes.values())


def all_patterns() -> list[str]:
    groups = ("sure", "weak", "leads", "calls", "orders")
    lines = [p for entry in lists.load("residue")["classes"].values() for name in groups for p in entry.get(name, ())]
    cues = [cue["text"] for entry in lists.load("residue_cues")["classes"].values() for cue in entry["cues"]]
    notes = [p for e in lists.load("residue_placeholders").values() if isinstance(e, dict) for p in e["phrases"]]
    return [*lines, *cues, *notes]


def test_patterns_are_well_formed() -> None:
    slots = lists.load("residue")["slots"]
    for pattern in all_patterns():
        assert not re.sub(r"\([^()\[\]]+\)|\[[^()\[\]]+\]|[^\s()\[\]]+", "", pattern).strip(), pattern
        assert not re.search(r"[(\[|]\s*[|)\]]", pattern), pattern
        assert all(part.split("}")[0] in slots for part in pattern.split("{")[1:]), pattern


def test_there_are_many_patterns() -> None:
    assert len(lists.load("residue")["classes"]) > 10
    assert len(all_patterns()) > 900


@pytest.mark.parametrize(
    "line",
    [
        "Fotounterschrift verbergen",
        "Das Transkript ausklappen",
        "Kommentarbereich schließen",
        "Dieses Video ist nicht mehr verfügbar",
        "Hörzeit: 12 Minuten",
        "Folgen Sie uns auf Mastodon",
        "Über Threema teilen",
        "Mehr zum Thema",
        "Der Artikel wird nach der Anzeige fortgesetzt",
        "Tragen Sie sich für den Newsletter ein",
        "Nur notwendige Cookies zulassen",
        "Jetzt Probeabo bestellen",
        "Passwort vergessen?",
        "Show transcript",
        "Story continues below",
    ],
)
def test_sure_lines_need_no_evidence(line: str) -> None:
    assert certain(*ARTICLE[:3], line, *ARTICLE[3:]) == [line]


@pytest.mark.parametrize("line", ["Teilen", "Anzeige", "Kommentar", "Spenden", "Video", "Archiv"])
def test_a_doubtful_line_needs_evidence(line: str) -> None:
    assert certain(line, *ARTICLE) == []
    assert certain(*ARTICLE, line) == []
    assert line in certain(*ARTICLE, line, "Als PDF speichern")
    assert certain(ARTICLE[0], line, ARTICLE[1], line, *ARTICLE[2:4], line, ARTICLE[4]).count(line) == 3


def test_a_doubtful_line_at_the_foot_is_a_hint() -> None:
    assert found(*ARTICLE, "Weiterlesen") == [("possible-residue", "Weiterlesen")]


@pytest.mark.parametrize(
    "text",
    [
        "Wir bitten unsere Leserinnen und Leser um eine Spende auf das Konto der Volksbank, IBAN: DE00 1111 2222.",
        "Melden Sie sich für unseren Newsletter an und erhalten Sie jeden Morgen das Wichtigste in Ihr Postfach.",
        "Mit Ihrer Zustimmung wird hier ein externer Inhalt geladen, dabei gehen personenbezogene Daten an Dritte.",
    ],
)
def test_paragraphs_by_their_cues(text: str) -> None:
    assert certain(*ARTICLE, text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Die Hilfsorganisation bat um Spenden für die Opfer des Erdbebens und dankte allen Helfern.",
        "Der Verlag verschickt seinen Newsletter künftig täglich und hofft auf mehr Abonnenten.",
        "Der Gerichtshof entschied, dass Cookies nur mit Einwilligung gesetzt werden dürfen.",
        "Die Zeitung schließt ihre Kommentarspalte, weil die Moderation zu teuer wurde.",
        "Wer die Bildunterschrift ausblenden will, drückt die mittlere Taste.",
    ],
)
def test_articles_about_these_things(text: str) -> None:
    assert found(*ARTICLE[:2], text, *ARTICLE[2:]) == []


@pytest.mark.parametrize(
    "line", ["Foto: dpa", "© Anna Beispiel", "Anna Beispiel/Reuters", "Getty Images", "(Bild: AP)"]
)
def test_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize("line", ["", "Foto: Das Werk, wie es im vorigen Jahr aussah", "China holt auf", "Ein Bild."])
def test_no_credits(line: str) -> None:
    assert not is_credit(line)


def test_the_first_credit_stays_and_other_pictures_keep_theirs() -> None:
    frame = ("Anna Beispiel/Reuters", "Bildtext ausblenden", "Anna Beispiel/Reuters")
    assert [name for name, _ in found(*frame, *ARTICLE, *frame)] == ["ui-residue", "repeated-credit"] * 2


def test_a_caption_in_both_states_of_its_toggle() -> None:
    caption = "Ein Kran hebt die erste Maschine in die Halle."
    assert ("repeated-credit", caption) in found(*ARTICLE, caption, "Bildtext ausblenden", caption, "Foto: dpa")


@pytest.mark.parametrize("line", ["Im Archiv nachlesen", "Geben Sie einen Namen ein", "Tippen Sie auf das Bild"])
def test_a_line_that_a_word_tells_needs_sure_residue_beside_it(line: str) -> None:
    assert line in certain(*ARTICLE, "Bildunterschrift ausblenden", line)
    assert found(*ARTICLE, line) == []


def test_a_line_with_a_finite_verb_is_no_order() -> None:
    assert certain("Bildunterschrift ausblenden", "Das Werk will Wafer testen", *ARTICLE) == [
        "Bildunterschrift ausblenden"
    ]


@pytest.mark.parametrize("line", ["Lesen Sie auch: Das Werk wächst weiter", "Gepostet in: Energie, Industrie"])
def test_a_teaser_is_told_by_what_stands_before_its_colon(line: str) -> None:
    assert certain(*ARTICLE, line) == [line]


def test_a_label_of_advertisements_is_sure_in_capitals() -> None:
    assert certain(ARTICLE[0], "WERBUNG", *ARTICLE[1:], *ARTICLE) == ["WERBUNG"]
    assert ("possible-residue", "Werbung") in found(ARTICLE[0], "Werbung", *ARTICLE[1:])


def test_a_call_behind_an_author_is_residue_and_the_author_is_not() -> None:
    call = "Folgen Sie ihr auf Twitter."
    assert certain(*ARTICLE, f"Anna Beispiel schreibt über Chips. {call}") == [call]
