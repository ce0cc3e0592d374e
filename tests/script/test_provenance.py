"""Whether a stored text came out of a conversion, and of which."""

from pathlib import Path

import pytest

from reader.script import Edition, Variant, detect, provenance
from reader.script.conversion import converted
from tests.data_folder import needs

ROOT = Path(__file__).parents[2]
OF_OUR_OWN = ROOT / "tests" / "data" / "letters"
SHIPPED = ROOT / "resources" / "letters"
EDITIONS = pytest.mark.parametrize("edition", list(Edition))
HANS, HANT, TW, HK = Variant.HANS, Variant.HANT, Variant.HANT_TW, Variant.HANT_HK


def simplified() -> str:
    """Letters of our own that are written in Simplified, of some two thousand Han."""
    texts = [path.read_text("utf-8") for path in sorted(OF_OUR_OWN.glob("*.txt"))]
    return "\n".join(text for text in texts if detect(text) is HANS)


@EDITIONS
@pytest.mark.parametrize(
    ("target", "back", "forward"), [(HANT, "t2s", "s2t"), (TW, "tw2s", "s2tw"), (HK, "hk2s", "s2hk")]
)
def test_a_converted_text_names_the_config_and_the_edition_that_made_it(
    target: Variant, back: str, forward: str, edition: Edition
) -> None:
    text = converted(simplified(), target, source=HANS, edition=edition).text
    found = provenance(text, source=target)
    assert found is not None
    assert (found.back, found.forward, found.original) == (back, forward, HANS)
    assert edition in found.editions
    assert found.places > 60


def test_the_probable_original_comes_back_to_what_is_stored() -> None:
    text = converted(simplified(), TW, source=HANS, edition=Edition.OFFICIAL).text
    found = provenance(text)
    assert found is not None
    original = converted(text, found.original, source=TW, edition=found.editions[0])
    assert converted(original.text, TW, source=HANS, edition=found.editions[0]).text == text


@pytest.mark.parametrize("slip", ["隔離並到指定地點，分片包幹到戶。", "皇後與公裏。"])
def test_one_word_that_a_person_wrote_otherwise_speaks_against_it(slip: str) -> None:
    text = converted(simplified(), HANT, source=HANS, edition=Edition.OFFICIAL).text
    assert provenance(text, source=HANT)
    assert provenance(f"{text}\n{slip}", source=HANT) is None


def test_a_short_text_tells_nothing() -> None:
    text = converted("后来的事都在信里写了，头发也白了。", TW, source=HANS, edition=Edition.OFFICIAL).text
    assert provenance(text, source=TW) is None


def test_a_sentence_that_is_repeated_tells_no_more_than_once() -> None:
    text = converted("后来的事都在信里写了，头发也白了。", TW, source=HANS, edition=Edition.OFFICIAL).text
    assert provenance(f"{text}\n" * 100, source=TW) is None


@pytest.mark.parametrize("text", ["", "Dear Sir,", "言之有物。", simplified()])
def test_nothing_is_said_of_other_texts(text: str) -> None:
    assert provenance(text) is None


@pytest.mark.parametrize("path", sorted(OF_OUR_OWN.glob("*.txt")), ids=lambda path: path.stem)
def test_no_letter_of_our_own_is_taken_for_a_machines(path: Path) -> None:
    assert provenance(path.read_text("utf-8")) is None


@pytest.mark.parametrize(("beginning", "forward"), [("01", "s2tw"), ("02", None), ("03", None), ("04", None)])
def test_of_the_letters_that_are_shipped_one_is_converted(beginning: str, forward: str | None) -> None:
    found = provenance(next(SHIPPED.glob(f"{beginning}-*.txt")).read_text("utf-8"))
    assert (found.forward if found else None) == forward
    assert found is None or found.editions == tuple(Edition)


@pytest.mark.parametrize("edition", list(Edition))
def test_of_a_long_text_even_windows_are_judged(edition: Edition) -> None:
    long = converted(simplified() * 40, TW, source=HANS, edition=edition).text
    found = provenance(long, source=TW)
    assert found is not None
    assert edition in found.editions


@EDITIONS
def test_a_long_text_in_one_line_is_judged_by_whole_sentences(edition: Edition) -> None:
    """Windows cut this text in its words: one that is cut comes out otherwise."""
    line = converted(simplified().replace("\n", "") * 40, TW, source=HANS, edition=edition).text
    assert [cut for cut in range(0, 300, 14) if provenance(line[cut:], source=TW) is None] == []


@pytest.mark.parametrize("asked", [0, 1, 5])
def test_a_judgement_can_be_given_up_within_a_long_text(asked: int) -> None:
    long = converted(simplified() * 40, TW, source=HANS, edition=Edition.OFFICIAL).text
    answers = iter([False] * asked)
    assert provenance(long, source=TW, cancelled=lambda: next(answers, True)) is None


def test_a_judgement_can_be_given_up() -> None:
    text = converted(simplified(), TW, source=HANS, edition=Edition.OFFICIAL).text
    assert provenance(text, cancelled=lambda: True) is None


CONVERTED = {
    "d01-seed": "s2tw",
    "d17-baorenan": "s2t",
    "e14-conv-coop": "s2tw",
}


def test_in_the_test_data_only_letters_that_were_converted_are_taken_for_such() -> None:
    found = {path.stem: provenance(path.read_text("utf-8-sig")) for path in needs("gold").glob("*.txt")}
    assert {name: told.forward for name, told in found.items() if told} == CONVERTED
    people = [*needs("letters/doj-crt-letters").glob("*hant.md"), needs("pairs/semver/lang__zh-TW__index.md")]
    assert [path.name for path in people if provenance(path.read_text("utf-8-sig"))] == []


def test_no_weblog_is_taken_for_a_machines() -> None:
    texts = [path.read_bytes().decode("big5hkscs", "ignore") for path in needs("encoding/chardet/Big5").glob("*.xml")]
    long = [text for text in texts if len(text) > 1_000]
    assert len(long) > 15
    assert [found for found in map(provenance, long) if found] == []
