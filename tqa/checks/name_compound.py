"""A name or loan and a German noun without a hyphen: im Belmarsh Gefängnis, die FileDownload Klasse.

Why it matters
    English sets a name before a noun as it is; German couples both: *das Belmarsh-Gefängnis* (official rules, § 50).

When it stays silent
    Unless a determiner fits the noun, or the genitive of a country or firm stands there, and the name cannot be its
    own phrase; for first names, names of inhabitants (*der Wiener
    Bürgermeister*), and nouns that close the names of venues, firms and prizes.

Fix safety
    Safe for names of programs in mixed case; else for review, as owners spell names as they like. A hint where one
    hyphen is set (*die La Liga-Giganten*).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.name_pairs import couplings
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Fix, Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for coupling in couplings(analysis):
        start, end = coupling.words[0].start, coupling.noun.end
        word = "-".join(token.text for token in (*coupling.words, coupling.noun))
        message = Message(f"Mit Bindestrich: »{word}«.", f"Needs a hyphen: “{word}”.")
        severity = Severity.HINT if "-" in coupling.noun.text else Severity.WARNING
        yield Hit(start, end, message, (Fix(start, end, word, coupling.mixed),), severity)


CHECK = Check(
    code="HYP14",
    name="name-compound",
    severity=Severity.WARNING,
    title=Message("Name und Substantiv ohne Bindestrich", "Name and noun without a hyphen"),
    trigger=Trigger(pattern=pattern(r"[A-Z]\w*[ \u00a0][A-ZÄÖÜ][\w-]*[a-zäöüß](?![\w-])")),
    find=find,
    bad=(
        Bad("Norwegens [[Equinor Plattform]] fördert wieder.", "Norwegens Equinor-Plattform fördert wieder."),
        Bad("Er sitzt im [[Belmarsh Gefängnis]] in London.", "Er sitzt im Belmarsh-Gefängnis in London."),
        Bad("Die Methode der [[FileLoad Klasse]] hilft.", "Die Methode der FileLoad-Klasse hilft."),
        Bad("Sie kämpften in der [[Jamestown Kolonie]].", "Sie kämpften in der Jamestown-Kolonie."),
        Bad("Das Foto steht auf der [[Rolling Stones Liste]].", "Das Foto steht auf der Rolling-Stones-Liste."),
    ),
    good=(
        Good("Der Handelsbeauftragte Mickey Kantor war damit zufrieden."),
        Good("Er sitzt im Belmarsh-Gefängnis in London."),
        Good("Der Wiener Bürgermeister sprach mit dem Iran Klartext."),
        Good("Das Spiel fand in der Allianz Arena statt."),
        Good("Es heißt, dass die Taliban Frauen vertrieben."),
        Good("Im Hilton Hotel wohnen die Gäste."),
    ),
)
