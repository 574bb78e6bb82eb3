"""markdown-it-py, taught to remember where its tokens came from.

The library keeps line numbers for blocks and no offsets for what stands inside a line. The parser states are
the places where it knows them, so this module extends those: the block state remembers which stretches of the
source make up the content of an inline token, the inline parser notes the position before and after each rule.
Nothing is searched for afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from tqa.formats import shortcodes

SPAN = "span"
"""Key of `Token.meta`: range of an inline token in the content of its block."""

CUT = "cut"
"""Key of `Token.meta`: the untrimmed content of a block and the runs (content offset, source offset) it is made of."""

_NESTING = 100
"""Levels of nesting that are parsed; deeper markup is skipped, so that hostile input stays bounded."""

_LOOKAHEAD = 10
"""Tokens, per character of a block, that may be skipped in search of the ends of link texts."""

Cut = tuple[str, Sequence[tuple[int, int]]]


def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough, footnotes and shortcodes; tokens carry `SPAN` or `CUT`."""
    md = MarkdownIt()
    md.inline, md.block = _Inlines(), _Blocks()
    md.configure("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"])
    md.use(footnote_plugin, move_to_end=False)
    md.use(shortcodes.plugin)
    md.core.ruler.disable("text_join")
    md.inline.ruler2.disable("fragments_join")
    return md


class _BlockState(StateBlock):
    _cut: Cut = ("", ())
    _cells: list[Cut]

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:
        text = super().getLines(begin, end, indent, keepLastLF)
        runs, offset = [], 0
        for number, line in enumerate(text.split("\n")[: end - begin], begin):
            runs.append((offset, self.eMarks[number] - len(line)))
            offset += len(line) + 1
        self._cut = (text, runs)
        if self.tokens and self.tokens[-1].type == "html_block":
            self.tokens[-1].meta.setdefault(CUT, self._cut)
        return text

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        if ttype == "inline":
            token.meta[CUT] = self._content(self.tokens[-2])
        return token

    def _content(self, opener: Token) -> Cut:
        if opener.type in {"th_open", "td_open"}:
            return self._cell(opener)
        if opener.type == "heading_open" and opener.markup.startswith("#"):
            line = self.line - 1
            start = self.bMarks[line] + self.tShift[line] + len(opener.markup)
            return (self.src[start : self.eMarks[line]], ((0, start),))
        return self._cut

    def _cell(self, opener: Token) -> Cut:
        if self.tokens[-3].type == "tr_open":
            line = (self.tokens[-3].map or [0])[0]
            self._cells = _cells(self.src, self.bMarks[line] + self.tShift[line], self.eMarks[line])
        return self._cells.pop(0) if self._cells else ("", ())


def _cells(source: str, start: int, end: int) -> list[Cut]:
    """The cells of a table row, by the rules of GitHub's tables: an escaped bar is a bar."""
    start = end - len(source[start:end].lstrip())
    end = start + len(source[start:end].rstrip())
    cells, text, runs, last = list[Cut](), "", list[tuple[int, int]](), start
    for place in range(start, end + 1):
        ended = place == end or source[place] == "|"
        if ended and place < end and place > start and source[place - 1] == "\\":
            runs.append((len(text), last))
            text, last = text + source[last : place - 1], place
        elif ended:
            cells.append((text + source[last:place], (*runs, (len(text), last))))
            text, runs, last = "", [], place + 1
    if cells and not cells[0][0]:
        cells.pop(0)
    return cells


class _Blocks(ParserBlock):
    def parse(self, src: str, md: MarkdownIt, env: Any, outTokens: list[Token]) -> list[Token] | None:
        if not src:
            return None
        state = _BlockState(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens


class _InlineState(StateInline):
    written: int = 0
    """Where the text began that no token holds yet; it is always one stretch of the source."""
    lookahead: int = 0
    """Tokens that were skipped so far in the search for the end of a link text."""

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta[SPAN] = (self.written, self.written + len(token.content))
        return token


class _Inlines(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _InlineState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def skipToken(self, state: StateInline) -> None:
        """Skip a token; past the budget all the rest, since brackets that never close cost quadratic time."""
        assert isinstance(state, _InlineState)
        state.lookahead += 1
        if state.lookahead > _LOOKAHEAD * (state.posMax + _NESTING):
            state.pos = state.posMax
        else:
            super().skipToken(state)

    def tokenize(self, state: StateInline) -> None:
        """The loop of the library, which knows here where each token begins and ends."""
        assert isinstance(state, _InlineState)
        rules = self.ruler.getRules("")
        state.written = state.pos
        while state.pos < state.posMax:
            start, count = state.pos, len(state.tokens)
            nested = state.level < state.md.options["maxNesting"]
            if not (nested and any(rule(state, False) for rule in rules)):
                state.append_pending(state.src[start])
                state.pos = start + 1
            elif len(state.tokens) > count:
                _locate(state.tokens[count:], start, state.pos)
                state.written = state.pos
        if state.pending:
            state.pushPending()


def _locate(tokens: list[Token], start: int, end: int) -> None:
    """Spans of the tokens that a rule made of a stretch of the source: markers one by one, else the whole."""
    fresh = [token for token in tokens if SPAN not in token.meta]
    markers = all(token.type == "text" for token in fresh)
    for token in fresh:
        token.meta[SPAN] = (start, start + len(token.content) if markers else end)
        start += len(token.content) if markers else 0
