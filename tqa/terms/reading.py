"""Glossary files -> Glossary. What is wrong with a file becomes a Problem with file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tqa.model import Severity
from tqa.terms import schema
from tqa.terms.concept import (
    Avoided,
    Concept,
    Form,
    Glossary,
    Match,
    Phrase,
    Scope,
    Spellings,
    Status,
    WordClass,
)

_LINE = re.compile(r"at line (\d+)")


class Problem(NamedTuple):
    """What is wrong, and where; `line` counts from 1."""

    file: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class GlossaryFile(NamedTuple):
    """A file as read: its tables that have the right shape, and what is wrong with the others."""

    path: Path
    text: str
    tables: Mapping[str, Mapping[str, Any]]
    problems: tuple[Problem, ...]

    @property
    def name(self) -> str:
        return self.path.stem

    def line(self, table: str, key: str = "", item: str = "") -> int:
        """The line of a table, of a key in it, or of the first line from there on that holds the item."""
        lines = self.text.splitlines()
        at = next((i for i, line in enumerate(lines) if line.strip().startswith(f"[{table}]")), 0)
        for wanted in (f"{key} =" if key else "", f'"{item}"' if item else ""):
            if wanted:
                at = next((i for i in range(at, len(lines)) if wanted in lines[i]), at)
        return at + 1


def read_file(path: Path) -> GlossaryFile:
    """A file, never an exception: an unreadable one has a problem and no tables."""
    try:
        text = path.read_text("utf-8")
        tables = tomllib.loads(text)
    except (OSError, ValueError) as error:
        found = _LINE.search(str(error))
        return GlossaryFile(path, "", {}, (Problem(path, int(found[1]) if found else 1, str(error)),))
    blank = GlossaryFile(path, text, {}, ())
    problems, good = [], {}
    for id_, table in tables.items():
        wrong = list(schema.faults(path.stem, id_, table))
        problems += [Problem(path, blank.line(id_, key, item), f"{id_}: {said}") for key, item, said in wrong]
        if not wrong:
            good[id_] = table
    return GlossaryFile(path, text, good, tuple(problems))


def read_folder(folder: Path) -> list[GlossaryFile]:
    """All files of a folder, by name."""
    return [read_file(path) for path in sorted(folder.glob("*.toml"))]


def glossary(files: list[GlossaryFile]) -> Glossary:
    """What the sound tables of the files say."""
    concepts: list[Concept] = []
    phrases: list[Phrase] = []
    spellings: list[Spellings] = []
    sources: set[str] = set()
    for file in files:
        for id_, table in file.tables.items():
            if file.name == "sources":
                sources.add(id_)
            elif file.name == "consistency":
                spellings.append(Spellings(id_, tuple(table["forms"]), table["reason"]))
            elif file.name in schema.SPECIAL:
                phrases.append(Phrase(id_, file.name, tuple(table["en"]), _avoided(table, "cure")))
            else:
                concepts.append(_concept(id_, file.name, table))
    return Glossary(tuple(concepts), tuple(phrases), tuple(spellings), frozenset(sources))


def built_in() -> Path:
    """The folder of the built-in glossary: inside the package when installed, beside it in a checkout."""
    installed = Path(__file__).parent / "glossary"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "glossary"


def load(folder: Path) -> Glossary:
    """The glossary of a folder, without the tables that have problems."""
    return glossary(read_folder(folder))


def _concept(id_: str, subject: str, table: Mapping[str, Any]) -> Concept:
    return Concept(
        id=id_,
        subject=subject,
        en=table["en"],
        de=_form({**table, "form": table["de"]}),
        sense=table.get("sense", ""),
        en_variants=tuple(table.get("en-variants", ())),
        word_class=WordClass(table.get("pos", WordClass.NOUN)),
        combining=table.get("combining", ""),
        admitted=tuple(_form(f if isinstance(f, dict) else {"form": f}) for f in table.get("admitted", ())),
        avoided=tuple(_avoided(a, "replace-with") for a in table.get("avoided", ())),
        definition=table.get("definition", ""),
        note=table.get("note", ""),
        sources=tuple(table.get("sources", ())),
        status=Status(table.get("status", Status.APPROVED)),
        reviewed=table.get("reviewed"),
    )


def _texts(value: str | list[str] | None) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else tuple(value)


def _form(table: Mapping[str, Any]) -> Form:
    gender = tuple(table["gender"].split("/")) if "gender" in table else ()
    return Form(table["form"], gender, _texts(table.get("genitive")), _texts(table.get("plural")))


def _avoided(table: Mapping[str, Any], cure: str) -> Avoided:
    scope = Scope(table.get("scope", Scope.ALWAYS))
    severity = table.get("severity", "hint" if scope is Scope.STYLE else "warning")
    return Avoided(
        form=_form(table),
        reason=table["reason"],
        replace_with=_texts(table.get(cure)),
        match=Match(table.get("match", Match.COMPOUND)),
        scope=scope,
        near=tuple(table.get("near", ())),
        severity=Severity(schema.SEVERITIES.index(severity) + 1),
        exceptions=tuple(table.get("exceptions", ())),
        case=table.get("case", False),
    )
