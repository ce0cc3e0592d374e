"""How often a doubt is right, and how many errors are doubted: `python tests/bench/bench_doubts.py`.

On text that people wrote (tests/script/human.py): a flag is right where the converter's character differs from the
human's. Even paragraphs served to choose the rules, odd ones did not.
"""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.script import Edition, Rule, Variant, doubts
from reader.script.conversion import converted
from tests.script.human import Passage, errors, is_han, passages


def main() -> None:
    everything = list(passages())
    if not everything:
        sys.exit("needs human text: set CHIDU_DATA to the folder of the test data")
    for edition in Edition:
        for name, chosen in (("even", everything[::2]), ("odd, held out", everything[1::2]), ("all", everything)):
            table(f"{edition}, {name} paragraphs", chosen, edition)


def table(title: str, chosen: list[Passage], edition: Edition) -> None:
    """A line for each rule and one for all together."""
    flags: Counter[str] = Counter()
    right: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    wrong = han = 0
    for passage in chosen:
        view = converted(passage.simplified, passage.target, source=Variant.HANS, edition=edition)
        places = set(errors(view.text, passage.human))
        han += sum(map(is_han, passage.simplified))
        wrong += len(places)
        for doubt in doubts(view):
            shown = view.map.to_target(doubt.span)
            met = places & set(range(shown.start, shown.end))
            for key in (doubt.rule, "all rules"):
                flags[key] += 1
                right[key] += bool(met)
                caught[key] += len(met)
    print(f"\n{title}: {han:,} Han, {wrong} errors")
    print(f"{'':28}{'flags':>7}{'per 1,000':>11}{'precision':>11}{'recall':>8}")
    for key in (*Rule, "all rules"):
        if flags[key]:
            share = f"{1000 * flags[key] / han:11.1f}{right[key] / flags[key]:11.0%}{caught[key] / max(1, wrong):8.0%}"
            print(f"{key:28}{flags[key]:7}{share}")


if __name__ == "__main__":
    main()
