"""Counts how often people write otherwise where a rule finds something: `python tests/script/doubt_rates.py`.

It writes `reader/script/doubt_rates.txt` anew from Traditional text that tests/script/human.py does not use: the
weblogs among the test data's files in Big5, and the catalogues for Taiwan and Hong Kong in the folder that is given,
as a rule /usr/share/locale. Texts that a converter wrote tell nothing and are left out.
"""

import gettext
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.script import Edition, Rule, Variant, provenance
from reader.script.conversion import converted
from reader.script.judging import Finding, Judge
from reader.script.rates import ANY, FILE
from tests.data_folder import SHARED
from tests.script.human import Passage, errors, round_trips

_PROSE: Final = re.compile("[一-鿿]{4}")
_TAG: Final = re.compile("<[^>]*>")
_FOLDERS: Final = {"zh_TW": Variant.HANT_TW, "zh_HK": Variant.HANT_HK}
# A word that a text repeats says little more than one that it uses so often.
_REPEATED: Final = 3
_PER_THOUSAND: Final = 1_000

_HEAD: Final = """\
# Of so many places where a rule doubts a character, so many that people write otherwise, as counted in weblogs from
# Taiwan and in catalogues for Taiwan and Hong Kong by tests/script/doubt_rates.py: rule, stored character, form,
# written otherwise, places. * stands for a character that has no row, with the mean of those that have one.
"""

Key = tuple[str, str, str]


def main(catalogues: Path) -> None:
    """Write the rates."""
    places: Counter[Key] = Counter()
    otherwise: Counter[Key] = Counter()
    for name, text, target in (*_weblogs(), *_catalogues(catalogues)):
        if provenance(text, source=target) is None:
            counted = Counter[tuple[str, Key]]()
            for passage in round_trips(name, text, target):
                _count(passage, counted, places, otherwise)
    lines = [_line((rule, ANY, ANY), *_mean(rule, places, otherwise)) for rule in Rule if rule is not Rule.NAME]
    lines += [_line(key, otherwise[key], places[key]) for key in sorted(places)]
    FILE.write_text(_HEAD + "".join(lines), "utf-8")


def _count(passage: Passage, counted: Counter[tuple[str, Key]], places: Counter[Key], otherwise: Counter[Key]) -> None:
    stored, target = passage.simplified, passage.target
    view = converted(stored, target, source=Variant.HANS, edition=Edition.OFFICIAL)
    wrong = errors(view.text, passage.human)
    for finding in Judge(Variant.HANS, target, Edition.OFFICIAL).findings(stored):
        word = finding.doubt.row.word if finding.doubt.row else ""
        for key, at in _keys(finding, stored):
            counted[word, key] += 1
            if counted[word, key] <= _REPEATED:
                places[key] += 1
                otherwise[key] += at in wrong


def _keys(finding: Finding, text: str) -> Iterator[tuple[Key, int]]:
    """What a finding counts for, with the offset of each character."""
    rule, span = finding.doubt.rule, finding.doubt.span
    for stored, shown in finding.characters if rule is not Rule.NAME else ():
        yield (rule, stored, shown), text.index(stored, span.start, span.end)


def _mean(rule: str, places: Counter[Key], otherwise: Counter[Key]) -> tuple[int, int]:
    """The mean share of the characters that the rule found, as a fraction."""
    shares = [otherwise[key] / count for key, count in places.items() if key[0] == rule]
    return round(_PER_THOUSAND * sum(shares) / len(shares)), _PER_THOUSAND


def _line(key: Key, otherwise: int, places: int) -> str:
    return "\t".join((*key, str(otherwise), str(places))) + "\n"


def _weblogs() -> Iterator[tuple[str, str, Variant]]:
    for path in sorted((SHARED / "encoding").rglob("*")):
        if path.is_file() and "big5" in str(path).casefold():
            text = path.read_bytes().decode("big5hkscs", "ignore")
            yield path.name, _prose(_TAG.sub("", text)), Variant.HANT_TW


def _catalogues(folder: Path) -> Iterator[tuple[str, str, Variant]]:
    for language, target in _FOLDERS.items():
        for path in sorted((folder / language).rglob("*.mo")):
            with path.open("rb") as file:
                known: dict[object, str] = vars(gettext.GNUTranslations(file))["_catalog"]
            yield path.name, _prose("\n".join(known.values())), target


def _prose(text: str) -> str:
    return "\n".join(dict.fromkeys(line for line in text.splitlines() if _PROSE.search(line)))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/locale"))
