"""The pages before they are printed, one at a time; composed and painted on a thread of their own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.ui.printing.composing import Compositor
from reader.ui.printing.press import MOST, Press, Proof
from reader.ui.workers import Worker

_SETTLING_MS = 120
_MARGIN = 14


class _Sheet(QWidget):
    """Shows one page in the middle."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setMinimumSize(260, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the page."""
        super().paintEvent(event)
        if not self.image.isNull():
            size = self.image.deviceIndependentSize().toSize()
            painter = QPainter(self)
            x, y = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawImage(x, y, self.image)
            painter.setPen(self.palette().mid().color())
            painter.drawRect(x - 1, y - 1, size.width() + 1, size.height() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the page is to fit."""
        super().resizeEvent(event)
        self.resized.emit()


class Preview(QWidget):
    """The pages and the ways through them; in columns the next page is on the left, as in a book."""

    shown = Signal(object)
    """The `Proof` that is shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker("preview", self)
        self._press: Press | None = None
        self._vertical = False
        self._number, self.proof = 0, Proof(QImage(), 0, 0, False)
        self.sheet, self._place = _Sheet(), QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.left, self.right = QToolButton(autoRaise=True), QToolButton(autoRaise=True)
        self.left.setArrowType(Qt.ArrowType.LeftArrow)
        self.right.setArrowType(Qt.ArrowType.RightArrow)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._settling.timeout.connect(self._pull)
        self.sheet.resized.connect(self._settling.start)
        self.left.clicked.connect(lambda: self.turn(1 if self._vertical else -1))
        self.right.clicked.connect(lambda: self.turn(-1 if self._vertical else 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()
        self.retranslate()

    def show_pages(self, make: Callable[[], Compositor], *, vertical: bool) -> None:
        """Show what `make`, which is called on another thread, composes."""
        self._drop()
        self._press, self._vertical = Press(make), vertical
        self.retranslate()
        self._settling.start()

    def turn(self, by: int) -> None:
        """Turn so many pages."""
        self._number = max(0, self.proof.number + by)
        self._pull()

    def end(self) -> None:
        """Compose no more."""
        self._drop()
        self._worker.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: turn pages by keys."""
        keys, forward = Qt.Key, -1 if self._vertical else 1
        steps = {
            keys.Key_PageDown: 1, keys.Key_Down: 1, keys.Key_Space: 1, keys.Key_PageUp: -1, keys.Key_Up: -1,
            keys.Key_Right: forward, keys.Key_Left: -forward,
            keys.Key_Home: -MOST, keys.Key_End: MOST,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: turn pages by the wheel."""
        if event.angleDelta().y():
            self.turn(-1 if event.angleDelta().y() > 0 else 1)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        following, preceding = self.tr("Next page"), self.tr("Previous page")
        names = (following, preceding) if self._vertical else (preceding, following)
        for button, name in zip((self.left, self.right), names, strict=True):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.setAccessibleName(self.tr("Preview"))
        self._tell()

    def _pull(self) -> None:
        press, ratio = self._press, self.devicePixelRatioF()
        if press is None or not self.isVisible():
            return
        size = (self.sheet.size() - QSize(_MARGIN, _MARGIN)) * ratio

        def show(proof: Proof) -> None:
            if press is self._press:
                proof.image.setDevicePixelRatio(ratio)
                self._show(proof)
                if not proof.is_all:
                    self._count(press)

        number = self._number
        self._worker.submit(lambda: press.pull(number, size), show)

    def _count(self, press: Press) -> None:
        """Have the pages counted, some at a time, so that one that is asked for comes between."""

        def show(answer: tuple[int, bool]) -> None:
            count, is_enough = answer
            if press is not self._press:
                return
            if is_enough:
                self._settling.start()
            else:
                self._show(self.proof._replace(pages=count))
                self._count(press)

        if self.proof.pages < MOST and not self._worker.busy:
            self._worker.submit(press.count, show)

    def _show(self, proof: Proof) -> None:
        self.proof = proof
        self.sheet.image = proof.image
        self.sheet.update()
        self._tell()
        self.shown.emit(proof)

    def _tell(self) -> None:
        """Say which page of how many is shown."""
        proof = self.proof
        more = "" if proof.is_all else "+"
        self._place.setText(f"{proof.number + 1} / {proof.pages}{more}" if proof.pages else "")
        back, forth = (self.right, self.left) if self._vertical else (self.left, self.right)
        back.setEnabled(proof.number > 0)
        forth.setEnabled(proof.number + 1 < proof.pages or not proof.is_all)

    def _drop(self) -> None:
        press, self._press = self._press, None
        if press is not None:
            self._worker.submit(press.end)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        for part in (self.left, self._place, self.right):
            row.addWidget(part, 1 if part is self._place else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(row)
