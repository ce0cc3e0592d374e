"""Books as collections of letters: how they are parted, and what is told apart."""

from collections.abc import Sequence

import pytest

from reader.errors import TextMissing
from reader.letters.evidence import EvidenceKind, Particulars
from reader.letters.sources.epub.book import Chapter, chapters, extract
from reader.letters.sources.html.page import blocks_of
from reader.letters.sources.source import Extract
from tests.letters.sources.epub_book import FIRST, SECOND, book, item, nav, package, page, point, with_nav, with_ncx


def names(found: Sequence[Chapter]) -> list[str]:
    return [chapter.name for chapter in found]


def test_each_page_is_a_chapter_with_its_own_bytes() -> None:
    pages = {"a.xhtml": page(FIRST), "b.xhtml": page(SECOND), "c.xhtml": page("<p>信三，沒有題目。</p>")}
    found = chapters(book(pages), None)
    assert names(found) == ["致小滿", "覆若荷", "c"]
    assert [chapter.data.decode() for chapter in found] == list(pages.values())
    assert found[0].extract.text.startswith("致小滿\n小滿：\n")
    assert found[0].extract.particulars == Particulars(title="致小滿", sender="林舟")
    assert found[2].extract.particulars.title is None
    assert not any(chapter.is_matter for chapter in found)


@pytest.mark.parametrize("listing", ["nav", "ncx"])
def test_the_contents_name_the_chapters(listing: str) -> None:
    pages = {"a.xhtml": page(FIRST), "b.xhtml": page(SECOND)}
    if listing == "nav":
        data = with_nav(pages, item(" 第一封\n 家書 ", "a.xhtml") + item("第二封", "b.xhtml"))
    else:
        data = with_ncx(pages, point(" 第一封\n 家書 ", "a.xhtml") + point("第二封", "b.xhtml"))
    assert names(chapters(data, None)) == ["第一封 家書", "第二封"]


@pytest.mark.parametrize("listing", ["nav", "ncx"])
def test_a_page_is_cut_where_the_contents_lead_into_it(listing: str) -> None:
    body = (
        "<h1>卷一</h1><div class='x'><p><a id='l1'/></p><p>致甲</p><p>甲兄：春日遲遲，念及舊遊。</p>"
        "<p>乙<span id='l2'>丙</span></p><p>丙兄：秋涼。</p></div>"
    )
    inner = [("致甲書", "a.xhtml#l1"), ("致丙書", "a.xhtml#l2")]
    if listing == "nav":
        data = with_nav({"a.xhtml": page(body)}, item("卷一", "a.xhtml", "".join(item(*one) for one in inner)))
    else:
        data = with_ncx({"a.xhtml": page(body)}, point("卷一", "a.xhtml", "".join(point(*one) for one in inner)))
    found = chapters(data, None)
    assert [(chapter.name, chapter.extract.text, chapter.is_matter) for chapter in found] == [
        ("卷一", "卷一", True),
        ("致甲書", "致甲\n甲兄：春日遲遲，念及舊遊。", False),
        ("致丙書", "乙丙\n丙兄：秋涼。", False),
    ]
    for chapter in found:
        assert blocks_of(chapter.data, None).text == chapter.extract.text
    assert b'<div class="x">' in found[2].data


def test_a_page_of_several_letters_is_cut_at_its_headings() -> None:
    found = chapters(book({"a.xhtml": page(f"<h1>卷上</h1>{FIRST}{SECOND}")}), None)
    assert [(chapter.name, chapter.is_matter) for chapter in found] == [
        ("卷上", True), ("致小滿", False), ("覆若荷", False),
    ]  # fmt: skip
    whole = extract(book({"a.xhtml": page(f"<h1>卷上</h1>{FIRST}{SECOND}")}), None)
    assert whole.text == "\n".join(["家書集", *(chapter.extract.text for chapter in found)])


SECTIONS = "<h1>給全校的信</h1><p>各位同學：新學期開始了，有三件事和大家商量，請看下面。</p>"


@pytest.mark.parametrize(
    "body",
    [
        SECTIONS + "<h2>背景</h2><p>甲</p><h2>辦法</h2><p>乙</p>",
        "<h1>關於放假的通知</h1><h2>一、時間</h2><p>三天。</p><h2>二、值班</h2><p>照舊。</p>",
        "<h1>標題</h1><h1>一、時間</h1><p>三天。</p><h1>二、值班</h1><p>照舊。</p>",
        "<h2>只有一題</h2><p>信</p>",
    ],
)
def test_the_sections_of_one_letter_stay_together(body: str) -> None:
    assert len(chapters(book({"a.xhtml": page(body)}), None)) == 1


def test_the_sections_of_a_letter_stay_together_though_the_contents_list_them() -> None:
    body = SECTIONS + "<h2 id='s1'>背景</h2><p>甲</p><h2 id='s2'>辦法</h2><p>乙</p><h3 id='s3'>細則</h3><p>丙</p>"
    inner = item("背景", "a.xhtml#s1") + item("辦法", "a.xhtml#s2", item("細則", "a.xhtml#s3"))
    found = chapters(with_nav({"a.xhtml": page(body)}, item("給全校的信", "a.xhtml", inner)), None)
    assert names(found) == ["給全校的信"]


def test_letters_listed_below_one_with_words_of_its_own_are_letters() -> None:
    body = (
        "<h1>卷一</h1><p>編者按：本卷收錄先生早年寫給家人的書簡，共計二封，按年份排列。</p>"
        "<h2 id='l1'>致父母書</h2><p>甲</p><h2 id='l2'>與弟書</h2><p>乙</p>"
    )
    inner = item("致父母書", "a.xhtml#l1") + item("與弟書", "a.xhtml#l2")
    found = chapters(with_nav({"a.xhtml": page(body)}, item("卷一", "a.xhtml", inner)), None)
    assert names(found) == ["卷一", "致父母書", "與弟書"]


def test_a_book_in_a_single_page_is_parted_by_its_contents() -> None:
    letters = f"<div id='a'>{FIRST}</div><div id='b'>{SECOND}</div>"
    body = f"<div id='c'><p>家書集</p></div><div id='m'><p>目錄</p></div>{letters}"
    listed = (("封面", "#c"), ("目錄", "#m"), ("致小滿", "#a"), ("覆若荷", "#b"))
    found = chapters(
        with_nav({"a.xhtml": page(body)}, "".join(item(label, f"a.xhtml{place}") for label, place in listed)), None
    )
    assert [(chapter.name, chapter.is_matter) for chapter in found] == [
        ("封面", True), ("目錄", True), ("致小滿", False), ("覆若荷", False),
    ]  # fmt: skip


FRONT = {
    "cover.xhtml": page("<p>林舟作品</p>", body_attributes='epub:type="cover"'),
    "title.xhtml": page("<h1>家書集</h1><p>林舟　著</p>"),
    "rights.xhtml": page(
        "<p>家書集</p><p>ISBN 978-7-02-000000-0</p><p>某某出版社，定價二十元。版權所有，翻印必究。</p>"
    ),
    "toc.xhtml": page("<p>目錄</p>" + "".join(f'<p><a href="{n}.xhtml">致某某書</a></p>' for n in "abc")),
    "vol.xhtml": page("<h1>卷一</h1>"),
    "a.xhtml": page(FIRST),
    "empty.xhtml": page('<p><img src="x.png" alt=""/></p>'),
}


def test_what_stands_before_and_after_the_letters_is_told_apart() -> None:
    found = chapters(book(FRONT), None)
    assert [chapter.is_matter for chapter in found] == [True, True, True, True, True, False]
    whole = extract(book(FRONT), None).text
    assert whole.split("\n")[:3] == ["家書集", "卷一", "致小滿"]
    assert "目錄" not in whole


@pytest.mark.parametrize("label", ["序", "自序", "前言", "後記", "出版说明", "编者的话", "凡例", "Preface", "跋"])
def test_a_short_preface_is_matter_and_yet_part_of_the_whole_book(label: str) -> None:
    words = "<p>此書收家書若干，皆先父手澤，今付梓以廣流傳。</p>"
    data = with_nav({"p.xhtml": page(words), "a.xhtml": page(FIRST)}, item(label, "p.xhtml") + item("信", "a.xhtml"))
    assert [chapter.is_matter for chapter in chapters(data, None)] == [True, False]
    assert "先父手澤" in extract(data, None).text


PROSE = "<p>這批信藏在舊箱子裡三十餘年，去年搬家才翻出來，紙已發黃，字跡尚清，今依年月編次，略加注釋。</p>"


@pytest.mark.parametrize("label", ["序", "前言", "Preface", "跋", "封面"])
def test_a_preface_of_some_length_is_read_like_a_letter(label: str) -> None:
    pages = {"p.xhtml": page(PROSE * 3), "a.xhtml": page(FIRST)}
    data = with_nav(pages, item(label, "p.xhtml") + item("信", "a.xhtml"))
    assert [chapter.is_matter for chapter in chapters(data, None)] == [False, False]
    assert extract(data, None).text.count("舊箱子") == 3


def titles(extract: Extract) -> list[str]:
    return [item.span.of(extract.text) for item in extract.evidence if item.kind is EvidenceKind.TITLE]


@pytest.mark.parametrize(
    ("pages", "lines"),
    [
        ({"a.xhtml": page(FIRST), "b.xhtml": page(SECOND)}, ["家書集", "致小滿"]),
        ({"a.xhtml": page(FIRST + SECOND)}, ["家書集", "致小滿"]),
        ({"a.xhtml": page("<p>林舟</p><h1>家　書 集</h1>" + FIRST), "b.xhtml": page(SECOND)}, ["林舟", "家　書 集"]),
    ],
)
def test_a_book_of_letters_read_whole_has_its_own_title_and_no_day(pages: dict[str, str], lines: list[str]) -> None:
    found = extract(book(dict(pages)), None)
    assert found.text.split("\n")[:2] == lines
    assert ["".join(title.split()) for title in titles(found)] == ["家書集"]
    assert found.particulars == Particulars(title="家書集", sender="林舟")


def test_a_book_of_one_letter_keeps_its_day_and_words() -> None:
    found = extract(book({"a.xhtml": page(FIRST)}), None)
    assert found.text.startswith("致小滿")
    assert found.particulars.date == "2020-05-01"


@pytest.mark.parametrize("label", ["致出版社", "關於版權的信", "前言不搭後語", "序幕已開", "目錄學家張先生來信"])
def test_a_letter_is_not_taken_for_matter_by_a_word_in_its_name(label: str) -> None:
    words = "<p>先生：大作出版社已收到，定價從廉，字數亦合，盼早日付印。</p>"
    data = with_nav({"a.xhtml": page(words)}, item(label, "a.xhtml"))
    assert [chapter.is_matter for chapter in chapters(data, None)] == [False]


def test_guide_and_landmarks_tell_what_pages_are() -> None:
    pages = {"x.xhtml": page("<p>林舟作品集之一種</p>"), "y.xhtml": page("<p>書名在此頁</p>"), "a.xhtml": page(FIRST)}
    marks = '<nav epub:type="landmarks"><ol><li><a epub:type="titlepage" href="y.xhtml">題</a></li></ol></nav>'
    guide = '<guide><reference type="cover" href="x.xhtml"/><reference type="text" href="a.xhtml"/></guide>'
    manifest = '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    data = book(
        pages,
        opf=package(list(pages), manifest=manifest, guide=guide),
        others={"OEBPS/nav.xhtml": nav(item("信", "a.xhtml"), more=marks)},
    )
    assert [chapter.is_matter for chapter in chapters(data, None)] == [True, True, False]
    assert extract(data, None).text.startswith("致小滿")


def test_a_book_of_nothing_but_matter_is_still_read() -> None:
    assert extract(book({"t.xhtml": FRONT["title.xhtml"]}), None).text == "家書集\n林舟　著"


def test_a_book_of_pictures_has_no_text() -> None:
    with pytest.raises(TextMissing):
        extract(book({"a.xhtml": FRONT["empty.xhtml"]}), None)
    with pytest.raises(TextMissing):
        chapters(book({"a.xhtml": FRONT["empty.xhtml"]}), None)


@pytest.mark.parametrize("body", [FIRST + SECOND, f"<div>{FIRST}</div><div>{SECOND}</div>"])
@pytest.mark.parametrize("source", ["a.xhtml#top", "a.xhtml#gone", "a.xhtml"])
def test_an_anchor_at_the_start_or_nowhere_names_the_page(source: str, body: str) -> None:
    only = page(body.replace("h2", "b"), body_attributes='id="top"')
    [found] = chapters(with_nav({"a.xhtml": only}, item("兩封信", source)), None)
    assert (found.name, found.data.decode()) == ("兩封信", only)


def test_a_page_with_one_anchor_and_nothing_before_it_keeps_its_bytes() -> None:
    only = page(f"<div><div id='x'>{FIRST}</div></div>")
    [found] = chapters(with_nav({"a.xhtml": only}, item("信", "a.xhtml#x")), None)
    assert (found.name, found.data.decode()) == ("信", only)


def test_the_end_of_a_letter_on_the_next_page_stays_apart_from_the_letter_that_begins_there() -> None:
    pages = {"a.xhtml": page(FIRST), "b.xhtml": page(f"<p>餘不一一。</p><div id='b'>{SECOND}</div>")}
    found = chapters(with_nav(pages, item("信一", "a.xhtml") + item("信二", "b.xhtml#b")), None)
    assert names(found) == ["信一", "b", "信二"]
    assert found[1].extract.text == "餘不一一。"
