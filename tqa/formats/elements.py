"""The vocabulary of HTML as far as reading needs it. Source: the HTML standard."""

from __future__ import annotations

from tqa.model import Kind


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")
"""Elements without content."""

RAW = _names("iframe noembed noframes script style textarea title xmp")
"""Elements in which no tag but their own end tag is one."""

BLOCKS = _names(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav ol "
    "optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul"
)
"""Elements that no sentence crosses: those rendered as blocks, and the controls of forms."""

OPAQUE = _names("canvas code embed img input kbd math object samp var")
"""Inline elements that are no prose and yet take their place in the sentence."""

SILENT = _names(
    "area audio datalist head iframe noembed noframes noscript pre rp rt script style svg template textarea video xmp"
)
"""Elements whose content is not read as part of the article."""

ROOTS = _names("html body")
"""A language here speaks for the template rather than for the article, which is measured as a whole."""

KINDS = {
    "title": Kind.TITLE,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary"), Kind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Kind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), Kind.CELL),
    **dict.fromkeys(("caption", "figcaption"), Kind.CAPTION),
    **dict.fromkeys(("button", "option"), Kind.LINK),
}
"""What a block is by the innermost of these elements around it; a control is something to click, as a link is."""

_CLOSED_BY = {
    "li": _names("li p"),
    "dt": _names("dt dd p"),
    "dd": _names("dt dd p"),
    "td": _names("td th p"),
    "th": _names("td th p"),
    "tr": _names("tr td th p"),
    "option": _names("option"),
}
_PARAGRAPH = _names("p")


def closed_by(name: str) -> frozenset[str]:
    """The open elements whose end tag may be left out before this block begins ("optional tags")."""
    return _CLOSED_BY.get(name, _PARAGRAPH)
