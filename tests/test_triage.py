"""Triage: what a length says, what a verdict needs, and that all three outputs tell the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from tqa import formats, pipeline
from tqa.cli import run
from tqa.dev.triage import Sample, auc, by_system, dumped, fit, fold, held_out
from tqa.report.html import triage as page
from tqa.report.style import Style
from tqa.report.triage import rows, table
from tqa.triage import Triaged, Verdict, ranked, triaged, verdict, worst
from tqa.triage.density import Density, Prior, density, gamma_quantile
from tqa.triage.traits import Traits, Weight, model, parsed, probability, raw_odds, traits, value

PRIOR = Prior(4.0, 1000.0)
SAMPLES = Path(__file__).parent.parent / "samples"


def looked_at(text: str, name: str = "a.txt") -> Triaged:
    analysed = pipeline.analyse(formats.read(text.encode(), Path(name)))
    return triaged(analysed.document, analysed.analyses, pipeline.check_analysed(analysed))


@given(st.floats(0, 500), st.integers(0, 100_000))
def test_the_interval_holds_the_mean(weighted: float, words: int) -> None:
    found = density(weighted, words, PRIOR)
    assert 0 <= found.low < found.mean < found.high


def test_a_short_article_is_drawn_to_the_mean_and_a_long_one_speaks_for_itself() -> None:
    short, long = density(2, 50, PRIOR), density(400, 10_000, PRIOR)
    assert short.mean < long.mean < 40
    assert short.high - short.low > long.high - long.low
    assert density(0, 0, PRIOR).mean == pytest.approx(4.0)


@pytest.mark.parametrize(("shape", "low", "high"), [(1.0, 0.105, 2.303), (4.0, 1.745, 6.681), (50.0, 41.18, 59.25)])
def test_quantiles_of_the_gamma_distribution(shape: float, low: float, high: float) -> None:
    assert gamma_quantile(shape, -1.2816) == pytest.approx(low, rel=0.07)
    assert gamma_quantile(shape, 1.2816) == pytest.approx(high, rel=0.02)


def test_a_verdict_needs_length_and_a_clear_sign() -> None:
    usual = Density(3, 2, 4)
    assert verdict(0.9, usual, 500, 8) is Verdict.RAW
    assert verdict(0.9, usual, 50, 8) is Verdict.UNCLEAR
    assert verdict(0.6, usual, 500, 8) is Verdict.UNCLEAR
    assert verdict(0.1, usual, 500, 8) is Verdict.EDITED


def test_nobody_has_worked_over_a_text_full_of_faults() -> None:
    assert verdict(0.1, Density(20, 15, 25), 50, 8) is Verdict.RAW
    assert verdict(0.1, Density(10, 6, 14), 500, 8) is Verdict.UNCLEAR


def test_traits_are_counted_and_a_short_text_has_the_usual_ones() -> None:
    analysed = pipeline.analyse(formats.read("Er sagt: Das ist gut – sehr gut.\n".encode(), Path("a.txt")))
    found = traits(analysed.analyses, [])
    assert found.words == 7 and found.counts[":"] == found.counts["–"] == 1
    assert found.means["variety"] == pytest.approx(6 / 7) and found.means["sentence"] == 7
    nothing = Traits(0, {}, dict.fromkeys(found.means, 0.0))
    for name in ("ADV", "variety"):
        assert value(nothing, name, 0.04, 100) == pytest.approx(value(nothing, name, 0.04, 1_000))
    assert raw_odds(nothing, model()._replace(weights={"ADV": Weight(0.04, 0.0)}, bias=0.5)) == 0.5


def test_odds_and_probability() -> None:
    assert probability(0) == 0.5 and probability(1e9) == pytest.approx(1) and probability(-1e9) == pytest.approx(0)


def test_the_worst_segment_has_most_findings() -> None:
    each = looked_at("Alles ist gut.\n\nDas ist gut , sagte er , und ging .\n\nEs war spät .\n")
    assert each.worst and each.worst.line == 3 and "PUN01" in each.worst.codes
    assert worst([]) is None


def test_the_worse_article_comes_first() -> None:
    good, bad = looked_at("Alles ist gut. " * 40, "b.txt"), looked_at("Es war spät .\n\n" * 12, "a.txt")
    assert [each.path.name for each in ranked([good, bad])] == ["a.txt", "b.txt"]


def test_the_three_outputs_tell_the_same() -> None:
    articles = ranked([looked_at((SAMPLES / n).read_text("utf-8"), n) for n in ("messe-der-zulieferer.txt",)])
    (row,) = map(json.loads, rows(articles))
    assert set(row) == {"path", "words", "findings", "density", "raw", "verdict", "worst"}
    shown = "\n".join(table(articles, Style("en")))
    assert row["path"] in shown and f"{row['density']['mean']:.1f}" in shown
    tree = lxml_html.document_fromstring(page.report(articles, "en"))
    assert tree.xpath("count(//*[local-name()='circle'])") == 1 and row["path"] in tree.text_content()
    assert f"{row['density']['mean']:.1f}" in tree.text_content()


def test_the_page_stands_alone_and_hostile_names_stay_text() -> None:
    articles = [looked_at("Es war spät .", "<script>x<img src=y>.txt")]
    tree = lxml_html.document_fromstring(page.report(articles, "de"))
    assert len(tree.xpath("//script")) == 1 and not tree.xpath("//img | //@src | //@style")
    assert "<script>x<img src=y>.txt" in tree.text_content()
    assert page.report([], "de")


@pytest.mark.parametrize("most", [0.3, 1.0, 3.99, 4.0, 20.24, 97.0, 1234.0])
def test_the_axis_has_round_steps(most: float) -> None:
    one = looked_at("Alles ist gut.")
    top = page.scale([Triaged(one.path, 1, {}, Density(0.1, 0.0, most), 0.5, Verdict.UNCLEAR)])
    assert most <= top <= max(4.0, 1.7 * most)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Das ist gut , sagte er .\n", "utf-8")
    (tmp_path / "b.txt").write_text("Alles ist gut.\n", "utf-8")
    assert run(["triage", str(tmp_path), "--no-config", "--output-format", "jsonl"]) == 0
    assert [Path(json.loads(line)["path"]).name for line in capsys.readouterr().out.splitlines()] == ["a.txt", "b.txt"]
    assert run(["triage", str(tmp_path), str(tmp_path / "c.txt"), "--no-config"]) == 2
    told = capsys.readouterr()
    assert "a.txt" in told.out and "c.txt" in told.err


def made(system: str, document: int, adverbs: int, weighted: float = 2.0) -> Sample:
    counts = {"ADV": adverbs, "NN": 90}
    means = {"variety": 0.7, "letters": 5.5, "sentence": 15.0}
    return Sample("news", str(document), system, Traits(300, counts, means), weighted)


def test_weights_are_fitted_and_measured_on_other_documents() -> None:
    samples = [made("Online-A", n, 8 + n % 3, n % 5) for n in range(40)] + [
        made("ref.A", n, 14 + n % 3) for n in range(40)
    ]
    chosen = ["ADV", "NN", "variety"]
    by = fit(samples, chosen)
    assert by.weights["ADV"].factor < 0 and abs(by.weights["NN"].factor) < 1e-6
    odds = held_out(samples, chosen, fold)
    assert auc(odds[:40], odds[40:]) > 0.95
    (line,) = by_system(samples, odds)
    assert line.split()[:4] == ["news", "Online-A", "40", "40"]
    assert parsed(json.loads(dumped(by))).weights["ADV"].factor == pytest.approx(by.weights["ADV"].factor, rel=1e-3)


def test_area_under_the_curve() -> None:
    assert auc([2, 3], [1, 2]) == 0.875 and auc([1], [1]) == 0.5
