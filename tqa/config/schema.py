"""The JSON Schema of `tqa.toml`, for editors that complete and check it; made from the fields of `Config`."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from pathlib import Path

from tqa.config import Config, keys
from tqa.config.files import EXTEND
from tqa.model import Severity

FILE = Path(__file__).parent / "tqa.schema.json"


def schema() -> dict[str, object]:
    """The schema as it ought to be."""
    properties: dict[str, object] = {
        EXTEND: {"type": "string", "description": "A tqa.toml or pyproject.toml whose values lie below these."}
    }
    defaults = {each.name.replace("_", "-"): plain(each.default) for each in fields(Config)}
    for name, key in keys().items():
        default = {} if defaults[name] in (None, "") else {"default": _empty(defaults[name], key.kind.schema)}
        properties[name] = {**key.kind.schema, "description": key.help, **default}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tqa.toml, or [tool.tqa] in pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _empty(value: object, schema: object) -> object:
    """An empty table where the kind is one."""
    return {} if value == [] and isinstance(schema, dict) and schema["type"] == "object" else value


def plain(value: object) -> object:
    """A value of the configuration as TOML and JSON have it."""
    if isinstance(value, Severity):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return value.as_posix()
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        pairs = all(isinstance(each, tuple) for each in value) and value
        return {name: plain(each) for name, each in value} if pairs else [plain(each) for each in value]
    return value
