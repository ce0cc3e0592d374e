"""Files come in whole or not at all, and each is accounted for."""

import itertools
from pathlib import Path

import pytest

from reader.errors import EncodingDisputed, InternalError, SpanOutside
from reader.letters import Letter, parse
from reader.letters.amendment import Amendment, AmendmentKind
from reader.letters.evidence import Evidence, Particulars
from reader.script import Variant
from reader.store import Library
from reader.tasks import BookMode, Chosen, ImportResult, ImportStatus, import_files, look_through
from reader.text import Span

Report = tuple[int, int, ImportResult | None]


def names(results: tuple[ImportResult, ...]) -> list[str]:
    return [result.path.name for result in results]


def test_a_folder_stands_for_its_letters_in_order_without_what_is_hidden(library: Library, folder: Path) -> None:
    results = import_files(library, [folder])
    assert names(results) == ["a.TXT", "b.txt", "c.md"]
    assert all(result.status is ImportStatus.IMPORTED and result.reason is None for result in results)
    assert [letter.id for letter in library.letters()] == [result.id for result in results]


def test_a_file_that_is_named_is_tried_whatever_it_is(library: Library, folder: Path) -> None:
    results = import_files(library, [folder / "deep" / "d.pdf", folder / "deep" / "c.md", folder / "none.txt"])
    assert [result.status for result in results] == ["failed", "imported", "failed"]
    assert results[2].reason == f"“{folder / 'none.txt'}” is not there."


def test_progress_tells_of_every_file(library: Library, folder: Path) -> None:
    reports: list[Report] = []
    results = import_files(library, [folder], report=lambda *report: reports.append(report))
    assert reports == [(0, 3, None), *((done, 3, result) for done, result in enumerate(results, 1))]


@pytest.mark.parametrize("asked", range(8))
def test_a_cancel_keeps_the_letters_that_are_in_and_they_are_whole(library: Library, folder: Path, asked: int) -> None:
    calls = itertools.count()
    results = import_files(library, [folder], cancelled=lambda: next(calls) >= asked)
    assert names(results) == ["a.TXT", "b.txt", "c.md"][: len(results)]
    assert [letter.id for letter in library.letters()] == [result.id for result in results]
    assert library.verify().problems == ()


def test_a_folder_without_end_can_be_cancelled_while_it_is_looked_through(library: Library, tmp_path: Path) -> None:
    for number in range(600):
        (tmp_path / f"{number}.txt").write_text(f"第{number}封信。", "utf-8")
    reports: list[Report] = []
    results = import_files(
        library, [tmp_path], report=lambda *report: reports.append(report), cancelled=lambda: len(reports) > 1
    )
    assert results == ()
    assert reports[:2] == [(0, 256, None), (0, 512, None)]


def test_the_same_text_is_in_the_library_once(library: Library, folder: Path) -> None:
    (folder / "copy.txt").write_text("第1封信。", "utf-16")
    results = import_files(library, [folder])
    assert [result.status for result in results] == ["imported", "imported", "duplicate", "imported"]
    assert results[2].id == results[0].id
    assert results[2].title == results[0].title
    assert len(library.letters()) == 3


def test_a_copy_that_was_binned_comes_back(library: Library, folder: Path) -> None:
    (first, *_) = import_files(library, [folder])
    assert first.id is not None
    library.move_to_bin(first.id)
    (again, *_) = import_files(library, [folder / "a.TXT"])
    assert (again.status, again.id) == (ImportStatus.DUPLICATE, first.id)
    assert len(library.letters()) == 3


def test_a_disputed_encoding_comes_with_its_candidates_and_a_named_one_settles_it(
    library: Library, tmp_path: Path
) -> None:
    for word in ("中", "信", "一二", "甲乙丙", "書信", "山水", "天地玄黃"):
        path = tmp_path / f"{word}.txt"
        path.write_bytes(word.encode("big5hkscs"))
        (result,) = import_files(library, [path])
        if isinstance(result.error, EncodingDisputed):
            break
    else:
        pytest.fail("none of the short files was disputed")
    assert result.status is ImportStatus.FAILED
    assert len(result.candidates) > 1
    assert "big5hkscs" in result.candidates
    assert result.reason is not None
    (settled,) = import_files(library, [path], encoding="big5hkscs")
    assert settled.id is not None
    assert library.letter(settled.id).text == word


def test_folders_that_give_nothing_are_accounted_for(library: Library, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (result,) = import_files(library, [tmp_path / "empty"])
    assert result.reason == f"“{tmp_path / 'empty'}” holds no file that can be read as a letter."


def test_a_loop_of_links_ends(library: Library, folder: Path) -> None:
    (folder / "deep" / "again").symlink_to(folder)
    assert len(import_files(library, [folder])) == 3


def test_a_name_that_no_disk_can_hold_is_not_there(library: Library, tmp_path: Path) -> None:
    (result,) = import_files(library, [tmp_path / "n\0l.txt"])
    assert result.status is ImportStatus.FAILED


def test_a_folder_gives_every_kind_of_file_that_is_read_by_name(library: Library, tmp_path: Path) -> None:
    for number, name in enumerate(["a.txt", "b.text", "c.md", "d.MARKDOWN", "e.doc", "f"]):
        (tmp_path / name).write_text(f"第{number}封信。", "utf-8")
    assert names(import_files(library, [tmp_path])) == ["a.txt", "b.text", "c.md", "d.MARKDOWN"]


def test_a_letter_says_what_was_recognised_in_it(library: Library, mixed: Path) -> None:
    (result,) = import_files(library, [mixed / "a.txt"])
    found = result.recognised
    assert found is not None
    assert (found.title, found.sender, found.recipient) == ("致甲的信", "林美", "甲兄")
    assert (found.date, found.date_text, found.script) == ("2021-03-04", "2021年3月4日", Variant.HANT)


def test_a_date_without_a_day_is_told_as_the_stretch_that_it_may_be(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("致甲的信\n\n甲兄：\n\n見字如面。\n\n林美\n2021年3月\n", "utf-8")
    for results in (look_through([path]), import_files(library, [path])):
        found = results[0].recognised
        assert found is not None
        assert found.date == "2021-03"


def test_a_look_through_tells_what_would_come_and_adds_nothing(library: Library, mixed: Path) -> None:
    looked = look_through([mixed], books=BookMode.CHAPTERS)
    assert library.letters() == ()
    results = import_files(library, [mixed], books=BookMode.CHAPTERS)
    assert [result.path for result in results] == [result.path for result in looked]
    ready = [result for result in looked if result.status is ImportStatus.READY]
    assert len(ready) == 7
    assert {result.path: result.recognised for result in ready} == {
        result.path: result.recognised for result in results if result.status is not ImportStatus.FAILED
    }


def test_what_a_person_has_put_right_before_comes_in_with_the_letter(library: Library, mixed: Path) -> None:
    path = mixed / "d.zip" / "一.txt"
    said = Amendment(id="said", kind=AmendmentKind.FIELD, name="sender", value="曾國藩")
    (result,) = import_files(library, [path], chosen={path: Chosen(amendments=(said,))})
    assert result.id is not None
    assert result.recognised is not None
    assert result.recognised.sender == "曾國藩"
    assert library.letter(result.id).sender == "曾國藩"
    assert library.amendments(result.id) == (said,)


def test_a_letter_that_is_there_is_told_as_the_library_has_it(library: Library, mixed: Path) -> None:
    (first,) = import_files(library, [mixed / "a.txt"])
    assert first.id is not None
    said = Amendment(id="said", kind=AmendmentKind.FIELD, name="sender", value="曾國藩")
    library.change_amendments(first.id, [said], ())
    (again,) = import_files(library, [mixed / "a.txt"])
    assert again.status is ImportStatus.DUPLICATE
    assert again.recognised is not None
    assert again.recognised.sender == "曾國藩"


def test_what_is_in_the_bin_stays_there_where_it_is_not_to_come_back(library: Library, mixed: Path) -> None:
    (first,) = import_files(library, [mixed / "a.txt"])
    assert first.id is not None
    library.move_to_bin(first.id)
    (again,) = import_files(library, [mixed / "a.txt"], restoring=False)
    assert (again.status, again.id) == (ImportStatus.DUPLICATE, first.id)
    assert library.letters() == ()


def test_the_same_folder_again_gives_nothing_new(library: Library, mixed: Path) -> None:
    results = import_files(library, [mixed], books=BookMode.CHAPTERS)
    again = import_files(library, [mixed], books=BookMode.CHAPTERS)
    assert not [result for result in again if result.status is ImportStatus.IMPORTED]
    assert [result.id for result in again] == [result.id for result in results]


def test_a_failure_holds_nothing_of_the_file(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 " + b"x" * 100_000)
    (result,) = import_files(library, [path])
    assert result.error is not None
    assert (result.error.__traceback__, result.error.__cause__, result.error.__context__) == (None, None, None)


def test_a_file_that_nobody_foresaw_does_not_keep_the_others_out(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(text: str, evidence: tuple[Evidence, ...], particulars: Particulars) -> Letter:
        if text.startswith("第0"):
            raise RecursionError
        return parse(text, evidence, particulars)

    monkeypatch.setattr("reader.tasks.importing.parse", fails)
    results = import_files(library, [folder])
    assert [result.status for result in results] == ["imported", "failed", "imported"]
    assert isinstance(results[1].error, InternalError)
    assert "b.txt" in caplog.text


def test_many_letters_go_in_together_and_one_that_cannot_keeps_none_of_them_out(
    library: Library, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number:03}.txt" for number in range(150)]
    for number, path in enumerate(paths):
        path.write_text(f"第{number}封信。", "utf-8")
    refused = Amendment(id="no", kind=AmendmentKind.PART, name="signature", span=Span(0, 99))
    results = import_files(library, paths, chosen={paths[70]: Chosen(amendments=(refused,))})
    assert [result.path for result in results] == paths
    assert [n for n, result in enumerate(results) if result.status is not ImportStatus.IMPORTED] == [70]
    assert isinstance(results[70].error, SpanOutside)
    assert [letter.id for letter in library.letters()] == [result.id for result in results if result.id]
