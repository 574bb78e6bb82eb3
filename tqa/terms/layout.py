"""The one layout of a glossary file: keys in the order of the schema, lists sorted, one item a line."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any
from unicodedata import normalize

from tqa.terms.schema import AVOIDED, AVOIDED_FORM, FORM, FORMS, Key, keys_of

_HEADER = re.compile(r"\[([^\[\]]+)\]\s*(?:#.*)?")


def laid_out(name: str, text: str) -> str:
    """The text of the file of that name (without `.toml`) in canonical layout.

    Comments are kept at the head of the file and before a table. Raises tomllib.TOMLDecodeError.
    """
    tables = tomllib.loads(text)
    head, comments = _comments(text)
    keys = keys_of(name)
    blocks = [head] if head else []
    for id_ in sorted(tables):
        lines = [*comments.get(id_, ()), f"[{id_}]", *_table(keys, tables[id_])]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _comments(text: str) -> tuple[str, dict[str, list[str]]]:
    """The comment at the head of the file (closed by an empty line), and those before each table."""
    head: list[str] = []
    found: dict[str, list[str]] = {}
    waiting: list[str] = []
    for line in text.splitlines():
        header = _HEADER.fullmatch(line.strip())
        if header:
            found[header[1].strip()] = waiting
            waiting = []
        elif line.startswith("#"):
            waiting.append(line.rstrip())
        elif not line.strip() and waiting and not found and not head:
            head, waiting = waiting, []
        elif line.strip():
            waiting = []
    return "\n".join(head), found


def _table(keys: Mapping[str, Key], table: Mapping[str, Any]) -> Iterator[str]:
    order = list(keys)
    for key in sorted(table, key=lambda k: (order.index(k) if k in keys else len(order), k)):
        rule, value = keys.get(key), table[key]
        if not isinstance(value, list):
            yield f"{key} = {_value(value)}"
            continue
        items = _unique(_value(item, _inner(rule)) for item in value)
        yield f"{key} = ["
        yield from (f"    {item}," for item in (items if rule and rule.ranked else sorted(items, key=_sort_key)))
        yield "]"


def _inner(rule: Key | None) -> Mapping[str, Key]:
    return FORM if rule and rule.kind == FORMS else AVOIDED_FORM if rule and rule.kind == AVOIDED else {}


def _unique(items: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(items))


def _sort_key(item: str) -> tuple[str, str]:
    bare = item.removeprefix("{ form = ")
    return bare.casefold(), bare


def quoted(text: str) -> str:
    """A TOML basic string of the text in NFC, without blanks at its ends."""
    return json.dumps(normalize("NFC", text).strip(), ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: Any, keys: Mapping[str, Key] | None = None) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(_unique(_value(item) for item in value))}]"
    if isinstance(value, dict):
        return _inline(value, keys or {})
    return str(value)


def _inline(table: Mapping[str, Any], keys: Mapping[str, Key]) -> str:
    order = list(keys)
    names = sorted(table, key=lambda k: (order.index(k) if k in keys else len(order), k))
    pairs = []
    for name in names:
        value = table[name]
        if isinstance(value, list) and not (name in keys and keys[name].ranked):
            value = sorted(value, key=lambda item: (str(item).casefold(), str(item)))
        pairs.append(f"{name} = {_value(value)}")
    return "{ " + ", ".join(pairs) + " }"
