"""What tests share: a desk for command lines, and no test reads or writes the cache of the user."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from desk import Desk

os.environ["TQA_CACHE_DIR"] = ""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return Desk(tmp_path, capsys)
