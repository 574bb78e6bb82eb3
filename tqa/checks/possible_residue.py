"""A line that may belong to the web page and not to the article.

Why it matters
    *Anzeige* or *Empfehlungen* alone on a line at the top or the foot is often a label of the page.

When it stays silent
    In the middle of the article, in headings that own text, and where the surroundings make it certain:
    then `ui-residue` or `boilerplate` speaks.

Fix safety
    The line is deleted; for review.
"""

from __future__ import annotations

from tqa.checks._check import ARTICLES, Bad, Check, Good
from tqa.checks._page_frame import finder
from tqa.model import Message, Severity

PROSE = "Der Hersteller baut in Dresden ein zweites Werk.\nIm Mai beginnt der Bau."

CHECK = Check(
    code="RES06",
    name="possible-residue",
    severity=Severity.HINT,
    title=Message("Vielleicht Rest der Webseite", "Possibly left over from the web page"),
    formats=ARTICLES,
    find_all=finder(
        lambda found: not found.certain,
        "Vielleicht ein Rest der Webseite ({}).",
        "Possibly left over from the web page ({}).",
    ),
    bad=(
        Bad(f"[[Anzeige]]\n{PROSE}", f"\n{PROSE}"),
        Bad(f"{PROSE}\n[[Weiterlesen]]", f"{PROSE}\n"),
    ),
    good=(Good(PROSE), Good("Werbung im Wandel\nDie Branche verdient weniger als vor zehn Jahren.")),
)
