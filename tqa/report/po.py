"""The review PO: one entry per segment, the German as it is, or the English, beside the German as it could be.

Why so: an editor opens it in any PO editor, accepts by clearing *fuzzy*, edits, or restores the original;
`apply` carries the decisions back. The entries, comment lines and headers are a schema of their own
(`X-Tqa-Schema`); a change here is a change there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tqa.model import Document, Finding, Segment, Span, Suggestion
from tqa.report import notes
from tqa.report.context import Context
from tqa.report.notes import DELETION
from tqa.report.profile import OFFERS, Profile
from tqa.report.word_diff import flat

if TYPE_CHECKING:
    from polib import POEntry

SCHEMA = "1"


@dataclass(frozen=True, slots=True)
class Head:
    """What a PO says of itself.

    `file` is the path of the article below the root, with slashes; `basepath` leads from the folder of the PO to
    that root.
    """

    file: str
    lang: str = "de"
    basepath: str = "."
    date: datetime | None = None
    profile: Profile = Profile.REVIEW


def review(
    document: Document,
    suggestions: Iterable[Suggestion],
    all_segments: Sequence[Segment],
    head: Head,
    *,
    include_unfixable: bool = False,
) -> str:
    """The text of the review PO of a document; `all_segments` are its segments in order, muted ones too.

    What has no English keeps its German as msgid, whatever the profile.
    """
    context = Context(all_segments)
    wanted = (each for each in suggestions if each.target is not None or include_unfixable)
    entries = [_entry(each, context, head) for each in sorted(wanted, key=lambda s: s.segment.span)]
    return _po(document, head, entries)


def weblate(
    document: Document, suggestions: Iterable[Suggestion], all_segments: Sequence[Segment], head: Head
) -> Iterator[tuple[str, str]]:
    """Name and text of each file of the profile WEBLATE; `all_segments` have their English as far as it is known."""
    context = Context(all_segments)
    made = {each.segment.span: each for each in suggestions}
    known = [each for each in all_segments if each.source and not each.muted]
    pairs = [(made.get(each.span) or Suggestion(each, None))._replace(segment=each) for each in known]
    yield "de.po", _po(document, head, [_entry(each, context, head) for each in pairs])
    offers = [
        (each, [msgstr(each.target), *map(msgstr, each.alternatives)]) for each in pairs if each.target is not None
    ]
    for rank in range(max((len(texts) for _, texts in offers), default=0)):
        ranked = [_offer(each, context, texts[rank]) for each, texts in offers if rank < len(texts)]
        yield f"suggest-{rank + 1}.po", _po(document, head, ranked, OFFERS)


def _po(document: Document, head: Head, entries: Iterable[POEntry], profile: str = "") -> str:
    import polib

    po = polib.POFile(wrapwidth=0)
    po.header = head.profile.how_to(head.lang)
    po.metadata = dict(_headers(document, head, profile or head.profile))
    po.extend(entries)
    return str(po)


def _entry(suggestion: Suggestion, context: Context, head: Head) -> POEntry:
    import polib

    segment, now = suggestion.segment, head.profile is Profile.WEBLATE
    proposed = suggestion.target is not None and not now
    return polib.POEntry(
        msgctxt=context.name(segment),
        msgid=_msgid(segment, head.profile),
        msgstr=flat(segment.target) if now else msgstr(suggestion.target),
        comment="\n".join((*_notes(suggestion, head), context.place(segment))),
        occurrences=[(head.file.replace(" ", "%20"), str(segment.line))],
        flags=["fuzzy"] if proposed else [],
    )


def _offer(suggestion: Suggestion, context: Context, text: str) -> POEntry:
    """An entry that Weblate takes for a suggestion."""
    import polib

    segment = suggestion.segment
    return polib.POEntry(msgctxt=context.name(segment), msgid=_msgid(segment, Profile.WEBLATE), msgstr=text)


def _msgid(segment: Segment, profile: Profile) -> str:
    return flat(segment.target if profile is Profile.REVIEW else segment.source or segment.target)


def msgstr(target: str | None) -> str:
    """A suggested segment as msgstr: on one line, `∅` for a deletion, empty where there is no suggestion."""
    return "" if target is None else flat(target) if target.strip() else DELETION


def place(folder: Path, file: str) -> Path:
    """Where the PO of an article goes: a mirror tree, the suffix kept so that a.md and a.txt stay apart."""
    return folder / PurePosixPath(f"{file}.po")


def basepath(po: Path, root: Path) -> str:
    """The way from the folder of a PO to the root of the articles, with slashes."""
    return Path(os.path.relpath(root.resolve(), po.parent.resolve())).as_posix()


def _notes(suggestion: Suggestion, head: Head) -> Iterator[str]:
    segment, lang = suggestion.segment, head.lang
    if head.profile is not Profile.REVIEW:
        yield f"DE: »{flat(segment.target)}«."
    elif segment.source:
        yield notes.closed(f"EN: {flat(segment.source)}")
    for finding in suggestion.findings:
        yield notes.found(finding, finding.quote, _place(finding), lang)
    if suggestion.target is not None:
        yield notes.proposed(segment.target, msgstr(suggestion.target), lang)
    yield from notes.others(suggestion.alternatives, lang)


def _place(finding: Finding) -> Span:
    """Where a finding stands in the German."""
    segment = finding.segment
    start, end = (len(flat(segment.target[: max(0, at - segment.span.start)])) for at in finding.hit[:2])
    return Span(start, end)


def _headers(document: Document, head: Head, profile: str) -> Iterator[tuple[str, str]]:
    date = _stamp(head.date)
    yield "Project-Id-Version", f"tqa review of {head.file}"
    yield "Report-Msgid-Bugs-To", ""
    yield "POT-Creation-Date", date
    yield "PO-Revision-Date", date
    yield "Last-Translator", "tqa"
    yield "Language-Team", "German"
    yield "Language", head.profile.language
    yield "MIME-Version", "1.0"
    yield "Content-Type", "text/plain; charset=UTF-8"
    yield "Content-Transfer-Encoding", "8bit"
    yield "Plural-Forms", "nplurals=2; plural=(n != 1);"
    yield "X-Source-Language", head.profile.source_language
    yield "X-Poedit-Basepath", head.basepath
    yield "X-Tqa-Schema", SCHEMA
    yield "X-Tqa-Profile", profile
    yield "X-Tqa-File", head.file
    yield "X-Tqa-Sha256", sha256(document.encode()).hexdigest()


def _stamp(date: datetime | None) -> str:
    """The date as gettext writes it; `SOURCE_DATE_EPOCH` stands in for the clock."""
    if date is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        date = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return date.strftime("%Y-%m-%d %H:%M%z")
