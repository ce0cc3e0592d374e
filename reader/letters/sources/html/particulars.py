"""What a page says of its text beside it: metadata of its head, and the catalogue card that offices print above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.letters.sources.html.line import Line

_TELLING: Final = {
    "索引号", "信息索引", "信息索引号", "主题分类", "成文日期", "生成日期", "发布机构", "组配分类", "公开方式",
    "公开形式", "发布日期", "有效性", "体裁分类", "公文种类", "信息分类", "内容概述", "索引號", "主題分類", "發布機構",
}  # fmt: skip
_LABELS: Final = _TELLING | {
    "发文机关", "发文机构", "发文字号", "标题", "主题词", "文号", "信息名称", "名称", "关键词", "生效日期", "废止日期",
    "失效日期", "效力状态", "信息来源", "来源", "公开日期", "公开范围", "公开时限", "服务对象", "语种", "文件编号",
    "發文機關",
}  # fmt: skip
_LABELLED: Final = re.compile(r"([\w\s]{2,9}?)\s*[:：]\s*(.*)")
_MAY_TELL: Final = re.compile("[:：\t]")
_SENDERS, _TITLES = ("发文机关", "发文机构", "發文機關", "发布机构", "發布機構"), ("标题", "信息名称", "名称")
_DATES: Final = ("成文日期", "生成日期")
_META_SENDERS: Final = ("author", "article:author", "dc.creator", "dcterms.creator")
_META_DATES: Final = (
    "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date", "dc.date.issued", "dcterms.issued",
    "article:published_time", "pubdate", "publishdate", "firstpublishedtime", "og:release_date",
)  # fmt: skip
_NOBODY: Final = re.compile(r"[网網站]$|编辑|編輯|admin|user|https?:|www\.|@|\.com|\.cn", re.IGNORECASE)
_LONGEST: Final = 60
_LONGEST_ROW: Final = 400


@dataclass(frozen=True, slots=True)
class Card:
    """A catalogue card: what it says by label, and which lines it takes."""

    entries: dict[str, str]
    lines: frozenset[int]

    def first(self, labels: Sequence[str]) -> str | None:
        """What it says under the first of `labels` that it has."""
        return next((self.entries[label] for label in labels if self.entries.get(label)), None)

    @property
    def title(self) -> str | None:
        """The title of what it catalogues."""
        return self.first(_TITLES)

    @property
    def sender(self) -> str | None:
        """The body that issued it."""
        return self.first(_SENDERS)

    @property
    def date(self) -> str | None:
        """When it was made, as written; never when it was published."""
        return self.first(_DATES)


def meta_of(root: etree._Element) -> dict[str, str]:
    """The metadata of the page's head by name in lower case, the first of each name."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("name") or element.get("property") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def sender_of(meta: dict[str, str]) -> str | None:
    """The author that the head names, if that may be a person or a body."""
    named = (meta[name] for name in _META_SENDERS if name in meta)
    return next((name for name in named if len(name) <= _LONGEST and not _NOBODY.search(name)), None)


def date_of(meta: dict[str, str]) -> str | None:
    """The date that the head gives, as written, that of the making before that of the publication."""
    return next((meta[name] for name in _META_DATES if name in meta and len(meta[name]) <= _LONGEST), None)


def card_of(lines: Sequence[Line]) -> Card:
    """The catalogue card among the lines of a page; without entries where there is none."""
    entries: dict[str, str] = {}
    taken: set[int] = set()
    run: list[int] = []
    said: dict[str, str] = {}
    for index in range(len(lines) + 1):
        told = dict(_told(lines[index].text)) if index < len(lines) else {}
        if told:
            run.append(index)
            said = {**told, **{label: value for label, value in said.items() if value}}
        elif index == len(lines) or lines[index].text:
            if len(said) > 1 and not _TELLING.isdisjoint(said):
                taken.update(run)
                entries = {**said, **entries}
            run, said = [], {}
    return Card(entries=entries, lines=frozenset(taken))


def _told(text: str) -> Iterator[tuple[str, str]]:
    """Labels and what they label in a line: in cells side by side, or in one."""
    if len(text) > _LONGEST_ROW or not _MAY_TELL.search(text):
        return
    cells = [cell.strip() for cell in text.split("\t")]
    for place, cell in enumerate(cells):
        label = "".join(cell.rstrip(":：").split())
        if label in _LABELS and (cell[-1:] in ":：" or len(cells) > 1):
            yield label, next((after for after in cells[place + 1 :] if after), "")
        elif (match := _LABELLED.fullmatch(cell)) and (label := "".join(match.group(1).split())) in _LABELS:
            yield label, match.group(2).strip()
