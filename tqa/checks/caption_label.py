"""The label of a caption or a credit that a page read out to screen readers: *Bildunterschrift, Ein Werk in Wuhan*.

Why it matters
    Pages hide *Image caption,* and *Credit...* from sight; scraping and translation bring them into the text.

When it stays silent
    Labels inside a sentence, and lines that are nothing but a label: `ui-residue` reports those.

Fix safety
    For review: the label is deleted, and a credit gets the German one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import ARTICLES, Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

MESSAGE = Message("Label der Webseite: »{}«.", "Label of the web page: “{}”.")
LABEL = "Foto: "


@cache
def faults() -> re.Pattern[str]:
    """`caption`: a label at the start of a line before a text; `credit`: a label with dots before a name."""
    data = lists.load("residue_credits")
    captions, credits = ("|".join(map(re.escape, data[name])) for name in ("caption_labels", "credit_labels"))
    return re.compile(
        rf"^(?P<caption>(?:{captions})\s?[,:]\s+)(?=[A-ZÄÖÜ„]\S*\s\S+\s\S)"
        rf"|(?:^|(?<=[.!?])(?P<gap>\s?))(?P<credit>(?:{credits})\s?(?:\.\.\.|…)\s?)(?=[A-ZÄÖÜ]|$)"
    )


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in faults().finditer(analysis.text):
        group = "caption" if match["caption"] else "credit"
        start, end = match.span(group)
        glued = start > 0 and not match["gap"]
        cured = " " * glued + LABEL if group == "credit" and end < len(analysis.text) else ""
        said = match[group].strip()
        yield Hit(start, end, Message(*(each.format(said) for each in MESSAGE)), (Fix(start, end, cured),))


CHECK = Check(
    code="RES09",
    name="caption-label",
    severity=Severity.WARNING,
    title=Message("Label einer Bildunterschrift", "Label of a caption"),
    formats=ARTICLES,
    trigger=Trigger(pattern=pattern(r"^\w+(?: \w+)?\s?[,:]\s|\w(?:\.\.\.|…)(?:\s?[A-ZÄÖÜ]|\s*$)")),
    find=find,
    bad=(
        Bad("[[Bildunterschrift, ]]Ein Werk in Wuhan", "Ein Werk in Wuhan"),
        Bad("[[Image caption: ]]Ein Werk in Wuhan bei Nacht", "Ein Werk in Wuhan bei Nacht"),
        Bad("Ein Werk in Wuhan. [[Kredit...]]Anna Beispiel", "Ein Werk in Wuhan. Foto: Anna Beispiel"),
    ),
    good=(
        Good("Die Bildunterschrift, die der Verlag schrieb, war falsch."),
        Good("Das Werk bekam Kredit… Niemand fragte nach."),
        Good("Foto: Anna Beispiel"),
    ),
)
