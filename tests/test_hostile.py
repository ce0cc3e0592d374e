"""Files that are made to do harm are refused with a sentence, or cleaned; the library stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.store import Library
from reader.tasks import BookMode, ImportStatus, import_files
from tests.data.hostile import files, make

FILES = files()


@pytest.mark.parametrize("name", FILES)
def test_a_harmful_file_is_refused_or_cleaned(name: str, tmp_path: Path) -> None:
    outcome = FILES[name][1]
    path = make(tmp_path, name)
    with Library.open(tmp_path / "library.db") as library:
        results = import_files(library, [path], books=BookMode.WHOLE)
        texts = [library.letter(result.id).text for result in results if result.id is not None]
    assert results
    for result in results:
        assert result.status in {ImportStatus.IMPORTED, ImportStatus.DUPLICATE} or _is_sentence(result.reason, path)
    if outcome is None:
        return
    assert bool(texts) is not outcome.refused, [result.reason for result in results]
    for text in texts:
        assert all(words in text for words in outcome.holds)
        assert not any(words in text for words in outcome.lacks)


@pytest.mark.parametrize("name", [name for name in FILES if "xxe" in name or "traversal" in name or "frames" in name])
def test_nothing_is_read_from_or_written_to_the_rest_of_the_disk(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "deep" / "deeper"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    path = make(folder, name)
    secret = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0] if Path("/etc/passwd").exists() else "\0"
    with Library.open(folder / "library.db") as library:
        results = import_files(library, [path])
        texts = [library.letter(result.id).text for result in results if result.id is not None]
    assert [found.name for found in tmp_path.rglob("*") if found.name == "out.txt"] == []
    assert not Path("/etc/out.txt").exists()
    assert not any(secret in text for text in texts)


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 40


def _is_sentence(reason: str | None, path: Path) -> bool:
    """Whether a refusal is one sentence that names the file."""
    return reason is not None and path.stem in reason and reason.endswith(".") and "\n" not in reason
