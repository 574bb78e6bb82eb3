"""A firm before a noun without a hyphen: der Nvidia Sprecher, Intel Aktien stiegen.

Why it matters
    Names are coupled to nouns with a hyphen (official rules, § 46 and § 50).

When it stays silent
    When name and noun may be two phrases (*dass Nvidia Chips verkauft*): only an article that fits the noun, or the
    place before the verb, shows the compound. Names of products and firms that are written so.

Fix safety
    For review: a genitive may be better.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.phrases.noun_pairs import Proof
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.checks._pair_cures import compounds
from tqa.model import Hit, Message, Severity


def find(analysis: Analysis) -> Iterator[Hit]:
    for pair in analysis.noun_pairs:
        if pair.proof is Proof.FIRM:
            offers = tuple(compounds(pair))
            word = offers[0].text
            message = Message(f"Mit Bindestrich: »{word}«.", f"Needs a hyphen: “{word}”.")
            yield Hit(pair.first.start, pair.second.end, message, offers)


CHECK = Check(
    code="HYP08",
    name="firm-compound",
    severity=Severity.WARNING,
    title=Message("Firmenname und Substantiv ohne Bindestrich", "Firm and noun without a hyphen"),
    find=find,
    trigger=Trigger(part="noun_pairs"),
    bad=(
        Bad("Ein [[Apple Händler]] sagte das.", "Ein Apple-Händler sagte das."),
        Bad("Der [[Nvidia Sprecher]] schwieg.", "Der Nvidia-Sprecher schwieg."),
        Bad("[[Intel Aktien]] stiegen stark.", "Intel-Aktien stiegen stark."),
        Bad("Sie kaufte eine [[Samsung Fabrik]].", "Sie kaufte eine Samsung-Fabrik."),
        Bad("Er arbeitet für das [[Huawei Forschungszentrum]].", "Er arbeitet für das Huawei-Forschungszentrum."),
    ),
    good=(
        Good("Es heißt, dass Nvidia Chips verkauft."),
        Good("Der Nvidia-Sprecher schwieg."),
        Good("Das ist ein Fehler, der Intel Kunden kostet."),
        Good("Mit Samsung Fabriken zu bauen, ist teuer."),
    ),
)
