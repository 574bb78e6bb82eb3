"""The families of checks, and what each looks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tqa.model import Message


class Family(NamedTuple):
    """Name of a family and one sentence about it."""

    name: Message
    about: Message


FAMILIES: Mapping[str, Family] = {
    "SPL": Family(
        Message("Wörter", "Words"),
        Message(
            "Verschriebene Wörter, verlorene Umlaute, alte Schreibung.",
            "Misspelt words, lost umlauts, old spelling.",
        ),
    ),
    "ENT": Family(
        Message("Namen", "Names"),
        Message(
            "Verfälschte Namen von Firmen, Personen, Produkten.",
            "Corrupted names of firms, people, products.",
        ),
    ),
    "VRB": Family(
        Message("Verbformen", "Verb forms"),
        Message(
            "Hilfsverb und Partizip, Infinitiv mit zu, fehlende Verben.",
            "Auxiliaries, participles, infinitives, missing verbs.",
        ),
    ),
    "NPH": Family(
        Message("Nominalgruppen", "Noun phrases"),
        Message("Kongruenz, Kasus, verlorene Genitive.", "Agreement, case, lost genitives."),
    ),
    "ORD": Family(
        Message("Wortstellung", "Word order"),
        Message(
            "Das Verb steht nicht, wo es im Deutschen steht.",
            "The verb does not stand where German has it.",
        ),
    ),
    "COM": Family(
        Message("Kommas", "Commas"),
        Message("Fehlende und überflüssige Kommas.", "Missing and superfluous commas."),
    ),
    "CAP": Family(
        Message("Groß und klein", "Capitals"),
        Message("Groß- und Kleinschreibung.", "Capital and small letters."),
    ),
    "HYP": Family(
        Message("Zusammensetzungen", "Compounds"),
        Message("Bindestriche und Zusammenschreibung.", "Hyphens, and words that belong together."),
    ),
    "PUN": Family(
        Message("Satzzeichen", "Punctuation"),
        Message("Doppelte, verirrte und offene Zeichen.", "Doubled, stray and unclosed signs."),
    ),
    "TYP": Family(
        Message("Typografie", "Typography"),
        Message("Anführungszeichen, Striche, Zahlen, Einheiten.", "Quotation marks, dashes, numbers, units."),
    ),
    "RES": Family(
        Message("Rückstände", "Residue"),
        Message(
            "Was von der Webseite oder vom Englischen stehen blieb.",
            "What is left of the web page or of the English.",
        ),
    ),
    "MRK": Family(
        Message("Auszeichnung", "Markup"),
        Message("Zerbrochene Links, Betonungen, Shortcodes.", "Broken links, emphasis, shortcodes."),
    ),
    "CAL": Family(
        Message("Lehnübersetzungen", "Calques"),
        Message(
            "Falsche Freunde und wörtlich übersetzte Wendungen.",
            "False friends, and phrases translated word for word.",
        ),
    ),
    "TRM": Family(
        Message("Fachwörter", "Terminology"),
        Message("Gemiedene und uneinheitliche Fachwörter.", "Avoided and inconsistent terms."),
    ),
    "REP": Family(
        Message("Wiederholungen", "Repetition"),
        Message("Doppelte Wörter, Wendungen, Sätze.", "Words, phrases, sentences that are repeated."),
    ),
    "ENC": Family(
        Message("Beschädigte Zeichen", "Damaged characters"),
        Message(
            "Zeichensalat, unsichtbare Zeichen, Ersatzzeichen.",
            "Mojibake, invisible characters, replacements.",
        ),
    ),
    "BIL": Family(
        Message("Neben dem Englischen", "Beside the English"),
        Message(
            "Zahlen, Namen, Platzhalter, die vom Englischen abweichen.",
            "Numbers, names, placeholders that differ from the English.",
        ),
    ),
    "GAR": Family(
        Message("Verunglückte Sätze", "Garbled sentences"),
        Message("Wortfolgen, die es im Deutschen kaum gibt.", "Sequences of words that German hardly has."),
    ),
    "DOC": Family(
        Message("Das ganze Dokument", "The whole document"),
        Message("Was nur im Ganzen zu sehen ist.", "What only the whole shows."),
    ),
}
