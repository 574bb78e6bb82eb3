"""Every output against its schema or a program that reads it; places on a line with umlauts, emoji and tabs."""

from __future__ import annotations

import json as stdlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml
from lxml import etree
from test_suggest import article, finding

from tqa.cli.options import Format
from tqa.model import Document, Finding, Message, Severity
from tqa.report.place import place
from tqa.report.sarif import gravest
from tqa.report.stream import Article, Problem, Tally, Told, tell
from tqa.report.style import Style
from tqa.report.writers import FORMATS, Run, writer

SCHEMAS = Path(__file__).parent / "data" / "schemas"
LINE = "Für 😀 macht\tes Sinn , sagt sie.\n"
HOSTILE = '<b>"&\x1b[31m\u202e%0A::error::x\n]]>--\x00'


def schema(name: str) -> Any:
    return stdlib.loads((SCHEMAS / name).read_text("utf-8"))


def xsd(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / name))


def sample(text: str = f"Eins.\n\n{LINE}", word: str = " ,", *better: str) -> Article:
    document, parts = article(text)
    found = finding(document, parts[-1], word, *(better or (",",)))
    return Article(document, tuple(tell([found])))


def output(name: str, *articles: Article, run: Run | None = None) -> str:
    return "\n".join(writer(name)(articles, run or Run(Tally()))) + "\n"


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("abc", 0, (1, 1, 1, 1)),
        ("abc", 3, (1, 4, 4, 4)),
        ("Für 😀 macht es Sinn", 6, (1, 7, 8, 11)),
        ("Für 😀 macht es Sinn", 12, (1, 13, 14, 17)),
        ("ä\tö", 2, (1, 3, 3, 4)),
        ("eins\nzwei", 4, (1, 5, 5, 5)),
        ("eins\nzwei", 5, (2, 1, 1, 1)),
        ("eins\r\nzwö", 8, (2, 3, 3, 3)),
        ("eins\r\nzwö", 9, (2, 4, 4, 5)),
        ("eins\rzwei", 5, (2, 1, 1, 1)),
        ("eins\u2028zwei", 5, (1, 6, 6, 8)),
        ("\ufeffä", 1, (1, 2, 2, 4)),
        ("e\u0301x", 2, (1, 3, 3, 4)),
        ("👩‍💻x", 3, (1, 4, 6, 12)),
    ],
)
def test_columns(text: str, offset: int, expected: tuple[int, int, int, int]) -> None:
    assert place(Document(Path("a"), "text", text, ()), offset) == expected


@given(st.text(alphabet="aä😀\t\n\r\u2028\ufeff"), st.integers(0, 20))
def test_columns_count_what_is_before_them(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    at = place(Document(Path("a"), "text", text, ()), offset)
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    before = "".join(lines)[sum(map(len, lines[: at.line - 1])) : offset]
    assert (at.column - 1, at.utf16 - 1, at.byte - 1) == (
        len(before),
        len(before.encode("utf-16-le")) // 2,
        len(before.encode()),
    )


def test_the_command_line_offers_all_formats() -> None:
    assert tuple(Format) == FORMATS


def test_sarif() -> None:
    run = Run(tally=Tally(problems=[Problem("kaputt ä.txt", "Nicht lesbar.")]), baseline=True)
    one = sample()
    waived = Article(one.document, (one.told[0]._replace(waived=True),))
    log = stdlib.loads(output("sarif", one, waived, run=run))
    jsonschema.Draft4Validator(schema("sarif-2.1.0.json")).validate(log)
    (only,) = log["runs"]
    assert only["columnKind"] == "unicodeCodePoints"
    first, second = only["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 20, "endLine": 3, "endColumn": 22, "snippet": {"text": " ,"}}
    assert (first["baselineState"], "suppressions" in first) == ("new", False)
    assert second["suppressions"] == [{"kind": "inSource"}]
    assert only["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"]
    deleted = first["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert deleted["startColumn"] == 20
    assert only["invocations"][0]["executionSuccessful"] is False
    assert "kaputt%20%C3%A4.txt" in stdlib.dumps(only["invocations"])


def test_sarif_keeps_the_gravest_results() -> None:
    document, parts = article("Der Hund.\n")
    found = finding(document, parts[0], "Hund")
    told = [(document, Told(found._replace(severity=Severity(1 + n % 3)), str(n))) for n in range(9)]
    kept = [(each.finding.severity, each.fingerprint) for _, each in gravest(told, 4)]
    assert kept == [(2, "1"), (3, "2"), (3, "5"), (3, "8")]


def test_gitlab() -> None:
    one = sample()
    issues = stdlib.loads(output("gitlab", one, Article(one.document._replace(path=Path("b.txt")), one.told)))
    jsonschema.validate(issues, schema("gitlab-code-quality.json"))
    assert issues[0]["location"]["positions"]["begin"] == {"line": 3, "column": 20}
    assert issues[0]["fingerprint"] != issues[1]["fingerprint"]
    assert stdlib.loads(output("gitlab")) == []


def test_rdjsonl() -> None:
    (line,) = output("rdjsonl", sample()).splitlines()
    diagnostic = stdlib.loads(line)
    jsonschema.validate(diagnostic, schema("rdjson-diagnostic.json"))
    assert diagnostic["location"]["range"] == {
        "start": {"line": 3, "column": 24},
        "end": {"line": 3, "column": 26},
    }
    (raw,) = (each for each in f"Eins.\n\n{LINE}".encode().split(b"\n") if b"Sinn" in each)
    suggestion = diagnostic["suggestions"][0]
    start, end = (suggestion["range"][key]["column"] - 1 for key in ("start", "end"))
    assert (raw[:start] + suggestion["text"].encode() + raw[end:]).decode() + "\n" == LINE.replace(" ,", ",")


def test_github() -> None:
    (line,) = output("github", sample()).splitlines()
    assert line.startswith("::warning file=artikel.txt,line=3,endLine=3,col=20,endColumn=22,title=SPL01 misspelling::")


def test_junit() -> None:
    run = Run(tally=Tally(problems=[Problem("kaputt.txt", "Nicht lesbar.")]))
    one = sample()
    text = output("junit", one, Article(one.document._replace(path=Path("gut.txt"))), run=run).encode()
    xsd("junit.xsd").assertValid(etree.fromstring(text))
    suites = JUnitXml.fromstring(text)
    assert (suites.tests, suites.failures, suites.errors) == (3, 1, 1)
    assert [(suite.name, suite.tests, suite.failures) for suite in suites] == [
        ("artikel.txt", 1, 1),
        ("gut.txt", 1, 0),
        ("kaputt.txt", 1, 0),
    ]
    assert "3:20" in next(iter(next(iter(suites)))).name


def test_checkstyle() -> None:
    run = Run(tally=Tally(problems=[Problem("kaputt.txt", "Nicht lesbar.")]))
    root = etree.fromstring(output("checkstyle", sample(), run=run).encode())
    xsd("checkstyle.xsd").assertValid(root)
    assert [(e.get("line"), e.get("column")) for e in root.iter("error")] == [("3", "20"), ("1", None)]


def hostile(document: Document, found: Finding) -> Article:
    hit = found.hit._replace(message=Message(HOSTILE, HOSTILE))
    return Article(document._replace(path=Path("a,b: %c\n\x1b.txt")), tuple(tell([found._replace(hit=hit)])))


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])
def test_hostile_text_stays_text(name: str) -> None:
    document, parts = article('Der <b>"&\x1b]Hund bellt.\n')
    text = output(name, hostile(document, finding(document, parts[0], '<b>"&\x1b]Hund', HOSTILE)))
    assert all(character.isprintable() or character == "\n" for character in text)
    if name in ("junit", "checkstyle"):
        root = etree.fromstring(text.encode())
        assert {element.tag for element in root.iter()} <= {
            *("testsuites", "testsuite", "testcase", "failure", "checkstyle", "file", "error")
        }
    if name == "github":
        (line,) = text.splitlines()
        assert line.count("::") == 2


READERS: dict[str, Callable[[str], int]] = {
    "json": lambda text: len(stdlib.loads(text)["findings"]),
    "jsonl": lambda text: len(text.split("\n")) - 1,
    "sarif": lambda text: len(stdlib.loads(text)["runs"][0]["results"]),
    "gitlab": lambda text: len(stdlib.loads(text)),
    "rdjsonl": lambda text: len(text.split("\n")) - 1,
    "github": lambda text: len(text.split("\n")) - 1,
    "junit": lambda text: JUnitXml.fromstring(text.encode()).failures,
    "checkstyle": lambda text: len(etree.fromstring(text.encode()).findall(".//error")),
}


@pytest.mark.parametrize("name", READERS)
def test_waived_findings_are_not_told(name: str) -> None:
    one = sample()
    gone = Article(one.document, (one.told[0], one.told[0]._replace(waived=True)))
    assert READERS[name](output(name, gone)) == (2 if name == "sarif" else 1)


def test_statistics() -> None:
    one = sample()
    text = "\n".join(writer("text", statistics=True)([one, one], Run(Tally(), Style("en"))))
    assert text.startswith("      2  SPL01  misspelling")
    (row,) = map(stdlib.loads, writer("json", statistics=True)([one, one], Run(Tally())))
    assert row == {"code": "SPL01", "rule": "misspelling", "count": 2, "fixable": 0}
