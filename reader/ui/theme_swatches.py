"""The themes as small sheets of paper to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from reader.settings import Settings
from reader.settings import Theme as ThemeName
from reader.ui.flowing import Flowing
from reader.ui.names import THEME_NAMES
from reader.ui.themes import NIGHT, PAPER, THEMES, Theme

_SIZE = QSize(48, 34)
_RATIO = 3
_RULES = 4


class ThemeSwatches(QWidget):
    """Buttons with the ground and the ink of every theme, one of which is always down."""

    changed = Signal(object)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.caption, self.fields = text, ("theme",)
        self.buttons = {ThemeName(name): QToolButton() for name in THEME_NAMES}
        self._group = QButtonGroup(self)
        row = Flowing(2)
        self.setLayout(row)
        for name, button in self.buttons.items():
            button.setObjectName("swatch")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(_SIZE)
            button.setIcon(_icon(name))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, name=name: self.changed.emit({"theme": name}))
            self._group.addButton(button)
            row.addWidget(button)

    def put(self, settings: Settings) -> None:
        """Press the button of the theme of the settings; the keyboard goes along."""
        chosen = self.buttons[settings.theme]
        if not chosen.isChecked() and any(button.hasFocus() for button in self.buttons.values()):
            chosen.setFocus()
        chosen.setChecked(True)
        self.setFocusProxy(chosen)

    def retranslate(self, label: str) -> None:
        """Put every text in the window's language."""
        for name, button in self.buttons.items():
            button.setText(QCoreApplication.translate("Themes", THEME_NAMES[name]))
            button.setAccessibleName(f"{label}: {button.text()}")
        width = max(button.sizeHint().width() for button in self.buttons.values())
        for button in self.buttons.values():
            button.setMinimumWidth(width)


def _icon(name: ThemeName) -> QIcon:
    """A sheet in the colours of a theme; one that follows the desktop is half bright, half dark."""
    pixmap = QPixmap(_SIZE * _RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_RATIO, _RATIO)
    box = QRectF(0.5, 0.5, _SIZE.width() - 1, _SIZE.height() - 1)
    edge = QPainterPath()
    edge.addRoundedRect(box, 4, 4)
    painter.setClipPath(edge)
    if name is ThemeName.SYSTEM:
        _draw(painter, box, PAPER)
        painter.setClipRect(box.adjusted(box.width() / 2, 0, 0, 0), Qt.ClipOperation.IntersectClip)
        _draw(painter, box, NIGHT)
    else:
        _draw(painter, box, THEMES[name])
    painter.setClipping(False)
    painter.strokePath(edge, QPen(QColor(THEMES.get(name, PAPER).faint), 1))
    painter.end()
    pixmap.setDevicePixelRatio(_RATIO)
    return QIcon(pixmap)


def _draw(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.fillRect(box, QColor(theme.paper))
    if theme.rule:
        painter.setPen(QPen(QColor(theme.rule), 1))
        for number in range(1, _RULES + 1):
            x = round(box.width() * number / (_RULES + 1))
            painter.drawLine(x, 0, x, _SIZE.height())
    font = painter.font()
    font.setFamilies(["Noto Serif CJK TC", "LXGW WenKai"])
    font.setPixelSize(20)
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "文")
