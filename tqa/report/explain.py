"""A check in words: its docstring, and its examples as they are and as they should be."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from tqa.checks import Bad, Check, Good
from tqa.config import Locale
from tqa.model import Message
from tqa.report.style import Style

MARK = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)
BAD, GOOD = Message("Falsch, und geheilt", "Wrong, and cured"), Message("Richtig so", "Right as it is")


def explanation(check: Check, style: Style) -> Iterator[str]:
    """The lines of `tqa explain`. Docstrings are English; the rest speaks the language of the style."""
    yield f"{style.paint('1', f'{check.code} {check.name}')}  {check.severity}: {style.say(check.title)}"
    yield ""
    yield from docstring(check).splitlines()
    yield ""
    yield style.paint("1", style.say(BAD))
    for bad in check.bad:
        yield f"  - {marked(bad.text, style)}{asked(bad)}"
        for text in filter(None, (bad.cured, *bad.offers)):
            yield f"  → {style.paint('32', text)}"
    yield ""
    yield style.paint("1", style.say(GOOD))
    for good in check.good:
        yield f"  - {good.text}{asked(good)}"


def asked(example: Bad | Good) -> str:
    """What the configuration says for an example, if anything."""
    said = [f"locale {example.locale}"] * (example.locale != Locale.DE) + [f"quotes {example.quotes}"] * bool(
        example.quotes
    )
    return f"  ({', '.join(said)})" if said else ""


def docstring(check: Check) -> str:
    """What the file of the check says at its head."""
    module = sys.modules.get(f"tqa.checks.{check.name.replace('-', '_')}")
    find = check.find or check.find_all or check.find_pair or check.find_pairs
    return ((module or sys.modules[find.__module__]).__doc__ or "").strip()


def marked(text: str, style: Style) -> str:
    """The text with its `[[…]]` underlined, where colour is; else as it is."""
    return MARK.sub(lambda found: style.paint("4;31", found[1]), text) if style.colour else text
