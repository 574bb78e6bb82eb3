"""A form, box or appeal of the web page around the article.

Why it matters
    Newsletter boxes, comment forms, donation lines and cookie notices were never part of the text.

When it stays silent
    Articles about donations, newsletters or cookies: a paragraph needs several cues of one kind,
    a single word needs residue around it.

Fix safety
    The lines are deleted; for review, since a magazine may want to keep its appeal.
"""

from __future__ import annotations

from tqa.checks._check import ARTICLES, Bad, Check, Good
from tqa.checks._page_frame import finder
from tqa.model import Message, Severity

PROSE = "Der Hersteller baut in Dresden ein zweites Werk."

CHECK = Check(
    code="RES02",
    name="boilerplate",
    severity=Severity.WARNING,
    title=Message("Textbaustein der Webseite", "Boilerplate of the web page"),
    formats=ARTICLES,
    find_all=finder(
        lambda found: found.certain and found.mark.kind == "boilerplate",
        "Textbaustein der Webseite ({}), gehört nicht zum Artikel.",
        "Boilerplate of the web page ({}), not part of the article.",
    ),
    bad=(
        Bad(f"{PROSE}\n[[Abonnieren Sie unseren kostenlosen Newsletter]]", f"{PROSE}\n"),
        Bad(f"{PROSE}\n[[Schreiben Sie einen Kommentar]]", f"{PROSE}\n"),
        Bad(f"{PROSE}\n[[Alle Cookies akzeptieren]]", f"{PROSE}\n"),
        Bad(f"{PROSE}\n[[Dieser Artikel ist nur für Abonnenten verfügbar]]", f"{PROSE}\n"),
        Bad(f"{PROSE}\n[[Alle Rechte vorbehalten]]", f"{PROSE}\n"),
        Bad(
            f"{PROSE}\n[[Spenden]]\n[[Helfen Sie uns mit einer Spende auf das Konto, IBAN DE00 1234 5678]]",
            f"{PROSE}\n\n",
        ),
    ),
    good=(
        Good("Die Stiftung sammelte im vorigen Jahr Spenden in Höhe von zwei Millionen Euro."),
        Good("Der Konzern hat den Newsletter eingestellt und setzt auf eine App."),
        Good(f"Anzeige\n{PROSE}"),
        Good("Spenden\nDie Stiftung sammelte im vorigen Jahr zwei Millionen Euro."),
    ),
)
