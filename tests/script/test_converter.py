"""Converters carry a text through chains, and what they are made of is made once."""

from __future__ import annotations

import threading
from itertools import pairwise

import pytest
from hypothesis import given

from reader.script import Edition, Variant
from reader.script.converter import Converter, converter, step_of
from reader.script.dictionaries import Chain, chain, configs
from reader.script.routes import route
from reader.text import OffsetMap
from tests.script.stretches import EDITIONS, SOURCES, TARGETS, TEXTS

OFFICIAL = Edition.OFFICIAL


@pytest.mark.parametrize("chains", [(), (Chain(),)])
def test_without_steps_a_text_stays_as_it_is(chains: tuple[Chain, ...]) -> None:
    assert Converter(chains, OFFICIAL).run("头发，頭髮") == ("头发，頭髮", OffsetMap())


@given(TEXTS, SOURCES, TARGETS, EDITIONS)
def test_each_step_goes_on_from_what_the_one_before_made_and_the_last_is_what_is_shown(
    text: str, source: Variant, target: Variant, edition: Edition
) -> None:
    found = converter(route(source, target, edition), edition)
    stages = list(found.stages(text))
    for one, following in pairwise(stages):
        assert len(one.shown) == len(following.text)
        assert one.after.blocks == following.before.blocks
    shown, offsets = found.run(text)
    assert (shown, offsets.blocks) == ((stages[-1].shown, stages[-1].after.blocks) if stages else (text, ()))


def test_chains_after_one_another_are_as_one_conversion_after_the_other() -> None:
    there, back = chain("s2twp", OFFICIAL), chain("tw2sp", OFFICIAL)
    text = "博客里的信息，打印机的软件"
    first = converter((there,), OFFICIAL).run(text)[0]
    second = converter((back,), OFFICIAL).run(first)[0]
    shown, _offsets = converter((there, back), OFFICIAL).run(text)
    assert first != second == shown


@pytest.mark.parametrize("edition", Edition)
def test_conversions_that_take_the_same_step_share_it(edition: Edition) -> None:
    steps: dict[tuple[str, ...], set[int]] = {}
    for config in configs(edition):
        found = converter((chain(config, edition),), edition)
        assert converter((chain(config, edition),), edition) is found
        for stage in found.stages("头发頭髮"):
            steps.setdefault(stage.group, set()).add(id(stage.step))
    assert len(steps) < sum(len(chain(config, edition).steps) for config in configs(edition))
    assert [made for made in steps.values() if len(made) > 1] == []


def test_threads_that_want_the_same_step_get_the_same() -> None:
    (group,) = chain("t2s", OFFICIAL).steps
    together = threading.Barrier(4)
    found: list[object] = []

    def ask() -> None:
        together.wait()
        found.append(step_of(group, OFFICIAL))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len({id(step) for step in found}) == 1
