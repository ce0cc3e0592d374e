"""The letter as assistive clients see it: a document whose words, caret and selection can be read and set."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from reader.script import Variant
from reader.ui.letter_view.herald import Herald
from reader.ui.letter_view.mirror import Mirror
from reader.ui.letter_view.view import LetterView
from reader.ui.letter_view.whereabouts import whereabouts

_LANGUAGE: QAccessible.Attribute | None = getattr(QAccessible.Attribute, "Locale", None)
"""Qt knows of it from 6.10 on."""


class LetterInterface(QAccessibleWidget):
    """What Qt asks for of a letter's view; its text is that of a `Mirror`, made when a client first asks."""

    def __init__(self, view: LetterView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._view = view
        self._herald = Herald(view)
        self._mirror: Mirror | None = None
        self._text: QAccessibleTextInterface | None = None
        self._language = _Language(view)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # an address
        """Qt: the text of the letter, its language, whatever else a widget offers."""
        if kind is QAccessible.InterfaceType.TextInterface:
            return self._mirrored()
        if kind is QAccessible.InterfaceType.AttributesInterface and _LANGUAGE is not None:
            return self._language
        offered = super().interface_cast(kind)
        return VoidPtr(0) if offered is None else offered  # None itself would be taken for an address

    def text(self, kind: QAccessible.Text) -> str:
        """Qt: the letter's title as its name; as its description which view it is, and what is at the caret."""
        page = self._view.page
        if kind is QAccessible.Text.Name and page is not None and page.letter.title:
            return page.shown_text(page.letter.title)
        if kind is QAccessible.Text.Description:
            return ". ".join(filter(None, (self._view.accessibleDescription(), whereabouts(self._view))))
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Qt: many lines, to be read and selected, not to be written in."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def childCount(self) -> int:
        """Qt: none, the page is one text."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # there may be none
        """Qt: none."""
        return None

    def _mirrored(self) -> QAccessibleTextInterface | None:
        if self._mirror is None:
            self._mirror = Mirror(self._view)
            self._text = QAccessible.queryAccessibleInterface(self._mirror).textInterface()
            self._herald.compare(self._mirror)
        self._mirror.refresh()
        return self._text


class _Language(QAccessibleAttributesInterface):
    """Says which Chinese is shown, so that it is read by a voice that can."""

    def __init__(self, view: LetterView) -> None:
        super().__init__()
        self._view = view

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Qt: the language."""
        return [_LANGUAGE] if _LANGUAGE is not None else []

    def attributeValue(self, key: QAccessible.Attribute) -> QLocale | None:
        """Qt: the variant that is shown, of the original the script that it is stored in."""
        page = self._view.page
        if key is not _LANGUAGE or page is None:
            return None
        shown = page.source if page.variant is Variant.ORIGINAL else page.variant
        return QLocale(shown or "zh")
