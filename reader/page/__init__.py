"""A letter as it is shown in one variant, with its marks."""

from reader.page.lines import LONGEST_PARAGRAPH, Role
from reader.page.marks import Mark, Marks
from reader.page.page import Page, Paragraph

__all__ = ["LONGEST_PARAGRAPH", "Mark", "Marks", "Page", "Paragraph", "Role"]
