"""Text for the clipboard."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


def put_text(text: str) -> None:
    """Copy a text, nothing where it is empty."""
    if text:
        QGuiApplication.clipboard().setText(text)
