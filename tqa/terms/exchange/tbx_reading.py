"""TBX of both versions, ours or from elsewhere -> concepts in English and German."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from tqa.terms.editing import id_of
from tqa.terms.exchange import safe_xml
from tqa.terms.exchange.entry import Draft, ExchangeError, Imported, complete, plain
from tqa.terms.exchange.safe_xml import local
from tqa.terms.exchange.tbx import CARRIED, GENDERS, LANG, STATUS

if TYPE_CHECKING:
    from lxml.etree import _Element

_GENDERS = {name: short for short, name in GENDERS.items()}
_WORDS = {"adjective": "adjective", "adverb": "adverb", "verb": "verb", "properNoun": "name", "other": "name"}
_STATUS = re.compile(r"(preferred|admitted|deprecated|superseded|standardized|legal|regulated)", re.IGNORECASE)
_GROUPS = ("adminGrp", "descripGrp", "termGrp", "termNoteGrp")
_BAD = ("deprecated", "superseded")


def read(data: bytes) -> Imported:
    """The concepts of a TBX file. Raises ExchangeError."""
    root = safe_xml.parsed(data)
    if local(root) not in ("tbx", "martif"):
        raise ExchangeError(f"no TBX: the root is <{local(root)}>, not <tbx> or <martif>", _line(root))
    entries = [each for each in root.iter() if local(each) in ("conceptEntry", "termEntry")]
    found, skipped = complete(map(_draft, entries))
    return Imported(found, CARRIED, skipped)


def _line(element: _Element) -> int:
    return int(element.sourceline or 0)


def _draft(entry: _Element) -> Draft:
    subject = id_of(_said(entry, "descrip", "subjectField"))
    draft = Draft(str(entry.get("id", "")).removeprefix("_"), subject, _line(entry))
    rest: dict[str, Any] = {"note": _said(entry, "note"), "sources": _all(entry, "admin", "source")}
    with suppress(ValueError):
        rest["reviewed"] = max((date.fromisoformat(each) for each in _dates(entry)), default=None)
    rest["definition"] = _said(entry, "descrip", "definition")
    for language in _children(entry, "langSec", "langSet"):
        name = str(language.get(LANG, "")).lower().partition("-")[0]
        if name == "en":
            rest["sense"] = _said(language, "note")
        if name == "de":
            rest["definition"] = _said(language, "descrip", "definition") or rest["definition"]
        for term in language.iter():
            if local(term) in ("termSec", "tig", "ntig") and name in ("en", "de"):
                _take(draft, rest, name, term)
    draft.rest |= {key: value for key, value in rest.items() if value}
    return draft


def _take(draft: Draft, rest: dict[str, Any], language: str, term: _Element) -> None:
    text = next((_inside(each) for each in term.iter() if local(each) == "term"), "")
    if not text:
        raise ExchangeError(f"a term of {draft.id or 'a concept'} is empty", _line(term))
    found = _STATUS.search(_said(term, "termNote", STATUS))
    status = found[1].lower() if found else ""
    if language == "en":
        if status not in _BAD:
            draft.add_english(text, preferred=status == "preferred")
        return
    genders = [_GENDERS[each] for each in _all(term, "termNote", "grammaticalGender") if each in _GENDERS]
    form = {"form": text, **({"gender": "/".join(genders)} if genders else {})}
    if status in _BAD:
        draft.avoid(form, _said(term, "note"))
        return
    draft.add_german(form, preferred=status == "preferred")
    phrase = _said(term, "termNote", "termType") == "phrase"
    word = "phrase" if phrase else _WORDS.get(_said(term, "termNote", "partOfSpeech"), "")
    rest.setdefault("pos", word)


def _children(element: _Element, *names: str) -> Iterator[_Element]:
    return (each for each in element if local(each) in names)


def _nodes(element: _Element, name: str, type_: str) -> Iterator[_Element]:
    """Children of that name and type, also inside a group (`descripGrp`, `termGrp`)."""
    for each in element:
        if local(each) == name and each.get("type", "") == type_:
            yield each
        elif name != "note" and local(each) in _GROUPS:
            yield from _nodes(each, name, type_)


def _all(element: _Element, name: str, type_: str = "") -> list[str]:
    return [text for each in _nodes(element, name, type_) if (text := _inside(each))]


def _said(element: _Element, name: str, type_: str = "") -> str:
    return next(iter(_all(element, name, type_)), "")


def _dates(entry: _Element) -> list[str]:
    return [_inside(each) for group in _children(entry, "transacGrp") for each in _children(group, "date")]


def _inside(element: _Element) -> str:
    return re.sub("[ ]+", " ", plain("".join(map(str, element.itertext()))))
