"""A letter as a web page: golden files, no script, nothing loaded, every mark on its words."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, document_fromstring

from reader.annotations import Anchor, Annotation, Color, Style, describe
from reader.export import Format, Manner, Transcript, Wording, write
from reader.letters import Letter
from reader.script import Variant
from reader.text import Span
from tests.export.sample import DECIDED, GOLDEN, LETTER, MARKED, TEXT, annotated, transcript


def page_of(written: Transcript, manner: Manner | None = None) -> HtmlElement:
    return document_fromstring(write([written], into=Format.HTML, manner=manner).decode())


def words_of(element: HtmlElement) -> str:
    """What an element says without the numbers of notes and the readings."""
    for extra in element.xpath(".//sup[@class='reference'] | .//rt"):
        extra.drop_tree()
    return str(element.text_content())


@pytest.mark.parametrize(
    ("name", "written", "manner"),
    [
        ("letter.html", transcript(notes=MARKED, overrides=DECIDED), Manner()),
        ("letter-vertical.html", transcript(Variant.HANT_TW_IDIOM, MARKED), Manner(vertical=True)),
    ],
)
def test_a_page_is_written_as_in_the_golden_file(name: str, written: Transcript, manner: Manner) -> None:
    assert write([written], into=Format.HTML, manner=manner) == (GOLDEN / name).read_bytes()


def test_a_page_runs_nothing_and_loads_nothing() -> None:
    hostile = replace(
        annotated(0, "軟件目錄"), note="<script>x</script> ![x](http://a.example/p.png) [y](javascript:z)"
    )
    page = page_of(transcript(notes=(hostile,), title="<script>alert(1)</script>"))
    assert page.xpath("//script | //link | //img | //iframe | //*[@src] | //@*[starts-with(name(), 'on')]") == []
    assert [each for each in page.xpath("//a/@href") if each.startswith("javascript:")] == []
    assert "url(" not in page.xpath("string(//style)")
    assert "@import" not in page.xpath("string(//style)")


def test_the_letter_is_there_to_the_last_word_and_told_by_its_parts() -> None:
    page = page_of(transcript(notes=MARKED))
    assert page.get("lang") == "zh-Hant"
    assert page.findtext(".//title") == "讀書會通訊 *第三號*"
    (article,) = page.xpath("//article")
    assert "".join(words_of(article).split()) == "".join(TEXT.split())
    assert [each.text_content() for each in page.xpath("//h1")] == ["讀書會通訊 *第三號*"]
    assert [each.text_content() for each in page.xpath("//*[@role='heading']")] == ["一、借書辦法", "二、聚會日期"]
    assert page.xpath("string(//p[@class='salutation'])") == "各位書友："
    assert page.xpath("string(//p[@class='signature'])") == "讀書會"


def test_a_title_that_the_text_does_not_have_stands_before_it() -> None:
    page = page_of(transcript(letter=replace(LETTER, parts=())))
    assert [each.text_content() for each in page.xpath("//h1")] == ["讀書會通訊 *第三號*"]
    assert page.xpath("//p[1]")[0].text_content() == "讀書會通訊 *第三號*"


def test_each_note_leads_to_its_passage_and_back() -> None:
    page = page_of(transcript(notes=MARKED))
    for item in page.xpath("//section[@aria-labelledby='notes']/ol/li"):
        number = item.get("value")
        (back,) = item.xpath(".//a[starts-with(@href, '#passage-')]")
        assert len(page.xpath(f"//mark[@id='{back.get('href')[1:]}']")) == 1
        assert back.get("href") == f"#passage-{number}"
    references = page.xpath("//sup/a/@href")
    assert len(references) == sum(bool(note.note.strip()) for note in MARKED) - 1  # one is an orphan
    assert all(len(page.xpath(f"//li[@id='{each[1:]}']")) == 1 for each in references)


def test_ids_are_given_once_and_what_is_pointed_at_is_there() -> None:
    page = page_of(transcript(notes=MARKED))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert set(page.xpath("//@aria-details | //@aria-labelledby")) <= set(ids)


def test_the_quote_is_as_stored_and_what_is_shown_stands_beside_it() -> None:
    page = page_of(transcript(Variant.HANS, (annotated(0, "軟件目錄"),)))
    (quote,), (shown,) = page.xpath("//blockquote"), page.xpath("//p[@class='shown']")
    assert (quote.text, quote.get("lang"), shown.text, shown.get("lang")) == (
        "軟件目錄",
        "zh-Hant",
        "软件目录",
        "zh-Hans",
    )


def test_lines_run_down_where_that_is_asked_for_and_a_box_turns_them() -> None:
    assert page_of(transcript()).xpath("//input[@id='vertical']/@checked") == []
    assert len(page_of(transcript(), Manner(vertical=True)).xpath("//input[@id='vertical'][@checked]")) == 1
    assert "writing-mode: vertical-rl" in page_of(transcript()).xpath("string(//style)")


def test_the_words_beside_the_letter_s_are_in_the_language_asked_for() -> None:
    wording = Wording(language="zh-Hant", notes="札記", vertical="直排")
    page = page_of(transcript(), Manner(wording=wording))
    (heading,) = page.xpath("//h2[@id='notes']")
    assert (heading.text, heading.get("lang")) == ("札記", "zh-Hant")


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60), st.sampled_from(Style), st.booleans()),
        max_size=12,
    )
)
def test_marks_that_overlap_cover_their_words_and_no_others(places: list[tuple[int, int, Style, bool]]) -> None:
    notes: list[Annotation] = []
    for number, (start, length, style, noted) in enumerate(places):
        span = Span(start, min(start + length, len(TEXT)))
        note = annotated(number, TEXT[:1], note="x" if noted else "")
        notes.append(replace(note, style=style, anchor=describe(TEXT, span), color=list(Color)[number % 5]))
    written = transcript(notes=tuple(notes))
    (article,) = page_of(written).xpath("//article")
    assert "".join(words_of(article).split()) == "".join(TEXT.split())
    covered = {placed.number: "".join(placed.anchor.exact.split()) for placed in written.placed}
    found = dict.fromkeys(covered, "")
    for mark in article.iter("mark"):
        # A mark is parted where it must be; each of its parts names its note by colour and style alone.
        if mark.get("id"):
            found[int(mark.get("id").removeprefix("passage-"))] += "".join(words_of(mark).split())
    assert all(covered[number].startswith(words) for number, words in found.items())
    assert all(words for number, words in found.items() if covered[number])


@given(st.text(st.sampled_from("<>&\"'\x00\x01\ufffe\t\n 文𠮷"), min_size=1, max_size=30))
def test_no_sign_of_a_letter_is_taken_for_markup(text: str) -> None:
    note = replace(annotated(0, "軟件"), anchor=describe(text, Span(0, len(text))), note=text)
    written = transcript(letter=Letter(text=text), notes=(note,), title=text)
    (article,) = page_of(written).xpath("//article")
    for title in article.xpath("h1"):
        title.drop_tree()
    shown = "".join(words_of(article).split())
    assert shown == "".join(re.sub("[\x00\x01\ufffe]", "\ufffd", text).split())


def test_a_passage_of_white_space_has_no_way_back_to_it() -> None:
    page = page_of(transcript(notes=(annotated(0, "\n\n", note="x"),)))
    assert page.xpath("//section//a") == []
    assert page.xpath("count(//section/ol/li)") == 1


def test_a_point_has_a_mark_without_words_and_a_way_to_its_note() -> None:
    written = transcript(notes=MARKED)
    at = TEXT.index("先生")
    point = replace(written.placed[0], number=90, anchor=Anchor(start=at, end=at, exact=""))
    last = replace(point, number=91, anchor=Anchor(start=len(TEXT) - 1, end=len(TEXT) - 1, exact=""))
    noted = [replace(each, annotation=replace(each.annotation, note="此點")) for each in (point, last)]
    page = page_of(replace(written, placed=(*written.placed, *noted)))
    (mark,) = page.xpath("//mark[@id='passage-90']")
    assert (mark.text, mark.getnext().findtext("a")) == (None, "90")
    assert mark.getnext().tail == "先生贈書[一]部"
    assert page.xpath("string(//mark[@id='passage-91']/preceding-sibling::text()[1])") == "二〇二四年四月"
