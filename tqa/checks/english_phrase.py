"""English words left over inside a German sentence.

Why it matters
    *Das ist ein hot topic* was half translated.

When it stays silent
    Loanwords (*Machine Learning*, *just in time*), names, titles, quotations, parentheses, emphasis, what
    follows *sog.* or *engl.*, words beside a capital that may be part of a title, and sentences that are
    English for the better part: `english-sentence` reports those.

Fix safety
    No fix: it wants a translator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.page import languages as english
from tqa.analyse.page.lines import line_mark
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.model import Hit, Message, Severity

MESSAGE = Message("Englisch im deutschen Satz: »{}«.", "English inside a German sentence: “{}”.")
ENCLOSED = pattern(r"[(\[][^)\]]*[)\]]|[„“”\"»«‚‘›‹][^„“”\"»«‚‘›‹]*[„“”\"»«‚‘›‹]")
POSTED = pattern(r"(?<!\w)[@$]\w|pic\.twitter|^[$#] ")
"""A post or a command line, which is quoted as it is."""
ENOUGH = 2
"""English words that make a finding."""


def find(analysis: Analysis) -> Iterator[Hit]:
    words = analysis.words
    strong = bridged(analysis.forms)
    if not ENOUGH <= sum(strong) <= len(words) / 2 or POSTED.search(analysis.text) or line_mark(analysis.text):
        return
    hidden = [match.span() for match in ENCLOSED.finditer(analysis.text)]
    for first, last in runs(analysis, strong):
        run = words[first : last + 1]
        start, end = run[0].start, run[-1].end
        inside = any(a < end and start < b for a, b in hidden)
        if not inside and not is_meant(analysis, first, last) and not english.is_loan(word.text for word in run):
            quote = analysis.text[start:end]
            yield Hit(start, end, Message(*(said.format(quote) for said in MESSAGE)))


def bridged(forms: Sequence[str]) -> list[bool]:
    """Which words are English; also one in lower case that both languages have, between two of them."""
    strong = list(map(english.is_english, forms))
    for n in range(1, len(forms) - 1):
        between = strong[n - 1] and is_english_too(forms[n])
        strong[n] = strong[n] or (between and strong[n + 1])
    return strong


def is_english_too(form: str) -> bool:
    """In lower case, and likelier in English."""
    return form.islower() and lexicon.english_band(form) >= english.COMMON and lexicon.english_ratio(form) > 0


def runs(analysis: Analysis, strong: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last place of each run of English words with nothing but a blank between them."""
    words, start = analysis.words, 0
    for place in range(1, len(words) + 1):
        joined = place < len(words) and analysis.text[words[place - 1].end : words[place].start] == " "
        if not (joined and strong[place] and strong[place - 1]):
            if strong[start] and place - start >= ENOUGH:
                yield start, place - 1
            start = place


def is_meant(analysis: Analysis, first: int, last: int) -> bool:
    """Set as English on purpose: a name or title, emphasised, or introduced as English."""
    words = analysis.words
    beside = [words[place].text for place in (first - 1, last + 1) if 0 <= place < len(words)]
    run = words[first : last + 1]
    leads = first == 0 and analysis.text[run[-1].end :].startswith(":")
    if any(w.text != w.text.lower() or analysis.facts.is_name(w.text) for w in run[int(leads) :]):
        return True
    if all(english.is_loan([word.text]) or word.text in english.function_words() for word in run):
        return True
    if not leads and any(word[:1].isupper() and not english.is_german_word(word) for word in beside):
        return True
    introduced = first > 0 and words[first - 1].text.lower() in english.introducing_words()
    return introduced or is_marked(analysis, run[0].start, run[-1].end)


def is_marked(analysis: Analysis, start: int, end: int) -> bool:
    """Markup begins right before the words or ends right behind them."""
    starts, ends = analysis.segment.prose.starts, analysis.segment.prose.ends
    before = start > 0 and starts[start] != ends[start - 1]
    return before or (end < len(starts) and starts[end] != ends[end - 1])


CHECK = Check(
    code="RES05",
    name="english-phrase",
    severity=Severity.WARNING,
    title=Message("Englisch im deutschen Satz", "English inside a German sentence"),
    trigger=Trigger(form=english.is_english),
    find=find,
    bad=(
        Bad("Die Lieferkette ist ein [[weak spot]] der Branche."),
        Bad("Das Werk ist [[very important]] für Sachsen."),
        Bad("[[The bottom line]]: Das Werk wird gebaut, und zwar in Dresden."),
    ),
    good=(
        Good("Die Firma entwickelt Machine Learning und Deep Learning für das Internet of Things."),
        Good("Er tat es »just for fun« und ohne Plan."),
        Good("Die Teile kommen just in time an."),
        Good("Die Reihe Game of Thrones endete nach acht Staffeln."),
        Good("Das nennt man engl. supply shock in der Lehre."),
        Good("Das Modell denkt laut (chain of thought) nach."),
        Good("Das ist ein *weak spot* der Branche.", "markdown"),
    ),
)
