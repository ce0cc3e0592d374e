"""Books as letters: what is read of them."""

import pytest

from reader.errors import ReaderError
from reader.letters.evidence import EvidenceKind, Particulars
from reader.letters.sources.epub.book import chapters, extract
from tests.letters.sources.epub_book import CONTAINER, FIRST, SECOND, book, package, packed, page


def test_a_book_is_one_letter_in_the_order_of_its_spine() -> None:
    spine = '<itemref idref="p1"/><itemref idref="p0"/><itemref idref="p2" linear="no"/>'
    pages = {"a.xhtml": page(FIRST), "b.xhtml": page(SECOND), "c.xhtml": page("<p>旁</p>")}
    found = extract(book(pages, opf=package(list(pages), spine=spine)), None)
    assert found.text.split("\n") == [
        "家書集", "覆若荷", "若荷吾友：", "來信收到，一切都好，不必掛念，天冷加衣。", "舟",
        "致小滿", "小滿：", "見字如面。院子裡的石榴今年掛了六十多個果子。", "父字",
    ]  # fmt: skip
    assert found.particulars == Particulars(title="家書集", sender="林舟")
    headings = [item.span.of(found.text) for item in found.evidence if item.kind is EvidenceKind.HEADING]
    assert headings == ["覆若荷", "致小滿"]


def test_entities_of_html_are_characters_with_and_without_a_doctype() -> None:
    doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
    body = "<p>甲&nbsp;乙&mdash;&mdash;丙&hellip;&amp;&#x4fe1;</p>"
    for one in (page(body), page(body, doctype=doctype)):
        assert extract(book({"a.xhtml": one}), None).text.replace("\xa0", " ") == "甲 乙——丙…&信"


def test_pages_that_are_not_well_formed_are_read() -> None:
    assert extract(book({"a.xhtml": "<html><body><p>甲 & 乙 < 丙<br><p>丁<b>戊</p></body>"}), None).text.startswith(
        "甲 & 乙"
    )


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16"])
def test_pages_in_other_encodings_are_read(encoding: str) -> None:
    body = page(FIRST * 3).replace("utf-8", encoding)
    words = body if encoding != "gb18030" else body.replace("裡", "里")
    [chapter] = {
        chapter.extract.encoding: chapter for chapter in chapters(book({"a.xhtml": words.encode(encoding)}), None)
    }.values()
    assert "見字如面" in chapter.extract.text


def test_a_page_that_lies_about_its_encoding_is_read() -> None:
    lying = page("<p>见字如面，院子里的石榴树今年挂了六十多个果子，爷爷每天早晨数一遍，等你回来。</p>")
    assert "石榴树" in extract(book({"a.xhtml": lying.encode("gbk")}), None).text
    assert "石榴树" in extract(book({"a.xhtml": lying.replace("utf-8", "gbk").encode()}), None).text


def test_a_chosen_encoding_counts_for_pages_that_are_not_utf8() -> None:
    pages = {"a.xhtml": page(FIRST).encode(), "b.xhtml": page("<p>안녕하십니까</p>").encode("euc-kr")}
    found = chapters(book(pages), "euc-kr")
    assert found[1].extract.text == "안녕하십니까"
    assert found[1].extract.encoding == "euc_kr"
    assert found[0].extract.text.startswith("致小滿")


def test_a_few_broken_bytes_do_not_cost_a_page() -> None:
    broken = page(FIRST * 8).encode().replace("石榴".encode(), b"\xff\xfe", 1)
    assert "六十多個果子" in extract(book({"a.xhtml": broken}), None).text


def test_references_are_found_whatever_their_spelling() -> None:
    names_told = ["%E4%BF%A1%20%E4%B8%80.xhtml", "B.XHTML", "../OEBPS/c.xhtml", "sub\\d.xhtml", "cafe\u0301.xhtml"]
    there = ["信 一.xhtml", "b.xhtml", "c.xhtml", "sub/d.xhtml", "café.xhtml"]
    pages = {name: page(f"<p>信{place}</p>") for place, name in enumerate(there)}
    data = book(pages, opf=package(names_told))
    assert extract(data, None).text == "家書集\n信0\n信1\n信2\n信3\n信4"


def test_missing_pages_and_wrong_types_cost_nothing_else() -> None:
    manifest = (
        '<item id="w" href="w.html" media-type="image/png"/><item id="t" href="t" media-type="text/html"/>'
        '<item id="s" href="s.svg" media-type="image/svg+xml" fallback="p1"/>'
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in ("p0", "none", "w", "t", "s"))
    opf = package(["gone.xhtml", "a.xhtml"], manifest=manifest, spine=spine)
    others = {"OEBPS/w.html": page("<p>甲</p>"), "OEBPS/t": page("<p>乙</p>"), "OEBPS/s.svg": "<svg/>"}
    assert extract(book({"a.xhtml": page("<p>丙</p>")}, opf=opf, others=others), None).text == "家書集\n甲\n乙\n丙"


def test_a_damaged_page_is_left_out_and_the_rest_is_read() -> None:
    pages: dict[str, str | bytes] = {
        "a.xhtml": bytes(range(256)) * 20,
        "b.xhtml": page(FIRST),
        "c.xhtml": b"",
        "d.xhtml": b"\xff\xd8\xff\xe0JFIF",
    }
    assert [chapter.name for chapter in chapters(book(pages), None)] == ["致小滿"]
    with pytest.raises(ReaderError):
        extract(book({"a.xhtml": bytes(range(256)) * 20}), None)


def test_a_book_without_its_container_or_spine_is_read() -> None:
    opf = package(["a.xhtml"], spine="")
    assert extract(packed({"x/content.opf": opf, "x/a.xhtml": page(FIRST)}), None).text.startswith("致小滿")
    wrong = CONTAINER.replace("OEBPS", "GONE")
    assert extract(book({"a.xhtml": page(FIRST)}, container=wrong), None).text.startswith("致小滿")


def test_a_page_that_the_spine_names_again_and_again_is_read_once() -> None:
    spine = '<itemref idref="p0"/>' * 5_000
    assert extract(book({"a.xhtml": page(FIRST)}, opf=package(["a.xhtml"], spine=spine)), None).text.count("父字") == 1


def test_fallbacks_that_lead_in_a_circle_end() -> None:
    manifest = "".join(
        f'<item id="{a}" href="{a}.svg" media-type="image/svg+xml" fallback="{b}"/>' for a, b in ("xy", "yx")
    )
    opf = package(["a.xhtml"], manifest=manifest, spine='<itemref idref="x"/><itemref idref="p0"/>')
    others = {"OEBPS/x.svg": "<svg/>", "OEBPS/y.svg": "<svg/>"}
    assert extract(book({"a.xhtml": page("<p>甲</p>")}, opf=opf, others=others), None).text == "甲"


EDITOR = "<dc:creator opf:role='edt'>編者</dc:creator>"
AUTHORS = "<dc:creator opf:role='aut'>甲</dc:creator><dc:creator opf:role='aut'>乙</dc:creator>"
REFINED = "<dc:creator id='c1'>編者</dc:creator><meta refines='#c1' property='role'>edt</meta>"
CHANGED = "<dc:date opf:event='modification'>2021</dc:date><dc:date opf:event='publication'>2020</dc:date>"


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("<dc:title>A &amp; 乙</dc:title>", Particulars(title="A & 乙")),
        ("<dc:title>A & 乙&nbsp;丙</dc:title>", Particulars(title="A & 乙 丙")),
        ("<dc:title> </dc:title><dc:title>乙</dc:title>", Particulars(title="乙")),
        (f"{EDITOR}{AUTHORS}", Particulars(sender="甲、乙")),
        (f"{REFINED}<dc:creator id='c2'>甲</dc:creator>", Particulars(sender="甲")),
        (f"{CHANGED}<dc:date>1936</dc:date>", Particulars(date="2020")),
        (f"{CHANGED}<dc:date opf:event='creation'>1935</dc:date>", Particulars(date="1935")),
        ("", Particulars()),
    ],
)
def test_the_book_tells_title_author_and_date(about: str, expected: Particulars) -> None:
    assert extract(book({"a.xhtml": page(FIRST)}, opf=package(["a.xhtml"], about=about)), None).particulars == expected
