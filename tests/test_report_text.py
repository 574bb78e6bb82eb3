"""What an editor reads: the caret stands under the exact characters, and the line fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_suggest import article, finding

from tqa.model import Document, Finding, Fix, Hit, Severity
from tqa.report.excerpt import cells, excerpt
from tqa.report.stream import Tally
from tqa.report.style import Style
from tqa.report.text import report, summary

PLAIN = Style()


def columns(text: str) -> int:
    return sum(width for _, width in cells(text))


def document(text: str) -> Document:
    return Document(Path("a.txt"), "text", text, ())


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Für Größe macht es Sinn.", "Sinn"),
        ("Für 😀 macht es Sinn.", "Sinn"),
        ("\tEin\tTab davor und Sinn.", "Sinn"),
        ("中国的芯片 macht Sinn.", "Sinn"),
        ("Fu\u0308r Gro\u0308\u00dfe macht es Sinn.", "Sinn"),
        ("Das ☎\ufe0f macht Sinn.", "Sinn"),
        ("Ein\u200bunsichtbares macht Sinn.", "Sinn"),
        ("Die Gro\u0308\u00dfe.", "o\u0308"),
    ],
)
def test_the_caret_stands_under_the_exact_characters(line: str, quote: str) -> None:
    start = line.index(quote)
    shown, marks = excerpt(document(f"Davor.\n{line}\nDanach."), 7 + start, 7 + start + len(quote), 94)
    assert shown == "".join(picture for picture, _ in cells(line))
    assert len(marks) - len(marks.lstrip()) == columns(line[:start])
    assert marks.strip() == "^" * columns(quote)


def test_a_tab_is_four_blanks() -> None:
    assert excerpt(document("\tx y"), 1, 2, 94) == ("    x y", "    ^")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", ""])
def test_line_ends_are_not_shown(end: str) -> None:
    text = f"eins{end or chr(10)}zwei{end}"
    start = text.index("zwei")
    assert excerpt(document(text), start, start + 4, 94) == ("zwei", "^^^^")


def test_an_insertion_has_one_caret() -> None:
    assert excerpt(document("ab"), 1, 1, 94) == ("ab", " ^")
    assert excerpt(document("ab\n"), 2, 2, 94) == ("ab", "  ^")


def test_a_finding_over_several_lines_is_underlined_to_the_end_of_its_line() -> None:
    assert excerpt(document("ab cd\nef"), 3, 8, 94) == ("ab cd", "   ^^")


def test_a_long_line_is_cut_between_words() -> None:
    line = "Wort " * 100 + "Fehler " + "Wort " * 100
    shown, marks = excerpt(document(line), 500, 506, 60)
    assert shown.startswith("…Wort ") and shown.endswith("Wort…")
    assert shown[marks.index("^") : len(marks)] == "Fehler"


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=300),
    st.integers(0, 300),
    st.integers(0, 300),
    st.integers(20, 120),
)
def test_an_excerpt_fits_and_marks_what_was_found(line: str, start: int, length: int, room: int) -> None:
    start = min(start, len(line))
    end = min(start + length, len(line))
    shown, marks = excerpt(document(line), start, end, room)
    assert columns(shown) <= room
    assert len(marks) <= room + 1
    quote = "".join(picture for picture, _ in cells(line[start:end]))
    under = _under(shown, marks)
    assert start == end or not columns(quote) or quote.startswith(under)


def _under(shown: str, marks: str) -> str:
    """The characters above the carets."""
    first, place, found = len(marks) - len(marks.lstrip()), 0, ""
    for character in shown:
        width = columns(character)
        if first <= place and place + width <= len(marks) and width:
            found += character
        place += width
    return found if not any(columns(c) == 0 for c in shown) and "\ufe0f" not in shown else ""


def lines(text: str, quote: str, *texts: str, style: Style = PLAIN) -> list[str]:
    made, parts = article(text)
    found = finding(made, parts[-1], quote, *texts, severity=Severity.ERROR)
    return list(report(made, [found], style))


def test_a_finding_is_whole() -> None:
    made, parts = article("Der Hund bellt.\n")
    found = finding(made, parts[0], "Hund", "Dackel", "Pudel", severity=Severity.ERROR)
    path, _, head, line, caret, message, arrow, other, _ = report(made, [found], PLAIN)
    assert path == made.path.as_posix()
    assert head == f"  1:5     Fehler  {found.code} {found.name}"
    assert (line, caret) == ("    │ Der Hund bellt.", "    │     ^^^^")
    assert message == f"    {found.hit.message.de}"
    assert (arrow, other) == ("    → Dackel", "      oder Pudel")


def test_a_deletion_is_called_so() -> None:
    assert "    → löschen" in lines("Der Hund bellt.\n", "Hund", "")
    assert "    → delete" in lines("Der Hund bellt.\n", "Hund", "", style=Style("en"))


def test_a_sign_is_shown_with_its_words() -> None:
    made, parts = article("Das Werk wächst , die Nachfrage auch.\n")
    hit = Hit(15, 17, finding(made, parts[0], " ,").hit.message, (Fix(15, 16, ""),))
    found = finding(made, parts[0], " ,")
    assert "    → wächst," in list(report(made, [_with(found, hit)], PLAIN))


def _with(found: Finding, hit: Hit) -> Finding:
    return found._replace(hit=hit)


def test_foreign_text_does_not_reach_the_terminal_raw() -> None:
    said = "\n".join(lines("Der \x1b[31mHund\u202e bellt.\n", "Hund", "\x1b]0;x\x07Da"))
    assert "\x1b" not in said and "\u202e" not in said and "\x07" not in said
    assert "␛[31mHund‹U+202E›" in said


def test_colour_only_on_demand() -> None:
    assert not any("\x1b" in line for line in lines("Der Hund bellt.\n", "Hund"))
    assert any(
        "\x1b[1;31mFehler\x1b[0m" in line for line in lines("Der Hund bellt.\n", "Hund", style=Style(colour=True))
    )


def test_summary() -> None:
    tally = Tally(files=2, words=12345)
    assert summary(tally, PLAIN) == "2 Dateien, 12.345 Wörter: nichts gefunden"
    tally.shown.update({Severity.WARNING: 2, Severity.ERROR: 1})
    tally.hidden[Severity.HINT] = 3
    assert summary(tally, PLAIN) == (
        "2 Dateien, 12.345 Wörter: 1 Fehler, 2 Warnungen (3 Hinweise verborgen: --min-severity hint)"
    )
    assert summary(tally, Style("en")).startswith("2 files, 12,345 words: 1 error, 2 warnings")
