"""What a relative clause with das may refer to, and where nothing is that it could."""

from __future__ import annotations

from functools import lru_cache

from tqa import lexicon
from tqa.analyse.clauses.finites import is_certain, says
from tqa.analyse.clauses.stretches import Stretch, Word, clause_words
from tqa.analyse.words.verbs import Trait

VORFELD = 4
"""Words before which the verb of a main clause mostly stands."""


def last_before(stretch: Stretch, before: Stretch | None) -> Word | None:
    """The last word before the comma; none where a word behind the verb may be what the clause refers to."""
    words = before.words if before and stretch.before == "," else ()
    if words and before and not before.introduced and wants_clause(words[-1]):
        return words[-1]
    verb = next((n for n, word in enumerate(words[:VORFELD]) if is_certain(word)), -1)
    return None if any(map(is_antecedent, words[verb + 1 :])) or not words else words[-1]


def is_antecedent(word: Word) -> bool:
    """A neuter singular that a relative clause with das may follow, or a word that nothing is known of."""
    return word.low in clause_words("antecedents") or (word.noun and may_be_neuter(word.text))


@lru_cache(maxsize=1 << 12)
def may_be_neuter(form: str) -> bool:
    nouns = [r for r in lexicon.grammar(form) if r.pos in ("SUB", "EIG")]
    return not nouns or any(r.gender in ("NEU", "NOG", "") and r.number == "SIN" for r in nouns)


def wants_clause(word: Word) -> bool:
    """A finite verb that wants a clause with dass as its object."""
    return word.has(Trait.SURE) and not word.noun and says(word)
