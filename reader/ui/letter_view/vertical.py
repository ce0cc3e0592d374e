"""Vertical setting (豎排): columns from the top down, from right to left."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QTransform

from reader.text import Span
from reader.ui.letter_view.direction import Frame
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.shaping import Turn

_WIDENED = str.maketrans(",:;!?", "，：；！？")
_HAN = "[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
# The mark of a Western sentence within Chinese brackets lies on its side with its words.
_NARROW_BY_HAN = re.compile(f"(?<={_HAN})[,:;!?]|[,:;!?](?={_HAN})(?!(?<=[a-z].)[」』）》〉])")
_STANDING_IN_BRACKETS = re.compile(rf"\(([^()]*{_HAN}[^()]*|[A-Z]{{1,4}})\)")
# Signs and symbols that stand upright among Han (UAX #50).
_UPRIGHT = (
    "\u00a7\u00a9\u00ae\u00b1\u00b7\u00bc-\u00be\u00d7\u00f7\u2016\u2020\u2021\u2025\u2026\u203b\u203c\u2047-\u2049"
    "\u2103\u2109\u2116\u2121\u2122\u2150-\u218b\u221e\u2234\u2235\u2460-\u24ff\u25a0-\u2619\u2620-\u2767\u2776-\u2793"
)
_TURNED = re.compile(
    "(?P<combined>(?<![!-~])[0-9]{1,3}(?![!-~]))"
    "|(?P<letters>(?<![!-~\u00c0-\u036f’])(?:[A-Z]{1,4}|[a-zΑ-ω])(?![!-~\u00c0-\u036f’]))"
    f"|(?P<upright>(?:[\u2e80-\U0003ffff{_UPRIGHT}]"
    "[\u0300-\u036f\u200b-\u200d\u2060\u20d0-\u20ff\U000e0100-\U000e01ef]*)+)"
)
_TURNS = {"combined": Turn.COMBINED, "letters": Turn.LETTERS, "upright": Turn.UPRIGHT}


class Vertical:
    """Columns from the top down, from right to left; words lie on their side, what is short stands (CLREQ §6.3.4)."""

    vertical = True

    def wording(self, text: str) -> str:
        """The text with half-width marks beside Han made full-width, which alone can stand upright."""
        wording = _STANDING_IN_BRACKETS.sub(r"（\1）", Horizontal().wording(text))
        return _NARROW_BY_HAN.sub(lambda match: match[0].translate(_WIDENED), wording)

    def turned(self, text: str) -> list[tuple[Span, Turn]]:
        """Han and its marks upright, letters and acronyms one below the other, short numbers abreast (縱中橫)."""
        return [(Span(*match.span()), _TURNS[match.lastgroup or ""]) for match in _TURNED.finditer(text)]

    def across(self, size: QSize) -> int:
        """The window's height."""
        return size.height()

    def extent(self, size: QSize) -> int:
        """The window's width."""
        return size.width()

    def transform(self, frame: Frame, block: float) -> QTransform:
        """A quarter turn around the upper right corner."""
        return QTransform(0, 1, -1, 0, frame.size.width() - block, frame.margin)

    def unturned(self, frame: Frame, block: float) -> QPointF:
        """The upper right corner of the paragraph."""
        return QPointF(frame.size.width() - block, frame.margin)
