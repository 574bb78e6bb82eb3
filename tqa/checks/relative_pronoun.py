"""A relative pronoun that agrees with no noun before it: das Auto, den er fährt.

Why it matters
    The pronoun takes gender and number of its antecedent.

When it stays silent
    Unless a subject pronoun follows, so that the clause is a relative one; when any noun of the sentence before it
    agrees, is a name or unknown; for plurals behind *und*.

Fix safety
    For review: the fix agrees with the nearest noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import declension, lists, prepositions
from tqa.lexicon.declension import COLUMNS, PLURAL, Cells
from tqa.model import Fix, Hit, Message, Severity


@cache
def pronouns() -> dict[str, tuple[str, Cells]]:
    """Form -> its case before a subject, and the cells of what it points to."""
    rows = lists.load("relatives")["pronoun"]
    return {
        row["form"]: (row["case"], sum(0x1111 << COLUMNS.index(column) for column in row["columns"])) for row in rows
    }


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens = analysis.tokens
    for place in range(2, len(tokens) - 1):
        known = pronouns().get(tokens[place].text)
        if known is None or tokens[place + 1].text not in lists.load("relatives")["subjects"]:
            continue
        comma = place - 2 if tokens[place - 1].text in prepositions.governed() else place - 1
        cells = antecedents(analysis, comma) if tokens[comma].text == "," else []
        joined = known[1] & PLURAL and any(token.text == "und" for token in tokens[:comma])
        if cells and not joined and not any(each & known[1] for each in cells):
            token = tokens[place]
            noun = tokens[comma - 1].text
            offers = tuple(Fix(token.start, token.end, form) for form in forms(known[0], cells[-1]))
            message = Message(
                f"»{token.text}« passt nicht zu »{noun}«.", f"“{token.text}” does not agree with “{noun}”."
            )
            yield Hit(token.start, token.end, message, offers)


def antecedents(analysis: Analysis, comma: int) -> list[Cells]:
    """The cells of all nouns before a comma, the last of which stands right before it; () if one is unknown."""
    found: list[Cells] = []
    for place, token in enumerate(analysis.tokens[:comma]):
        if token.text[0].isupper() and (place or place == comma - 1):
            noun = analysis.phrase_reader.noun(place)
            if noun is None or analysis.phrase_reader.is_open(noun):
                return []
            phrase = next((p for p in analysis.phrases if p.noun.place == place and p.article >= 0 and p.cells), None)
            found.append(phrase.cells & phrase.governed if phrase and not phrase.open else noun.masks.any)
    return found if comma and analysis.tokens[comma - 1].text[0].isupper() else []


def forms(case: str, cells: Cells) -> Iterator[str]:
    """The pronouns in a case for the genders and numbers of a noun."""
    columns = dict.fromkeys(column for _, column in declension.members(cells))
    for column in columns:
        plural = case == "DAT" and column == "PLU"
        form = lists.load("relatives")["plural_dative"] if plural else declension.determiner("der", case, column)
        if form:
            yield form


CHECK = Check(
    code="NPH10",
    name="relative-pronoun",
    severity=Severity.WARNING,
    title=Message("Relativpronomen ohne Bezug", "Relative pronoun that agrees with nothing"),
    trigger=Trigger(words=frozenset(lists.load("relatives")["subjects"])),
    find=find,
    bad=(
        Bad("Das Auto, [[den]] er fährt, ist alt.", "Das Auto, das er fährt, ist alt."),
        Bad("Es ist eine Fabrik, in [[dem]] man Chips baut.", "Es ist eine Fabrik, in der man Chips baut."),
        Bad("Er nannte den Grund, aus [[der]] er ging.", "Er nannte den Grund, aus dem er ging."),
    ),
    good=(
        Good("Das Auto, das er fährt, ist alt."),
        Good("Die Männer und die Frau, denen er half, lachen."),
        Good("Das Ende der Straße, die wir kennen, ist nah."),
        Good("Es ist ein Werk, in dem man Chips baut."),
        Good("Er sagte, den er kenne, der komme."),
    ),
)
