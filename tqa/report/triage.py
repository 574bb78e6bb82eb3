"""The ranking of `tqa triage` as a table for people and as JSON Lines for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tqa.model import Message, Severity
from tqa.report.json import dump
from tqa.report.style import DIM, GOOD, Style
from tqa.report.visible import visible
from tqa.triage import Triaged, Verdict

VERDICTS: Mapping[Verdict, Message] = {
    Verdict.RAW: Message("wohl unbearbeitet", "likely unedited"),
    Verdict.UNCLEAR: Message("unklar", "unclear"),
    Verdict.EDITED: Message("wohl bearbeitet", "likely edited"),
}
COLOURS = {Verdict.RAW: "1;31", Verdict.UNCLEAR: "2", Verdict.EDITED: GOOD}
HEADS = (
    Message("Dichte", "density"),
    Message("80 %", "80 %"),
    Message("Wörter", "words"),
    Message("Fehler", "errors"),
    Message("Warn.", "warn."),
    Message("Übersetzung", "translation"),
    Message("Artikel", "article"),
)
WIDTHS = (7, 13, 8, 7, 6)
LINE, NOTHING = Message("Zeile", "line"), Message("nichts gefunden", "nothing found")
VERDICT_WIDTH = 20
NOTE = Message(
    "Dichte: gewichtete Befunde je 1.000 Wörter, kurze Artikel zum Mittel gezogen. "
    "»Übersetzung« ist ein Anhalt aus dem Satzbau, kein Beweis.",
    "Density: weighted findings per 1,000 words, short articles drawn to the mean. "
    "“Translation” is a clue from how sentences are built, no proof.",
)


def table(articles: Sequence[Triaged], style: Style) -> Iterator[str]:
    """The articles, those with most to mend first, and below each its worst segment."""
    heads = [style.say(head) for head in HEADS]
    left = "".join(f"{head:>{width}}" for head, width in zip(heads, WIDTHS, strict=False))
    yield style.paint(DIM, f"{left}  {heads[5]:<{VERDICT_WIDTH}}  {heads[6]}")
    for each in articles:
        yield from _row(each, style)
    yield ""
    yield style.paint(DIM, style.say(NOTE))


def _row(each: Triaged, style: Style) -> Iterator[str]:
    low, high = (decimal(bound, style.lang) for bound in (each.density.low, each.density.high))
    cells = (
        decimal(each.density.mean, style.lang),
        f"{low}–{high}",
        f"{each.words:,}".replace(",", "." if style.lang == "de" else ","),
        str(each.counts.get(Severity.ERROR, 0)),
        str(each.counts.get(Severity.WARNING, 0)),
    )
    left = "".join(f"{cell:>{width}}" for cell, width in zip(cells, WIDTHS, strict=True))
    said = f"{style.say(VERDICTS[each.verdict]):<{VERDICT_WIDTH}}"
    yield f"{left}  {style.paint(COLOURS[each.verdict], said)}  {visible(each.path.as_posix())}"
    if each.worst:
        place = f"{style.say(LINE)} {each.worst.line} · {' '.join(each.worst.codes)} · "
        yield style.paint(DIM, cut(" " * 9 + place + visible(each.worst.text), style.width))


def cut(text: str, width: int) -> str:
    """The text, shortened where it is wider."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def decimal(value: float, lang: str) -> str:
    """One place behind the comma, as the language writes it."""
    return f"{value:.1f}".replace(".", "," if lang == "de" else ".")


def rows(articles: Iterable[Triaged]) -> Iterator[str]:
    """An object an article, in the order of the ranking."""
    for each in articles:
        worst = each.worst
        row = {
            "path": each.path.as_posix(),
            "words": each.words,
            "findings": {str(severity): each.counts.get(severity, 0) for severity in Severity},
            "density": {name: round(value, 3) for name, value in each.density._asdict().items()},
            "raw": round(each.raw, 4),
            "verdict": str(each.verdict),
            "worst": {"line": worst.line, "text": worst.text, "codes": list(worst.codes)} if worst else None,
        }
        yield dump(row)
