"""Books that are locked, broken or made to do harm."""

import io
import random
import zipfile
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ArchiveTooLarge, FileDamaged, FileLocked, FileTooDemanding, ReaderError
from reader.letters.sources.epub.book import chapters, extract
from reader.letters.sources.limits import REOPENED
from tests.letters.sources.epub_book import (
    CONTAINER,
    FIRST,
    SECOND,
    book,
    item,
    package,
    packed,
    page,
    point,
    with_nav,
    with_ncx,
)


def encryption(method: str, reference: str) -> dict[str, str | bytes]:
    return {
        "META-INF/encryption.xml": '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{method}"/><enc:CipherData><enc:CipherReference URI="{reference}"/>'
        "</enc:CipherData></enc:EncryptedData></encryption>"
    }


AES, SCRAMBLED = "http://www.w3.org/2001/04/xmlenc#aes128-cbc", "http://www.idpf.org/2008/embedding"


def test_a_seller_s_lock_is_said_to_be_one_and_scrambled_fonts_are_none() -> None:
    with pytest.raises(FileLocked):
        extract(book({"a.xhtml": b"\x93\x11\xfa"}, others=encryption(AES, "OEBPS/a.xhtml")), None)
    for method, reference in ((SCRAMBLED, "OEBPS/f.otf"), (AES, "OEBPS/f.ttf")):
        assert extract(book({"a.xhtml": page(FIRST)}, others=encryption(method, reference)), None).text


def test_a_member_with_a_password_is_locked() -> None:
    data = bytearray(book({"a.xhtml": page(FIRST)}))
    place = data.rindex(b"OEBPS/a.xhtml")
    data[place - 38] |= 1
    with pytest.raises(FileLocked):
        extract(bytes(data), None)


BOMB = '<!DOCTYPE x [<!ENTITY a "十個字十個字十個字十">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]>"  # fmt: skip
XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("doctype", [BOMB, XXE], ids=["bomb", "external"])
def test_entities_of_its_own_make_a_book_damaged_or_stay_unread(doctype: str) -> None:
    opf = package(["a.xhtml"]).replace("<package", f"{doctype}<package").replace("家書集", "&a;")
    with pytest.raises(FileDamaged):
        extract(book({"a.xhtml": page(FIRST)}, opf=opf), None)
    container = CONTAINER.replace("<container", f"{doctype}<container")
    with pytest.raises(FileDamaged):
        extract(book({"a.xhtml": page(FIRST)}, container=container), None)
    pages = {"a.xhtml": page("<p>甲&a;&j;</p>", doctype=doctype), "b.xhtml": page(FIRST)}
    assert extract(book(pages), None).text.startswith("致小滿")


def test_nothing_outside_the_book_is_read() -> None:
    body = '<p>甲<img src="http://example.org/x.png"/><a href="file:///etc/passwd">乙</a></p>'
    head = '<link rel="stylesheet" href="http://example.org/x.css"/><script src="http://example.org/x.js"></script>'
    opf = package(["a.xhtml", "file:///etc/passwd", "../../../etc/passwd", "http://example.org/x.xhtml"])
    assert extract(book({"a.xhtml": page(body, head=head)}, opf=opf), None).text == "甲乙"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(ArchiveTooLarge):
        extract(book({"a.xhtml": b" " * 2**26}), None)


def test_elements_nested_without_end_are_refused() -> None:
    deep = page("<div>" * 50_000 + "信" + "</div>" * 50_000)
    with pytest.raises(FileTooDemanding):
        extract(book({"a.xhtml": deep}), None)
    assert [chapter.name for chapter in chapters(book({"a.xhtml": deep, "b.xhtml": page(FIRST)}), None)] == ["致小滿"]
    listed = "<ol><li><a href='a.xhtml'>x</a>" * 30_000
    assert len(chapters(with_nav({"a.xhtml": page(FIRST)}, listed), None)) == 1


def test_a_page_that_would_fall_into_thousands_of_letters_is_one() -> None:
    body = "<div>" * 100 + "<h2>書</h2><p>信</p>" * (REOPENED // 100 + 1)
    assert len(chapters(book({"a.xhtml": page(body)}), None)) == 1


def test_what_is_no_book_is_damaged() -> None:
    whole = book({"a.xhtml": page(FIRST)})
    for data in (b"", b"PK\x03\x04", whole[: len(whole) // 2], packed({"a.xhtml": page(FIRST)})):
        with pytest.raises(FileDamaged):
            extract(data, None)


SAMPLE_PAGES: dict[str, str | bytes] = {
    "a.xhtml": page(f"<h1>卷上</h1><div id='x'>{FIRST}</div><div id='y'>{SECOND}</div>"),
    "b.xhtml": page(SECOND).encode("utf-16"),
    "t.xhtml": page("".join(f'<p><a href="{name}.xhtml">信</a></p>' for name in "abc")),
}
POINTS = point("卷上", "a.xhtml", point("信一", "a.xhtml#x") + point("信二", "a.xhtml#y")) + point("三", "b.xhtml")
TEXTS: dict[str, bytes] = {}
with zipfile.ZipFile(io.BytesIO(with_ncx(SAMPLE_PAGES, POINTS))) as sample:
    TEXTS |= {name: sample.read(name) for name in sample.namelist() if name != "mimetype"}
PIECES = (
    b"<",
    b">",
    b"&",
    b"&#0;",
    b"<!DOCTYPE x [",
    b"]]>",
    b"<![CDATA[",
    b"\x00",
    b"\xff",
    b"<h2>",
    b"</body>",
    b"#x",
    b"%",
)


def read_both(data: bytes) -> None:
    """All that a book may give: texts with their evidence in place, or a ReaderError."""
    try:
        whole = extract(data, None)
        assert whole.text.strip()
        check(whole.text, [item.span.end for item in whole.evidence])
    except ReaderError:
        pass
    try:
        for chapter in chapters(data, None):
            assert chapter.name
            assert chapter.extract.text.strip()
            check(chapter.extract.text, [item.span.end for item in chapter.extract.evidence])
    except ReaderError:
        pass


def check(text: str, ends: Sequence[int]) -> None:
    assert max(ends, default=0) <= len(text)
    assert "\x00" not in text
    text.encode()


def mutated(data: bytes, rnd: random.Random) -> bytes:
    held = bytearray(data)
    for _ in range(rnd.randint(1, 4)):
        place = rnd.randrange(len(held) + 1)
        what = rnd.random()
        if what < 0.4:
            held[place : place + 1] = bytes([rnd.randrange(256)])
        elif what < 0.6:
            del held[place : place + rnd.randint(1, 60)]
        elif what < 0.8:
            held[place:place] = rnd.choice(PIECES)
        else:
            start = rnd.randrange(len(held) + 1)
            held[place:place] = held[start : start + rnd.randint(1, 200)]
    return bytes(held)


def mutated_book(seed: int) -> bytes:
    """A book of which a file, or the archive itself, was changed here and there."""
    rnd = random.Random(seed)  # noqa: S311
    if rnd.random() < 0.3:
        return mutated(packed(TEXTS), rnd)
    texts = dict(TEXTS)
    for name in rnd.sample(sorted(texts), rnd.randint(1, 2)):
        texts[name] = mutated(texts[name], rnd)
    return packed(texts)


@settings(max_examples=100)
@given(st.integers(0, 2**32))
def test_a_mutated_book_gives_text_or_a_reason(seed: int) -> None:
    read_both(mutated_book(seed))


TAGS = (
    "<p>", "</p>", "<h1>", "</h1>", "<h2 id='a'>", "</h2>", "<div id='b'>", "</div>", "<a href='#a'>", "</a>",
    "<br/>", "信", "一、", "&nbsp;", "&#31;", "<table><tr><td>", "</td>", "<o:p>", "<svg>", "<ul><li>", "<title>",
    "<body>", "\u202e", "𠮷",
)  # fmt: skip
bodies = st.lists(st.sampled_from(TAGS), max_size=30).map("".join)


@settings(max_examples=100)
@given(bodies, st.lists(st.sampled_from(["a.xhtml", "a.xhtml#a", "a.xhtml#b", "b.xhtml", "#", ""]), max_size=5))
def test_any_page_with_any_contents_keeps_its_words(body: str, listed: list[str]) -> None:
    data = with_nav({"a.xhtml": page(body)}, "".join(item("目", place) for place in listed))
    read_both(data)
    try:
        parts = chapters(data, None)
    except ReaderError:
        return
    words = "".join("".join(chapter.extract.text.split()) for chapter in parts)
    assert words == "".join(extract(data, None).text.split())


@pytest.mark.long
@settings(max_examples=6_000)
@given(st.integers(0, 2**64))
def test_books_mutated_at_length(seed: int) -> None:
    read_both(mutated_book(seed))
