"""The glossary for other programs, and concepts from them; a file each family of formats.

`entry` is what all speak: a concept as the table of its glossary file. `merging` brings what came in into a folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from tqa.terms.concept import Concept
from tqa.terms.exchange import memoq, pairs, po, table, tbx, tbx_reading, xlsx
from tqa.terms.exchange.entry import NAME, Entry, ExchangeError, Imported
from tqa.terms.schema import SPECIAL, faults

EXPORTS: dict[str, Callable[[Iterable[Concept]], bytes]] = {
    "csv": table.written,
    "deepl": pairs.written,
    "google": pairs.written,
    "memoq": memoq.written,
    "omegat": pairs.with_comments,
    "po": po.written,
    "tbx": partial(tbx.written, version=tbx.V3),
    "tbx2": partial(tbx.written, version=tbx.V2),
    "xlsx": xlsx.written,
}
IMPORTS: dict[str, Callable[[bytes], Imported]] = {
    "csv": table.read,
    "po": po.read,
    "tbx": tbx_reading.read,
    "tbx2": tbx_reading.read,
    "tsv": pairs.read,
    "xlsx": xlsx.read,
}
__all__ = ("EXPORTS", "IMPORTS", "Entry", "ExchangeError", "Imported", "export", "read")


def export(concepts: Iterable[Concept], format_: str) -> bytes:
    """The file of the concepts in one of EXPORTS."""
    return EXPORTS[format_](concepts)


def read(data: bytes, format_: str) -> Imported:
    """The concepts of a file in one of IMPORTS, all of them sound in shape. Raises ExchangeError."""
    imported = IMPORTS[format_](data)
    seen: dict[str, int] = {}
    for entry in imported.entries:
        _refuse_faults(entry)
        if entry.id in seen:
            raise ExchangeError(
                f"{entry.id}: a second concept with this id; the first is in line {seen[entry.id]}", entry.line
            )
        seen[entry.id] = entry.line
    return imported


def _refuse_faults(entry: Entry) -> None:
    if not NAME.fullmatch(entry.subject) or entry.subject in SPECIAL:
        raise ExchangeError(f"{entry.id}: {entry.subject!r} cannot be a subject", entry.line)
    for _, _, said in faults(entry.subject, entry.id, entry.table):
        raise ExchangeError(f"{entry.id}: {said}", entry.line)
