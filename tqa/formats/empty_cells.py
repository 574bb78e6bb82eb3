"""XML units without German whose element is closed at once, `<target/>`, or missing: German comes with its element."""

from __future__ import annotations

import re

from tqa.formats.drafting import indentation
from tqa.model import Fix

_TAG = re.compile(r"<(?P<end>/)?(?P<prefix>[\w.-]+:)?(?P<name>[\w.-]+)(?:\s[^<>]*?)?(?P<closed>/)?>\Z")
_SOURCES = frozenset(("source", "seg-source"))
"""Elements of XLIFF behind which a `target` may stand."""
_DONE, _REVIEW = ' state="translated"', ' state="needs-review-translation"'
_AROUND = re.compile(r"\A\s*(?:<(?:[\w.-]+:)?target[^<>]*)?>|</(?:[\w.-]+:)?[\w.-]+>\Z")


def filled(text: str, fix: Fix, kind: str) -> Fix | None:
    """The fix that puts text into an empty unit of a file of that format; None where there is no place for it."""
    place, tag = fix.start, text[max(text.rfind("<", 0, fix.start), 0) : fix.start]
    found = _TAG.match(tag)
    if not found:
        return None
    name = (found["prefix"] or "") + found["name"]
    if kind == "xliff" and found["name"] in _SOURCES:
        from tqa.formats import xliff2

        target = f"{found['prefix'] or ''}target"
        start = text.rfind(f"<{name}", 0, place)
        state = "" if xliff2.is_second(text) else _DONE
        return fix._replace(text=f"{indentation(text, start)}<{target}{state}>{fix.text}</{target}>")
    if found["closed"]:
        return fix._replace(start=place - 2, text=f">{fix.text}</{name}>")
    return None if found["end"] else fix


def waiting(raw: str) -> str:
    """The raw text of a new element, put up for review."""
    return raw.replace(_DONE, _REVIEW, 1)


def bare(raw: str) -> str:
    """The raw text without the element that comes with it."""
    return _AROUND.sub("", raw)
