"""*sowohl* with *und*, as English says *both … and*.

Why it matters
    *sowohl* calls for *als auch*; the reader waits for it in vain.

When it stays silent
    Where *als* or *wie* follows in the sentence; without an *und* that could be meant; between two *und*.

Fix safety
    For review: *und* becomes *als auch*.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.model import Fix, Hit, Message, Severity, Token

PARTNERS = frozenset(("als", "wie", "auch", "sowie", "sowohl", "noch"))


def find(analysis: Analysis) -> Iterator[Hit]:
    for place, token in enumerate(analysis.words):
        joint = partner(analysis, place) if token.text.lower() == "sowohl" else None
        if joint:
            message = Message("Zu »sowohl« gehört »als auch«.", "“sowohl” goes with “als auch”.")
            yield Hit(token.start, token.end, message, (Fix(joint.start, joint.end, "als auch"),))


def partner(analysis: Analysis, place: int) -> Token | None:
    """The only *und* behind, in the same clause; none where something else may be the partner."""
    behind = analysis.words[place + 1 :]
    joints = [token for token in behind if token.text == "und"]
    if len(joints) != 1 or any(token.text in PARTNERS for token in behind):
        return None
    between = analysis.text[analysis.words[place].end : joints[0].start]
    return None if any(sign in between for sign in ",;:.!?") else joints[0]


CHECK = Check(
    code="CAL06",
    name="both-and",
    severity=Severity.WARNING,
    title=Message("»sowohl« ohne »als auch«", "“sowohl” without “als auch”"),
    trigger=Trigger(words=frozenset(("sowohl",))),
    find=find,
    bad=(
        Bad("Das hilft [[sowohl]] Kindern und Eltern.", "Das hilft sowohl Kindern als auch Eltern."),
        Bad(
            "Sie liefert [[sowohl]] in Berlin und in Rom.",
            "Sie liefert sowohl in Berlin als auch in Rom.",
        ),
    ),
    good=(
        Good("Das hilft sowohl Kindern als auch Eltern."),
        Good("Sowohl Kinder wie auch Eltern und Lehrer kamen."),
        Good("Er mag sowohl Tee, aber auch Kaffee und Milch."),
    ),
)
