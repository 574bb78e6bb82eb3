"""`tqa glossary add`: a new concept, from options or by asking."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tqa.cli import console
from tqa.cli.glossary.folders import Below, writable
from tqa.config import ConfigError

English = Annotated[str | None, typer.Option("--en", metavar="TERM", help="The English term.")]
German = Annotated[str | None, typer.Option("--de", metavar="TERM", help="The German term, nominative singular.")]
Subject = Annotated[str | None, typer.Option(metavar="SUBJECT", help="The file it goes to, e.g. lithography.")]
Gender = Annotated[str | None, typer.Option(metavar="GENDER", help="m, f, n or pl; only nouns have one.")]
Genitive = Annotated[str | None, typer.Option(metavar="FORM", help="Genitive, if the lexicon lacks the word.")]
Plural = Annotated[str | None, typer.Option(metavar="FORM", help="Plural, if the lexicon lacks the word; - for none.")]
WordClass = Annotated[str | None, typer.Option("--pos", metavar="CLASS", help="noun, name, adjective, verb, …")]
Variants = Annotated[list[str] | None, typer.Option("--variant", metavar="TERM", help="Another English term; repeat.")]
Admitted = Annotated[list[str] | None, typer.Option(metavar="TERM", help="Another good German term; repeat.")]
Definition = Annotated[str | None, typer.Option(metavar="SENTENCE", help="What it is, in German.")]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="A remark for translators.")]
Sense = Annotated[str | None, typer.Option(metavar="WORDS", help="Tells it from a concept with the same English.")]
Sources = Annotated[list[str] | None, typer.Option("--source", metavar="SOURCE", help="Key of sources.toml; repeat.")]
Id = Annotated[str | None, typer.Option("--id", metavar="ID", help="Its id; default: the English term.")]


def add(
    *,
    en: English = None,
    de: German = None,
    subject: Subject = None,
    gender: Gender = None,
    genitive: Genitive = None,
    plural: Plural = None,
    pos: WordClass = None,
    variant: Variants = None,
    admitted: Admitted = None,
    definition: Definition = None,
    note: Note = None,
    sense: Sense = None,
    source: Sources = None,
    id_: Id = None,
    glossary: Below = None,
) -> None:
    """Add a concept to its file, as a draft.

    Asks for what the options leave open. Nothing is written if the glossary has it or the check refuses it.
    """
    place = writable(glossary)
    texts = {"en": needed(en, "en", "English term"), "de": needed(de, "de", "German term")}
    home = needed(subject, "subject", "Subject")
    if gender is None and pos in (None, "noun"):
        gender = needed(None, "gender", "Gender (m, f, n, pl)")
    more = {"gender": gender, "genitive": genitive, "plural": plural, "pos": pos, "sense": sense}
    lists = {"en-variants": variant, "admitted": admitted, "sources": source or ["own"]}
    table = {**texts, **more, **lists, "definition": definition, "note": note}
    written(place, home, id_, {key: value for key, value in table.items() if value})
    if glossary is None:
        console.out("`python -m tqa.dev glossary` makes it known to the checker")


def written(place: Path, subject: str, id_: str | None, table: dict[str, object]) -> None:
    """Writes the concept and says where. Raises ConfigError."""
    from tqa.terms import editing

    name = id_ or editing.id_of(str(table["en"]), str(table.get("sense", "")))
    path, line = editing.add(place, subject, name, {**table, "status": "draft", "reviewed": date.today()})
    console.out(f"{path}:{line}: added {name}")


def needed(value: str | None, option: str, question: str) -> str:
    """The value of an option, else the answer of who sits at the terminal. Raises ConfigError without either."""
    if value and value.strip():
        return value
    if value is not None or not sys.stdin.isatty():
        raise ConfigError(f"Missing option '--{option}'.")
    try:
        return str(typer.prompt(question))
    except typer.Abort:
        raise ConfigError("stopped; nothing was added") from None
