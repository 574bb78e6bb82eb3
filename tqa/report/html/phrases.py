"""What the report says around findings, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from tqa.model import Kind, Message, Severity

TITLE = Message("Befunde", "Findings")
UNREADABLE = Message("Nicht gelesen", "Not read")
CLEAN = Message("Nichts zu beanstanden.", "Nothing to report.")
SEVERITY: Mapping[Severity, Message] = {
    Severity.ERROR: Message("Fehler", "Error"),
    Severity.WARNING: Message("Warnung", "Warning"),
    Severity.HINT: Message("Hinweis", "Hint"),
}
SEVERITIES: Mapping[Severity, Message] = {
    Severity.ERROR: Message("Fehler", "Errors"),
    Severity.WARNING: Message("Warnungen", "Warnings"),
    Severity.HINT: Message("Hinweise", "Hints"),
}
ARTICLE, ARTICLES = Message("Artikel", "Article"), Message("Artikel", "Articles")
WORDS, PER_THOUSAND = Message("Wörter", "Words"), Message("Befunde je 1.000 Wörter", "findings per 1,000 words")
OVERVIEW = Message("Übersicht", "Overview")
FILTERS = Message("Filter", "Filters")
CHECKS = Message("Prüfungen", "Checks")
ALL, NONE = Message("alle", "all"), Message("keine", "none")
BRIEF = Message("nur Absätze mit Befunden", "only paragraphs with findings")
KEYS = Message("Tastenkürzel", "Keyboard shortcuts")
KEY_HELP = Message(
    "j / k: nächster, voriger Befund · e / w / h: Fehler, Warnungen, Hinweise an und aus · f: Prüfungen · Esc: zurück",
    "j / k: next, previous finding · e / w / h: errors, warnings, hints on and off · f: checks · Esc: back",
)
SHADE = Message("Hell / Dunkel", "Light / dark")
PREVIOUS, NEXT = Message("Voriger Befund", "Previous finding"), Message("Nächster Befund", "Next finding")
SHOWN = Message("{0} von {1} Befunden", "{0} of {1} findings")
PLACE = Message("Befund {0} von {1}", "Finding {0} of {1}")
LINE = Message("Zeile", "Line")
ENGLISH = Message("Englisch", "English")
OR, DELETE = Message("oder", "or"), Message("löschen", "delete")
SENTENCE = Message("Der ganze Satz danach", "The whole sentence then")
TO_TEXT = Message("Zur Textstelle", "To the text")
SKIP = Message("Zum Text", "Skip to the text")
INSERTION = Message("Hier fehlt etwas", "Something is missing here")
KINDS: Mapping[Kind, Message] = {
    Kind.CAPTION: Message("Bildtext", "Caption"),
    Kind.LINK: Message("Link", "Link"),
}


def say(message: Message, lang: str) -> str:
    """The message in the language of the page."""
    return str(getattr(message, lang))


def number(value: float, lang: str, digits: int = 0) -> str:
    """A number as the language writes it: *1.234,5* or *1,234.5*."""
    said = f"{value:,.{digits}f}"
    return said.translate(str.maketrans(",.", ".,")) if lang == "de" else said
