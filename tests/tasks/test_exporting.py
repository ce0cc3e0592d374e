"""A letter is written as it is shown, to a file that is replaced whole or not at all."""

import datetime
from pathlib import Path

import pytest

from reader.errors import FileUnwritable, LetterMissing
from reader.export import Format
from reader.page import Orthography
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store import Library
from reader.tasks import export_letter, import_files


def test_an_export_replaces_the_file_and_leaves_it_where_there_is_no_letter(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (first, *_) = import_files(library, [folder])
    assert first.id is not None
    out = tmp_path / "out.md"
    export_letter(library, first.id, format=Format.MARKDOWN, variant=Variant.HANS, out=out)
    written = out.read_text("utf-8")
    assert written.startswith("# 第1封信")
    with pytest.raises(LetterMissing):
        export_letter(library, "none", format=Format.MARKDOWN, variant=Variant.HANS, out=out)
    assert out.read_text("utf-8") == written


def test_an_export_is_written_out_as_was_decided_and_as_is_asked(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (first, *_) = import_files(library, [folder])
    assert first.id is not None
    slip = Override(
        id="slip", kind=OverrideKind.EMENDATION, scope=Scope.EVERYWHERE, word="第1", form="第一",
        created=datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC),
    )  # fmt: skip
    library.save_override(slip)
    out = tmp_path / "out.md"
    for way, title in ((None, "第一封信"), (Orthography(emended=False), "第1封信")):
        export_letter(library, first.id, format=Format.MARKDOWN, variant=Variant.ORIGINAL, out=out, orthography=way)
        assert out.read_text("utf-8").startswith(f"# {title}")


def test_an_export_onto_the_library_leaves_it_as_it_is(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        (first, *_) = import_files(library, [folder])
        assert first.id is not None
        for ending in ("", "-wal", "-shm", "-journal"):
            with pytest.raises(FileUnwritable, match="it is the library itself"):
                export_letter(
                    library,
                    first.id,
                    format=Format.MARKDOWN,
                    variant=Variant.HANS,
                    out=path.with_name(path.name + ending),
                )
        assert len(library.letters()) == 3
        assert library.verify().problems == ()
