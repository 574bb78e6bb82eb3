"""A shortcode that lost a bracket or gained a blank: {{< pdf … }}.

Why it matters
    The page generator stops, or the code stands in the text.

When it stays silent
    Whole shortcodes ({{< … >}}, {{% … %}}), templates in code.

Fix safety
    Safe where a blank tears the brackets; else nothing is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import OPAQUE, Fix, Hit, Message, Severity

BLANK = pattern(r"\{ \{ ?(?=[<%])|(?<=[>%])\} \}")
WHOLE = pattern(r"\{\{(?:<.*?>|%.*?%)\}\}")
FAULT = pattern(r"\{\{[<%]|[>%]\}\}")
TORN = pattern(r"\{\{(?: [<%]|<(?!.*>\}\}$)|%(?!.*%\}\}$))", re.DOTALL)
MESSAGE = Message("Shortcode beschädigt.", "Broken shortcode.")


def find(analysis: Analysis) -> Iterator[Hit]:
    blanks = list(BLANK.finditer(analysis.text))
    for match in blanks:
        fix = Fix(match.start(), match.end(), match.group().replace(" ", ""), safe=True)
        yield Hit(match.start(), match.end(), MESSAGE, (fix,))
    whole = [match.span() for match in WHOLE.finditer(analysis.text)]
    for match in FAULT.finditer(analysis.text) if not blanks else ():
        if not any(start <= match.start() < end for start, end in whole):
            yield Hit(match.start(), match.end(), MESSAGE)
            break
    for place, char in enumerate(analysis.text):
        if char == OPAQUE and TORN.match(_raw(analysis, place)):
            yield Hit(place, place + 1, MESSAGE)


def _raw(analysis: Analysis, place: int) -> str:
    """What stands in the file for one character of prose."""
    prose, offset = analysis.segment.prose, analysis.segment.span.start
    return analysis.segment.target[prose.starts[place] - offset : prose.ends[place] - offset]


CHECK = Check(
    code="MRK07",
    name="broken-shortcode",
    severity=Severity.ERROR,
    title=Message("Shortcode beschädigt", "Broken shortcode"),
    trigger=Trigger(chars="{}" + OPAQUE),
    find=find,
    formats=frozenset({"markdown"}),
    bad=(
        Bad('Das Werk: [[{{<]] pdf path="werk.pdf"', format="markdown"),
        Bad("Das Werk [[{ {]]< neu >}} wächst.", "Das Werk {{< neu >}} wächst.", format="markdown"),
        Bad("Das Werk [[{{ < neu >}}]] wächst.", format="markdown"),
    ),
    good=(
        Good('Das Werk: {{< pdf path="werk.pdf" >}}', format="markdown"),
        Good("Das Werk: {{% hinweis %}} wächst {{% /hinweis %}}", format="markdown"),
        Good("Der Ausdruck `{{< pdf` hilft.", format="markdown"),
        Good("Das Werk wächst {sehr}.", format="markdown"),
        Good('{{< figure src="werk.png" >}}\n', format="markdown"),
        Good("Die Menge {{1}, {2}} ist klein.", format="markdown"),
    ),
)
