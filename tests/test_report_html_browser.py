"""The report in a browser: nothing foreign runs, keys and filters work, and axe finds no barrier. Needs Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_report_html import HOSTILE

from tqa import formats, pipeline
from tqa.report.docs import site
from tqa.report.html import report, triage
from tqa.report.stream import Article, tell
from tqa.triage import ranked, triaged

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SAMPLES = Path(__file__).parent.parent / "samples"
pytestmark = pytest.mark.skipif(not (CHROMIUM and find_spec("playwright")), reason="needs Chromium and playwright")


def article(text: str, name: str) -> Article:
    analysed = pipeline.analyse(formats.read(text.encode(), Path(name)))
    return Article(analysed.document, tuple(tell(pipeline.check_analysed(analysed))), analysed.words)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    names = ("foerderung-und-folgen.md", "messe-der-zulieferer.txt", "reinraum-von-innen.md")
    articles = [article((SAMPLES / name).read_text("utf-8"), name) for name in names]
    articles.append(article(f"Der Text {HOSTILE} ist gut .", f"{HOSTILE.replace('/', '')}.txt"))
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(report(articles), "utf-8")
    return path


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    opened = browser.new_page()
    problems: list[str] = []
    opened.on("console", lambda message: problems.append(message.text))
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("request", lambda request: problems.append(request.url) if request.url != file.as_uri() else None)
    opened.goto(file.as_uri())
    yield opened
    opened.close()
    assert problems == []


def test_hostile_text_does_not_run(page: Page) -> None:
    assert page.evaluate("typeof x") == "undefined"
    assert page.locator("img").count() == 0
    assert HOSTILE in page.locator("main").text_content()


def test_keys_step_through_findings_and_can_be_switched_off(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator(".card.current")
    assert first.get_attribute("id") == "f1" and page.locator(".mark.current").count() >= 1
    page.locator("#keys").uncheck()
    page.keyboard.press("j")
    assert first.get_attribute("id") == "f1"


def test_filters_hide_cards_and_marks_of_a_severity_or_a_check(page: Page) -> None:
    cards = page.locator(".card")
    whole = cards.count()
    page.locator("input[data-severity=warning]").uncheck()
    assert page.locator(".card:not([hidden])").count() == page.locator(".card.error, .card.hint").count()
    assert page.locator(".mark.off").count() >= page.locator(".card.warning").count() > 0
    page.locator("input[data-severity=warning]").check()
    page.keyboard.press("f")
    page.locator("button[data-all=false]").click()
    page.locator("input[data-check=PUN01]").check()
    shown = page.locator(".card:not([hidden])").evaluate_all("all => all.map(each => each.dataset.check)")
    assert set(shown) == {"PUN01"} and 0 < len(shown) < whole
    assert page.locator("#shown").inner_text().startswith(f"{len(shown)} von {whole}")
    page.locator("#brief").check()
    assert page.locator(".block:not([hidden])").count() <= len(shown)


def test_light_and_dark_are_switched(page: Page) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("#shade").click()
    assert page.evaluate(paper) != light


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, file: Path) -> Path:
    """A folder with the report, a page of triage, and the handbook."""
    folder = tmp_path_factory.mktemp("pages")
    names = ("messe-der-zulieferer.txt", "reinraum-von-innen.md")
    analysed = [pipeline.analyse(formats.read((SAMPLES / name).read_bytes(), Path(name))) for name in names]
    ranking = ranked(triaged(a.document, a.analyses, pipeline.check_analysed(a)) for a in analysed)
    for path, text in (
        *site(),
        ("triage.html", triage.report(ranking, "de")),
        ("report.html", file.read_text("utf-8")),
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


@pytest.mark.skipif(not find_spec("axe_playwright_python"), reason="needs axe")
@pytest.mark.parametrize(
    "name",
    [
        *("report.html", "triage.html", "de/index.html", "en/checks/index.html", "de/checks/space-before-sign.html"),
        *("de/guides/editor.html", "en/guides/ci.html", "de/glossary/lithography.html"),
    ],
)
def test_axe_finds_no_barrier(browser: Browser, pages: Path, name: str) -> None:
    import axe_playwright_python

    axe = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
    for width, scheme in ((1400, "light"), (1400, "dark"), (400, "light")):
        opened = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        opened.goto((pages / name).as_uri())
        opened.evaluate(axe)
        found = opened.evaluate("axe.run()")
        opened.close()
        assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == [], (width, scheme)
        assert found["passes"]


def test_the_handbook_is_searched_from_a_file(browser: Browser, pages: Path) -> None:
    opened = browser.new_page()
    opened.goto((pages / "de" / "glossary" / "index.html").as_uri())
    rows = opened.locator(".list tbody tr:not([hidden])")
    whole = rows.count()
    opened.locator("#search").fill("abbildungsfehler")
    assert 0 < rows.count() < 10 < whole
    opened.keyboard.press("Escape")
    assert rows.count() == whole
    opened.close()
