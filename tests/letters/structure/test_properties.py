"""What holds for the letter in any text whatever."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.letters import Letter, display_title, parse, read, to_json
from tests.data_folder import needs

PIECES = (
    "一、", "（二）", "1.", "①", "第三條　", "壹、", "其一、", "附件1", "附件：", "又及：", "P.S. ", "# ", "**",
    "主旨：", "說明：", "敬啟者：", "各位同事：", "小舟：", "男國藩跪稟", "父母親大人萬福金安。",
    "尊敬的王先生，", "此致", "敬禮！", "祝", "特此通知。", "專此奉唁，敬請", "禮安", "某某縣委組織部",
    "校長　林明", "2020年1月27日", "（道光三十年三月三十日）", "民國112年10月1日", "10月3日夜", "關於放假的通知",
    "分享到:", "相關文章:", "首頁 > 新聞 > 通知", "來源：本站 時間：2020-01-01 點擊：12", "- 3 -", "正本：甲校",
    "副本：乙校", "---", "<br/>", "<!-- x -->", "標 題： 函", "索 引 號： 1", "發文機關： 國務院",
    "國辦函〔2004〕57號", "唐代：李白", "，", "。", "：", "——", "\n", "\n", "\n\n", "\n\u3000\u3000", "    ",
    "> 來信", "王君寫道：", "內開：「甲乙丙丁戊己」等因", "來信說：「你好嗎，我很好」", "回條", "------", "子、",
    "i. ", "(a)", "1.1 ", "01 甲", "PART 1 ", "◆", "【時間】", "令某縣縣長", "謹呈", "附：名單一份", "{{名}}，",
    "\t", "⼀、",
    "\r", "\x00", "\ud800", "𠮷", "信", "天地玄黃，宇宙洪荒。" * 8,
)  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join)


def check(letter: Letter, text: str) -> None:
    spans = [item.span for group in (letter.sections, letter.parts, letter.cruft) for item in group]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    starts = [section.span.start for section in letter.sections]
    assert starts == sorted(set(starts))
    check_nesting(letter)
    for section in letter.sections:
        assert section.span.start <= section.heading_end <= section.span.end
        assert text[section.span.start :].startswith(section.label)
        if section.heading is not None:
            # A title may run over several lines; the heading is without their ends.
            printed = re.sub(r"\s*\n\s*", "", text[section.span.start : section.heading_end])
            assert printed.endswith(section.heading)
            assert "\n" not in section.heading
    for literal in (letter.salutation, letter.closing, letter.signature, letter.date_text, letter.doc_no):
        assert literal is None or (literal and literal in text)
    assert letter.text == text
    assert display_title(letter, "name")


def check_nesting(letter: Letter) -> None:
    """A section ends before the next of its level or a higher one begins, and the first one is at the top."""
    ends: list[int] = []
    for section in letter.sections:
        assert 1 <= section.level <= len(ends) + 1
        del ends[section.level - 1 :]
        if ends:
            assert section.span.start < ends[-1]
            assert section.span.end <= ends[-1]
        ends.append(section.span.end)
    for before, after in zip(letter.sections, letter.sections[1:], strict=False):
        if after.level <= before.level:
            assert before.span.end <= after.span.start


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_text_is_a_letter_with_its_spans_in_place(text: str) -> None:
    letter = parse(text)
    check(letter, text)
    assert to_json(letter)["title"] == letter.title


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(texts)
def test_any_text_at_length(text: str) -> None:
    check(parse(text), text)


@settings(max_examples=60, deadline=None)
@given(st.integers())
def test_a_letter_with_its_lines_shuffled_or_cut_is_still_read(seed: int) -> None:
    rnd = random.Random(seed)  # noqa: S311
    folder = Path(__file__).parents[2] / "data" / "letters"
    rows = read(rnd.choice(sorted(folder.glob("*.txt")))).text.split("\n")
    rnd.shuffle(rows)
    text = "\n".join(rows[: rnd.randrange(len(rows) + 1)])
    check(parse(text), text)


@pytest.mark.parametrize(
    "folder", ["gold", "letters/gov-cn-2019", "letters/zengguofan", "letters/guwenguanzhi/letters"]
)
def test_real_letters_have_their_spans_in_place(folder: str) -> None:
    for path in sorted(needs(folder).glob("*.txt")):
        text = read(path).text
        check(parse(text), text)


@pytest.mark.parametrize(
    "row",
    [
        "（",
        "<",
        "：\n",
        "1.",
        "又及：\n",
        "附件\n",
        "祝\n",
        "此致\n敬禮\n",
        "①",
        "<!--",
        "2020年1月1日\n",
        "一、甲。\n",
    ],
)
def test_a_text_of_one_thing_repeated_is_read_in_time_that_grows_with_it(row: str) -> None:
    text = row * 20_000
    check(parse(text), text)


def test_a_letter_without_a_title_is_called_by_its_first_words() -> None:
    assert display_title(parse("親愛的若荷：\n\n天冷了。"), "信") == "親愛的若荷"
    assert (
        display_title(parse("天冷了，記得加衣服，晚安。明天見，後天見，大後天也見，天天都要見。"), "信")
        == "天冷了，記得加衣服，晚安。明天見，後天見，大後天"
    )
    assert display_title(parse("\n"), "家書一") == "家書一"
    assert display_title(parse(""), "") == "…"
