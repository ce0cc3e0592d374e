"""How often a doubt is right, and how many errors are doubted: `python tests/bench/bench_doubts.py`.

On text that people wrote (tests/script/human.py): a flag is right where what is shown differs from what the human
wrote. The rates by which the rules are weighed come from other text (tests/script/doubt_rates.py); the even and the
odd paragraphs show how far the figures vary. Last, what a judgement costs.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.script import Doubt, Edition, Rule, Variant, View, doubts, rendered
from reader.script.conversion import converted
from reader.script.judging import Judge
from tests.script.human import Passage, errors, is_han, passages


def main() -> None:
    everything = list(passages())
    if not everything:
        sys.exit("needs human text: set CHIDU_DATA to the folder of the test data")
    for edition in Edition:
        for name, chosen in (("even", everything[::2]), ("odd", everything[1::2]), ("all", everything)):
            table(f"{edition}, {name} paragraphs", chosen, [(view, doubts(view)) for view in pure(chosen, edition)])
        views = list(pure(everything, edition))
        table(f"{edition}, all, whatever a rule finds", everything, [(view, found(view)) for view in views])
    views = [rendered(passage.simplified, passage.target, source=Variant.HANS) for passage in everything]
    table("the window's own view, corrected, all", everything, [(view, doubts(view)) for view in views])
    cost(everything)


def pure(chosen: Iterable[Passage], edition: Edition) -> Iterator[View]:
    """What an edition makes of the passages."""
    for passage in chosen:
        yield converted(passage.simplified, passage.target, source=Variant.HANS, edition=edition)


def found(view: View) -> list[Doubt]:
    """What the rules find, whether people often write otherwise or not."""
    return [finding.doubt for finding in Judge(Variant.HANS, view.target, view.edition).findings(view.stored)]


def table(title: str, chosen: list[Passage], judged: Iterable[tuple[View, Iterable[Doubt]]]) -> None:
    """A line for each rule and one for all together."""
    flags: Counter[str] = Counter()
    right: Counter[str] = Counter()
    caught: dict[str, set[tuple[int, int]]] = {key: set() for key in (*Rule, "all rules")}
    wrong = 0
    for number, (passage, (view, doubtful)) in enumerate(zip(chosen, judged, strict=True)):
        places = set(errors(view.text, passage.human))
        wrong += len(places)
        for doubt in doubtful:
            shown = view.map.to_target(doubt.span)
            met = {(number, at) for at in places & set(range(shown.start, shown.end))}
            for key in (doubt.rule, "all rules"):
                flags[key] += 1
                right[key] += bool(met)
                caught[key] |= met
    han = sum(is_han(character) for passage in chosen for character in passage.simplified)
    print(f"\n{title}: {han:,} Han, {wrong} errors")
    print(f"{'':28}{'flags':>7}{'per 1,000':>11}{'precision':>11}{'recall':>8}")
    for key in (*Rule, "all rules"):
        if flags[key]:
            share = f"{1000 * flags[key] / han:11.1f}{right[key] / flags[key]:11.0%}{len(caught[key]) / wrong:8.0%}"
            print(f"{key:28}{flags[key]:7}{share}")


def cost(everything: list[Passage]) -> None:
    """The time for 100 Han once all is loaded, paragraph by paragraph and for all at once."""
    print()
    whole = "\n".join(passage.simplified for passage in everything)
    for target in (Variant.HANT_TW, Variant.HANT_TW_IDIOM, Variant.ORIGINAL):
        for name, texts in (("paragraph by paragraph", whole.splitlines()), ("as one text", [whole])):
            views = [rendered(text, target, source=Variant.HANS) for text in texts]
            best = min(map(timed, [views] * 3))
            print(f"{target:20} {name:24}{best * 1e8 / sum(map(is_han, whole)):8.0f} µs for 100 Han")


def timed(views: list[View]) -> float:
    """Seconds to judge the views."""
    start = perf_counter()
    for view in views:
        doubts(view)
    return perf_counter() - start


if __name__ == "__main__":
    main()
