"""What the properties of a file are worth: programs fill most of them in without asking anybody."""

from __future__ import annotations

import datetime
import re
from typing import Final

from reader.letters.evidence import Particulars

_LONGEST_TITLE, _LONGEST_NAME = 100, 20
_FIRST_YEAR: Final = 1990
_REWORKED_DAYS: Final = 31
_TEMPLATE_DAY: Final = datetime.date(2013, 12, 23)  # of every file that python-docx makes
_HAN: Final = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_NO_TITLE: Final = re.compile(
    r"(?i)microsoft|wps|word|document|untitled|^(?:新建|新增|未命名|无标题|無標題|空白|文档|文檔|文件|模板|範本)|\.\w{2,4}$"
)
_NO_NAME: Final = re.compile(
    "(?i)用户|用戶|使用者|管理[员員]|[电電][脑腦]|微[软軟]|作者|番茄花[园園]|雨林木[风風]|深度技[术術]|系[统統]|[a-z0-9@_]"
)


def particulars(title: str | None, author: str | None, created: str | None, changed: str | None = None) -> Particulars:
    """What a file's own title, author and times (ISO 8601) tell of the letter in it."""
    return Particulars(title=_title(title), sender=_name(author), date=_date(created, changed))


def _title(told: str | None) -> str | None:
    title = (told or "").strip()
    usable = _HAN.search(title) and title.isprintable() and len(title) <= _LONGEST_TITLE
    return title if usable and not _NO_TITLE.search(title) else None


def _name(told: str | None) -> str | None:
    """Only a name in Han characters: others are those of accounts and machines."""
    name = (told or "").strip()
    usable = _HAN.search(name) and name.isprintable() and 1 < len(name) <= _LONGEST_NAME
    return name if usable and not _NO_NAME.search(name) else None


def _date(created: str | None, changed: str | None) -> str | None:
    """The day on which the file was made, unless it was changed much later: then it was made for another letter."""
    day, last = _day(created), _day(changed)
    if (
        day is None
        or day == _TEMPLATE_DAY
        or not _FIRST_YEAR <= day.year <= datetime.datetime.now(tz=datetime.UTC).year
    ):
        return None
    if last is not None and abs((last - day).days) > _REWORKED_DAYS:
        return None
    return day.isoformat()


def _day(told: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((told or "").strip()[:10])
    except ValueError:
        return None
