"""A passage is named by the headings above it."""

from reader.annotations import section_label
from reader.letters import Letter, Section, SectionKind
from reader.text import Span

TEXT = "敬啟者：一、會務。（一）財務（1）收支如下。二、其他" + "。" * 20


def section(level: int, label: str, heading: str | None, start: int, end: int) -> Section:
    return Section(
        level=level,
        label=label,
        heading=heading,
        kind=SectionKind.LINE if heading else SectionKind.ITEM,
        span=Span(start, end),
        heading_end=start + len(label) + len(heading or ""),
    )


LETTER = Letter(
    text=TEXT,
    sections=(
        section(1, "一、", "會務", 4, 23),
        section(2, "（一）", "財務", 9, 23),
        section(3, "（1）", None, 14, 23),
        section(1, "", "其他", 23, 30),
        section(2, "", None, 26, 30),
    ),
)


def test_a_passage_is_named_by_the_headings_from_the_top_down() -> None:
    assert section_label(LETTER, 5) == "一、會務"
    assert section_label(LETTER, 10) == "一、會務 › （一）財務"
    assert section_label(LETTER, 22) == "一、會務 › （一）財務 › （1）"


def test_a_section_without_label_and_heading_adds_nothing() -> None:
    assert section_label(LETTER, 28) == "其他"


def test_what_stands_in_no_section_has_no_name() -> None:
    assert section_label(LETTER, 0) == ""
    assert section_label(LETTER, 30) == ""
    assert section_label(Letter(text=TEXT), 5) == ""
