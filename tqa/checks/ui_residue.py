"""A button or label of the web page that was scraped and translated along with the article.

Why it matters
    *Bildunterschrift ausblenden* is an order to a browser, not a sentence to a reader.

When it stays silent
    Sentences of an article, headings, table cells, and single words that an article might set
    as well (*Teilen*, *Suche*) as long as nothing around them is residue.

Fix safety
    The line is deleted; for review, since only an editor knows the page.
"""

from __future__ import annotations

from tqa.checks._check import ARTICLES, Bad, Check, Good
from tqa.checks._page_frame import finder
from tqa.model import Message, Severity

PROSE = "Der Hersteller baut in Dresden ein zweites Werk."

CHECK = Check(
    code="RES01",
    name="ui-residue",
    severity=Severity.WARNING,
    title=Message("Bedienelement der Webseite", "Control of the web page"),
    formats=ARTICLES,
    find_all=finder(
        lambda found: found.certain and found.mark.kind == "ui",
        "Rest der Webseite ({}), gehört nicht zum Artikel.",
        "Left over from the web page ({}), not part of the article.",
    ),
    bad=(
        Bad(f"{PROSE}\n[[Bildunterschrift einblenden]]", f"{PROSE}\n"),
        Bad(f"{PROSE}\n[[Fotobeschriftung umschalten]]", f"{PROSE}\n"),
        Bad(f"{PROSE}\n[[Blenden Sie das Transkript ein]]", f"{PROSE}\n"),
        Bad(f"[[Zuhören · 7 Min.]]\n{PROSE}", f"\n{PROSE}"),
        Bad(f"{PROSE}\n[[Klicken, um auf LinkedIn zu teilen (Wird in neuem Fenster geöffnet)]]", f"{PROSE}\n"),
        Bad(f"{PROSE}\n[[Facebook]]\n[[Teilen]]\n[[Drucken]]", f"{PROSE}\n\n\n"),
        Bad(f"{PROSE}\n[[Die Geschichte wird unten fortgesetzt]]", f"{PROSE}\n"),
        Bad(f"{PROSE}\n[[Toggle caption]]", f"{PROSE}\n"),
    ),
    good=(
        Good(f"Suche\n{PROSE}"),
        Good(f"Kommentar\n{PROSE}"),
        Good("Der Sender will die Bildunterschrift künftig ausblenden, wenn niemand spricht."),
        Good("Werbung im Wandel\nDie Branche verdient weniger als vor zehn Jahren."),
        Good("Die Firma teilt den Gewinn mit ihren Aktionären."),
    ),
)
