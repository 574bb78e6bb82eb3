"""`tqa glossary extract`: what the articles say that the glossary does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from tqa.cli import console, options
from tqa.cli.glossary_folders import Own, glossary
from tqa.report.visible import visible

if TYPE_CHECKING:
    from tqa.cli.inputs import Source
    from tqa.terms.extract import Sentence

Least = Annotated[int, typer.Option("--min-count", metavar="N", min=1, help="Leave out what stands there less often.")]
Most = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show so many, the likeliest first.")]


def extract(
    paths: options.Files, *, min_count: Least = 2, limit: Most = 50, own: Own = None, encoding: options.Encoding = None
) -> int:
    """List terms of English and German articles that the glossary lacks, the likeliest first."""
    from tqa.cli import inputs
    from tqa.terms.extract import candidates

    files = inputs.sources(paths)
    failed: list[str] = []
    found = candidates(sentences(files, encoding, failed), glossary(own), min_count)
    for each in found[:limit]:
        console.out(f"{each.count:>5}  {each.language}  {visible(each.term)}")
        for place in each.contexts:
            console.out(f"         {place.place}: {visible(place.before + '[' + place.term + ']' + place.after)}")
    for problem in failed:
        console.fail(problem)
    return 2 if failed else 0


def sentences(files: list[Source], encoding: str | None, failed: list[str]) -> Iterator[Sentence]:
    """The sentences of all files; what is wrong with a file goes to `failed`, a line each."""
    from tqa import pipeline
    from tqa.cli import inputs, work
    from tqa.terms.extract import Sentence

    for source in files:
        try:
            analyses = pipeline.analyse(work.read(source, encoding)).analyses
        except Exception as error:
            failed.append(inputs.problem(source.path, error, "en"))
            continue
        for analysis in analyses:
            place = f"{source.path.as_posix()}:{analysis.segment.line}"
            yield Sentence(analysis.facts.language, place, analysis.text, analysis.words, analysis.facts.is_name)
