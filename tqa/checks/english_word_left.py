"""An English day or title left in a German sentence: Friday, Mr. Trump, Rep. Raskin.

Why it matters
    Short words slip through translation systems, above all beside names.

When it stays silent
    In quotations, beside other English or capitalised words that make a name of it (*Black Friday*, *Mr. Bean*
    as a title), and in English passages.

Fix safety
    For review: the case of *Herr* depends on the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists, names
from tqa.model import Fix, Hit, Message, Severity, Token, TokenKind


def find(analysis: Analysis) -> Iterator[Hit]:
    data, tokens = lists.load("english_leftovers"), analysis.tokens
    for place, token in enumerate(tokens):
        german = data["words"].get(token.text) or data["titles"].get(token.text)
        if not german or is_name_part(tokens, place) or not speaks_german(analysis):
            continue
        if (token.text in data["titles"]) != before_name(tokens, place):
            continue
        message = Message(
            f"Englisch: »{token.text}«, deutsch »{german[0]}«.", f"English: “{token.text}” for “{german[0]}”."
        )
        yield Hit(token.start, token.end, message, tuple(Fix(token.start, token.end, word) for word in german))


def speaks_german(analysis: Analysis) -> bool:
    """At least half of the words are German ones."""
    return 2 * sum(lexicon.is_word(w.text, initial=True) for w in analysis.words) >= len(analysis.words)


def before_name(tokens: tuple[Token, ...], place: int) -> bool:
    """A capitalised word follows."""
    return place + 1 < len(tokens) and tokens[place + 1].kind is TokenKind.WORD and tokens[place + 1].text[0].isupper()


def is_name_part(tokens: tuple[Token, ...], place: int) -> bool:
    """A known name begins or ends here, or an English word stands before, or a quotation mark."""
    before, after = tokens[max(place - 1, 0) : place], tokens[place + 1 : place + 2]
    beside = [f"{t.text} {tokens[place].text}" for t in before] + [f"{tokens[place].text} {t.text}" for t in after]
    if any(names.is_name(pair) for pair in beside):
        return True
    return any(t.text in "„“\"‚'»«" or (t.text[0].isupper() and lexicon.english_ratio(t.text) > 0) for t in before)


CHECK = Check(
    code="RES08",
    name="english-word-left",
    severity=Severity.WARNING,
    title=Message("Englisches Wort stehen geblieben", "English word left"),
    trigger=Trigger(pattern=pattern("Mr|Ms|Miss|Rep|Sen|Gov|day")),
    find=find,
    bad=(
        Bad("Das Werk wurde am [[Friday]] eröffnet.", "Das Werk wurde am Freitag eröffnet."),
        Bad(
            "Der Vorwurf traf [[Mr.]] Brown hart.",
            "Der Vorwurf traf Herr Brown hart.",
            ("Der Vorwurf traf Herrn Brown hart.",),
        ),
        Bad("Gestern sprach [[Mrs]] Cox vor dem Ausschuss.", "Gestern sprach Frau Cox vor dem Ausschuss."),
    ),
    good=(
        Good("Am Black Friday steigen die Umsätze."),
        Good("Die Serie „Mr. Robot“ läuft wieder."),
        Good("Die Sunday Times berichtet darüber."),
        Good("Das Werk wurde am Freitag eröffnet."),
    ),
)
