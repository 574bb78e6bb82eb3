"""Outcomes of files as the cache keeps them: what was found in these bytes, with this configuration, by this tqa."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqa import cache
from tqa.config import Config
from tqa.config.entry_points import stamp
from tqa.model import Document, Finding, Fix, Hit, Kind, Message, Prose, Segment, Severity, Span
from tqa.report.stream import Told

if TYPE_CHECKING:
    from tqa.cli.inputs import Source

Row = list[Any]


def names(sources: Iterable[Source], config: Config, encoding: str | None) -> list[str]:
    """The name in the cache of what is found in each file; empty for a file that cannot be read."""
    if cache.folder() is None:
        return ["" for _ in sources]
    asked = _asked(config, encoding)
    return [_name(source, config, asked) for source in sources]


def _asked(config: Config, encoding: str | None) -> str:
    """All that findings depend on besides the file: the configuration, its lists and glossaries, the plug-ins."""
    from tqa.config.files import lines

    lists = [list(lines(paths)) for paths in (config.names_files, config.words_files, config.residue_files)]
    glossaries = [path.read_text("utf-8") for folder in config.glossaries for path in sorted(folder.glob("*.toml"))]
    without: dict[str, Any] = {
        **{"root": Path(), "baseline": None, "lang": "", "include": (), "exclude": ()},
        **{"glossaries": (), "names_files": (), "words_files": (), "residue_files": ()},
        **{"names": frozenset(), "words": frozenset()},
    }
    plain = replace(config, **without)
    own = sorted(config.own)
    return repr((plain, own, lists, glossaries, encoding, stamp()))


def _name(source: Source, config: Config, asked: str) -> str:
    from tqa.config.globs import matches

    if source.error:
        return ""
    try:
        data = source.path.read_bytes() if source.data is None else source.data
        english = source.english.read_bytes() if source.english else b""
    except OSError:
        return ""
    ignored = [words for glob, words in config.per_file_ignores if matches((glob,), config.root, source.path)]
    return cache.name("outcome", asked, repr(ignored), source.path.suffix.lower(), data, english)


def save(name: str, document: Document, told: Sequence[Told], words: int) -> None:
    """Keeps what is told of a document under a name, unless a check broke down on it."""
    if name and not any(each.finding.code == "DOC99" for each in told):
        head = [document.encoding, document.format, digest(document.text), words]
        cache.save(name, json.dumps([head, [_row(each) for each in told]]).encode())


def load(name: str, source: Source) -> tuple[Document, tuple[Told, ...], int] | None:
    """What was kept under a name: the document without its blocks, what is told of it, its words."""
    data = cache.load(name) if name else None
    if data is None:
        return None
    (encoding, format_, mark, words), rows = json.loads(data)
    raw = source.path.read_bytes() if source.data is None else source.data
    text = raw.decode(encoding, "replace")
    if digest(text) != mark:
        return None
    return Document(source.path, format_, text, (), encoding), tuple(map(_told, rows)), words


def digest(text: str) -> str:
    """The text in a few letters: that of a packed file is more than its bytes."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _row(told: Told) -> Row:
    finding, segment = told.finding, told.finding.segment
    prose = _prose(segment.prose) if segment.unit else None
    return [
        [finding.code, finding.name, finding.category, int(finding.severity), finding.quote],
        [segment.id, segment.number, segment.kind, segment.span, segment.line, segment.block, segment.target],
        [segment.unit, prose],
        [*finding.hit[:4], finding.hit.severity],
        [told.fingerprint, told.waived],
    ]


def _told(row: Row) -> Told:
    (code, name, category, severity, quote), where, (unit, prose), (start, end, message, fixes, level), told = row
    id_, number, kind, span, line, block, target = where
    segment = Segment(id_, number, Kind(kind), Span(*span), line, block, target, _as_prose(prose), unit=unit)
    hit = Hit(start, end, Message(*message), tuple(Fix(*fix) for fix in fixes), level and Severity(level))
    return Told(Finding(code, name, category, Severity(severity), segment, hit, quote), *told)


def _prose(prose: Prose) -> Row:
    return [prose.text, list(prose.starts), list(prose.ends)]


def _as_prose(row: Row | None) -> Prose:
    return Prose(*row) if row else Prose.plain("", 0)
