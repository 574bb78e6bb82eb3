"""A page that stands alone: one file, no request, and a policy that lets nothing run but what is in it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.resources import files

from tqa.report.html.markup import Markup, join, tag

ASSETS = files("tqa.report.html") / "assets"


def asset(name: str) -> str:
    """A style sheet or script of this package."""
    return (ASSETS / name).read_text(encoding="utf-8")


def page(title: str, body: Iterable[str], lang: str, styles: Sequence[str], scripts: Sequence[str] = ()) -> str:
    """The whole file. `styles` and `scripts` name assets."""
    style, script = "".join(map(asset, styles)), "".join(map(asset, scripts))
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("style", Markup(style)),
    )
    # The script stands last: it finds the page whole. `</` in either asset would end its element; a test looks.
    end = [tag("script", Markup(script))] if script else []
    return "<!DOCTYPE html>\n" + tag("html", head, "\n", tag("body", body, join(end)), lang=lang) + "\n"


def policy(style: str, script: str) -> str:
    """A content security policy that names the one style sheet and the one script by their hashes."""
    source = f"script-src {_hashed(script)}; " if script else ""
    return f"default-src 'none'; {source}style-src {_hashed(style)}; base-uri 'none'; form-action 'none'"


def _hashed(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
