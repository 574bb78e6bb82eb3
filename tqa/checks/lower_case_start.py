"""A sentence that begins with a small letter: wir warten auf den Bus.

Why it matters
    A capital shows where a sentence begins (official rules, § 54).

When it stays silent
    In lists, headings and cells; where the paragraph before is not closed by a sign, so that the sentence goes on; for
    fragments without a main clause, and where a verb opens (*gibt den Namen aus*, as in the description of a command).

Fix safety
    For review: the paragraph may be the rest of another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.clauses.fields import ClauseKind
from tqa.analyse.clauses.stretches import JOINTS
from tqa.checks._check import ARTICLES, Bad, Check, Good
from tqa.model import Fix, Hit, Kind, Message, Severity

CLOSED, OPEN, FEWEST, FREQUENT, LATEST = '.!?…“”"«»', "/=<>{}\\", 4, 4.0, 5
VERBAL = frozenset(("VER", "PA1", "PA2"))
"""Signs that close a paragraph, signs of code, least words of a sentence, Zipf band of words that open one,
latest place of a verb in second position."""


def find_all(analyses: Sequence[Analysis]) -> Iterator[tuple[Analysis, Hit]]:
    for before, analysis in pairwise((None, *analyses)):
        if analysis is None or not analysis.text[:1].islower() or analysis.kind is not Kind.PARAGRAPH:
            continue
        closed = before is None or before.text.rstrip()[-1:] in CLOSED
        if closed and is_sentence(analysis):
            token = analysis.words[0]
            right = token.text.capitalize()
            message = Message(f"Satzanfang groß: »{right}«.", f"A sentence begins with a capital: “{right}”.")
            yield analysis, Hit(token.start, token.end, message, (Fix(token.start, token.end, right),))


def is_sentence(analysis: Analysis) -> bool:
    """A word that may open a sentence, a main clause with its verb, a closing sign, and no code."""
    first, text = analysis.words[0], analysis.text.rstrip()
    if not opens(first.text) or text[first.end : first.end + 1] not in (" ", ",") or len(analysis.words) < FEWEST:
        return False
    if text[-1] not in ".!?" or any(sign in text for sign in OPEN):
        return False
    return first.text not in JOINTS and has_second_verb(analysis)


def has_second_verb(analysis: Analysis) -> bool:
    """The first clause is a main clause with its verb behind few words, or stands before such a verb."""
    first = analysis.clauses[0]
    if first.is_verb_final:
        return any(clause.kind is ClauseKind.MAIN and clause.finite == 0 for clause in analysis.clauses[1:])
    return first.kind is ClauseKind.MAIN and 0 < first.finite <= min(LATEST, len(first.words) - 2)


@lru_cache(maxsize=1 << 9)
def opens(form: str) -> bool:
    """A frequent German word, and no form of a verb."""
    frequent = form.islower() and lexicon.band(form) >= FREQUENT
    return frequent and any(r.pos not in VERBAL for r in lexicon.readings(form))


CHECK = Check(
    code="CAP14",
    name="lower-case-start",
    severity=Severity.WARNING,
    title=Message("Satzanfang kleingeschrieben", "Sentence begins in lower case"),
    formats=frozenset(ARTICLES),
    find_all=find_all,
    bad=(
        Bad("[[wenn]] es regnet, bleiben die Leute zu Hause.", "Wenn es regnet, bleiben die Leute zu Hause."),
        Bad("[[wir]] warten auf den nächsten Bus.", "Wir warten auf den nächsten Bus."),
        Bad("Es regnet.\n\n[[in]] der Stadt bleibt es ruhig.", "Es regnet.\n\nIn der Stadt bleibt es ruhig."),
    ),
    good=(
        Good("Wir warten auf den nächsten Bus."),
        Good("gibt den Namen der Datei aus."),
        Good("Er ging weiter\n\nund sah den Bus nicht kommen."),
        Good("eine Pflanze aus dem Süden."),
        Good("- wir warten auf den Bus.\n- wir gehen zu Fuß nach Hause.", format="markdown"),
    ),
)
