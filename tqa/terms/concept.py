"""What the glossary holds: concepts, and phrases to avoid. Frozen values, as written by translators."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tqa.model import Severity
from tqa.terms.form import Form, Match, Scope

__all__ = [
    "Avoided",
    "Concept",
    "Form",
    "Glossary",
    "Match",
    "Phrase",
    "Scope",
    "Spellings",
    "Status",
    "WordClass",
]


class Status(StrEnum):
    """Retired concepts are kept for the record and not checked."""

    APPROVED = "approved"
    DRAFT = "draft"
    RETIRED = "retired"


class WordClass(StrEnum):
    """Word class of a concept's German term."""

    NOUN = "noun"
    NAME = "name"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    VERB = "verb"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Avoided:
    """A form that a translation should not have, and what to write instead, the best first."""

    form: Form
    reason: str
    replace_with: tuple[str, ...] = ()
    match: Match = Match.COMPOUND
    scope: Scope = Scope.ALWAYS
    near: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING
    exceptions: tuple[str, ...] = ()
    case: bool = False


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept in both languages. `subject` is the name of its file."""

    id: str
    subject: str
    en: str
    de: Form
    sense: str = ""
    en_variants: tuple[str, ...] = ()
    word_class: WordClass = WordClass.NOUN
    combining: str = ""
    admitted: tuple[Form, ...] = ()
    avoided: tuple[Avoided, ...] = ()
    definition: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()
    status: Status = Status.APPROVED
    reviewed: date | None = None

    @property
    def good(self) -> tuple[Form, ...]:
        """All forms that a translation may have, the preferred first."""
        return (self.de, *self.admitted)

    @property
    def english(self) -> tuple[str, ...]:
        """All English forms, the preferred first."""
        return (self.en, *self.en_variants)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A false friend or a calque: general vocabulary, no term of the trade."""

    id: str
    subject: str
    en: tuple[str, ...]
    avoided: Avoided


@dataclass(frozen=True, slots=True)
class Spellings:
    """A consistency class: spellings of one word (also as a part of compounds) of which a document has one."""

    id: str
    forms: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """All that the files of a folder hold, in the order of files and tables."""

    concepts: tuple[Concept, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    spellings: tuple[Spellings, ...] = ()
    sources: frozenset[str] = field(default=frozenset())

    def over(self, below: Glossary) -> Glossary:
        """A glossary laid over another: an id that both have means what it means here."""
        concepts = {c.id: c for c in (*below.concepts, *self.concepts)}
        phrases = {p.id: p for p in (*below.phrases, *self.phrases)}
        spellings = {s.id: s for s in (*below.spellings, *self.spellings)}
        sources = below.sources | self.sources
        return Glossary(tuple(concepts.values()), tuple(phrases.values()), tuple(spellings.values()), sources)
