"""The language of the window: catalogues of our own and Qt's, changed while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.settings import Language

_CATALOGUES = {Language.TRADITIONAL: "zh_TW", Language.SIMPLIFIED: "zh_CN"}
_TRADITIONAL_PLACES = {"TW", "HK", "MO"}


def guessed(names: list[str] | None = None) -> Language:
    """The window's language for the system's preferred languages, best first."""
    for name in QLocale.system().uiLanguages() if names is None else names:
        tags = name.replace("_", "-").split("-")
        if tags[0] == "zh":
            traditional = "Hant" in tags or ("Hans" not in tags and _TRADITIONAL_PLACES & set(tags))
            return Language.TRADITIONAL if traditional else Language.SIMPLIFIED
        if tags[0] == "en":
            return Language.ENGLISH
    return Language.ENGLISH


class Translations:
    """The translators that are installed in the application."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.language = Language.ENGLISH

    def use(self, language: Language) -> None:
        """Put the window in a language; `SYSTEM` follows the desktop's."""
        application = QCoreApplication.instance()
        if application is None:
            return
        for translator in self._installed:
            application.removeTranslator(translator)
        self.language = guessed() if language is Language.SYSTEM else language
        self._installed = []
        name = _CATALOGUES.get(self.language)
        if name is None:
            return
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for file, folder in ((f"qtbase_{name}", qt), (f"chidu_{name}", str(self._folder))):
            translator = QTranslator(application)
            if translator.load(file, folder):
                application.installTranslator(translator)
                self._installed.append(translator)
