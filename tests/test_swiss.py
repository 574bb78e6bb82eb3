"""Swiss spelling: read as if it had the ß, and never written with one."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_samples import ARTICLES, CLEAN

from tqa import pipeline
from tqa.analyse.page.house import House
from tqa.analyse.page.swiss import is_doubtful, standard
from tqa.config import Locale
from tqa.model import Severity

SWISS = House(Locale.CH)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Strasse", "Straße"),
        ("Strassenbahn", "Straßenbahn"),
        ("gross", "groß"),
        ("Grossstadt", "Großstadt"),
        ("ausserdem", "außerdem"),
        ("schliesst", "schließt"),
        ("Wasser", "Wasser"),
        ("dass", "dass"),
        ("Masse", "Masse"),
        ("Xyssq", "Xyssq"),
    ],
)
def test_standard(written: str, read: str) -> None:
    assert standard(written) == read


def test_words_that_are_two_words() -> None:
    assert is_doubtful("in hohem Masse") and is_doubtful("die Busse")
    assert not is_doubtful("die Strasse ist nass")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_swiss_article_has_no_more_findings(path: Path) -> None:
    text = path.read_text("utf-8")
    german = {(f.code, f.quote.replace("ß", "ss")) for f in pipeline.check_text(text, path.name)}
    swiss = pipeline.check_text(text.replace("ß", "ss"), path.name, house=SWISS)
    assert {(f.code, f.quote) for f in swiss if f.severity > Severity.HINT} <= german
    assert not any("ß" in fix.text for f in swiss for fix in f.hit.fixes)
    assert path.name not in CLEAN or not any(f.severity > Severity.HINT for f in swiss)
