"""What writers of static sites put between the words: Hugo shortcodes, Liquid tags, attribute lists, formulas."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

OPAQUE_TYPE = "opaque"
"""Token type of what takes its place in a sentence and is not read."""

VANISHING_TYPE = "attributes"
"""Token type of what the reader does not see at all."""

_CALLS = (("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"))
_REACH = 4000
"""Characters within which a call or a formula must end; keeps hostile input linear."""

_VERBATIM = re.compile(r"\{[{%][<%]?-?\s*(highlight|mermaid|math|katex|raw|rawhtml|chart)\b[^\n]*")
"""Shortcodes and tags around text that is no prose."""

_ITEM = r"(?:[#.][\w:.-]+|[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s}\"']+))"
_ATTRIBUTES = re.compile(rf"[ \t]*\{{:?[ \t]*{_ITEM}(?:[ \t]+{_ITEM})*[ \t]*\}}")
_DOLLARS = re.compile(rf"\$(?=[^\s$])[^$\n]{{1,{_REACH}}}(?<=[^\s\\])\$(?!\d)")
_TEX = frozenset("\\^_{}=")
"""A pair of dollar signs alone is money; between them one of these must stand."""

_TASK = re.compile(r"\[[ xX]\](?=[ \t])")


def plugin(md: MarkdownIt) -> None:
    """Teach a parser these rules."""
    md.inline.ruler.before("escape", "formula", _formula)
    md.inline.ruler.before("escape", "shortcode", _shortcode)
    md.inline.ruler.before("link", "task", _task)
    md.block.ruler.before(
        "fence", "shortcode", _shortcode_lines, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )


def call_end(source: str, start: int, end: int) -> int | None:
    """End of the shortcode or tag at `start`; None when there is none, or when it is broken."""
    opening, closing = next((pair for pair in _CALLS if source.startswith(pair[0], start)), ("", ""))
    if not opening:
        return None
    place = source.find(closing, start + len(opening), min(end, start + _REACH))
    if place < 0 or source.find(opening, start + len(opening), place) >= 0:
        return None
    return place + len(closing)


def _shortcode(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "{":
        return False
    kind, end = OPAQUE_TYPE, call_end(state.src, state.pos, state.posMax)
    if end is None and (found := _ATTRIBUTES.match(state.src, state.pos, state.posMax)):
        kind, end = VANISHING_TYPE, found.end()
    if end is None:
        return False
    if not silent:
        state.push(kind, "", 0)
    state.pos = end
    return True


def _task(state: StateInline, silent: bool) -> bool:
    """The box of a task list."""
    if state.pos or not _TASK.match(state.src):
        return False
    if not silent:
        state.push(VANISHING_TYPE, "", 0)
    state.pos = 3
    return True


def _formula(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] not in "$\\":
        return False
    end = _formula_end(state.src, state.pos, state.posMax)
    if end is None:
        return False
    if not silent:
        state.push(OPAQUE_TYPE, "", 0)
    state.pos = end
    return True


def _formula_end(source: str, start: int, end: int) -> int | None:
    for opening, closing in (("$$", "$$"), ("\\(", "\\)")):
        if source.startswith(opening, start):
            place = source.find(closing, start + 3, min(end, start + _REACH))
            return place + 2 if place >= 0 else None
    found = _DOLLARS.match(source, start, end)
    return found.end() if found and not _TEX.isdisjoint(found.group()) else None


def _shortcode_lines(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Shortcodes that have their lines to themselves are no block; nor is what stands in a verbatim pair."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(("{{", "{%"), begin) or state.is_code_block(start):
        return False
    place = _calls_end(state.src, begin, state.eMarks[end - 1])
    if place is None:
        return False
    if not silent:
        place = _verbatim_end(state.src, begin, place)
        state.line = start + 1
        while state.line < end and state.bMarks[state.line] < place:
            state.line += 1
    return True


def _calls_end(source: str, start: int, end: int) -> int | None:
    """End of the calls from `start` on, if nothing else follows them on their last line."""
    place = call_end(source, start, end)
    while place is not None and place < end and source[place] != "\n":
        place = place + 1 if source[place] in " \t" else call_end(source, place, end)
    return place


def _verbatim_end(source: str, start: int, end: int) -> int:
    """End of the pair that the call opens, when what it holds is no prose; else of the call itself."""
    name = _VERBATIM.match(source, start, end)
    if not name:
        return end
    closing = re.compile(rf"\{{[{{%][<%]?-?\s*(?:/\s*|end){name[1]}\b[^\n]*").search(source, end)
    return closing.end() if closing else end
