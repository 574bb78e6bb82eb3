"""Generation: forms of nouns, adjectives, determiners and verbs, and compounds."""

from __future__ import annotations

import pytest

from tqa.lexicon import declension, inflect, prepositions


@pytest.mark.parametrize(
    ("lemma", "case", "number", "form"),
    [
        ("Land", "GEN", "PLU", "Länder"),
        ("Land", "DAT", "PLU", "Ländern"),
        ("Präsident", "DAT", "SIN", "Präsidenten"),
        ("Haus", "DAT", "PLU", "Häusern"),
        ("Chip", "GEN", "SIN", "Chips"),
        ("Fabrik", "NOM", "PLU", "Fabriken"),
        ("KI-Chip", "DAT", "PLU", "KI-Chips"),
        ("Grafikkarte", "DAT", "PLU", "Grafikkarten"),
    ],
)
def test_noun(lemma: str, case: str, number: str, form: str) -> None:
    assert inflect.noun(lemma, case, number) == form


def test_unknown_lemma_has_no_forms() -> None:
    assert inflect.noun("Quorlin", "DAT") is None
    assert inflect.verb("quorlen", "3", "SIN") is None


@pytest.mark.parametrize(
    ("case", "number", "gender", "kind", "form"),
    [
        ("NOM", "SIN", "MAS", "weak", "neue"),
        ("NOM", "SIN", "MAS", "mixed", "neuer"),
        ("NOM", "SIN", "MAS", "strong", "neuer"),
        ("DAT", "SIN", "MAS", "strong", "neuem"),
        ("DAT", "SIN", "FEM", "weak", "neuen"),
        ("NOM", "PLU", "", "strong", "neue"),
        ("NOM", "PLU", "", "mixed", "neuen"),
        ("GEN", "PLU", "", "strong", "neuer"),
    ],
)
def test_adjective(case: str, number: str, gender: str, kind: str, form: str) -> None:
    assert inflect.adjective("neu", case, number, gender, declension=kind) == form


def test_participle_inflects_like_an_adjective() -> None:
    assert inflect.adjective("entwickelt", "NOM", "PLU", "MAS") == "entwickelte"


def test_degrees() -> None:
    assert inflect.degree("gut", "KOM") == "besser"
    assert inflect.degree("gut", "SUP") == "besten"
    assert inflect.adjective("groß", "NOM", "SIN", "FEM", declension="weak", degree="SUP") == "größte"


@pytest.mark.parametrize(
    ("stem", "case", "number", "gender", "form"),
    [
        ("der", "DAT", "SIN", "MAS", "dem"),
        ("ein", "DAT", "SIN", "FEM", "einer"),
        ("ein", "NOM", "SIN", "NEU", "ein"),
        ("dies", "GEN", "SIN", "MAS", "dieses"),
        ("kein", "DAT", "PLU", "", "keinen"),
        ("euer", "AKK", "SIN", "FEM", "eure"),
    ],
)
def test_determiner(stem: str, case: str, number: str, gender: str, form: str) -> None:
    assert inflect.determiner(stem, case, number, gender) == form


def test_no_indefinite_article_in_the_plural() -> None:
    assert inflect.determiner("ein", "NOM", "PLU", "") is None


def test_verbs() -> None:
    assert inflect.verb("ankündigen", "3", "SIN") == "ankündigt"
    assert inflect.main_verb("ankündigen", "3", "SIN", "PRT") == ("kündigte", "an")
    assert inflect.main_verb("gehen", "3", "PLU", "PRT") == ("gingen", "")
    assert inflect.participle("argumentieren") == "argumentiert"
    assert inflect.participle("ankündigen") == "angekündigt"
    assert inflect.infinitive_with_zu("ankündigen") == "anzukündigen"
    assert inflect.infinitive_with_zu("lesen") == "zu lesen"


@pytest.mark.parametrize(
    ("first", "head", "word"),
    [
        ("Verwaltung", "Beamte", "Verwaltungsbeamte"),
        ("Regierung", "Sprecher", "Regierungssprecher"),
        ("Kunde", "Daten", "Kundendaten"),
        ("Schule", "Leiter", "Schulleiter"),
        ("Chip", "Herstellern", "Chipherstellern"),
    ],
)
def test_compound(first: str, head: str, word: str) -> None:
    assert inflect.compound(first, head) == word


def test_no_compound_of_unknown_parts() -> None:
    assert inflect.compound("Quorlin", "Werk") is None
    assert inflect.hyphenated("Machine Learning", "Modell") == "Machine-Learning-Modell"


def test_genitive_of_names() -> None:
    assert inflect.genitive_name("Nvidia") == "Nvidias"
    assert inflect.genitive_name("Marx") == "Marx’"


def test_cells_come_and_go() -> None:
    cells = declension.cell("DAT", "PLU") | declension.cell("AKK", "MAS")
    assert set(declension.members(cells)) == {("DAT", "PLU"), ("AKK", "MAS")}


def test_determiner_tells_the_declension_behind_it() -> None:
    kinds = {form: {use.declension for use in declension.determiners()[form]} for form in ("der", "ein", "alle")}
    assert kinds["der"] == {"weak"}
    assert kinds["ein"] == {"mixed"}
    assert "weak" in kinds["alle"]


def test_contraction_holds_its_case() -> None:
    assert set(declension.members(prepositions.contractions()["zur"].article.cells)) == {("DAT", "FEM")}
    assert prepositions.cases("trotz") == ("GEN", "DAT")
