"""A letter as a Word file (Office Open XML, ECMA-376), its notes as comments on their words."""

from reader.export.word.package import word_file

__all__ = ["word_file"]
