"""Files that mean harm: a clear line, exit code 2, at once, and nothing is opened or blown up.

Nothing that is zipped is read, so that there is no zip of death.
"""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from tqa import cli, formats

LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
TMX = '<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>{}</seg></tuv></tu></body></tmx>'
HOSTILE = {
    "external-entity": ('<!DOCTYPE tmx [<!ENTITY x SYSTEM "secret.txt">]>', "&x;", "Entitäten"),
    "external-parameter-entity": ('<!DOCTYPE tmx [<!ENTITY % x SYSTEM "secret.txt"> %x;]>', "", "Entitäten"),
    "billion-laughs": (f'<!DOCTYPE tmx [<!ENTITY a0 "ha">{LAUGHS}]>', "&a9;", "Entitäten"),
    "quadratic-blow-up": (f'<!DOCTYPE tmx [<!ENTITY a "{"a" * 50_000}">]>', "&a;" * 50_000, "Entitäten"),
    "deep-nesting": ("", "<hi>" * 200_000 + "</hi>" * 200_000, "Ebenen"),
    "unknown-entity": ("", "&nbsp;", "undefined entity"),
    "unclosed": ("", "<hi>" * 200_000, "wohlgeformt"),
    "open-comment": ("", "<!--" * 200_000, "wohlgeformt"),
    "open-attributes": ("", '<hi a="' * 100_000, "wohlgeformt"),
}


@pytest.mark.parametrize(("prolog", "content", "said"), HOSTILE.values(), ids=HOSTILE.keys())
def test_xml_is_refused_in_one_line(
    prolog: str, content: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.txt").write_text("Geheim")
    path = tmp_path / "a.tmx"
    path.write_text(prolog + TMX.format(content))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert cli.run(["check", "--no-config", "--no-cache", "--output-format", "jsonl", str(path)]) == 2
    out, err = capsys.readouterr()
    assert (
        out == "" and err.count("\n") == 1 and err.startswith(f"tqa: {path}:") and said in err and "Geheim" not in err
    )
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000, "kilobytes"


def test_a_bare_doctype_is_fine_and_its_dtd_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "tmx14.dtd").write_text("no DTD at all <")
    text = '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">' + TMX.format("x")
    assert formats.read(text.encode(), tmp_path / "a.tmx").text == text


SLOW = {
    "tags": ("a.po", 'msgid "a"\nmsgstr "{}"\n', "<b " * 50_000),
    "codes": ("a.po", 'msgid "a"\nmsgstr "{}"\n', "<bpt>" * 5_000),
    "comments": ("a.po", 'msgid "a"\nmsgstr "{}"\n', "<!--" * 20_000),
    "braces": ("a.po", 'msgid "a"\nmsgstr "{}"\n', "{" * 100_000),
    "access-keys": ("a.po", 'msgid "a"\nmsgstr "{}"\n', "_" + "a" * 100_000 + "_"),
    "escapes": ("a.po", 'msgid "a"\nmsgstr "{}"\n', "\\n" * 100_000),
    "open-string": ("a.po", 'msgid "a"\nmsgstr "{}', "\\\\" * 100_000),
    "comment-lines": ("a.po", "{}", "#\n" * 100_000),
    "quotes": ("a.csv", 'source,target\na,"{}"\n', '""' * 100_000),
    "open-quotes": ("a.csv", 'source,target\na,"{}x', '""' * 100_000),
    "columns": ("a.csv", "source,target{}\na,b\n", "," * 100_000),
}


@pytest.mark.parametrize(("name", "frame", "content"), SLOW.values(), ids=SLOW.keys())
def test_long_input_is_read_or_refused(name: str, frame: str, content: str) -> None:
    data = frame.replace("{}", content).encode()
    try:
        assert formats.read(data, Path(name)).encode() == data
    except formats.FormatError as error:
        assert "open" in frame or "\\\\" in content or content[:2] in ('""', "#\n"), error
