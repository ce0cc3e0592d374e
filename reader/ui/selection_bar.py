"""The small bar that comes up beside a selected passage."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.annotations import Color, Style
from reader.ui.actions import STYLES, Actions
from reader.ui.icons import swatch
from reader.ui.names import color_name
from reader.ui.overlay import Overlay
from reader.ui.themes import Theme

_GAP = 8


class Place(Enum):
    """A side of a passage."""

    ABOVE = "above"
    BELOW = "below"
    LEFT = "left"
    RIGHT = "right"


BEFORE_LINES = (Place.ABOVE, Place.BELOW, Place.LEFT, Place.RIGHT)
AFTER_LINES = (Place.BELOW, Place.ABOVE, Place.LEFT, Place.RIGHT)
BEFORE_COLUMNS = (Place.RIGHT, Place.LEFT, Place.ABOVE, Place.BELOW)
AFTER_COLUMNS = (Place.LEFT, Place.RIGHT, Place.BELOW, Place.ABOVE)


def beside(area: QRect, passage: QRect, size: QSize, places: Sequence[Place]) -> QPoint:
    """Where something of a size goes that is not to cover a passage, inside the area.

    That is the first place with room; where there is none, the one where the least is covered.
    """
    room = area.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    wished = [_at(place, passage, size) for place in places]
    inside = [_inside(room, rect) for rect in wished]
    return min(inside, key=lambda rect: _extent(rect.intersected(passage))).topLeft()


class SelectionBar(Overlay):
    """Five colours, the style used last with the others in its menu, note, copy; it never covers the passage."""

    color_chosen = Signal(object)

    def __init__(self, actions: Actions, theme: Theme, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk, self._actions = desk, actions
        self.setObjectName("card")
        self._colors = {color: QToolButton(self) for color in Color}
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(2)
        for color, button in self._colors.items():
            button.clicked.connect(lambda _=False, color=color: self.color_chosen.emit(color))
            row.addWidget(button)
        row.addSpacing(6)
        self._style = QToolButton(self, popupMode=QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._style.setMenu(self._menu())
        self.offer_style(Style.UNDERLINE)
        row.addWidget(self._style)
        for name in ("note", "copy"):
            button = QToolButton(self)
            button.setDefaultAction(actions[name])
            row.addWidget(button)
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(20, 20))
        self.set_theme(theme)
        self.retranslate()
        self.hide()

    @property
    def stops(self) -> list[QToolButton]:
        """Where the Tab key stops, in order."""
        return self.findChildren(QToolButton)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for color, button in self._colors.items():
            button.setIcon(swatch(theme.highlights[color], theme.faint))

    def offer_style(self, style: Style) -> None:
        """Let one click mark in this style; a highlight has its colours for that."""
        for name, known in STYLES.items():
            if known is style:
                self._style.setDefaultAction(self._actions[name])

    def show_beside(self, passage: QRect, *, vertical: bool) -> None:
        """Come up before the passage, after it where there is no room; in the parent's coordinates."""
        self.adjustSize()
        places = BEFORE_COLUMNS if vertical else BEFORE_LINES
        self.move(beside(self._desk.rect(), passage, self.sizeHint(), places))
        self.show()
        self.raise_()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("Mark the selected passage"))
        for number, (color, button) in enumerate(self._colors.items(), 1):
            name = self.tr("Highlight: {color}").format(color=color_name(color))
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Ctrl+{number})")
        for button in self.stops:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for name in STYLES:
            menu.addAction(self._actions[name])
        return menu


def _extent(rect: QRect) -> int:
    return rect.width() * rect.height()


def _at(place: Place, passage: QRect, size: QSize) -> QRect:
    rect = QRect(QPoint(0, 0), size)
    rect.moveCenter(passage.center())
    if place is Place.ABOVE:
        rect.moveBottom(passage.top() - _GAP)
    elif place is Place.BELOW:
        rect.moveTop(passage.bottom() + _GAP)
    elif place is Place.LEFT:
        rect.moveRight(passage.left() - _GAP)
    else:
        rect.moveLeft(passage.right() + _GAP)
    return rect


def _inside(room: QRect, rect: QRect) -> QRect:
    x = max(room.left(), min(rect.left(), room.right() - rect.width() + 1))
    y = max(room.top(), min(rect.top(), room.bottom() - rect.height() + 1))
    return QRect(QPoint(x, y), rect.size())
