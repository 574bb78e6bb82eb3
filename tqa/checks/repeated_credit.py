"""The credit or caption of a picture once more, as the page showed it in both states of a toggle.

Why it matters
    A reader sees the same name twice or the same caption twice in a row.

When it stays silent
    The first mention, and credits of other pictures further on: only a repeat with nothing but residue,
    credits or captions in between counts.

Fix safety
    The repeat is deleted; for review.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tqa.analyse import Analysis
from tqa.analyse.page.credits import is_credit
from tqa.analyse.page.lines import line_mark
from tqa.checks._check import ARTICLES, Bad, Check, Good
from tqa.checks._page_frame import deletion
from tqa.model import Hit, Message, Severity

REACH = 6
MESSAGE = Message("Bildnachweis oder Bildunterschrift doppelt.", "Credit or caption of a picture repeated.")
PROSE = "Der Hersteller baut in Dresden ein zweites Werk."


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    blocks = [tuple(group) for _, group in groupby(analyses, lambda a: a.segment.block)]
    texts = [" ".join(a.text for a in block) for block in blocks]
    for index, text in enumerate(texts):
        if is_repeat(texts, index, is_credit(text)) and not line_mark(text):
            yield from ((analysis, deletion(analysis, MESSAGE)) for analysis in blocks[index])


def is_repeat(texts: Sequence[str], index: int, credit: bool) -> bool:
    """The line stood a few lines before; between both (for a caption) there is at least one residue or credit."""
    for before in range(index - 1, max(index - REACH, 0) - 1, -1):
        between = texts[before + 1 : index]
        if texts[before] == texts[index]:
            return credit or bool(between)
        if not (is_credit(texts[before]) or line_mark(texts[before])):
            return False
    return False


CHECK = Check(
    code="RES03",
    name="repeated-credit",
    severity=Severity.WARNING,
    title=Message("Bildnachweis doppelt", "Credit repeated"),
    formats=ARTICLES,
    find_all=find_all,
    bad=(
        Bad(
            f"{PROSE}\nFoto: Anna Beispiel\n[[Foto: Anna Beispiel]]\n{PROSE[:-1]}en.",
            f"{PROSE}\nFoto: Anna Beispiel\n\n{PROSE[:-1]}en.",
        ),
        Bad(f"{PROSE}\nAnna Beispiel/Reuters\n[[Anna Beispiel/Reuters]]", f"{PROSE}\nAnna Beispiel/Reuters\n"),
    ),
    good=(
        Good(f"Foto: Anna Beispiel\n{PROSE}\nFoto: Anna Beispiel"),
        Good(PROSE),
    ),
)
