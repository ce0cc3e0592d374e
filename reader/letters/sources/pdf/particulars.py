"""What the metadata of a PDF say of a letter: its title and writer, where a person has filled them in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reader.letters.evidence import Particulars

_LONGEST_TITLE: Final = 100
_LONGEST_NAME: Final = 30

_FILE_NAME = re.compile(
    r"\.(?:docx?|wps|odt|rtf|txt|pdf|indd|qxd|tex|dvi|ps|pptx?|xlsx?|html?|md|pages|cdr|p65)$", re.IGNORECASE
)
_PROGRAM = re.compile(
    r"microsoft|word ?-|powerpoint|excel|wps|office|adobe|acrobat|indesign|pdf|latex|tex\b|canva|scan|print|photoshop"
    r"|copier|kyocera|ricoh|canon|xerox|epson|google|chrom|http",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"(?:untitled|document|doc|slide|no ?title|title|unknown|anonymous|none|null"
    r"|无标题|無標題|未命名|未标题|未標題|文档|文檔|文件|新建|標題|标题)"
    r"[\s\-_()（）]*\d*.*",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"admin\w*|administrator|user\d*|owner|pc\d*|root|guest|default|lenovo|hp|dell|asus|acer|thinkpad|apple|mac\w*|windows.*"
    r"|win\d*|微软用户|微軟使用者|微軟用戶|用户|用戶|使用者|雨林木风|番茄花园|深度\w*|[\w.]+@[\w.]+|.*[\\/_].*",
    re.IGNORECASE,
)
_GARBLED = re.compile("[\x80-\xff]{2}|[\x00-\x1f\ufffd\ue000-\uf8ff]")


def particulars(metadata: Mapping[str, str]) -> Particulars:
    """The title and sender in the `Title` and `Author` of a PDF, None for what a program has put there."""
    title, author = _cleaned(metadata.get("Title", "")), _cleaned(metadata.get("Author", ""))
    return Particulars(
        title=title if title and _is_title(title) else None,
        sender=author if author and _is_name(author) else None,
    )


def _cleaned(value: str) -> str:
    return " ".join(value.replace("\0", "").split())


def _is_title(title: str) -> bool:
    return (
        1 < len(title) <= _LONGEST_TITLE
        and any(character.isalpha() for character in title)
        and not (
            _FILE_NAME.search(title) or _PROGRAM.search(title) or _UNNAMED.fullmatch(title) or _GARBLED.search(title)
        )
    )


def _is_name(author: str) -> bool:
    return (
        1 < len(author) <= _LONGEST_NAME
        and any(character.isalpha() for character in author)
        and not any(character.isdigit() for character in author)
        and not (
            _PROGRAM.search(author)
            or _UNNAMED.fullmatch(author)
            or _ACCOUNT.fullmatch(author)
            or _GARBLED.search(author)
        )
    )
