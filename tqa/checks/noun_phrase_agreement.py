"""Determiner, adjective and noun that agree in no case, number and gender: der westlichen Ländern.

Why it matters
    The words of a noun phrase share case, number and gender; a wrong ending is the commonest slip of machines.

When it stays silent
    When some combination of readings agrees; for unknown words, names and loans, for pronouns of relative clauses,
    for objects of participles (*das Strom erzeugende Kraftwerk*), and before another noun.

Fix safety
    Safe if only an adjective changes and no other cure is near; else for review.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.agreement import Judge
from tqa.analyse.phrases.extended_attributes import extended
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._phrase_cures import extent, fixes, quote
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for phrase in (*Judge(analysis).disagreeing(), *extended(analysis)):
        words, offers = quote(analysis, phrase), fixes(analysis, phrase)
        message = Message(
            f"»{words}« stimmt in Fall, Zahl oder Geschlecht nicht überein.", f"“{words}” does not agree."
        )
        yield Hit(*extent(analysis, phrase), message, offers)


CHECK = Check(
    code="NPH01",
    name="noun-phrase-agreement",
    severity=Severity.WARNING,
    title=Message(
        "Artikel, Adjektiv und Substantiv passen nicht zusammen", "Determiner, adjective and noun do not agree"
    ),
    find=find,
    trigger=Trigger(part="phrases"),
    bad=(
        Bad("Die Wirtschaft [[der südlichen Ländern]] wächst.", "Die Wirtschaft der südlichen Länder wächst."),
        Bad("Sie wohnt in [[den alten Haus]].", "Sie wohnt in dem alten Haus."),
        Bad("[[Ein neue Fabrik]] entsteht.", "Eine neue Fabrik entsteht."),
        Bad("Er dankte [[dem Präsident]].", "Er dankte dem Präsidenten."),
        Bad("Das ist [[ein weiterer wichtigen Schritt]].", "Das ist ein weiterer wichtiger Schritt."),
        Bad("[[Viele kleinen Firmen]] klagen.", "Viele kleine Firmen klagen."),
        Bad("Sie sprach mit [[den Kinder]].", "Sie sprach mit den Kindern."),
        Bad("Er lobt das Werk [[des deutsches Malers]] Richter.", "Er lobt das Werk des deutschen Malers Richter."),
        Bad("„[[Ein große Erfolg]]“, sagt sie.", "„Ein großer Erfolg“, sagt sie."),
        Bad("[[Der in Bonn ansässigen Verein]] wirbt.", "Der in Bonn ansässige Verein wirbt."),
        Bad("Wir gingen [[zum Schule]].", "Wir gingen zur Schule."),
    ),
    good=(
        Good("Die Wirtschaft der südlichen Länder wächst, sagt er, der früherer Chef war."),
        Good("Der weiter unten beschriebene Schalter Max hilft, und das in Bonn große Fest beginnt."),
        Good("Der Strom erzeugende Reaktor ist das Wärme liefernde Herz."),
        Good("Alle deutschen und viele kleine Firmen klagen."),
        Good("Das ist ein Land, das Menschen hilft."),
        Good("Bei hohem finanziellen Aufwand lohnt es sich."),
        Good("Eine 20 Jahre alte Anlage und ein 300 Meter langes Band stehen still."),
        Good("Es gibt ein wenig Regen und ein paar Wolken."),
        Good("Vor allem Frauen und unter anderem Kinder kamen."),
    ),
)
