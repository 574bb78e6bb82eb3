"""What two nouns side by side could be: a compound, coupled, or noun and genitive."""

from __future__ import annotations

from collections.abc import Iterator

from tqa import lexicon
from tqa.analyse import Analysis
from tqa.analyse.phrases.noun_pairs import Pair, closed, on_record
from tqa.analyse.phrases.noun_phrases import agreement
from tqa.lexicon import declension, inflect, lists
from tqa.lexicon.prepositions import contractions
from tqa.model import Fix, Token


def compounds(pair: Pair) -> Iterator[Fix]:
    """The compound, coupled if one part is, and compounds with synonyms of the first noun."""
    first, second = pair.first.text, pair.second.text
    word = closed(first, second) or on_record(first, second) if "-" not in first + second else None
    yield Fix(pair.first.start, pair.second.end, word or inflect.hyphenated(first, second))
    for row in lists.load("noun_pairs")["synonym"]:
        if row["word"] == first and (other := closed(row["other"], second)):
            yield Fix(pair.first.start, pair.second.end, other)


def genitive(analysis: Analysis, pair: Pair) -> Fix | None:
    """The second noun with the article, then the first one in the genitive: die Entscheidung der Trump-Regierung."""
    phrase = pair.phrase
    if phrase is None or phrase.article < 0 or phrase.attributes or not phrase.cells:
        return None
    article = analysis.tokens[phrase.article]
    if article.text.lower() in contractions() or phrase.determiners[0].stem != "der":
        return None
    case = next(declension.members(phrase.cells & phrase.governed), ("", ""))[0]
    outer, inner = _with_article(pair.second, case), _with_article(pair.first, "GEN")
    if not case or outer is None or inner is None:
        return None
    text = f"{outer} {inner}"
    text = text[0].upper() + text[1:] if article.text[0].isupper() else text
    return Fix(article.start, pair.second.end, text)


def _with_article(noun: Token, case: str) -> str | None:
    """A noun with the definite article in a case."""
    masks = declension.substantive(noun.text)
    for reading in lexicon.readings(noun.text):
        if reading.pos == "SUB" and masks and case:
            column = "PLU" if reading.number == "PLU" else reading.gender
            article = declension.determiner("der", case, column)
            form = inflect.noun(reading.lemma, case, reading.number)
            uses = declension.determiners().get(article or "", ())
            own = declension.substantive(form) if form else None
            if article and form and own and agreement(uses, (), own):
                return f"{article} {form}"
    return None
