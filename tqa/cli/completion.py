"""`tqa completion`: the script by which a shell completes commands and options."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from tqa.cli import console

VARIABLE = "_TQA_COMPLETE"
"""Environment variable by which the script asks for what may follow."""


class Shell(StrEnum):
    """Shells that complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


Which = Annotated[Shell, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]


def completion(shell: Which) -> None:
    """Print the completion script of a shell.

    For bash: tqa completion bash > ~/.local/share/bash-completion/completions/tqa
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    console.out(get_completion_script(prog_name="tqa", complete_var=VARIABLE, shell=shell))
