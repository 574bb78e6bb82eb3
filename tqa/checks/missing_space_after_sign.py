"""No blank after a sign that closes.

Why it matters
    Two sentences or clauses run into each other: „… geboren.Noch vor 30 Jahren …“.

When it stays silent
    Addresses, file names, versions, numbers, abbreviations (z.B.), gender colons (Leser:innen), names with a sign
    inside (FRITZ!Box), and words that the lexicon does not know.

Fix safety
    Safe: both sides are German words.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.checks._places import in_address
from tqa.model import Fix, Hit, Message, Severity

STOP = pattern(r"(?<![\w.@/&:_-])([^\W\d_]+[a-zäöüß]{2})([.!?:])([A-ZÄÖÜ][a-zäöüß]+)(?=[\s,]|\.(?:\s|$))")
COMMA = pattern(r"(?<![\w.@/&:_-])([^\W\d_]+[a-zäöüß])([,;])([^\W\d_]{2,})(?=[\s,.:;!?]|$)")
SPEECH = pattern(r"(?<=[a-zäöüß]{3})(:)(?=[\"„»][A-ZÄÖÜ])")
MESSAGE = Message("Nach dem Satzzeichen fehlt ein Leerzeichen.", "A blank is missing after the punctuation mark.")


def find(analysis: Analysis) -> Iterator[Hit]:
    for shape in (STOP, COMMA):
        for match in shape.finditer(analysis.text):
            known = lexicon.is_word(match[1]) and lexicon.is_word(match[3])
            if known and not in_address(analysis, match.start(2)):
                place = match.end(2)
                yield Hit(match.start(2), match.end(2), MESSAGE, (Fix(place, place, " ", safe=True),))
    for match in SPEECH.finditer(analysis.text):
        yield Hit(*match.span(), MESSAGE, (Fix(match.end(), match.end(), " ", safe=True),))


CHECK = Check(
    code="PUN02",
    name="missing-space-after-sign",
    severity=Severity.ERROR,
    title=Message("Leerzeichen nach Satzzeichen fehlt", "Missing blank after a sign"),
    source_clears=True,
    trigger=Trigger(pattern=pattern(r"[.,;:!?](?<=[a-zäöüß].)(?:[^\W\d_]|(?<=:)[\"„»])")),
    find=find,
    bad=(
        Bad("Das Werk wächst[[.]]Die Nachfrage steigt.", "Das Werk wächst. Die Nachfrage steigt."),
        Bad("Wer nach Ungarn kommt[[,]]muss das melden.", "Wer nach Ungarn kommt, muss das melden."),
        Bad("Wächst das Werk[[?]]Die Nachfrage steigt.", "Wächst das Werk? Die Nachfrage steigt."),
        Bad("Er sagte[[:]]„Das ist gut.“", "Er sagte: „Das ist gut.“"),
        Bad("Die Regel gilt[[:]]Niemand geht.", "Die Regel gilt: Niemand geht."),
        Bad("Das Werk wächst[[;]]die Nachfrage steigt.", "Das Werk wächst; die Nachfrage steigt."),
    ),
    good=(
        Good("Viele Leser:innen und Nutzer:innen schreiben."),
        Good("Die Seite www.beispiel.de und die Datei bericht.txt fehlen."),
        Good("Das ist z.B. im Werk so."),
        Good("Die FRITZ!Box steht im Regal."),
        Good("Die Software läuft mit Node.js im Netz."),
        Good("Der Wert 3,5 gilt ab Version 2.1."),
        Good("Die Adresse ist https://example.org/das.Werk,neu."),
        Good("Schreiben Sie an vorname.Nachname@example.org."),
    ),
)
