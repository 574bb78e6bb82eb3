"""Every word list is sound, and its compiled form is fresh."""

from __future__ import annotations

from tqa.dev import lists


def test_lists_are_sound() -> None:
    assert list(lists.problems()) == []


def test_compiled_lists_are_fresh() -> None:
    assert list(lists.stale()) == []


def test_faults_are_seen() -> None:
    assert len(list(lists.faults("x", {"a": ["b", "a"], "c": [" d"], "e": ["f", "f"]}))) == 3
