"""A noun with a coupled name before another noun: die Trump-Administration Entscheidung.

Why it matters
    English word order: the first noun belongs to the second, as a genitive or in one compound.

When it stays silent
    When the second noun is a plural or a genitive. A hint only, as *er wirft der Trump-Regierung Untätigkeit
    vor* is right.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.noun_pairs import Proof
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._pair_cures import compounds, genitive
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for pair in analysis.noun_pairs:
        if pair.proof is Proof.NAME:
            turned = genitive(analysis, pair)
            offers = (*((turned,) if turned else ()), *compounds(pair))
            said = f"{pair.first.text} {pair.second.text}"
            message = Message(f"Gehört »{said}« zusammen? »{offers[0].text}«", f"Does “{said}” belong together?")
            yield Hit(pair.first.start, pair.second.end, message, offers)


CHECK = Check(
    code="NPH05",
    name="possible-genitive",
    severity=Severity.HINT,
    title=Message("Vielleicht fehlt ein Genitiv", "A genitive may be missing"),
    find=find,
    trigger=Trigger(part="noun_pairs"),
    bad=(
        Bad(
            "Viele rätseln über die [[Biden-Regierung Entscheidung]] vom Mai.",
            "Viele rätseln über die Entscheidung der Biden-Regierung vom Mai.",
        ),
    ),
    good=(
        Good("Die Entscheidung der Biden-Regierung steht fest."),
        Good("Er las in der Biden-Regierung Akten."),
    ),
)
