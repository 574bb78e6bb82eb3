"""Checks, lays out and compiles `glossary/*.toml`; `--check` changes nothing and also says if the index is old."""

from __future__ import annotations

import sys
import tomllib

from tqa.terms.compiling import compiled
from tqa.terms.guard import problems
from tqa.terms.index import COMPILED
from tqa.terms.layout import laid_out
from tqa.terms.reading import built_in, load


def lay_out() -> None:
    """Rewrite what is not in canonical layout; unreadable files stay as they are."""
    for path in sorted(built_in().glob("*.toml")):
        text = path.read_text("utf-8")
        try:
            right = laid_out(path.stem, text)
        except tomllib.TOMLDecodeError:
            continue
        if right != text:
            path.write_text(right, "utf-8")


def data() -> dict[str, bytes]:
    """The index of the built-in glossary, compiled now."""
    return compiled(load(built_in()))


def stale() -> bool:
    """The committed index is missing or old."""
    files = {path.name: path.read_bytes() for path in COMPILED.glob("*")}
    return files != data()


def main(argv: list[str]) -> int:
    check = "--check" in argv
    if not check:
        lay_out()
    wrong = [str(problem) for problem in problems(built_in())]
    if check and stale():
        wrong.append("the index is old: run python -m tqa.dev glossary")
    if wrong:
        print(*wrong, sep="\n", file=sys.stderr)
    if not check:
        COMPILED.mkdir(exist_ok=True)
        for name, content in data().items():
            (COMPILED / name).write_bytes(content)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
