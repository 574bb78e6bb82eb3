"""What checks offer, in the national spelling of the house: Strasse and Jänner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from tqa.analyse.page.house import House
from tqa.analyse.page.swiss import is_doubtful, written
from tqa.config import Locale
from tqa.lexicon import lists
from tqa.model import Document, Finding, Message


def spelt(document: Document, found: Iterable[Finding], house: House) -> Iterator[Finding]:
    """The findings as the country spells them, without those whose cure is what the article has."""
    for finding in found:
        fixes = [fix._replace(text=at_home(fix.text, house)) for fix in finding.hit.fixes]
        told = tuple(fix for fix in fixes if document.text[fix.start : fix.end] != fix.text)
        if told[:1] == tuple(fixes[:1]) and not (house.swiss and is_doubtful(finding.quote)):
            message = Message(*(_message(text, finding, house) for text in finding.hit.message))
            yield finding._replace(hit=finding.hit._replace(message=message, fixes=told))


def _message(text: str, finding: Finding, house: House) -> str:
    """The message in national spelling, unless it is about what is not."""
    return text if at_home(finding.quote, house) != finding.quote else at_home(text, house)


def at_home(text: str, house: House) -> str:
    """The text with the letters and words of the country."""
    known = words(house.locale)
    text = pattern(house.locale).sub(lambda match: known[match.group()], text)
    return written(text) if house.swiss else text


@cache
def words(locale: Locale) -> Mapping[str, str]:
    """Words of other countries -> what the official language of this one says."""
    found: Mapping[str, str] = lists.load("national_words")[locale]
    return found


@cache
def pattern(locale: Locale) -> re.Pattern[str]:
    """One of those words."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(words(locale), reverse=True))})(?!\w)")
