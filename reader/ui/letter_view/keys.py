"""Which keys move the caret and which the page; a vertical page turns the arrows with it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt

from reader.ui.letter_view.caret import Move

_Key = Qt.Key


class Turn(Enum):
    """A movement of the page by most of a window."""

    FORWARD = auto()
    BACKWARD = auto()


_PLAIN = {
    _Key.Key_Right: Move.NEXT_CHARACTER,
    _Key.Key_Left: Move.PREVIOUS_CHARACTER,
    _Key.Key_Down: Move.NEXT_LINE,
    _Key.Key_Up: Move.PREVIOUS_LINE,
    _Key.Key_Home: Move.LINE_START,
    _Key.Key_End: Move.LINE_END,
}
_WITH_CONTROL = {
    _Key.Key_Right: Move.NEXT_WORD,
    _Key.Key_Left: Move.PREVIOUS_WORD,
    _Key.Key_Down: Move.NEXT_PARAGRAPH,
    _Key.Key_Up: Move.PREVIOUS_PARAGRAPH,
    _Key.Key_PageDown: Move.NEXT_SECTION,
    _Key.Key_PageUp: Move.PREVIOUS_SECTION,
    _Key.Key_Home: Move.LETTER_START,
    _Key.Key_End: Move.LETTER_END,
}
_WITH_ALT = {_Key.Key_PageDown: Move.NEXT_SENTENCE, _Key.Key_PageUp: Move.PREVIOUS_SENTENCE}
_TURNED = {
    _Key.Key_Down: _Key.Key_Right,
    _Key.Key_Up: _Key.Key_Left,
    _Key.Key_Left: _Key.Key_Down,
    _Key.Key_Right: _Key.Key_Up,
}
_Modifier = Qt.KeyboardModifier
_DECIDING = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
_TABLES = {_Modifier.NoModifier: _PLAIN, _Modifier.ControlModifier: _WITH_CONTROL, _Modifier.AltModifier: _WITH_ALT}
_TURNS = {_Key.Key_PageDown: Turn.FORWARD, _Key.Key_PageUp: Turn.BACKWARD, _Key.Key_Space: Turn.FORWARD}


def move_of(key: int, modifiers: Qt.KeyboardModifier, *, vertical: bool) -> Move | None:
    """The movement of the caret that a key asks for."""
    pressed = _known(key)
    table = _TABLES.get(modifiers & _DECIDING)
    if pressed is None or table is None:
        return None
    return table.get(_TURNED.get(pressed, pressed) if vertical else pressed)


def turn_of(key: int, modifiers: Qt.KeyboardModifier) -> Turn | None:
    """The movement of the page that a key asks for."""
    if modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return None
    if key == _Key.Key_Space and modifiers & Qt.KeyboardModifier.ShiftModifier:
        return Turn.BACKWARD
    pressed = _known(key)
    return None if pressed is None else _TURNS.get(pressed)


def _known(key: int) -> Qt.Key | None:
    return next((known for known in (*_PLAIN, *_TURNS) if known == key), None)
