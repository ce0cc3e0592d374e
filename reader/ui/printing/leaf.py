"""Printed pages as numbers: which lines of which paragraphs stand where. They hold nothing of Qt's."""

from __future__ import annotations

from typing import NamedTuple


class Slice(NamedTuple):
    """The lines `first` up to `end` of a paragraph; `block` is where the paragraph's own start would stand.

    It is counted in units from where lines begin on the page; negative where earlier lines are on other pages.
    """

    paragraph: int
    first: int
    end: int
    block: float


class Reference(NamedTuple):
    """The number of a note at the end of its passage: the place of that in a shown paragraph."""

    number: int
    paragraph: int
    offset: int


class Leaf(NamedTuple):
    """One page, numbered from 0: its lines, the notes beside them, the references in them."""

    number: int
    slices: tuple[Slice, ...]
    beside: tuple[Slice, ...] = ()
    references: tuple[Reference, ...] = ()
