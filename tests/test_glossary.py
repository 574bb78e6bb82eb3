"""The guardian: the built-in glossary is sound and compiled, and faults of any kind are seen with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa import pipeline
from tqa.dev import glossary as dev
from tqa.model import Severity
from tqa.terms.concept import Glossary
from tqa.terms.guard import problems
from tqa.terms.layout import laid_out, quoted
from tqa.terms.reading import built_in, load

CONCEPT = """[{id}]
en = "{en}"
de = "{de}"
gender = "{gender}"
{more}sources = [
    "own",
]
status = "approved"
reviewed = 2026-11-21
"""
SOURCES = '[own]\ntitle = "Eigene Festlegung"\n'


def concept(id_: str = "wafer", en: str = "wafer", de: str = "Rechner", gender: str = "m", more: str = "") -> str:
    return CONCEPT.format(id=id_, en=en, de=de, gender=gender, more=more)


def found(folder: Path, **files: str) -> list[str]:
    (folder / "sources.toml").write_text(SOURCES, "utf-8")
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.toml").write_text(text, "utf-8")
    return [f"{p.file.name}:{p.line}: {p.message}" for p in problems(folder)]


def test_built_in_glossary_is_sound() -> None:
    assert [str(problem) for problem in problems(built_in())] == []


def test_index_is_fresh() -> None:
    assert not dev.stale()


def test_preferred_forms_pass_the_check() -> None:
    concepts = load(built_in()).concepts
    text = "\n".join(f"Das Thema ist {concept.de.text}." for concept in concepts)
    loud = [f for f in pipeline.check_text(text) if f.severity > Severity.HINT]
    assert [(f.name, f.quote) for f in loud] == []


def test_a_sound_concept(tmp_path: Path) -> None:
    assert found(tmp_path, devices=concept()) == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[wafer]\nen = ?", 2, "at line 2"),
        (concept().replace('en = "wafer"\n', ""), 1, "en is missing"),
        (concept().replace("status", "state"), 8, "did you mean 'status'"),
        (concept().replace('"approved"', '"good"'), 8, "approved, draft, retired"),
        (concept().replace('"own"', '"hearsay"'), 6, "not in sources.toml"),
        (concept().replace("Rechner", " Rechner"), 3, "layout"),
        (concept().replace("Rechner", "Rechne\u0301r"), 3, "layout"),
        (concept(gender="f"), 4, "the lexicon says that Rechner is m"),
        (concept(de="Zwurmel"), 4, "genitive and plural are needed"),
        (concept().replace("[wafer]", "[Wafer]"), 1, "is no id"),
        (concept(more='avoided = [\n    { form = "Waffel" },\n]\n'), 6, "reason is missing"),
        (concept(more='avoided = [\n    { form = "Rechner", reason = "x" },\n]\n'), 6, "both good and avoided"),
        (concept("b") + "\n" + concept("a"), 1, "layout"),
        (concept("a") + "\n" + concept("b", de="Leiter"), 12, "also the English term of a"),
    ],
)
def test_faults_are_seen_with_their_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    seen = found(tmp_path, devices=text)
    assert any(p.startswith(f"devices.toml:{line}: ") and said in p for p in seen), seen


def test_a_form_good_here_and_avoided_there(tmp_path: Path) -> None:
    more = 'avoided = [\n    { form = "Leiter", reason = "x" },\n]\n'
    seen = found(tmp_path, devices=concept(more=more), memory=concept("b", "b", "Leiter"))
    assert seen == ["devices.toml:6: wafer: 'Leiter' is avoided in every text, but a good form of b"]


def test_an_id_in_two_files(tmp_path: Path) -> None:
    assert any("this id is also in" in p for p in found(tmp_path, devices=concept(), memory=concept(en="b")))


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?", fullmatch=True),
        st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip), min_size=1),
        min_size=1,
    )
)
def test_the_layout_is_stable_and_keeps_what_is_said(tables: dict[str, list[str]]) -> None:
    import tomllib
    from unicodedata import normalize

    text = "\n".join(
        f"[{id_}]\nreason = {quoted(forms[0])}\nforms = [{','.join(map(quoted, forms))}]\n"
        for id_, forms in tables.items()
    )
    right = laid_out("consistency", text)
    assert laid_out("consistency", right) == right
    read = tomllib.loads(right)
    for id_, forms in tables.items():
        assert set(read[id_]["forms"]) == {normalize("NFC", form).strip() for form in forms}


def test_comments_before_tables_stay() -> None:
    text = '# Head.\n\n# About b.\n[b]\nreason = "x"\nforms = ["b", "a"]\n[a]\nforms = ["c"]\nreason = "y"\n'
    first = '# Head.\n\n[a]\nforms = [\n    "c",\n]\nreason = "y"\n'
    right = first + '\n# About b.\n[b]\nforms = [\n    "a",\n    "b",\n]\nreason = "x"\n'
    assert laid_out("consistency", text) == right


def test_a_later_glossary_wins(tmp_path: Path) -> None:
    found(tmp_path, devices=concept())
    below = load(tmp_path)
    (tmp_path / "devices.toml").write_text(concept(de="Leiter"), "utf-8")
    over = load(tmp_path).over(below)
    assert [c.de.text for c in over.concepts] == ["Leiter"]
    assert Glossary().over(below) == below
