"""What other programs read of this repository: hooks, an action, a template, each with options that tqa has."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import Any

import pytest
import yaml
from desk import BLANK, Desk

from tqa.dev.golden import SAMPLES

ROOT = SAMPLES.parent


def known(desk: Desk) -> set[str]:
    """The options of `tqa check`."""
    return set(re.findall(r"--[a-z-]+", desk("check", "--help").out))


def load(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


def test_hooks(desk: Desk) -> None:
    hooks = {hook["id"]: hook for hook in load(".pre-commit-hooks.yaml")}
    assert {"tqa", "tqa-glossary"} <= hooks.keys()
    for hook in hooks.values():
        assert {"id", "name", "entry", "language"} <= hook.keys()
        assert hook["language"] == "python"
        assert re.fullmatch(r"tqa (?:check|glossary check)(?: --[a-z-]+)*", hook["entry"])
        assert set(re.findall(r"--[a-z-]+", hook["entry"])) <= known(desk)


def test_the_hook_passes_over_what_is_excluded(desk: Desk) -> None:
    (hook,) = (hook for hook in load(".pre-commit-hooks.yaml") if hook["id"] == "tqa")
    desk.write("entwurf/a.md")
    desk.config('exclude = ["entwurf"]', 'fail-level = "warning"')
    assert desk(*hook["entry"].split()[1:], "entwurf/a.md").code == 0


def test_action() -> None:
    action = load(".github/actions/tqa/action.yml")
    assert action["runs"]["using"] == "composite"
    assert all("description" in each and "default" in each for each in action["inputs"].values())
    steps = action["runs"]["steps"]
    assert all("shell" in step for step in steps if "run" in step)
    text = (ROOT / ".github/actions/tqa/action.yml").read_text("utf-8")
    used = set(re.findall(r"inputs\.([\w-]+)", text))
    assert used == set(action["inputs"])
    for step in steps:
        assert "${{" not in step.get("run", ""), "an input must come by the environment, else it could run code"
    place = (ROOT / ".github/actions/tqa" / "../../..").resolve()
    assert (place / "pyproject.toml").is_file()


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("format_", "paths", "code"), [("github", "a b.txt a.txt", 2), ("github", "a.txt", 1), ("sarif", ".", 1)]
)
def test_the_action_runs(desk: Desk, format_: str, paths: str, code: int) -> None:
    desk.write("a.txt")
    desk.config('select = ["PUN01"]', 'fail-level = "warning"')
    (step,) = (step for step in load(".github/actions/tqa/action.yml")["runs"]["steps"] if step.get("name") == "Check")
    desk.write("bin/tqa", f'#!/bin/sh\nexec "{sys.executable}" -P -m tqa "$@"\n').chmod(0o755)
    env = {
        **{
            "TQA_PATHS": paths,
            "TQA_SINCE": "",
            "TQA_FORMAT": format_,
            "TQA_ARGUMENTS": "--no-cache --min-severity hint",
        },
        **{"PATH": f"{desk.folder}/bin:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "TQA_CACHE_DIR": ""},
    }
    done = subprocess.run(["bash", "-e", "-c", step["run"]], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    told = (desk.folder / "tqa.sarif").read_text("utf-8") if format_ == "sarif" else done.stdout
    assert ("PUN01" in told) and BLANK.strip() not in done.stderr


def test_gitlab_template(desk: Desk) -> None:
    template = load(".gitlab/tqa.yml")
    job = template[".tqa"]
    assert job["artifacts"]["reports"]["codequality"] in job["script"][0]
    assert set(re.findall(r"--[a-z-]+", job["script"][0])) <= known(desk)
    assert template["tqa"]["extends"] == ".tqa"
