"""The command line: the only room that prints and exits. A command is short; the work is in the rooms above."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

RARELY = 50_000
"""New objects between two collections: most values live as long as the run, and looking for cycles is a tenth of it."""


def main() -> None:
    """The console script."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs a command line and returns its exit code: 0 clean, 1 findings, 2 usage or unreadable input."""
    gc.set_threshold(RARELY, 20, 100)
    from tqa.cli.app import run as run_app

    return run_app(arguments)
