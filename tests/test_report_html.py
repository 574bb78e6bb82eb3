"""The report to read: text stays text, every finding is marked where it stands, and the file needs nothing else."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from tqa import formats, pipeline
from tqa.model import Document, Finding, Fix, Hit, Message, Segment, Severity
from tqa.report.html import report
from tqa.report.html.markup import Markup, tag, text
from tqa.report.html.running import GAP
from tqa.report.html.shell import ASSETS
from tqa.report.stream import Article, tell
from tqa.segment import segments

HOSTILE = '</title></style></script><script>x=1</script><img src=x onerror="x=2"> & &amp; "\'` <!-- --> ]]>'
BIDI = "\u202eabc\u2066"


def document(text: str, name: str = "a.txt") -> Document:
    return formats.read(text.encode(), Path(name))


def page(document: Document, findings: Sequence[Finding], lang: str = "de") -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(report([Article(document, tuple(tell(findings)), 10)], lang))


def found(text: str, name: str = "a.txt") -> lxml_html.HtmlElement:
    return page(read := document(text, name), pipeline.check_document(read))


def finding(document: Document, segment: Segment, hit: Hit) -> Finding:
    quote = document.text[hit.start : hit.end]
    return Finding("SPL01", "misspelling", "spelling", Severity.WARNING, segment, hit, quote)


def words(element: lxml_html.HtmlElement) -> str:
    return str(element.text_content())


def test_only_markup_is_markup() -> None:
    assert tag("p", "<b>", Markup("<i>"), title='"&') == '<p title="&quot;&amp;">&lt;b&gt;<i></p>'
    assert tag("p", ["a", "<"], hidden=True, id=None, data_path="x") == '<p hidden data-path="x">a&lt;</p>'
    assert text(BIDI + "\x1b") == "‹U+202E›abc‹U+2066›␛"


def test_the_policy_names_the_style_and_the_script_and_nothing_else() -> None:
    tree = found("Das ist gut .")
    policy = tree.xpath("string(//meta[@http-equiv]/@content)")
    for name in ("style", "script"):
        (one,) = tree.xpath(f"//{name}")
        digest = b64encode(sha256(one.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy
    assert not tree.xpath("//@*[starts-with(name(), 'on') or name() = 'style' or name() = 'src']")
    assert all(link.startswith("#") for link in tree.xpath("//@href"))


@pytest.mark.parametrize("path", sorted(ASSETS.iterdir(), key=str), ids=lambda p: p.name)
def test_no_asset_ends_its_own_element(path: Path) -> None:
    source = path.read_text("utf-8")
    assert "</" not in source and "<!--" not in source
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|https?:", source)


def test_hostile_text_stays_text_wherever_it_comes_from() -> None:
    read = document(f"Vorher {HOSTILE} nachher{BIDI}.", f"{HOSTILE.replace('/', '')}.txt")
    place = read.text.index("nachher")
    hit = Hit(place, place + 7, Message(HOSTILE, HOSTILE), (Fix(place, place + 7, HOSTILE), Fix(place, place, HOSTILE)))
    tree = page(read, [finding(read, segments(read)[0], hit)])
    assert len(tree.xpath("//script")) == len(tree.xpath("//style")) == 1
    assert not tree.xpath("//img | //b[not(@class)] | //comment()")
    for part in ("h2", "p[@class='message']", "ins"):
        assert any(HOSTILE[:20].replace("/", "") in words(each).replace("/", "") for each in tree.xpath(f"//{part}")), (
            part
        )
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", words(tree))


def test_a_finding_is_marked_where_it_stands_and_has_a_card() -> None:
    tree = found("Das ist **sehr** gut .\n\nEin Satz mit hot topic darin.\n", "a.md")
    for card in tree.xpath("//li[contains(@class, 'card')]"):
        number = card.get("id")[1:]
        assert tree.xpath(f"//*[@id='m{number}']")
        assert tree.xpath(f"//a[contains(@class, 'mark')][@href='#f{number}']")
        assert tree.xpath(f"//input[@data-check='{card.get('data-check')}']")
    codes = [card.get("data-check") for card in tree.xpath("//li[contains(@class, 'card')]")]
    assert codes[:1] == ["PUN01"] and len(codes) == 2
    assert words(tree.xpath("//a[contains(@class, 'mark')]")[0]) == " ."
    assert words(tree.xpath("//p[@class='change']/ins")[0]) == "gut."


@st.composite
def overlapping(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    body = draw(st.text(st.sampled_from("abc äöü😀<&"), min_size=1, max_size=40).map(lambda s: f"x{s}x"))
    place = st.integers(0, len(body))
    spans = draw(st.lists(st.tuples(place, place).map(lambda pair: (min(pair), max(pair))), max_size=6))
    return body, spans


@given(overlapping())
def test_marks_change_nothing_of_the_text(given: tuple[str, list[tuple[int, int]]]) -> None:
    body, spans = given
    read = document(body)
    (segment, *_) = segments(read)
    tree = page(read, [finding(read, segment, Hit(a, b, Message("m", "m"))) for a, b in spans])
    prose = tree.xpath("//div[starts-with(@class, 'prose')]")[0]
    assert words(prose).replace(GAP, "") == read.blocks[0].prose.text
    assert len(prose.xpath(".//span[@class='anchor']")) == len(spans)
    assert not prose.xpath(".//a//a")


def test_both_languages_and_both_numbers() -> None:
    read = document("Das ist gut .")
    findings = pipeline.check_document(read)
    assert "Leerzeichen vor dem Satzzeichen" in words(page(read, findings, "de"))
    english = page(read, findings, "en")
    assert english.get("lang") == "en" and "1 Warning" in words(english) and "100.0" in words(english)


def test_the_mended_sentence_is_shown_once_several_findings_mend_it() -> None:
    tree = found("Das ist gut , sagte er , und ging.")
    details = tree.xpath("//li[@class='sentence']/details")
    assert len(details) == 1 and {words(each) for each in details[0].xpath(".//ins")} == {"gut,", "er,"}


def test_an_article_without_findings_says_so() -> None:
    tree = found("Alles ist gut.")
    assert tree.xpath("//p[@class='clean']") and not tree.xpath("//input")


def test_english_of_a_unit_stands_above_it() -> None:
    tree = found("source\ttarget\nThe chip works.\tDer Chip läuft .\n", "a.tsv")
    assert words(tree.xpath("//p[@class='english']")[0]) == "The chip works."
    assert {each.get("data-severity") for each in tree.xpath("//li[@id]")} <= {str(each) for each in Severity}
