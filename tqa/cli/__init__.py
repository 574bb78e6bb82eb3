"""The command line: the only room that prints and exits. A command is short; the work is in the rooms above."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

RARELY = 200_000
"""New objects between two collections: most values live as long as the run, and looking for cycles is a tenth of it."""


def main() -> None:
    """The console script."""
    code = run(sys.argv[1:])
    gc.freeze()  # else the interpreter looks for cycles once more before it ends, as long as some checks take
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Runs a command line and returns its exit code: 0 clean, 1 findings, 2 usage or unreadable input."""
    gc.set_threshold(RARELY, 20, 100)
    from tqa.cli.app import run as run_app

    return run_app(arguments)
