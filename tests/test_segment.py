"""Sentences: German stops, exact ranges, markup that stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa.model import Block, Document, Kind, Prose, Unit
from tqa.segment import segments, sentences

DIVIDED = [
    "Der Chip kam am 3. Oktober auf den Markt. | Im 4. Quartal folgt der 2. Teil.",
    "Sie las z. B. Fachbücher, d. h. lange Texte. | Er schlief.",
    "Dr. Anna Weiß und Prof. Dr. Kurt Beck reden. | Niemand hört zu.",
    "Das Werk kostet 3,5 Mrd. Euro bzw. 4 Mio. Dollar pro Monat. | Es wächst.",
    "Es gibt Speicher, Prozessoren usw. | Die Nachfrage steigt.",
    "Die Firma Muster Inc. baut Anlagen. | Ihr Partner ist die Muster Corp. | Beide wachsen.",
    "Das Buch schrieb R. T. W. Vogel. | Es ist lang.",
    "Am Hof von Karl VI. Hofmusiker zu sein, war schwer. | Niemand blieb.",
    "Er nahm Vitamin C. | Das half.",
    "„Kommt sie?“, fragte er. | „Ja.“ | Dann ging er.",
    "„Halt!“ rief sie. | „Wer ist da?“ | Stille.",
    "Er sagte: „Wir warten.“ | Dann schwieg er.",
    "(Das ist ein Satz. Noch einer.) | Hier geht es weiter.",
    "Die Anlage (gebaut von A. Meier, vgl. Abb. 3) läuft. | Sie ist neu.",
    "Das war (wirklich!) Zufall. | Ende (siehe S. 4). | Punkt.",
    "Warum? | Weil es geht! | Gut …",
    "Das ist so ... und bleibt so. | Ende... | Neuer Satz.",
    "Im Jahr 2019. | Danach kam 2020. | 30 Werke schlossen.",
    "Der Kurs stieg um 3,5. | Bayern gewann.",
    "Sie wurde 1990 gegründet und kaufte 1995. | Berlin blieb Sitz.",
    "Er kam auf Platz 3. | Hamburg gewann.",
    "Die Seite example.org/a.html lädt nicht. | Die Datei bericht.pdf fehlt.",
    "1. Der erste Punkt. | 2. Der zweite Punkt.",
    "Das steht in Art. 5 und Nr. 7 des Gesetzes. | Diese Art. | Eine andere.",
    "Die U.S. Army kam. | Er lebt in den U.S. | Dort ist es warm.",
    "Eine K.-o.-Phase gibt es nicht. | Schade.",
    "Die Regel gilt: Alle warten. | Danach gehen sie; Eile schadet.",
    "Ein Satz.[1] | Noch ein Satz.² | Schluss.",
    "Gute Arbeit :-) | Wir kommen wieder.",
    "Das ist Mist.Und jetzt? | Weiter.",
    "iPhones sind teuer. | iPads auch nicht billig.",
    "Siehe \ufffc. | \ufffc ist neu.\ufffc | Ende",
    "Das sei (angeblich) so (Quelle: dpa.). | Riesen lachen.",
    "Überschrift ohne Punkt",
    "Eins\u00a0Satz. | \u00a0Zwei Satz.",
]


@pytest.mark.parametrize("marked", DIVIDED)
def test_divides(marked: str) -> None:
    text = marked.replace(" | ", " ").replace("| ", " ")
    found = [text[s.start : s.end] for s in sentences(Prose.plain(text, 0))]
    assert found == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("signs", [".", "…", "(", "a. ", "(a. ", '."', "☺ ", ":) "])
def test_long_runs_are_no_trap(signs: str) -> None:
    text = signs * 100_000
    assert sum(1 for _ in sentences(Prose.plain(text, 0))) >= 1


@given(st.text(st.one_of(st.characters(), st.sampled_from("aBÄ.!?…()„“\"' \n3:;-")), max_size=80))
def test_ranges_hold_everything_but_white_space(text: str) -> None:
    place = 0
    for start, end in sentences(Prose.plain(text, 0)):
        assert place <= start < end
        assert not text[place:start].strip()
        assert text[start:end] == text[start:end].strip()
        place = end
    assert not text[place:].strip()


def marked(raw: str, *opaque: tuple[int, int]) -> Document:
    """A document of one block; what stands between `‹` and `›` is markup (the signs themselves are taken out)."""
    text, prose, starts, hidden = "", "", [], False
    for char in raw:
        if char in "‹›":
            hidden = char == "‹"
            continue
        if not hidden:
            prose += char
            starts.append(len(text))
        text += char
    block = Block(Kind.PARAGRAPH, Prose(prose, tuple(starts), tuple(p + 1 for p in starts)))
    return Document(Path("a.md"), "markdown", text, (block,))


WHOLE = [
    ("‹**›Ein Satz.‹**› Noch einer.", ["**Ein Satz.**", "Noch einer."]),
    ("Ein Satz. ‹**›Noch einer.‹**›", ["Ein Satz.", "**Noch einer.**"]),
    ("‹**›Ein Satz.‹**› ‹*›Noch einer.‹*›", ["**Ein Satz.**", "*Noch einer.*"]),
    ("‹**›Ein Satz. Noch einer.‹**›", ["Ein Satz.", "Noch einer."]),
    ("‹**›Alles fett.‹**›", ["Alles fett."]),
    ("‹**›Ganz‹**› normal ‹**›fett‹**›", ["**Ganz** normal **fett**"]),
    (
        "‹[›Ein Satz.‹](https://example.org/a_b)› Noch ‹_›einer‹_›.",
        ["[Ein Satz.](https://example.org/a_b)", "Noch _einer_."],
    ),
    ('Siehe ‹[›hier‹](x "y")›', ['Siehe [hier](x "y")']),
    ("‹<b>›Ein Satz. ‹</b>›Noch ‹<i class='x'>›einer.‹</i>›", ["<b>Ein Satz. </b>", "Noch <i class='x'>einer.</i>"]),
    ("‹<p><b>›Ein‹</b>› Satz.‹</p>›", ["<b>Ein</b> Satz."]),
    ("‹***›Fett‹**› schräg‹*›", ["Fett** schräg"]),
    ("5 * 3 ist ‹*›15‹*›", ["5 * 3 ist *15*"]),
]


@pytest.mark.parametrize(("raw", "targets"), WHOLE)
def test_markup_stays_whole(raw: str, targets: list[str]) -> None:
    document = marked(raw)
    found = segments(document)
    assert [s.target for s in found] == targets
    for segment in found:
        assert document.text[slice(*segment.span)] == segment.target
        assert segment.span.start <= segment.prose.starts[0] < segment.prose.ends[-1] <= segment.span.end


@given(st.text(st.sampled_from("aB. ‹›*_[]()<>/b!\n"), max_size=60))
def test_file_ranges_are_in_order(raw: str) -> None:
    place = 0
    for segment in segments(marked(raw)):
        assert place <= segment.span.start <= segment.prose.starts[0]
        assert segment.prose.ends[-1] <= segment.span.end
        place = segment.span.end


def test_segments_number_equals_and_keep_block_facts() -> None:
    text = "Werbung.\nEin Satz. Werbung.\n"
    blocks = (
        Block(Kind.HEADING, Prose.plain(text[:8], 0)),
        Block(Kind.PARAGRAPH, Prose.plain(text[9:27], 9), muted=True),
    )
    first, second, third = segments(Document(Path("a.txt"), "text", text, blocks))
    assert (first.id, first.number, third.number) == (third.id, 1, 2)
    assert [s.line for s in (first, second, third)] == [1, 2, 2]
    assert [s.muted for s in (first, second, third)] == [False, True, True]
    assert (first.kind, third.kind, third.block) == (Kind.HEADING, Kind.PARAGRAPH, 1)


@pytest.mark.parametrize(
    "lines",
    [
        ["Diese Option heißt:", "  -a, --all  zeigt alles", "  -b  zeigt nichts; das ist\nnur ein Satz."],
        ["Erster Absatz", "\nZweiter Absatz"],
        ["Zutaten", "- Mehl", "- Salz", "1. Rühren"],
        ["Ein Satz, der hier\numbrochen ist und\n  eingerückt weitergeht."],
    ],
)
def test_a_cell_has_borders_of_its_own(lines: list[str]) -> None:
    text = "\n".join(lines)
    prose = Prose.plain(text, 0)
    unit = Unit("0", "", prose)
    document = Document(Path("a.po"), "po", text, (Block(Kind.CELL, prose, False, unit),))
    assert [segment.target for segment in segments(document)] == [line.strip() for line in lines]
