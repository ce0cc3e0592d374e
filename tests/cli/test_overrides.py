"""What was decided about words is listed, taken in, given out, and obeyed by every verb that shows words."""

import datetime
import re
from pathlib import Path

import pytest

from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store import Library
from reader.text import Span
from tests.cli.sample import TRADITIONAL, Run

MOMENT = datetime.datetime(2024, 5, 1, 8, 30, tzinfo=datetime.UTC)
PLACE = Span(TRADITIONAL.index("每日九時") + 2, TRADITIONAL.index("每日九時") + 4)


def decided(letter_id: str) -> tuple[Override, Override]:
    """A slip of one place, and a name that is kept in all letters."""
    return (
        Override(
            id="slip", kind=OverrideKind.EMENDATION, scope=Scope.PLACE, word="九時", form="八時",
            letter_id=letter_id, span=PLACE, created=MOMENT,
        ),
        Override(
            id="name", kind=OverrideKind.PROTECTION, scope=Scope.SENDER, word="文庫", form="文庫",
            sender="市立图书馆", created=MOMENT + datetime.timedelta(minutes=1),
        ),
    )  # fmt: skip


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    path = tmp_path / "用戶 詞典.txt"
    path.write_text("# 人名\n文庫\t文庫\n頭髮\t头髮 头发\r\n圖書館\t图书舘\n", "utf-8")
    return path


def test_overrides_are_listed_all_or_those_of_a_letter(run: Run, ids: list[str], library: Path) -> None:
    with Library.open(library) as opened:
        opened.save_overrides(decided(ids[0]))
    listed = run("overrides", "--json")
    assert listed.status == 0
    assert listed.json == [
        {
            "id": "slip", "kind": "emendation", "scope": "place", "word": "九時", "form": "八時", "target": None,
            "letter": ids[0], "start": PLACE.start, "end": PLACE.end, "sender": None,
            "created": "2024-05-01T08:30:00+00:00",
        },
        {
            "id": "name", "kind": "protection", "scope": "sender", "word": "文庫", "form": "文庫", "target": None,
            "letter": None, "start": None, "end": None, "sender": "市立图书馆",
            "created": "2024-05-01T08:31:00+00:00",
        },
    ]  # fmt: skip
    assert [one["id"] for one in run("overrides", ids[1], "--json").json] == ["name"]
    assert run("overrides", ids[0]).out.splitlines() == [
        f"slip\temendation\tplace\t九時\t八時\t\t{ids[0]} {PLACE.start}–{PLACE.end}",
        "name\tprotection\tsender\t文庫\t文庫\t\t市立图书馆",
    ]
    assert (run("overrides", "nowhere").status, run("overrides", "nowhere").out) == (1, "")


def test_notes_searches_and_exports_show_words_as_they_were_decided(
    run: Run, ids: list[str], library: Path, tmp_path: Path
) -> None:
    with Library.open(library) as opened:
        opened.save_overrides(decided(ids[0]))
    start, end = TRADITIONAL.index("每日九時"), TRADITIONAL.index("至十七時")
    run("annotate", ids[0], "--start", start, "--end", end)
    run("annotate", ids[0], "--start", TRADITIONAL.index("文庫"), "--end", TRADITIONAL.index("文庫") + 4)
    for variant, shown in (("original", ["文庫同時", "每日八時"]), ("zh-Hans", ["文庫同时", "每日八时"])):
        notes = run("annotations", ids[0], "--variant", variant, "--json").json
        assert [note["exact"] for note in notes] == ["文庫同時", "每日九時"]
        assert [note["shown"] for note in notes] == shown
    for query in ("日九时", "日八時"):
        (hit,) = run("search", query, "--json").json["hits"]
        assert (hit["start"], hit["end"]) == (PLACE.start - 1, PLACE.end)
    out = tmp_path / "信.md"
    run("export", ids[0], "--format", "markdown", "--variant", "zh-Hans", "-o", out)
    assert "> 每日九時\n\nzh-Hans:\n\n> 每日八时\n\nEmended: 九時 → 八时\n" in out.read_text("utf-8")


def test_a_dictionary_is_taken_in_and_obeyed(run: Run, ids: list[str], dictionary: Path) -> None:
    done = run("import-overrides", dictionary, "--to", "zh-Hans", "--json")
    assert (done.status, done.json) == (0, {"imported": 3, "replaced": 0, "duplicate": 0})
    assert [(one["kind"], one["word"], one["form"], one["target"]) for one in run("overrides", "--json").json] == [
        ("protection", "文庫", "文庫", None),
        ("conversion", "頭髮", "头髮", "zh-Hans"),
        ("conversion", "圖書館", "图书舘", "zh-Hans"),
    ]
    run("annotate", ids[0], "--start", 0, "--end", 9)
    assert run("annotations", ids[0], "--variant", "zh-Hans", "--json").json[0]["shown"] == "关于图书舘搬迁的通"
    assert run("annotations", ids[0], "--variant", "zh-Hant-TW", "--json").json[0]["shown"] == TRADITIONAL[:9]


def test_a_dictionary_that_is_taken_in_again_changes_only_what_it_says_otherwise(run: Run, dictionary: Path) -> None:
    run("import-overrides", dictionary, "--to", "zh-Hans")
    before = run("overrides", "--json").json
    assert run("import-overrides", dictionary, "--to", "zh-Hans").out == "0 imported, 0 replaced, 3 there before\n"
    assert run("overrides", "--json").json == before
    dictionary.write_text("文庫\t文库\n頭髮\t头髮\n信\t信\n", "utf-8")
    assert run("import-overrides", dictionary, "--to", "zh-Hans", "--json").json == {
        "imported": 1, "replaced": 1, "duplicate": 1,
    }  # fmt: skip
    after = run("overrides", "--json").json
    assert {one["word"]: one["form"] for one in after} == {
        "文庫": "文库", "頭髮": "头髮", "圖書館": "图书舘", "信": "信",
    }  # fmt: skip
    assert {one["id"] for one in before} < {one["id"] for one in after}


@pytest.mark.parametrize("bad", ["沒有分隔", "字\t", "甲\t乙\n甲\t丙", "甲\t乙\t丙"])
def test_a_dictionary_with_one_bad_line_is_refused_whole(run: Run, dictionary: Path, bad: str) -> None:
    with dictionary.open("a", encoding="utf-8") as file:
        file.write(bad + "\n")
    done = run("import-overrides", dictionary, "--to", "zh-Hans", "--json")
    assert (done.status, done.out) == (1, "")
    assert re.search("[Ll]ines? [0-9]", done.err)
    assert run("overrides", "--json").json == []


def test_a_dictionary_that_is_not_there_is_said_so(run: Run, tmp_path: Path) -> None:
    done = run("import-overrides", tmp_path / "none.txt", "--to", "zh-Hans")
    assert (done.status, done.err) == (1, f"“{tmp_path / 'none.txt'}” is not there.\n")


def test_what_was_decided_goes_out_as_a_dictionary_and_comes_back(
    run: Run, ids: list[str], library: Path, dictionary: Path, tmp_path: Path
) -> None:
    run("import-overrides", dictionary, "--to", "zh-Hans")
    placed = Override(
        id="placed", kind=OverrideKind.CONVERSION, scope=Scope.PLACE, word="九時", form="九時", target=Variant.HANS,
        letter_id=ids[0], span=PLACE, created=MOMENT,
    )  # fmt: skip
    with Library.open(library) as opened:
        opened.save_override(placed)
    out = tmp_path / "out.txt"
    done = run("export-overrides", "--to", "zh-Hans", "-o", out, "--json")
    assert done.json == {"path": str(out), "written": 3, "left_out": 1}
    assert "1 decisions were left out" in done.err
    assert out.read_text("utf-8") == "圖書館\t图书舘\n文庫\t文庫\n頭髮\t头髮\n"
    assert run("export-overrides", "--to", "zh-Hans", "-o", "-").out == out.read_text("utf-8")
    assert run("export-overrides", "--to", "zh-Hant", "-o", "-").out == "文庫\t文庫\n"
    other = tmp_path / "other.db"
    taken = run("import-overrides", out, "--to", "zh-Hans", "--library", other, "--json").json
    assert taken == {"imported": 3, "replaced": 0, "duplicate": 0}
    again = tmp_path / "again.txt"
    run("export-overrides", "--to", "zh-Hans", "-o", again, "--library", other)
    assert again.read_bytes() == out.read_bytes()


def test_a_dictionary_is_not_written_over_the_library(run: Run, ids: list[str], library: Path) -> None:
    done = run("export-overrides", "--to", "zh-Hans", "-o", library)
    assert done.status == 1
    assert "it is the library itself" in done.err
    assert len(run("list", "--json").json) == len(ids)
