"""A glossary entry on a card: its terms in both languages with their forms, what to avoid, what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from tqa.model import Message
from tqa.report.style import DIM, GOOD, Style
from tqa.report.visible import visible
from tqa.terms.concept import Avoided, Concept, Form, Phrase
from tqa.terms.paradigm import Nouns, Slot, words_of

HEAD = "1"
BAD = "31"
MARGIN = 14
"""Columns of the left side of a card."""
ENGLISH, GERMAN = Message("Englisch", "English"), Message("Deutsch", "German")
ADMITTED, AVOID = Message("auch", "also"), Message("nicht", "not")
MEANING, NOTE = Message("Bedeutung", "meaning"), Message("Notiz", "note")
SOURCES, INSTEAD = Message("Quellen", "sources"), Message("besser", "rather")
NEAR = Message("So nicht im Glossar; ähnlich geschrieben:", "Not in the glossary; spelt like it:")
ARTICLES = {"m": "der", "f": "die", "n": "das", "pl": "die"}
GENITIVES = {"m": "des", "f": "der", "n": "des"}


def card(entry: Concept | Phrase, style: Style) -> Iterator[str]:
    """The lines of a card."""
    head = entry.subject
    if isinstance(entry, Concept):
        head = f"{entry.subject}, {entry.status}" + (f" {entry.reviewed}" if entry.reviewed else "")
    yield f"{style.paint(HEAD, visible(entry.id))}  {style.paint(DIM, visible(head))}"
    yield from _concept(entry, style) if isinstance(entry, Concept) else _phrase(entry, style)


def line(entry: Concept | Phrase) -> str:
    """An entry on one line: id, English, German."""
    if isinstance(entry, Concept):
        return visible(f"{entry.id:<34}  {entry.en:<34}  {entry.de.text}")
    cure = ", ".join(entry.avoided.replace_with) or "–"
    return visible(f"{entry.id:<34}  {entry.en[0]:<34}  {cure} ({plain(entry.avoided.form.text)})")


def plain(phrase: str) -> str:
    """A phrase without the signs that tell which of its words inflect."""
    return phrase.replace("=", "")


def _concept(concept: Concept, style: Style) -> Iterator[str]:
    sense = f" ({concept.sense})" if concept.sense else ""
    yield from _row(ENGLISH, ", ".join(concept.english) + sense, style)
    yield from _row(GERMAN, declined(concept.de), style, GOOD)
    yield from _row(ADMITTED, ", ".join(map(declined, concept.admitted)), style)
    for avoided in concept.avoided:
        yield from _avoided(avoided, style)
    yield from _row(MEANING, concept.definition, style)
    yield from _row(NOTE, concept.note, style)
    yield from _row(SOURCES, ", ".join(concept.sources), style)


def _phrase(phrase: Phrase, style: Style) -> Iterator[str]:
    yield from _row(ENGLISH, ", ".join(phrase.en), style)
    yield from _row(GERMAN, ", ".join(phrase.avoided.replace_with), style, GOOD)
    yield from _avoided(phrase.avoided, style, cured=False)


def _avoided(avoided: Avoided, style: Style, cured: bool = True) -> Iterator[str]:
    limits = [*(["scope " + avoided.scope] if avoided.scope != "always" else ()), *_near(avoided)]
    said = f"{plain(avoided.form.text)}: {avoided.reason}" + (f" [{'; '.join(limits)}]" if limits else "")
    if cured and avoided.replace_with:
        said += f" → {style.say(INSTEAD)} {', '.join(avoided.replace_with)}"
    yield from _row(AVOID, said, style, BAD)


def _near(avoided: Avoided) -> Iterable[str]:
    return [f"near {', '.join(avoided.near)}"] if avoided.near else []


def _row(label: Message, text: str, style: Style, colour: str = "") -> Iterator[str]:
    """A label and its text in the column beside it; nothing without a text."""
    for number, part in enumerate(wrap(visible(text), style.width - MARGIN)):
        left = f"  {style.say(label) if not number else '':<{MARGIN - 2}}"
        yield f"{style.paint(DIM, left)}{style.paint(colour, part) if colour else part}"


def declined(form: Form) -> str:
    """The term with article, genitive and plural as far as known: *das Retikel (des Retikels, die Retikel)*."""
    if not form.gender:
        return form.text
    named = f"{'/'.join(ARTICLES[g] for g in form.gender)} {form.text}" if " " not in form.text else form.text
    forms = [f"{article} {text}" for article, text in _cases(form)]
    genders = f" ({'/'.join(form.gender)})" if " " in form.text else ""
    return named + genders + (f" ({', '.join(forms)})" if forms else "")


def _cases(form: Form) -> Iterator[tuple[str, str]]:
    """The first genitive singular and nominative plural of a term of one word."""
    if " " in form.text:
        return
    own = {words_of(form.text).head: form} if form.genitive or form.plural else {}
    slots = Nouns(own).slots(form.text)
    if genitive := slots.get(Slot("GEN", "SIN")):
        yield GENITIVES.get(form.gender[0], "der"), genitive[0]
    if plural := slots.get(Slot("NOM", "PLU")):
        yield "die", plural[0]
