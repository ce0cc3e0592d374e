"""Characters that PDF writers put in place of ordinary ones: radicals, ligatures, forms of vertical setting."""

from __future__ import annotations

import unicodedata
from typing import Final

from reader import script

_SUPPLEMENT: Final = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵　旡日月"
    "歺母民氵氺灬爫爫丬牛犭王𤴔罒示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀"
    "聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨"
    "青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
"""What the CJK Radicals Supplement stands for, from U+2E81 in the order of its codes (U+2E9A is none).

NFKC leaves these alone. After Unicode's property Equivalent_Unified_Ideograph, but ⺕ and ⺫ as fonts draw them.
"""

_VERTICAL: Final = (
    "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︳＿︴＿"
    "︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］"
)

_TWINS: Final = "\u2329〈\u232a〉\u2215／\u301c～\u2012–"
"""Signs that share their glyphs with those of Chinese punctuation, so that fonts lead back to the wrong one."""

_DOOR: Final = "⼾"
"""Stands for 户 as well as 戶."""

_KANGXI: Final = range(0x2F00, 0x2FD6)
_LIGATURES: Final = range(0xFB00, 0xFB07)


def _paired(pairs: str) -> dict[int, str]:
    return {ord(form): ordinary for form, ordinary in zip(pairs[::2], pairs[1::2], strict=True)}


def _decomposed(codes: range) -> dict[int, str]:
    return {code: unicodedata.normalize("NFKC", chr(code)) for code in codes}


_ORDINARY: Final = {
    **{code: ideograph for code, ideograph in enumerate(_SUPPLEMENT, start=0x2E81) if ideograph != "　"},
    **_paired(_VERTICAL),
    **_paired(_TWINS),
    **_decomposed(_KANGXI),
    **_decomposed(_LIGATURES),
}
del _ORDINARY[ord(_DOOR)]


def ordinary(text: str) -> str:
    """`text` with ordinary characters in place of such forms; a ligature becomes several characters.

    Compatibility ideographs (U+F900…) stay: a text may mean them.
    """
    return text.translate(_ORDINARY)


def settled(text: str) -> str:
    """`text` with 户 or 戶 in place of their common radical, by the script that the rest is written in."""
    if _DOOR not in text:
        return text
    return text.replace(_DOOR, "户" if script.detect(text) is script.Variant.HANS else "戶")
