"""What holds for every PDF: nothing on a page is lost or doubled, and the text is that of what it was made from."""

import difflib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import TextMissing
from reader.letters.evidence import EvidenceKind
from reader.letters.sources.pdf import document as pdf
from tests.data_folder import needs
from tests.letters.sources.pdf_writer import DOWN, UP, UPRIGHT, Piece, written

SHIPPED = ("mdn_plus_privacy", "mdn_plus_terms", "subscription_services_privacy_notice", "subscription_services_tos")
LINE = "臣本布衣，躬耕於南陽，苟全性命於亂世"


@pytest.mark.parametrize("name", SHIPPED)
def test_the_text_of_a_pdf_is_that_of_the_markdown_it_was_made_from(name: str) -> None:
    path = needs(f"formats/mozilla_zh-CN_{name}.pdf")
    source = path.with_suffix(".md").read_text(encoding="utf-8")
    found = pdf.extract(path.read_bytes(), None)
    assert difflib.SequenceMatcher(None, bare(printed(source)), bare(found.text), autojunk=False).ratio() >= 0.98
    headings = [(len(marks), bare(printed(words))) for marks, words in re.findall(r"^(#+) (.*)", source, re.MULTILINE)]
    recovered = [
        (each.level, bare(each.span.of(found.text))) for each in found.evidence if each.kind is EvidenceKind.HEADING
    ]
    assert [words for _level, words in recovered] == [words for _level, words in headings]
    assert [level for level, _words in recovered] == [ranks(headings)[level] for level, _words in headings]


def ranks(headings: Sequence[tuple[int, str]]) -> dict[int, int]:
    """The levels of headings counted from the top one that there is."""
    return {level: rank for rank, level in enumerate(sorted({level for level, _words in headings}), start=1)}


def printed(markdown: str) -> str:
    """What of a Markdown text is printed; bullets for the items of its lists."""
    for mark, shown in (
        (r"\{:[^}]*\}|<[^>]+>", ""),
        (r"\[([^\]]*)\]\([^)]*\)", r"\1"),
        (r"(?m)^#+ |__|\*\*", ""),
        (r"(?m)^\s*\* ", "•"),
    ):
        markdown = re.sub(mark, shown, markdown)
    return markdown


def bare(text: str) -> str:
    """`text` without white space and without the marks that the printed files show by mistake."""
    return re.sub(r"\s|__", "", text)


@settings(max_examples=60)
@given(
    pieces=st.lists(
        st.builds(
            Piece,
            x=st.floats(40, 270),
            y=st.floats(330, 500),
            text=st.text("甲乙丙丁戊己庚辛，。：（）Aa　 ", min_size=1, max_size=12),
            size=st.sampled_from([6, 10.5, 12, 12, 12, 24]),
            bold=st.booleans(),
            turned=st.sampled_from([UPRIGHT, UPRIGHT, UPRIGHT, UP, DOWN]),
        ),
        min_size=1,
        max_size=30,
    ),
    vertical=st.booleans(),
)
def test_no_character_of_a_page_is_lost_or_doubled_wherever_it_stands(pieces: list[Piece], vertical: bool) -> None:
    on_page = [
        replace(piece, text=f"{chr(0x5000 + index)}{piece.text}", turned=UPRIGHT if vertical else piece.turned)
        for index, piece in enumerate(pieces)
    ]
    found = pdf.extract(written([on_page], vertical=vertical), None)
    printed_characters = Counter("".join("".join(piece.text for piece in on_page).split()))
    # What is printed twice at one place is there once.
    assert Counter("".join(found.text.split())) <= printed_characters
    assert set(found.text) >= printed_characters.keys()
    assert all(line.strip() for line in found.text.split("\n"))


@settings(max_examples=40)
@given(
    pages=st.lists(
        st.lists(
            st.builds(
                Piece,
                x=st.sampled_from([72, 96, 300, 480]),
                y=st.sampled_from([40, 58, 300, 318, 700, 718, 800]),
                text=st.sampled_from(["第 1 頁", "2", "- 3 -", "書信選集", "一、", "1. ", "敬禮", LINE, "Dear sirs,"]),
                size=st.sampled_from([9, 12]),
            ),
            max_size=12,
        ),
        min_size=2,
        max_size=5,
    )
)
def test_pages_of_any_furniture_give_their_own_characters_or_none(pages: list[list[Piece]]) -> None:
    there = Counter("".join(piece.text for page in pages for piece in page).replace(" ", ""))
    try:
        text = pdf.extract(written(pages), None).text
    except TextMissing:
        return
    assert Counter("".join(text.split())) <= there
