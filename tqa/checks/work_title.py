"""Title of a known work that is not spelt as on the cover.

Why it matters
    *Chip wars* cannot be found in a library; the book is called *Chip War*.

When it stays silent
    Without the author's name in the sentence, and for titles of one word.

Fix safety
    For review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists, near_names
from tqa.model import Fix, Hit, Message, Severity, Token

Title = tuple[str, ...]
Window = tuple[Token, ...]


@cache
def titles() -> dict[str, tuple[tuple[Title, ...], ...]]:
    """Family name of the author in lower case, also in the genitive -> the legal titles of each work."""
    found: dict[str, list[tuple[Title, ...]]] = {}
    for title, entry in lists.load("names/works")["names"].items():
        spellings = tuple(tuple(each.split()) for each in (title, *entry.get("also", ())))
        for author in (entry["by"].split()[-1].lower(), f"{entry['by'].split()[-1].lower()}s"):
            found.setdefault(author, []).append(spellings)
    return {author: tuple(works) for author, works in found.items()}


def find(analysis: Analysis) -> Iterator[Hit]:
    for author in sorted(analysis.lower_words & titles().keys()):
        for spellings in titles()[author]:
            found = [place for title in spellings for place in windows(analysis, title)]
            if not any(tuple(t.text for t in window) == title for title, window in found):
                yield from (offer(title, window) for title, window in found if is_meant(window, title))


def windows(analysis: Analysis, title: Title) -> Iterator[tuple[Title, Window]]:
    """All runs of words as long as the title."""
    words = analysis.words
    yield from ((title, words[place : place + len(title)]) for place in range(len(words) - len(title) + 1))


def offer(title: Title, window: Window) -> Hit:
    start, end, text = window[0].start, window[-1].end, " ".join(title)
    message = Message(f"Der Titel lautet »{text}«.", f"The title is “{text}”.")
    return Hit(start, end, message, (Fix(start, end, text),))


def is_meant(window: Window, title: Title) -> bool:
    """Whether the words are those of the title but for a slip in some, and it is no phrase in lower case."""
    pairs = [(token.text.lower(), word.lower()) for token, word in zip(window, title, strict=True)]
    same = sum(a == b for a, b in pairs)
    capital = any(token.text[0].isupper() for token in window)
    return (
        len(title) > 1 and capital and same >= len(title) // 2 and all(near_names.distance(*pair) < 2 for pair in pairs)
    )


CHECK = Check(
    code="ENT05",
    name="work-title",
    severity=Severity.WARNING,
    title=Message("Falscher Titel eines Werkes", "Wrong title of a work"),
    source_clears=True,
    trigger=Trigger(words=frozenset(titles())),
    find=find,
    bad=(
        Bad("[[Chip wars]] von Miller ist ein gutes Buch.", "Chip War von Miller ist ein gutes Buch."),
        Bad("Crawford beschreibt es in [[Atlas of IA]].", "Crawford beschreibt es in Atlas of AI."),
        Bad("Thiels Buch [[Zero to Ones]] handelt davon.", "Thiels Buch Zero to One handelt davon."),
    ),
    good=(
        Good("Chip War von Chris Miller ist ein gutes Buch."),
        Good("Miller sprach über Chips und Kriege."),
        Good("Der Krieg der Chips beginnt."),
    ),
)
