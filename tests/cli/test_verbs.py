"""Each verb answers as documented, in JSON and in plain words."""

import json
import re
from pathlib import Path

import pytest

from reader.cli import VERBS
from reader.script import Edition, Variant, convert
from tests.cli.sample import SIMPLIFIED, TRADITIONAL, Run


def passage(quote: str, text: str = TRADITIONAL) -> tuple[str, int, str, int]:
    start = text.index(quote)
    return "--start", start, "--end", start + len(quote)


def test_import_gives_a_result_per_file(run: Run, folder: Path) -> None:
    done = run("import", folder, folder / "missing.txt", "--json")
    assert done.status == 1
    first, second, third = done.json
    assert first.keys() == {"path", "id", "status", "reason", "encoding", "title"}
    assert (first["path"], first["status"], first["reason"]) == (str(folder / "a 搬遷.txt"), "imported", None)
    assert (first["encoding"], first["title"]) == ("utf-8", "關於圖書館搬遷的通知")
    assert (second["status"], second["encoding"]) == ("imported", "gb18030")
    assert (third["id"], third["status"]) == (None, "failed")
    assert third["reason"] in done.err
    assert "is not there" in third["reason"]


def test_import_again_gives_the_letter_that_is_there(run: Run, folder: Path, ids: list[str]) -> None:
    done = run("import", folder, "--json")
    assert done.status == 0
    assert [(result["id"], result["status"]) for result in done.json] == [(key, "duplicate") for key in ids]


def test_import_says_in_words_what_became_of_each_file(run: Run, folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"")
    done = run("import", folder)
    assert done.status == 1
    assert done.out.count("imported\t") == 2
    assert done.err == f"“{folder / 'c.txt'}” is empty.\n"


def test_an_encoding_that_is_disputed_is_reported_and_one_that_is_given_is_taken(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_bytes("漢字".encode("big5hkscs"))
    told = run("import", path, "--encoding", "big5", "--json")
    assert (told.status, told.json[0]["status"], told.json[0]["encoding"]) == (0, "imported", "big5hkscs")
    wrong = run("import", path, "--encoding", "klingon", "--json")
    assert (wrong.status, wrong.json[0]["reason"]) == (1, "“klingon” is not an encoding that is known here.")


def test_list_has_a_line_per_letter_the_newest_first(run: Run, ids: list[str]) -> None:
    run("annotate", ids[0], *passage("新館"))
    listed = run("list", "--json")
    assert listed.status == 0
    assert [letter["id"] for letter in listed.json] == ids
    assert listed.json[0] == {
        "id": ids[0],
        "title": "關於圖書館搬遷的通知",
        "sender": "市立圖書館",
        "recipient": "各位讀者",
        "date": "2019-09-10",
        "script": "zh-Hant",
        "chars": len(TRADITIONAL),
        "annotations": 1,
    }
    words = run("list").out.splitlines()
    assert len(words) == 2
    assert "市立圖書館 → 各位讀者" in words[0]


def test_list_of_an_undated_letter_without_people_is_last(run: Run, ids: list[str], tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("只有一句話。", "utf-8")
    new = run("import", path, "--json").json[0]["id"]
    assert [letter["id"] for letter in run("list", "--json").json] == [*ids, new]
    assert run("list").out.splitlines()[-1].startswith(f"{new}\t\t只有一句話")


def test_outline_shows_what_was_recognised(run: Run, folder: Path) -> None:
    done = run("outline", folder / "a 搬遷.txt", "--json")
    assert done.status == 0
    assert done.json["title"] == "關於圖書館搬遷的通知"
    assert [section["label"] for section in done.json["sections"]] == ["一、", "二、"]
    start = TRADITIONAL.index("一、開放")
    assert done.json["sections"][0]["start"] == start
    assert {"sender", "recipient", "salutation", "date", "date_text", "doc_no", "parts", "cruft"} <= done.json.keys()
    words = run("outline", folder / "a 搬遷.txt", "--encoding", "utf-8").out
    assert "title: 關於圖書館搬遷的通知\n" in words
    assert "  一、開放時間\n" in words


@pytest.mark.parametrize("to", list(Variant))
def test_convert_gives_text_and_map(run: Run, folder: Path, to: Variant) -> None:
    edition = ("--edition", Edition.OFFICIAL) if to is Variant.JA_SHINJITAI else ()
    done = run("convert", folder / "a 搬遷.txt", "--to", to, *edition, "--json")
    assert done.status == 0
    answer = done.json
    assert answer.keys() == {"text", "source", "target", "blocks", "doubts"}
    assert answer["target"] == to
    for start, end, shown_start, shown_end in answer["blocks"]:
        assert TRADITIONAL[start:end] != answer["text"][shown_start:shown_end]
    for doubt in answer["doubts"]:
        assert doubt.keys() == {"start", "end", "shown", "candidates", "rule"}
    if to in {Variant.ORIGINAL, Variant.HANT}:
        assert answer["text"] == TRADITIONAL
    if to is Variant.HANS:
        assert "图书馆搬迁" in answer["text"]
    if to is Variant.HANT_TW_IDIOM:
        assert "軟體" in answer["text"]


def test_convert_takes_source_edition_and_encoding_as_told(run: Run, folder: Path) -> None:
    done = run(
        "convert", folder / "b 暑期.md", "--to", "zh-Hant", "--from", "zh-Hans",
        "--edition", "opencc-python-reimplemented", "--encoding", "gb18030", "--json",
    )  # fmt: skip
    assert (done.status, done.json["source"]) == (0, "zh-Hans")
    assert "頭髮" in done.json["text"]
    assert run("convert", folder / "b 暑期.md", "--to", "original").out == SIMPLIFIED + "\n"


@pytest.mark.parametrize("edition", list(Edition))
def test_convert_gives_exactly_what_an_edition_gives_where_one_is_named(
    run: Run, folder: Path, edition: Edition
) -> None:
    path = folder / "c 信.txt"
    path.write_text("葛\U000e0100城的頭發，隔离并到。", "utf-8")
    arguments = ("convert", path, "--to", "zh-Hant-TW", "--from", "zh-Hans")
    named = run(*arguments, "--edition", edition, "--json").json
    text = path.read_text("utf-8")
    exact = convert(text, Variant.HANT_TW, source=Variant.HANS, edition=edition)
    assert named["text"] == exact.text
    assert run(*arguments, "--json").json["text"] == convert(text, Variant.HANT_TW, source=Variant.HANS).text


def test_convert_to_a_script_that_the_dictionaries_lack_says_so(run: Run, folder: Path) -> None:
    done = run("convert", folder / "a 搬遷.txt", "--to", "ja-x-shinjitai", "--edition", Edition.REIMPLEMENTED)
    assert (done.status, done.out) == (1, "")
    assert "do not lead from zh-Hant to ja-x-shinjitai" in done.err


def test_a_passage_is_marked_in_the_style_that_is_named(run: Run, ids: list[str]) -> None:
    made = run("annotate", ids[0], *passage("𠮷田文庫"), "--style", "book-title", "--json")
    assert made.status == 0
    assert [one["style"] for one in run("annotations", ids[0], "--json").json] == ["book-title"]


def test_a_note_is_shown_in_every_variant_on_the_same_words(run: Run, ids: list[str]) -> None:
    made = run(
        "annotate", ids[0], *passage("𠮷田文庫同時開放"),
        "--color", "green", "--note", "問館方\n*何時*", "--tag", "文庫", "--tag", " 文庫 ", "--tag", "", "--json",
    )  # fmt: skip
    assert made.status == 0
    start = TRADITIONAL.index("𠮷田文庫")
    expected = {
        "id": made.json["id"],
        "start": start,
        "end": start + 8,
        "exact": "𠮷田文庫同時開放",
        "note": "問館方\n*何時*",
        "color": "green",
        "style": "highlight",
        "tags": ["文庫"],
        "status": "anchored",
    }
    assert run("annotations", ids[0], "--json").json == [expected | {"shown": "𠮷田文庫同時開放"}]
    assert run("annotations", ids[0], "--variant", "zh-Hans", "--json").json == [
        expected | {"shown": "𠮷田文库同时开放"}
    ]
    assert "anchored\t𠮷田文庫同時開放\t問館方\n*何時*\n" in run("annotations", ids[0]).out
    assert run("annotations", ids[1], "--json").json == []


def test_a_word_that_is_replaced_is_shown_whole(run: Run, ids: list[str]) -> None:
    run("annotate", ids[0], *passage("息檢"))
    (note,) = run("annotations", ids[0], "--variant", "zh-Hant-TW-x-idiom", "--json").json
    assert note["exact"] == "息檢"
    assert note["shown"].startswith("資訊")


def test_annotate_without_json_prints_the_id(run: Run, ids: list[str]) -> None:
    printed = run("annotate", ids[0], *passage("新館")).out.strip()
    assert run("annotations", ids[0], "--json").json[0]["id"] == printed


def test_search_takes_either_script_and_gives_places_in_the_stored_text(run: Run, ids: list[str]) -> None:
    note = run("annotate", ids[0], *passage("新館"), "--note", "這裡也說圖書館", "--json").json["id"]
    found = run("search", "图书馆", "--scope", "letters", "--json").json
    assert found["total"] >= 3
    texts = {ids[0]: TRADITIONAL, ids[1]: SIMPLIFIED}
    inside = [hit for hit in found["hits"] if hit["end"]]
    assert inside
    assert all(texts[hit["letter"]][hit["start"] : hit["end"]] in {"圖書館", "图书馆"} for hit in inside)
    notes = run("search", "图书馆", "--scope", "notes", "--json").json
    assert [(hit["letter"], hit["annotation"]) for hit in notes["hits"]] == [(ids[0], note)]
    assert len(run("search", "圖書館", "--limit", "1", "--json").json["hits"]) == 1
    assert run("search", "圖書館").out.splitlines()[-1].endswith(f"of {found['total'] + 1}")
    assert run("search", "火車站", "--json").json == {"total": 0, "hits": []}


def test_export_writes_the_notes_in_the_variant_asked_for(run: Run, ids: list[str], tmp_path: Path) -> None:
    run("annotate", ids[0], *passage("新館"), "--note", "在哪裡？")
    out = tmp_path / "信.md"
    done = run("export", ids[0], "--format", "markdown", "-o", out, "--variant", "zh-Hans", "--json")
    assert (done.status, done.json) == (0, {"path": str(out)})
    written = out.read_text("utf-8")
    assert written.startswith("# 关于图书馆搬迁的通知\n\n市立图书馆 → 各位读者 · 2019-09-10\n")
    assert "> 新館" in written
    assert "> 新馆" in written
    assert "- 在哪裡？" in written


@pytest.mark.parametrize("form", ["markdown", "html", "jsonld", "csv", "readwise", "tei", "cmif", "txt"])
def test_every_format_that_is_text_can_be_printed(run: Run, ids: list[str], form: str) -> None:
    run("annotate", ids[0], *passage("新館"), "--note", "在哪裡？")
    printed = run("export", ids[0], "--format", form, "-o", "-")
    assert printed.status == 0
    assert "圖書館" in printed.out
    assert run("export", ids[0], "--format", form, "-o", "-", "--json").json == {"path": "-", "text": printed.out}


def test_a_word_file_does_not_go_into_json(run: Run, ids: list[str], tmp_path: Path) -> None:
    out = tmp_path / "信.docx"
    assert run("export", ids[0], "--format", "docx", "-o", out, "--vertical").status == 0
    assert out.read_bytes().startswith(b"PK")
    printed = run("export", ids[0], "--format", "docx", "-o", "-", "--json")
    assert (printed.status, printed.out) == (1, "")
    assert printed.err == "A file of the format “docx” does not go into JSON: name a file.\n"


def test_the_whole_library_is_exported_at_once(run: Run, ids: list[str], tmp_path: Path) -> None:
    folder, table = tmp_path / "all", tmp_path / "all.xml"
    done = run("export", "--all", "--format", "markdown", "-o", folder, "--json")
    names = ["2019-06-01 关于暑期开放的通知.md", "2019-09-10 關於圖書館搬遷的通知.md"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert sorted(done.json["files"]) == [str(folder / name) for name in names]
    assert run("export", *ids, "--format", "cmif", "-o", table, "--json").json == {"path": str(table)}
    assert table.read_text("utf-8").count("<correspDesc ") == 2
    assert run("export", *ids, "--format", "tei", "-o", "-").status == 1


def test_a_template_of_one_s_own_is_followed_where_it_lies_or_is_named(
    run: Run, ids: list[str], tmp_path: Path
) -> None:
    own, out = tmp_path / "home" / "export-template.md", tmp_path / "t.md"
    assert run("markdown-template", "-o", out).status == 0
    assert run("markdown-template", "-o", "-").out == out.read_text("utf-8")
    own.write_text("題：{{title}}", "utf-8")
    assert run("export", ids[0], "--format", "markdown", "-o", "-").out == "題：關於圖書館搬遷的通知\n"
    out.write_text("{{count}} 條\n{{nope}}", "utf-8")
    wrong = run("export", ids[0], "--format", "markdown", "--template", out, "-o", "-")
    assert (wrong.status, wrong.out) == (1, "")
    assert wrong.err.startswith("Line 2 of the template says {{nope}}, which is not known there: choose one of ")
    out.write_bytes(b"\xff")
    assert run("export", ids[0], "--format", "markdown", "--template", out, "-o", "-").err.endswith(
        "not UTF-8 text.\n"
    )
    gone = run("export", ids[0], "--format", "markdown", "--template", tmp_path / "gone", "-o", "-")
    assert (gone.status, "cannot be read" in gone.err) == (1, True)


@pytest.mark.parametrize(
    ("form", "option", "of"),
    [
        ("html", "--front-matter", "markdown"),
        ("csv", "--template=x", "markdown"),
        ("markdown", "--vertical", "docx or html or pdf"),
    ],
)
def test_an_option_that_the_format_does_not_know_is_said(
    run: Run, ids: list[str], form: str, option: str, of: str
) -> None:
    done = run("export", ids[0], "--format", form, option, "-o", "-")
    assert (done.status, done.err) == (1, f"“{option.partition('=')[0]}” is for the format {of} only.\n")


def test_backup_verify_and_restore_bring_everything_back(run: Run, ids: list[str], tmp_path: Path) -> None:
    run("annotate", ids[0], *passage("新館"))
    copy = tmp_path / "copy.db"
    assert run("backup", copy, "--json").json == {"path": str(copy)}
    run("annotate", ids[0], *passage("搬遷"))
    assert run("verify", "--json").json == {"letters": 2, "notes": 2, "problems": []}
    assert run("verify").out == "2 letters, 2 notes, no problems\n"
    restored = run("restore", copy)
    assert (restored.status, restored.out) == (0, "")
    kept = restored.err.splitlines()[1].split("“")[1].split("”")[0]
    assert run("verify", "--library", kept, "--json").json["notes"] == 2
    assert run("verify", "--library", copy, "--json").json == {"letters": 2, "notes": 1, "problems": []}
    assert run("verify", "--json").json["notes"] == 1
    elsewhere = tmp_path / "new" / "library.db"
    assert run("restore", copy, "--library", elsewhere, "--json").json == {"path": str(elsewhere), "kept": None}
    assert len(run("list", "--library", elsewhere, "--json").json) == 2


def test_a_library_can_be_named(run: Run, folder: Path, tmp_path: Path) -> None:
    named = tmp_path / "書信 庫.db"
    assert run("import", folder, "--library", named).status == 0
    assert named.exists()
    assert len(run("list", "--library", named, "--json").json) == 2
    assert len(run("list", "--library", f"sqlite:///{named}", "--json").json) == 2
    assert run("list").status == 1


def test_a_library_that_is_no_file_is_refused(run: Run, tmp_path: Path) -> None:
    for verb in (["list"], ["backup", str(tmp_path / "x")], ["restore", str(tmp_path / "x")]):
        done = run(*verb, "--library", "postgresql://host/letters")
        assert (done.status, done.out) == (1, "")
        assert done.err.startswith("The library “postgresql://host/letters” is damaged or not a library")


def test_help_names_every_verb_and_every_verb_has_help(run: Run) -> None:
    top = run("--help")
    assert top.status == 0
    for verb in VERBS:
        assert re.search(rf"^    {verb}\b", top.out, re.MULTILINE)
        about = run(verb, "--help")
        assert about.status == 0
        assert "--library" in about.out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["read"],
        ["import"],
        ["list", "--jason"],
        ["list", "--lib", "x"],
        ["convert", "x.txt"],
        ["convert", "x.txt", "--to", "zh-Klingon"],
        ["convert", "x.txt", "--to", "zh-Hans", "--from", "original"],
        ["annotate", "x", "--start", "1"],
        ["annotate", "x", "--start", "one", "--end", "2"],
        ["annotate", "x", "--start", "1", "--end", "2", "--color", "mauve"],
        ["annotate", "x", "--start", "1", "--end", "2", "--style", "halo"],
        ["search", "x", "--limit", "-1"],
        ["search", "x", "--limit", "²"],
        ["search", "x", "--scope", "bins"],
        ["export", "x", "--format", "gemtext", "-o", "y"],
        ["export", "x", "--format", "markdown"],
        ["export", "--format", "markdown", "-o", "y"],
        ["export", "x", "--all", "--format", "markdown", "-o", "y"],
        ["import-annotations"],
        ["import-overrides", "x.txt"],
        ["import-overrides", "x.txt", "--to", "original"],
        ["export-overrides", "--to", "zh-Hans"],
    ],
)
def test_wrong_use_says_how_it_is_used(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith("usage: chidu")


def test_json_shows_the_letter_s_own_characters(run: Run, ids: list[str]) -> None:
    out = run("list", "--json").out
    assert "關於圖書館" in out
    assert json.loads(out)[0]["id"] == ids[0]


def test_notes_of_others_are_taken_in_and_counted(run: Run, ids: list[str], tmp_path: Path) -> None:
    run("annotate", ids[0], *passage("新館"), "--note", "在哪裡？")
    out = tmp_path / "notes.jsonld"
    run("export", ids[0], "--format", "jsonld", "-o", out)
    again = run("import-annotations", out, "--json")
    assert (again.status, again.json) == (0, {"imported": 0, "duplicate": 1, "orphaned": 0, "rejected": []})
    rows = [
        {"id": "a", "uri": "", "user": "x", "target": [{"selector": [{"type": "TextQuoteSelector", "exact": words}]}]}
        for words in ("軟件由本館提供", "不在信中的話")
    ]
    out.write_text(json.dumps({"rows": [rows[0], rows[1] | {"id": "b"}]}), "utf-8")
    chosen = run("import-annotations", out, "--letter", ids[0], "--json")
    assert (chosen.status, chosen.json) == (0, {"imported": 1, "duplicate": 0, "orphaned": 1, "rejected": []})
    listed = {note["exact"]: note["status"] for note in run("annotations", ids[0], "--json").json}
    assert listed == {"新館": "anchored", "軟件由本館提供": "anchored", "不在信中的話": "orphan"}


def test_notes_that_are_refused_are_told_with_the_reason(run: Run, ids: list[str], tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_text('{"@context": "fish", "id": "x:y", "type": "Annotation", "target": "x:t"}', "utf-8")
    done = run("import-annotations", file, "--json")
    assert done.status == 1
    (reason,) = done.json["rejected"]
    assert reason == "Annotation 1: the annotation has another @context than http://www.w3.org/ns/anno.jsonld."
    assert done.err == f"{reason}\n"
    file.write_text("fish", "utf-8")
    words = run("import-annotations", file)
    assert (words.status, words.out) == (1, "0 imported, 0 there before, 0 orphaned, 1 rejected\n")
    assert run("import-annotations", tmp_path / "gone").err == f"“{tmp_path / 'gone'}” is not there.\n"
    assert ids
