"""How a file reads in an encoding: its first words, whatever is cut off behind them, or why it cannot be."""

from __future__ import annotations

import pytest

from reader.letters.encoding import decode
from reader.ui.encoding_preview import ENCODINGS, preview_of
from tests.data.containers import page

HAN = "致鄉親的信：請大家出力修路，不得有誤，謹此奉告。"
WESTERN, KOREAN, JAPANESE = "Dear Sir, the café is closed. ", "한국어 편지입니다. ", "拝啓、時下ますます御清栄のこと。"
SIMPLIFIED = "致乡亲的信：请大家出力修路，不得有误，谨此奉告。"
TEXT = {"hz": SIMPLIFIED, "cp1252": WESTERN, "euc_kr": KOREAN, "euc_jis_2004": JAPANESE, "shift_jis_2004": JAPANESE}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("more", range(4))
def test_a_long_line_is_shown_from_its_beginning_wherever_it_is_cut(encoding: str, more: int) -> None:
    text = "x" * more + TEXT.get(encoding, HAN) * 2_000
    shown = preview_of(text.encode(encoding), encoding)
    assert text.startswith(shown)
    assert len(shown) > 1_000


def test_every_encoding_that_is_offered_is_known() -> None:
    for encoding in ENCODINGS:
        assert decode(TEXT.get(encoding, HAN).encode(encoding), encoding=encoding).text


def test_a_file_that_does_not_fit_says_so_by_its_name() -> None:
    assert preview_of("信".encode("gb18030") + b"\n", "utf-8", name="信.txt") == ("“信.txt” is not valid utf-8.")


@pytest.mark.parametrize("encoding", ["utf-8", "big5hkscs", "utf-16-le"])
def test_a_page_is_shown_without_its_markup(encoding: str) -> None:
    body = f"<style>p {{ color: red }}</style><!-- <p> --><h1>{HAN}</h1>\n  <p>第二行</p><script>alert('no')</script>"
    data = page(body, head="").decode().encode(encoding)
    assert preview_of(data, encoding, is_page=True) == f"信{HAN}\n第二行"


@pytest.mark.parametrize("markup", ["<script>", "<!--", "<", "<style "])
def test_markup_that_never_ends_takes_no_time(markup: str) -> None:
    assert len(preview_of((markup * 100_000).encode(), "utf-8", is_page=True)) <= 1_200
