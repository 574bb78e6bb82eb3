"""Word and phrase lists: TOML files of this folder and of `names/` in it, read from their compiled form.

A list is a TOML file with a `reason` and a `source`; `python -m tqa.dev lists` checks all of them and compiles
each into `data/lists/NAME.json`, since reading TOML would cost more than the whole start of the program.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

COMPILED = Path(__file__).parent.parent / "data" / "lists"


@cache
def load(name: str) -> dict[str, Any]:
    """A list by its name (`abbreviations`, `names/companies`): the TOML file as it stands."""
    loaded: dict[str, Any] = json.loads((COMPILED / f"{name}.json").read_bytes())
    return loaded
