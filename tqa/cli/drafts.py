"""Files -> the review POs for them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tqa import formats, pipeline
from tqa.analyse.page.house import house
from tqa.apply import PoError, write_atomically
from tqa.apply.reading import read as read_po
from tqa.checks import _engine as engine
from tqa.cli import work
from tqa.cli.inputs import Source, problem
from tqa.cli.pairing import english
from tqa.cli.selection import chosen
from tqa.config import Config
from tqa.formats import FormatError
from tqa.formats.drafting import decisions
from tqa.model import Document, Finding, Message, Suggestion
from tqa.report import po
from tqa.report.copy import copy
from tqa.report.profile import Profile
from tqa.segment import segments
from tqa.waivers import baseline
from tqa.waivers.baseline import Known
from tqa.waivers.waiving import WHOLE

DECIDED = Message(
    "Die PO-Datei enthält schon Entscheidungen; erst `tqa apply`, oder mit --force überschreiben.",
    "The PO file holds decisions already; `tqa apply` it first, or overwrite it with --force.",
)
OUTSIDE = Message(
    "Der Artikel liegt nicht unter dem Wurzelordner; --root anders setzen.",
    "The article does not lie below the root; choose another --root.",
)
ALONE = Message(
    "Kein englischer Artikel dazu; mit --source nennen, oder `pairs` in der Konfiguration anpassen.",
    "No English article to it; name it with --source, or adapt `pairs` in the configuration.",
)
ITSELF = Message(
    "Die Kopie fiele auf die Datei selbst; -o anders setzen.",
    "The copy would be the file itself; choose another -o.",
)


@dataclass(frozen=True, slots=True)
class Order:
    """What to draft: articles below `root`, their POs into `folder`; not what the baseline has in `known`."""

    root: Path
    folder: Path
    config: Config
    encoding: str | None = None
    unfixable: bool = False
    force: bool = False
    known: Set[Known] = frozenset()
    profile: Profile = Profile.REVIEW


@dataclass(frozen=True, slots=True)
class Draft:
    """The review of an article: where it goes, its bytes, how many entries; or what is wrong, in one line.

    `offers` are the files that go with it.
    """

    path: Path
    data: bytes = b""
    entries: int = 0
    problem: str = ""
    offers: tuple[tuple[Path, bytes], ...] = ()


def common_root(paths: Sequence[Path]) -> Path:
    """The folder that was named; else the working directory, if all lie in it; else the folder of them all."""
    if len(paths) == 1 and paths[0].is_dir():
        return paths[0]
    places = [path.resolve() if path.is_dir() else path.resolve().parent for path in paths]
    here = Path.cwd()
    return Path() if all(place.is_relative_to(here) for place in places) else Path(os.path.commonpath(places))


def drafts(sources: Sequence[Source], order: Order) -> Iterator[Draft]:
    """A draft for each article, in the order of the sources. Raises ConfigError for an unknown check."""
    chosen(order.config)
    house(order.config)
    return work.over_cores(partial(draft, order=order), sources)


def draft(source: Source, order: Order) -> Draft:
    """Reads, checks and drafts one article. Never raises: what goes wrong stands in the draft."""
    path = Path()
    try:
        file = Path(os.path.relpath(source.path.absolute(), order.root.absolute())).as_posix()
        path = _place(order, file)
        if file.startswith("../"):
            raise FormatError(OUTSIDE)
        if path.absolute() == source.path.absolute():
            raise FormatError(ITSELF)
        encoding = order.encoding or order.config.encoding or None
        document, beside = work.read(source, encoding), english(source, encoding)
        if not beside and order.profile is not Profile.REVIEW and document.format not in formats.BILINGUAL:
            raise FormatError(ALONE)
        return _drafted(document, beside, path, file, order)
    except Exception as error:
        blamed = path if isinstance(error, PoError) else source.path
        return Draft(path, problem=problem(blamed, error, order.config.lang))


def _place(order: Order, file: str) -> Path:
    """Where the review goes: the copy of a bilingual file has the name of the file."""
    if formats.is_bilingual(Path(file)):
        return order.folder / file
    return order.folder / file / "de.po" if order.profile is Profile.WEBLATE else po.place(order.folder, file)


def _drafted(document: Document, beside: Document | None, path: Path, file: str, order: Order) -> Draft:
    found = _open(document, work.checked(document, order.config, None, beside)[0].findings, order)
    made = list(pipeline.suggestions(document, found, order.config.min_severity))
    entries = sum(order.unfixable or each.target is not None for each in made)
    trouble = _broken(document, found, order.config.lang)
    if path.exists():
        if not order.force and _decided(path, document):
            raise PoError(DECIDED)
    elif not entries:
        return Draft(path, problem=trouble)
    head = po.Head(file, order.config.lang, po.basepath(path, order.root), profile=order.profile)
    (_, first), *offers = _texts(document, beside, made, head, order)
    data = document.encode(first) if document.format in formats.BILINGUAL else first.encode()
    return Draft(path, data, entries, trouble, tuple((path.with_name(name), text.encode()) for name, text in offers))


def _texts(
    document: Document, beside: Document | None, made: Sequence[Suggestion], head: po.Head, order: Order
) -> Iterator[tuple[str, str]]:
    """The files of the review by name, the one with the decisions first."""
    if document.format in formats.BILINGUAL:
        yield "", copy(document, made, file=head.file, lang=head.lang, include_unfixable=order.unfixable)
    elif head.profile is Profile.WEBLATE:
        yield from po.weblate(document, made, pipeline.with_english(document, beside), head)
    else:
        yield "", po.review(document, made, segments(document), head, include_unfixable=order.unfixable)


def _decided(path: Path, document: Document) -> bool:
    """Whether a review that is there already holds decisions."""
    if document.format in formats.BILINGUAL:
        return any(not each.open for each in decisions(formats.read(path.read_bytes(), path, document.encoding)))
    return any(not entry.open for entry in read_po(path.read_bytes()).entries)


def _open(document: Document, found: Iterable[Finding], order: Order) -> list[Finding]:
    """The findings in the article that the project has not accepted."""
    path = baseline.name(document.path, order.config.root)
    inside = [finding for finding in found if finding.segment.block != WHOLE]
    return baseline.split(inside, path, order.known)[0]


def _broken(document: Document, found: Iterable[Finding], lang: str) -> str:
    """The line about a check that raised, if one did."""
    errors = (f for f in found if f.name == engine.INTERNAL)
    said = (f"{document.path.as_posix()}:{f.segment.line}: {getattr(f.hit.message, lang)}" for f in errors)
    return next(said, "")


def write(made: Draft) -> None:
    """Writes a draft that holds something, whole or not at all. Raises OSError."""
    if made.data:
        made.path.parent.mkdir(parents=True, exist_ok=True)
        for path, data in (*made.offers, (made.path, made.data)):
            write_atomically(path, data)
