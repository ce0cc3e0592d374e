"""Where the words of Chinese text begin, told by a list of words; in either script."""

from __future__ import annotations

from functools import lru_cache

from reader.script.conversion import converted
from reader.script.edition import DEFAULT_EDITION
from reader.script.variants import Variant


def prepare() -> None:
    """Load the list of words, which holds every thread for a tenth of a second."""
    word_starts("信")


@lru_cache(maxsize=256)
def word_starts(clause: str) -> tuple[int, ...]:
    """The offset at which each word of a clause begins, then its length."""
    import rjieba

    # The list knows Simplified words; this conversion changes characters one by one.
    simplified = converted(clause, Variant.HANS, source=Variant.HANT, edition=DEFAULT_EDITION).text
    starts = [0]
    for word in rjieba.cut(simplified if len(simplified) == len(clause) else clause, hmm=False):
        starts.append(starts[-1] + len(word))
    return tuple(starts)
