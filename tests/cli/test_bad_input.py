"""Whatever comes in, the answer is one clear sentence, and nothing that was there is lost."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from tests.cli.sample import SIMPLIFIED, TRADITIONAL, Run

Rights = Callable[[], AbstractContextManager[None]]

READING: list[list[str]] = [
    ["list"],
    ["annotations", "some-id"],
    ["search", "圖書館"],
    ["verify"],
    ["export", "some-id", "--format", "markdown", "-o", "OUT"],
    ["annotate", "some-id", "--start", "0", "--end", "1"],
    ["backup", "OUT"],
]


def noise(count: int) -> bytes:
    return bytes((n * n * 31 + n // 7) % 256 for n in range(count))


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 2**20)


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: path, "is not there"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "bom": (lambda path: path.write_bytes(b"\xef\xbb\xbf"), "is empty"),
    "binary": (lambda path: path.write_bytes(noise(20_000)), "is not a text file"),
    "huge": (huge, "at most 100 MB of text"),
    "zip": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(300)), "is not a text file"),
}


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("verb", [["import"], ["outline"], ["convert", "--to", "zh-Hans"]], ids=lambda verb: verb[0])
def test_a_file_that_cannot_be_read_as_text_is_said(run: Run, tmp_path: Path, verb: list[str], kind: str) -> None:
    make, sentence = FILES[kind]
    path = tmp_path / "bad.txt"
    make(path)
    done = run(verb[0], path, *verb[1:])
    assert (done.status, done.out) == (1, "")
    assert sentence in done.err
    assert str(path) in done.err
    assert done.err.count("\n") == 1


def test_a_file_of_another_format_and_a_folder_without_letters_are_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.exe").write_text("text")
    done = run("import", tmp_path / "x.exe", tmp_path, "--json")
    assert done.status == 1
    assert "not in a format that can be read" in done.json[0]["reason"]
    assert done.json[1]["reason"] == f"“{tmp_path}” holds no file that can be read as a letter."
    assert run("outline", tmp_path).err.startswith(f"“{tmp_path}” cannot be read: ")


def test_a_text_full_of_nul_is_kept_or_refused_but_never_cut_short(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_text(TRADITIONAL.replace("，", "\0"), "utf-8")
    done = run("import", path, "--json")
    if done.status:
        assert "is not a text file" in done.err
    else:
        assert run("list", "--json").json[0]["chars"] == len(TRADITIONAL)
        assert run("verify").status == 0


def test_a_folder_without_rights_is_said_and_the_others_are_read(
    run: Run, common_folder: Path, with_common_rights: Rights
) -> None:
    for name in ("open/a.txt", "closed/x.txt", "named/y.txt"):
        path = common_folder / name
        path.parent.mkdir()
        path.write_text(f"{name}：信一封。", "utf-8")
    library = common_folder / "home" / "library.db"
    library.parent.mkdir(mode=0o777)
    library.parent.chmod(0o777)
    run("import", common_folder / "open", "--library", tmp := library.with_name("first.db"))
    tmp.unlink()
    (common_folder / "closed").chmod(0)
    (common_folder / "named").chmod(0)
    with with_common_rights():
        done = run("import", common_folder, common_folder / "named" / "y.txt", "--library", library, "--json")
        outline = run("outline", common_folder / "named" / "y.txt")
    assert done.status == outline.status == 1
    assert {(Path(result["path"]).name, result["status"]) for result in done.json} == {
        ("a.txt", "imported"),
        ("closed", "failed"),
        ("named", "failed"),
        ("y.txt", "failed"),
    }
    assert all("permission denied" in result["reason"] for result in done.json if result["reason"])
    assert outline.err == f"“{common_folder / 'named' / 'y.txt'}” cannot be read: permission denied.\n"


@pytest.mark.parametrize("verb", READING, ids=lambda verb: verb[0])
def test_a_missing_library_is_said_and_not_made(run: Run, tmp_path: Path, verb: list[str]) -> None:
    done = run(*(word if word != "OUT" else str(tmp_path / "out") for word in verb))
    assert (done.status, done.out) == (1, "")
    assert done.err == f"There is no library at “{tmp_path / 'home' / 'library.db'}”.\n"
    assert list(tmp_path.iterdir()) == []


def junk(path: Path) -> None:
    path.write_bytes(b"not a library at all, only words " * 500)


def foreign(path: Path) -> None:
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")


def future(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def headless(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:4_096] = noise(3_996)
    path.write_bytes(data)


LIBRARIES: dict[str, tuple[Callable[[Path], None], str]] = {
    "junk": (junk, "is damaged or not a library"),
    "headless": (headless, "is damaged or not a library"),
    "foreign": (foreign, "is damaged or not a library"),
    "future": (future, "was made by a newer version of this program (format 999"),
    "folder": (folder_instead, "is damaged or not a library"),
}


@pytest.mark.parametrize("kind", LIBRARIES)
def test_a_library_that_cannot_be_used_is_said_by_every_verb_and_left_alone(
    run: Run, ids: list[str], folder: Path, library: Path, kind: str
) -> None:
    del ids  # it is only there to be damaged
    make, sentence = LIBRARIES[kind]
    make(library)
    before = library.read_bytes() if library.is_file() else None
    for verb in [*READING, ["import", str(folder)]]:
        done = run(*(word if word != "OUT" else str(folder / "out") for word in verb))
        assert (done.status, done.out) == (1, ""), verb
        assert sentence in done.err, verb
        assert done.err.count("\n") == 1, verb
    assert before == (library.read_bytes() if library.is_file() else None)
    assert not (folder / "out").exists()


def test_a_library_that_may_not_be_written_is_read_and_every_change_refused(
    run: Run, folder: Path, common_folder: Path, with_common_rights: Rights
) -> None:
    path = common_folder / "library.db"
    key = run("import", folder / "a 搬遷.txt", "--library", path, "--json").json[0]["id"]
    letter = common_folder / "new.txt"
    letter.write_text(SIMPLIFIED, "utf-8")
    run("annotate", key, "--start", 0, "--end", 4, "--library", path)
    run("search", "圖書館", "--library", path)
    before = path.read_bytes()
    path.chmod(0o444)
    common_folder.chmod(0o555)
    with with_common_rights():
        assert len(run("list", "--library", path, "--json").json) == 1
        assert run("annotations", key, "--library", path, "--json").json[0]["exact"] == TRADITIONAL[:4]
        assert run("search", "圖書館", "--library", path, "--json").json["total"] > 0
        refused = run("annotate", key, "--start", 0, "--end", 1, "--library", path)
        (result,) = run("import", letter, "--library", path, "--json").json
    assert (refused.status, refused.out) == (1, "")
    assert refused.err == f"The library “{path}” cannot be written: copy it to a place where you may write.\n"
    assert (result["status"], result["reason"] + "\n") == ("failed", refused.err)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        (-1, 3, "does not lie within the letter"),
        (0, 10_000, "does not lie within the letter"),
        (10**30, 10**30 + 1, "does not lie within the letter"),
        (5, 5, "holds no characters"),
        (7, 3, "holds no characters"),
    ],
)
def test_a_passage_that_is_none_is_refused(run: Run, ids: list[str], start: int, end: int, sentence: str) -> None:
    done = run("annotate", ids[0], "--start", start, "--end", end)
    assert (done.status, done.out) == (1, "")
    assert sentence in done.err
    assert run("annotations", ids[0], "--json").json == []


@pytest.mark.parametrize("option", ["--note", "--tag"])
def test_half_a_character_is_refused(run: Run, ids: list[str], option: str) -> None:
    done = run("annotate", ids[0], "--start", 0, "--end", 4, option, "caf\udce9")
    assert done.status == 1
    assert "lone surrogate" in done.err
    assert run("annotations", ids[0], "--json").json == []


def test_half_a_character_finds_nothing_anywhere_else(run: Run, ids: list[str], tmp_path: Path) -> None:
    assert "lone surrogate" in run("search", "\udce9").err
    assert run("annotations", "\udce9").status == 1
    assert run("annotate", "\udce9", "--start", 0, "--end", 1).status == 1
    assert run("export", "\udce9", "--format", "markdown", "-o", tmp_path / "x").status == 1
    missing = run("import", tmp_path / "\udce9.txt", "--json")
    assert missing.json[0]["path"].endswith("\udce9.txt")
    assert run("list", "--library", tmp_path / "\udce9.db").status == 1
    assert len(run("list", "--json").json) == len(ids)


def test_a_note_with_nul_comes_back_as_it_was(run: Run, ids: list[str]) -> None:
    assert run("annotate", ids[0], "--start", 0, "--end", 4, "--note", "前\0後").status == 0
    assert run("annotations", ids[0], "--json").json[0]["note"] == "前\0後"


def test_letters_that_are_not_there_are_said(run: Run, ids: list[str], tmp_path: Path) -> None:
    del ids
    sentence = "There is no letter “none” in this library.\n"
    assert run("annotations", "none").err == sentence
    assert run("annotate", "none", "--start", "0", "--end", "1").err == sentence
    assert run("export", "none", "--format", "markdown", "-o", tmp_path / "x").err == sentence
    assert not (tmp_path / "x").exists()


def test_places_that_cannot_be_written_are_said(run: Run, ids: list[str], tmp_path: Path) -> None:
    nowhere = tmp_path / "none" / "x"
    export = run("export", ids[0], "--format", "markdown", "-o", nowhere)
    backup = run("backup", nowhere)
    assert (export.status, backup.status) == (1, 1)
    assert export.err.startswith(f"“{nowhere}” cannot be written: ")
    assert backup.err.startswith(f"“{nowhere}” cannot be written: ")


def test_a_working_folder_that_is_gone_is_survived(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setenv("CHIDU_HOME", "beside")
    for verb in (
        ["list"],
        ["list", "--library", "x.db"],
        ["import", "x.txt", "--library", "x.db"],
        ["outline", "x.txt"],
    ):
        done = run(*verb)
        assert (done.status, done.out) == (1, ""), verb
        assert done.err.count("\n") == 1, verb


def test_what_is_no_backup_does_not_replace_a_library(run: Run, ids: list[str], tmp_path: Path) -> None:
    for name, make in (("none", lambda _: None), ("junk", junk), ("foreign", foreign)):
        make(tmp_path / name)
        assert run("restore", tmp_path / name).status == 1
    assert len(run("list", "--json").json) == len(ids)


def test_damage_inside_is_found_by_verify(run: Run, ids: list[str], library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE letter_text SET body = replace(body, '圖', '画') WHERE letter_id = ?", (ids[0],))
    done = run("verify", "--json")
    assert done.status == 1
    assert [problem["letter"] for problem in done.json["problems"]] == [ids[0]]
    assert done.json["problems"][0].keys() == {"letter", "what"}
    assert ids[0] in done.err
