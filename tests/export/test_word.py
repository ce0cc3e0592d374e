"""A letter as a Word file: the comments are on exactly their words, whoever reads it."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.annotations import Anchor, Annotation, Style, describe
from reader.export import Format, Manner, Transcript, write
from reader.letters import read
from reader.script import Variant
from reader.text import Span
from tests.export.sample import GOLDEN, MARKED, TEXT, annotated, transcript

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word_of(written: Transcript, manner: Manner | None = None) -> bytes:
    return write([written], into=Format.DOCX, manner=manner)


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def commented(data: bytes) -> dict[int, str]:
    """The words in the range of each comment, a line end for each paragraph that it goes on into."""
    found: dict[int, str] = {}
    opened: set[int] = set()
    for element in part(data, "word/document.xml").iter():
        key = int(element.get(f"{W}id", "-1"))
        if element.tag == f"{W}commentRangeStart":
            opened.add(key)
            found[key] = ""
        elif element.tag == f"{W}commentRangeEnd":
            opened.remove(key)
        elif element.tag == f"{W}t" and next(element.iterancestors(f"{W}rt"), None) is None:
            for open_key in opened:
                found[open_key] += element.text or ""
        elif element.tag == f"{W}p":
            for open_key in opened:
                found[open_key] += "\n"
    assert opened == set()
    return found


def noted(written: Transcript) -> Iterator[tuple[int, str]]:
    page = written.page
    for placed in written.placed:
        if placed.annotation.note.strip() or placed.annotation.tags:
            yield placed.number, page.shown(placed.span)


def test_text_and_comments_are_as_in_the_golden_files() -> None:
    data = word_of(transcript(Variant.HANT_TW_IDIOM, MARKED))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("document", "comments"):
            assert archive.read(f"word/{name}.xml") == (GOLDEN / f"letter.{name}.xml").read_bytes()


@pytest.mark.parametrize("variant", [Variant.ORIGINAL, Variant.HANS, Variant.HANT_TW_IDIOM])
def test_each_comment_is_on_its_words_as_they_are_shown(variant: Variant) -> None:
    written = transcript(variant, MARKED)
    assert commented(word_of(written)) == dict(noted(written))


def test_the_file_is_read_by_others_with_its_comments_and_styles() -> None:
    data = word_of(transcript(notes=MARKED))
    document = docx.Document(io.BytesIO(data))
    comments = {comment.comment_id: comment.text for comment in document.comments}
    assert comments[4].startswith("附頁在哪裡？\n•\t問 館方\n沒有關上的一段\n¶3.13 · 32–36")
    assert comments[9].startswith("見章程 <https://example.org/zhangcheng>，不是 <b>罰</b>\n")
    assert "#日期 #a|b" in comments[11]
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles[:3] == ["Title", "Salutation", "Normal"]
    assert document.core_properties.title == "讀書會通訊 *第三號*"
    assert document.core_properties.identifier.startswith("sha256:")


def test_the_words_as_stored_stand_in_the_comment_where_others_are_shown() -> None:
    (comment,) = docx.Document(io.BytesIO(word_of(transcript(Variant.HANS, (MARKED[1],))))).comments
    assert "\nAs stored: 軟件目錄\n" in comment.text


def test_marks_look_as_on_the_page() -> None:
    document = part(word_of(transcript(notes=MARKED)), "word/document.xml")
    looks = {
        "".join(run.itertext()): {etree.QName(each).localname for each in run.findall(f"{W}rPr/*")}
        for run in document.iter(f"{W}r")
        if next(run.iterancestors(f"{W}ruby"), None) is None
    }
    assert looks["罰款"] == {"shd", "em"}
    assert looks["三十冊"] == {"strike", "u"}
    assert looks["目錄"] == {"shd"}
    assert [each.text for each in document.findall(f".//{W}rubyBase//{W}t")] == ["逾", "期"]


def test_a_file_in_vertical_lines_lies_on_its_side() -> None:
    (section,) = part(word_of(transcript(), Manner(vertical=True)), "word/document.xml").iter(f"{W}sectPr")
    told = {etree.QName(each).localname: {etree.QName(k).localname: v for k, v in each.items()} for each in section}
    assert told["textDirection"] == {"val": "tbRl"}
    assert told["pgSz"]["orient"] == "landscape"


def test_the_same_letter_gives_the_same_file() -> None:
    assert word_of(transcript(notes=MARKED)) == word_of(transcript(notes=MARKED))


def test_a_letter_that_was_written_can_be_read_in_again(tmp_path: Path) -> None:
    file = tmp_path / "信.docx"
    file.write_bytes(word_of(transcript(notes=())))
    assert "".join(read(file).text.split()) == "".join(TEXT.split())


@given(
    st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60), st.sampled_from(Style)), max_size=10),
    st.sampled_from([Variant.ORIGINAL, Variant.HANT_TW_IDIOM]),
)
def test_comments_that_overlap_are_each_on_their_words(places: list[tuple[int, int, Style]], variant: Variant) -> None:
    notes: list[Annotation] = []
    for number, (start, length, style) in enumerate(places):
        anchor = describe(TEXT, Span(start, min(start + length, len(TEXT))))
        notes.append(replace(annotated(number, TEXT[:1], note="x\x00\x0b"), anchor=anchor, style=style))
    written = transcript(variant, tuple(notes))
    ranges = commented(word_of(written))
    for number, shown in noted(written):
        assert "".join(ranges.get(number, "").split()) == "".join(shown.split())


def test_libreoffice_shows_the_comments_on_their_words(tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("needs LibreOffice on the path")
    written = transcript(Variant.HANS, MARKED)
    file = tmp_path / "信.docx"
    file.write_bytes(word_of(written))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fodt", "--outdir", tmp_path, file],
        check=True,
        capture_output=True,
        timeout=180,
    )
    tree = etree.parse(tmp_path / "信.fodt")
    shown = sorted(words for _, words in noted(written))
    assert sorted(_ranges_of_office(tree)) == ["".join(words.split()) for words in shown]


def _ranges_of_office(tree: etree._ElementTree) -> Iterator[str]:
    """The words of each comment's range in a flat OpenDocument text."""
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    inside = {f"{office}annotation", "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}ruby-text"}
    ranges: dict[str, list[str]] = {}
    opened: list[str] = []

    def walk(element: etree._Element) -> None:
        if element.tag == f"{office}annotation":
            opened.append(element.get(f"{office}name", ""))
            ranges[opened[-1]] = []
        elif element.tag == f"{office}annotation-end":
            opened.remove(element.get(f"{office}name", ""))
        if element.tag not in inside:
            told(element.text)
            for child in element:
                walk(child)
                told(child.tail)

    def told(words: str | None) -> None:
        for name in opened:
            ranges[name].append("".join((words or "").split()))

    (body,) = tree.iter(f"{office}body")
    walk(body)
    return ("".join(words) for words in ranges.values())


def test_a_comment_on_a_point_is_there_without_words() -> None:
    written = transcript(notes=MARKED)
    at = TEXT.index("先生")
    point = replace(written.placed[3], number=90, anchor=Anchor(start=at, end=at, exact=""))
    last = replace(point, number=91, anchor=Anchor(start=len(TEXT) - 1, end=len(TEXT) - 1, exact=""))
    ranges = commented(word_of(replace(written, placed=(*written.placed, point, last))))
    assert (ranges[90], ranges[91]) == ("", "")
