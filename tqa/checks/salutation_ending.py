"""A salutation whose adjective does not fit who is addressed: Liebe Herr Schulz, Lieber Anna, Sehr geehrter Frau Meier.

Why it matters
    English has one form for all (Dear); it is the first thing that the reader of a letter sees.

When it stays silent
    Unless the adjective opens the sentence and the salutation ends with it; names of both genders; several persons.

Fix safety
    Safe before Herr and Frau; before a given name for review.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists, names
from tqa.model import Fix, Hit, Message, Severity, Token, TokenKind

ENDINGS = {"MAS": "er", "FEM": "e"}
GIVEN = ":VOR"
CLOSING = frozenset((",", "!", "…", "..."))
LONGEST = 4


@cache
def group(name: str) -> frozenset[str]:
    return frozenset(lists.load("salutations")[name])


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens = analysis.tokens
    start = int(bool(tokens) and tokens[0].text.lower() in group("intensifiers"))
    if len(tokens) < start + 2:
        return
    word, whom = tokens[start : start + 2]
    stem = next((s for s in group("stems") if word.text.lower() in {s, *(s + e for e in group("endings"))}), "")
    ending = wanted(tokens[start + 1 :]) if stem else ""
    form = word.text[: len(stem)] + ending
    if ending and form != word.text:
        message = Message(f"Anrede: »{form} {whom.text}«.", f"Salutation: “{form} {whom.text}”.")
        titled = whom.text in group("titles") | group("ladies")
        yield Hit(word.start, word.end, message, (Fix(word.start, word.end, form, safe=titled),))


def wanted(tokens: Sequence[Token]) -> str:
    """The ending that the person asks for, or greetings; empty where nothing is certain."""
    end = next((n for n, t in enumerate(tokens) if t.text in CLOSING), len(tokens))
    whom = tokens[0].text
    if whom in group("greetings"):
        return ENDINGS["FEM"]
    if end > LONGEST or any(t.kind is not TokenKind.WORD or t.text.islower() for t in tokens[:end]):
        return ""
    gender = "MAS" if whom in group("titles") else "FEM" if whom in group("ladies") else gender_of(whom)
    return ENDINGS.get(gender, "")


def gender_of(name: str) -> str:
    """The one gender of a given name; empty in doubt."""
    readings = lexicon.grammar(name)
    given = {r.gender for r in readings if r.pos == "EIG" and r.extra.endswith(GIVEN)} - {"NEU"}
    alone = all(r.pos == "EIG" for r in readings) or name in names.words_of("first_names")
    return given.pop() if len(given) == 1 and alone else ""


CHECK = Check(
    code="NPH17",
    name="salutation-ending",
    severity=Severity.WARNING,
    title=Message("Endung der Anrede", "Ending of a salutation"),
    find=find,
    trigger=Trigger(pattern=pattern(r"\A(?:[Ss]ehr )?(?:[Ll]ieb|[Gg]eehrt|[Vv]erehrt|[Ww]ert|[Hh]erzlich|[Ss]chön)")),
    bad=(
        Bad("[[Liebe]] Herr Schulz, vielen Dank.", "Lieber Herr Schulz, vielen Dank."),
        Bad("Sehr [[geehrter]] Frau Schulz,", "Sehr geehrte Frau Schulz,"),
        Bad("[[Lieber]] Julia, vielen Dank.", "Liebe Julia, vielen Dank."),
        Bad("[[Liebe]] Michael!", "Lieber Michael!"),
        Bad("[[Herzlich]] Grüße", "Herzliche Grüße"),
    ),
    good=(
        Good("Lieber Herr Schulz, vielen Dank."),
        Good("Liebe Julia und lieber Michael, vielen Dank."),
        Good("Sehr geehrte Damen und Herren,"),
        Good("Liebe Herr Schulz seinen Hund, so käme er."),
        Good("Liebe Kim, vielen Dank."),
    ),
)
