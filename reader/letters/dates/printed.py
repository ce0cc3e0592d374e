"""The characters that dates are printed with, made alike one for one, so that offsets stay."""

from __future__ import annotations

from reader.letters.dates.lunar import BRANCHES, STEMS

_ALIKE = (
    ("０１２３４５６７８９", "0123456789"),
    ("○Ｏ零◯O", "〇〇〇〇〇"),
    ("壹貳贰叁參叄参肆伍陸陆柒捌玖拾佰卄", "一二二三三三三四五六六七八九十百廿"),
    ("／．－（）：", "/.-():"),
    ("國號閏臘農陰曆歷歲於書寫記燈時節誕", "国号闰腊农阴历历岁于书写记灯时节诞"),
    ("萬啟啓禎順慶豐緒緖統樂聰紹", "万启启祯顺庆丰绪绪统乐聪绍"),
    ("•‧∙・･", "·····"),
    ("華聖雙陽蘭驚蟄穀種處滿後約紀舊曉亞", "华圣双阳兰惊蛰谷种处满后约纪旧晓亚"),
)
_TABLE = str.maketrans(dict(pair for row in _ALIKE for pair in zip(*row, strict=True)))

N = "0-9〇一二三四五六七八九十百廿卅卌"
"""What numbers are printed with, for use inside the brackets of a pattern."""
PAIR = rf"[{STEMS}][{BRANCHES}]"
TO = r"\s*(?:[至到迄]|[-–—―~～〜]{1,2})\s*"
"""What stands between the two ends of a range."""
CLEAR = r"(?:(?!\w)|(?=[夜晚晨早午晓灯书写记作于自在寄至到迄]))"
"""What follows a date that is not closed by 日: no further character of it, so that 二月二十匹日 is not 二月二十."""


def made_alike(text: str) -> str:
    """`text` of the same length, in simplified characters and ASCII digits as far as dates are concerned."""
    return text.translate(_TABLE)
