"""Two hyphens that stand for a dash, as on a typewriter.

Why it matters
    German sets an en dash between blanks; two hyphens look like an option of a command or like a rule.

When it stays silent
    Without blanks on both sides (*--help*), beside signs, figures and code, at the ends of a line, and in runs.

Fix safety
    Safe: an en dash between the same blanks. For review before *und* and a noun, where the hyphen of a word that
    goes on later may be meant (*Ein- und Ausfuhr*).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity

FAULT = pattern(r"(?<=[^\W\d_][)“”\"»«,.]) ---? (?=[^\W\d_])|(?<=[^\W_]) ---? (?=[(„“\"»«]?[^\W\d_])")
SUSPENDED = pattern(r"(?<=[a-zäöüß]) -- (?:und|oder|bzw\.) [A-ZÄÖÜ]")
MESSAGE = Message("Zwei Bindestriche statt eines Gedankenstrichs.", "Two hyphens in place of a dash.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for match in FAULT.finditer(analysis.text):
        suspended = SUSPENDED.match(analysis.text, match.start())
        dash = Fix(*match.span(), " – ", safe=not suspended)
        yield Hit(*match.span(), MESSAGE, (Fix(*match.span(), "- "), dash) if suspended else (dash,))


CHECK = Check(
    code="TYP20",
    name="double-hyphen",
    severity=Severity.WARNING,
    title=Message("Doppelter Bindestrich", "Double hyphen"),
    source_clears=True,
    trigger=Trigger(chars="-", pattern=pattern(" ---? ")),
    find=find,
    formats=frozenset(("text", "markdown", "html")),
    bad=(
        Bad("Das Werk[[ -- ]]es ist neu[[ -- ]]wächst.", "Das Werk – es ist neu – wächst."),
        Bad("Die Behörde (BIS)[[ -- ]]sie prüft[[ --- ]]schweigt.", "Die Behörde (BIS) – sie prüft – schweigt."),
        Bad(
            "Die Medizintechnik[[ -- ]]und Pharmabranche wächst.",
            "Die Medizintechnik- und Pharmabranche wächst.",
            ("Die Medizintechnik – und Pharmabranche wächst.",),
        ),
        Bad("Der Umsatz stieg 2024[[ -- ]]„deutlich“, sagt er.", "Der Umsatz stieg 2024 – „deutlich“, sagt er."),
    ),
    good=(
        Good("Die Ein- und Ausfuhr stieg."),
        Good("Der Befehl tqa --help zeigt alles."),
        Good("Das Werk – es ist neu – wächst."),
        Good("Eintritt: 10, -- Euro an der Kasse."),
        Good("Es heißt a -- 1 in dieser Sprache."),
        Good("Siehe `git diff HEAD -- datei` im Handbuch.", format="markdown"),
    ),
)
