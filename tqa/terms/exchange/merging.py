"""Concepts from elsewhere -> the files of a glossary folder, of which nothing is lost that the format cannot say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

from tqa.terms.exchange.entry import Entry, ExchangeError, Imported, free
from tqa.terms.layout import laid_out, quoted
from tqa.terms.schema import AVOIDED_FORM, CONCEPT, ONE_OR_MORE, SPECIAL

_HEADER = re.compile(r"\[([^\[\]]+)\]\s*(?:#.*)?")
_OF_THE_TERM = ("gender", "genitive", "plural", "combining", "pos")


class Merged(NamedTuple):
    """The text that each file shall have, and the ids that are new and changed."""

    files: dict[Path, str]
    new: tuple[str, ...]
    changed: tuple[str, ...]


def merged(folder: Path | None, imported: Imported) -> Merged:
    """A concept that the folder has stays in its file and keeps what the format cannot say; a new one goes to the
    file of its subject. Nothing is written; the folder need not be there, None is an empty one. Raises ExchangeError.
    """
    texts = {path.stem: _text(path) for path in sorted(folder.glob("*.toml"))} if folder else {}
    tables = {name: tomllib.loads(text) for name, text in texts.items()}
    home = {id_: name for name in tables if name != "sources" for id_ in tables[name]}
    fresh: dict[str, dict[str, dict[str, Any]]] = {}
    new, changed = [], []
    for entry in _identified(imported.entries, {id_: tables[name][id_] for id_, name in home.items()}):
        name = home.get(entry.id, entry.subject)
        if name in SPECIAL:
            raise ExchangeError(f"{entry.id}: this id is a phrase in {name}.toml", entry.line)
        old = tables.get(name, {}).get(entry.id)
        table = _over(old, entry, imported.carried) if old else dict(entry.table)
        if old is None:
            new.append(entry.id)
        elif _normal("", table) != _normal("", old):
            changed.append(entry.id)
        else:
            continue
        fresh.setdefault(name, {})[entry.id] = table
    place = folder or Path()
    files = {place / f"{name}.toml": _replaced(name, texts.get(name, ""), fresh[name]) for name in sorted(fresh)}
    return Merged(files, tuple(new), tuple(changed))


def _identified(entries: Iterable[Entry], known: Mapping[str, Mapping[str, Any]]) -> Iterator[Entry]:
    """The entries, of which none has the id of another concept by accident."""
    taken = {*known, *(entry.id for entry in entries)}
    for entry in entries:
        if entry.made and entry.id in known and known[entry.id].get("en") != entry.table["en"]:
            id_ = free(entry.id, taken)
            taken.add(id_)
            yield entry._replace(id=id_)
        else:
            yield entry


def _text(path: Path) -> str:
    try:
        text = path.read_text("utf-8")
        tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise ExchangeError(f"the glossary cannot be read: {path}: {error}; mend it first") from None
    return text


def _over(old: Mapping[str, Any], entry: Entry, carried: frozenset[str]) -> dict[str, Any]:
    """The entry over what the glossary says already."""
    gone = set(carried) | (set(_OF_THE_TERM) if entry.table["de"] != old["de"] else set())
    table = {key: value for key, value in old.items() if key not in gone}
    for key, value in entry.table.items():
        if key in ("admitted", "avoided"):
            table[key] = _forms_over([_form(each) for each in old.get(key, ())], value, key in carried, carried)
        elif key in carried or (key not in table and key != "status"):
            table[key] = value
    return table


def _forms_over(
    old: list[dict[str, Any]], new: list[dict[str, Any]], all_: bool, carried: frozenset[str]
) -> list[dict[str, Any]]:
    """New forms, each over the old one of the same letters; and the other old ones, unless the new are all."""
    known = {form["form"]: form for form in old}
    named = {form["form"] for form in new}
    forms = [] if all_ else [form for form in old if form["form"] not in named]
    for form in new:
        kept = {key: value for key, value in known.get(form["form"], {}).items() if key not in carried}
        taken = {key: value for key, value in form.items() if key in carried or form["form"] not in known}
        forms.append({**kept, **taken})
    return forms


def _form(item: Any) -> dict[str, Any]:
    return item if isinstance(item, dict) else {"form": item}


def _normal(key: str, value: Any) -> Any:
    """A value to compare: without the choices that a file leaves open, and without an order that says nothing."""
    if isinstance(value, Mapping):
        pairs = [(inner, _normal(inner, each)) for inner, each in value.items()]
        return pairs[0][1] if set(value) == {"form"} else tuple(sorted(pairs))
    if isinstance(value, list):
        items = [_normal("", each) for each in value]
        ordered = items if key in AVOIDED_FORM and AVOIDED_FORM[key].ranked else sorted(items, key=str)
        return items[0] if len(items) == 1 else tuple(ordered)
    return normalize("NFC", value).strip() if isinstance(value, str) else value


def _block(id_: str, table: Mapping[str, Any]) -> str:
    return "\n".join([f"[{id_}]", *(f"{key} = {_toml(key, value)}" for key, value in table.items())]) + "\n"


def _toml(key: str, value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        if set(value) == {"form"}:
            return quoted(value["form"])
        return "{ " + ", ".join(f"{inner} = {_toml(inner, each)}" for inner, each in value.items()) + " }"
    if isinstance(value, list):
        alone = len(value) == 1 and AVOIDED_FORM.get(key, CONCEPT["avoided"]).kind == ONE_OR_MORE
        return quoted(value[0]) if alone else f"[{', '.join(_toml('', each) for each in value)}]"
    return str(value)


def _replaced(name: str, text: str, fresh: Mapping[str, Mapping[str, Any]]) -> str:
    """The text of a file with those tables in place of the old ones, laid out; comments stay."""
    kept: list[str] = []
    dropping = False
    for line in text.splitlines():
        header = _HEADER.fullmatch(line.strip())
        if header and line.startswith("["):
            dropping = header[1].strip() in fresh
            kept += [*_block(header[1].strip(), fresh[header[1].strip()]).splitlines()] if dropping else []
        elif line.startswith("#") or not line.strip():
            kept.append(line)
            continue
        if not dropping:
            kept.append(line)
    known = set(tomllib.loads(text))
    kept += [line for id_ in fresh if id_ not in known for line in ("", *_block(id_, fresh[id_]).splitlines())]
    return laid_out(name, "\n".join(kept) + "\n")
