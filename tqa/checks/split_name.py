"""A name or model number torn in two by a blank.

Why it matters
    *RTX 50 90* is no graphics card, and *Deep Seek* no firm; systems tear what they spell letter by letter.

When it stays silent
    Series and version with a blank by right (GPT 4, Windows 11), numbers followed by a unit or another number.

Fix safety
    Safe: only the blank goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from string import ascii_uppercase, digits

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import names
from tqa.model import Fix, Hit, Message, Severity, Token, TokenKind

STARTS = frozenset(ascii_uppercase + digits)
"""What the second half of a torn name begins with."""


@cache
def fronts() -> frozenset[str]:
    """What stands before an inner capital of a name, in lower case, and the series whose models have four figures."""
    inner = {name[:at] for name in names.folded().values() for at in range(1, len(name)) if name[at].isupper()}
    inner = {front for front in inner if not (front.isupper() or " " in front)}
    series = {word.lower() for word in names.words_of("product_series")}
    return frozenset(series | {front.lower() for front in inner})


def find(analysis: Analysis) -> Iterator[Hit]:
    for place, (one, two) in enumerate(pairwise(analysis.tokens)):
        if two.text[0] not in STARTS or one.text[0].islower():
            continue
        if two.start != one.end + 1 or analysis.text[one.end] not in " \u00a0":
            continue
        if (name := torn_name(one, two)) or (name := torn_number(analysis, place)):
            message = Message(f"Ein Wort: »{name}«.", f"One word: “{name}”.")
            yield Hit(one.start, two.end, message, (Fix(one.start, two.end, name, safe=True),))


def torn_name(one: Token, two: Token) -> str | None:
    """The name whose inner capital begins the second token."""
    if not (one.kind is two.kind is TokenKind.WORD and one.text[0].isupper() and two.text[0].isupper()):
        return None
    if f"{one.text} {two.text}".casefold() in names.folded():
        return None
    name = names.canonical(one.text + two.text)
    inner = name is not None and name[len(one.text)].isupper() and not name[: len(one.text)].isupper()
    return name if inner else None


def torn_number(analysis: Analysis, place: int) -> str | None:
    """*50 90* behind a series whose models have four figures."""
    tokens = analysis.tokens[max(place - 1, 0) : place + 3]
    if place == 0 or not all(t.text.isdigit() and len(t.text) == 2 for t in tokens[1:3]):
        return None
    closed = len(tokens) == 3 or tokens[3].kind is TokenKind.PUNCT or tokens[3].text.islower()
    return tokens[1].text + tokens[2].text if closed and tokens[0].text in names.words_of("product_series") else None


CHECK = Check(
    code="ENT03",
    name="split-name",
    severity=Severity.WARNING,
    title=Message("Zerrissener Name", "Torn name"),
    source_clears=True,
    trigger=Trigger(words=fronts()),
    find=find,
    bad=(
        Bad("Die RTX [[50 90]] kostet viel.", "Die RTX 5090 kostet viel."),
        Bad("Gegen die GTX [[16 60]] verliert sie.", "Gegen die GTX 1660 verliert sie."),
        Bad("Das Modell von [[Deep Seek]] ist offen.", "Das Modell von DeepSeek ist offen."),
        Bad("Auch [[Open AI]] braucht Strom.", "Auch OpenAI braucht Strom."),
        Bad("Der Nutzer fragt [[Chat GPT]] um Rat.", "Der Nutzer fragt ChatGPT um Rat."),
    ),
    good=(
        Good("Die RTX 5090 kostet viel."),
        Good("Mit GPT 4 und Windows 11 geht es schneller."),
        Good("Bei der RTX 50 90 Prozent mehr zu verlangen, ist dreist."),
        Good("Der Chip misst 50 mal 90 Millimeter."),
        Good("Er fuhr im Mai 20 25 Kilometer."),
        Good("Mistral AI kommt aus Paris."),
    ),
)
