"""A letters.csv beside letters says what they do not say themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.letters.evidence import NOTHING_TOLD
from reader.store import Library
from reader.tasks import import_files
from reader.tasks.catalogue import FILE_NAME, told_of

LETTER = "澄弟左右：\n　　昨接家信，知闔家平安，甚慰。余不一一。\n兄字\n"


def test_a_list_fills_in_what_the_letter_is_silent_about(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / FILE_NAME).write_text("file,title,sender,date\na.txt,致澄弟,曾國藩,1862-05-03\n", encoding="utf-8")
    with Library.open(tmp_path / "library.db") as library:
        (result,) = import_files(library, [tmp_path])
        letter = library.letter(str(result.id))
    assert (letter.title, letter.recipient) == ("致澄弟", "澄弟")
    assert letter.date is not None
    assert letter.date.isoformat() == "1862-05-03"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "title\n無檔名\n",
        "file,title\n,空的\n",
        "file;title\na.txt;分號\n",
        "\x00\x01\x02",
        "file,title\nb.txt,別的\n",
        'file,title\n"a.txt,' + "未完",
    ],
)
def test_a_list_that_says_nothing_of_the_letter_changes_nothing(content: str, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(content, encoding="utf-8")
    assert told_of(tmp_path / "a.txt") is NOTHING_TOLD


def test_a_list_that_was_written_anew_is_read_anew(tmp_path: Path) -> None:
    listed = tmp_path / FILE_NAME
    listed.write_text("file,title\na.txt,一\n", encoding="utf-8")
    assert told_of(tmp_path / "a.txt").title == "一"
    listed.write_text("file,title\na.txt,二二\n", encoding="utf-8")
    assert told_of(tmp_path / "a.txt").title == "二二"


def test_lists_in_big5_and_with_more_columns_are_read(tmp_path: Path) -> None:
    content = "file,編號,title,sender\na.txt,17,致諸弟論勤學之要義,曾國藩\n信.txt,18,與友人書信往來錄,李鴻章\n"
    (tmp_path / FILE_NAME).write_bytes(content.encode("big5hkscs"))
    assert told_of(tmp_path / "信.txt").sender == "李鴻章"
