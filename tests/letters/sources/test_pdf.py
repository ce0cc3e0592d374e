"""PDFs as sources: lines to paragraphs, columns, vertical setting, what is printed around the text."""

import unicodedata
from collections.abc import Iterator, Sequence

import pytest

from reader.letters.evidence import EvidenceKind, Particulars
from reader.letters.sources.pdf import document as pdf
from reader.letters.sources.pdf.radicals import ordinary
from reader.letters.sources.source import Extract
from tests.letters.sources.pdf_writer import DOWN, SLANTED, UP, Piece, written

LETTER = (
    "臣本布衣，躬耕於南陽，苟全性命於亂世，不求聞達於諸侯。先帝不以臣卑鄙，猥自枉屈，三顧臣於草廬之中，諮臣以當世之事。",
    "後值傾覆，受任於敗軍之際，奉命於危難之間，爾來二十有一年矣！",
    "先帝知臣謹慎，故臨崩寄臣以大事也。受命以來，夙夜憂嘆，恐託付不效，以傷先帝之明；故五月渡瀘，深入不毛。",
)


def text_of(data: bytes) -> str:
    return pdf.extract(data, None).text


def told(extract: Extract, kind: EvidenceKind) -> list[str]:
    return [each.span.of(extract.text) for each in extract.evidence if each.kind is kind]


def set_in_lines(
    paragraphs: Sequence[str], *, width: int = 20, indent: int = 2, left: float = 72, gap: float = 0, size: float = 12
) -> Iterator[tuple[float, str, float]]:
    """The lines of paragraphs: where each starts, its text, how far below the one before it stands."""
    for paragraph in paragraphs:
        rest, start, step = paragraph, indent, 1.5 * size + gap
        while rest:
            yield left + start * size, rest[: width - start], step
            rest, start, step = rest[width - start :], 0, 1.5 * size


def page_of(lines: Sequence[tuple[float, str, float]], *, top: float = 760) -> list[Piece]:
    """Those lines below each other on one page."""
    pieces, y = [], top
    for x, text, step in lines:
        y -= step
        pieces.append(Piece(x, y, text))
    return pieces


def test_lines_of_a_paragraph_are_joined_without_spaces_where_first_lines_are_indented() -> None:
    assert text_of(written([page_of([*set_in_lines(LETTER)])])) == "\n".join(LETTER)


def test_paragraphs_that_only_a_gap_sets_apart_are_told_even_where_their_last_lines_are_full() -> None:
    full = [LETTER[0][:40], LETTER[2][:40], LETTER[0][:40]]
    assert text_of(written([page_of([*set_in_lines(full, indent=0, gap=10)])])) == "\n".join(full)


def test_a_paragraph_runs_on_over_the_end_of_a_page_and_its_furniture() -> None:
    lines = [*set_in_lines(LETTER)]
    pages = [
        [Piece(250, 800, "諸葛亮集", 9), *page_of(part), Piece(290, 40, f"- {number} -", 9)]
        for number, part in enumerate((lines[:2], lines[2:5], lines[5:]), start=3)
    ]
    assert text_of(written(pages)) == "\n".join(LETTER)


@pytest.mark.parametrize("form", ["{}", "— {} —", "第 {} 頁", "第{}页 共9页", "Page {} of 9", "{} / 9", "·{}·"])
def test_page_numbers_of_every_form_are_taken_out(form: str) -> None:
    lines = [*set_in_lines(LETTER)]
    pages = [
        [*page_of(part), Piece(290, 40, form.format(number), 9)] for number, part in ((7, lines[:4]), (8, lines[4:]))
    ]
    assert text_of(written(pages)) == "\n".join(LETTER)


def test_a_single_page_loses_its_number_too_but_not_the_year_at_its_end() -> None:
    page = [*page_of([*set_in_lines(LETTER)]), Piece(72, 120, "2019")]
    assert text_of(written([[*page, Piece(290, 40, "1", 9)]])) == "\n".join((*LETTER, "2019"))


def test_greetings_that_stand_at_the_same_height_on_several_pages_are_no_furniture() -> None:
    page = [
        *page_of([*set_in_lines(["父親大人膝下：", *LETTER])]),
        Piece(72, 400, "敬請金安"),
        Piece(400, 360, "男亮叩"),
    ]
    longer = page_of([*set_in_lines(LETTER * 3)])
    text = text_of(written([page, page, longer, page]))
    assert text.count("父親大人膝下：") == text.count("敬請金安") == text.count("男亮叩") == 3


def test_columns_are_read_one_after_the_other_below_a_title_that_spans_both() -> None:
    lines = [*set_in_lines(LETTER * 2, width=14)]
    half = len(lines) // 2
    left, right = page_of(lines[:half], top=700), page_of(lines[half:], top=700)
    right = [Piece(piece.x + 200, piece.y, piece.text) for piece in right]
    mixed = [piece for pair in zip(left, right, strict=False) for piece in pair] + right[len(left) :]
    assert text_of(written([[Piece(120, 740, "出師表與諸葛亮的其他書信", 18), *mixed]])) == "\n".join(
        ("出師表與諸葛亮的其他書信", *LETTER, *LETTER)
    )


@pytest.mark.parametrize("placed", [False, True])
def test_vertical_text_is_read_in_columns_from_right_to_left(*, placed: bool) -> None:
    lines = [*set_in_lines(["陛下：", *LETTER, "臣亮言"], width=24)]
    pages: list[list[Piece]] = []
    for part in (lines[:5], lines[5:]):
        columns = [Piece(500 - 20 * index, 772 - start, text) for index, (start, text, _step) in enumerate(part)]
        if placed:
            # Programs for print set character by character; their numbers lie flat.
            columns = [
                Piece(each.x - 6, each.y - 12 - 12 * place, character)
                for each in columns
                for place, character in enumerate(each.text)
            ]
            columns.append(Piece(300, 60, str(11 + len(pages)), 9))
        pages.append(columns)
    assert text_of(written(pages, vertical=not placed)) == "\n".join(("陛下：", *LETTER, "臣亮言"))


def test_a_page_that_is_turned_reads_like_any_other_and_a_watermark_across_it_is_left_out() -> None:
    lines = [*set_in_lines(LETTER)]
    turned = [Piece(100 + 18 * index, x, text, turned=UP) for index, (x, text, _step) in enumerate(lines)]
    down = [Piece(500 - 18 * index, 800 - x, text, turned=DOWN) for index, (x, text, _step) in enumerate(lines)]
    assert text_of(written([turned])) == text_of(written([down])) == "\n".join(LETTER)
    stamped = [*page_of(lines), Piece(200, 300, "內部資料", 60, turned=SLANTED)]
    assert text_of(written([stamped])) == "\n".join(LETTER)


def test_signature_and_date_at_the_right_stay_lines_of_their_own() -> None:
    page = [*page_of([*set_in_lines([*LETTER, "此致"])]), Piece(72, 500, "敬禮"), Piece(240, 480, "諸葛亮")]
    found = pdf.extract(written([[*page, Piece(216, 460, "建興五年三月")]]), None)
    assert found.text.split("\n")[-4:] == ["此致", "敬禮", "諸葛亮", "建興五年三月"]
    assert told(found, EvidenceKind.RIGHT) == ["諸葛亮", "建興五年三月"]


def test_headings_are_told_by_size_and_weight_with_their_levels_and_a_run_in_heading_as_bold() -> None:
    lines = [*set_in_lines(LETTER[1:2], width=22, indent=0)]
    page = [Piece(160, 780, "出師表", 22), Piece(72, 740, "一、為政", 16)]
    page += page_of(lines, top=730)
    page += [
        Piece(72, 650, "二、用人", 16),
        Piece(72, 620, "（一）親賢", bold=True),
        Piece(72, 600, "其一。", bold=True),
    ]
    page += [Piece(108, 600, "親賢臣，遠小人。")]
    found = pdf.extract(written([page]), None)
    headings = [(each.level, each.span.of(found.text)) for each in found.evidence if each.kind is EvidenceKind.HEADING]
    assert headings == [(1, "出師表"), (2, "一、為政"), (2, "二、用人"), (3, "（一）親賢")]
    assert told(found, EvidenceKind.BOLD) == ["其一。"]
    assert found.text.endswith("\n其一。親賢臣，遠小人。")


def test_items_of_a_list_keep_their_numbers_and_their_hanging_lines() -> None:
    page, y = [], 700.0
    for number, text in enumerate(LETTER, start=1):
        page.append(Piece(72, y, f"{number}."))
        for start in range(0, len(text), 34):
            page.append(Piece(96, y, text[start : start + 34]))
            y -= 18
    assert text_of(written([page])) == "\n".join(f"{number}.　{text}" for number, text in enumerate(LETTER, start=1))


def test_rows_of_a_table_are_lines_with_tabs() -> None:
    rows = [("姓名", "官職", "籍貫"), ("郭攸之", "侍中", "南陽"), ("董允", "侍郎", "南郡枝江")]
    page = [
        Piece(72 + 120 * column, 600 - 20 * row, cell)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
    ]
    found = pdf.extract(written([[*page_of([*set_in_lines(LETTER)]), *page]]), None)
    table = "\n".join("\t".join(row) for row in rows)
    assert told(found, EvidenceKind.TABLE) == [table]
    assert found.text == "\n".join((*LETTER, table))


def test_words_of_latin_scripts_are_joined_with_spaces_hyphens_and_addresses_as_they_were() -> None:
    lines = ["We refer to our letter on the adminis-", "tration of the well-known and the well-"]
    lines += ["known and to all that https://example.", "org/letters and our own letter tell of."]
    page = [Piece(72, 700 - 16 * index, text) for index, text in enumerate(lines)]
    assert text_of(written([page])) == (
        "We refer to our letter on the administration of the well-known and the well-known "
        "and to all that https://example.org/letters and our own letter tell of."
    )


def test_radicals_and_forms_of_vertical_setting_become_ordinary_characters() -> None:
    found = text_of(written([[Piece(72, 700, "⼀⾒⽇⼈⾃⻝⻢，︵甲︶﹁乙﹂")], [Piece(72, 700, "ﬁnal 豈更車")]]))
    assert found == "一見日人自食马，（甲）「乙」\nfinal 豈更車"


def test_every_radical_but_the_one_that_stands_for_nothing_becomes_an_ideograph() -> None:
    radicals = [chr(code) for code in range(0x2E81, 0x2FD6) if unicodedata.name(chr(code), "") and chr(code) != "⼾"]
    assert all(unicodedata.name(ordinary(each)).startswith("CJK UNIFIED IDEOGRAPH") for each in radicals)
    assert ordinary("⺀豈") == "⺀豈"


@pytest.mark.parametrize(("written_as", "meant"), [("账⼾与用⼾们这个国家", "户"), ("帳⼾與用⼾們這個國家", "戶")])
def test_a_radical_of_two_characters_follows_the_script_of_the_text(written_as: str, meant: str) -> None:
    assert text_of(written([[Piece(72, 700, written_as)]])) == written_as.replace("⼾", meant)


def test_words_printed_twice_to_look_bold_and_rare_characters_come_once() -> None:
    assert text_of(written([[Piece(72, 700, "甲𠮷乙"), Piece(72.3, 700, "甲𠮷乙")]])) == "甲𠮷乙"


def test_spaces_before_an_honoured_name_and_between_the_characters_of_a_title_are_kept() -> None:
    page = [Piece(72, 700, "　　奉"), Piece(120, 700, "上諭"), Piece(72, 650, "通"), Piece(108, 650, "知")]
    assert text_of(written([page])) == "　　奉　上諭\n通　　知"


def test_a_note_at_the_foot_does_not_break_the_paragraph_that_runs_over_it() -> None:
    lines = [*set_in_lines(LETTER)]
    note = Piece(72, 80, "①據《三國志》改。", 8)
    assert text_of(written([[*page_of(lines[:2]), note], page_of(lines[2:])])) == "\n".join(
        (LETTER[0], note.text, *LETTER[1:])
    )


@pytest.mark.parametrize(
    ("title", "author", "plausible"),
    [
        ("出師表", "諸葛亮", ("出師表", "諸葛亮")),
        ("Microsoft Word - 出師表.doc", "Administrator", (None, None)),
        ("出師表.docx", "微软用户", (None, None)),
        ("untitled", "lenovo", (None, None)),
        ("未命名文档1", "user01", (None, None)),
        ("ÎÞ±êÌâ", "ÎÞ", (None, None)),
        ("A letter to the Emperor", "Zhuge Liang", ("A letter to the Emperor", "Zhuge Liang")),
    ],
)
def test_metadata_are_taken_only_where_a_person_wrote_them(
    title: str, author: str, plausible: tuple[str | None, str | None]
) -> None:
    found = pdf.extract(written([[Piece(72, 700, "信")]], Title=title, Author=author), None)
    assert found.particulars == Particulars(title=plausible[0], sender=plausible[1])
