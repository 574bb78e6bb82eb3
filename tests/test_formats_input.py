"""Input that is no article, or a broken one: read, or refused in one clear line with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqa import formats
from tqa.model import Document, Kind

GERMAN = "Die Größe der Chips\nschrumpft für „alle“.\n"


def refusal(data: bytes, name: str, encoding: str | None = None) -> formats.FormatError:
    with pytest.raises(formats.FormatError) as caught:
        formats.read(data, Path(name), encoding)
    assert caught.value.message.de and caught.value.message.en and "\n" not in caught.value.message.de
    return caught.value


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a"])
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n"])
def test_an_empty_file_has_no_blocks(data: bytes, name: str) -> None:
    document = formats.read(data, Path(name))
    assert document.blocks == () and document.encode() == data


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"Text\x00Text", b"%PDF-1.7\n\xe2\xe3\x01\x02"]
)
def test_a_binary_file_is_named_so(data: bytes) -> None:
    assert "Binärdatei" in refusal(data, "bild.txt").message.de


def test_an_undeclared_encoding_is_never_guessed() -> None:
    error = refusal("Chips\nfür alle\n".encode("cp1252"), "a.txt")
    assert error.line == 2
    assert all(part in error.message.de for part in ("Byte 7", "0xFC", "Zeile 2", "--encoding"))


def test_the_encoding_that_the_caller_names_is_used_and_kept() -> None:
    data = GERMAN.encode("cp1252")
    document = formats.read(data, Path("a.txt"), "cp1252")
    assert document.text == GERMAN and document.encode() == data and document.encoding == "cp1252"


def test_utf_8_goes_before_the_encoding_that_the_caller_names() -> None:
    assert formats.read(GERMAN.encode(), Path("a.txt"), "cp1252").text == GERMAN


@pytest.mark.parametrize("declaration", ['<meta charset="cp1252">', '<?xml version="1.0" encoding="cp1252"?>'])
def test_html_declares_its_encoding(declaration: str) -> None:
    data = f"{declaration}<p>Für „alle“</p>".encode("cp1252")
    document = formats.read(data, Path("a.html"))
    assert document.blocks[0].prose.text == "Für „alle“" and document.encode() == data


def test_a_wrong_declaration_gives_way_to_the_caller() -> None:
    data = "<meta charset=utf-8><p>für</p>".encode("cp1252")
    assert "utf-8" in refusal(data, "a.html").message.en
    assert formats.read(data, Path("a.html"), "cp1252").blocks[0].prose.text == "für"


def test_utf_16_is_recognised_by_its_mark() -> None:
    data = "\ufeff".encode("utf-16-be") + GERMAN.encode("utf-16-be")
    assert "UTF-16" in refusal(data, "a.txt").message.de
    document = formats.read(data, Path("a.txt"), "utf-16")
    assert document.text == "\ufeff" + GERMAN and document.encode() == data


@pytest.mark.parametrize("encoding", ["klingonisch", "utf-8", "ascii", "base64"])
def test_an_encoding_that_does_not_fit_is_an_error(encoding: str) -> None:
    refusal("für".encode("cp1252"), "a.txt", encoding)


def test_the_byte_order_mark_is_code_point_0_and_in_no_block() -> None:
    for name, text in (("a.txt", "Ein Satz."), ("a.md", "---\ntitle: Ein Satz.\n---\n"), ("a.html", "Ein Satz.")):
        document = formats.read(("\ufeff" + text).encode(), Path(name))
        assert [b.prose.text for b in document.blocks] == ["Ein Satz."]
        assert document.text[document.blocks[0].prose.starts[0]] == "E"


@pytest.mark.parametrize(("suffix", "sentences"), [(".txt", 600_000), (".html", 60_000)])
def test_a_line_of_megabytes_is_one_block(suffix: str, sentences: int) -> None:
    data = ("Die Größe der Chips & so weiter. " * sentences).encode()
    document = formats.read(data, Path("a" + suffix))
    block = document.blocks[0]
    assert len(document.blocks) == 1 and document.encode() == data
    assert block.prose.ends[-1] == len(document.text) - 1 and document.line_starts == (0,)


def test_markdown_refuses_a_line_that_is_no_paragraph() -> None:
    error = refusal(b"# Titel\n\n" + b"Ein *Satz*. " * 20_000, "a.md")
    assert error.line == 3


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: Ein\n  - b: [\n---\nText\n", 3),
        ("---\r\ntitle: 'offen\r\n---\r\nText\r\n", 3),
        ("---\ntitle: Titel\n\nText ohne Ende\n", 1),
        ("---\ntitle: a\n\tb: c\n---\n", 3),
        ("---\ntitle: \x01\n---\n", 2),
        ("+++\ntitle = Titel\n+++\n", 2),
        ('+++\ntitle = "Titel\n\nText\n', 1),
        ("---\na: " + "[" * 1000 + "\n---\n", 1),
    ],
)
def test_broken_front_matter_is_an_error_with_its_line(text: str, line: int) -> None:
    assert refusal(text.encode(), "a.md").line == line


@pytest.mark.parametrize(
    "text", ["---\nEin Satz.\n", "---\n\nEin Satz.\n\n---\n", "---\n---\nEin Satz.", "+++ Ein Satz."]
)
def test_a_thematic_break_is_no_front_matter(text: str) -> None:
    assert "Ein Satz." in formats.read(text.encode(), Path("a.md")).blocks[0].prose.text


BROKEN_HTML = (
    "<p>Ein <b>Satz.<p>Noch einer.</i></div>",
    '<p>Ein Satz.</p><p title="offen>Noch einer.</p>',
    "<html><body><div><div><p>Ein Satz.",
    "<p>Ein Satz.<code>x</p><p>Noch einer.</p>",
    "<p>Ein Satz.</p></html></body></p></span><script>alert(1)",
    "<p>Ein Satz.<!-- offen",
    "<title>Ein Satz.",
    "<p>Ein Satz.</p><a href=x <p>Noch einer.</p>",
)


@pytest.mark.parametrize("source", BROKEN_HTML)
def test_broken_html_still_has_its_sentences(source: str) -> None:
    texts = [b.prose.text for b in formats.read(source.encode(), Path("a.html")).blocks]
    assert texts and texts[0].startswith("Ein") and not any("alert" in text for text in texts)


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 20_000 + "Ein Satz.",
        "<b>" * 10_000 + "Ein Satz." + "</i></b>" * 10_000,
        "<p>Ein Satz.</p>" + '<a b="' * 10_001,
        "<p>Ein Satz.</p>" + "<!" * 10_000,
        "Ein Satz." + "<title>" * 10_000,
        "<b><p><i>" * 5_000 + "Ein Satz." + "</b>" * 5_000,
        "<p>Ein Satz.</p>" + "&" * 20_000,
    ],
)
def test_hostile_html_is_bounded(source: str) -> None:
    blocks = formats.read(source.encode(), Path("a.html")).blocks
    assert blocks[0].prose.text.startswith("Ein Satz.")


@pytest.mark.parametrize("piece", ["[", "![", "*a ", "`a", "> ", "<", "{{<", "$$", "| a ", "- ", "&", "\\("])
def test_hostile_markdown_is_bounded(piece: str) -> None:
    document = formats.read((piece * 5_000 + "\n\nEin Satz.\n").encode(), Path("a.md"))
    assert document.blocks[-1].prose.text.endswith("Ein Satz.")


def test_the_suffix_decides_the_format() -> None:
    names = {
        "a.txt": "text",
        "a": "text",
        "a.rst": "text",
        "A.MD": "markdown",
        "a.markdown": "markdown",
        "a.htm": "html",
    }
    assert {name: formats.read(b"x", Path(name)).format for name in names} == names
    assert {".txt", ".md", ".html", ".xhtml"} <= formats.SUFFIXES


@pytest.mark.parametrize(
    "text", ["a < b & c > d", "<b>", "&amp;", 'Das "Wort" & mehr', "<!-- x -->", "„Müller & Söhne“"]
)
@pytest.mark.parametrize("name", ["a.html", "a.md", "a.txt"])
def test_escaped_text_is_read_as_it_was_meant(text: str, name: str) -> None:
    kind = formats.read(b"", Path(name)).format
    frame = "<p>Wort {}.</p>" if kind == "html" else "Wort {}."
    written = formats.escape(Document(Path(name), kind, "", ()), 0, 0, text)
    document = formats.read(frame.format(written).encode(), Path(name))
    assert [(b.kind, b.prose.text) for b in document.blocks] == [(Kind.PARAGRAPH, f"Wort {text}.")]
