"""The glossary: one page with all terms and a search, and a page for each subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tqa.model import Message
from tqa.report.card import declined, plain
from tqa.report.docs import phrases
from tqa.report.docs.frame import Place, page, search
from tqa.report.docs.phrases import say
from tqa.report.html.markup import Markup, tag
from tqa.report.html.phrases import number
from tqa.terms.concept import Avoided, Concept, Glossary, Phrase, Status

ACRONYMS = {"ai": "AI", "cmp": "CMP"}
Entry = Concept | Phrase


def pages(lang: str, glossary: Glossary) -> Iterator[tuple[str, str]]:
    """All pages about terms, in one language."""
    live = [concept for concept in glossary.concepts if concept.status is not Status.RETIRED]
    entries: list[Entry] = sorted([*live, *glossary.phrases], key=lambda entry: (entry.subject, entry.id))
    place = Place(lang, "glossary/index.html")
    title = say(phrases.GLOSSARY, lang)
    looking = search(place, say(phrases.SEARCH_TERMS, lang), len(entries))
    subjects = {name: list(group) for name, group in groupby(entries, key=lambda entry: entry.subject)}
    tiles = tag("ul", *(_tile(place, name, group) for name, group in subjects.items()), class_="tiles small browse")
    count = tag("small", say(phrases.ENTRIES, lang, number(len(entries), lang)))
    yield page(place, title, tag("h1", f"{title} ", count), looking, tiles, _table(place, entries))
    for name, group in subjects.items():
        place = Place(lang, f"glossary/{name}.html")
        up = tag("p", tag("a", title, href="index.html"), " › ", tag("span", name, class_="code"), class_="way")
        cards = tag("dl", *(_card(entry, lang) for entry in group), class_="terms")
        yield page(place, spoken(name), up, tag("h1", spoken(name), lang="en"), cards)


def spoken(subject: str) -> str:
    """The name of a subject as a heading."""
    words = (ACRONYMS.get(word, word) for word in subject.split("-"))
    said = " ".join(words)
    return said[:1].upper() + said[1:]


def _tile(place: Place, name: str, group: Sequence[Entry]) -> Markup:
    link = tag("a", spoken(name), href=place.to(f"glossary/{name}.html"), lang="en")
    return tag("li", link, tag("span", say(phrases.ENTRIES, place.lang, len(group)), class_="code"))


def _table(place: Place, entries: Sequence[Entry]) -> Markup:
    rows = []
    for entry in sorted(entries, key=lambda entry: _english(entry)[0].casefold()):
        link = tag(
            "a", ", ".join(_english(entry)), href=f"{place.to(f'glossary/{entry.subject}.html')}#{entry.id}", lang="en"
        )
        german = ", ".join(_german(entry))
        also = ", ".join(plain(each.form.text) for each in _avoided(entry))
        rows.append(
            tag("tr", tag("td", link), tag("td", german, lang="de"), tag("td", tag("del", also) if also else ""))
        )
    return tag("table", tag("tbody", *rows), class_="list terms")


def _english(entry: Entry) -> tuple[str, ...]:
    return entry.english if isinstance(entry, Concept) else entry.en


def _german(entry: Entry) -> tuple[str, ...]:
    return tuple(f.text for f in entry.good) if isinstance(entry, Concept) else entry.avoided.replace_with


def _avoided(entry: Entry) -> tuple[Avoided, ...]:
    return entry.avoided if isinstance(entry, Concept) else (entry.avoided,)


def _card(entry: Entry, lang: str) -> Iterator[Markup]:
    yield tag("dt", tag("span", ", ".join(_english(entry)), lang="en"), id=entry.id)
    yield tag("dd", *_lines(entry, lang), lang="de")


def _lines(entry: Entry, lang: str) -> Iterator[Markup]:
    if isinstance(entry, Concept):
        yield tag("p", declined(entry.de), class_="term")
        for form in entry.admitted:
            yield _line(phrases.ALSO, declined(form), lang)
        if entry.definition:
            yield tag("p", entry.definition)
    elif entry.avoided.replace_with:
        yield tag("p", ", ".join(entry.avoided.replace_with), class_="term")
    for each in _avoided(entry):
        cure = f" → {', '.join(each.replace_with)}" if each.replace_with and isinstance(entry, Concept) else ""
        yield _line(phrases.AVOID, tag("del", plain(each.form.text)), lang, f"{cure} – {each.reason}")
    if isinstance(entry, Concept) and entry.note:
        yield tag("p", entry.note, class_="quiet")


def _line(label: Message, text: str, lang: str, after: str = "") -> Markup:
    return tag("p", tag("span", f"{say(label, lang)} ", class_="quiet", lang=lang), text, after)
