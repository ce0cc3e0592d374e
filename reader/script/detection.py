"""In which script a text is written, told by the characters that only one script has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from reader.script.dictionaries import choices
from reader.script.variants import Variant

_WINDOW: Final = 4_096
_WINDOWS: Final = 64

# How many characters tell of another script than the letter's where any tells of its own, how many times more than
# those, and in how many Han one of them at least: a fourth of a text is written otherwise in the other script.
_SEVERAL: Final = 2
_FOLD_MORE: Final = 4
_SHARE: Final = 12
_HAN: Final = re.compile("[㐀-鿿豈-﫿\U00020000-\U0003fffd]+")

# Taiwan's 著 stands for 着 unless it has its own meaning, to write or to be evident.
_OWN: Final = "著"
_OWN_MEANING: Final = re.compile("[名巨鉅合昭顯卓土原編專論譯遺]著|著[作名者述書稱於有錄式志白]")


# Words of one region's offices and daily life, asked where the characters fit both Taiwan and Hong Kong.
_REGIONAL: Final = {
    Variant.HANT_TW: re.compile(
        "中華民國|民國|[臺台][灣北中南東]|高雄|新竹|國民[小中]學|國小|國中|里長|鄉公所|縣政府|縣長|受文者|承辦人|"
        "發文日期|主旨|分機|電子信箱|加護病房|計程車|捷運|公車|影片|社區發展"
    ),
    Variant.HANT_HK: re.compile(
        "香港|九龍|新界|特區|港元|港幣|立法會|區議會|政務司|行政長官|民政事務|食物環境|醫院管理局|深切治療|街坊|小童|"
        "屋邨|公屋|巴士|的士|電郵|[署處]長|總監|中[一二三四五六](?![百千萬月日])|書院|傷健|尊鑒"
    ),
}


@dataclass(frozen=True, slots=True)
class Signs:
    """Characters that tell: of one script only, and of each Traditional standard where they differ."""

    simplified: frozenset[str]
    traditional: frozenset[str]
    standards: Mapping[Variant, frozenset[str]]


def detect(text: str) -> Variant | None:
    """The form of script that `text` is stored in, None where no character tells or both scripts tell alike.

    A standard (-TW, -HK) is named only where more of its own characters occur than of the others'.
    """
    signs = _signs()
    counts = Counter(_sample(text))
    simplified, traditional = _count(counts, signs.simplified), _count(counts, signs.traditional)
    if simplified == traditional:
        return None
    return Variant.HANS if simplified > traditional else _standard(text, counts, signs)


def source_of(paragraph: str, otherwise: Variant | None) -> Variant | None:
    """The script of one paragraph of a letter that is stored in `otherwise`.

    A quotation in the other script is told by several of its own characters and hardly any of the letter's, or by one
    where nothing tells of the letter's: a name or a stray character does not turn a paragraph. The standard of a
    Traditional letter holds for all of it.
    """
    signs = _signs()
    sample = _sample(paragraph)
    simplified = sum(map(signs.simplified.__contains__, sample))
    traditional = sum(map(signs.traditional.__contains__, sample))
    if otherwise is None:
        return detect(paragraph) if simplified or traditional else None
    own, other = (simplified, traditional) if otherwise.simplified else (traditional, simplified)
    several = _SEVERAL if own else 1
    if other < several or own * _FOLD_MORE > other or other * _SHARE < _han(sample):
        return otherwise
    return detect(paragraph) or otherwise


def _standard(text: str, counts: Counter[str], signs: Signs) -> Variant:
    if _OWN in counts:
        counts[_OWN] = max(0, counts[_OWN] - len(_OWN_MEANING.findall(_sample(text))))
    found = {variant: _count(counts, members) for variant, members in signs.standards.items()}
    most = max(found.values())
    leading = [variant for variant, count in found.items() if count == most]
    if most and Variant.HANT not in leading:
        words = {variant: len(_REGIONAL[variant].findall(_sample(text))) for variant in leading}
        leading = [variant for variant in leading if words[variant] == max(words.values())]
    return leading[0] if len(leading) == 1 else Variant.HANT


def _han(text: str) -> int:
    return sum(map(len, _HAN.findall(text)))


def _count(counts: Counter[str], members: frozenset[str]) -> int:
    return sum(count for character, count in counts.items() if character in members)


def _sample(text: str) -> str:
    """The whole text, or of a long one even windows, so that a book takes no longer than a chapter."""
    if len(text) <= _WINDOW * _WINDOWS:
        return text
    step = (len(text) - _WINDOW) // (_WINDOWS - 1)
    return "".join(text[at : at + _WINDOW] for at in range(0, step * _WINDOWS, step))


@cache
def _signs() -> Signs:
    to_traditional, to_simplified = choices("STCharacters.txt"), choices("TSCharacters.txt")
    standards = _standards(_forms(to_traditional))
    simplified = _strangers(to_traditional) - _forms(to_traditional)
    traditional = _strangers(to_simplified) - _forms(to_simplified)
    # Traditional text has them, too: the standards write some as the mainland does (群, 户), and some are forms that
    # Traditional knows besides (什麽), which a conversion to Simplified changes as well.
    shared = frozenset(word for word, forms in to_simplified.items() if word != forms[0]).union(*standards.values())
    return Signs(simplified - traditional - shared, traditional - simplified, standards)


def _standards(ordinary: frozenset[str]) -> Mapping[Variant, frozenset[str]]:
    """The characters of each standard that another does not write.

    Left out are forms that are a character in their own right besides (台, 才), and what all but Hong Kong write,
    as letters from there mix it with their own.
    """
    taiwan, hong_kong = choices("TWVariants.txt"), choices("HKVariants.txt")
    members: dict[Variant, set[str]] = {Variant.HANT: set(), Variant.HANT_TW: set(), Variant.HANT_HK: set()}
    for usual in taiwan.keys() | hong_kong.keys():
        forms = {
            Variant.HANT: (usual,),
            Variant.HANT_TW: taiwan.get(usual, (usual,)),
            Variant.HANT_HK: hong_kong.get(usual, (usual,)),
        }
        for form in _different(forms.values()):
            writers = [standard for standard, written in forms.items() if form in written]
            if (form == usual or form not in ordinary) and writers != [Variant.HANT, Variant.HANT_TW]:
                for standard in writers:
                    members[standard].add(form)
    return {standard: frozenset(found) for standard, found in members.items()}


def _different(written: Collection[tuple[str, ...]]) -> set[str]:
    """The forms that not all write."""
    return {form for forms in written for form in forms if not all(form in others for others in written)}


def _strangers(entries: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Characters that never stay as they are."""
    return frozenset(word for word, forms in entries.items() if word not in forms)


def _forms(entries: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(form for forms in entries.values() for form in forms)
