"""What a publisher asks of an article beyond good German: a national standard, quotation marks, words and terms."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tqa.config import Config, Locale, Quotes
from tqa.terms.index import Index


class House(NamedTuple):
    """`words` count as right; `residue` are lines of the publisher's own web page; `terms` are its glossary.

    Without `quotes` any German quotation marks are right.
    """

    locale: Locale = Locale.DE
    quotes: Quotes | None = None
    words: frozenset[str] = frozenset()
    residue: frozenset[str] = frozenset()
    terms: Index | None = None

    @property
    def swiss(self) -> bool:
        """Switzerland has no ß."""
        return self.locale is Locale.CH

    @property
    def thousands(self) -> str:
        """What stands between groups of three figures."""
        return "’" if self.swiss else "."

    @property
    def marks(self) -> Quotes:
        """The quotation marks to write."""
        return self.quotes or (Quotes.SWISS if self.swiss else Quotes.LOW)


GERMANY = House()
"""A house that asks for nothing of its own."""


@lru_cache(maxsize=8)
def house(config: Config) -> House:
    """The house that a configuration describes. Raises ConfigError for a list or a glossary that cannot be read."""
    from tqa.config.files import lines

    words = config.own | frozenset(lines((*config.names_files, *config.words_files)))
    residue = frozenset((*map(str.strip, config.residue), *lines(config.residue_files)))
    terms = None
    if config.glossaries:
        from tqa.terms import layers

        terms = layers.index(config.glossaries)
    return House(config.locale, config.quotes, words, residue, terms)
