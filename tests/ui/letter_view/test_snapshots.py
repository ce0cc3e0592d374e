"""Twelve pages as they look: both directions and scripts, marks, readings, themes.

A page that looks otherwise leaves its new picture beside the old one as NAME.new.png; where the change is meant, it
takes the old one's place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from reader.annotations import Color, Style
from reader.page import Mark, Ruby, RubyScope
from reader.page.readings import prepare
from reader.script import Variant
from reader.settings import Settings, Theme
from reader.text import Span
from reader.ui import looks
from reader.ui.letter_view import LetterView
from reader.ui.themes import THEMES
from tests.ui.letter_view.conftest import Show, page_of

PICTURES = Path(__file__).parents[2] / "snapshots"
WIDTH, HEIGHT = 620, 440
MOST_OFF = 0.004
"""The share of pixels that may be off by more than a quarter of the scale: rasterisers differ along edges."""
_STRONG = 64

LETTER = """致遠兄書
致遠仁兄先生台鑒：
　　去年春天寄來的信（附相片兩張）已經收到。「院子裡的桂花開了又謝，」母親說，今年的茶比往年香——值此新春佳節之際，謹致問候……
　　承寄《水滸後傳》上冊，弟讀至第12回，共368頁；蘇州顧頡剛先生亦云：版本極佳，可與Oxford藏本相比。𠮷日再敘。
　　專此，敬頌
　　春祺
弟　慎之　謹上
民國三十六年二月廿三日"""
RARE = "饕餮之徒，魑魅魍魎；他覺得睡覺重要，重逢在銀行門口，長大了才知道行為。\n" * 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page to look at."""

    name: str
    settings: Settings = field(default_factory=Settings)
    text: str = LETTER
    variant: Variant = Variant.ORIGINAL
    marks: Sequence[tuple[str, Style, Color]] = ()
    hits: str = ""


ALL_STYLES = (
    ("去年春天寄來的信", Style.HIGHLIGHT, Color.YELLOW),
    ("寄來的信（附相片", Style.HIGHLIGHT, Color.BLUE),
    ("兩張）已經收到", Style.UNDERLINE, Color.RED),
    ("經收到。「院子裡", Style.WAVE, Color.GREEN),
    ("桂花開了又謝", Style.EMPHASIS, Color.YELLOW),
    ("今年的茶", Style.STRIKE, Color.VIOLET),
    ("水滸後傳", Style.BOOK_TITLE, Color.YELLOW),
    ("蘇州", Style.PROPER_NAME, Color.YELLOW),
    ("顧頡剛", Style.PROPER_NAME, Color.YELLOW),
    ("頡剛先生亦云", Style.HIGHLIGHT, Color.GREEN),
)
UPRIGHT = Settings(vertical=True)
SHEETS = (
    Sheet(name="horizontal-traditional"),
    Sheet(name="horizontal-simplified", variant=Variant.HANS),
    Sheet(
        name="horizontal-hong-kong-large", variant=Variant.HANT_HK, settings=Settings(zoom=1.6, theme=Theme.CONTRAST)
    ),
    Sheet(name="horizontal-marks", marks=ALL_STYLES),
    Sheet(name="horizontal-pinyin", text=RARE, settings=Settings(ruby_scope=RubyScope.ALL)),
    Sheet(name="horizontal-night-hits", settings=Settings(theme=Theme.NIGHT), hits="的", marks=ALL_STYLES[:3]),
    Sheet(name="vertical-traditional", settings=UPRIGHT),
    Sheet(name="vertical-simplified", settings=UPRIGHT, variant=Variant.HANS),
    Sheet(name="vertical-marks", settings=UPRIGHT, marks=ALL_STYLES),
    Sheet(
        name="vertical-zhuyin",
        text=RARE,
        settings=replace(UPRIGHT, ruby=Ruby.ZHUYIN, ruby_scope=RubyScope.ALL, theme=Theme.SEPIA),
    ),
    Sheet(name="vertical-letter-paper", settings=replace(UPRIGHT, theme=Theme.LETTER)),
    Sheet(name="horizontal-letter-paper-hanging", settings=Settings(theme=Theme.LETTER, hanging=True, indent=0)),
)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_page_looks_as_it_was_looked_at(sheet: Sheet, show: Show) -> None:
    view = _shown(sheet, show)
    seen = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    file = PICTURES / f"{sheet.name}.png"
    known = QImage(str(file)).convertToFormat(QImage.Format.Format_Grayscale8)
    share = _difference(seen, known)
    if share > MOST_OFF:
        view.grab().save(str(file.with_suffix(".new.png")))
    assert share <= MOST_OFF, f"{share:.2%} of the pixels of {file.name} differ"


def _shown(sheet: Sheet, show: Show) -> LetterView:
    prepare()
    theme = THEMES[sheet.settings.theme]
    view = show("", looks.look(sheet.settings, theme), width=WIDTH, height=HEIGHT)
    page = page_of(sheet.text).in_variant(sheet.variant)
    for number, (words, style, color) in enumerate(sheet.marks):
        start = sheet.text.index(words)
        page.marks.add(Mark(str(number), Span(start, start + len(words)), color, style, noted=number == 1))
    view.set_page(page)
    if sheet.hits:
        hits = [Span(at, at + 1) for at, char in enumerate(sheet.text) if char == sheet.hits]
        view.show_hits(hits, hits[1])
    view.clearFocus()
    return view


def _difference(seen: QImage, known: QImage) -> float:
    """The share of pixels that are clearly not the same, 1 where the pictures have other sizes."""
    if seen.size() != known.size():
        return 1.0
    pairs = zip(_rows(seen), _rows(known), strict=True)
    off = sum(abs(a - b) > _STRONG for here, there in pairs for a, b in zip(here, there, strict=True))
    return off / (seen.width() * seen.height())


def _rows(image: QImage) -> list[bytes]:
    data, stride = bytes(image.constBits()), image.bytesPerLine()
    return [data[y * stride : y * stride + image.width()] for y in range(image.height())]
