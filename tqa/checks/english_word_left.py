"""An English day, place or title left in a German sentence: Friday, Sweden, Mr. Trump, Rep. Raskin.

Why it matters
    Short words slip through translation systems, above all beside names.

When it stays silent
    In quotations, beside other English or capitalised words that make a name of it (*Black Friday*, *Mr. Bean*
    as a title), and in English passages.

Fix safety
    For review: the case of *Herr* depends on the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.page.languages import function_words
from tqa.checks._check import Bad, Check, Good, Trigger
from tqa.lexicon import lists, names
from tqa.model import Fix, Hit, Message, Severity, Token, TokenKind

SIGNS = frozenset("-–/&@#'’|")


@cache
def first_words() -> frozenset[str]:
    """The first words of all that may be left over, in lower case."""
    data = lists.load("english_leftovers")
    return frozenset(form.split()[0].lower() for group in ("places", "titles", "words") for form in data[group])


def find(analysis: Analysis) -> Iterator[Hit]:
    tokens = analysis.tokens
    for place, token in enumerate(tokens):
        end, german = leftover(tokens, place)
        if german and speaks_german(analysis):
            quote = analysis.text[token.start : end]
            message = Message(f"Englisch: »{quote}«, deutsch »{german[0]}«.", f"English: “{quote}” for “{german[0]}”.")
            yield Hit(token.start, end, message, tuple(Fix(token.start, end, word) for word in german))


def leftover(tokens: tuple[Token, ...], place: int) -> tuple[int, Sequence[str]]:
    """Where the English that begins here ends, and the German for it; nothing where it may be part of a name."""
    data, token = lists.load("english_leftovers"), tokens[place]
    pair = f"{token.text} {tokens[place + 1].text}" if place + 1 < len(tokens) else ""
    for size, form in ((2, pair), (1, token.text)):
        if form in data["places"]:
            alone = not is_name_part(tokens, place, {form}) and stands_alone(tokens, place, place + size)
            return tokens[place + size - 1].end, data["places"][form] if alone else ()
    german = data["words"].get(token.text) or data["titles"].get(token.text) or ()
    title = (token.text in data["titles"]) == before_name(tokens, place)
    named = is_name_part(tokens, place) or (token.text in data["words"] and ends_name(tokens, place))
    return token.end, german if german and title and not named else ()


def ends_name(tokens: tuple[Token, ...], place: int) -> bool:
    """Behind a capital or an English word: das Lied Sunday, The Independent on Sunday."""
    return any(not t.text.islower() or t.text in function_words() for t in tokens[max(place - 1, 0) : place])


def stands_alone(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Behind a German word in lower case that is no article, or first; no capital or sign of a name behind."""
    before, after = tokens[max(start - 1, 0) : start], tokens[end : end + 1]
    if any(t.text[0].isupper() or t.kind is TokenKind.NUMBER or t.text in SIGNS | function_words() for t in after):
        return False
    articles = (t for t in before if end - start == 1 and any(r.pos == "ART" for r in lexicon.readings(t.text, False)))
    german = all(t.text.islower() and lexicon.is_word(t.text) and t.text not in function_words() for t in before)
    return german and not any(articles)


def speaks_german(analysis: Analysis) -> bool:
    """At least half of the words are German ones."""
    return 2 * sum(lexicon.is_word(w.text, initial=True) for w in analysis.words) >= len(analysis.words)


def before_name(tokens: tuple[Token, ...], place: int) -> bool:
    """A capitalised word follows."""
    return place + 1 < len(tokens) and tokens[place + 1].kind is TokenKind.WORD and tokens[place + 1].text[0].isupper()


def is_name_part(tokens: tuple[Token, ...], place: int, known: Set[str] = frozenset()) -> bool:
    """Another name than those known begins or ends here, or an English word stands before, or a quotation mark."""
    before, after = tokens[max(place - 1, 0) : place], tokens[place + 1 : place + 2]
    beside = [f"{t.text} {tokens[place].text}" for t in before] + [f"{tokens[place].text} {t.text}" for t in after]
    if any(names.is_name(pair) for pair in beside if pair not in known):
        return True
    return any(t.text in "„“\"‚'»«" or (t.text[0].isupper() and lexicon.english_ratio(t.text) > 0) for t in before)


CHECK = Check(
    code="RES08",
    name="english-word-left",
    severity=Severity.WARNING,
    title=Message("Englisches Wort stehen geblieben", "English word left"),
    trigger=Trigger(words=first_words()),
    find=find,
    bad=(
        Bad("Das Werk wurde am [[Friday]] eröffnet.", "Das Werk wurde am Freitag eröffnet."),
        Bad(
            "Der Vorwurf traf [[Mr.]] Brown hart.",
            "Der Vorwurf traf Herr Brown hart.",
            ("Der Vorwurf traf Herrn Brown hart.",),
        ),
        Bad("Das Werk in [[Sweden]] wächst.", "Das Werk in Schweden wächst."),
        Bad("Die Firma liefert nach [[South Korea]].", "Die Firma liefert nach Südkorea."),
        Bad("Gestern sprach [[Mrs]] Cox vor dem Ausschuss.", "Gestern sprach Frau Cox vor dem Ausschuss."),
    ),
    good=(
        Good("Am Black Friday steigen die Umsätze."),
        Good("Die Serie „Mr. Robot“ läuft wieder."),
        Good("Die Sunday Times berichtet darüber, der Independent on Sunday nicht."),
        Good("Die Bank of India und Air France wachsen."),
        Good("Das Programm Horizon Europe läuft aus."),
        Good("Das Werk wurde am Freitag eröffnet."),
    ),
)
