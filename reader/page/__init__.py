"""A letter as it is shown in one variant, with its marks and signs."""

from reader.page.lines import LONGEST_PARAGRAPH, Role
from reader.page.marks import Mark, Marks
from reader.page.orthography import Orthography
from reader.page.page import Page, doubts_in
from reader.page.paragraph import Paragraph
from reader.page.signs import Sign, SignKind
from reader.page.typography import Kinsoku, Ruby, RubyScope, Squeeze

__all__ = [
    "LONGEST_PARAGRAPH",
    "Kinsoku",
    "Mark",
    "Marks",
    "Orthography",
    "Page",
    "Paragraph",
    "Role",
    "Ruby",
    "RubyScope",
    "Sign",
    "SignKind",
    "Squeeze",
    "doubts_in",
]
