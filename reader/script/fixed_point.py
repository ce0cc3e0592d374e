"""Whether a stored text is what a conversion writes, so that its errors are the converter's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reader.script.converter import Converter, converter
from reader.script.detection import detect
from reader.script.dictionaries import chain, choices
from reader.script.edition import Edition
from reader.script.variants import Variant

_WINDOW: Final = 2_000
_WINDOWS: Final = 24
_SENTENCES: Final = re.compile(r"(?<=[\n。！？]).*[\n。！？]", re.DOTALL)
# So many places must tell: of passages by people with that many, from weblogs and letters, 2 in 139 are fixed points
# of a conversion as well, of those with half as many 26 in 256.
_TELLING: Final = 60

_CONFIGS: Final = {
    Variant.HANT_TW: (("tw2s", "s2tw"), ("t2s", "s2t")),
    Variant.HANT_HK: (("hk2s", "s2hk"), ("t2s", "s2t")),
    Variant.HANT: (("t2s", "s2t"), ("tw2s", "s2tw"), ("hk2s", "s2hk")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """A fixed point of `forward` after `back`, OpenCC's names of the configs, by the dictionaries of `editions`.

    `places` counts the characters that have several forms in the script of the text, with the same neighbours only
    once, each a chance for a person to write otherwise; of a long text those in the windows that were judged.
    `original` is the script in which the text was probably written.
    """

    back: str
    forward: str
    editions: tuple[Edition, ...]
    places: int
    original: Variant


def provenance(
    text: str, *, source: Variant | None = None, cancelled: Callable[[], bool] = lambda: False
) -> Provenance | None:
    """What conversion a Traditional text probably came out of, None where too little tells or a person wrote it.

    Nothing is said of Simplified texts: nearly every one is a fixed point, whoever wrote it, as each Traditional form
    leads to one Simplified. Of a long text even windows are judged.
    """
    source = source or detect(text)
    if source is None or not source.traditional:
        return None
    sample = list(_windows(text))
    places = len(set[str]().union(*map(_places, sample)))
    if places < _TELLING:
        return None
    for back, forward in _CONFIGS.get(source, ()):
        found = tuple(edition for edition in Edition if _is_fixed(sample, back, forward, edition, cancelled))
        if found:
            return Provenance(back=back, forward=forward, editions=found, places=places, original=Variant.HANS)
    return None


def _windows(text: str) -> Iterator[str]:
    """The text, or of a long one the sentences within even windows."""
    if len(text) <= _WINDOW * _WINDOWS:
        yield text
        return
    step = (len(text) - _WINDOW) // (_WINDOWS - 1)
    for at in range(0, step * _WINDOWS, step):
        window = text[at : at + _WINDOW]
        # Whole sentences only: words at a cut edge could come out otherwise.
        whole = _SENTENCES.search(window)
        yield whole[0] if whole else window


def _places(text: str) -> set[str]:
    """The characters with several forms, each between its neighbours."""
    back = converter((chain("t2s", Edition.OFFICIAL),), Edition.OFFICIAL).run(text)[0]
    several = _several()
    return {back[max(0, at - 1) : at + 2] for at, character in enumerate(back) if character in several}


@cache
def _several() -> frozenset[str]:
    known = choices("STCharacters.txt", Edition.REIMPLEMENTED)
    return frozenset(character for character, forms in known.items() if len(forms) > 1)


def _is_fixed(sample: list[str], back: str, forward: str, edition: Edition, cancelled: Callable[[], bool]) -> bool:
    there = Converter((chain(back, edition), chain(forward, edition)), edition)
    return all(not cancelled() and there.run(text)[0] == text for text in sample)
