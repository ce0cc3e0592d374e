"""Numbers of documents: 府發〔2020〕3號 · 字第一百號 · 通告第18號."""

from __future__ import annotations

from typing import Final

from reader.letters.structure.plain import pattern

_LONGEST: Final = 40
_DOC_NO: Final = pattern(
    r"[^\s,。:]{0,16}[〔\[(【]\s?[12]\d{3}\s?[〕\])】][^\s,。]{0,10}?\d{1,6}\s?号$|"
    r"[^\s,。:]{1,16}字第?\s?[\d〇一二三四五六七八九十百]{1,12}\s?号$|(?:第|(?:通告|公告|通知)(?:第|"
    r"编号:?))\s?[\d〇一二三四五六七八九十百]{1,6}\s?号$|编号\s*:\s*\S{3,24}$|[12]\d{3}年第?\s?\d{1,5}\s?号$"
)


def is_document_number(text: str) -> bool:
    """Whether a line, in plain form, is the number of a document and nothing else."""
    return len(text) <= _LONGEST and bool(_DOC_NO.match(text))
