"""Notes as W3C Web Annotations: a golden file, the rules of the model, and what a reader of them needs."""

import json
from dataclasses import replace
from typing import Any

from reader.export import Format, Transcript, write
from reader.export.incoming import Offered, read_annotations
from reader.export.iris import id_of, iri_of, is_iri
from reader.script import Variant
from tests.export.sample import DECIDED, GOLDEN, MARKED, NOTES, TEXT, annotated, transcript


def collection(*written: Transcript) -> Any:
    return json.loads(write(written, into=Format.JSONLD))


def test_notes_are_written_as_in_the_golden_file() -> None:
    data = write([transcript(notes=MARKED, overrides=DECIDED)], into=Format.JSONLD)
    assert data == (GOLDEN / "letter.jsonld").read_bytes()


def test_what_is_written_keeps_the_rules_of_the_model() -> None:
    for written in ([transcript(notes=MARKED)], [transcript(notes=())], [transcript(), transcript(Variant.HANS)]):
        found = read_annotations(write(written, into=Format.JSONLD), "x")
        assert len(found) == sum(len(each.placed) + len(each.orphans) for each in written)
        assert all(isinstance(each, Offered) for each in found)


def test_positions_count_code_points_and_the_quote_is_as_stored() -> None:
    for item in collection(transcript(Variant.HANS, MARKED))["first"]["items"]:
        quote, position = item["target"]["selector"]
        if quote["exact"] != "去年的舊辦法":
            assert TEXT[position["start"] : position["end"]] == quote["exact"]
            assert TEXT[: position["start"]].endswith(quote["prefix"])
            assert TEXT[position["end"] :].startswith(quote["suffix"])


def test_what_is_shown_stands_beside_the_quote_with_section_and_place() -> None:
    (item,) = collection(transcript(Variant.HANS, (NOTES[0],)))["first"]["items"]
    target = item["target"]
    assert target["schema:articleSection"] == "二、聚會日期"
    assert target["schema:position"] == "¶7.8"
    assert target["schema:text"] == {"@value": "改在周五晚上", "@language": "zh-Hans"}
    assert "schema:text" not in collection(transcript(notes=(NOTES[0],)))["first"]["items"][0]["target"]


def test_note_tags_colour_and_style_are_said_as_the_model_has_them() -> None:
    marked = {item["id"]: item for item in collection(transcript(notes=MARKED))["first"]["items"]}
    tagged, noted, plain = (marked[iri_of(f"note-{number}")] for number in (3, 0, 1))
    assert [(body["purpose"], body["value"]) for body in tagged["body"]] == [("tagging", "日期"), ("tagging", "a|b")]
    assert (noted["motivation"], noted["body"][0]["format"]) == ("commenting", "text/markdown")
    assert (plain["motivation"], "body" in plain) == ("highlighting", False)
    assert plain["target"]["styleClass"] == "red-highlight"
    assert plain["stylesheet"]["value"].startswith(".red-highlight { background-color: ")


def test_a_note_that_has_moved_is_described_where_it_is() -> None:
    moved = annotated(0, "軟件目錄", text="前言一句。" + TEXT)
    (item,) = collection(transcript(notes=(moved,)))["first"]["items"]
    assert item["target"]["selector"][1]["start"] == TEXT.index("軟件目錄")


def test_the_letter_is_told_once_and_named_with_each_note() -> None:
    written = collection(transcript(notes=MARKED))
    (letter,) = written["schema:about"]
    assert letter["schema:sender"] == "讀書會"
    assert len(letter["schema:sha256"]) == 64
    assert all(item["target"]["source"]["id"] == letter["id"] for item in written["first"]["items"])
    assert written["total"] == len(written["first"]["items"])
    both = collection(transcript(), replace(transcript(), letter_id="other"))
    assert len(both["schema:about"]) == 2


def test_an_id_makes_an_iri_and_an_iri_gives_it_back() -> None:
    for key in ("0192d3a0-0000-7000-8000-000000000000", "note-1", "甲 乙/#", ""):
        assert is_iri(iri_of(key)) or not key
        assert id_of(iri_of(key)) == key
    assert id_of("http://example.org/1") is None
    assert id_of("urn:uuid:none") is None
