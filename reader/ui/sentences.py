"""Failures in the window's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.errors import ReaderError

CONTEXT = "Errors"


def sentence(error: ReaderError) -> str:
    """The error's sentence; paths are shortened to the file's name, lists are joined."""
    values = {name: _shown(value) for name, value in error.values.items()}
    return QCoreApplication.translate(CONTEXT, error.template).format(**values)


def _shown(value: object) -> object:
    if isinstance(value, ReaderError):
        return sentence(value)
    if isinstance(value, Path):
        return value.name
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return value
