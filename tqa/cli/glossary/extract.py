"""`tqa glossary extract`: what the articles say that the glossary does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING, Annotated

import typer

from tqa.cli import console, options
from tqa.cli.glossary.folders import Own, glossary
from tqa.report.visible import visible

if TYPE_CHECKING:
    from tqa.analyse.bilingual import Pair
    from tqa.cli.inputs import Source
    from tqa.pipeline import Analysed
    from tqa.terms.extract import Candidate, Sentence

Least = Annotated[int, typer.Option("--min-count", metavar="N", min=1, help="Leave out what stands there less often.")]
Most = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show so many, the likeliest first.")]


def extract(
    paths: options.Files, *, min_count: Least = 2, limit: Most = 50, own: Own = None, encoding: options.Encoding = None
) -> int:
    """List terms that the glossary lacks, the likeliest first.

    Of articles in either language; of bilingual files with the German beside the English.
    """
    from tqa.cli import inputs
    from tqa.terms.extract import candidates

    failed: list[str] = []
    texts = list(sentences(inputs.sources(paths), encoding, failed))
    found = candidates(texts, glossary(own), min_count)
    for line in _lines(found, texts, limit):
        console.out(line)
    for problem in failed:
        console.fail(problem)
    return 2 if failed else 0


def _lines(found: list[Candidate], texts: list[Sentence], limit: int) -> Iterator[str]:
    from tqa.terms.partners import partners

    english = {id(each.german): each for each in partners(found, texts)}
    for candidate in found[:limit]:
        partner = english.get(id(candidate))
        beside = f"  =  {visible(partner.english)}  ({partner.together}×)" if partner else ""
        yield f"{candidate.count:>5}  {candidate.language}  {visible(candidate.term)}{beside}"
        for place in candidate.contexts:
            yield f"         {place.place}: {visible(place.before + '[' + place.term + ']' + place.after)}"


def sentences(files: Iterable[Source], encoding: str | None, failed: list[str]) -> Iterator[Sentence]:
    """The sentences of all files; what is wrong with a file goes to `failed`, a line each."""
    from tqa import pipeline
    from tqa.cli import inputs, work

    numbers = count()
    for source in files:
        try:
            analysed = pipeline.analyse(work.read(source, encoding))
        except Exception as error:
            failed.append(inputs.problem(source.path, error, "en"))
            continue
        path = source.path.as_posix()
        yield from _both(analysed.pairs, path, numbers) if analysed.pairs else _one(analysed, path)


def _one(analysed: Analysed, path: str) -> Iterator[Sentence]:
    from tqa.terms.extract import Sentence

    for each in analysed.analyses:
        place = f"{path}:{each.segment.line}"
        yield Sentence(each.facts.language, place, each.text, each.words, each.facts.is_name)


def _both(pairs: Iterable[Pair], path: str, numbers: Iterator[int]) -> Iterator[Sentence]:
    """The sentences of pairs, the English ones too; what is a name in the German is one in the English."""
    from tqa.terms.extract import ENGLISH, GERMAN, Sentence

    for pair, number in zip(pairs, numbers, strict=False):
        place = f"{path}:{pair.segment.line}"
        for first in pair.analyses[:1]:
            yield Sentence(ENGLISH, place, pair.source.text, pair.source.words, first.facts.is_name, number)
        for german in pair.analyses:
            yield Sentence(GERMAN, place, german.text, german.words, german.facts.is_name, number)
