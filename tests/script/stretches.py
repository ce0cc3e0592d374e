"""Stretches of text with all that a conversion meets, and the laws that every view of them keeps."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.script import Edition, Variant, View
from reader.text import Block, Span
from reader.text.fold import fold

SCRIPTS = (Variant.HANS, Variant.HANT, Variant.HANT_TW, Variant.HANT_HK)
SELECTORS = "\ufe00\U000e0100"

PIECES = st.sampled_from(
    ["信息", "数据库", "博客", "计算机", "打印", "U盘", "程序", "干", "里", "后", "发", "面", "隔离并到", "包乾",
     "頭髮", "裡", "説", "的", "，", "“", "”", "「", "𠮷", "葛\U000e0100", "里\ufe00", "😀", "x"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=8).map("".join)
FORMS = st.sampled_from(["甲", "後", "后里", "資訊", "部落格", "𠮷", "”", "隔離"])
TARGETS = st.sampled_from([variant for variant in Variant if variant is not Variant.JA_SHINJITAI])
EDITIONS = st.sampled_from(Edition)
SOURCES = st.sampled_from(SCRIPTS)


def check_map(view: View) -> None:
    """The map contains, is exact outside its blocks, and keeps the order."""
    for start in range(len(view.stored)):
        for span in (Span(start, start + 1), Span(start, len(view.stored))):
            there = view.map.to_target(span)
            back = view.map.to_source(there)
            assert there.end <= len(view.text)
            assert back.start <= span.start
            assert span.end <= back.end
            assert view.map.to_target(back) == there
    source = target = 0
    for block in (
        *view.map.blocks,
        Block(Span(len(view.stored), len(view.stored)), Span(len(view.text), len(view.text))),
    ):
        assert fold(view.stored[source : block.source.start]) == fold(view.text[target : block.target.start])
        source, target = block.source.end, block.target.end
