"""What the heading of a paragraph is: the line alone, its first phrase, or nothing but its number."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reader.letters.letter import SectionKind
from reader.letters.structure.plain import pattern

LONGEST: Final = 40
"""Characters that a heading inside a paragraph has at most."""

_ARTICLE, _MOTTO, _NAME = 14, 25, 8
"""Characters that the heading of an article (第三條　辦理渠道), one with a colon in it, a sure one have at most."""

_STOP: Final = pattern(
    r"。|(?<!\d):(?!//)|:(?!\d|//)|——|--|(?<=[^\s　]{2})　+(?=[^\s　贵钧台阁尊惠令您]\S)|"
    r"(?<=[^\s　]{2})[ 　]{2,}(?=\S)"
)
_FINAL: Final = "。.:—-– 　\t"
_ANNOUNCES: Final = pattern(r"(?:如下|以下|下列|下面|包括|分别[为是]|[即有]为?)[^,。]{0,6}$")
_LISTS: Final = pattern(r"(?:如下|以下|下列|下面)|(?:包括|分别[为是]|[即有]为?)$")
_BRACKETED: Final = pattern(r"[【〖]([^】〗\s]{2,20})[】〗](?=.)")
_CLAUSE: Final = pattern(
    r"应[当该纳由在将对于按每]|必须|不得|不应|可以|允许|属于|已[经于在列将]|将[于在会继对]|由.+负责|是指|系指|适用于|"
    r"施行|同意|收悉|决定.+[的为]|自.+起|请[于在将各按你您贵]|[遵请][照查]"
)
_SUBJECT: Final = pattern(
    r"我(?!们的)|你|您|妳|他|她|本人|本院|经.{0,8}(?:研究|同意|批准)|由于|鉴于|为了|根据|依据|按照|自\d|如果|若|凡|"
    r"\d{2,4}年\d|[因当]|此外|另外|同时|但是?"
)
_TOPIC: Final = pattern(r"关于|.*(?:问题|工作|要求|原则|事项|安排|时间|目标|任务|措施)$")
_SPACED: Final = pattern(r"([\u4e00-\u9fff]{2,6}) +(?=\S*\d|.{12,}$)")
"""A key with what it stands for behind a space: 活動時間 10月1日."""

_SLOGAN: Final = pattern(r"(?:主题|口号|宗旨|标语):|:.*,")
_ENDS: Final = pattern(r"[。;]")
_OPEN: Final = pattern(r"[;?!]")


class Heading(NamedTuple):
    """How a paragraph is headed; `start`..`end` are the heading in its line, empty for an item without a phrase.

    A `doubtful` one may name its paragraph or say what it says: the other paragraphs of its list decide. A doubtful
    item has the phrase as its place; of a doubtful line only the part up to `key` may be the heading,
    nothing where that is 0.
    """

    kind: SectionKind
    start: int
    end: int
    doubtful: bool = False
    key: int = 0


def heading(line: str, label_end: int, *, goes_on: bool = False, heads: bool = True) -> Heading:
    """The heading of the paragraph `line`, in plain form, after its label.

    `goes_on` says that further lines belong to the paragraph, `heads` that text without a number stands under it.
    """
    item = Heading(SectionKind.ITEM, label_end, label_end)
    if line[:1] in "〔[【" and label_end:  # an editor's number of the paragraph
        return item
    start = label_end + len(line[label_end:]) - len(line[label_end:].lstrip(" 　\t、,"))
    rest = line[start : start + 200]
    bracketed = _BRACKETED.match(rest)
    if bracketed is not None:
        return Heading(SectionKind.RUN_IN, start + bracketed.start(1), start + bracketed.end(1))
    stop = _STOP.search(rest)
    if stop is not None and not goes_on and _is_motto(rest, stop):
        plain = not _SLOGAN.search(rest)
        return Heading(SectionKind.LINE, start, start + len(rest.rstrip()), plain, start + stop.start())
    spaced = _SPACED.match(rest) if stop is None and not goes_on else None
    if spaced is not None and len(rest) <= LONGEST and rest[-1] not in ";,、":
        return Heading(SectionKind.LINE, start, start + len(rest.rstrip()), doubtful=True, key=start + spaced.end(1))
    follows = (stop is not None and bool(rest[stop.end() :].strip(_FINAL))) or goes_on
    if not follows:
        return _alone(rest, start, item, heads=heads)
    phrase = rest[: stop.start()] if stop is not None else ""
    if stop is None or not phrase or (line[0] == "第" and len(phrase) > _ARTICLE):
        return item
    return _first_phrase(phrase, stop[0], start, item)


def _is_motto(rest: str, stop: re.Match[str]) -> bool:
    """Whether the colon belongs to the heading: 活動主題：與書同行，點亮人生, without a final stop or figures."""
    colon = stop[0] == ":" and stop.end() < len(rest)
    return colon and len(rest) <= _MOTTO and rest[-1] not in "。;!?.,)" and not re.search(r"\d", rest)


def _alone(rest: str, start: int, item: Heading, *, heads: bool) -> Heading:
    phrase = rest.rstrip(_FINAL)
    final = rest[len(phrase) :].strip()
    if not phrase or not _stands_alone(phrase, final) or (final.startswith(("。", ".")) and not heads):
        return item
    return Heading(SectionKind.LINE, start, start + len(phrase), doubtful=final.startswith(("。", ".")))


def _stands_alone(phrase: str, final: str) -> bool:
    if len(phrase) > LONGEST or phrase[-1] in ";,、!" or _ENDS.search(phrase):
        return False
    if final.startswith(":"):
        return not _LISTS.search(phrase) and ("," not in phrase or len(phrase) <= _ARTICLE)
    if final.startswith(("。", ".")):
        return len(phrase) <= 12 and not re.search(r",|的$", phrase) and not _is_clause(phrase)
    return True


def _first_phrase(phrase: str, stop: str, start: int, item: Heading) -> Heading:
    """Whether the first sentence or phrase names its paragraph rather than saying what it says."""
    end = start + len(phrase.rstrip())
    if len(phrase) > LONGEST or _OPEN.search(phrase):
        return item
    clauses = phrase.split(",")
    if _is_clause(phrase) and not (_TOPIC.match(phrase) and len(clauses) == 1):
        return item
    if stop != "。":
        names = len(phrase) <= 30 and len(clauses) <= 2 and not _ANNOUNCES.search(phrase) and phrase[-1] != " "
        return Heading(SectionKind.RUN_IN, start, end, doubtful=len(clauses) > 1) if names else item
    names = _is_short(phrase, clauses)
    if not names and len(clauses) > 3:
        return item
    kind = SectionKind.RUN_IN if names else SectionKind.ITEM
    return Heading(kind, start, end, doubtful=not names or len(phrase) > _NAME)


def _is_short(phrase: str, clauses: list[str]) -> bool:
    if len(clauses) == 1:
        return len(phrase) <= 26 or bool(_TOPIC.match(phrase))
    # Parallel slogans, 提高站位，全力扛起防控責任, have a short first half.
    return len(clauses) <= 3 and len(clauses[0]) <= 10 and len(phrase) <= 32


def _is_clause(phrase: str) -> bool:
    return bool(_CLAUSE.search(phrase) or _SUBJECT.match(phrase))
