"""Notes as tables: golden files, no formula, nothing that is lost."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from reader.export import Format, write
from reader.export.note_table import COLUMNS, READWISE_COLUMNS, guarded, joined_tags, parted_tags, unguarded
from reader.script import Variant
from tests.export.sample import GOLDEN, MARKED, NOTES, transcript


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_tables_are_written_as_in_the_golden_files() -> None:
    written = transcript(Variant.HANT_TW_IDIOM, MARKED)
    assert write([written], into=Format.CSV) == (GOLDEN / "notes.csv").read_bytes()
    assert write([written], into=Format.READWISE) == (GOLDEN / "notes-readwise.csv").read_bytes()


def test_a_table_has_a_row_for_each_note_of_every_letter() -> None:
    rows = rows_of(write([transcript(), transcript(notes=NOTES[:1])], into=Format.CSV))
    assert len(rows) == len(NOTES) + 1
    assert list(rows[0]) == list(COLUMNS)
    assert [row["status"] for row in rows].count("orphan") == 1
    first = rows[0]
    assert (first["quote"], first["locator"], first["start"], first["end"]) == ("軟件目錄", "¶3.13", "32", "36")


def test_readwise_finds_its_columns_and_no_mark_before_them() -> None:
    data = write([transcript()], into=Format.READWISE)
    assert data.startswith(",".join(READWISE_COLUMNS).encode() + b"\r\n")
    row = next(row for row in rows_of(data) if row["Highlight"] == "改在週五晚上")
    assert (row["Author"], row["Note"], row["Location"], row["Date"]) == (
        "讀書會",
        ".日期 .a_b",
        "102",
        "2024-05-01 08:30:00",
    )


@given(st.text(st.sampled_from("'=+-@\t\r文")))
def test_no_cell_is_a_formula_and_each_is_had_back(cell: str) -> None:
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(cell)) == cell


@given(st.lists(st.text(st.sampled_from("\\, \n文"), min_size=1)))
def test_tags_in_one_cell_are_had_back(tags: list[str]) -> None:
    assert parted_tags(joined_tags(tags)) == tuple(tags)
