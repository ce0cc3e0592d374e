"""What is shown and kept of a letter beside its text: its name in a list, its outline as JSON."""

from __future__ import annotations

from reader.letters.letter import Letter, Remark, Section

PARSER_VERSION = 2
"""Grows when `parse` finds something else than before in the same text, so that stored outlines are redone."""

_LONGEST_NAME = 24


def display_title(letter: Letter, name: str) -> str:
    """What to call a letter in a list: its title, else its first words, else `name`; never empty."""
    if letter.title:
        return letter.title
    words = (letter.salutation or letter.text[:200].strip()).split("\n")[0]
    return words.rstrip("：:，, 　")[:_LONGEST_NAME] or name or "…"


def to_json(letter: Letter) -> dict[str, object]:
    """The letter without its text; offsets are code points, half-open, and None stands for what is not there."""
    return {
        "title": letter.title,
        "sender": letter.sender,
        "recipient": letter.recipient,
        "doc_no": letter.doc_no,
        "date": letter.date.isoformat() if letter.date else None,
        "date_span": letter.date_span.edtf if letter.date_span else None,
        "date_text": letter.date_text,
        "salutation": letter.salutation,
        "closing": letter.closing,
        "signature": letter.signature,
        "sections": [_section(section) for section in letter.sections],
        "parts": [{"role": str(p.role), "start": p.span.start, "end": p.span.end} for p in letter.parts],
        "cruft": [{"kind": c.kind, "start": c.span.start, "end": c.span.end} for c in letter.cruft],
        "remarks": [_remark(remark) for remark in letter.remarks],
    }


def _remark(remark: Remark) -> dict[str, object]:
    span = remark.span
    return {
        "kind": str(remark.kind),
        "start": span.start,
        "end": span.end,
        "expected": remark.expected,
        "after": remark.after,
    }


def _section(section: Section) -> dict[str, object]:
    return {
        "level": section.level,
        "label": section.label,
        "heading": section.heading,
        "kind": str(section.kind),
        "start": section.span.start,
        "end": section.span.end,
        "heading_end": section.heading_end if section.heading is not None else None,
    }
