"""Tokens: kinds, exact ranges, nothing lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa.analyse.words.tokens import tokenize
from tqa.model import TokenKind

SIGNS = {
    TokenKind.NUMBER: "|n",
    TokenKind.PUNCT: "|p",
    TokenKind.SYMBOL: "|s",
    TokenKind.URL: "|u",
    TokenKind.OPAQUE: "|o",
}
JOINERS = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")

ROWS = [
    ("Dr. Weiß kam am 3. Oktober 2023 um 20:45 Uhr.", "Dr. Weiß kam am 3.|n Oktober 2023|n um 20:45|n Uhr .|p"),
    ("z. B. heute, z.B. morgen usw.", "z. B. heute ,|p z.B. morgen usw."),
    ("Leser:innen, Politiker_innen, Student*innen", "Leser:innen ,|p Politiker_innen ,|p Student*innen"),
    ("jede:r Leser/-in", "jede:r Leser/-in"),
    ("K.-o.-Phase der U.S.-Regierung, Dipl.-Ing. Beck", "K.-o.-Phase der U.S.-Regierung ,|p Dipl.-Ing. Beck"),
    ("Soft- und Hardware, -fertigung; Ein-/Ausgabe", "Soft- und Hardware ,|p -fertigung ;|p Ein- /|p Ausgabe"),
    ("5-nm-Prozess 3D-Druck 2048-GPU 3,5-Zoll 90er", "5-nm-Prozess 3D-Druck 2048-GPU 3,5-Zoll 90er"),
    ("Der 2:0-Sieg, 1:1a", "Der 2:0-Sieg ,|p 1:1a"),
    ("5nm 3.5GHz v1.2.3 H800 COVID-19 10.000-mal", "5nm 3.5GHz v1.2.3 H800 COVID-19 10.000-mal"),
    ("Grimm'sche geht’s AT&T C++ Disney+", "Grimm'sche geht’s AT&T C++ Disney+"),
    ("1.250.000 20.45 3,7 2:1 2023-06-15", "1.250.000|n 20.45|n 3,7|n 2:1|n 2023-06-15|n"),
    ("1'000 ½ 2½ m² ²", "1'000|n ½|n 2½|n m² ²|s"),
    ("10–20% für $5 und 5 €", "10|n –|p 20|n %|s für $|s 5|n und 5|n €|s"),
    (
        "Siehe https://example.org/X_(Y), www.example.com.",
        "Siehe https://example.org/X_(Y)|u ,|p www.example.com|u .|p",
    ),
    ("(example.org/a?b=1) info@ein-beispiel.de!", "(|p example.org/a?b=1|u )|p info@ein-beispiel.de|u !|p"),
    ("@handle #KI #1", "@handle|u #KI|u #|s 1|n"),
    ("Node.js-Projekt, bericht.pdf, .txt-Datei", "Node.js-Projekt|u ,|p bericht.pdf|u ,|p .txt-Datei|u"),
    ("„Ja“ ... »so« – -- — ?!", "„|p Ja “|p ...|p »|p so «|p –|p --|p —|p ?|p !|p"),
    ("Ende.Anfang von Plan B.", "Ende .|p Anfang von Plan B .|p"),
    ("Ludwig XIV. ging. J. R. Vogel u. a.", "Ludwig XIV. ging .|p J. R. Vogel u. a."),
    ("Ludwig XIV.", "Ludwig XIV .|p"),
    ("4./5. Klasse am 3.10. oder 1990.", "4.|n /|p 5.|n Klasse am 3.10.|n oder 1990|n .|p"),
    ("Art. 5 auf Platz 4.", "Art. 5|n auf Platz 4|n .|p"),
    ("Diese Art.", "Diese Art .|p"),
    ("\ufffc und \ufffc.", "\ufffc|o und \ufffc|o .|p"),
    ("snake_case _kursiv_", "snake_case _|s kursiv _|s"),
    ("Halb\u00adleiter \u200bding \u00ad", "Halbleiter ding \u00ad|s"),
]


@pytest.mark.parametrize(("text", "shown"), ROWS)
def test_kinds(text: str, shown: str) -> None:
    assert " ".join(t.text + SIGNS.get(t.kind, "") for t in tokenize(text)) == shown


ALPHABET = "aBÄß19.,-–:'’&*/_+@#%€½²\u00ad\u200d\ufffc\u0301🎉„“() \n"


@given(st.text(st.one_of(st.characters(), st.sampled_from(ALPHABET)), max_size=60))
def test_ranges_are_exact_and_lose_nothing(text: str) -> None:
    place = 0
    for token in tokenize(text):
        assert place <= token.start < token.end
        assert not text[place : token.start].strip()
        raw = text[token.start : token.end]
        assert raw.split() == [raw]
        assert token.text == (JOINERS.sub("", raw) or raw)
        place = token.end
    assert not text[place:].strip()


@given(st.text(st.sampled_from(ALPHABET), max_size=40))
def test_words_hold_a_letter_and_numbers_a_figure(text: str) -> None:
    for token in tokenize(text):
        if token.kind is TokenKind.WORD:
            assert any(c.isalpha() for c in token.text)
        if token.kind is TokenKind.NUMBER:
            assert any(c.isnumeric() for c in token.text)


@pytest.mark.parametrize("signs", ["a.", "a-", "@", "#1", "www.", "a\u0301", "a_", "http://(", "1,", "\u00ad", "A&"])
def test_long_runs_are_no_trap(signs: str) -> None:
    assert sum(1 for _ in tokenize(signs * 50_000)) >= 1
