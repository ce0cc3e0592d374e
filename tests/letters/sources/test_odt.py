"""OpenDocument texts: what is printed is read, with its numbers, and what the styles tell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FileDamaged, FileLocked, TextMissing
from reader.letters.sources.odf.document import extract
from tests.data.containers import zipped
from tests.letters.sources.mutation import check, still_read
from tests.letters.sources.odt_file import items, level, list_style, p, parts, read, style
from tests.letters.sources.word_file import told

INSIDE = [
    ("甲<text:line-break/>乙<text:tab/>丙", "甲\n乙\t丙"),
    ("\n   甲\n   <text:span>  乙 </text:span> 丙", "甲 乙 丙"),
    ('甲<text:s text:c="3"/>乙<text:s/>丙', "甲   乙 丙"),
    ("　　甲", "　　甲"),
    ('甲<text:s text:c="2000000000"/>乙', "甲 乙"),
    ("<text:a>甲</text:a><text:bookmark/><text:date>三月五日</text:date>", "甲三月五日"),
    ("甲<office:annotation><dc:creator>乙</dc:creator><text:p>批</text:p></office:annotation>丙", "甲丙"),
    ("<text:ruby><text:ruby-base>信</text:ruby-base><text:ruby-text>ㄒㄧㄣ</text:ruby-text></text:ruby>", "信"),
    ("甲<text:span text:style-name='hidden'>乙</text:span>丙", "甲丙"),
    ("甲<text:placeholder>姓名</text:placeholder><text:change-start/>乙<text:change/>", "甲乙"),
    ("兵\xad部\u200b信", "兵部信"),
]
HIDDEN = style("hidden", '<style:text-properties text:display="none"/>', family="text")


@pytest.mark.parametrize(("inside", "text"), INSIDE)
def test_what_is_printed_of_a_paragraph_is_read(inside: str, text: str) -> None:
    assert read(p(inside), automatic=HIDDEN).text == text


def test_deleted_text_forms_and_hidden_sections_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>舊</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:sequence-decls/>"
        f'<text:section text:display="none">{p("乙")}</text:section><text:section>{p("甲")}</text:section>'
    )
    assert read(body).text == "甲"


def test_empty_paragraphs_are_empty_lines_and_those_with_a_picture_are_none() -> None:
    assert read(p("") + p("甲") + p("") + p("<draw:frame><draw:image/></draw:frame>") + p("乙")).text == "甲\n\n乙"


def test_the_words_of_a_text_box_come_behind_their_paragraph() -> None:
    box = f"<draw:frame><draw:text-box>{p('××市人民政府文件')}</draw:text-box></draw:frame>"
    shape = f"<draw:g><draw:custom-shape>{p('密')}</draw:custom-shape></draw:g>"
    assert read(box + p(f"通知{shape}各局")).text == "××市人民政府文件\n通知各局\n密"


def test_notes_come_last_with_their_marks() -> None:
    def note(mark: str, kind: str, text: str) -> str:
        return (
            f'<text:note text:note-class="{kind}"><text:note-citation>{mark}</text:note-citation><text:note-body>'
            f"{p(text)}</text:note-body></text:note>"
        )

    body = p(f"甲{note('i', 'endnote', '尾')}乙{note('1', 'footnote', '腳')}丙{note('①', 'footnote', '註')}")
    assert read(body).text == "甲[i]乙[1]丙①\n[1] 腳\n① 註\n[i] 尾"


def test_a_table_has_a_line_for_each_row_with_tabs_between_its_cells() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    header = f"<table:table-header-rows>{row(p('姓名'), p('金額'))}</table:table-header-rows>"
    covered = row(p("無")).replace("<table:table-cell>", "<table:covered-table-cell/><table:table-cell>")
    found = read(f"<table:table>{header}{row(p('王小明'), p('三百') + p('元'))}{covered}</table:table>{p('完')}")
    assert found.text == "姓名\t金額\n王小明\t三百 元\n\t無\n完"
    assert told(found) == [("table", "姓名\t金額\n王小明\t三百 元\n\t無", 0)]
    assert read(f"<table:table>{row(p('甲') + p('乙'))}</table:table>").text == "甲\n乙"


WAYS = [
    (level(1, "1", 'style:num-suffix="."'), "1. "),
    (level(1, "一, 二, 三, ...", 'style:num-suffix="、"'), "一、"),
    (level(1, "一", 'style:num-prefix="（" style:num-suffix="）"'), "（一）"),
    (level(1, "壹, 贰, 叁, ...", 'text:start-value="12" style:num-suffix="、"'), "壹拾贰、"),
    (level(1, "壹, 貳, 參, ...", 'text:start-value="3" style:num-suffix="、"'), "參、"),
    (level(1, "甲, 乙, 丙, ...", 'style:num-list-format="其%1%："'), "其甲："),
    (level(1, "子, 丑, 寅, ...", 'text:start-value="2"'), "丑 "),
    (level(1, "①, ②, ③, ...", 'text:start-value="4"'), "④ "),
    (level(1, "１, ２, ３, ...", 'style:num-suffix="．"'), "１．"),
    (level(1, "I", 'style:num-list-format="%1%."'), "I. "),
    (level(1, "", 'style:num-prefix="主旨："'), "主旨："),
    (level(1, "", 'text:bullet-char="•"', kind="list-level-style-bullet"), ""),
    (level(2, "1"), ""),
]


@pytest.mark.parametrize(("levels", "written"), WAYS)
def test_a_number_is_written_out_as_it_is_printed(levels: str, written: str) -> None:
    found = read(items(p("甲方"), more='text:style-name="L"'), automatic=list_style(levels))
    assert found.text == f"{written}甲方"


TWO = list_style(
    level(1, "一", 'style:num-suffix="、"'),
    level(2, "1", 'style:num-suffix="." text:display-levels="1"'),
    level(3, "1", 'text:display-levels="2" style:num-suffix=")"'),
)
STYLED = 'text:style-name="L"'


def test_lower_levels_begin_anew_below_each_higher_one() -> None:
    below = items(p("|") + p("續") + items(p("|")), p("|"))
    body = items(p("|") + below, p("|") + items(p("|")), more=STYLED)
    assert [line.removesuffix("|") for line in read(body, automatic=TWO).text.split("\n")] == [
        "一、", "1. ", "續", "1.1) ", "2. ", "二、", "1. ",
    ]  # fmt: skip


def test_a_list_goes_on_with_an_earlier_one_only_where_it_says_so() -> None:
    more = f'{STYLED} text:continue-numbering="true"'
    body = (
        items(p("甲"), p("乙"), more=f'{STYLED} xml:id="a"')
        + p("間")
        + items(p("丙"), more=more)
        + items(p("丁"), more=STYLED)
        + items(p("戊"), more=f'{STYLED} text:continue-list="a"')
        + f"<text:list {STYLED}><text:list-header>{p('首')}</text:list-header>"
        + f'<text:list-item text:start-value="9">{p("己")}</text:list-item></text:list>'
    )
    assert read(body, automatic=TWO).text == "一、甲\n二、乙\n間\n三、丙\n一、丁\n四、戊\n首\n九、己"


def test_a_list_without_style_follows_the_style_of_its_paragraphs() -> None:
    automatic = TWO + style("P", "", 'style:list-style-name="L"') + style("Q", "", 'style:parent-style-name="P"')
    assert read(items(p("甲", "Q")), automatic=automatic).text == "一、甲"


def test_headings_have_the_numbers_of_the_outline() -> None:
    outline = (
        '<text:outline-style style:name="Outline">'
        + level(1, "一", 'style:num-suffix="、"', kind="outline-level-style")
        + level(2, "1", 'style:num-prefix="（" style:num-suffix="）"', kind="outline-level-style")
        + level(3, "", kind="outline-level-style")
        + "</text:outline-style>"
    )

    def heading(text: str, at: int, more: str = "") -> str:
        return f'<text:h text:outline-level="{at}" {more}>{text}</text:h>'

    body = (
        heading("甲", 1) + heading("乙", 2) + heading("丙", 1) + heading("丁", 2) + heading("戊", 3)
        + heading("己", 1, 'text:is-list-header="true"')
    )  # fmt: skip
    found = read(body, styles=outline)
    assert found.text == "一、甲\n（1）乙\n二、丙\n（1）丁\n戊\n己"
    assert [one[2] for one in told(found)] == [1, 2, 1, 2, 3, 1]


BOLD = '<style:text-properties fo:font-weight="{}" {}/>'
ALIGNED = '<style:paragraph-properties fo:text-align="{}"/>'
ASIAN = 'style:font-weight-asian="{}"'


@pytest.mark.parametrize(
    ("styles", "body", "expected"),
    [
        (style("B", BOLD.format("bold", "")), p("甲", "B"), [("bold", "甲", 0)]),
        (style("B", BOLD.format("bold", ASIAN.format("normal"))), p("甲", "B"), []),
        (style("B", BOLD.format("normal", ASIAN.format("700"))), p("甲", "B"), [("bold", "甲", 0)]),
        (
            style("B", BOLD.format("bold", "")) + style("n", BOLD.format("normal", ""), family="text"),
            p('甲<text:span text:style-name="n">乙</text:span>', "B"),
            [("bold", "甲", 0)],
        ),
        (
            style("A", '<style:paragraph-properties fo:text-align="end"/>')
            + style("B", "", 'style:parent-style-name="A"'),
            p("甲", "B"),
            [("right", "甲", 0)],
        ),
        (style("Title", "") + style("B", "", 'style:parent-style-name="Title"'), p("甲", "B"), [("title", "甲", 0)]),
        (
            f'<style:default-style style:family="paragraph">{ALIGNED.format("center")}</style:default-style>',
            p("甲"),
            [("centered", "甲", 0)],
        ),
        (style("A", "", 'style:parent-style-name="A"'), p("甲", "A"), []),
    ],
)
def test_styles_tell_title_bold_and_alignment(styles: str, body: str, expected: list[tuple[str, str, int]]) -> None:
    assert told(read(body, styles=styles)) == expected
    assert told(read(body, automatic=styles)) == expected


def test_properties_that_a_person_has_filled_in_are_told() -> None:
    meta = (
        "<dc:title>致林校長書</dc:title><meta:initial-creator>陳大文</meta:initial-creator><dc:creator>王</dc:creator>"
        "<meta:creation-date>2024-03-05T08:00:00.5</meta:creation-date><dc:date>2024-03-07T08:00:00</dc:date>"
    )
    found = read(p("甲"), meta=meta).particulars
    assert (found.title, found.sender, found.date) == ("致林校長書", "陳大文", "2024-03-05")


LOCK = (
    b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    b'<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
)
DOCTYPE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", FileDamaged),
        (zipped(parts(p("甲")))[:-40], FileDamaged),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), FileDamaged),
        (zipped(parts(p("甲")) | {"content.xml": b"\x93\xfa", "META-INF/manifest.xml": LOCK}), FileLocked),
        (zipped(parts(p("甲")) | {"content.xml": b"<a/>"}), FileDamaged),
        (zipped(parts(p("甲")) | {"content.xml": DOCTYPE.encode() + parts(p("&e;"))["content.xml"]}), FileDamaged),
        (zipped(parts("<text:section>" * 300 + p("甲") + "</text:section>" * 300)), FileDamaged),
        (zipped(parts(p(" "))), TextMissing),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        extract(data, None)


def sample() -> dict[str, bytes]:
    """The parts of a text that has something of everything."""
    body = (
        p("致林校長書", "B")
        + '<text:h text:outline-level="1">緣起</text:h>'
        + items(p("甲") + items(p("乙"), p("丙")), p("丁"), more=STYLED)
        + "".join(p(inside) for inside, _ in INSIDE)
        + "<table:table><table:table-row><table:table-cell><text:p>姓名</text:p></table:table-cell><table:table-cell>"
        "<text:p>金額</text:p></table:table-cell></table:table-row></table:table>"
        + p("<draw:frame><draw:text-box><text:p>文件</text:p></draw:text-box></draw:frame>")
        + p("<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>註</text:p></text:note-body>"
            "</text:note>")
    )  # fmt: skip
    outline = f"<text:outline-style>{level(1, '一', kind='outline-level-style')}</text:outline-style>"
    return parts(body, automatic=TWO + HIDDEN + style("B", BOLD.format("bold", "")), styles=outline)


def test_a_damaged_text_is_read_or_refused() -> None:
    assert 20 < still_read(extract, sample(), count=100, seed=1) < 100


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 6))
def test_damaged_texts_at_length(seed: int) -> None:
    assert still_read(extract, sample(), count=2_500, seed=seed) > 500


NAMES = (
    "text:p", "text:h", "text:span", "text:list", "text:list-item", "text:list-header", "text:s", "text:tab",
    "text:note", "text:note-body", "text:section", "text:ruby-base", "table:table", "table:table-row",
    "table:table-cell", "draw:frame", "draw:text-box", "draw:custom-shape", "office:annotation",
)  # fmt: skip
trees = st.recursive(
    st.text(alphabet="信一、　 \n\u202e", max_size=4),
    lambda inner: st.builds(
        lambda name, told, children: f"<{name} {told}>{''.join(children)}</{name}>",
        st.sampled_from(NAMES),
        st.sampled_from(("", STYLED, 'text:c="9"', 'text:outline-level="11"', 'text:continue-numbering="true"')),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


def check_body(body: list[str]) -> None:
    check(extract, zipped(parts("".join(body) + p("完"), automatic=TWO)))


@settings(max_examples=100)
@given(st.lists(trees, max_size=5))
def test_any_elements_in_any_order_are_read_or_refused(body: list[str]) -> None:
    check_body(body)


@pytest.mark.long
@settings(max_examples=3_000)
@given(st.lists(trees, max_size=5))
def test_any_elements_at_length(body: list[str]) -> None:
    check_body(body)
