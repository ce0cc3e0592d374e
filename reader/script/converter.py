"""Converters: the steps of one or more chains, built once and shared by all that need them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from reader.script.dictionaries import UNION, Chain, Group, entries
from reader.script.edition import Edition
from reader.script.lexicon import Claim, Edges
from reader.script.step import Step
from reader.script.words import Segmentation
from reader.text import CharacterMap, OffsetMap

IDENTITY: Final = OffsetMap()

_building: Final = threading.RLock()
_steps: Final[dict[tuple[Edition, Group], Step]] = {}


class Stage(NamedTuple):
    """A step that was taken from `text` to `shown`, in which no word crosses one of `edges`.

    `before` leads from the stored text to `text`, `after` to `shown`.
    """

    step: Step
    group: Group
    text: str
    edges: Edges | None
    shown: str
    before: OffsetMap
    after: OffsetMap

    def claims(self) -> Iterator[Claim]:
        """The words that won a place and changed something there, in the order of the text."""
        return self.step.claims(self.text, self.edges)


class Converter:
    """Carries texts through chains, one after the other, by the dictionaries of an edition."""

    __slots__ = ("_chains", "_edition")

    def __init__(self, chains: tuple[Chain, ...], edition: Edition) -> None:
        self._chains, self._edition = chains, edition

    def load(self) -> None:
        """Build what is missing, so that the next text starts at once."""
        for chain in self._chains:
            for group in chain.steps:
                step_of(group, self._edition)
            for group in chain.normalization:
                _usual_forms(group, self._edition)

    def run(self, text: str) -> tuple[str, OffsetMap]:
        """The text after all steps, with the map to it."""
        shown, offsets = text, IDENTITY
        for stage in self.stages(text):
            shown, offsets = stage.shown, stage.after
        return shown, offsets

    def stages(self, text: str) -> Iterator[Stage]:
        """Each step as it is taken, with the text that it took and what it made of it."""
        before = IDENTITY
        for chain in self._chains:
            for group in chain.normalization:
                text = _usual_forms(group, self._edition).replace(text)
            base, since = text, IDENTITY
            for number, group in enumerate(chain.steps):
                step, edges = step_of(group, self._edition), _edges(chain, number, self._edition, base, since)
                shown, following = step.run(text, edges)
                after = before.then(following)
                yield Stage(step, group, text, edges, shown, before, after)
                text, before, since = shown, after, since.then(following)


@cache
def converter(chains: tuple[Chain, ...], edition: Edition) -> Converter:
    """The converter of these chains."""
    return Converter(chains, edition)


def step_of(group: Group, edition: Edition) -> Step:
    """The step of a group; one that was asked for before, by any chain, is there already."""
    found = _steps.get((edition, group))
    if found:
        return found
    # One thread builds, another that wants the same waits: twice the work would take both longer.
    with _building:
        if (edition, group) not in _steps:
            dictionaries = [entries(name, edition) for name in group]
            _steps[edition, group] = Step(dictionaries, leftmost=edition is Edition.OFFICIAL)
        return _steps[edition, group]


def _edges(chain: Chain, number: int, edition: Edition, base: str, since: OffsetMap) -> Edges | None:
    """What the words of a step keep to; the first step's own words, cut as the text is, need nothing."""
    cutting = UNION.join(chain.segmentation)
    if not cutting or (number == 0 and chain.steps[0][0] == cutting):
        return None
    # The dictionary that cuts is the only one of words in a step of the same chain, which has it at hand.
    (group,) = (group for group in chain.steps if group[0] == cutting)
    return Segmentation(step_of(group, edition).lexicon, base, since).within


@cache
def _usual_forms(group: Group, edition: Edition) -> CharacterMap:
    """What brings characters to their usual form, all of them one to one."""
    return CharacterMap(entries(UNION.join(group), edition))
