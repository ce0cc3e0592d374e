"""Conversion between forms of script, with maps."""

from reader.script.convert import View, convert, prepare
from reader.script.detect import detect
from reader.script.dictionaries import DEFAULT_EDITION, Edition
from reader.script.doubts import Doubt, Rule, doubts
from reader.script.variants import Variant

__all__ = ["DEFAULT_EDITION", "Doubt", "Edition", "Rule", "Variant", "View", "convert", "detect", "doubts", "prepare"]
