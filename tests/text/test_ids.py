"""Identifiers: their form, and that they sort as they were made."""

import time
import uuid
from concurrent.futures import ThreadPoolExecutor

from reader.text import new_id
from reader.text.ids import _Clock


def test_an_id_is_a_uuid_of_version_7() -> None:
    found = uuid.UUID(new_id())
    assert found.variant == uuid.RFC_4122
    assert found.version == 7


def test_an_id_begins_with_the_time_in_milliseconds() -> None:
    before = time.time_ns() // 1_000_000
    stamp = uuid.UUID(new_id()).int >> 80
    # Ids made in great haste run ahead of the clock by a fraction of a millisecond each.
    assert before <= stamp <= time.time_ns() // 1_000_000 + 10


def test_ids_sort_in_the_order_they_were_made() -> None:
    made = [new_id() for _ in range(5_000)]
    assert made == sorted(set(made))


def test_a_clock_that_was_set_back_still_gives_later_times() -> None:
    clock = _Clock()
    clock._last = ahead = (time.time_ns() // 1_000_000 + 3_600_000) << 12
    assert [clock.stamp() for _ in range(3)] == [ahead + 1, ahead + 2, ahead + 3]


def test_ids_made_by_several_threads_are_all_different() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = [*pool.map(lambda _: new_id(), range(4_000))]
    assert len(set(made)) == len(made)
