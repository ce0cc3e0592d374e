"""The library in its file; names are loaded when first used, so that `glance` alone loads no SQLAlchemy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.deferred import deferred

if TYPE_CHECKING:
    from reader.store.adding import Addition
    from reader.store.amendment import AmendmentRevision
    from reader.store.glance import Glance, Opening, first_paint, open_letter
    from reader.store.letters import Added
    from reader.store.library import Library
    from reader.store.override import OverrideRevision
    from reader.store.revision import Revision
    from reader.store.search import Found, Hit
    from reader.store.state import ReadingState
    from reader.store.summary import LetterSummary
    from reader.store.verify import Problem, Report

_PLACES: Final = {
    "Added": "letters",
    "Addition": "adding",
    "AmendmentRevision": "amendment",
    "Found": "search",
    "Glance": "glance",
    "Hit": "search",
    "LetterSummary": "summary",
    "Library": "library",
    "Opening": "glance",
    "OverrideRevision": "override",
    "Problem": "verify",
    "ReadingState": "state",
    "Report": "verify",
    "Revision": "revision",
    "first_paint": "glance",
    "open_letter": "glance",
}

__all__ = [
    "Added",
    "Addition",
    "AmendmentRevision",
    "Found",
    "Glance",
    "Hit",
    "LetterSummary",
    "Library",
    "Opening",
    "OverrideRevision",
    "Problem",
    "ReadingState",
    "Report",
    "Revision",
    "first_paint",
    "open_letter",
]

__getattr__ = deferred(__name__, _PLACES)
