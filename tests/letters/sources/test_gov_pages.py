"""Documents of the State Council as they stand on its pages: title, date, headings, and no page around them."""

import json
import re
from typing import TypedDict

import pytest

from reader.letters.evidence import EvidenceKind
from reader.letters.sources.html.page import blocks_of, extract
from reader.letters.sources.source import Extract
from reader.letters.structure.parsing import parse
from tests.data_folder import needs

FOLDER = "letters/gov-cn-2019"


class Silver(TypedDict):
    """What is known of one page; dates in ISO form."""

    id: str
    file: str
    title: str
    issuer: str
    date_made: str
    bold_headings: list[str]


@pytest.fixture(scope="module")
def documents() -> list[tuple[Silver, Extract]]:
    folder = needs(FOLDER)
    known: list[Silver] = json.loads((folder / "silver.json").read_text(encoding="utf-8"))
    return [(silver, extract((folder / silver["file"]).read_bytes(), None)) for silver in known]


def squeezed(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def test_the_text_is_the_document_and_nothing_of_the_page(documents: list[tuple[Silver, Extract]]) -> None:
    folder = needs(FOLDER)
    for silver, page in documents:
        body = blocks_of((folder / f"{silver['id']}.content.html").read_bytes(), None)
        assert page.text == body.text, silver["id"]


def test_the_catalogue_card_is_told_beside_the_text(documents: list[tuple[Silver, Extract]]) -> None:
    for silver, page in documents:
        told = page.particulars
        made = "".join(part.zfill(2) for part in re.findall(r"\d+", told.date or ""))
        assert squeezed(told.title) == squeezed(silver["title"])
        assert squeezed(told.sender) == squeezed(silver["issuer"]), silver["id"]
        assert made == silver["date_made"].replace("-", "")
        assert not re.search(r"索\s*引\s*号|主题分类|扫一扫", page.text)


def test_bold_headings_are_evidence(documents: list[tuple[Silver, Extract]]) -> None:
    wanted = found = 0
    for silver, page in documents:
        bold = {squeezed(item.span.of(page.text)) for item in page.evidence if item.kind is EvidenceKind.BOLD}
        wanted += len(silver["bold_headings"])
        found += sum(squeezed(heading) in bold for heading in silver["bold_headings"])
    assert found >= 0.97 * wanted


def test_the_title_is_evidence(documents: list[tuple[Silver, Extract]]) -> None:
    titles = [
        [squeezed(item.span.of(page.text)) for item in page.evidence if item.kind is EvidenceKind.TITLE]
        for _, page in documents
    ]
    right = sum(title == [squeezed(silver["title"])] for title, (silver, _) in zip(titles, documents, strict=True))
    assert right >= 53


def test_titles_and_dates_of_the_letters_are_right(documents: list[tuple[Silver, Extract]]) -> None:
    letters = [(silver, parse(page.text, page.evidence, page.particulars)) for silver, page in documents]
    assert sum(squeezed(letter.title) == squeezed(silver["title"]) for silver, letter in letters) >= 53
    assert sum(str(letter.date) == silver["date_made"] for silver, letter in letters) >= 53


def test_bold_headings_are_sections(documents: list[tuple[Silver, Extract]]) -> None:
    wanted = found = 0
    for silver, page in documents:
        sections = parse(page.text, page.evidence, page.particulars).sections
        named = {squeezed(section.label + (section.heading or "")) for section in sections}
        wanted += len(silver["bold_headings"])
        found += sum(squeezed(heading).rstrip("。：") in named for heading in silver["bold_headings"])
    assert found >= 0.97 * wanted
