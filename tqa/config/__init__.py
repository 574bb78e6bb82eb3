"""`tqa.toml`, or `[tool.tqa]` in `pyproject.toml` -> Config. It holds values and never loads code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path

from tqa.config import kinds
from tqa.config.kinds import LANGUAGES, Key, Locale, Quotes, did_you_mean, key, severity
from tqa.model import Severity

__all__ = [
    "BASELINE",
    "LANGUAGES",
    "Config",
    "ConfigError",
    "Locale",
    "Quotes",
    "did_you_mean",
    "keys",
    "severity",
]

BASELINE = "tqa-baseline.jsonl"
"""Name of the baseline where the configuration gives none."""


class ConfigError(ValueError):
    """One line that says where the fault is, what it is, and what to do."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a project asks for. Every field with a key can stand in the file; paths are from the file's folder."""

    select: tuple[str, ...] = key(kinds.LIST, "Only these checks: codes, families, names; empty means all.")
    extend_select: tuple[str, ...] = key(kinds.MORE, "These checks too.")
    ignore: tuple[str, ...] = key(kinds.LIST, "Not these checks; the more exact of two words that meet wins.")
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = key(
        kinds.LISTS, "Glob of paths -> checks that are ignored in these files."
    )
    severity: tuple[tuple[str, Severity], ...] = key(
        kinds.SEVERITIES, "Check, code or family -> severity of its findings, at the most."
    )
    min_severity: Severity = key(kinds.LEVEL, "Show findings from this severity on.", Severity.WARNING)
    fail_level: Severity = key(kinds.LEVEL, "Exit 1 at a finding of this severity or above.", Severity.ERROR)
    include: tuple[str, ...] = key(kinds.LIST, "Globs of the files that are read when a folder is named.")
    exclude: tuple[str, ...] = key(kinds.MORE, "Globs of files and folders that are passed over.")
    respect_gitignore: bool = key(kinds.FLAG, "Pass over what .gitignore names.", True)
    pairs: tuple[tuple[str, str], ...] = key(
        kinds.PAIRS,
        "Part of the path of a German article -> what the path of its English has there.",
        ((".de.", ".en."), ("/de/", "/en/")),
    )
    encoding: str = key(kinds.TEXT, "Encoding of files that are not UTF-8, e.g. cp1252.", "")
    lang: str = key(kinds.one_of(LANGUAGES), "Language of messages.", "de")
    locale: Locale = key(kinds.one_of(Locale), "National standard of the German.", Locale.DE)
    quotes: Quotes | None = key(
        kinds.one_of(Quotes), "The quotation marks of the house; without it any German ones are right.", None
    )
    glossaries: tuple[Path, ...] = key(kinds.FILES, "Folders of glossaries laid over the built-in one, last on top.")
    names: frozenset[str] = key(
        kinds.MORE._replace(read=lambda value, folder: frozenset(kinds.MORE.read(value, folder))),
        "Names that count as right.",
        frozenset(),
    )
    names_files: tuple[Path, ...] = key(kinds.FILES, "Files of names, one a line; # begins a remark.")
    words: frozenset[str] = key(
        kinds.MORE._replace(read=lambda value, folder: frozenset(kinds.MORE.read(value, folder))),
        "Words that count as right.",
        frozenset(),
    )
    words_files: tuple[Path, ...] = key(kinds.FILES, "Files of words, one a line; # begins a remark.")
    residue: tuple[str, ...] = key(kinds.MORE, "Lines of your web page that belong to no article.")
    residue_files: tuple[Path, ...] = key(kinds.FILES, "Files of such lines; # begins a remark.")
    baseline: Path | None = key(kinds.PATH, f"File of accepted findings; {BASELINE} where there is one.", None)
    root: Path = field(default=Path(), kw_only=True)
    origins: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False, kw_only=True)

    @property
    def own(self) -> frozenset[str]:
        """Names and words of the project, those in files not counted."""
        return self.names | self.words


@cache
def keys() -> Mapping[str, Key]:
    """The keys of the file, by their name there, in their order."""
    found = ((each.name.replace("_", "-"), each.metadata.get("key")) for each in fields(Config))
    return {name: known for name, known in found if known}
