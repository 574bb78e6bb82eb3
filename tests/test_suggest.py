"""Findings become at most one suggestion per segment."""

from __future__ import annotations

from pathlib import Path

from tqa import formats
from tqa.model import Document, Finding, Fix, Hit, Message, Segment, Severity
from tqa.segment import segments
from tqa.suggest import suggestions


def article(text: str, name: str = "artikel.txt") -> tuple[Document, tuple[Segment, ...]]:
    document = formats.read(text.encode(), Path(name))
    return document, segments(document)


def finding(
    document: Document, segment: Segment, old: str, *new: str, severity: Severity = Severity.WARNING, safe: bool = False
) -> Finding:
    """A finding on the first `old` in a segment, with replacements."""
    start = document.text.index(old, segment.span.start)
    end = start + len(old)
    fixes = tuple(Fix(start, end, text, safe) for text in new)
    hit = Hit(start, end, Message("Fehler", "fault"), fixes)
    return Finding("SPL01", "misspelling", "spelling", severity, segment, hit, old)


def test_fixes_of_a_segment_are_merged() -> None:
    document, parts = article("Der Kalte Hund bellt laut.\n\nDie katze schläft.\n")
    found = [finding(document, parts[1], "katze", "Katze", safe=True)]
    found += [finding(document, parts[0], "bellt", "bellte"), finding(document, parts[0], "Kalte", "kalte")]
    first, second = suggestions(document, found)
    assert (first.target, first.safe) == ("Der kalte Hund bellte laut.", False)
    assert (second.target, second.safe) == ("Die Katze schläft.", True)
    assert [f.quote for f in first.findings] == ["Kalte", "bellt"]


def test_the_graver_finding_wins_and_the_other_becomes_an_alternative() -> None:
    document, (part,) = article("Der RSS Feed läuft nicht.\n")
    light = finding(document, part, "RSS Feed", "RSS-Feed")
    grave = finding(document, part, "Feed", "Feeds", "Strom", severity=Severity.ERROR)
    (made,) = suggestions(document, [light, grave])
    assert made.target == "Der RSS Feeds läuft nicht."
    assert made.alternatives == ("Der RSS-Feed läuft nicht.", "Der RSS Strom läuft nicht.")


def test_equals_go_by_position() -> None:
    document, (part,) = article("Eins zwei drei vier.\n")
    found = [finding(document, part, "zwei drei", "2 3"), finding(document, part, "Eins zwei", "1 2")]
    (made,) = suggestions(document, found)
    assert made.target == "1 2 drei vier."


def test_deletion_and_no_fix() -> None:
    document, parts = article("Beschriftung umschalten\n\nNichts zu machen.\n")
    found = [finding(document, parts[0], parts[0].target, ""), finding(document, parts[1], "machen")]
    first, second = suggestions(document, found)
    assert first.target == "" and second.target is None
    assert [s.segment for s in suggestions(document, found, [parts[1]])] == [parts[1]]


def test_two_insertions_at_one_place_do_not_pile_up() -> None:
    document, (part,) = article("Er geht weil er muss.\n")
    place = document.text.index(" weil")
    hits = [Hit(place, place + 5, Message("Komma", "comma"), (Fix(place, place, text),)) for text in (",", ";")]
    found = [Finding("COM01", "comma", "punctuation", Severity.ERROR, part, hit, " weil") for hit in hits]
    (made,) = suggestions(document, found)
    assert made.target == "Er geht, weil er muss."
    assert made.alternatives == ("Er geht; weil er muss.",)


def test_a_fix_beyond_its_segment_is_left_out() -> None:
    document, parts = article("Erster Satz.\n\nZweiter Satz.\n")
    hit = Hit(0, 6, Message("Fehler", "fault"), (Fix(0, len(document.text), "weg"),))
    (made,) = suggestions(document, [Finding("SPL01", "x", "spelling", Severity.ERROR, parts[0], hit, "Erster")])
    assert made.target is None
