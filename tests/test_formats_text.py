"""Plain text: lines are paragraphs unless they are wrapped."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa import formats
from tqa.model import Kind

PARAGRAPHS = (
    "Die Maschine ritzt ihre Muster in eine Scheibe, die kaum dicker ist als ein Fingernagel, und sie tut es mit einem "
    "Licht, das in der Natur nicht vorkommt. Wer sie bauen will, braucht Spiegel, die glatter sind als jedes Ding.",
    "Im Werk nebenan wird geprüft, ob jede Scheibe hält, was der Entwurf verspricht; was durchfällt, wird geschmolzen "
    "und kommt nach einigen Wochen als neuer Rohling zurück in die Halle, in der alles begonnen hat.",
    "Niemand weiß, wie lange die Vorräte an Neon noch reichen, denn die beiden größten Hersteller schweigen seit dem "
    "Frühjahr, und ihre Kunden haben gelernt, keine Fragen zu stellen, auf die es keine Antwort gibt.",
)


def kinds(text: str, name: str = "a.txt") -> list[tuple[Kind, str]]:
    return [(b.kind, b.prose.text) for b in formats.read(text.encode(), Path(name)).blocks]


def test_a_line_is_a_paragraph() -> None:
    text = "Neue Fabrik in Dresden\nvon Erika Muster\r\n\r\n  Der Bau beginnt im Mai.\rWas folgt,\n- ein Punkt\n• zwei."
    assert kinds(text) == [
        (Kind.HEADING, "Neue Fabrik in Dresden"),
        (Kind.HEADING, "von Erika Muster"),
        (Kind.PARAGRAPH, "Der Bau beginnt im Mai."),
        (Kind.PARAGRAPH, "Was folgt,"),
        (Kind.LIST_ITEM, "ein Punkt"),
        (Kind.LIST_ITEM, "zwei."),
    ]


@given(st.integers(50, 100), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "  "]))
def test_wrapped_lines_are_joined(width: int, end: str, indent: str) -> None:
    wrapped = [textwrap.wrap(p, width, break_on_hyphens=False) for p in PARAGRAPHS]
    text = (2 * end).join(end.join(indent + line for line in lines) for lines in wrapped) + end
    blocks = formats.read(text.encode(), Path("a.txt")).blocks
    assert [b.prose.text for b in blocks] == ["\n".join(lines) for lines in wrapped]
    place = blocks[0].prose.text.index("\n")
    assert text[blocks[0].prose.starts[place] : blocks[0].prose.ends[place]].strip(" ") == end


def test_a_headline_above_wrapped_text_stays_apart() -> None:
    text = "Die Spiegel\n" + "\n".join(textwrap.wrap(" ".join(PARAGRAPHS), 72))
    assert kinds(text)[0] == (Kind.HEADING, "Die Spiegel") and len(kinds(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),
        "Kurz.\nNoch kürzer.\nEin Satz.\nUnd einer.\nSchluss.",
        "Teilen\nDrucken\nAbonnieren\nKommentare\nAnmelden\nWerbung",
        "\n".join(f"Der {n}. Satz dieses Textes ist fast genau so lang wie jeder andere darin." for n in range(1, 9)),
        "\n".join(
            ["Konzern baut Werk in Sachsen", "Forscher finden neues Material für schnellere Rechner und Speicher",
             "Börse schließt fester", "Streit um Ausfuhren zwischen Brüssel und Peking", "Neues aus den Laboren",
             "Warum die Preise für Speicher wieder steigen"]
        ),
    ],
)  # fmt: skip
def test_lines_that_are_no_wraps_stay_paragraphs(text: str) -> None:
    assert len(kinds(text)) == len(text.split("\n"))


def test_a_decomposed_letter_is_one_character_of_two_code_points() -> None:
    prose = formats.read("Eine Gro\u0308ße.".encode(), Path("a.txt")).blocks[0].prose
    assert prose.text == "Eine Größe." and prose.span(7, 8) == (7, 9) and prose.span(8, 9) == (9, 10)
    assert not prose.solid(6, 8) and prose.solid(8, 10)
