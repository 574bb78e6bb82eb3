"""`tqa triage`: which articles to look at first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqa.cli import console, inputs, options, work
from tqa.cli.inputs import Source, problem
from tqa.config import Config

if TYPE_CHECKING:
    from tqa.report.style import Style
    from tqa.triage import Triaged


class Form(StrEnum):
    """Output formats of `triage`."""

    TABLE = "table"
    JSONL = "jsonl"
    HTML = "html"


Output = Annotated[Form, typer.Option("--output-format", help="How to write the ranking.")]


def triage(
    paths: options.Files,
    *,
    output_format: Output = Form.TABLE,
    config: options.ConfigFile = None,
    no_config: options.NoConfig = False,
    encoding: options.Encoding = None,
    lang: options.Language = None,
    no_color: options.NoColor = False,
) -> int:
    """Rank articles by what machine translation left in them."""
    from tqa.report.style import Style
    from tqa.triage import ranked

    asked = options.settings(no_config, lang=lang, file=config)
    files = inputs.sources(paths, Path(), asked)
    style = Style(asked.lang, console.columns(), console.colourful(sys.stdout, no_color))
    found = console.progress(work.over_cores(partial(examined, config=asked, encoding=encoding), files), len(files))
    readable: list[Triaged] = []
    for each in found:
        if isinstance(each, str):
            console.fail(each)
        else:
            readable.append(each)
    for line in written(ranked(readable), output_format, style):
        console.out(line)
    return 2 if len(readable) < len(files) else 0


def examined(source: Source, config: Config, encoding: str | None) -> Triaged | str:
    """What triage says of a file, or what is wrong with it in one line."""
    from tqa import pipeline
    from tqa.analyse.page.house import house
    from tqa.cli.selection import chosen
    from tqa.triage import triaged

    try:
        document = work.read(source, encoding or config.encoding or None)
        analysed = pipeline.analyse(document, house(config))
        found = pipeline.checked(analysed, chosen(config, document.path)).findings
        return triaged(document, analysed.analyses, found)
    except Exception as error:
        return problem(source.path, error, config.lang)


def written(articles: list[Triaged], form: Form, style: Style) -> Iterator[str]:
    """The lines of the ranking."""
    from tqa.report import triage as report

    if form is Form.HTML:
        from tqa.report.html import triage as page

        yield page.report(articles, style.lang).removesuffix("\n")
    else:
        yield from report.rows(articles) if form is Form.JSONL else report.table(articles, style)
