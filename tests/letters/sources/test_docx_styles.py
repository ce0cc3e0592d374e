"""What the styles and properties of a Word file tell of the letter in it."""

import datetime
import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from reader.letters.sources.word.document import extract
from tests.letters.sources.word_file import p, r, read, style, told


def test_styles_give_title_headings_bold_and_alignment() -> None:
    letter = docx.Document()
    letter.add_heading("致全体同仁书", 0)
    letter.add_paragraph("各位同仁：")
    letter.add_heading("缘起", 1)
    letter.add_heading("经过", 2)
    body = letter.add_paragraph()
    body.add_run("　说明").bold = True
    body.add_run("：一切照旧，")
    body.add_run("切记").bold = True
    letter.add_paragraph("王小明").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    letter.add_paragraph("（附件）").alignment = WD_ALIGN_PARAGRAPH.CENTER
    out = io.BytesIO()
    letter.save(out)
    found = extract(out.getvalue(), None)
    assert found.text == "致全体同仁书\n各位同仁：\n缘起\n经过\n　说明：一切照旧，切记\n王小明\n（附件）"
    assert [one for one in told(found) if one[0] != "bold"] == [
        ("title", "致全体同仁书", 0),
        ("heading", "缘起", 1),
        ("heading", "经过", 2),
        ("right", "王小明", 0),
        ("centered", "（附件）", 0),
    ]
    assert [one[1] for one in told(found) if one[0] == "bold"] == ["缘起", "经过", "说明", "切记"]


def test_headers_footers_comments_and_the_program_s_own_properties_are_left_out() -> None:
    letter = docx.Document()
    letter.sections[0].header.paragraphs[0].text = "頁首"
    letter.sections[0].footer.paragraphs[0].text = "第 1 頁"
    words = letter.add_paragraph("見字如面。").runs[0]
    letter.add_comment(words, "批註", "甲", "甲")
    out = io.BytesIO()
    letter.save(out)
    found = extract(out.getvalue(), None)
    assert (found.text, found.particulars.title, found.particulars.date) == ("見字如面。", None, None)


@pytest.mark.parametrize(
    ("title", "author", "changed", "particulars"),
    [
        ("致林校長書", "陳大文", 1, ("致林校長書", "陳大文", "2024-03-05")),
        ("致林校长书", "陈大文", 400, ("致林校长书", "陈大文", None)),
        ("新建 Microsoft Word 文档", "微软用户", 0, (None, None, "2024-03-05")),
        ("文档1", "Administrator", 0, (None, None, "2024-03-05")),
        ("Untitled", "", 0, (None, None, "2024-03-05")),
    ],
)
def test_properties_that_a_person_has_filled_in_are_told(
    title: str, author: str, changed: int, particulars: tuple[str | None, ...]
) -> None:
    letter = docx.Document()
    letter.add_paragraph("見字如面。")
    properties = letter.core_properties
    properties.title, properties.author = title, author
    properties.created = datetime.datetime(2024, 3, 5, 8)  # noqa: DTZ001  python-docx takes such times as UTC
    properties.modified = properties.created + datetime.timedelta(days=changed)
    out = io.BytesIO()
    letter.save(out)
    found = extract(out.getvalue(), None).particulars
    assert (found.title, found.sender, found.date) == particulars


@pytest.mark.parametrize(
    ("properties", "run", "bold"),
    [
        ('<w:pStyle w:val="Bold"/>', "", True),
        ('<w:pStyle w:val="Bold"/>', '<w:b w:val="0"/>', False),
        ('<w:pStyle w:val="Bold"/>', '<w:rStyle w:val="Strong"/>', False),
        ('<w:pStyle w:val="Below"/>', "", True),
        ("", '<w:rStyle w:val="Strong"/>', True),
        ("", "<w:b/>", True),
        ("", '<w:b w:val="false"/>', False),
        ("", "", False),
    ],
)
def test_bold_is_inherited_and_two_styles_that_say_it_undo_each_other(properties: str, run: str, bold: bool) -> None:
    styles = style("Bold", "<w:rPr><w:b/></w:rPr>") + style("Below", '<w:basedOn w:val="Bold"/>')
    styles += style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    found = read(f"<w:p><w:pPr>{properties}</w:pPr>{r('<w:t>甲</w:t>', run)}</w:p>", styles=styles)
    assert told(found) == ([("bold", "甲", 0)] if bold else [])


@pytest.mark.parametrize(
    ("styles", "properties", "expected"),
    [
        (style("1", "", shown="heading 3"), '<w:pStyle w:val="1"/>', [("heading", "甲", 3)]),
        (style("a", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'), '<w:pStyle w:val="a"/>', [("heading", "甲", 2)]),
        (style("1", "", shown="heading 1"), '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', []),
        ("", '<w:outlineLvl w:val="0"/>', [("heading", "甲", 1)]),
        (style("T", "", shown="Title"), '<w:pStyle w:val="T"/>', [("title", "甲", 0)]),
        (style("N", '<w:pPr><w:jc w:val="right"/></w:pPr>', attributes={"default": "1"}), "", [("right", "甲", 0)]),
        (style("N", '<w:pPr><w:jc w:val="end"/></w:pPr>'), '<w:pStyle w:val="N"/><w:jc w:val="both"/>', []),
        (style("A", '<w:basedOn w:val="A"/>'), '<w:pStyle w:val="A"/>', []),
    ],
)
def test_a_paragraph_s_own_properties_win_over_its_style(
    styles: str, properties: str, expected: list[tuple[str, str, int]]
) -> None:
    assert told(read(p("甲", properties), styles=styles)) == expected
