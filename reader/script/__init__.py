"""Conversion between forms of script, with maps; names are loaded when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.deferred import deferred
from reader.script.variants import Variant

if TYPE_CHECKING:
    from reader.script.conversion import View, prepare
    from reader.script.detection import detect, source_of
    from reader.script.doubt import Doubt, Row, Rule, doubts
    from reader.script.edition import DEFAULT_EDITION, Edition
    from reader.script.explanation import Explanation, explain
    from reader.script.fixed_point import Provenance, provenance
    from reader.script.rendering import convert, rendered
    from reader.script.trace import Decision, traced

__all__ = [
    "DEFAULT_EDITION",
    "Decision",
    "Doubt",
    "Edition",
    "Explanation",
    "Provenance",
    "Row",
    "Rule",
    "Variant",
    "View",
    "convert",
    "detect",
    "doubts",
    "explain",
    "prepare",
    "provenance",
    "rendered",
    "source_of",
    "traced",
]

_PLACES: Final = {
    "DEFAULT_EDITION": "edition",
    "Decision": "trace",
    "Doubt": "doubt",
    "Edition": "edition",
    "Explanation": "explanation",
    "Provenance": "fixed_point",
    "Row": "doubt",
    "Rule": "doubt",
    "View": "conversion",
    "convert": "rendering",
    "detect": "detection",
    "doubts": "doubt",
    "explain": "explanation",
    "prepare": "conversion",
    "provenance": "fixed_point",
    "rendered": "rendering",
    "source_of": "detection",
    "traced": "trace",
}

__getattr__ = deferred(__name__, _PLACES)
