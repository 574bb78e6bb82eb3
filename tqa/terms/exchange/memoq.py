"""CSV as the term bases of memoQ export and import it: a row is a concept, a term is three columns.

Avoided forms are marked `Forbidden`; the columns of a language repeat as often as the richest concept needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tqa.terms.concept import Concept, Status
from tqa.terms.exchange import cells

ENTRY = ("Entry_ID", "Entry_Subject", "Entry_Note")
TERM = ("Term_Info", "Term_Example")
INFO = "CasePermissive;HalfPrefix"
FORBIDDEN = f"{INFO};Forbidden"


def written(concepts: Iterable[Concept]) -> bytes:
    """The file of the concepts that are not retired."""
    live = [concept for concept in concepts if concept.status is not Status.RETIRED]
    english = max((len(concept.english) for concept in live), default=1)
    german = max((len(concept.good) + len(concept.avoided) for concept in live), default=1)
    head = [*ENTRY, "English_Def", *("English", *TERM) * english, "German_Def", *("German", *TERM) * german]
    return cells.written([head, *(list(_row(concept, english, german)) for concept in live)])


def _row(concept: Concept, english: int, german: int) -> Iterator[str]:
    yield from (concept.id, concept.subject, concept.note or concept.sense)
    yield ""
    yield from _terms([(text, INFO) for text in concept.english], english)
    yield concept.definition
    good = [(form.text, INFO) for form in concept.good]
    yield from _terms([*good, *((avoided.form.text, FORBIDDEN) for avoided in concept.avoided)], german)


def _terms(terms: list[tuple[str, str]], width: int) -> Iterator[str]:
    for text, info in terms:
        yield from (text, info, "")
    yield from [""] * (3 * (width - len(terms)))
