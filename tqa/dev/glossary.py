"""Checks, lays out and compiles `glossary/*.toml`; `--check` changes nothing; `--fmt` only lays out."""

from __future__ import annotations

import sys
import tomllib

from tqa import terms


def lay_out() -> None:
    """Rewrite what is not in canonical layout; unreadable files stay as they are."""
    for path in sorted(terms.folder().glob("*.toml")):
        text = path.read_text("utf-8")
        try:
            right = terms.laid_out(path.stem, text)
        except tomllib.TOMLDecodeError:
            continue
        if right != text:
            path.write_text(right, "utf-8")


def main(argv: list[str]) -> int:
    if "--check" not in argv:
        lay_out()
    wrong = list(terms.problems(terms.folder()))
    print(*wrong, sep="\n", file=sys.stderr)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
