"""A word of another German-speaking country: Januar for Austria, Jänner for Germany.

Why it matters
    Austria's official language says Jänner; a German or Swiss reader takes it for dialect.

When it stays silent
    Words that are right in all three countries. Without a locale in the configuration it is a hint.

Fix safety
    Safe: the words mean the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.analyse.facts import Facts
from tqa.checks._check import Bad, Check, Good
from tqa.checks._national import pattern, words
from tqa.config import Locale
from tqa.model import Fix, Hit, Message, Severity

COUNTRIES = {
    Locale.DE: Message("In Deutschland", "In Germany"),
    Locale.AT: Message("In Österreich", "In Austria"),
    Locale.CH: Message("In der Schweiz", "In Switzerland"),
}


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    """Of the whole document, so that no other check drops its cure for a word that is put right afterwards."""
    facts = analyses[0].facts if analyses else Facts()
    locale = facts.house.locale
    level = Severity.HINT if locale is Locale.DE else None
    for analysis in analyses if words(locale).keys() & facts.counts.keys() else ():
        for match in pattern(locale).finditer(analysis.text):
            word = words(locale)[match.group()]
            said = Message(f"{COUNTRIES[locale].de} heißt es »{word}«.", f"{COUNTRIES[locale].en} it is “{word}”.")
            yield analysis, Hit(*match.span(), said, (Fix(*match.span(), word, safe=True),), level)


CHECK = Check(
    code="SPL07",
    name="national-word",
    severity=Severity.WARNING,
    title=Message("Wort eines anderen Landes", "Word of another country"),
    find_all=find_all,
    bad=(
        Bad("Das Werk öffnet im [[Jänner]].", "Das Werk öffnet im Januar."),
        Bad("Das Werk öffnet im [[Januar]].", "Das Werk öffnet im Jänner.", locale="de-AT"),
    ),
    good=(Good("Das Werk öffnet im Januar."), Good("Das Werk öffnet im Jänner.", locale="de-AT")),
)
