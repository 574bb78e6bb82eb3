"""What the value of a key may be: how it is read, and how a JSON Schema says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from tqa.model import Severity

LANGUAGES = ("de", "en")
LEVELS = tuple(str(each) for each in Severity)


class Locale(StrEnum):
    """National standards of German: Austria says Jänner, Switzerland writes no ß and sets «…»."""

    DE = "de-DE"
    AT = "de-AT"
    CH = "de-CH"


class Quotes(StrEnum):
    """Quotation marks of a house, the opening and the closing one."""

    LOW = "„“"
    GUILLEMETS = "»«"
    SWISS = "«»"

    @property
    def inner(self) -> str:
        """The marks of a quotation inside a quotation."""
        return {"„“": "‚‘", "»«": "›‹", "«»": "‹›"}[self]


class Kind(NamedTuple):
    """A kind of value. `read` takes the TOML value and the folder of its file and raises ValueError.

    Values of a kind that `adds` are put behind those of an extended file; others take their place.
    """

    read: Callable[[object, Path], Any]
    schema: Mapping[str, object]
    adds: bool = False


class Key(NamedTuple):
    """A key of the configuration: its kind, and what it means in a sentence."""

    kind: Kind
    help: str


def key(kind: Kind, help_: str, default: object = ()) -> Any:
    """A dataclass field that is a key; its name has hyphens for underscores."""
    return field(default=default, metadata={"key": Key(kind, help_)})


def did_you_mean(word: str, known: list[str]) -> str:
    """The tail of an error line: the nearest of the known words."""
    near = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"


def severity(value: object) -> Severity:
    """The severity of that name. Raises ValueError."""
    return Severity(LEVELS.index(_one_of(value, LEVELS)) + 1)


def _one_of(value: object, names: tuple[str, ...]) -> str:
    if value not in names:
        raise ValueError(f"expected one of {', '.join(names)}")
    return str(value)


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError("expected a list of strings")
    return tuple(value)


def _paths(value: object, folder: Path) -> tuple[Path, ...]:
    return tuple(folder / each for each in _strings(value))


def _path(value: object, folder: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise ValueError("expected a path")
    return folder / value


def _flag(value: object, _: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("expected true or false")
    return value


def _text(value: object, _: Path) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("expected a string")
    return value


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError("expected a table")
    return value


def _severities(value: object, _: Path) -> tuple[tuple[str, Severity], ...]:
    return tuple((name, severity(level)) for name, level in _table(value).items())


def _pairs(value: object, _: Path) -> tuple[tuple[str, str], ...]:
    return tuple((german, str(_text(english, _))) for german, english in _table(value).items() if german)


def _lists(value: object, _: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, _strings(each)) for name, each in _table(value).items())


def one_of(names: type[StrEnum] | tuple[str, ...]) -> Kind:
    """One of some words."""
    words = tuple(map(str, names))
    as_value: Callable[[str], str] = names if isinstance(names, type) else str
    return Kind(lambda value, _: as_value(_one_of(value, words)), {"type": "string", "enum": list(words)})


_STRING: Mapping[str, object] = {"type": "string"}
_LEVEL: Mapping[str, object] = {"type": "string", "enum": list(LEVELS)}
_LIST: Mapping[str, object] = {"type": "array", "items": _STRING}

LEVEL = Kind(lambda value, _: severity(value), _LEVEL)
FLAG = Kind(_flag, {"type": "boolean"})
TEXT = Kind(_text, {"type": "string", "minLength": 1})
PATH = Kind(_path, {"type": "string", "minLength": 1})
LIST = Kind(lambda value, _: _strings(value), _LIST)
MORE = Kind(lambda value, _: _strings(value), _LIST, adds=True)
FILES = Kind(_paths, _LIST, adds=True)
SEVERITIES = Kind(_severities, {"type": "object", "additionalProperties": _LEVEL}, adds=True)
PAIRS = Kind(_pairs, {"type": "object", "additionalProperties": _STRING})
LISTS = Kind(_lists, {"type": "object", "additionalProperties": _LIST}, adds=True)
