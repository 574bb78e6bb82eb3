"""A known name with letters lost, doubled, swapped or replaced.

Why it matters
    *AMSL* for *ASML* sends the reader to a firm that does not exist; no dictionary knows either.

When it stays silent
    Words and known names; what the document shows to be a name of its own; acronyms, unless two letters are
    swapped and the sentence is about business or technology; forms more than one slip away (two in long names).

Fix safety
    For review: an unknown name may resemble a known one by chance.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse import Analysis
from tqa.analyse.facts import is_unknown
from tqa.checks._check import Bad, Check, Good
from tqa.checks._names import Part, parts, word_at
from tqa.lexicon import names, near_names
from tqa.model import Fix, Hit, Message, Severity, Token


def find(analysis: Analysis) -> Iterator[Hit]:
    unknown = analysis.facts.unknown
    for place, token in enumerate(() if unknown.isdisjoint(analysis.forms) else analysis.words):
        for part in parts(token) if token.text in unknown and not stands_by_name(analysis, token) else ():
            if is_unknown(part.text) and not analysis.facts.is_name(part.text) and not names.canonical(part.text):
                yield from judge(analysis, part, word_at(analysis, place - 1), word_at(analysis, place + 1))


def judge(analysis: Analysis, part: Part, before: str, after: str) -> Iterator[Hit]:
    """The names that the part may have been; those of the document first."""
    found = [c for c in near_names.near(part.text, before, after) if not part.text.isupper() or is_business(analysis)]
    if found:
        found.sort(key=lambda c: c.text not in analysis.facts.counts)
        message = Message(
            f"»{part.text}«: gemeint ist wohl der Name »{found[0].text}«.",
            f"“{part.text}”: probably the name “{found[0].text}”.",
        )
        yield Hit(part.start, part.end, message, tuple(Fix(part.start, part.end, c.text) for c in found[:3]))


def stands_by_name(analysis: Analysis, token: Token) -> bool:
    """Unknown names beside it make one name with it, of somebody else (*Jarmil Burghauser*)."""
    beside = (t for t in analysis.words if t.end + 1 == token.start or t.start == token.end + 1)
    return any(
        t.text[0].isupper() and len(t.text) > 1 and is_unknown(t.text) and not names.is_name(t.text) for t in beside
    )


def is_business(analysis: Analysis) -> bool:
    """Whether a word of the sentence is of business or technology."""
    stems = names.words_of("business_stems")
    return any(stem in word for word in analysis.lower_words for stem in stems)


CHECK = Check(
    code="ENT01",
    name="corrupted-name",
    severity=Severity.WARNING,
    title=Message("Verfälschter Name", "Corrupted name"),
    source_clears=True,
    find=find,
    bad=(
        Bad("Die Aktie von [[AMSL]] stieg um drei Prozent.", "Die Aktie von ASML stieg um drei Prozent."),
        Bad("Der Umsatz von [[Inifneon]] fiel im Sommer.", "Der Umsatz von Infineon fiel im Sommer."),
        Bad("[[Samung]] baut ein Werk in Texas.", "Samsung baut ein Werk in Texas."),
        Bad("Der Chip stammt von [[Qualcom]].", "Der Chip stammt von Qualcomm."),
        Bad("Die Messe in [[Shenzen]] beginnt morgen.", "Die Messe in Shenzhen beginnt morgen."),
        Bad("Der [[Nvida]]-Chef kommt nach Berlin.", "Der Nvidia-Chef kommt nach Berlin."),
    ),
    good=(
        Good("Die Aktie von ASML stieg um drei Prozent."),
        Good("Nvidias Umsatz wächst, der von Intel fällt."),
        Good("Der Stand von SiCarrier war umlagert, sagte Ruwitch."),
        Good("Auch AMS und AMD liefern Sensoren."),
        Good("Frau Appel isst einen Apfel, Herr Merkle nicht."),
        Good("Liang Wenfeng gründete die Firma in Hangzhou."),
    ),
)
