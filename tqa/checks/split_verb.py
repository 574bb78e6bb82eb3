"""A separable verb in two words where it is one: zurück gekehrt, statt finden.

Why it matters
    Particle and verb are one word in the infinitive and the participles (official rules, § 34).

When it stays silent
    Beside *um* (um ihn herum tanzen), and unless the particle has no life of its own before a verb and the joined
    form is a known verb form.

Fix safety
    Safe: the joined form is in the lexicon, the particle alone makes no sense there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity, Token


@cache
def particles() -> frozenset[str]:
    return frozenset(lists.load("separable")["particles"])


def is_noun(analysis: Analysis, token: Token) -> bool:
    return token.text[0].isupper() and token.start != analysis.first_letter


def is_nonfinite(token: Token) -> bool:
    """An infinitive or a participle and no finite form but the plural that looks like the infinitive."""
    verbal = [r for r in lexicon.readings(token.text) if r.pos in ("VER", "PA2")]
    return any(r.mood == "INF" or r.pos == "PA2" or r.mood == "PA2" for r in verbal)


def find(analysis: Analysis) -> Iterator[Hit]:
    around = "um" in analysis.lower_words
    for first, second in pairwise(analysis.tokens):
        if (around and first.text.endswith("rum")) or f"und {first.text}" in analysis.text:
            continue
        if first.text.lower() not in particles() or is_noun(analysis, first):
            continue
        if not second.text.islower() or second.start - first.end != 1:
            continue
        joined = first.text + second.text
        if is_nonfinite(second) and lexicon.known(joined.lower()):
            message = Message(f"Zusammen: »{joined}«.", f"One word: “{joined}”.")
            yield Hit(first.start, second.end, message, (Fix(first.start, second.end, joined, safe=True),))


CHECK = Check(
    code="SPL06",
    name="split-verb",
    severity=Severity.WARNING,
    title=Message("Trennbares Verb getrennt geschrieben", "Separable verb in two words"),
    trigger=Trigger(words=particles()),
    find=find,
    bad=(
        Bad("Die Messe soll im Herbst [[statt finden]].", "Die Messe soll im Herbst stattfinden."),
        Bad("Er ist gestern [[zurück gekehrt]].", "Er ist gestern zurückgekehrt."),
        Bad("Das Gelände wird [[brach liegen]].", "Das Gelände wird brachliegen."),
    ),
    good=(
        Good("Die Messe findet im Herbst statt."),
        Good("Sie kam zurück und blieb."),
        Good("Statt gehen zu müssen, blieb er."),
    ),
)
