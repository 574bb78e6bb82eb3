"""Text decoded with the wrong character set (Ã¤ for ä).

Why it matters
    UTF-8 read as Windows-1252 or Mac Roman turns each umlaut into two signs; no reader forgives it.

When it stays silent
    Single accented letters of other languages; runs that do not decode.

Fix safety
    Safe: the bytes decode to the letters that stood there.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

TAIL = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc–—‘’‚“”„†‡•…‰‹›€™"
FAULT = pattern(rf"(?:[ÃÂâðïÅ](?:[{TAIL}]|Ã)[{TAIL}ÃÂâ]*|√.|‚Ä.)")
CHARSETS = ("cp1252", "latin-1", "mac-roman")
MESSAGE = Message("Falsch dekodierter Text (Zeichensatz).", "Text decoded with the wrong character set.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        cured = decoded(match.group())
        if cured is not None:
            yield Hit(match.start(), match.end(), MESSAGE, (Fix(match.start(), match.end(), cured, safe=True),))


def decoded(text: str) -> str | None:
    """The text as it was before it was decoded wrongly, once or twice; None if it was not."""
    for charset in CHARSETS:
        try:
            right = _bytes(text, charset).decode("utf-8")
        except UnicodeError:
            continue
        if len(right) < len(text) and right.isprintable() | (right == "\u00a0"):
            return decoded(right) or right
    return None


def _bytes(text: str, charset: str) -> bytes:
    """Encoded; what cp1252 leaves undefined stands for itself."""
    return b"".join(bytes([ord(c)]) if "\u0080" <= c <= "\u009f" else c.encode(charset) for c in text)


CHECK = Check(
    code="ENC01",
    name="mojibake",
    severity=Severity.ERROR,
    title=Message("Falsch dekodierter Text", "Wrongly decoded text"),
    trigger=Trigger(chars="ÃÂâðïÅ√‚"),
    find=find,
    bad=(
        Bad("Das Werk f[[Ã¤]]ngt an.", "Das Werk fängt an."),
        Bad("Die Gr[[Ã¶ÃŸ]]e z[[Ã¤]]hlt.", "Die Größe zählt."),
        Bad("Das Werk [[â€“]] es ist neu [[â€“]] wächst.", "Das Werk – es ist neu – wächst."),
        Bad("Das Werk f[[ÃƒÂ¤]]ngt an.", "Das Werk fängt an."),
        Bad("Das Werk f[[√§]]ngt an.", "Das Werk fängt an."),
    ),
    good=(
        Good("São Paulo und Ângela Åkesson grüßen."),
        Good("Das Château liegt in der Bretagne."),
        Good("Sie buchstabiert „Ä“ und „Ö“."),
        Good("Die Wurzel √2 ist nicht rational."),
        Good("Er nannte es ‚Ärger‘ und ging."),
        Good("Die Größe zählt – immer."),
    ),
)
