"""A letter in TEI: golden files, valid by the schema, all of the text, every pointer at what is there."""

import datetime
import lzma
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.annotations import Anchor, Color, Style, describe, section_label
from reader.export import Format, Transcript, transcribe, write
from reader.letters import Letter, parse
from reader.letters.dates.span import DateSpan
from reader.page import Page
from reader.script import Variant, detect
from reader.text import Span
from tests.data_folder import needs
from tests.export.sample import DECIDED, GOLDEN, LETTER, MARKED, TEXT, annotated, transcript

SCHEMA = Path(__file__).parents[1] / "data" / "schemas" / "tei_all.rng.xz"
OWN = Path(__file__).parents[1] / "data" / "letters"
T = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(lzma.decompress(SCHEMA.read_bytes())))


def tei_of(*written: Transcript, into: Format = Format.TEI) -> etree._Element:
    return etree.fromstring(write(written, into=into))


def annotated_throughout(text: str) -> Transcript:
    """A letter with a mark of every style, of many lengths, one across the other."""
    letter = parse(text)
    notes = []
    for number in range(24):
        start = number * 7919 % len(text)
        span = Span(start, min(len(text), start + 1 + number * number))
        anchor = describe(text, span, section=section_label(letter, start))
        note = "見*此*\n\n- 一\n\n```\nx" if number % 3 else ""
        style, tags = list(Style)[number % 8], ("甲 乙", "丙")[: number % 3]
        notes.append(replace(annotated(number, TEXT[:1], note=note, tags=tags), anchor=anchor, style=style))
    page = Page(letter, source=detect(text))
    return transcribe(page, notes, letter_id="letter", title=letter.title or "無題", name="信.txt")


def test_a_letter_and_what_is_known_of_it_are_as_in_the_golden_files() -> None:
    original, shown = transcript(notes=MARKED, overrides=DECIDED), transcript(Variant.HANT_TW_IDIOM, MARKED)
    assert write([original], into=Format.TEI) == (GOLDEN / "letter.tei.xml").read_bytes()
    other = replace(shown, letter_id="other")
    assert write([original, other], into=Format.CMIF) == (GOLDEN / "letters.cmif.xml").read_bytes()


def test_what_is_written_is_valid_tei(schema: etree.RelaxNG) -> None:
    written = [transcript(notes=MARKED, overrides=DECIDED), transcript(notes=()), transcript(letter=Letter(text=" "))]
    written += [annotated_throughout(path.read_text("utf-8")) for path in sorted(OWN.glob("*.txt"))]
    for each in written:
        assert schema.validate(tei_of(each)), (each.title, schema.error_log.last_error)
    numbered = [replace(each, letter_id=f"letter {number}") for number, each in enumerate(written)]
    assert schema.validate(tei_of(*numbered, into=Format.CMIF)), schema.error_log.last_error


def test_real_letters_are_valid_and_whole(schema: etree.RelaxNG) -> None:
    paths = sorted(needs("gold").glob("*.txt"))
    assert paths
    for path in paths:
        text = path.read_text("utf-8")
        file = tei_of(annotated_throughout(text))
        assert schema.validate(file), (path.name, schema.error_log.last_error)
        (body,) = file.iter(f"{T}body")
        assert "".join("".join(body.itertext()).split()) == "".join(text.split()), path.name


def test_every_note_points_at_the_words_it_is_about() -> None:
    file = tei_of(transcript(notes=MARKED))
    passages = {element.get(ID): "".join(element.itertext()) for element in file.iter() if element.get(ID)}
    for note in file.iter(f"{T}note"):
        (quote,) = note.iterchildren(f"{T}quote")
        pointers = note.get("target", "").split()
        if next(note.iterancestors()).get("type") == "orphans":
            assert pointers == []
            continue
        words = "".join(passages[pointer[1:]] for pointer in pointers)
        assert "".join(words.split()) == "".join("".join(quote.itertext()).split())


def test_an_emendation_stands_beside_the_words_as_stored() -> None:
    choices = [(each[0].text, each[1].text) for each in tei_of(transcript(overrides=DECIDED)).iter(f"{T}choice")]
    assert choices == [("借書", "借閱"), ("五冊", "六冊"), ("罰款", "罰款之半")]


def test_the_text_is_as_stored_and_a_note_says_how_it_is_shown() -> None:
    file = tei_of(transcript(Variant.HANS, MARKED))
    (body,) = file.iter(f"{T}body")
    assert "".join("".join(body.itertext()).split()) == "".join(TEXT.split())
    (note,) = (each for each in file.iter(f"{T}note") if each.findtext(f"{T}quote") == "軟件目錄")
    assert [each.text for each in note.findall(f"{T}quote")] == ["軟件目錄", "软件目录"]


def test_opener_and_closer_hold_what_they_should() -> None:
    file = tei_of(transcript())
    assert "".join(next(file.iter(f"{T}head")).itertext()) == "讀書會通訊 *第三號*"
    assert next(file.iter(f"{T}opener")).findtext(f"{T}salute") == "各位書友："
    closer = next(file.iter(f"{T}closer"))
    assert closer.findtext(f"{T}signed") == "讀書會"
    assert closer.findtext(f"{T}dateline/{T}date") == "二〇二四年四月"


@pytest.mark.parametrize(
    ("span", "attributes"),
    [
        (DateSpan(datetime.date(2024, 4, 1), datetime.date(2024, 4, 1)), {"when": "2024-04-01"}),
        (DateSpan(datetime.date(2024, 4, 1), datetime.date(2024, 4, 30)), {"when": "2024-04"}),
        (DateSpan(datetime.date(1845, 1, 1), datetime.date(1845, 12, 31)), {"when": "1845"}),
        (
            DateSpan(datetime.date(1845, 10, 3), datetime.date(1845, 11, 2)),
            {"notBefore": "1845-10-03", "notAfter": "1845-11-02"},
        ),
        (DateSpan(datetime.date(1082, 7, 1), datetime.date(1082, 7, 1)), {"when-custom": "1082-07-01"}),
        (None, {}),
    ],
)
def test_a_date_says_no_more_than_is_known(span: DateSpan | None, attributes: dict[str, str]) -> None:
    file = tei_of(transcript(letter=replace(LETTER, date_span=span)), into=Format.CMIF)
    assert dict(next(file.iter(f"{T}date")).attrib) == attributes


@pytest.mark.parametrize(
    ("name", "element"),
    [
        ("國務院辦公廳", "orgName"),
        ("各位書友", "orgName"),
        ("諸葛亮", "persName"),
        ("同學們", "orgName"),
        (None, "persName"),
    ],
)
def test_an_office_is_told_from_a_person(name: str | None, element: str) -> None:
    file = tei_of(transcript(letter=replace(LETTER, sender=name)), into=Format.CMIF)
    sent = next(file.iter(f"{T}correspAction"))
    assert sent[0].tag == f"{T}{element}"


@given(st.text(st.sampled_from("<>&\x00\x01\ufffe\n 文𠮷一、。"), min_size=1, max_size=40), st.data())
def test_any_text_makes_a_file_that_is_well_formed_and_whole(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    note = replace(annotated(0, TEXT[:1], note=text, tags=(text,)), anchor=describe(text, Span(start, end)))
    note = replace(note, color=Color.RED)
    (body,) = tei_of(transcript(letter=parse(text), notes=(note,), title=text)).iter(f"{T}body")
    lawful = text.translate(dict.fromkeys(map(ord, "\x00\x01\ufffe"), "\ufffd"))
    assert "".join("".join(body.itertext()).split()) == "".join(lawful.split())


def test_a_note_on_a_point_is_about_an_anchor(schema: etree.RelaxNG) -> None:
    written = transcript(notes=MARKED)
    at = TEXT.index("先生")
    point = replace(written.placed[0], number=90, anchor=Anchor(start=at, end=at, exact=""))
    point = replace(point, annotation=replace(point.annotation, id="point"))
    file = tei_of(replace(written, placed=(*written.placed, point)))
    assert schema.validate(file), schema.error_log.last_error
    (anchor,) = file.iter(f"{T}anchor")
    assert anchor.tail == "先生贈書[一]部"
    assert [each.get("target") for each in file.iter(f"{T}note")][-2:] == ["#passage-90-1", None]
