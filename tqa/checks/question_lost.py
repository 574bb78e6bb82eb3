"""Question of the English that is none in the German, or the reverse.

Why it matters
    A question that became a statement misleads.

When it stays silent
    Question marks elsewhere in the sentence, and fragments without an end mark on either side.

Fix safety
    For review: the end mark is exchanged; the word order may have to change as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqa.analyse.bilingual import Pair
from tqa.checks._check import Bad, Check, Good, Trigger, pattern
from tqa.lexicon import lists
from tqa.model import Fix, Hit, Message, Severity

WORD = pattern(r"[a-z']+")
ASKED = Message("Im Englischen ist das eine Frage.", "In the English this is a question.")
STATED = Message("Im Englischen ist das keine Frage.", "In the English this is no question.")


def is_asked(source: str) -> bool:
    """The English asks without a question mark."""
    last = source.rpartition(". ")[2].lower().replace("’", "'")
    return not set(lists.load("bilingual_words")["questions"]).isdisjoint(WORD.findall(last))


def find(pair: Pair) -> Iterator[Hit]:
    english, german = pair.source.plain, pair.target.plain
    if ("?" in english) == ("?" in german) or not german.strip():
        return
    asked = "?" in english
    source, target = pair.source.stripped, pair.target.stripped
    if not (source if asked else target).endswith("?") or " " not in target or (not asked and is_asked(source)):
        return
    end = len(target)
    mark = target[-1] if target[-1] in ".!?" else ""
    if asked and not mark:
        yield Hit(max(end - 1, 0), end, ASKED, (Fix(end, end, "?"),))
    elif asked:
        yield Hit(end - 1, end, ASKED, (Fix(end - 1, end, "?"),))
    elif source.endswith((".", "!")):
        yield Hit(end - 1, end, STATED, (Fix(end - 1, end, source[-1]),))


CHECK = Check(
    code="BIL24",
    name="question-lost",
    severity=Severity.HINT,
    title=Message("Frage nur in einer Sprache", "Question in one language only"),
    trigger=Trigger(chars="?"),
    find_pair=find,
    bad=(
        Bad("Ist das Werk schon offen[[.]]", "Ist das Werk schon offen?", source="Is the plant open yet?"),
        Bad("Das Werk ist nun offen[[?]]", "Das Werk ist nun offen.", source="They opened the plant."),
    ),
    good=(
        Good("Ist das Werk schon offen?", source="Is the plant open yet?"),
        Good("Das Werk ist offen.", source="The plant is open."),
    ),
)
