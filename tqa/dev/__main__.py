"""`python -m tqa.dev NAME …` runs `main(argv)` of the module tqa/dev/NAME.py and exits with what it returns."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def names() -> list[str]:
    """The modules beside this one that have a `main`, by their file text: none is imported for the list."""
    here = Path(__file__).parent
    return sorted(p.stem for p in here.glob("[a-z]*.py") if "\ndef main(" in p.read_text("utf-8"))


def run(argv: list[str]) -> int:
    """Dispatch; 2 for an unknown name."""
    known = names()
    if not argv or argv[0].replace("-", "_") not in known:
        sys.stderr.write(f"usage: python -m tqa.dev NAME …\nNAME is one of: {', '.join(known)}\n")
        return 2
    return int(import_module(f"tqa.dev.{argv[0].replace('-', '_')}").main(argv[1:]) or 0)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
