"""The letters that the first start puts in: each reads well, with a certain date."""

import datetime
from pathlib import Path

import pytest

from reader.letters import SectionKind, parse, read
from tests.data_folder import needs

FOLDER = Path(__file__).parents[3] / "resources" / "letters"
SAMPLES = sorted(FOLDER.glob("*.txt"))
READ = {
    "01": ("黨建引領 眾志成城 堅決打贏疫情防控阻擊戰——致全縣各級黨組織和廣大黨員幹部的一封信", "中共甘泉縣委組織部",
           "全縣各級黨組織、廣大黨員同志們", datetime.date(2020, 1, 27), 4),
    "02": ("雲溪鎮立文化館　函", "雲溪鎮立文化館", "月眉國民小學", datetime.date(2024, 9, 12), 12),
    "03": ("舊書轉贈及結業致謝", "碧街舊書店", "南窗中學圖書館 鄧詠詩老師", datetime.date(2023, 11, 28), 3),
    "04": (None, "奶奶", "小满", datetime.date(2022, 9, 4), 3),
}  # fmt: skip


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name[:2])
def test_a_sample_says_who_writes_to_whom_when_and_in_which_sections(path: Path) -> None:
    letter = parse(read(path).text)
    found = (letter.title, letter.sender, letter.recipient, letter.date, len(letter.sections))
    assert found == READ[path.name[:2]]
    assert letter.signature is not None


def test_every_sample_is_known_here() -> None:
    assert [path.name[:2] for path in SAMPLES] == sorted(READ)


def test_the_seed_letter_is_kept_byte_for_byte() -> None:
    original = needs("letters/seed-000_c7a4273dab965fe7.txt")
    assert SAMPLES[0].read_bytes() == original.read_bytes()


def test_the_taiwan_letter_has_its_three_parts_and_its_distribution() -> None:
    letter = parse(read(SAMPLES[1]).text)
    top = [section.heading for section in letter.sections if section.level == 1]
    assert top == ["主旨", "說明", "辦法"]
    assert {"header", "recipient-line", "doc-no", "distribution"} <= {part.role for part in letter.parts}


def test_the_hong_kong_letter_closes_with_its_reader() -> None:
    letter = parse(read(SAMPLES[2]).text)
    assert letter.salutation == "敬啟者："
    assert letter.closing is not None
    assert letter.closing.endswith("台照")
    assert letter.doc_no == "TF/2023/114"


def test_the_family_letter_has_a_postscript_and_run_in_headings() -> None:
    letter = parse(read(SAMPLES[3]).text)
    assert all(section.kind is SectionKind.RUN_IN for section in letter.sections)
    postscript = next(part for part in letter.parts if part.role == "postscript")
    assert postscript.span.of(letter.text).startswith("又及：")
    assert letter.closing == "祝\n平安喜乐！"
