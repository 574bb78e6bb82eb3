"""Which German candidate stands for which English one."""

from __future__ import annotations

from tqa.analyse.words.tokens import tokens
from tqa.terms.concept import Glossary
from tqa.terms.extract import ENGLISH, GERMAN, Sentence, candidates
from tqa.terms.partners import Partner, partners

PAIRS = (
    ("The flange nozzle sits in the gearbox.", "Die Flanschdüse sitzt im Schaltgetriebe."),
    ("A flange nozzle leaks.", "Eine Flanschdüse leckt."),
    ("The gearbox is loud.", "Das Schaltgetriebe ist laut."),
    ("Clean every flange nozzle.", "Reinigen Sie jede Flanschdüse."),
    ("The quenching bath is hot.", "Das Härtebad ist heiß."),
)


def sentence(language: str, text: str, passage: int | None) -> Sentence:
    return Sentence(language, "a.tsv:1", text, tokens(text), lambda _: False, passage)


def found(pairs: tuple[tuple[str, str], ...], *, paired: bool = True) -> list[Partner]:
    sentences = [
        sentence(language, text, number if paired else None)
        for number, pair in enumerate(pairs)
        for language, text in zip((ENGLISH, GERMAN), pair, strict=True)
    ]
    return list(partners(candidates(sentences, Glossary(()), least=1), sentences))


def test_what_stands_together_belongs_together() -> None:
    made = {each.german.term: (each.english, each.together, each.dice) for each in found(PAIRS)}
    assert made == {"Flanschdüse": ("flange nozzle", 3, 1.0), "Schaltgetriebe": ("gearbox", 2, 1.0)}


def test_a_term_of_usual_words_is_found_whole() -> None:
    pairs = (("Open the command line.", "Die Befehlszeile öffnen."), ("Use a command line.", "Befehlszeile nutzen."))
    assert [(each.german.term, each.english) for each in found(pairs)] == [("Befehlszeile", "command line")]


def test_once_is_chance() -> None:
    assert found(PAIRS[-1:]) == []


def test_without_another_side_there_are_no_partners() -> None:
    assert found(PAIRS, paired=False) == []
