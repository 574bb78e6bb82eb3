"""`tqa score`."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqa.cli import console, options

if TYPE_CHECKING:
    from tqa.score.reading import Columns
    from tqa.score.result import Result


class Form(StrEnum):
    """Forms of a score report."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


MODULES = {Form.TABLE: "table", Form.JSON: "json", Form.HTML: "page"}
Text = Annotated[Path, typer.Argument(metavar="TEXT", help="A text, an article, a table, or a folder of them.")]
Reference = Annotated[
    Path | None,
    typer.Argument(metavar="[REFERENCE]", help="A good translation, or the edited version; a table may hold it."),
]
Other = Annotated[Path | None, typer.Option("--baseline", metavar="PATH", help="Compare with this other text.")]
OutputFormat = Annotated[Form, typer.Option(help="How to write scores.")]
Most = Annotated[int, typer.Option("--worst", metavar="N", min=0, help="Show so many segments, the worst first.")]
TextColumn = Annotated[str, typer.Option(metavar="NAME", help="Column of the text; default: mt, text, or target.")]
ReferenceColumn = Annotated[
    str, typer.Option(metavar="NAME", help="Column of the reference; default: reference, edited, or post_edit.")
]
Samples = Annotated[int, typer.Option(metavar="N", min=1, help="Samples of the paired bootstrap.")]


def score(
    text: Text,
    reference: Reference = None,
    *,
    baseline: Other = None,
    output_format: OutputFormat = Form.TABLE,
    most: Most = 10,
    text_column: TextColumn = "",
    reference_column: ReferenceColumn = "",
    samples: Samples = 1000,
    encoding: options.Encoding = None,
    no_config: options.NoConfig = False,
    lang: options.Language = None,
) -> int:
    """Score a text beside a reference: chrF2++, TER and BLEU.

    A machine translation beside its edited version: how much was edited, and where most.
    """
    from tqa.cli.inputs import problem
    from tqa.score.reading import Columns, PairError

    said = options.settings(no_config, lang=lang).lang
    columns = Columns(text_column, reference_column)
    try:
        result = _result((text, reference, baseline), columns, encoding, most, samples)
    except (PairError, OSError) as error:
        path = error.path if isinstance(error, PairError) else Path(error.filename or text)
        console.fail(problem(path, error, said))
        return 2
    for line in import_module(f"tqa.score.{MODULES[output_format]}").lines(result, said):
        console.out(line)
    return 0


def _result(
    paths: tuple[Path, Path | None, Path | None], columns: Columns, encoding: str | None, most: int, samples: int
) -> Result:
    from tqa.model import Message
    from tqa.score import score as scored
    from tqa.score.comparing import compare
    from tqa.score.reading import PairError, pairs
    from tqa.score.result import Result

    text, reference, baseline = paths
    found = pairs(text, reference, columns, encoding)
    named = text.as_posix(), (reference or text).as_posix()
    if not baseline:
        return Result(*named, scored(found), most)
    try:
        others = pairs(baseline, reference, columns, encoding)
        differences = compare(found, others, samples)
    except ValueError:
        say = Message("Nicht dieselben Referenzsegmente; beide Texte müssen gleich viele Segmente haben.",
                      "Not the same reference segments; both texts need equally many segments.")  # fmt: skip
        raise PairError(baseline, say) from None
    return Result(*named, scored(found), most, baseline.as_posix(), differences)
