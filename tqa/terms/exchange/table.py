"""CSV for spreadsheets: a row is a term, the rows of a concept have its id; every field is carried.

What a concept has once (definition, note …) stands in one of its rows. Lists have bars between their items.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tqa.terms.concept import Concept
from tqa.terms.exchange import cells
from tqa.terms.exchange.entry import ELSEWHERE, Entry, ExchangeError, Imported, decoded, table_of
from tqa.terms.schema import AVOIDED_FORM, CONCEPT, DAY, FLAG, FORM, ONE_OR_MORE, TEXTS

ONCE = ("sense", "pos", "combining", "definition", "note", "sources", "status", "reviewed")
COLUMNS = ("id", "subject", "language", "use", *AVOIDED_FORM, *ONCE)
NEEDED = ("id", "language", "use", "form")
KEYS = {**AVOIDED_FORM, **{key: CONCEPT[key] for key in ONCE}}
CARRIED = frozenset({*CONCEPT, *AVOIDED_FORM})


def written(concepts: Iterable[Concept]) -> bytes:
    """The file of the concepts."""
    return cells.written(rows(concepts))


def rows(concepts: Iterable[Concept]) -> Iterator[Sequence[str]]:
    """The head and the rows of the concepts."""
    yield COLUMNS
    for concept in concepts:
        yield from (_row(concept, row) for row in _rows(table_of(concept)))


def _row(concept: Concept, said: Mapping[str, Any]) -> list[str]:
    where = {"id": concept.id, "subject": concept.subject}
    return [_cell({**where, **said}.get(column, "")) for column in COLUMNS]


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return cells.joined(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _rows(table: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    english, german = {"language": "en", "use": "admitted"}, {"language": "de", "use": "admitted"}
    once = {key: table[key] for key in ONCE if key in table}
    yield {**english, "use": "preferred", "form": table["en"], **once}
    yield from ({**english, "form": form} for form in table.get("en-variants", ()))
    grammar = {key: table[key] for key in FORM if key in table}
    yield {**german, "use": "preferred", "form": table["de"], **grammar}
    yield from ({**german, **form} for form in table.get("admitted", ()))
    yield from ({**german, "use": "avoided", **form} for form in table.get("avoided", ()))


def read(data: bytes) -> Imported:
    """The concepts of a CSV file. Raises ExchangeError."""
    return taken(cells.rows(decoded(data)))


def taken(rows: Iterator[tuple[int, list[str]]]) -> Imported:
    """The concepts of the rows of a table, each with its line; the first is the head. Raises ExchangeError."""
    line, head = next(rows, (1, []))
    columns = [cell.lower() for cell in head]
    for column in NEEDED:
        if column not in columns:
            raise ExchangeError(f"column {column!r} is missing in the head; needed are {', '.join(NEEDED)}", line)
    for column in columns:
        if column not in COLUMNS or columns.count(column) > 1:
            raise ExchangeError(f"column {column!r} is unknown or there twice; known are {', '.join(COLUMNS)}", line)
    found: dict[str, Entry] = {}
    for line, row in rows:
        if len(row) > len(columns) and any(row[len(columns) :]):
            raise ExchangeError(f"{len(row)} cells, but the head has {len(columns)}", line)
        _take(found, {column: cell for column, cell in zip(columns, row, strict=False) if cell}, line)
    for entry in found.values():
        for key in ("en", "de"):
            if key not in entry.table:
                raise ExchangeError(f"{entry.id}: no row with language {key} and use preferred", entry.line)
    carried = CARRIED - (set(KEYS) - set(columns))
    return Imported(tuple(found.values()), frozenset(carried))


def _take(found: dict[str, Entry], row: dict[str, str], line: int) -> None:
    for column in NEEDED:
        if column not in row:
            raise ExchangeError(f"{column} is empty", line)
    subject = row.get("subject", ELSEWHERE)
    entry = found.setdefault(row["id"], Entry(row["id"], subject, {}, line))
    if entry.subject != subject:
        raise ExchangeError(f"{entry.id}: subject {subject!r} here, but {entry.subject!r} in line {entry.line}", line)
    said = {key: _value(key, row[key], line) for key in KEYS if key in row}
    for key in ONCE:
        if key in said and entry.table.setdefault(key, said[key]) != said[key]:
            raise ExchangeError(f"{entry.id}: {key} differs from an earlier row", line)
    form = {key: value for key, value in said.items() if key not in ONCE}
    _add(entry, row["language"].lower(), row["use"].lower(), form, line)


def _add(entry: Entry, language: str, use: str, form: dict[str, Any], line: int) -> None:
    text = form["form"]
    if use == "preferred" and language in ("en", "de"):
        if language in entry.table:
            raise ExchangeError(f"{entry.id}: a second preferred term ({language}), {text!r}", line)
        grammar = {key: form[key] for key in FORM if key in form and key != "form"}
        entry.table.update({language: text, **(grammar if language == "de" else {})})
    elif (language, use) == ("en", "admitted"):
        entry.table.setdefault("en-variants", []).append(text)
    elif (language, use) == ("de", "admitted"):
        entry.table.setdefault("admitted", []).append({key: form[key] for key in FORM if key in form})
    elif (language, use) == ("de", "avoided"):
        entry.table.setdefault("avoided", []).append(form)
    else:
        raise ExchangeError(f"{entry.id}: {language} {use} is neither en nor de, preferred, admitted or avoided", line)


def _value(key: str, cell: str, line: int) -> Any:
    kind = KEYS[key].kind
    if kind in (TEXTS, ONE_OR_MORE):
        return cells.parted(cell)
    if kind == FLAG:
        if cell.lower() not in ("true", "false"):
            raise ExchangeError(f"{key}: expected true or false, found {cell!r}", line)
        return cell.lower() == "true"
    if kind == DAY:
        try:
            return date.fromisoformat(cell)
        except ValueError:
            raise ExchangeError(f"{key}: expected a date such as 2026-11-21, found {cell!r}", line) from None
    return cell
