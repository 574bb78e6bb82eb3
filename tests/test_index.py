"""The compiled index says of each check what its file says."""

from __future__ import annotations

import pytest

from tqa.checks import Check, _index, registry, roll
from tqa.dev import checks

FULL = {check.name: check for check in registry()}


def test_index_is_fresh() -> None:
    assert not checks.stale()


@pytest.mark.parametrize("check", roll(), ids=lambda check: check.name)
def test_entry(check: Check) -> None:
    full = FULL[check.name]
    assert _index.row(check, 0) == _index.row(full, 0)
    assert check.category == full.category


def test_roll_is_complete_and_in_order() -> None:
    assert [check.code for check in roll()] == [check.code for check in registry()]


def test_check_of_another_size_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = {name: size + 1 for name, size in _index.modules().items() if name == "mojibake"}
    monkeypatch.setattr(_index, "modules", lambda: sizes)
    (check,) = _index.checks()
    assert check is FULL["mojibake"]
