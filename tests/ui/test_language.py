"""The window's language: guessed from the system, changed while it runs, complete in every catalogue."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reader.settings import Language
from reader.ui.language import Translations, guessed

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["zh-Hant-TW", "zh-TW"], Language.TRADITIONAL),
        (["zh_HK"], Language.TRADITIONAL),
        (["zh-MO"], Language.TRADITIONAL),
        (["zh-Hant"], Language.TRADITIONAL),
        (["zh-CN"], Language.SIMPLIFIED),
        (["zh-Hans-HK"], Language.SIMPLIFIED),
        (["zh"], Language.SIMPLIFIED),
        (["en-GB", "zh-TW"], Language.ENGLISH),
        (["de-DE", "zh-TW"], Language.TRADITIONAL),
        (["de-DE"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_language_is_the_first_of_the_systems_that_is_known(names: list[str], language: Language) -> None:
    assert guessed(names) is language


def test_texts_change_while_the_program_runs(qapp: QApplication) -> None:
    translations = Translations(ROOT / "resources" / "i18n")
    said = {}
    for language in (Language.TRADITIONAL, Language.SIMPLIFIED, Language.ENGLISH):
        translations.use(language)
        said[language] = (
            QCoreApplication.translate("LibraryPanel", "Letters"),
            QCoreApplication.translate("QPlatformTheme", "Cancel"),
        )
    assert qapp is QApplication.instance()
    assert said == {
        Language.TRADITIONAL: ("信件", "取消"),
        Language.SIMPLIFIED: ("信件", "取消"),
        Language.ENGLISH: ("Letters", "Cancel"),
    }


def test_no_catalogue_is_stale_or_unfinished() -> None:
    script = ROOT / "resources" / "i18n" / "update.py"
    answer = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, cwd=ROOT, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
