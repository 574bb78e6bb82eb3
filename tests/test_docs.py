"""The handbook: a page for every check, no dead link, a table that is not stale, and a site that is put down whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import urldefrag

import pytest
from lxml import html as lxml_html

from tqa.checks import registry
from tqa.cli import run
from tqa.cli.docs import written
from tqa.dev.quality import Sample, measured
from tqa.report.docs import phrases, quality, site
from tqa.report.docs.check_pages import described
from tqa.report.docs.families import FAMILIES
from tqa.report.docs.guides import FOLDER
from tqa.terms.reading import built_in, load

LANGUAGES = ("de", "en")


@pytest.fixture(scope="module")
def files() -> Mapping[str, str]:
    return dict(site())


@pytest.fixture(scope="module")
def pages(files: Mapping[str, str]) -> Mapping[str, lxml_html.HtmlElement]:
    return {path: lxml_html.document_fromstring(text) for path, text in files.items() if path.endswith(".html")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_check_family_subject_and_guide_has_a_page(files: Mapping[str, str], lang: str) -> None:
    for check in registry():
        assert getattr(check.title, lang).split()[0] in files[f"{lang}/checks/{check.name}.html"]
        assert f"{lang}/families/{check.code[:3].lower()}.html" in files
    for concept in load(built_in()).concepts:
        assert f"{lang}/glossary/{concept.subject}.html" in files
    for name in phrases.GUIDE_NAMES:
        assert f"{lang}/guides/{name}.html" in files


def test_no_link_is_dead(pages: Mapping[str, lxml_html.HtmlElement], files: Mapping[str, str]) -> None:
    ids = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        for link in {*page.xpath("//@href"), *page.xpath("//@src")}:
            file, fragment = urldefrag(link)
            target = normpath(PurePosixPath(path).parent.joinpath(file).as_posix()) if file else path
            if target not in files or (fragment and fragment not in ids[target]):
                dead.append(f"{path}: {link}")
    assert dead == []


def test_pages_are_whole(pages: Mapping[str, lxml_html.HtmlElement]) -> None:
    for path, page in pages.items():
        assert len(page.xpath("//h1")) == 1, path
        assert page.get("lang") == path.partition("/")[0].replace("index.html", "de"), path
        found = page.xpath("//@id")
        assert len(found) == len(set(found)), path
        assert not page.xpath("//@style | //@*[starts-with(name(), 'on')] | //script[not(@src)]"), path


def test_both_languages_have_the_same_guides() -> None:
    names = [{each.name for each in (FOLDER / lang).iterdir()} for lang in LANGUAGES]
    assert names[0] == names[1] == {f"{name}.md" for name in phrases.GUIDE_NAMES}
    for name in names[0]:
        de, en = ((FOLDER / lang / name).read_text("utf-8") for lang in LANGUAGES)
        for sign in ("\n## ", "\n| ", "```", "\n    tqa"):
            assert de.count(sign) == en.count(sign), (name, sign)


def test_every_docstring_is_taken_apart() -> None:
    for check in registry():
        summary, sections = described(check)
        assert summary and "\n    " not in summary, check.name
        assert set(phrases.SECTIONS) <= {heading for heading, _ in sections}, check.name


def test_every_family_is_named() -> None:
    assert {check.code[:3] for check in registry()} <= set(FAMILIES)


def test_the_table_of_quality_is_not_stale() -> None:
    """After a change of a check: `python -m tqa.dev quality DATA` measures it anew."""
    table = quality.table()
    assert {check.name for check in registry()} == set(table.checks)
    changed = [name for name, row in table.checks.items() if row.source != quality.source(name)]
    assert changed == []
    assert set(table.words) == set(phrases.SETS)


def test_a_hit_is_confirmed_where_people_marked_something() -> None:
    samples = [Sample("Das ist gut .", "", ((11, 13),)), Sample("Das ist gut .", "", ((0, 3),))]
    hits, confirmed = measured(samples, frozenset({"space-before-sign"}))
    assert (hits, confirmed) == ({"space-before-sign": 2}, {"space-before-sign": 1})
    beside = [Sample("Es kostet 6 Euro.", "It costs 5 euros.", ((10, 11),))]
    hits, confirmed = measured(beside, frozenset({"number-changed"}))
    assert (hits, confirmed) == ({"number-changed": 1}, {"number-changed": 1})


def test_examples_are_marked_and_mended(pages: Mapping[str, lxml_html.HtmlElement]) -> None:
    page = pages["en/checks/space-before-sign.html"]
    assert page.xpath("//ul[@class='examples bad']//mark") and page.xpath("//ul[@class='examples bad']//ins")
    assert page.xpath("//table[@class='quality']")


def test_the_command_puts_a_whole_site_down(tmp_path: Path) -> None:
    out = tmp_path / "site"
    assert written([("site.css", "old"), ("gone.html", "old")], out) == 2
    assert run(["docs", str(out)]) == 0
    assert (out / "de" / "index.html").is_file() and not (out / "gone.html").exists()
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    assert run(["docs", str(tmp_path)]) == 2
    assert "no site of tqa" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


def test_a_site_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[str, str]]:
        yield "site.css", "new"
        raise OSError("full")

    written([("site.css", "old")], tmp_path / "site")
    with pytest.raises(OSError, match="full"):
        written(broken(), tmp_path / "site")
    assert (tmp_path / "site" / "site.css").read_text("utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["site"]
