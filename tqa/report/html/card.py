"""The card of a finding: what is wrong, what to write instead, and the sentence as it would then be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tqa.model import Document, Finding, Fix, Message, Segment
from tqa.report.html import phrases
from tqa.report.html.markup import Markup, tag
from tqa.report.html.running import Numbered, line_of
from tqa.report.text import beside, short
from tqa.report.visible import visible
from tqa.report.word_diff import word_pairs
from tqa.suggest import suggestion

OFFERS = 4
"""So many fixes a card names at most."""
WHOLE = 30
"""A longer stretch that goes is shown by itself."""
MANY = 2
"""From so many fixes in one sentence on, the sentence is shown mended as a whole."""


class Reader(NamedTuple):
    """Who reads the page, and of what document."""

    document: Document
    lang: str

    def say(self, message: Message) -> str:
        return phrases.say(message, self.lang)


def cards(found: Sequence[Numbered], reader: Reader) -> Markup:
    """The cards of a block, those of one sentence together."""
    groups = groupby(found, key=lambda each: each.finding.segment)
    return tag("ol", *(_sentence(segment, list(group), reader) for segment, group in groups), class_="cards")


def _sentence(segment: Segment, group: Sequence[Numbered], reader: Reader) -> Iterator[Markup]:
    yield from (card(each, reader) for each in group)
    more = [*_mended(group, reader), *_english(segment, reader)]
    if more:
        yield tag("li", *more, class_="sentence", data_of=" ".join(str(each.number) for each in group))


def card(each: Numbered, reader: Reader) -> Markup:
    """One card. Its number is its place on the page."""
    finding = each.finding
    return tag(
        "li",
        tag("p", *_head(each, reader), class_="head"),
        *_change(finding, reader),
        tag("p", visible(reader.say(finding.hit.message)), class_="message"),
        *_others(finding, reader),
        id=f"f{each.number}",
        class_=f"card {finding.severity}",
        data_check=finding.code,
        data_severity=str(finding.severity),
    )


def _head(each: Numbered, reader: Reader) -> Iterator[Markup]:
    finding = each.finding
    yield tag("b", reader.say(phrases.SEVERITY[finding.severity]), class_="severity")
    yield tag("span", finding.code, class_="code", title=finding.name)
    place = f"{reader.say(phrases.LINE)} {line_of(reader.document, finding.hit.start)}"
    yield tag("a", place, class_="place", href=f"#m{each.number}", title=reader.say(phrases.TO_TEXT))


def _change(finding: Finding, reader: Reader) -> Iterator[Markup]:
    fixes = finding.hit.fixes
    if not fixes:
        return
    yield tag("p", *difference(*_around(reader.document.text, fixes[0])), class_="change")


def _around(text: str, fix: Fix) -> tuple[str, str]:
    """The fixed place with the rest of the words that it touches, before and after."""
    old = text[fix.start : fix.end]
    if not fix.text and len(old) > WHOLE:
        return old, ""
    before, after = beside(text, fix)
    return before + old + after, before + fix.text + after


def difference(old: str, new: str) -> Iterator[Markup | str]:
    """Both texts as one, word by word, what goes struck out and what comes underlined."""
    for before, after in word_pairs(old, new):
        if before == after:
            yield visible(before)
            continue
        if before:
            yield tag("del", short(before))
        if after:
            yield tag("ins", visible(after))


def _others(finding: Finding, reader: Reader) -> Iterator[Markup]:
    fixes = finding.hit.fixes[1:OFFERS]
    said = list(dict.fromkeys(short(fix.text) or reader.say(phrases.DELETE) for fix in fixes))
    if said:
        yield tag("p", reader.say(phrases.OR), " ", *_listed(said), class_="others")


def _listed(said: Iterable[str]) -> Iterator[Markup | str]:
    for number, each in enumerate(said):
        yield ", " * bool(number)
        yield tag("span", each, class_="offer")


def _mended(group: Sequence[Numbered], reader: Reader) -> Iterator[Markup]:
    findings = tuple(each.finding for each in group)
    if sum(bool(finding.hit.fixes) for finding in findings) < MANY:
        return
    made = suggestion(reader.document, findings)
    if made.target:
        old = reader.document.text[made.segment.span.start : made.segment.span.end]
        yield tag(
            "details",
            tag("summary", reader.say(phrases.SENTENCE)),
            tag("p", *difference(old, made.target), class_="change"),
        )


def _english(segment: Segment, reader: Reader) -> Iterator[Markup]:
    """The English beside the sentence; that of a translation unit stands above its text already."""
    if segment.source and not segment.unit:
        label = tag("summary", reader.say(phrases.ENGLISH))
        yield tag("details", label, tag("p", visible(segment.source), lang="en", class_="english"), open=True)
