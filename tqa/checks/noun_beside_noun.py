"""Two common nouns side by side that are one: Verwaltung Beamte, der Soziologie Professor.

Why it matters
    English puts nouns side by side; German makes one word of them.

When it stays silent
    Quantities, dates, titles, names and labels (*drei Flaschen Wein*, *Ende März*, *das Thema Energie*), and wherever
    two phrases may meet (*in den Händen Flugblätter*): only an article that skips the first noun, the place before the
    verb, or a common compound on record shows the fault.

Fix safety
    For review: a genitive may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.noun_pairs import Proof
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._pair_cures import compounds
from tqa.model import Hit, Message, Severity

PROOFS = frozenset((Proof.ARTICLE, Proof.FIRST_PLACE, Proof.RECORD))


def find(analysis: Analysis) -> Iterator[Hit]:
    for pair in analysis.noun_pairs:
        if pair.proof in PROOFS:
            offers = tuple(compounds(pair))
            said = f"{pair.first.text} {pair.second.text}"
            message = Message(
                f"»{said}« ist im Deutschen ein Wort: »{offers[0].text}«.", f"“{said}” is one word: “{offers[0].text}”."
            )
            yield Hit(pair.first.start, pair.second.end, message, offers)


CHECK = Check(
    code="NPH04",
    name="noun-beside-noun",
    severity=Severity.WARNING,
    title=Message("Zwei Substantive nebeneinander", "Two nouns side by side"),
    find=find,
    trigger=Trigger(part="noun_pairs"),
    bad=(
        Bad("Der Platz ist so groß wie zehn [[Fußball Felder]].", "Der Platz ist so groß wie zehn Fußballfelder."),
        Bad("Es bleibt ein [[Balance Akt]].", "Es bleibt ein Balanceakt."),
        Bad("Die [[Denk Fabrik]] OECD zweifelt daran.", "Die Denkfabrik OECD zweifelt daran."),
        Bad("Er reist an die [[Front Linie]].", "Er reist an die Frontlinie."),
        Bad(
            "[[Verwaltung Beamte]] haben das bestätigt.",
            "Verwaltungsbeamte haben das bestätigt.",
            ("Regierungsbeamte haben das bestätigt.",),
        ),
        Bad("Der [[Soziologie Professor]] lehrt in Köln.", "Der Soziologieprofessor lehrt in Köln."),
        Bad("[[Regierung Sprecher]] sagten das.", "Regierungssprecher sagten das."),
        Bad("Sie arbeitet in einem [[Industrie Gebiet]].", "Sie arbeitet in einem Industriegebiet."),
        Bad("Er lobt den [[Software Hersteller]].", "Er lobt den Softwarehersteller."),
        Bad("Das [[Energie Unternehmen]] wächst.", "Das Energieunternehmen wächst."),
    ),
    good=(
        Good("Mit drei Flaschen Wein und zwei Metern Kabel kamen sie Ende März."),
        Good("Gottes Stimme war leise, und zu keiner Zeit war Raum für sie."),
        Good("Es heißt, dass Kinder Bücher und Banken Kredite wollen."),
        Good("Sie trugen in den Händen Flugblätter."),
        Good("Das hilft zum Beispiel Menschen."),
        Good("Das Thema Energie und der Typ Ascend blieben strittig."),
        Good("Frau Professor Müller sprach mit Konzernchef Huang."),
        Good("Seit Freitag Vertreter zu sein, ist neu."),
        Good("Eine Million Euro kostet das."),
        Good("Es gibt Leute, die der Regierung Fehler vorwerfen."),
    ),
)
