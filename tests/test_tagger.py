"""Tags in context, the features behind them, treebank reading, sequences, and `tqa analyse`."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqa.analyse.words.features import DATA, reading_tags, stts, word_tags
from tqa.analyse.words.sequences import sequences
from tqa.analyse.words.tagger import tagger
from tqa.analyse.words.tokens import tokenize
from tqa.cli.analyse import analyse, merged
from tqa.dev.sequences import table
from tqa.dev.tagger import accuracy, trained
from tqa.dev.treebank_tags import read
from tqa.lexicon import readings
from tqa.model import Reading

SENTENCES = {
    "Die neuen Häuser, die er gestern kaufte, sind teuer.": "ART ADJA NN $, PRELS PPER ADV VVFIN $, VAFIN ADJD $.",
    "Sie muss das Buch lesen.": "PPER VMFIN ART NN VVINF $.",
    "Wir lesen das Buch.": "PPER VVFIN ART NN $.",
    "Er hat versucht, das Tor zu öffnen.": "PPER VAFIN VVPP $, ART NN PTKZU VVINF $.",
    "Er kommt heute an.": "PPER VVFIN ADV PTKVZ $.",
    "Er kommt zum Fluss.": "PPER VVFIN APPRART NN $.",
}


def tags(text: str) -> tuple[str, ...]:
    return tagger().tags(tuple(tokenize(text)))


@pytest.mark.parametrize("text", SENTENCES)
def test_sentence(text: str) -> None:
    assert " ".join(tags(text)) == SENTENCES[text]


@given(st.text(max_size=60))
def test_one_tag_per_token_that_its_readings_allow(text: str) -> None:
    tokens = tuple(tokenize(text))
    found = tagger().tags(tokens)
    assert len(found) == len(tokens)
    assert found == tagger().tags(tokens)


def test_readings_limit_the_tags() -> None:
    assert word_tags("argumentierten", False) == ("ADJA", "VVFIN")
    assert word_tags("gegangen", False) == ("ADJD", "VVPP")
    assert "VMFIN" in word_tags("sollen", False)
    assert {"NE", "NN"} <= set(word_tags("Xylomorph", False))
    assert word_tags("Soft-", False) == ("TRUNC",)
    for text in ("Beamte haben gesagte, dass.", "Der Vorstand haben beschloss Wenn sie die."):
        for token, tag in zip(tokenize(text), tags(text), strict=True):
            assert tag in word_tags(token.text, initial=True) or tag.startswith("$")


def test_table_is_sorted_and_unique() -> None:
    for rows in (stts().readings, stts().words):
        assert list(rows) == sorted(rows)
        assert all(list(values) == sorted(set(values)) for values in rows.values())


def test_verbs_have_their_kind() -> None:
    assert reading_tags([Reading("haben", "VER", mood="PRÄ")]) == {"VAFIN"}
    assert reading_tags([Reading("können", "VER", mood="INF")]) == {"VMINF"}
    assert reading_tags([Reading("gehen", "VER", mood="PRT")]) == {"VVFIN"}


ROWS = (
    ("1", "Er", "er", "PRON", "PPER"),
    ("2", "geht", "gehen", "VERB", "VVFIN"),
    ("3-4", "zum", "_", "_", "_"),
    ("3", "zu", "zu", "ADP", "APPR"),
    ("4", "dem", "der", "DET", "ART"),
    ("5", "Fluss", "Fluss", "NOUN", "NN"),
    ("6", ".", ".", "PUNCT", "$."),
)


def treebank(folder: Path) -> Path:
    path = folder / "tiny.conllu"
    lines = ("\t".join((*row, "_", "0", "dep", "_", "_")) for row in ROWS)
    path.write_text("# text = Er geht zum Fluss.\n" + "\n".join(lines) + "\n\n", encoding="utf-8")
    return path


def test_contractions_of_a_treebank_are_one_token(tmp_path: Path) -> None:
    (row,) = read(treebank(tmp_path))
    assert [token.text for token in row.tokens] == ["Er", "geht", "zum", "Fluss", "."]
    assert [sorted(gold) for gold in row.gold] == [["PPER"], ["VVFIN"], ["APPRART"], ["NN"], ["$."]]


def test_training_is_reproducible(tmp_path: Path) -> None:
    rows = list(read(treebank(tmp_path))) * 3
    one, two = trained(rows), trained(rows)
    assert one == two
    assert accuracy(one.tagger(), rows)[:2] == (15, 15)


def test_model_has_its_licence() -> None:
    assert "ShareAlike" in (DATA / "LICENSE").read_text("utf-8")
    assert "tagger.*" in (DATA / "ATTRIBUTION.md").read_text("utf-8")


def test_salad_scores_higher_than_the_sentence() -> None:
    good = "Die Verkäufer wollen die Preise senken, wenn der Umsatz wieder anzieht."
    salad = "Verkäufer Preise wollen gesenkt Wenn der der Umsatz anzieht wieder."
    scores = [
        sequences().worst(tokens, tagger().tags(tokens)).score for tokens in map(tuple, map(tokenize, (good, salad)))
    ]
    assert scores[0] + 5 < scores[1]


@given(st.text(max_size=60))
def test_worst_run_lies_in_the_text(text: str) -> None:
    tokens = tuple(tokenize(text))
    run = sequences().worst(tokens, tagger().tags(tokens))
    assert run.score >= 0
    assert 0 <= run.first <= run.last
    assert not tokens or run.last < len(tokens)


def test_table_of_sequences_prefers_clean_ones() -> None:
    clean = [["<s>", "<s>", *("ART", "NN", "VVFIN", "ART", "NN", "ADV", "$."), "</s>"]] * 40
    symbols, _, two = table(clean)
    names = symbols.split(" ")
    values = {two[at : at + 2]: ord(two[at + 2]) for at in range(0, len(two), 3)}
    pairs = {pair: values["".join(chr(33 + names.index(name)) for name in pair)] for pair in pairwise(clean[0][1:])}
    assert all(value < 2048 for value in pairs.values())


def test_readings_are_merged_without_loss() -> None:
    found = list(merged(readings("Häuser")))
    assert found == ["SUB Haus AKK/GEN/NOM PLU NEU"]


def test_analyse_shows_tokens_phrases_and_clauses(capsys: pytest.CaptureFixture[str]) -> None:
    analyse("Die Häuser, die er kaufte, sind teuer.")
    shown = capsys.readouterr().out
    assert "VVFIN" in shown
    assert "phrase  Die Häuser" in shown
    assert "relative" in shown
