"""A blank that breaks a Markdown image: ! [Text](…).

Why it matters
    Instead of the picture the reader sees an exclamation mark and a link.

When it stays silent
    An exclamation mark that ends a sentence before a link.

Fix safety
    Nothing is offered: the blank stands between two segments.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Hit, Message, Severity

MARK = pattern(r"(?:^|\s)!$")
IMAGE = pattern(r"\[[^\]\n]*\] ?\([^)\n]+\.(?:avif|gif|jpe?g|png|svg|webp)")
MESSAGE = Message("Leerzeichen zerreißt das Bild.", "A blank breaks the image.")


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    for analysis, following in pairwise(analyses):
        if analysis.text.endswith("!") and MARK.search(analysis.text) and IMAGE.match(following.segment.target):
            end = len(analysis.text)
            yield analysis, Hit(end - 1, end, MESSAGE)


CHECK = Check(
    code="MRK04",
    name="blank-in-image",
    severity=Severity.ERROR,
    title=Message("Leerzeichen im Bild", "Blank in an image"),
    source_clears=True,
    trigger=Trigger(chars="!"),
    find_all=find_all,
    formats=frozenset({"markdown"}),
    bad=(
        Bad("[[!]] [Das Werk](/bilder/werk.png)", format="markdown"),
        Bad("[[!]] [Das Werk](werk.webp)", format="markdown"),
    ),
    good=(
        Good("![Das Werk](/bilder/werk.png)", format="markdown"),
        Good("Das Werk wächst! [das Werk](https://example.org/werk.html)", format="markdown"),
        Good("Das Werk wächst! Es ist neu.", format="markdown"),
        Good("Das Werk wächst![^1]\n\n[^1]: Es ist neu.", format="markdown"),
        Good("Der Ausdruck `! [a](b.png)` hilft.", format="markdown"),
        Good("[Das Werk](/bilder/werk.png)", format="markdown"),
    ),
)
