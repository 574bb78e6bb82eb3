"""Suggestions in a copy of a bilingual file, and the reviewed copy back into the file: nothing else changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from lxml import etree

from tqa import cli, formats
from tqa.formats.drafting import decisions
from tqa.model import State

FAULT, CURE = "Das Werk wächst , die Nachfrage auch.", "Das Werk wächst, die Nachfrage auch."
OTHER = "Die Fabrik liefert Chips."

FILES = {
    "a.po": rf'''# Lizenz
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

# Von Hand
#: a.c:1
#, c-format
msgid "The \"plant\" grows, %s too."
msgstr ""
"Das \"Werk\" wächst , "
"%s auch.\n"

#| msgid "Old"
msgctxt "c"
msgid "The plant grows, demand too."
msgstr "{FAULT}"

msgid "The factory ships chips."
msgstr "{OTHER}"
''',
    "a.xlf": f"""<xliff version="1.2"><file original="x"><body>
<trans-unit id="1" approved="yes">
  <source>A</source>
  <target state="final">Das <g id="1">Werk</g> wächst &amp; wächst , die Nachfrage auch.</target>
  <note>Alt</note>
</trans-unit>
<trans-unit id="2"><source>A. B.</source><seg-source><mrk mtype="seg" mid="0">A.</mrk> <mrk mtype="seg" mid="1">B.</mrk>
</seg-source><target><mrk mtype="seg" mid="0">{OTHER}</mrk> <mrk mtype="seg" mid="1"><![CDATA[{FAULT}]]></mrk></target>
</trans-unit></body></file></xliff>
""",
    "b.xlf": f"""<xliff version="2.0"><file id="f"><unit id="u">
 <segment id="s" state="final"><source>A</source><target>Das <pc id="1">Werk</pc> wächst , auch.</target></segment>
 <segment><source>A</source><target>{OTHER}</target></segment>
</unit><unit id="v"><notes>
 <note>Alt</note>
</notes><segment><source>A</source><target>{FAULT}</target></segment></unit></file></xliff>
""",
    "a.tmx": f"""<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><body>
<tu tuid="t">
  <tuv xml:lang="en"><seg>A</seg></tuv>
  <tuv xml:lang="de"><seg>{FAULT}</seg></tuv>
</tu><tu><tuv xml:lang="de"><seg>{OTHER}</seg></tuv><tuv xml:lang="en"><seg>B</seg></tuv></tu></body></tmx>
""",
    "a.ts": f"""<TS version="2.1"><context><name>N</name>
<message numerus="yes"><source>A</source>
  <translation><numerusform>{FAULT}</numerusform><numerusform>{OTHER}</numerusform></translation></message>
<message><source>B</source><translatorcomment>Alt</translatorcomment><translation>{FAULT}</translation></message>
</context></TS>
""",
    "a.csv": f'id;source;target\r\n1;"A ""b""";"Das ""Werk""\r\nwächst , auch."\r\n2;A;{FAULT}\r\n3;C;{OTHER}\r\n',
    "a.tsv": f"source\ttarget\tx\nA\t{FAULT}\t1\nB\t{OTHER}\n",
}
ACCEPT: dict[str, Callable[[str], str]] = {
    ".po": lambda text: text.replace("#, fuzzy, ", "#, ").replace("#, fuzzy\n", ""),
    ".xlf": lambda text: text.replace("needs-review-translation", "final").replace('"initial"', '"reviewed"'),
    ".tmx": lambda text: text.replace('<prop type="x-tqa">fuzzy</prop>', ""),
    ".ts": lambda text: text.replace(' type="unfinished"', ""),
    ".csv": lambda text: text.replace(";fuzzy;", ";;"),
    ".tsv": lambda text: text.replace("\tfuzzy\t", "\t\t"),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def original(name: str, text: str | None = None) -> Path:
    path = Path("articles", "tief unten", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((FILES[name] if text is None else text).encode())
    return path


def drafted(name: str, text: str | None = None) -> Path:
    path = original(name, text)
    assert cli.run(["po", str(path), "--root", "articles", "-o", "review", "--select", "PUN01", "--no-config"]) == 0
    return Path("review", "tief unten", name)


def apply(*options: str) -> int:
    return cli.run(["apply", "review", "--root", "articles", "--no-config", *options])


def accept(copy: Path, change: Callable[[str], str] = str) -> None:
    copy.write_bytes(change(ACCEPT[copy.suffix](copy.read_bytes().decode())).encode())


def cured(text: str) -> str:
    return text.replace("wächst , ", "wächst, ")


EMPTY = {
    "a.po": """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8"

msgid "Open %s"
msgstr "%s öffnen"

msgctxt "menu"
msgid "Open %s"
msgstr ""
""",
    "a.xlf": """\ufeff<?xml version="1.0"?>\r
<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "x.dtd">\r
<xliff version="1.2"><file original="x" xml:space="preserve"><body>\r
<trans-unit id="1"><source>Open <x id="1"/> &amp; go</source><target><x id="1"/> &amp; los</target></trans-unit>\r
<trans-unit id="2">\r
  <source>Open <x id="1"/> &amp; go</source><!-- no target -->\r
</trans-unit>\r
<trans-unit id="3"><source><![CDATA[Open ]]><x id="1"/> &amp; go</source><target state="new" /></trans-unit>\r
<trans-unit id="4"><source>Open <x id="1"/> &amp; go</source><target></target><note>Alt</note></trans-unit>\r
</body></file></xliff>\r
""",
    "b.xlf": """<xliff version="2.0"><file id="f"><unit id="u">
 <segment id="s" state="final"><source>Open <ph id="1"/></source><target><ph id="1"/> auf</target></segment>
 <segment id="t"><source>Open <ph id="1"/></source></segment>
 <segment id="v"><source>Open <ph id="1"/></source><target/></segment>
</unit></file></xliff>
""",
    "a.tmx": """<tmx version="1.4"><body><tu tuid="t"><tuv xml:lang="en"><seg>Open</seg></tuv>
<tuv xml:lang="de"><seg>Auf &lt;b&gt;</seg></tuv></tu>
<tu tuid="u"><tuv xml:lang="en"><seg>Open</seg></tuv><tuv xml:lang="de"><seg/></tuv></tu></body></tmx>
""",
    "a.ts": """<!DOCTYPE TS><TS version="2.1"><context><name>N</name>
<message><source>Open</source><translation>&amp;Öffnen</translation></message>
<message><source>Open</source><comment>c</comment><translation type="unfinished"></translation></message>
<message><source>Open</source><comment>d</comment><translation type="unfinished"/></message>
</context></TS>
""",
    "a.csv": 'id;source;target\r\n1;"Open ""x""";"""x"" öffnen; los"\r\n2;"Open ""x""";\r\n',
    "a.tsv": "source\ttarget\tx\nOpen\tÖffnen\t1\nOpen\t\t2\n",
}


@pytest.mark.parametrize("name", EMPTY)
def test_what_is_translated_elsewhere_is_suggested_for_what_is_empty(name: str) -> None:
    path = original(name, EMPTY[name])
    before = [block.unit for block in formats.read(path.read_bytes(), path).blocks if block.unit]
    assert cli.run(["po", str(path), "--root", "articles", "-o", "review", "--select", "BIL30", "--no-config"]) == 0
    copy = Path("review", "tief unten", name)
    after = [block.unit for block in formats.read(copy.read_bytes(), copy).blocks if block.unit]
    assert {unit.state for unit in before[1:]} == {State.EMPTY}
    assert {unit.state for unit in after[1:]} == {State.FUZZY}
    assert {unit.cell.text for unit in after} == {before[0].cell.text}
    accept(copy)
    assert apply() == 0
    mended = [block.unit for block in formats.read(path.read_bytes(), path).blocks if block.unit]
    assert [unit.cell.text for unit in mended] == [unit.cell.text for unit in after]
    assert path.read_bytes().count(b"\n") - path.read_bytes().count(b"\r\n") == EMPTY[name].replace("\r\n", "").count(
        "\n"
    )
    if name.endswith(".xlf"):
        etree.fromstring(path.read_bytes(), etree.XMLParser(load_dtd=False, resolve_entities=False))


@pytest.mark.parametrize("name", FILES)
def test_the_copy_holds_the_suggestions_and_says_so(name: str) -> None:
    copy = drafted(name)
    document = formats.read(copy.read_bytes(), copy)
    waiting = [block.unit for block in document.blocks if block.unit and block.unit.state is State.FUZZY]
    assert waiting and all("wächst, " in unit.cell.text or unit.cell.text == OTHER for unit in waiting)
    assert all("• PUN01 space-before-sign" in unit.note and "Bisher: »" in unit.note for unit in waiting)
    assert [each.open for each in decisions(document)] == [True] * (1 + (name not in ("a.tmx", "a.tsv")))


@pytest.mark.parametrize("name", FILES)
def test_nothing_else_of_the_file_changes(name: str) -> None:
    copy = drafted(name).read_bytes().decode()
    if name.endswith(("csv", "tsv")):
        copy = re.sub(
            r"[;\t]tqa[;\t]tqa-note|[;\t](fuzzy)?[;\t](\"•[^\"]*(\"\"[^\"]*)*\"|•[^\n]*)?(?=\r?\n|\Z)", "", copy
        )
        assert [line.rstrip("\t") for line in copy.split("\n")] == cured(FILES[name]).split("\n")
        return
    copy = re.sub(r"#\. .*\n|#, fuzzy\n|(?<=#,) fuzzy,", "", copy)
    copy = re.sub(r"\n? *<note (from|category)[^<>]*>[^<]*</note>|<prop type=\"x-tqa\">fuzzy</prop>\s*", "", copy)
    copy = re.sub(
        r"<note>•[^<]*</note>\s*|<notes></notes>\s*|<translatorcomment>•[^<]*</translatorcomment>\s*", "", copy
    )
    copy = re.sub(r"(?<=Alt)\n•[^<]*|(?<=<target) state=\"needs[^\"]*\"|(?<=translation) type=\"unfinished\"", "", copy)
    plain = re.sub(r"(?<=<segment) state=\"initial\"", "", copy)
    states = {
        "needs-review-translation": "final",
        'approved="no"': 'approved="yes"',
        'id="s" state="initial"': 'id="s"',
    }
    for new, old in states.items():
        plain = plain.replace(new, old)
    kept = FILES[name].replace(' state="final"', "") if name.endswith("xlf") else FILES[name]
    assert re.sub(r"\s+", "", plain.replace(' state="final"', "")) == re.sub(r"\s+", "", cured(kept))


@pytest.mark.parametrize("name", FILES)
def test_what_is_open_stays(name: str) -> None:
    drafted(name)
    assert apply() == 0
    assert Path("articles", "tief unten", name).read_bytes() == FILES[name].encode()


@pytest.mark.parametrize("name", FILES)
def test_what_was_accepted_goes_into_the_file_and_only_that(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    copy = drafted(name)
    accept(copy)
    assert apply("--dry-run") == 0
    path = Path("articles", "tief unten", name)
    assert path.read_bytes() == FILES[name].encode()
    assert apply() == 0 and path.read_bytes() == cured(FILES[name]).encode()
    capsys.readouterr()
    assert apply() == 0 and path.read_bytes() == cured(FILES[name]).encode()
    assert " 0 übernommen" in capsys.readouterr().out


@pytest.mark.parametrize("name", FILES)
def test_what_was_edited_goes_in_as_it_is_typed(name: str) -> None:
    raw = {"po": '\\"x\\"', "xlf": "&lt;x&gt;", "tmx": "&lt;x&gt;", "ts": "&lt;x&gt;", "csv": "x", "tsv": "x"}
    new = f"Das Werk {raw[name.split('.')[1]]} wächst sehr , sehr schnell."
    copy = drafted(name)
    accept(copy, lambda text: text.replace(CURE, new))
    assert apply() == 0
    assert cured(FILES[name]).replace(CURE, new) == Path("articles", "tief unten", name).read_bytes().decode()


@pytest.mark.parametrize("name", FILES)
def test_what_was_put_back_is_kept(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    copy = drafted(name)
    accept(copy, lambda text: text.replace(CURE, FAULT))
    assert apply() == 0
    assert FAULT in Path("articles", "tief unten", name).read_text("utf-8")
    assert " 1 behalten" in capsys.readouterr().out or name == "a.ts"


@pytest.mark.parametrize("name", FILES)
def test_what_changed_in_between_is_a_conflict(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    copy = drafted(name)
    accept(copy)
    path = original(name, FILES[name].replace(FAULT, "Neu ist , das alles."))
    assert apply() == 1
    assert "Neu ist , das alles." in path.read_text("utf-8") and "nicht mehr" in capsys.readouterr().err


def test_an_editor_may_wrap_a_po_anew() -> None:
    copy = drafted("a.po")
    file = polib.pofile(str(copy), wrapwidth=30)
    for entry in file:
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    file.save()
    assert apply() == 0
    assert Path("articles", "tief unten", "a.po").read_bytes() == cured(FILES["a.po"]).encode()


@pytest.mark.parametrize("name", ["a.xlf", "b.xlf", "a.tmx", "a.ts"])
def test_a_tool_may_write_xml_its_own_way(name: str) -> None:
    copy = drafted(name)
    accept(copy)
    copy.write_bytes(etree.tostring(etree.fromstring(copy.read_bytes()), encoding="ascii"))
    assert apply() == 0
    assert Path("articles", "tief unten", name).read_bytes() == cured(FILES[name]).encode()


def test_a_memory_in_utf_16_comes_back() -> None:
    text = FILES["a.tmx"].replace("<!DOCTYPE", '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE')
    path = original("a.tmx")
    path.write_bytes(text.encode("utf-16"))
    assert cli.run(["po", str(path), "--root", "articles", "-o", "review", "--select", "PUN01", "--no-config"]) == 0
    copy = Path("review", "tief unten", "a.tmx")
    copy.write_bytes(ACCEPT[".tmx"](copy.read_bytes().decode("utf-16")).encode("utf-16"))
    assert apply() == 0
    assert path.read_bytes() == cured(text).encode("utf-16")


def test_decisions_are_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    accept(drafted("a.po"))
    again = ["po", "articles", "-o", "review", "--select", "PUN01", "--no-config"]
    assert cli.run(again) == 2 and "Entscheidungen" in capsys.readouterr().err
    assert cli.run([*again, "--force"]) == 0


def test_the_file_itself_is_no_copy(capsys: pytest.CaptureFixture[str]) -> None:
    path = original("a.po")
    assert cli.run(["po", str(path), "--root", "articles", "-o", "articles", "--no-config"]) == 2
    assert path.read_bytes() == FILES["a.po"].encode() and "-o" in capsys.readouterr().err


def test_a_copy_leads_nowhere_else(capsys: pytest.CaptureFixture[str]) -> None:
    copy = drafted("a.po")
    accept(copy, lambda text: text.replace("file=tief%20unten/a.po", "file=../review/tief%20unten/a.po"))
    assert apply() == 2 and "Wurzelordner" in capsys.readouterr().err


def test_copies_are_left_out_of_folders(capsys: pytest.CaptureFixture[str]) -> None:
    drafted("a.po")
    capsys.readouterr()
    assert cli.run(["check", ".", "--no-config", "--no-cache", "--select", "PUN01", "--output-format", "jsonl"]) == 0
    assert {line.split('"')[3] for line in capsys.readouterr().out.splitlines()} == {"articles/tief unten/a.po"}


@pytest.mark.parametrize("raw", [f"a;{FAULT}", f"x;Wort\r\na;{FAULT}\r\n"])
def test_csv_gets_quotes_where_it_needs_them(raw: str) -> None:
    copy = drafted("a.csv", f"source;target\r\n{raw}")
    accept(copy, lambda text: text.replace(CURE, '"Das Werk; ""es"" wächst."'))
    assert apply() == 0
    text = Path("articles", "tief unten", "a.csv").read_bytes().decode()
    assert text == f"source;target\r\n{raw}".replace(FAULT, '"Das Werk; ""es"" wächst."')


def test_letters_that_the_encoding_lacks_are_a_conflict() -> None:
    path = original("a.po")
    path.write_bytes(FILES["a.po"].replace("UTF-8", "ISO-8859-1").encode("latin-1"))
    assert cli.run(["po", "articles", "-o", "review", "--select", "PUN01", "--no-config"]) == 0
    copy = Path("review", "tief unten", "a.po")
    text = ACCEPT[".po"](copy.read_bytes().decode("latin-1"))
    copy.write_bytes(text.replace("ISO-8859-1", "UTF-8").replace(CURE, "„Neu“").encode())
    assert apply() == 1
    assert path.read_bytes().decode("latin-1").count(FAULT) == 1


@pytest.mark.parametrize("name", FILES)
def test_safe_fixes_go_straight_into_the_file(name: str) -> None:
    path = original(name)
    cli.run(["check", str(path), "--fix", "--select", "PUN01", "--no-config", "--no-cache"])
    assert path.read_bytes() == cured(FILES[name]).encode()
