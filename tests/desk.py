"""A command line in a folder of its own, for the tests of the commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tqa import cli

BLANK = "Das Werk wächst , die Nachfrage auch.\n"
"""One finding of space-before-sign, a warning with a safe fix."""
CLEAN = "Das Werk wächst, die Nachfrage auch.\n"
ONLY = ("--select", "space-before-sign")


class Result:
    """Exit code, stdout and stderr of a command line."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def rows(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


class Desk:
    """Runs command lines in a folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *arguments: str) -> Result:
        code = cli.run(list(arguments))
        return Result(code, *self.capsys.readouterr())

    def jsonl(self, *arguments: str) -> list[dict[str, object]]:
        return self("check", "--output-format", "jsonl", *arguments).rows

    def write(self, name: str, text: str = BLANK) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def config(self, *lines: str) -> Path:
        return self.write("tqa.toml", "\n".join(lines) + "\n")
