"""The bar above the report: filters by severity and check, steps from finding to finding, light and dark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tqa.checks import Check, registry
from tqa.model import Finding, Message, Severity
from tqa.report.html import phrases
from tqa.report.html.markup import Markup, tag


def bar(found: Sequence[Finding], lang: str) -> Markup:
    """The whole bar; without findings only the switch between light and dark."""

    def say(message: Message) -> str:
        return phrases.say(message, lang)

    shade = tag("button", "◐", type="button", id="shade", title=say(phrases.SHADE), aria_label=say(phrases.SHADE))
    if not found:
        return tag("div", tag("span", class_="space"), shade, class_="bar")
    return tag(
        "div",
        tag("span", *_severities(found, lang), class_="group", role="group", aria_label=say(phrases.FILTERS)),
        _checks(found, lang),
        tag("label", tag("input", type="checkbox", id="brief"), " ", say(phrases.BRIEF), class_="switch"),
        tag("span", class_="space"),
        tag("output", id="shown", data_shown=say(phrases.SHOWN), data_place=say(phrases.PLACE)),
        tag("span", *_steps(lang), class_="group"),
        _keys(lang),
        shade,
        class_="bar",
    )


def _severities(found: Sequence[Finding], lang: str) -> Iterator[Markup]:
    counts = Counter(finding.severity for finding in found)
    for severity in sorted(Severity, reverse=True):
        if counts[severity]:
            box = tag("input", type="checkbox", checked=True, data_severity=str(severity))
            words = phrases.SEVERITIES if counts[severity] != 1 else phrases.SEVERITY
            said = f"{phrases.number(counts[severity], lang)} {phrases.say(words[severity], lang)}"
            yield tag("label", box, " ", said, class_=f"chip {severity}")


def _checks(found: Sequence[Finding], lang: str) -> Markup:
    counts = Counter(finding.code for finding in found)
    known = {check.code: check for check in registry()}
    rows = [_row(code, count, known.get(code), lang) for code, count in counts.most_common()]
    buttons = [
        tag("button", phrases.say(word, lang), type="button", data_all=str(on).lower())
        for word, on in ((phrases.ALL, True), (phrases.NONE, False))
    ]
    head = tag("summary", f"{phrases.say(phrases.CHECKS, lang)} ", tag("span", str(len(rows)), class_="count"))
    menu = tag("div", tag("p", *buttons, class_="buttons"), tag("ul", *rows), class_="menu")
    return tag("details", head, menu, class_="checks", id="checks")


def _row(code: str, count: int, check: Check | None, lang: str) -> Markup:
    title = phrases.say(check.title, lang) if check else code
    box = tag("input", type="checkbox", checked=True, data_check=code)
    label = tag("label", box, " ", tag("span", code, class_="code"), " ", tag("span", title, class_="title"))
    return tag("li", label, tag("span", phrases.number(count, lang), class_="count"))


def _steps(lang: str) -> Iterator[Markup]:
    for name, sign, message in (("previous", "↑", phrases.PREVIOUS), ("next", "↓", phrases.NEXT)):
        said = phrases.say(message, lang)
        yield tag("button", sign, type="button", id=name, title=said, aria_label=said)


def _keys(lang: str) -> Markup:
    box = tag("input", type="checkbox", id="keys", checked=True)
    keys, explained = phrases.say(phrases.KEYS, lang), phrases.say(phrases.KEY_HELP, lang)
    return tag("label", box, " ", keys, class_="switch", title=explained)
