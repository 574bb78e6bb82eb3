"""The lexicon answers as German does: by behaviour, on words of many kinds."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from hashlib import sha256
from importlib.resources import files
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa import lexicon
from tqa.dev import __main__ as dispatcher
from tqa.dev import lexicon_tags
from tqa.lexicon.rules import rule
from tqa.lexicon.store import DATA

COMPOUNDS = [
    "Verwaltungsbeamte",
    "Halbleiterhersteller",
    "Halbleiterhersteller",
    "Rechenzentrumsbetreiber",
    "Chipfertigung",
    "Lieferkettenproblem",
    "Exportbeschränkungen",
    "Prozessorarchitektur",
    "Regierungsbeamten",
    "Forschungsergebnisse",
    "Mikrochip",
    "Speicherbausteine",
    "Nanostrukturen",
    "Hochleistungsrechner",
    "Elektrofahrzeuge",
    "Fertigungsprozesses",
    "Waferbelichtung",
]
HYPHENATED = [
    "KI-Chip",
    "US-Regierung",
    "5-nm-Prozess",
    "E-Mail-Adresse",
    "Soft-",
    "-industrie",
    "21-jährig",
    "21-Jährige",
    "GPUs-Hersteller",
    "Machine-Learning-Modell",
    "2-nm-Fertigung",
    "Open-Source-Software",
    "Chip-Hersteller",
    "CO2-Ausstoß",
]
NO_WORDS = [
    "Einkärbungen",
    "Verwaltungbeamte",
    "Bundestraße",
    "argumentirt",
    "Prozessorren",
    "halbleiterr",
    "Regirung",
    "Unternehemn",
    "Entwiklung",
    "zerspringenen",
    "Fertigungprozess",
    "Lieferkete",
    "Haalbleiter",
]


@pytest.mark.parametrize(
    "form", ["Haus", "Häuser", "ging", "entwickelten", "dass", "Straße", "online", "Berlin", "zurzeit"]
)
def test_known_forms_are_words(form: str) -> None:
    assert lexicon.known(form)
    assert lexicon.is_word(form)


@pytest.mark.parametrize("form", [*COMPOUNDS, *HYPHENATED])
def test_compounds_are_words(form: str) -> None:
    assert lexicon.is_word(form)


@pytest.mark.parametrize("form", NO_WORDS)
def test_misspellings_are_no_words(form: str) -> None:
    assert not lexicon.is_word(form)
    assert lexicon.readings(form) == ()


@pytest.mark.parametrize(
    "form", ["zweihundert", "einundzwanzig", "dreieinhalb", "fünffach", "zehntausendmal", "vierzigste"]
)
def test_numbers_in_words(form: str) -> None:
    assert lexicon.is_word(form)


def test_case_counts_and_sentence_starts_are_lenient() -> None:
    assert not lexicon.is_word("obwohl".capitalize())
    assert lexicon.is_word("Obwohl", initial=True)
    assert not lexicon.is_word("regierung")
    assert "KON" in {r.pos for r in lexicon.readings("Obwohl", initial=True)}
    assert lexicon.is_word("VERWALTUNG")


def test_readings_tell_participles_from_finite_verbs() -> None:
    finite = lexicon.readings("argumentierte")
    assert any(r.pos == "VER" and r.mood == "PRT" and r.lemma == "argumentieren" for r in finite)
    assert not any(r.mood == "PA2" for r in finite)
    assert any(r.mood == "PA2" for r in lexicon.readings("argumentiert"))


def test_compounds_inherit_readings_and_complete_the_lemma() -> None:
    found = lexicon.readings("Halbleiterstandorten")
    assert {(r.lemma, r.case, r.number) for r in found} == {("Halbleiterstandort", "DAT", "PLU")}
    assert {r.lemma for r in lexicon.readings("KI-Chips")} == {"KI-Chip"}


def test_prepositions_have_one_reading_per_case() -> None:
    assert {r.case for r in lexicon.readings("auf") if r.pos == "PRP"} == {"DAT", "AKK"}


def test_forms_by_features() -> None:
    assert lexicon.forms("Land", case="GEN", number="PLU") == ("Lande", "Länder") or "Länder" in lexicon.forms(
        "Land", case="GEN", number="PLU"
    )
    assert "Halbleiterstandorte" in lexicon.forms("Halbleiterstandort", case="NOM", number="PLU")
    assert lexicon.forms("entwickeln", mood="PA2") == ("entwickelt",)
    assert "abgearbeitet" in lexicon.forms("abarbeiten", mood="PA2")
    assert lexicon.forms("Xyzzy") == ()


def test_split_gives_links_and_lemmas() -> None:
    assert [(p.text, p.link) for p in lexicon.split("Verwaltungsgebäude") or ()] == [
        ("verwaltung", "s"),
        ("gebäude", ""),
    ]
    assert [p.lemma for p in lexicon.split("Halbleiterstandorte") or ()] == ["Halbleiter", "Standort"]
    assert lexicon.split("Einkärbungen") is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("daß", "dass"),
        ("muß", "muss"),
        ("Prozeß", "Prozess"),
        ("Fluß", "Fluss"),
        ("Produktionsprozeß", "Produktionsprozess"),
        ("Schiffahrt", "Schifffahrt"),
        ("numerierte", "nummerierte"),
        ("rauhe", "raue"),
    ],
)
def test_old_spellings(old: str, new: str) -> None:
    assert not lexicon.is_word(old)
    assert lexicon.old_spelling(old) == new


@pytest.mark.parametrize(
    "form", ["Fuß", "Straße", "Maß", "Spaß", "groß", "heißt", "Gruß", "ließ", "Buße", "Größe", "Russland"]
)
def test_current_spellings_stay(form: str) -> None:
    assert lexicon.is_word(form)
    assert lexicon.old_spelling(form) is None


@pytest.mark.parametrize(("swiss", "german"), [("Strasse", "Straße"), ("grösser", "größer"), ("ausser", "außer")])
def test_swiss_spellings(swiss: str, german: str) -> None:
    assert not lexicon.is_word(swiss)
    assert lexicon.swiss_spelling(swiss) == german
    assert lexicon.old_spelling(swiss) is None


def test_bands_order_words_by_frequency() -> None:
    assert (
        lexicon.band("und") > lexicon.band("Regierung") > lexicon.band("Halbleiter") > 0 == lexicon.band("Einkärbung")
    )
    assert lexicon.english_ratio("the") > 0 > lexicon.english_ratio("und")
    assert lexicon.english_ratio("Einkärbung") == 0


def test_english_words_are_no_german_words() -> None:
    assert not [w for w in ("the", "which", "government", "although", "supply") if lexicon.is_word(w)]


@given(st.text("abgezuäöß", min_size=1, max_size=12), st.text("abgezuäöß", min_size=1, max_size=12))
def test_a_rule_leads_from_word_to_word(word: str, other: str) -> None:
    assert rule(word, other).apply(word) == other


@given(st.text(min_size=0, max_size=12))
def test_any_text_gets_an_answer(form: str) -> None:
    assert lexicon.is_word(form) in {True, False}
    lexicon.readings(form, initial=True)
    lexicon.split(form)
    lexicon.old_spelling(form)
    lexicon.swiss_spelling(form)
    lexicon.band(form)


def test_tags_become_features() -> None:
    (reading,) = lexicon_tags.parse("PA2:NOM:PLU:FEM:GRU:SOL:VER")
    assert (reading.pos, reading.case, reading.number, reading.declension, reading.degree) == (
        "PA2",
        "NOM",
        "PLU",
        "SOL",
        "GRU",
    )
    assert [r.case for r in lexicon_tags.parse("PRP:LOK:DAT+AKK")] == ["DAT", "AKK"]
    assert lexicon_tags.parse("SUB:NOM:SIN:NEU:INF")[0].mood == ""


def test_manifest_names_the_committed_tables() -> None:
    manifest = json.loads((DATA / "manifest.json").read_text("utf-8"))
    tables = {p.name for pattern in ("*.dawg", "*.bin", "*.txt") for p in DATA.glob(pattern)}
    assert set(manifest["tables"]) == tables
    for name, digest in manifest["tables"].items():
        assert sha256((DATA / name).read_bytes()).hexdigest() == digest, name
    assert manifest["sources"]["lingotweaker-data-de"] == "0.1.6"
    assert "CC BY-SA 4.0" in (DATA / "ATTRIBUTION.md").read_text("utf-8")
    assert "Attribution-ShareAlike 4.0 International" in (DATA / "LICENSE").read_text("utf-8")


def test_hand_made_lists_are_tidy() -> None:
    folder = files("tqa.lexicon").joinpath("data")
    combining = tomllib.loads(folder.joinpath("combining.toml").read_text("utf-8"))
    particles = tomllib.loads(folder.joinpath("particles.toml").read_text("utf-8"))["words"]
    spelling = tomllib.loads(folder.joinpath("spelling.toml").read_text("utf-8"))
    lists = [section["parts"] for section in combining.values()] + list(particles.values())
    for words in [*lists, spelling["short"]["stems"], spelling["long"]["lemmas"]]:
        assert words == sorted(set(words))
        assert all(normalize("NFC", word) == word for word in words)


def test_import_opens_no_table() -> None:
    code = "import sys, tqa.lexicon; print('dawg' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
        == "False"
    )


def test_dev_dispatcher_knows_the_build(capsys: pytest.CaptureFixture[str]) -> None:
    assert "lexicon" in dispatcher.names()
    assert dispatcher.run(["no-such-thing"]) == 2
    assert "lexicon" in capsys.readouterr().err
