"""Text that people wrote in Traditional characters, with its Simplified side, and a conversion's errors beside it.

Only what nobody put through a converter serves here. Left out of the test data are therefore the seed and the letters
of guwenguanzhi (遍幹諸侯, 上樑王書, 生谷 are a converter's), the referral letters of doj-crt-letters (信息后, 聯係),
and the letters that are marked as machine conversions; niutrans-letters are stored in Simplified.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Final

from reader.script import Variant, convert, detect
from reader.script.dictionaries import choices
from reader.script.edition import Edition
from reader.text.fold import fold
from tests.data_folder import SHARED

_ROOT: Final = Path(__file__).parents[2]
_LETTERS: Final = (
    "e07-tw-library",
    "e08-tw-waste",
    "e09-tw-love",
    "e10-tw-hiking",
    "e11-hk-reply",
    "e12-hk-hospital",
    "e13-hk-invitation",
    "e15-classical-condolence",
)
_IN_BOTH_SCRIPTS: Final = (
    "crt_eeoc_referral_letter",
    "crt_no_capacity",
    "crt_request_for_agency_review",
    "hce_form_letter",
)
_OF_OUR_OWN: Final = ("停車場公告", "檢討書", "蘭姊妝次", "辭呈", "香港公函", "香港校函")
# Letters whose standard is known, though no character in them tells.
_TAIWAN: Final = ("-tw-", "停車場公告", "辭呈")
_HONG_KONG: Final = ("-hk-", "香港")
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph that people wrote: `human` in Traditional, `simplified` what is to be converted to `target`.

    `round_trip` tells that the Simplified side was made from `human`; else people wrote it too, in their own words.
    """

    corpus: str
    number: int
    simplified: str
    human: str
    target: Variant
    round_trip: bool


def passages() -> Iterator[Passage]:
    """All human text there is; that of the larger test data only where it lies beside the checkout."""
    for name, (simplified, traditional) in _pairs():
        corpus = name.partition("/")[0]
        target = detect(traditional) or Variant.HANT
        for number, (ours, theirs) in enumerate(_side_by_side(simplified, traditional)):
            yield Passage(corpus=corpus, number=number, simplified=ours, human=theirs, target=target, round_trip=False)
    for path in _traditional():
        corpus = "letters of our own" if path.is_relative_to(_ROOT) else _corpus(path)
        text = path.read_text("utf-8-sig")
        yield from round_trips(corpus, text, _standard(path, text))


def round_trips(corpus: str, traditional: str, target: Variant | None = None) -> Iterator[Passage]:
    """The paragraphs of a Traditional text with the Simplified that they become; its standard is told unless given."""
    target = target or detect(traditional) or Variant.HANT
    for number, human in enumerate(_paragraphs(traditional)):
        simplified = convert(human, Variant.HANS, source=target, edition=Edition.REIMPLEMENTED).text
        yield Passage(corpus=corpus, number=number, simplified=simplified, human=human, target=target, round_trip=True)


def errors(shown: str, human: str) -> tuple[int, ...]:
    """Offsets in `shown` of characters that people write otherwise; forms that only the standards part are no error.

    Where the texts differ in their words only what is the same word in both counts, two characters at least.
    """
    return tuple(
        at
        for at, other in _aligned(shown, human)
        if shown[at] != human[other] and is_han(shown[at]) and _same_form(shown[at]) != _same_form(human[other])
    )


def compared(shown: str, human: str) -> int:
    """How many Han of the two texts are held against each other."""
    return sum(is_han(shown[at]) for at, _ in _aligned(shown, human))


def is_han(character: str) -> bool:
    """Whether the character is an ideograph."""
    return unicodedata.name(character, "").startswith("CJK UNIFIED IDEOGRAPH")


def _aligned(shown: str, human: str) -> Iterator[tuple[int, int]]:
    """Offsets in both of what is the same character in one form or another."""
    ours, theirs = fold(shown), fold(human)
    if ours == theirs:
        yield from ((at, at) for at in range(len(shown)))
        return
    for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        if block.size >= _SHORTEST:
            yield from zip(range(block.a, block.a + block.size), range(block.b, block.b + block.size), strict=True)


@cache
def _same_form(character: str) -> str:
    """The form that stands for all that Taiwan and Hong Kong write for the same character (臺 and 台, 裏 and 裡)."""
    standing = character
    for name in ("TWVariants.txt", "HKVariants.txt"):
        for usual, forms in choices(name).items():
            if standing in forms and usual != standing:
                standing = usual
    return standing


def _pairs() -> Iterator[tuple[str, tuple[str, str]]]:
    """Texts in both scripts, by people."""
    semver = SHARED / "pairs" / "semver"
    sides = semver / "lang__zh-CN__index.md", semver / "lang__zh-TW__index.md"
    letters = SHARED / "letters" / "doj-crt-letters"
    found = {"semver": sides}
    for name in _IN_BOTH_SCRIPTS:
        found[f"doj/{name}"] = letters / f"{name}_zh-hans.md", letters / f"{name}_zh-hant.md"
    for name, (ours, theirs) in found.items():
        if ours.exists() and theirs.exists():
            yield name, (ours.read_text("utf-8-sig"), theirs.read_text("utf-8-sig"))


def _traditional() -> Iterator[Path]:
    """Texts in Traditional, by people."""
    for name in _LETTERS:
        yield from (SHARED / "gold").glob(f"{name}.txt")
    for name in _IN_BOTH_SCRIPTS:
        yield from (SHARED / "letters" / "doj-crt-letters").glob(f"{name}_zh-hant.md")
    yield from (SHARED / "pairs" / "semver").glob("lang__zh-TW__index.md")
    for name in _OF_OUR_OWN:
        yield _ROOT / "tests" / "data" / "letters" / f"{name}.txt"
    for beginning in ("02", "03"):
        yield from (_ROOT / "resources" / "letters").glob(f"{beginning}-*.txt")


def _standard(path: Path, text: str) -> Variant:
    found = detect(text) or Variant.HANT
    if found is not Variant.HANT:
        return found
    if any(sign in path.name for sign in _TAIWAN):
        return Variant.HANT_TW
    return Variant.HANT_HK if any(sign in path.name for sign in _HONG_KONG) else found


def _corpus(path: Path) -> str:
    return {"doj-crt-letters": "doj", "semver": "semver", "gold": "gold"}[path.parent.name] + " round trip"


def _side_by_side(simplified: str, traditional: str) -> Iterator[tuple[str, str]]:
    """Paragraphs of both texts that answer to each other."""
    ours, theirs = list(_paragraphs(simplified)), list(_paragraphs(traditional))
    yield from zip(ours, theirs, strict=True)


def _paragraphs(text: str) -> Iterator[str]:
    """Lines that hold Han."""
    return (line for line in text.splitlines() if any(map(is_han, line)))


def by_corpus(found: Iterable[Passage]) -> dict[str, list[Passage]]:
    """The passages of each corpus, in their order."""
    sorted_out: dict[str, list[Passage]] = {}
    for passage in found:
        sorted_out.setdefault(passage.corpus, []).append(passage)
    return sorted_out
