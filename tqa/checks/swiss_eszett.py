"""An ß in an article for Switzerland.

Why it matters
    Switzerland and Liechtenstein write ss; an ß shows that the text was made for another country.

When it stays silent
    Without `locale = "de-CH"` in the configuration, and in names.

Fix safety
    Safe: ss for ß is the rule without exception.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.page.swiss import written
from tqa.checks._check import Bad, Check, Good
from tqa.lexicon import names
from tqa.model import Fix, Hit, Message, Severity

MESSAGE = Message("In der Schweiz steht ss für ß.", "Switzerland writes ss for ß.")


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    """Of the whole document, so that no other check drops its cure for an ß that is put right afterwards."""
    swiss = bool(analyses) and analyses[0].facts.house.swiss
    for analysis in analyses if swiss else ():
        if "ß" in analysis.text:
            for token in analysis.words:
                old = analysis.text[token.start : token.end]
                if "ß" in old and (lexicon.is_word(token.text, initial=True) or not names.is_name(token.text)):
                    fix = Fix(token.start, token.end, written(old), safe=True)
                    yield analysis, Hit(token.start, token.end, MESSAGE, (fix,))


CHECK = Check(
    code="SPL08",
    name="swiss-eszett",
    severity=Severity.WARNING,
    title=Message("ß in der Schweiz", "ß in Switzerland"),
    find_all=find_all,
    bad=(
        Bad(
            "Die [[Straße]] zum Werk ist [[groß]] genug.",
            "Die Strasse zum Werk ist gross genug.",
            locale="de-CH",
        ),
    ),
    good=(
        Good("Die Straße zum Werk ist groß genug."),
        Good("Die Strasse zum Werk ist gross genug.", locale="de-CH"),
        Good("In hohem Masse hängt es vom Wasser ab, heisst es.", locale="de-CH"),
        Good("Der Grossteil der Chips fliesst nach Asien.", locale="de-CH"),
    ),
)
