"""Files and pasted text as sources of letters, and the sentences for those that are none."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import (
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    LoneSurrogate,
    NothingToRead,
    NotText,
    UnknownFormat,
)
from reader.letters import from_text, read
from reader.letters.sources import LIMIT_MB


def test_a_text_file_keeps_its_bytes_and_gives_its_text(tmp_path: Path) -> None:
    path = tmp_path / "家書 一.TXT"
    path.write_bytes("\ufeff小滿：\r\n見字如面。".encode())
    source = read(path)
    assert source.text == "小滿：\n見字如面。"
    assert source.data == path.read_bytes()
    assert (source.name, source.media_type, source.encoding) == ("家書 一", "text/plain", "utf-8")


@pytest.mark.parametrize(
    ("suffix", "media_type"), [(".md", "text/markdown"), (".markdown", "text/markdown"), ("", "text/plain")]
)
def test_markdown_and_files_without_a_suffix_are_read_as_they_are(
    suffix: str, media_type: str, tmp_path: Path
) -> None:
    path = tmp_path / f"信{suffix}"
    path.write_text("# 標題\n\n*見字*", encoding="utf-8")
    source = read(str(path))
    assert (source.text, source.media_type) == ("# 標題\n\n*見字*", media_type)


def test_a_told_encoding_reaches_the_decoder(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("安好".encode("gbk"))
    assert read(path, encoding="gbk").text == "安好"


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    for name in ("nowhere.txt", "a\0b.txt", "nowhere/deeper.txt"):
        with pytest.raises(FileMissing):
            read(tmp_path / name)
    (tmp_path / "file.txt").write_text("信", encoding="utf-8")
    with pytest.raises(FileMissing):
        read(tmp_path / "file.txt" / "below.txt")


def test_an_unknown_suffix_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "信.doc"
    path.write_text("信", encoding="utf-8")
    with pytest.raises(UnknownFormat):
        read(path)


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(FileEmpty):
        read(path)


def test_a_folder_and_a_device_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="it is a folder"):
        read(tmp_path)
    with pytest.raises(FileUnreadable, match="not a regular file"):
        read(os.devnull)


def test_a_name_that_is_too_long_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read(tmp_path / f"{'長' * 400}.txt")


def test_a_huge_file_is_refused_with_the_limit_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    with pytest.raises(FileTooLarge, match=f"at most {LIMIT_MB} MB"):
        read(path)


def test_a_file_without_rights_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("信", encoding="utf-8")
    path.chmod(0)
    script = (
        "import os, sys\n"
        "from reader.errors import FileUnreadable\n"
        "from reader.letters import read\n"
        "os.getuid() or os.setuid(65534)\n"
        "try:\n    read(sys.argv[1])\n"
        "except FileUnreadable as error:\n    print(error)\n"
    )
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.getuid() and folder != Path(folder.anchor):
            folder.chmod(folder.stat().st_mode | stat.S_IXOTH)
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert "permission denied" in done.stdout, done.stderr


def test_pasted_text_is_a_source_of_its_own() -> None:
    source = from_text("小滿：\r\n見字如面。", "pasted")
    assert (source.text, source.name, source.encoding) == ("小滿：\n見字如面。", "pasted", "utf-8")
    assert source.data.decode() == "小滿：\r\n見字如面。"


def test_half_a_character_cannot_be_pasted() -> None:
    with pytest.raises(LoneSurrogate):
        from_text("信\ud83d", "pasted")


@pytest.mark.parametrize("text", ["", " \n　"])
def test_an_empty_paste_is_nothing(text: str) -> None:
    with pytest.raises(NothingToRead):
        from_text(text, "pasted")


def test_a_paste_with_a_nul_is_not_text() -> None:
    with pytest.raises(NotText):
        from_text("信\0", "pasted")


def test_a_huge_paste_is_refused() -> None:
    with pytest.raises(FileTooLarge):
        from_text("a" * (LIMIT_MB * 2**20 + 1), "pasted")
