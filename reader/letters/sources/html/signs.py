"""Words of a letter that pages set apart as they set apart their own: who signed it and when, what was added."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.letters.sources.html.furniture import is_boilerplate
from reader.letters.sources.html.line import Line

_NUMBER: Final = r"[\d０-９〇○零元一二三四五六七八九十廿卅正冬腊臘]"
_DAY: Final = rf"{_NUMBER}{{1,3}}\s*月\s*(?:{_NUMBER}{{1,3}}\s*[日号號]?|[初朔望晦上中下].{{0,2}})?"
_DATE: Final = re.compile(
    rf"[（(]?(?:[^\W\d]{{0,6}}?{_NUMBER}{{1,4}}\s*年\s*(?:{_DAY})?|{_DAY}|(?:1\d|20)\d\d\s*[-./]\s*\d{{1,2}}\s*[-./]\s*\d{{1,2}})"
    r"\s*(?:[晨晚夜]|上午|下午|[於于].{1,6})?[)）]?"
)
_NAME: Final = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]{1,4}(?:[·\u3000 ]{1,3}[\u3400-\u9fff]{1,4})?")
_SIGNED: Final = re.compile(
    r"(?:[签簽署]名|落款|[寄写寫][信]人|此致|敬[礼禮])\s*[:：]?.{0,20}|.{1,12}(?:[谨謹敬拜手][启啟上书書白]|[叩顿頓][首上])"
)
_STOCK: Final = re.compile(
    r"[网網站频頻]|返回|[顶頂]部|首[页頁]|[关關][于於闭閉]|[联聯][系絡络]|[评評][论論]|分享|打印|列印|[标標][签籤]|收藏|[登注][录錄册冊]|"
    r"[点點][赞贊击擊]|[阅閱][读讀]|[举舉][报報]|回[复復覆]|[扫掃]|[声聲]明|博客|公司|[论論][坛壇]|[搜检檢]索|更多|推[荐薦]|上一|下一|[编編][辑輯](?![部室委])|微信|微博"
)
_ADDED: Final = re.compile(
    r"\s*(?:又(?:及|[启啟])|再(?:及|[启啟])|附(?:言|白|[启啟]|[记記]|及)|[补補][记記白]|P\.?\s?S\b)[\s.:：，,、。]?",
    re.IGNORECASE,
)
_SHORT: Final = 12
_MOST_LINES: Final = 4


def is_added(line: Line) -> bool:
    """Whether a line begins what was added after the signature."""
    return not line.linked and _ADDED.match(line.text) is not None


def are_of_letter(lines: Sequence[Line], *, is_foot: bool) -> bool:
    """Whether lines, all of one element, sign or date a letter, or were added to it, and are nothing else.

    A mere name is believed in what is the foot of something.
    """
    if not lines or any(line.linked or is_boilerplate(line) for line in lines):
        return False
    if is_added(lines[0]):
        return True
    signed = [_signs(line.text.strip()) for line in lines]
    named = all(sure or _names(line.text.strip()) for sure, line in zip(signed, lines, strict=True))
    return named and len(lines) <= _MOST_LINES and (is_foot or any(signed))


def may_sign(line: Line) -> bool:
    """Whether a line reads like a signature, a date or a mere name."""
    text = line.text.strip()
    return not line.linked and (_signs(text) or _names(text))


def is_stock(line: Line) -> bool:
    """Whether a short line is what pages of any kind say of themselves."""
    return is_boilerplate(line) or (len(line.text) <= _SHORT and _STOCK.search(line.text) is not None)


def _signs(text: str) -> bool:
    return (_DATE.fullmatch(text) or _SIGNED.fullmatch(text)) is not None


def _names(text: str) -> bool:
    return _NAME.fullmatch(text) is not None and not _STOCK.search(text)
