"""XML from elsewhere, read without harm: no network, no external files, no entities of its own, no huge trees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tqa.terms.exchange.entry import ExchangeError

if TYPE_CHECKING:
    from lxml.etree import _Element, _ElementTree

_ENTITIES = re.compile(rb"<!DOCTYPE[^>]*\[.*?<!ENTITY", re.DOTALL)


def parsed(data: bytes) -> _Element:
    """The root. A bare DOCTYPE is accepted, declared entities are refused. Raises ExchangeError."""
    from lxml import etree

    if found := _ENTITIES.search(data.replace(b"\0", b"")):
        raise _refusal(data.count(b"\n", 0, found.end()) + 1)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        said = error.msg or "not XML"
        raise ExchangeError(f"not well-formed XML: {said}", error.lineno or 0) from None
    except ValueError as error:
        raise ExchangeError(f"not well-formed XML: {error}") from None
    _refuse_entities(root.getroottree())
    return root


def _refuse_entities(tree: _ElementTree) -> None:
    dtd = tree.docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise _refusal(0)


def _refusal(line: int) -> ExchangeError:
    return ExchangeError("the file declares entities of its own, which is refused for safety; write them out", line)


def local(element: _Element) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
