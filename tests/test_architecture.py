"""The house rules: arrows point one way, functions and files stay small, words stay out of code."""

from __future__ import annotations

import ast
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "tqa"
ROOMS = (
    "model", "config", "cache", "lexicon", "terms", "formats", "segment", "align", "analyse",
    "checks", "waivers", "suggest", "triage", "report", "apply", "score", "pipeline", "cli", "dev",
)  # fmt: skip
FILES = sorted(ROOT.rglob("*.py"))
BANNED = {"utils", "helpers", "common", "base", "manager", "misc"}


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported_rooms(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{a.name}" for a in node.names] if node.module == "tqa" else [node.module]
        for name in names:
            if name.startswith("tqa."):
                yield name.split(".")[1]


def code_lines(path: Path, start: int, end: int) -> int:
    """Lines of code, without blank lines, comments and docstrings."""
    return sum(start <= line <= end for line in lines_of_code(path))


@cache
def lines_of_code(path: Path) -> frozenset[int]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    dropped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            dropped.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    with path.open("rb") as file:
        lines = {
            line
            for t in tokenize.tokenize(file.readline)
            if t.type not in (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
            and t.type not in (tokenize.ENCODING, tokenize.ENDMARKER)
            for line in range(t.start[0], t.end[0] + 1)
        }
    return frozenset(lines - dropped)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_arrows_point_up(path: Path) -> None:
    here = room(path)
    if here in ("__init__", "__main__"):
        return
    above = ROOMS[: ROOMS.index(here) + 1]
    for name in imported_rooms(ast.parse(path.read_text(encoding="utf-8"))):
        assert name in above, f"{here} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_budgets(path: Path) -> None:
    total = len(path.read_text(encoding="utf-8").splitlines())
    assert total <= 250
    assert path.stem not in BANNED
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            size = code_lines(path, node.lineno, node.end_lineno or node.lineno)
            assert size <= 40, f"{node.name} has {size} lines"
    if room(path) == "checks" and not path.name.startswith("_"):
        assert code_lines(path, 1, total) <= 80


def test_few_functions_are_long() -> None:
    sizes = [
        code_lines(path, node.lineno, node.end_lineno or node.lineno)
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    assert sum(size > 25 for size in sizes) <= len(sizes) * 0.02


def test_only_the_cli_prints_and_exits() -> None:
    for path in FILES:
        if room(path) in ("cli", "dev"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("print", "exit", "quit"), path


def test_bare_import_is_light() -> None:
    heavy = "{'lxml', 'markdown_it', 'langdetect', 'sacrebleu', 'polib', 'yaml', 'rich'}"
    code = f"import sys, tqa.pipeline; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
