"""What a document knows as a whole: how often a form occurs, which unknown words are names in it.

An unknown word is a name when evidence adds up to 1: by its place (behind a first name, a role or a byline,
before a family name or a company form, beside *sagte*, beside another unknown word), by its shape (WeSemiBay,
H200, MGX) or by recurrence. What looks like a derived or compound German noun gains nothing by recurrence. What
is one slip away from a known name must stand in the name of a person or beside another unknown word, since all
else is true of a corrupted name too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Final

from tqa import lexicon
from tqa.analyse.page.house import GERMANY, House
from tqa.analyse.page.swiss import standard_tokens
from tqa.analyse.words.tokens import tokens
from tqa.lexicon import lists, names, near_names
from tqa.model import Segment, Token, TokenKind

ENOUGH, TWICE, WEAK = 1.0, 0.6, 0.5
"""Evidence that makes an unknown word a name; evidence that needs another beside it."""
ATTESTED, FOREIGN = 2.0, 0.5
"""Zipf band from which a word exists though no list has it, and log-ratio from which it is English rather."""
DISTINCT = frozenset(("person", "sequence"))
"""Evidence that also tells a name from a slip in a known one: those are mostly of firms and towns."""
CAMEL = re.compile(r"[a-zäöüß][A-ZÄÖÜ]|[A-Za-z]\d|\d[A-Za-z]")
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}s?")
LONG_NOUN, HEAD = 9, 5
"""Letters of a word that may be a German compound, and of the known noun that closes it."""

GERMAN = "de"


class Facts:
    """`language` is the language of the document, an ISO 639-1 code; empty if it cannot be told. `house` is what the
    publisher asks for. What the `segments` tell is found out when it is first asked for, by one pass over them.
    """

    def __init__(
        self, format_: str = "text", segments: Iterable[Segment] = (), language: str = GERMAN, house: House = GERMANY
    ) -> None:
        self.format: Final = format_
        self.segments: Final = tuple(segments)
        self.language: Final = language
        self.house: Final = house

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Occurrences of each word form as written."""
        return self._told[0]

    @cached_property
    def names(self) -> frozenset[str]:
        """Forms that evidence shows to be names."""
        return self._told[2]

    @cached_property
    def unknown(self) -> frozenset[str]:
        """Forms with a capital of which a part is no word and no known name, and no name by evidence."""
        return frozenset(form for form in self._told[1] if not self.is_name(form))

    @property
    def _english(self) -> frozenset[str]:
        """Forms of the English, where there is any, that are right in German too."""
        if not any(segment.source for segment in self.segments):
            return frozenset()
        from tqa.analyse.bilingual.pairing import source_names

        return source_names(self.segments)

    @cached_property
    def _told(self) -> tuple[Mapping[str, int], frozenset[str], frozenset[str]]:
        """Occurrences of forms, forms that are not known, and forms that are names."""
        lines = [tokens(segment.prose.text) for segment in self.segments if not segment.muted]
        if self.house.swiss:
            lines = [standard_tokens(line) for line in lines]
        counts = Counter(t.text for line in lines for t in line if t.kind is TokenKind.WORD)
        unknown = frozenset(form for form in counts if is_unknown(form))
        return counts, unknown, frozenset(_proven(lines, counts, unknown)) | self.house.words | self._english

    def is_name(self, form: str) -> bool:
        """A known name or one of the document; of a hyphenated form each part must be a name or a word."""
        if names.is_name(form) or form in self.names or any(stem in self.names for stem in names.genitives(form)):
            return True
        if "-" not in form:
            return False
        parts = [part for part in form.split("-") if part]
        known = [part for part in parts if self.is_name(part)]
        return bool(known) and all(part in known or lexicon.is_word(part) or part.isdigit() for part in parts)


def is_unknown(form: str) -> bool:
    """A form with a capital of which a part is known neither to the lexicon nor to the names."""
    if form == form.lower() or len(form) < 2 or lexicon.is_word(form, initial=True) or names.is_name(form):
        return False
    parts = [part for part in form.split("-") if len(part) > 1 and not part.isdigit()]
    return len(parts) < 2 or any(is_unknown(part) for part in parts)


def _proven(lines: Sequence[Sequence[Token]], counts: Mapping[str, int], unknown: frozenset[str]) -> Iterator[str]:
    evidence: dict[str, dict[str, float]] = defaultdict(dict)
    for line in lines:
        for place, token in enumerate(line):
            if token.text in unknown:
                evidence[_base(token.text, counts)].update(_place(line, place, unknown))
    compounds = Counter(form.split("-")[0] for form in counts if "-" in form)
    shouted = _shouted(lines)
    for form, weights in evidence.items():
        again = _recurrence(form, counts, compounds[form])
        shape = 0.0 if form in shouted else _shape(form)
        seen = WEAK if _is_attested(form) else 0.0
        distinct = any(weights.get(kind) for kind in DISTINCT) or (form.isupper() and again >= ENOUGH)
        if distinct or (sum(weights.values()) + shape + again + seen >= ENOUGH and not near_names.near(form)):
            yield form


def _base(form: str, counts: Mapping[str, int]) -> str:
    """The form without genitive -s if the document has that too."""
    return next((stem for stem in names.stems(form) if stem != form and stem in counts), form)


def _place(line: Sequence[Token], place: int, unknown: frozenset[str]) -> Iterator[tuple[str, float]]:
    """Evidence by the neighbours; `("none", 0)` always, so that each form is heard."""
    before, after = _word(line, place - 1), _word(line, place + 1)
    yield "none", 0.0
    if _gives_name(before) or _stem_in(after, "family_names"):
        yield "person", ENOUGH
    if after in names.words_of("company_forms"):
        yield "company", ENOUGH
    if before in unknown or after in unknown:
        yield "sequence", 0.0 if looks_german(line[place].text) else ENOUGH
    if before in names.words_of("naming_words") or after in names.words_of("naming_words"):
        yield "naming", ENOUGH
    if before.lower() in names.words_of("bare_prepositions") and not looks_german(line[place].text):
        yield "preposition", WEAK
    if _says(line, place):
        yield "speech", ENOUGH
    if _is_apposition(line, place) or (before == "von" and place == 1):
        yield "apposition", ENOUGH


def _word(line: Sequence[Token], place: int) -> str:
    """The text of a word token, else nothing."""
    return line[place].text if 0 <= place < len(line) and line[place].kind is TokenKind.WORD else ""


def _stem_in(form: str, name: str) -> bool:
    return any(stem in names.words_of(name) for stem in names.stems(form)) if form else False


def _gives_name(before: str) -> bool:
    """Whether the word is a given name, a family name (Zhang Hengming), an initial, a title or a role."""
    known = ("first_names", "family_names", "roles")
    return is_initial(before) or any(before in names.words_of(name) for name in known) or is_role(before)


def is_initial(form: str) -> bool:
    return len(form) == 2 and form[0].isupper() and form[1] == "."


@cache
def is_role(form: str) -> bool:
    """A title or role, also as the head of a compound (Konzernchef, Nvidia-Sprecherin)."""
    lower = form.lower()
    return form in names.words_of("roles") or (form[:1].isupper() and lower.endswith(_role_heads()))


@cache
def _role_heads() -> tuple[str, ...]:
    return tuple(lists.load("roles")["heads"])


def _says(line: Sequence[Token], place: int) -> bool:
    """*sagte Ruwitch*, *Ruwitch sagte*; with an article before the word it may be a noun."""
    before, after = _word(line, place - 1), _word(line, place + 1)
    verbs = names.words_of("speech_verbs")
    return before in verbs or (after in verbs and (place == 0 or line[place - 1].kind is TokenKind.PUNCT))


def _is_apposition(line: Sequence[Token], place: int) -> bool:
    """*Tooze, Autor des Buches*; *Ling, die Sprecherin*."""
    if place + 2 >= len(line) or line[place + 1].text != ",":
        return False
    return any(is_role(_word(line, place + step)) for step in (2, 3) if _word(line, place + step))


def _shape(form: str) -> float:
    """Capitals or figures inside the word, or capitals only."""
    return ENOUGH if CAMEL.search(form) or ACRONYM.fullmatch(form) else 0.0


def _shouted(lines: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Forms in capitals that stand only in lines that are in capitals throughout."""
    places: dict[bool, set[str]] = {True: set(), False: set()}
    for line in lines:
        words = [token.text for token in line if token.kind is TokenKind.WORD]
        capitals = [word for word in words if word.isupper()]
        places[len(capitals) == len(words) and len(line) > 1].update(capitals)
    return frozenset(places[True] - places[False])


def _recurrence(form: str, counts: Mapping[str, int], compounds: int) -> float:
    """Twice is weak, three times is proof, and so are two of name, genitive and compound (SiCarrier-Stand)."""
    if looks_german(form):
        return 0.0
    times = (counts.get(form, 0), counts.get(f"{form}s", 0), compounds)
    if sum(times) > 2 or sum(map(bool, times)) > 1:
        return ENOUGH
    return TWICE if sum(times) == 2 else 0.0


def _is_attested(form: str) -> bool:
    return lexicon.band(form) >= ATTESTED and lexicon.english_ratio(form) <= FOREIGN


@cache
def looks_german(form: str) -> bool:
    """Derived like a German noun, or closed by a known noun: rather a misspelt word than a name."""
    if len(form) < LONG_NOUN or CAMEL.search(form):
        return False
    if form.endswith(tuple(names.words_of("noun_endings"))):
        return True
    return any(lexicon.is_word(form[cut:].capitalize()) for cut in range(3, len(form) - HEAD + 1))
