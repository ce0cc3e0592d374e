"""The library in its file; names are loaded when first used, so that `glance` alone loads no SQLAlchemy."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reader.store.glance import Glance, Opening, first_paint, open_letter
    from reader.store.letters import Added
    from reader.store.library import Library
    from reader.store.revision import Revision
    from reader.store.search import Found, Hit
    from reader.store.state import ReadingState
    from reader.store.summary import LetterSummary
    from reader.store.verify import Problem, Report

_PLACES: Final = {
    "Added": "letters",
    "Found": "search",
    "Glance": "glance",
    "Hit": "search",
    "LetterSummary": "summary",
    "Library": "library",
    "Opening": "glance",
    "Problem": "verify",
    "ReadingState": "state",
    "Report": "verify",
    "Revision": "revision",
    "first_paint": "glance",
    "open_letter": "glance",
}

__all__ = [
    "Added",
    "Found",
    "Glance",
    "Hit",
    "LetterSummary",
    "Library",
    "Opening",
    "Problem",
    "ReadingState",
    "Report",
    "Revision",
    "first_paint",
    "open_letter",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
