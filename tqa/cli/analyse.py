"""`tqa analyse`: what the checks see of a text, for their writers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tqa.cli import console

if TYPE_CHECKING:
    from tqa.analyse import Analysis
    from tqa.analyse.phrases.noun_phrases import NounPhrase
    from tqa.model import Reading

Text = Annotated[str, typer.Argument(metavar="TEXT", help="One or more sentences.")]
MERGED = ("case", "gender", "declension", "number", "person", "mood", "degree", "extra")
"""Features in the order in which readings that differ in one only are shown as one."""


def analyse(text: Text) -> None:
    """Show tokens, tags, readings, phrases and clauses of a text."""
    from pathlib import Path

    from tqa import formats, pipeline

    for analysis in pipeline.analyse(formats.read(text.encode("utf-8", "surrogatepass"), Path("text.txt"))).analyses:
        for line in (*_tokens(analysis), *_phrases(analysis), *_clauses(analysis)):
            console.out(line)
        console.out("")


def _tokens(analysis: Analysis) -> Iterator[str]:
    wide = max((len(token.text) for token in analysis.tokens), default=0)
    for number, (token, tag) in enumerate(zip(analysis.tokens, analysis.tags, strict=True)):
        readings = list(merged(analysis.readings(token)))
        yield f"{number:3}  {token.text:<{wide}}  {tag:<7}  {readings[0] if readings else ''}".rstrip()
        for reading in readings[1:]:
            yield f"{'':{wide + 16}}{reading}"


def merged(readings: Sequence[Reading]) -> Iterator[str]:
    """The readings on as few lines as say the same."""
    rows = [reading._asdict() for reading in dict.fromkeys(readings)]
    for name in MERGED:
        groups: dict[tuple[str, ...], list[dict[str, str]]] = {}
        for row in rows:
            groups.setdefault(tuple(value for key, value in row.items() if key != name), []).append(row)
        rows = [
            {**same[0], name: "/".join(dict.fromkeys(row[name] or "-" for row in same))} for same in groups.values()
        ]
    for row in rows:
        lemma, pos, *rest = row.values()
        yield " ".join((pos, lemma, *(value for value in rest if value.strip("-"))))


def _phrases(analysis: Analysis) -> Iterator[str]:
    from tqa.analyse.phrases.noun_phrases import texts

    for phrase in analysis.phrases:
        words = " ".join(filter(None, (phrase.preposition, texts(phrase, analysis.tokens))))
        yield f"     phrase  {words}: {_agreement(phrase)}"


def _agreement(phrase: NounPhrase) -> str:
    """The cases and genders in which all words of the phrase agree."""
    from tqa.lexicon.declension import members

    if phrase.open:
        return "open"
    fit = ", ".join(" ".join(pair) for pair in members(phrase.cells & phrase.governed))
    return fit or ("agrees, but not in a case of the preposition" if phrase.cells else "no agreement")


def _clauses(analysis: Analysis) -> Iterator[str]:
    for clause in analysis.clauses:
        fields = ("joint", "vorfeld", "left", "mittelfeld", "right", "nachfeld")
        parts = ((name, " ".join(word.text for word in getattr(clause, name))) for name in fields)
        shown = " | ".join(f"{name}: {words}" for name, words in parts if words)
        yield f"     clause  {'  ' * clause.depth}{clause.kind}  {shown}"
