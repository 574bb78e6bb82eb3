"""Tables of two or three columns with tabs between: DeepL, Google Translate, OmegaT.

The translators want one German term for an English one, so of these an English term of two concepts with
different German ones is left out. OmegaT shows all good forms, and in its comment the definition and what to avoid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tqa.terms.concept import Concept, Status
from tqa.terms.exchange.entry import Draft, ExchangeError, Imported, complete, decoded, plain

CARRIED = frozenset(("en", "de"))
"""Such a file does not say that there are no other forms, and no definition."""
AVOID = "nicht: "
_BETWEEN = " · "


def written(concepts: Iterable[Concept]) -> bytes:
    """English and preferred German terms, each English one once (DeepL, Google)."""
    pairs: dict[str, str] = {}
    torn: set[str] = set()
    for concept in _live(concepts):
        german = plain(concept.de.text)
        torn |= {en for each in concept.english if pairs.setdefault(en := plain(each), german) != german}
    return _file((en, de) for en, de in pairs.items() if en not in torn)


def with_comments(concepts: Iterable[Concept]) -> bytes:
    """All English and good German terms with a comment (OmegaT)."""
    return _file(
        (english, german.text, _comment(concept))
        for concept in _live(concepts)
        for english in concept.english
        for german in concept.good
    )


def _live(concepts: Iterable[Concept]) -> Iterator[Concept]:
    return (concept for concept in concepts if concept.status is not Status.RETIRED)


def _comment(concept: Concept) -> str:
    avoided = ", ".join(each.form.text for each in concept.avoided)
    return _BETWEEN.join(part for part in (concept.definition, AVOID + avoided if avoided else "") if part)


def _file(rows: Iterable[tuple[str, ...]]) -> bytes:
    return "".join("\t".join(map(plain, row)) + "\n" for row in rows).encode()


def read(data: bytes) -> Imported:
    """The concepts of a file with English, German and perhaps a comment, which becomes the definition.

    A second German term of an English one is admitted. Raises ExchangeError.
    """
    drafts: dict[str, Draft] = {}
    for number, line in enumerate(decoded(data).split("\n"), 1):
        row = [plain(cell) for cell in line.split("\t")]
        if not any(row) or line.startswith("# "):
            continue
        if len(row) not in (2, 3) or not row[0] or not row[1]:
            raise ExchangeError("expected an English and a German term, a tab between, perhaps a comment", number)
        draft = drafts.setdefault(row[0], Draft("", "", number))
        draft.add_english(row[0])
        draft.add_german({"form": row[1]})
        definition = "".join(row[2:]).partition(AVOID)[0].removesuffix(_BETWEEN)
        if definition:
            draft.rest.setdefault("definition", definition)
    entries, skipped = complete(drafts.values())
    return Imported(entries, CARRIED, skipped)
