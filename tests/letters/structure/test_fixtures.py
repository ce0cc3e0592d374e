"""Letters written for these tests, one for each kind of letter that the reader is to understand."""

import json
from pathlib import Path

import pytest

from reader.letters import parse, read, to_json

LETTERS = sorted(
    path for path in (Path(__file__).parents[2] / "data" / "letters").iterdir() if path.suffix in {".txt", ".md"}
)


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_comes_out_as_it_was_read_by_eye(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert to_json(parse(read(path).text)) == expected


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_saved_with_other_line_ends_and_a_mark_has_the_same_outline(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert to_json(parse(read(copy).text)) == to_json(parse(read(path).text))
