"""The glossary for other programs: what a format carries comes back, what is malformed changes nothing."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa import cli
from tqa.cli.glossary import exchange as commands
from tqa.model import Severity
from tqa.terms.concept import Avoided, Concept, Form, Match, Scope, Status, WordClass
from tqa.terms.exchange import EXPORTS, IMPORTS, ExchangeError, cells, export, read
from tqa.terms.exchange.merging import merged
from tqa.terms.reading import built_in, load

FAB = Concept(
    id="fab",
    subject="fab-and-equipment",
    en="fab",
    de=Form("Fab", ("f",), ("Fab",), ("Fabs",)),
    sense="plant",
    en_variants=("chip fab", "wafer fab"),
    combining="Fab-",
    admitted=(Form("Chipfabrik", ("f",)), Form("Halbleiterwerk")),
    avoided=(
        Avoided(
            Form("Fabrikation", ("f",)),
            "Fabrikation ist der Vorgang | nicht das \\ Werk.",
            ("Fab", "Chipfabrik"),
            Match.EXACT,
            Scope.SOURCE,
            ("Reinraum", "Wafer"),
            Severity.ERROR,
            ("Fabrikationsfehler",),
            True,
        ),
    ),
    definition='Werk, in dem Wafer zu Chips werden: <sauber> & "teuer".',
    note="Kurz für fabrication plant.",
    sources=("own", "trade-press"),
    reviewed=date(2026, 11, 21),
)
NAND = Concept(
    "3d-nand", "memory", "3D NAND", Form("3D-NAND", ("m", "n")), word_class=WordClass.NAME, status=Status.DRAFT
)
LOAN = Concept("at-scale", "memory", "=at scale", Form("-in großem Maßstab"), word_class=WordClass.PHRASE)
GLASSES = Concept("goggles", "memory", "goggles", Form("Schutzgläser", ("pl",)))
OLD = Concept("tube", "devices", "tube", Form("Röhre", ("f",)), status=Status.RETIRED)
CONCEPTS = (FAB, NAND, LOAN, GLASSES, OLD)
LIVE = CONCEPTS[:-1]


@cache
def whole() -> tuple[Concept, ...]:
    """The concepts of the built-in glossary."""
    return load(built_in()).concepts


def back(format_: str, concepts: tuple[Concept, ...], folder: Path) -> dict[str, Concept]:
    """The concepts, exported and imported into an empty glossary."""
    found = merged(folder / "new", read(export(concepts, format_), format_))
    (folder / "new").mkdir()
    for path, text in found.files.items():
        path.write_text(text, "utf-8")
    return {concept.id: concept for concept in load(folder / "new").concepts}


def seen_by_tbx(concept: Concept) -> Concept:
    """What TBX carries of a concept; what comes in is a draft, its avoided forms wrong only beside the English."""
    return replace(
        concept,
        de=concept.de._replace(genitive=(), plural=()),
        combining="",
        admitted=tuple(form._replace(genitive=(), plural=()) for form in concept.admitted),
        avoided=tuple(
            Avoided(each.form._replace(genitive=(), plural=()), each.reason, scope=Scope.SOURCE)
            for each in concept.avoided
        ),
        status=Status.DRAFT,
    )


def seen_by_po(concept: Concept) -> Concept:
    """What PO carries of a concept."""
    return replace(
        seen_by_tbx(concept),
        de=Form(concept.de.text),
        sense="",
        word_class=WordClass.NOUN,
        admitted=tuple(Form(form.text) for form in concept.admitted),
        avoided=tuple(Avoided(Form(each.form.text), each.reason, scope=Scope.SOURCE) for each in concept.avoided),
        sources=(),
        reviewed=None,
    )


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_tables_carry_everything(format_: str, tmp_path: Path) -> None:
    assert back(format_, CONCEPTS, tmp_path) == {concept.id: concept for concept in CONCEPTS}


@pytest.mark.parametrize("format_", ["tbx", "tbx2"])
def test_tbx_round_trip(format_: str, tmp_path: Path) -> None:
    assert back(format_, CONCEPTS, tmp_path) == {concept.id: seen_by_tbx(concept) for concept in LIVE}


def test_po_round_trip(tmp_path: Path) -> None:
    assert back("po", CONCEPTS, tmp_path) == {concept.id: seen_by_po(concept) for concept in LIVE}


@pytest.mark.parametrize("format_", ["csv", "po", "tbx", "tbx2", "xlsx"])
def test_our_own_export_changes_nothing(format_: str) -> None:
    concepts = whole()
    found = merged(built_in(), read(export(concepts, format_), format_))
    assert (found.files, found.new, found.changed) == ({}, (), ())


def test_an_edit_elsewhere_keeps_what_the_format_cannot_say(tmp_path: Path) -> None:
    folder = tmp_path / "glossary"
    shutil.copytree(built_in(), folder)
    before = {concept.id: concept for concept in load(folder).concepts}
    chosen = next(each for each in before.values() if each.avoided and each.avoided[0].scope is Scope.ALWAYS)
    edited = replace(chosen, definition="Anders gesagt.")
    found = merged(folder, read(export([edited], "tbx"), "tbx"))
    assert found.changed == (chosen.id,) and len(found.files) == 1
    for path, text in found.files.items():
        path.write_text(text, "utf-8")
    assert {concept.id: concept for concept in load(folder).concepts} == {**before, chosen.id: edited}


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(export(CONCEPTS, "xlsx"))).active
    cells_ = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells_} == {"s"} and "=at scale" in {cell.value for cell in cells_}
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions


def test_a_workbook_that_grows_without_end_is_refused() -> None:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 20_000_000)
    with pytest.raises(ExchangeError, match="refused for safety"):
        read(file.getvalue(), "xlsx")


def test_translators_get_one_pair_a_term() -> None:
    other = replace(FAB, id="fab-2", de=Form("Fertigung"), en_variants=())
    for format_ in ("deepl", "google"):
        rows = export((FAB, other, NAND, OLD), format_).decode().splitlines()
        assert rows == ["chip fab\tFab", "wafer fab\tFab", "3D NAND\t3D-NAND"]


def test_omegat_shows_what_to_avoid(tmp_path: Path) -> None:
    rows = [row.split("\t") for row in export(CONCEPTS, "omegat").decode().splitlines()]
    assert rows[0] == ["fab", "Fab", f"{FAB.definition} · nicht: Fabrikation"]
    assert {row[0] for row in rows} == {term for concept in LIVE for term in concept.english}
    entries = {entry.table["en"]: entry.table for entry in read(export(CONCEPTS, "omegat"), "tsv").entries}
    assert entries["fab"]["admitted"] == [{"form": "Chipfabrik"}, {"form": "Halbleiterwerk"}]
    assert entries["fab"]["definition"] == FAB.definition


def test_memoq_repeats_the_columns_of_a_language() -> None:
    head, row, *_ = csv.reader(io.StringIO(export(CONCEPTS, "memoq").decode("utf-8-sig")))
    assert (head.count("English"), head.count("German"), len(row)) == (3, 4, len(head))
    forms = [(head[i], row[i], row[i + 1]) for i in range(len(head)) if head[i] in ("English", "German")]
    assert ("German", "Fab", "CasePermissive;HalfPrefix") in forms
    assert ("German", "Fabrikation", "CasePermissive;HalfPrefix;Forbidden") in forms


def test_tbx_is_valid() -> None:
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(Path(__file__).parent / "data" / "tbx_core.rng"))
    for concepts in (CONCEPTS, whole()):
        tree = etree.fromstring(export(concepts, "tbx"))
        assert schema.validate(tree), schema.error_log.last_error
        assert b"deprecatedTerm-admn-sts" in export(concepts, "tbx")


def test_translate_toolkit_reads_version_2(tmp_path: Path) -> None:
    storage = pytest.importorskip("translate.storage.tbx")
    path = tmp_path / "glossary.tbx"
    path.write_bytes(export(CONCEPTS, "tbx2"))
    file = storage.tbxfile.parsefile(str(path))
    file.setsourcelanguage("en")
    file.settargetlanguage("de")
    assert [(unit.source, unit.target) for unit in file.units] == [(each.en, each.de.text) for each in LIVE]


def test_msgfmt_accepts_the_po(tmp_path: Path) -> None:
    if not shutil.which("msgfmt"):
        pytest.skip("no msgfmt")
    path = tmp_path / "de.po"
    path.write_bytes(export(whole(), "po"))
    done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@given(st.text())
def test_no_cell_is_a_formula_and_all_come_back(text: str) -> None:
    cell = cells.safe(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cells.bare(cell) == cells.plain(text)


@given(st.lists(st.text().map(cells.plain).filter(bool)))
def test_lists_in_a_cell_come_back(texts: list[str]) -> None:
    assert cells.parted(cells.joined(texts)) == texts


def test_what_spreadsheets_make_of_csv() -> None:
    text = export((FAB,), "csv").decode("utf-8-sig")
    other = io.StringIO()
    csv.writer(other, delimiter=";", quoting=csv.QUOTE_ALL).writerows(csv.reader(io.StringIO(text)))
    assert read(other.getvalue().encode(), "csv").entries[0].table == read(text.encode(), "csv").entries[0].table


def test_a_foreign_term_base(tmp_path: Path) -> None:
    data = b"""<?xml version="1.0"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry id="C 17">
<langSet xml:lang="en-US"><ntig><termGrp><term>data <hi>centre</hi></term></termGrp></ntig></langSet>
<langSet xml:lang="de-DE"><tig><term>Rechen\xc3\xb6zentrum</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="en"><tig><term>only English</term></tig></langSet></termEntry>
</body></text></martif>"""
    imported = read(data, "tbx")
    (entry,) = imported.entries
    assert (entry.id, entry.subject, entry.line, imported.skipped) == ("data-centre", "imported", 3, 1)
    assert entry.table == {"en": "data centre", "de": "Rechenözentrum", "status": "draft"}


CSV = "id,subject,language,use,form,reason\nfab,memory,en,preferred,fab,\nfab,memory,de,preferred,Fab,\n"
TBX = '<tbx><text><body>\n<conceptEntry id="{0}"><langSec xml:lang="en"><termSec><term>a</term></termSec></langSec>\n'
PAIR = TBX + '<langSec xml:lang="de"><termSec><term>{1}</term></termSec></langSec></conceptEntry>\n'
BOMB = '<!DOCTYPE tbx [<!ENTITY a "b">]>\n'
PO = 'msgctxt "fab"\nmsgid "fab"\nmsgstr "Fab"\n'
BROKEN = {
    "csv-no-head": ("csv", "id,form\n", 1, "column 'language' is missing"),
    "csv-unknown-column": ("csv", CSV.replace("reason", "why"), 1, "column 'why'"),
    "csv-too-many-cells": ("csv", CSV + "fab,memory,de,admitted,X,,,oops\n", 4, "cells"),
    "csv-empty-form": ("csv", CSV + "fab,memory,de,admitted,,\n", 4, "form is empty"),
    "csv-use": ("csv", CSV + "fab,memory,de,forbidden,X,\n", 4, "de forbidden"),
    "csv-two-preferred": ("csv", CSV + "fab,memory,de,preferred,X,\n", 4, "second preferred"),
    "csv-no-german": ("csv", CSV.replace("de,preferred", "en,admitted"), 2, "no row with language de"),
    "csv-no-reason": ("csv", CSV + "fab,memory,de,avoided,X,\n", 2, "reason is missing"),
    "csv-id": ("csv", CSV.replace("fab,memory", "Fab!,memory"), 2, "is no id"),
    "csv-way-out": ("csv", CSV.replace("memory", "../memory"), 2, "cannot be a subject"),
    "csv-phrases": ("csv", CSV.replace("memory", "calques"), 2, "cannot be a subject"),
    "csv-two-subjects": ("csv", CSV + "fab,devices,de,admitted,X,\n", 4, "in line 2"),
    "csv-quote": ("csv", CSV + 'fab,memory,de,admitted,"X\n', 4, "not CSV"),
    "csv-date": ("csv", "id,language,use,form,reviewed\na,en,preferred,a,gestern\n", 2, "expected a date"),
    "csv-flag": ("csv", "id,language,use,form,case\na,de,avoided,a,ja\n", 2, "expected true or false"),
    "csv-empty": ("csv", "", 1, "column 'id' is missing"),
    "tsv-one-column": ("tsv", "fab\tFab\nwafer\n", 2, "expected an English and a German term"),
    "tsv-no-german": ("tsv", "fab\t\n", 1, "expected an English and a German term"),
    "tsv-empty": ("tsv", "\n", 0, "no concept"),
    "tsv-binary": ("tsv", "fab\tF\0b\n", 1, "binary"),
    "po-cut": ("po", PO + 'msgid "b"\n', 4, "cut off"),
    "po-open-string": ("po", PO + 'msgid "b\nmsgstr "c"\n', 4, "damaged"),
    "po-no-po": ("po", "Guten Tag\n", 1, "damaged"),
    "po-path": ("po", "README.md", 1, "damaged"),
    "po-empty": ("po", "", 0, "cut off"),
    "po-untranslated": ("po", 'msgid "a"\nmsgstr ""\n', 0, "no concept"),
    "po-bad-avoided": ("po", PO.replace("Fab", ""), 0, "no concept"),
    "tbx-no-xml": ("tbx", "Guten Tag", 1, "not well-formed"),
    "tbx-cut": ("tbx", TBX, 3, "not well-formed"),
    "tbx-empty-file": ("tbx", "", 1, "not well-formed"),
    "tbx-other-root": ("tbx", "<tmx/>", 1, "no TBX"),
    "tbx-entities": ("tbx", BOMB + "<tbx/>", 1, "entities"),
    "tbx-empty": ("tbx", "<tbx/>", 0, "no concept"),
    "tbx-empty-term": ("tbx", PAIR.format("a", " ") + "</body></text></tbx>", 3, "is empty"),
    "tbx-twin": ("tbx", "<tbx>" + PAIR.format("a", "b")[5:] + PAIR.format("a", "b")[18:] + "</body></text></tbx>", 4,
                 "second concept"),
    "tbx-subject": ("tbx2", "<martif/>", 0, "no concept"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_malformed_input_is_one_line_and_writes_nothing(
    case: tuple[str, str, int, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    format_, text, line, said = case
    path, folder = tmp_path / "in", tmp_path / "out"
    path.write_bytes(text.encode())
    assert run("import", str(path), "--format", format_, "-o", str(folder)) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"tqa: {path}:{line}: " if line else f"tqa: {path}: ") and said in err, err
    assert not folder.exists()


@pytest.mark.parametrize("format_", IMPORTS)
def test_other_bytes_are_refused(format_: str) -> None:
    for data in (b"\xff\xfe\x00a", "fab\tFäb".encode("cp1252"), b"PK\x03\x04\x00\x00"):
        with pytest.raises(ExchangeError):
            read(data, format_)


@given(st.binary(max_size=200), st.sampled_from(sorted(IMPORTS)))
def test_nothing_but_an_exchange_error(data: bytes, format_: str) -> None:
    with suppress(ExchangeError):
        read(data, format_)


def test_external_files_stay_unread(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    for declared in (f'<!ENTITY a SYSTEM "{tmp_path}/secret">', '<!ENTITY % a SYSTEM "http://localhost/"> %a;'):
        with pytest.raises(ExchangeError, match="entities"):
            read(f"<!DOCTYPE tbx [\n{declared}]>\n<tbx>&a;</tbx>".encode(), "tbx")
        with pytest.raises(ExchangeError):
            read(f"<!DOCTYPE tbx [\n{declared}]>\n<tbx>&a;</tbx>".encode("utf-16"), "tbx")


def test_a_made_id_takes_no_other_concept(tmp_path: Path) -> None:
    table = '[fab]\nen = "Fab!"\nde = "Werk"\n'
    (tmp_path / "memory.toml").write_text(table, "utf-8")
    found = merged(tmp_path, read(b"fab\tFab\n", "tsv"))
    assert (found.new, found.changed) == (("fab-2",), ())
    assert merged(tmp_path, read(b"Fab!\tWerk\n", "tsv")).files == {}


def run(*arguments: str) -> int:
    return cli.run(["glossary", *arguments])


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, folder = tmp_path / "terms.csv", tmp_path / "out"
    file.write_text(CSV, "utf-8")
    assert run("import", str(file), "--format", "csv", "--dry-run") == 0
    assert capsys.readouterr().out == "+ fab\n1 new, 0 changed, 0 as they were\n"
    assert run("import", str(file), "--format", "csv", "-o", str(folder), "--dry-run") == 0
    assert capsys.readouterr().out == "+ fab\n1 new, 0 changed, 0 as they were\n" and not folder.exists()
    assert run("import", str(file), "--format", "csv", "-o", str(folder)) == 0
    assert [path.name for path in folder.iterdir()] == ["memory.toml"]
    assert run("import", str(file), "--format", "csv", "-o", str(folder)) == 0
    assert "0 new, 0 changed, 1 as they were" in capsys.readouterr().out
    assert run("export", "--format", "deepl", "--glossary", str(folder)) == 0
    assert capsys.readouterr().out == "fab\tFab\n"
    assert run("export", "--format", "tbx", "--glossary", str(folder), "-o", str(tmp_path / "a.tbx")) == 0
    assert read((tmp_path / "a.tbx").read_bytes(), "tbx").entries[0].id == "fab"


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "gone.csv", "--format", "csv", "--dry-run"),
        ("import", "gone.csv", "--format", "csv"),
        ("import", "gone.csv", "--format", "docx", "--dry-run"),
        ("export", "--format", "csv", "--glossary", "gone"),
        ("export", "--format", "xlsx"),
    ],
)
def test_wrong_command_lines(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_commands_know_all_formats() -> None:
    assert {str(each) for each in commands.Out} == set(EXPORTS)
    assert {str(each) for each in commands.In} == set(IMPORTS)


def test_a_broken_glossary_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "terms.csv").write_text(CSV, "utf-8")
    (tmp_path / "memory.toml").write_text("[fab\n")
    assert run("import", str(tmp_path / "terms.csv"), "--format", "csv", "-o", str(tmp_path)) == 2
    assert "mend it first" in capsys.readouterr().err
    assert (tmp_path / "memory.toml").read_text() == "[fab\n"
