"""Alignment: every segment once, in order; merged, split, dropped and moved sentences; how sure a bead is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqa.align import SURE, Bead, align
from tqa.align.band import rising
from tqa.model import Block, Document, Kind, Prose, Segment
from tqa.segment import segments, sentences

ENGLISH = """The new factory in Dresden will open in 2027.
It costs 10.5 billion euros and creates 2,000 jobs.
The government pays half of the money.
"We need more engineers," said Anna Weber, who leads the company.
Critics fear that the plant uses too much water.
The city wants to build a second pipeline by 2026.
Nobody knows whether demand will stay high."""
GERMAN = """Das neue Werk in Dresden soll 2027 öffnen.
Es kostet 10,5 Milliarden Euro und schafft 2.000 Arbeitsplätze.
Die Regierung zahlt die Hälfte des Geldes.
„Wir brauchen mehr Ingenieure“, sagte Anna Weber, die das Unternehmen leitet.
Kritiker fürchten, dass die Fabrik zu viel Wasser verbraucht.
Die Stadt will bis 2026 eine zweite Leitung bauen.
Niemand weiß, ob die Nachfrage hoch bleibt."""


def article(text: str, language: str = "de") -> tuple[Segment, ...]:
    """Segments of a text: a line is a paragraph, `# ` begins a heading, `% ` what is muted."""
    blocks, place = [], 0
    for line in text.splitlines(keepends=True):
        body = line.strip().lstrip("#% ")
        prose = Prose.plain(body, place + line.index(body))
        blocks.append(Block(Kind.HEADING if line[0] == "#" else Kind.PARAGRAPH, prose, muted=line[0] == "%"))
        place += len(line)
    document = Document(Path("article.txt"), "text", text, tuple(blocks))
    return segments(document, "en" if language == "en" else "de")


def shapes(beads: list[Bead]) -> list[tuple[int, int]]:
    return [(len(bead.source), len(bead.target)) for bead in beads]


def aligned(english: str, german: str) -> list[tuple[int, int]]:
    return shapes(align(article(english, "en"), article(german)))


def test_sentence_beside_sentence() -> None:
    beads = align(article(ENGLISH, "en"), article(GERMAN))
    assert shapes(beads) == [(1, 1)] * 7
    assert all(bead.confidence >= SURE for bead in beads)


def test_one_paragraph() -> None:
    assert aligned(ENGLISH.replace("\n", " "), GERMAN.replace("\n", " ")) == [(1, 1)] * 7


@pytest.mark.parametrize("number", range(7))
def test_dropped_on_either_side(number: int) -> None:
    def without(text: str) -> str:
        return "\n".join(line for n, line in enumerate(text.splitlines()) if n != number)

    rest = [(1, 1)] * (6 - number)
    assert aligned(ENGLISH, without(GERMAN)) == [(1, 1)] * number + [(1, 0)] + rest
    assert aligned(without(ENGLISH), GERMAN) == [(1, 1)] * number + [(0, 1)] + rest


def test_merged_and_split() -> None:
    merged = GERMAN.replace("öffnen.\nEs kostet", "öffnen, kostet").replace("\n", " ")
    assert aligned(ENGLISH.replace("\n", " "), merged) == [(2, 1)] + [(1, 1)] * 5
    split = GERMAN.replace("Weber, die das", "Weber. Sie ist die Frau, die das").replace("\n", " ")
    assert aligned(ENGLISH.replace("\n", " "), split) == [(1, 1)] * 3 + [(1, 2)] + [(1, 1)] * 3


def test_swapped_sentences_are_one_bead() -> None:
    lines = GERMAN.splitlines()
    lines[1], lines[2] = lines[2], lines[1]
    assert (2, 2) in aligned(ENGLISH.replace("\n", " "), " ".join(lines))


def test_headings_hold_text_together() -> None:
    english = "# Water\nThe river is low.\n# Money\nIt is short.\n"
    german = "# Wasser\nDer Fluss führt wenig davon.\n# Geld\nDaran fehlt es.\n"
    beads = align(article(english, "en"), article(german))
    assert [(bead.source[0].kind, bead.target[0].kind) for bead in beads] == [
        *((Kind.HEADING, Kind.HEADING), (Kind.PARAGRAPH, Kind.PARAGRAPH)) * 2
    ]


def test_long_insertion() -> None:
    more = "\n".join(f"Reklame für Schuhe, Hemden und Hosen der Größe {size}." for size in range(36, 86))
    german = GERMAN.replace("Kritiker", f"{more}\nKritiker")
    assert aligned(ENGLISH, german) == [(1, 1)] * 4 + [(0, 1)] * 50 + [(1, 1)] * 3


def test_foreign_sentence_is_no_pair() -> None:
    lines = GERMAN.splitlines()
    lines[3] = "Abonnieren Sie jetzt unseren Rundbrief für Hundefreunde!"
    beads = align(article(ENGLISH, "en"), article("\n".join(lines)))
    pair = [bead for bead in beads if bead.source and bead.target and "Rundbrief" in bead.target[0].target]
    assert all(bead.confidence < SURE for bead in pair)


def test_muted_is_left_out() -> None:
    beads = align(article("% Ad\n" + ENGLISH, "en"), article(GERMAN + "\n% Anzeige\n"))
    assert shapes(beads) == [(1, 1)] * 7


def test_nothing_on_one_side() -> None:
    assert align((), ()) == []
    assert shapes(align(article(ENGLISH, "en"), ())) == [(1, 0)] * 7
    assert shapes(align((), article(GERMAN))) == [(0, 1)] * 7


SENTENCE = st.sampled_from([*ENGLISH.splitlines(), *GERMAN.splitlines(), "# 2027", "# Ende", "Ja.", "?!", "% weg"])


@settings(deadline=None)
@given(st.lists(SENTENCE, max_size=25), st.lists(SENTENCE, max_size=25))
def test_each_segment_once_in_order(english: list[str], german: list[str]) -> None:
    source, target = article("\n".join(english), "en"), article("\n".join(german))
    beads = align(source, target)
    assert [each for bead in beads for each in bead.source] == [each for each in source if not each.muted]
    assert [each for bead in beads for each in bead.target] == [each for each in target if not each.muted]
    assert all(0 <= bead.confidence <= 1 for bead in beads)
    assert set(shapes(beads)) <= {(1, 1), (1, 2), (2, 1), (2, 2), (1, 0), (0, 1)}


@pytest.mark.parametrize(("wide", "high"), [(1, 300), (300, 1), (40, 200), (200, 40), (150, 150)])
def test_sizes_far_apart(wide: int, high: int) -> None:
    text = "\n".join(GERMAN.splitlines() * 60)
    source, target = article(text)[:wide], article(text)[:high]
    assert sum(len(bead.source) for bead in align(source, target)) == wide


PAIR = st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(1, 5).map(float))


@given(st.lists(PAIR, max_size=10))
def test_heaviest_chain(pairs: list[tuple[int, int, float]]) -> None:
    found = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    chain = rising(found)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    best = [0.0] * len(found)
    for n, (i, j, weight) in enumerate(found):
        best[n] = weight + max((best[k] for k in range(n) if found[k][0] < i and found[k][1] < j), default=0.0)
    weights = {pair[:2]: max(w for *other, w in found if tuple(other) == pair[:2]) for pair in found}
    assert sum(weights[pair] for pair in chain) == max(best, default=0.0)


DIVIDED = [
    "Mr. Smith met Mrs. Jones and Dr. Lee. | They talked.",
    "The U.S. Department of Commerce acted. | Its rules apply in the U.S. | The industry waits.",
    "Alpha Corp. said it would build. | Beta Inc. and Gamma Instruments Inc. agreed.",
    "Some chips, e.g. GPUs, i.e. graphics processors, are scarce. | Others are not.",
    "It rose from 3 p.m. to 5 p.m. | Then it fell.",
    "In Jan. 2024 and on Feb. 3 it opened. | Sept. 5 was next. | He left in March. | It rained.",
    "Sen. Ann Hill and Rep. Bob Field spoke. | Gov. Carl Brook did not.",
    "See Fig. 3 and Sec. 4.2 for details. | The end.",
    "Alpha vs. Beta was settled. | No. 5 is alive. | I said no. | He left.",
    "It costs $3.5 billion. | That is a lot.",
    '"Is it done?" she asked. | "Yes." | He nodded.',
    "It fell to 5. | Company officials were sad.",
    "The plant, approx. 5 miles from Washington, D.C., opened. | Washington D.C. is hot.",
]


@pytest.mark.parametrize("marked", DIVIDED)
def test_english_stops(marked: str) -> None:
    text = marked.replace(" | ", " ")
    assert [text[s.start : s.end] for s in sentences(Prose.plain(text, 0), "en")] == marked.split(" | ")
