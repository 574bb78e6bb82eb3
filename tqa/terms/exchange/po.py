"""PO as Weblate keeps a glossary: an entry is an English term with a German one, its context says which.

`ID` is the preferred pair, `ID#en-1` another English form, `ID#admitted-1` another good German form, and
`ID#avoided-1` one to avoid, which has the flag `forbidden` and its reason as comment. The location is the subject.
The same concepts give the same bytes: the date is that of the last review.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tqa.terms.concept import Concept, Status
from tqa.terms.exchange.entry import Draft, ExchangeError, Imported, complete, decoded, plain

if TYPE_CHECKING:
    from polib import POEntry

CARRIED = frozenset(("en", "en-variants", "de", "admitted", "avoided", "definition", "note", "form", "reason"))
_CONTEXT = re.compile(r"([^#]+)(?:#(en|admitted|avoided)-\d+)?")
_STRING = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr)(?:\[\d+\])?\s*)?"(?:[^"\\]|\\.)*"')
_HEAD = {
    "Project-Id-Version": "tqa glossary",
    "Last-Translator": "Automatically generated",
    "Language-Team": "none",
    "Language": "de",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def written(concepts: Iterable[Concept]) -> bytes:
    """The file of the concepts that are not retired."""
    import polib

    po = polib.POFile(wrapwidth=0)
    live = [concept for concept in concepts if concept.status is not Status.RETIRED]
    newest = max((concept.reviewed for concept in live if concept.reviewed), default=date.min)
    po.metadata = {**_HEAD, "PO-Revision-Date": f"{newest} 00:00+0000"}
    for concept in live:
        po.extend(_entries(concept))
    return f"{po}\n".encode()


def _entries(concept: Concept) -> Iterator[POEntry]:
    yield _entry(concept, "", concept.en, concept.de.text, comment=concept.note, definition=concept.definition)
    for number, text in enumerate(concept.en_variants, 1):
        yield _entry(concept, f"#en-{number}", text, concept.de.text)
    for number, form in enumerate(concept.admitted, 1):
        yield _entry(concept, f"#admitted-{number}", concept.en, form.text)
    for number, avoided in enumerate(concept.avoided, 1):
        entry = _entry(concept, f"#avoided-{number}", concept.en, avoided.form.text, comment=avoided.reason)
        entry.flags.append("forbidden")
        yield entry


def _entry(concept: Concept, part: str, en: str, de: str, *, comment: str = "", definition: str = "") -> POEntry:
    import polib

    return polib.POEntry(
        msgctxt=f"{concept.id}{part}",
        msgid=plain(en),
        msgstr=plain(de),
        tcomment=plain(comment),
        comment=plain(definition),
        occurrences=[(f"{concept.subject}.toml", "")],
    )


def read(data: bytes) -> Imported:
    """The concepts of a PO file; what is fuzzy or not translated yet is left out. Raises ExchangeError."""
    import polib

    text = decoded(data).replace("\r\n", "\n")
    _refuse_damage(text.split("\n"))
    try:
        po = polib.pofile(text + "\n", encoding="utf-8")
    except (OSError, ValueError, IndexError) as error:
        found = re.search(r"line (\d+)", str(error))
        raise ExchangeError("not PO, or damaged", int(found[1]) if found else 0) from None
    drafts: dict[str, Draft] = {}
    for entry in po:
        if not entry.obsolete and entry.msgid:
            _take(drafts, entry)
    entries, skipped = complete(drafts.values())
    return Imported(entries, CARRIED, skipped)


def _take(drafts: dict[str, Draft], entry: POEntry) -> None:
    found = _CONTEXT.fullmatch(entry.msgctxt or "")
    id_, part = (found[1], found[2] or "") if found else ("", "")
    subject = entry.occurrences[0][0] if entry.occurrences else ""
    subject = subject.removesuffix(".toml") if subject.endswith(".toml") else ""
    draft = drafts.setdefault(id_ or f"#{entry.msgid}", Draft(id_, subject, entry.linenum or 0))
    text, comment = plain(entry.msgstr), plain(entry.tcomment)
    if not text or entry.fuzzy:
        return
    if part == "avoided" or "forbidden" in entry.flags:
        draft.avoid({"form": text}, comment)
        return
    draft.add_english(plain(entry.msgid), preferred=not part)
    draft.add_german({"form": text}, preferred=not part)
    for key, said in (("note", comment), ("definition", plain(entry.comment))):
        if said and not part:
            draft.rest.setdefault(key, said)


def _refuse_damage(lines: list[str]) -> None:
    """Every line must be whole and every msgid have its msgstr, which polib does not ask for."""
    open_ = last = 0
    for number, line in enumerate((each.strip() for each in lines), 1):
        if not line or line.startswith("#"):
            continue
        found = _STRING.fullmatch(line)
        if not found or (not found[1] and not last):
            raise ExchangeError("not PO, or damaged", number)
        last = number
        if found[1] in ("msgid", "msgctxt"):
            open_ = open_ or number
        elif found[1] == "msgstr":
            open_ = 0
    if open_ or not last:
        raise ExchangeError("not PO, or cut off", last)
