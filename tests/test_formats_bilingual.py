"""Bilingual files: units with their German in place, states, notes; what is not to be translated is left out."""

from __future__ import annotations

import csv
import io
import re
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tqa import formats
from tqa.formats import po
from tqa.model import OPAQUE, Document, Fix, State, Unit

PO = r"""# Lizenz

msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

# Von Hand
#. Aus dem Quelltext
#: a.c:1
#, c-format
msgid "The \"%s\" file"
msgstr ""
"Die Datei "
"»%s«\t\101\x41\n"

#, fuzzy
#| msgid "Old"
msgctxt "menu"
msgid "New"
msgstr "Neu"

#= fuzzy
msgid "one"
msgid_plural "many"
msgstr[0] "eins"
msgstr[1] ""

#, fuzzy
#~ msgid "gone"
#~ msgstr "weg"
msgid"tight"
	msgstr "eng"
"""
XLIFF = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt" source-language="en">
<skeleton><internal-file><trans-unit xmlns="urn:x"/></internal-file></skeleton><body>
<group translate="no"><trans-unit id="0"><source>No</source><target>Nein</target></trans-unit></group>
<trans-unit id="1" resname="title">
  <source>Click <g id="1">here</g> &amp; wait<x id="2"/></source>
  <target>Klicken <g id="1">Sie</g> &amp; warten<x id='2'/><!-- hm --></target>
  <note>Knopf</note>
  <alt-trans><source>Click</source><target>Klick</target></alt-trans>
</trans-unit>
<trans-unit id="2"><source>A. B.</source><seg-source><mrk mtype="seg" mid="0">A.</mrk> <mrk mtype="seg" mid="1">B.</mrk>
</seg-source>
<target state="new"><mrk mtype="seg" mid="0">Ah.</mrk> <mrk mtype="seg" mid="1"><![CDATA[B & C]]></mrk></target>
</trans-unit>
<trans-unit id="3"><source>E</source><target/></trans-unit>
<trans-unit id="4"><source>F</source></trans-unit>
<trans-unit id="5"><source>R <bpt id="1">&lt;b></bpt>b<ept id="1">&lt;/b></ept></source>
<target>R <bpt id="1">&lt;b></bpt>b<ept id="1">&lt;/b></ept> <ph id="2">{0}</ph></target></trans-unit>
<trans-unit id="5"><source>Twin</source><target>Zwilling</target></trans-unit>
</body></file></xliff>
"""
XLIFF2 = """<?xml version="1.0"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de">
<x:file id="f"><x:notes><x:note>File</x:note></x:notes>
<x:unit id="u" name="title"><x:notes><x:note>Knopf</x:note></x:notes>
<x:originalData><x:data id="d">x</x:data></x:originalData>
<x:segment id="s" state="final"><x:source>A <x:ph id="1"/></x:source><x:target>Ah <x:ph id="1"/></x:target></x:segment>
<x:ignorable><x:source> </x:source></x:ignorable>
<x:segment state="initial"><x:source>B</x:source><x:target>Be</x:target></x:segment>
<x:segment><x:source>C</x:source></x:segment>
</x:unit><x:unit id="n" translate="no"><x:segment><x:source>N</x:source><x:target>N</x:target></x:segment></x:unit>
</x:file></x:xliff>
"""
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en-US"/><body>
<tu tuid="a"><note>Hinweis</note><tuv xml:lang="EN-us"><seg>Hello</seg></tuv>
<tuv xml:lang="de-AT"><seg>Servus</seg></tuv></tu>
<tu><tuv lang="en"><seg>Bye</seg></tuv><tuv lang="fr"><seg>Adieu</seg></tuv></tu>
<tu><prop type="x-tqa">fuzzy</prop><tuv lang="de_DE"><seg>Ja</seg></tuv><tuv lang="en"><seg>Yes</seg></tuv></tu>
</body></tmx>
"""
QT = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE"><context><name>Main</name>
<message><source>&amp;File</source><comment>menu</comment><translation>&amp;Datei</translation></message>
<message><source>Open</source><translation type="unfinished">Auf</translation></message>
<message><source>Old</source><translation type="vanished">Alt</translation></message>
<message numerus="yes"><source>%n day(s)</source>
<translation><numerusform>%n Tag</numerusform><numerusform>%n Tage</numerusform></translation></message>
</context></TS>
"""
CSV = 'id;source;target\r\n\r\n1;"a ""b""\r\nc";"A ""B""\r\nC"\r\n2;d, e;D, E\r\n3;f;'
TSV = 'note\tSource\tTARGET\nx\ta\t"A\n\ny\tb\t\n'
FILES = {
    "a.po": PO, "a.xlf": XLIFF, "b.xlf": XLIFF2, "a.tmx": TMX, "a.ts": QT, "a.csv": CSV, "a.tsv": TSV,
}  # fmt: skip


def read(text: str, name: str) -> Document:
    return formats.read(text.encode(), Path(name))


def units(text: str, name: str) -> list[Unit]:
    return [block.unit for block in read(text, name).blocks if block.unit]


def told(text: str, name: str) -> list[tuple[str, str, str, State]]:
    return [(unit.id, unit.source, unit.cell.text, unit.state) for unit in units(text, name)]


def test_po() -> None:
    found = units(PO, "a.po")
    assert [(u.source, u.cell.text, u.state, u.context, u.note) for u in found] == [
        ('The "%s" file', "Die Datei »%s«\tAA\n", State.DONE, "", "Von Hand\nAus dem Quelltext"),
        ("New", "Neu", State.FUZZY, "menu", ""),
        ("one", "eins", State.FUZZY, "", ""),
        ("many", "", State.EMPTY, "", ""),
        ("tight", "eng", State.DONE, "", ""),
    ]
    assert [u.id[10:] for u in found] == ["", "", "[0]", "[1]", ""] and len({u.id for u in found}) == 5


def test_xliff_1() -> None:
    assert told(XLIFF, "a.xlf") == [
        (
            "a.txt/1",
            'Click <g id="1">here</g> & wait<x id="2"/>',
            "Klicken <g id=\"1\">Sie</g> & warten<x id='2'/>",
            State.DONE,
        ),
        ("a.txt/2/0", "A.", "Ah.", State.FUZZY),
        ("a.txt/2/1", "B.", "B & C", State.FUZZY),
        ("a.txt/3", "E", "", State.EMPTY),
        ("a.txt/4", "F", "", State.EMPTY),
        (
            "a.txt/5",
            'R <bpt id="1">&lt;b></bpt>b<ept id="1">&lt;/b></ept>',
            'R <bpt id="1">&lt;b></bpt>b<ept id="1">&lt;/b></ept> <ph id="2">{0}</ph>',
            State.DONE,
        ),
        ("a.txt/5~2", "Twin", "Zwilling", State.DONE),
    ]
    first = units(XLIFF, "a.xlf")[0]
    assert (first.context, first.note) == ("title", "Knopf")


def test_inline_codes_are_no_prose() -> None:
    prose = [block.prose.text for block in read(XLIFF, "a.xlf").blocks]
    assert prose == [f"Klicken Sie & warten{OPAQUE}", "Ah.", "B & C", "", "", f"R b {OPAQUE}", "Zwilling"]


def test_xliff_2() -> None:
    assert told(XLIFF2, "b.xlf") == [
        ("f/u/s", 'A <x:ph id="1"/>', 'Ah <x:ph id="1"/>', State.DONE),
        ("f/u/1", "B", "Be", State.FUZZY),
        ("f/u/2", "C", "", State.EMPTY),
    ]
    assert {(u.context, u.note) for u in units(XLIFF2, "b.xlf")} == {("title", "Knopf")}


def test_tmx() -> None:
    assert told(TMX, "a.tmx") == [("a", "Hello", "Servus", State.DONE), ("2", "Yes", "Ja", State.FUZZY)]
    assert units(TMX, "a.tmx")[0].note == "Hinweis"


def test_qt() -> None:
    found = units(QT, "a.ts")
    assert [(u.source, u.cell.text, u.state, u.context) for u in found] == [
        ("&File", "&Datei", State.DONE, "Main"),
        ("Open", "Auf", State.FUZZY, "Main"),
        ("%n day(s)", "%n Tag", State.DONE, "Main"),
        ("%n day(s)", "%n Tage", State.DONE, "Main"),
    ]
    assert read(QT, "a.ts").blocks[0].prose.text == "Datei"


def test_tables() -> None:
    assert told(CSV, "a.csv") == [
        ("0", 'a "b"\nc', 'A "B"\nC', State.DONE),
        ("1", "d, e", "D, E", State.DONE),
        ("2", "f", "", State.EMPTY),
    ]
    assert told(TSV, "a.tsv") == [("0", "a", '"A', State.DONE), ("1", "b", "", State.EMPTY)]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("change", ["", "bom", "crlf", "nfd"])
def test_every_character_knows_its_place(name: str, change: str) -> None:
    text = FILES[name].replace("Neu", "Größe, neu").replace("Ah", "Größe")
    text = {"bom": "\ufeff" + text, "crlf": text.replace("\r\n", "\n").replace("\n", "\r\n")}.get(change, text)
    text = normalize("NFD", text) if change == "nfd" else text
    document = read(text, name)
    assert document.encode() == text.encode()
    for block in document.blocks:
        for prose in (block.prose, block.unit.cell) if block.unit else ():
            spans = list(zip(prose.starts, prose.ends, strict=True))[: len(prose.text)]
            assert len(spans) == len(prose.text)
            assert all(0 <= start <= end <= len(text) for start, end in spans)
            raws = [normalize("NFC", text[start:end]) for start, end in spans]
            assert all(raw == shown or len(raw) > 1 for raw, shown in zip(raws, prose.text, strict=True))
            assert all(one[1] <= two[0] for one, two in pairwise(spans))


STRINGS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1, max_size=30)


@given(st.lists(st.tuples(STRINGS, STRINGS, st.none() | STRINGS), max_size=4, unique_by=lambda each: each[0]))
def test_po_as_polib_writes_it(entries: list[tuple[str, str, str | None]]) -> None:
    file = polib.POFile(wrapwidth=20)
    file.extend(polib.POEntry(msgid=a, msgstr=b, msgctxt=c) for a, b, c in entries)
    found = units(str(file), "a.po")
    assert [(u.source, normalize("NFC", u.cell.text), u.context) for u in found] == [
        (a, normalize("NFC", b), c or "") for a, b, c in entries
    ]
    assert [normalize("NFC", po.seen(po.escape(b))) for _, b, _ in entries] == [
        normalize("NFC", u.cell.text) for u in found
    ]


XML_TEXT = st.text(st.characters(codec="utf-8", categories=("L", "P", "S", "Zs")), min_size=1, max_size=30)


@given(st.lists(st.tuples(XML_TEXT, XML_TEXT), max_size=4))
def test_xml_as_lxml_writes_it(pairs: list[tuple[str, str]]) -> None:
    root = etree.Element("tmx")
    for english, german in pairs:
        unit = etree.SubElement(root, "tu")
        for language, said in (("en", english), ("de", german)):
            variant = etree.SubElement(unit, "tuv", lang=language)
            etree.SubElement(variant, "seg").text = said
    found = units(etree.tostring(root, encoding="unicode"), "a.tmx")
    assert [(normalize("NFC", u.source), normalize("NFC", u.cell.text)) for u in found] == [
        (normalize("NFC", a), normalize("NFC", b)) for a, b in pairs
    ]


@given(st.lists(st.tuples(STRINGS, STRINGS), max_size=4), st.sampled_from(",;\t"))
def test_csv_as_the_standard_library_writes_it(rows: list[tuple[str, str]], delimiter: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([("source", "target"), *rows])
    found = units(out.getvalue(), "a.csv")
    assert [(u.source, normalize("NFC", u.cell.text)) for u in found] == [(a, normalize("NFC", b)) for a, b in rows]


@pytest.mark.parametrize(
    ("text", "name", "encoding"),
    [
        (PO.replace("UTF-8", "ISO-8859-1"), "a.po", "iso-8859-1"),
        (XLIFF.replace('"1.0"', '"1.0" encoding="windows-1252"').replace("Ah", "Öl"), "a.xlf", "windows-1252"),
        ("\ufeff" + TMX.replace("UTF-8", "UTF-16"), "a.tmx", "utf-16-le"),
    ],
)
def test_a_declared_encoding_is_kept(text: str, name: str, encoding: str) -> None:
    document = formats.read(text.encode(encoding), Path(name))
    assert document.text == text and document.encode() == text.encode(encoding) and document.blocks


DAMAGED = {
    "no-msgstr": ('msgid "a"\n', "a.po", 1),
    "cut-off": ('msgid "a"\nmsgstr "b\n', "a.po", 2),
    "twice": ('msgid "a"\nmsgid "b"\nmsgstr ""\n', "a.po", 2),
    "loose-string": ('\n"a"\n', "a.po", 2),
    "comment-inside": ('msgid "a"\n# x\nmsgstr ""\n', "a.po", 2),
    "ours": ('msgid ""\nmsgstr ""\n"X-Tqa-Profile: review\\n"\n', "a.po", None),
    "no-xml": ("<xliff><a></xliff>", "a.xlf", 1),
    "no-xliff": ("<html/>", "a.xlf", 1),
    "no-tmx": ("<html/>", "a.tmx", 1),
    "typescript": ("const a: number = 1;\n", "a.ts", 1),
    "no-header": ("a,b\n1,2\n", "a.csv", 1),
    "open-quote": ('source,target\na,"b\n', "a.csv", 2),
    "short-row": ("source\ttarget\na\n", "a.tsv", 2),
}


@pytest.mark.parametrize(("text", "name", "line"), DAMAGED.values(), ids=DAMAGED.keys())
def test_what_is_damaged_is_refused_with_its_line(text: str, name: str, line: int | None) -> None:
    with pytest.raises(formats.FormatError) as caught:
        read(text, name)
    assert caught.value.line == line and caught.value.message.de != caught.value.message.en


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("a.po", '"Content', '"Language: {}\\n"\n"Content'),
        ("a.xlf", 'source-language="en"', 'target-language="{}"'),
        ("b.xlf", 'trgLang="de"', 'trgLang="{}"'),
        ("a.ts", 'language="de_DE"', 'language="{}"'),
    ],
)
def test_a_file_for_another_language_has_no_units(name: str, old: str, new: str) -> None:
    for language in ("de_AT", "de-CH", "DE", "de@formal", ""):
        assert units(FILES[name].replace(old, new.format(language)), name)
    for language in ("fr", "nds", "den_CA"):
        assert not units(FILES[name].replace(old, new.format(language)), name)


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_has_no_units(name: str) -> None:
    assert read("", name).blocks == ()
    assert read("\ufeff\n", name).blocks == ()


@pytest.mark.parametrize("name", FILES)
@given(text=st.text(st.characters(codec="utf-8", categories=("L", "P", "S", "Zs")), max_size=12).map("x{}x".format))
def test_a_fix_is_read_as_it_was_meant(name: str, text: str) -> None:
    document = read(FILES[name], name)
    for index, block in enumerate(document.blocks):
        if block.unit and len(block.unit.cell.text) > 1 and "CDATA" not in document.text:
            place = block.unit.cell.span(1, 1)
            fix = Fix(*place, formats.escape(document, index, place.start, text))
            start, end, new, _ = formats.fitted(document, index, fix) or fix
            mended = units(document.text[:start] + new + document.text[end:], name)
            old = block.unit.cell.text
            assert normalize("NFC", mended[index].cell.text) == normalize("NFC", old[0] + text + old[1:])


@pytest.mark.parametrize("prefix", ["", "x:"])
@pytest.mark.parametrize("version", ["1.2", "2.0"])
@pytest.mark.parametrize("target", ["<target></target>", "<target/>", '<target state="new" />', ""])
def test_german_comes_with_the_element_that_is_missing(target: str, version: str, prefix: str) -> None:
    inner = f"<source>A</source>{target}"
    unit = f"<trans-unit>{inner}</trans-unit>" if version == "1.2" else f"<unit><segment>{inner}</segment></unit>"
    whole = f'<xliff version="{version}">{unit}</xliff>'
    document = read(re.sub(r"<(/?)(?=\w)", rf"<\g<1>{prefix}", whole), "a.xlf")
    (block,) = document.blocks
    assert block.unit and block.unit.state is State.EMPTY
    fix = formats.fitted(document, 0, Fix(*block.unit.cell.span(0, 0), "Ah"))
    assert fix
    mended = document.text[: fix.start] + fix.text + document.text[fix.end :]
    assert [unit.cell.text for unit in units(mended, "a.xlf")] == ["Ah"]
    assert ('state="translated"' in mended) == (not target and version == "1.2")


@pytest.mark.parametrize(("translation", "text"), [("<translation/>", ">Ah</translation>"), ("", None)])
def test_qt_has_no_place_but_its_element(translation: str, text: str | None) -> None:
    message = f"<message><source>A</source>{translation}</message>"
    document = read(f"<TS><context><name>N</name>{message}</context></TS>", "a.ts")
    (block,) = document.blocks
    assert block.unit
    fix = formats.fitted(document, 0, Fix(*block.unit.cell.span(0, 0), "Ah"))
    assert (fix and fix.text) == text
