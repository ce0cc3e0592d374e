"""What the heading of a paragraph is: the line alone, its first phrase, or nothing but its number."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.letters.letter import SectionKind

LONGEST = 40
"""Characters that a heading inside a paragraph has at most."""

_ARTICLE, _MOTTO = 14, 25
"""Characters that the heading of an article (第三條　辦理渠道) and a heading with a colon in it have at most."""

_STOP = re.compile(r"[。：]|:(?!\d|//)|——|－－|--|(?<=[^\s　])　+(?=[^\s　])")
_FINAL = "。.：:—－-– 　\t"
_ANNOUNCES = re.compile(r"(?:如下|以下|下列|下面|包括|分[别別][为為是]|[即有][为為]?)[^，。]{0,6}$")
_LISTS = re.compile(r"(?:如下|以下|下列|下面)|(?:包括|分[別别][为為是]|[即有][为為]?)$")
_BRACKETED = re.compile(r"【([^】\s]{2,20})】(?=.)")
_CLAUSE = re.compile(
    r"应[当该纳由在将对]|應[當該納由在將對]|必[须須]|不得|不[应應]|可以|允[许許]|[属屬][于於]|"
    r"已[经經于在列将將]|[将將][于於在会會继繼对對]|"
    r"由.+[负負][责責]|是指|系指|[适適]用[于於]|施行|同意|收悉|决定.+[的为]|自.+起|"
    r"[请請][于於在将將各按你您貴贵]|[遵請请][照查]"
)
_SUBJECT = re.compile(
    r"我|你|您|妳|他|她|本人|本院|[经經].{0,8}(?:研究|同意|批准)|由[于於]|[鉴鑒][于於]|[为為]了|根[据據]|"
    r"依[据據]|按照|自\d|如果|若|凡"
)
_TOPIC = re.compile(
    r"[关關][于於]|.*(?:[问問][题題]|工作|要求|原[则則]|事[项項]|安排|[时時][间間]|目[标標]|任[务務]|措施)$"
)


class Heading(NamedTuple):
    """How a paragraph is headed; `start`..`end` are the heading in its line, empty for an item."""

    kind: SectionKind
    start: int
    end: int


def heading(line: str, label_end: int, *, goes_on: bool = False, heads: bool = True) -> Heading:
    """The heading of the paragraph `line` after its label.

    `goes_on` says that further lines belong to the paragraph, `heads` that text without a number stands under it.
    """
    if line[:1] in "〔［[【":  # an editor's number of the paragraph
        return Heading(SectionKind.ITEM, label_end, label_end)
    start = label_end + len(line[label_end:]) - len(line[label_end:].lstrip(" 　\t、"))
    rest = line[start : start + 200]
    bracketed = _BRACKETED.match(rest)
    if bracketed is not None:
        return Heading(SectionKind.RUN_IN, start + bracketed.start(1), start + bracketed.end(1))
    stop = _STOP.search(rest)
    if stop is not None and not goes_on and _is_motto(rest, stop):
        return Heading(SectionKind.LINE, start, start + len(rest.rstrip()))
    follows = (stop is not None and bool(rest[stop.end() :].strip(_FINAL))) or goes_on
    if not follows:
        return _alone(rest, start, label_end, heads=heads)
    phrase = rest[: stop.start()] if stop is not None else ""
    if stop is not None and phrase and _names(phrase, stop[0]) and not (line[0] == "第" and len(phrase) > _ARTICLE):
        return Heading(SectionKind.RUN_IN, start, start + len(phrase.rstrip()))
    return Heading(SectionKind.ITEM, label_end, label_end)


def _is_motto(rest: str, stop: re.Match[str]) -> bool:
    """Whether the colon belongs to the heading: 活動主題：與書同行，點亮人生, without a final stop or figures."""
    colon = stop[0] in "：:" and stop.end() < len(rest)
    return colon and len(rest) <= _MOTTO and rest[-1] not in "。；！？.;!?，," and not re.search(r"\d", rest)


def _alone(rest: str, start: int, label_end: int, *, heads: bool) -> Heading:
    phrase = rest.rstrip(_FINAL)
    final = rest[len(phrase) :].strip()
    if not phrase or not _stands_alone(phrase, final) or (final.startswith(("。", ".")) and not heads):
        return Heading(SectionKind.ITEM, label_end, label_end)
    return Heading(SectionKind.LINE, start, start + len(phrase))


def _stands_alone(phrase: str, final: str) -> bool:
    if len(phrase) > LONGEST or phrase[-1] in "；;，,、！!" or re.search(r"[。；;]", phrase):
        return False
    if final.startswith(("：", ":")):
        return not _LISTS.search(phrase) and ("，" not in phrase or len(phrase) <= 14)
    if final.startswith(("。", ".")):
        return len(phrase) <= 12 and not re.search(r"[，,]|的$", phrase) and not _is_clause(phrase)
    return True


def _names(phrase: str, stop: str) -> bool:
    """Whether the phrase names its paragraph rather than saying what it says."""
    if len(phrase) > LONGEST or re.search(r"[；;？?！!]", phrase):
        return False
    clauses = re.split(r"[，,]", phrase)
    if _is_clause(phrase) and not (_TOPIC.match(phrase) and len(clauses) == 1):
        return False
    if stop != "。":
        return len(phrase) <= 30 and len(clauses) <= 2 and not _ANNOUNCES.search(phrase) and not phrase.endswith(" ")
    if len(clauses) == 1:
        return len(phrase) <= 26 or bool(_TOPIC.match(phrase))
    # Parallel slogans, 提高站位，全力扛起防控責任, have a short first half.
    return len(clauses) <= 3 and len(clauses[0]) <= 10 and len(phrase) <= 32


def _is_clause(phrase: str) -> bool:
    return bool(_CLAUSE.search(phrase) or _SUBJECT.match(phrase))
