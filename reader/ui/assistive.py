"""Where assistive clients, such as screen readers, find the letter and hear messages; costs nothing without one."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_kept: list[QAccessibleInterface] = []
"""Qt deletes the interfaces; did Python, too, as it does with what nobody holds, the program would end in a crash."""


def attend(view: QWidget) -> None:
    """Have Qt ask here what a letter is to assistive clients; one that has already met `view` is told anew."""
    known = QAccessible.queryAccessibleInterface(view)
    if known not in _kept:  # Qt's own, which it would keep
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
        QAccessible.installFactory(_interface)
    if QAccessible.isActive() and view.hasFocus():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.Focus))


def announce(message: QWidget, text: str, *, is_new: bool) -> None:
    """Have a message said that `message` shows; `is_new` where it was not on the screen before."""
    if not QAccessible.isActive():
        return
    if sys.platform != "linux":
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(message, text))
    elif not is_new:  # Orca says a notification when it comes up, and only its later versions know announcements
        QAccessible.updateAccessibility(QAccessibleEvent(message, QAccessible.Event.ObjectShow))


def _interface(kind: str, of: QObject) -> QAccessibleInterface | None:
    """The interface of what Qt does not know by itself, None for everything else."""
    if kind == "MessageBar" and isinstance(of, QWidget):
        from PySide6.QtWidgets import QAccessibleWidget

        _kept.append(QAccessibleWidget(of, QAccessible.Role.Notification))
        return _kept[-1]
    if kind == "LetterView":
        from reader.ui.letter_view.accessible import LetterInterface
        from reader.ui.letter_view.view import LetterView

        if isinstance(of, LetterView):
            _kept.append(LetterInterface(of))
            return _kept[-1]
    return None
