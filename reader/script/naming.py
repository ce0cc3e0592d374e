"""Where a text names people, whose characters can be written with either form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from reader.text import Span

# Family and given names that are written with either form: 余 and 餘, 范 and 範, 后 and 後 …
_FAMILIES: Final = (
    "余范于沈肖叶钟郁姜云曲谷台岳万朱游周党冲涂向仇郗朴卜" + "餘範於瀋蕭葉鍾鐘鬱薑雲麯穀臺嶽萬遊黨衝塗嚮讎樸蔔"
)
_EITHER: Final = frozenset(
    _FAMILIES + "后里干种丑松征志杰升胜采表布佣系秋灵才适团" + "後裡裏乾種醜鬆徵誌傑昇勝採錶佈傭繫鞦靈纔適團"
)
_LONGEST: Final = 8
_RUN: Final = re.compile(r"[^\W\d_]+")
_BODY: Final = re.compile("[各全]|同志|[局部院司處处會会館馆委廳厅社校組组黨党縣县市們们等]")
_COURTESY: Final = re.compile(r"[台臺钧鈞尊惠大][鉴鑒鑑启啟]|[万萬]福|[福金]安|[左台臺]右")
_ADDRESSED: Final = re.compile(
    rf"(?<=姓)[{_FAMILIES}]|(?:(?<![^\W\d_])|(?<=[请請致和与與跟给給及]))[{_FAMILIES}][^\W\d_]{{0,2}}?"
    r"(?:先生|女士|小姐|太太|夫人|老[师師]|教授|主任|[经經]理|校[长長]|[医醫]生|[医醫]师|律[师師]|同[学學]|[书書][记記])"
)


def uncertain_in_names(text: str, names: Iterable[Span]) -> Iterator[int]:
    """Offsets of characters that names write with either form.

    They are looked for in the stretches `names` of the text, and where a family name stands before a title.
    """
    found = chain.from_iterable(_persons(text, span) for span in names)
    addressed = (Span(*match.span()) for match in _ADDRESSED.finditer(text))
    at = {offset for span in chain(found, addressed) for offset in range(span.start, span.end)}
    return (offset for offset in sorted(at) if text[offset] in _EITHER)


def _persons(text: str, span: Span) -> Iterator[Span]:
    """What may be a person's name with a title; offices and addressees in a body are something else."""
    for found in _RUN.finditer(text, span.start, min(span.end, len(text))):
        courtesy = _COURTESY.search(found[0])
        name = found[0][: courtesy.start()] if courtesy else found[0]
        if len(name) <= _LONGEST and not _BODY.search(name):
            yield Span(found.start(), found.start() + len(name))
