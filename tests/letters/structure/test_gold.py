"""The hand-labelled letters: what is found is counted against what people marked. Run with -s to see the scores."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.letters import parse, read, to_json
from tests.data_folder import needs

FIELDS = ("title", "sender", "recipient", "date", "salutation", "signature", "closing")
FLOORS = {
    "sections": 0.98, "levels": 0.98, "headings": 0.98, "cruft": 0.97, "title": 0.81, "sender": 0.81,
    "recipient": 0.84, "date": 0.96, "salutation": 0.96, "signature": 0.93, "closing": 0.93,
}  # fmt: skip
"""Slack of about one letter; titles and writers that only a collection's catalogue knows are beyond any reader."""

Pair = tuple[dict[str, Any], dict[str, Any]]


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    folder = needs("gold")
    return [
        (_json(path), to_json(parse(read(path.with_suffix(".txt")).text))) for path in sorted(folder.glob("*.json"))
    ]


def test_the_scores_on_the_gold_letters_hold(pairs: Sequence[Pair]) -> None:
    scores = dict(_scores(pairs))
    print()
    for name, score in scores.items():
        print(f"{name:12}{score:.3f}")
    assert {name: score for name, score in scores.items() if score < FLOORS[name]} == {}
    assert scores["sections"] >= 0.85


def test_the_seed_letter_comes_out_exactly_as_marked(pairs: Sequence[Pair]) -> None:
    gold, found = next(pair for pair in pairs if pair[0]["id"] == "d01-seed")
    whole = (*FIELDS, "doc_no", "date_text")
    assert {field: found[field] for field in whole} == {field: gold[field] for field in whole}
    keys = ("level", "label", "heading", "kind", "start", "end", "heading_end")
    assert found["sections"] == [{key: section[key] for key in keys} for section in gold["sections"]]
    for name, kind in (("parts", "role"), ("cruft", "kind")):
        assert sorted(_places(found[name], kind)) == sorted(_places(gold[name], kind))


def _json(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _places(spans: Sequence[dict[str, Any]], kind: str) -> Iterator[tuple[str, int, int]]:
    return ((span[kind], span["start"], span["end"]) for span in spans)


def _scores(pairs: Sequence[Pair]) -> Iterator[tuple[str, float]]:
    for field in FIELDS:
        yield field, sum(_agree(field, gold[field], found[field]) for gold, found in pairs) / len(pairs)
    yield from _section_scores(pairs)
    marked: Counter[str] = Counter()
    for gold, found in pairs:
        wanted, got = _characters(gold["cruft"]), _characters(found["cruft"])
        free = _characters([part for part in gold["parts"] if part["role"] in {"title", "title-block"}])
        marked["both"] += len((wanted & got) - free)
        marked["either"] += len(wanted - free) + len(got - free)
    yield "cruft", 2 * marked["both"] / marked["either"]


def _section_scores(pairs: Sequence[Pair]) -> Iterator[tuple[str, float]]:
    wanted = {(gold["id"], section["start"]): section for gold, _ in pairs for section in gold["sections"]}
    got = {(gold["id"], section["start"]): section for gold, found in pairs for section in found["sections"]}
    both = wanted.keys() & got.keys()
    yield "sections", 2 * len(both) / (len(wanted) + len(got))
    yield "levels", sum(wanted[key]["level"] == got[key]["level"] for key in both) / len(both)
    headed = [key for key in both if wanted[key]["heading"] is not None]
    same = sum(_plain(wanted[key]["heading"]) == _plain(got[key]["heading"]) for key in headed)
    yield "headings", same / len(headed)


def _agree(field: str, wanted: str | None, got: str | None) -> bool:
    one, other = _plain(wanted), _plain(got)
    named = field in {"sender", "recipient"} and bool(one) and bool(other)
    return one == other or (named and (one in other or other in one))


def _plain(text: str | None) -> str:
    return re.sub(r"[\s:：,，。；;、]", "", text or "")


def _characters(spans: Sequence[dict[str, Any]]) -> set[int]:
    return {offset for span in spans for offset in range(span["start"], span["end"])}
