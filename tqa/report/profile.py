"""Kinds of review PO: what stands in msgid and msgstr, and what translators are told at the head."""

from __future__ import annotations

from enum import StrEnum


class Profile(StrEnum):
    """REVIEW: the German beside its mended self. BILINGUAL: the English beside the mended German. WEBLATE: the
    English beside the German as it is, with `suggestions` in files of their own.
    """

    REVIEW = "review"
    BILINGUAL = "bilingual"
    WEBLATE = "weblate"

    @property
    def language(self) -> str:
        """Of msgstr. Poedit frowns on German translated into German; a country makes it a translation."""
        return "de_DE" if self is Profile.REVIEW else "de"

    @property
    def source_language(self) -> str:
        """Of msgid."""
        return "de" if self is Profile.REVIEW else "en"

    def how_to(self, lang: str) -> str:
        """What to do with the file, in two lines."""
        return _HOW_TO[self][lang]


OFFERS = "suggestions"
"""`X-Tqa-Profile` of the files of suggestions that go with WEBLATE."""

_DE_END = "Was fuzzy oder leer bleibt, ändert nichts; ∅ löscht die Stelle. Danach: tqa apply."
_EN_END = "What stays fuzzy or empty changes nothing; ∅ deletes the passage. Then: tqa apply."
_HOW_TO = {
    Profile.REVIEW: {
        "de": (
            "Quelltext = der Artikel, wie er ist; Übersetzung = der Vorschlag. Annehmen: „Benötigt Überarbeitung“ "
            "(fuzzy) abschalten, in Poedit Strg+U.\nÄndern: überschreiben. Behalten: Quelltext einsetzen, in Poedit "
            f"Strg+B. {_DE_END}"
        ),
        "en": (
            "Source = the article as it is, translation = the suggestion. Accept: switch “Needs work” (fuzzy) off, in "
            f"Poedit Ctrl+U.\nChange: overwrite. Keep: put the source in, in Poedit Ctrl+B. {_EN_END}"
        ),
    },
    Profile.BILINGUAL: {
        "de": (
            "Quelltext = das Englische; Übersetzung = der Vorschlag für das Deutsche, das bisher hinter „DE:“ steht. "
            "Annehmen: „Benötigt Überarbeitung“ (fuzzy) abschalten, in Poedit Strg+U.\n"
            f"Ändern: überschreiben. Behalten: den Text hinter „DE:“ einsetzen. {_DE_END}"
        ),
        "en": (
            "Source = the English, translation = the suggestion for the German, which so far reads as it stands after "
            "“DE:”. Accept: switch “Needs work” (fuzzy) off, in Poedit Ctrl+U.\n"
            f"Change: overwrite. Keep: put the text after “DE:” in. {_EN_END}"
        ),
    },
    Profile.WEBLATE: {
        "de": (
            "Quelltext = das Englische, Übersetzung = das Deutsche, wie es ist. Vorschläge stehen in suggest-1.po und "
            "folgenden: hochladen mit der Methode „suggest“.\n"
            "Was geändert ist, kommt in den Artikel; ∅ löscht die Stelle. Danach: tqa apply."
        ),
        "en": (
            "Source = the English, translation = the German as it is. Suggestions are in suggest-1.po and those after "
            "it: upload them with the method “suggest”.\n"
            "What is changed goes into the article; ∅ deletes the passage. Then: tqa apply."
        ),
    },
}
