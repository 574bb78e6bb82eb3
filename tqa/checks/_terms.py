"""What term-avoided, false-friend and calque share: a forbidden form as a hit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tqa.analyse import Analysis
from tqa.analyse.clauses.objects import is_object
from tqa.analyse.page.languages import function_words, is_german_word
from tqa.model import Hit, Message
from tqa.terms.cure import fixes
from tqa.terms.domain import in_domain


def hits(analysis: Analysis, kind: str) -> Iterator[Hit]:
    """The avoided forms of one kind in a segment, each with its cures and its own severity."""
    facts = analysis.facts
    for found in analysis.avoided:
        if found.entry.kind == kind and (not found.ambiguous or in_domain(facts.counts, facts.house.terms)):
            if in_name(analysis, found.start, found.end):
                continue
            entry, shown = found.entry, analysis.text[found.start : found.end]
            better = f"; better “{entry.cures[0]}”" if entry.cures else ""
            message = Message(f"»{shown}«: {entry.reason}", f"“{shown}” for {entry.en[0]} is avoided{better}.")
            offers = fixes(found, analysis.tokens, analysis.text, partial(is_object, analysis))
            yield Hit(found.start, found.end, message, offers, found.entry.level)


def in_name(analysis: Analysis, start: int, end: int) -> bool:
    """An acronym behind or before a capitalised word or a word that is not German: Scale AI, AI Act, Anatomy of AI."""
    text = analysis.text
    if not text[start:end].isupper():
        return False
    before, after = text[:start].rsplit(maxsplit=1)[-1:], text[end:].split(maxsplit=1)[:1]
    beside = [*(before if text[start - 1 : start] == " " else ()), *(after if text[end : end + 1] == " " else ())]
    words = [word.strip(',.;:!?()„“»«"') for word in beside]
    names = (word[:1].isupper() and word[1:].islower() and not is_german_word(word) for word in words)
    return any(names) or any(word in function_words() and not is_german_word(word) for word in words)
