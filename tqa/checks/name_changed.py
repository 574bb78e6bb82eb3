"""Name or acronym that the English spells otherwise: AMSL for ASML, Ruwich for Ruwitch.

Why it matters
    A reader who looks the name up finds nothing, or somebody else.

When it stays silent
    Names of which German has its own form (München, IWF), words of German, known names, and forms that differ by
    more than one letter or two letters swapped. A hint where the passage is but a name.

Fix safety
    Safe: the English has the name.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from tqa import lexicon
from tqa.analyse.bilingual import Pair
from tqa.analyse.bilingual.names import acronyms, missing
from tqa.checks._check import Bad, Check, Good, pattern
from tqa.checks._figures import differs
from tqa.lexicon import names as known
from tqa.lexicon.near_names import is_one_edit
from tqa.model import Fix, Hit, Message, Severity

WORD = pattern(r"(?<![\w@#/.-])[A-ZÄÖÜÀ-Þ][^\W_]{2,}(?![@/\w])")
MIXED = pattern(r"[A-ZÄÖÜ]{2}[a-z]")
"""A word in capitals with something behind it: PREFIXab."""
LISTED = 4
"""Words that a name in a list has at most."""
INFLECTION = ("s", "e", "n", "en", "er", "es", "n's")


def find(pair: Pair) -> Iterator[Hit]:
    lost = missing(pair.source.plain, pair.target.text) if pair.target.text else []
    listed = bool(lost) and is_listed(pair.source.plain)
    for found in WORD.finditer(pair.target.plain) if lost else ():
        form = found[0]
        meant = next(((name, ending) for name in lost for ending in ("", "s") if fits(form, name, ending)), None)
        if meant and form not in pair.source.text and not is_known(form):
            name, ending = meant
            fix = Fix(found.start(), found.end(), name + ending, safe=True)
            weak = listed or MIXED.search(form) or sound(form) == sound(name + ending)
            severity = Severity.HINT if weak else None
            yield Hit(found.start(), found.end(), differs(name, form), (fix,), severity)


def is_listed(text: str) -> bool:
    """The segment is a name and nothing else, as in lists of places and languages, which have forms of their own."""
    words = text.split()
    return len(words) <= LISTED and all(word[0].isupper() or not word[0].isalpha() for word in words)


def fits(form: str, name: str, ending: str) -> bool:
    """The form is a slip in the name, which has taken an ending unless that is its own."""
    if not form.endswith(ending) or (ending and name.endswith(ending)):
        return False
    return abs(len(form) - len(ending) - len(name)) < 2 and is_slip(form[: len(form) - len(ending)], name)


def is_known(form: str) -> bool:
    """German or the lists of names have the form."""
    return lexicon.is_word(form, initial=True) or known.is_name(form)


def is_slip(form: str, name: str) -> bool:
    """One edit apart, beyond endings, and nothing that German or the lists of names know."""
    low, other = form.casefold(), name.casefold()
    if form.isupper() != name.isupper() or not is_one_edit(low, other) or form in acronyms().get(name, ()):
        return False
    if any(low == other + ending or other == low + ending for ending in INFLECTION):
        return False
    if form.isupper():
        return len(form) == len(name) and sorted(form) == sorted(name)
    return len(name) > 3 and plain(form) != plain(name)


def plain(form: str) -> str:
    """The form without accents."""
    return "".join(sign for sign in normalize("NFD", form.casefold()) if sign.isalnum())


def sound(form: str) -> str:
    """The form without accents and without the letters that alphabets are rendered by in two ways."""
    return plain(form).replace("ou", "u").translate(str.maketrans("zjwcy", "sivki"))


CHECK = Check(
    code="BIL19",
    name="name-changed",
    severity=Severity.ERROR,
    title=Message("Name anders als im Englischen", "Name differs from the English"),
    find_pair=find,
    bad=(
        Bad(
            "Die Maschinen kommen von [[AMSL]].",
            "Die Maschinen kommen von ASML.",
            source="The machines are made by ASML.",
        ),
        Bad("Das sagte John [[Ruwich]].", "Das sagte John Ruwitch.", source="That is what John Ruwitch said."),
        Bad("Das ist [[Quorlnies]] Werk.", "Das ist Quorlines Werk.", source="This is the plant of Quorline."),
    ),
    good=(
        Good("Das Werk steht in Kroatien.", source="The plant is in Croatia."),
        Good("Der IWF tagt in München.", source="The IMF meets in Munich."),
        Good("Die Demokraten sind dagegen.", source="The Democrats oppose it."),
    ),
)
