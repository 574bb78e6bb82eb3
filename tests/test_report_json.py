"""The contract with other programs."""

from __future__ import annotations

import json as stdlib

from hypothesis import given
from hypothesis import strategies as st
from test_suggest import article, finding

from tqa.model import Document, Finding
from tqa.report import json
from tqa.report.text import Tally

KEYS = (
    *("path", "code", "rule", "category", "severity", "start", "end", "line", "column", "quote", "message"),
    *("segment", "fixes", "fingerprint"),
)


def sample(text: str = "Eins.\n\nDer 😀 Hund bellt.\n") -> tuple[Document, Finding]:
    document, parts = article(text)
    return document, finding(document, parts[-1], "Hund", "Dackel", "Pudel")


def test_a_row_has_the_keys_of_the_contract_in_order() -> None:
    document, found = sample()
    (row,) = json.rows(document, [found])
    assert tuple(row) == KEYS
    assert (row["line"], row["column"], row["quote"]) == (3, 7, "Hund")
    assert document.text[found.hit.start : found.hit.end] == "Hund"
    assert row["segment"] is None
    assert row["fixes"] == [
        {"start": row["start"], "end": row["end"], "text": text, "safe": fix.safe}
        for text, fix in zip(("Dackel", "Pudel"), found.hit.fixes, strict=True)
    ]


def test_segments_are_named_where_the_file_names_them() -> None:
    document, found = sample()
    unit = found._replace(segment=found.segment._replace(unit="a.b"))
    (row,) = json.rows(document._replace(format="po"), [unit])
    assert row["segment"] == "a.b"


def test_rows_are_sorted_by_start_and_code() -> None:
    document, found = sample()
    later = found._replace(hit=found.hit._replace(start=found.hit.start + 1))
    codes = [found._replace(code="XYZ02"), found._replace(code="ABC01")]
    rows = list(json.rows(document, [later, *codes]))
    assert [(row["start"], row["code"]) for row in rows] == sorted((row["start"], row["code"]) for row in rows)


def test_the_fingerprint_does_not_know_path_or_place() -> None:
    (one,) = json.rows(*_listed(sample()))
    (two,) = json.rows(*_listed(sample("Neu davor.\n\nNoch mehr.\n\nDer 😀 Hund bellt.\n")))
    (three,) = json.rows(*_listed(sample("Der 😀 Hund schläft.\n")))
    assert one["fingerprint"] == two["fingerprint"] != three["fingerprint"]


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    document, found = sample()
    rows = list(json.rows(document, [found, found]))
    assert rows[0]["fingerprint"] != rows[1]["fingerprint"]


def _listed(pair: tuple[Document, Finding]) -> tuple[Document, list[Finding]]:
    return pair[0], [pair[1]]


@given(st.text())
def test_dump_loses_nothing_and_hides_nothing(text: str) -> None:
    line = json.dump({"quote": text})
    assert stdlib.loads(line) == {"quote": text}
    assert line.isprintable()


def test_controls_are_escaped() -> None:
    assert json.dump("\x1b\x9b\u202e😀\U000e0041ü") == r'"\u001b\u009b\u202e😀\udb40\udc41ü"'


def test_the_whole_document_counts_what_was_hidden() -> None:
    document, found = sample()
    tally = Tally(files=1, words=4)
    tally.hidden[found.severity] += 2
    whole = stdlib.loads(json.whole(json.rows(document, [found]), tally))
    assert whole["version"] == json.VERSION
    assert len(whole["findings"]) == 1
    assert whole["summary"]["hidden"][str(found.severity)] == 2
    assert whole["summary"]["files"] == 1
