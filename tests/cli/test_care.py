"""What is easily typed costs no letters, and what stands in a letter commands no terminal."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli.words import visible
from tests.cli.sample import TRADITIONAL, Run

MARKDOWN = ["--format", "markdown", "-o"]


def count(run: Run) -> int:
    return len(run("list", "--json").json)


def test_an_export_never_replaces_a_library(run: Run, ids: list[str], library: Path, tmp_path: Path) -> None:
    other, hard, soft = tmp_path / "other.db", tmp_path / "hard.md", tmp_path / "soft.md"
    shutil.copyfile(library, other)
    os.link(library, hard)
    soft.symlink_to(library)
    before = library.read_bytes()
    beside = [library.with_name(library.name + ending) for ending in ("-wal", "-shm", "-journal")]
    for out in (library, hard, soft, other, *beside):
        done = run("export", ids[0], *MARKDOWN, out)
        assert (done.status, done.out) == (1, "")
        assert done.err.startswith(f"“{out}” cannot be written: it is ")
        assert done.err.count("\n") == 1
    assert library.read_bytes() == other.read_bytes() == before
    assert run("export", ids[0], *MARKDOWN, library, "--library", f"sqlite:///{library}").status == 1
    assert count(run) == len(ids)


def test_a_backup_never_replaces_what_is_no_library(run: Run, ids: list[str], tmp_path: Path) -> None:
    del ids
    (tmp_path / "thesis.doc").write_text("work", "utf-8")
    for out in (tmp_path / "thesis.doc", "/dev/null", ".", tmp_path):
        done = run("backup", out)
        assert (done.status, done.out) == (1, "")
        assert done.err.startswith(f"“{out}” cannot be written: it is ")
    assert (tmp_path / "thesis.doc").read_text("utf-8") == "work"
    assert not Path("/dev/null").is_file()


def test_an_export_to_a_dash_is_written_to_the_standard_output(run: Run, ids: list[str], tmp_path: Path) -> None:
    out = tmp_path / "x.md"
    run("annotate", ids[0], "--start", 0, "--end", 4, "--note", "前\x1b後")
    run("export", ids[0], *MARKDOWN, out)
    done = run("export", ids[0], *MARKDOWN, "-")
    assert (done.status, done.err) == (0, "")
    assert done.out == out.read_text("utf-8")
    assert run("export", ids[0], *MARKDOWN, "-", "--json").json == {"path": "-", "text": done.out}
    assert not Path("-").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["backup", ""],
        ["restore", ""],
        ["import", ""],
        ["import", "x.txt", ""],
        ["outline", ""],
        ["convert", "", "--to", "zh-Hans"],
        ["export", "x", *MARKDOWN, ""],
        ["list", "--library", ""],
    ],
)
def test_an_empty_path_is_wrong_use(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "a path is empty: name a file or folder" in done.err


@pytest.mark.parametrize("place", ["1_0", "１０", "+1", " 1", "9" * 5000, "1.0", ""])
def test_a_position_is_written_in_plain_digits(run: Run, place: str) -> None:
    done = run("annotate", "x", f"--start={place}", "--end", "12")
    assert (done.status, done.out) == (2, "")
    assert "not a position" in done.err


@pytest.mark.parametrize("limit", ["9" * 18, "9" * 30, "9" * 5000, "0" * 5000 + "7"])
def test_any_number_of_places_may_be_asked_for(run: Run, ids: list[str], limit: str) -> None:
    del ids
    done = run("search", "讀者", "--limit", limit, "--json")
    assert done.status == 0
    assert len(done.json["hits"]) == 2


def test_choices_are_shown_as_plain_words(run: Run) -> None:
    for wrong in (
        ["convert", "x.txt", "--to", "klingon"],
        ["convert", "x.txt", "--to", "zh-Hans", "--from", "klingon"],
        ["convert", "x.txt", "--to", "zh-Hans", "--edition", "klingon"],
        ["export", "x", "--format", "klingon", "-o", "y"],
        ["annotate", "x", "--start", "1", "--end", "2", "--color", "klingon"],
    ):
        err = run(*wrong).err
        assert "klingon" in err
        assert "<" not in err.splitlines()[-1]


@pytest.mark.parametrize("name", [":memory:", "sqlite://", "sqlite:///:memory:"])
def test_every_verb_takes_a_library_in_memory_for_one(run: Run, ids: list[str], tmp_path: Path, name: str) -> None:
    del ids
    assert run("list", "--library", name, "--json").json == []
    for verb in (["backup", tmp_path / "out"], ["restore", tmp_path / "out"]):
        done = run(*verb, "--library", name)
        assert (done.status, done.err) == (1, f"“{name}” cannot be read: it is a library in memory, not a file.\n")
    assert not (tmp_path / "out").exists()


def test_every_verb_takes_an_address_for_the_same_file(
    run: Run, ids: list[str], library: Path, tmp_path: Path
) -> None:
    for address in (f"sqlite:///{library}", f"sqlite+pysqlite:///{library}"):
        copy = tmp_path / "copy.db"
        assert run("backup", copy, "--library", address).status == 0
        assert run("restore", copy, "--library", address, "--json").json["path"] == str(library)
        assert len(run("list", "--library", address, "--json").json) == len(ids)


def test_an_id_of_half_characters_is_the_id_of_no_letter(run: Run, ids: list[str], tmp_path: Path) -> None:
    del ids
    for verb in (
        ["annotations", "\udce9"],
        ["annotate", "\udce9", "--start", 0, "--end", 1],
        ["export", "\udce9", *MARKDOWN, tmp_path / "x"],
    ):
        done = run(*verb)
        assert done.status == 1
        assert done.err.startswith("There is no letter “")


def test_a_damaged_schema_is_a_sentence_for_every_verb(
    run: Run, ids: list[str], library: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(library)) as other:
        other.execute("DROP TABLE letter_text")
        other.execute("DROP TABLE annotation")
    for verb in (
        ["list"],
        ["verify"],
        ["annotations", ids[0]],
        ["search", "讀者"],
        ["export", ids[0], *MARKDOWN, tmp_path / "x"],
        ["backup", tmp_path / "x"],
    ):
        done = run(*verb)
        assert done.status == 1
        assert "damaged" in done.err


def test_what_nobody_foresaw_ends_in_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(*_: object) -> None:
        raise ZeroDivisionError("nobody foresaw it")

    monkeypatch.setattr("reader.cli._run", fall)
    done = run("list")
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        "Something unforeseen went wrong (ZeroDivisionError: nobody foresaw it); "
        "nothing that was saved before is lost.\n"
    )


def test_no_title_or_name_commands_the_terminal(run: Run, ids: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "evil"
    folder.mkdir()
    name = "a\x1b[31m\u202eb\u2066\x9b\nc"
    (folder / f"{name}.txt").write_text(
        "關於\x1b]0;x\x07\u202e搬遷的通知\n\n各位讀者：\n\n本館搬遷。" + "字" * 400, "utf-8"
    )
    (folder / f"{name}x.txt").write_bytes(bytes(range(256)) * 40)
    outs = [run("import", folder), run("list"), run("import", folder / f"{name}.exe")]
    for letter in run("list", "--json").json:
        if letter["id"] not in ids:
            run("annotate", letter["id"], "--start", 0, "--end", 9, "--note", "一\x1b二\n三\u202e四")
            outs.append(run("annotations", letter["id"]))
    outs += [run("search", "搬遷"), run("outline", folder / f"{name}.txt")]
    shown = "".join(each.out + each.err for each in outs)
    assert shown.replace("\t", "\n") == "\n".join(map(visible, shown.replace("\t", "\n").split("\n")))
    assert "⟨U+001B⟩" in shown
    assert "⟨U+202E⟩" in shown
    assert "三⟨U+202E⟩四" in shown


def test_a_converted_text_is_given_as_it_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(f"{TRADITIONAL}\u202e", "utf-8")
    assert run("convert", path, "--to", "original").out == f"{TRADITIONAL}\u202e\n"
