"""The name of the place in a letter's outline where a passage stands."""

from __future__ import annotations

from reader.letters import Letter, Section


def section_label(letter: Letter, offset: int) -> str:
    """The headings from the top of the outline down to the one that holds `offset`; '' where none does."""
    path: list[Section] = []
    for section in letter.sections:
        if section.span.start > offset:
            break
        if offset < section.span.end:
            path.append(section)
    return " › ".join(name for section in path if (name := _name(section)))


def _name(section: Section) -> str:
    return section.label + (section.heading or "")
