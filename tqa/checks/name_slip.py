"""A name of the document that is once spelt otherwise.

Why it matters
    Readers take *Ruwitch* and *Ruwich* for two persons.

When it stays silent
    Genitives, plurals and other endings; forms that texts attest as words or names of their own; forms that
    occur twice; slips in names of the lists (`corrupted-name`).

Fix safety
    For review: two names may differ by one letter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tqa.analyse import Analysis
from tqa.analyse.facts import Facts
from tqa.checks._check import Bad, Check, Good
from tqa.checks._names import spoken
from tqa.lexicon import names, near_names
from tqa.model import Fix, Hit, Message, Severity

PASSAGE = 40
"""Segments between which a name is still in mind."""
SHORTEST, FREQUENT = 5, 2
"""Letters of a name that may be compared, and how often the right spelling of an unknown name must occur."""


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    meant = slips(analyses[0].facts) if analyses else {}
    near = [together for together in meant.items() if stand_together(analyses, *together)]
    for analysis, part in spoken(analyses, dict(near)) if near else ():
        name = meant[part.text]
        message = Message(f"Sonst steht im Text »{name}«.", f"Elsewhere the text has “{name}”.")
        yield analysis, Hit(part.start, part.end, message, (Fix(part.start, part.end, name),))


def stand_together(analyses: Sequence[Analysis], rare: str, usual: str) -> bool:
    """Both forms occur within one passage: of two names far apart in a long document nothing says they are one."""
    places = {form: [n for n, a in enumerate(analyses) if form in a.text] for form in (rare, usual)}
    return any(abs(a - b) <= PASSAGE for a in places[rare] for b in places[usual])


def slips(facts: Facts) -> dict[str, str]:
    """Forms that occur once and are one slip from a name of the document -> that name."""
    doubtful = sorted(form for form in facts.names | facts.unknown if facts.counts.get(form) == 1)
    rare = [form for form in doubtful if len(form) >= SHORTEST and not near_names.is_attested(form)]
    usual = [form for form, times in facts.counts.items() if times >= FREQUENT and form in facts.names]
    usual += [form for form in facts.counts if form[0].isupper() and names.is_name(form)] if rare else []
    alike: dict[str, list[str]] = defaultdict(list)
    for form in usual:
        alike[form[0] + form[-1]].append(form)
    return {a: b for a in rare for b in alike[a[0] + a[-1]] if is_slip(a, b) and not near_names.near(a)}


def is_slip(rare: str, usual: str) -> bool:
    """One edit apart inside, of two forms that begin and end alike."""
    return not rare.startswith(usual) and near_names.is_one_edit(rare, usual)


CHECK = Check(
    code="ENT06",
    name="name-slip",
    severity=Severity.WARNING,
    title=Message("Name einmal anders geschrieben", "Name spelt differently once"),
    source_clears=True,
    find_all=find_all,
    bad=(
        Bad(
            "John Ruwitch war dort. Die Leute sahen Ruwitch. Danach ging [[Ruwich]] weg.",
            "John Ruwitch war dort. Die Leute sahen Ruwitch. Danach ging Ruwitch weg.",
        ),
        Bad("Das sagt Jensen Huang. Später winkte [[Hunag]] ab.", "Das sagt Jensen Huang. Später winkte Huang ab."),
        Bad(
            "Am Stand von QuorLinex war viel los. Bei QuorLinex wird gebaut. Auch [[QourLinex]] hofft.",
            "Am Stand von QuorLinex war viel los. Bei QuorLinex wird gebaut. Auch QuorLinex hofft.",
        ),
        Bad(
            "Adam Quorlin schrieb das Buch. Viele lesen Quorlin. Nur [[Quolrin]] nicht.",
            "Adam Quorlin schrieb das Buch. Viele lesen Quorlin. Nur Quorlin nicht.",
        ),
        Bad(
            "Lisa Su kam. Pat Gelsinger ging. Man hörte [[Gelsniger]].",
            "Lisa Su kam. Pat Gelsinger ging. Man hörte Gelsinger.",
        ),
    ),
    good=(
        Good("Adam Tooze schreibt. Toozes Buch liegt hier. Bei Tooze ist alles Geschichte."),
        Good("Frau Meier trifft Herrn Meyer. Danach geht Meier weg."),
        Good("John Quorlin war dort. Die Leute sahen Quorlin. Die Quorlins blieben."),
        Good("Herr Quorlin sah Frau Zervande. Dann gingen Quorlin und Zervande."),
        Good("Christian kam mit Christine. Christian ging."),
        Good("Huang kam. Auch Hwang kam."),
    ),
)
