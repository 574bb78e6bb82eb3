"""UD treebanks -> the STTS tags that each of our tokens may have, found by place.

GSD has STTS in its fifth column. PUD has another tag set there: for it the universal tag and the features leave
sets of STTS tags, mostly of one. A contraction is APPRART; a compound that the treebank cuts at hyphens has the tag
of its last part; a token that fits no row has the empty set.
"""

from __future__ import annotations

import lzma
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tqa.analyse.words.tokens import tokenize
from tqa.model import Token, TokenKind

QUOTES = {"``": '"', "''": '"'}
UNKNOWN: frozenset[str] = frozenset()
Row = Sequence[str]


class Tagged(NamedTuple):
    """A sentence: its tokens, and for each the tags that the treebank allows."""

    tokens: tuple[Token, ...]
    gold: tuple[frozenset[str], ...]
    exact: bool
    """The tags are STTS in the treebank itself."""


class Piece(NamedTuple):
    """A stretch of the text with the tags it may have."""

    start: int
    end: int
    tags: frozenset[str]


@cache
def mapping() -> Mapping[str, Mapping[str, list[str]]]:
    """The table from universal tags to STTS."""
    return tomllib.loads((Path(__file__).parent / "treebank_tags.toml").read_text("utf-8"))


def read(path: Path) -> Iterator[Tagged]:
    """The sentences of a .conllu or .conllu.xz file."""
    raw = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    exact = "pud" not in path.name
    for entry in raw.decode("utf-8").strip().split("\n\n"):
        lines = entry.split("\n")
        text = next(line[9:].strip() for line in lines if line.startswith("# text = "))
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        tokens = tuple(tokenize(text))
        pieces = list(_pieces(text, rows, exact))
        yield Tagged(tokens, tuple(_allowed(token, pieces) for token in tokens), exact)


def _pieces(text: str, rows: Sequence[Row], exact: bool) -> Iterator[Piece]:
    place, covered = 0, 0
    for number, row in enumerate(rows):
        if "-" not in row[0] and int(row[0]) <= covered:
            continue
        start, end = _find(text, row[1], place)
        if start < 0:
            continue
        place = end
        if "-" in row[0]:
            covered = int(row[0].split("-")[1])
            parts = [r[3] for r in rows[number + 1 : number + 3]]
            yield Piece(start, end, frozenset(("APPRART",)) if parts == ["ADP", "DET"] else UNKNOWN)
        else:
            yield Piece(start, end, frozenset((row[4],)) if exact else universal(row))


def _find(text: str, form: str, place: int) -> tuple[int, int]:
    for variant in (form, QUOTES.get(form, form)):
        start = text.find(variant, place)
        if 0 <= start <= place + 3:
            return start, start + len(variant)
    return -1, -1


def _allowed(token: Token, pieces: Sequence[Piece]) -> frozenset[str]:
    inside = [piece for piece in pieces if piece.start < token.end and token.start < piece.end]
    if not inside or inside[0].start != token.start or inside[-1].end != token.end:
        return UNKNOWN
    if len(inside) == 1 or (token.kind is TokenKind.WORD and "-" in token.text and inside[-1].tags != {"$("}):
        return inside[-1].tags
    return UNKNOWN


def universal(row: Row) -> frozenset[str]:
    """The STTS tags that the universal analysis of a row leaves."""
    features = dict(part.split("=") for part in row[5].split("|") if "=" in part)
    table, upos, lemma = mapping(), row[3], row[2]
    if upos in ("VERB", "AUX"):
        return frozenset((_verb(lemma, row[1], row[4], table["lemmas"]),))
    if upos == "ADJ":
        return frozenset(("ADJA",) if "Case" in features or row[1].endswith(".") else ("ADJD",))
    if row[7].startswith("compound:prt"):
        return frozenset(("PTKVZ",))
    if upos == "PUNCT":
        return frozenset(table["signs"].get(row[1], ["$("]))
    kind = features.get("PronType", "") if upos in ("DET", "PRON") else ""
    if features.get("Poss") or features.get("Reflex"):
        kind = "Poss" if features.get("Poss") else "Reflex"
    words = table["words"].get(row[1].lower()) if upos not in ("NOUN", "PROPN", "DET", "PRON") else None
    proper = "Proper=True" in row[9] and upos == "NOUN"
    return frozenset(["NE", "NN"] if proper else words or table["universal"].get(f"{upos}:{kind}".rstrip(":"), []))


def _verb(lemma: str, form: str, tag: str, lemmas: Mapping[str, list[str]]) -> str:
    kind = "".join(lemmas.get(lemma, ["V"]))
    if tag == "VBN":
        return f"V{kind}PP"
    if tag == "VBC":
        return f"V{kind}FIN"
    izu = kind == "V" and "zu" in form[1:] and "zu" not in lemma[1:]
    return "VVIZU" if izu else f"V{kind}INF"
