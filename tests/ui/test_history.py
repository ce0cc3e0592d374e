"""Back and forward: places that were left by jumps, as a browser keeps them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.history import Place, Trail

A, B, C, D = (Place(letter, offset) for letter, offset in (("a", 0), ("a", 90), ("b", 5), ("c", 7)))


def always(_letter: str) -> bool:
    return True


def test_back_leads_to_what_was_left_and_forward_to_where_that_came_from() -> None:
    trail = Trail()
    trail.leave(A)
    trail.leave(B)
    assert (trail.back(C, always), trail.back(B, always)) == (B, A)
    assert (trail.leads_back, trail.leads_forward) == (False, True)
    assert (trail.forward(A, always), trail.forward(B, always)) == (B, C)
    assert (trail.leads_back, trail.leads_forward) == (True, False)


def test_a_new_jump_cuts_the_way_forward_off() -> None:
    trail = Trail()
    trail.leave(A)
    assert trail.back(B, always) == A
    trail.leave(A)
    assert not trail.leads_forward
    assert trail.forward(D, always) is None


def test_the_place_that_is_seen_is_no_place_to_go_back_to() -> None:
    trail = Trail()
    trail.leave(A)
    trail.leave(B)
    trail.leave(B)
    assert trail.back(B, always) == A
    assert not trail.leads_back


def test_letters_that_are_gone_are_passed_over() -> None:
    trail = Trail()
    for place in (A, C, D):
        trail.leave(place)
    assert trail.back(B, lambda letter: letter == "a") == A


def test_without_a_letter_there_is_still_a_way_back() -> None:
    trail = Trail()
    trail.leave(A)
    assert trail.back(None, always) == A
    assert not trail.leads_forward


@given(st.lists(st.one_of(st.integers(0, 9), st.sampled_from(["back", "forward"])), max_size=60))
def test_a_trail_is_a_list_of_places_with_one_of_them_current(steps: list[int | str]) -> None:
    trail, known, at = Trail(), [Place("a", 0)], 0
    for number, step in enumerate(steps, 1):
        here = known[at]
        if isinstance(step, int):
            trail.leave(here)
            known[at + 1 :] = [Place(str(step), number)]
            at += 1
        else:
            by = -1 if step == "back" else 1
            moved = trail.back(here, always) if step == "back" else trail.forward(here, always)
            inside = 0 <= at + by < len(known)
            at = at + by if inside else at
            assert moved == (known[at] if inside else None)
        assert (trail.leads_back, trail.leads_forward) == (at > 0, at < len(known) - 1)
