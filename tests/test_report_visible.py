"""Nothing foreign acts on the terminal, and nothing foreign hides."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa.report.visible import HIDDEN, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Grüße, 你好 😀!", "Grüße, 你好 😀!"),
        ("a\x1b[31mb", "a␛[31mb"),
        ("a\nb\tc\rd\x00", "a␊b␉c␍d␀"),
        ("a\x7fb\x9bc", "a␡b‹U+009B›c"),
        ("a\u202eb\u200bc\u00add\ufeff", "a‹U+202E›b‹U+200B›c‹U+00AD›d‹U+FEFF›"),
        ("a\u2028b\U000e0041", "a‹U+2028›b‹U+E0041›"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_controls_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_always_one_harmless_line(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert not any(category(character) in HIDDEN for character in shown)
