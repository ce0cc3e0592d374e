"""W3C Web Annotations: the samples of W3C, what is refused and why, what Recogito writes."""

import json
import re
from typing import Any

import pytest

from reader.annotations import Color, Style
from reader.errors import AnnotationsUnreadable
from reader.export.incoming import Offered, Refused, read_annotations
from tests.data_folder import needs

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PLAIN = {"@context": CONTEXT, "id": "http://example.org/1", "type": "Annotation", "target": "http://example.org/t"}

# Of the collection only the address of its pages is in the file.
ELSEWHERE = {"example41.json"}
NOT_JSON = {1, 10, *range(12, 26), 37}

# What each of the incorrect samples is there to show, by words of the reason. Most lack a sound id or the commas of
# JSON besides: with these put right they are refused for what they are about. `anno15` only misspells a name.
WRONG = {
    2: "has no @context", 3: "has no @context", 4: "another @context", 5: "another @context",
    6: "an id that is no IRI", 8: "has no type", 9: "another type than Annotation", 10: "has no target",
    11: "a target that is no resource", 12: "a body that is no IRI", 13: "a body with an id that is no IRI",
    14: "a format that is no string", 16: "a textDirection other than", 17: "a textual body without one value",
    18: "a textual body without one value", 19: "both a body and a bodyValue", 20: "a bodyValue that is no string",
    21: "a bodyValue that is no string", 22: "several kinds of list", 23: "processing languages than one",
    24: "a textDirection other than", 25: "does not say what kind of list it is", 26: "a creator that is neither",
    27: "a generator that is neither", 28: "“created”", 29: "“modified”", 30: "“generated”", 31: "“modified”",
    32: "“created”", 33: "“generated”", 34: "“rights”", 35: "“via”", 36: "“canonical”",
    37: "a specific target without a source", 38: "a FragmentSelector without one value",
    39: "a FragmentSelector without one value",
}  # fmt: skip


def told(content: Any) -> tuple[Offered | Refused, ...]:
    return read_annotations(json.dumps(content).encode(), "notes.json")


def offered(content: Any) -> Offered:
    (one,) = told(content)
    assert isinstance(one, Offered)
    return one


def refused(content: Any) -> str:
    (one,) = told(content)
    assert isinstance(one, Refused)
    return one.reason


def test_every_correct_sample_is_taken() -> None:
    paths = sorted(needs("anchoring/w3c-samples/correct").iterdir())
    assert len(paths) == 45
    for path in paths:
        found = read_annotations(path.read_bytes(), path.name)
        assert all(isinstance(each, Offered) for each in found), path.name
        assert bool(found) is (path.name not in ELSEWHERE), path.name


def test_every_incorrect_sample_is_refused_with_the_reason() -> None:
    paths = list(needs("anchoring/w3c-samples/incorrect").iterdir())
    assert len(paths) == 39
    for path in paths:
        number = int(path.stem.removeprefix("anno"))
        if number in NOT_JSON:
            with pytest.raises(AnnotationsUnreadable, match=r"it is not JSON, line \d+"):
                read_annotations(path.read_bytes(), path.name)
        else:
            (one,) = read_annotations(path.read_bytes(), path.name)
            assert isinstance(one, Refused)
            assert one.reason.startswith("the annotation has ")


@pytest.mark.parametrize(("number", "words"), WRONG.items())
def test_an_incorrect_sample_is_refused_for_what_it_is_about(number: int, words: str) -> None:
    text = needs(f"anchoring/w3c-samples/incorrect/anno{number}.json").read_text("utf-8")
    sample = json.loads(re.sub(r",(\s*\})", r"\1", text))
    if isinstance(sample.get("id"), list):
        sample["id"] = sample["id"][0]
    assert words in refused(sample)


def test_bodies_become_one_note_and_tags() -> None:
    one = offered(
        PLAIN
        | {
            "body": [
                {"type": "TextualBody", "value": "第一", "purpose": "commenting"},
                {"type": "TextualBody", "value": "甲", "purpose": "tagging"},
                {"type": "TextualBody", "value": " 甲 ", "purpose": "tagging"},
                {"type": "TextualBody", "value": "<p>二<br>三</p><script>x</script>", "format": "text/html"},
                {"type": "Choice", "items": [{"type": "TextualBody", "value": "此"}, "http://example.org/b"]},
                "http://example.org/post",
            ]
        }
    )
    assert one.note.startswith("第一\n\n二\n三")
    assert one.note.endswith("\n\n此\n\n<http://example.org/post>")
    assert one.tags == ("甲",)
    assert offered(PLAIN | {"motivation": "tagging", "body": {"type": "TextualBody", "value": "乙"}}).tags == ("乙",)


def test_an_annotation_of_several_passages_becomes_several() -> None:
    target = {"source": "http://example.org/t", "selector": {"type": "TextQuoteSelector", "exact": "甲"}}
    first, second = told(PLAIN | {"target": [target, target]})
    assert isinstance(first, Offered)
    assert isinstance(second, Offered)
    assert first.iri != second.iri
    assert first.words == second.words


def test_a_position_within_a_part_of_the_text_is_none() -> None:
    selector = {
        "type": "FragmentSelector",
        "value": "p2",
        "refinedBy": [
            {"type": "TextPositionSelector", "start": 1, "end": 2},
            {"type": "TextQuoteSelector", "exact": "甲", "prefix": "乙"},
        ],
    }
    words = offered(PLAIN | {"target": {"source": "http://example.org/t", "selector": selector}}).words
    assert (words.exact, words.prefix, words.start, words.end) == ("甲", "乙", None, None)


def test_colour_and_style_are_told_by_classes() -> None:
    target = {"source": "http://example.org/t", "styleClass": ["mine green", "wave"]}
    one = offered(PLAIN | {"target": target})
    assert (one.color, one.style) == (Color.GREEN, Style.WAVE)
    ours = offered(PLAIN | {"target": target | {"styleClass": "violet-book-title"}})
    assert (ours.color, ours.style) == (Color.VIOLET, Style.BOOK_TITLE)
    plain = offered(PLAIN)
    assert (plain.color, plain.style) == (Color.YELLOW, Style.HIGHLIGHT)


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        ({"type": "TextQuoteSelector"}, "a TextQuoteSelector without one exact quote"),
        ({"type": "TextQuoteSelector", "exact": "x", "prefix": 1}, "a prefix that is no string"),
        ({"type": "TextPositionSelector", "start": 1}, "a TextPositionSelector without start and end"),
        ({"type": "TextPositionSelector", "start": -1, "end": 2}, "a TextPositionSelector without start and end"),
        ({"type": "TextPositionSelector", "start": True, "end": 2}, "a TextPositionSelector without start and end"),
        ({"type": "TextPositionSelector", "start": 3, "end": 2}, "ends before it starts"),
        ({"type": "RangeSelector", "startSelector": {}}, "a RangeSelector without a endSelector"),
        ({"type": "CssSelector"}, "a CssSelector without one value"),
        (7, "a selector that is neither"),
    ],
)
def test_a_selector_that_selects_nothing_is_refused(selector: object, words: str) -> None:
    assert words in refused(PLAIN | {"target": {"source": "http://example.org/t", "selector": selector}})


def test_a_page_that_is_none_is_refused_and_each_wrong_annotation_of_a_page_alone() -> None:
    page = {"@context": CONTEXT, "id": "http://example.org/p", "type": "AnnotationPage"}
    assert refused(page) == "the AnnotationPage has no list of items"
    right = {name: value for name, value in PLAIN.items() if name != "@context"}
    found = told(page | {"items": [right, right | {"id": "x y"}, "http://example.org/2"]})
    assert [type(each) for each in found] == [Offered, Refused, Refused]
    assert [each.number for each in found] == [1, 2, 3]


def test_recogito_js_is_understood_with_its_positions_in_utf16() -> None:
    one = offered(
        [
            {
                "@context": CONTEXT,
                "type": "Annotation",
                "id": "#07475897-d2eb-4dce-aa12-ecb50771c734",
                "body": [
                    {"type": "TextualBody", "value": "此", "purpose": "commenting"},
                    {"type": "TextualBody", "value": "復", "purpose": "replying"},
                    {"type": "TextualBody", "value": "地名", "purpose": "tagging"},
                ],
                "target": {
                    "selector": [
                        {"type": "TextQuoteSelector", "exact": "甲𠮷"},
                        {"type": "TextPositionSelector", "start": 4, "end": 7},
                    ]
                },
            }
        ]
    )
    assert (one.note, one.tags) == ("此\n\n復", ("地名",))
    assert (one.words.exact, one.words.start, one.words.end, one.words.utf16) == ("甲𠮷", 4, 7, True)


def test_the_text_annotator_s_own_model_is_understood() -> None:
    content = [
        {
            "id": "a1",
            "bodies": [{"id": "b1", "annotation": "a1", "purpose": "commenting", "value": "此"}],
            "target": {
                "annotation": "a1",
                "selector": [{"quote": "甲", "start": 0, "end": 1}, {"quote": "乙", "start": 4, "end": 5}],
                "created": "2024-05-01T08:30:00.000Z",
            },
        }
    ]
    first, second = told(content)
    assert isinstance(first, Offered)
    assert isinstance(second, Offered)
    assert [first.words.exact, second.words.exact] == ["甲", "乙"]
    assert first.created is not None
    assert first.created.isoformat() == "2024-05-01T08:30:00+00:00"
    assert first.iri != second.iri


@pytest.mark.parametrize("content", [[1], [{}], [{"target": 3}], [None, "x"]])
def test_what_is_no_annotation_is_refused_one_by_one(content: list[object]) -> None:
    assert all(isinstance(each, Refused) for each in told(content))
    assert len(told(content)) == len(content)
