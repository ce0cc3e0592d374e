"""Conversion between forms of script, with maps; names are loaded when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.deferred import deferred
from reader.script.variants import Variant

if TYPE_CHECKING:
    from reader.script.conversion import View, convert, prepare
    from reader.script.detection import detect
    from reader.script.dictionaries import DEFAULT_EDITION, Edition
    from reader.script.doubt import Doubt, Rule, doubts

__all__ = ["DEFAULT_EDITION", "Doubt", "Edition", "Rule", "Variant", "View", "convert", "detect", "doubts", "prepare"]

_PLACES: Final = {
    "DEFAULT_EDITION": "dictionaries",
    "Doubt": "doubt",
    "Edition": "dictionaries",
    "Rule": "doubt",
    "View": "conversion",
    "convert": "conversion",
    "detect": "detection",
    "doubts": "doubt",
    "prepare": "conversion",
}

__getattr__ = deferred(__name__, _PLACES)
