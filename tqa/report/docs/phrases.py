"""What the site says around its contents, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from tqa.model import Message

TITLE = Message("tqa – Handbuch", "tqa – handbook")
LEAD = Message(
    "tqa liest deutsche Artikel, die aus einer maschinellen Übersetzung kommen, findet, worüber Leser stolpern, und "
    "bietet den verbesserten Text zur Durchsicht an.",
    "tqa reads German articles that came out of machine translation, finds what a reader stumbles over, and offers "
    "the mended text for review.",
)
START, CHECKS, GLOSSARY = Message("Start", "Start"), Message("Prüfungen", "Checks"), Message("Glossar", "Glossary")
GUIDES = Message("Anleitungen", "Guides")
SHADE = Message("Hell / Dunkel", "Light / dark")
OTHER = Message("English", "Deutsch")
SEARCH_CHECKS = Message("Prüfungen durchsuchen", "Search checks")
SEARCH_TERMS = Message("Fachwort suchen, deutsch oder englisch", "Search a term, German or English")
FOUND = Message("{0} von {1}", "{0} of {1}")
SECTIONS: Mapping[str, Message] = {
    "Why it matters": Message("Warum es zählt", "Why it matters"),
    "When it stays silent": Message("Wann die Prüfung schweigt", "When it stays silent"),
    "Fix safety": Message("Wie sicher der Vorschlag ist", "Fix safety"),
}
BAD, GOOD = Message("Falsch, und verbessert", "Wrong, and mended"), Message("Richtig so", "Right as it is")
OR, ENGLISH = Message("oder", "or"), Message("Englisch", "English")
NO_OFFER = Message(
    "Kein Vorschlag: Das entscheidet, wer den Text kennt.", "No suggestion: whoever knows the text decides."
)
QUALITY = Message("Gemessen", "Measured")
QUALITY_NOTE = Message(
    "Treffer auf Texten, die nicht zum Projekt gehören. »Bestätigt« heißt: Dort haben auch Menschen etwas angestrichen "
    "oder geändert; nicht jeder echte Fehler wurde angestrichen.",
    "Hits on texts that are no part of the project. “Confirmed” means that people marked or changed something there as "
    "well; not every real fault was marked.",
)
UNMEASURED = Message("Diese Prüfung braucht das Englische daneben und ist noch nicht gemessen.",
                     "This check needs the English beside the German and is not measured yet.")  # fmt: skip
SET, WORDS, HITS = Message("Texte", "Texts"), Message("Wörter", "Words"), Message("Treffer", "Hits")
RATE, CONFIRMED = Message("je 1.000 Wörter", "per 1,000 words"), Message("bestätigt", "confirmed")
SETS: Mapping[str, Message] = {
    "news": Message("Nachrichten, von Menschen geschrieben", "news written by people"),
    "references": Message("Übersetzungen von Menschen", "translations by people"),
    "machine": Message("maschinelle Übersetzungen", "machine translations"),
    "learners": Message("Texte von Deutschlernenden", "texts by learners of German"),
}
TERM, SUBJECT = Message("Fachwort", "Term"), Message("Sachgebiet", "Subject")
AVOID, ALSO, INSTEAD = Message("nicht", "not"), Message("auch", "also"), Message("besser", "rather")
ENTRIES = Message("{0} Einträge", "{0} entries")
CHECK_COUNT = Message("{0} Prüfungen", "{0} checks")
ONE_CHECK = Message("1 Prüfung", "1 check")
GUIDE_NAMES: Mapping[str, Message] = {
    "editor": Message("Für die Redaktion", "For editors"),
    "translator": Message("Für Übersetzerinnen und Übersetzer", "For translators"),
    "ci": Message("Im Repository und in CI", "In repositories and CI"),
    "checks": Message("Eine Prüfung schreiben", "Writing a check"),
}
GUIDE_ABOUT: Mapping[str, Message] = {
    "editor": Message("Vom Artikel zum Bericht, zur Durchsicht im PO-Editor und zurück.",
                      "From the article to the report, through review in a PO editor, and back."),
    "translator": Message("Das Glossar lesen, ergänzen, austauschen; Übersetzungen neben dem Englischen prüfen.",
                          "Read, extend and exchange the glossary; check translations beside the English."),
    "ci": Message("Einstellungen, Ausgaben, Ausnahmen, und wie ein altes Repository anfängt.",
                  "Settings, outputs, exceptions, and how an old repository starts."),
    "checks": Message("Was eine Prüfung sieht, was sie verspricht, und wie sie gemessen wird.",
                      "What a check sees, what it promises, and how it is measured."),
}  # fmt: skip


def say(message: Message, lang: str, *values: object) -> str:
    """The message in the language of the page, with values in its places."""
    return str(getattr(message, lang)).format(*values)
