"""The text of a PDF is the letter's, to the last character, in lines and in columns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.page import RubyScope
from reader.page.printed import PrintStyle
from reader.script import Variant
from reader.ui.letter_view import Look
from reader.ui.printing.composing import Compositor
from reader.ui.printing.pdf import pdf
from tests.ui.printing.conftest import (
    BOTH,
    LYING,
    SEED,
    STANDING,
    by_pdfium,
    by_poppler,
    composed,
    manuscript,
    opened,
    shown,
)

RARE = """一封試驗用的長長的信——致各位讀者朋友的幾句話
親愛的各位讀者朋友們：
甲𠮷乙𠀋丙，丁𡈽戊。一見日人自與⼀⾒⽇⼈⾃不同，豈更車賈滑串句龜契金喇﨑。省略……破折——其餘。
第12章，2004年5月3日，A4紙100%，30℃，$1234，iPhone 15 Pro，WTO。Hello, world! naïve café e\u0301 が か\u3099
「引」『引』“引”‘引’（括）〔方〕【黑】《書》〈篇〉・·～－／㈠①⑫㊣㎡℃№ｱｲｳﾊﾞＡＢＣ１２３，葛\U000e0100飾、辻\U000e0101。
"""


def written(text: str, style: PrintStyle, variant: Variant = Variant.ORIGINAL) -> tuple[bytes, str]:
    """A PDF, and what it is to hold."""
    compositor = composed(text, style, variant=variant)
    data = pdf(compositor)
    assert data is not None
    return data, shown(compositor)


@pytest.mark.parametrize("variant", [Variant.ORIGINAL, Variant.HANS, Variant.HANT_TW_IDIOM])
@pytest.mark.parametrize("style", BOTH)
@pytest.mark.parametrize("options", [(), ("-raw",), ("-layout",)])
def test_pdftotext_gives_the_seed_letter(style: PrintStyle, variant: Variant, options: tuple[str, ...]) -> None:
    data, text = written(SEED, style, variant)
    assert by_poppler(data, *options) == text


@pytest.mark.parametrize("style", BOTH)
def test_pdftotext_gives_rare_and_look_alike_characters(style: PrintStyle) -> None:
    data, text = written(RARE, style)
    assert by_poppler(data, "-raw") == text
    assert by_poppler(data) == text


@pytest.mark.parametrize("text", [SEED, RARE])
@pytest.mark.parametrize("style", BOTH)
def test_a_browser_copies_the_same_text(style: PrintStyle, text: str) -> None:
    data, expected = written(text, style)
    assert by_pdfium(data) == expected


@pytest.mark.parametrize("style", BOTH)
def test_neither_readings_nor_boxes_for_missing_characters_are_text(style: PrintStyle) -> None:
    text = "甲\ue000乙的重要銀行\U000f0001。\n下一段文字在這裏。"
    compositor = Compositor(manuscript(text), replace(Look(), ruby_scope=RubyScope.ALL), style)
    data = pdf(compositor)
    assert data is not None
    assert any(line.ruby for line in compositor.matter.set(0, compositor.typesetter).lines)
    assert by_poppler(data, "-raw") == text.replace("\n", "")


@given(
    text=st.text(st.sampled_from("天地一⼀見⾒「」，。—…𠮷𠀋aB9 %（）"), min_size=2, max_size=60),
    vertical=st.booleans(),
)
@settings(max_examples=25)
def test_any_words_come_back(text: str, vertical: bool) -> None:
    data, expected = written(f"{text}。\n{text}終", LYING if vertical else STANDING)
    assert by_poppler(data, "-raw") == expected


def test_fonts_are_subsets_that_are_embedded_and_the_file_is_small() -> None:
    for style in BOTH:
        data, _ = written(SEED, style)
        assert len(data) < 500_000
        with opened(data) as file:
            fonts = file.pages[0].obj.Resources.Font
            assert len(fonts) > 1
            for font in fonts.values():
                assert font.Encoding == ("/Identity-V" if style.vertical else "/Identity-H")
                descriptor = font.DescendantFonts[0].FontDescriptor
                assert str(descriptor.FontName)[7] == "+"
                assert descriptor.FontFile3.Subtype == "/CIDFontType0C"
                assert font.ToUnicode.read_bytes()


def test_no_text_is_left_where_the_letter_has_none() -> None:
    data, text = written(" \n", STANDING)
    assert (by_pdfium(data), text) == ("", "")
