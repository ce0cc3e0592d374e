"""Highlights and notes, and how they hold on to their words."""

from reader.annotations.anchor import Located, describe, locate
from reader.annotations.annotation import Anchor, Annotation, Color, Motivation, Style
from reader.annotations.section import section_label

__all__ = [
    "Anchor",
    "Annotation",
    "Color",
    "Located",
    "Motivation",
    "Style",
    "describe",
    "locate",
    "section_label",
]
