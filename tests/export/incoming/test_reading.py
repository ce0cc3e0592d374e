"""Which program a file of notes is from: exports of Hypothesis, Readest, Readwise, and files that are none."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Color, Style
from reader.errors import AnnotationsUnreadable
from reader.export import Format, write
from reader.export.incoming import Offered, Refused, read_annotations
from tests.export.sample import NOTES, transcript

HYPOTHESIS = {
    "id": "kVJdGF",
    "created": "2024-05-01T08:30:00.123456+00:00",
    "updated": "2024-05-02T08:30:00+00:00",
    "user": "acct:reader@hypothes.is",
    "uri": "https://example.org/letters/%E4%BF%A1.html",
    "text": "此處",
    "tags": ["甲", "乙"],
    "group": "__world__",
    "permissions": {"read": ["group:__world__"]},
    "document": {"title": ["與友人書"]},
    "target": [
        {
            "source": "https://example.org/letters/%E4%BF%A1.html",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 0},
                {"type": "TextPositionSelector", "start": 3, "end": 5},
                {"type": "TextQuoteSelector", "exact": "甲𠮷", "prefix": "前", "suffix": "後"},
            ],
        }
    ],
}
REPLY = {"id": "r1", "uri": "u", "user": "x", "created": "2024-05-03", "references": ["kVJdGF"], "text": "然"}

READEST = {
    "$format": "readest-annotations",
    "version": 1,
    "exportedAt": 1714552200000,
    "book": {"title": "與友人書", "author": "某"},
    "annotations": [
        {
            "id": "n1", "type": "annotation", "cfi": "epubcfi(/6/4!/4/2)", "text": "甲乙", "style": "squiggly",
            "color": "violet", "note": "此", "createdAt": 1714552200000, "updatedAt": 1714552260000,
        },
        {"id": "n2", "type": "bookmark", "cfi": "epubcfi(/6/4)", "note": "", "createdAt": 1, "updatedAt": 1},
    ],
}  # fmt: skip

READEST_MARKDOWN = """# 與友人書
**作者**: 某

**匯出自 Readest**: 2024-05-01

---

## 標註與筆記

### 第一節
> 甲乙
> 丙

**筆記**: 此處
第二行

*頁碼: 3 · 時間: 2024/5/1*

> 丁

*頁碼: 4*

---
"""


def told(content: Any) -> list[Offered | Refused]:
    data = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
    return list(read_annotations(data, "notes"))


@pytest.mark.parametrize(
    "content",
    [
        {"total": 2, "rows": [HYPOTHESIS, REPLY]},
        {"export_date": "2024", "export_userid": "x", "client_version": "1", "annotations": [REPLY, HYPOTHESIS]},
        [HYPOTHESIS, REPLY],
    ],
)
def test_hypothesis_is_understood_as_its_api_and_its_client_write_it(content: object) -> None:
    (one,) = told(content)
    assert isinstance(one, Offered)
    assert (one.words.exact, one.words.prefix, one.words.suffix, one.words.start) == ("甲𠮷", "前", "後", 3)
    assert one.words.utf16
    assert (one.note, one.tags) == ("此處\n\n然", ("甲", "乙"))
    assert one.clues.titles == ("與友人書",)
    assert "信.html" in one.clues.names
    assert one.created is not None
    assert one.created.microsecond == 123456
    assert one.modified is not None


def test_a_note_on_a_page_and_a_reply_alone_are_kept_without_words() -> None:
    page_note = {name: value for name, value in HYPOTHESIS.items() if name != "target"}
    found = told({"rows": [page_note, REPLY | {"references": ["gone"]}, 3]})
    assert [type(each) for each in found] == [Offered, Offered, Refused]


def test_readest_is_understood_as_it_exports_and_as_it_keeps_notes() -> None:
    first, second = told(READEST)
    assert isinstance(first, Offered)
    assert isinstance(second, Refused)
    assert (first.words.exact, first.color, first.style, first.note) == ("甲乙", Color.VIOLET, Style.WAVE, "此")
    assert first.clues.titles == ("與友人書",)
    assert first.created is not None
    assert first.created.year == 2024
    kept = READEST["annotations"][0]  # type: ignore[index]  # a literal of many kinds
    (again,) = told({"booknotes": [kept, kept | {"deletedAt": 5}]})
    assert isinstance(again, Offered)
    assert (again.words, again.iri) == (first.words, first.iri)


def test_readest_s_markdown_is_understood_in_any_language() -> None:
    first, second = told(READEST_MARKDOWN.encode())
    assert isinstance(first, Offered)
    assert isinstance(second, Offered)
    assert (first.words.exact, first.note, first.section) == ("甲乙\n丙", "此處\n第二行", "第一節")
    assert (second.words.exact, second.note) == ("丁", "")
    assert first.clues.titles == ("與友人書",)


def test_readwise_s_table_is_understood() -> None:
    data = write([transcript()], into=Format.READWISE)
    found = told(data)
    assert len(found) == len(NOTES)
    first = found[0]
    assert isinstance(first, Offered)
    assert first.words.exact == "軟件目錄"
    assert first.clues.titles == ("讀書會通訊 *第三號*",)


def test_our_own_markdown_is_not_taken_for_another_s() -> None:
    with pytest.raises(AnnotationsUnreadable):
        told(write([transcript()], into=Format.MARKDOWN))


def test_a_row_that_is_damaged_is_refused_alone() -> None:
    data = write([transcript()], into=Format.CSV).decode("utf-8-sig")
    found = told(data.replace(",32,36,", ",x,36,").replace(",40,50,", ",50,40,").encode())
    assert [type(each) for each in found].count(Refused) == 2
    cut = told((data + '"open').encode())
    assert isinstance(cut[-1], Refused)


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe\x00", b"\xff", b"{", b"null", b"3", b'"x"', b"[" * 100_000, b"# only a heading\n", b"a,b\n1,2\n"],
)
def test_a_file_that_is_no_file_of_notes_says_so_in_one_sentence(data: bytes) -> None:
    with pytest.raises(AnnotationsUnreadable) as error:
        read_annotations(data, "x.json")
    assert str(error.value).startswith("“x.json” holds no annotations that can be read: ")
    assert "\n" not in str(error.value)


def test_half_a_character_is_refused() -> None:
    (one,) = told(json.dumps({"rows": [HYPOTHESIS | {"text": "\ud800"}]}).encode())
    assert isinstance(one, Refused)
    assert "lone surrogate" in one.reason


def test_utf16_and_a_mark_of_utf8_are_read() -> None:
    content = json.dumps({"rows": [HYPOTHESIS]}, ensure_ascii=False)
    for data in (content.encode("utf-8-sig"), content.encode("utf-16")):
        assert isinstance(told(data)[0], Offered)


NAMES = [
    *("@context", "id", "type", "target", "body", "bodies", "selector", "source", "items", "first", "next", "rows"),
    *("annotations", "booknotes", "book", "uri", "user", "value", "purpose", "refinedBy", "exact", "start", "end"),
    *("quote", "references", "document", "title", "created", "$format", "styleClass"),
]
KINDS = ["Annotation", "AnnotationPage", "AnnotationCollection", "readest-annotations", "TextQuoteSelector"]
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES), inner | st.sampled_from(KINDS), max_size=6)
    ),
    max_leaves=20,
)


@given(VALUES)
def test_whatever_json_says_is_taken_or_refused(content: object) -> None:
    try:
        found = told(json.dumps(content).encode())
    except AnnotationsUnreadable:
        return
    assert all(isinstance(each, Offered | Refused) for each in found)
