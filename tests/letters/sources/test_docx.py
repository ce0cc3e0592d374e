"""Word files: what is printed is read, with its numbers, and what the file's styles tell."""

from pathlib import Path

import pytest

from reader.errors import FileDamaged, FileLocked, TextMissing
from reader.letters import read as read_file
from reader.letters.sources.word.document import extract
from tests.data.containers import docx as packed
from tests.data.containers import word
from tests.letters.sources.word_file import p, read, told, word_file

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
INSIDE = [
    ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>", "甲\n乙\t丙"),
    ('<w:r><w:t xml:space="preserve"> 　甲 </w:t><w:t>乙  </w:t></w:r>', " 　甲 乙"),
    ("<w:r><w:t>甲\n乙</w:t></w:r>", "甲 乙"),
    ("<w:r><w:t>兵\xad部\u200b信\u202e</w:t></w:r>", "兵部信"),
    ("<w:r><w:t>甲</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>乙</w:t></w:r>", "甲-乙"),
    ('<w:r><w:br w:type="page"/><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>', "甲\n乙"),
    (
        '<w:ins w:id="1"><w:r><w:t>甲</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del>',
        "甲",
    ),
    ("<w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>乙</w:t></w:r></w:moveTo>", "乙"),
    ("<w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>乙</w:t></w:r></w:smartTag>", "甲乙"),
    (
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>ㄒㄧㄣ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>信</w:t></w:r></w:rubyBase>"
            "</w:ruby></w:r>"
        ),
        "信",
    ),
    (
        FIELD.format("begin")
        + "<w:r><w:instrText>DATE</w:instrText></w:r>"
        + FIELD.format("separate")
        + "<w:r><w:t>三月五日</w:t></w:r>"
        + FIELD.format("end"),
        "三月五日",
    ),
    ('<w:fldSimple w:instr="AUTHOR"><w:r><w:t>甲</w:t></w:r></w:fldSimple>', "甲"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r>", "乙"),
    (
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>甲</w:t><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
        "☑甲·",
    ),
    ('<w:r><w:sym w:font="Wingdings" w:char="zz"/><w:t>甲</w:t></w:r>', "甲"),
    (
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>單擊此處輸入</w:t></w:r></w:sdtContent>"
            "</w:sdt><w:sdt><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt>"
        ),
        "甲",
    ),
    (
        (
            '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x+1</m:t></m:r>'
            "</m:oMath>"
        ),
        "x+1",
    ),
]


@pytest.mark.parametrize(("inside", "text"), INSIDE)
def test_what_is_printed_of_a_paragraph_is_read(inside: str, text: str) -> None:
    assert read(f"<w:p>{inside}</w:p>").text == text


def test_a_field_that_never_ends_swallows_no_paragraph() -> None:
    broken = f"<w:p>{FIELD.format('begin')}<w:r><w:t>PAGE</w:t></w:r></w:p>"
    assert read(broken + p("見字如面。")).text == "見字如面。"


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    body = p("甲", deleted) + p("", deleted) + p("乙") + p("丙", deleted)
    assert read(body).text == "甲乙\n丙"


def test_empty_paragraphs_are_empty_lines_and_those_with_a_picture_or_page_end_are_none() -> None:
    picture, page = "<w:p><w:r><w:drawing/></w:r></w:p>", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    hidden = p("", "<w:rPr><w:vanish/></w:rPr>")
    assert read(p("") + p("甲") + p("") + picture + page + hidden + p("乙") + p("")).text == "甲\n\n乙"


BOX = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="wp"><wps:txbx xmlns:wps="wps">'
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx>"
    '</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">'
    "<w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
)


def test_the_words_of_a_text_box_come_once_behind_their_paragraph() -> None:
    box = BOX.format(p("××市人民政府文件", '<w:jc w:val="center"/>'))
    body = f"<w:p><w:r>{box}</w:r></w:p>" + p("通知")
    found = read(body)
    assert (found.text, told(found)) == ("××市人民政府文件\n通知", [("centered", "××市人民政府文件", 0)])


def test_words_drawn_as_a_picture_are_read() -> None:
    art = (
        '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="校長室用箋"/></v:shape></w:pict>'
    )
    assert read(f"<w:p><w:r>{art}</w:r></w:p>{p('甲')}").text == "校長室用箋\n甲"


def cells(*texts: str) -> str:
    """A row of a table."""
    return "<w:tr>" + "".join(f"<w:tc>{''.join(map(p, text.split('/')))}</w:tc>" for text in texts) + "</w:tr>"


def test_a_table_has_a_line_for_each_row_with_tabs_between_its_cells() -> None:
    deleted = cells("舊", "行").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    body = (
        p("如下：")
        + f"<w:tbl>{cells('姓名', '金額')}{deleted}{cells('王小明', '三百/元')}{cells('', '')}</w:tbl>"
        + p("完")
    )
    found = read(body)
    assert found.text == "如下：\n姓名\t金額\n王小明\t三百 元\n完"
    assert told(found) == [("table", "姓名\t金額\n王小明\t三百 元", 0)]


@pytest.mark.parametrize(
    "table",
    [
        f"<w:tbl>{cells('敬啟者：/　　頃接來函。')}{cells('順頌時祺')}</w:tbl>",
        f"<w:tbl>{cells('敬啟者：/　　頃接來函。/順頌時祺', '')}</w:tbl>",
        f"<w:tbl><w:sdt><w:sdtContent>{cells('敬啟者：/　　頃接來函。/順頌時祺')}</w:sdtContent></w:sdt></w:tbl>",
    ],
)
def test_a_table_that_lays_out_a_page_is_read_as_paragraphs(table: str) -> None:
    found = read(table)
    assert (found.text, told(found)) == ("敬啟者：\n　　頃接來函。\n順頌時祺", [])


def test_a_table_within_one_that_lays_out_a_page_is_still_a_table() -> None:
    inner = f"<w:tbl>{cells('日期', '地點')}</w:tbl>"
    found = read(f"<w:tbl><w:tr><w:tc>{p('敬啟者：')}{inner}</w:tc><w:tc>{p('欄')}</w:tc></w:tr></w:tbl>")
    assert (found.text, told(found)) == ("敬啟者：\n日期\t地點\n欄", [("table", "日期\t地點", 0)])


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("", "甲[1]乙[i]丙[2]\n[1] 註一\n[2] 註二\n續\n[i] 尾註"),
        (
            '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>',
            "甲①乙[i]丙②\n① 註一\n② 註二\n續\n[i] 尾註",
        ),
    ],
)
def test_notes_come_last_with_their_marks(section: str, text: str) -> None:
    def note(kind: str, number: int, *lines: str) -> str:
        first, *others = lines
        return (
            f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t xml:space="preserve"> {first}</w:t>'
            f"</w:r></w:p>"
            f"{''.join(map(p, others))}</w:{kind}>"
        )

    def reference(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    body = (
        f"<w:p><w:r><w:t>甲</w:t></w:r>{reference('footnote', 2)}<w:r><w:t>乙</w:t></w:r>{reference('endnote', 2)}"
        f"<w:r><w:t>丙</w:t></w:r>{reference('footnote', 3)}</w:p><w:sectPr>{section}</w:sectPr>"
    )
    footnotes = note("footnote", 2, "註一") + note("footnote", 3, "註二", "續") + note("footnote", 4, "未引")
    assert read(body, footnotes=footnotes, endnotes=note("endnote", 2, "尾註")).text == text


def test_a_note_with_a_mark_of_its_own_keeps_it() -> None:
    reference = '<w:footnoteReference w:id="2" w:customMarkFollows="1"/>'
    body = f"<w:p><w:r><w:t>甲</w:t></w:r><w:r>{reference}<w:t>＊</w:t></w:r></w:p>"
    footnotes = f'<w:footnote w:id="2">{p("＊ 註")}</w:footnote>'
    assert read(body, footnotes=footnotes).text == "甲＊\n＊ 註"


def test_the_strict_form_of_the_format_is_read_too() -> None:
    body = word(p("甲", '<w:jc w:val="center"/>'))
    strict = body.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert told(extract(packed(strict), None)) == [("centered", "甲", 0)]


def test_a_word_file_is_read_from_disk_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "家書.docx"
    path.write_bytes(word_file(p("見字如面。", '<w:outlineLvl w:val="0"/>')))
    source = read_file(path)
    assert (source.text, source.encoding, source.name) == ("見字如面。", "utf-8", "家書")
    assert [one.kind for one in source.evidence] == ["heading"]


OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (OLE + bytes(512) + "WordDocument".encode("utf-16-le"), FileDamaged),
        (OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le"), FileLocked),
        (b"{\\rtf1 a}", FileDamaged),
        (b"", FileDamaged),
        (word_file(p("甲"))[:-40], FileDamaged),
        (packed("<w:document"), FileDamaged),
        (packed("<a/>"), FileDamaged),
        (packed(word("").replace("<w:body></w:body>", "")), FileDamaged),
        (packed(word(p("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')), FileDamaged),
        (packed(word("<w:tbl><w:tr><w:tc>" * 200 + p("甲") + "</w:tc></w:tr></w:tbl>" * 200)), FileDamaged),
        (packed(word(p(""))), TextMissing),
        (word_file(p("甲"), styles="<w:style"), FileDamaged),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        extract(data, None)
