"""`tqa glossary`: what it shows, what it writes, what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Result

from tqa import cli
from tqa.terms.concept import Glossary
from tqa.terms.editing import id_of, layouts
from tqa.terms.guard import problems
from tqa.terms.reading import load

SOURCES = '[own]\ntitle = "Eigenes"\n'
CONCEPT = """[{id}]
en = "{en}"
de = "{de}"
gender = "m"
{more}sources = [
    "own",
]
status = "{status}"
"""


@pytest.fixture
def tqa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[object]:
    """Runs `tqa glossary` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    def run(*arguments: str) -> Result:
        code = cli.run(["glossary", *arguments])
        return Result(code, *capsys.readouterr())

    yield run


def concept(
    id_: str = "rotor", en: str = "rotor", de: str = "Rechner", status: str = "approved", more: str = ""
) -> str:
    return CONCEPT.format(id=id_, en=en, de=de, status=status, more=more)


def folder(name: str = "own", **files: str) -> Path:
    place = Path(name)
    place.mkdir(exist_ok=True)
    for stem, text in {"sources": SOURCES, **files}.items():
        (place / f"{stem}.toml").write_text(text, "utf-8")
    return place


ADD = ("add", "--glossary", "own", "--en", "stator", "--de", "Leiter", "--gender", "m", "--subject", "devices")


def failed(result: Result, said: str) -> bool:
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    return said in result.err


def test_alone_it_says_what_it_can(tqa) -> None:
    result = tqa()
    assert result.code == 0
    assert all(
        f"  {name} " in result.out for name in ("lookup", "list", "stats", "check", "fmt", "diff", "add", "extract")
    )


@pytest.mark.parametrize("word", ["data centre", "Data-Center", "datacenter", "Rechenzentren", "rechenzentrum"])
def test_lookup_in_both_languages_and_any_form(tqa, word: str) -> None:
    result = tqa("lookup", word)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("data-centre  data-centre-and-energy, approved")
    assert "das Rechenzentrum (des Rechenzentrums, die Rechenzentren)" in result.out
    assert "Datenzentrum: Lehnübersetzung" in result.out


@pytest.mark.parametrize(("word", "id_"), [("wafers", "wafer"), ("Fabs", "fab"), ("fabs", "fab")])
def test_lookup_of_a_plural(tqa, word: str, id_: str) -> None:
    assert tqa("lookup", word).out.startswith(f"{id_}  ")


def test_lookup_forgives_a_slip_and_says_so(tqa) -> None:
    result = tqa("lookup", "lithografy", "--lang", "en")
    assert result.out.startswith("Not in the glossary; spelt like it:\n\n")
    assert "\nlithography  " in result.out
    assert "Not in" not in tqa("lookup", "lithography", "--lang", "en").out


def test_lookup_knows_phrases(tqa) -> None:
    out = tqa("lookup", "at the end of the day").out
    assert "calques" in out and "=" not in out


def test_lookup_of_nothing(tqa) -> None:
    assert failed(tqa("lookup", "xqzzzzj"), "nothing like 'xqzzzzj' in the glossary")


def test_own_glossaries_lie_over_the_built_in_one(tqa) -> None:
    folder(devices=concept("data-centre", "data centre", "Leiter"))
    assert "der Leiter" in tqa("lookup", "data centre", "--glossary", "own").out
    folder(devices="[x]\nen = 1\n")
    assert failed(tqa("lookup", "x", "--glossary", "own"), "own/devices.toml:")
    assert failed(tqa("lookup", "x", "--glossary", "gone"), "no such folder")


def test_list(tqa) -> None:
    folder(devices=concept(status="draft"), rotors=concept("b", "bb", "Leiter", "retired"))
    both = ("list", "--glossary", "own")
    assert [line.split() for line in tqa(*both, "--status", "draft").out.splitlines()] == [
        ["rotor", "rotor", "Rechner"]
    ]
    assert [line.split() for line in tqa(*both, "--subject", "rotors").out.splitlines()] == [["b", "bb", "Leiter"]]
    assert tqa(*both, "--subject", "rotors", "--status", "draft").out == ""
    assert len(tqa("list").out.splitlines()) >= 1200
    assert failed(tqa("list", "--subject", "devises"), "unknown subject 'devises'; did you mean 'devices'?")
    assert failed(tqa("list", "--status", "goood"), "unknown status 'goood'")


def test_stats_meet_the_aim(tqa) -> None:
    rows = {row[0]: row[1:] for row in map(str.split, tqa("stats").out.splitlines()) if row}
    concepts, defined, _, avoided, *_ = map(int, rows["all"][1:])
    assert concepts >= 1200 and defined >= 900 and avoided >= 1200
    assert int(rows["lithography"][0]) >= 25


def test_check_says_file_and_line(tqa) -> None:
    folder(devices=concept())
    assert tqa("check", "own").out == "2 files: no problems\n"
    folder(devices=concept().replace('"own"', '"hearsay"'))
    result = tqa("check", "own")
    assert result.code == 1
    assert result.out == "own/devices.toml:6: rotor: source 'hearsay' is not in sources.toml\n2 files: 1 problem\n"
    Path("empty").mkdir()
    assert failed(tqa("check", "empty"), "no glossary in it")


def test_fmt(tqa) -> None:
    messy = concept("b", "b", "Leiter") + concept("a")
    place = folder(devices=messy)
    assert tqa("fmt", "--check", "own").code == 1
    assert (place / "devices.toml").read_text("utf-8") == messy
    assert tqa("fmt", "own").out == "own/devices.toml: put in order\n"
    assert (place / "devices.toml").read_text("utf-8") == f"{concept('a')}\n{concept('b', 'b', 'Leiter')}"
    again = tqa("fmt", "--check", "own/devices.toml", "own")
    assert (again.code, again.out) == (0, "")
    assert not any(laid.old != laid.new for laid in layouts([place]))


def test_fmt_writes_nothing_if_a_file_is_broken(tqa) -> None:
    messy = concept("b", "b", "Leiter") + concept("a")
    place = folder(devices=messy, etch="[x\n")
    assert failed(tqa("fmt", "own"), "own/etch.toml: not readable as TOML")
    assert (place / "devices.toml").read_text("utf-8") == messy


def test_diff(tqa) -> None:
    folder("old", devices=concept("a", "a") + "\n" + concept("b", "b", "Leiter"))
    folder("new", devices=concept("b", "b", "Meister", more='admitted = [\n    "Leiter",\n]\n'), etch=concept("c", "c"))
    lines = [" ".join(line.split()) for line in tqa("diff", "old", "new").out.splitlines()]
    assert lines == [
        "- a a Rechner",
        "~ b b Meister",
        "de: Leiter (m) → Meister (m)",
        "admitted: – → Leiter",
        "+ c c Rechner",
    ]
    assert tqa("diff", "old", "old").out == ""


def test_add_finds_file_and_place(tqa) -> None:
    place = folder(devices=concept("a", "a") + "\n" + concept("z", "z", "Meister"))
    more = ("--variant", "stater", "--admitted", "Führer", "--definition", "Das, was steht.")
    result = tqa(*ADD, *more)
    assert (result.code, result.out) == (0, "own/devices.toml:10: added stator\n")
    assert [c.id for c in load(place).concepts] == ["a", "stator", "z"]
    new = load(place).concepts[1]
    assert (new.en_variants, new.admitted[0].text, new.status) == (("stater",), "Führer", "draft")
    assert list(problems(place)) == []


def test_add_opens_a_file_for_a_subject(tqa) -> None:
    place = folder()
    assert tqa(*ADD[:-1], "etch").code == 0
    assert (place / "etch.toml").exists()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--en", "ROTOR", "--id", "x"), "'rotor' is a term of rotor in devices.toml (Rechner) already"),
        (("--en", "x", "--variant", "rotor"), "'rotor' is a term of rotor"),
        (("--id", "rotor"), "the glossary has 'rotor' already, in devices.toml"),
        (("--id", "a.b"), "is no id"),
        (("--en", "中"), "is no id"),
        (("--gender", "x"), "gender: expected one of"),
        (("--gender", "n"), "the lexicon says that Leiter is"),
        (("--de", "Zwurmel"), "genitive and plural are needed"),
        (("--source", "hearsay"), "'hearsay' is not in sources.toml"),
        (("--subject", "device"), "unknown subject 'device'; did you mean 'devices'?"),
        (("--subject", "calques"), "unknown subject 'calques'"),
        (("--de", ""), "Missing option '--de'."),
        (("--de", "Falscher"), "'Falscher' is avoided in every text"),
    ],
)
def test_add_refuses_and_writes_nothing(tqa, more: tuple[str, ...], said: str) -> None:
    bad = 'avoided = [\n    { form = "Falscher", reason = "x" },\n]\n'
    place = folder(devices=concept(more=bad))
    before = {path: path.read_bytes() for path in place.iterdir()}
    extra = ("--genitive", "Falschers", "--plural", "Falscher") if "Falscher" in more else ()
    assert failed(tqa(*ADD, *more, *extra), said)
    assert {path: path.read_bytes() for path in place.iterdir()} == before


def test_a_sense_tells_two_concepts_apart(tqa) -> None:
    place = folder(devices=concept())
    assert tqa(*ADD, "--en", "rotor", "--sense", "of a motor").code == 0
    assert [c.id for c in load(place).concepts] == ["rotor", "rotor-of-a-motor"]


def test_add_asks_for_what_is_missing(tqa, monkeypatch: pytest.MonkeyPatch) -> None:
    place = folder()
    answers = iter(["stator", "devices", "m"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.prompt", lambda question: next(answers))
    assert tqa("add", "--glossary", "own", "--de", "Leiter").code == 0
    assert load(place).concepts[0].en == "stator"


def test_add_does_not_ask_without_a_terminal(tqa, monkeypatch: pytest.MonkeyPatch) -> None:
    folder()
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert failed(tqa("add", "--glossary", "own", "--de", "Leiter"), "Missing option '--en'.")


@pytest.mark.parametrize(("english", "id_"), [("Data Centre (EU)", "data-centre-eu"), ("naïve 3D/IC", "naive-3d-ic")])
def test_an_id_is_made_of_the_english_term(english: str, id_: str) -> None:
    assert id_of(english) == id_


def test_extract_german(tqa) -> None:
    text = "Der Grombelaktor läuft im Rechenzentrum. Ein Grombelaktor hat in den Rechenzentren Zeit.\n"
    Path("a.txt").write_text(
        f"{text}Die Zeit bleibt, die künstliche Intelligenz auch, die künstliche Intelligenz.\n", "utf-8"
    )
    lines = tqa("extract", "a.txt").out.splitlines()
    assert lines[0].split() == ["2", "de", "Grombelaktor"]
    assert lines[1].strip() == "a.txt:1: Der [Grombelaktor] läuft im Rechenzentrum."
    assert not any("Intelligenz" in line or "]zentr" in line for line in lines)


def test_extract_english(tqa) -> None:
    text = "The wafer needs a thermal slip sleeve. We made that thermal slip sleeve, and the wafers were good again.\n"
    Path("a.txt").write_text(f"{text}Nobody knows what it will be when they have it.\n", "utf-8")
    lines = tqa("extract", "a.txt").out.splitlines()
    assert lines[0].split() == ["2", "en", "thermal", "slip", "sleeve"]
    assert len(lines) == 3


def test_extract_asks_the_own_glossary_too(tqa) -> None:
    Path("a.txt").write_text("Der Grombelaktor läuft. Ein Grombelaktor hat heute Zeit für uns alle.\n", "utf-8")
    more = 'genitive = "Grombelaktors"\nplural = "Grombelaktoren"\n'
    folder(devices=concept("grombelactor", "grombelactor", "Grombelaktor", more=more))
    assert tqa("extract", "a.txt").out.count("\n") == 3
    assert tqa("extract", "a.txt", "--glossary", "own").out == ""
    gone = tqa("extract", "gone.txt")
    assert gone.code == 2 and gone.err.count("\n") == 1


def test_an_empty_glossary_has_no_differences() -> None:
    from tqa.terms.comparing import differences

    assert list(differences(Glossary(), Glossary())) == []
